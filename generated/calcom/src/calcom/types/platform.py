# Generated from spec/schemas/platform.yaml by openapi-twin-clients; do not edit.
"""Types of platform."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from pydantic import Field

from calcom._core.model import AwareDatetime, Model
from calcom.types.common import TimeFormat
from calcom.types.schedules import Weekday


class ManagedUser(Model):
    """A user managed by a platform OAuth client."""

    id: int
    """ID of the user."""
    email: str
    """Email address. The server inserts the ID of the client, so it differs from the address that you provided."""
    username: str | None
    """Username."""
    name: str | None
    """Full name."""
    bio: str | None
    """User's description of themselves."""
    time_zone: str
    """IANA time zone."""
    week_start: Weekday | str
    """First day of the week."""
    time_format: TimeFormat | int | None
    """Time format, as a 12-hour or 24-hour clock. Null if not set."""
    default_schedule_id: int | None
    """ID of the default schedule. Null if there is none."""
    locale: str | None = None
    """Language of pages and emails. Null if not set."""
    avatar_url: str | None = None
    """URL of the picture."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, along with settings that the server stores here."""
    created_date: AwareDatetime
    """When the user was created."""


class ManagedUserTokens(Model):
    """Tokens for calling the API on behalf of a managed user. Store them, because the server does not return them
    again.
    """

    access_token: str = Field(repr=False)
    """Bearer token for calls on behalf of the user. Valid for 60 minutes."""
    refresh_token: str = Field(repr=False)
    """Token for obtaining the next pair of tokens. Valid for one year and for a single use."""
    access_token_expires_at: int
    """When the access token expires, in milliseconds since 1970."""
    refresh_token_expires_at: int
    """When the refresh token expires, in milliseconds since 1970."""


class CreatedManagedUser(Model):
    """A new managed user, including the initial tokens."""

    user: ManagedUser
    """The user."""
    access_token: str = Field(repr=False)
    """Bearer token for calls on behalf of the user. Valid for 60 minutes."""
    refresh_token: str = Field(repr=False)
    """Token for obtaining the next pair of tokens. Valid for one year and for a single use."""
    access_token_expires_at: int
    """When the access token expires, in milliseconds since 1970."""
    refresh_token_expires_at: int
    """When the refresh token expires, in milliseconds since 1970."""


class PlatformOAuthClient(Model):
    """A client with which a platform manages its own users."""

    id: str
    """ID of the client."""
    name: str
    """Name of the client."""
    secret: str = Field(repr=False)
    """Secret of the client."""
    permissions: list[PlatformPermission | str]
    """Permissions of the client. `*` stands for all permissions when the client is created. The response lists
    them individually."""
    redirect_uris: list[str]
    """URIs to which users can be redirected."""
    logo: str | None = None
    """URL of the logo."""
    organization_id: int
    """ID of the organization that owns the client."""
    are_emails_enabled: bool | None = None
    """Whether Cal.com sends emails about bookings of managed users."""
    are_default_event_types_enabled: bool | None = None
    """Whether new managed users start with four event types."""
    are_calendar_events_enabled: bool | None = None
    """Whether bookings are written to the calendars of managed users."""
    booking_redirect_uri: str | None = None
    """URI of the page for a booking that was created."""
    booking_cancel_redirect_uri: str | None = None
    """URI of the page for canceling a booking."""
    booking_reschedule_redirect_uri: str | None = None
    """URI of the page for rescheduling a booking."""
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
"""A permission of a platform OAuth client."""


class PlatformOAuthClientCredentials(Model):
    """The credentials of a new client."""

    client_id: str
    """ID of the client."""
    client_secret: str = Field(repr=False)
    """Secret of the client."""
