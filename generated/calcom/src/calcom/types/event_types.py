# Generated from spec/schemas/event_types.yaml by openapi-twin-clients; do not edit.
"""Types of event types."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal, Required, TypeAlias

from pydantic import Discriminator, Field, Tag
from typing_extensions import TypedDict

from calcom._core.model import AwareDatetime, Model, ParsedDate
from calcom._core.unions import by_presence, by_property
from calcom.types.booking_fields import BookingField
from calcom.types.common import ChangeActor, Disabled, DisabledParam
from calcom.types.schedules import Weekday

SchedulingType: TypeAlias = Literal["collective", "roundRobin", "managed"]
"""How a team event type assigns its hosts. `collective` requires all of them at once, `roundRobin` assigns one in
turn, and `managed` gives each member their own event type."""


HostPriority: TypeAlias = Literal["lowest", "low", "medium", "high", "highest"]
"""Priority of a host in round robin. A host with a higher priority is chosen as long as they are free."""


ConferencingIntegration: TypeAlias = (
    Literal[
        "cal-video",
        "google-meet",
        "zoom",
        "office365-video",
        "webex-video",
        "whereby-video",
        "whatsapp-video",
        "telegram-video",
        "tandem",
        "sylaps-video",
        "skype-video",
        "sirius-video",
        "signal-video",
        "shimmer-video",
        "salesroom-video",
        "roam-video",
        "riverside-video",
        "ping-video",
        "mirotalk-video",
        "jitsi",
        "jelly-video",
        "jelly-conferencing",
        "huddle",
        "facetime-video",
        "element-call-video",
        "eightxeight-video",
        "discord-video",
        "demodesk-video",
        "campfire-video",
    ]
    | str
)
"""Short name of a conferencing app. More may be added over time."""


InterfaceLanguage: TypeAlias = (
    Literal[
        "",
        "en",
        "ar",
        "az",
        "bg",
        "bn",
        "ca",
        "cs",
        "da",
        "de",
        "el",
        "es",
        "es-419",
        "eu",
        "et",
        "fi",
        "fr",
        "he",
        "hu",
        "it",
        "ja",
        "km",
        "ko",
        "nl",
        "no",
        "pl",
        "pt-BR",
        "pt",
        "ro",
        "ru",
        "sk-SK",
        "sr",
        "sv",
        "tr",
        "uk",
        "vi",
        "zh-CN",
        "zh-TW",
    ]
    | str
)
"""Language of the booking page. If empty, the language of the visitor's browser. More may be added over time."""


BookerLayout: TypeAlias = Literal["month", "week", "column"]
"""A view of the booking page."""


class BookerLayouts(Model):
    """Views that the booking page offers."""

    default_layout: BookerLayout | str
    """View that is shown first."""
    enabled_layouts: list[BookerLayout | str]
    """Views that visitors can choose from."""


class BookerLayoutsParam(TypedDict, total=False):
    """Views that the booking page offers."""

    default_layout: Required[BookerLayout]
    """View that is shown first."""
    enabled_layouts: Required[Sequence[BookerLayout]]
    """Views that visitors can choose from."""


class EventTypeColor(Model):
    """Colors of the event type in Cal.com."""

    light_theme_hex: str
    """Color in the light theme, as `#rrggbb`."""
    dark_theme_hex: str
    """Color in the dark theme, as `#rrggbb`."""


class EventTypeColorParam(TypedDict, total=False):
    """Colors of the event type in Cal.com."""

    light_theme_hex: Required[str]
    """Color in the light theme, as `#rrggbb`."""
    dark_theme_hex: Required[str]
    """Color in the dark theme, as `#rrggbb`."""


class EventTypeDestinationCalendar(Model):
    """Calendar to which bookings are written."""

    integration: str
    """Kind of calendar, as named in the list of your connected calendars."""
    external_id: str
    """ID of the calendar at its provider, as shown in the list of your connected calendars."""


class EventTypeDestinationCalendarParam(TypedDict, total=False):
    """Calendar to which bookings are written."""

    integration: Required[str]
    """Kind of calendar, as named in the list of your connected calendars."""
    external_id: Required[str]
    """ID of the calendar at its provider, as shown in the list of your connected calendars."""


class BookingCountLimits(Model):
    """Maximum number of bookings per period. The limit of a shorter period cannot exceed that of a longer one.
    Periods without a number have no limit. Days are days in the host's time zone, and weeks are calendar weeks.
    Canceled bookings do not count. A full period has no slots, and bookings in it are rejected with status 401.
    """

    day: int | None = None
    """Maximum number of bookings per day."""
    week: int | None = None
    """Maximum number of bookings per week."""
    month: int | None = None
    """Maximum number of bookings per month."""
    year: int | None = None
    """Maximum number of bookings per year."""
    disabled: bool | None = None
    """Whether there is no limit. `true` alone removes all limits."""


class BookingCountLimitsParam(TypedDict, total=False):
    """Maximum number of bookings per period. The limit of a shorter period cannot exceed that of a longer one.
    Periods without a number have no limit. Days are days in the host's time zone, and weeks are calendar weeks.
    Canceled bookings do not count. A full period has no slots, and bookings in it are rejected with status 401.
    """

    day: int
    """Maximum number of bookings per day."""
    week: int
    """Maximum number of bookings per week."""
    month: int
    """Maximum number of bookings per month."""
    year: int
    """Maximum number of bookings per year."""
    disabled: bool
    """Whether there is no limit. `true` alone removes all limits."""


class BookingDurationLimits(Model):
    """Maximum number of booked minutes per period, each a multiple of 15. The limit of a shorter period cannot
    exceed that of a longer one. Periods without a number have no limit. A full period has no slots, and
    bookings in it are rejected with status 401. A single booking that is longer than the limit is accepted in
    an empty period.
    """

    day: int | None = None
    """Maximum number of minutes per day."""
    week: int | None = None
    """Maximum number of minutes per week."""
    month: int | None = None
    """Maximum number of minutes per month."""
    year: int | None = None
    """Maximum number of minutes per year."""
    disabled: bool | None = None
    """Whether there is no limit. `true` alone removes all limits."""


class BookingDurationLimitsParam(TypedDict, total=False):
    """Maximum number of booked minutes per period, each a multiple of 15. The limit of a shorter period cannot
    exceed that of a longer one. Periods without a number have no limit. A full period has no slots, and
    bookings in it are rejected with status 401. A single booking that is longer than the limit is accepted in
    an empty period.
    """

    day: int
    """Maximum number of minutes per day. At least 15."""
    week: int
    """Maximum number of minutes per week. At least 15."""
    month: int
    """Maximum number of minutes per month. At least 15."""
    year: int
    """Maximum number of minutes per year. At least 15."""
    disabled: bool
    """Whether there is no limit. `true` alone removes all limits."""


class BookerActiveBookingsLimitParam(TypedDict, total=False):
    """Maximum number of upcoming bookings per attendee. Attendees are identified by their exact email address. The
    limit also applies to the host, but rescheduling is always possible. Cannot be combined with a recurrence.
    """

    maximum_active_bookings: Required[int]
    """Maximum number of upcoming bookings per attendee."""
    offer_reschedule: bool
    """Whether attendees at the limit are offered to reschedule their last booking to the chosen time."""


class BusinessDaysWindow(Model):
    """Limits bookings to a number of working days ahead."""

    type: Literal["businessDays"]
    """Kind of window."""
    value: int
    """Number of working days."""
    rolling: bool | None = None
    """Whether only days with open hours count. Otherwise, the window ends with the last of the next `value`
    working days, open or not."""


class BusinessDaysWindowParam(TypedDict, total=False):
    """Limits bookings to a number of working days ahead."""

    type: Required[Literal["businessDays"]]
    """Kind of window."""
    value: Required[int]
    """Number of working days."""
    rolling: bool
    """Whether only days with open hours count. Otherwise, the window ends with the last of the next `value`
    working days, open or not."""


class CalendarDaysWindow(Model):
    """Limits bookings to a number of days ahead."""

    type: Literal["calendarDays"]
    """Kind of window."""
    value: int
    """Number of days."""
    rolling: bool | None = None
    """Whether only days with open hours count. Otherwise, the window ends `value` days from today, open or not."""


class CalendarDaysWindowParam(TypedDict, total=False):
    """Limits bookings to a number of days ahead."""

    type: Required[Literal["calendarDays"]]
    """Kind of window."""
    value: Required[int]
    """Number of days."""
    rolling: bool
    """Whether only days with open hours count. Otherwise, the window ends `value` days from today, open or not."""


class DateRangeWindow(Model):
    """Limits bookings to a range of days."""

    type: Literal["range"]
    """Kind of window."""
    value: list[ParsedDate]
    """First and last day, both inclusive. Some servers read them as midnight UTC, so that west of UTC the window
    is a day early."""


class DateRangeWindowParam(TypedDict, total=False):
    """Limits bookings to a range of days."""

    type: Required[Literal["range"]]
    """Kind of window."""
    value: Required[Sequence[date | str]]
    """First and last day, both inclusive. Some servers read them as midnight UTC, so that west of UTC the window
    is a day early. Exactly 2 items."""


BookingWindow: TypeAlias = Annotated[
    Annotated[BusinessDaysWindow, Tag("BusinessDaysWindow")]
    | Annotated[CalendarDaysWindow, Tag("CalendarDaysWindow")]
    | Annotated[DateRangeWindow, Tag("DateRangeWindow")]
    | Annotated[Disabled, Tag("Disabled")],
    Discriminator(
        by_property(
            "type",
            {"businessDays": "BusinessDaysWindow", "calendarDays": "CalendarDaysWindow", "range": "DateRangeWindow"},
            default="Disabled",
        )
    ),
]
"""How far ahead the event type can be booked."""


BookingWindowParam: TypeAlias = BusinessDaysWindowParam | CalendarDaysWindowParam | DateRangeWindowParam | DisabledParam
"""How far ahead the event type can be booked."""


class NoticeThreshold(Model):
    """Length of time before the start of a booking."""

    unit: Literal["minutes", "hours"] | str
    """Unit of `count`."""
    count: int
    """Number of units."""


class NoticeThresholdParam(TypedDict, total=False):
    """Length of time before the start of a booking."""

    unit: Required[Literal["minutes", "hours"] | str]
    """Unit of `count`."""
    count: Required[int]
    """Number of units."""


class ConfirmationPolicy(Model):
    """Requires a host to confirm bookings."""

    type: Literal["always", "time"] | str
    """Which bookings require confirmation: `always` all, `time` those within `notice_threshold` of the start."""
    notice_threshold: NoticeThreshold | None = None
    """How close to the start a booking requires confirmation. Required with `time`."""
    block_unconfirmed_bookings_in_booker: bool
    """Whether a booking blocks its time for others while it waits for confirmation."""


class ConfirmationPolicyParam(TypedDict, total=False):
    """Requires a host to confirm bookings."""

    type: Required[Literal["always", "time"]]
    """Which bookings require confirmation: `always` all, `time` those within `notice_threshold` of the start."""
    notice_threshold: NoticeThresholdParam
    """How close to the start a booking requires confirmation. Required with `time`."""
    block_unconfirmed_bookings_in_booker: Required[bool]
    """Whether a booking blocks its time for others while it waits for confirmation."""


class CalVideoSettingsParam(TypedDict, total=False):
    """Settings of Cal Video meetings."""

    disable_recording_for_organizer: bool
    """Whether to prevent the organizer from recording."""
    disable_recording_for_guests: bool
    """Whether to prevent guests from recording."""
    enable_automatic_recording_for_organizer: bool
    """Whether recording starts when the organizer joins."""
    enable_automatic_transcription: bool
    """Whether transcription starts when a participant joins."""
    disable_transcription_for_organizer: bool
    """Whether to withhold transcripts from the organizer."""
    disable_transcription_for_guests: bool
    """Whether to withhold transcripts from guests."""
    send_transcription_emails: bool
    """Whether transcripts are sent by email after the meeting. Enabled by default."""
    redirect_url_on_exit: str | None
    """URL that opens for participants when they leave. Null if there is none."""


class DisableCancelling(Model):
    """Whether canceling is disabled. The host can always cancel."""

    disabled: bool | None = None
    """Whether only the host can cancel."""


class DisableCancellingParam(TypedDict, total=False):
    """Whether canceling is disabled. The host can always cancel."""

    disabled: bool
    """Whether only the host can cancel."""


class DisableRescheduling(Model):
    """Whether rescheduling is disabled. The host can always reschedule."""

    disabled: bool | None = None
    """Whether the booking page does not offer rescheduling. Not enforced by the API. Omit with `minutes_before`."""
    minutes_before: int | None = None
    """Minutes before the start in which only the host can reschedule. The API enforces it with status 403."""


class DisableReschedulingParam(TypedDict, total=False):
    """Whether rescheduling is disabled. The host can always reschedule."""

    disabled: bool
    """Whether the booking page does not offer rescheduling. Not enforced by the API. Omit with `minutes_before`."""
    minutes_before: int | None
    """Minutes before the start in which only the host can reschedule. The API enforces it with status 403."""


class EventTypeEmailSettings(Model):
    """Which standard emails are disabled. Workflow emails are still sent."""

    disable_emails_to_attendees: bool | None = None
    """Whether standard emails to attendees are disabled."""
    disable_emails_to_hosts: bool | None = None
    """Whether standard emails to hosts are disabled."""


class EventTypeEmailSettingsParam(TypedDict, total=False):
    """Which standard emails are disabled. Workflow emails are still sent."""

    disable_emails_to_attendees: bool
    """Whether standard emails to attendees are disabled."""
    disable_emails_to_hosts: bool
    """Whether standard emails to hosts are disabled."""


class EventTypeLocation(Model):
    """A location of an event type's meetings. The properties depend on `type`."""

    type: (
        Literal[
            "address",
            "link",
            "integration",
            "phone",
            "attendeeAddress",
            "attendeePhone",
            "attendeeDefined",
            "organizersDefaultApp",
            "conferencing",
            "unknown",
        ]
        | str
    )
    """Kind of location. For the attendee's kinds, the attendee provides the details when booking.
    `organizersDefaultApp` and `conferencing` stand for the conferencing app that the host prefers. `unknown` is
    a location that the API cannot describe."""
    address: str | None = None
    """Postal address."""
    link: str | None = None
    """URL of the meeting."""
    integration: ConferencingIntegration | None = None
    """Conferencing app."""
    credential_id: int | None = None
    """ID of the connection of the conferencing app that is used."""
    phone: str | None = None
    """Phone number to call."""
    public: bool | None = None
    """Whether the location is shown before booking."""
    location: str | None = None
    """Available information about a location of type `unknown`."""


class EventTypeRecurrence(Model):
    """How a booking repeats."""

    disabled: bool | None = None
    """Whether recurrence is disabled."""
    interval: int | None = None
    """Number of weeks, months, or years between two meetings."""
    occurrences: int | None = None
    """Maximum number of meetings in a series."""
    frequency: RecurrenceFrequency | str | None = None
    """Unit of `interval`."""


class EventTypeActiveBookingsLimit(Model):
    """Maximum number of upcoming bookings per attendee."""

    disabled: bool | None = None
    """Whether there is no limit."""
    maximum_active_bookings: int | None = None
    """Maximum number of upcoming bookings per attendee."""
    offer_reschedule: bool | None = None
    """Whether attendees at the limit are offered to reschedule their last booking to the chosen time."""


class EventTypeSeats(Model):
    """Seats, which are booked individually."""

    disabled: bool | None = None
    """Whether seats are disabled, so that a booking takes the whole slot."""
    seats_per_time_slot: int | None = None
    """Number of seats per slot."""
    show_attendee_info: bool | None = None
    """Whether attendees can see each other."""
    show_availability_count: bool | None = None
    """Whether the number of free seats is shown."""


class EventTypeCalVideoSettings(Model):
    """Settings of Cal Video meetings."""

    disable_recording_for_organizer: bool | None = None
    """Whether to prevent the organizer from recording."""
    disable_recording_for_guests: bool | None = None
    """Whether to prevent guests from recording."""
    enable_automatic_recording_for_organizer: bool | None = None
    """Whether recording starts when the organizer joins."""
    enable_automatic_transcription: bool | None = None
    """Whether transcription starts when a participant joins."""
    disable_transcription_for_organizer: bool | None = None
    """Whether to withhold transcripts from the organizer."""
    disable_transcription_for_guests: bool | None = None
    """Whether to withhold transcripts from guests."""
    send_transcription_emails: bool | None = None
    """Whether transcripts are sent by email after the meeting. Enabled by default."""
    redirect_url_on_exit: str | None = None
    """URL that opens for participants when they leave. Null if there is none."""
    event_type_id: int | None = None
    """ID of the event type."""
    require_email_for_guests: bool | None = None
    """Whether guests must provide an email address."""
    created_at: AwareDatetime | None = None
    """When the settings were created."""
    updated_at: AwareDatetime | None = None
    """When the settings were last changed."""


class EventTypeUser(Model):
    """A user whom an event type books."""

    id: int
    """ID of the user."""
    name: str | None
    """Full name."""
    username: str | None
    """Username, which is the first part of the URL of the booking page."""
    avatar_url: str | None = None
    """URL of the picture."""
    brand_color: str | None = None
    """Brand color in the light theme, as `#rrggbb`."""
    dark_brand_color: str | None = None
    """Brand color in the dark theme, as `#rrggbb`."""
    week_start: Weekday | str | None = None
    """First day of the week."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, along with settings that the server stores here."""


class EventType(Model):
    """A kind of meeting that people can book with a user."""

    id: int
    """ID of the event type. 0 for an event type that is generated for a group of users."""
    title: str
    """Name shown to bookers."""
    slug: str
    """Last part of the URL of the booking page."""
    length_in_minutes: int
    """Length of a meeting in minutes."""
    length_in_minutes_options: list[int] | None = None
    """Lengths in minutes to choose from, including `length_in_minutes`. Omitted if there is no choice."""
    description: str
    """Description on the booking page. Often empty."""
    hidden: bool | None = None
    """Whether the event type is hidden from public lists. It can still be booked by its URL."""
    locations: list[EventTypeLocation]
    """Where meetings take place. An empty list means Cal Video."""
    booking_fields: list[BookingField]
    """Fields of the booking form."""
    schedule_id: int | None
    """ID of the schedule with the bookable hours. Null for the default schedule of the host."""
    slot_interval: int | None
    """Minutes between the starts of two slots. Null if it equals the length of a meeting."""
    minimum_booking_notice: int
    """Minimum number of minutes between making a booking and its start."""
    before_event_buffer: int
    """Minutes kept free before each meeting."""
    after_event_buffer: int
    """Minutes kept free after each meeting."""
    offset_start: int | None = None
    """Minutes by which the starts of slots are offset."""
    only_show_first_available_slot: bool | None = None
    """Whether only the earliest time of each day can be booked."""
    show_optimized_slots: bool | None = None
    """Whether slots are arranged to fit as many as possible."""
    booking_window: BookingWindow | None = None
    """How far ahead the event type can be booked."""
    booking_limits_count: BookingCountLimits | None = None
    """Maximum number of bookings per period. Omitted or empty if there is no limit."""
    booking_limits_duration: BookingDurationLimits | None = None
    """Maximum number of booked minutes per period. Omitted or empty if there is no limit."""
    booker_active_bookings_limit: EventTypeActiveBookingsLimit | None = None
    """Maximum number of upcoming bookings per attendee."""
    recurrence: EventTypeRecurrence | None
    """How a booking repeats. Null if it does not repeat."""
    seats: EventTypeSeats | None = None
    """Seats of a slot."""
    seats_per_time_slot: int | None = None
    """Number of seats per slot. Null if there are no seats. See `seats`."""
    seats_show_availability_count: bool | None = None
    """Whether the number of free seats is shown. See `seats`."""
    confirmation_policy: (
        Annotated[
            Annotated[ConfirmationPolicy, Tag("ConfirmationPolicy")] | Annotated[Disabled, Tag("Disabled")],
            Discriminator(by_presence({"type": "ConfirmationPolicy", "disabled": "Disabled"}, default=None)),
        ]
        | None
    ) = None
    """Whether a host must confirm bookings."""
    requires_booker_email_verification: bool | None = None
    """Whether bookers must verify their email address before they can book."""
    booking_requires_authentication: bool | None = None
    """Whether only owner, hosts, and team or organization admins can book by API."""
    disable_guests: bool
    """Whether bookers are prevented from inviting guests on the booking page and from adding them later."""
    disable_cancelling: DisableCancelling | None = None
    """Whether people other than the host are prevented from canceling."""
    disable_rescheduling: DisableRescheduling | None = None
    """Whether people other than the host are prevented from rescheduling."""
    allow_rescheduling_past_bookings: bool | None = None
    """Whether past bookings can be rescheduled."""
    allow_rescheduling_cancelled_bookings: bool | None = None
    """Whether trying to reschedule a canceled booking creates a new one."""
    is_instant_event: bool
    """Whether meetings can start instantly."""
    price: float
    """Price of a booking in the smallest unit of `currency`. 0 if it is free."""
    currency: str
    """Currency of `price`, as a lowercase ISO 4217 code."""
    custom_name: str | None = None
    """Template for the title of a booking, with variables in braces."""
    success_redirect_url: str | None
    """URL to which people are redirected after booking. Empty or null if there is none."""
    forward_params_success_redirect: bool | None
    """Whether details of the booking are added to that URL."""
    booker_layouts: BookerLayouts | None = None
    """Views that the booking page offers."""
    interface_language: str | None = None
    """Language of the booking page. If null or empty, the page uses the language of the visitor's browser."""
    lock_time_zone_toggle_on_booking_page: bool
    """Whether visitors are prevented from changing the time zone."""
    color: EventTypeColor | None = None
    """Colors of the event type."""
    cal_video_settings: EventTypeCalVideoSettings | None = None
    """Settings of Cal Video meetings."""
    destination_calendar: EventTypeDestinationCalendar | None = None
    """Calendar to which bookings are written. Omitted if it is the default one."""
    use_destination_calendar_email: bool | None = None
    """Whether the email address of that calendar is shown as the organizer's."""
    hide_calendar_notes: bool | None = None
    """Whether the notes of a booking are omitted from calendar entries."""
    hide_calendar_event_details: bool | None = None
    """Whether details of a booking are hidden from other people who see the calendar."""
    hide_organizer_email: bool | None = None
    """Whether the organizer's email address is hidden on the booking page, in emails, and in calendars."""
    booking_proposal_count: int | None = None
    """Number of times that a host proposes to a booker. Newer servers only."""
    private_note_enabled: bool | None = None
    """Whether hosts can keep a private note about a booking. Newer servers only."""
    private_note_mode: str | None = None
    """How private notes are filled in. Newer servers only."""
    private_note_template: str | None = None
    """Initial content of private notes. Newer servers only."""
    skip_attendee_email_deliverability_check: bool | None = None
    """Whether attendees can provide an email address that does not seem to receive mail. Newer servers only."""
    metadata: dict[str, Any]
    """Additional settings that Cal.com uses to track the event type."""
    owner_id: int
    """ID of the user who owns the event type. 0 for an event type that is generated for a group of users."""
    users: list[EventTypeUser]
    """Users whom the event type books."""
    booking_url: str | None = None
    """URL of the booking page."""


class EventTypeHost(Model):
    """A team member who hosts the meetings."""

    user_id: int
    """ID of the user."""
    name: str
    """Full name."""
    username: str | None = None
    """Username, which is the first part of the URL of the booking page."""
    avatar_url: str | None = None
    """URL of the picture."""
    mandatory: bool | None = None
    """Whether the host takes part in every meeting. Only for `roundRobin`."""
    priority: HostPriority | str | None = None
    """Priority of the host over the others. Only for `roundRobin`."""


class EventTypeTeam(Model):
    """The team that an event type belongs to."""

    id: int | None
    """ID of the team. Null for a member's copy of a managed event type."""
    name: str | None = None
    """Name of the team."""
    slug: str | None = None
    """Part of the URL of the booking page."""
    logo_url: str | None = None
    """URL of the logo."""
    banner_url: str | None = None
    """URL of the banner."""
    brand_color: str | None = None
    """Brand color in the light theme, as `#rrggbb`."""
    dark_brand_color: str | None = None
    """Brand color in the dark theme, as `#rrggbb`."""
    theme: str | None = None
    """Theme of the booking pages, `light` or `dark`. Null if it follows the visitor's device."""
    week_start: Weekday | str | None = None
    """First day of the week."""


class TeamEventType(Model):
    """A kind of meeting that people can book with a team."""

    id: int
    """ID of the event type. 0 for an event type that is generated for a group of users."""
    title: str
    """Name shown to bookers."""
    slug: str
    """Last part of the URL of the booking page."""
    length_in_minutes: int
    """Length of a meeting in minutes."""
    length_in_minutes_options: list[int] | None = None
    """Lengths in minutes to choose from, including `length_in_minutes`. Omitted if there is no choice."""
    description: str
    """Description on the booking page. Often empty."""
    hidden: bool | None = None
    """Whether the event type is hidden from public lists. It can still be booked by its URL."""
    locations: list[EventTypeLocation]
    """Where meetings take place. An empty list means Cal Video."""
    booking_fields: list[BookingField]
    """Fields of the booking form."""
    schedule_id: int | None
    """ID of the schedule with the bookable hours. Null for the default schedule of the host."""
    slot_interval: int | None
    """Minutes between the starts of two slots. Null if it equals the length of a meeting."""
    minimum_booking_notice: int
    """Minimum number of minutes between making a booking and its start."""
    before_event_buffer: int
    """Minutes kept free before each meeting."""
    after_event_buffer: int
    """Minutes kept free after each meeting."""
    offset_start: int | None = None
    """Minutes by which the starts of slots are offset."""
    only_show_first_available_slot: bool | None = None
    """Whether only the earliest time of each day can be booked."""
    show_optimized_slots: bool | None = None
    """Whether slots are arranged to fit as many as possible."""
    booking_window: BookingWindow | None = None
    """How far ahead the event type can be booked."""
    booking_limits_count: BookingCountLimits | None = None
    """Maximum number of bookings per period. Omitted or empty if there is no limit."""
    booking_limits_duration: BookingDurationLimits | None = None
    """Maximum number of booked minutes per period. Omitted or empty if there is no limit."""
    booker_active_bookings_limit: EventTypeActiveBookingsLimit | None = None
    """Maximum number of upcoming bookings per attendee."""
    recurrence: EventTypeRecurrence | None
    """How a booking repeats. Null if it does not repeat."""
    seats: EventTypeSeats | None = None
    """Seats of a slot."""
    seats_per_time_slot: int | None = None
    """Number of seats per slot. Null if there are no seats. See `seats`."""
    seats_show_availability_count: bool | None = None
    """Whether the number of free seats is shown. See `seats`."""
    confirmation_policy: (
        Annotated[
            Annotated[ConfirmationPolicy, Tag("ConfirmationPolicy")] | Annotated[Disabled, Tag("Disabled")],
            Discriminator(by_presence({"type": "ConfirmationPolicy", "disabled": "Disabled"}, default=None)),
        ]
        | None
    ) = None
    """Whether a host must confirm bookings."""
    requires_booker_email_verification: bool | None = None
    """Whether bookers must verify their email address before they can book."""
    booking_requires_authentication: bool | None = None
    """Whether only owner, hosts, and team or organization admins can book by API."""
    disable_guests: bool
    """Whether bookers are prevented from inviting guests on the booking page and from adding them later."""
    disable_cancelling: DisableCancelling | None = None
    """Whether people other than the host are prevented from canceling."""
    disable_rescheduling: DisableRescheduling | None = None
    """Whether people other than the host are prevented from rescheduling."""
    allow_rescheduling_past_bookings: bool | None = None
    """Whether past bookings can be rescheduled."""
    allow_rescheduling_cancelled_bookings: bool | None = None
    """Whether trying to reschedule a canceled booking creates a new one."""
    is_instant_event: bool
    """Whether meetings can start instantly."""
    price: float
    """Price of a booking in the smallest unit of `currency`. 0 if it is free."""
    currency: str
    """Currency of `price`, as a lowercase ISO 4217 code."""
    custom_name: str | None = None
    """Template for the title of a booking, with variables in braces."""
    success_redirect_url: str | None
    """URL to which people are redirected after booking. Empty or null if there is none."""
    forward_params_success_redirect: bool | None
    """Whether details of the booking are added to that URL."""
    booker_layouts: BookerLayouts | None = None
    """Views that the booking page offers."""
    interface_language: str | None = None
    """Language of the booking page. If null or empty, the page uses the language of the visitor's browser."""
    lock_time_zone_toggle_on_booking_page: bool
    """Whether visitors are prevented from changing the time zone."""
    color: EventTypeColor | None = None
    """Colors of the event type."""
    cal_video_settings: EventTypeCalVideoSettings | None = None
    """Settings of Cal Video meetings."""
    destination_calendar: EventTypeDestinationCalendar | None = None
    """Calendar to which bookings are written. Omitted if it is the default one."""
    use_destination_calendar_email: bool | None = None
    """Whether the email address of that calendar is shown as the organizer's."""
    hide_calendar_notes: bool | None = None
    """Whether the notes of a booking are omitted from calendar entries."""
    hide_calendar_event_details: bool | None = None
    """Whether details of a booking are hidden from other people who see the calendar."""
    hide_organizer_email: bool | None = None
    """Whether the organizer's email address is hidden on the booking page, in emails, and in calendars."""
    booking_proposal_count: int | None = None
    """Number of times that a host proposes to a booker. Newer servers only."""
    private_note_enabled: bool | None = None
    """Whether hosts can keep a private note about a booking. Newer servers only."""
    private_note_mode: str | None = None
    """How private notes are filled in. Newer servers only."""
    private_note_template: str | None = None
    """Initial content of private notes. Newer servers only."""
    skip_attendee_email_deliverability_check: bool | None = None
    """Whether attendees can provide an email address that does not seem to receive mail. Newer servers only."""
    metadata: dict[str, Any]
    """Additional settings that Cal.com uses to track the event type."""
    team_id: int | None
    """ID of the team. Null for a member's copy of a managed event type."""
    owner_id: int | None = None
    """ID of the member who owns this copy of a managed event type. Null if it is not a copy."""
    parent_event_type_id: int | None = None
    """ID of the managed event type that this is a copy of. Null if it is not a copy."""
    scheduling_type: SchedulingType | str | None
    """How hosts are assigned. Null for a member's copy of a managed event type."""
    hosts: list[EventTypeHost]
    """Team members who host the meetings."""
    assign_all_team_members: bool | None = None
    """Whether all current and future members of the team are hosts."""
    reschedule_with_same_round_robin_host: bool | None = None
    """Whether a rescheduled booking keeps its host."""
    allow_round_robin_host_choice_on_reschedule: bool | None = Field(
        default=None, alias="allowRRHostChoiceOnReschedule"
    )
    """Whether the person who reschedules can choose another host. Newer servers only."""
    round_robin_host_subset_enabled: bool | None = Field(default=None, alias="rrHostSubsetEnabled")
    """Whether a booking can be limited to some of the hosts. Only for `roundRobin`. Older servers omit it."""
    booking_url: str | None = None
    """URL of the booking page. Can be empty. Older servers omit it."""
    email_settings: EventTypeEmailSettings | None = None
    """Which standard emails are disabled."""
    team: EventTypeTeam
    """The team."""


class DeletedEventType(Model):
    """What remains of a deleted event type."""

    id: int
    """ID of the deleted event type."""
    title: str
    """Name of the deleted event type."""
    slug: str | None = None
    """Last part of the URL of its booking page. Only for event types of users."""
    length_in_minutes: int | None = None
    """Length of its meetings in minutes. Only for event types of users."""


RecurrenceFrequency: TypeAlias = Literal["yearly", "monthly", "weekly"]
"""How often bookings repeat."""


class RecurrenceRuleParam(TypedDict, total=False):
    """Makes bookings repeat."""

    frequency: Required[RecurrenceFrequency]
    """Unit of `interval`."""
    interval: Required[int]
    """Number of weeks, months, or years between two meetings."""
    occurrences: Required[int]
    """Maximum number of meetings in a series."""


class SeatSettingsParam(TypedDict, total=False):
    """Gives slots seats, which are booked individually."""

    seats_per_time_slot: Required[int]
    """Number of seats per slot. From 1 to 1000."""
    show_attendee_info: Required[bool]
    """Whether attendees can see each other."""
    show_availability_count: Required[bool]
    """Whether the number of free seats is shown."""


class EventTypeAddressLocationParam(TypedDict, total=False):
    """A location at an address."""

    type: Required[Literal["address"]]
    """Kind of location."""
    address: Required[str]
    """Postal address."""
    public: Required[bool]
    """Whether the address is shown before booking."""


class EventTypeLinkLocationParam(TypedDict, total=False):
    """A location at your own URL."""

    type: Required[Literal["link"]]
    """Kind of location."""
    link: Required[str]
    """URL of the meeting."""
    public: Required[bool]
    """Whether the URL is shown before booking."""


class EventTypeIntegrationLocationParam(TypedDict, total=False):
    """A conferencing app that is already installed and connected."""

    type: Required[Literal["integration"]]
    """Kind of location."""
    integration: Required[ConferencingIntegration]
    """Conferencing app. Cal Video is always available. `google-meet`, `office365-video`, and `zoom` can be
    connected through the API, all others only on the Cal.com website."""


class EventTypePhoneLocationParam(TypedDict, total=False):
    """A phone number that the attendee calls."""

    type: Required[Literal["phone"]]
    """Kind of location."""
    phone: Required[str]
    """Phone number to call."""
    public: Required[bool]
    """Whether the number is shown before booking."""


class EventTypeAttendeeAddressLocationParam(TypedDict, total=False):
    """An address that the attendee provides."""

    type: Required[Literal["attendeeAddress"]]
    """Kind of location."""


class EventTypeAttendeePhoneLocationParam(TypedDict, total=False):
    """A phone number that the attendee provides and the host calls."""

    type: Required[Literal["attendeePhone"]]
    """Kind of location."""


class EventTypeAttendeeDefinedLocationParam(TypedDict, total=False):
    """A location that the attendee chooses."""

    type: Required[Literal["attendeeDefined"]]
    """Kind of location."""


class EventTypeDefaultAppLocationParam(TypedDict, total=False):
    """The conferencing app that the host prefers."""

    type: Required[Literal["organizersDefaultApp"]]
    """Kind of location."""


UserEventTypeLocationParam: TypeAlias = (
    EventTypeAddressLocationParam
    | EventTypeLinkLocationParam
    | EventTypeIntegrationLocationParam
    | EventTypePhoneLocationParam
    | EventTypeAttendeeAddressLocationParam
    | EventTypeAttendeePhoneLocationParam
    | EventTypeAttendeeDefinedLocationParam
)
"""A location of a user event type's meetings."""


TeamEventTypeLocationParam: TypeAlias = (
    EventTypeAddressLocationParam
    | EventTypeLinkLocationParam
    | EventTypeIntegrationLocationParam
    | EventTypePhoneLocationParam
    | EventTypeAttendeeAddressLocationParam
    | EventTypeAttendeePhoneLocationParam
    | EventTypeAttendeeDefinedLocationParam
    | EventTypeDefaultAppLocationParam
)
"""A location of a team event type's meetings."""


class HostAssignmentParam(TypedDict, total=False):
    """A team member to assign as a host."""

    user_id: Required[int]
    """ID of the user. Must be a member of the team."""
    mandatory: bool
    """Whether the host takes part in every meeting. Only relevant for `roundRobin`."""
    priority: HostPriority
    """Priority of the host over the others. Only relevant for `roundRobin`. By default `medium`."""


class PhoneCall(Model):
    """A call that has been started."""

    call_id: str
    """ID of the call."""
    agent_id: str | None = None
    """ID of the agent that makes the call."""


class PrivateLink(Model):
    """A secret URL of the booking page. It expires at `expires_at` or after `max_usage_count` bookings. Only one
    of the two is set.
    """

    link_id: str
    """ID of the link."""
    event_type_id: int
    """ID of the event type that can be booked with the link."""
    booking_url: str
    """URL to share."""
    is_expired: bool
    """Whether the link has expired."""
    expires_at: AwareDatetime | None = None
    """When the link expires."""
    max_usage_count: int | None = None
    """Number of bookings that can be made with the link."""
    usage_count: int | None = None
    """Number of bookings that have been made with the link."""


class DeletedPrivateLink(Model):
    """What remains of a deleted private link."""

    link_id: str
    """ID of the deleted link."""
    message: str | None = None
    """Confirmation message."""


class SchedulingConfig(Model):
    """How a team event type assigns its hosts. Several properties are present only for `roundRobin`."""

    event_type_id: int
    """ID of the event type."""
    scheduling_type: SchedulingType | str
    """How hosts are assigned."""
    hosts: list[SchedulingHost]
    """Team members who host the meetings."""
    assign_all_team_members: bool
    """Whether all current and future members of the team are hosts."""
    host_groups: list[SchedulingHostGroup] | None = None
    """Groups that each provide one host. Only for `roundRobin`."""
    reschedule_with_same_round_robin_host: bool | None = None
    """Whether a rescheduled booking keeps its host. Only for `roundRobin`."""
    allow_rr_host_choice_on_reschedule: bool | None = Field(default=None, alias="allowRRHostChoiceOnReschedule")
    """Whether the booker can choose the host when rescheduling. Only for `roundRobin`."""
    is_rr_weights_enabled: bool | None = Field(default=None, alias="isRRWeightsEnabled")
    """Whether the weights of the hosts are used. Only for `roundRobin`."""
    max_lead_threshold: int | None = None
    """Number of bookings by which a host can be ahead of the others before they are skipped. If null, as many
    times as possible are offered instead of spreading the load. Only for `roundRobin`."""
    include_no_show_in_rr_calculation: bool | None = Field(default=None, alias="includeNoShowInRRCalculation")
    """Whether no-shows count as meetings that took place. Only for `roundRobin`."""
    crm_record_owner_fallback_window_hours: float | None = None
    """Number of hours that must pass before anyone other than the owner of the CRM record is booked. Only for
    `roundRobin`."""
    crm_record_owner_fallback_window_skip_weekends: bool | None = None
    """Whether weekends are excluded from those hours. Only for `roundRobin`."""


class SchedulingHost(Model):
    """A host, with the properties that are relevant for the assignment."""

    user_id: int
    """ID of the user."""
    name: str | None
    """Full name."""
    username: str | None
    """Username, which is the first part of the URL of the booking page."""
    avatar_url: str | None = None
    """URL of the picture."""
    mandatory: bool
    """Whether the host takes part in every meeting, outside of the rotation."""
    priority: HostPriority | str | None = None
    """Priority of the host over the others. Only for `roundRobin`."""
    weight: float | None = None
    """Share of the meetings relative to the other hosts. Only for `roundRobin`."""
    group_id: str | None = None
    """ID of the host's group. Only for `roundRobin`."""


class SchedulingHostGroup(Model):
    """A group of hosts."""

    id: str
    """ID of the group."""
    name: str
    """Name of the group."""


class EventTypeChange(Model):
    """A change to an event type."""

    id: str
    """ID of the change."""
    action: Literal["EVENT_TYPE_CREATED", "EVENT_TYPE_MODIFIED", "EVENT_TYPE_DELETED"] | str
    """Action that was performed."""
    type: str
    """Kind of record."""
    timestamp: AwareDatetime
    """When the action was performed."""
    source: str
    """Channel through which the action was performed."""
    actor: ChangeActor
    """User or system that performed the action."""
    impersonated_by: EventTypeChangeImpersonator | None = None
    """User who acted on behalf of `actor`. Null if there was none."""
    action_display_title: str
    """Description of the action."""
    display_fields: list[EventTypeChangeField]
    """Changes in a form for display."""
    display_json: dict[str, Any] | None
    """Changes as stored."""
    has_error: bool | None = None
    """Whether the change could not be displayed in full."""


class EventTypeChangeImpersonator(Model):
    """User who changed an event type on behalf of another user."""

    display_name: str
    """Display name."""
    display_email: str | None
    """Email address for display."""
    display_avatar: str | None
    """URL of the picture for display."""


class EventTypeChangeField(Model):
    """A setting that was changed."""

    label: str
    """Name of the setting."""
    field_value: EventTypeChangeValue
    """Value of the setting before and after the change."""


class EventTypeRawValue(Model):
    """A single value."""

    type: Literal["rawValue"]
    """Kind of value."""
    value: str
    """The value."""


class EventTypeRawValues(Model):
    """Multiple values."""

    type: Literal["rawValues"]
    """Kind of value."""
    values: list[str]
    """The values."""


class EventTypeValueChange(Model):
    """A value and the value it replaced."""

    type: Literal["valueChange"]
    """Kind of value."""
    previous: str
    """Previous value."""
    next: str
    """New value."""


class EventTypeValueDiff(Model):
    """A structured value and the value it replaced, both as JSON strings."""

    type: Literal["diff"]
    """Kind of value."""
    previous: str
    """Previous value as a JSON string."""
    next: str
    """New value as a JSON string."""


EventTypeChangeValue: TypeAlias = Annotated[
    EventTypeRawValue | EventTypeRawValues | EventTypeValueChange | EventTypeValueDiff, Field(discriminator="type")
]
"""Value of a setting before and after a change."""


class CrmSyncError(Model):
    """A failure to write a booking to a CRM."""

    id: str
    """ID of the failure."""
    event_type_id: int
    """ID of the event type."""
    app_slug: str
    """Short name of the CRM app."""
    credential_id: int
    """ID of the connection of the CRM app."""
    timestamp: AwareDatetime
    """When the failure occurred."""
    error_code: str
    """Error code from the CRM."""
    error_message: str
    """What went wrong."""
    raw_message: str | None = None
    """Original error message from the CRM."""
    dropped_fields: list[str]
    """CRM fields that were not written."""
    event_created: bool | None = None
    """Whether the CRM has an entry for the booking despite the failure."""
    booking_uid: str | None = None
    """UID of the booking."""
    dismissed_at: AwareDatetime | None
    """When the failure was dismissed. Null while it is active."""
