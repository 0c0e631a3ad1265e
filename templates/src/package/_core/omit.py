"""The default of every optional argument: not given, hence not sent."""

from __future__ import annotations

from typing import Final, Literal, TypeGuard, final


@final
class Omit:
    """Type of `omit`, the value of an argument that is not sent.

    `None` is a value of its own: it is sent as JSON null.
    """

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"

    # A string names the module's one instance, so that pickles and copies come back as that very instance.
    def __reduce__(self) -> str:
        return "omit"

    def __copy__(self) -> Omit:
        return self

    def __deepcopy__(self, memo: object) -> Omit:
        return self


omit: Final = Omit()


def is_omitted(value: object) -> TypeGuard[Omit]:
    """Return whether `value` stands for an argument that was not given."""
    return isinstance(value, Omit)
