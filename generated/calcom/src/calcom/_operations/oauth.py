# Generated from spec/paths/oauth.yaml by openapi-twin-clients; do not edit.
"""Operations of `oauth`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom.types.oauth import OAuthClient, OAuthToken

GET_CLIENT: Final = Operation[OAuthClient]("oauth.get_client", "GET /v2/auth/oauth2/clients/{clientId}", OAuthClient)
CREATE_TOKEN: Final = Operation[OAuthToken](
    "oauth.create_token",
    "POST /v2/auth/oauth2/token",
    OAuthToken,
    within=None,
    secrets=frozenset({"client_secret", "code", "code_verifier", "device_code", "refresh_token"}),
    security=(),
)
