"""Organizations, their teams, and the event types that hosts of a team share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from .. import Request, handles
from .base import CalComBehavior
from .booking_lists import bookings_page
from .errors import refused
from .event_types import check_values, new_values, write
from .model import EventType, Membership, Team
from .wire import change, mapping, shown

if TYPE_CHECKING:
    from .server import CalComServer

_PRIORITIES: Final = ("lowest", "low", "medium", "high", "highest")
_ADMINS: Final = ("OWNER", "ADMIN")
_UNSET: Final = (
    *("logoUrl", "calVideoLogo", "appLogo", "appIconLogo", "bio", "theme", "brandColor", "darkBrandColor", "bannerUrl"),
    "timeFormat",
)
_OFF: Final = ("hideBookATeamMember", "hideBranding", "isOrganization", "isPrivate")


class Teams(CalComBehavior):
    """Teams, of an organization or by themselves, and who belongs to them."""

    @handles("teams.list", "organizations.teams.list_mine", checked=False)
    def _list_mine(self, request: Request) -> object:
        own = {one.team_id: one for one in self.server.memberships.values() if one.user_id == request.caller.id}
        number = organization_of(self.server, request)
        teams = [one for one in self.server.teams.values() if number in (None, one.organization_id)]
        return [{**_shown(one), **shown(own[one.id], "role accepted")} for one in teams if one.id in own]

    @handles("organizations.teams.list", checked=False)
    def _list(self, request: Request) -> object:
        number = organization_of(self.server, request)
        return [_shown(one) for one in self.server.teams.values() if one.organization_id == number]

    @handles("teams.create", "organizations.teams.create")
    def create(self, request: Request) -> object:
        """Create a team, whose owner the caller becomes."""
        team = self.server.add_team(request.body, organization_of(self.server, request, needs_admin=True))
        self.server.add_membership(team.id, request.caller.id, "OWNER")
        return _shown(team)

    @handles("teams.get", "organizations.teams.get", checked=False)
    def _get(self, request: Request) -> object:
        return _shown(self._team(request))

    @handles("teams.update", "organizations.teams.update")
    def _update(self, request: Request) -> object:
        team = self._team(request, needs_admin=True)
        team.values.update(request.body)
        return _shown(team)

    @handles("teams.delete", "organizations.teams.delete", checked=False)
    def delete(self, request: Request) -> object:
        """Delete a team with its memberships and event types."""
        server, team = self.server, self._team(request, needs_admin=True)
        del server.teams[team.id]
        server.memberships = {key: one for key, one in server.memberships.items() if one.team_id != team.id}
        server.event_types = {key: one for key, one in server.event_types.items() if one.team_id != team.id}
        return _shown(team)

    @handles("organizations.teams.bookings.list", "teams.bookings.list", checked=False)
    def _list_bookings(self, request: Request) -> object:
        team = self._team(request)
        found = [one for one in self.server.reserved.values() if one.event_type.team_id == team.id]
        return bookings_page(self.server, found, request)

    # -- memberships --------------------------------------------------------------------------------------------------

    @handles("teams.memberships.list", "organizations.teams.memberships.list", checked=False)
    def _list_memberships(self, request: Request) -> object:
        team = self._team(request)
        return [self._shown_member(one) for one in self.server.memberships.values() if one.team_id == team.id]

    @handles("teams.memberships.create", "organizations.teams.memberships.create")
    def _create_membership(self, request: Request) -> object:
        team, body, server = self._team(request, needs_admin=True), request.body, self.server
        number = body["userId"]
        if number not in server.users:
            raise refused(404, f"User with id {number} not found")
        if any((one.team_id, one.user_id) == (team.id, number) for one in server.memberships.values()):
            raise refused(409, "User is already a member of the team")
        accepted = body.get("accepted", False)
        return self._shown_member(server.add_membership(team.id, number, body.get("role") or "MEMBER", accepted))

    @handles("teams.memberships.get", "organizations.teams.memberships.get")
    def _get_membership(self, request: Request) -> object:
        return self._shown_member(self._membership(request))

    @handles("teams.memberships.update", "organizations.teams.memberships.update")
    def _update_membership(self, request: Request) -> object:
        membership = self._membership(request, needs_admin=True)
        change(membership, request.body, "role accepted")
        return self._shown_member(membership)

    @handles("teams.memberships.delete", "organizations.teams.memberships.delete")
    def _delete_membership(self, request: Request) -> object:
        return self._shown_member(self.server.memberships.pop(self._membership(request, needs_admin=True).id))

    def _membership(self, request: Request, *, needs_admin: bool = False) -> Membership:
        team, number = self._team(request, needs_admin=needs_admin), int(request.path["membershipId"])
        membership = self.server.memberships.get(number)
        if membership is None or membership.team_id != team.id:
            raise refused(404, f"Membership with id {number} within team id {team.id} not found")
        return membership

    def _shown_member(self, membership: Membership) -> dict[str, Any]:
        user = shown(self.server.users[membership.user_id], "avatarUrl username name email bio")
        own = shown(membership, "id userId teamId accepted role")
        return {**own, "disableImpersonation": False, "user": user}

    # -- event types --------------------------------------------------------------------------------------------------

    @handles("teams.event_types.list", "organizations.teams.event_types.list", checked=False)
    def _list_event_types(self, request: Request) -> object:
        team = self._team(request)
        return [self._shown_event_type(one) for one in self.server.event_types.values() if one.team_id == team.id]

    @handles("teams.event_types.create", "organizations.teams.event_types.create", checked=False)
    def _create_event_type(self, request: Request) -> object:
        team, body = self._team(request, needs_admin=True), mapping(request.body)
        check_values(body, None, of_team=True)
        self.server.check(request)
        values = new_values({"locations": [{"type": "integration", "integration": "cal-video"}], **body})
        event_type = self.server.add_event_type(values | {"schedulingType": body["schedulingType"]}, team=team)
        self._set_hosts(event_type, body)
        return self._shown_event_type(event_type)

    @handles("teams.event_types.get", "organizations.teams.event_types.get", checked=False)
    def _get_event_type(self, request: Request) -> object:
        return self._shown_event_type(self._event_type(request))

    @handles("teams.event_types.update", "organizations.teams.event_types.update", checked=False)
    def _update_event_type(self, request: Request) -> object:
        event_type, body = self._event_type(request, needs_admin=True), mapping(request.body)
        check_values(body, event_type.values, of_team=True)
        self.server.check(request)
        write(event_type.values, body)
        if "hosts" in body or "assignAllTeamMembers" in body:
            self._set_hosts(event_type, body)
        return self._shown_event_type(event_type)

    @handles("teams.event_types.delete", "organizations.teams.event_types.delete", checked=False)
    def _delete_event_type(self, request: Request) -> object:
        event_type = self.server.event_types.pop(self._event_type(request, needs_admin=True).id)
        return {"id": event_type.id, "title": event_type.values["title"]}

    def _event_type(self, request: Request, *, needs_admin: bool = False) -> EventType:
        team, number = self._team(request, needs_admin=needs_admin), int(request.path["eventTypeId"])
        event_type = self.server.event_types.get(number)
        if event_type is None or event_type.team_id != team.id:
            raise refused(404, f"Event type with id {number} not found")
        return event_type

    def _set_hosts(self, event_type: EventType, body: Mapping[str, Any]) -> None:
        """Let the members that are named be the hosts, or all of them."""
        members = [one.user_id for one in self.server.memberships.values() if one.team_id == event_type.team_id]
        event_type.assigns_all = bool(body.get("assignAllTeamMembers"))
        hosts: Any = [{"userId": number} for number in members] if event_type.assigns_all else body.get("hosts") or ()
        unknown = [str(one["userId"]) for one in hosts if one["userId"] not in members]
        if unknown:
            raise refused(404, f"Invalid user ids: {', '.join(unknown)}")
        event_type.host_ids = [one["userId"] for one in hosts]
        event_type.fixed_ids = [one["userId"] for one in hosts if one.get("mandatory")]
        event_type.priorities = {one["userId"]: _PRIORITIES.index(one.get("priority") or "medium") for one in hosts}

    def _shown_event_type(self, event_type: EventType) -> dict[str, Any]:
        hosts: list[dict[str, Any]] = []
        for number in event_type.host_ids:
            host = {"userId": number, **shown(self.server.users[number], "name username avatarUrl")}
            if event_type.is_round_robin:
                host["mandatory"] = number in event_type.fixed_ids
                host["priority"] = _PRIORITIES[event_type.priorities[number]]
            hosts.append(host)
        known = {**shown(event_type, "id teamId ownerId"), **event_type.values, "hosts": hosts, "bookingUrl": ""}
        known |= {"parentEventTypeId": None, "team": {"id": event_type.team_id}, "rrHostSubsetEnabled": False}
        return {**known, "assignAllTeamMembers": event_type.assigns_all, "rescheduleWithSameRoundRobinHost": False}

    def _team(self, request: Request, *, needs_admin: bool = False) -> Team:
        number, organization = int(request.path["teamId"]), organization_of(self.server, request)
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
    """The organization in the path of a request, of which the caller must be a member; None if there is none in it."""
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


def _shown(team: Team) -> dict[str, Any]:
    values = team.values
    slug = values.get("slug") or "-".join(values["name"].lower().split())
    usual = {"timeZone": "Europe/London", "weekStart": "Sunday", **dict.fromkeys(_UNSET), **dict.fromkeys(_OFF, False)}
    return {**usual, **values, "slug": slug, "id": team.id, "parentId": team.organization_id}
