"""Event types with seats: attendees share a booking, and each of them has a seat in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from .admission import check_limits, check_start, hosts_for, needs_confirmation
from .base import CalComServer
from .deliveries import deliver_cancelled, deliver_created, deliver_rescheduled
from .errors import bare, refused
from .locations import stated_location
from .model import Attendee, EventType, Reserved
from .times import Span, zone_of

_NONE_LEFT: Final = "No more seats left at this seated booking."
_UNKNOWN: Final = "Invalid seatUid: this seat does not exist or has already been cancelled."
_NEEDED: Final = "Booking with seats can only be rescheduled with seatUid. Please provide it in the request body."


def take_seat(server: CalComServer, event_type: EventType, span: Span, attendee: Attendee) -> Reserved:
    """Give an attendee a seat in the booking at a time."""
    booking = _with_seat(server, event_type, span, attendee)
    deliver_created(server, booking, attendee)
    return booking


def seat_of(booking: Reserved, seat_uid: str) -> Attendee:
    """The attendee who has a seat in a booking. One that is not there is refused."""
    seat = next((one for one in booking.attendees if one.seat_uid == seat_uid), None)
    if seat is None:
        raise refused(400, _UNKNOWN)
    return seat


def cancel_seat(server: CalComServer, booking: Reserved, seat: Attendee | None, reason: str) -> None:
    """Remove an attendee from a booking, which is cancelled with the last one. Only its host need not name a seat."""
    if seat is None:
        raise bare(401, "User not a host of this event")
    booking.attendees.remove(seat)
    booking.updated_at = server.clock.now()
    if not booking.attendees:
        booking.status, booking.cancellation_reason = "cancelled", reason
        booking.sequence += 1
        deliver_cancelled(server, booking)


def move_seat(server: CalComServer, old: Reserved, span: Span, body: Mapping[str, Any]) -> tuple[Reserved, Attendee]:
    """Move an attendee to the booking at another time, which is made if there is none."""
    if body.get("seatUid") is None:
        raise refused(400, _NEEDED)
    seat = seat_of(old, body["seatUid"])
    check_start(server, old.event_type, span, zone_of(seat.time_zone))
    moved = replace(seat)
    new = _with_seat(server, old.event_type, span, moved, old, seat)
    new.location = old.location
    old.attendees.remove(seat)
    old.updated_at = server.clock.now()
    if not old.attendees:
        old.status = "cancelled"
    deliver_rescheduled(server, new, old, moved)
    return new, moved


def _with_seat(
    server: CalComServer,
    event_type: EventType,
    span: Span,
    seat: Attendee,
    old: Reserved | None = None,
    leaving: Attendee | None = None,
) -> Reserved:
    """The booking that is there with a seat more, or a new one with this seat, which may be moved from an old one."""
    there = server.seated_booking(event_type, span.start)
    others = [one for one in there.attendees if one is not leaving] if there is not None else []
    if any(one.email == seat.email for one in others):
        raise bare(409, "already_signed_up_for_this_booking_error")
    if len(others) >= event_type.seats:
        raise refused(409, _NONE_LEFT)
    if there is not None:
        check_limits(server, event_type, span, old)
        seat.seat_uid, there.updated_at = server.new_uuid(), server.clock.now()
        there.attendees.append(seat)
        return there
    moving = old if old is not None and len(old.attendees) == 1 else None
    hosts = hosts_for(server, event_type, span, moving)
    seat.seat_uid = server.new_uuid()
    booking = server.add_booking(event_type, hosts, span, [seat])
    booking.description, booking.location = None, stated_location(event_type, None)[0]
    is_pending = needs_confirmation(event_type, span.start, server.clock.now())
    booking.status = "pending" if is_pending else "accepted"
    return booking
