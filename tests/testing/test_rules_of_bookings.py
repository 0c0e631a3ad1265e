"""Bookings of Cal.com in memory, at the edges of the rules."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

import httpx2
import pytest

from calcom import (
    AuthenticationError,
    BadRequestError,
    CalCom,
    ConflictError,
    PermissionDeniedError,
)
from calcom.testing import CalComServer
from calcom.testing.behavior.state import Release

from .rules import JANE, JOHN, NOW, WEEKLY, book


def test_an_event_type_can_be_booked_by_phone(cal: CalComServer, client: CalCom) -> None:
    labels = {"label": "Contact", "placeholder": ""}
    phone = {"type": "phone", "slug": "attendeePhoneNumber", "required": True, **labels}
    event_type = cal.seed.event_type(booking_fields=[{"type": "email", "required": False, **labels}, phone])
    caller = {"name": "Ada", "phone_number": "+1 555 123 4567", "time_zone": "UTC"}
    start = "2027-03-02T09:00:00Z"

    booking = client.bookings.create(event_type_id=event_type.id, start=start, attendee=caller)

    assert booking.attendees[0].email == "15551234567@sms.cal.com"
    usual = cal.seed.event_type(title="By email")
    with pytest.raises(BadRequestError, match=r"\{email\}error_required_field"):
        client.bookings.create(event_type_id=usual.id, start="2027-03-02T12:00:00Z", attendee=caller)


def test_one_event_type_is_ignored_beside_several(cal: CalComServer, client: CalCom) -> None:
    first, second = cal.seed.event_type(slug="a").id, cal.seed.event_type(slug="b").id
    booked = [book(client, first, "2027-03-02T09:00Z"), book(client, second, "2027-03-02T10:00Z")]

    assert [one.uid for one in client.bookings.list(event_type_id=first, event_type_ids=[second])] == [booked[1].uid]
    assert [one.uid for one in client.bookings.list(event_type_id=first)] == [booked[0].uid]


@pytest.mark.parametrize("count", [0, -1])
def test_a_series_has_an_occurrence(cal: CalComServer, client: CalCom, count: int) -> None:
    event_type = cal.seed.event_type(recurrence=WEEKLY).id

    with pytest.raises(BadRequestError, match="recurrenceCount must not be less than 1"):
        client.bookings.create_recurring(
            event_type_id=event_type, start="2027-03-02T09:00Z", attendee=JOHN, recurrence_count=count
        )


@pytest.mark.parametrize("name", ["after_start", "before_end", "after_created_at", "before_updated_at"])
def test_lists_need_times_that_are_times(client: CalCom, name: str) -> None:
    with pytest.raises(BadRequestError):
        list(client.bookings.list(**{name: "garbage"}))


def test_lists_name_all_that_is_wrong_with_a_request(client: CalCom) -> None:
    """As the real server does (`tests/recordings`)."""
    with pytest.raises(BadRequestError) as caught:
        client.bookings.list(status=["lost"], after_start="x", sort_start="up", take=0, skip=-1)
    assert {field.path: field.messages for field in caught.value.fields} == {
        "status": ("Invalid status. Allowed are upcoming, recurring, past, cancelled, unconfirmed",),
        "afterStart": ("fromDate must be a valid ISO 8601 date.",),
        "sortStart": ('SortStart must be either "asc" or "desc".',),
        "take": ("take must not be less than 1",),
        "skip": ("skip must not be less than 0",),
    }


def test_event_types_of_lists_are_numbers(client: CalCom) -> None:
    with pytest.raises(BadRequestError, match="Bad Request Exception") as caught:
        client.bookings.list(event_type_ids="1,abc")
    (field,) = caught.value.fields
    assert field.path == "eventTypeIds"
    with pytest.raises(BadRequestError, match="One or more event types do not exist"):
        client.bookings.list(event_type_ids="404")


@pytest.mark.parametrize(
    ("operation", "wrong"),
    [
        ("cancel", {"cancellation_reason": True}),
        ("guests.add", {"guests": [{"email": "ada@example.com", "name": {"first": "Ada"}}]}),
        ("attendees.add", {"name": "Ada", "email": [], "time_zone": "UTC"}),
        ("mark_absent", {"host": "yes"}),
    ],
)
def test_changes_of_bookings_are_checked(
    cal: CalComServer, client: CalCom, operation: str, wrong: dict[str, Any]
) -> None:
    """Wrong types are refused, and change nothing."""
    booking = cal.seed.booking("2027-02-02T09:00Z" if operation == "mark_absent" else "2027-03-02T09:00Z")
    change: Any = client.bookings
    for name in operation.split("."):
        change = getattr(change, name)

    with pytest.raises(BadRequestError):
        change(booking.uid, **wrong)

    assert cal.bookings == [booking]


@pytest.mark.parametrize("wrong", [{"metadata": True}, {"booking_fields_responses": {"notes": ["a"]}}])
def test_bookings_are_checked(cal: CalComServer, client: CalCom, wrong: dict[str, Any]) -> None:
    event_type = cal.seed.event_type()
    with pytest.raises(BadRequestError):
        client.bookings.create(event_type_id=event_type.id, start="2027-03-02T09:00Z", attendee=JOHN, **wrong)
    assert cal.bookings == []


def test_a_moved_occurrence_stays_in_its_series(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type(recurrence=WEEKLY).id
    series = client.bookings.create_recurring(event_type_id=event_type, start="2027-03-02T09:00Z", attendee=JOHN)

    client.bookings.reschedule(series[1].uid, start="2027-03-10T10:00Z")
    client.bookings.cancel_recurring(series[0].uid, cancellation_reason="x", cancel_subsequent_bookings=True)

    assert {booking.status for booking in cal.bookings} == {"cancelled"}


def test_one_of_a_series_is_confirmed_and_declined_with_all_that_wait(cal: CalComServer, client: CalCom) -> None:
    policy = {"type": "always", "blockUnconfirmedBookingsInBooker": True}
    event_type = cal.seed.event_type(recurrence=WEEKLY, confirmation_policy=policy).id
    first, second = (
        client.bookings.create(event_type_id=event_type, start=f"2027-03-02T{hour}:00:00Z", attendee=JOHN)
        for hour in ("09", "10")
    )
    assert isinstance(first, list)
    assert isinstance(second, list)

    client.bookings.confirm(first[1].uid)
    client.bookings.decline(second[0].uid)

    assert {one.status for one in cal.reserved.values() if one.start.hour == 9} == {"accepted"}
    assert {one.status for one in cal.reserved.values() if one.start.hour == 10} == {"rejected"}


def test_only_accepted_bookings_count_for_a_booker_as_guest_too(cal: CalComServer, client: CalCom) -> None:
    limit = {"maximumActiveBookings": 2, "offerReschedule": True}
    event_type = cal.seed.event_type(booker_active_bookings_limit=limit)
    made = [
        client.bookings.create(
            event_type_id=event_type.id, start=f"2027-03-0{day}T10:00:00Z", attendee=JOHN, guests=[JANE]
        )
        for day in (5, 4)
    ]

    for email in ("john@example.com", JANE):
        # The earliest of the latest ones can be moved instead.
        with pytest.raises(BadRequestError, match=str(getattr(made[1], "uid", None))):
            book(client, event_type.id, "2027-03-03T10:00:00Z", email)
    cal.reserved[str(getattr(made[0], "uid", None))].status = "pending"
    assert book(client, event_type.id, "2027-03-03T10:00:00Z").status == "accepted"


def test_each_occurrence_counts_for_limits_and_windows(cal: CalComServer, client: CalCom) -> None:
    """The occurrences before the refused one stay booked."""
    limited = cal.seed.event_type(slug="a", recurrence=WEEKLY, booking_limits_count={"month": 2}).id
    window = {"type": "calendarDays", "value": 10, "rolling": False}
    near = cal.seed.event_type(slug="b", recurrence=WEEKLY, booking_window=window).id

    with pytest.raises(AuthenticationError, match="booking_limit_reached"):
        client.bookings.create_recurring(event_type_id=limited, start="2027-03-02T09:00Z", attendee=JOHN)
    assert len(cal.bookings) == 2
    with pytest.raises(BadRequestError, match="too far in the future"):
        client.bookings.create_recurring(event_type_id=near, start="2027-03-02T10:00Z", attendee=JOHN)
    assert len(cal.bookings) == 4


@pytest.mark.parametrize(("minutes", "made"), [(30, 1), (60, 3)])
def test_an_occurrence_clashes_with_a_booking_of_the_same_time(
    cal: CalComServer, client: CalCom, minutes: int, made: int
) -> None:
    series = cal.seed.event_type(slug="a", recurrence=WEEKLY).id
    other = cal.seed.event_type(slug="b", length_in_minutes=minutes).id
    book(client, other, "2027-03-09T09:00Z")

    clash = pytest.raises(ConflictError, match="booking_conflict_error")
    with clash if made == 1 else nullcontext():
        client.bookings.create_recurring(event_type_id=series, start="2027-03-02T09:00Z", attendee=JOHN)
    assert len(cal.bookings) == 1 + made


def test_everything_wrong_with_a_booking_is_told(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type().id
    book_it: Any = client.bookings.create

    def told(**wrong: Any) -> str:
        with pytest.raises(BadRequestError) as caught:
            book_it(**{"event_type_id": event_type, "start": "2027-03-02T09:00Z", "attendee": JOHN, **wrong})
        return caught.value.message or ""

    zone = "timeZone property is wrong,timeZone must be a valid IANA time-zone "
    start = "start property is wrong,start must be a valid ISO 8601 date string "
    assert told(start="x", attendee={**JOHN, "time_zone": "Z/Z"}) == f"{start}, attendee property is wrong, {zone}"
    assert told(attendee="john@example.com").endswith("nested property attendee must be either object or array ")
    assert "at least one contact method" in told(attendee={"name": "x", "time_zone": "UTC"})
    for metadata in ({"k": {"nested": 1}}, {"k": "x" * 501}, {str(number): "x" for number in range(51)}):
        assert "Metadata must have at most 50 keys" in told(metadata=metadata)
    assert told(attendee={**JOHN, "language": "xx"}).startswith(
        "attendee property is wrong, language property is wrong,language must be one of the following values: ar, "
    )
    attendee = {**JOHN, "name": 1, "time_zone": "Z/Z", "language": "xx"}
    everything = told(start="x", event_type_id="y", attendee=attendee)
    assert everything.startswith(
        f"{start}, attendee property is wrong, name property is wrong,name must be a string , {zone}"
    )
    assert everything.endswith(" zh-TW, bn , eventTypeId property is wrong,eventTypeId must be an integer number ")
    assert cal.bookings == []


@pytest.mark.parametrize(("release", "kinds"), [("2026-01", "and attendeeDefined"), ("2026-07", "and integration")])
def test_a_location_is_of_a_kind_that_bookings_can_change_to(release: Release, kinds: str) -> None:
    with CalComServer(now=NOW, release=release) as cal:
        booking = cal.seed.booking("2027-03-02T09:00Z")
        change: Any = cal.client().bookings.update_location
        with pytest.raises(BadRequestError, match=f"booking location type 'moon'. Valid types are .*, {kinds}"):
            change(booking.uid, location={"type": "moon"})
        assert cal.bookings == [booking]


def test_an_event_type_can_be_for_its_hosts_only(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type(booking_requires_authentication=True).id
    stranger = cal.client(api_key=cal.seed.user(username="bob").api_key)
    body = {"eventTypeId": event_type, "start": "2027-03-02T09:00:00Z"}
    body["attendee"] = {"name": "John", "email": "john@example.com", "timeZone": "UTC"}
    with httpx2.Client(transport=cal.transport, base_url="http://api.test") as http:
        response = http.post("/v2/bookings", json=body, headers={"cal-api-version": "2024-08-13"})

    assert (response.status_code, response.json()["error"]["code"]) == (401, "UnauthorizedException")
    with pytest.raises(PermissionDeniedError, match="user is not authorized to access this event type"):
        book(stranger, event_type, "2027-03-02T09:00Z")
    assert book(client, event_type, "2027-03-02T09:00Z").status == "accepted"


def test_attendees_are_shown_to_hosts(cal: CalComServer, client: CalCom) -> None:
    booking = cal.seed.booking("2027-03-02T09:00Z")
    stranger = cal.client(api_key=cal.seed.user(username="bob").api_key)

    assert len(client.bookings.attendees.list(booking.uid)) == 1
    with pytest.raises(PermissionDeniedError, match="BookingPbacGuard - user with id=2 does not have access"):
        stranger.bookings.attendees.list(booking.uid)


def test_guests_who_are_invited_are_left_out(cal: CalComServer, client: CalCom) -> None:
    booking = cal.seed.booking("2027-03-02T09:00Z", email="john@example.com")
    added = client.bookings.guests.add(
        booking.uid, guests=[{"email": "john@example.com"}, {"email": JANE}, {"email": JANE}]
    )

    assert [one.email for one in added.attendees] == ["john@example.com", JANE]
    with pytest.raises(BadRequestError, match="emails_must_be_unique_valid"):
        client.bookings.guests.add(booking.uid, guests=[{"email": JANE}])
    with pytest.raises(BadRequestError) as caught:
        client.bookings.guests.add(booking.uid, guests=[{"email": "none"}])
    assert [(field.path, field.messages) for field in caught.value.fields] == [
        ("guests.0.email", ("email must be an email",))
    ]


def test_requests_are_read_as_the_server_reads_them(cal: CalComServer) -> None:
    """A cancellation without a body, and a list whose filter is there several times."""
    booking = cal.seed.booking("2027-02-02T09:00Z")
    other = cal.seed.booking("2027-03-02T09:00Z")
    headers = {"cal-api-version": "2024-08-13", "authorization": f"Bearer {cal.user.api_key}"}
    with httpx2.Client(transport=cal.transport, base_url="http://api.test") as http:
        listed = http.get("/v2/bookings?status=upcoming&status=past", headers=headers).json()["data"]
        cancelled = http.post(f"/v2/bookings/{other.uid}/cancel", headers={"cal-api-version": "2024-08-13"})

    assert [one["uid"] for one in listed] == [booking.uid, other.uid]
    assert (cancelled.status_code, cancelled.json()["data"]["status"]) == (200, "cancelled")
