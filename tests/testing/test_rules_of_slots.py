"""Slots and reservations of Cal.com in memory, at the edges of the rules."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from calcom import (
    AuthenticationError,
    BadRequestError,
    CalCom,
    PermissionDeniedError,
    UnprocessableEntityError,
)
from calcom.testing import CalComServer
from calcom.testing.behavior import User
from calcom.testing.behavior.hours import period

from .rules import NOW, OVERRIDES, book, free, team_event_type


@pytest.mark.parametrize("minutes", [0, -30])
def test_slots_need_a_positive_length(cal: CalComServer, client: CalCom, minutes: int) -> None:
    event_type = cal.seed.event_type()

    with pytest.raises(BadRequestError, match="Duration must be a positive number"):
        free(client, event_type.id, duration=minutes)


@pytest.mark.parametrize(
    "settings",
    [
        *(
            {name: 10**11}
            for name in ("minimum_booking_notice", "before_event_buffer", "slot_interval", "offset_start")
        ),
        {"booking_window": {"type": "businessDays", "value": 10**11}},
        {"length_in_minutes": 10**11},
    ],
)
def test_there_is_an_end_to_everything(client: CalCom, settings: dict[str, Any]) -> None:
    """Neither numbers nor ranges are so large that a request fails or does not end."""
    event_type = client.event_types.create(**{"title": "A", "slug": "a", "length_in_minutes": 30, **settings})
    for start, end in (("2027-03-02", "2027-03-03"), ("2027-03-02", "8999-12-31")):
        client.slots.list(event_type_id=event_type.id, start=start, end=end)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        # The override of the next day is listed with a day, as the real servers do, and that of the day before.
        ("2027-03-02", [*(f"02 {hour:02}" for hour in range(9, 17)), "03 09"]),
        ("2027-03-03", ["03 09"]),
        ("2027-03-04", ["03 09", *(f"04 {hour:02}" for hour in range(9, 17))]),
        ("2027-03-05", []),
        ("2027-03-08", [f"08 {hour:02}" for hour in range(9, 17)]),
    ],
)
def test_overrides_are_listed_with_the_days_beside_them(
    cal: CalComServer, client: CalCom, day: str, expected: list[str]
) -> None:
    cal.seed.schedule(default=True, overrides=OVERRIDES)
    event_type = cal.seed.event_type(length_in_minutes=60)

    days = client.slots.list(event_type_id=event_type.id, start=day, end=day)

    assert [f"{slot.start:%d %H}" for slots in days.values() for slot in slots] == expected


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        # Lists look at the days of the range in the requested zone: in UTC, June 2 of London is none of them.
        ("UTC", ["00:00", "00:30", "01:00", "01:30", "02:00", "02:30"]),
        ("Europe/London", ["01:00", "01:30", "02:00", "02:30", "03:00", "03:30", "00:00", "00:30"]),
    ],
)
def test_the_nights_of_summer_are_listed_by_the_days_of_the_zone(
    cal: CalComServer, client: CalCom, zone: str, hours: list[str]
) -> None:
    days_of_week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    night = [{"days": days_of_week, "start_time": "00:00", "end_time": "04:00"}]
    cal.seed.schedule(default=True, time_zone="Europe/London", availability=night)
    event_type = cal.seed.event_type()

    assert free(client, event_type.id, "2027-06-01", time_zone=zone) == hours


@pytest.mark.parametrize(("release", "days"), [("2026-07", [9, 10]), ("2026-01", [8, 9])])
def test_windows_of_older_releases_are_a_day_early_in_the_west(release: Any, days: list[int]) -> None:
    new_york = User(username="alice", name="Alice", email="alice@example.com", time_zone="America/New_York")
    cal = CalComServer(now=NOW, users=[new_york], release=release)
    window = {"type": "range", "value": ["2027-03-09", "2027-03-10"]}
    event_type = cal.seed.event_type(booking_window=window).id

    listed = cal.client().slots.list(event_type_id=event_type, start="2027-03-01", end="2027-03-20")
    assert [int(day[-2:]) for day in listed] == days


@pytest.mark.parametrize(
    ("zone", "first", "days"),
    [
        ("Europe/London", "2027-10-30", [30, 31]),
        ("UTC", "2027-10-30", [30, 31, 1]),
        ("America/New_York", "2027-10-30", [30, 31, 1]),
        ("America/New_York", "2027-11-06", [6, 7]),
        ("Europe/London", "2027-03-27", [27, 28, 29]),
    ],
)
def test_the_last_day_is_missing_behind_the_end_of_summer_time(
    cal: CalComServer, client: CalCom, zone: str, first: str, days: list[int]
) -> None:
    noon = [{"days": [f"{date(2027, 3, day):%A}" for day in range(1, 8)], "start_time": "12:00", "end_time": "13:00"}]
    cal.seed.schedule(default=True, time_zone=zone, availability=noon)
    last = date.fromisoformat(first) + timedelta(days=2)

    listed = client.slots.list(event_type_id=cal.seed.event_type().id, start=first, end=str(last), time_zone=zone)

    assert [int(day[-2:]) for day in listed] == days


def test_with_a_zone_only_the_requested_days_are_listed(cal: CalComServer, client: CalCom) -> None:
    cal.seed.schedule(default=True, overrides=OVERRIDES)
    event_type = cal.seed.event_type(length_in_minutes=60).id

    assert list(client.slots.list(event_type_id=event_type, start="2027-03-04", end="2027-03-04")) == [
        "2027-03-03",
        "2027-03-04",
    ]
    asked = {"event_type_id": event_type, "start": "2027-03-04", "end": "2027-03-04"}
    assert list(client.slots.list(**asked, time_zone="UTC")) == ["2027-03-04"]


def test_common_times_are_those_of_members_of_the_organization(cal: CalComServer) -> None:
    server = CalComServer(now=NOW, release="2026-01", users=[User(username="a", name="A", email="a@e.org")])
    users = [server.user, *(server.seed.user(username=name) for name in "bc")]
    server.seed.organization(slug="one", owner=users[0], members=[users[1]])
    server.seed.organization(name="Two", slug="two", owner=users[2])
    server.seed.busy("2027-03-02T09:00Z", "2027-03-02T16:30Z", user=users[2])

    def common(slug: str, *usernames: str) -> int:
        asked: Any = {"usernames": list(usernames), "organization_slug": slug}
        return sum(map(len, server.client().slots.list(start="2027-03-02", end="2027-03-02", **asked).values()))

    assert (common("one", "a", "b", "c"), common("two", "b", "c"), common("none", "a", "b")) == (16, 1, 0)


@pytest.mark.parametrize("minutes", [{"slot_duration": -30}, {"slot_duration": 0}, {"reservation_duration": -5}])
def test_reservations_last(cal: CalComServer, client: CalCom, minutes: dict[str, int]) -> None:
    event_type = cal.seed.event_type().id

    with pytest.raises(BadRequestError):
        client.slots.reservations.create(event_type_id=event_type, slot_start="2027-03-02T09:00Z", **minutes)
    assert cal.reservations == {}


def test_reservations_take_offered_lengths(cal: CalComServer, client: CalCom) -> None:
    one, several = (
        cal.seed.event_type(slug="one").id,
        cal.seed.event_type(slug="b", length_in_minutes_options=[30, 60]).id,
    )
    start = "2027-03-02T10:00:00Z"

    with pytest.raises(BadRequestError, match="not a variable length event type"):
        client.slots.reservations.create(event_type_id=one, slot_start=start, slot_duration=60)
    with pytest.raises(BadRequestError, match="event type are: 30, 60"):
        client.slots.reservations.create(event_type_id=several, slot_start=start, slot_duration=45)
    reserved = client.slots.reservations.create(event_type_id=several, slot_start=start, slot_duration=60)
    assert reserved.slot_end == datetime(2027, 3, 2, 11, tzinfo=UTC)
    # A reservation is in its own way.
    with pytest.raises(UnprocessableEntityError, match="already reserved"):
        client.slots.reservations.update(
            reserved.reservation_uid, event_type_id=several, slot_start="2027-03-02T10:30:00Z"
        )


def test_a_round_robin_is_reserved_once_for_each_host(cal: CalComServer, client: CalCom) -> None:
    event_type, start = team_event_type(cal), "2027-03-02T10:00:00Z"
    book(client, event_type, start)
    for _ in range(2):
        client.slots.reservations.create(event_type_id=event_type, slot_start=start)

    with pytest.raises(UnprocessableEntityError, match="no available hosts left"):
        client.slots.reservations.create(event_type_id=event_type, slot_start=start)


def test_colleagues_say_how_long_a_reservation_lasts(cal: CalComServer, client: CalCom) -> None:
    bob, carol, dave = (cal.seed.user(username=name) for name in ("bob", "carol", "dave"))
    shared, own = team_event_type(cal), cal.seed.event_type().id
    cal.seed.organization(owner=cal.user, members=[carol])

    def reserve(user: User, event_type: int, hour: int) -> bool:
        reservations = cal.client(api_key=user.api_key).slots.reservations
        start = f"2027-03-02T{hour}:00:00Z"
        try:
            return bool(reservations.create(event_type_id=event_type, slot_start=start, reservation_duration=9))
        except PermissionDeniedError:
            return False

    allowed = [
        (reserve(user, own, hour), reserve(user, shared, hour)) for hour, user in enumerate((bob, carol, dave), 10)
    ]
    assert allowed == [(True, True), (True, False), (False, False)]


def test_the_part_behind_a_booking_continues_the_steps(cal: CalComServer, client: CalCom) -> None:
    """It is rounded again, but no slot begins within the step of the one before it."""
    event_type, other = cal.seed.event_type(slug="a", length_in_minutes=15, slot_interval=45), cal.seed.event_type(
        slug="b", length_in_minutes=15
    )
    book(client, other.id, "2027-03-02T09:15Z")

    assert free(client, event_type.id)[:4] == ["09:00", "09:45", "10:30", "11:15"]


def test_a_reservation_hides_slots_and_moves_none(cal: CalComServer, client: CalCom) -> None:
    event_type, other = cal.seed.event_type(slug="a", length_in_minutes=50), cal.seed.event_type(slug="b")
    client.slots.reservations.create(event_type_id=other.id, slot_start="2027-03-02T10:00Z")

    assert free(client, event_type.id)[:3] == ["09:00", "10:40", "11:30"]


ALL_DAY = [{"days": [f"{date(2027, 3, day):%A}" for day in range(1, 8)], "start_time": "00:00", "end_time": "23:59"}]


@pytest.mark.parametrize(("release", "days"), [("2026-07", [9, 10]), ("2026-01", [8, 9])])
def test_the_dates_of_a_window_are_those_of_the_schedule(release: Any, days: list[int]) -> None:
    cal = CalComServer(now=NOW, release=release)
    hours = cal.seed.schedule(time_zone="America/New_York")
    window = {"type": "range", "value": ["2027-03-09", "2027-03-10"]}
    event_type = cal.seed.event_type(schedule_id=hours.id, booking_window=window).id

    listed = cal.client().slots.list(event_type_id=event_type, start="2027-03-01", end="2027-03-20")
    assert [int(day[-2:]) for day in listed] == days


@pytest.mark.parametrize(("zone", "last"), [("Asia/Tokyo", 14), ("UTC", 23), ("America/New_York", 4)])
def test_a_window_of_days_ends_with_the_day_of_the_booker(
    cal: CalComServer, client: CalCom, zone: str, last: int
) -> None:
    hours = cal.seed.schedule(availability=ALL_DAY)
    window = {"type": "calendarDays", "value": 1, "rolling": False}
    event_type = cal.seed.event_type(schedule_id=hours.id, booking_window=window).id

    days = client.slots.list(event_type_id=event_type, start="2027-03-01", end="2027-03-05", time_zone=zone)

    latest = max(slot.start for slots in days.values() for slot in slots).astimezone(UTC)
    assert (latest.hour, latest.minute) == (last, 30)


def test_the_days_of_limits_are_those_of_the_schedule(cal: CalComServer, client: CalCom) -> None:
    hours = cal.seed.schedule(time_zone="America/New_York", availability=ALL_DAY)
    event_type = cal.seed.event_type(schedule_id=hours.id, booking_limits_count={"day": 1}).id
    book(client, event_type, "2027-03-03T02:00Z")

    with pytest.raises(AuthenticationError, match="booking_limit_reached"):
        book(client, event_type, "2027-03-02T12:00Z")
    assert book(client, event_type, "2027-03-03T12:00Z").status == "accepted"


def test_everything_wrong_with_a_question_for_slots_is_told(client: CalCom) -> None:
    """As the real server does (`tests/recordings`)."""
    wrong: Any = {"event_type_id": "x", "start": "foo", "end": "bar"}
    with pytest.raises(BadRequestError) as caught:
        client.slots.list(**wrong)
    assert {field.path: field.messages for field in caught.value.fields} == {
        "eventTypeId": ("eventTypeId must be a number conforming to the specified constraints",),
        "start": ("start must be a valid ISO 8601 date string",),
        "end": ("end must be a valid ISO 8601 date string",),
    }
    with pytest.raises(BadRequestError) as caught:
        client.slots.reservations.create(event_type_id="x", slot_start="y")
    assert {field.path: field.messages for field in caught.value.fields} == {
        "eventTypeId": ("eventTypeId must be an integer number",),
        "slotStart": ("slotStart must be a valid ISO 8601 date string",),
    }


@pytest.mark.parametrize(
    ("unit", "first", "following"),
    [
        ("day", date(2028, 2, 29), date(2028, 3, 1)),
        ("week", date(2028, 2, 27), date(2028, 3, 5)),
        ("month", date(2028, 2, 1), date(2028, 3, 1)),
        ("year", date(2028, 1, 1), date(2029, 1, 1)),
    ],
)
def test_the_period_of_a_limit_has_whole_days(unit: str, first: date, following: date) -> None:
    start, end = period(datetime(2028, 2, 29, 15, tzinfo=UTC), unit, ZoneInfo("UTC"))
    assert (start.date(), end.date()) == (first, following)


def test_the_period_of_a_limit_depends_on_no_longer_one() -> None:
    span = period(datetime(9999, 12, 5, 12, tzinfo=UTC), "day", ZoneInfo("UTC"))
    assert span.end == datetime(9999, 12, 6, tzinfo=UTC)
