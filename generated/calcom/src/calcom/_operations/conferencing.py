# Generated from spec/paths/conferencing.yaml by openapi-twin-clients; do not edit.
"""Operations of `conferencing`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation

LIST: Final[Operation[list[types.ConferencingApp]]] = Operation(
    "conferencing.list", "GET /v2/conferencing", lambda: list[types.ConferencingApp]
)
CONNECT: Final[Operation[types.ConferencingApp]] = Operation(
    "conferencing.connect", "POST /v2/conferencing/{app}/connect", lambda: types.ConferencingApp
)
DISCONNECT: Final[Operation[None]] = Operation(
    "conferencing.disconnect", "DELETE /v2/conferencing/{app}/disconnect", kind="none"
)
GET_DEFAULT: Final[Operation[types.DefaultConferencingApp | None]] = Operation(
    "conferencing.get_default", "GET /v2/conferencing/default", lambda: types.DefaultConferencingApp | None
)
SET_DEFAULT: Final[Operation[None]] = Operation(
    "conferencing.set_default", "POST /v2/conferencing/{app}/default", kind="none"
)
GET_AUTH_URL: Final[Operation[types.ConferencingAuthUrl]] = Operation(
    "conferencing.get_auth_url", "GET /v2/conferencing/{app}/oauth/auth-url", lambda: types.ConferencingAuthUrl
)
HANDLE_OAUTH_CALLBACK: Final[Operation[str]] = Operation(
    "conferencing.handle_oauth_callback",
    "GET /v2/conferencing/{app}/oauth/callback",
    kind="redirect",
    secrets=frozenset({"code", "state"}),
    security=(),
)
