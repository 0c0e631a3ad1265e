# Generated from the template src/package/_core/renewal.py.jinja by openapi-twin-clients; do not edit.
"""The tokens that `platform.managed_users.refresh_tokens` renews. Without I/O."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Generic, TypeVar, Unpack

from .auth import Credentials
from .facts import RENEWAL
from .operation import Arguments
from .tokens import Exchange, TokenArguments, Tokens, UserTokens, driver_arguments

C = TypeVar("C")


class ManagedUserTokensBase(UserTokens, Generic[C]):
    """Tokens that `platform.managed_users.refresh_tokens` renews."""

    def __init__(
        self,
        *,
        access_token: str,
        refresh_token: str,
        expires_at: datetime | None = None,
        client_id: str,
        client_secret: str,
        on_refresh: Callable[[Tokens], object] | None = None,
        **network: Unpack[TokenArguments[C]],
    ) -> None:
        """Store the tokens. Let only one process renew them: a refresh token may work only once.

        Args:
            access_token: The access token.
            refresh_token: The refresh token.
            expires_at: When the access token expires; None to let the server decide.
            client_id: Sent to renew the tokens.
            client_secret: Sent to renew the tokens.
            on_refresh: Stores new tokens, before they are used. If it raises, the next call stores them again.
            **network: `base_url`, `proxy`, `http_client` and `timeout`, as for a client.

        Raises:
            ValueError: An argument is invalid.
        """
        super().__init__(Tokens(access_token, refresh_token, expires_at), on_refresh, driver_arguments(network))
        self._path = {
            "clientId": client_id,
        }
        self._credentials = Credentials(
            {
                "clientSecret": client_secret,
            }
        )

    def _exchange(self, tokens: Tokens) -> Exchange:
        arguments = Arguments(path=self._path, body={"refreshToken": tokens.refresh_token})
        return Exchange(RENEWAL, arguments, self._credentials, tokens)
