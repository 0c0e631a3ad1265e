# Generated from spec/schemas/conferencing.yaml by openapi-twin-clients; do not edit.
"""Types of conferencing."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from calcom._core.model import Model


class ConferencingApp(Model):
    """A connected conferencing app."""

    id: int
    """Id of the app's credentials."""
    type: str
    """Type of the app, such as `google_video`."""
    app_id: str | None = None
    """Short name of the app."""
    user_id: int | None = None
    """The user it belongs to. Null when it belongs to a team."""
    team_id: int | None = None
    """The team it belongs to. Null when it belongs to a user."""
    delegation_credential_id: str | None = None
    """The delegation credential by which the app is used."""
    key: Any = Field(default=None, repr=False)
    """Secrets of the connection, usually an object. Only just after connecting."""
    encrypted_key: str | None = Field(default=None, repr=False)
    """Encrypted secrets of the connection. Only just after connecting."""
    subscription_id: str | None = None
    """Subscription that pays for the app."""
    payment_status: str | None = None
    """State of the payment for the app."""
    billing_cycle_start: int | None = None
    """Day of the month on which the app is billed."""
    invalid: bool | None = None
    """Whether the connection no longer works."""


class DefaultConferencingApp(Model):
    """The conferencing app that new event types use."""

    app_slug: str | None = None
    """Short name of the app, such as `zoom`."""
    app_link: str | None = None
    """Fixed link of the meetings. Only for apps that take one."""


class ConnectUrl(Model):
    """Where the user gives consent to a connection. The URL contains the access token in use; keep it out of logs."""

    auth_url: str = Field(repr=False)
    """URL to open in the user's browser."""


class ConferencingAuthUrl(Model):
    """Where the user gives consent to a connection. The URL contains the access token in use; keep it out of logs."""

    url: str = Field(repr=False)
    """URL to open in the user's browser."""
