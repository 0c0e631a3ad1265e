# Generated from spec/paths/organizations/teams/memberships.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.memberships` of the asynchronous client."""

from __future__ import annotations

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations


class AsyncMemberships(AsyncResource["AsyncMembershipsWithRawResponse"]):
    """The members of a team of an organization and their roles."""

    def list(
        self, org_id: int, team_id: int, *, take: int | Omit = omit, skip: int | Omit = omit
    ) -> AsyncPager[types.TeamMembership]:
        """List the memberships of a team.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-memberships/get-all-memberships

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.TEAMS_MEMBERSHIPS_LIST,
            path={"orgId": org_id, "teamId": team_id},
            query={"take": take, "skip": skip},
        )

    async def create(
        self,
        org_id: int,
        team_id: int,
        *,
        user_id: int,
        role: types.MembershipRole | Omit = omit,
        accepted: bool | Omit = omit,
        disable_impersonation: bool | Omit = omit,
    ) -> types.TeamMembership:
        """Add a user to a team.

        The user must already belong to the organization.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-memberships/create-a-membership

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            user_id: ID of the user to add.
            role: Role in the team. By default `MEMBER`.
            accepted: Whether the membership counts as accepted. Otherwise, the user must accept it first. In an
                organization, users whose email address is in its own domain are always accepted.
            disable_impersonation: Whether admins are prevented from impersonating this user.

        Raises:
            ConflictError: The user is already a member of the team.
            UnprocessableEntityError: The user does not belong to the organization.
        """
        return await self._call(
            operations.TEAMS_MEMBERSHIPS_CREATE,
            path={"orgId": org_id, "teamId": team_id},
            body={"userId": user_id, "role": role, "accepted": accepted, "disableImpersonation": disable_impersonation},
        )

    async def get(self, org_id: int, team_id: int, membership_id: int) -> types.TeamMembership:
        """Get a membership of a team.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-memberships/get-a-membership

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            membership_id: ID of the membership, not of the user.

        Raises:
            NotFoundError: The team has no membership with this ID.
        """
        return await self._call(
            operations.TEAMS_MEMBERSHIPS_GET, path={"orgId": org_id, "teamId": team_id, "membershipId": membership_id}
        )

    async def update(
        self,
        org_id: int,
        team_id: int,
        membership_id: int,
        *,
        role: types.MembershipRole | Omit = omit,
        accepted: bool | Omit = omit,
        disable_impersonation: bool | Omit = omit,
    ) -> types.TeamMembership:
        """Update a membership of a team.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-memberships/update-a-membership

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            membership_id: ID of the membership, not of the user.
            role: Role in the team.
            accepted: Whether the membership counts as accepted. Event types for all members then include the user.
            disable_impersonation: Whether admins are prevented from impersonating this user.

        Raises:
            NotFoundError: The team has no membership with this ID.
        """
        return await self._call(
            operations.TEAMS_MEMBERSHIPS_UPDATE,
            path={"orgId": org_id, "teamId": team_id, "membershipId": membership_id},
            body={"role": role, "accepted": accepted, "disableImpersonation": disable_impersonation},
        )

    async def delete(self, org_id: int, team_id: int, membership_id: int) -> types.TeamMembership:
        """Remove a user from a team.

        The user is no longer a host of the team's event types. Returns the deleted membership.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-memberships/delete-a-membership

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            membership_id: ID of the membership, not of the user.

        Raises:
            NotFoundError: The team has no membership with this ID.
        """
        return await self._call(
            operations.TEAMS_MEMBERSHIPS_DELETE,
            path={"orgId": org_id, "teamId": team_id, "membershipId": membership_id},
        )


class AsyncMembershipsWithRawResponse(AsyncRawMethods, of=AsyncMemberships):
    list = AsyncRawMethod(AsyncMemberships.list)
    create = AsyncRawMethod(AsyncMemberships.create)
    get = AsyncRawMethod(AsyncMemberships.get)
    update = AsyncRawMethod(AsyncMemberships.update)
    delete = AsyncRawMethod(AsyncMemberships.delete)
