# Generated from spec/paths/teams/schedules.yaml by openapi-twin-clients; do not edit.
"""`teams.schedules` of the synchronous client."""

from __future__ import annotations

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import teams as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class Schedules(Resource["SchedulesWithRawResponse"]):
    """The schedules of the members of a team."""

    def list(self, team_id: int, *, take: int | Omit = omit, skip: int | Omit = omit) -> Page[types.Schedule]:
        """List the schedules of the members of a team.

        Requires the admin or owner role in the team.

        See https://cal.com/docs/api-reference/v2/teams-schedules/get-all-team-member-schedules

        Args:
            team_id: ID of the team.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.SCHEDULES_LIST, path={"teamId": team_id}, query={"take": take, "skip": skip})


class SchedulesWithRawResponse(RawMethods, of=Schedules):
    list = RawMethod(Schedules.list)
