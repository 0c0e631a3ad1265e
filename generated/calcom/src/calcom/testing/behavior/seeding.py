"""What a test begins with, made without requests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from .event_types import new_values
from .hours import WORKING_HOURS
from .model import EventType, Organization, Schedule, Team, User
from .times import Span, parsed

if TYPE_CHECKING:
    from .server import CalComServer


class Seed:
    """Makes what a test begins with. Nothing of it is in the log of calls, and nothing is delivered.

    Args:
        server: The server that gets it.
    """

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
        """Add a user. `server.client(api_key=user.api_key)` is the client of this user."""
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
        """Add a schedule. Hours and overrides are as in requests."""
        user = owner or self._server.user
        schedule = self._server.add_schedule(user, name, time_zone or user.time_zone, availability)
        schedule.overrides = overrides
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
            title: Its title.
            slug: Its slug; by default it follows from the title.
            length_in_minutes: How long its bookings are.
            owner: Its owner; by default the first user.
            **settings: Further settings under their wire names, such as `minimumBookingNotice=0`.
        """
        stated = {
            "title": title,
            "slug": slug or "-".join(title.lower().split()),
            "lengthInMinutes": length_in_minutes,
            **settings,
        }
        return self._server.add_event_type(new_values(stated), owner=owner or self._server.user)

    def busy(self, start: datetime | str, end: datetime | str, *, user: User | None = None) -> None:
        """Let a user be busy for a time, as if a calendar of theirs said so.

        Raises:
            ValueError: A text is no time.
        """
        moments = [parsed(moment) if isinstance(moment, str) else moment for moment in (start, end)]
        if moments[0] is None or moments[1] is None:
            raise ValueError(f"not a time: {start if moments[0] is None else end}")
        number = (user or self._server.user).id
        self._server.busy_times.setdefault(number, []).append(Span(moments[0], moments[1]))

    def organization(
        self, *, name: str = "Organization", slug: str = "org", owner: User | None = None, members: Sequence[User] = ()
    ) -> Organization:
        """Add an organization, which is owned by the first user unless another one is given."""
        roles = {(owner or self._server.user).id: "OWNER", **{user.id: "MEMBER" for user in members}}
        return self._server.add_organization(name, slug, roles)

    def team(
        self,
        *,
        name: str = "Team",
        organization: Organization | None = None,
        owner: User | None = None,
        members: Sequence[User] = (),
    ) -> Team:
        """Add a team, which is owned by the first user unless another one is given."""
        stated = {"name": name, "slug": "-".join(name.lower().split())}
        team = self._server.add_team(stated, organization.id if organization is not None else None)
        self._server.add_membership(team.id, (owner or self._server.user).id, "OWNER")
        for user in members:
            self._server.add_membership(team.id, user.id, "MEMBER")
        return team
