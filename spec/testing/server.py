"""The server: what it keeps, who its users are, and how it refuses requests."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from random import Random
from typing import Any, ClassVar, Final, Literal, TypeAlias
from uuid import UUID

from .. import Behavior, ErrorResponse, Request, Server
from .accounts import Accounts, Schedules
from .availability import Availability
from .booking_changes import BookingChanges
from .booking_lists import BookingLists
from .bookings import Bookings
from .errors import NO_CREDENTIALS, NO_PERMISSION, VERSIONS, body_of, refused, unreadable
from .event_types import EventTypes, new_values
from .hours import WORKING_HOURS
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
    Sequences,
    Team,
    User,
    Webhook,
)
from .out_of_office import OutOfOffice
from .private_links import PrivateLinks
from .seeding import Seed
from .slots import Reservations, Slots
from .teams import Teams
from .times import Span
from .webhooks import Webhooks

Release: TypeAlias = Literal["2026-01", "2026-07"]
"""The state of Cal.com whose rules hold where they have changed."""

_ALPHABET: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_CLIENT_KEY: Final = "test-api-key"
"""The key that clients of the server have if a test gives them none."""
_OPEN: Final = re.compile(
    r"(slots|bookings\.(create|get|reschedule|cancel)|event_types\.list$|oauth\.|bookings\.email_verification)"
)
_GUARDED: Final = re.compile(r"(bookings|event_types)\.")
_LIMITED: Final = {"bookings.guests.add": "booking_guests_add", "bookings.update_location": "booking_location_update"}
"""What newer releases allow five times a minute."""
_CORE: Final = {
    400: "Bad request: Please check your request data and try again",
    401: "You are not authorized to access this resource",
    403: "You don't have necessary permissions to access this resource",
}


class CalComServer(Server):
    """Cal.com in memory: the API with the behavior of the real one, and time that the test moves.

    Attributes:
        seed: Makes what a test begins with: event types, schedules, users, busy times, teams.
        users: The users by their identifiers; `user` is the first one.
        release: The state of Cal.com whose rules hold where they have changed.
        web_url: The address of the web application, for links.
    """

    behaviors: ClassVar[Sequence[type[Behavior[Any]]]] = (
        Accounts,
        Schedules,
        EventTypes,
        Slots,
        Reservations,
        Bookings,
        BookingLists,
        BookingChanges,
        PrivateLinks,
        Webhooks,
        Teams,
        OutOfOffice,
    )

    def __init__(
        self,
        *,
        now: datetime | None = None,
        users: Sequence[User] = (),
        release: Release = "2026-07",
        organizations: bool = True,
        web_url: str = "https://app.cal.com",
        seed: int = 0,
        behaviors: Sequence[type[Behavior[Any]]] = (),
        check_responses: bool = False,
    ) -> None:
        """Set up a server with users, each of whom has a default schedule, and nothing else.

        Args:
            now: What its clock shows at first; the current time if it is not given.
            users: Its users; by default it has one. Clients that are given no key are the first one's.
            release: The state of Cal.com whose rules hold where they have changed.
            organizations: Whether there are teams and organizations, which community servers do not have.
            web_url: The address of the web application, for links.
            seed: What chance begins with in the identifiers and values that it makes up.
            behaviors: Further behavior, which takes the place of its own for the same operations.
            check_responses: Raise an `AssertionError` for a response that the document does not allow.
        """
        super().__init__(now=now, seed=seed, behaviors=behaviors, check_responses=check_responses)
        self.release: Release = release
        self.has_organizations = organizations
        self.web_url = web_url
        self.sequences = Sequences()
        self.users: dict[int, User] = {}
        self.keys: dict[str, User] = {}
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
        self._old_keys: set[str] = set()
        self._by_host: dict[int, list[Reserved]] = {}
        self._random = Random(seed)  # noqa: S311, identifiers that are the same in every run
        self.conference_id = self.new_uuid()
        self.availability = Availability(self)
        if release == "2026-07":
            for operation, name in _LIMITED.items():
                self.rate_limits.add(5, 60, name=name, operation=operation, tells_when=False)
        for user in users or (User(username="alice", name="Alice Example", email="alice@example.com"),):
            self.add_user(user)
        self.keys[_CLIENT_KEY] = self.user

    @property
    def user(self) -> User:
        """The first user, whose client `client()` is."""
        return next(iter(self.users.values()))

    @cached_property
    def seed(self) -> Seed:
        """Makes what a test begins with."""
        return Seed(self)

    # -- what is kept -------------------------------------------------------------------------------------------------

    def add_user(self, user: User) -> User:
        """Add a user, with a schedule of working hours."""
        user.id = self.sequences.next("user")
        self.users[user.id] = user
        self.keys[user.api_key or f"cal_{user.username}"] = user
        user.default_schedule_id = self.add_schedule(user, "Working Hours", user.time_zone).id
        return user

    def add_schedule(
        self, owner: User, name: str, time_zone: str, availability: Sequence[Mapping[str, Any]] = WORKING_HOURS
    ) -> Schedule:
        """Add a schedule."""
        number = self.sequences.next("schedule")
        schedule = Schedule(id=number, owner_id=owner.id, name=name, time_zone=time_zone, availability=availability)
        self.schedules[number] = schedule
        return schedule

    def add_event_type(self, owner: User, stated: Mapping[str, Any]) -> EventType:
        """Add an event type of a user, with the defaults of the server."""
        number = self.sequences.next("event type")
        event_type = EventType(id=number, owner_id=owner.id, host_ids=[owner.id], values=new_values(stated))
        self.event_types[number] = event_type
        return event_type

    def add_organization(self, name: str, slug: str, roles: Mapping[int, str]) -> Organization:
        """Add an organization with its members."""
        number = self.sequences.next("organization")
        self.organizations[number] = Organization(id=number, name=name, slug=slug, roles=dict(roles))
        for user in roles:
            self.users[user].organization_id = number
        return self.organizations[number]

    def add_team(self, stated: Mapping[str, Any], organization: int | None) -> Team:
        """Add a team."""
        number = self.sequences.next("team")
        self.teams[number] = Team(id=number, organization_id=organization, values=dict(stated))
        return self.teams[number]

    def add_membership(self, team: int, user: int, role: str, *, accepted: bool = True) -> Membership:
        """Let a user join a team."""
        number = self.sequences.next("membership")
        membership = Membership(id=number, team_id=team, user_id=user, role=role, accepted=accepted)
        self.memberships[number] = membership
        return membership

    def role_in(self, team: Team, user: User) -> str | None:
        """The role of a user in a team, or in its organization if that is none; None for others."""
        own = (one.role for one in self.memberships.values() if (one.team_id, one.user_id) == (team.id, user.id))
        organization = self.organizations.get(team.organization_id or 0)
        return next(own, organization.roles.get(user.id) if organization is not None else None)

    def is_admin(self, user: User, event_type: EventType) -> bool:
        """Whether a user is an admin of the team of an event type."""
        team = self.teams.get(event_type.team_id or 0)
        return team is not None and self.role_in(team, user) in ("OWNER", "ADMIN")

    def add_team_event_type(self, team: Team, values: dict[str, Any]) -> EventType:
        """Add an event type of a team."""
        number = self.sequences.next("event type")
        event_type = EventType(id=number, owner_id=None, host_ids=[], values=values, team_id=team.id)
        self.event_types[number] = event_type
        return event_type

    def url_of(self, user: User) -> str:
        """The address of the pages of a user: members of an organization have that of its own."""
        organization = self.organizations.get(user.organization_id or 0)
        if organization is None:
            return self.web_url
        scheme, _, host = self.web_url.partition("://")
        return f"{scheme}://{organization.slug}.{host.removeprefix('app.')}"

    def add_booking(
        self, event_type: EventType, hosts: Sequence[int], span: Span, attendees: Sequence[Attendee]
    ) -> Reserved:
        """Add a booking, without asking whether anybody is free."""
        uid, now = self.new_uid(), self.clock.now()
        host = self.users[hosts[0]]
        is_shared = event_type.team_id is not None and not event_type.is_round_robin
        team = self.teams.get(event_type.team_id or 0) if is_shared else None
        organizer = host.name if team is None else team.values["name"]
        title = f"{event_type.values['title']} between {organizer} and {attendees[0].name}"
        booking = Reserved(
            id=self.sequences.next("booking"),
            uid=uid,
            event_type=event_type,
            host_ids=list(hosts),
            title=title,
            start=span.start,
            end=span.end,
            created=now,
            updated=now,
            attendees=list(attendees),
            team_attendees=[_as_attendee(self.users[number]) for number in hosts[1:]],
            ics_uid=f"{uid}@Cal.com",
        )
        self.reserved[uid] = booking
        for number in hosts:
            self._by_host.setdefault(number, []).append(booking)
        return booking

    def give(self, booking: Reserved, host: int) -> None:
        """Give a booking to another host."""
        for number in booking.host_ids:
            self._by_host[number].remove(booking)
        title, old = booking.title, self.users[booking.host_ids[0]]
        booking.title = title.replace(f"between {old.name} and", f"between {self.users[host].name} and")
        booking.host_ids = [host]
        self._by_host.setdefault(host, []).append(booking)

    def bookings_of(self, host: int) -> Sequence[Reserved]:
        """The bookings of a host."""
        return self._by_host.get(host, ())

    def bookings_with(self, event_type: EventType, host: int | None = None) -> list[Reserved]:
        """The bookings with an event type, in the order in which they were made."""
        numbers = [host] if host is not None else event_type.host_ids
        found = {one.uid: one for number in numbers for one in self.bookings_of(number) if one.event_type is event_type}
        return sorted(found.values(), key=lambda one: one.id)

    def attendee_id(self, attendee: Attendee) -> int:
        """The identifier of an attendee."""
        attendee.id = attendee.id or self.sequences.next("attendee")
        return attendee.id

    def series(self, uid: str) -> list[Reserved]:
        """The bookings of a series, by the uid that they share."""
        return [one for one in self.reserved.values() if uid and one.recurring_uid == uid]

    def seated_booking(self, event_type: EventType, start: datetime) -> Reserved | None:
        """The booking of an event type with seats at a time."""
        return next((one for one in self.bookings_with(event_type) if one.start == start and not one.is_over), None)

    def user_named(self, username: str) -> User | None:
        """The user of a name."""
        return next((user for user in self.users.values() if user.username == username), None)

    def event_type_named(self, slug: str, username: str | None, team: str | None) -> EventType | None:
        """The event type of a user, or of a team, by its slug.

        Raises:
            ErrorResponse: There is no such user.
        """
        if team is not None:
            teams = [number for number, one in self.teams.items() if one.values.get("slug") == team]
            shared = (one for one in self.event_types.values() if one.team_id in teams)
            return next((one for one in shared if one.values["slug"] == slug), None)
        owner = self.user_named(username or "")
        if owner is None:
            raise refused(404, f"User with username {username} not found")
        own = (one for one in self.event_types.values() if one.owner_id == owner.id)
        return next((one for one in own if one.values["slug"] == slug), None)

    def new_uid(self) -> str:
        """An identifier as bookings have one."""
        return "".join(self._random.choices(_ALPHABET, k=22))

    def new_uuid(self) -> str:
        """An identifier as series, seats and webhooks have one."""
        return str(UUID(int=self._random.getrandbits(128), version=4))

    # -- rules that several parts share -------------------------------------------------------------------------------

    def is_host(self, caller: User | None, booking: Reserved) -> bool:
        """Whether a caller is a host of a booking."""
        return caller is not None and caller.id in booking.host_ids

    def core_error(self, status: int, message: str) -> ErrorResponse:
        """An error from the core of Cal.com, which tells its cause in newer releases only."""
        return refused(status, message if self.release == "2026-07" else _CORE[status], code="TRPCError")

    def require_release(self, release: Release, request: Request) -> None:
        """Refuse a request for a path that older releases do not have.

        Raises:
            ErrorResponse: This is an older one.
        """
        if self.release < release:
            raise self._no_route(request)

    # -- requests that are refused ------------------------------------------------------------------------------------

    def authenticate(self, request: Request) -> User | None:
        """Return the user whose key a request carries; None if it carries none.

        Raises:
            ErrorResponse: The key is unknown or has expired, or the version is not one of this path.
        """
        self._check_route(request)
        stated = request.headers.get("authorization")
        if not stated:
            return None
        kind, _, key = stated.partition(" ")
        self.credentials.check([key])
        if kind.lower() == "bearer" and key in self.keys:
            return self.keys[key]
        if key in self._old_keys:
            raise refused(401, "ApiAuthStrategy - api key - Your api key is not valid")
        if not key.startswith("cal_") or kind.lower() != "bearer":
            raise refused(401, "Invalid Access Token.")
        raise refused(401, "CustomThrottlerGuard - Invalid API Key")

    def renew_key(self, request: Request) -> str:
        """Give the caller another key in place of that of the request."""
        old = request.headers.get("authorization", "").partition(" ")[2]
        user = self.keys.pop(old)
        self._old_keys.add(old)
        new = f"cal_{self.new_uuid().replace('-', '')}"
        self.keys[new] = user
        return new

    def refuse(self, request: Request, error: ErrorResponse) -> ErrorResponse:
        """Return the error for what the server refuses by itself, as Cal.com says it."""
        if not request.operation:
            return self._no_route(request)
        if error.status == 401:
            self._check_route(request)
            if request.headers.get("authorization"):
                return refused(401, "Invalid Access Token.")
            is_guarded = _GUARDED.match(request.operation)
            return refused(403, NO_PERMISSION) if is_guarded else refused(401, NO_CREDENTIALS)
        if error.status == 400 and not error.fields and request.content:
            return unreadable(request.content)
        if error.status == 429:
            told = "CustomThrottlerGuard - Too many requests. Please try again later."
            return ErrorResponse(429, told, details=told, headers=error.headers)
        return error

    def error_body(self, request: Request, error: ErrorResponse) -> Any:
        """Return the body of an error."""
        return error.body if error.body is not None else body_of(error, request, request.now)

    def _check_route(self, request: Request) -> None:
        """Refuse a path that this server does not have, or not for a version, which may be one of another group."""
        if not self.has_organizations and request.operation.startswith(("organizations.", "teams.")):
            raise self._no_route(request)
        group = request.url.split("/")[2].partition("?")[0] if request.url.count("/") > 1 else ""
        stated = request.headers.get("cal-api-version")
        wanted = VERSIONS.get(group)
        if "/private-links" in request.url:
            if stated is not None:
                raise self._no_route(request)
        elif wanted is not None and stated != wanted and (group == "slots" or stated in VERSIONS.values()):
            raise self._no_route(request)

    def _no_route(self, request: Request) -> ErrorResponse:
        return refused(404, f"Cannot {request.method} {request.url}")


def _as_attendee(user: User) -> Attendee:
    return Attendee(name=user.name, email=user.email, time_zone=user.time_zone)
