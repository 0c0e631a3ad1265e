"""Types that hide secret strings and keep them out of pickles."""

from __future__ import annotations

from typing import NoReturn


class Unpicklable:
    """Holds secrets, and can therefore be neither pickled nor copied."""

    __slots__ = ()

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} contains secrets and cannot be pickled")


class Secret(Unpicklable):
    """A string that neither `repr` nor `str` shows, so that local variables in a traceback do not reveal it."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        """Hold `value`."""
        self._value = value

    def reveal(self) -> str:
        """Return the string. Do not keep it in a local variable while an exception can be raised."""
        return self._value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return "***"
