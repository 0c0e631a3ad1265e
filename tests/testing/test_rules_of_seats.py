"""Seats of Cal.com in memory, at the edges of the rules."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from calcom import (
    AuthenticationError,
    BadRequestError,
    CalCom,
    ConflictError,
    UnprocessableEntityError,
)
from calcom.testing import CalComServer

from .rules import JANE, NOW, SEATS, book, free


def test_slots_of_seats_keep_the_buffers(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type(seats=SEATS, after_event_buffer=30).id
    book(client, event_type, "2027-03-02T10:00Z")

    listed = free(client, event_type)

    assert listed[:4] == ["09:00", "10:00", "11:00", "11:30"]
    for at, start in enumerate(("10:00", "09:30", "10:30", "11:00")):
        if start in listed:
            book(client, event_type, f"2027-03-02T{start}Z", f"{at}@example.com")
        else:
            with pytest.raises(BadRequestError, match="already has booking"):
                book(client, event_type, f"2027-03-02T{start}Z", f"{at}@example.com")


def test_cancelling_a_seat_follows_the_rules_of_bookings(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type(seats=SEATS)
    visitor = cal.client(api_key=cal.seed.user(username="bob").api_key)
    seats = [book(client, event_type.id, "2027-03-02T10:00Z", email) for email in ("john@example.com", JANE)]
    uid, (first, second) = seats[0].uid, [one.seat_uid or "" for one in seats]

    with pytest.raises(BadRequestError, match="Invalid seatUid"):
        client.bookings.cancel(uid, seat_uid="none")
    with pytest.raises(BadRequestError, match="Cancellation reason is required"):
        client.bookings.cancel(uid, seat_uid=first)
    with pytest.raises(AuthenticationError, match="User not a host"):
        visitor.bookings.cancel(uid)
    event_type.values["disableCancelling"] = {"disabled": True}
    with pytest.raises(BadRequestError, match="does not allow cancellations"):
        visitor.bookings.cancel(uid, seat_uid=first)
    event_type.values["disableCancelling"] = {"disabled": False}
    cal.clock.set(datetime(2027, 3, 2, 10, 30, tzinfo=UTC))
    with pytest.raises(BadRequestError, match="already ended"):
        visitor.bookings.cancel(uid, seat_uid=first)
    cal.clock.set(NOW)
    client.webhooks.create(subscriber_url="https://example.com/hook", triggers=["BOOKING_CANCELLED"], active=True)
    assert visitor.bookings.cancel(uid, seat_uid=first).status == "accepted"
    assert [delivery.trigger for delivery in cal.deliveries] == []
    left = client.bookings.cancel(uid, seat_uid=second, cancellation_reason="ill")
    assert (left.status, left.cancellation_reason, left.attendees) == ("cancelled", "ill", [])
    assert [delivery.trigger for delivery in cal.deliveries] == ["BOOKING_CANCELLED"]


def test_moving_seats(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type(seats=SEATS).id
    john = book(client, event_type, "2027-03-02T10:00Z")
    jane = book(client, event_type, "2027-03-02T10:00Z", JANE)
    book(client, event_type, "2027-03-02T11:00Z")

    with pytest.raises(ConflictError, match="already_signed_up"):
        client.bookings.reschedule(john.uid, start="2027-03-02T11:00Z", seat_uid=john.seat_uid)
    cal.clock.advance(60)
    # Its own time is free, also if the booking is full.
    stayed = client.bookings.reschedule(john.uid, start="2027-03-02T10:00Z", seat_uid=john.seat_uid)
    assert (stayed.uid, [one.email for one in stayed.attendees]) == (john.uid, [JANE, "john@example.com"])
    cal.clock.advance(60)
    joined = client.bookings.reschedule(jane.uid, start="2027-03-02T11:00Z", seat_uid=jane.seat_uid)
    assert [one.email for one in joined.attendees] == ["john@example.com", JANE]
    times = {booking.updated_at for booking in cal.bookings}
    assert times == {NOW + timedelta(minutes=2)}, "both the booking that was left and the one that was joined"


def test_reservations_of_seats_leave_the_others(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type(seats=SEATS).id
    for email in ("john@example.com", JANE):
        book(client, event_type, "2027-03-02T10:00Z", email)

    with pytest.raises(UnprocessableEntityError, match="2027-03-02T10:00:00Z has no more seats left"):
        client.slots.reservations.create(event_type_id=event_type, slot_start="2027-03-02T10:00:00Z")
    client.slots.reservations.create(event_type_id=event_type, slot_start="2027-03-02T11:00:00Z")
    slots = client.slots.list(event_type_id=event_type, start="2027-03-02", end="2027-03-02")["2027-03-02"]
    assert [slot.seats_booked for slot in slots[:5]] == [0, 0, 2, 0, 1]


def test_seats_need_one_location_and_no_confirmation(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type(seats=SEATS).id
    policy = {"type": "always", "block_unconfirmed_bookings_in_booker": True}
    links: Any = [{"type": "link", "link": f"https://example.com/{number}", "public": True} for number in range(2)]

    with pytest.raises(BadRequestError, match="Seats are enabled but more than one location provided"):
        client.event_types.update(event_type, locations=links)
    with pytest.raises(BadRequestError, match="Seats are enabled but requiresConfirmation is true"):
        client.event_types.update(event_type, confirmation_policy=policy)
    assert client.event_types.update(event_type, seats={"disabled": True}, locations=links).id == event_type


def test_a_full_day_takes_no_more_attendees(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type(seats=SEATS, booking_limits_count={"day": 1}).id
    book(client, event_type, "2027-03-02T10:00Z")

    assert free(client, event_type) == []
    with pytest.raises(AuthenticationError, match="booking_limit_reached"):
        book(client, event_type, "2027-03-02T10:00Z", JANE)
