# Generated from spec/paths/slots.yaml by openapi-twin-clients; do not edit.
"""Operations of `slots`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Names, Operation
from calcom.types.slots import Slot, SlotReservation

LIST: Final = Operation[dict[str, list[Slot]]](
    "slots.list",
    "GET /v2/slots",
    dict[str, list[Slot]],
    headers={"cal-api-version": "2024-09-04"},
    styles={"usernames": "comma"},
    security=(),
)
RESERVATIONS_CREATE: Final = Operation[SlotReservation](
    "slots.reservations.create",
    "POST /v2/slots/reservations",
    SlotReservation,
    headers={"cal-api-version": "2024-09-04"},
    names=Names(moments=("slotStart",)),
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
RESERVATIONS_GET: Final = Operation[SlotReservation | None](
    "slots.reservations.get",
    "GET /v2/slots/reservations/{uid}",
    SlotReservation | None,
    headers={"cal-api-version": "2024-09-04"},
    security=(),
)
RESERVATIONS_UPDATE: Final = Operation[SlotReservation](
    "slots.reservations.update",
    "PATCH /v2/slots/reservations/{uid}",
    SlotReservation,
    headers={"cal-api-version": "2024-09-04"},
    names=Names(moments=("slotStart",)),
    security=(),
)
RESERVATIONS_DELETE: Final = Operation[None](
    "slots.reservations.delete",
    "DELETE /v2/slots/reservations/{uid}",
    None,
    kind="none",
    headers={"cal-api-version": "2024-09-04"},
    security=(),
)
