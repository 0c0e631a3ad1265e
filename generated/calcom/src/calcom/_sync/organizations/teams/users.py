# Generated from spec/paths/organizations/teams/users.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.users` of the synchronous client."""

from __future__ import annotations

import builtins
from functools import cached_property

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource


class Users(Resource["UsersWithRawResponse"]):
    """Members of a team in an organization and what belongs to each of them."""

    @cached_property
    def schedules(self) -> UsersSchedules:
        """The schedules of one member of a team in an organization."""
        return UsersSchedules(self._driver)


class UsersWithRawResponse(RawMethods, of=Users):
    schedules: RawChild[UsersSchedulesWithRawResponse] = RawChild()


class UsersSchedules(Resource["UsersSchedulesWithRawResponse"]):
    """The schedules of one member of a team in an organization."""

    def list(
        self, org_id: int, team_id: int, user_id: int, *, event_type_id: int | Omit = omit
    ) -> builtins.list[types.Schedule]:
        """List the schedules of a member of a team in an organization.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-users-schedules/get-schedules-of-a-team-member

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            user_id: ID of the user.
            event_type_id: Only schedules that the event type with this ID uses.
        """
        return self._call(
            operations.TEAMS_USERS_SCHEDULES_LIST,
            path={"orgId": org_id, "teamId": team_id, "userId": user_id},
            query={"eventTypeId": event_type_id},
        )


class UsersSchedulesWithRawResponse(RawMethods, of=UsersSchedules):
    list = RawMethod(UsersSchedules.list)
