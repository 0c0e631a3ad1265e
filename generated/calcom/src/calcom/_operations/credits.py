# Generated from spec/paths/credits.yaml by openapi-twin-clients; do not edit.
"""Operations of `credits`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation

GET_AVAILABLE: Final[Operation[types.AvailableCredits]] = Operation(
    "credits.get_available", "GET /v2/credits/available", lambda: types.AvailableCredits, security=(("bearer",),)
)
CHARGE: Final[Operation[types.ChargedCredits]] = Operation(
    "credits.charge", "POST /v2/credits/charge", lambda: types.ChargedCredits, security=(("bearer",),)
)
