"""OAuth 2 with authorization codes (RFC 6749) and PKCE (RFC 7636). Without I/O."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar, Unpack
from urllib.parse import quote, urlencode

from .facts import AUTHORIZATION, TOKEN_ENDPOINT
from .request import origin
from .secret import Secret, Unpicklable
from .tokens import Exchange, Exchanger, TokenArguments, Tokens, UserTokens, driver_arguments, exchange, operation_of

C = TypeVar("C")

_TOKEN: Final = operation_of(TOKEN_ENDPOINT)


@dataclass(frozen=True, slots=True)
class AuthorizationRequest(Unpicklable):
    """Where to send a user, and what to keep in her session until she comes back.

    Attributes:
        url: The page that asks her.
        state: Comes back with her. If it is another one, somebody else has sent her: do not use the code.
        code_verifier: Goes with the code; None when it is not needed.
    """

    url: str = field(repr=False)
    state: str = field(repr=False)
    code_verifier: str | None = field(repr=False)


def code_challenge(verifier: str) -> str:
    """Return the challenge of method S256 for a verifier."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode("ascii")).digest()).rstrip(b"=").decode()


class OAuthBase(Exchanger, Generic[C]):
    """An application that users give access to their account."""

    def __init__(
        self,
        *,
        client_id: str,
        redirect_uri: str,
        client_secret: str | None = None,
        authorize_url: str = AUTHORIZATION.url,
        **network: Unpack[TokenArguments[C]],
    ) -> None:
        """Describe the application.

        Args:
            client_id: Its id.
            redirect_uri: Where users come back to, as registered.
            client_secret: Its secret; None if it cannot keep one, as in a browser.
            authorize_url: The page that asks users.
            **network: `base_url`, `proxy`, `http_client` and `timeout`, as for a client.

        Raises:
            ValueError: An argument is invalid.
        """
        self.client_id = client_id
        self.redirect_uri = redirect_uri
        self._client_secret = Secret(client_secret) if client_secret else None
        try:
            origin(authorize_url)
        except ValueError:
            raise ValueError("authorize_url must begin with https:// or http://") from None
        self._authorize_url = authorize_url
        self._setup = driver_arguments(network)

    def authorization(self, *, scopes: str | Iterable[str] = (), state: str | None = None) -> AuthorizationRequest:
        """Return where to send a user.

        Args:
            scopes: What to ask her for.
            state: What comes back with her; by default a random text.
        """
        state = state or secrets.token_urlsafe(32)
        proves = AUTHORIZATION.pkce_always or not self._client_secret
        verifier = secrets.token_urlsafe(64) if proves else None
        pkce = {"code_challenge": code_challenge(verifier), "code_challenge_method": "S256"} if verifier else {}
        asked = scopes if isinstance(scopes, str) else " ".join(scopes)
        query = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": self.redirect_uri,
            **({"scope": asked} if asked else {}),
            "state": state,
            **pkce,
        }
        mark = "&" if "?" in self._authorize_url else "?"
        return AuthorizationRequest(f"{self._authorize_url}{mark}{urlencode(query, quote_via=quote)}", state, verifier)

    def _asking(self, before: Tokens | None = None, /, **sent: str | None) -> Exchange:
        return exchange(
            TOKEN_ENDPOINT, _TOKEN, sent, client_id=self.client_id, client_secret=self._client_secret, before=before
        )

    def _for_code(self, code: str, code_verifier: str | None) -> Exchange:
        return self._asking(
            grant_type="authorization_code", code=code, redirect_uri=self.redirect_uri, code_verifier=code_verifier
        )

    def _exchange(self, tokens: Tokens) -> Exchange:
        if tokens.refresh_token is None:
            raise ValueError("no refresh token")
        return self._asking(tokens, grant_type="refresh_token", refresh_token=tokens.refresh_token)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(client_id={self.client_id!r}, redirect_uri={self.redirect_uri!r})"


class OAuthTokensBase(UserTokens, Generic[C]):
    """The tokens that a user gave to an application."""

    def __init__(
        self, oauth: OAuthBase[C], tokens: Tokens, *, on_refresh: Callable[[Tokens], object] | None = None
    ) -> None:
        """Take the tokens. Let one process renew them: a refresh token may work only once.

        Args:
            oauth: The application.
            tokens: What `exchange` returned, or `on_refresh` stored last.
            on_refresh: Stores new tokens, before they are used. If it raises, the next call stores them again.
        """
        self._oauth: Exchanger = oauth
        super().__init__(tokens, on_refresh, self._oauth._setup)

    def _exchange(self, tokens: Tokens) -> Exchange:
        return self._oauth._exchange(tokens)
