# Generated from spec/schemas/form_events.yaml by openapi-twin-clients; do not edit.
"""Types of form events."""

from __future__ import annotations

from typing import Any, Literal

from calcom._core.model import AwareDatetime, Model
from calcom.types.webhook_events import EventUser


class FormAnswer(Model):
    """Answer to a field of a routing form."""

    response: Any = None
    """Answer as a string, or as a list of the chosen options with `label` and `id`."""
    value: Any = None
    """Deprecated. Labels of the answer. Use `response` instead."""


class FormAction(Model):
    """The result of a routing form."""

    type: str | None = None
    """Kind of target, such as `customPageMessage` or `eventTypeRedirectUrl`."""
    value: str | None = None
    """Message or URL of the target."""
    event_type_id: int | None = None
    """ID of the event type."""


class FormEventPayload(Model):
    """A submission of a routing form."""

    form_id: str
    """ID of the form."""
    form_name: str | None = None
    """Name of the form."""
    team_id: int | None = None
    """ID of the team that the form belongs to."""
    response_id: int | None = None
    """ID of the response."""
    responses: dict[str, FormAnswer]
    """Answers, keyed by the label or ID of the field."""
    redirect: FormAction | None = None
    """Target that the form led to."""


class FormFallbackPayload(Model):
    """A routing form that led to its fallback."""

    form_id: str | None = None
    """ID of the form."""
    form_name: str | None = None
    """Name of the form."""
    team_id: int | None = None
    """ID of the team that the form belongs to."""
    response_id: int | None = None
    """ID of the response."""
    fallback_action: FormAction | None = None
    """Target that the fallback led to."""
    responses: dict[str, Any] | None = None
    """Answers, keyed by the label or ID of the field."""


class ReportedEventType(Model):
    """The event type of a booking that was assigned to the wrong host."""

    id: int | None = None
    """ID of the event type."""
    title: str | None = None
    """Title of the event type."""
    slug: str | None = None
    """Slug of the event type."""
    team_id: int | None = None
    """ID of the team."""


class ReportedBooking(Model):
    """A booking that was assigned to the wrong host."""

    id: int | None = None
    """ID of the booking."""
    uid: str | None = None
    """UID of the booking."""
    title: str | None = None
    """Title of the booking."""
    status: str | None = None
    """State of the booking."""
    start_time: AwareDatetime | None = None
    """When the booking starts."""
    end_time: AwareDatetime | None = None
    """When the booking ends."""
    event_type: ReportedEventType | None = None
    """The event type."""


class WrongAssignmentReport(Model):
    """A team member's report about a wrong assignment."""

    reported_by: EventUser | None = None
    """User who reported the assignment."""
    host: EventUser | None = None
    """Host to whom the booking was assigned. Only has a name and email address."""
    guest: str | None = None
    """Email address of the booker."""
    correct_assignee: str | None = None
    """Email address of the correct host."""
    routing_reason: str | None = None
    """Reason for the assignment."""
    additional_notes: str | None = None
    """Additional notes."""


class WrongAssignmentReportPayload(Model):
    """A booking from a routing form that was assigned to the wrong host."""

    booking: ReportedBooking
    """The booking."""
    report: WrongAssignmentReport
    """The report."""


class FormSubmittedEvent(Model):
    """A routing form was submitted."""

    trigger_event: Literal["FORM_SUBMITTED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: FormEventPayload
    """A submission of a routing form."""


class FormSubmittedWithoutBookingEvent(Model):
    """A routing form was submitted and no booking followed."""

    trigger_event: Literal["FORM_SUBMITTED_NO_EVENT"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: FormEventPayload
    """A submission of a routing form."""


class RoutingFormFallbackHitEvent(Model):
    """A routing form led to its fallback."""

    trigger_event: Literal["ROUTING_FORM_FALLBACK_HIT"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: FormFallbackPayload
    """A routing form that led to its fallback."""


class WrongAssignmentReportEvent(Model):
    """A booking from a routing form was assigned to the wrong host."""

    trigger_event: Literal["WRONG_ASSIGNMENT_REPORT"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: WrongAssignmentReportPayload
    """A booking from a routing form that was assigned to the wrong host."""
