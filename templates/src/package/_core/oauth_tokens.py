"""OAuth 2 for users: code that all flows share in which users authorize an application. Without I/O."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Generic, TypeVar

from .fact_types import TokenEndpoint
from .secret import Secret
from .tokens import Exchange, Exchanger, Tokens, UserTokens, exchange

C = TypeVar("C")


class UserFlow(Exchanger, Generic[C]):
    """An application that users authorize to access their account."""

    client_id: str
    _client_secret: Secret | None
    _endpoint: ClassVar[TokenEndpoint]

    def _asking(self, before: Tokens | None = None, /, **sent: str | None) -> Exchange:
        return exchange(
            self._endpoint, sent, client_id=self.client_id, client_secret=self._client_secret, before=before
        )

    def _exchange(self, tokens: Tokens) -> Exchange:
        if tokens.refresh_token is None:
            raise ValueError("no refresh token")
        return self._asking(tokens, grant_type="refresh_token", refresh_token=tokens.refresh_token)


class OAuthTokensBase(UserTokens, Generic[C]):
    """The tokens that a user granted to an application."""

    def __init__(
        self, oauth: UserFlow[C], tokens: Tokens, *, on_refresh: Callable[[Tokens], object] | None = None
    ) -> None:
        """Store the tokens. Let only one process renew them: a refresh token may work only once.

        Args:
            oauth: The application that obtained them.
            tokens: The tokens as obtained, or as last stored by `on_refresh`.
            on_refresh: Stores new tokens before they are used. If it raises, the next call stores them again.
        """
        self._oauth: Exchanger = oauth
        super().__init__(tokens, on_refresh, self._oauth._setup)

    def _exchange(self, tokens: Tokens) -> Exchange:
        return self._oauth._exchange(tokens)
