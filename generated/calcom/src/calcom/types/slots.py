# Generated from spec/schemas/slots.yaml by openapi-twin-clients; do not edit.
"""Types of slots."""

from __future__ import annotations

from pydantic import AwareDatetime

from calcom._core.model import Model


class Slot(Model):
    """A time that can be booked."""

    start: AwareDatetime
    """When the slot begins. Carries the offset of the requested time zone; UTC when none was requested."""
    end: AwareDatetime | None = None
    """When the slot ends. Only in the format `range`."""
    seats_total: int | None = None
    """Number of seats. Only for event types with seats."""
    seats_booked: int | None = None
    """Number of seats already taken. Only for event types with seats."""
    seats_remaining: int | None = None
    """Number of seats still free, 0 for a full slot. Only for event types with seats."""
    booking_uid: str | None = None
    """The `uid` of the booking that holds the seats already taken. Missing while nobody has booked."""


class SlotReservation(Model):
    """A slot that is hidden from the lists of free slots for a few minutes."""

    reservation_uid: str
    """Id of the reservation."""
    event_type_id: int
    """The event type."""
    slot_start: AwareDatetime
    """When the slot begins."""
    slot_end: AwareDatetime
    """When the slot ends."""
    slot_duration: int
    """Length of the slot in minutes."""
    reservation_until: AwareDatetime
    """When the reservation expires."""
    reservation_duration: int | None = None
    """How many minutes the reservation lasts from the moment it was made. Missing when a reservation is read."""
