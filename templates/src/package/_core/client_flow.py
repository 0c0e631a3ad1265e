"""How applications obtain tokens for themselves; `facts.py` has the values for this API."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientFlow:
    """How an application obtains tokens for itself: OAuth 2 with client credentials.

    Attributes:
        scheme: Key of the security scheme that the tokens are for.
        token_url: The token endpoint; can be relative to the base URL.
        by_header: See `TokenEndpoint`.
        id_argument: Client argument for the id of the application.
        id_env: Environment variable for the default of the argument.
        secret_argument: Client argument for its secret.
        secret_env: Environment variable for its default.
        scopes_argument: Client argument for the requested scopes.
        scopes_env: Environment variable for its default.
    """

    scheme: str
    token_url: str
    by_header: bool
    id_argument: str
    id_env: str
    secret_argument: str
    secret_env: str
    scopes_argument: str
    scopes_env: str
