"""A clock that stands still until a test moves it."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import Any

from .._core.options import Clock as ClientClock


class Clock:
    """The clock of a server, and of the clients created for it.

    Pauses of these clients, such as those before retries, move it and take no time. Clients of `url` really wait.

    Args:
        now: The initial time. Default: the current time.

    Raises:
        TypeError: `now` is not a datetime.
        ValueError: `now` has no time zone.
    """

    def __init__(self, now: datetime | None = None) -> None:
        self._now = _aware(now) if now is not None else datetime.now(UTC)

    def now(self) -> datetime:
        """Return its time in UTC."""
        return self._now

    def set(self, now: datetime) -> None:
        """Set the time, which can be earlier.

        Raises:
            ValueError: The time has no time zone.
        """
        self._now = _aware(now)

    def advance(self, by: timedelta | float) -> None:
        """Move it forward.

        Args:
            by: The duration; a number is in seconds.

        Raises:
            ValueError: The duration is negative; `set` can move the clock back.
        """
        seconds = by.total_seconds() if isinstance(by, timedelta) else by
        check_number("by", seconds)
        self._now += timedelta(seconds=seconds)

    def for_client(self) -> ClientClock:
        """Return it in the form that clients accept."""
        seconds = self.seconds
        return ClientClock(monotonic=seconds, wall=seconds, random=random.Random(0).random)  # noqa: S311, jitter

    def seconds(self) -> float:
        """Return its time in seconds since 1970."""
        return self._now.timestamp()


def check_number(name: str, value: Any, *, at_least: float = 0) -> None:
    """Check a number that a test passed.

    Raises:
        TypeError: It is not a number.
        ValueError: It is too small.
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"`{name}` must be a number; got {value!r}")
    if not value >= at_least:
        raise ValueError(f"`{name}` must be at least {at_least:g}; got {value!r}")


def _aware(moment: Any) -> datetime:
    if not isinstance(moment, datetime):
        raise TypeError(f"`now` must be a timezone-aware datetime; got {moment!r}")
    if moment.utcoffset() is None:
        raise ValueError("`now` must be timezone-aware; got a naive datetime. Pass `tzinfo=…`.")
    return moment.astimezone(UTC)
