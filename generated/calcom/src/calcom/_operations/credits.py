# Generated from spec/paths/credits.yaml by openapi-twin-clients; do not edit.
"""Operations of `credits`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom.types.credits import AvailableCredits, ChargedCredits

GET_AVAILABLE: Final = Operation[AvailableCredits](
    "credits.get_available", "GET /v2/credits/available", AvailableCredits, security=(("bearer",),)
)
CHARGE: Final = Operation[ChargedCredits](
    "credits.charge", "POST /v2/credits/charge", ChargedCredits, security=(("bearer",),)
)
