"""Credentials and rate limits of the in-memory API."""

from __future__ import annotations

import base64
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from .._core.facts import RATE_LIMIT, REFRESH_STATUS, SCHEMES
from .._core.headers import Headers
from ._clock import check_number
from ._contract import contract
from ._exchange import ErrorResponse

_UNAUTHORIZED: Final = 401


def credentials_in(headers: Headers, query: Mapping[str, str], cookies: Mapping[str, str]) -> dict[str, str]:
    """Return a request's credentials for each security scheme, by the scheme's key."""
    found: dict[str, str] = {}
    kind, _, value = headers.get("authorization", "").partition(" ")
    authorized = {"bearer": value.strip(), "basic": _basic(value)}
    named: dict[str, Callable[[str, str], str]] = {"header": headers.get, "query": query.get, "cookie": cookies.get}
    for scheme in SCHEMES:
        if scheme.kind in named:
            text = named[scheme.kind](scheme.name, "")
        else:
            text = authorized[scheme.kind] if kind.lower() == scheme.kind else ""
        if text:
            found[scheme.key] = text
    return found


def _basic(value: str) -> str:
    try:
        return base64.b64decode(value).decode()
    except ValueError:
        return ""


@dataclass
class CredentialRules:
    """The credentials that a server accepts. Initially it accepts any."""

    _known: set[str] | None = None
    _expired: set[str] = field(default_factory=set[str])
    _refused: set[str] = field(default_factory=set[str])

    def only(self, *values: str) -> None:
        """Accept only these credentials, such as `"key-of-ada"` for an API key or a token."""
        self._known = set(values)

    def add(self, value: str) -> None:
        """Accept a credential, if others are rejected."""
        if self._known is not None:
            self._known.add(value)
        self._expired.discard(value)
        self._refused.discard(value)

    def expire(self, value: str) -> None:
        """Reject a token from now on because it has expired."""
        self._expired.add(value)

    def revoke(self, value: str) -> None:
        """Reject a credential from now on."""
        self._refused.add(value)

    def names(self, value: str) -> bool:
        """Whether a credential is one of those that a test has listed."""
        return self._known is not None and value in self._known

    def check(self, values: Sequence[str]) -> None:
        """Check credentials.

        Raises:
            ErrorResponse: One of them is not accepted.
        """
        for value in values:
            if value in self._expired:
                raise ErrorResponse(REFRESH_STATUS or _UNAUTHORIZED, "the access token has expired")
            if value in self._refused or (self._known is not None and value not in self._known):
                raise ErrorResponse(_UNAUTHORIZED, "the credentials are invalid")


def choose(security: Sequence[Sequence[str]], given: Mapping[str, str]) -> Sequence[str]:
    """Return the keys of the first alternative that a request satisfies.

    Raises:
        ErrorResponse: No alternative is satisfied.
    """
    for alternative in security:
        if alternative and all(key in given for key in alternative):
            return alternative
    if not security or any(not alternative for alternative in security):
        return ()
    raise ErrorResponse(_UNAUTHORIZED, "credentials are missing")


@dataclass(kw_only=True)
class Limit:
    """A number of requests in a number of seconds, for each caller."""

    requests: int
    seconds: float
    name: str
    operation: str | None
    credential: str | None
    tells_when: bool
    _windows: dict[Any, tuple[datetime, int]] = field(default_factory=dict[Any, "tuple[datetime, int]"])

    def count(self, caller: Any, now: datetime) -> dict[str, str]:
        """Count a request, and return the headers that report the limit.

        Raises:
            ErrorResponse: The limit is exceeded.
        """
        start, sent = self._windows.get(caller, (now, 0))
        if now - start >= timedelta(seconds=self.seconds):
            start, sent = now, 0
        self._windows[caller] = start, sent + 1
        left = self.requests - sent - 1
        reset = max(1, round(self.seconds - (now - start).total_seconds()))
        headers: dict[str, str] = {}
        if RATE_LIMIT is not None:
            suffix = f"-{self.name}" if self.name else ""
            values = {RATE_LIMIT.limit: self.requests, RATE_LIMIT.remaining: max(0, left), RATE_LIMIT.reset: reset}
            headers = {f"{prefix}{suffix}": str(value) for prefix, value in values.items()}
        if left < 0:
            told = {"retry-after": str(reset)} if self.tells_when else {}
            raise ErrorResponse(429, "too many requests", headers={**headers, **told})
        return headers


@dataclass
class RateLimits:
    """The rate limits of a server; initially it has none."""

    _limits: list[Limit] = field(default_factory=list[Limit])

    def add(
        self,
        requests: int,
        seconds: float,
        *,
        name: str = "",
        operation: str | None = None,
        credential: str | None = None,
        tells_when: bool = True,
    ) -> None:
        """Allow each caller a number of requests in a number of seconds on the server's clock.

        Args:
            requests: Number of requests.
            seconds: Length of the window, which starts with its first request.
            name: The name of the limit in headers.
            operation: The operation it applies to, such as `bookings.list`. Default: all operations.
            credential: The API key or token it applies to. Its requests then do not count for other limits.
            tells_when: Whether the error has the header `Retry-After`.

        Raises:
            LookupError: No such operation exists.
            TypeError: `requests` or `seconds` is not a number.
            ValueError: `requests` is negative, or `seconds` is not positive.
        """
        check_number("requests", requests)
        check_number("seconds", seconds)
        if not seconds:
            raise ValueError("`seconds` must be positive; got 0")
        named = contract().id_of(operation) if operation is not None else None
        of: dict[str, Any] = {"name": name, "operation": named, "credential": credential}
        self._limits.append(Limit(requests=requests, seconds=seconds, tells_when=tells_when, **of))

    def clear(self) -> None:
        """Remove all limits."""
        self._limits.clear()

    def count(self, operation: str, caller: Any, now: datetime, credentials: Collection[str] = ()) -> dict[str, str]:
        """Count a request, and return the headers that report limits.

        Raises:
            ErrorResponse: A limit is exceeded.
        """
        headers: dict[str, str] = {}
        own = [limit for limit in self._limits if limit.credential in credentials]
        for limit in own or [limit for limit in self._limits if limit.credential is None]:
            if limit.operation in (None, operation):
                headers.update(limit.count(caller, now))
        return headers
