# Generated from spec/paths/organizations/event_types.yaml by openapi-twin-clients; do not edit.
"""`organizations.event_types` of the synchronous client."""

from __future__ import annotations

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class EventTypes(Resource["EventTypesWithRawResponse"]):
    """The event types of all teams of an organization."""

    def list(
        self,
        org_id: int,
        *,
        sort_created_at: types.SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> Page[types.TeamEventType]:
        """List the event types of all teams of an organization.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-event-types/get-all-team-event-types

        Args:
            org_id: ID of the organization.
            sort_created_at: Sort order by creation time. If omitted, the order is undefined.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.EVENT_TYPES_LIST,
            path={"orgId": org_id},
            query={"sortCreatedAt": sort_created_at, "take": take, "skip": skip},
        )


class EventTypesWithRawResponse(RawMethods, of=EventTypes):
    list = RawMethod(EventTypes.list)
