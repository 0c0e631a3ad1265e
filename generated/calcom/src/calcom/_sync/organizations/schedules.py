# Generated from spec/paths/organizations/schedules.yaml by openapi-twin-clients; do not edit.
"""`organizations.schedules` of the synchronous client."""

from __future__ import annotations

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class Schedules(Resource["SchedulesWithRawResponse"]):
    """The schedules of all users in an organization."""

    def list(self, org_id: int, *, take: int | Omit = omit, skip: int | Omit = omit) -> Page[types.Schedule]:
        """List the schedules of all users in an organization.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-schedules/get-all-schedules

        Args:
            org_id: ID of the organization.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.SCHEDULES_LIST, path={"orgId": org_id}, query={"take": take, "skip": skip})


class SchedulesWithRawResponse(RawMethods, of=Schedules):
    list = RawMethod(Schedules.list)
