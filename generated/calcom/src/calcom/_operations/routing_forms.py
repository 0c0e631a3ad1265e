# Generated from spec/paths/routing_forms.yaml by openapi-twin-clients; do not edit.
"""Operations of `routing_forms`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom.types.routing_forms import RoutedSlots

CALCULATE_SLOTS: Final = Operation[RoutedSlots](
    "routing_forms.calculate_slots",
    "POST /v2/routing-forms/{routingFormId}/calculate-slots",
    RoutedSlots,
    security=(("bearer",),),
)
