"""Rules of Cal.com in memory at their edges, and what its seeds and arguments refuse."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from calcom import BadRequestError, CalCom
from calcom.testing import CalComServer
from calcom.testing.behavior import User

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
JOHN = {"name": "John Doe", "email": "john@example.com", "time_zone": "Europe/London"}


@pytest.fixture
def cal() -> Iterator[CalComServer]:
    with CalComServer(now=NOW, check_responses=True) as server:
        yield server


@pytest.fixture
def client(cal: CalComServer) -> CalCom:
    return cal.client()


def free(client: CalCom, event_type: int, day: str = "2027-03-02", **asked: Any) -> list[str]:
    days = client.slots.list(event_type_id=event_type, start=day, end=day, **asked)
    return [f"{slot.start:%H:%M}" for slots in days.values() for slot in slots]


# -- seeds and arguments ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("minutes", [0, -30])
def test_slots_need_a_positive_length(cal: CalComServer, client: CalCom, minutes: int) -> None:
    event_type = cal.seed.event_type()

    with pytest.raises(BadRequestError, match="Duration must be a positive number"):
        free(client, event_type.id, duration=minutes)


@pytest.mark.parametrize("setting", ["slot_interval", "offset_start"])
def test_event_types_need_steps_that_are_not_negative(client: CalCom, setting: str) -> None:
    with pytest.raises(BadRequestError):
        client.event_types.create(title="A", slug="a", length_in_minutes=30, **{setting: -30})


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"length_in_minutes": 0}, "lengthInMinutes: 0 is less than the minimum of 1"),
        ({"minimumBookingNotise": 0}, "unexpected setting 'minimumBookingNotise'; did you mean 'minimumBookingNotice'"),
        ({"schedulingType": "roundRobin"}, "unexpected setting 'schedulingType'"),
        ({"hosts": []}, "unexpected setting 'hosts'"),
        ({"bookingLimitsCount": {"daily": 1}}, "unexpected limit 'daily'"),
        ({"bookingLimitsCount": 3}, "bookingLimitsCount"),
        ({"scheduleId": 77}, "does not own schedule with ID=77"),
        ({"slug": "taken"}, "already has an event type with this slug"),
        ({"recurrence": {"interval": 1, "occurrences": 3, "frequency": "fortnightly"}}, "frequency"),
        ({"seats": 3}, "seats"),
        ({"confirmationPolicy": "always"}, "confirmationPolicy"),
        ({"bookingWindow": {"type": "range", "value": ["2027-03-01"]}}, "bookingWindow"),
    ],
)
def test_seeded_event_types_are_checked(cal: CalComServer, settings: dict[str, Any], told: str) -> None:
    cal.seed.event_type(slug="taken")

    with pytest.raises((ValueError, TypeError), match=told):
        cal.seed.event_type(**settings)
    assert len(cal.event_types) == 1


def test_seeds_take_names_as_clients_do(cal: CalComServer, client: CalCom) -> None:
    seats = {"seats_per_time_slot": 2, "show_attendee_info": True, "show_availability_count": True}
    event_type = cal.seed.event_type(
        minimum_booking_notice=0, seats=seats, metadata={"some_key": "1"}, booking_window={"disabled": True}
    )

    shown = client.event_types.get(event_type.id)
    assert (shown.minimum_booking_notice, event_type.seats) == (0, 2)
    assert event_type.values["metadata"] == {"some_key": "1"}
    hours = [{"days": ["Monday"], "start_time": "09:00", "end_time": "10:00"}]
    schedule = cal.seed.schedule(
        availability=hours, overrides=[{"date": "2027-03-02", **dict(list(hours[0].items())[1:])}]
    )
    assert schedule.availability == [{"days": ["Monday"], "startTime": "09:00", "endTime": "10:00"}]
    assert schedule.overrides == [{"date": "2027-03-02", "startTime": "09:00", "endTime": "10:00"}]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (datetime(2027, 3, 2, 9), datetime(2027, 3, 2, 10)),
        (date(2027, 3, 2), date(2027, 3, 3)),
        ("2027-03-02T10:00Z", "2027-03-02T09:00Z"),
        ("2027-03-02T10:00Z", "2027-03-02T10:00Z"),
        ("soon", "2027-03-02T10:00Z"),
    ],
)
def test_busy_times_are_checked(cal: CalComServer, start: Any, end: Any) -> None:
    with pytest.raises(ValueError, match="time"):
        cal.seed.busy(start, end)


def test_users_are_checked(cal: CalComServer) -> None:
    with pytest.raises(ValueError, match="'alice' is taken"):
        cal.seed.user(username="alice")
    with pytest.raises(ValueError, match="'cal_alice' is taken"):
        cal.seed.user(username="bob", api_key="cal_alice")
    with pytest.raises(ValueError, match="unknown time zone 'Mars'"):
        cal.seed.user(username="bob", time_zone="Mars")
    with pytest.raises(ValueError, match="week_start 'sunday'"):
        CalComServer(users=[User(username="a", name="A", email="a@example.com", week_start="sunday")])
    assert [user.username for user in cal.users.values()] == ["alice"]


@pytest.mark.parametrize(
    "hours",
    [
        {"availability": [{"days": ["monday"], "startTime": "09:00", "endTime": "10:00"}]},
        {"availability": [{"days": ["Monday"], "startTime": "9 am", "endTime": "10:00"}]},
        {"overrides": [{"date": "soon", "startTime": "09:00", "endTime": "10:00"}]},
        {"time_zone": "Mars"},
    ],
)
def test_seeded_schedules_are_checked(cal: CalComServer, hours: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"not as in requests|unknown time zone"):
        cal.seed.schedule(**hours)


def test_users_of_another_server_are_refused(cal: CalComServer) -> None:
    stranger = CalComServer(now=NOW).user

    for seed in (cal.seed.event_type, cal.seed.schedule, cal.seed.organization, cal.seed.team):
        with pytest.raises(ValueError, match="'alice' is not a user of this server"):
            seed(owner=stranger)
    with pytest.raises(ValueError, match="'alice' is not a user of this server"):
        cal.seed.busy("2027-03-02T09:00Z", "2027-03-02T10:00Z", user=stranger)
    with pytest.raises(ValueError, match="'alice' is not a user of this server"):
        cal.seed.team(members=[stranger])


def test_servers_do_not_share_their_users() -> None:
    ada = User(username="ada", name="Ada", email="ada@example.com")
    first, second = (
        CalComServer(now=NOW, users=users) for users in ([ada], [User(username="bob", name="B", email="b@e.org"), ada])
    )

    first.client().me.update(name="Ada Lovelace")

    assert [user.name for server in (first, second) for user in server.users.values()] == ["Ada Lovelace", "B", "Ada"]
    # What the test has stands for the user of either server.
    assert first.seed.event_type(owner=ada).owner_id == 1
    assert second.seed.event_type(owner=ada).owner_id == 2
    assert second.client(api_key=ada.api_key).me.get().name == "Ada"
