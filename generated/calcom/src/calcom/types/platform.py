# Generated from spec/schemas/platform.yaml by openapi-twin-clients; do not edit.
"""Types of platform."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from pydantic import AwareDatetime, Field

from calcom._core.model import Model
from calcom.types.common import TimeFormat
from calcom.types.schedules import Weekday


class ManagedUser(Model):
    """A user whom a platform OAuth client looks after."""

    id: int
    """Id of the user."""
    email: str
    """Email address. The server puts the client's id into it, so it differs from the address given."""
    username: str | None
    """Username."""
    name: str | None
    """Full name."""
    bio: str | None
    """Text that the user wrote about themselves."""
    time_zone: str
    """IANA time zone."""
    week_start: Weekday | str
    """First day of the week."""
    time_format: TimeFormat | int | None
    """Hours on the clock, 12 or 24. Null when not chosen."""
    default_schedule_id: int | None
    """The default schedule. Null when there is none."""
    locale: str | None = None
    """Language of pages and emails. Null when none was chosen."""
    avatar_url: str | None = None
    """URL of the picture."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, beside settings that the server keeps here."""
    created_date: AwareDatetime
    """When the user was created."""


class ManagedUserTokens(Model):
    """The tokens by which calls are made for a managed user. Store them; the server does not show them again."""

    access_token: str = Field(repr=False)
    """Bearer token for calls in the user's name. It lasts 60 minutes."""
    refresh_token: str = Field(repr=False)
    """Token for the next pair. It lasts a year and works once."""
    access_token_expires_at: int
    """When the access token expires, in milliseconds since 1970."""
    refresh_token_expires_at: int
    """When the refresh token expires, in milliseconds since 1970."""


class CreatedManagedUser(Model):
    """A new managed user with the first tokens."""

    user: ManagedUser
    """The user."""
    access_token: str = Field(repr=False)
    """Bearer token for calls in the user's name. It lasts 60 minutes."""
    refresh_token: str = Field(repr=False)
    """Token for the next pair. It lasts a year and works once."""
    access_token_expires_at: int
    """When the access token expires, in milliseconds since 1970."""
    refresh_token_expires_at: int
    """When the refresh token expires, in milliseconds since 1970."""


class PlatformOAuthClient(Model):
    """A client by which a platform manages users of its own."""

    id: str
    """Id of the client."""
    name: str
    """Name of the client."""
    secret: str = Field(repr=False)
    """Secret of the client."""
    permissions: list[PlatformPermission | str]
    """What the client may do. `*` stands for everything when the client is created; the answer spells it out."""
    redirect_uris: list[str]
    """Where users may be sent back to."""
    logo: str | None = None
    """URL of the logo."""
    organization_id: int
    """The organization that owns the client."""
    are_emails_enabled: bool | None = None
    """Whether Cal.com sends emails about bookings of managed users."""
    are_default_event_types_enabled: bool | None = None
    """Whether a new managed user starts with four event types."""
    are_calendar_events_enabled: bool | None = None
    """Whether bookings are written into the calendars of managed users."""
    booking_redirect_uri: str | None = None
    """Page for a booking that was made."""
    booking_cancel_redirect_uri: str | None = None
    """Page for cancelling a booking."""
    booking_reschedule_redirect_uri: str | None = None
    """Page for rescheduling a booking."""
    created_at: AwareDatetime
    """When the client was created."""


PlatformPermission: TypeAlias = Literal[
    "EVENT_TYPE_READ",
    "EVENT_TYPE_WRITE",
    "BOOKING_READ",
    "BOOKING_WRITE",
    "SCHEDULE_READ",
    "SCHEDULE_WRITE",
    "APPS_READ",
    "APPS_WRITE",
    "PROFILE_READ",
    "PROFILE_WRITE",
    "*",
]
"""Something that a platform OAuth client may do."""


class PlatformOAuthClientCredentials(Model):
    """What a new client signs in with."""

    client_id: str
    """Id of the client."""
    client_secret: str = Field(repr=False)
    """Secret of the client."""
