"""Users, keys, absences and private links of Cal.com in memory, and what its seeds and arguments refuse."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import httpx2
import pytest

from calcom import (
    AuthenticationError,
    BadRequestError,
    CalCom,
    TokenExpiredError,
)
from calcom.testing import CalComServer
from calcom.testing.behavior import User

from .rules import NOW, SEATS, free


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


def test_bookings_are_seeded(cal: CalComServer, client: CalCom) -> None:
    cal.seed.event_type(title="Intro")
    past = cal.seed.booking("2027-02-01T03:00Z", name="Ada Lovelace", uid="old")
    cal.seed.booking(datetime(2027, 3, 2, 9, tzinfo=UTC), status="pending")
    seats = cal.seed.event_type(title="Class", seats=SEATS)
    seated = cal.seed.booking("2027-03-03T09:00Z", event_type=seats, name="Ada")

    assert client.bookings.get("old") == past
    assert (past.title, past.attendees[0].email) == (
        "Intro between Alice Example and Ada Lovelace",
        "adalovelace@example.com",
    )
    assert [one.uid for one in client.bookings.list(status=["past"])] == ["old"]
    assert len(client.bookings.list(status=["unconfirmed"]).items) == 1
    seat = str(seated.attendees[0].seat_uid)
    assert client.bookings.cancel(seated.uid, seat_uid=seat, cancellation_reason="Ill").status == "cancelled"
    assert "09:00" in free(client, seats.id, "2027-03-03")
    assert (cal.calls("bookings.create"), list(cal.deliveries)) == ([], [])


@pytest.mark.parametrize(
    ("booking", "told"),
    [
        ({"start": datetime(2027, 3, 2, 9)}, "without a time zone"),
        ({"start": "tomorrow"}, "not a time"),
        ({"start": "2027-03-02T09:00Z", "uid": "one"}, "uid 'one' is already used"),
        ({"start": "2027-03-02T09:00Z", "time_zone": "Mars"}, "unknown time zone 'Mars'"),
    ],
)
def test_seeded_bookings_are_checked(cal: CalComServer, booking: dict[str, Any], told: str) -> None:
    cal.seed.booking("2027-03-02T10:00Z", uid="one")
    with pytest.raises(ValueError, match=told):
        cal.seed.booking(**booking)


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
    with pytest.raises(ValueError, match="'alice' is already used"):
        cal.seed.user(username="alice")
    with pytest.raises(ValueError, match="'cal_alice' is already used"):
        cal.seed.user(username="bob", api_key="cal_alice")
    with pytest.raises(ValueError, match="unknown time zone 'Mars'"):
        cal.seed.user(username="bob", time_zone="Mars")
    with pytest.raises(ValueError, match="got 'sunday'"):
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


@pytest.mark.parametrize(
    "wrong", [{"max_usage_count": True}, {"max_usage_count": 1, "expires_at": "2027-05-01T00:00Z"}]
)
def test_private_links_are_checked(cal: CalComServer, client: CalCom, wrong: dict[str, Any]) -> None:
    event_type = cal.seed.event_type()
    with pytest.raises(BadRequestError):
        client.event_types.private_links.create(event_type.id, **wrong)
    assert client.event_types.private_links.list(event_type.id) == []


def test_webhooks_have_a_version_and_triggers_of_their_own(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type().id
    create: Any = client.webhooks.create
    values = {"subscriber_url": "https://a.test/", "active": True, "triggers": ["DELEGATION_CREDENTIAL_ERROR"]}

    with pytest.raises(BadRequestError, match="trigger is only available for organization webhooks"):
        create(**values)
    assert client.event_types.webhooks.create(event_type, **values).triggers == values["triggers"]
    with pytest.raises(BadRequestError, match="version must be one of the following values: 2021-10-20"):
        create(**{**values, "triggers": [], "version": "2026-07-27"})
    assert list(client.webhooks.list()) == []


def test_event_types_are_refused_for_their_locations_first(client: CalCom) -> None:
    create: Any = client.event_types.create
    with pytest.raises(BadRequestError, match="Unsupported location type 'nope'"):
        create(title=1, slug="x", length_in_minutes="a", locations=[{"type": "nope"}])


def test_keys_are_bearer_tokens_with_a_capital(cal: CalComServer) -> None:
    with httpx2.Client(transport=cal.transport, base_url="http://api.test") as http:
        answers = [http.get("/v2/me", headers={"authorization": f"{kind} cal_alice"}) for kind in ("Bearer", "bearer")]
    assert [answer.status_code for answer in answers] == [200, 401]
    assert answers[1].json()["error"]["message"] == "Invalid Access Token."


@pytest.mark.parametrize("reject", ["revoke", "expire"])
def test_rejected_keys_are_refused_in_the_words_of_the_server(cal: CalComServer, reject: str) -> None:
    bob = cal.seed.user(username="bob")
    getattr(cal.credentials, reject)(bob.api_key)

    with pytest.raises(AuthenticationError, match="CustomThrottlerGuard - Invalid API Key"):
        cal.client(api_key=bob.api_key).me.get()


def test_expired_tokens_can_be_told_from_others(cal: CalComServer) -> None:
    token = cal.seed.user(username="bob", api_key="token-of-bob").api_key
    cal.credentials.expire(token)
    with pytest.raises(TokenExpiredError):
        cal.client(api_key=token).me.get()

    cal.credentials.revoke("token-of-bob-2")
    with pytest.raises(AuthenticationError, match="Invalid Access Token"):
        cal.client(api_key="token-of-bob-2").me.get()


def test_an_absence_keeps_the_day_that_is_not_changed(client: CalCom) -> None:
    entry = client.me.out_of_office.create(start="2027-03-02T00:00Z", end="2027-03-03T00:00Z")

    longer = client.me.out_of_office.update(entry.id, end="2027-03-05T00:00Z")
    assert (longer.start.day, longer.end.day) == (2, 5)
    later = client.me.out_of_office.update(entry.id, start="2027-03-04T00:00Z")
    assert (later.start.day, later.end.day) == (4, 5)


def test_servers_check_what_they_are_made_with() -> None:
    with pytest.raises(TypeError, match="`now` must be a timezone-aware datetime"):
        CalComServer(now="2027-03-01")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"`release` must be one of 2026-01, 2026-07; got '2025-01'"):
        CalComServer(release="2025-01")  # type: ignore[arg-type]


def test_what_the_document_does_not_allow_is_told_by_field(cal: CalComServer, client: CalCom) -> None:
    update: Any = client.me.update
    with pytest.raises(BadRequestError, match="Bad Request Exception") as caught:
        update(name=5, default_schedule_id="x")
    assert {field.path: field.messages for field in caught.value.fields} == {
        "name": ("name must be a string",),
        "defaultScheduleId": ("defaultScheduleId must be an integer number",),
    }
    with pytest.raises(BadRequestError) as caught:
        client.webhooks.list(take=0)
    assert [(field.path, field.messages) for field in caught.value.fields] == [
        ("take", ("take must not be less than 1",))
    ]


def test_an_expiry_is_a_date(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type().id
    with pytest.raises(BadRequestError) as caught:
        client.event_types.private_links.create(event_type, expires_at="soon")
    assert [field.messages for field in caught.value.fields] == [("expiresAt must be a Date instance",)]


def test_absences_are_sorted(client: CalCom) -> None:
    for day in (5, 2, 9):
        client.me.out_of_office.create(start=f"2027-03-0{day}T00:00Z", end=f"2027-03-0{day}T00:00Z")

    assert [one.start.day for one in client.me.out_of_office.list(sort_start="desc")] == [9, 5, 2]
