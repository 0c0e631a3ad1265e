# Generated from spec/paths/stripe.yaml by openapi-twin-clients; do not edit.
"""Operations of `stripe`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom.types.conferencing import ConnectUrl

GET_CONNECT_URL: Final = Operation[ConnectUrl]("stripe.get_connect_url", "GET /v2/stripe/connect", ConnectUrl)
CHECK: Final = Operation[None]("stripe.check", "GET /v2/stripe/check", None, kind="none")
HANDLE_OAUTH_CALLBACK: Final = Operation[str](
    "stripe.handle_oauth_callback",
    "GET /v2/stripe/save",
    str,
    kind="redirect",
    secrets=frozenset({"code", "state"}),
    security=(),
)
