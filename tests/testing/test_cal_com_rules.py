"""Rules of Cal.com in memory at their edges, and what its seeds and arguments refuse."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from calcom import (
    AuthenticationError,
    BadRequestError,
    CalCom,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    TokenExpiredError,
    UnprocessableEntityError,
)
from calcom.testing import CalComServer
from calcom.testing.behavior import User
from calcom.types import Booking

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


def test_an_event_type_can_be_booked_by_phone(cal: CalComServer, client: CalCom) -> None:
    labels = {"label": "Contact", "placeholder": ""}
    phone = {"type": "phone", "slug": "attendeePhoneNumber", "required": True, **labels}
    event_type = cal.seed.event_type(booking_fields=[{"type": "email", "required": False, **labels}, phone])
    caller = {"name": "Ada", "phone_number": "+1 555 123 4567", "time_zone": "UTC"}
    start = "2027-03-02T09:00:00Z"

    booking = client.bookings.create(event_type_id=event_type.id, start=start, attendee=caller)

    assert booking.attendees[0].email == "15551234567@sms.cal.com"
    usual = cal.seed.event_type(title="By email")
    with pytest.raises(BadRequestError, match="email_validation_error"):
        client.bookings.create(event_type_id=usual.id, start="2027-03-02T12:00:00Z", attendee=caller)


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


# -- teams ------------------------------------------------------------------------------------------------------------


def team_event_type(cal: CalComServer, *, mandatory: Collection[str] = (), **settings: Any) -> int:
    """An event type of a team of Alice and Bob."""
    bob = cal.user_named("bob") or cal.seed.user(username="bob")
    team = cal.seed.team(members=[bob])
    hosts = [{"user_id": user.id, "mandatory": user.username in mandatory} for user in (cal.user, bob)]
    values = {"scheduling_type": "roundRobin", "hosts": hosts, **settings}
    return cal.client().teams.event_types.create(team.id, title="Demo", slug="demo", length_in_minutes=30, **values).id


def book(client: CalCom, event_type: int, start: str, email: str = "john@example.com") -> Booking:
    return client.bookings.create(event_type_id=event_type, start=start, attendee={**JOHN, "email": email})


def test_lists_are_narrowed_to_teams(cal: CalComServer, client: CalCom) -> None:
    own, shared = cal.seed.event_type().id, team_event_type(cal)
    (team,) = cal.teams
    book(client, own, "2027-03-02T09:00Z")
    of_team = book(client, shared, "2027-03-02T10:00Z")

    assert [one.uid for one in client.bookings.list(team_id=team)] == [of_team.uid]
    assert [one.uid for one in client.bookings.list(team_ids=[team, 99])] == [of_team.uid]
    assert list(client.bookings.list(team_id=99)) == []


def test_one_event_type_is_ignored_beside_several(cal: CalComServer, client: CalCom) -> None:
    first, second = cal.seed.event_type(slug="a").id, cal.seed.event_type(slug="b").id
    booked = [book(client, first, "2027-03-02T09:00Z"), book(client, second, "2027-03-02T10:00Z")]

    assert [one.uid for one in client.bookings.list(event_type_id=first, event_type_ids=[second])] == [booked[1].uid]
    assert [one.uid for one in client.bookings.list(event_type_id=first)] == [booked[0].uid]


def test_limits_are_those_of_the_event_type_not_of_each_host(cal: CalComServer, client: CalCom) -> None:
    event_type = team_event_type(cal, booking_limits_count={"day": 2})
    for start in ("2027-03-02T09:00Z", "2027-03-02T10:00Z"):
        book(client, event_type, start)

    assert free(client, event_type) == []
    with pytest.raises(AuthenticationError, match="booking_limit_reached"):
        book(client, event_type, "2027-03-02T11:00Z")


@pytest.mark.parametrize("kind", ["roundRobin", "collective"])
def test_an_event_type_without_hosts_cannot_be_booked(cal: CalComServer, client: CalCom, kind: str) -> None:
    event_type = team_event_type(cal, scheduling_type=kind, hosts=[], booking_limits_count={"day": 2})

    assert free(client, event_type) == []
    with pytest.raises(NotFoundError, match=r"eventTypeUser\.notFound"):
        book(client, event_type, "2027-03-02T09:00Z")


# -- seats ------------------------------------------------------------------------------------------------------------

SEATS = {"seats_per_time_slot": 2, "show_attendee_info": True, "show_availability_count": True}
JANE = "jane@example.com"


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


# -- round robins -----------------------------------------------------------------------------------------------------


def hosts(cal: CalComServer, uid: str) -> list[str]:
    return [cal.users[number].username for number in cal.reserved[uid].host_ids]


def attending(booking: Booking) -> list[str]:
    return [one.email for one in booking.attendees]


def test_reassigning_keeps_the_mandatory_host(cal: CalComServer, client: CalCom) -> None:
    carol = cal.seed.user(username="carol")
    event_type = cal.event_types[team_event_type(cal, mandatory=["alice"])]
    event_type.host_ids.append(carol.id)
    booking = book(client, event_type.id, "2027-03-02T09:00Z")
    assert (hosts(cal, booking.uid), booking.title) == (["alice", "bob"], "Demo between Alice Example and John Doe")

    reassigned = client.bookings.reassign(booking.uid)

    assert (reassigned.reassigned_to.email, hosts(cal, booking.uid)) == ("carol@example.com", ["alice", "carol"])
    shown = client.bookings.get(booking.uid)
    assert shown.title == "Demo between Alice Example and John Doe"
    assert attending(shown) == ["john@example.com", "carol@example.com"]
    with pytest.raises(BadRequestError, match="is not a valid Round Robin host"):
        client.bookings.reassign_to_user(booking.uid, cal.user.id)


def test_all_hosts_of_a_collective_event_type_stay(cal: CalComServer, client: CalCom) -> None:
    bob = cal.seed.user(username="bob")
    team = cal.seed.team(members=[bob])
    event_type = client.teams.event_types.create(
        team.id,
        title="All",
        slug="all",
        length_in_minutes=30,
        scheduling_type="collective",
        hosts=[{"user_id": cal.user.id}, {"user_id": bob.id}],
    )
    made = client.bookings.create(event_type_id=event_type.id, start="2027-03-02T09:00Z", attendee=JOHN)

    with pytest.raises(BadRequestError, match="not a valid Round Robin host"):
        client.bookings.reassign_to_user(made.uid, bob.id)
    with pytest.raises(BadRequestError):
        client.bookings.reassign(made.uid)

    with cal.client(api_key=bob.api_key) as other:
        assert free(client, event_type.id)[0] == "09:30"
        assert [one.uid for one in other.bookings.list()] == [made.uid]


def test_a_moved_booking_of_a_round_robin_keeps_its_host_where_free(cal: CalComServer, client: CalCom) -> None:
    event_type = team_event_type(cal)
    booking = book(client, event_type, "2027-03-02T09:00Z")
    assert hosts(cal, booking.uid) == ["alice"]

    moved = client.bookings.reschedule(booking.uid, start="2027-03-02T10:00Z")
    assert (hosts(cal, moved.uid), moved.title) == (["alice"], "Demo between Alice Example and John Doe")

    cal.seed.busy("2027-03-02T11:00Z", "2027-03-02T12:00Z")
    other = client.bookings.reschedule(moved.uid, start="2027-03-02T11:00Z")
    assert (hosts(cal, other.uid), other.title) == (["bob"], "Demo between Bob and John Doe")


def test_cancelled_bookings_are_no_load(cal: CalComServer, client: CalCom) -> None:
    event_type = team_event_type(cal)
    first = book(client, event_type, "2027-03-02T09:00Z")
    client.bookings.cancel(first.uid, cancellation_reason="ill")

    assert hosts(cal, book(client, event_type, "2027-03-02T10:00Z").uid) == ["alice"]


# -- the rest ---------------------------------------------------------------------------------------------------------

WEEKLY = {"interval": 1, "occurrences": 3, "frequency": "weekly"}


@pytest.mark.parametrize("count", [0, -1])
def test_a_series_has_an_occurrence(cal: CalComServer, client: CalCom, count: int) -> None:
    event_type = cal.seed.event_type(recurrence=WEEKLY).id

    with pytest.raises(BadRequestError, match="recurrenceCount must not be less than 1"):
        client.bookings.create_recurring(
            event_type_id=event_type, start="2027-03-02T09:00Z", attendee=JOHN, recurrence_count=count
        )


@pytest.mark.parametrize("minutes", [{"slot_duration": -30}, {"slot_duration": 0}, {"reservation_duration": -5}])
def test_reservations_last(cal: CalComServer, client: CalCom, minutes: dict[str, int]) -> None:
    event_type = cal.seed.event_type().id

    with pytest.raises(BadRequestError):
        client.slots.reservations.create(event_type_id=event_type, slot_start="2027-03-02T09:00Z", **minutes)
    assert cal.reservations == {}


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


@pytest.mark.parametrize(
    "wrong", [{"max_usage_count": True}, {"max_usage_count": 1, "expires_at": "2027-05-01T00:00Z"}]
)
def test_private_links_are_checked(cal: CalComServer, client: CalCom, wrong: dict[str, Any]) -> None:
    event_type = cal.seed.event_type()
    with pytest.raises(BadRequestError):
        client.event_types.private_links.create(event_type.id, **wrong)
    assert client.event_types.private_links.list(event_type.id) == []


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


OVERRIDES = [
    {"date": "2027-03-03", "start_time": "09:00", "end_time": "10:00"},
    {"date": "2027-03-05", "start_time": "00:00", "end_time": "00:00"},
]


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


def test_a_moved_occurrence_stays_in_its_series(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type(recurrence=WEEKLY).id
    series = client.bookings.create_recurring(event_type_id=event_type, start="2027-03-02T09:00Z", attendee=JOHN)

    client.bookings.reschedule(series[1].uid, start="2027-03-10T10:00Z")
    client.bookings.cancel_recurring(series[0].uid, cancellation_reason="x", cancel_subsequent_bookings=True)

    assert {booking.status for booking in cal.bookings} == {"cancelled"}


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


@pytest.mark.parametrize(("release", "days"), [("2026-07", [9, 10]), ("2026-01", [8, 9])])
def test_windows_of_older_releases_are_a_day_early_in_the_west(release: Any, days: list[int]) -> None:
    new_york = User(username="alice", name="Alice", email="alice@example.com", time_zone="America/New_York")
    cal = CalComServer(now=NOW, users=[new_york], release=release)
    window = {"type": "range", "value": ["2027-03-09", "2027-03-10"]}
    event_type = cal.seed.event_type(booking_window=window).id

    listed = cal.client().slots.list(event_type_id=event_type, start="2027-03-01", end="2027-03-20")
    assert [int(day[-2:]) for day in listed] == days


def test_servers_check_what_they_are_made_with() -> None:
    with pytest.raises(TypeError, match="`now` must be a timezone-aware datetime"):
        CalComServer(now="2027-03-01")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"`release` must be one of 2026-01, 2026-07; got '2025-01'"):
        CalComServer(release="2025-01")  # type: ignore[arg-type]


# -- neighbors of what was recorded -----------------------------------------------------------------------------------


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


def test_reservations_of_seats_leave_the_others(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type(seats=SEATS).id
    for email in ("john@example.com", JANE):
        book(client, event_type, "2027-03-02T10:00Z", email)

    with pytest.raises(UnprocessableEntityError, match="2027-03-02T10:00:00Z has no more seats left"):
        client.slots.reservations.create(event_type_id=event_type, slot_start="2027-03-02T10:00:00Z")
    client.slots.reservations.create(event_type_id=event_type, slot_start="2027-03-02T11:00:00Z")
    slots = client.slots.list(event_type_id=event_type, start="2027-03-02", end="2027-03-02")["2027-03-02"]
    assert [slot.seats_booked for slot in slots[:5]] == [0, 0, 2, 0, 1]


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


def test_seats_need_one_location_and_no_confirmation(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.seed.event_type(seats=SEATS).id
    policy = {"type": "always", "block_unconfirmed_bookings_in_booker": True}
    links: Any = [{"type": "link", "link": f"https://example.com/{number}", "public": True} for number in range(2)]

    with pytest.raises(BadRequestError, match="Seats are enabled but more than one location provided"):
        client.event_types.update(event_type, locations=links)
    with pytest.raises(BadRequestError, match="Seats are enabled but requiresConfirmation is true"):
        client.event_types.update(event_type, confirmation_policy=policy)
    assert client.event_types.update(event_type, seats={"disabled": True}, locations=links).id == event_type
