"""An application that uses the sync client. It is run and type-checked against the installed package."""

from datetime import UTC, datetime
from typing import assert_type

from calcom import CalCom, NotFoundError, Page, RawResponse
from calcom.types import Attendee, Booking, TeamMembership


def raw_responses(client: CalCom, uid: str) -> None:
    """Sub-resources are available on either side of `with_raw_response`."""
    raw = client.bookings.with_raw_response
    assert_type(raw.attendees.get(uid, 1), RawResponse[Attendee])
    assert_type(client.bookings.attendees.with_raw_response.get(booking_uid=uid, attendee_id=1), RawResponse[Attendee])
    assert_type(client.organizations.with_raw_response.teams.memberships.get(1, 2, 3), RawResponse[TeamMembership])


with CalCom() as client:
    booking = client.bookings.create(
        event_type_id=1,
        start=datetime(2035, 12, 4, 10, tzinfo=UTC),
        attendee={"name": "Ada", "email": "ada@example.com", "time_zone": "Europe/London"},
    )
    assert_type(booking, Booking)
    assert_type(booking.uid, str)
    assert_type(booking.start, datetime)
    print("booked", booking.uid)

    page = client.bookings.list(take=2)
    assert_type(page, Page[Booking])
    print("listed", [assert_type(listed.uid, str) for listed in page])

    raw = client.bookings.with_raw_response.get(booking.uid)
    assert_type(raw, RawResponse[Booking])
    first = client.bookings.with_raw_response.list(take=2)
    assert_type(first, RawResponse[Page[Booking]])
    print("raw", raw.status, raw.value.uid, first.status, len(first.value.items))

    try:
        client.bookings.get("nobody's")
    except NotFoundError as error:
        print("refused", assert_type(error.code, str | None))
