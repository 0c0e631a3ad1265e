# Generated from spec/schemas/webhooks.yaml by openapi-twin-clients; do not edit.
"""Types of webhooks."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import AwareDatetime, Field

from calcom._core.model import Model

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
"""What makes Cal.com call a webhook. More may be added over time, and self-hosted servers do not know all of them."""


WebhookVersion: TypeAlias = Literal["2021-10-20", "2026-07-27"] | str
"""Format of what a webhook delivers. `2026-07-27` is `2021-10-20` with the calendar files of the booking added to
some triggers; self-hosted servers refuse it."""


WebhookTimeUnit: TypeAlias = Literal["MINUTE", "HOUR", "DAY"]
"""Unit of the waiting time of the no-show triggers."""


class Webhook(Model):
    """A subscription by which Cal.com calls a URL of yours when something happens."""

    id: str
    """Id of the webhook."""
    subscriber_url: str
    """The URL that is called."""
    triggers: list[WebhookTrigger]
    """What the webhook is called for."""
    active: bool
    """Whether the webhook is called at all."""
    secret: str | None = Field(default=None, repr=False)
    """Key of the signature of each delivery. Null when deliveries are not signed."""
    payload_template: str | None
    """Template by which the deliveries are written. Null for the standard form."""
    version: WebhookVersion | None = None
    """Format of the deliveries."""
    time: int | None = None
    """How long after the start of a meeting the no-show triggers look who is there. Null unless the webhook has
    one of them."""
    time_unit: WebhookTimeUnit | str | None = None
    """Unit of `time`."""
    user_id: int | None = None
    """The user to whom the webhook belongs."""
    team_id: int | None = None
    """The team or organization to which the webhook belongs."""
    event_type_id: int | None = None
    """The event type to which the webhook belongs."""
    o_auth_client_id: str | None = None
    """The platform OAuth client to which the webhook belongs."""
    app_id: str | None = None
    """The app that made the webhook."""
    platform: bool | None = None
    """Whether the webhook belongs to the whole platform."""
    created_at: AwareDatetime | None = None
    """When the webhook was created."""
