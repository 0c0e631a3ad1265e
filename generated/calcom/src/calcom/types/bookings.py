# Generated from spec/schemas/bookings.yaml by openapi-twin-clients; do not edit.
"""Types of bookings."""

from __future__ import annotations

from typing import Any, Literal, Required, TypeAlias

from pydantic import AwareDatetime, Field
from typing_extensions import TypedDict

from calcom._core.model import Model
from calcom.types.common import Locale, Metadata
from calcom.types.event_types import ConferencingIntegration


class Booking(Model):
    """A meeting that was booked: a plain one, one occurrence of a recurring one (`recurring_booking_uid` is set),
    or one with seats (each attendee has a `seat_uid`).
    """

    id: int
    """Numeric id. Operations on a booking take the `uid`, not this."""
    uid: str
    """Identifies the booking in every operation on it."""
    title: str
    """Name of the meeting, made from the event type and the people."""
    description: str | None
    """What the meeting is about."""
    status: BookingStatus | str
    """Where a booking stands. `pending` waits for the host's confirmation, `rejected` did not get it,
    `awaiting_host` is an instant booking that no host has joined yet."""
    start: AwareDatetime
    """When the meeting starts."""
    end: AwareDatetime
    """When the meeting ends."""
    duration: int
    """Length in minutes."""
    event_type: BookingEventType | None
    """Which event type was booked. Null when it no longer exists."""
    hosts: list[BookingHost]
    """Who hosts the meeting."""
    attendees: list[BookingAttendee]
    """Who takes part. Empty for a booking with seats when these credentials may not see the others."""
    guests: list[str] | None = None
    """Email addresses that were invited along with the attendee."""
    location: str | None
    """Where the meeting takes place: usually a URL, else an address or a phone number."""
    booking_fields_responses: dict[str, Any] | None = None
    """Answers to the booking form, by the field's slug. Missing for a booking with seats: there each attendee has
    them."""
    metadata: Metadata | None = None
    """Your own key-value pairs, stored with the object. At most 50 keys of up to 40 characters; string values of
    up to 500 characters."""
    recurring_booking_uid: str | None = None
    """Shared by all occurrences of a recurring booking. Getting or cancelling it means all of them."""
    seat_uid: str | None = None
    """The seat that was just taken or rescheduled, for an event type with seats."""
    cancellation_reason: str | None = None
    """Why it was cancelled; else empty or null."""
    cancelled_by_email: str | None = None
    """Who cancelled it, if that is known; else empty or null."""
    rescheduling_reason: str | None = None
    """Why it was rescheduled to this time."""
    rescheduled_by_email: str | None = None
    """Who rescheduled it, if anybody did."""
    rescheduled_from_uid: str | None = None
    """The booking that this one replaced."""
    rescheduled_to_uid: str | None = None
    """The booking that replaced this one."""
    absent_host: bool
    """Whether the host was marked as absent."""
    rating: int | None = None
    """How the attendee rated the meeting, if at all."""
    ics_uid: str | None = None
    """Identifies the event in calendar files."""
    created_at: AwareDatetime
    """When the booking was created."""
    updated_at: AwareDatetime | None
    """When the booking was last changed."""
    is_platform_managed_user_booking: bool | None = None
    """Whether the host is a managed user of a platform client. Only just after creating or rescheduling a booking."""
    event_type_id: int | None
    """Deprecated. Use `event_type.id`."""
    meeting_url: str | None = None
    """Deprecated. Use `location`."""


BookingStatus: TypeAlias = Literal["accepted", "pending", "cancelled", "rejected", "awaiting_host"]
"""Where a booking stands. `pending` waits for the host's confirmation, `rejected` did not get it, `awaiting_host`
is an instant booking that no host has joined yet."""


class BookingEventType(Model):
    """The event type that was booked."""

    id: int
    """The event type."""
    slug: str
    """Last part of the URL of the booking page."""


class BookingHost(Model):
    """A host of a booking."""

    id: int
    """The user."""
    name: str | None
    """Full name."""
    email: str
    """Email address. A managed user's contains the platform client's id."""
    display_email: str | None = None
    """Email address to show to people."""
    username: str
    """Username, or `unknown` for a user who has none."""
    time_zone: str | None = None
    """IANA time zone."""


class BookingAttendee(Model):
    """Somebody who takes part in a booking."""

    name: str
    """Full name; may be empty for a guest."""
    email: str
    """Email address. A managed user's contains the platform client's id; a made-up one stands in for somebody
    known by phone only."""
    display_email: str | None = None
    """Email address to show to people."""
    time_zone: str
    """IANA time zone."""
    language: Locale | str | None = None
    """Language of the messages they get."""
    phone_number: str | None = None
    """Phone number with country code, when known."""
    absent: bool
    """Whether the attendee was marked as absent."""
    seat_uid: str | None = None
    """The attendee's seat, for an event type with seats."""
    booking_fields_responses: dict[str, Any] | None = None
    """The attendee's own answers to the booking form by the field's slug, for an event type with seats."""
    metadata: Metadata | None = None
    """Your own key-value pairs, stored with the object. At most 50 keys of up to 40 characters; string values of
    up to 500 characters."""
    created_at: AwareDatetime | None = None
    """When the seat was taken, for an event type with seats."""


class Attendee(Model):
    """An attendee of a booking, with the id that stands for it."""

    name: str
    """Full name; may be empty for a guest."""
    email: str
    """Email address. A managed user's contains the platform client's id; a made-up one stands in for somebody
    known by phone only."""
    display_email: str | None = None
    """Email address to show to people."""
    time_zone: str
    """IANA time zone."""
    language: Locale | str | None = None
    """Language of the messages they get."""
    phone_number: str | None = None
    """Phone number with country code, when known."""
    absent: bool
    """Whether the attendee was marked as absent."""
    seat_uid: str | None = None
    """The attendee's seat, for an event type with seats."""
    booking_fields_responses: dict[str, Any] | None = None
    """The attendee's own answers to the booking form by the field's slug, for an event type with seats."""
    metadata: Metadata | None = None
    """Your own key-value pairs, stored with the object. At most 50 keys of up to 40 characters; string values of
    up to 500 characters."""
    created_at: AwareDatetime | None = None
    """When the seat was taken, for an event type with seats."""
    id: int
    """Id of the attendee."""
    booking_id: int | None = None
    """Numeric id of the booking; only just after adding the attendee."""


BookingStatusFilter: TypeAlias = Literal["upcoming", "recurring", "past", "cancelled", "unconfirmed"]
"""A state to look for: `upcoming` is accepted or pending and has not ended, `past` has ended, `unconfirmed` waits
for the host's confirmation, `recurring` is accepted occurrences of recurring bookings to come, `cancelled` was
cancelled or declined."""


class BookerParam(TypedDict, total=False):
    """Who books. Give an email address or a phone number, or both."""

    name: Required[str]
    """Full name. Must not be empty."""
    email: str
    """Email address. Required unless there is a `phone_number`."""
    phone_number: str
    """Phone number with country code. Needed when there is no `email`, and when the event type sends reminders by
    text message."""
    time_zone: Required[str]
    """IANA time zone."""
    language: Locale
    """Language of the messages they get. By default `en`."""


class BookingAddressLocationParam(TypedDict, total=False):
    """At the address that the event type gives."""

    type: Required[Literal["address"]]
    """Kind of location."""


class BookingLinkLocationParam(TypedDict, total=False):
    """At the link that the event type gives."""

    type: Required[Literal["link"]]
    """Kind of location."""


class BookingPhoneLocationParam(TypedDict, total=False):
    """By calling the number that the event type gives."""

    type: Required[Literal["phone"]]
    """Kind of location."""


class BookingIntegrationLocationParam(TypedDict, total=False):
    """In a conferencing app that the event type offers."""

    type: Required[Literal["integration"]]
    """Kind of location."""
    integration: Required[ConferencingIntegration]
    """Short name of a conferencing app. More may be added over time."""


class BookingDefaultAppLocationParam(TypedDict, total=False):
    """In the conferencing app that the host prefers. Only for event types of teams."""

    type: Required[Literal["organizersDefaultApp"]]
    """Kind of location."""


class BookingAttendeeAddressLocationParam(TypedDict, total=False):
    """At an address of the attendee's choice."""

    type: Required[Literal["attendeeAddress"]]
    """Kind of location."""
    address: Required[str]
    """Where to meet."""


class BookingAttendeePhoneLocationParam(TypedDict, total=False):
    """By calling the attendee."""

    type: Required[Literal["attendeePhone"]]
    """Kind of location."""
    phone: Required[str]
    """Number to call with country code."""


class BookingAttendeeDefinedLocationParam(TypedDict, total=False):
    """At any place that the attendee names."""

    type: Required[Literal["attendeeDefined"]]
    """Kind of location."""
    location: Required[str]
    """Where to meet, as free text."""


BookingLocationParam: TypeAlias = (
    BookingAddressLocationParam
    | BookingLinkLocationParam
    | BookingPhoneLocationParam
    | BookingIntegrationLocationParam
    | BookingDefaultAppLocationParam
    | BookingAttendeeAddressLocationParam
    | BookingAttendeePhoneLocationParam
    | BookingAttendeeDefinedLocationParam
)
"""Where to meet. Its kind must be one that the event type offers. If omitted, the event type's first location
applies, or Cal Video if it has none."""


class NewAddressLocationParam(TypedDict, total=False):
    """At an address of the host's choice."""

    type: Required[Literal["address"]]
    """Kind of location."""
    address: Required[str]
    """Where to meet."""


class NewLinkLocationParam(TypedDict, total=False):
    """At a link of the host's choice."""

    type: Required[Literal["link"]]
    """Kind of location."""
    link: Required[str]
    """URL of the meeting."""


class NewPhoneLocationParam(TypedDict, total=False):
    """By calling the host."""

    type: Required[Literal["phone"]]
    """Kind of location."""
    phone: Required[str]
    """Number to call with country code."""


NewBookingLocationParam: TypeAlias = (
    NewAddressLocationParam
    | NewLinkLocationParam
    | NewPhoneLocationParam
    | BookingIntegrationLocationParam
    | BookingAttendeeAddressLocationParam
    | BookingAttendeePhoneLocationParam
    | BookingAttendeeDefinedLocationParam
)
"""Where a booked meeting is to take place instead."""


class AttendeeAbsenceParam(TypedDict, total=False):
    """Whether one attendee came."""

    email: Required[str]
    """Which attendee."""
    absent: Required[bool]
    """Whether the attendee stayed away; `false` removes an earlier mark."""


class BookingGuestParam(TypedDict, total=False):
    """Somebody invited along."""

    email: Required[str]
    """Email address."""
    name: str
    """Full name."""
    time_zone: str
    """IANA time zone."""
    phone_number: str
    """Phone number with country code, for a text message as well."""
    language: Locale
    """Language of the messages they get. By default `en`."""


class BookingReference(Model):
    """The trace of a booking in another service, such as its event in a calendar."""

    id: int
    """Id of the reference."""
    type: str
    """Which service."""
    event_uid: str
    """Identifies the event or the meeting in that service."""
    destination_calendar_id: str | None
    """Which calendar holds the event, if it is one."""


BookingReferenceType: TypeAlias = Literal[
    "google_calendar", "office365_calendar", "daily_video", "google_video", "office365_video", "zoom_video"
]
"""A service that can hold a trace of a booking."""


class CalendarLink(Model):
    """A link by which a person adds the booking to their own calendar."""

    id: str | None = None
    """Which calendar service."""
    label: str
    """Name of the service to show to people."""
    link: str
    """URL to open; for `ics` a data URL that holds the file."""


class BookingRecording(Model):
    """A recording of a meeting on Cal Video."""

    id: str
    """Id of the recording."""
    room_name: str
    """Room that was recorded."""
    start_ts: int
    """When it starts, in seconds since 1970."""
    status: str
    """How far it is."""
    duration: int
    """Length in seconds."""
    max_participants: int | None = None
    """Most people present at one time."""
    share_token: str = Field(repr=False)
    """Secret that grants access to the recording."""
    download_link: str | None = None
    """Where to download it, for a limited time. Null when that failed."""
    error: str | None = None
    """Why there is no `download_link`."""


class ConferencingSession(Model):
    """One stretch of time in which people were in the Cal Video room of a booking."""

    id: str
    """Id of the session."""
    room: str
    """Name of the room."""
    start_time: int
    """When it started, in seconds since 1970."""
    duration: int
    """Length in seconds."""
    ongoing: bool
    """Whether people are still in the room."""
    max_participants: int
    """Most people present at one time."""
    participants: list[ConferencingParticipant]
    """Who was in the room."""


class ConferencingParticipant(Model):
    """Somebody in a Cal Video room."""

    user_id: str | None
    """Id of the participant, when known."""
    user_name: str | None
    """Name of the participant, when known."""
    join_time: int
    """When they came in, in seconds since 1970."""
    duration: int
    """How long they stayed in seconds."""


class BookingReassignment(Model):
    """The outcome of handing a booking to another host."""

    booking_uid: str
    """The booking."""
    reassigned_to: ReassignedHost
    """The host of the booking from now on."""


class ReassignedHost(Model):
    """The host of the booking from now on."""

    id: int
    """The user."""
    name: str
    """Full name."""
    email: str
    """Email address. A managed user's contains the platform client's id."""
    display_email: str | None = None
    """Email address to show to people."""


class RoutingTrace(Model):
    """How a booking found its host. The lists are empty for a booking that was not routed."""

    steps: list[RoutingTraceStep]
    """What was decided, in order of time."""
    groups: list[RoutingTraceGroup]
    """The same steps, gathered by round and domain."""
    form_submission: RoutingTraceSubmission | None = None
    """The routing form that was filled in, if there was one."""


class RoutingTraceStep(Model):
    """One decision on the way to a host."""

    message: str
    """What happened in words."""
    round: str
    """Which pass of the routing it belongs to."""
    domain: str
    """Which part of the system decided."""
    step: str
    """Kind of decision."""
    timestamp: int
    """When it was, in milliseconds since 1970."""
    data: dict[str, Any]
    """Details; which ones depends on `step`."""


class RoutingTraceGroup(Model):
    """Decisions that one part of the system took in one round."""

    round: str
    """Which pass of the routing it is."""
    domain: str
    """Which part of the system decided."""
    steps: list[RoutingTraceStep]
    """What was decided, in order of time."""


class RoutingTraceSubmission(Model):
    """A routing form as it was filled in."""

    form: RoutingTraceForm
    """The routing form that was filled in."""
    responses: list[RoutingTraceResponse]
    """What was answered."""


class RoutingTraceForm(Model):
    """The routing form that was filled in."""

    name: str
    """Name of the form."""
    description: str | None = None
    """What the form is for."""


class RoutingTraceResponse(Model):
    """The answer to one field of a routing form."""

    field_id: str
    """Identifies the field."""
    label: str
    """The field's label."""
    display_value: str
    """The answer as text."""


BookerScope: TypeAlias = Literal["EMAIL", "DOMAIN"]
"""Whom it hits: the booker's email address (`EMAIL`), or every address of its domain (`DOMAIN`)."""


class BookingReport(Model):
    """The outcome of reporting a booking."""

    success: bool
    """Whether the report was taken."""
    message: str
    """The outcome in words."""
    booking_uid: str
    """The booking."""
    reported_count: int
    """Number of bookings reported."""
    cancelled_count: int
    """Number of bookings cancelled."""


class BookingBlock(Model):
    """The outcome of blocking the booker of a booking."""

    success: bool
    """Whether the booker is blocked."""
    message: str
    """The outcome in words."""
    booking_uid: str
    """The booking."""
    blocked_value: str
    """The address or domain that can no longer book."""
    cancelled_count: int
    """Number of bookings cancelled."""


class EmailCodeDelivery(Model):
    """Whether a code is on its way."""

    sent: bool
    """Whether the email was sent."""


class EmailCodeCheck(Model):
    """Whether a code is the right one."""

    verified: bool
    """Whether the code fits the address."""
