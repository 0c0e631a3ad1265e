# Generated from spec/paths/api_keys.yaml by openapi-twin-clients; do not edit.
"""Operations of `api_keys`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation

REFRESH: Final[Operation[types.ApiKey]] = Operation(
    "api_keys.refresh", "POST /v2/api-keys/refresh", lambda: types.ApiKey
)
