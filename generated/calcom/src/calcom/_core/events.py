# Generated from the template src/package/_core/events.py.jinja by openapi-twin-clients; do not edit.
"""The events that webhooks deliver."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pydantic import Field

from .. import types
from .model import Model


class UnknownEvent(Model):
    """An event that this version of the package does not know. Its properties are available without types."""

    trigger_event: str = Field(default="", alias="triggerEvent")
    """Identifies the event; empty if the body does not."""


EVENTS: Final[Mapping[str, str]] = {
    "BOOKING_CREATED": "BookingCreatedEvent",
    "BOOKING_REQUESTED": "BookingRequestedEvent",
    "BOOKING_REJECTED": "BookingRejectedEvent",
    "BOOKING_RESCHEDULED": "BookingRescheduledEvent",
    "BOOKING_CANCELLED": "BookingCancelledEvent",
    "BOOKING_REASSIGNED": "BookingReassignedEvent",
    "BOOKING_LOCATION_UPDATED": "BookingLocationUpdatedEvent",
    "BOOKING_NO_SHOW_UPDATED": "BookingNoShowUpdatedEvent",
    "BOOKING_PAYMENT_INITIATED": "BookingPaymentInitiatedEvent",
    "BOOKING_PAID": "BookingPaidEvent",
    "FORM_SUBMITTED": "FormSubmittedEvent",
    "FORM_SUBMITTED_NO_EVENT": "FormSubmittedWithoutBookingEvent",
    "ROUTING_FORM_FALLBACK_HIT": "RoutingFormFallbackHitEvent",
    "WRONG_ASSIGNMENT_REPORT": "WrongAssignmentReportEvent",
    "MEETING_STARTED": "MeetingStartedEvent",
    "MEETING_ENDED": "MeetingEndedEvent",
    "INSTANT_MEETING": "InstantMeetingEvent",
    "INSTANT_MEETING_ACCEPTED": "InstantMeetingAcceptedEvent",
    "RECORDING_READY": "RecordingReadyEvent",
    "RECORDING_TRANSCRIPTION_GENERATED": "RecordingTranscriptionGeneratedEvent",
    "AFTER_HOSTS_CAL_VIDEO_NO_SHOW": "AfterHostsCalVideoNoShowEvent",
    "AFTER_GUESTS_CAL_VIDEO_NO_SHOW": "AfterGuestsCalVideoNoShowEvent",
    "OOO_CREATED": "OutOfOfficeCreatedEvent",
    "CALENDAR_ENTRY_REJECTED": "CalendarEntryRejectedEvent",
    "DELEGATION_CREDENTIAL_ERROR": "DelegationCredentialErrorEvent",
    "DELEGATION_CREDENTIAL_SECRET_ROTATED": "DelegationCredentialSecretRotatedEvent",
    "DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED": "DelegationCredentialSecretRotationFailedEvent",
    "DELEGATION_CREDENTIAL_ROTATION_REQUIRED": "DelegationCredentialRotationRequiredEvent",
}
"""Name of each event's model in `types`, by the value of `trigger_event`."""


def event_model(event: str) -> type[Model] | None:
    """Return the model of an event, which is loaded on first use; None if the event is unknown."""
    model: type[Model] | None = getattr(types, EVENTS[event]) if event in EVENTS else None
    return model
