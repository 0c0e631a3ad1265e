# Generated from spec/paths/bookings.yaml by openapi-twin-clients; do not edit.
"""Operations of `bookings`."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Discriminator, Tag

from calcom._core.operation import CAMEL, Names, Operation
from calcom._core.unions import by_kind
from calcom._operations.paging import TAKE_SKIP_WITH_TOTALS_100
from calcom.types.bookings import (
    Attendee,
    Booking,
    BookingReassignment,
    BookingRecording,
    BookingReference,
    CalendarLink,
    ConferencingSession,
    EmailCodeCheck,
    EmailCodeDelivery,
    RoutingTrace,
)

LIST: Final = Operation[Booking](
    "bookings.list",
    "GET /v2/bookings",
    Booking,
    headers={"cal-api-version": "2024-08-13"},
    styles={"status": "comma", "eventTypeIds": "comma", "teamsIds": "comma"},
    paging=TAKE_SKIP_WITH_TOTALS_100,
)
CREATE: Final = Operation[Booking](
    "bookings.create",
    "POST /v2/bookings",
    Annotated[
        Annotated[Booking, Tag("Booking")] | Annotated[list[Booking], Tag("list")],
        Discriminator(by_kind({"object": "Booking", "array": "list"})),
    ],
    promised="object",
    headers={"cal-api-version": "2024-08-13"},
    names=Names(nested={"attendee": CAMEL, "routing": CAMEL}, moments=("start",)),
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
CREATE_RECURRING: Final = Operation[list[Booking]](
    "bookings.create_recurring",
    "POST /v2/bookings",
    Annotated[
        Annotated[Booking, Tag("Booking")] | Annotated[list[Booking], Tag("list")],
        Discriminator(by_kind({"object": "Booking", "array": "list"})),
    ],
    promised="array",
    headers={"cal-api-version": "2024-08-13"},
    names=Names(nested={"attendee": CAMEL, "routing": CAMEL}, moments=("start",)),
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
GET_BY_SEAT: Final = Operation[Booking](
    "bookings.get_by_seat",
    "GET /v2/bookings/by-seat/{seatUid}",
    Booking,
    headers={"cal-api-version": "2024-08-13"},
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
GET: Final = Operation[Booking](
    "bookings.get",
    "GET /v2/bookings/{bookingUid}",
    Annotated[
        Annotated[Booking, Tag("Booking")] | Annotated[list[Booking], Tag("list")],
        Discriminator(by_kind({"object": "Booking", "array": "list"})),
    ],
    promised="object",
    headers={"cal-api-version": "2024-08-13"},
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
GET_RECURRING: Final = Operation[list[Booking]](
    "bookings.get_recurring",
    "GET /v2/bookings/{bookingUid}",
    Annotated[
        Annotated[Booking, Tag("Booking")] | Annotated[list[Booking], Tag("list")],
        Discriminator(by_kind({"object": "Booking", "array": "list"})),
    ],
    promised="array",
    headers={"cal-api-version": "2024-08-13"},
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
RESCHEDULE: Final = Operation[Booking](
    "bookings.reschedule",
    "POST /v2/bookings/{bookingUid}/reschedule",
    Booking,
    headers={"cal-api-version": "2024-08-13"},
    names=Names(moments=("start",)),
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
REQUEST_RESCHEDULE: Final = Operation[None](
    "bookings.request_reschedule",
    "POST /v2/bookings/{bookingUid}/request-reschedule",
    None,
    kind="none",
    headers={"cal-api-version": "2026-02-25"},
    security=(("bearer",),),
)
CANCEL: Final = Operation[Booking](
    "bookings.cancel",
    "POST /v2/bookings/{bookingUid}/cancel",
    Annotated[
        Annotated[Booking, Tag("Booking")] | Annotated[list[Booking], Tag("list")],
        Discriminator(by_kind({"object": "Booking", "array": "list"})),
    ],
    promised="object",
    headers={"cal-api-version": "2024-08-13"},
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
CANCEL_RECURRING: Final = Operation[list[Booking]](
    "bookings.cancel_recurring",
    "POST /v2/bookings/{bookingUid}/cancel",
    Annotated[
        Annotated[Booking, Tag("Booking")] | Annotated[list[Booking], Tag("list")],
        Discriminator(by_kind({"object": "Booking", "array": "list"})),
    ],
    promised="array",
    headers={"cal-api-version": "2024-08-13"},
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
CONFIRM: Final = Operation[Booking](
    "bookings.confirm", "POST /v2/bookings/{bookingUid}/confirm", Booking, headers={"cal-api-version": "2024-08-13"}
)
DECLINE: Final = Operation[Booking](
    "bookings.decline", "POST /v2/bookings/{bookingUid}/decline", Booking, headers={"cal-api-version": "2024-08-13"}
)
MARK_ABSENT: Final = Operation[Booking](
    "bookings.mark_absent",
    "POST /v2/bookings/{bookingUid}/mark-absent",
    Booking,
    headers={"cal-api-version": "2024-08-13"},
)
REASSIGN: Final = Operation[BookingReassignment](
    "bookings.reassign",
    "POST /v2/bookings/{bookingUid}/reassign",
    BookingReassignment,
    headers={"cal-api-version": "2024-08-13"},
)
REASSIGN_TO_USER: Final = Operation[BookingReassignment](
    "bookings.reassign_to_user",
    "POST /v2/bookings/{bookingUid}/reassign/{userId}",
    BookingReassignment,
    headers={"cal-api-version": "2024-08-13"},
)
UPDATE_LOCATION: Final = Operation[Booking](
    "bookings.update_location",
    "PATCH /v2/bookings/{bookingUid}/location",
    Booking,
    headers={"cal-api-version": "2024-08-13"},
)
LIST_CALENDAR_LINKS: Final = Operation[list[CalendarLink]](
    "bookings.list_calendar_links",
    "GET /v2/bookings/{bookingUid}/calendar-links",
    list[CalendarLink],
    headers={"cal-api-version": "2024-08-13"},
)
LIST_REFERENCES: Final = Operation[list[BookingReference]](
    "bookings.list_references",
    "GET /v2/bookings/{bookingUid}/references",
    list[BookingReference],
    headers={"cal-api-version": "2024-08-13"},
)
LIST_RECORDINGS: Final = Operation[list[BookingRecording]](
    "bookings.list_recordings",
    "GET /v2/bookings/{bookingUid}/recordings",
    list[BookingRecording],
    headers={"cal-api-version": "2024-08-13"},
)
LIST_TRANSCRIPTS: Final = Operation[list[str]](
    "bookings.list_transcripts",
    "GET /v2/bookings/{bookingUid}/transcripts",
    list[str],
    headers={"cal-api-version": "2024-08-13"},
)
LIST_CONFERENCING_SESSIONS: Final = Operation[list[ConferencingSession]](
    "bookings.list_conferencing_sessions",
    "GET /v2/bookings/{bookingUid}/conferencing-sessions",
    list[ConferencingSession],
    headers={"cal-api-version": "2024-08-13"},
)
GET_ROUTING_TRACE: Final = Operation[RoutingTrace](
    "bookings.get_routing_trace",
    "GET /v2/bookings/{bookingUid}/routing-trace",
    RoutingTrace,
    headers={"cal-api-version": "2024-08-13"},
    security=(("bearer",),),
)
ATTENDEES_LIST: Final = Operation[list[Attendee]](
    "bookings.attendees.list",
    "GET /v2/bookings/{bookingUid}/attendees",
    list[Attendee],
    headers={"cal-api-version": "2024-08-13"},
)
ATTENDEES_ADD: Final = Operation[Attendee](
    "bookings.attendees.add",
    "POST /v2/bookings/{bookingUid}/attendees",
    Attendee,
    headers={"cal-api-version": "2024-08-13"},
)
ATTENDEES_GET: Final = Operation[Attendee](
    "bookings.attendees.get",
    "GET /v2/bookings/{bookingUid}/attendees/{attendeeId}",
    Attendee,
    headers={"cal-api-version": "2024-08-13"},
)
GUESTS_ADD: Final = Operation[Booking](
    "bookings.guests.add",
    "POST /v2/bookings/{bookingUid}/guests",
    Booking,
    headers={"cal-api-version": "2024-08-13"},
    names=Names(nested={"guests": CAMEL}),
)
EMAIL_VERIFICATION_CHECK: Final = Operation[bool](
    "bookings.email_verification.check", "GET /v2/bookings/verification/email/check", bool, security=()
)
EMAIL_VERIFICATION_SEND_CODE: Final = Operation[EmailCodeDelivery](
    "bookings.email_verification.send_code",
    "POST /v2/bookings/verification/email/send-code",
    EmailCodeDelivery,
    security=(),
)
EMAIL_VERIFICATION_VERIFY_CODE: Final = Operation[EmailCodeCheck](
    "bookings.email_verification.verify_code",
    "POST /v2/bookings/verification/email/verify-code",
    EmailCodeCheck,
    security=(),
)
