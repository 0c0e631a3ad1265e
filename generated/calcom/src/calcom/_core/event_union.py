# Generated from the template src/package/_core/event_union.py.jinja by openapi-twin-clients; do not edit.
"""The union of all events. Importing it loads all their models, which reading a delivery does not."""

from __future__ import annotations

from typing import TypeAlias

from .. import types
from .events import UnknownEvent

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
