"""Credentials: the user's values, the schemes that an operation accepts, and how values are added to requests.

A value is a string, a callable that returns one, or a token source. The driver calls callables and sources for every
request, because it may have to wait for them; everything else about credentials is here and pure.
"""

from __future__ import annotations

import base64
import os
import re
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias
from urllib.parse import quote

from .encode import cookie_problem, header_problem
from .errors import MissingCredentialsError
from .fact_types import Scheme
from .facts import REFRESH_STATUS, SCHEMES
from .request import PreparedRequest
from .secret import Secret, Unpicklable


class _Source(ABC, Unpicklable):
    def bind(self, base_url: str) -> None:
        """Set the API that the tokens are for. Called by a client that uses the source.

        A source that renews its tokens at that API sends its secrets to no other host.

        Args:
            base_url: Base URL of the client.

        Raises:
            ValueError: The source belongs to another API.
        """


class TokenSource(_Source):
    """Returns tokens that expire and can be renewed."""

    @abstractmethod
    def token(self) -> str:
        """Return the token to send with the next request."""

    @abstractmethod
    def renew(self, token: str) -> bool:
        """Renew `token`, which the server rejected as expired, unless it has already been renewed.

        Returns:
            Whether `token()` now returns another token, so that the request should be retried.
        """


class AsyncTokenSource(_Source):
    """Returns tokens that expire and can be renewed, for the async client."""

    @abstractmethod
    async def token(self) -> str:
        """Return the token to send with the next request."""

    @abstractmethod
    async def renew(self, token: str) -> bool:
        """Renew `token`, which the server rejected as expired, unless it has already been renewed.

        Returns:
            Whether `token()` now returns another token, so that the request should be retried.
        """


Credential: TypeAlias = str | Callable[[], str] | TokenSource
AsyncCredential: TypeAlias = Credential | Callable[[], Awaitable[str]] | AsyncTokenSource

_SCHEMES: Final[Mapping[str, Scheme]] = {scheme.key: scheme for scheme in SCHEMES}
_UNAUTHORIZED: Final = 401
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")


class Credentials(Unpicklable):
    """The credentials of one client, by security scheme. Hides secrets and cannot be pickled."""

    __slots__ = ("_users", "_values", "known")

    def __init__(self, values: Mapping[str, AsyncCredential], users: Mapping[str, str] | None = None) -> None:
        """Store the values of some schemes, and user names where needed, by scheme key.

        See `from_arguments`.

        Raises:
            ValueError: A user name or a password cannot be sent; the text names its argument, not the value.
        """
        self._values = dict(values)
        self._users = {} if users is None else dict(users)
        for key, user in self._users.items():
            _check_basic(_SCHEMES[key].user_argument, user)
            if ":" in user:
                raise ValueError(
                    f"{_SCHEMES[key].user_argument} must not contain a colon, which separates it from the password"
                )
        self.known = frozenset(
            secrets_of(
                {key: self.complete(key, Secret(value)) for key, value in values.items() if isinstance(value, str)}
            )
        )
        """The values to hide, among those that are strings, whether an operation uses them or not."""

    @classmethod
    def from_arguments(
        cls, arguments: Mapping[str, AsyncCredential | None], environ: Mapping[str, str] = os.environ
    ) -> Credentials:
        """Return the credentials from the client's arguments, or from environment variables.

        Args:
            arguments: The client's arguments by name; None for an omitted one.
            environ: The environment.

        Raises:
            ValueError: An argument is an empty string, or cannot be sent.
            TypeError: An argument has a type that a credential cannot have.
        """
        values: dict[str, AsyncCredential] = {}
        users: dict[str, str] = {}
        for scheme in SCHEMES:
            value = arguments.get(scheme.argument)
            if value is None:
                value = _from_environment(scheme, environ)
            elif not isinstance(value, str | TokenSource | AsyncTokenSource) and not callable(value):
                raise TypeError(f"{scheme.argument} must be a string or a callable, not {type(value).__name__}")
            elif isinstance(value, str) and not value.strip() and scheme.kind != "basic":
                raise ValueError(f"{scheme.argument} is empty; omit it to use the environment variable {scheme.env}")
            if value is not None:
                values[scheme.key] = value
            if scheme.kind == "basic":
                user = arguments.get(scheme.user_argument)
                if user is None:
                    user = environ.get(scheme.user_env) or None
                elif not isinstance(user, str):
                    raise TypeError(f"{scheme.user_argument} must be a string, not {type(user).__name__}")
                if user is not None:
                    users[scheme.key] = user
        return cls(values, users)

    def replaced(self, arguments: Mapping[str, AsyncCredential | None]) -> Credentials:
        """Return a copy of these credentials with the given arguments; None keeps the current value."""
        given = Credentials.from_arguments(arguments, environ={})
        return Credentials({**self._values, **given._values}, {**self._users, **given._users})

    def complete(self, key: str, value: Secret) -> Secret:
        """Return what a scheme sends for its value: for a password, also the user name.

        Raises:
            ValueError: The password cannot be sent; the text names its argument, not the value.
        """
        if _SCHEMES[key].kind != "basic":
            return value
        _check_basic(_SCHEMES[key].argument, value.reveal())
        return Secret(f"{self._users.get(key, '')}:{value.reveal()}")

    def bind(self, base_url: str) -> None:
        """Set the API of the token sources.

        Raises:
            ValueError: One of them is used for another API.
        """
        for value in self._values.values():
            if isinstance(value, _Source):
                value.bind(base_url)

    def __contains__(self, key: str) -> bool:
        return key in self._values and (key in self._users or _SCHEMES[key].kind != "basic")

    def __getitem__(self, key: str) -> AsyncCredential:
        return self._values[key]

    def __repr__(self) -> str:
        given = [
            *(_SCHEMES[key].user_argument for key in self._users),
            *(_SCHEMES[key].argument for key in self._values),
        ]
        return f"Credentials({', '.join(f'{argument}=***' for argument in given)})"

    def choose(self, security: tuple[tuple[str, ...], ...], *, operation: str) -> tuple[str, ...]:
        """Return the schemes to use: the first alternative with values for all of its schemes.

        If anonymous calls are allowed, they are made only if no other alternative can be satisfied.

        Args:
            security: The alternatives of the operation; empty if it uses no credentials.
            operation: Name of the operation, for the error.

        Raises:
            MissingCredentialsError: No alternative can be satisfied.
        """
        if not security:
            return ()
        for alternative in security:
            if alternative and all(key in self for key in alternative):
                return alternative
        if () in security:
            return ()
        ways = [" and ".join(_explained(_SCHEMES[key]) for key in alternative) for alternative in security]
        raise MissingCredentialsError(f"{operation} requires {', or '.join(dict.fromkeys(ways))}")

    def any_alternative(self) -> tuple[str, ...]:
        """Return the schemes to use for an undocumented call: the first token, or else all credentials."""
        for scheme in SCHEMES:
            if scheme.key in self and scheme.kind in ("bearer", "basic"):
                return (scheme.key,)
        return tuple(scheme.key for scheme in SCHEMES if scheme.key in self)


def _explained(scheme: Scheme) -> str:
    password = f"`{scheme.argument}` (or the environment variable {scheme.env})"
    if scheme.others:
        named = (f"`{argument}` (or the environment variable {env})" for argument, env in scheme.others)
        return f"{password}, or {' and '.join(named)}"
    if scheme.kind != "basic":
        return password
    return f"`{scheme.user_argument}` (or the environment variable {scheme.user_env}) and {password}"


def _from_environment(scheme: Scheme, environ: Mapping[str, str]) -> str | None:
    value = environ.get(scheme.env)
    # A password can contain white space, and can be empty.
    return value if value is None or scheme.kind == "basic" else value.strip() or None


def _check_basic(argument: str, value: str) -> None:
    """Reject characters that neither a user name nor a password can contain (RFC 7617, section 2)."""
    problem = "must not contain control characters" if _CONTROL.search(value) else None
    try:
        value.encode()
    except UnicodeEncodeError:
        problem = "contains a lone surrogate, which cannot be encoded as UTF-8"
    if problem is not None:
        raise ValueError(f"{argument} {problem}")


def sign(request: PreparedRequest, values: Mapping[str, Secret]) -> PreparedRequest:
    """Return a request with credentials added.

    Args:
        request: The request without credentials.
        values: The value of each scheme to use, by the scheme's key.

    Raises:
        ValueError: A value is empty, or cannot be sent in a header; the text names its argument, not the value.
    """
    url, headers = request.url, request.headers
    for key, secret in values.items():
        scheme = _SCHEMES[key]
        if scheme.kind != "basic" and not bare_token(secret.reveal()):
            raise ValueError(f"{scheme.argument} is empty")
        match scheme.kind:
            case "bearer":
                headers = headers.merged({"authorization": f"Bearer {bare_token(_sendable(scheme, secret))}"})
            case "basic":
                headers = headers.merged({"authorization": f"Basic {_basic(secret.reveal())}"})
            case "header":
                headers = headers.merged({scheme.name: _sendable(scheme, secret)})
            case "cookie":
                before = f"{headers['cookie']}; " if "cookie" in headers else ""
                headers = headers.merged({"cookie": f"{before}{scheme.name}={_sendable(scheme, secret)}"})
            case "query":
                name, (bare, _, query) = quote(scheme.name, safe=""), url.partition("?")
                # Links and redirects can repeat the credential.
                pairs = [pair for pair in query.split("&") if pair and pair.partition("=")[0] != name]
                pair = f"{name}={quote(secret.reveal(), safe='')}"
                url = f"{bare}?{'&'.join([*pairs, pair])}"
    return replace(request, url=url, headers=headers).hiding(secrets_of(values))


def _sendable(scheme: Scheme, secret: Secret) -> str:
    """The value of a credential for a header. No variable holds it if it is rejected."""
    # The value of a key is what the API issued: it is sent unchanged.
    problem = cookie_problem(secret.reveal().strip(" \t")) if scheme.kind == "cookie" else None
    if problem is not None:
        raise ValueError(f"{scheme.argument} {problem}")
    problem = header_problem(bare_token(secret.reveal()) if scheme.kind == "bearer" else secret.reveal())
    if problem is not None:
        raise ValueError(f"header `{scheme.argument}` {problem}")
    return secret.reveal().strip(" \t")


def secrets_of(values: Mapping[str, Secret]) -> list[str]:
    """Return all strings to hide because they are, or contain, one of these credentials."""
    found: list[str] = []
    for key, secret in values.items():
        scheme = _SCHEMES[key]
        if scheme.secret:
            found.append(bare_token(secret.reveal()) if scheme.kind == "bearer" else secret.reveal())
        if scheme.kind == "basic":
            user, _, password = secret.reveal().partition(":")
            # Some APIs use a key as the user name, with an empty password.
            found.extend((_basic(secret.reveal()), password or user))
    return found


def bare_token(value: str) -> str:
    """Return a bearer token without a copied prefix `Bearer` and without white space."""
    prefix, _, token = value.strip().partition(" ")
    return token.strip() if prefix.lower() == "bearer" else value.strip()


def _basic(value: str) -> str:
    return base64.b64encode(value.encode()).decode()


def says_expired(status: int) -> bool:
    """Return whether a status can mean that the token expired, so that a new one may help."""
    return status in (REFRESH_STATUS, _UNAUTHORIZED)
