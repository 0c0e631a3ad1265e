# Generated from spec/schemas/meeting_events.yaml by openapi-twin-clients; do not edit.
"""Types of meeting events."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from calcom._core.model import AwareDatetime, Model
from calcom._core.unions import by_kind
from calcom.types.webhook_events import (
    EventAnswer,
    EventAppStatus,
    EventPerson,
    EventRecurrence,
    EventTeam,
    EventUser,
    EventVideoCall,
)


class EventAttendee(Model):
    """An attendee as stored with a booking."""

    id: int
    """ID of the attendee."""
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
    """ID of the booking."""
    no_show: bool | None = None
    """Whether the attendee is marked as absent."""


class InstantMeetingPayload(Model):
    """A visitor who is waiting for a host to join immediately."""

    trigger_event: str | None = None
    """Repeats the trigger."""
    uid: str | None = None
    """UID of the booking."""
    event_type_id: int | None = None
    """ID of the event type."""
    event_type_title: str | None = None
    """Title of the event type."""
    connect_and_join_url: str | None = None
    """URL for a host to accept and join. It contains a token."""
    responses: dict[str, Any] | None = None
    """Answers to the booking form, keyed by the slug of the field."""
    custom_inputs: dict[str, Any] | None = None
    """Answers to forms from before booking fields existed."""


class InstantMeetingAcceptedPayload(Model):
    """An instant meeting that a host has accepted."""

    booking_id: int | None = None
    """ID of the booking."""
    booking_uid: str | None = None
    """UID of the booking."""
    event_type_id: int | None = None
    """ID of the event type."""
    status: str | None = None
    """State of the booking."""
    title: str | None = None
    """Title of the booking."""
    start_time: AwareDatetime | None = None
    """When the booking starts."""
    end_time: AwareDatetime | None = None
    """When the booking ends."""
    organizer: EventPerson | None = None
    """Host who accepted."""
    attendees: list[EventPerson] | None = None
    """Booker and their guests."""
    location: str | None = None
    """Where the booking takes place."""
    responses: dict[str, EventAnswer] | None = None
    """Answers to the booking form, keyed by the slug of the field."""
    metadata: dict[str, Any] | None = None
    """Key-value pairs of the booking."""


class TranscriptLink(Model):
    """A transcript in one format."""

    format: str | None = None
    """Format of the file: `json`, `srt`, `txt`, or `vtt`."""
    link: str | None = None
    """URL of the file. It is valid for a limited time."""


class RecordingLinks(Model):
    """Download links of a recording and its transcripts."""

    transcription: list[TranscriptLink] | None = None
    """The transcripts."""
    recording: str | None = None
    """URL of the recording. It contains a token."""


class RecordingEventPayload(Model):
    """A booking with a recording of its meeting."""

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
    download_link: str | None = None
    """URL of the recording. Only in `RECORDING_READY`."""
    download_links: RecordingLinks | None = None
    """Download links. Only in `RECORDING_TRANSCRIPTION_GENERATED`."""


class NoShowEventType(Model):
    """The event type of a meeting that a host or guest did not attend."""

    id: int | None = None
    """ID of the event type."""
    team_id: int | None = None
    """ID of the team."""
    parent_id: int | None = None
    """ID of the managed event type from which it originates."""
    cal_video_settings: dict[str, Any] | None = None
    """Settings of Cal Video meetings."""


class NoShowWebhook(Model):
    """The webhook that was waiting."""

    id: str | None = None
    """ID of the webhook."""
    subscriber_url: str | None = None
    """URL to which deliveries are sent."""
    app_id: str | None = None
    """ID of the app that created the webhook."""
    time: int | None = None
    """Waiting time, in `time_unit`."""
    time_unit: str | None = None
    """Unit of `time`."""
    event_triggers: list[str] | None = None
    """Triggers of the webhook."""
    payload_template: str | None = None
    """Template of the deliveries."""


class CalVideoNoShowPayload(Model):
    """A Cal Video meeting that a host or guest did not join in time."""

    booking_id: int
    """ID of the booking."""
    booking_uid: str
    """UID of the booking."""
    title: str
    """Title of the booking."""
    start_time: AwareDatetime
    """When the meeting started."""
    end_time: AwareDatetime
    """When the meeting ends."""
    message: str | None = None
    """Sentence that says who is absent."""
    host_email: str | None = None
    """Email address of the host. Only in `AFTER_HOSTS_CAL_VIDEO_NO_SHOW`."""
    no_show_host: bool | None = None
    """Whether the host is marked as absent. Only in `AFTER_HOSTS_CAL_VIDEO_NO_SHOW`."""
    guests: list[EventAttendee] | None = None
    """Absent guests. Only in `AFTER_GUESTS_CAL_VIDEO_NO_SHOW`."""
    attendees: list[EventAttendee] | None = None
    """Booker and their guests."""
    participants: list[dict[str, Any]] | None = None
    """Participants who joined the call, as reported by the video provider."""
    event_type: NoShowEventType | None = None
    """The event type."""
    webhook: NoShowWebhook | None = None
    """The webhook."""


class MeetingStartedEvent(Model):
    """The start time of a booking was reached."""

    trigger_event: Literal["MEETING_STARTED"]
    """Name of the event."""
    id: int
    """ID of the booking."""
    uid: str
    """UID of the booking."""
    status: str | None = None
    """State of the booking."""
    title: str
    """Title of the booking."""
    description: str | None = None
    """Description of the booking."""
    start_time: AwareDatetime
    """When the meeting starts."""
    end_time: AwareDatetime
    """When the meeting ends."""
    event_type_id: int | None = None
    """ID of the event type."""
    user_id: int | None = None
    """ID of the host of the booking."""
    user_primary_email: str | None = None
    """Email address of the host."""
    user: EventUser | None = None
    """Host of the booking."""
    attendees: list[EventAttendee] | None = None
    """Booker and their guests."""
    location: str | None = None
    """Where the meeting takes place."""
    responses: dict[str, Any] | None = None
    """Answers to the booking form, keyed by the slug of the field."""
    custom_inputs: dict[str, Any] | None = None
    """Answers to forms from before booking fields existed."""
    metadata: dict[str, Any] | None = None
    """Key-value pairs of the booking."""
    created_at: AwareDatetime | None = None
    """When the booking was created, not the event."""
    updated_at: AwareDatetime | None = None
    """When the booking was last changed."""
    paid: bool | None = None
    """Whether the booking is paid."""
    payment: list[dict[str, Any]] | None = None
    """Payments of the booking."""
    references: list[dict[str, Any]] | None = None
    """Records of the booking in calendars and conferencing apps."""
    apps_status: list[EventAppStatus] | None = None
    """How calendars and conferencing apps processed the booking."""
    no_show_host: bool | None = None
    """Whether the host is marked as absent."""
    is_recorded: bool | None = None
    """Whether there is a recording."""
    rating: float | None = None
    """Rating by an attendee."""
    rating_feedback: str | None = None
    """Comment of the attendee on the rating."""
    rescheduled: bool | None = None
    """Whether another booking replaces this one."""
    from_reschedule: str | None = None
    """UID of the booking that this one replaces."""
    rescheduled_by: str | None = None
    """Email address of the person who rescheduled the booking."""
    cancellation_reason: str | None = None
    """Reason for the cancellation."""
    cancelled_by: str | None = None
    """Email address of the person who canceled the booking."""
    rejection_reason: str | None = None
    """Reason for declining the booking."""
    reassign_reason: str | None = None
    """Reason for replacing the host."""
    reassign_by_id: int | None = None
    """ID of the user who replaced the host."""
    recurring_event_id: str | None = None
    """ID of the series."""
    dynamic_event_slug_ref: str | None = None
    """Slug of a meeting without an event type."""
    dynamic_group_slug_ref: str | None = None
    """People in a meeting without an event type."""
    destination_calendar_id: int | None = None
    """ID of the calendar to which the booking was written."""
    scheduled_jobs: list[str] | None = None
    """Jobs that are waiting to run."""
    sms_reminder_number: str | None = None
    """Phone number for reminders."""
    ical_uid: str | None = Field(default=None, alias="iCalUID")
    """ID of the booking in calendars."""
    ical_sequence: int | None = Field(default=None, alias="iCalSequence")
    """Revision number in calendars, starting at 0."""
    idempotency_key: str | None = None
    """Idempotency key that prevents the booking from being created twice."""
    one_time_password: str | None = Field(default=None, repr=False)
    """Token with which the host can confirm or decline the booking by email."""
    creation_source: str | None = None
    """Where the booking was created."""


class MeetingEndedEvent(Model):
    """The end time of a booking was reached."""

    trigger_event: Literal["MEETING_ENDED"]
    """Name of the event."""
    id: int
    """ID of the booking."""
    uid: str
    """UID of the booking."""
    status: str | None = None
    """State of the booking."""
    title: str
    """Title of the booking."""
    description: str | None = None
    """Description of the booking."""
    start_time: AwareDatetime
    """When the meeting starts."""
    end_time: AwareDatetime
    """When the meeting ends."""
    event_type_id: int | None = None
    """ID of the event type."""
    user_id: int | None = None
    """ID of the host of the booking."""
    user_primary_email: str | None = None
    """Email address of the host."""
    user: EventUser | None = None
    """Host of the booking."""
    attendees: list[EventAttendee] | None = None
    """Booker and their guests."""
    location: str | None = None
    """Where the meeting takes place."""
    responses: dict[str, Any] | None = None
    """Answers to the booking form, keyed by the slug of the field."""
    custom_inputs: dict[str, Any] | None = None
    """Answers to forms from before booking fields existed."""
    metadata: dict[str, Any] | None = None
    """Key-value pairs of the booking."""
    created_at: AwareDatetime | None = None
    """When the booking was created, not the event."""
    updated_at: AwareDatetime | None = None
    """When the booking was last changed."""
    paid: bool | None = None
    """Whether the booking is paid."""
    payment: list[dict[str, Any]] | None = None
    """Payments of the booking."""
    references: list[dict[str, Any]] | None = None
    """Records of the booking in calendars and conferencing apps."""
    apps_status: list[EventAppStatus] | None = None
    """How calendars and conferencing apps processed the booking."""
    no_show_host: bool | None = None
    """Whether the host is marked as absent."""
    is_recorded: bool | None = None
    """Whether there is a recording."""
    rating: float | None = None
    """Rating by an attendee."""
    rating_feedback: str | None = None
    """Comment of the attendee on the rating."""
    rescheduled: bool | None = None
    """Whether another booking replaces this one."""
    from_reschedule: str | None = None
    """UID of the booking that this one replaces."""
    rescheduled_by: str | None = None
    """Email address of the person who rescheduled the booking."""
    cancellation_reason: str | None = None
    """Reason for the cancellation."""
    cancelled_by: str | None = None
    """Email address of the person who canceled the booking."""
    rejection_reason: str | None = None
    """Reason for declining the booking."""
    reassign_reason: str | None = None
    """Reason for replacing the host."""
    reassign_by_id: int | None = None
    """ID of the user who replaced the host."""
    recurring_event_id: str | None = None
    """ID of the series."""
    dynamic_event_slug_ref: str | None = None
    """Slug of a meeting without an event type."""
    dynamic_group_slug_ref: str | None = None
    """People in a meeting without an event type."""
    destination_calendar_id: int | None = None
    """ID of the calendar to which the booking was written."""
    scheduled_jobs: list[str] | None = None
    """Jobs that are waiting to run."""
    sms_reminder_number: str | None = None
    """Phone number for reminders."""
    ical_uid: str | None = Field(default=None, alias="iCalUID")
    """ID of the booking in calendars."""
    ical_sequence: int | None = Field(default=None, alias="iCalSequence")
    """Revision number in calendars, starting at 0."""
    idempotency_key: str | None = None
    """Idempotency key that prevents the booking from being created twice."""
    one_time_password: str | None = Field(default=None, repr=False)
    """Token with which the host can confirm or decline the booking by email."""
    creation_source: str | None = None
    """Where the booking was created."""


class InstantMeetingEvent(Model):
    """A visitor is waiting for a host to join immediately."""

    trigger_event: Literal["INSTANT_MEETING"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: InstantMeetingPayload
    """A visitor who is waiting for a host to join immediately."""


class InstantMeetingAcceptedEvent(Model):
    """A host accepted an instant meeting."""

    trigger_event: Literal["INSTANT_MEETING_ACCEPTED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: InstantMeetingAcceptedPayload
    """An instant meeting that a host has accepted."""


class RecordingReadyEvent(Model):
    """The recording of a meeting is available for download."""

    trigger_event: Literal["RECORDING_READY"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: RecordingEventPayload
    """A booking with a recording of its meeting."""


class RecordingTranscriptionGeneratedEvent(Model):
    """The transcript of a meeting is available for download."""

    trigger_event: Literal["RECORDING_TRANSCRIPTION_GENERATED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: RecordingEventPayload
    """A booking with a recording of its meeting."""


class AfterHostsCalVideoNoShowEvent(Model):
    """The host did not join a Cal Video meeting."""

    trigger_event: Literal["AFTER_HOSTS_CAL_VIDEO_NO_SHOW"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: CalVideoNoShowPayload
    """A Cal Video meeting that a host or guest did not join in time."""


class AfterGuestsCalVideoNoShowEvent(Model):
    """The guests did not join a Cal Video meeting."""

    trigger_event: Literal["AFTER_GUESTS_CAL_VIDEO_NO_SHOW"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: CalVideoNoShowPayload
    """A Cal Video meeting that a host or guest did not join in time."""
