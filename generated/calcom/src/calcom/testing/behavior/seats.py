"""Event types with seats: attendees share a booking, and each of them has a seat in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from .. import Request
from .admission import check_start, hosts_for, needs_confirmation
from .deliveries import deliver_created, deliver_rescheduled
from .errors import bare, refused
from .locations import stated_location
from .model import Attendee, EventType, Reserved
from .times import Span

if TYPE_CHECKING:
    from .server import CalComServer

_NONE_LEFT: Final = "No more seats left at this seated booking."
_UNKNOWN: Final = "Invalid seatUid: this seat does not exist or has already been cancelled."
_NEEDED: Final = "Booking with seats can only be rescheduled with seatUid. Please provide it in the request body."


def take_seat(server: CalComServer, event_type: EventType, span: Span, attendee: Attendee) -> Reserved:
    """Give an attendee a seat in the booking at a time."""
    booking = server.seated_booking(event_type, span.start)
    if booking is not None and any(one.email == attendee.email for one in booking.attendees):
        raise bare(409, "already_signed_up_for_this_booking_error")
    booking = _with_seat(server, booking, event_type, span, attendee, None)
    deliver_created(server, booking, attendee)
    return booking


def cancel_seat(booking: Reserved, seat_uid: str | None, request: Request) -> Reserved:
    """Remove an attendee from a booking, which stays as it is otherwise. Only its host need not name a seat."""
    if seat_uid is None:
        raise bare(401, "User not a host of this event")
    left = [one for one in booking.attendees if one.seat_uid != seat_uid]
    if len(left) == len(booking.attendees):
        raise refused(400, _UNKNOWN)
    booking.attendees, booking.updated_at = left, request.now
    booking.status = booking.status if left else "cancelled"
    return booking


def move_seat(server: CalComServer, old: Reserved, span: Span, body: Mapping[str, Any]) -> tuple[Reserved, Attendee]:
    """Move an attendee to the booking at another time, which is made if there is none."""
    seat = next((one for one in old.attendees if one.seat_uid == body.get("seatUid")), None)
    if seat is None:
        raise refused(400, _NEEDED if body.get("seatUid") is None else _UNKNOWN)
    check_start(server, old.event_type, span)
    moved = replace(seat)
    there = server.seated_booking(old.event_type, span.start)
    new = _with_seat(server, there, old.event_type, span, moved, old if len(old.attendees) == 1 else None)
    new.location = old.location
    old.attendees = [one for one in old.attendees if one is not seat]
    if not old.attendees:
        old.status, old.updated_at = "cancelled", server.clock.now()
    deliver_rescheduled(server, new, old, moved)
    return new, moved


def _with_seat(
    server: CalComServer,
    there: Reserved | None,
    event_type: EventType,
    span: Span,
    seat: Attendee,
    moving: Reserved | None,
) -> Reserved:
    """The booking that is there with a seat more, or a new one with this seat."""
    if there is not None and len(there.attendees) >= event_type.seats:
        raise refused(409, _NONE_LEFT)
    seat.seat_uid = server.new_uuid()
    if there is not None:
        there.attendees.append(seat)
        return there
    booking = server.add_booking(event_type, hosts_for(server, event_type, span, moving), span, [seat])
    booking.description, booking.location = None, stated_location(event_type, None)[0]
    is_pending = needs_confirmation(event_type, span.start, server.clock.now())
    booking.status = "pending" if is_pending else "accepted"
    return booking
