# Generated from spec/schemas/conferencing.yaml by openapi-twin-clients; do not edit.
"""Types of conferencing."""

from __future__ import annotations

from calcom._core.model import Model


class ConferencingApp(Model):
    """A connected conferencing app."""

    id: int
    """Id of the app's credentials."""
    type: str
    """Type of the app, such as `google_video`."""
    user_id: int | None = None
    """The user it belongs to. Null when it belongs to a team."""
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

    auth_url: str
    """URL to open in the user's browser."""


class ConferencingAuthUrl(Model):
    """Where the user gives consent to a connection. The URL contains the access token in use; keep it out of logs."""

    url: str
    """URL to open in the user's browser."""
