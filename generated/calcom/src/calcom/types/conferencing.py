# Generated from spec/schemas/conferencing.yaml by openapi-twin-clients; do not edit.
"""Types of conferencing."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from calcom._core.model import Model


class ConferencingApp(Model):
    """A connected conferencing app."""

    id: int
    """ID of the app's credentials."""
    type: str
    """Type of the app, such as `google_video`."""
    app_id: str | None = None
    """Short name of the app."""
    user_id: int | None = None
    """ID of the user that the app belongs to. Null if it belongs to a team."""
    team_id: int | None = None
    """ID of the team that the app belongs to. Null if it belongs to a user."""
    delegation_credential_id: str | None = None
    """ID of the delegation credential used to access the app."""
    key: Any = Field(default=None, repr=False)
    """Secrets of the connection, usually an object. Returned only when connecting."""
    encrypted_key: str | None = Field(default=None, repr=False)
    """Encrypted secrets of the connection. Returned only when connecting."""
    subscription_id: str | None = None
    """ID of the subscription that pays for the app."""
    payment_status: str | None = None
    """Payment status of the app."""
    billing_cycle_start: int | None = None
    """Day of the month on which the app is billed."""
    invalid: bool | None = None
    """Whether the connection no longer works."""


class DefaultConferencingApp(Model):
    """The conferencing app that new event types use."""

    app_slug: str | None = None
    """Short name of the app, such as `zoom`."""
    app_link: str | None = None
    """Fixed URL of the meetings. Only for apps that accept one."""


class ConnectUrl(Model):
    """The page on which the user consents. Its URL contains the access token, so keep it out of logs."""

    auth_url: str = Field(repr=False)
    """URL to open in the user's browser."""


class ConferencingAuthUrl(Model):
    """The page on which the user consents. Its URL contains the access token, so keep it out of logs."""

    url: str = Field(repr=False)
    """URL to open in the user's browser."""


class BookingRecording(Model):
    """A recording of a Cal Video meeting."""

    id: str
    """ID of the recording."""
    room_name: str
    """Name of the recorded room."""
    start_ts: int
    """Start of the recording, in seconds since 1970."""
    status: str
    """Status of the recording."""
    duration: int
    """Length in seconds."""
    max_participants: int | None = None
    """Maximum number of participants present at the same time."""
    share_token: str = Field(repr=False)
    """Secret that grants access to the recording."""
    download_link: str | None = None
    """URL for downloading the recording. Available for a limited time. Null if the link could not be created."""
    error: str | None = None
    """Reason why there is no `download_link`."""


class ConferencingSession(Model):
    """A period in which participants were in the Cal Video room of a booking."""

    id: str
    """ID of the session."""
    room: str
    """Name of the room."""
    start_time: int
    """When the session started, in seconds since 1970."""
    duration: int
    """Length in seconds."""
    ongoing: bool
    """Whether participants are still in the room."""
    max_participants: int
    """Maximum number of participants present at the same time."""
    participants: list[ConferencingParticipant]
    """Participants in the room."""


class ConferencingParticipant(Model):
    """A participant in a Cal Video room."""

    user_id: str | None
    """ID of the participant, if known."""
    user_name: str | None
    """Name of the participant, if known."""
    join_time: int
    """When the participant joined, in seconds since 1970."""
    duration: int
    """Time that the participant spent in the room, in seconds."""
