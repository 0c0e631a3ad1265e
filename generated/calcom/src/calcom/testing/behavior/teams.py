"""Organizations, their teams, and the event types that hosts of a team share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from .. import Request, handles
from .base import CalComBehavior, CalComServer
from .booking_lists import bookings_page
from .errors import refused, violated
from .event_types import check_values, new_values, write
from .model import EventType, Membership, Team, User
from .wire import change, mapping, named, shown

_PRIORITIES: Final = ("lowest", "low", "medium", "high", "highest")
_ADMINS: Final = ("OWNER", "ADMIN")
_UNSET: Final = (
    *("logoUrl", "calVideoLogo", "appLogo", "appIconLogo", "bio", "theme", "brandColor", "darkBrandColor", "bannerUrl"),
    "timeFormat",
)
_OFF: Final = ("hideBookATeamMember", "hideBranding", "isOrganization", "isPrivate")


def _memberships(action: str) -> Sequence[str]:
    groups = ("teams", "organizations.teams", "organizations")
    return [f"{group}.memberships.{action}" for group in groups]


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
        number, body = organization_of(self.server, request, needs_admin=True), request.body
        slugs = [_shown(one)["slug"] for one in self.server.teams.values() if one.organization_id == number]
        if number is not None and slug_of(body) in slugs:
            raise refused(409, "Invalid Input: Trying to create a record that already exists.", code="CONFLICT")
        alone = (one for one in self.server.teams.values() if number is None and one.organization_id is None)
        own = (one for one in alone if self.server.role_in(request.caller.id, one.id) == "OWNER")
        if any(one.values["name"] == body["name"] for one in own):
            raise refused(400, f"You already have created a team with name={body['name']}")
        team = self.server.add_team(body, number)
        self.server.add_membership(team.id, request.caller.id, "OWNER")
        return _shown(team)

    @handles("teams.get", "organizations.teams.get", checked=False)
    def _get(self, request: Request) -> object:
        return _shown(self._team(request))

    @handles("teams.update", "organizations.teams.update")
    def _update(self, request: Request) -> object:
        team, body = self._team(request, needs_admin=True), request.body
        if not body.get("name"):
            told = {
                "isLength": "name must be longer than or equal to 1 characters",
                "isString": "name must be a string",
            }
            raise violated(body, name=told)
        team.values.update(body)
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

    @handles("organizations.bookings.list", checked=False)
    def _list_all_bookings(self, request: Request) -> object:
        number, users = organization_of(self.server, request, needs_admin=True), named(request.query.get("userIds"))
        wanted = (user for user in self.server.users if not users or str(user) in users)
        known = {user for user in wanted if self.server.role_in(user, number)}
        found = [one for one in self.server.reserved.values() if not known.isdisjoint(one.host_ids)]
        return bookings_page(self.server, found, request)

    @handles(*_memberships("list"), checked=False)
    def _list_memberships(self, request: Request) -> object:
        group = self._group(request)
        found = [self._shown_member(one) for one in self.server.memberships.values() if one.team_id == group]
        emails = named(request.query.get("emails"))
        return [one for one in found if not emails or one["user"]["email"] in emails]

    @handles(*_memberships("create"))
    def _create_membership(self, request: Request) -> object:
        group, body, server = self._group(request, needs_admin=True), request.body, self.server
        number, team = body["userId"], server.teams.get(group)
        if team is not None and team.organization_id and server.role_in(number, team.organization_id) is None:
            raise refused(422, "User is not part of the Organization")
        if number not in server.users:
            raise refused(404, f"User with id {number} not found")
        if server.role_in(number, group) is not None:
            raise refused(409, f"User is already a member of the {'team' if team is not None else 'organization'}")
        accepted = body.get("accepted", False)
        return self._shown_member(server.add_membership(group, number, body.get("role") or "MEMBER", accepted))

    @handles(*_memberships("get"), checked=False)
    def _get_membership(self, request: Request) -> object:
        return self._shown_member(self._membership(request))

    @handles(*_memberships("update"))
    def _update_membership(self, request: Request) -> object:
        membership = self._membership(request, needs_admin=True)
        change(membership, request.body, "role accepted disableImpersonation")
        membership.updated_at = request.now
        return self._shown_member(membership)

    @handles(*_memberships("delete"), checked=False)
    def _delete_membership(self, request: Request) -> object:
        membership = self._membership(request, needs_admin=True)
        self.server.remove_membership(membership)
        return self._shown_member(membership)

    def _group(self, request: Request, *, needs_admin: bool = False) -> int:
        """The team in the path of a request; the organization if there is none, which takes an admin."""
        if "teamId" in request.path:
            return self._team(request, needs_admin=needs_admin).id
        return organization_of(self.server, request, needs_admin=True) or 0

    def _membership(self, request: Request, *, needs_admin: bool = False) -> Membership:
        group, number = self._group(request, needs_admin=needs_admin), int(request.path["membershipId"])
        membership = self.server.memberships.get(number)
        if membership is not None and membership.team_id == group:
            return membership
        if group in self.server.organizations:
            raise refused(404, f"IsMembershipInOrg - Membership ({number}) not found.")
        told = f"Membership with id {number} within team id {group} not found"
        raise refused(404, "Organization's Team membership not found" if "orgId" in request.path else told)

    def _shown_member(self, membership: Membership) -> dict[str, Any]:
        user = shown(self.server.users[membership.user_id], "avatarUrl username name email bio")
        own = {**shown(membership, "id userId teamId accepted role disableImpersonation"), "user": user}
        if membership.team_id not in self.server.organizations:
            return own
        further = {"customRoleId": f"{membership.role.lower()}_role", "attributes": list[Any]()}
        return {**own, **further, **shown(membership, "createdAt updatedAt")}

    @handles("teams.event_types.list", "organizations.teams.event_types.list", checked=False)
    def _list_event_types(self, request: Request) -> object:
        team = self._team(request)
        found = [one for one in self.server.event_types.values() if one.team_id == team.id]
        slug = request.query.get("eventSlug")
        return [self._shown_event_type(one) for one in found if slug in (None, one.values["slug"])]

    @handles("teams.event_types.create", "organizations.teams.event_types.create", checked=False)
    def _create_event_type(self, request: Request) -> object:
        team, body = self._team(request, needs_admin=True), mapping(request.body)
        check_values(body, None, of_team=True)
        self.server.check(request)
        self._check_hosts(team, body)
        own = (one for one in self.server.event_types.values() if one.team_id == team.id)
        if any(one.values["slug"] == body["slug"] for one in own):
            raise refused(400, "Team event type with this slug already exists")
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
        self._check_hosts(self._team(request), body)
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

    def _members(self, team: int | None) -> list[int]:
        return [one.user_id for one in self.server.memberships.values() if one.team_id == team]

    def _check_hosts(self, team: Team, body: Mapping[str, Any]) -> None:
        """Refuse hosts that are no members."""
        members = self._members(team.id)
        unknown = [str(one["userId"]) for one in body.get("hosts") or () if one["userId"] not in members]
        if unknown:
            raise refused(404, f"Invalid user ids: {', '.join(unknown)}")

    def _set_hosts(self, event_type: EventType, body: Mapping[str, Any]) -> None:
        """Let the members that are named be the hosts, or all of them."""
        event_type.assigns_all = bool(body.get("assignAllTeamMembers"))
        everybody: Any = [{"userId": number} for number in self._members(event_type.team_id)]
        hosts: Any = everybody if event_type.assigns_all else body.get("hosts") or ()
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
            missing = f"Team with id={number} not found."
            raise refused(404, missing if organization is None else f"IsTeamInOrg - Team ({number}) not found.")
        role = self.server.role_in(request.caller.id, team.id, team.organization_id)
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
    role = server.role_in(caller.id, number) if number in server.organizations else None
    if role is None:
        raise refused(403, f"RolesGuard - User is not a member of the organization with id={number}.")
    if needs_admin and role not in _ADMINS:
        told = f"does not have the minimum required role=ORG_ADMIN within organization with id={number}."
        raise refused(403, f"RolesGuard - user with id={caller.id} {told}")
    return number


def slug_of(values: Mapping[str, Any]) -> str:
    """The slug of a team, which follows from its name if none is stated."""
    return values.get("slug") or "-".join(values["name"].lower().split())


def member_of(server: CalComServer, request: Request) -> User:
    """The user in the path of a request, who must be a member of the organization there; the caller, an admin."""
    organization = organization_of(server, request, needs_admin=True) or 0
    number = int(request.path["userId"])
    if server.role_in(number, organization) is None:
        told = f"user with id={number} is not part of the organization with id={organization}"
        raise refused(403, f"IsUserInOrg - {told}.")
    return server.users[number]


def _shown(team: Team) -> dict[str, Any]:
    values = team.values
    usual = {"timeZone": "Europe/London", "weekStart": "Sunday", **dict.fromkeys(_UNSET), **dict.fromkeys(_OFF, False)}
    return {**usual, **values, "slug": slug_of(values), "id": team.id, "parentId": team.organization_id}
