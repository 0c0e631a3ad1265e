# Generated from spec/schemas/account_events.yaml by openapi-twin-clients; do not edit.
"""Types of account events."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from calcom._core.model import AwareDatetime, Model
from calcom.types.webhook_events import EventUser


class EventOutOfOfficeReason(Model):
    """The reason for a user's absence."""

    emoji: str | None = None
    """Emoji for the reason."""
    reason: str | None = None
    """Reason, or the key of its translation."""


class EventOutOfOffice(Model):
    """An out-of-office entry as described in webhook deliveries."""

    id: int
    """ID of the entry."""
    uuid: str
    """Secondary ID of the entry."""
    start: AwareDatetime
    """When the absence starts."""
    end: AwareDatetime
    """When the absence ends."""
    notes: str | None = None
    """Free text about the absence."""
    reason: EventOutOfOfficeReason | None = None
    """Reason for the absence."""
    reason_id: int | None = None
    """ID of the reason."""
    user: EventUser
    """User who is away."""
    to_user: EventUser | None = None
    """User named as a substitute. Null if there is none."""
    created_at: AwareDatetime | None = None
    """When the entry was created."""
    updated_at: AwareDatetime | None = None
    """When the entry was last changed."""


class OutOfOfficeCreatedPayload(Model):
    """An out-of-office entry that was created."""

    ooo_entry: EventOutOfOffice
    """Out-of-office entry."""


class EventError(Model):
    """What went wrong."""

    type: str | None = None
    """Kind of error."""
    code: str | None = None
    """Code of the error, such as `SECRET_MINT_FAILED` or `SECRET_PROMOTION_FAILED`."""
    message: str | None = None
    """Sentence that describes the error."""


class EventCredential(Model):
    """A credential that failed for an app."""

    id: int | None = None
    """ID of the credential."""
    type: str | None = None
    """Kind of app."""
    app_id: str | None = None
    """ID of the app."""
    delegation_credential_id: str | None = None
    """ID of the underlying delegation credential."""


class DelegationCredentialErrorPayload(Model):
    """A delegation credential that failed for a user."""

    error: EventError
    """What went wrong."""
    credential: EventCredential
    """The credential."""
    user: EventUser
    """The user."""


class EventDelegationCredential(Model):
    """A delegation credential as described in webhook deliveries."""

    id: str | None = None
    """ID of the delegation credential."""
    workspace_platform: str | None = None
    """Workspace platform, such as `office365`."""
    domain: str | None = None
    """Email domain."""
    organization_id: int | None = None
    """ID of the organization."""
    secret_expires_at: AwareDatetime | None = None
    """When the active secret expires."""


class DelegationCredentialRotationPayload(Model):
    """Status of the secret of a delegation credential."""

    delegation_credential: EventDelegationCredential
    """The delegation credential."""
    error: EventError | None = None
    """Reason why the rotation failed. Only in `DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED`."""


CalendarEntryRejectedPayload: TypeAlias = dict[str, Any]
"""A calendar entry that was rejected. The content is not documented."""


class OutOfOfficeCreatedEvent(Model):
    """A user created an out-of-office entry."""

    trigger_event: Literal["OOO_CREATED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: OutOfOfficeCreatedPayload
    """An out-of-office entry that was created."""


class CalendarEntryRejectedEvent(Model):
    """A calendar entry was rejected."""

    trigger_event: Literal["CALENDAR_ENTRY_REJECTED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: CalendarEntryRejectedPayload
    """A calendar entry that was rejected. The content is not documented."""


class DelegationCredentialErrorEvent(Model):
    """A delegation credential failed for a user."""

    trigger_event: Literal["DELEGATION_CREDENTIAL_ERROR"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: DelegationCredentialErrorPayload
    """A delegation credential that failed for a user."""


class DelegationCredentialSecretRotatedEvent(Model):
    """A new secret of a delegation credential is active."""

    trigger_event: Literal["DELEGATION_CREDENTIAL_SECRET_ROTATED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: DelegationCredentialRotationPayload
    """Status of the secret of a delegation credential."""


class DelegationCredentialSecretRotationFailedEvent(Model):
    """The secret of a delegation credential could not be rotated."""

    trigger_event: Literal["DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: DelegationCredentialRotationPayload
    """Status of the secret of a delegation credential."""


class DelegationCredentialRotationRequiredEvent(Model):
    """The secret of a delegation credential expires soon and is not rotated automatically."""

    trigger_event: Literal["DELEGATION_CREDENTIAL_ROTATION_REQUIRED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: DelegationCredentialRotationPayload
    """Status of the secret of a delegation credential."""
