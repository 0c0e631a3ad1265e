# Generated from spec/schemas/event_types.yaml by openapi-twin-clients; do not edit.
"""Types of event types."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal, Required, TypeAlias

from pydantic import AwareDatetime, Discriminator, Field, Tag
from typing_extensions import TypedDict

from calcom._core.model import Model
from calcom._core.unions import by_presence, by_property
from calcom.types.booking_fields import BookingField
from calcom.types.common import ChangeActor, Disabled, DisabledParam
from calcom.types.schedules import Weekday

SchedulingType: TypeAlias = Literal["collective", "roundRobin", "managed"]
"""How a team event type finds its hosts: `collective` needs all of them at once, `roundRobin` takes one in turn,
`managed` gives each member an event type of their own."""


HostPriority: TypeAlias = Literal["lowest", "low", "medium", "high", "highest"]
"""Which hosts round robin prefers. A host of higher priority is chosen while they are free."""


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
"""Language of the booking page; an empty string follows the visitor's browser. More may be added over time."""


BookerLayout: TypeAlias = Literal["month", "week", "column"]
"""A view of the booking page."""


class BookerLayouts(Model):
    """Views that the booking page offers."""

    default_layout: BookerLayout | str
    """View shown first."""
    enabled_layouts: list[BookerLayout | str]
    """Views a visitor can choose from."""


class BookerLayoutsParam(TypedDict, total=False):
    """Views that the booking page offers."""

    default_layout: Required[BookerLayout]
    """View shown first."""
    enabled_layouts: Required[Sequence[BookerLayout]]
    """Views a visitor can choose from."""


class EventTypeColor(Model):
    """Colors in which the event type is shown in Cal.com."""

    light_theme_hex: str
    """Color in the light theme, as `#rrggbb`."""
    dark_theme_hex: str
    """Color in the dark theme, as `#rrggbb`."""


class EventTypeColorParam(TypedDict, total=False):
    """Colors in which the event type is shown in Cal.com."""

    light_theme_hex: Required[str]
    """Color in the light theme, as `#rrggbb`."""
    dark_theme_hex: Required[str]
    """Color in the dark theme, as `#rrggbb`."""


class EventTypeDestinationCalendar(Model):
    """Calendar to which bookings are written."""

    integration: str
    """Kind of calendar, as the list of your connected calendars names it."""
    external_id: str
    """Id of the calendar at its provider, as the list of your connected calendars shows it."""


class EventTypeDestinationCalendarParam(TypedDict, total=False):
    """Calendar to which bookings are written."""

    integration: Required[str]
    """Kind of calendar, as the list of your connected calendars names it."""
    external_id: Required[str]
    """Id of the calendar at its provider, as the list of your connected calendars shows it."""


class BookingCountLimits(Model):
    """Most bookings per period. A shorter period cannot allow more than a longer one. A period without a number
    has no limit. Days are those of the host's time zone, weeks are calendar weeks. Cancelled bookings do not
    count. In a full period there are no slots, and bookings are refused with status 401.
    """

    day: int | None = None
    """Most bookings in a day."""
    week: int | None = None
    """Most bookings in a week."""
    month: int | None = None
    """Most bookings in a month."""
    year: int | None = None
    """Most bookings in a year."""
    disabled: bool | None = None
    """Whether there is no limit; `true` alone removes all limits."""


class BookingCountLimitsParam(TypedDict, total=False):
    """Most bookings per period. A shorter period cannot allow more than a longer one. A period without a number
    has no limit. Days are those of the host's time zone, weeks are calendar weeks. Cancelled bookings do not
    count. In a full period there are no slots, and bookings are refused with status 401.
    """

    day: int
    """Most bookings in a day."""
    week: int
    """Most bookings in a week."""
    month: int
    """Most bookings in a month."""
    year: int
    """Most bookings in a year."""
    disabled: bool
    """Whether there is no limit; `true` alone removes all limits."""


class BookingDurationLimits(Model):
    """Most booked minutes per period, each a multiple of 15. A shorter period cannot allow more than a longer one.
    A period without a number has no limit. In a full period there are no slots, and bookings are refused with
    status 401. A single booking that is longer than the limit is accepted in an empty period.
    """

    day: int | None = None
    """Most minutes in a day."""
    week: int | None = None
    """Most minutes in a week."""
    month: int | None = None
    """Most minutes in a month."""
    year: int | None = None
    """Most minutes in a year."""
    disabled: bool | None = None
    """Whether there is no limit; `true` alone removes all limits."""


class BookingDurationLimitsParam(TypedDict, total=False):
    """Most booked minutes per period, each a multiple of 15. A shorter period cannot allow more than a longer one.
    A period without a number has no limit. In a full period there are no slots, and bookings are refused with
    status 401. A single booking that is longer than the limit is accepted in an empty period.
    """

    day: int
    """Most minutes in a day. At least 15."""
    week: int
    """Most minutes in a week. At least 15."""
    month: int
    """Most minutes in a month. At least 15."""
    year: int
    """Most minutes in a year. At least 15."""
    disabled: bool
    """Whether there is no limit; `true` alone removes all limits."""


class BookerActiveBookingsLimitParam(TypedDict, total=False):
    """How many upcoming bookings one attendee can have, told apart by the exact email address. It holds for the
    host as well; rescheduling is always possible. Cannot be combined with a recurrence.
    """

    maximum_active_bookings: Required[int]
    """Most upcoming bookings per attendee."""
    offer_reschedule: bool
    """Whether an attendee who is at the limit is offered to reschedule the last booking to the chosen time."""


class BusinessDaysWindow(Model):
    """Bookable for a number of working days ahead."""

    type: Literal["businessDays"]
    """Kind of window."""
    value: int
    """Number of working days."""
    rolling: bool | None = None
    """Whether only days with open hours count. Otherwise the window ends with the last of the next `value` working
    days, open or not."""


class BusinessDaysWindowParam(TypedDict, total=False):
    """Bookable for a number of working days ahead."""

    type: Required[Literal["businessDays"]]
    """Kind of window."""
    value: Required[int]
    """Number of working days."""
    rolling: bool
    """Whether only days with open hours count. Otherwise the window ends with the last of the next `value` working
    days, open or not."""


class CalendarDaysWindow(Model):
    """Bookable for a number of days ahead."""

    type: Literal["calendarDays"]
    """Kind of window."""
    value: int
    """Number of days."""
    rolling: bool | None = None
    """Whether only days with open hours count. Otherwise the window ends `value` days from today, open or not."""


class CalendarDaysWindowParam(TypedDict, total=False):
    """Bookable for a number of days ahead."""

    type: Required[Literal["calendarDays"]]
    """Kind of window."""
    value: Required[int]
    """Number of days."""
    rolling: bool
    """Whether only days with open hours count. Otherwise the window ends `value` days from today, open or not."""


class DateRangeWindow(Model):
    """Bookable between two days."""

    type: Literal["range"]
    """Kind of window."""
    value: list[date]
    """First and last day, both included. Some servers read them as midnight UTC, so that west of UTC the window is
    a day early."""


class DateRangeWindowParam(TypedDict, total=False):
    """Bookable between two days."""

    type: Required[Literal["range"]]
    """Kind of window."""
    value: Required[Sequence[date | str]]
    """First and last day, both included. Some servers read them as midnight UTC, so that west of UTC the window is
    a day early. Exactly 2 items."""


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
    """A span of time before the start of a booking."""

    unit: Literal["minutes", "hours"] | str
    """Unit of `count`."""
    count: int
    """Number of units."""


class NoticeThresholdParam(TypedDict, total=False):
    """A span of time before the start of a booking."""

    unit: Required[Literal["minutes", "hours"] | str]
    """Unit of `count`."""
    count: Required[int]
    """Number of units."""


class ConfirmationPolicy(Model):
    """Bookings wait for a host to confirm them."""

    type: Literal["always", "time"] | str
    """Which bookings wait: `always` all of them, `time` those made later than `notice_threshold` before the start."""
    notice_threshold: NoticeThreshold | None = None
    """How short before the start confirmation becomes necessary. Needed with `time`."""
    block_unconfirmed_bookings_in_booker: bool
    """Whether a booking takes its time from others while it waits."""


class ConfirmationPolicyParam(TypedDict, total=False):
    """Bookings wait for a host to confirm them."""

    type: Required[Literal["always", "time"]]
    """Which bookings wait: `always` all of them, `time` those made later than `notice_threshold` before the start."""
    notice_threshold: NoticeThresholdParam
    """How short before the start confirmation becomes necessary. Needed with `time`."""
    block_unconfirmed_bookings_in_booker: Required[bool]
    """Whether a booking takes its time from others while it waits."""


class CalVideoSettingsParam(TypedDict, total=False):
    """Settings of meetings in Cal Video."""

    disable_recording_for_organizer: bool
    """Whether the organizer is kept from recording."""
    disable_recording_for_guests: bool
    """Whether guests are kept from recording."""
    enable_automatic_recording_for_organizer: bool
    """Whether recording begins when the organizer joins."""
    enable_automatic_transcription: bool
    """Whether transcription begins when somebody joins."""
    disable_transcription_for_organizer: bool
    """Whether the organizer gets no transcript."""
    disable_transcription_for_guests: bool
    """Whether guests get no transcript."""
    send_transcription_emails: bool
    """Whether transcripts are sent by email after the meeting, which is the default."""
    redirect_url_on_exit: str | None
    """URL that participants see after they leave. Null for none."""


class DisableCancelling(Model):
    """Whether people are kept from cancelling bookings. The host can always cancel."""

    disabled: bool | None = None
    """Whether only the host can cancel."""


class DisableCancellingParam(TypedDict, total=False):
    """Whether people are kept from cancelling bookings. The host can always cancel."""

    disabled: bool
    """Whether only the host can cancel."""


class DisableRescheduling(Model):
    """Whether people are kept from rescheduling bookings. The host always can reschedule."""

    disabled: bool | None = None
    """Whether the booking page does not offer to reschedule. The API does not enforce it. Omit it or pass `false`
    when `minutes_before` is set."""
    minutes_before: int | None = None
    """In how many minutes before the start only the host can reschedule. The API enforces it with status 403."""


class DisableReschedulingParam(TypedDict, total=False):
    """Whether people are kept from rescheduling bookings. The host always can reschedule."""

    disabled: bool
    """Whether the booking page does not offer to reschedule. The API does not enforce it. Omit it or pass `false`
    when `minutes_before` is set."""
    minutes_before: int | None
    """In how many minutes before the start only the host can reschedule. The API enforces it with status 403."""


class EventTypeEmailSettings(Model):
    """Which standard emails are left out. Emails of workflows are sent all the same."""

    disable_emails_to_attendees: bool | None = None
    """Whether attendees get no standard emails."""
    disable_emails_to_hosts: bool | None = None
    """Whether hosts get no standard emails."""


class EventTypeEmailSettingsParam(TypedDict, total=False):
    """Which standard emails are left out. Emails of workflows are sent all the same."""

    disable_emails_to_attendees: bool
    """Whether attendees get no standard emails."""
    disable_emails_to_hosts: bool
    """Whether hosts get no standard emails."""


class EventTypeLocation(Model):
    """A location of the meetings of an event type. Which properties there are depends on `type`."""

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
    """Kind of location. Of the attendee's kinds the attendee says the rest when booking; `organizersDefaultApp`
    and `conferencing` are the conferencing app that the host prefers; `unknown` is one that the API cannot
    describe."""
    address: str | None = None
    """Postal address."""
    link: str | None = None
    """URL of the meeting."""
    integration: ConferencingIntegration | None = None
    """Conferencing app."""
    credential_id: int | None = None
    """Connection of the conferencing app that is used."""
    phone: str | None = None
    """Phone number to call."""
    public: bool | None = None
    """Whether the location is shown before booking."""
    location: str | None = None
    """What is known about a location of type `unknown`."""


class EventTypeRecurrence(Model):
    """How a booking repeats."""

    disabled: bool | None = None
    """Whether bookings do not repeat."""
    interval: int | None = None
    """Number of weeks, months or years from one meeting to the next."""
    occurrences: int | None = None
    """Most meetings in a series."""
    frequency: RecurrenceFrequency | str | None = None
    """Unit of `interval`."""


class EventTypeActiveBookingsLimit(Model):
    """How many upcoming bookings one attendee can have."""

    disabled: bool | None = None
    """Whether there is no limit."""
    maximum_active_bookings: int | None = None
    """Most upcoming bookings per attendee."""
    offer_reschedule: bool | None = None
    """Whether an attendee who is at the limit is offered to reschedule the last booking to the chosen time."""


class EventTypeSeats(Model):
    """Seats that are booked one by one."""

    disabled: bool | None = None
    """Whether there are no seats, so that a booking takes the whole slot."""
    seats_per_time_slot: int | None = None
    """Number of seats in a slot."""
    show_attendee_info: bool | None = None
    """Whether attendees see each other."""
    show_availability_count: bool | None = None
    """Whether the number of free seats is shown."""


class EventTypeCalVideoSettings(Model):
    """Settings of meetings in Cal Video."""

    disable_recording_for_organizer: bool | None = None
    """Whether the organizer is kept from recording."""
    disable_recording_for_guests: bool | None = None
    """Whether guests are kept from recording."""
    enable_automatic_recording_for_organizer: bool | None = None
    """Whether recording begins when the organizer joins."""
    enable_automatic_transcription: bool | None = None
    """Whether transcription begins when somebody joins."""
    disable_transcription_for_organizer: bool | None = None
    """Whether the organizer gets no transcript."""
    disable_transcription_for_guests: bool | None = None
    """Whether guests get no transcript."""
    send_transcription_emails: bool | None = None
    """Whether transcripts are sent by email after the meeting, which is the default."""
    redirect_url_on_exit: str | None = None
    """URL that participants see after they leave. Null for none."""
    event_type_id: int | None = None
    """The event type."""
    require_email_for_guests: bool | None = None
    """Whether guests must give an email address."""
    created_at: AwareDatetime | None = None
    """When the settings were made."""
    updated_at: AwareDatetime | None = None
    """When the settings were last changed."""


class EventTypeUser(Model):
    """A person whom an event type books."""

    id: int
    """The user."""
    name: str | None
    """Full name."""
    username: str | None
    """Username, the first part of the URL of the booking page."""
    avatar_url: str | None = None
    """URL of the picture."""
    brand_color: str | None = None
    """Brand color in the light theme, as `#rrggbb`."""
    dark_brand_color: str | None = None
    """Brand color in the dark theme, as `#rrggbb`."""
    week_start: Weekday | str | None = None
    """First day of the week."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, beside settings that the server keeps here."""


class EventType(Model):
    """What people can book with a user."""

    id: int
    """Id of the event type; 0 for one that is made up for a group of users."""
    title: str
    """Name shown to bookers."""
    slug: str
    """Last part of the URL of the booking page."""
    length_in_minutes: int
    """Length of a meeting in minutes."""
    length_in_minutes_options: list[int] | None = None
    """Lengths in minutes that can be chosen, `length_in_minutes` among them. Missing when there is no choice."""
    description: str
    """Text on the booking page, often empty."""
    hidden: bool | None = None
    """Whether the event type is left out of public lists. It can be booked by its URL all the same."""
    locations: list[EventTypeLocation]
    """Where meetings take place. An empty list means Cal Video."""
    booking_fields: list[BookingField]
    """Fields of the booking form."""
    schedule_id: int | None
    """Schedule with the bookable hours. Null for the default one of the host."""
    slot_interval: int | None
    """Minutes between the starts of two slots. Null when it is the length of a meeting."""
    minimum_booking_notice: int
    """How many minutes before the start a booking must be made at the latest."""
    before_event_buffer: int
    """Minutes kept free before each meeting."""
    after_event_buffer: int
    """Minutes kept free after each meeting."""
    offset_start: int | None = None
    """Minutes by which the starts of slots are shifted."""
    only_show_first_available_slot: bool | None = None
    """Whether only the earliest time of each day can be booked."""
    show_optimized_slots: bool | None = None
    """Whether slots are arranged so that most of them fit."""
    booking_window: BookingWindow | None = None
    """How far ahead the event type can be booked."""
    booking_limits_count: BookingCountLimits | None = None
    """Most bookings per period. Missing or empty when there is no limit."""
    booking_limits_duration: BookingDurationLimits | None = None
    """Most booked minutes per period. Missing or empty when there is no limit."""
    booker_active_bookings_limit: EventTypeActiveBookingsLimit | None = None
    """How many upcoming bookings one attendee can have."""
    recurrence: EventTypeRecurrence | None
    """How a booking repeats. Null when it does not."""
    seats: EventTypeSeats | None = None
    """Seats of a slot."""
    seats_per_time_slot: int | None = None
    """Number of seats in a slot. Null without seats. See `seats`."""
    seats_show_availability_count: bool | None = None
    """Whether the number of free seats is shown. See `seats`."""
    confirmation_policy: (
        Annotated[
            Annotated[ConfirmationPolicy, Tag("ConfirmationPolicy")] | Annotated[Disabled, Tag("Disabled")],
            Discriminator(by_presence({"type": "ConfirmationPolicy", "disabled": "Disabled"}, default=None)),
        ]
        | None
    ) = None
    """Whether bookings wait for a host to confirm them."""
    requires_booker_email_verification: bool | None = None
    """Whether bookers must prove their email address before they can book."""
    booking_requires_authentication: bool | None = None
    """Whether only the owner, the hosts and admins of the team or organization can book through the API."""
    disable_guests: bool
    """Whether bookers cannot invite guests on the booking page or add them later."""
    disable_cancelling: DisableCancelling | None = None
    """Whether people other than the host are kept from cancelling."""
    disable_rescheduling: DisableRescheduling | None = None
    """Whether people other than the host are kept from rescheduling."""
    allow_rescheduling_past_bookings: bool | None = None
    """Whether bookings that are over can be rescheduled."""
    allow_rescheduling_cancelled_bookings: bool | None = None
    """Whether the attempt to reschedule a cancelled booking makes a new one."""
    is_instant_event: bool
    """Whether meetings can be had at once."""
    price: float
    """Price of a booking in the smallest unit of `currency`, 0 when it is free."""
    currency: str
    """Currency of `price`, an ISO 4217 code in lower case."""
    custom_name: str | None = None
    """Pattern of the title of a booking, with variables in braces."""
    success_redirect_url: str | None
    """URL to which people are sent after booking; empty or null for none."""
    forward_params_success_redirect: bool | None
    """Whether details of the booking are added to that URL."""
    booker_layouts: BookerLayouts | None = None
    """Views that the booking page offers."""
    interface_language: str | None = None
    """Language of the booking page; null or empty follows the visitor's browser."""
    lock_time_zone_toggle_on_booking_page: bool
    """Whether visitors are kept from changing the time zone."""
    color: EventTypeColor | None = None
    """Colors in which the event type is shown."""
    cal_video_settings: EventTypeCalVideoSettings | None = None
    """Settings of meetings in Cal Video."""
    destination_calendar: EventTypeDestinationCalendar | None = None
    """Calendar to which bookings are written. Missing when it is the default one."""
    use_destination_calendar_email: bool | None = None
    """Whether the address of that calendar is shown as the organizer's."""
    hide_calendar_notes: bool | None = None
    """Whether the notes of a booking are left out of calendar entries."""
    hide_calendar_event_details: bool | None = None
    """Whether other people who see the calendar learn no details of a booking."""
    hide_organizer_email: bool | None = None
    """Whether the organizer's email address is hidden on the booking page, in emails and in calendars."""
    booking_proposal_count: int | None = None
    """Number of times that a host proposes to a booker. Newer servers only."""
    private_note_enabled: bool | None = None
    """Whether hosts can keep a private note about a booking. Newer servers only."""
    private_note_mode: str | None = None
    """How private notes are filled in. Newer servers only."""
    private_note_template: str | None = None
    """Text that private notes begin with. Newer servers only."""
    skip_attendee_email_deliverability_check: bool | None = None
    """Whether attendees can give an address that does not seem to receive mail. Newer servers only."""
    metadata: dict[str, Any]
    """Further settings by which Cal.com itself keeps track of the event type."""
    owner_id: int
    """The user to whom it belongs; 0 for one that is made up for a group of users."""
    users: list[EventTypeUser]
    """The people whom it books."""
    booking_url: str | None = None
    """URL of the booking page."""


class EventTypeHost(Model):
    """A member of the team who holds the meetings."""

    user_id: int
    """The user."""
    name: str
    """Full name."""
    username: str | None = None
    """Username, the first part of the URL of the booking page."""
    avatar_url: str | None = None
    """URL of the picture."""
    mandatory: bool | None = None
    """Whether the host takes part in every meeting. Only with `roundRobin`."""
    priority: HostPriority | str | None = None
    """How often the host is preferred over the others. Only with `roundRobin`."""


class EventTypeTeam(Model):
    """The team to which an event type belongs."""

    id: int | None
    """The team. Null in the copy of a managed event type that a member has."""
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
    """Theme of the booking pages, `light` or `dark`. Null follows the visitor's device."""
    week_start: Weekday | str | None = None
    """First day of the week."""


class TeamEventType(Model):
    """What people can book with a team."""

    id: int
    """Id of the event type; 0 for one that is made up for a group of users."""
    title: str
    """Name shown to bookers."""
    slug: str
    """Last part of the URL of the booking page."""
    length_in_minutes: int
    """Length of a meeting in minutes."""
    length_in_minutes_options: list[int] | None = None
    """Lengths in minutes that can be chosen, `length_in_minutes` among them. Missing when there is no choice."""
    description: str
    """Text on the booking page, often empty."""
    hidden: bool | None = None
    """Whether the event type is left out of public lists. It can be booked by its URL all the same."""
    locations: list[EventTypeLocation]
    """Where meetings take place. An empty list means Cal Video."""
    booking_fields: list[BookingField]
    """Fields of the booking form."""
    schedule_id: int | None
    """Schedule with the bookable hours. Null for the default one of the host."""
    slot_interval: int | None
    """Minutes between the starts of two slots. Null when it is the length of a meeting."""
    minimum_booking_notice: int
    """How many minutes before the start a booking must be made at the latest."""
    before_event_buffer: int
    """Minutes kept free before each meeting."""
    after_event_buffer: int
    """Minutes kept free after each meeting."""
    offset_start: int | None = None
    """Minutes by which the starts of slots are shifted."""
    only_show_first_available_slot: bool | None = None
    """Whether only the earliest time of each day can be booked."""
    show_optimized_slots: bool | None = None
    """Whether slots are arranged so that most of them fit."""
    booking_window: BookingWindow | None = None
    """How far ahead the event type can be booked."""
    booking_limits_count: BookingCountLimits | None = None
    """Most bookings per period. Missing or empty when there is no limit."""
    booking_limits_duration: BookingDurationLimits | None = None
    """Most booked minutes per period. Missing or empty when there is no limit."""
    booker_active_bookings_limit: EventTypeActiveBookingsLimit | None = None
    """How many upcoming bookings one attendee can have."""
    recurrence: EventTypeRecurrence | None
    """How a booking repeats. Null when it does not."""
    seats: EventTypeSeats | None = None
    """Seats of a slot."""
    seats_per_time_slot: int | None = None
    """Number of seats in a slot. Null without seats. See `seats`."""
    seats_show_availability_count: bool | None = None
    """Whether the number of free seats is shown. See `seats`."""
    confirmation_policy: (
        Annotated[
            Annotated[ConfirmationPolicy, Tag("ConfirmationPolicy")] | Annotated[Disabled, Tag("Disabled")],
            Discriminator(by_presence({"type": "ConfirmationPolicy", "disabled": "Disabled"}, default=None)),
        ]
        | None
    ) = None
    """Whether bookings wait for a host to confirm them."""
    requires_booker_email_verification: bool | None = None
    """Whether bookers must prove their email address before they can book."""
    booking_requires_authentication: bool | None = None
    """Whether only the owner, the hosts and admins of the team or organization can book through the API."""
    disable_guests: bool
    """Whether bookers cannot invite guests on the booking page or add them later."""
    disable_cancelling: DisableCancelling | None = None
    """Whether people other than the host are kept from cancelling."""
    disable_rescheduling: DisableRescheduling | None = None
    """Whether people other than the host are kept from rescheduling."""
    allow_rescheduling_past_bookings: bool | None = None
    """Whether bookings that are over can be rescheduled."""
    allow_rescheduling_cancelled_bookings: bool | None = None
    """Whether the attempt to reschedule a cancelled booking makes a new one."""
    is_instant_event: bool
    """Whether meetings can be had at once."""
    price: float
    """Price of a booking in the smallest unit of `currency`, 0 when it is free."""
    currency: str
    """Currency of `price`, an ISO 4217 code in lower case."""
    custom_name: str | None = None
    """Pattern of the title of a booking, with variables in braces."""
    success_redirect_url: str | None
    """URL to which people are sent after booking; empty or null for none."""
    forward_params_success_redirect: bool | None
    """Whether details of the booking are added to that URL."""
    booker_layouts: BookerLayouts | None = None
    """Views that the booking page offers."""
    interface_language: str | None = None
    """Language of the booking page; null or empty follows the visitor's browser."""
    lock_time_zone_toggle_on_booking_page: bool
    """Whether visitors are kept from changing the time zone."""
    color: EventTypeColor | None = None
    """Colors in which the event type is shown."""
    cal_video_settings: EventTypeCalVideoSettings | None = None
    """Settings of meetings in Cal Video."""
    destination_calendar: EventTypeDestinationCalendar | None = None
    """Calendar to which bookings are written. Missing when it is the default one."""
    use_destination_calendar_email: bool | None = None
    """Whether the address of that calendar is shown as the organizer's."""
    hide_calendar_notes: bool | None = None
    """Whether the notes of a booking are left out of calendar entries."""
    hide_calendar_event_details: bool | None = None
    """Whether other people who see the calendar learn no details of a booking."""
    hide_organizer_email: bool | None = None
    """Whether the organizer's email address is hidden on the booking page, in emails and in calendars."""
    booking_proposal_count: int | None = None
    """Number of times that a host proposes to a booker. Newer servers only."""
    private_note_enabled: bool | None = None
    """Whether hosts can keep a private note about a booking. Newer servers only."""
    private_note_mode: str | None = None
    """How private notes are filled in. Newer servers only."""
    private_note_template: str | None = None
    """Text that private notes begin with. Newer servers only."""
    skip_attendee_email_deliverability_check: bool | None = None
    """Whether attendees can give an address that does not seem to receive mail. Newer servers only."""
    metadata: dict[str, Any]
    """Further settings by which Cal.com itself keeps track of the event type."""
    team_id: int | None
    """The team. Null in the copy of a managed event type that a member has."""
    owner_id: int | None = None
    """The member to whom a copy of a managed event type belongs. Otherwise null."""
    parent_event_type_id: int | None = None
    """The managed event type of which this is a copy. Otherwise null."""
    scheduling_type: SchedulingType | str | None
    """How hosts are found. Null in the copy of a managed event type that a member has."""
    hosts: list[EventTypeHost]
    """The members of the team who hold the meetings."""
    assign_all_team_members: bool | None = None
    """Whether all members of the team, future ones too, are hosts."""
    reschedule_with_same_round_robin_host: bool | None = None
    """Whether a rescheduled booking stays with its host."""
    allow_round_robin_host_choice_on_reschedule: bool | None = Field(
        default=None, alias="allowRRHostChoiceOnReschedule"
    )
    """Whether the person who reschedules can choose another host. Newer servers only."""
    round_robin_host_subset_enabled: bool | None = Field(default=None, alias="rrHostSubsetEnabled")
    """Whether a booking can be limited to some of the hosts. Only with `roundRobin`; missing on older servers."""
    booking_url: str | None = None
    """URL of the booking page. Can be empty; missing on older servers."""
    email_settings: EventTypeEmailSettings | None = None
    """Which standard emails are left out."""
    team: EventTypeTeam
    """The team."""


class DeletedEventType(Model):
    """What is left to say about a deleted event type."""

    id: int
    """Id it had."""
    title: str
    """Name it had."""
    slug: str | None = None
    """Last part of the URL it had. Only for event types of users."""
    length_in_minutes: int | None = None
    """Length of its meetings in minutes. Only for event types of users."""


RecurrenceFrequency: TypeAlias = Literal["yearly", "monthly", "weekly"]
"""How often something repeats."""


class RecurrenceRuleParam(TypedDict, total=False):
    """Bookings repeat."""

    frequency: Required[RecurrenceFrequency]
    """Unit of `interval`."""
    interval: Required[int]
    """Number of weeks, months or years from one meeting to the next."""
    occurrences: Required[int]
    """Most meetings in a series."""


class SeatSettingsParam(TypedDict, total=False):
    """Slots have seats that are booked one by one."""

    seats_per_time_slot: Required[int]
    """Number of seats in a slot. From 1 to 1000."""
    show_attendee_info: Required[bool]
    """Whether attendees see each other."""
    show_availability_count: Required[bool]
    """Whether the number of free seats is shown."""


class EventTypeAddressLocationParam(TypedDict, total=False):
    """At an address."""

    type: Required[Literal["address"]]
    """Kind of location."""
    address: Required[str]
    """Postal address."""
    public: Required[bool]
    """Whether the address is shown before booking."""


class EventTypeLinkLocationParam(TypedDict, total=False):
    """At a URL of your own."""

    type: Required[Literal["link"]]
    """Kind of location."""
    link: Required[str]
    """URL of the meeting."""
    public: Required[bool]
    """Whether the URL is shown before booking."""


class EventTypeIntegrationLocationParam(TypedDict, total=False):
    """In a conferencing app that is installed and connected already."""

    type: Required[Literal["integration"]]
    """Kind of location."""
    integration: Required[ConferencingIntegration]
    """Conferencing app. Cal Video is always there. `google-meet`, `office365-video` and `zoom` can be connected
    through the API, all others only on Cal.com's web site."""


class EventTypePhoneLocationParam(TypedDict, total=False):
    """The attendee calls a phone number."""

    type: Required[Literal["phone"]]
    """Kind of location."""
    phone: Required[str]
    """Phone number to call."""
    public: Required[bool]
    """Whether the number is shown before booking."""


class EventTypeAttendeeAddressLocationParam(TypedDict, total=False):
    """At an address that the attendee gives."""

    type: Required[Literal["attendeeAddress"]]
    """Kind of location."""


class EventTypeAttendeePhoneLocationParam(TypedDict, total=False):
    """The host calls a phone number that the attendee gives."""

    type: Required[Literal["attendeePhone"]]
    """Kind of location."""


class EventTypeAttendeeDefinedLocationParam(TypedDict, total=False):
    """Wherever the attendee says."""

    type: Required[Literal["attendeeDefined"]]
    """Kind of location."""


class EventTypeDefaultAppLocationParam(TypedDict, total=False):
    """In the conferencing app that the host prefers."""

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
"""A location of the meetings of a user's event type."""


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
"""A location of the meetings of a team event type."""


class HostAssignmentParam(TypedDict, total=False):
    """A member of the team who is to hold meetings."""

    user_id: Required[int]
    """The user. Must be a member of the team."""
    mandatory: bool
    """Whether the host takes part in every meeting. Matters only with `roundRobin`."""
    priority: HostPriority
    """How often the host is preferred over the others. Matters only with `roundRobin`. By default `medium`."""


class PhoneCall(Model):
    """A call that has been started."""

    call_id: str
    """Id of the call."""
    agent_id: str | None = None
    """Id of the agent that makes it."""


class PrivateLink(Model):
    """A secret URL of the booking page. It expires at `expires_at` or after `max_usage_count` bookings; only one
    of the two is set.
    """

    link_id: str
    """Id of the link."""
    event_type_id: int
    """The event type that can be booked by it."""
    booking_url: str
    """The URL to hand out."""
    is_expired: bool
    """Whether it works no longer."""
    expires_at: AwareDatetime | None = None
    """When it stops working."""
    max_usage_count: int | None = None
    """How many bookings can be made by it."""
    usage_count: int | None = None
    """How many bookings have been made by it."""


class DeletedPrivateLink(Model):
    """What is left to say about a deleted private link."""

    link_id: str
    """Id it had."""
    message: str | None = None
    """Confirmation in words."""


class SchedulingConfig(Model):
    """How a team event type chooses its hosts. Several properties are there only with `roundRobin`."""

    event_type_id: int
    """The event type."""
    scheduling_type: SchedulingType | str
    """How hosts are found."""
    hosts: list[SchedulingHost]
    """The members of the team who hold the meetings."""
    assign_all_team_members: bool
    """Whether all members of the team, future ones too, are hosts."""
    host_groups: list[SchedulingHostGroup] | None = None
    """Groups that each send one host. Only with `roundRobin`."""
    reschedule_with_same_round_robin_host: bool | None = None
    """Whether a rescheduled booking stays with its host. Only with `roundRobin`."""
    allow_rr_host_choice_on_reschedule: bool | None = Field(default=None, alias="allowRRHostChoiceOnReschedule")
    """Whether the booker can say who hosts the meeting when rescheduling. Only with `roundRobin`."""
    is_rr_weights_enabled: bool | None = Field(default=None, alias="isRRWeightsEnabled")
    """Whether the weights of the hosts count. Only with `roundRobin`."""
    max_lead_threshold: int | None = None
    """By how many bookings a host can be ahead of the others before being passed over. Null offers as many times
    as possible instead of spreading the load. Only with `roundRobin`."""
    include_no_show_in_rr_calculation: bool | None = Field(default=None, alias="includeNoShowInRRCalculation")
    """Whether missed meetings count as held. Only with `roundRobin`."""
    crm_record_owner_fallback_window_hours: float | None = None
    """How many hours must pass before somebody else than the owner of the CRM record is booked. Only with
    `roundRobin`."""
    crm_record_owner_fallback_window_skip_weekends: bool | None = None
    """Whether weekends do not count for those hours. Only with `roundRobin`."""


class SchedulingHost(Model):
    """A host with what matters for the choice."""

    user_id: int
    """The user."""
    name: str | None
    """Full name."""
    username: str | None
    """Username, the first part of the URL of the booking page."""
    avatar_url: str | None = None
    """URL of the picture."""
    mandatory: bool
    """Whether the host takes part in every meeting, outside the rotation."""
    priority: HostPriority | str | None = None
    """How often the host is preferred over the others. Only with `roundRobin`."""
    weight: float | None = None
    """Share of the meetings compared with the other hosts. Only with `roundRobin`."""
    group_id: str | None = None
    """The group to which the host belongs. Only with `roundRobin`."""


class SchedulingHostGroup(Model):
    """A group of hosts."""

    id: str
    """Id of the group."""
    name: str
    """Name of the group."""


class EventTypeChange(Model):
    """One change of an event type."""

    id: str
    """Id of the change."""
    action: Literal["EVENT_TYPE_CREATED", "EVENT_TYPE_MODIFIED", "EVENT_TYPE_DELETED"] | str
    """What was done."""
    type: str
    """Kind of record."""
    timestamp: AwareDatetime
    """When it was done."""
    source: str
    """Through what it was done."""
    actor: ChangeActor
    """Who did it."""
    impersonated_by: EventTypeChangeImpersonator | None = None
    """Who acted in the name of `actor`. Null when nobody did."""
    action_display_title: str
    """What was done in words."""
    display_fields: list[EventTypeChangeField]
    """What was changed in a form to show to people."""
    display_json: dict[str, Any] | None
    """What was changed as it was stored."""
    has_error: bool | None = None
    """Whether the change could not be shown in full."""


class EventTypeChangeImpersonator(Model):
    """Who changed an event type in the name of somebody else."""

    display_name: str
    """Name to show."""
    display_email: str | None
    """Email address to show."""
    display_avatar: str | None
    """URL of the picture to show."""


class EventTypeChangeField(Model):
    """One setting that was changed."""

    label: str
    """Name of the setting."""
    field_value: EventTypeChangeValue
    """What it was and became."""


class EventTypeRawValue(Model):
    """One value."""

    type: Literal["rawValue"]
    """Kind of value."""
    value: str
    """The value."""


class EventTypeRawValues(Model):
    """Several values."""

    type: Literal["rawValues"]
    """Kind of value."""
    values: list[str]
    """The values."""


class EventTypeValueChange(Model):
    """A value and the one it replaced."""

    type: Literal["valueChange"]
    """Kind of value."""
    previous: str
    """Value before."""
    next: str
    """Value after."""


class EventTypeValueDiff(Model):
    """A structured value and the one it replaced, both as JSON text."""

    type: Literal["diff"]
    """Kind of value."""
    previous: str
    """JSON text before."""
    next: str
    """JSON text after."""


EventTypeChangeValue: TypeAlias = Annotated[
    EventTypeRawValue | EventTypeRawValues | EventTypeValueChange | EventTypeValueDiff, Field(discriminator="type")
]
"""What a setting was and became."""


class CrmSyncError(Model):
    """A failure to write a booking to a CRM."""

    id: str
    """Id of the failure."""
    event_type_id: int
    """The event type."""
    app_slug: str
    """Short name of the CRM app."""
    credential_id: int
    """Connection of the CRM app."""
    timestamp: AwareDatetime
    """When it failed."""
    error_code: str
    """Code that the CRM gave."""
    error_message: str
    """What went wrong."""
    raw_message: str | None = None
    """What the CRM said itself."""
    dropped_fields: list[str]
    """CRM fields that were not written."""
    event_created: bool | None = None
    """Whether the CRM has an entry for the booking in spite of the failure."""
    booking_uid: str | None = None
    """The `uid` of the booking."""
    dismissed_at: AwareDatetime | None
    """When somebody dismissed it. Null while it is active."""
