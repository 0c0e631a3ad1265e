# Generated from spec/schemas/webhooks.yaml by openapi-twin-clients; do not edit.
"""Types of webhooks."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from calcom._core.model import AwareDatetime, Model

WebhookTrigger: TypeAlias = (
    Literal[
        "BOOKING_CREATED",
        "BOOKING_REQUESTED",
        "BOOKING_REJECTED",
        "BOOKING_RESCHEDULED",
        "BOOKING_CANCELLED",
        "BOOKING_REASSIGNED",
        "BOOKING_LOCATION_UPDATED",
        "BOOKING_NO_SHOW_UPDATED",
        "BOOKING_PAYMENT_INITIATED",
        "BOOKING_PAID",
        "MEETING_STARTED",
        "MEETING_ENDED",
        "INSTANT_MEETING",
        "INSTANT_MEETING_ACCEPTED",
        "RECORDING_READY",
        "RECORDING_TRANSCRIPTION_GENERATED",
        "AFTER_HOSTS_CAL_VIDEO_NO_SHOW",
        "AFTER_GUESTS_CAL_VIDEO_NO_SHOW",
        "FORM_SUBMITTED",
        "FORM_SUBMITTED_NO_EVENT",
        "ROUTING_FORM_FALLBACK_HIT",
        "WRONG_ASSIGNMENT_REPORT",
        "OOO_CREATED",
        "CALENDAR_ENTRY_REJECTED",
        "DELEGATION_CREDENTIAL_ERROR",
        "DELEGATION_CREDENTIAL_SECRET_ROTATED",
        "DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED",
        "DELEGATION_CREDENTIAL_ROTATION_REQUIRED",
    ]
    | str
)
"""Event that triggers deliveries to a webhook. More may be added over time, and self-hosted servers do not support
all of them."""


WebhookVersion: TypeAlias = Literal["2021-10-20", "2026-07-27"] | str
"""Format of webhook deliveries. `2026-07-27` is `2021-10-20` with calendar files of the booking added to some
triggers. Self-hosted servers reject it."""


WebhookTimeUnit: TypeAlias = Literal["MINUTE", "HOUR", "DAY"]
"""Unit of the waiting time of the no-show triggers."""


class Webhook(Model):
    """A subscription that makes Cal.com send events to your URL."""

    id: str
    """ID of the webhook."""
    subscriber_url: str
    """URL to which deliveries are sent."""
    triggers: list[WebhookTrigger]
    """Triggers of the webhook."""
    active: bool
    """Whether the webhook is active."""
    secret: str | None = Field(default=None, repr=False)
    """Key of the signature of each delivery. Null if deliveries are not signed."""
    payload_template: str | None
    """Template of the deliveries. Null for the standard format."""
    version: WebhookVersion | None = None
    """Format of the deliveries."""
    time: int | None = None
    """Time after the start of a meeting at which the no-show triggers check who is present. Null unless the
    webhook has one of these triggers."""
    time_unit: WebhookTimeUnit | str | None = None
    """Unit of `time`."""
    user_id: int | None = None
    """ID of the user that the webhook belongs to."""
    team_id: int | None = None
    """ID of the team or organization that the webhook belongs to."""
    event_type_id: int | None = None
    """ID of the event type that the webhook belongs to."""
    o_auth_client_id: str | None = None
    """ID of the platform OAuth client that the webhook belongs to."""
    app_id: str | None = None
    """ID of the app that created the webhook."""
    platform: bool | None = None
    """Whether the webhook belongs to the whole platform."""
    created_at: AwareDatetime | None = None
    """When the webhook was created."""
