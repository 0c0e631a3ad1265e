# Generated from spec/paths/bookings.yaml by openapi-twin-clients; do not edit.
"""Operations of `bookings`."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Discriminator, Tag

from calcom import types
from calcom._core.operation import Names, Operation
from calcom._core.unions import by_kind
from calcom._operations import names
from calcom._operations.paging import TAKE_SKIP_WITH_TOTALS_100

LIST: Final[Operation[types.Booking]] = Operation(
    "bookings.list",
    "GET /v2/bookings",
    lambda: types.Booking,
    headers={"cal-api-version": "2024-08-13"},
    styles={"status": "comma", "eventTypeIds": "comma", "teamsIds": "comma"},
    paging=TAKE_SKIP_WITH_TOTALS_100,
)
CREATE: Final[Operation[types.Booking]] = Operation(
    "bookings.create",
    "POST /v2/bookings",
    lambda: Annotated[
        Annotated[types.Booking, Tag("Booking")] | Annotated[list[types.Booking], Tag("list")],
        Discriminator(by_kind({"object": "Booking", "array": "list"})),
    ],
    promised="object",
    headers={"cal-api-version": "2024-08-13"},
    names=Names(nested={"attendee": names.BOOKER_NAMES, "routing": names.ROUTING_NAMES}, moments=("start",)),
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
CREATE_RECURRING: Final[Operation[list[types.Booking]]] = Operation(
    "bookings.create_recurring",
    "POST /v2/bookings",
    lambda: Annotated[
        Annotated[types.Booking, Tag("Booking")] | Annotated[list[types.Booking], Tag("list")],
        Discriminator(by_kind({"object": "Booking", "array": "list"})),
    ],
    promised="array",
    headers={"cal-api-version": "2024-08-13"},
    names=Names(nested={"attendee": names.BOOKER_NAMES, "routing": names.ROUTING_NAMES}, moments=("start",)),
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
GET_BY_SEAT: Final[Operation[types.Booking]] = Operation(
    "bookings.get_by_seat",
    "GET /v2/bookings/by-seat/{seatUid}",
    lambda: types.Booking,
    headers={"cal-api-version": "2024-08-13"},
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
GET: Final[Operation[types.Booking]] = Operation(
    "bookings.get",
    "GET /v2/bookings/{bookingUid}",
    lambda: Annotated[
        Annotated[types.Booking, Tag("Booking")] | Annotated[list[types.Booking], Tag("list")],
        Discriminator(by_kind({"object": "Booking", "array": "list"})),
    ],
    promised="object",
    headers={"cal-api-version": "2024-08-13"},
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
GET_RECURRING: Final[Operation[list[types.Booking]]] = Operation(
    "bookings.get_recurring",
    "GET /v2/bookings/{bookingUid}",
    lambda: Annotated[
        Annotated[types.Booking, Tag("Booking")] | Annotated[list[types.Booking], Tag("list")],
        Discriminator(by_kind({"object": "Booking", "array": "list"})),
    ],
    promised="array",
    headers={"cal-api-version": "2024-08-13"},
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
RESCHEDULE: Final[Operation[types.Booking]] = Operation(
    "bookings.reschedule",
    "POST /v2/bookings/{bookingUid}/reschedule",
    lambda: types.Booking,
    headers={"cal-api-version": "2024-08-13"},
    names=Names(moments=("start",)),
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
REQUEST_RESCHEDULE: Final[Operation[None]] = Operation(
    "bookings.request_reschedule",
    "POST /v2/bookings/{bookingUid}/request-reschedule",
    kind="none",
    headers={"cal-api-version": "2026-02-25"},
    security=(("bearer",),),
)
CANCEL: Final[Operation[types.Booking]] = Operation(
    "bookings.cancel",
    "POST /v2/bookings/{bookingUid}/cancel",
    lambda: Annotated[
        Annotated[types.Booking, Tag("Booking")] | Annotated[list[types.Booking], Tag("list")],
        Discriminator(by_kind({"object": "Booking", "array": "list"})),
    ],
    promised="object",
    headers={"cal-api-version": "2024-08-13"},
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
CANCEL_RECURRING: Final[Operation[list[types.Booking]]] = Operation(
    "bookings.cancel_recurring",
    "POST /v2/bookings/{bookingUid}/cancel",
    lambda: Annotated[
        Annotated[types.Booking, Tag("Booking")] | Annotated[list[types.Booking], Tag("list")],
        Discriminator(by_kind({"object": "Booking", "array": "list"})),
    ],
    promised="array",
    headers={"cal-api-version": "2024-08-13"},
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
CONFIRM: Final[Operation[types.Booking]] = Operation(
    "bookings.confirm",
    "POST /v2/bookings/{bookingUid}/confirm",
    lambda: types.Booking,
    headers={"cal-api-version": "2024-08-13"},
)
DECLINE: Final[Operation[types.Booking]] = Operation(
    "bookings.decline",
    "POST /v2/bookings/{bookingUid}/decline",
    lambda: types.Booking,
    headers={"cal-api-version": "2024-08-13"},
)
MARK_ABSENT: Final[Operation[types.Booking]] = Operation(
    "bookings.mark_absent",
    "POST /v2/bookings/{bookingUid}/mark-absent",
    lambda: types.Booking,
    headers={"cal-api-version": "2024-08-13"},
)
REASSIGN: Final[Operation[types.BookingReassignment]] = Operation(
    "bookings.reassign",
    "POST /v2/bookings/{bookingUid}/reassign",
    lambda: types.BookingReassignment,
    headers={"cal-api-version": "2024-08-13"},
)
REASSIGN_TO_USER: Final[Operation[types.BookingReassignment]] = Operation(
    "bookings.reassign_to_user",
    "POST /v2/bookings/{bookingUid}/reassign/{userId}",
    lambda: types.BookingReassignment,
    headers={"cal-api-version": "2024-08-13"},
)
UPDATE_LOCATION: Final[Operation[types.Booking]] = Operation(
    "bookings.update_location",
    "PATCH /v2/bookings/{bookingUid}/location",
    lambda: types.Booking,
    headers={"cal-api-version": "2024-08-13"},
)
LIST_CALENDAR_LINKS: Final[Operation[list[types.CalendarLink]]] = Operation(
    "bookings.list_calendar_links",
    "GET /v2/bookings/{bookingUid}/calendar-links",
    lambda: list[types.CalendarLink],
    headers={"cal-api-version": "2024-08-13"},
)
LIST_REFERENCES: Final[Operation[list[types.BookingReference]]] = Operation(
    "bookings.list_references",
    "GET /v2/bookings/{bookingUid}/references",
    lambda: list[types.BookingReference],
    headers={"cal-api-version": "2024-08-13"},
)
LIST_RECORDINGS: Final[Operation[list[types.BookingRecording]]] = Operation(
    "bookings.list_recordings",
    "GET /v2/bookings/{bookingUid}/recordings",
    lambda: list[types.BookingRecording],
    headers={"cal-api-version": "2024-08-13"},
)
LIST_TRANSCRIPTS: Final[Operation[list[str]]] = Operation(
    "bookings.list_transcripts",
    "GET /v2/bookings/{bookingUid}/transcripts",
    lambda: list[str],
    headers={"cal-api-version": "2024-08-13"},
)
LIST_CONFERENCING_SESSIONS: Final[Operation[list[types.ConferencingSession]]] = Operation(
    "bookings.list_conferencing_sessions",
    "GET /v2/bookings/{bookingUid}/conferencing-sessions",
    lambda: list[types.ConferencingSession],
    headers={"cal-api-version": "2024-08-13"},
)
GET_ROUTING_TRACE: Final[Operation[types.RoutingTrace]] = Operation(
    "bookings.get_routing_trace",
    "GET /v2/bookings/{bookingUid}/routing-trace",
    lambda: types.RoutingTrace,
    headers={"cal-api-version": "2024-08-13"},
    security=(("bearer",),),
)
ATTENDEES_LIST: Final[Operation[list[types.Attendee]]] = Operation(
    "bookings.attendees.list",
    "GET /v2/bookings/{bookingUid}/attendees",
    lambda: list[types.Attendee],
    headers={"cal-api-version": "2024-08-13"},
)
ATTENDEES_ADD: Final[Operation[types.Attendee]] = Operation(
    "bookings.attendees.add",
    "POST /v2/bookings/{bookingUid}/attendees",
    lambda: types.Attendee,
    headers={"cal-api-version": "2024-08-13"},
)
ATTENDEES_GET: Final[Operation[types.Attendee]] = Operation(
    "bookings.attendees.get",
    "GET /v2/bookings/{bookingUid}/attendees/{attendeeId}",
    lambda: types.Attendee,
    headers={"cal-api-version": "2024-08-13"},
)
GUESTS_ADD: Final[Operation[types.Booking]] = Operation(
    "bookings.guests.add",
    "POST /v2/bookings/{bookingUid}/guests",
    lambda: types.Booking,
    headers={"cal-api-version": "2024-08-13"},
    names=Names(nested={"guests": names.BOOKING_GUEST_NAMES}),
)
EMAIL_VERIFICATION_CHECK: Final[Operation[bool]] = Operation(
    "bookings.email_verification.check", "GET /v2/bookings/verification/email/check", lambda: bool, security=()
)
EMAIL_VERIFICATION_SEND_CODE: Final[Operation[types.EmailCodeDelivery]] = Operation(
    "bookings.email_verification.send_code",
    "POST /v2/bookings/verification/email/send-code",
    lambda: types.EmailCodeDelivery,
    security=(),
)
EMAIL_VERIFICATION_VERIFY_CODE: Final[Operation[types.EmailCodeCheck]] = Operation(
    "bookings.email_verification.verify_code",
    "POST /v2/bookings/verification/email/verify-code",
    lambda: types.EmailCodeCheck,
    security=(),
)
