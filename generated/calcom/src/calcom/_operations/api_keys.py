# Generated from spec/paths/api_keys.yaml by openapi-twin-clients; do not edit.
"""Operations of `api_keys`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom.types.api_keys import ApiKey

REFRESH: Final = Operation[ApiKey]("api_keys.refresh", "POST /v2/api-keys/refresh", ApiKey)
