"""Rate limits: what the server reports, and how to stay below them."""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Final

from .facts import RATE_LIMIT
from .headers import Headers
from .options import Clock
from .records import Record
from .response import Response
from .retry import TOO_MANY_REQUESTS, number, retry_after

# A larger number of seconds is a point in time instead of a delay.
_EARLIEST_TIMESTAMP: Final = 1_000_000_000

# Servers report whole seconds: within one window, the reported end varies by less than this.
_ROUNDING: Final = 1.0

# Seconds between checks whether the first response has arrived.
_MOMENT: Final = 0.05


class RateLimit(Record, kw_only=True):
    """A rate limit that a response reported.

    Attributes:
        name: The name of the limit; empty if the server has only one.
        limit: Requests allowed in a window.
        remaining: Requests left in the current window.
        reset: Seconds from the response to the end of the window.
    """

    name: str
    limit: int | None = None
    remaining: int | None = None
    reset: float | None = None


def rate_limits(headers: Mapping[str, str], now: float) -> tuple[RateLimit, ...]:
    """Return the rate limits that a response reports.

    Args:
        headers: Headers of the response, names in lower case.
        now: Seconds since 1970, for a reset that is a point in time.
    """
    if RATE_LIMIT is None:
        return ()
    found: dict[str, dict[str, float]] = {}
    for kind, prefix in (("limit", RATE_LIMIT.limit), ("remaining", RATE_LIMIT.remaining), ("reset", RATE_LIMIT.reset)):
        for header, value in headers.items():
            seen = number(value) if header.startswith(prefix) else None
            if seen is not None:
                found.setdefault(header.removeprefix(prefix).lstrip("-"), {})[kind] = seen
    return tuple(_rate_limit(name, parts, now) for name, parts in found.items())


def _rate_limit(name: str, parts: Mapping[str, float], now: float) -> RateLimit:
    reset = parts.get("reset")
    if reset is not None and reset > _EARLIEST_TIMESTAMP:
        reset = max(0.0, reset - now)
    limit, remaining = parts.get("limit"), parts.get("remaining")
    return RateLimit(
        name=name,
        limit=None if limit is None else int(limit),
        remaining=None if remaining is None else int(remaining),
        reset=reset,
    )


def asked_wait(status: int, headers: Mapping[str, str], now: float) -> float | None:
    """Return how many seconds to wait before a retry, if a response says so.

    `Retry-After` takes precedence. Without it, a 429 is interpreted by the rate limits: the latest reset of those that
    are used up, or that do not report remaining requests.

    Args:
        status: HTTP status.
        headers: Headers of the response, names in lower case.
        now: Seconds since 1970, for points in time.
    """
    asked = retry_after(headers.get("retry-after", ""), now)
    if asked is not None or status != TOO_MANY_REQUESTS:
        return asked
    limits = rate_limits(headers, now)
    return max((limit.reset for limit in limits if limit.reset is not None and not limit.remaining), default=None)


# -- pacing -------------------------------------------------------------------------------------------------------


@dataclass(slots=True, repr=False, eq=False)
class _Window:
    """The current window of one limit: how many requests can still be sent, and when it ends by the monotonic clock."""

    limit: int
    left: int
    ends: float
    length: float

    def wait(self, place: int, under_way: int, now: float, patience: float) -> float:
        """Seconds until a request with `place` requests before it can be sent, while others are in progress."""
        if now >= self.ends:
            self.left, self.ends = self.limit - under_way, now + self.length
        left = max(self.left, 0)
        if place < left or self.ends - now > patience:
            return 0.0
        return self.ends - now + (place - left) // self.limit * self.length


class Pacer:
    """Decides when a client's requests can be sent, so that they stay below the reported limits.

    Requests are sent in order. A waiting request is not woken up. It sleeps as long as `wait` returns and calls it
    again, which requires no event loop and leaves nothing behind after cancellation. Until a first response has
    reported the limits, requests are sent one at a time. Thread-safe.
    """

    def __init__(self, clock: Clock) -> None:
        """Start without known limits; `clock` returns the time."""
        self._clock = clock
        self._latest: tuple[Headers, float] = (Headers(), 0.0)
        self._tickets = count()
        self._queue: list[int] = []
        self._windows: dict[str, _Window] = {}
        self._closed_until = 0.0
        self._has_learned = False
        self._under_way = 0
        self._lock = threading.Lock()

    @property
    def latest(self) -> RateLimit | None:
        """The limit that the last response reported; of several, the one with the fewest remaining requests."""
        return min(rate_limits(*self._latest), key=_nearness, default=None)

    def join(self) -> int:
        """Join the queue; returns the ticket."""
        with self._lock:
            ticket = next(self._tickets)
            self._queue.append(ticket)
            return ticket

    def leave(self, ticket: int) -> None:
        """Leave the queue."""
        with self._lock:
            self._queue.remove(ticket)

    def wait(self, ticket: int, patience: float) -> float:
        """Return the seconds to wait before the next check; 0 if the request can be sent, which uses up the ticket.

        Args:
            ticket: The place in the queue.
            patience: Do not wait if a limit resets later than this many seconds: the server's rejection says more.
        """
        with self._lock:
            now, place = self._clock.monotonic(), bisect_left(self._queue, ticket)
            if not self._has_learned:
                wait = _MOMENT if place or self._under_way else 0.0
            else:
                closed = self._closed_until - now
                waits = [window.wait(place, self._under_way, now, patience) for window in self._windows.values()]
                wait = max(0.0, closed if closed <= patience else 0.0, *waits)
            if wait == 0:
                del self._queue[place]
                self._under_way += 1
                for window in self._windows.values():
                    window.left -= 1
            return wait

    def ended(self, response: Response | None, *, has_waited: bool) -> None:
        """Record the end of an attempt.

        Args:
            response: The response; None if there was none.
            has_waited: Whether the attempt had a ticket.
        """
        if response is not None:
            self._latest = (response.headers, self._clock.wall())
        if has_waited:
            with self._lock:
                self._under_way -= 1
                if response is not None:
                    self._learn(response)

    def _learn(self, response: Response) -> None:
        self._has_learned = True
        now, wall = self._clock.monotonic(), self._clock.wall()
        for limit in rate_limits(response.headers, wall):
            if limit.limit and limit.remaining is not None and limit.reset is not None:
                self._windows[limit.name] = self._window(limit.limit, limit.remaining, limit.reset, limit.name, now)
        if response.status == TOO_MANY_REQUESTS:
            asked = asked_wait(response.status, response.headers, wall)
            self._closed_until = max(self._closed_until, now + (asked or 0.0))

    def _window(self, limit: int, remaining: int, reset: float, name: str, now: float) -> _Window:
        known = self._windows.get(name)
        if known is not None and now < known.ends and now + reset <= known.ends + _ROUNDING:
            # Responses can arrive out of order: the lower number is later, unless it counts requests still on their
            # way.
            return _Window(limit, min(known.left, remaining), max(known.ends, now + reset), max(known.length, reset))
        # The server may not have counted requests in progress.
        return _Window(limit, remaining - self._under_way, now + reset, max(known.length, reset) if known else reset)


def _nearness(limit: RateLimit) -> float:
    return float("inf") if limit.remaining is None else limit.remaining
