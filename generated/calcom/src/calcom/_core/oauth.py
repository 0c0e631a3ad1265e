"""OAuth 2 with authorization codes (RFC 6749) and PKCE (RFC 7636). Without I/O."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar, Unpack
from urllib.parse import quote, urlencode

from .facts import AUTHORIZATION, TOKEN_ENDPOINT
from .oauth_tokens import UserFlow
from .request import origin
from .secret import Secret, Unpicklable
from .tokens import Exchange, TokenArguments, driver_arguments

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class AuthorizationRequest(Unpicklable):
    """Where to redirect a user, and what to store in the user's session until the redirect back.

    Attributes:
        url: The page where the user authorizes the application.
        state: Must be the `state` of the redirect. If it differs, do not use the code: the request is forged.
        code_verifier: Pass it to `exchange`; None if it is not needed.
    """

    url: str = field(repr=False)
    state: str = field(repr=False)
    code_verifier: str | None = field(repr=False)


def code_challenge(verifier: str) -> str:
    """Return the S256 challenge for a verifier."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode("ascii")).digest()).rstrip(b"=").decode()


class OAuthBase(UserFlow[C]):
    """An application that users authorize to access their account, with authorization codes."""

    _endpoint = TOKEN_ENDPOINT

    def __init__(
        self,
        *,
        client_id: str,
        redirect_uri: str,
        client_secret: str | None = None,
        authorize_url: str = AUTHORIZATION.url,
        **network: Unpack[TokenArguments[C]],
    ) -> None:
        """Configure the application.

        Args:
            client_id: The client id.
            redirect_uri: Where users are redirected back to, as registered.
            client_secret: The client secret; None if it cannot be kept secret, as in a browser.
            authorize_url: The page where users authorize the application.
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
        """Return where to redirect a user.

        Args:
            scopes: The requested scopes.
            state: The `state` of the redirect. Default: a random string.
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

    def _for_code(self, code: str, code_verifier: str | None) -> Exchange:
        return self._asking(
            grant_type="authorization_code", code=code, redirect_uri=self.redirect_uri, code_verifier=code_verifier
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}(client_id={self.client_id!r}, redirect_uri={self.redirect_uri!r})"
