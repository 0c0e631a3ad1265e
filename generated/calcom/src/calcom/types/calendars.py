# Generated from spec/schemas/calendars.yaml by openapi-twin-clients; do not edit.
"""Types of calendars."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final, Literal, Required, TypeAlias

from pydantic import AwareDatetime, Field
from typing_extensions import TypedDict

from calcom._core.model import Model
from calcom._core.operation import Names


class ConnectedCalendars(Model):
    """The calendar accounts of a user and the calendar that bookings are written to."""

    connected_calendars: list[ConnectedCalendar]
    """The connected accounts."""
    destination_calendar: DestinationCalendar
    """Where bookings are written; all properties are missing when nothing is set."""


class ConnectedCalendar(Model):
    """A calendar account with its calendars."""

    credential_id: int
    """Id of the account's credentials, needed by the other calendar methods."""
    delegation_credential_id: str | None = None
    """The delegation credential by which the account is read."""
    integration: CalendarIntegration
    """The service that the account belongs to."""
    primary: Calendar | None = None
    """The main calendar of the account."""
    calendars: list[Calendar] | None = None
    """All calendars of the account."""
    error: ConnectedCalendarError | None = None
    """Why the account could not be read. Missing when all is well."""


class ConnectedCalendarError(Model):
    """Why a calendar account could not be read."""

    message: str | None = None
    """What went wrong."""


class Calendar(Model):
    """A calendar of a connected account."""

    external_id: str
    """Id that the service gave it, often an email address."""
    name: str | None = None
    """Name of the calendar."""
    email: str | None = None
    """Email address of the account."""
    integration: str | None = None
    """The service, such as `google_calendar`."""
    primary: bool | None = None
    """Whether it is the main calendar of the account."""
    read_only: bool | None = None
    """Whether nothing can be written to it."""
    is_selected: bool | None = None
    """Whether its events block the user's time."""
    credential_id: int | None = None
    """The credentials of the account."""
    delegation_credential_id: str | None = None
    """The delegation credential by which it is read."""


class CalendarIntegration(Model):
    """The app behind a calendar account."""

    name: str
    """Name of the app."""
    type: str
    """Type of the app, such as `google_calendar`."""
    slug: str
    """Short name of the app, such as `google-calendar`."""
    title: str | None = None
    """Name to show."""
    description: str | None = None
    """What the app does."""
    variant: str | None = None
    """Sort of app, such as `calendar`."""
    category: str | None = None
    """Main category, the first of `categories`."""
    categories: list[str] | None = None
    """Categories of the app."""
    publisher: str | None = None
    """Who publishes the app."""
    url: str | None = None
    """Website of the app."""
    email: str | None = None
    """Address for support."""
    logo: str | None = None
    """Path or URL of the logo."""
    installed: bool | None = None
    """Whether the server has what the app needs to work."""
    is_oauth: bool | None = Field(default=None, alias="isOAuth")
    """Whether the app is connected by OAuth."""
    delegation_credential: dict[str, Any] | None = None
    """The workspace whose delegation credentials the app can use, as `workspace_platform_slug`."""
    is_template: bool | None = None
    """Whether the app is a template for other apps."""
    extends_feature: str | None = None
    """What the app adds features to: `EventType` or `User`."""
    concurrent_meetings: bool | None = None
    """Whether the app can host several meetings of an account at once."""
    docs_url: str | None = None
    """Documentation of the app."""
    created_at: str | None = None
    """When the app was made."""
    dir_name: str | None = None
    """Folder of the app in the server's code."""
    app_data: dict[str, Any] | None = None
    """Further data of the app."""
    location_option: dict[str, Any] | None = None
    """How the app shows up among the locations of a meeting. Null for an app that offers none."""
    template: str | None = Field(default=None, alias="__template")
    """Template that the app was built from."""


class DestinationCalendar(Model):
    """The calendar that bookings are written to."""

    id: int | str | None = None
    """Id of the setting."""
    integration: str | None = None
    """The service, such as `google_calendar`."""
    external_id: str | None = None
    """Id that the service gave the calendar."""
    name: str | None = None
    """Name of the calendar."""
    primary_email: str | None = None
    """Email address of the account's main calendar."""
    email: str | None = None
    """Email address of the account."""
    integration_title: str | None = None
    """Name of the service to show."""
    primary: bool | None = None
    """Whether it is the main calendar of the account."""
    read_only: bool | None = None
    """Whether nothing can be written to it."""
    user_id: int | None = None
    """The user whose bookings are written there."""
    event_type_id: int | None = None
    """The event type for which alone it is used, else null."""
    credential_id: int | None = None
    """The credentials of the account."""
    delegation_credential_id: str | None = None
    """The delegation credential by which it is written."""
    domain_wide_delegation_credential_id: str | None = None
    """Former name of `delegation_credential_id`, on older servers."""
    custom_calendar_reminder: int | None = None
    """Minutes before an event at which the calendar sends a reminder."""
    created_at: AwareDatetime | None = None
    """When the setting was created."""
    updated_at: AwareDatetime | None = None
    """When the setting was last changed."""


class SelectedCalendar(Model):
    """A calendar whose events block the user's time."""

    user_id: int
    """The user."""
    integration: str
    """The service, such as `google_calendar`."""
    external_id: str
    """Id that the service gave the calendar."""
    credential_id: int | None
    """The credentials of the account."""


class CalendarCredential(Model):
    """The stored credentials of a calendar account."""

    id: int
    """Id of the credentials."""
    type: str
    """Type of the calendar app, such as `ics-feed_calendar`."""
    app_id: str | None = None
    """Short name of the app."""
    user_id: int | None = None
    """The user they belong to."""
    team_id: int | None = None
    """The team they belong to."""
    delegation_credential_id: str | None = None
    """The delegation credential by which the account is used."""
    key: Any = Field(default=None, repr=False)
    """The secrets themselves, an object or an encrypted string. Only just after storing them."""
    encrypted_key: str | None = Field(default=None, repr=False)
    """Encrypted secrets. Only just after storing them."""
    subscription_id: str | None = None
    """Subscription that pays for the app."""
    payment_status: str | None = None
    """State of the payment for the app."""
    billing_cycle_start: int | None = None
    """Day of the month on which the app is billed."""
    invalid: bool | None = None
    """Whether they no longer work."""


class CalendarToLoadParam(TypedDict, total=False):
    """A calendar to read."""

    credential_id: Required[int]
    """The credentials of its account."""
    external_id: Required[str]
    """Id that the service gave the calendar."""


class BusyTime(Model):
    """A time at which a calendar has an event."""

    start: AwareDatetime
    """When it begins."""
    end: AwareDatetime
    """When it ends."""
    source: str | None = None
    """Where it was found."""


class CalendarEvent(Model):
    """An event as the calendar service has it, in a form that is the same for all services."""

    id: str
    """Id that the service gave the event."""
    title: str | None = None
    """Title of the event. Missing when it has none."""
    start: CalendarEventTime
    """When it begins."""
    end: CalendarEventTime
    """When it ends."""
    status: CalendarEventStatus | str | None = None
    """State of the event."""
    description: str | None = None
    """Text of the event."""
    locations: list[CalendarEventLocation] | None = None
    """The ways to join."""
    attendees: list[CalendarEventAttendee] | None = None
    """Who is invited."""
    hosts: list[CalendarEventHost] | None = None
    """Who organizes the event."""
    calendar_event_owner: CalendarEventHost | None = None
    """The account in whose calendar the event lies."""
    source: Literal["google", "office365", "apple"] | str | None = None
    """The service that the event comes from."""


class CalendarEventTime(Model):
    """A moment together with the time zone it was meant in."""

    time: AwareDatetime | None = None
    """When it is."""
    time_zone: str | None = None
    """IANA time zone."""


class CalendarEventTimeParam(TypedDict, total=False):
    """A moment together with the time zone it was meant in."""

    time: datetime | str
    """When it is."""
    time_zone: str
    """IANA time zone."""


CalendarEventStatus: TypeAlias = Literal["accepted", "pending", "declined", "cancelled"]
"""State of an event in a calendar."""


CalendarEventResponseStatus: TypeAlias = Literal["accepted", "pending", "declined", "needsAction"]
"""How somebody answered an invitation."""


class CalendarEventLocation(Model):
    """A way to join an event."""

    type: Literal["video", "phone", "sip", "more"] | str
    """Sort of access; `more` is a page with further ways."""
    url: str
    """Link, telephone number or SIP address to join by."""
    label: str | None = None
    """Text to show."""
    password: str | None = Field(default=None, repr=False)
    """Password of the meeting."""
    pin: str | None = None
    """PIN to dial in with. For `phone` and `sip`."""
    meeting_code: str | None = None
    """Code of the meeting. For `video`."""
    access_code: str | None = None
    """Code for access. For `video` and `phone`."""
    region_code: str | None = None
    """Country of the number. For `phone`."""


class CalendarEventAttendee(Model):
    """Somebody who is invited to an event."""

    email: str
    """Email address."""
    name: str | None = None
    """Full name."""
    response_status: CalendarEventResponseStatus | str | None = None
    """How the invitation was answered."""
    optional: bool | None = None
    """Whether the event can do without this person."""
    host: bool | None = None
    """Whether this person organizes the event."""
    is_self: bool | None = Field(default=None, alias="self")
    """Whether this is the user of the calendar."""


class CalendarEventAttendeeParam(TypedDict, total=False):
    """Somebody who is invited to an event."""

    email: Required[str]
    """Email address."""
    name: str | None
    """Full name."""
    response_status: CalendarEventResponseStatus | None
    """How the invitation was answered."""
    optional: bool | None
    """Whether the event can do without this person."""
    host: bool | None
    """Whether this person organizes the event."""
    is_self: bool | None
    """Whether this is the user of the calendar."""


class CalendarEventHost(Model):
    """Somebody who organizes an event."""

    email: str
    """Email address."""
    name: str | None = None
    """Full name."""
    response_status: CalendarEventResponseStatus | str | None = None
    """How the invitation was answered. Missing for the owner of the event."""


# How the keys of request objects are written on the wire.
CALENDAR_EVENT_ATTENDEE_NAMES: Final[Names] = Names({"is_self": "self"}, camel=True)
