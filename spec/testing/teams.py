"""Organizations, their teams, and the event types that hosts of a team share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from .. import Request, answers
from .accounts import mapping
from .base import CalComBehavior
from .booking_lists import bookings_page
from .errors import refused
from .event_types import check_values, new_values, write
from .model import EventType, Membership, Team

if TYPE_CHECKING:
    from .server import CalComServer

_PRIORITIES: Final = {"lowest": 0, "low": 1, "medium": 2, "high": 3, "highest": 4}
_ADMINS: Final = ("OWNER", "ADMIN")
_SHOWN: Final = (
    *("logoUrl", "calVideoLogo", "appLogo", "appIconLogo", "bio", "theme", "brandColor", "darkBrandColor", "bannerUrl"),
    "timeFormat",
)


class Teams(CalComBehavior):
    """Teams, of an organization or by themselves, and who belongs to them."""

    @answers("teams.list", "organizations.teams.list", checked=False)
    def list_teams(self, request: Request) -> object:
        """Return the teams of an organization, or those that the caller belongs to."""
        number = self._organization(request)
        if number is not None:
            return [shown_team(one) for one in self.server.teams.values() if one.organization_id == number]
        return self._mine(request, None)

    @answers("organizations.teams.list_mine", checked=False)
    def list_mine(self, request: Request) -> object:
        """Return the teams of an organization that the caller belongs to."""
        return self._mine(request, self._organization(request))

    def _mine(self, request: Request, organization: int | None) -> list[dict[str, Any]]:
        own = {one.team_id: one for one in self.server.memberships.values() if one.user_id == request.caller.id}
        return [
            {**shown_team(team), "role": own[team.id].role, "accepted": own[team.id].accepted}
            for team in self.server.teams.values()
            if team.id in own and organization in (None, team.organization_id)
        ]

    @answers("teams.create", "organizations.teams.create")
    def create(self, request: Request) -> object:
        """Create a team, whose owner the caller becomes."""
        number = self._organization(request, needs_admin=True)
        team = self.server.add_team(request.body, number)
        self.server.add_membership(team.id, request.caller.id, "OWNER")
        return shown_team(team)

    @answers("teams.get", "organizations.teams.get", checked=False)
    def get(self, request: Request) -> object:
        """Return a team."""
        return shown_team(self._team(request))

    @answers("teams.update", "organizations.teams.update")
    def update(self, request: Request) -> object:
        """Change what is named."""
        team = self._team(request, needs_admin=True)
        team.values.update(request.body)
        return shown_team(team)

    @answers("teams.delete", "organizations.teams.delete", checked=False)
    def delete(self, request: Request) -> object:
        """Delete a team with its memberships and event types."""
        server, team = self.server, self._team(request, needs_admin=True)
        del server.teams[team.id]
        server.memberships = {key: one for key, one in server.memberships.items() if one.team_id != team.id}
        server.event_types = {key: one for key, one in server.event_types.items() if one.team_id != team.id}
        return shown_team(team)

    @answers("organizations.teams.bookings.list", "teams.bookings.list", checked=False)
    def list_bookings(self, request: Request) -> object:
        """Return a page of the bookings with event types of a team."""
        team = self._team(request)
        found = [one for one in self.server.reserved.values() if one.event_type.team_id == team.id]
        return bookings_page(self.server, found, request)

    # -- memberships --------------------------------------------------------------------------------------------------

    @answers("teams.memberships.list", "organizations.teams.memberships.list", checked=False)
    def list_memberships(self, request: Request) -> object:
        """Return the memberships of a team."""
        team = self._team(request)
        return [self._shown_member(one) for one in self.server.memberships.values() if one.team_id == team.id]

    @answers("teams.memberships.create", "organizations.teams.memberships.create")
    def create_membership(self, request: Request) -> object:
        """Let a user join a team."""
        team, body = self._team(request, needs_admin=True), request.body
        if body["userId"] not in self.server.users:
            raise refused(404, f"User with id {body['userId']} not found")
        taken = any((one.team_id, one.user_id) == (team.id, body["userId"]) for one in self.server.memberships.values())
        if taken:
            raise refused(409, "User is already a member of the team")
        role = body.get("role") or "MEMBER"
        membership = self.server.add_membership(team.id, body["userId"], role, accepted=body.get("accepted", False))
        return self._shown_member(membership)

    @answers("teams.memberships.get", "organizations.teams.memberships.get")
    def get_membership(self, request: Request) -> object:
        """Return a membership."""
        return self._shown_member(self._membership(request))

    @answers("teams.memberships.update", "organizations.teams.memberships.update")
    def update_membership(self, request: Request) -> object:
        """Change the role of a member."""
        membership = self._membership(request, needs_admin=True)
        membership.role = request.body.get("role", membership.role)
        membership.accepted = request.body.get("accepted", membership.accepted)
        return self._shown_member(membership)

    @answers("teams.memberships.delete", "organizations.teams.memberships.delete")
    def delete_membership(self, request: Request) -> object:
        """Let a member leave."""
        membership = self._membership(request, needs_admin=True)
        del self.server.memberships[membership.id]
        return self._shown_member(membership)

    def _membership(self, request: Request, *, needs_admin: bool = False) -> Membership:
        team, number = self._team(request, needs_admin=needs_admin), int(request.path["membershipId"])
        membership = self.server.memberships.get(number)
        if membership is None or membership.team_id != team.id:
            raise refused(404, f"Membership with id {number} within team id {team.id} not found")
        return membership

    def _shown_member(self, membership: Membership) -> dict[str, Any]:
        user = self.server.users[membership.user_id]
        return {
            "id": membership.id,
            "userId": membership.user_id,
            "teamId": membership.team_id,
            "accepted": membership.accepted,
            "role": membership.role,
            "disableImpersonation": False,
            "user": {
                "avatarUrl": user.avatar_url,
                "username": user.username,
                "name": user.name,
                "email": user.email,
                "bio": user.bio,
            },
        }

    # -- event types --------------------------------------------------------------------------------------------------

    @answers("teams.event_types.list", "organizations.teams.event_types.list", checked=False)
    def list_event_types(self, request: Request) -> object:
        """Return the event types of a team."""
        team = self._team(request)
        return [self._shown_event_type(one) for one in self.server.event_types.values() if one.team_id == team.id]

    @answers("teams.event_types.create", "organizations.teams.event_types.create", checked=False)
    def create_event_type(self, request: Request) -> object:
        """Create an event type that hosts of a team share."""
        team, body = self._team(request, needs_admin=True), mapping(request.body)
        check_values(body, is_new=True, of_team=True)
        values = new_values({"locations": [{"type": "integration", "integration": "cal-video"}], **body})
        values["schedulingType"] = body["schedulingType"]
        event_type = self.server.add_team_event_type(team, values)
        self._set_hosts(event_type, team, body)
        return self._shown_event_type(event_type)

    @answers("teams.event_types.get", "organizations.teams.event_types.get", checked=False)
    def get_event_type(self, request: Request) -> object:
        """Return an event type of a team."""
        return self._shown_event_type(self._event_type(request))

    @answers("teams.event_types.update", "organizations.teams.event_types.update", checked=False)
    def update_event_type(self, request: Request) -> object:
        """Change what is named; lists and objects as a whole."""
        event_type, body = self._event_type(request, needs_admin=True), mapping(request.body)
        check_values(body, is_new=False, of_team=True)
        write(event_type.values, body)
        if "hosts" in body or "assignAllTeamMembers" in body:
            self._set_hosts(event_type, self._team(request), body)
        return self._shown_event_type(event_type)

    @answers("teams.event_types.delete", "organizations.teams.event_types.delete", checked=False)
    def delete_event_type(self, request: Request) -> object:
        """Delete an event type. Its bookings stay."""
        event_type = self._event_type(request, needs_admin=True)
        del self.server.event_types[event_type.id]
        return {"id": event_type.id, "title": event_type.values["title"]}

    def _event_type(self, request: Request, *, needs_admin: bool = False) -> EventType:
        team, number = self._team(request, needs_admin=needs_admin), int(request.path["eventTypeId"])
        event_type = self.server.event_types.get(number)
        if event_type is None or event_type.team_id != team.id:
            raise refused(404, f"Event type with id {number} not found")
        return event_type

    def _set_hosts(self, event_type: EventType, team: Team, body: Mapping[str, Any]) -> None:
        members = [one.user_id for one in self.server.memberships.values() if one.team_id == team.id]
        stated: Any = body.get("hosts") or ()
        if body.get("assignAllTeamMembers"):
            stated = [{"userId": number} for number in members]
        unknown = [one["userId"] for one in stated if one["userId"] not in members]
        if unknown:
            raise refused(404, f"Invalid user ids: {', '.join(map(str, unknown))}")
        event_type.assigns_all = bool(body.get("assignAllTeamMembers"))
        event_type.host_ids = [one["userId"] for one in stated]
        event_type.fixed_ids = [one["userId"] for one in stated if one.get("mandatory")]
        event_type.priorities = {one["userId"]: _PRIORITIES[one.get("priority") or "medium"] for one in stated}

    def _shown_event_type(self, event_type: EventType) -> dict[str, Any]:
        names = {level: name for name, level in _PRIORITIES.items()}
        hosts: list[dict[str, Any]] = []
        for number in event_type.host_ids:
            user = self.server.users[number]
            shown = {"userId": number, "name": user.name, "username": user.username, "avatarUrl": user.avatar_url}
            if event_type.is_round_robin:
                shown["mandatory"] = number in event_type.fixed_ids
                shown["priority"] = names[event_type.priorities.get(number, _PRIORITIES["medium"])]
            hosts.append(shown)
        return {
            "id": event_type.id,
            **event_type.values,
            "bookingUrl": "",
            "hosts": hosts,
            "teamId": event_type.team_id,
            "ownerId": None,
            "parentEventTypeId": None,
            "assignAllTeamMembers": event_type.assigns_all,
            "team": {"id": event_type.team_id},
            "rescheduleWithSameRoundRobinHost": False,
            "rrHostSubsetEnabled": False,
        }

    # -- who may ------------------------------------------------------------------------------------------------------

    def _organization(self, request: Request, *, needs_admin: bool = False) -> int | None:
        return organization_of(self.server, request, needs_admin=needs_admin)

    def _team(self, request: Request, *, needs_admin: bool = False) -> Team:
        number, organization = int(request.path["teamId"]), self._organization(request)
        team = self.server.teams.get(number)
        if team is None or (organization is not None and team.organization_id != organization):
            raise refused(404, f"Team with id={number} not found.")
        role = self.server.role_in(team, request.caller)
        if role is None:
            raise refused(403, f"RolesGuard - User is not a member of the team with id={number}.")
        if needs_admin and role not in _ADMINS:
            told = f"does not have the minimum required role=TEAM_ADMIN within team with id={number}."
            raise refused(403, f"RolesGuard - user with id={request.caller.id} {told}")
        return team


def organization_of(server: CalComServer, request: Request, *, needs_admin: bool = False) -> int | None:
    """The organization in the path of a request, of which the caller must be a member; None if there is none in it.

    Raises:
        ErrorResponse: The caller is not a member, or no admin where that is needed.
    """
    if "orgId" not in request.path:
        return None
    number, caller = int(request.path["orgId"]), request.caller
    organization = server.organizations.get(number)
    if organization is None or caller.id not in organization.roles:
        raise refused(403, f"RolesGuard - User is not a member of the organization with id={number}.")
    if needs_admin and organization.roles[caller.id] not in _ADMINS:
        told = f"does not have the minimum required role=ORG_ADMIN within organization with id={number}."
        raise refused(403, f"RolesGuard - user with id={caller.id} {told}")
    return number


def shown_team(team: Team) -> dict[str, Any]:
    """A team as the API shows it."""
    values = team.values
    return {
        "id": team.id,
        "parentId": team.organization_id,
        "name": values["name"],
        "slug": values.get("slug") or "-".join(values["name"].lower().split()),
        "timeZone": values.get("timeZone", "Europe/London"),
        "weekStart": values.get("weekStart", "Sunday"),
        **{name: values.get(name) for name in _SHOWN},
        "hideBookATeamMember": values.get("hideBookATeamMember", False),
        "hideBranding": values.get("hideBranding", False),
        "isOrganization": False,
        "isPrivate": values.get("isPrivate", False),
        **({"metadata": values["metadata"]} if "metadata" in values else {}),
    }
