"""The behavior of operations: classes written for one API."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeAlias, TypeVar

from ._contract import contract
from ._exchange import Request

if TYPE_CHECKING:
    from ._core import ServerCore

S = TypeVar("S", bound="ServerCore")
F = TypeVar("F", bound=Callable[..., Any])

Handler: TypeAlias = Callable[[Request], Any]
"""Receives a request, and returns the result or a `Reply`, or raises an `ErrorResponse`."""

_MARK: Final = "__handles__"


def handles(*operations: str, checked: bool = True) -> Callable[[F], F]:
    """Mark a method of a `Behavior` as the implementation of operations.

    Args:
        operations: The operations, such as `bookings.create`.
        checked: Whether invalid requests are rejected before the method is called. If false, parameters and bodies are
            passed unchanged, unless a body cannot be read, and the request is rejected only if the method fails on it.
            Credentials are checked in any case.
    """

    def mark(method: F) -> F:
        setattr(method, _MARK, tuple((operation, checked) for operation in operations))
        return method

    return mark


class Behavior(Generic[S]):
    """The behavior of some operations: methods marked with `handles`.

    Each server has its own instance. Store state in `server.store`, or in attributes of a subclass of `Server`, where
    other behavior can access it.

    Attributes:
        server: The server.
    """

    _handled: ClassVar[Mapping[str, tuple[str, bool]]]

    def __init__(self, server: S) -> None:
        self.server = server

    @classmethod
    def handled(cls) -> Mapping[str, tuple[str, bool]]:
        """Return the implementing methods: by operation the name, and whether requests are validated first.

        Raises:
            LookupError: A method names an operation that does not exist.
        """
        if "_handled" not in vars(cls):
            marked = ((name, *mark) for name in dir(cls) for mark in getattr(getattr(cls, name), _MARK, ()))
            cls._handled = {contract().named(operation).id: (name, checked) for name, operation, checked in marked}
        return cls._handled
