# Generated from spec/schemas/bookings.yaml by openapi-twin-clients; do not edit.
"""Types of bookings."""

from __future__ import annotations

from typing import Any, Literal, Required, TypeAlias

from typing_extensions import TypedDict

from calcom import types
from calcom._core.model import AwareDatetime, Model
from calcom.types.common import Locale, Metadata


class Booking(Model):
    """A booked meeting. It is a single booking, one occurrence of a recurring booking (`recurring_booking_uid` is
    set), or a booking with seats (each attendee has a `seat_uid`).
    """

    id: int
    """Numeric ID. Operations on a booking use `uid` instead."""
    uid: str
    """UID that identifies the booking in every operation on it."""
    title: str
    """Title of the meeting, generated from the event type and the participants."""
    description: str | None
    """Description of the meeting."""
    status: BookingStatus | str
    """State of a booking. `pending` is waiting for the host's confirmation, `rejected` was declined by the host,
    and `awaiting_host` is an instant booking that no host has joined yet."""
    start: AwareDatetime
    """When the meeting starts."""
    end: AwareDatetime
    """When the meeting ends."""
    duration: int
    """Length in minutes."""
    event_type: BookingEventType | None
    """The event type that was booked. Null if it no longer exists."""
    hosts: list[BookingHost]
    """Hosts of the meeting."""
    attendees: list[BookingAttendee]
    """Attendees of the meeting. Empty for a booking with seats if your credentials do not allow you to see the
    others."""
    guests: list[str] | None = None
    """Email addresses that were invited together with the attendee."""
    location: str | None
    """Where the meeting takes place. Usually a URL, otherwise an address or a phone number."""
    booking_fields_responses: dict[str, Any] | None = None
    """Answers to the booking form, keyed by the slug of the field. Omitted for a booking with seats, where each
    attendee has their own."""
    metadata: Metadata | None = None
    """Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters."""
    recurring_booking_uid: str | None = None
    """UID shared by all occurrences of a recurring booking. Getting or canceling it applies to all of them."""
    seat_uid: str | None = None
    """UID of the seat that was just booked or rescheduled, if the event type has seats."""
    cancellation_reason: str | None = None
    """Reason for the cancellation. Otherwise empty or null."""
    cancelled_by_email: str | None = None
    """Email address of the person who canceled the booking, if known. Otherwise empty or null."""
    rescheduling_reason: str | None = None
    """Reason for rescheduling to this time."""
    rescheduled_by_email: str | None = None
    """Email address of the person who rescheduled the booking, if it was rescheduled."""
    rescheduled_from_uid: str | None = None
    """UID of the booking that this one replaced."""
    rescheduled_to_uid: str | None = None
    """UID of the booking that replaced this one."""
    absent_host: bool
    """Whether the host was marked as absent."""
    rating: int | None = None
    """Attendee's rating of the meeting, if any."""
    ics_uid: str | None = None
    """UID of the event in calendar files."""
    created_at: AwareDatetime
    """When the booking was created."""
    updated_at: AwareDatetime | None
    """When the booking was last changed."""
    is_platform_managed_user_booking: bool | None = None
    """Whether the host is a managed user of a platform client. Returned only when creating or rescheduling a
    booking."""
    event_type_id: int | None
    """Deprecated. Use `event_type.id` instead."""
    meeting_url: str | None = None
    """Deprecated. Use `location` instead."""


BookingStatus: TypeAlias = Literal["accepted", "pending", "cancelled", "rejected", "awaiting_host"]
"""State of a booking. `pending` is waiting for the host's confirmation, `rejected` was declined by the host, and
`awaiting_host` is an instant booking that no host has joined yet."""


class BookingEventType(Model):
    """The event type that was booked."""

    id: int
    """ID of the event type."""
    slug: str
    """Last part of the URL of the booking page."""


class BookingHost(Model):
    """A host of a booking."""

    id: int
    """ID of the user."""
    name: str | None
    """Full name."""
    email: str
    """Email address. For a managed user, it contains the ID of the platform client."""
    display_email: str | None = None
    """Email address for display."""
    username: str
    """Username, or `unknown` if the user has none."""
    time_zone: str | None = None
    """IANA time zone."""


class BookingAttendee(Model):
    """A person who takes part in a booking."""

    name: str
    """Full name. Can be empty for a guest."""
    email: str
    """Email address. For a managed user, it contains the ID of the platform client. For a person known only by
    phone, it is generated."""
    display_email: str | None = None
    """Email address for display."""
    time_zone: str
    """IANA time zone."""
    language: Locale | str | None = None
    """Language of the messages that the attendee receives."""
    phone_number: str | None = None
    """Phone number with country code, if known."""
    absent: bool
    """Whether the attendee was marked as absent."""
    seat_uid: str | None = None
    """UID of the attendee's seat, if the event type has seats."""
    booking_fields_responses: dict[str, Any] | None = None
    """The attendee's own answers to the booking form, keyed by the slug of the field, if the event type has seats."""
    metadata: Metadata | None = None
    """Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters."""
    created_at: AwareDatetime | None = None
    """When the seat was booked, if the event type has seats."""


class Attendee(Model):
    """An attendee of a booking, including their ID."""

    name: str
    """Full name. Can be empty for a guest."""
    email: str
    """Email address. For a managed user, it contains the ID of the platform client. For a person known only by
    phone, it is generated."""
    display_email: str | None = None
    """Email address for display."""
    time_zone: str
    """IANA time zone."""
    language: Locale | str | None = None
    """Language of the messages that the attendee receives."""
    phone_number: str | None = None
    """Phone number with country code, if known."""
    absent: bool
    """Whether the attendee was marked as absent."""
    seat_uid: str | None = None
    """UID of the attendee's seat, if the event type has seats."""
    booking_fields_responses: dict[str, Any] | None = None
    """The attendee's own answers to the booking form, keyed by the slug of the field, if the event type has seats."""
    metadata: Metadata | None = None
    """Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters."""
    created_at: AwareDatetime | None = None
    """When the seat was booked, if the event type has seats."""
    id: int
    """ID of the attendee."""
    booking_id: int | None = None
    """Numeric ID of the booking. Returned only when adding the attendee."""


BookingStatusFilter: TypeAlias = Literal["upcoming", "recurring", "past", "cancelled", "unconfirmed"]
"""State to filter by. `upcoming` is accepted or pending and has not ended, `past` has ended, `unconfirmed` is
waiting for the host's confirmation, `recurring` is accepted future occurrences of recurring bookings, and
`cancelled` was canceled or declined."""


class BookerParam(TypedDict, total=False):
    """The person who books. Provide an email address, a phone number, or both."""

    name: Required[str]
    """Full name. Must not be empty."""
    email: str
    """Email address. Required unless you pass `phone_number`."""
    phone_number: str
    """Phone number with country code. Required if there is no `email`, or if the event type sends reminders by
    text message."""
    time_zone: Required[str]
    """IANA time zone."""
    language: types.Locale
    """Language of the messages that the attendee receives. By default `en`."""


class BookingAddressLocationParam(TypedDict, total=False):
    """The address that the event type specifies."""

    type: Required[Literal["address"]]
    """Kind of location."""


class BookingLinkLocationParam(TypedDict, total=False):
    """The link that the event type specifies."""

    type: Required[Literal["link"]]
    """Kind of location."""


class BookingPhoneLocationParam(TypedDict, total=False):
    """The phone number that the event type specifies."""

    type: Required[Literal["phone"]]
    """Kind of location."""


class BookingIntegrationLocationParam(TypedDict, total=False):
    """A conferencing app that the event type offers."""

    type: Required[Literal["integration"]]
    """Kind of location."""
    integration: Required[types.ConferencingIntegration]
    """Short name of a conferencing app. More may be added over time."""


class BookingDefaultAppLocationParam(TypedDict, total=False):
    """The conferencing app that the host prefers. Only for event types of teams."""

    type: Required[Literal["organizersDefaultApp"]]
    """Kind of location."""


class BookingAttendeeAddressLocationParam(TypedDict, total=False):
    """An address that the attendee chooses."""

    type: Required[Literal["attendeeAddress"]]
    """Kind of location."""
    address: Required[str]
    """Where to meet."""


class BookingAttendeePhoneLocationParam(TypedDict, total=False):
    """A phone call to the attendee."""

    type: Required[Literal["attendeePhone"]]
    """Kind of location."""
    phone: Required[str]
    """Phone number to call, with country code."""


class BookingAttendeeDefinedLocationParam(TypedDict, total=False):
    """A location that the attendee specifies."""

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
"""Where to meet. The event type must offer this kind. If omitted, its first location, or Cal Video."""


class NewAddressLocationParam(TypedDict, total=False):
    """An address that the host chooses."""

    type: Required[Literal["address"]]
    """Kind of location."""
    address: Required[str]
    """Where to meet."""


class NewLinkLocationParam(TypedDict, total=False):
    """A link that the host chooses."""

    type: Required[Literal["link"]]
    """Kind of location."""
    link: Required[str]
    """URL of the meeting."""


class NewPhoneLocationParam(TypedDict, total=False):
    """A phone call to the host."""

    type: Required[Literal["phone"]]
    """Kind of location."""
    phone: Required[str]
    """Phone number to call, with country code."""


NewBookingLocationParam: TypeAlias = (
    NewAddressLocationParam
    | NewLinkLocationParam
    | NewPhoneLocationParam
    | BookingIntegrationLocationParam
    | BookingAttendeeAddressLocationParam
    | BookingAttendeePhoneLocationParam
    | BookingAttendeeDefinedLocationParam
)
"""New location of a booked meeting."""


class AttendeeAbsenceParam(TypedDict, total=False):
    """Whether an attendee was absent."""

    email: Required[str]
    """Email address of the attendee."""
    absent: Required[bool]
    """Whether the attendee was absent. `false` removes an earlier mark."""


class BookingGuestParam(TypedDict, total=False):
    """A guest to invite."""

    email: Required[str]
    """Email address."""
    name: str
    """Full name."""
    time_zone: str
    """IANA time zone."""
    phone_number: str
    """Phone number with country code, also used for text messages."""
    language: types.Locale
    """Language of the messages that the attendee receives. By default `en`."""


class BookingReassignment(Model):
    """Result of reassigning a booking to another host."""

    booking_uid: str
    """UID of the booking."""
    reassigned_to: ReassignedHost
    """The new host of the booking."""


class ReassignedHost(Model):
    """The new host of the booking."""

    id: int
    """ID of the user."""
    name: str
    """Full name."""
    email: str
    """Email address. For a managed user, it contains the ID of the platform client."""
    display_email: str | None = None
    """Email address for display."""


BookerScope: TypeAlias = Literal["EMAIL", "DOMAIN"]
"""Who is affected: the booker's email address (`EMAIL`) or its whole domain (`DOMAIN`)."""


class BookingReport(Model):
    """Result of reporting a booking."""

    success: bool
    """Whether the report was accepted."""
    message: str
    """Description of the result."""
    booking_uid: str
    """UID of the booking."""
    reported_count: int
    """Number of bookings reported."""
    cancelled_count: int
    """Number of bookings canceled."""


class BookingBlock(Model):
    """Result of blocking the booker of a booking."""

    success: bool
    """Whether the booker is blocked."""
    message: str
    """Description of the result."""
    booking_uid: str
    """UID of the booking."""
    blocked_value: str
    """Email address or domain that can no longer book."""
    cancelled_count: int
    """Number of bookings canceled."""
