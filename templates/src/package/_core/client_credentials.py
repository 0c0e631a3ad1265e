"""OAuth 2 with client credentials (RFC 6749, section 4.4): an application obtains tokens for itself. Without I/O."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final, Generic, TypeVar, Unpack

from .auth import AsyncCredential
from .fact_types import TokenEndpoint, TokenPaths
from .facts import CLIENT_FLOWS, SCHEMES
from .forms import FORM
from .request import origin
from .secret import Secret
from .tokens import Exchange, RenewedTokens, TokenArguments, Tokens, driver_arguments, exchange

C = TypeVar("C")

_NONE: Final = Tokens("none", expires_at=datetime.fromtimestamp(0, UTC))
"""A placeholder before the first token: an expired token."""


class ClientCredentialsBase(RenewedTokens, Generic[C]):
    """The token of an application."""

    _works_once = False

    def __init__(
        self,
        *,
        client_id: str,
        client_secret: str,
        scopes: str | Iterable[str] = (),
        token_url: str = CLIENT_FLOWS[0].token_url,
        by_header: bool = CLIENT_FLOWS[0].by_header,
        parameters: Mapping[str, str] | None = None,
        **network: Unpack[TokenArguments[C]],
    ) -> None:
        """Configure the application; its token is fetched before the first call.

        Args:
            client_id: The client id.
            client_secret: The client secret.
            scopes: The requested scopes. If empty, the server decides.
            token_url: The token endpoint, which can be relative to the base URL of the client.
            by_header: Whether to send the secret by HTTP basic authentication instead of in the body.
            parameters: Additional parameters of the token endpoint, such as an `audience`.
            **network: `base_url`, `proxy`, `http_client` and `timeout`, as for a client.

        Raises:
            ValueError: An argument is invalid.
        """
        if not client_id or not client_secret:
            raise ValueError("client_id and client_secret must not be empty")
        if "://" in token_url:
            origin(token_url)
        self.client_id = client_id
        self._client_secret = Secret(client_secret)
        self._endpoint = TokenEndpoint(
            operation="token",
            route="POST ",
            headers={"accept": "application/json"},
            media=FORM,
            security=(),
            secrets=frozenset({"client_secret"}),
            paths=TokenPaths(),
            url=token_url,
            by_header=by_header,
        )
        asked = scopes if isinstance(scopes, str) else " ".join(scopes)
        self._sent = {"grant_type": "client_credentials", "scope": asked or None, **(parameters or {})}
        setup = driver_arguments(network)
        # A repeated request is harmless: it only creates another token.
        setup["options"] = replace(setup["options"], retry_unsafe=True)
        super().__init__(_NONE, None, setup)

    def bind(self, base_url: str) -> None:
        """Request tokens below the base URL of a client, unless the token endpoint is elsewhere.

        Raises:
            ValueError: A client of another API already uses the tokens.
        """
        if "://" not in self._endpoint.url:
            super().bind(base_url)

    def _is_renewable(self) -> bool:
        return True

    def _exchange(self, tokens: Tokens) -> Exchange:
        return exchange(
            self._endpoint,
            self._sent,
            client_id=self.client_id,
            client_secret=self._client_secret,
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}(client_id={self.client_id!r})"


def with_client_credentials(
    given: Mapping[str, AsyncCredential | None],
    application: Mapping[str, str | Iterable[str] | None],
    source: Callable[..., AsyncCredential],
    network: Mapping[str, Any],
    environ: Mapping[str, str] = os.environ,
) -> dict[str, AsyncCredential | None]:
    """Return the credentials of a client, with token sources for applications with id and secret.

    Args:
        given: The credentials by argument; None for an omitted one. A token takes precedence over an application.
        application: Ids, secrets and scopes of applications by argument; None for an omitted one.
        source: Creates a token source.
        network: How it connects to the token endpoint.
        environ: The environment, for omitted arguments.

    Raises:
        ValueError: An id or a secret is missing, or a token was passed too.
    """
    credentials = dict(given)
    for flow in CLIENT_FLOWS:
        scheme = next(scheme for scheme in SCHEMES if scheme.key == flow.scheme)
        id_, secret = application[flow.id_argument], application[flow.secret_argument]
        is_given = id_ is not None or secret is not None
        if credentials[scheme.argument] is not None and is_given:
            raise ValueError(f"pass either {scheme.argument} or {flow.id_argument} with {flow.secret_argument}")
        if credentials[scheme.argument] is not None or (not is_given and environ.get(scheme.env, "").strip()):
            continue
        id_ = environ.get(flow.id_env) if id_ is None else id_
        secret = environ.get(flow.secret_env) if secret is None else secret
        if is_given and (id_ is None or secret is None):
            raise ValueError(f"{flow.id_argument} and {flow.secret_argument} must be passed together")
        if id_ and secret:
            scopes = application[flow.scopes_argument]
            credentials[scheme.argument] = source(
                client_id=id_,
                client_secret=secret,
                scopes=environ.get(flow.scopes_env, "") if scopes is None else scopes,
                token_url=flow.token_url,
                by_header=flow.by_header,
                **network,
            )
        elif is_given:
            raise ValueError(f"{flow.id_argument} and {flow.secret_argument} must not be empty")
    return credentials
