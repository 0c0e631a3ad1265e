# Generated from spec/paths/allowlists.yaml by openapi-twin-clients; do not edit.
"""Operations of `allowlists`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom.types.allowlists import Allowlist, Allowlists

LIST: Final = Operation[Allowlists]("allowlists.list", "GET /v2/allowlists", Allowlists, security=())
GET: Final = Operation[Allowlist]("allowlists.get", "GET /v2/allowlists/{service}", Allowlist, security=())
