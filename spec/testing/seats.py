"""Event types with seats: attendees share a booking, and each of them has a seat in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .. import Request
from .admission import check_start, hosts_for, needs_confirmation
from .deliveries import deliver_created, deliver_rescheduled
from .errors import bare, refused
from .locations import stated_location
from .model import Attendee, EventType, Reserved
from .times import Span

if TYPE_CHECKING:
    from .server import CalComServer


def take_seat(
    server: CalComServer,
    event_type: EventType,
    span: Span,
    attendee: Attendee,
    guests: Sequence[str],
    responses: Mapping[str, Any],
    metadata: Mapping[str, Any],
) -> tuple[Reserved, str]:
    """Give an attendee a seat in the booking at a time, and return the booking and the seat.

    Raises:
        ErrorResponse: No seat is left, the attendee has one already, or the host is not free.
    """
    booking = server.seated_booking(event_type, span.start)
    if booking is not None:
        if any(one.email == attendee.email for one in booking.attendees):
            raise bare(409, "already_signed_up_for_this_booking_error")
        if len(booking.attendees) >= event_type.seats:
            raise refused(409, "No more seats left at this seated booking.")
    attendee.seat_uid = server.new_uuid()
    attendee.responses = {"name": attendee.name, "guests": list(guests), **responses}
    attendee.metadata = metadata
    if booking is None:
        hosts = hosts_for(server, event_type, span, None)
        booking = server.add_booking(event_type, hosts, span, [attendee])
        booking.description = None
        booking.location = stated_location(event_type, None)[0]
        booking.status = "pending" if needs_confirmation(event_type, span.start, server.clock.now()) else "accepted"
    else:
        booking.attendees.append(attendee)
    deliver_created(server, booking, attendee)
    return booking, attendee.seat_uid


def cancel_seat(booking: Reserved, seat_uid: str | None, request: Request) -> Reserved:
    """Remove an attendee from a booking, which stays as it is otherwise.

    Raises:
        ErrorResponse: There is no such seat, or somebody who is not the host names none.
    """
    if seat_uid is None:
        raise bare(401, "User not a host of this event")
    if all(one.seat_uid != seat_uid for one in booking.attendees):
        raise refused(400, "Invalid seatUid: this seat does not exist or has already been cancelled.")
    booking.attendees = [one for one in booking.attendees if one.seat_uid != seat_uid]
    booking.updated = request.now
    if not booking.attendees:
        booking.status = "cancelled"
    return booking


def move_seat(server: CalComServer, old: Reserved, span: Span, body: Mapping[str, Any]) -> tuple[Reserved, str]:
    """Move an attendee to the booking at another time, which is made if there is none.

    Raises:
        ErrorResponse: There is no such seat, or the other time is not free.
    """
    seat_uid = body.get("seatUid")
    seat = next((one for one in old.attendees if one.seat_uid == seat_uid), None)
    if seat_uid is None:
        raise refused(
            400, "Booking with seats can only be rescheduled with seatUid. Please provide it in the request body."
        )
    if seat is None:
        raise refused(400, "Invalid seatUid: this seat does not exist or has already been cancelled.")
    check_start(server, old.event_type, span)
    event_type = old.event_type
    new = server.seated_booking(event_type, span.start)
    if new is not None and new is not old and len(new.attendees) >= event_type.seats:
        raise refused(409, "No more seats left at this seated booking.")
    moved = Attendee(
        name=seat.name,
        email=seat.email,
        time_zone=seat.time_zone,
        language=seat.language,
        phone=seat.phone,
        seat_uid=server.new_uuid(),
        responses=seat.responses,
        metadata=seat.metadata,
    )
    if new is None:
        hosts = hosts_for(server, event_type, span, old if len(old.attendees) == 1 else None)
        new = server.add_booking(event_type, hosts, span, [moved])
        new.description, new.location = None, old.location
    else:
        new.attendees.append(moved)
    old.attendees = [one for one in old.attendees if one is not seat]
    if not old.attendees:
        old.status, old.updated = "cancelled", server.clock.now()
    deliver_rescheduled(server, new, old, moved)
    return new, str(moved.seat_uid)
