# Generated from spec/paths/me.yaml by openapi-twin-clients; do not edit.
"""Operations of `me`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Names, Operation
from calcom._operations.paging import TAKE_SKIP

GET: Final[Operation[types.Me]] = Operation("me.get", "GET /v2/me", lambda: types.Me)
UPDATE: Final[Operation[types.Me]] = Operation("me.update", "PATCH /v2/me", lambda: types.Me)
BOOKING_LIMITS_GET: Final[Operation[types.BookingLimits]] = Operation(
    "me.booking_limits.get", "GET /v2/me/booking-limits", lambda: types.BookingLimits, security=(("bearer",),)
)
BOOKING_LIMITS_UPDATE: Final[Operation[types.BookingLimits]] = Operation(
    "me.booking_limits.update", "PATCH /v2/me/booking-limits", lambda: types.BookingLimits, security=(("bearer",),)
)
BOOKING_LIMITS_CLEAR: Final[Operation[None]] = Operation(
    "me.booking_limits.clear", "DELETE /v2/me/booking-limits", kind="none", security=(("bearer",),)
)
TEAM_BOOKING_LIMITS_LIST: Final[Operation[types.TeamBookingLimits]] = Operation(
    "me.team_booking_limits.list",
    "GET /v2/me/team-booking-limits",
    lambda: types.TeamBookingLimits,
    security=(("bearer",),),
)
TEAM_BOOKING_LIMITS_UPDATE: Final[Operation[types.TeamBookingLimit]] = Operation(
    "me.team_booking_limits.update",
    "PATCH /v2/me/team-booking-limits/{teamId}",
    lambda: types.TeamBookingLimit,
    security=(("bearer",),),
)
TEAM_BOOKING_LIMITS_CLEAR: Final[Operation[None]] = Operation(
    "me.team_booking_limits.clear", "DELETE /v2/me/team-booking-limits/{teamId}", kind="none", security=(("bearer",),)
)
OUT_OF_OFFICE_LIST: Final[Operation[types.OutOfOffice]] = Operation(
    "me.out_of_office.list", "GET /v2/me/ooo", lambda: types.OutOfOffice, security=(("bearer",),), paging=TAKE_SKIP
)
OUT_OF_OFFICE_CREATE: Final[Operation[types.OutOfOffice]] = Operation(
    "me.out_of_office.create",
    "POST /v2/me/ooo",
    lambda: types.OutOfOffice,
    names=Names(moments=("start", "end")),
    security=(("bearer",),),
)
OUT_OF_OFFICE_UPDATE: Final[Operation[types.OutOfOffice]] = Operation(
    "me.out_of_office.update",
    "PATCH /v2/me/ooo/{oooId}",
    lambda: types.OutOfOffice,
    names=Names(moments=("start", "end")),
    security=(("bearer",),),
)
OUT_OF_OFFICE_DELETE: Final[Operation[types.OutOfOffice]] = Operation(
    "me.out_of_office.delete", "DELETE /v2/me/ooo/{oooId}", lambda: types.OutOfOffice, security=(("bearer",),)
)
