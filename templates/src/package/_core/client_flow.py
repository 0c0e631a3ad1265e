"""What is known of how applications obtain tokens for themselves; `facts.py` holds it for this API."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientFlow:
    """How an application gets tokens for itself: OAuth 2 with client credentials.

    Attributes:
        scheme: Key of the security scheme that the tokens are for.
        token_url: The token endpoint; can be relative to the base URL.
        by_header: See `TokenEndpoint`.
        id_argument: Argument of the client that takes the id of the application.
        id_env: Environment variable that is read when the argument is not given; likewise below.
        secret_argument: Argument that takes its secret.
        secret_env: Environment variable for it.
        scopes_argument: Argument that takes what to ask for.
        scopes_env: Environment variable for it.
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
