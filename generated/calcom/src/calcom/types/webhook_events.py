# Generated from spec/schemas/webhook_events.yaml by openapi-twin-clients; do not edit.
"""Types of webhook events."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import AwareDatetime, Discriminator, Field, Tag

from calcom._core.model import Model
from calcom._core.unions import by_kind


class EventLanguage(Model):
    """The language of a person."""

    locale: str | None = None
    """Language code, such as `en`."""


class EventPerson(Model):
    """Somebody who hosts or attends a booking."""

    id: int | None = None
    """Number of the user or attendee."""
    name: str
    """Full name."""
    first_name: str | None = None
    """First name, empty when it is not known."""
    last_name: str | None = None
    """Last name, empty when it is not known."""
    email: str
    """Email address."""
    phone_number: str | None = None
    """Phone number."""
    username: str | None = None
    """Name in the booking links of a host."""
    username_in_org: str | None = None
    """Name of a host in the booking links of the organization."""
    time_zone: str
    """Time zone."""
    utc_offset: int | None = None
    """Distance of the time zone from UTC in minutes at the time of the booking."""
    language: EventLanguage | None = None
    """Language of the messages they get."""
    time_format: int | str | None = None
    """Clock of a host: a pattern such as `h:mma`, or 12 or 24."""
    locale: str | None = None
    """Language code, such as `en`."""
    booking_id: int | None = None
    """Number of the attendee's booking."""
    no_show: bool | None = None
    """Whether the attendee counts as absent."""
    booking_seat: EventSeat | None = None
    """The attendee's seat. Null for an event type without seats."""


class EventSeat(Model):
    """A seat of a booking."""

    id: int | None = None
    """Number of the seat."""
    reference_uid: str
    """The `seat_uid` by which the seat is cancelled or rescheduled."""
    booking_id: int | None = None
    """Number of the booking."""
    attendee_id: int | None = None
    """Number of the attendee."""
    data: dict[str, Any] | None = None
    """The attendee's answers to the booking form, in `responses`."""
    metadata: dict[str, Any] | None = None
    """The attendee's key-value pairs."""


class EventRecurrence(Model):
    """The rule of a recurring booking."""

    freq: int | None = None
    """How often it repeats: 0 yearly, 1 monthly, 2 weekly, 3 daily."""
    interval: int | None = None
    """Number of years, months, weeks or days from one occurrence to the next."""
    count: int | None = None
    """Number of occurrences."""
    dtstart: AwareDatetime | None = None
    """When the series begins."""
    until: AwareDatetime | None = None
    """When the series ends."""
    tzid: str | None = None
    """Time zone of the series."""


class EventTeam(Model):
    """The team of a booking."""

    id: int | None = None
    """Number of the team."""
    name: str | None = None
    """Name of the team."""
    members: list[EventPerson] | None = None
    """The hosts from the team besides the organizer."""


class EventAnswer(Model):
    """The answer to one question of a booking form."""

    label: str | None = None
    """Label of the question, or the key of its translation."""
    value: Any = None
    """The answer, in a form that depends on the kind of question. Missing when there is none."""
    is_hidden: bool | None = None
    """Whether the question is hidden from those who book."""


class EventVideoCall(Model):
    """How to join a video call."""

    type: str | None = None
    """The conferencing app."""
    id: int | str | None = None
    """Identifier of the call in the app."""
    password: str | None = Field(default=None, repr=False)
    """Password or token of the call."""
    url: str | None = None
    """URL of the call."""


class EventAppStatus(Model):
    """How one app has fared with a booking."""

    app_name: str | None = None
    """Name of the app."""
    type: str | None = None
    """Kind of the app."""
    success: int | None = None
    """How often it succeeded."""
    failures: int | None = None
    """How often it failed."""
    errors: list[Any] | None = None
    """What went wrong."""
    warnings: list[Any] | None = None
    """What the app warns about."""


class BookingEventPayload(Model):
    """A booking as webhooks describe it. The names differ from those of `Booking`, and which properties are there
    depends on the trigger and on the server. For an event type with seats, `attendees` holds only the seat
    concerned.
    """

    uid: str
    """The `uid` of the booking."""
    booking_id: int | None = None
    """Number of the booking."""
    status: str | None = None
    """State of the booking: `ACCEPTED`, `PENDING`, `CANCELLED` or `REJECTED`."""
    title: str
    """Title of the booking."""
    start_time: AwareDatetime
    """When the booking begins."""
    end_time: AwareDatetime
    """When the booking ends."""
    length: int | None = None
    """Length of the event type in minutes."""
    type: str
    """Slug of the event type."""
    event_type_id: int | None = None
    """The event type."""
    event_title: str | None = None
    """Title of the event type."""
    event_type_title: str | None = None
    """Title of the event type. Servers send this one or `event_title` or both."""
    event_description: str | None = None
    """Description of the event type."""
    description: str | None = None
    """Description of the booking."""
    additional_notes: str | None = None
    """Notes of the person who booked."""
    organizer: EventPerson
    """The host."""
    attendees: list[EventPerson]
    """The person who booked and their guests."""
    attendee_seat_id: str | None = None
    """The `seat_uid` of the seat that was just taken. You need it to cancel or reschedule the seat. Only in
    `BOOKING_CREATED` of an event type with seats."""
    recurring_event: EventRecurrence | None = None
    """The rule of a recurring booking. Null or missing for other bookings."""
    recurrence_time_zone: str | None = None
    """Time zone in which a recurring booking keeps its local hour."""
    existing_recurring_event: dict[str, Any] | None = None
    """The series in the calendar that the booking was added to."""
    team: EventTeam | None = None
    """The team that hosts the booking."""
    location: str | None = None
    """Where the booking takes place: a link, an address, a phone number or an app such as `integrations:daily`."""
    previous_location: str | None = None
    """Where it was to take place before. Only in `BOOKING_LOCATION_UPDATED`."""
    video_call_data: EventVideoCall | None = None
    """How to join the video call."""
    conference_data: dict[str, Any] | None = None
    """What was asked of the conferencing app."""
    responses: dict[str, EventAnswer] | None = None
    """The answers of the booking form by slug of the field."""
    user_fields_responses: dict[str, EventAnswer] | None = None
    """The answers to the fields that the host has added to the form."""
    custom_inputs: dict[str, Any] | None = None
    """Answers of forms from before there were booking fields."""
    metadata: dict[str, Any] | None = None
    """Key-value pairs of the booking. `videoCallUrl` is the link to the call. May be missing in
    `BOOKING_REJECTED`."""
    reschedule_id: int | None = None
    """Number of the booking that this one replaces."""
    reschedule_uid: str | None = None
    """The `uid` of the booking that this one replaces."""
    reschedule_start_time: AwareDatetime | None = None
    """When the replaced booking was to begin."""
    reschedule_end_time: AwareDatetime | None = None
    """When the replaced booking was to end."""
    rescheduled_by: str | None = None
    """Email address of the person who has moved the booking."""
    cancellation_reason: str | None = None
    """Why the booking was cancelled. In `BOOKING_RESCHEDULED`, why it was moved."""
    cancelled_by: str | None = None
    """Email address of the person who has cancelled."""
    request_reschedule: bool | None = None
    """Whether the host cancelled it to ask the attendee for another time."""
    rejection_reason: str | None = None
    """Why the booking was declined."""
    has_organizer_changed: bool | None = None
    """Whether another host has taken over."""
    assignment_reason: Any = None
    """Why this host was chosen. Servers send a list, an object or null."""
    added_host_user_ids: list[int] | None = None
    """Users who are hosts from now on. Only in `BOOKING_REASSIGNED`."""
    removed_host_user_ids: list[int] | None = None
    """Users who are no longer hosts. Only in `BOOKING_REASSIGNED`."""
    requires_confirmation: bool | None = None
    """Whether the host must confirm bookings."""
    price: float | None = None
    """Price in the smallest unit of the currency."""
    currency: str | None = None
    """Currency of the price."""
    payment_id: int | None = None
    """Number of the payment."""
    seats_per_time_slot: int | None = None
    """Number of seats, null for an event type without seats."""
    seats_show_attendees: bool | None = None
    """Whether attendees see each other."""
    seats_show_availability_count: bool | None = None
    """Whether the number of free seats is shown."""
    scheduling_type: str | None = None
    """How a team shares its bookings, null for an event type of one person."""
    organization_id: int | None = None
    """The organization of the host."""
    booker_url: str | None = None
    """URL under which the booking pages are."""
    hashed_link: str | None = None
    """The private link by which it was booked."""
    one_time_password: str | None = Field(default=None, repr=False)
    """Token by which the host can confirm or decline by email."""
    custom_reply_to_email: str | None = None
    """Address to which replies to the emails go."""
    sms_reminder_number: str | None = None
    """Phone number for reminders."""
    hide_organizer_email: bool | None = None
    """Whether attendees do not see the address of the host."""
    hide_calendar_notes: bool | None = None
    """Whether the notes stay out of calendars."""
    hide_calendar_event_details: bool | None = None
    """Whether the details stay out of calendars."""
    hide_branding: bool | None = None
    """Whether emails and pages do not show Cal.com's name."""
    disable_rescheduling: bool | None = None
    """Whether the booking cannot be moved by those in `disable_rescheduling_scope`."""
    disable_rescheduling_scope: str | None = None
    """Who cannot move the booking, such as `HOST_AND_ATTENDEE`."""
    disable_cancelling: bool | None = None
    """Whether the booking cannot be cancelled by those in `disable_cancelling_scope`."""
    disable_cancelling_scope: str | None = None
    """Who cannot cancel the booking, such as `HOST_AND_ATTENDEE`."""
    private_note_enabled: bool | None = None
    """Whether hosts can keep a private note about the booking."""
    private_note_mode: str | None = None
    """How private notes are filled in."""
    private_note_template: str | None = None
    """Text that private notes begin with."""
    platform_client_id: str | None = None
    """The platform OAuth client of the host. Empty or null when there is none."""
    platform_booking_url: str | None = None
    """The platform's booking page. Empty or null when there is none."""
    platform_reschedule_url: str | None = None
    """The platform's page to move bookings. Empty or null when there is none."""
    platform_cancel_url: str | None = None
    """The platform's page to cancel bookings. Empty or null when there is none."""
    payment_info: dict[str, Any] | None = None
    """The payment that the booking waits for."""
    additional_information: dict[str, Any] | None = None
    """What the conferencing app added."""
    conference_credential_id: int | None = None
    """The credentials of the conferencing app."""
    delegation_credential_id: str | None = None
    """The delegation credential by which calendars are written."""
    domain_wide_delegation_credential_id: str | None = None
    """Former name of `delegation_credential_id`, on older servers."""
    destination_calendar: (
        Annotated[
            Annotated[list[dict[str, Any]], Tag("list")] | Annotated[dict[str, Any], Tag("map")],
            Discriminator(by_kind({"array": "list", "object": "map"})),
        ]
        | None
    ) = None
    """The calendars into which the booking was written; null or empty when there are none. Older servers name one
    that is not in a list."""
    apps_status: list[EventAppStatus] | None = None
    """How calendars and conferencing apps have fared with the booking."""
    ical_uid: str | None = Field(default=None, alias="iCalUID")
    """Identifier of the booking in calendars."""
    ical_sequence: int | None = Field(default=None, alias="iCalSequence")
    """Number of the revision in calendars, from 0."""
    attendee_ics_content: str | None = None
    """Calendar file for the attendees. Only from version `2026-07-27`."""
    organizer_ics_content: str | None = None
    """Calendar file for the host. Only from version `2026-07-27`."""


class NoShowMark(Model):
    """Whether one attendee was absent."""

    email: str
    """Email address of the attendee."""
    no_show: bool
    """Whether the attendee now counts as absent."""


class BookingNoShowUpdatedPayload(Model):
    """Who was marked, or is no longer marked, as absent."""

    booking_uid: str
    """The `uid` of the booking."""
    booking_id: int | None = None
    """Number of the booking."""
    attendees: list[NoShowMark]
    """The attendees whose mark was changed."""
    message: str | None = None
    """What was changed in a sentence."""


class EventUser(Model):
    """A user who takes part in an event."""

    id: int | None = None
    """Number of the user."""
    name: str | None = None
    """Full name."""
    username: str | None = None
    """Name in the booking links."""
    email: str | None = None
    """Email address."""
    time_zone: str | None = None
    """Time zone."""
    locale: str | None = None
    """Language code, such as `en`."""
    organization_id: int | None = None
    """The organization."""


class EventAttendee(Model):
    """An attendee as stored with a booking."""

    id: int
    """Number of the attendee."""
    name: str
    """Full name."""
    email: str
    """Email address."""
    phone_number: str | None = None
    """Phone number."""
    time_zone: str
    """Time zone."""
    locale: str | None = None
    """Language code, such as `en`."""
    booking_id: int | None = None
    """Number of the booking."""
    no_show: bool | None = None
    """Whether the attendee counts as absent."""


class InstantMeetingPayload(Model):
    """A visitor who waits for a host to join at once."""

    trigger_event: str | None = None
    """The trigger once more."""
    uid: str | None = None
    """The `uid` of the booking."""
    event_type_id: int | None = None
    """The event type."""
    event_type_title: str | None = None
    """Title of the event type."""
    connect_and_join_url: str | None = None
    """URL by which a host accepts and joins. It contains a token."""
    responses: dict[str, Any] | None = None
    """The answers of the booking form by slug of the field."""
    custom_inputs: dict[str, Any] | None = None
    """Answers of forms from before there were booking fields."""


class InstantMeetingAcceptedPayload(Model):
    """An instant meeting that has found its host."""

    booking_id: int | None = None
    """Number of the booking."""
    booking_uid: str | None = None
    """The `uid` of the booking."""
    event_type_id: int | None = None
    """The event type."""
    status: str | None = None
    """State of the booking."""
    title: str | None = None
    """Title of the booking."""
    start_time: AwareDatetime | None = None
    """When the booking begins."""
    end_time: AwareDatetime | None = None
    """When the booking ends."""
    organizer: EventPerson | None = None
    """The host who has accepted."""
    attendees: list[EventPerson] | None = None
    """The person who booked and their guests."""
    location: str | None = None
    """Where the booking takes place."""
    responses: dict[str, EventAnswer] | None = None
    """The answers of the booking form by slug of the field."""
    metadata: dict[str, Any] | None = None
    """Key-value pairs of the booking."""


class TranscriptLink(Model):
    """A transcript in one format."""

    format: str | None = None
    """Format of the file: `json`, `srt`, `txt` or `vtt`."""
    link: str | None = None
    """URL of the file. It works for a limited time."""


class RecordingLinks(Model):
    """Where a recording and its transcripts can be downloaded."""

    transcription: list[TranscriptLink] | None = None
    """The transcripts."""
    recording: str | None = None
    """URL of the recording. It contains a token."""


class RecordingEventPayload(Model):
    """A booking with a recording of its meeting."""

    uid: str
    """The `uid` of the booking."""
    booking_id: int | None = None
    """Number of the booking."""
    status: str | None = None
    """State of the booking: `ACCEPTED`, `PENDING`, `CANCELLED` or `REJECTED`."""
    title: str
    """Title of the booking."""
    start_time: AwareDatetime
    """When the booking begins."""
    end_time: AwareDatetime
    """When the booking ends."""
    length: int | None = None
    """Length of the event type in minutes."""
    type: str
    """Slug of the event type."""
    event_type_id: int | None = None
    """The event type."""
    event_title: str | None = None
    """Title of the event type."""
    event_type_title: str | None = None
    """Title of the event type. Servers send this one or `event_title` or both."""
    event_description: str | None = None
    """Description of the event type."""
    description: str | None = None
    """Description of the booking."""
    additional_notes: str | None = None
    """Notes of the person who booked."""
    organizer: EventPerson
    """The host."""
    attendees: list[EventPerson]
    """The person who booked and their guests."""
    attendee_seat_id: str | None = None
    """The `seat_uid` of the seat that was just taken. You need it to cancel or reschedule the seat. Only in
    `BOOKING_CREATED` of an event type with seats."""
    recurring_event: EventRecurrence | None = None
    """The rule of a recurring booking. Null or missing for other bookings."""
    recurrence_time_zone: str | None = None
    """Time zone in which a recurring booking keeps its local hour."""
    existing_recurring_event: dict[str, Any] | None = None
    """The series in the calendar that the booking was added to."""
    team: EventTeam | None = None
    """The team that hosts the booking."""
    location: str | None = None
    """Where the booking takes place: a link, an address, a phone number or an app such as `integrations:daily`."""
    previous_location: str | None = None
    """Where it was to take place before. Only in `BOOKING_LOCATION_UPDATED`."""
    video_call_data: EventVideoCall | None = None
    """How to join the video call."""
    conference_data: dict[str, Any] | None = None
    """What was asked of the conferencing app."""
    responses: dict[str, EventAnswer] | None = None
    """The answers of the booking form by slug of the field."""
    user_fields_responses: dict[str, EventAnswer] | None = None
    """The answers to the fields that the host has added to the form."""
    custom_inputs: dict[str, Any] | None = None
    """Answers of forms from before there were booking fields."""
    metadata: dict[str, Any] | None = None
    """Key-value pairs of the booking. `videoCallUrl` is the link to the call. May be missing in
    `BOOKING_REJECTED`."""
    reschedule_id: int | None = None
    """Number of the booking that this one replaces."""
    reschedule_uid: str | None = None
    """The `uid` of the booking that this one replaces."""
    reschedule_start_time: AwareDatetime | None = None
    """When the replaced booking was to begin."""
    reschedule_end_time: AwareDatetime | None = None
    """When the replaced booking was to end."""
    rescheduled_by: str | None = None
    """Email address of the person who has moved the booking."""
    cancellation_reason: str | None = None
    """Why the booking was cancelled. In `BOOKING_RESCHEDULED`, why it was moved."""
    cancelled_by: str | None = None
    """Email address of the person who has cancelled."""
    request_reschedule: bool | None = None
    """Whether the host cancelled it to ask the attendee for another time."""
    rejection_reason: str | None = None
    """Why the booking was declined."""
    has_organizer_changed: bool | None = None
    """Whether another host has taken over."""
    assignment_reason: Any = None
    """Why this host was chosen. Servers send a list, an object or null."""
    added_host_user_ids: list[int] | None = None
    """Users who are hosts from now on. Only in `BOOKING_REASSIGNED`."""
    removed_host_user_ids: list[int] | None = None
    """Users who are no longer hosts. Only in `BOOKING_REASSIGNED`."""
    requires_confirmation: bool | None = None
    """Whether the host must confirm bookings."""
    price: float | None = None
    """Price in the smallest unit of the currency."""
    currency: str | None = None
    """Currency of the price."""
    payment_id: int | None = None
    """Number of the payment."""
    seats_per_time_slot: int | None = None
    """Number of seats, null for an event type without seats."""
    seats_show_attendees: bool | None = None
    """Whether attendees see each other."""
    seats_show_availability_count: bool | None = None
    """Whether the number of free seats is shown."""
    scheduling_type: str | None = None
    """How a team shares its bookings, null for an event type of one person."""
    organization_id: int | None = None
    """The organization of the host."""
    booker_url: str | None = None
    """URL under which the booking pages are."""
    hashed_link: str | None = None
    """The private link by which it was booked."""
    one_time_password: str | None = Field(default=None, repr=False)
    """Token by which the host can confirm or decline by email."""
    custom_reply_to_email: str | None = None
    """Address to which replies to the emails go."""
    sms_reminder_number: str | None = None
    """Phone number for reminders."""
    hide_organizer_email: bool | None = None
    """Whether attendees do not see the address of the host."""
    hide_calendar_notes: bool | None = None
    """Whether the notes stay out of calendars."""
    hide_calendar_event_details: bool | None = None
    """Whether the details stay out of calendars."""
    hide_branding: bool | None = None
    """Whether emails and pages do not show Cal.com's name."""
    disable_rescheduling: bool | None = None
    """Whether the booking cannot be moved by those in `disable_rescheduling_scope`."""
    disable_rescheduling_scope: str | None = None
    """Who cannot move the booking, such as `HOST_AND_ATTENDEE`."""
    disable_cancelling: bool | None = None
    """Whether the booking cannot be cancelled by those in `disable_cancelling_scope`."""
    disable_cancelling_scope: str | None = None
    """Who cannot cancel the booking, such as `HOST_AND_ATTENDEE`."""
    private_note_enabled: bool | None = None
    """Whether hosts can keep a private note about the booking."""
    private_note_mode: str | None = None
    """How private notes are filled in."""
    private_note_template: str | None = None
    """Text that private notes begin with."""
    platform_client_id: str | None = None
    """The platform OAuth client of the host. Empty or null when there is none."""
    platform_booking_url: str | None = None
    """The platform's booking page. Empty or null when there is none."""
    platform_reschedule_url: str | None = None
    """The platform's page to move bookings. Empty or null when there is none."""
    platform_cancel_url: str | None = None
    """The platform's page to cancel bookings. Empty or null when there is none."""
    payment_info: dict[str, Any] | None = None
    """The payment that the booking waits for."""
    additional_information: dict[str, Any] | None = None
    """What the conferencing app added."""
    conference_credential_id: int | None = None
    """The credentials of the conferencing app."""
    delegation_credential_id: str | None = None
    """The delegation credential by which calendars are written."""
    domain_wide_delegation_credential_id: str | None = None
    """Former name of `delegation_credential_id`, on older servers."""
    destination_calendar: (
        Annotated[
            Annotated[list[dict[str, Any]], Tag("list")] | Annotated[dict[str, Any], Tag("map")],
            Discriminator(by_kind({"array": "list", "object": "map"})),
        ]
        | None
    ) = None
    """The calendars into which the booking was written; null or empty when there are none. Older servers name one
    that is not in a list."""
    apps_status: list[EventAppStatus] | None = None
    """How calendars and conferencing apps have fared with the booking."""
    ical_uid: str | None = Field(default=None, alias="iCalUID")
    """Identifier of the booking in calendars."""
    ical_sequence: int | None = Field(default=None, alias="iCalSequence")
    """Number of the revision in calendars, from 0."""
    attendee_ics_content: str | None = None
    """Calendar file for the attendees. Only from version `2026-07-27`."""
    organizer_ics_content: str | None = None
    """Calendar file for the host. Only from version `2026-07-27`."""
    download_link: str | None = None
    """URL of the recording. Only in `RECORDING_READY`."""
    download_links: RecordingLinks | None = None
    """Where to download. Only in `RECORDING_TRANSCRIPTION_GENERATED`."""


class NoShowEventType(Model):
    """The event type of a meeting to which somebody did not come."""

    id: int | None = None
    """Number of the event type."""
    team_id: int | None = None
    """The team."""
    parent_id: int | None = None
    """The managed event type from which it comes."""
    cal_video_settings: dict[str, Any] | None = None
    """Settings of Cal Video."""


class NoShowWebhook(Model):
    """The webhook that waited."""

    id: str | None = None
    """Identifier of the webhook."""
    subscriber_url: str | None = None
    """The URL that is called."""
    app_id: str | None = None
    """The app that made the webhook."""
    time: int | None = None
    """How long it waited, in `time_unit`."""
    time_unit: str | None = None
    """Unit of `time`."""
    event_triggers: list[str] | None = None
    """What the webhook is called for."""
    payload_template: str | None = None
    """Template of the deliveries."""


class CalVideoNoShowPayload(Model):
    """A meeting in Cal Video to which somebody did not come in time."""

    booking_id: int
    """Number of the booking."""
    booking_uid: str
    """The `uid` of the booking."""
    title: str
    """Title of the booking."""
    start_time: AwareDatetime
    """When the meeting began."""
    end_time: AwareDatetime
    """When the meeting ends."""
    message: str | None = None
    """Who is missing in a sentence."""
    host_email: str | None = None
    """Email address of the host. Only in `AFTER_HOSTS_CAL_VIDEO_NO_SHOW`."""
    no_show_host: bool | None = None
    """Whether the host counts as absent. Only in `AFTER_HOSTS_CAL_VIDEO_NO_SHOW`."""
    guests: list[EventAttendee] | None = None
    """Who is missing. Only in `AFTER_GUESTS_CAL_VIDEO_NO_SHOW`."""
    attendees: list[EventAttendee] | None = None
    """The person who booked and their guests."""
    participants: list[dict[str, Any]] | None = None
    """Who has joined the call, in the words of the video provider."""
    event_type: NoShowEventType | None = None
    """The event type."""
    webhook: NoShowWebhook | None = None
    """The webhook."""


class FormAnswer(Model):
    """The answer to one field of a routing form."""

    response: Any = None
    """The answer: a text, or a list of the options chosen with `label` and `id`."""
    value: Any = None
    """Deprecated. Labels of the answer. Use `response`."""


class FormAction(Model):
    """Where a routing form has led."""

    type: str | None = None
    """Kind of target, such as `customPageMessage` or `eventTypeRedirectUrl`."""
    value: str | None = None
    """Text or URL of the target."""
    event_type_id: int | None = None
    """The event type."""


class FormEventPayload(Model):
    """A routing form that was filled in."""

    form_id: str
    """Identifier of the form."""
    form_name: str | None = None
    """Name of the form."""
    team_id: int | None = None
    """The team to which the form belongs."""
    response_id: int | None = None
    """Number of the response."""
    responses: dict[str, FormAnswer]
    """The answers by label or identifier of the field."""
    redirect: FormAction | None = None
    """Where the form has led."""


class FormFallbackPayload(Model):
    """A routing form that has led to its fallback."""

    form_id: str | None = None
    """Identifier of the form."""
    form_name: str | None = None
    """Name of the form."""
    team_id: int | None = None
    """The team to which the form belongs."""
    response_id: int | None = None
    """Number of the response."""
    fallback_action: FormAction | None = None
    """Where the fallback has led."""
    responses: dict[str, Any] | None = None
    """The answers by label or identifier of the field."""


class ReportedEventType(Model):
    """The event type of a booking that has reached the wrong host."""

    id: int | None = None
    """Number of the event type."""
    title: str | None = None
    """Title of the event type."""
    slug: str | None = None
    """Slug of the event type."""
    team_id: int | None = None
    """The team."""


class ReportedBooking(Model):
    """A booking that has reached the wrong host."""

    id: int | None = None
    """Number of the booking."""
    uid: str | None = None
    """The `uid` of the booking."""
    title: str | None = None
    """Title of the booking."""
    status: str | None = None
    """State of the booking."""
    start_time: AwareDatetime | None = None
    """When the booking begins."""
    end_time: AwareDatetime | None = None
    """When the booking ends."""
    event_type: ReportedEventType | None = None
    """The event type."""


class WrongAssignmentReport(Model):
    """What a member of the team says about a wrong assignment."""

    reported_by: EventUser | None = None
    """Who has reported it."""
    host: EventUser | None = None
    """The host whom the booking has reached; name and email address only."""
    guest: str | None = None
    """Email address of the person who booked."""
    correct_assignee: str | None = None
    """Email address of the right host."""
    routing_reason: str | None = None
    """Why the booking was assigned as it was."""
    additional_notes: str | None = None
    """Further notes."""


class WrongAssignmentReportPayload(Model):
    """A booking from a routing form that has reached the wrong host."""

    booking: ReportedBooking
    """The booking."""
    report: WrongAssignmentReport
    """The report."""


class EventOutOfOfficeReason(Model):
    """Why a user is away."""

    emoji: str | None = None
    """Picture of the reason."""
    reason: str | None = None
    """The reason, or the key of its translation."""


class EventOutOfOffice(Model):
    """An absence as webhooks describe it."""

    id: int
    """Number of the entry."""
    uuid: str
    """Second identifier of the entry."""
    start: AwareDatetime
    """When the absence begins."""
    end: AwareDatetime
    """When the absence ends."""
    notes: str | None = None
    """Free text about the absence."""
    reason: EventOutOfOfficeReason | None = None
    """Why the user is away."""
    reason_id: int | None = None
    """Number of the reason."""
    user: EventUser
    """The user who is away."""
    to_user: EventUser | None = None
    """The user named as stand-in, null when there is none."""
    created_at: AwareDatetime | None = None
    """When the entry was made."""
    updated_at: AwareDatetime | None = None
    """When the entry was last changed."""


class OutOfOfficeCreatedPayload(Model):
    """An absence that was entered."""

    ooo_entry: EventOutOfOffice
    """The absence."""


class EventError(Model):
    """What went wrong."""

    type: str | None = None
    """Kind of error."""
    code: str | None = None
    """Code of the error, such as `SECRET_MINT_FAILED` or `SECRET_PROMOTION_FAILED`."""
    message: str | None = None
    """The error in a sentence."""


class EventCredential(Model):
    """A credential with which an app has failed."""

    id: int | None = None
    """Number of the credential."""
    type: str | None = None
    """Kind of app."""
    app_id: str | None = None
    """The app."""
    delegation_credential_id: str | None = None
    """Identifier of the delegation credential behind it."""


class DelegationCredentialErrorPayload(Model):
    """A delegation credential that has failed for a user."""

    error: EventError
    """What went wrong."""
    credential: EventCredential
    """The credential."""
    user: EventUser
    """The user."""


class EventDelegationCredential(Model):
    """A delegation credential as webhooks describe it."""

    id: str | None = None
    """Identifier of the delegation credential."""
    workspace_platform: str | None = None
    """The workspace platform, such as `office365`."""
    domain: str | None = None
    """Email domain."""
    organization_id: int | None = None
    """The organization."""
    secret_expires_at: AwareDatetime | None = None
    """When the active secret expires."""


class DelegationCredentialRotationPayload(Model):
    """What has become of the secret of a delegation credential."""

    delegation_credential: EventDelegationCredential
    """The delegation credential."""
    error: EventError | None = None
    """Why the rotation failed. Only in `DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED`."""


CalendarEntryRejectedPayload: TypeAlias = dict[str, Any]
"""A calendar entry that was turned down. What it holds is not documented."""


class BookingCreatedEvent(Model):
    """A booking was made."""

    trigger_event: Literal["BOOKING_CREATED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: BookingEventPayload
    """A booking as webhooks describe it. The names differ from those of `Booking`, and which properties are there
    depends on the trigger and on the server. For an event type with seats, `attendees` holds only the seat
    concerned."""


class BookingRequestedEvent(Model):
    """Somebody asks for a booking that the host must confirm."""

    trigger_event: Literal["BOOKING_REQUESTED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: BookingEventPayload
    """A booking as webhooks describe it. The names differ from those of `Booking`, and which properties are there
    depends on the trigger and on the server. For an event type with seats, `attendees` holds only the seat
    concerned."""


class BookingRejectedEvent(Model):
    """The host has declined a booking."""

    trigger_event: Literal["BOOKING_REJECTED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: BookingEventPayload
    """A booking as webhooks describe it. The names differ from those of `Booking`, and which properties are there
    depends on the trigger and on the server. For an event type with seats, `attendees` holds only the seat
    concerned."""


class BookingRescheduledEvent(Model):
    """A booking was moved to another time."""

    trigger_event: Literal["BOOKING_RESCHEDULED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: BookingEventPayload
    """A booking as webhooks describe it. The names differ from those of `Booking`, and which properties are there
    depends on the trigger and on the server. For an event type with seats, `attendees` holds only the seat
    concerned."""


class BookingCancelledEvent(Model):
    """A booking was cancelled."""

    trigger_event: Literal["BOOKING_CANCELLED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: BookingEventPayload
    """A booking as webhooks describe it. The names differ from those of `Booking`, and which properties are there
    depends on the trigger and on the server. For an event type with seats, `attendees` holds only the seat
    concerned."""


class BookingReassignedEvent(Model):
    """A round-robin booking has got another host."""

    trigger_event: Literal["BOOKING_REASSIGNED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: BookingEventPayload
    """A booking as webhooks describe it. The names differ from those of `Booking`, and which properties are there
    depends on the trigger and on the server. For an event type with seats, `attendees` holds only the seat
    concerned."""


class BookingLocationUpdatedEvent(Model):
    """A booking takes place somewhere else."""

    trigger_event: Literal["BOOKING_LOCATION_UPDATED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: BookingEventPayload
    """A booking as webhooks describe it. The names differ from those of `Booking`, and which properties are there
    depends on the trigger and on the server. For an event type with seats, `attendees` holds only the seat
    concerned."""


class BookingNoShowUpdatedEvent(Model):
    """Attendees were marked as absent, or no longer are."""

    trigger_event: Literal["BOOKING_NO_SHOW_UPDATED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: BookingNoShowUpdatedPayload
    """Who was marked, or is no longer marked, as absent."""


class BookingPaymentInitiatedEvent(Model):
    """The payment of a booking has begun."""

    trigger_event: Literal["BOOKING_PAYMENT_INITIATED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: BookingEventPayload
    """A booking as webhooks describe it. The names differ from those of `Booking`, and which properties are there
    depends on the trigger and on the server. For an event type with seats, `attendees` holds only the seat
    concerned."""


class BookingPaidEvent(Model):
    """A booking was paid."""

    trigger_event: Literal["BOOKING_PAID"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: BookingEventPayload
    """A booking as webhooks describe it. The names differ from those of `Booking`, and which properties are there
    depends on the trigger and on the server. For an event type with seats, `attendees` holds only the seat
    concerned."""


class MeetingStartedEvent(Model):
    """The start of a booking has come."""

    trigger_event: Literal["MEETING_STARTED"]
    """Names the event."""
    id: int
    """Number of the booking."""
    uid: str
    """The `uid` of the booking."""
    status: str | None = None
    """State of the booking."""
    title: str
    """Title of the booking."""
    description: str | None = None
    """Description of the booking."""
    start_time: AwareDatetime
    """When the meeting begins."""
    end_time: AwareDatetime
    """When the meeting ends."""
    event_type_id: int | None = None
    """The event type."""
    user_id: int | None = None
    """The host."""
    user_primary_email: str | None = None
    """Email address of the host."""
    user: EventUser | None = None
    """The host."""
    attendees: list[EventAttendee] | None = None
    """The person who booked and their guests."""
    location: str | None = None
    """Where the meeting takes place."""
    responses: dict[str, Any] | None = None
    """The answers of the booking form by slug of the field."""
    custom_inputs: dict[str, Any] | None = None
    """Answers of forms from before there were booking fields."""
    metadata: dict[str, Any] | None = None
    """Key-value pairs of the booking."""
    created_at: AwareDatetime | None = None
    """When the booking, not the event, was made."""
    updated_at: AwareDatetime | None = None
    """When the booking was last changed."""
    paid: bool | None = None
    """Whether the booking is paid."""
    payment: list[dict[str, Any]] | None = None
    """The payments."""
    references: list[dict[str, Any]] | None = None
    """The entries of the booking in calendars and conferencing apps."""
    apps_status: list[EventAppStatus] | None = None
    """How calendars and conferencing apps have fared with the booking."""
    no_show_host: bool | None = None
    """Whether the host counts as absent."""
    is_recorded: bool | None = None
    """Whether there is a recording."""
    rating: float | None = None
    """Rating by an attendee."""
    rating_feedback: str | None = None
    """What the attendee says to the rating."""
    rescheduled: bool | None = None
    """Whether another booking replaces this one."""
    from_reschedule: str | None = None
    """The `uid` of the booking that this one replaces."""
    rescheduled_by: str | None = None
    """Email address of the person who has moved the booking."""
    cancellation_reason: str | None = None
    """Why the booking was cancelled."""
    cancelled_by: str | None = None
    """Email address of the person who has cancelled."""
    rejection_reason: str | None = None
    """Why the booking was declined."""
    reassign_reason: str | None = None
    """Why the host was replaced."""
    reassign_by_id: int | None = None
    """The user who has replaced the host."""
    recurring_event_id: str | None = None
    """Identifier of the series."""
    dynamic_event_slug_ref: str | None = None
    """Slug of a meeting without an event type."""
    dynamic_group_slug_ref: str | None = None
    """The people of a meeting without an event type."""
    destination_calendar_id: int | None = None
    """The calendar into which the booking was written."""
    scheduled_jobs: list[str] | None = None
    """Jobs that are waiting to run."""
    sms_reminder_number: str | None = None
    """Phone number for reminders."""
    ical_uid: str | None = Field(default=None, alias="iCalUID")
    """Identifier of the booking in calendars."""
    ical_sequence: int | None = Field(default=None, alias="iCalSequence")
    """Number of the revision in calendars, from 0."""
    idempotency_key: str | None = None
    """Key by which the booking is made only once."""
    one_time_password: str | None = Field(default=None, repr=False)
    """Token by which the host can confirm or decline by email."""
    creation_source: str | None = None
    """Where the booking was made."""


class MeetingEndedEvent(Model):
    """The end of a booking has come."""

    trigger_event: Literal["MEETING_ENDED"]
    """Names the event."""
    id: int
    """Number of the booking."""
    uid: str
    """The `uid` of the booking."""
    status: str | None = None
    """State of the booking."""
    title: str
    """Title of the booking."""
    description: str | None = None
    """Description of the booking."""
    start_time: AwareDatetime
    """When the meeting begins."""
    end_time: AwareDatetime
    """When the meeting ends."""
    event_type_id: int | None = None
    """The event type."""
    user_id: int | None = None
    """The host."""
    user_primary_email: str | None = None
    """Email address of the host."""
    user: EventUser | None = None
    """The host."""
    attendees: list[EventAttendee] | None = None
    """The person who booked and their guests."""
    location: str | None = None
    """Where the meeting takes place."""
    responses: dict[str, Any] | None = None
    """The answers of the booking form by slug of the field."""
    custom_inputs: dict[str, Any] | None = None
    """Answers of forms from before there were booking fields."""
    metadata: dict[str, Any] | None = None
    """Key-value pairs of the booking."""
    created_at: AwareDatetime | None = None
    """When the booking, not the event, was made."""
    updated_at: AwareDatetime | None = None
    """When the booking was last changed."""
    paid: bool | None = None
    """Whether the booking is paid."""
    payment: list[dict[str, Any]] | None = None
    """The payments."""
    references: list[dict[str, Any]] | None = None
    """The entries of the booking in calendars and conferencing apps."""
    apps_status: list[EventAppStatus] | None = None
    """How calendars and conferencing apps have fared with the booking."""
    no_show_host: bool | None = None
    """Whether the host counts as absent."""
    is_recorded: bool | None = None
    """Whether there is a recording."""
    rating: float | None = None
    """Rating by an attendee."""
    rating_feedback: str | None = None
    """What the attendee says to the rating."""
    rescheduled: bool | None = None
    """Whether another booking replaces this one."""
    from_reschedule: str | None = None
    """The `uid` of the booking that this one replaces."""
    rescheduled_by: str | None = None
    """Email address of the person who has moved the booking."""
    cancellation_reason: str | None = None
    """Why the booking was cancelled."""
    cancelled_by: str | None = None
    """Email address of the person who has cancelled."""
    rejection_reason: str | None = None
    """Why the booking was declined."""
    reassign_reason: str | None = None
    """Why the host was replaced."""
    reassign_by_id: int | None = None
    """The user who has replaced the host."""
    recurring_event_id: str | None = None
    """Identifier of the series."""
    dynamic_event_slug_ref: str | None = None
    """Slug of a meeting without an event type."""
    dynamic_group_slug_ref: str | None = None
    """The people of a meeting without an event type."""
    destination_calendar_id: int | None = None
    """The calendar into which the booking was written."""
    scheduled_jobs: list[str] | None = None
    """Jobs that are waiting to run."""
    sms_reminder_number: str | None = None
    """Phone number for reminders."""
    ical_uid: str | None = Field(default=None, alias="iCalUID")
    """Identifier of the booking in calendars."""
    ical_sequence: int | None = Field(default=None, alias="iCalSequence")
    """Number of the revision in calendars, from 0."""
    idempotency_key: str | None = None
    """Key by which the booking is made only once."""
    one_time_password: str | None = Field(default=None, repr=False)
    """Token by which the host can confirm or decline by email."""
    creation_source: str | None = None
    """Where the booking was made."""


class InstantMeetingEvent(Model):
    """Somebody waits for a host to join at once."""

    trigger_event: Literal["INSTANT_MEETING"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: InstantMeetingPayload
    """A visitor who waits for a host to join at once."""


class InstantMeetingAcceptedEvent(Model):
    """A host has accepted an instant meeting."""

    trigger_event: Literal["INSTANT_MEETING_ACCEPTED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: InstantMeetingAcceptedPayload
    """An instant meeting that has found its host."""


class RecordingReadyEvent(Model):
    """The recording of a meeting can be downloaded."""

    trigger_event: Literal["RECORDING_READY"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: RecordingEventPayload
    """A booking with a recording of its meeting."""


class RecordingTranscriptionGeneratedEvent(Model):
    """The transcript of a meeting can be downloaded."""

    trigger_event: Literal["RECORDING_TRANSCRIPTION_GENERATED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: RecordingEventPayload
    """A booking with a recording of its meeting."""


class AfterHostsCalVideoNoShowEvent(Model):
    """The host has not joined a meeting in Cal Video."""

    trigger_event: Literal["AFTER_HOSTS_CAL_VIDEO_NO_SHOW"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: CalVideoNoShowPayload
    """A meeting in Cal Video to which somebody did not come in time."""


class AfterGuestsCalVideoNoShowEvent(Model):
    """The guests have not joined a meeting in Cal Video."""

    trigger_event: Literal["AFTER_GUESTS_CAL_VIDEO_NO_SHOW"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: CalVideoNoShowPayload
    """A meeting in Cal Video to which somebody did not come in time."""


class FormSubmittedEvent(Model):
    """A routing form was filled in."""

    trigger_event: Literal["FORM_SUBMITTED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: FormEventPayload
    """A routing form that was filled in."""


class FormSubmittedWithoutBookingEvent(Model):
    """A routing form was filled in and no booking has followed."""

    trigger_event: Literal["FORM_SUBMITTED_NO_EVENT"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: FormEventPayload
    """A routing form that was filled in."""


class RoutingFormFallbackHitEvent(Model):
    """A routing form has led to its fallback."""

    trigger_event: Literal["ROUTING_FORM_FALLBACK_HIT"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: FormFallbackPayload
    """A routing form that has led to its fallback."""


class WrongAssignmentReportEvent(Model):
    """A booking from a routing form has reached the wrong host."""

    trigger_event: Literal["WRONG_ASSIGNMENT_REPORT"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: WrongAssignmentReportPayload
    """A booking from a routing form that has reached the wrong host."""


class OutOfOfficeCreatedEvent(Model):
    """Somebody has entered an absence."""

    trigger_event: Literal["OOO_CREATED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: OutOfOfficeCreatedPayload
    """An absence that was entered."""


class CalendarEntryRejectedEvent(Model):
    """A calendar entry was turned down."""

    trigger_event: Literal["CALENDAR_ENTRY_REJECTED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: CalendarEntryRejectedPayload
    """A calendar entry that was turned down. What it holds is not documented."""


class DelegationCredentialErrorEvent(Model):
    """A delegation credential has failed for a user."""

    trigger_event: Literal["DELEGATION_CREDENTIAL_ERROR"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: DelegationCredentialErrorPayload
    """A delegation credential that has failed for a user."""


class DelegationCredentialSecretRotatedEvent(Model):
    """A new secret of a delegation credential is active."""

    trigger_event: Literal["DELEGATION_CREDENTIAL_SECRET_ROTATED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: DelegationCredentialRotationPayload
    """What has become of the secret of a delegation credential."""


class DelegationCredentialSecretRotationFailedEvent(Model):
    """The secret of a delegation credential cannot be renewed."""

    trigger_event: Literal["DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: DelegationCredentialRotationPayload
    """What has become of the secret of a delegation credential."""


class DelegationCredentialRotationRequiredEvent(Model):
    """The secret of a delegation credential expires soon and is not renewed by itself."""

    trigger_event: Literal["DELEGATION_CREDENTIAL_ROTATION_REQUIRED"]
    """Names the event."""
    created_at: AwareDatetime
    """When it happened."""
    payload: DelegationCredentialRotationPayload
    """What has become of the secret of a delegation credential."""
