"""An application on the async client. It is run and type-checked against the installed package."""

import asyncio
from datetime import UTC, datetime
from typing import assert_type

from calcom import AsyncCalCom, AsyncPage, NotFoundError
from calcom.types import Booking


async def main() -> None:
    async with AsyncCalCom() as client:
        booking = await client.bookings.create(
            event_type_id=1,
            start=datetime(2026, 12, 1, 10, tzinfo=UTC),
            attendee={"name": "Ada", "email": "ada@example.com", "time_zone": "Europe/London"},
        )
        assert_type(booking, Booking)
        assert_type(booking.uid, str)
        assert_type(booking.start, datetime)
        print("booked", booking.uid)

        page = await client.bookings.list(take=2)
        assert_type(page, AsyncPage[Booking])
        print("listed", [assert_type(listed.uid, str) async for listed in client.bookings.list(take=2)])

        try:
            await client.bookings.get("nobody's")
        except NotFoundError as error:
            print("refused", assert_type(error.code, str | None))


asyncio.run(main())
