"""The flows that users write, from the profile to errors, with both clients: each of them is written once."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Callable, Coroutine, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from calcom import (
    AuthenticationError,
    BadRequestError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
    webhooks,
)
from calcom.testing import CalComServer
from calcom.types import BookingCancelledEvent, BookingCreatedEvent, BookingRescheduledEvent

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
TUESDAY = date(2027, 3, 2)
NINE = datetime(2027, 3, 2, 9, tzinfo=UTC)
ADA = {"name": "Ada Lovelace", "email": "ada@example.com", "time_zone": "Europe/London"}
BEN = {"name": "Ben Ada", "email": "ben@example.com", "time_zone": "America/New_York"}

Flow = Callable[[CalComServer, Any], Coroutine[Any, Any, None]]


class Awaited:
    """A sync client whose methods are awaited, so that a flow is written once for both clients."""

    def __init__(self, target: object) -> None:
        self._target = target

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._target, name)
        if not callable(found):
            return Awaited(found)

        async def call(*arguments: Any, **named: Any) -> Any:
            return found(*arguments, **named)

        return call


@pytest.fixture
def cal() -> Iterator[CalComServer]:
    with CalComServer(now=NOW, check_responses=True) as server:
        yield server


def both(flow: Flow) -> Callable[[CalComServer, str], None]:
    """Make a test of a flow, which runs with the sync and with the async client."""

    @pytest.mark.parametrize("flavor", ["sync", "async"])
    def test(cal: CalComServer, flavor: str) -> None:
        options = {"max_retries": 0, "strict": True}
        client = Awaited(cal.client(**options)) if flavor == "sync" else cal.async_client(**options)
        asyncio.run(flow(cal, client))

    test.__doc__ = flow.__doc__
    return test


def at(hours: float) -> datetime:
    return datetime.combine(TUESDAY, time(), UTC) + timedelta(hours=hours)


async def free(client: Any, event_type: int, day: date = TUESDAY) -> list[str]:
    days = await client.slots.list(event_type_id=event_type, start=day, end=day)
    return [f"{slot.start:%H:%M}" for slots in days.values() for slot in slots]


@both
async def test_profile(cal: CalComServer, client: Any) -> None:
    """Names and the zone change at once, the address has to be verified first."""
    before = await client.me.get()
    after = await client.me.update(name="Alice", time_zone="Asia/Tokyo", time_format=24, email="new@example.com")
    assert (after.name, after.time_zone, after.time_format) == ("Alice", "Asia/Tokyo", 24)
    assert after.email == before.email
    assert await client.me.get() == after
    with pytest.raises(BadRequestError):
        await client.me.update(time_zone="Mars/Base")


@both
async def test_schedule(cal: CalComServer, client: Any) -> None:
    """Another default schedule, with a closed day, is what event types follow."""
    (first,) = await client.schedules.list()
    hours = [{"days": ["Monday", "Tuesday"], "start_time": "10:00", "end_time": "11:00"}]
    overrides = [{"date": "2027-03-08", "start_time": "00:00", "end_time": "00:00"}]
    made = await client.schedules.create(
        name="Mornings", time_zone="UTC", is_default=True, availability=hours, overrides=overrides
    )
    assert (await client.schedules.get_default()).id == made.id != first.id
    assert not (await client.schedules.get(first.id)).is_default
    event_type = await client.event_types.create(title="Intro", slug="intro", length_in_minutes=30)
    assert await free(client, event_type.id) == ["10:00", "10:30"]
    assert await free(client, event_type.id, date(2027, 3, 3)) == []
    await client.schedules.update(made.id, availability=[{**hours[0], "days": ["Wednesday"]}])
    assert await free(client, event_type.id, date(2027, 3, 3)) == ["10:00", "10:30"]
    await client.schedules.delete(made.id)
    assert await client.schedules.list() == [await client.schedules.get(first.id)]
    assert (await free(client, event_type.id))[0] == "09:00"


@both
async def test_event_type(cal: CalComServer, client: Any) -> None:
    """Defaults are filled in, an update keeps what it does not name, and bookings outlive their event type."""
    made = await client.event_types.create(title="Intro", slug="intro", length_in_minutes=30)
    assert (made.minimum_booking_notice, made.slot_interval, made.hidden) == (120, None, False)
    with pytest.raises(BadRequestError, match="already has an event type with this slug"):
        await client.event_types.create(title="Again", slug="intro", length_in_minutes=30)
    changed = await client.event_types.update(made.id, length_in_minutes=45, slot_interval=15)
    assert (changed.title, changed.length_in_minutes, changed.slot_interval) == ("Intro", 45, 15)
    assert [one.id for one in await client.event_types.list()] == [made.id]
    booking = await client.bookings.create(event_type_id=made.id, start=NINE, attendee=ADA)
    assert booking.duration == 45
    await client.event_types.delete(made.id)
    with pytest.raises(NotFoundError):
        await client.event_types.get(made.id)
    assert (await client.bookings.get(booking.uid)).uid == booking.uid


@both
async def test_slots(cal: CalComServer, client: Any) -> None:
    """Buffers, busy times and the notice take slots away; zones and formats only show them differently."""
    of = cal.seed.event_type(length_in_minutes=60, before_event_buffer=30, minimum_booking_notice=0).id
    cal.seed.busy(at(11), at(12))
    assert await free(client, of) == ["09:00", "10:00", "13:00", "14:00", "15:00", "16:00"]
    days = await client.slots.list(event_type_id=of, start=TUESDAY, end=TUESDAY, time_zone="Asia/Tokyo", format="range")
    assert list(days) == ["2027-03-02", "2027-03-03"]
    first = days["2027-03-02"][0]
    assert (first.start.astimezone(UTC), first.end - first.start) == (at(9), timedelta(hours=1))
    cal.clock.set(at(13.5))
    assert await free(client, of) == ["14:00", "15:00", "16:00"]


@both
async def test_book(cal: CalComServer, client: Any) -> None:
    """A booking takes its time from all event types of the host."""
    one, other = (cal.seed.event_type(title=title).id for title in "AB")
    booking = await client.bookings.create(event_type_id=one, start=NINE, attendee=ADA, metadata={"from": "test"})
    assert (booking.title, booking.status) == ("A between Alice Example and Ada Lovelace", "accepted")
    assert await client.bookings.get(booking.uid) == (await client.bookings.list()).items[0]
    assert (await free(client, other))[0] == "09:30"
    with pytest.raises(BadRequestError, match="already has booking"):
        await client.bookings.create(event_type_id=other, start=NINE + timedelta(minutes=15), attendee=BEN)
    assert (await client.bookings.list(attendee_email="ben@example.com")).total == 0


@both
async def test_change(cal: CalComServer, client: Any) -> None:
    """A moved booking is a new one, a cancelled one is over, and both say so."""
    of = cal.seed.event_type().id
    booking = await client.bookings.create(event_type_id=of, start=NINE, attendee=ADA)
    moved = await client.bookings.reschedule(booking.uid, start=at(10), rescheduling_reason="Late")
    old = await client.bookings.get(booking.uid)
    assert (old.status, old.rescheduled_to_uid, moved.rescheduled_from_uid) == ("cancelled", moved.uid, old.uid)
    with pytest.raises(BadRequestError, match=moved.uid):
        await client.bookings.reschedule(booking.uid, start=at(11))
    with pytest.raises(BadRequestError, match="reason is required"):
        await client.bookings.cancel(moved.uid)
    cancelled = await client.bookings.cancel(moved.uid, cancellation_reason="Ill")
    assert (cancelled.status, cancelled.cancellation_reason) == ("cancelled", "Ill")
    with pytest.raises(BadRequestError, match="cancelled already"):
        await client.bookings.cancel(moved.uid, cancellation_reason="Ill")
    assert await free(client, of) == await free(client, of, date(2027, 3, 3))


@both
async def test_recurring(cal: CalComServer, client: Any) -> None:
    """A series keeps the local hour of its attendee, and can be cancelled from one of it on."""
    weekly = {"interval": 1, "occurrences": 4, "frequency": "weekly"}
    of = cal.seed.event_type(recurrence=weekly).id
    series = await client.bookings.create_recurring(event_type_id=of, start=at(14), attendee=BEN, recurrence_count=3)
    assert [f"{one.start:%d %H}" for one in series] == ["02 14", "09 14", "16 13"]
    shared = series[0].recurring_booking_uid
    assert {one.recurring_booking_uid for one in series} == {shared}
    left = await client.bookings.cancel_recurring(
        series[1].uid, cancellation_reason="Ill", cancel_subsequent_bookings=True
    )
    assert [one.status for one in left] == ["accepted", "cancelled", "cancelled"]
    assert [one.uid for one in (await client.bookings.list(status=["recurring"])).items] == [series[0].uid]
    with pytest.raises(BadRequestError, match="recurrence count is higher"):
        await client.bookings.create_recurring(event_type_id=of, start=at(9), attendee=ADA, recurrence_count=5)


@both
async def test_seats(cal: CalComServer, client: Any) -> None:
    """Attendees share one booking, each with a seat that they can give up."""
    seats = {"seats_per_time_slot": 2, "show_attendee_info": True, "show_availability_count": True}
    of = cal.seed.event_type(seats=seats).id
    first = await client.bookings.create(event_type_id=of, start=NINE, attendee=ADA)
    second = await client.bookings.create(event_type_id=of, start=NINE, attendee=BEN)
    assert (second.uid, len(second.attendees)) == (first.uid, 2)
    assert second.seat_uid != first.seat_uid
    with pytest.raises(ConflictError, match="No more seats left"):
        await client.bookings.create(event_type_id=of, start=NINE, attendee={**ADA, "email": "cy@example.com"})
    days = await client.slots.list(event_type_id=of, start=TUESDAY, end=TUESDAY)
    assert [slot.seats_remaining for slot in days["2027-03-02"][:2]] == [0, 2]
    left = await client.bookings.cancel(first.uid, seat_uid=first.seat_uid, cancellation_reason="Ill")
    assert (left.status, [one.email for one in left.attendees]) == ("accepted", ["ben@example.com"])


@both
async def test_requests(cal: CalComServer, client: Any) -> None:
    """The host accepts or declines what needs a confirmation."""
    policy = {"type": "always", "block_unconfirmed_bookings_in_booker": True}
    of = cal.seed.event_type(confirmation_policy=policy).id
    one, other = [await client.bookings.create(event_type_id=of, start=start, attendee=ADA) for start in (NINE, at(10))]
    assert (one.status, other.status) == ("pending", "pending")
    assert "09:00" not in await free(client, of)
    assert (await client.bookings.list(status=["unconfirmed"])).total == 2
    assert (await client.bookings.confirm(one.uid)).status == "accepted"
    assert (await client.bookings.decline(other.uid, reason="Busy")).status == "rejected"
    assert [hour for hour in await free(client, of) if hour < "10:30"] == ["09:30", "10:00"]
    with pytest.raises(BadRequestError):
        await client.bookings.confirm(one.uid)


@both
async def test_guests(cal: CalComServer, client: Any) -> None:
    """Guests attend from the start or later, once each."""
    of = cal.seed.event_type().id
    booking = await client.bookings.create(event_type_id=of, start=NINE, attendee=ADA, guests=["cy@example.com"])
    assert booking.guests == ["cy@example.com"]
    more = await client.bookings.guests.add(booking.uid, guests=[{"email": "di@example.com", "name": "Di"}])
    assert more.guests == ["cy@example.com", "di@example.com"]
    with pytest.raises(BadRequestError):
        await client.bookings.guests.add(booking.uid, guests=[{"email": "di@example.com"}])
    found = await client.bookings.list(attendee_email="di@example.com")
    assert [one.uid for one in found.items] == [booking.uid]


@both
async def test_webhook(cal: CalComServer, client: Any) -> None:
    """Deliveries are signed with the secret, and tell what happened in order."""
    of, events = cal.seed.event_type().id, list[webhooks.Event]()
    cal.deliveries.receive(
        lambda delivery: events.append(webhooks.unwrap(delivery.content, delivery.headers, secret="s3cret"))
    )
    triggers = ["BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED"]
    hook = await client.webhooks.create(
        subscriber_url="https://example.com/hook", triggers=triggers, active=True, secret="s3cret"
    )
    booking = await client.bookings.create(event_type_id=of, start=NINE, attendee=ADA)
    moved = await client.bookings.reschedule(booking.uid, start=at(10))
    await client.bookings.cancel(moved.uid, cancellation_reason="Ill")
    await client.webhooks.update(hook.id, active=False)
    await client.bookings.create(event_type_id=of, start=NINE, attendee=ADA)
    created, rescheduled, cancelled = events
    assert isinstance(created, BookingCreatedEvent)
    assert isinstance(rescheduled, BookingRescheduledEvent)
    assert isinstance(cancelled, BookingCancelledEvent)
    assert (created.payload.uid, rescheduled.payload.reschedule_uid) == (booking.uid, booking.uid)
    assert (rescheduled.payload.uid, cancelled.payload.uid) == (moved.uid, moved.uid)


@both
async def test_reservation(cal: CalComServer, client: Any) -> None:
    """A reservation hides a slot until it expires or is given up."""
    of = cal.seed.event_type().id
    held = await client.slots.reservations.create(event_type_id=of, slot_start=NINE)
    assert held.reservation_until == NOW + timedelta(minutes=5)
    assert (await free(client, of))[0] == "09:30"
    with pytest.raises(UnprocessableEntityError):
        await client.slots.reservations.create(event_type_id=of, slot_start=NINE)
    await client.slots.reservations.delete(held.reservation_uid)
    assert (await free(client, of))[0] == "09:00"
    await client.slots.reservations.create(event_type_id=of, slot_start=NINE, reservation_duration=10)
    cal.clock.advance(timedelta(minutes=11))
    assert (await free(client, of))[0] == "09:00"


@both
async def test_organization(cal: CalComServer, client: Any) -> None:
    """The members of a team take turns; those who are no admins change nothing."""
    bob = cal.seed.user(username="bob")
    organization = cal.seed.organization(members=[bob])
    team = await client.organizations.teams.create(organization.id, name="Sales")
    await client.organizations.teams.memberships.create(organization.id, team.id, user_id=bob.id, role="MEMBER")
    event_type = await client.organizations.teams.event_types.create(
        organization.id,
        team.id,
        title="Demo",
        slug="demo",
        length_in_minutes=30,
        scheduling_type="roundRobin",
        hosts=[{"user_id": cal.user.id}, {"user_id": bob.id}],
    )
    made = [await client.bookings.create(event_type_id=event_type.id, start=NINE, attendee=ADA) for _ in range(2)]
    assert {one.hosts[0].username for one in made} == {"alice", "bob"}
    with pytest.raises(BadRequestError, match="One of the hosts"):
        await client.bookings.create(event_type_id=event_type.id, start=NINE, attendee=BEN)
    with cal.client(api_key=bob.api_key) as member, pytest.raises(PermissionDeniedError):
        member.organizations.teams.delete(organization.id, team.id)


@both
async def test_errors(cal: CalComServer, client: Any) -> None:
    """Each refusal is the exception of its status, with the code and the fields of the API."""
    of = cal.seed.event_type().id
    create = functools.partial(client.bookings.create, event_type_id=of)
    with pytest.raises(NotFoundError, match="Booking with uid=none was not found") as missing:
        await client.bookings.get("none")
    assert (missing.value.code, missing.value.request_id) == ("NotFoundException", "req-1")
    with pytest.raises(BadRequestError, match="too soon"):
        await create(start=NOW + timedelta(minutes=30), attendee=ADA)
    with pytest.raises(BadRequestError) as wrong:
        await create(start=NINE, attendee={**ADA, "email": "no address"})
    assert [field.path for field in wrong.value.fields] == ["email"]
    cal.rate_limits.add(1, 60, operation="me.get")
    await client.me.get()
    with pytest.raises(RateLimitError) as limited:
        await client.me.get()
    assert limited.value.retry_after == 60
    cal.credentials.revoke(cal.user.api_key)
    with pytest.raises(AuthenticationError):
        await client.schedules.list()
