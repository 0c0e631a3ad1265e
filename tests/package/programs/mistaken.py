"""What a type checker must reject. Never run, so expressions may be useless (B018): reading them is the mistake."""

from calcom import AsyncCalCom, CalCom


def mistakes(client: CalCom) -> None:
    client.bookings.get(42)
    client.bookings.create(event_type_id=1, start="2035-12-04T10:00:00Z")
    client.bookings.create(event_type_id="1", start="2035-12-04T10:00:00Z", attendee={"name": "Ada", "zone": "UTC"})
    client.bookings.reshedule("uid", start="2035-12-04T10:00:00Z")
    client.bookings.get("uid").uid + 1


async def async_mistakes(client: AsyncCalCom) -> None:
    client.bookings.get("uid").uid  # noqa: B018
    for booking in client.bookings.list():
        print(booking)


def raw_mistakes(client: CalCom) -> None:
    client.bookings.with_raw_response.get(42)
    client.bookings.with_raw_response.reshedule("uid", start="2035-12-04T10:00:00Z")
    client.bookings.with_raw_response.list(taken=1)
    client.bookings.with_raw_response.get("uid").uid  # noqa: B018
    client.bookings.with_raw_response.attendee  # noqa: B018


async def async_raw_mistakes(client: AsyncCalCom) -> None:
    await client.bookings.with_raw_response.get(42)
    client.bookings.with_raw_response.get("uid").value  # noqa: B018
    (await client.bookings.with_raw_response.get("uid")).uid  # noqa: B018
    async for booking in client.bookings.with_raw_response.list():
        print(booking)
