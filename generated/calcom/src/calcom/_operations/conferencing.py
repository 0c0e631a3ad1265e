# Generated from spec/paths/conferencing.yaml by openapi-twin-clients; do not edit.
"""Operations of `conferencing`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom.types.conferencing import ConferencingApp, ConferencingAuthUrl, DefaultConferencingApp

LIST: Final = Operation[list[ConferencingApp]]("conferencing.list", "GET /v2/conferencing", list[ConferencingApp])
CONNECT: Final = Operation[ConferencingApp](
    "conferencing.connect", "POST /v2/conferencing/{app}/connect", ConferencingApp
)
DISCONNECT: Final = Operation[None](
    "conferencing.disconnect", "DELETE /v2/conferencing/{app}/disconnect", None, kind="none"
)
GET_DEFAULT: Final = Operation[DefaultConferencingApp | None](
    "conferencing.get_default", "GET /v2/conferencing/default", DefaultConferencingApp | None
)
SET_DEFAULT: Final = Operation[None](
    "conferencing.set_default", "POST /v2/conferencing/{app}/default", None, kind="none"
)
GET_AUTH_URL: Final = Operation[ConferencingAuthUrl](
    "conferencing.get_auth_url", "GET /v2/conferencing/{app}/oauth/auth-url", ConferencingAuthUrl
)
HANDLE_OAUTH_CALLBACK: Final = Operation[str](
    "conferencing.handle_oauth_callback",
    "GET /v2/conferencing/{app}/oauth/callback",
    str,
    kind="redirect",
    secrets=frozenset({"code", "state"}),
    security=(),
)
