# Generated from the template src/package/_core/events.py.jinja by openapi-twin-clients; do not edit.
"""The events that webhooks deliver."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from pydantic import Field

from .. import types
from .model import Model


class UnknownEvent(Model):
    """An event that this version of the package does not know. Its properties are available without types."""

    trigger_event: str = Field(default="", alias="triggerEvent")
    """Identifies the event; empty if the body does not."""


Event: TypeAlias = (
    types.BookingCreatedEvent
    | types.BookingRequestedEvent
    | types.BookingRejectedEvent
    | types.BookingRescheduledEvent
    | types.BookingCancelledEvent
    | types.BookingReassignedEvent
    | types.BookingLocationUpdatedEvent
    | types.BookingNoShowUpdatedEvent
    | types.BookingPaymentInitiatedEvent
    | types.BookingPaidEvent
    | types.FormSubmittedEvent
    | types.FormSubmittedWithoutBookingEvent
    | types.RoutingFormFallbackHitEvent
    | types.WrongAssignmentReportEvent
    | types.MeetingStartedEvent
    | types.MeetingEndedEvent
    | types.InstantMeetingEvent
    | types.InstantMeetingAcceptedEvent
    | types.RecordingReadyEvent
    | types.RecordingTranscriptionGeneratedEvent
    | types.AfterHostsCalVideoNoShowEvent
    | types.AfterGuestsCalVideoNoShowEvent
    | types.OutOfOfficeCreatedEvent
    | types.CalendarEntryRejectedEvent
    | types.DelegationCredentialErrorEvent
    | types.DelegationCredentialSecretRotatedEvent
    | types.DelegationCredentialSecretRotationFailedEvent
    | types.DelegationCredentialRotationRequiredEvent
    | UnknownEvent
)
"""All events that webhooks can deliver."""

EVENTS: Final[Mapping[str, type[Model]]] = {
    "BOOKING_CREATED": types.BookingCreatedEvent,
    "BOOKING_REQUESTED": types.BookingRequestedEvent,
    "BOOKING_REJECTED": types.BookingRejectedEvent,
    "BOOKING_RESCHEDULED": types.BookingRescheduledEvent,
    "BOOKING_CANCELLED": types.BookingCancelledEvent,
    "BOOKING_REASSIGNED": types.BookingReassignedEvent,
    "BOOKING_LOCATION_UPDATED": types.BookingLocationUpdatedEvent,
    "BOOKING_NO_SHOW_UPDATED": types.BookingNoShowUpdatedEvent,
    "BOOKING_PAYMENT_INITIATED": types.BookingPaymentInitiatedEvent,
    "BOOKING_PAID": types.BookingPaidEvent,
    "FORM_SUBMITTED": types.FormSubmittedEvent,
    "FORM_SUBMITTED_NO_EVENT": types.FormSubmittedWithoutBookingEvent,
    "ROUTING_FORM_FALLBACK_HIT": types.RoutingFormFallbackHitEvent,
    "WRONG_ASSIGNMENT_REPORT": types.WrongAssignmentReportEvent,
    "MEETING_STARTED": types.MeetingStartedEvent,
    "MEETING_ENDED": types.MeetingEndedEvent,
    "INSTANT_MEETING": types.InstantMeetingEvent,
    "INSTANT_MEETING_ACCEPTED": types.InstantMeetingAcceptedEvent,
    "RECORDING_READY": types.RecordingReadyEvent,
    "RECORDING_TRANSCRIPTION_GENERATED": types.RecordingTranscriptionGeneratedEvent,
    "AFTER_HOSTS_CAL_VIDEO_NO_SHOW": types.AfterHostsCalVideoNoShowEvent,
    "AFTER_GUESTS_CAL_VIDEO_NO_SHOW": types.AfterGuestsCalVideoNoShowEvent,
    "OOO_CREATED": types.OutOfOfficeCreatedEvent,
    "CALENDAR_ENTRY_REJECTED": types.CalendarEntryRejectedEvent,
    "DELEGATION_CREDENTIAL_ERROR": types.DelegationCredentialErrorEvent,
    "DELEGATION_CREDENTIAL_SECRET_ROTATED": types.DelegationCredentialSecretRotatedEvent,
    "DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED": types.DelegationCredentialSecretRotationFailedEvent,
    "DELEGATION_CREDENTIAL_ROTATION_REQUIRED": types.DelegationCredentialRotationRequiredEvent,
}
"""Model of each event, by the value of `trigger_event`."""
