"""Reports of answers that differ from the documented ones. A report never holds a value."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from .log import logger


@dataclass(frozen=True, slots=True)
class Drift:
    """A place where an answer differs from the documented one.

    Attributes:
        operation: The operation, such as `bookings.list`.
        pointer: JSON pointer into the body; `*` stands for every item of a list and every key of a map.
        expected: What the document says: a JSON type, a format, allowed values, or the name of a model.
        found: The JSON type of what came, or `missing`.
    """

    operation: str
    pointer: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.operation} {self.pointer or '/'}: expected {self.expected}, found {self.found}"


class Report:
    """Collects the drifts of one answer, each once."""

    __slots__ = ("_found", "operation")

    def __init__(self, operation: str) -> None:
        """Begin with nothing; `operation` is the operation that answered."""
        self.operation = operation
        self._found: dict[Drift, None] = {}

    def add(self, pointer: str, expected: str, found: str) -> None:
        """Take note of one difference."""
        self._found[Drift(self.operation, pointer, expected, found)] = None

    @property
    def drifts(self) -> tuple[Drift, ...]:
        """What was found, in order."""
        return tuple(self._found)


# What was logged already in this process. Pointers hold no text of the server, so that there are not many; the bound
# keeps that true even for an API whose models recurse.
_logged: Final[set[Drift]] = set()
_LOGGED_MOST: Final = 10_000
_lock: Final = threading.Lock()


def announce(drifts: tuple[Drift, ...], on_drift: Callable[[Drift], None] | None) -> None:
    """Tell the user's hook of each drift, and the log of those that it has not seen in this process.

    An error in the hook is logged and goes no further: the call that it would break has succeeded.
    """
    for drift in drifts:
        with _lock:
            is_new = drift not in _logged and len(_logged) < _LOGGED_MOST
            if is_new:
                _logged.add(drift)
        if is_new:
            logger.warning("the response does not match its schema: %s", drift)
        if on_drift is not None:
            try:
                on_drift(drift)
            except Exception:
                logger.exception("on_drift failed")


def inside(pointer: str, key: str) -> str:
    """Return the JSON pointer of a property (RFC 6901)."""
    return f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"
