"""What a test begins with, made without requests."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal

from ...types import Booking
from .. import ErrorResponse
from .._checking import checker
from .._contract import contract
from .._paths import is_array, is_object, meant
from .base import CalComServer
from .booking_views import shown_booking
from .event_types import LIMITS, SETTINGS, check_new, check_values, new_values
from .hours import WORKING_HOURS
from .locations import stated_location
from .model import Attendee, EventType, Organization, Schedule, Team, User
from .times import Span, minutes, parsed, zone_of
from .wire import mapping, wire_name


class Seed:
    """Creates what a test starts with. It does not appear in the log of calls and sends no deliveries."""

    def __init__(self, server: CalComServer) -> None:
        self._server = server

    def user(
        self,
        *,
        username: str,
        name: str | None = None,
        email: str | None = None,
        time_zone: str = "UTC",
        api_key: str = "",
    ) -> User:
        """Add a user. `server.client(api_key=user.api_key)` is the client of this user.

        Raises:
            ValueError: The name or the key is already used, or the zone is unknown.
        """
        return self._server.add_user(
            User(
                username=username,
                name=name or username.title(),
                email=email or f"{username}@example.com",
                time_zone=time_zone,
                api_key=api_key or f"cal_{username}",
            )
        )

    def schedule(
        self,
        *,
        name: str = "Working Hours",
        time_zone: str | None = None,
        availability: Sequence[Mapping[str, Any]] = WORKING_HOURS,
        overrides: Sequence[Mapping[str, Any]] = (),
        default: bool = False,
        owner: User | None = None,
    ) -> Schedule:
        """Add a schedule. Hours and overrides are as in requests.

        Raises:
            ValueError: They are not, the zone is unknown, or the owner is not a user of this server.
        """
        user = self._user(owner)
        hours, dates = _wire_names(list(availability)), _wire_names(list(overrides))
        zone_name = time_zone or user.time_zone
        zone_of(zone_name)
        stated = {"name": name, "timeZone": zone_name, "isDefault": default}
        _check("schedules.create", {**stated, "availability": hours, "overrides": dates})
        schedule = self._server.add_schedule(user, name, zone_name, hours)
        schedule.overrides = dates
        if default:
            user.default_schedule_id = schedule.id
        return schedule

    def event_type(
        self,
        *,
        title: str = "Meeting",
        slug: str | None = None,
        length_in_minutes: int = 30,
        owner: User | None = None,
        **settings: Any,
    ) -> EventType:
        """Add an event type.

        Args:
            title: Title of the event type.
            slug: Slug of the event type. If omitted, derived from the title.
            length_in_minutes: Length of its bookings.
            owner: Owner of the event type. If omitted, the first user.
            **settings: Further settings, such as `minimum_booking_notice=0`; names as in requests are accepted as well.

        Raises:
            TypeError: Event types of users have no such setting.
            ValueError: The API would refuse the event type, or the owner is not a user of this server.
        """
        user = self._user(owner)
        named = {"title": title, "slug": slug or "-".join(title.lower().split()), "lengthInMinutes": length_in_minutes}
        stated: dict[str, Any] = {**named, **_wire_names(settings)}
        _check_known("setting", stated, SETTINGS)
        for name in ("bookingLimitsCount", "bookingLimitsDuration"):
            _check_known("limit", mapping(stated.get(name)), {*LIMITS, "disabled"})
        _check("event_types.create", {name: value for name, value in stated.items() if value is not None})
        try:
            check_values(stated, None)
            check_new(self._server, user, stated)
        except ErrorResponse as error:
            raise ValueError(_told(error)) from None
        return self._server.add_event_type(new_values(stated), owner=user)

    def booking(
        self,
        start: datetime | str,
        *,
        event_type: EventType | None = None,
        name: str = "Guest",
        email: str | None = None,
        time_zone: str = "UTC",
        status: Literal["accepted", "pending", "cancelled", "rejected"] = "accepted",
        uid: str = "",
    ) -> Booking:
        """Add a booking. It can be in the past or outside of working hours.

        Args:
            start: When the meeting starts.
            event_type: The event type to book. If omitted, the first one of the server, or a new one if there is none.
            name: Name of the attendee.
            email: Email address of the attendee. If omitted, derived from the name.
            time_zone: IANA time zone of the attendee.
            status: Status of the booking.
            uid: UID of the booking. If omitted, generated.

        Raises:
            ValueError: `start` is not a datetime or is naive, the uid is already used, the zone is unknown, or the
                event type has no hosts.
        """
        server, begin = self._server, _moment(start)
        of = event_type or next(iter(server.event_types.values()), None) or self.event_type()
        zone_of(time_zone)
        if uid in server.reserved:
            raise ValueError(f"uid {uid!r} is already used")
        if not of.host_ids:
            raise ValueError("the event type has no hosts")
        address = email or f"{''.join(name.lower().split())}@example.com"
        attendee = Attendee(name=name, email=address, time_zone=time_zone)
        hosts = [*of.fixed_ids, of.host_ids[0]] if of.is_round_robin else of.host_ids
        made = server.add_booking(of, hosts, Span(begin, begin + minutes(of.length)), [attendee], uid)
        made.location = stated_location(of, None)[0]
        made.status, made.responses = status, {"name": name, "email": address}
        if of.seats:
            attendee.seat_uid, attendee.booking_fields_responses = server.new_uuid(), made.responses
        return Booking.model_validate(shown_booking(server, made, to_host=True))

    def busy(self, start: datetime | str, end: datetime | str, *, user: User | None = None) -> None:
        """Make a user busy for a time, as an event in their calendar would.

        Raises:
            ValueError: One of them is not a datetime or is naive, the end is not after the start, or the user is not
                one of this server.
        """
        span = Span(_moment(start), _moment(end))
        if span.end <= span.start:
            raise ValueError(f"the time ends at {end}, which is not after {start}")
        self._server.busy_times.setdefault(self._user(user).id, []).append(span)

    def organization(
        self, *, name: str = "Organization", slug: str = "org", owner: User | None = None, members: Sequence[User] = ()
    ) -> Organization:
        """Add an organization. If no owner is given, the first user owns it."""
        return self._server.add_organization(name, slug, self._roles(owner, members))

    def team(
        self,
        *,
        name: str = "Team",
        organization: Organization | None = None,
        owner: User | None = None,
        members: Sequence[User] = (),
    ) -> Team:
        """Add a team. If no owner is given, the first user owns it. Clients create its event types."""
        stated = {"name": name, "slug": "-".join(name.lower().split())}
        team = self._server.add_team(stated, organization.id if organization is not None else None)
        for number, role in self._roles(owner, members).items():
            self._server.add_membership(team.id, number, role)
        return team

    def _roles(self, owner: User | None, members: Sequence[User]) -> dict[int, str]:
        first = self._user(owner).id
        return {**dict.fromkeys([first, *(self._user(user).id for user in members)], "MEMBER"), first: "OWNER"}

    def _user(self, user: User | None) -> User:
        return self._server.own(user) if user is not None else self._server.user


def _moment(stated: datetime | str) -> datetime:
    moment: Any = parsed(stated) if isinstance(stated, str) else stated
    if not isinstance(moment, datetime):
        raise ValueError(f"not a time: {stated!r}")
    if moment.utcoffset() is None:
        raise ValueError(f"a time without a time zone: {stated!r}; pass `tzinfo=…`")
    return moment


def _wire_names(stated: Any) -> Any:
    """What a test states, with the names of requests, as clients send them. Names in metadata are its own."""
    if is_array(stated):
        return [_wire_names(one) for one in stated]
    if is_object(stated):
        return {wire_name(name): _wire_names(one) if name != "metadata" else one for name, one in stated.items()}
    return stated


def _check_known(what: str, stated: Mapping[str, Any], known: Collection[str]) -> None:
    for name in stated:
        if name not in known:
            raise TypeError(f"unexpected {what} {name!r}{meant(name, known)}")


def _check(operation: str, body: Mapping[str, Any]) -> None:
    """Raise for what the document does not allow in the request of an operation."""
    media = contract().named(operation).body["application/json"]
    problems = checker("request").problems(body, media.schema, "body")
    if problems:
        raise ValueError(f"not as in requests: {'; '.join(f'{one.field}: {one.message}' for one in problems)}")


def _told(error: ErrorResponse) -> str:
    problems: Any = mapping(error.details).get("errors") or ()
    return "; ".join(told for one in problems for told in one["constraints"].values()) or error.message
