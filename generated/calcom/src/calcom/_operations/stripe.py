# Generated from spec/paths/stripe.yaml by openapi-twin-clients; do not edit.
"""Operations of `stripe`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation

GET_CONNECT_URL: Final[Operation[types.ConnectUrl]] = Operation(
    "stripe.get_connect_url", "GET /v2/stripe/connect", lambda: types.ConnectUrl
)
CHECK: Final[Operation[None]] = Operation("stripe.check", "GET /v2/stripe/check", kind="none")
HANDLE_OAUTH_CALLBACK: Final[Operation[str]] = Operation(
    "stripe.handle_oauth_callback",
    "GET /v2/stripe/save",
    kind="redirect",
    secrets=frozenset({"code", "state"}),
    security=(),
)
