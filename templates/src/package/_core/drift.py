"""Reports of responses that differ from their documentation. A report never contains a value."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

from .log import logger
from .records import Record


class Drift(Record):
    """A difference between a response and its documentation.

    Attributes:
        operation: The operation, such as `bookings.list`.
        pointer: JSON pointer into the body; `*` stands for all items of a list or all keys of a map.
        expected: The documented JSON type, format, allowed values, or name of a model.
        found: The received JSON type, or `missing`.
    """

    operation: str
    pointer: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.operation} {self.pointer or '/'}: expected {self.expected}, found {self.found}"


class Report:
    """Collects the drifts of one response, without duplicates."""

    __slots__ = ("_found", "operation")

    def __init__(self, operation: str) -> None:
        """Start without drifts; `operation` is the operation's name."""
        self.operation = operation
        self._found: dict[Drift, None] = {}

    def add(self, pointer: str, expected: str, found: str) -> None:
        """Add a difference."""
        self._found[Drift(self.operation, pointer, expected, found)] = None

    @property
    def drifts(self) -> tuple[Drift, ...]:
        """The drifts, in order."""
        return tuple(self._found)


# The drifts already logged in this process. Pointers contain no text of the server, so that there are few; the bound
# also holds for APIs with recursive models.
_logged: Final[set[Drift]] = set()
_LOGGED_MOST: Final = 10_000
_lock: Final = threading.Lock()


def announce(drifts: tuple[Drift, ...], on_drift: Callable[[Drift], None] | None) -> None:
    """Call the user's hook with each drift, and log those that this process has not logged.

    An exception in the hook is logged but not raised, because the call has succeeded.
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
