"""An application that uses the async client. It is run and type-checked against the installed package."""

import asyncio
from datetime import UTC, datetime
from typing import assert_type

from calcom import AsyncCalCom, AsyncPage, NotFoundError, RawResponse
from calcom.types import Attendee, Booking, TeamMembership


async def raw_responses(client: AsyncCalCom, uid: str) -> None:
    """Sub-resources are available on either side of `with_raw_response`."""
    raw = client.bookings.with_raw_response
    assert_type(await raw.attendees.get(uid, 1), RawResponse[Attendee])
    attendees = client.bookings.attendees.with_raw_response
    assert_type(await attendees.get(booking_uid=uid, attendee_id=1), RawResponse[Attendee])
    memberships = client.organizations.with_raw_response.teams.memberships
    assert_type(await memberships.get(1, 2, 3), RawResponse[TeamMembership])


async def main() -> None:
    async with AsyncCalCom() as client:
        booking = await client.bookings.create(
            event_type_id=1,
            start=datetime(2035, 12, 4, 10, tzinfo=UTC),
            attendee={"name": "Ada", "email": "ada@example.com", "time_zone": "Europe/London"},
        )
        assert_type(booking, Booking)
        assert_type(booking.uid, str)
        assert_type(booking.start, datetime)
        print("booked", booking.uid)

        page = await client.bookings.list(take=2)
        assert_type(page, AsyncPage[Booking])
        print("listed", [assert_type(listed.uid, str) async for listed in client.bookings.list(take=2)])

        raw = await client.bookings.with_raw_response.get(booking.uid)
        assert_type(raw, RawResponse[Booking])
        first = await client.bookings.with_raw_response.list(take=2)
        assert_type(first, RawResponse[AsyncPage[Booking]])
        print("raw", raw.status, raw.value.uid, first.status, len(first.value.items))

        try:
            await client.bookings.get("nobody's")
        except NotFoundError as error:
            print("refused", assert_type(error.code, str | None))


asyncio.run(main())
