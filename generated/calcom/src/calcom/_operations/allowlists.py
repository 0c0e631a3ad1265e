# Generated from spec/paths/allowlists.yaml by openapi-twin-clients; do not edit.
"""Operations of `allowlists`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation

LIST: Final[Operation[types.Allowlists]] = Operation(
    "allowlists.list", "GET /v2/allowlists", lambda: types.Allowlists, security=()
)
GET: Final[Operation[types.Allowlist]] = Operation(
    "allowlists.get", "GET /v2/allowlists/{service}", lambda: types.Allowlist, security=()
)
