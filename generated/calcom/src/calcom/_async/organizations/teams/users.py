# Generated from spec/paths/organizations/teams/users.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.users` of the asynchronous client."""

from __future__ import annotations

import builtins
from functools import cached_property

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations


class AsyncUsers(AsyncResource["AsyncUsersWithRawResponse"]):
    """Members of a team in an organization and what belongs to each of them."""

    @cached_property
    def schedules(self) -> AsyncUsersSchedules:
        """The schedules of one member of a team in an organization."""
        return AsyncUsersSchedules(self._driver)


class AsyncUsersWithRawResponse(AsyncRawMethods, of=AsyncUsers):
    schedules: RawChild[AsyncUsersSchedulesWithRawResponse] = RawChild()


class AsyncUsersSchedules(AsyncResource["AsyncUsersSchedulesWithRawResponse"]):
    """The schedules of one member of a team in an organization."""

    async def list(
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
        return await self._call(
            operations.TEAMS_USERS_SCHEDULES_LIST,
            path={"orgId": org_id, "teamId": team_id, "userId": user_id},
            query={"eventTypeId": event_type_id},
        )


class AsyncUsersSchedulesWithRawResponse(AsyncRawMethods, of=AsyncUsersSchedules):
    list = AsyncRawMethod(AsyncUsersSchedules.list)
