# Generated from spec/schemas/calendars.yaml by openapi-twin-clients; do not edit.
"""Types of calendars."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, Required, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

from calcom._core.model import AwareDatetime, Model


class ConnectedCalendars(Model):
    """The calendar accounts of a user and the calendar that bookings are written to."""

    connected_calendars: list[ConnectedCalendar]
    """The connected accounts."""
    destination_calendar: DestinationCalendar
    """Calendar to which bookings are written. All properties are omitted if none is set."""


class ConnectedCalendar(Model):
    """A calendar account with its calendars."""

    credential_id: int
    """ID of the account's credentials. Required by the other calendar methods."""
    delegation_credential_id: str | None = None
    """ID of the delegation credential used to read the account."""
    integration: CalendarIntegration
    """Service that the account belongs to."""
    primary: Calendar | None = None
    """Main calendar of the account."""
    calendars: list[Calendar] | None = None
    """All calendars of the account."""
    error: ConnectedCalendarError | None = None
    """Reason why the account could not be read. Omitted if there is no error."""


class ConnectedCalendarError(Model):
    """The reason why a calendar account could not be read."""

    message: str | None = None
    """What went wrong."""


class Calendar(Model):
    """A calendar of a connected account."""

    external_id: str
    """ID of the calendar at its service. Often an email address."""
    name: str | None = None
    """Name of the calendar."""
    email: str | None = None
    """Email address of the account."""
    integration: str | None = None
    """Calendar service, such as `google_calendar`."""
    primary: bool | None = None
    """Whether it is the main calendar of the account."""
    read_only: bool | None = None
    """Whether the calendar is read-only."""
    is_selected: bool | None = None
    """Whether its events block the user's time."""
    credential_id: int | None = None
    """ID of the account's credentials."""
    delegation_credential_id: str | None = None
    """ID of the delegation credential used to read the calendar."""


class CalendarIntegration(Model):
    """The app that connects a calendar account."""

    name: str
    """Name of the app."""
    type: str
    """Type of the app, such as `google_calendar`."""
    slug: str
    """Short name of the app, such as `google-calendar`."""
    title: str | None = None
    """Display name."""
    description: str | None = None
    """Description of the app."""
    variant: str | None = None
    """Variant of the app, such as `calendar`."""
    category: str | None = None
    """Main category, the first of `categories`."""
    categories: list[str] | None = None
    """Categories of the app."""
    publisher: str | None = None
    """Publisher of the app."""
    url: str | None = None
    """Website of the app."""
    email: str | None = None
    """Email address of the app's support."""
    logo: str | None = None
    """Path or URL of the logo."""
    installed: bool | None = None
    """Whether the server has everything that the app requires."""
    is_oauth: bool | None = Field(default=None, alias="isOAuth")
    """Whether the app is connected through OAuth."""
    delegation_credential: dict[str, Any] | None = None
    """Workspace whose delegation credentials the app can use, as `workspace_platform_slug`."""
    is_template: bool | None = None
    """Whether the app is a template for other apps."""
    extends_feature: str | None = None
    """What the app extends with features: `EventType` or `User`."""
    concurrent_meetings: bool | None = None
    """Whether the app can host multiple meetings of an account at the same time."""
    docs_url: str | None = None
    """URL of the app's documentation."""
    created_at: str | None = None
    """When the app was created."""
    dir_name: str | None = None
    """Directory of the app in the server's code."""
    app_data: dict[str, Any] | None = None
    """Additional data of the app."""
    location_option: dict[str, Any] | None = None
    """How the app appears among the locations of a meeting. Null if the app offers no location."""
    template: str | None = Field(default=None, alias="__template")
    """Template from which the app was created."""


class DestinationCalendar(Model):
    """The calendar that bookings are written to."""

    id: int | str | None = None
    """ID of the setting."""
    integration: str | None = None
    """Calendar service, such as `google_calendar`."""
    external_id: str | None = None
    """ID of the calendar at its service."""
    name: str | None = None
    """Name of the calendar."""
    primary_email: str | None = None
    """Email address of the account's main calendar."""
    email: str | None = None
    """Email address of the account."""
    integration_title: str | None = None
    """Display name of the service."""
    primary: bool | None = None
    """Whether it is the main calendar of the account."""
    read_only: bool | None = None
    """Whether the calendar is read-only."""
    user_id: int | None = None
    """ID of the user whose bookings are written to the calendar."""
    event_type_id: int | None = None
    """ID of the only event type for which the calendar is used. Otherwise null."""
    credential_id: int | None = None
    """ID of the account's credentials."""
    delegation_credential_id: str | None = None
    """ID of the delegation credential used to write to the calendar."""
    domain_wide_delegation_credential_id: str | None = None
    """Former name of `delegation_credential_id`, on older servers."""
    custom_calendar_reminder: int | None = None
    """Number of minutes before an event at which the calendar sends a reminder."""
    created_at: AwareDatetime | None = None
    """When the setting was created."""
    updated_at: AwareDatetime | None = None
    """When the setting was last changed."""


class SelectedCalendar(Model):
    """A calendar whose events block the user's time."""

    user_id: int
    """ID of the user."""
    integration: str
    """Calendar service, such as `google_calendar`."""
    external_id: str
    """ID of the calendar at its service."""
    credential_id: int | None
    """ID of the account's credentials."""


class CalendarCredential(Model):
    """The stored credentials of a calendar account."""

    id: int
    """ID of the credentials."""
    type: str
    """Type of the calendar app, such as `ics-feed_calendar`."""
    app_id: str | None = None
    """Short name of the app."""
    user_id: int | None = None
    """ID of the user that the credentials belong to."""
    team_id: int | None = None
    """ID of the team that the credentials belong to."""
    delegation_credential_id: str | None = None
    """ID of the delegation credential used to access the account."""
    key: Any = Field(default=None, repr=False)
    """Secrets, as an object or an encrypted string. Returned only when they are stored."""
    encrypted_key: str | None = Field(default=None, repr=False)
    """Encrypted secrets. Returned only when they are stored."""
    subscription_id: str | None = None
    """ID of the subscription that pays for the app."""
    payment_status: str | None = None
    """Payment status of the app."""
    billing_cycle_start: int | None = None
    """Day of the month on which the app is billed."""
    invalid: bool | None = None
    """Whether the credentials no longer work."""


class CalendarToLoadParam(TypedDict, total=False):
    """A calendar to read."""

    credential_id: Required[int]
    """ID of the credentials of the calendar's account."""
    external_id: Required[str]
    """ID of the calendar at its service."""


class BusyTime(Model):
    """A time during which a calendar has an event."""

    start: AwareDatetime
    """When the event starts."""
    end: AwareDatetime
    """When the event ends."""
    source: str | None = None
    """Source of the event."""


class CalendarEvent(Model):
    """A calendar event, in a format that is the same for all calendar services."""

    id: str
    """ID of the event at its service."""
    title: str | None = None
    """Title of the event. Omitted if it has none."""
    start: CalendarEventTime
    """When the event starts."""
    end: CalendarEventTime
    """When the event ends."""
    status: CalendarEventStatus | str | None = None
    """Status of the event."""
    description: str | None = None
    """Description of the event."""
    locations: list[CalendarEventLocation] | None = None
    """Ways to join the event."""
    attendees: list[CalendarEventAttendee] | None = None
    """People who are invited to the event."""
    hosts: list[CalendarEventHost] | None = None
    """People who organize the event."""
    calendar_event_owner: CalendarEventHost | None = None
    """Account whose calendar contains the event."""
    source: Literal["google", "office365", "apple"] | str | None = None
    """Service that the event comes from."""


class CalendarEventTime(Model):
    """A time together with its intended time zone."""

    time: AwareDatetime | None = None
    """Date and time."""
    time_zone: str | None = None
    """IANA time zone."""


class CalendarEventTimeParam(TypedDict, total=False):
    """A time together with its intended time zone."""

    time: datetime | str
    """Date and time."""
    time_zone: str
    """IANA time zone."""


CalendarEventStatus: TypeAlias = Literal["accepted", "pending", "declined", "cancelled"]
"""Status of a calendar event."""


CalendarEventResponseStatus: TypeAlias = Literal["accepted", "pending", "declined", "needsAction"]
"""Response to an invitation."""


class CalendarEventLocation(Model):
    """A way to join an event."""

    type: Literal["video", "phone", "sip", "more"] | str
    """Kind of access. `more` is a page with additional ways to join."""
    url: str
    """URL, phone number, or SIP address for joining."""
    label: str | None = None
    """Display label."""
    password: str | None = Field(default=None, repr=False)
    """Password of the meeting."""
    pin: str | None = None
    """PIN for dialing in. Only for `phone` and `sip`."""
    meeting_code: str | None = None
    """Meeting code. Only for `video`."""
    access_code: str | None = None
    """Access code. Only for `video` and `phone`."""
    region_code: str | None = None
    """Country of the number. Only for `phone`."""


class CalendarEventAttendee(Model):
    """A person who is invited to an event."""

    email: str
    """Email address."""
    name: str | None = None
    """Full name."""
    response_status: CalendarEventResponseStatus | str | None = None
    """Response to the invitation."""
    optional: bool | None = None
    """Whether attendance is optional."""
    host: bool | None = None
    """Whether this person organizes the event."""
    is_self: bool | None = Field(default=None, alias="self")
    """Whether this person is the user of the calendar."""


class CalendarEventAttendeeParam(TypedDict, total=False):
    """A person who is invited to an event."""

    email: Required[str]
    """Email address."""
    name: str | None
    """Full name."""
    response_status: CalendarEventResponseStatus | None
    """Response to the invitation."""
    optional: bool | None
    """Whether attendance is optional."""
    host: bool | None
    """Whether this person organizes the event."""
    is_self: bool | None
    """Whether this person is the user of the calendar."""


class CalendarEventHost(Model):
    """A person who organizes an event."""

    email: str
    """Email address."""
    name: str | None = None
    """Full name."""
    response_status: CalendarEventResponseStatus | str | None = None
    """Response to the invitation. Omitted for the owner of the event."""


class BookingReference(Model):
    """A record of a booking in another service, such as its event in a calendar."""

    id: int
    """ID of the reference."""
    type: str
    """Service that contains the record."""
    event_uid: str
    """UID of the event or meeting in that service."""
    destination_calendar_id: str | None
    """ID of the calendar that contains the event, if it is a calendar event."""


BookingReferenceType: TypeAlias = Literal[
    "google_calendar", "office365_calendar", "daily_video", "google_video", "office365_video", "zoom_video"
]
"""A service that can contain a record of a booking."""


class CalendarLink(Model):
    """A link for adding the booking to a personal calendar."""

    id: str | None = None
    """Calendar service."""
    label: str
    """Display name of the service."""
    link: str
    """URL to open. For `ics`, a data URL with the content of the file."""
