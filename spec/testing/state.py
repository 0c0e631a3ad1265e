"""What a server keeps, and how it is found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from random import Random
from typing import Any, Final, Literal, TypeAlias, TypeVar
from uuid import UUID

from .. import Clock
from .errors import refused
from .hours import WEEKDAYS, WORKING_HOURS
from .model import (
    Absence,
    Attendee,
    EventType,
    Membership,
    Organization,
    PrivateLink,
    Reservation,
    Reserved,
    Schedule,
    Team,
    User,
    Webhook,
)
from .times import Span, zone_of

Release: TypeAlias = Literal["2026-01", "2026-07"]
"""The state of Cal.com whose rules hold where they have changed."""

T = TypeVar("T")
_ALPHABET: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


class State:
    """What a server keeps; the rest of its behavior is a function of that and of its clock."""

    clock: Clock
    web_url: str

    def __init__(self, seed: int) -> None:
        self.users: dict[int, User] = {}
        self.keys: dict[str, User] = {}
        self._own: dict[User, User] = {}
        self.old_keys: set[str] = set()
        self.schedules: dict[int, Schedule] = {}
        self.event_types: dict[int, EventType] = {}
        self.reserved: dict[str, Reserved] = {}
        self.reservations: dict[str, Reservation] = {}
        self.absences: dict[int, Absence] = {}
        self.busy_times: dict[int, list[Span]] = {}
        self.webhooks: dict[str, Webhook] = {}
        self.organizations: dict[int, Organization] = {}
        self.teams: dict[int, Team] = {}
        self.memberships: dict[int, Membership] = {}
        self.private_links: dict[str, PrivateLink] = {}
        self._latest: Counter[str] = Counter()
        self._by_host: dict[int, list[Reserved]] = {}
        self._random = Random(seed)  # noqa: S311, identifiers that are the same in every run
        self.conference_id = self.new_uuid()

    def new_id(self, kind: str) -> int:
        """An identifier that nothing of this kind has had."""
        self._latest[kind] += 1
        return self._latest[kind]

    def new_uid(self) -> str:
        """An identifier as bookings have one."""
        return "".join(self._random.choices(_ALPHABET, k=22))

    def new_uuid(self) -> str:
        """An identifier as series, seats and webhooks have one."""
        return str(UUID(int=self._random.getrandbits(128), version=4))

    def _add(self, collection: dict[int, T], kind: type[T], **values: Any) -> T:
        make: Any = kind
        number = self.new_id(kind.__name__)
        collection[number] = make(id=number, **values)
        return collection[number]

    def add_user(self, given: User) -> User:
        """Add a copy of a user, with a schedule of working hours, and return it.

        Raises:
            ValueError: The name or the key is already used, or the zone or the first day of the week is unknown.
        """
        for what, value, is_taken in (
            ("username", given.username, self.user_named(given.username) is not None),
            ("api_key", given.api_key, given.api_key in self.keys),
        ):
            if is_taken:
                raise ValueError(f"{what} {value!r} is already used")
        zone_of(given.time_zone)
        if given.week_start not in WEEKDAYS:
            raise ValueError(f"week_start must be one of {', '.join(WEEKDAYS)}; got {given.week_start!r}")
        user = replace(given, id=self.new_id("User"))
        self.users[user.id] = self.keys[user.api_key] = self._own[given] = self._own[user] = user
        user.default_schedule_id = self.add_schedule(user, "Working Hours", user.time_zone).id
        return user

    def own(self, user: User) -> User:
        """The user of this server that a test means by a user.

        Raises:
            ValueError: The user is not one of this server.
        """
        if user not in self._own:
            raise ValueError(f"{user.username!r} is not a user of this server")
        return self._own[user]

    def add_schedule(self, owner: User, name: str, zone: str, hours: Sequence[Any] = WORKING_HOURS) -> Schedule:
        """Add a schedule."""
        values = {"owner_id": owner.id, "name": name, "time_zone": zone, "availability": hours}
        return self._add(self.schedules, Schedule, **values)

    def add_event_type(
        self, values: dict[str, Any], *, owner: User | None = None, team: Team | None = None
    ) -> EventType:
        """Add an event type of a user, or of a team, which has no hosts at first."""
        whose = {"owner_id": owner and owner.id, "team_id": team and team.id, "host_ids": [owner.id] if owner else []}
        return self._add(self.event_types, EventType, values=values, **whose)

    def add_organization(self, name: str, slug: str, roles: Mapping[int, str]) -> Organization:
        """Add an organization with its members. Teams do not have its identifier."""
        number = self.new_id("Team")
        self.organizations[number] = Organization(id=number, name=name, slug=slug)
        for user, role in roles.items():
            self.add_membership(number, user, role)
        return self.organizations[number]

    def add_team(self, stated: Mapping[str, Any], organization: int | None) -> Team:
        """Add a team."""
        return self._add(self.teams, Team, organization_id=organization, values=dict(stated))

    def add_membership(self, team: int, user: int, role: str, accepted: bool = True) -> Membership:
        """Let a user join a team or an organization."""
        if team in self.organizations:
            self.users[user].organization_id = team
        now = self.clock.now()
        values = {"team_id": team, "user_id": user, "role": role, "accepted": accepted}
        return self._add(self.memberships, Membership, **values, created_at=now, updated_at=now)

    def remove_membership(self, membership: Membership) -> None:
        """Let a user leave a team, or an organization with its teams."""
        user, group = membership.user_id, membership.team_id
        left = {group, *(one.id for one in self.teams.values() if one.organization_id == group)}
        own = [one for one in self.memberships.values() if one.user_id == user and one.team_id in left]
        for one in own:
            del self.memberships[one.id]
        if group in self.organizations:
            self.users[user].organization_id = None

    def add_booking(
        self, event_type: EventType, hosts: Sequence[int], span: Span, attendees: Sequence[Attendee], uid: str = ""
    ) -> Reserved:
        """Add a booking, without asking whether anybody is free."""
        uid, now, first = uid or self.new_uid(), self.clock.now(), self.users[hosts[0]]
        is_shared = event_type.team_id is not None and not event_type.is_round_robin
        team = self.teams.get(event_type.team_id or 0) if is_shared else None
        organizer = first.name if team is None else team.values["name"]
        booking = self.reserved[uid] = Reserved(
            id=self.new_id("Booking"),
            uid=uid,
            ics_uid=f"{uid}@Cal.com",
            event_type=event_type,
            host_ids=list(hosts),
            title=f"{event_type.values['title']} between {organizer} and {attendees[0].name}",
            start=span.start,
            end=span.end,
            created_at=now,
            updated_at=now,
            attendees=list(attendees),
            team_attendees=self._team_attendees(hosts),
        )
        for number in hosts:
            self._by_host.setdefault(number, []).append(booking)
        return booking

    def give(self, booking: Reserved, host: int) -> None:
        """Give a booking to another host. Those whom each booking of its event type has stay."""
        fixed = [number for number in booking.host_ids if number in booking.event_type.fixed_ids]
        for number in booking.host_ids:
            self._by_host[number].remove(booking)
        hosts = [*fixed, host]
        booking.title, booking.team_attendees = self.title_with(booking, hosts), self._team_attendees(hosts)
        booking.host_ids = hosts
        for number in hosts:
            self._by_host.setdefault(number, []).append(booking)

    def title_with(self, booking: Reserved, hosts: Sequence[int]) -> str:
        """The title of a booking with other hosts: it names the first one."""
        old, new = (self.users[numbers[0]].name for numbers in (booking.host_ids, hosts))
        return booking.title.replace(f"between {old} and", f"between {new} and", 1)

    def _team_attendees(self, hosts: Sequence[int]) -> list[Attendee]:
        """The hosts after the first one, who are attendees of a booking."""
        further = (self.users[number] for number in hosts[1:])
        return [Attendee(name=one.name, email=one.email, time_zone=one.time_zone) for one in further]

    def bookings_of(self, host: int) -> Sequence[Reserved]:
        """The bookings of a host."""
        return self._by_host.get(host, ())

    def bookings_with(self, event_type: EventType, host: int | None = None) -> list[Reserved]:
        """The bookings with an event type, in the order in which they were made."""
        numbers = [host] if host is not None else event_type.host_ids
        found = {one.id: one for number in numbers for one in self.bookings_of(number) if one.event_type is event_type}
        return [found[number] for number in sorted(found)]

    def reserved_slots(self) -> list[Reservation]:
        """The reservations that have not expired."""
        return [one for one in self.reservations.values() if one.reservation_until > self.clock.now()]

    def series(self, uid: str | None) -> list[Reserved]:
        """The bookings of a series, by the uid that they share."""
        return [one for one in self.reserved.values() if uid and one.recurring_booking_uid == uid]

    def seated_booking(self, event_type: EventType, start: datetime) -> Reserved | None:
        """The booking of an event type with seats at a time."""
        return next((one for one in self.bookings_with(event_type) if one.start == start and not one.is_over), None)

    def user_named(self, username: str | None) -> User | None:
        """The user of a name."""
        return next((user for user in self.users.values() if user.username == username), None)

    def event_type_named(self, slug: str, username: str | None, team: str | None) -> EventType | None:
        """The event type of a user, or of a team, by its slug. An unknown user is refused."""
        owner = self.user_named(username)
        if owner is None and team is None:
            raise refused(404, f"User with username {username} not found")
        teams = [number for number, one in self.teams.items() if team is not None and one.values.get("slug") == team]
        for one in self.event_types.values():
            is_own = one.team_id in teams if team is not None else owner is not None and one.owner_id == owner.id
            if is_own and one.values["slug"] == slug:
                return one
        return None

    def is_host(self, caller: User | None, booking: Reserved) -> bool:
        """Whether a caller is a host of a booking."""
        return caller is not None and caller.id in booking.host_ids

    def role_in(self, user: int, *teams: int | None) -> str | None:
        """The role of a user in the first of some teams and organizations of which the user is a member."""
        roles = {one.team_id: one.role for one in self.memberships.values() if one.user_id == user}
        return next((roles[team] for team in teams if team in roles), None)

    def is_admin(self, user: User, event_type: EventType) -> bool:
        """Whether a user is an admin of the team of an event type."""
        team = self.teams.get(event_type.team_id or 0)
        return team is not None and self.role_in(user.id, team.id, team.organization_id) in ("OWNER", "ADMIN")

    def may_act_for(self, user: User, event_type: EventType) -> bool:
        """Whether a user owns an event type, or belongs to its team, or to one with its owner."""
        team, owner = self.teams.get(event_type.team_id or 0), self.users.get(event_type.owner_id or 0)
        if owner is None:
            return team is not None and self.role_in(user.id, team.id, team.organization_id) is not None
        members = self.memberships.values()
        teams = {one.team_id for one in members if one.user_id == owner.id}
        return user is owner or any(one.team_id in teams for one in members if one.user_id == user.id)

    def url_of(self, user: User) -> str:
        """The address of the pages of a user: members of an organization have that of its own."""
        organization = self.organizations.get(user.organization_id or 0)
        scheme, _, host = self.web_url.partition("://")
        own = f"{organization.slug}.{host.removeprefix('app.')}" if organization is not None else host
        return f"{scheme}://{own}"
