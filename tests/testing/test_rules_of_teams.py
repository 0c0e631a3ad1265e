"""Teams and organizations of Cal.com in memory, at the edges of the rules."""

from __future__ import annotations

from typing import Any

import pytest

from calcom import (
    AuthenticationError,
    BadRequestError,
    CalCom,
    ConflictError,
    NotFoundError,
    UnprocessableEntityError,
)
from calcom.testing import CalComServer

from .rules import JOHN, attending, book, free, hosts, team_event_type


def test_lists_are_narrowed_to_teams(cal: CalComServer, client: CalCom) -> None:
    own, shared = cal.seed.event_type().id, team_event_type(cal)
    (team,) = cal.teams
    book(client, own, "2027-03-02T09:00Z")
    of_team = book(client, shared, "2027-03-02T10:00Z")

    assert [one.uid for one in client.bookings.list(team_id=team)] == [of_team.uid]
    assert [one.uid for one in client.bookings.list(team_ids=[team, 99])] == [of_team.uid]
    assert list(client.bookings.list(team_id=99)) == []


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


def test_refused_hosts_leave_nothing_behind(cal: CalComServer, client: CalCom) -> None:
    event_type = cal.event_types[team_event_type(cal)]
    (team,) = cal.teams
    carol = cal.seed.user(username="carol")
    new = {"title": "New", "slug": "new", "length_in_minutes": 30, "scheduling_type": "roundRobin"}
    create: Any = client.teams.event_types.create

    with pytest.raises(NotFoundError, match="Invalid user ids: 3"):
        create(team, **new, hosts=[{"user_id": carol.id}])
    with pytest.raises(NotFoundError, match="Invalid user ids: 3"):
        client.teams.event_types.update(team, event_type.id, title="Other", hosts=[{"user_id": carol.id}])
    with pytest.raises(BadRequestError, match="Team event type with this slug already exists"):
        create(team, **{**new, "slug": "demo"})
    assert [one.values["title"] for one in cal.event_types.values()] == ["Demo"]


def test_the_schedule_of_an_event_type_holds_for_all_hosts(cal: CalComServer, client: CalCom) -> None:
    morning = [{"days": ["Tuesday"], "start_time": "07:00", "end_time": "08:00"}]
    hours = cal.seed.schedule(availability=morning)
    event_type = cal.event_types[team_event_type(cal, scheduling_type="collective")]
    event_type.values["scheduleId"] = hours.id

    assert free(client, event_type.id) == ["07:00", "07:30"]


def test_members_of_organizations(cal: CalComServer, client: CalCom) -> None:
    bob, carol = (cal.seed.user(username=name) for name in ("bob", "carol"))
    organization = cal.seed.organization(members=[bob])
    team = client.organizations.teams.create(organization.id, name="Sales")
    memberships, of_team = client.organizations.memberships, client.organizations.teams.memberships

    with pytest.raises(UnprocessableEntityError, match="User is not part of the Organization"):
        of_team.create(organization.id, team.id, user_id=carol.id)
    joined = memberships.create(organization.id, user_id=carol.id, role="MEMBER", accepted=True)
    with pytest.raises(ConflictError, match="already a member of the organization"):
        memberships.create(organization.id, user_id=carol.id)
    of_team.create(organization.id, team.id, user_id=carol.id)
    changed = memberships.update(organization.id, joined.id, role="ADMIN")
    assert (changed.role, changed.custom_role_id) == ("ADMIN", "admin_role")
    assert [one.user_id for one in memberships.list(organization.id)] == [1, bob.id, carol.id]
    cal.seed.booking("2027-03-02T09:00Z", event_type=cal.seed.event_type(owner=carol))
    assert len(client.organizations.bookings.list(organization.id).items) == 1

    memberships.delete(organization.id, joined.id)
    with pytest.raises(NotFoundError, match=r"IsMembershipInOrg - Membership \(\d+\) not found"):
        memberships.get(organization.id, joined.id)
    assert [one.user_id for one in of_team.list(organization.id, team.id)] == [1]
    assert client.organizations.bookings.list(organization.id).items == []


def test_teams_are_named_once(cal: CalComServer, client: CalCom) -> None:
    organization = cal.seed.organization()
    client.organizations.teams.create(organization.id, name="Sales")
    own = client.teams.create(name="Sales")

    with pytest.raises(ConflictError, match="create a record that already exists"):
        client.organizations.teams.create(organization.id, name="Sales")
    with pytest.raises(BadRequestError, match="You already have created a team with name=Sales"):
        client.teams.create(name="Sales")
    with pytest.raises(BadRequestError) as caught:
        client.teams.update(cal.teams[max(cal.teams)].id, bio="x")
    assert [field.path for field in caught.value.fields] == ["name"]
    assert own is not None
