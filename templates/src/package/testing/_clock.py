"""Time that stands still until a test moves it."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from .._core.options import Clock as ClientClock


class Clock:
    """The clock of a server, and of the clients that are made for it.

    Pauses of these clients, such as those before retries, move it and take no time.

    Args:
        now: What it shows at first; the current time if it is not given.

    Raises:
        ValueError: `now` has no time zone.
    """

    def __init__(self, now: datetime | None = None) -> None:
        self._now = _aware(now) if now is not None else datetime.now(UTC)

    def now(self) -> datetime:
        """Return the time that it shows, in UTC."""
        return self._now

    def set(self, now: datetime) -> None:
        """Set it to a time, which may be earlier.

        Raises:
            ValueError: The time has no time zone.
        """
        self._now = _aware(now)

    def advance(self, by: timedelta | float) -> None:
        """Move it forward.

        Args:
            by: How far; a number is of seconds.
        """
        self._now += by if isinstance(by, timedelta) else timedelta(seconds=by)

    def for_client(self) -> ClientClock:
        """Return it as clients take it."""
        seconds = self.seconds
        return ClientClock(monotonic=seconds, wall=seconds, random=random.Random(0).random)  # noqa: S311, jitter

    def seconds(self) -> float:
        """Return the seconds since 1970 that it shows."""
        return self._now.timestamp()


def _aware(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError("`now` must be timezone-aware; got a naive datetime. Pass `tzinfo=…`.")
    return moment.astimezone(UTC)
