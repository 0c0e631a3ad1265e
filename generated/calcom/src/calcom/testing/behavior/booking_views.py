"""How the API shows bookings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .model import Attendee, Reserved
from .times import iso

if TYPE_CHECKING:
    from .server import CalComServer


def shown_booking(server: CalComServer, booking: Reserved, *, to_host: bool = False) -> dict[str, Any]:
    """A booking as the API shows it.

    Args:
        server: The server that has it.
        booking: The booking.
        to_host: Whether the host asks, who sees attendees that others do not.
    """
    event_type = server.event_types.get(booking.event_type.id)
    shown: dict[str, Any] = {
        "id": booking.id,
        "uid": booking.uid,
        "title": booking.title,
        "description": booking.description,
        "hosts": [shown_booking_host(server, number) for number in booking.host_ids[:1]],
        "status": booking.status,
        "cancellationReason": booking.reason,
        "start": iso(booking.start),
        "end": iso(booking.end),
        "duration": booking.duration,
        "eventTypeId": event_type.id if event_type is not None else None,
        "eventType": {"id": event_type.id, "slug": event_type.values["slug"]} if event_type is not None else None,
        "meetingUrl": booking.location,
        "location": booking.location,
        "absentHost": booking.absent_host,
        "createdAt": iso(booking.created),
        "updatedAt": iso(booking.updated),
        "rating": None,
        "icsUid": booking.ics_uid,
    }
    if booking.recurring_uid is None:
        shown["rescheduledByEmail"] = booking.rescheduled_by
    stated = {
        "reschedulingReason": booking.rescheduling_reason,
        "rescheduledFromUid": booking.from_uid,
        "rescheduledToUid": booking.to_uid,
        "recurringBookingUid": booking.recurring_uid,
    }
    shown.update((name, value) for name, value in stated.items() if value is not None)
    if booking.event_type.seats:
        seats = booking.event_type.values["seats"]
        sees_all = to_host or seats.get("showAttendeeInfo")
        shown["attendees"] = [_shown_seat(one) for one in booking.attendees] if sees_all else []
        return shown
    shown["cancelledByEmail"] = ""
    shown["metadata"] = booking.metadata
    shown["attendees"] = [shown_attendee(one) for one in (*booking.attendees, *booking.team_attendees)]
    if booking.guests:
        shown["guests"] = booking.guests
    shown["bookingFieldsResponses"] = _shown_responses(booking)
    return shown


def shown_booking_host(server: CalComServer, number: int) -> dict[str, Any]:
    """A user as bookings show their host."""
    user = server.users[number]
    return {
        "id": user.id,
        "name": user.name,
        "email": user.email,
        "displayEmail": user.email,
        "username": user.username,
        "timeZone": user.time_zone,
    }


def shown_attendee(attendee: Attendee) -> dict[str, Any]:
    """An attendee as bookings show them."""
    shown: dict[str, Any] = {
        "name": attendee.name,
        "email": attendee.email,
        "displayEmail": attendee.email,
        "timeZone": attendee.time_zone,
        "language": attendee.language,
        "absent": attendee.absent,
    }
    return {**shown, "phoneNumber": attendee.phone} if attendee.phone else shown


def _shown_seat(attendee: Attendee) -> dict[str, Any]:
    return {
        **shown_attendee(attendee),
        "seatUid": attendee.seat_uid,
        "bookingFieldsResponses": attendee.responses,
        "metadata": attendee.metadata,
    }


def _shown_responses(booking: Reserved) -> dict[str, Any]:
    shown = {**booking.responses, "displayEmail": booking.responses.get("email", "")}
    if booking.guests:
        shown["guests"] = booking.guests
        shown["displayGuests"] = booking.guests
    return shown
