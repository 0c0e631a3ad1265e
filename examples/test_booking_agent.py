from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from calcom import BadRequestError, NotFoundError, PreparedRequest, Response
from calcom.testing import CalComServer
from calcom.types import BookerParam
from examples.booking_agent import book_first_free

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)  # a Monday
NINE = datetime(2027, 3, 2, 9, tzinfo=UTC)
ADA: BookerParam = {"name": "Ada", "email": "ada@example.com", "time_zone": "UTC"}
TUESDAY = {"start": date(2027, 3, 2), "end": date(2027, 3, 2)}


def test_the_first_free_slot_is_booked() -> None:
    with CalComServer(now=NOW) as cal:
        event_type = cal.seed.event_type(length_in_minutes=30)
        cal.seed.busy(NINE, NINE + timedelta(hours=3))

        booking = book_first_free(cal.client(), event_type.id, ADA, **TUESDAY)

        assert booking is not None
        assert booking.start == datetime(2027, 3, 2, 12, tzinfo=UTC)
        assert [one.uid for one in cal.bookings] == [booking.uid]


def test_a_slot_that_is_taken_meanwhile_is_skipped() -> None:
    with CalComServer(now=NOW) as cal:
        event_type = cal.seed.event_type(length_in_minutes=30)

        def book_before(request: PreparedRequest, call_next: Callable[[PreparedRequest], Response]) -> Response:
            if request.method == "POST" and not cal.bookings:
                cal.seed.booking(NINE, name="Somebody Else")
            return call_next(request)

        booking = book_first_free(cal.client(middleware=[book_before]), event_type.id, ADA, **TUESDAY)

        assert booking is not None
        assert booking.start == NINE + timedelta(minutes=30)
        assert [call.status for call in cal.calls("bookings.create")] == [400, 201]


def test_a_lost_response_does_not_book_twice() -> None:
    with CalComServer(now=NOW) as cal:
        event_type = cal.seed.event_type()
        cal.faults.next("bookings.create", drop=True, processed=True)

        booking = book_first_free(cal.client(), event_type.id, ADA, **TUESDAY)

        assert booking is not None
        assert [one.uid for one in cal.bookings] == [booking.uid]
        assert len(cal.calls("bookings.create")) == 1


def test_a_rate_limit_is_waited_for() -> None:
    with CalComServer(now=NOW) as cal:
        event_type = cal.seed.event_type()
        cal.faults.next("bookings.create", status=429, retry_after=30)

        assert book_first_free(cal.client(), event_type.id, ADA, **TUESDAY) is not None
        assert cal.clock.now() >= NOW + timedelta(seconds=30)  # on the server's clock; the test waits for nothing


def test_nothing_is_booked_if_nothing_is_free() -> None:
    with CalComServer(now=NOW) as cal:
        event_type = cal.seed.event_type()
        cal.seed.busy(NINE, NINE + timedelta(days=1))

        assert book_first_free(cal.client(), event_type.id, ADA, **TUESDAY) is None
        assert cal.calls("bookings.create") == []


def test_wrong_inputs_are_told() -> None:
    with CalComServer(now=NOW) as cal:
        event_type = cal.seed.event_type()
        nameless: BookerParam = {**ADA, "name": ""}
        with pytest.raises(BadRequestError):
            book_first_free(cal.client(), event_type.id, nameless, **TUESDAY)
        with pytest.raises(NotFoundError):
            book_first_free(cal.client(), 404, ADA, **TUESDAY)
        assert len(cal.calls("bookings.create")) == 1
