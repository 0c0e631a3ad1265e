from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx2
import pytest

from calcom.testing import CalComServer, Delivery
from calcom.types import BookerParam
from examples import webhook_receiver

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
NINE, TEN = (datetime(2027, 3, 2, hour, tzinfo=UTC) for hour in (9, 10))
ADA: BookerParam = {"name": "Ada", "email": "ada@example.com", "time_zone": "UTC"}
SECRET = "the secret of the webhook"
URL = "https://app.example.com/webhooks"


def post(delivery: Delivery) -> int:
    """Send a delivery to the application; returns the status of its response."""

    async def send() -> int:
        transport = httpx2.ASGITransport(webhook_receiver.app)
        async with httpx2.AsyncClient(transport=transport) as http:
            return (await http.post(delivery.url, content=delivery.content, headers=delivery.headers)).status_code

    return asyncio.run(send())


@pytest.fixture
def statuses() -> list[int]:
    return []


@pytest.fixture
def cal(monkeypatch: pytest.MonkeyPatch, statuses: list[int]) -> Iterator[CalComServer]:
    """Cal.com, which delivers to the application."""
    monkeypatch.setattr(webhook_receiver, "SECRET", SECRET)
    monkeypatch.setattr(webhook_receiver, "meetings", dict[str, datetime]())
    with CalComServer(now=NOW) as server:
        server.seed.event_type()
        triggers = ["BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED"]
        server.client().webhooks.create(subscriber_url=URL, triggers=triggers, active=True, secret=SECRET)
        server.deliveries.receive(lambda delivery: statuses.append(post(delivery)), URL)
        yield server


def test_meetings_follow_the_bookings(cal: CalComServer, statuses: list[int]) -> None:
    client = cal.client()

    booking = client.bookings.create(event_type_id=1, start=NINE, attendee=ADA)
    assert webhook_receiver.meetings == {booking.uid: NINE}
    moved = client.bookings.reschedule(booking.uid, start=TEN)
    assert webhook_receiver.meetings == {moved.uid: TEN}
    client.bookings.cancel(moved.uid, cancellation_reason="No longer needed")

    assert webhook_receiver.meetings == {}
    assert statuses == [204, 204, 204]


def test_a_repeated_delivery_changes_nothing(cal: CalComServer) -> None:
    booking = cal.client().bookings.create(event_type_id=1, start=NINE, attendee=ADA)
    (delivery,) = cal.deliveries

    assert post(delivery) == 204
    assert webhook_receiver.meetings == {booking.uid: NINE}


@pytest.mark.parametrize("secret", ["another secret", None])
def test_a_delivery_that_is_not_genuine_is_refused(cal: CalComServer, statuses: list[int], secret: str | None) -> None:
    cal.deliveries.deliver("BOOKING_CREATED", url=URL, secret=secret)

    assert statuses == [401]
    assert webhook_receiver.meetings == {}


def test_other_events_are_accepted(cal: CalComServer, statuses: list[int]) -> None:
    cal.deliveries.deliver("MEETING_ENDED", url=URL, secret=SECRET)
    cal.deliveries.deliver("NEW", url=URL, secret=SECRET, body={"triggerEvent": "NEW"})
    cal.deliveries.deliver("BROKEN", url=URL, secret=SECRET, body="no JSON")

    assert statuses == [204, 204, 400]
