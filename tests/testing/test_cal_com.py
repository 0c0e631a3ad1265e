"""Cal.com in memory, as a program's own tests use it. What the real servers do is held in `test_scenarios.py`."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from calcom import BadRequestError, CalCom, ConflictError, NotFoundError, PermissionDeniedError
from calcom.testing import CalComServer, Delivery

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
JOHN = {"name": "John Doe", "email": "john@example.com", "time_zone": "America/New_York"}


@pytest.fixture
def cal() -> Iterator[CalComServer]:
    with CalComServer(now=NOW, check_responses=True) as server:
        yield server


def book_the_first_free_slot(client: CalCom) -> None:
    """A program under test."""
    (event_type,) = client.event_types.list()
    days = client.slots.list(event_type_id=event_type.id, start="2027-03-02", end="2027-03-05")
    first = min(slot.start for slots in days.values() for slot in slots)
    client.bookings.create(event_type_id=event_type.id, start=first, attendee=JOHN)


def test_an_agent_books_the_first_free_slot(cal: CalComServer) -> None:
    cal.seed.event_type(title="Intro", length_in_minutes=30)
    cal.seed.busy("2027-03-02T09:00Z", "2027-03-02T12:00Z")
    client = cal.client()
    client.webhooks.create(subscriber_url="https://example.com/hook", triggers=["BOOKING_CREATED"], active=True)

    book_the_first_free_slot(client)

    (booking,) = cal.bookings
    assert (booking.start, booking.status) == (datetime(2027, 3, 2, 12, tzinfo=UTC), "accepted")
    assert [delivery.trigger for delivery in cal.deliveries] == ["BOOKING_CREATED"]


def test_the_whole_life_of_bookings(cal: CalComServer) -> None:
    client = cal.client()
    # Profile, schedule, event type.
    assert client.me.update(time_zone="Europe/London", time_format=24).time_zone == "Europe/London"
    hours = [{"days": ["Monday", "Tuesday"], "start_time": "09:00", "end_time": "11:00"}]
    schedule = client.schedules.create(name="Mornings", time_zone="Europe/London", is_default=True, availability=hours)
    assert client.schedules.get_default() == schedule
    event_type = client.event_types.create(title="Intro", slug="intro", length_in_minutes=30)
    assert (event_type.minimum_booking_notice, event_type.schedule_id) == (120, None)

    # Slots, a booking, and what is left.
    def free() -> list[str]:
        days = client.slots.list(event_type_id=event_type.id, start="2027-03-02", end="2027-03-02")
        return [f"{slot.start:%H:%M}" for slots in days.values() for slot in slots]

    assert free() == ["09:00", "09:30", "10:00", "10:30"]
    received: list[Delivery] = []
    cal.deliveries.receive(received.append)
    triggers = ["BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED"]
    client.webhooks.create(subscriber_url="https://example.com/hook", triggers=triggers, active=True, secret="s3cret")
    booking = client.bookings.create(event_type_id=event_type.id, start="2027-03-02T09:00Z", attendee=JOHN)
    assert free() == ["09:30", "10:00", "10:30"]
    with pytest.raises(BadRequestError, match="already has booking"):
        client.bookings.create(event_type_id=event_type.id, start="2027-03-02T09:00Z", attendee=JOHN)

    # Guests, a move, and the end.
    client.bookings.guests.add(booking.uid, guests=[{"email": "guest@example.com"}])
    moved = client.bookings.reschedule(booking.uid, start="2027-03-02T10:00Z")
    assert (moved.rescheduled_from_uid, moved.guests) == (booking.uid, ["guest@example.com"])
    with pytest.raises(BadRequestError, match="Cancellation reason is required"):
        client.bookings.cancel(moved.uid)
    client.bookings.cancel(moved.uid, cancellation_reason="ill")
    assert [one.status for one in client.bookings.list(status=["cancelled"])] == ["cancelled", "cancelled"]
    assert free() == ["09:00", "09:30", "10:00", "10:30"]
    assert [delivery.trigger for delivery in received] == triggers
    signed = [hmac.new(b"s3cret", delivery.content, hashlib.sha256).hexdigest() for delivery in received]
    assert signed == [dict(delivery.headers)["X-Cal-Signature-256"] for delivery in received]

    # A reservation keeps a slot from lists until it expires.
    reserved = client.slots.reservations.create(event_type_id=event_type.id, slot_start="2027-03-02T09:00Z")
    assert (reserved.reservation_duration, free()[0]) == (5, "09:30")
    cal.clock.advance(301)
    assert free()[0] == "09:00"


def test_series_seats_and_requests(cal: CalComServer) -> None:
    client = cal.client()
    weekly = cal.seed.event_type(title="W", recurrence={"interval": 1, "occurrences": 3, "frequency": "weekly"})
    seats = {"seatsPerTimeSlot": 2, "showAttendeeInfo": True, "showAvailabilityCount": True}
    shared = cal.seed.event_type(title="S", seats=seats)
    asked = cal.seed.event_type(
        title="A", confirmationPolicy={"type": "always", "blockUnconfirmedBookingsInBooker": True}
    )

    series = client.bookings.create_recurring(event_type_id=weekly.id, start="2027-03-02T09:00Z", attendee=JOHN)
    assert [f"{one.start:%d %H:%M}" for one in series] == ["02 09:00", "09 09:00", "16 08:00"]
    client.bookings.cancel_recurring(series[1].uid, cancellation_reason="x", cancel_subsequent_bookings=True)
    assert [one.status for one in cal.bookings] == ["accepted", "cancelled", "cancelled"]

    jane = {**JOHN, "email": "jane@example.com"}
    first = client.bookings.create(event_type_id=shared.id, start="2027-03-03T09:00Z", attendee=JOHN)
    second = client.bookings.create(event_type_id=shared.id, start="2027-03-03T09:00Z", attendee=jane)
    assert (first.uid, len(second.attendees)) == (second.uid, 2)
    with pytest.raises(ConflictError, match="No more seats left"):
        client.bookings.create(
            event_type_id=shared.id, start="2027-03-03T09:00Z", attendee={**JOHN, "email": "third@example.com"}
        )

    waiting = client.bookings.create(event_type_id=asked.id, start="2027-03-04T09:00Z", attendee=JOHN)
    assert (waiting.status, client.bookings.confirm(waiting.uid).status) == ("pending", "accepted")


def test_users_see_and_change_only_what_is_theirs(cal: CalComServer) -> None:
    bob = cal.seed.user(username="bob")
    other = cal.client(api_key=bob.api_key)
    event_type = cal.seed.event_type(title="Intro")

    with pytest.raises(NotFoundError, match="not found"):
        other.event_types.get(event_type.id)
    with pytest.raises(PermissionDeniedError, match="does not own"):
        other.schedules.get(cal.user.default_schedule_id or 0)
    assert [one.id for one in other.event_types.list(username="alice")] == [event_type.id]


def test_a_round_robin_of_an_organization(cal: CalComServer) -> None:
    bob = cal.seed.user(username="bob")
    organization = cal.seed.organization(members=[bob])
    client = cal.client()
    team = client.organizations.teams.create(organization.id, name="Sales")
    client.organizations.teams.memberships.create(organization.id, team.id, user_id=bob.id, role="MEMBER")
    event_type = client.organizations.teams.event_types.create(
        organization.id,
        team.id,
        title="Demo",
        slug="demo",
        length_in_minutes=30,
        scheduling_type="roundRobin",
        hosts=[{"user_id": cal.user.id}, {"user_id": bob.id}],
    )

    for _ in range(2):
        client.bookings.create(event_type_id=event_type.id, start="2027-03-02T09:00Z", attendee=JOHN)

    assert [booking.hosts[0].username for booking in cal.bookings] == ["alice", "bob"]
    with pytest.raises(BadRequestError, match="One of the hosts"):
        client.bookings.create(event_type_id=event_type.id, start="2027-03-02T09:00Z", attendee=JOHN)
