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
