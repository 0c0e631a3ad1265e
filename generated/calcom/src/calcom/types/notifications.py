# Generated from spec/schemas/notifications.yaml by openapi-twin-clients; do not edit.
"""Types of notifications."""

from __future__ import annotations

from pydantic import Field

from calcom._core.model import AwareDatetime, Model


class AppPushSubscription(Model):
    """A mobile device that receives push notifications."""

    id: int
    """ID of the subscription."""
    user_id: int
    """ID of the user who is notified."""
    type: str
    """Channel of the notifications."""
    platform: str
    """Operating system of the device, `IOS` or `ANDROID`."""
    identifier: str = Field(repr=False)
    """Push token of the device."""
    device_id: str | None = None
    """ID of the device."""
    created_at: AwareDatetime
    """When the device was registered."""
    updated_at: AwareDatetime
    """When the registration was last changed."""


class LinkIntent(Model):
    """A short-lived token for linking a chat account to the user."""

    token: str = Field(repr=False)
    """Token for linking. It can be used only once."""
    expires_at: AwareDatetime
    """When the token expires."""
