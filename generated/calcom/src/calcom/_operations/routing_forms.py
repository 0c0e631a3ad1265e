# Generated from spec/paths/routing_forms.yaml by openapi-twin-clients; do not edit.
"""Operations of `routing_forms`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation

CALCULATE_SLOTS: Final[Operation[types.RoutedSlots]] = Operation(
    "routing_forms.calculate_slots",
    "POST /v2/routing-forms/{routingFormId}/calculate-slots",
    lambda: types.RoutedSlots,
    security=(("bearer",),),
)
