# Generated from spec/paths/organizations/teams/schedules.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.schedules` of the synchronous client."""

from __future__ import annotations

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class Schedules(Resource["SchedulesWithRawResponse"]):
    """The schedules of the members of a team in an organization."""

    def list(
        self,
        org_id: int,
        team_id: int,
        *,
        event_type_id: int | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> Page[types.Schedule]:
        """List the schedules of the members of a team in an organization.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-schedules/get-all-team-member-schedules

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: Only schedules that the event type with this ID uses.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.TEAMS_SCHEDULES_LIST,
            path={"orgId": org_id, "teamId": team_id},
            query={"eventTypeId": event_type_id, "take": take, "skip": skip},
        )


class SchedulesWithRawResponse(RawMethods, of=Schedules):
    list = RawMethod(Schedules.list)
