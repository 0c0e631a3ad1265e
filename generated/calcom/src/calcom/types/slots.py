# Generated from spec/schemas/slots.yaml by openapi-twin-clients; do not edit.
"""Types of slots."""

from __future__ import annotations

from calcom._core.model import AwareDatetime, Model


class Slot(Model):
    """A time that is available for booking."""

    start: AwareDatetime
    """When the slot starts, with the offset of the requested time zone. UTC if none was requested."""
    end: AwareDatetime | None = None
    """When the slot ends. Only with the `range` format."""
    seats_total: int | None = None
    """Number of seats. Only for event types with seats."""
    seats_booked: int | None = None
    """Number of seats already booked. Only for event types with seats."""
    seats_remaining: int | None = None
    """Number of available seats. 0 for a full slot. Only for event types with seats."""
    booking_uid: str | None = None
    """UID of the booking that contains the booked seats. Omitted if there is no booking yet."""


class SlotReservation(Model):
    """A slot that is hidden from lists of available slots for a few minutes."""

    reservation_uid: str
    """ID of the reservation."""
    event_type_id: int
    """ID of the event type."""
    slot_start: AwareDatetime
    """When the slot starts."""
    slot_end: AwareDatetime
    """When the slot ends."""
    slot_duration: int
    """Length of the slot in minutes."""
    reservation_until: AwareDatetime
    """When the reservation expires."""
    reservation_duration: int | None = None
    """Number of minutes that the reservation lasts from its creation. Omitted when a reservation is retrieved."""
