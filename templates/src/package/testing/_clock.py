"""A clock that stands still until a test moves it."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from .._core.options import Clock as ClientClock


class Clock:
    """The clock of a server, and of the clients created for it.

    Pauses of these clients, such as those before retries, move it and take no time.

    Args:
        now: The initial time. Default: the current time.

    Raises:
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
        """
        self._now += by if isinstance(by, timedelta) else timedelta(seconds=by)

    def for_client(self) -> ClientClock:
        """Return it in the form that clients accept."""
        seconds = self.seconds
        return ClientClock(monotonic=seconds, wall=seconds, random=random.Random(0).random)  # noqa: S311, jitter

    def seconds(self) -> float:
        """Return its time in seconds since 1970."""
        return self._now.timestamp()


def _aware(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError("`now` must be timezone-aware; got a naive datetime. Pass `tzinfo=…`.")
    return moment.astimezone(UTC)
