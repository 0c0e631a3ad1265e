# Generated from the template src/package/flavor/token_sources.py.jinja by openapi-twin-clients; do not edit.
"""Tokens that are renewed when they expire. Pass them to a client in place of a key."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any

import httpx2

from .._core.auth import AsyncTokenSource
from .._core.errors import ResponseError
from .._core.oauth import OAuthBase
from .._core.oauth_tokens import OAuthTokensBase
from .._core.renewal import ManagedUserTokensBase
from .._core.secret import Secret
from .._core.tokens import Exchange, RenewedTokens, Tokens, hide_body
from .driver import AsyncDriver


async def _body(exchange: Exchange, setup: dict[str, Any]) -> object:
    # Connections are not kept: the next renewal is many minutes later.
    driver = AsyncDriver(credentials=exchange.credentials, **exchange.at(setup))
    try:
        return await driver.call(exchange.operation, exchange.arguments)
    except ResponseError as error:
        hide_body(error)
        raise
    finally:
        await driver.close()


async def _tokens(exchange: Exchange, setup: dict[str, Any]) -> Tokens:
    return exchange.read(await _body(exchange, setup), setup["clock"].wall())


class AsyncRenewingTokens(RenewedTokens, AsyncTokenSource):
    """Renews tokens shortly before they expire, and when the server rejects them as expired."""

    async def token(self) -> str:
        """Return the token to send with the next request.

        Raises:
            TokenRefreshError: It has expired and could not be renewed.
        """
        await self._renew(None)
        return self._token.reveal()

    async def renew(self, token: str) -> bool:
        """Renew the rejected token, unless it has already been renewed; return whether there is a new one.

        Raises:
            TokenRefreshError: It could not be renewed.
        """
        refused = Secret(token)
        # The local variables of an error that passes through here must not show the token.
        del token
        await self._renew(refused)
        return self._token != refused

    async def _renew(self, refused: Secret | None) -> None:
        if (joined := self._join(refused, asyncio.get_running_loop().is_closed)) is None:
            return
        renewal, is_mine = joined
        if is_mine:
            # A separate task: a waiting call can be cancelled, but a refresh token that was sent must not be lost.
            self._task = asyncio.create_task(self._carry_out())
            self._task.add_done_callback(lambda _: self._end(renewal))
        self._accept(await asyncio.wrap_future(renewal.outcome), refused)

    async def _carry_out(self) -> None:
        try:
            if self._is_stored:
                self._received(await _tokens(self._exchange(self._latest), self._setup))
            with self._storing() as tokens:
                stored = self._on_refresh and self._on_refresh(tokens)
                if inspect.isawaitable(stored):
                    await stored
        except Exception as error:
            self._failed(error)


class AsyncManagedUserTokens(ManagedUserTokensBase[httpx2.AsyncClient], AsyncRenewingTokens):
    """Tokens that are renewed by `platform.managed_users.refresh_tokens`."""


class AsyncOAuth(OAuthBase[httpx2.AsyncClient]):
    """An application that users authorize to access their account: OAuth 2 with authorization codes.

    `authorization` returns where to redirect a user. `exchange` returns the first tokens for the code of the redirect.
    """

    async def exchange(self, code: str, *, code_verifier: str | None = None) -> Tokens:
        """Exchange a user's authorization code for tokens. The code works once, and expires soon.

        Args:
            code: The code.
            code_verifier: That of the `AuthorizationRequest`.

        Raises:
            APIError: The code was rejected, or there was no response; `code` of the former is that of RFC 6749.
            ValueError: The response has no access token.
        """
        return await _tokens(self._for_code(code, code_verifier), self._setup)

    async def refresh(self, tokens: Tokens) -> Tokens:
        """Exchange a refresh token for new tokens. Errors as for `exchange`."""
        return await _tokens(self._exchange(tokens), self._setup)


class AsyncOAuthTokens(OAuthTokensBase[httpx2.AsyncClient], AsyncRenewingTokens):
    """The tokens that a user granted to an application, renewed by `oauth.create_token`."""
