"""A booking agent: it books the first free slot of an event type.

CALCOM_API_KEY=cal_... python booking_agent.py 1 2035-12-04 2035-12-07 "Ada Lovelace" ada@example.com
"""

from __future__ import annotations

import sys
from datetime import date, datetime

from calcom import APIError, BadRequestError, CalCom
from calcom.types import BookerParam, Booking


def book_first_free(
    client: CalCom, event_type_id: int, attendee: BookerParam, *, start: date, end: date
) -> Booking | None:
    """Book the first free slot in a range of days.

    Args:
        client: The client.
        event_type_id: The event type.
        attendee: The booker.
        start: The first day.
        end: The last day.

    Returns:
        The booking; None if no slot is free.
    """
    days = client.slots.list(event_type_id=event_type_id, start=start, end=end)
    for slot in sorted(slot.start for slots in days.values() for slot in slots):
        try:
            return client.bookings.create(event_type_id=event_type_id, start=slot, attendee=attendee)
        except BadRequestError as error:
            if error.fields:
                raise  # An input is wrong. The next slot would be refused as well.
        except APIError as error:
            if not error.maybe_processed:
                raise
            # The response was lost. The booking may exist, and must not be made again.
            return find_booking(client, attendee, slot)
    return None


def find_booking(client: CalCom, attendee: BookerParam, start: datetime) -> Booking | None:
    """Return the booking of an attendee that starts at a time; None if there is none."""
    found = client.bookings.list(attendee_email=attendee.get("email", ""), after_start=start, status=["upcoming"])
    return next((booking for booking in found if booking.start == start), None)


def main() -> None:
    """Book for the attendee that the command line names."""
    event_type, start, end, name, email = sys.argv[1:]
    attendee: BookerParam = {"name": name, "email": email, "time_zone": "Europe/London"}
    with CalCom() as client:
        booking = book_first_free(
            client, int(event_type), attendee, start=date.fromisoformat(start), end=date.fromisoformat(end)
        )
    print(f"booked {booking.start}: {booking.uid}" if booking else "no slot is free")


if __name__ == "__main__":
    main()
