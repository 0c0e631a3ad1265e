# Generated from spec/paths/me.yaml by openapi-twin-clients; do not edit.
"""Operations of `me`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Names, Operation
from calcom._operations.paging import TAKE_SKIP
from calcom.types.booking_limits import BookingLimits, TeamBookingLimit, TeamBookingLimits
from calcom.types.me import Me
from calcom.types.out_of_office import OutOfOffice

GET: Final = Operation[Me]("me.get", "GET /v2/me", Me)
UPDATE: Final = Operation[Me]("me.update", "PATCH /v2/me", Me)
BOOKING_LIMITS_GET: Final = Operation[BookingLimits](
    "me.booking_limits.get", "GET /v2/me/booking-limits", BookingLimits, security=(("bearer",),)
)
BOOKING_LIMITS_UPDATE: Final = Operation[BookingLimits](
    "me.booking_limits.update", "PATCH /v2/me/booking-limits", BookingLimits, security=(("bearer",),)
)
BOOKING_LIMITS_CLEAR: Final = Operation[None](
    "me.booking_limits.clear", "DELETE /v2/me/booking-limits", None, kind="none", security=(("bearer",),)
)
TEAM_BOOKING_LIMITS_LIST: Final = Operation[TeamBookingLimits](
    "me.team_booking_limits.list", "GET /v2/me/team-booking-limits", TeamBookingLimits, security=(("bearer",),)
)
TEAM_BOOKING_LIMITS_UPDATE: Final = Operation[TeamBookingLimit](
    "me.team_booking_limits.update",
    "PATCH /v2/me/team-booking-limits/{teamId}",
    TeamBookingLimit,
    security=(("bearer",),),
)
TEAM_BOOKING_LIMITS_CLEAR: Final = Operation[None](
    "me.team_booking_limits.clear",
    "DELETE /v2/me/team-booking-limits/{teamId}",
    None,
    kind="none",
    security=(("bearer",),),
)
OUT_OF_OFFICE_LIST: Final = Operation[OutOfOffice](
    "me.out_of_office.list", "GET /v2/me/ooo", OutOfOffice, security=(("bearer",),), paging=TAKE_SKIP
)
OUT_OF_OFFICE_CREATE: Final = Operation[OutOfOffice](
    "me.out_of_office.create",
    "POST /v2/me/ooo",
    OutOfOffice,
    names=Names(moments=("start", "end")),
    security=(("bearer",),),
)
OUT_OF_OFFICE_UPDATE: Final = Operation[OutOfOffice](
    "me.out_of_office.update",
    "PATCH /v2/me/ooo/{oooId}",
    OutOfOffice,
    names=Names(moments=("start", "end")),
    security=(("bearer",),),
)
OUT_OF_OFFICE_DELETE: Final = Operation[OutOfOffice](
    "me.out_of_office.delete", "DELETE /v2/me/ooo/{oooId}", OutOfOffice, security=(("bearer",),)
)
