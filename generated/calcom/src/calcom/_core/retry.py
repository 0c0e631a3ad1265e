"""Decides whether and when a failed attempt is retried. Pure, except for the retry budget.

Nothing must be processed twice: a write is retried only if the server cannot have processed it, because no connection
was established or because the server returned 429.
"""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple, TypeAlias

_BASE: Final = 0.5
_CAP: Final = 8.0

_SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_IDEMPOTENT_METHODS: Final = _SAFE_METHODS | {"PUT", "DELETE"}

TOO_MANY_REQUESTS: Final = 429
_REQUEST_TIMEOUT: Final = 408
_NOT_IMPLEMENTED: Final = 501
# RFC 9110, section 15.4: the server may have processed a write that it answers by one of these redirects.
_PROCESSED_REDIRECTS: Final = (301, 302, 303)


class NoResponse(NamedTuple):
    """The outcome of an attempt without a usable response.

    Attributes:
        sent: Whether the request, or a part of it, may have reached the server.
    """

    sent: bool


class Rejected(NamedTuple):
    """The outcome of an attempt with an error response.

    Attributes:
        status: HTTP status.
        retry_after: Seconds to wait before a retry, if the server sent them.
    """

    status: int
    retry_after: float | None = None


Outcome: TypeAlias = NoResponse | Rejected


class Retry(NamedTuple):
    """Retry the request after `wait` seconds."""

    wait: float


class GiveUp(NamedTuple):
    """Do not retry the request.

    Attributes:
        reason: The reason, as a clause for the log.
        is_shown: Whether the error contains it too, because the caller can act on it.
    """

    reason: str
    is_shown: bool = False


def is_safe(method: str) -> bool:
    """Return whether a method only reads."""
    return method in _SAFE_METHODS


def decide(
    outcome: Outcome,
    *,
    method: str,
    attempt: int,
    chance: float,
    max_retries: int,
    max_wait: float,
    retry_unsafe: bool = False,
    time_left: float | None = None,
) -> Retry | GiveUp:
    """Return whether to retry a request after a failed attempt.

    Args:
        outcome: The outcome of the attempt.
        method: HTTP method.
        attempt: The number of the failed attempt, from 1.
        chance: A random number from 0 to 1, to spread the pauses of many clients.
        max_retries: How many retries are allowed.
        max_wait: The longest pause in seconds.
        retry_unsafe: Whether to retry writes that may have been processed.
        time_left: Seconds until the call must end; None for no limit.
    """
    if not _may_pass(outcome):
        return GiveUp("the error is final")
    if not (retry_unsafe or method in _IDEMPOTENT_METHODS or _cannot_be_processed(outcome)):
        return GiveUp("the request may have been processed")
    if attempt > max_retries:
        return GiveUp("no retries are left")
    asked = outcome.retry_after if isinstance(outcome, Rejected) else None
    if asked is not None and asked > max_wait:
        return GiveUp(f"the server asks to wait {asked:g} s, longer than max_wait of {max_wait:g} s", is_shown=True)
    wait = backoff(attempt, chance) if asked is None else asked + _BASE * chance
    if time_left is not None and wait >= time_left:
        return GiveUp("total_timeout is too short for a retry", is_shown=True)
    return Retry(wait)


def _may_pass(outcome: Outcome) -> bool:
    if isinstance(outcome, NoResponse):
        return True
    status = outcome.status
    return status in (_REQUEST_TIMEOUT, TOO_MANY_REQUESTS) or (status >= 500 and status != _NOT_IMPLEMENTED)


def leaves_in_doubt(outcome: Outcome) -> bool:
    """Return whether it is unknown after a failed attempt if the server processed the request."""
    if isinstance(outcome, Rejected) and outcome.status in _PROCESSED_REDIRECTS:
        return True
    return _may_pass(outcome) and not _cannot_be_processed(outcome)


def _cannot_be_processed(outcome: Outcome) -> bool:
    return not outcome.sent if isinstance(outcome, NoResponse) else outcome.status == TOO_MANY_REQUESTS


def backoff(attempt: int, chance: float) -> float:
    """Return the pause after a failed attempt, in seconds: full jitter with an upper bound that doubles, up to 8 s.

    The bound of the first attempt is 0.5 s. Full jitter, after Marc Brooker's "Exponential Backoff And Jitter", spreads
    clients that failed together over the whole interval.
    """
    return chance * min(_CAP, _BASE * 2.0 ** min(attempt - 1, 30))


# -- waiting times from the server --------------------------------------------------------------------------------


def retry_after(value: str, now: float) -> float | None:
    """Return the seconds to wait according to a `Retry-After` header; None if it is invalid.

    Args:
        value: The header: seconds, or an HTTP date (RFC 9110, section 10.2.3).
        now: Seconds since 1970, for a date.
    """
    seconds = number(value)
    if seconds is not None:
        return seconds
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    try:
        return max(0.0, (moment - datetime.fromtimestamp(now, UTC)).total_seconds())
    except (OverflowError, OSError, ValueError):
        return None


def number(text: str) -> float | None:
    """Return the number in a header: ASCII digits, optionally with a fraction; None for anything else."""
    text = text.strip()
    if len(text) > 20 or not text.isascii() or not text.replace(".", "", 1).isdigit():
        return None
    return float(text)


# -- budget -------------------------------------------------------------------------------------------------------


class RetryBudget:
    """Limits the retries of one client, so that they do not overload a failing server.

    A token bucket: a retry takes tokens, a success returns some. While most requests succeed, it stays full; if all
    fail, it is soon empty, and each request is tried only once. Thread-safe.
    """

    def __init__(self, capacity: int = 500, cost: int = 5) -> None:
        """Create a full bucket.

        Args:
            capacity: The maximum number of tokens.
            cost: Tokens per retry.
        """
        self._capacity = capacity
        self._cost = cost
        self._tokens = capacity
        self._lock = threading.Lock()

    def spend(self) -> bool:
        """Take the cost of a retry; if too few tokens remain, return False and take none."""
        with self._lock:
            if self._tokens < self._cost:
                return False
            self._tokens -= self._cost
            return True

    def succeeded(self, attempts: int) -> None:
        """Return the tokens of the last retry of a successful call, or one token if it needed none."""
        # Usually full: checked without the lock, at worst a token late.
        if self._tokens < self._capacity:
            with self._lock:
                self._tokens = min(self._capacity, self._tokens + (self._cost if attempts > 1 else 1))
