"""The events that webhooks deliver, and how a body becomes one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final, TypeAlias, cast

from pydantic import Field

from .. import types
from .decode import Decoder
from .drift import Drift, Report, announce
from .errors import WebhookPayloadError
from .model import Model


class UnknownEvent(Model):
    """An event that this version of the package does not know. Its properties are there, without types."""

    trigger_event: str = Field(default="", alias="triggerEvent")
    """Names the event; empty when the body does not."""


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
"""Everything that a webhook can deliver."""

_MODELS: Final[Mapping[str, type[Model]]] = {
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


@cache
def _decoder(model: type[Model]) -> Decoder:
    return Decoder(model, (), open_ended=False)


def read(body: bytes, media_type: str, on_drift: Callable[[Drift], None] | None) -> Event:
    """Return the event in a body.

    Args:
        body: The body of a delivery.
        media_type: Its media type, for the error.
        on_drift: Called with each difference between the event and the documented one.

    Raises:
        WebhookPayloadError: The body is not a JSON object.
    """
    report = Report("webhooks")
    try:
        event = _decoder(UnknownEvent).decode(body, report).value
    except ValueError:
        raise WebhookPayloadError(_not_json(body, media_type)) from None
    if not isinstance(event, UnknownEvent):
        raise WebhookPayloadError("the body is JSON, but not an object")
    # Only the trigger is typed: if there is drift, it is no text.
    model = None if report.drifts else _MODELS.get(event.trigger_event)
    if model is None:
        announce(report.drifts, on_drift)
        return event
    report = Report(f"webhooks.{event.trigger_event}")
    known = _decoder(model).decode(body, report).value
    announce(report.drifts, on_drift)
    # What is nested too deeply for its model is no instance of it.
    return cast("Event", known) if isinstance(known, model) else event


def _not_json(body: bytes, media_type: str) -> str:
    if not body.strip():
        return "the body is empty"
    if media_type == "application/x-www-form-urlencoded":
        return "the body is form-encoded, not JSON; check it with `verify` and read it with `urllib.parse.parse_qs`"
    return f"the body is not valid JSON; its content type is {media_type or 'missing'}"
