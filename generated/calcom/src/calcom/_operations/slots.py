# Generated from spec/paths/slots.yaml by openapi-twin-clients; do not edit.
"""Operations of `slots`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Names, Operation

LIST: Final[Operation[dict[str, list[types.Slot]]]] = Operation(
    "slots.list",
    "GET /v2/slots",
    lambda: dict[str, list[types.Slot]],
    headers={"cal-api-version": "2024-09-04"},
    styles={"usernames": "comma"},
    security=(),
)
RESERVATIONS_CREATE: Final[Operation[types.SlotReservation]] = Operation(
    "slots.reservations.create",
    "POST /v2/slots/reservations",
    lambda: types.SlotReservation,
    headers={"cal-api-version": "2024-09-04"},
    names=Names(moments=("slotStart",)),
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
RESERVATIONS_GET: Final[Operation[types.SlotReservation | None]] = Operation(
    "slots.reservations.get",
    "GET /v2/slots/reservations/{uid}",
    lambda: types.SlotReservation | None,
    headers={"cal-api-version": "2024-09-04"},
    security=(),
)
RESERVATIONS_UPDATE: Final[Operation[types.SlotReservation]] = Operation(
    "slots.reservations.update",
    "PATCH /v2/slots/reservations/{uid}",
    lambda: types.SlotReservation,
    headers={"cal-api-version": "2024-09-04"},
    names=Names(moments=("slotStart",)),
    security=(),
)
RESERVATIONS_DELETE: Final[Operation[None]] = Operation(
    "slots.reservations.delete",
    "DELETE /v2/slots/reservations/{uid}",
    kind="none",
    headers={"cal-api-version": "2024-09-04"},
    security=(),
)
