"""Tokens that expire: their type, their form in a response, and the coordination of their renewal. Without I/O."""

from __future__ import annotations

import base64
import copy
import os
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Generator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, ClassVar, Final, Generic, NamedTuple, TypeAlias, TypedDict, TypeVar
from urllib.parse import quote_plus, urljoin, urlsplit

from .auth import Credentials, bare_token
from .connections import Connection
from .errors import APIConnectionError, APIError, APIStatusError, ResponseError, TokenRefreshError
from .fact_types import TokenEndpoint
from .forms import FORM, FormBody
from .json_data import look_up
from .log import logger
from .operation import Arguments, Operation
from .options import DEFAULT_TIMEOUT, Clock, Options, Timeout, check_names
from .request import origin
from .secret import Secret, Unpicklable
from .servers import base_url_from

C = TypeVar("C")

# How many seconds before expiry a token is renewed: more than a request's duration and clock differences.
_EARLY: Final = 60.0
_NEVER: Final = float("inf")


@dataclass(frozen=True, slots=True)
class Tokens(Unpicklable):
    """An access token, and the token that renews it. Hidden and never pickled; `to_dict` is for secure storage.

    Attributes:
        access_token: Sent with requests.
        refresh_token: Exchanged for new tokens; None if they cannot be renewed.
        expires_at: When the access token expires, as an aware datetime; None if unknown.
        scope: The granted scopes, separated by spaces; None if the server did not send them.
    """

    access_token: str = field(repr=False)
    refresh_token: str | None = field(default=None, repr=False)
    expires_at: datetime | None = None
    scope: str | None = None

    def __post_init__(self) -> None:
        if not bare_token(self.access_token):
            raise ValueError("access_token is empty")
        if self.expires_at is not None and self.expires_at.tzinfo is None:
            raise ValueError("expires_at must be timezone-aware; pass tzinfo, for example datetime(..., tzinfo=UTC)")

    def to_dict(self) -> dict[str, str | None]:
        """Return the tokens in clear text, as data that JSON can hold."""
        expires_at = self.expires_at.isoformat() if self.expires_at else None
        values = (self.access_token, self.refresh_token, expires_at, self.scope)
        return dict(zip(self.__slots__, values, strict=True))

    @classmethod
    def from_dict(cls, data: Mapping[str, str | None]) -> Tokens:
        """Return the tokens from the `data` that `to_dict` returned.

        Raises:
            ValueError: `to_dict` did not return this data.
        """
        at = data.get("expires_at")
        expires_at = datetime.fromisoformat(at) if at else None
        return cls(data.get("access_token") or "", data.get("refresh_token"), expires_at, data.get("scope"))

    @property
    def expires_at_timestamp(self) -> float:
        """When the access token expires, in seconds since 1970; infinite if unknown."""
        return _NEVER if self.expires_at is None else self.expires_at.timestamp()


class TokenArguments(TypedDict, Generic[C], total=False):
    """How to connect to the API for tokens, with the arguments of a client.

    Tokens are renewed at the `base_url` of the client that uses them. Their own `base_url` must be on the same origin.
    `clock` is for tests.
    """

    base_url: str | None
    proxy: str | None
    http_client: C | None
    timeout: Timeout
    clock: Clock


def driver_arguments(arguments: TokenArguments[Any]) -> dict[str, Any]:
    """Return the arguments of a driver that requests tokens.

    Raises:
        ValueError: One is invalid.
        TypeError: No such argument exists.
    """
    check_names(arguments, TokenArguments)
    base_url = arguments.get("base_url")
    return {
        # Default: that of the client that the tokens are for.
        "base_url": None if base_url is None else base_url_from(base_url),
        "connection": Connection(proxy=arguments.get("proxy")),
        "http_client": arguments.get("http_client"),
        "options": Options(timeout=arguments.get("timeout", DEFAULT_TIMEOUT)),
        "clock": arguments.get("clock", Clock()),
    }


def bound(setup: dict[str, Any], base_url: str) -> dict[str, Any]:
    """Return the arguments of a driver that requests tokens at the base URL of a client.

    Raises:
        ValueError: The arguments name another origin.
    """
    own = setup["base_url"]
    if own is None:
        return {**setup, "base_url": base_url}
    if origin(own) != origin(base_url):
        raise ValueError(f"the tokens are renewed at {own}, but the client's base_url is {base_url}")
    return setup


def exchange(
    endpoint: TokenEndpoint,
    sent: Mapping[str, str | None],
    *,
    client_id: str,
    client_secret: Secret | None,
    before: Tokens | None = None,
) -> Exchange:
    """Return the call by which an application requests tokens (RFC 6749, section 2.3.1).

    Args:
        endpoint: The token endpoint.
        sent: The parameters of the request; None values are left out.
        client_id: The client id.
        client_secret: The client secret; None if there is none.
        before: The tokens that the new ones replace.
    """
    if client_secret is None or not endpoint.by_header:
        body = {**sent, "client_id": client_id, "client_secret": client_secret and client_secret.reveal()}
        return Exchange(endpoint, Arguments(body=body), Credentials({}), before)
    both = Secret(f"{quote_plus(client_id)}:{quote_plus(client_secret.reveal())}")
    header = Secret(base64.b64encode(both.reveal().encode()).decode())
    credentials = Credentials({})
    credentials.known = frozenset({client_secret.reveal(), header.reveal()})
    arguments = Arguments(body=sent, headers={"authorization": f"Basic {header.reveal()}"})
    return Exchange(endpoint, arguments, credentials, before)


@dataclass(frozen=True, slots=True, repr=False)
class Exchange:
    """A call that returns tokens, and the tokens that these replace."""

    endpoint: TokenEndpoint
    arguments: Arguments
    credentials: Credentials
    before: Tokens | None = None

    @property
    def operation(self) -> Operation[Any]:
        """The operation to call."""
        return Operation[Any](
            self.endpoint.operation,
            self.endpoint.route,
            kind="any",
            server=self.endpoint.server,
            headers=self.endpoint.headers,
            media=self.endpoint.media,
            format=FormBody() if self.endpoint.media == FORM else None,
            security=self.endpoint.security,
            secrets=self.endpoint.secrets,
        )

    def at(self, setup: dict[str, Any]) -> dict[str, Any]:
        """Return the arguments of a driver with the URL to send this to.

        Raises:
            ValueError: It is relative to a base URL, but there is none.
        """
        url = self.endpoint.url
        if urlsplit(url).scheme:
            return {**setup, "base_url": url}
        based = setup if setup["base_url"] is not None else bound(setup, base_url_from(None))
        return {**based, "base_url": urljoin(f"{based['base_url']}/", url)} if url else based

    def read(self, body: object, now: float) -> Tokens:
        """Return the tokens in a response; `now` is in seconds since 1970.

        Raises:
            ValueError: The access token is missing.
        """

        def find(path: str, *kinds: type) -> Any:
            found: object = look_up(body, path.split("."))
            return found if isinstance(found, kinds) and not isinstance(found, bool) and found != "" else None

        paths, before = self.endpoint.paths, self.before
        access_token: str | None = find(paths.access, str)
        if access_token is None:
            raise ValueError(f"the response has no `{paths.access}`")
        at = _seconds(find(paths.expires_at, int, float))
        lasts = _seconds(find(paths.expires_in, int, float))
        expires_at = at / paths.per_second if at is not None else now + lasts if lasts is not None else None
        return Tokens(
            access_token,
            # If a server sends no new refresh token, the old one is used again.
            find(paths.refresh, str) or (before.refresh_token if before else None),
            _moment(expires_at),
            find(paths.scope, str) or (before.scope if before else None),
        )


def hide_body(error: ResponseError) -> None:
    """Remove the body from an error: the received part can contain tokens."""
    error.response = replace(error.response, content=b"")


Outcome: TypeAlias = TokenRefreshError | None


class Renewal(NamedTuple):
    """A renewal: its outcome, and whether its thread or task ended without setting one."""

    outcome: Future[Outcome]
    is_abandoned: Callable[[], bool]


class Exchanger(ABC, Unpicklable):
    """Knows the call that renews tokens, and the arguments of its driver."""

    _setup: dict[str, Any]

    @abstractmethod
    def _exchange(self, tokens: Tokens) -> Exchange: ...


class RenewedTokens(Exchanger):
    """Tokens, and the coordination of their renewal. Thread-safe; the subclasses add the I/O.

    Callers that need new tokens get a renewal from `_join` and wait for its outcome. The first one also performs it: it
    calls `_received`, `_storing` or `_failed`, and always `_end`.

    A refresh token may work only once. If it was sent and no tokens came back, it is not sent again.
    """

    _works_once: ClassVar[bool] = True
    """Whether the token or grant for renewal may work only once."""

    def __init__(self, tokens: Tokens, on_refresh: Callable[[Tokens], object] | None, setup: dict[str, Any]) -> None:
        self._latest = self._stored = tokens
        self._on_refresh = on_refresh
        self._setup = setup
        self._lock = threading.Lock()
        self._wall: Callable[[], float] = setup["clock"].wall
        self._renew_at = tokens.expires_at_timestamp - _EARLY
        self._renewal: Renewal | None = None
        self._outcome: Outcome = None
        self._used_up: Renewal | None = None

    def bind(self, base_url: str) -> None:
        """Renew the tokens at the base URL of a client, unless they have their own on the same origin.

        Raises:
            ValueError: They belong to another origin, or a client of another origin uses them.
        """
        with self._lock:
            self._setup = bound(self._setup, base_url)

    def _is_renewable(self) -> bool:
        return self._stored.refresh_token is not None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._latest!r})"

    @property
    def _token(self) -> Secret:
        return Secret(bare_token(self._stored.access_token))

    @property
    def _is_stored(self) -> bool:
        return self._stored is self._latest

    def _needs_renewal(self, refused: Secret | None) -> bool:
        if not self._is_stored:
            return True
        if not self._is_renewable():
            return False
        return self._wall() >= self._renew_at if refused is None else refused == self._token

    def _join(self, refused: Secret | None, is_gone: Callable[[], bool]) -> tuple[Renewal, bool] | None:
        """The renewal to wait for, and whether the caller must perform it; None if none is needed.

        Args:
            refused: The token that the server rejected as expired; None before a request.
            is_gone: Tells whether the caller has ended.
        """
        if _in_callback.get() is self:
            raise RuntimeError("on_refresh must not make calls with the tokens that it stores")
        with self._lock:
            if self._renewal is not None and self._renewal.is_abandoned():
                self._settle(self._renewal)
            if not self._needs_renewal(refused):
                return None
            joined = self._renewal or (self._used_up if self._is_stored else None)
            if joined is not None:
                return joined, False
            self._outcome = TokenRefreshError("the renewal of the access token was interrupted", is_final=True)
            pid = os.getpid()
            self._renewal = Renewal(Future(), lambda: is_gone() or os.getpid() != pid)
            # A running renewal is not cancelled with the calls that wait for it.
            self._renewal.outcome.set_running_or_notify_cancel()
            return self._renewal, True

    def _received(self, tokens: Tokens) -> None:
        """Store new tokens. They are not used before `on_refresh` has stored them."""
        self._latest = tokens

    @contextmanager
    def _storing(self) -> Generator[Tokens]:
        """A context manager for storing the newest tokens; afterwards they are used."""
        before = _in_callback.set(self)
        try:
            yield self._latest
        finally:
            _in_callback.reset(before)
        renew_at = self._latest.expires_at_timestamp - _EARLY
        # New tokens that are already expired indicate a wrong clock. The server then decides, or every call would
        # renew.
        self._renew_at = renew_at if renew_at > self._wall() else _NEVER
        self._stored = self._latest
        self._outcome = None

    def _failed(self, error: Exception) -> None:
        self._outcome = _not_renewed(error) if self._is_stored else _not_stored(error)
        self._outcome.__cause__ = error
        if self._do_without():
            logger.warning("%s; the current token is used until it expires", self._outcome)

    def _end(self, renewal: Renewal) -> None:
        with self._lock:
            self._settle(renewal)

    def _settle(self, renewal: Renewal) -> None:
        if self._renewal is renewal:
            self._renewal = None
            if self._outcome is not None and self._outcome.is_final and self._is_stored and self._works_once:
                self._used_up = renewal
            renewal.outcome.set_result(self._outcome)

    def _accept(self, outcome: Outcome, refused: Secret | None) -> None:
        """Raise the error of a renewal, unless the current token was not rejected and has not expired."""
        if outcome is not None and (refused is not None or not self._do_without()):
            # A copy: threads must not share a traceback.
            copied = copy.copy(outcome)
            copied.__cause__ = outcome.__cause__
            raise copied

    def _do_without(self) -> bool:
        return self._is_stored and self._wall() < self._stored.expires_at_timestamp


class UserTokens(RenewedTokens):
    """Tokens of a user, renewed with a refresh token."""

    @property
    def tokens(self) -> Tokens:
        """The newest tokens, even if `on_refresh` failed to store them."""
        return self._latest


_in_callback: Final[ContextVar[RenewedTokens | None]] = ContextVar("in_callback", default=None)


def _seconds(number: float | None) -> float | None:
    try:
        return None if number is None else float(number)
    except OverflowError:
        return _NEVER


def _moment(seconds: float | None) -> datetime | None:
    try:
        return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        # Tokens with an invalid date are still valid tokens.
        return None


def _not_stored(error: Exception) -> TokenRefreshError:
    return TokenRefreshError(
        f"the new tokens could not be stored: on_refresh raised {type(error).__name__}; "
        "they are kept in `tokens`, and the next call stores them again"
    )


def _not_renewed(error: Exception) -> TokenRefreshError:
    reason = str(error) if isinstance(error, (APIError, ValueError)) else type(error).__name__
    message = f"the access token could not be renewed: {reason}"
    if isinstance(error, APIStatusError):
        return TokenRefreshError(message, status=error.status, code=error.code, is_final=error.status != 429)
    was_sent = not isinstance(error, APIConnectionError) or error.maybe_processed
    return TokenRefreshError(message, is_final=was_sent)
