# Generated from spec/paths/oauth.yaml by openapi-twin-clients; do not edit.
"""Operations of `oauth`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation

GET_CLIENT: Final[Operation[types.OAuthClient]] = Operation(
    "oauth.get_client", "GET /v2/auth/oauth2/clients/{clientId}", lambda: types.OAuthClient
)
CREATE_TOKEN: Final[Operation[types.OAuthToken]] = Operation(
    "oauth.create_token",
    "POST /v2/auth/oauth2/token",
    lambda: types.OAuthToken,
    within=None,
    secrets=frozenset({"client_secret", "code", "code_verifier", "device_code", "refresh_token"}),
    security=(),
)
