"""How the API shows bookings."""

from __future__ import annotations

from typing import Any, Final

from .base import CalComServer
from .model import Attendee, Reserved
from .wire import shown

_ALWAYS: Final = "id uid title description status cancellationReason start end duration location absentHost icsUid"
_IF_SET: Final = "reschedulingReason rescheduledFromUid rescheduledToUid recurringBookingUid"


def shown_booking(server: CalComServer, booking: Reserved, *, to_host: bool = False) -> dict[str, Any]:
    """A booking as the API shows it; its host sees attendees that others do not."""
    own = shown(booking, f"{_ALWAYS} createdAt updatedAt")
    own["hosts"] = [shown_booking_host(server, number) for number in booking.host_ids[:1]]
    event_type = server.event_types.get(booking.event_type.id)
    own["eventTypeId"] = event_type.id if event_type is not None else None
    own["eventType"] = {"id": event_type.id, "slug": event_type.values["slug"]} if event_type is not None else None
    own |= {"meetingUrl": booking.location, "rating": None}
    if booking.recurring_booking_uid is None:
        own["rescheduledByEmail"] = booking.rescheduled_by_email
    own |= {name: value for name, value in shown(booking, _IF_SET).items() if value is not None}
    if booking.event_type.seats:
        sees_all = to_host or booking.event_type.values["seats"].get("showAttendeeInfo")
        further = "seatUid bookingFieldsResponses metadata"
        seats = [{**shown_attendee(one), **shown(one, further)} for one in booking.attendees]
        return {**own, "attendees": seats if sees_all else []}
    own |= {"cancelledByEmail": "", "metadata": booking.metadata}
    own["attendees"] = [shown_attendee(one) for one in (*booking.attendees, *booking.team_attendees)]
    own["bookingFieldsResponses"] = {**booking.responses, "displayEmail": booking.responses.get("email", "")}
    if booking.guests:
        own["guests"] = booking.guests
        own["bookingFieldsResponses"] |= {"guests": booking.guests, "displayGuests": booking.guests}
    return own


def shown_booking_host(server: CalComServer, number: int) -> dict[str, Any]:
    """A user as bookings show their host."""
    user = server.users[number]
    return {**shown(user, "id name email username timeZone"), "displayEmail": user.email}


def shown_attendee(attendee: Attendee) -> dict[str, Any]:
    """An attendee as bookings show them."""
    phone = " phoneNumber" if attendee.phone_number else ""
    return {**shown(attendee, f"name email timeZone language absent{phone}"), "displayEmail": attendee.email}
