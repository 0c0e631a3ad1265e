"""An application on the sync client. It is run and type-checked against the installed package."""

from datetime import UTC, datetime
from typing import assert_type

from calcom import CalCom, NotFoundError, Page
from calcom.types import Booking

with CalCom() as client:
    booking = client.bookings.create(
        event_type_id=1,
        start=datetime(2026, 12, 1, 10, tzinfo=UTC),
        attendee={"name": "Ada", "email": "ada@example.com", "time_zone": "Europe/London"},
    )
    assert_type(booking, Booking)
    assert_type(booking.uid, str)
    assert_type(booking.start, datetime)
    print("booked", booking.uid)

    page = client.bookings.list(take=2)
    assert_type(page, Page[Booking])
    print("listed", [assert_type(listed.uid, str) for listed in page])

    try:
        client.bookings.get("nobody's")
    except NotFoundError as error:
        print("refused", assert_type(error.code, str | None))
