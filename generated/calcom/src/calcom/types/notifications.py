# Generated from spec/schemas/notifications.yaml by openapi-twin-clients; do not edit.
"""Types of notifications."""

from __future__ import annotations

from pydantic import AwareDatetime, Field

from calcom._core.model import Model


class AppPushSubscription(Model):
    """A mobile device that receives push notifications."""

    id: int
    """Id of the subscription."""
    user_id: int
    """The user who is notified."""
    type: str
    """Channel of the notifications."""
    platform: str
    """System of the device, `IOS` or `ANDROID`."""
    identifier: str = Field(repr=False)
    """The push token of the device."""
    device_id: str | None = None
    """Id of the device."""
    created_at: AwareDatetime
    """When the device was registered."""
    updated_at: AwareDatetime
    """When the registration was last changed."""


class LinkIntent(Model):
    """A short-lived token by which a chat account is linked to the user."""

    token: str = Field(repr=False)
    """The token. It can be used once."""
    expires_at: AwareDatetime
    """When the token expires."""
