"""How operations behave: classes written for one API."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeAlias, TypeVar

from ._contract import contract
from ._exchange import Request

if TYPE_CHECKING:
    from ._core import ServerCore

S = TypeVar("S", bound="ServerCore")
F = TypeVar("F", bound=Callable[..., Any])

Handler: TypeAlias = Callable[[Request], Any]
"""Takes a request, and returns the result or a `Reply`, or raises an `ErrorResponse`."""

_MARK: Final = "__answers__"


@dataclass(frozen=True, slots=True)
class Marked:
    """What a method answers, and whether its requests are checked against the document before."""

    operation: str
    is_checked: bool


def answers(*operations: str, checked: bool = True) -> Callable[[F], F]:
    """Mark a method of a `Behavior` as what answers operations.

    Args:
        operations: The operations, such as `bookings.create`.
        checked: Whether a request that the document does not allow is refused before it gets here. Without, parameters
            and bodies arrive as they are, unless a body cannot be read, and the request is refused only if the method
            fails over it; credentials are checked in any case.
    """

    def mark(method: F) -> F:
        setattr(method, _MARK, tuple(Marked(operation, checked) for operation in operations))
        return method

    return mark


class Behavior(Generic[S]):
    """The behavior of some operations: methods marked with `answers`.

    There is one instance for each server. What has to be remembered is best kept in `server.store`, or in attributes of
    a subclass of `Server`, where other behavior finds it.

    Attributes:
        server: The server.
    """

    _answered: ClassVar[Mapping[str, tuple[str, bool]]]

    def __init__(self, server: S) -> None:
        self.server = server

    @classmethod
    def answered(cls) -> Mapping[str, tuple[str, bool]]:
        """Return the methods that answer operations: by operation the name, and whether requests are checked before.

        Raises:
            LookupError: A method answers an operation that there is not.
        """
        if "_answered" not in vars(cls):
            marked = ((name, mark) for name in dir(cls) for mark in getattr(getattr(cls, name), _MARK, ()))
            cls._answered = {contract().named(mark.operation).id: (name, mark.is_checked) for name, mark in marked}
        return cls._answered
