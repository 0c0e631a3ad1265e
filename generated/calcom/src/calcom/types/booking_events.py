# Generated from spec/schemas/booking_events.yaml by openapi-twin-clients; do not edit.
"""Types of booking events."""

from __future__ import annotations

from typing import Literal

from calcom._core.model import AwareDatetime, Model
from calcom.types.webhook_events import BookingEventPayload


class NoShowMark(Model):
    """Whether an attendee was absent."""

    email: str
    """Email address of the attendee."""
    no_show: bool
    """Whether the attendee is now marked as absent."""


class BookingNoShowUpdatedPayload(Model):
    """Attendees who were marked as absent or whose mark was removed."""

    booking_uid: str
    """UID of the booking."""
    booking_id: int | None = None
    """ID of the booking."""
    attendees: list[NoShowMark]
    """Attendees whose mark was changed."""
    message: str | None = None
    """Sentence that describes the change."""


class BookingCreatedEvent(Model):
    """A booking was created."""

    trigger_event: Literal["BOOKING_CREATED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: BookingEventPayload
    """A booking in webhook deliveries. Its property names differ from those of `Booking`. Which ones are present
    depends on the trigger and the server. With seats, `attendees` contains only the seat concerned."""


class BookingRequestedEvent(Model):
    """A booker requested a booking that the host must confirm."""

    trigger_event: Literal["BOOKING_REQUESTED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: BookingEventPayload
    """A booking in webhook deliveries. Its property names differ from those of `Booking`. Which ones are present
    depends on the trigger and the server. With seats, `attendees` contains only the seat concerned."""


class BookingRejectedEvent(Model):
    """The host declined a booking."""

    trigger_event: Literal["BOOKING_REJECTED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: BookingEventPayload
    """A booking in webhook deliveries. Its property names differ from those of `Booking`. Which ones are present
    depends on the trigger and the server. With seats, `attendees` contains only the seat concerned."""


class BookingRescheduledEvent(Model):
    """A booking was rescheduled to another time."""

    trigger_event: Literal["BOOKING_RESCHEDULED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: BookingEventPayload
    """A booking in webhook deliveries. Its property names differ from those of `Booking`. Which ones are present
    depends on the trigger and the server. With seats, `attendees` contains only the seat concerned."""


class BookingCancelledEvent(Model):
    """A booking was canceled."""

    trigger_event: Literal["BOOKING_CANCELLED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: BookingEventPayload
    """A booking in webhook deliveries. Its property names differ from those of `Booking`. Which ones are present
    depends on the trigger and the server. With seats, `attendees` contains only the seat concerned."""


class BookingReassignedEvent(Model):
    """A round-robin booking was assigned to another host."""

    trigger_event: Literal["BOOKING_REASSIGNED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: BookingEventPayload
    """A booking in webhook deliveries. Its property names differ from those of `Booking`. Which ones are present
    depends on the trigger and the server. With seats, `attendees` contains only the seat concerned."""


class BookingLocationUpdatedEvent(Model):
    """The location of a booking changed."""

    trigger_event: Literal["BOOKING_LOCATION_UPDATED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: BookingEventPayload
    """A booking in webhook deliveries. Its property names differ from those of `Booking`. Which ones are present
    depends on the trigger and the server. With seats, `attendees` contains only the seat concerned."""


class BookingNoShowUpdatedEvent(Model):
    """Attendees were marked as absent, or their mark was removed."""

    trigger_event: Literal["BOOKING_NO_SHOW_UPDATED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: BookingNoShowUpdatedPayload
    """Attendees who were marked as absent or whose mark was removed."""


class BookingPaymentInitiatedEvent(Model):
    """The payment of a booking was started."""

    trigger_event: Literal["BOOKING_PAYMENT_INITIATED"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: BookingEventPayload
    """A booking in webhook deliveries. Its property names differ from those of `Booking`. Which ones are present
    depends on the trigger and the server. With seats, `attendees` contains only the seat concerned."""


class BookingPaidEvent(Model):
    """A booking was paid."""

    trigger_event: Literal["BOOKING_PAID"]
    """Name of the event."""
    created_at: AwareDatetime
    """When the event occurred."""
    payload: BookingEventPayload
    """A booking in webhook deliveries. Its property names differ from those of `Booking`. Which ones are present
    depends on the trigger and the server. With seats, `attendees` contains only the seat concerned."""
