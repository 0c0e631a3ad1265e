# Generated from spec/paths/teams/memberships.yaml by openapi-twin-clients; do not edit.
"""`teams.memberships` of the asynchronous client."""

from __future__ import annotations

from collections.abc import Sequence

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import teams as operations


class AsyncMemberships(AsyncResource["AsyncMembershipsWithRawResponse"]):
    """The members of a team and their roles."""

    def list(
        self, team_id: int, *, emails: Sequence[str] | Omit = omit, take: int | Omit = omit, skip: int | Omit = omit
    ) -> AsyncPager[types.TeamMembership]:
        """List the memberships of a team.

        Requires the admin or owner role in the team.

        See https://cal.com/docs/api-reference/v2/teams-memberships/get-all-memberships

        Args:
            team_id: ID of the team.
            emails: Only members with one of these email addresses. At most 20 items.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.MEMBERSHIPS_LIST, path={"teamId": team_id}, query={"emails": emails, "take": take, "skip": skip}
        )

    async def create(
        self,
        team_id: int,
        *,
        user_id: int,
        role: types.MembershipRole | Omit = omit,
        accepted: bool | Omit = omit,
        disable_impersonation: bool | Omit = omit,
    ) -> types.TeamMembership:
        """Add a user to a team.

        The user must already have an account. To invite other people, create a link with `teams.invites.create`.

        Requires the admin or owner role in the team.

        See https://cal.com/docs/api-reference/v2/teams-memberships/create-a-membership

        Args:
            team_id: ID of the team.
            user_id: ID of the user to add.
            role: Role in the team. By default `MEMBER`.
            accepted: Whether the membership counts as accepted. Otherwise, the user must accept it first. In an
                organization, users whose email address is in its own domain are always accepted.
            disable_impersonation: Whether admins are prevented from impersonating this user.

        Raises:
            BadRequestError: A property is invalid, or only the user or the team belongs to a platform OAuth client.
            ConflictError: The user is already a member of the team.
        """
        return await self._call(
            operations.MEMBERSHIPS_CREATE,
            path={"teamId": team_id},
            body={"userId": user_id, "role": role, "accepted": accepted, "disableImpersonation": disable_impersonation},
        )

    async def get(self, team_id: int, membership_id: int) -> types.TeamMembership:
        """Get a membership of a team.

        Requires the admin or owner role in the team.

        See https://cal.com/docs/api-reference/v2/teams-memberships/get-a-membership

        Args:
            team_id: ID of the team.
            membership_id: ID of the membership, not of the user.

        Raises:
            NotFoundError: The team has no membership with this ID.
        """
        return await self._call(operations.MEMBERSHIPS_GET, path={"teamId": team_id, "membershipId": membership_id})

    async def update(
        self,
        team_id: int,
        membership_id: int,
        *,
        role: types.MembershipRole | Omit = omit,
        accepted: bool | Omit = omit,
        disable_impersonation: bool | Omit = omit,
    ) -> types.TeamMembership:
        """Update a membership of a team.

        Requires the admin or owner role in the team.

        See https://cal.com/docs/api-reference/v2/teams-memberships/update-membership

        Args:
            team_id: ID of the team.
            membership_id: ID of the membership, not of the user.
            role: Role in the team.
            accepted: Whether the membership counts as accepted. Event types for all members then include the user.
            disable_impersonation: Whether admins are prevented from impersonating this user.

        Raises:
            NotFoundError: The team has no membership with this ID.
        """
        return await self._call(
            operations.MEMBERSHIPS_UPDATE,
            path={"teamId": team_id, "membershipId": membership_id},
            body={"role": role, "accepted": accepted, "disableImpersonation": disable_impersonation},
        )

    async def delete(self, team_id: int, membership_id: int) -> types.TeamMembership:
        """Remove a user from a team.

        The user is no longer a host of the team's event types. Returns the deleted membership.

        Requires the admin or owner role in the team.

        See https://cal.com/docs/api-reference/v2/teams-memberships/delete-a-membership

        Args:
            team_id: ID of the team.
            membership_id: ID of the membership, not of the user.

        Raises:
            NotFoundError: The team has no membership with this ID.
        """
        return await self._call(operations.MEMBERSHIPS_DELETE, path={"teamId": team_id, "membershipId": membership_id})


class AsyncMembershipsWithRawResponse(AsyncRawMethods, of=AsyncMemberships):
    list = AsyncRawMethod(AsyncMemberships.list)
    create = AsyncRawMethod(AsyncMemberships.create)
    get = AsyncRawMethod(AsyncMemberships.get)
    update = AsyncRawMethod(AsyncMemberships.update)
    delete = AsyncRawMethod(AsyncMemberships.delete)
