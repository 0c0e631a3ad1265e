# Generated from spec/schemas/webhook_events.yaml by openapi-twin-clients; do not edit.
"""Types of webhook events."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from calcom._core.model import AwareDatetime, Model
from calcom._core.unions import by_kind


class EventLanguage(Model):
    """Language of a person."""

    locale: str | None = None
    """Language code, such as `en`."""


class EventPerson(Model):
    """A host or attendee of a booking."""

    id: int | None = None
    """ID of the user or attendee."""
    name: str
    """Full name."""
    first_name: str | None = None
    """First name. Empty if it is not known."""
    last_name: str | None = None
    """Last name. Empty if it is not known."""
    email: str
    """Email address."""
    phone_number: str | None = None
    """Phone number."""
    username: str | None = None
    """Username of a host in their booking URLs."""
    username_in_org: str | None = None
    """Username of a host in the booking URLs of the organization."""
    time_zone: str
    """Time zone."""
    utc_offset: int | None = None
    """Offset of the time zone from UTC in minutes, at the time of the booking."""
    language: EventLanguage | None = None
    """Language of the messages that the person receives."""
    time_format: int | str | None = None
    """Time format of a host. A pattern such as `h:mma`, or 12 or 24."""
    locale: str | None = None
    """Language code, such as `en`."""
    booking_id: int | None = None
    """ID of the attendee's booking."""
    no_show: bool | None = None
    """Whether the attendee is marked as absent."""
    booking_seat: EventSeat | None = None
    """Seat of the attendee. Null for an event type without seats."""


class EventSeat(Model):
    """A seat of a booking."""

    id: int | None = None
    """ID of the seat."""
    reference_uid: str
    """The `seat_uid` for canceling or rescheduling the seat."""
    booking_id: int | None = None
    """ID of the booking."""
    attendee_id: int | None = None
    """ID of the attendee."""
    data: dict[str, Any] | None = None
    """Attendee's answers to the booking form, in `responses`."""
    metadata: dict[str, Any] | None = None
    """Attendee's key-value pairs."""


class EventRecurrence(Model):
    """Recurrence rule of a recurring booking."""

    freq: int | None = None
    """Frequency: 0 for yearly, 1 for monthly, 2 for weekly, 3 for daily."""
    interval: int | None = None
    """Number of years, months, weeks, or days between two occurrences."""
    count: int | None = None
    """Number of occurrences."""
    dtstart: AwareDatetime | None = None
    """When the series starts."""
    until: AwareDatetime | None = None
    """When the series ends."""
    tzid: str | None = None
    """Time zone of the series."""


class EventTeam(Model):
    """The team of a booking."""

    id: int | None = None
    """ID of the team."""
    name: str | None = None
    """Name of the team."""
    members: list[EventPerson] | None = None
    """Hosts from the team other than the organizer."""


class EventAnswer(Model):
    """Answer to a question of a booking form."""

    label: str | None = None
    """Label of the question, or the key of its translation."""
    value: Any = None
    """Answer, whose form depends on the kind of question. Omitted if there is none."""
    is_hidden: bool | None = None
    """Whether the question is hidden from bookers."""


class EventVideoCall(Model):
    """How to join a video call."""

    type: str | None = None
    """Conferencing app."""
    id: int | str | None = None
    """ID of the call in the app."""
    password: str | None = Field(default=None, repr=False)
    """Password or token of the call."""
    url: str | None = None
    """URL of the call."""


class EventAppStatus(Model):
    """How an app processed a booking."""

    app_name: str | None = None
    """Name of the app."""
    type: str | None = None
    """Kind of app."""
    success: int | None = None
    """Number of successes."""
    failures: int | None = None
    """Number of failures."""
    errors: list[Any] | None = None
    """What went wrong."""
    warnings: list[Any] | None = None
    """Warnings from the app."""


class BookingEventPayload(Model):
    """A booking in webhook deliveries. Its property names differ from those of `Booking`. Which ones are present
    depends on the trigger and the server. With seats, `attendees` contains only the seat concerned.
    """

    uid: str
    """UID of the booking."""
    booking_id: int | None = None
    """ID of the booking."""
    status: str | None = None
    """State of the booking: `ACCEPTED`, `PENDING`, `CANCELLED`, or `REJECTED`."""
    title: str
    """Title of the booking."""
    start_time: AwareDatetime
    """When the booking starts."""
    end_time: AwareDatetime
    """When the booking ends."""
    length: int | None = None
    """Length of the event type in minutes."""
    type: str
    """Slug of the event type."""
    event_type_id: int | None = None
    """ID of the event type."""
    event_title: str | None = None
    """Title of the event type."""
    event_type_title: str | None = None
    """Title of the event type. Servers send this property, `event_title`, or both."""
    event_description: str | None = None
    """Description of the event type."""
    description: str | None = None
    """Description of the booking."""
    additional_notes: str | None = None
    """Notes from the booker."""
    organizer: EventPerson
    """Host of the booking."""
    attendees: list[EventPerson]
    """Booker and their guests."""
    attendee_seat_id: str | None = None
    """The `seat_uid` of the seat that was just booked. You need it to cancel or reschedule the seat. Only in
    `BOOKING_CREATED` for an event type with seats."""
    recurring_event: EventRecurrence | None = None
    """Recurrence rule of a recurring booking. Null or omitted for other bookings."""
    recurrence_time_zone: str | None = None
    """Time zone in which a recurring booking keeps its local time."""
    existing_recurring_event: dict[str, Any] | None = None
    """Series in the calendar that the booking was added to."""
    team: EventTeam | None = None
    """Team that hosts the booking."""
    location: str | None = None
    """Where the booking takes place. A link, an address, a phone number, or an app such as `integrations:daily`."""
    previous_location: str | None = None
    """Previous location of the booking. Only in `BOOKING_LOCATION_UPDATED`."""
    video_call_data: EventVideoCall | None = None
    """How to join the video call."""
    conference_data: dict[str, Any] | None = None
    """Request that was sent to the conferencing app."""
    responses: dict[str, EventAnswer] | None = None
    """Answers to the booking form, keyed by the slug of the field."""
    user_fields_responses: dict[str, EventAnswer] | None = None
    """Answers to the fields that the host added to the form."""
    custom_inputs: dict[str, Any] | None = None
    """Answers to forms from before booking fields existed."""
    metadata: dict[str, Any] | None = None
    """Key-value pairs of the booking. `videoCallUrl` links to the call. Can be omitted in `BOOKING_REJECTED`."""
    reschedule_id: int | None = None
    """ID of the booking that this one replaces."""
    reschedule_uid: str | None = None
    """UID of the booking that this one replaces."""
    reschedule_start_time: AwareDatetime | None = None
    """Start of the replaced booking."""
    reschedule_end_time: AwareDatetime | None = None
    """End of the replaced booking."""
    rescheduled_by: str | None = None
    """Email address of the person who rescheduled the booking."""
    cancellation_reason: str | None = None
    """Reason for the cancellation. In `BOOKING_RESCHEDULED`, the reason for rescheduling."""
    cancelled_by: str | None = None
    """Email address of the person who canceled the booking."""
    request_reschedule: bool | None = None
    """Whether the host canceled the booking to ask the attendee for another time."""
    rejection_reason: str | None = None
    """Reason for declining the booking."""
    has_organizer_changed: bool | None = None
    """Whether another host has taken over the booking."""
    assignment_reason: Any = None
    """Reason for choosing this host. Servers send a list, an object, or null."""
    added_host_user_ids: list[int] | None = None
    """IDs of the users who became hosts. Only in `BOOKING_REASSIGNED`."""
    removed_host_user_ids: list[int] | None = None
    """IDs of the users who are no longer hosts. Only in `BOOKING_REASSIGNED`."""
    requires_confirmation: bool | None = None
    """Whether the host must confirm bookings."""
    price: float | None = None
    """Price in the smallest unit of the currency."""
    currency: str | None = None
    """Currency of the price."""
    payment_id: int | None = None
    """ID of the payment."""
    seats_per_time_slot: int | None = None
    """Number of seats. Null for an event type without seats."""
    seats_show_attendees: bool | None = None
    """Whether attendees can see each other."""
    seats_show_availability_count: bool | None = None
    """Whether the number of free seats is shown."""
    scheduling_type: str | None = None
    """How a team assigns its bookings. Null for an event type of a single user."""
    organization_id: int | None = None
    """ID of the host's organization."""
    booker_url: str | None = None
    """Base URL of the booking pages."""
    hashed_link: str | None = None
    """Private link that was used for booking."""
    one_time_password: str | None = Field(default=None, repr=False)
    """Token with which the host can confirm or decline the booking by email."""
    custom_reply_to_email: str | None = None
    """Reply-to address of the emails."""
    sms_reminder_number: str | None = None
    """Phone number for reminders."""
    hide_organizer_email: bool | None = None
    """Whether the host's email address is hidden from attendees."""
    hide_calendar_notes: bool | None = None
    """Whether the notes are omitted from calendars."""
    hide_calendar_event_details: bool | None = None
    """Whether the details are omitted from calendars."""
    hide_branding: bool | None = None
    """Whether emails and pages hide the Cal.com name."""
    disable_rescheduling: bool | None = None
    """Whether the people in `disable_rescheduling_scope` cannot reschedule the booking."""
    disable_rescheduling_scope: str | None = None
    """People who cannot reschedule the booking, such as `HOST_AND_ATTENDEE`."""
    disable_cancelling: bool | None = None
    """Whether the people in `disable_cancelling_scope` cannot cancel the booking."""
    disable_cancelling_scope: str | None = None
    """People who cannot cancel the booking, such as `HOST_AND_ATTENDEE`."""
    private_note_enabled: bool | None = None
    """Whether hosts can keep a private note about the booking."""
    private_note_mode: str | None = None
    """How private notes are filled in."""
    private_note_template: str | None = None
    """Initial content of private notes."""
    platform_client_id: str | None = None
    """ID of the host's platform OAuth client. Empty or null if there is none."""
    platform_booking_url: str | None = None
    """URL of the platform's booking page. Empty or null if there is none."""
    platform_reschedule_url: str | None = None
    """URL of the platform's page for rescheduling bookings. Empty or null if there is none."""
    platform_cancel_url: str | None = None
    """URL of the platform's page for canceling bookings. Empty or null if there is none."""
    payment_info: dict[str, Any] | None = None
    """Payment that the booking is waiting for."""
    additional_information: dict[str, Any] | None = None
    """Additional information from the conferencing app."""
    conference_credential_id: int | None = None
    """ID of the credentials of the conferencing app."""
    delegation_credential_id: str | None = None
    """ID of the delegation credential used to write to calendars."""
    domain_wide_delegation_credential_id: str | None = None
    """Former name of `delegation_credential_id`, on older servers."""
    destination_calendar: (
        Annotated[
            Annotated[list[dict[str, Any]], Tag("list")] | Annotated[dict[str, Any], Tag("map")],
            Discriminator(by_kind({"array": "list", "object": "map"})),
        ]
        | None
    ) = None
    """Calendars to which the booking was written. Can be null or empty. Older servers send a single calendar."""
    apps_status: list[EventAppStatus] | None = None
    """How calendars and conferencing apps processed the booking."""
    ical_uid: str | None = Field(default=None, alias="iCalUID")
    """ID of the booking in calendars."""
    ical_sequence: int | None = Field(default=None, alias="iCalSequence")
    """Revision number in calendars, starting at 0."""
    attendee_ics_content: str | None = None
    """Calendar file for attendees. Only with version `2026-07-27` or later."""
    organizer_ics_content: str | None = None
    """Calendar file for the host. Only with version `2026-07-27` or later."""


class EventUser(Model):
    """A user who takes part in an event."""

    id: int | None = None
    """ID of the user."""
    name: str | None = None
    """Full name."""
    username: str | None = None
    """Username in booking URLs."""
    email: str | None = None
    """Email address."""
    time_zone: str | None = None
    """Time zone."""
    locale: str | None = None
    """Language code, such as `en`."""
    organization_id: int | None = None
    """ID of the organization."""
