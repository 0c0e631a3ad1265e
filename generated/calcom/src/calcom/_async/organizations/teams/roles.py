# Generated from spec/paths/organizations/teams/roles.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.roles` of the asynchronous client."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from functools import cached_property

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations


class AsyncRoles(AsyncResource["AsyncRolesWithRawResponse"]):
    """Sets of permissions that a team of an organization can give to its members."""

    @cached_property
    def permissions(self) -> AsyncRolesPermissions:
        """What a role of a team allows."""
        return AsyncRolesPermissions(self._driver)

    def list(
        self, org_id: int, team_id: int, *, take: int | Omit = omit, skip: int | Omit = omit
    ) -> AsyncPager[types.Role]:
        """List the roles of a team.

        Requires the admin or owner role in the organization, or the `role.read` permission.

        See https://cal.com/docs/api-reference/v2/orgs-teams-roles/get-all-organization-team-roles

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.TEAMS_ROLES_LIST, path={"orgId": org_id, "teamId": team_id}, query={"take": take, "skip": skip}
        )

    async def create(
        self,
        org_id: int,
        team_id: int,
        *,
        name: str,
        permissions: Sequence[types.Permission] | Omit = omit,
        description: str | Omit = omit,
        color: str | Omit = omit,
    ) -> types.Role:
        """Create a role for a team.

        Requires the admin or owner role in the organization, or the `role.create` permission.

        See https://cal.com/docs/api-reference/v2/orgs-teams-roles/create-a-new-organization-team-role

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            name: Name of the role. Must be unique among the roles of the same organization or team.
            permissions: Permissions of the role. If omitted, it has none.
            description: Description of the role.
            color: Color of the role, as `#rrggbb`.

        Raises:
            BadRequestError: The name is already used, or one of the permissions does not exist.
        """
        return await self._call(
            operations.TEAMS_ROLES_CREATE,
            path={"orgId": org_id, "teamId": team_id},
            body={"name": name, "permissions": permissions, "description": description, "color": color},
        )

    async def get(self, org_id: int, team_id: int, role_id: str) -> types.Role:
        """Get a role of a team.

        Requires the admin or owner role in the organization, or the `role.read` permission.

        See https://cal.com/docs/api-reference/v2/orgs-teams-roles/get-a-specific-organization-team-role

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            role_id: ID of the role.

        Raises:
            NotFoundError: The team has no role with this ID.
        """
        return await self._call(
            operations.TEAMS_ROLES_GET, path={"orgId": org_id, "teamId": team_id, "roleId": role_id}
        )

    async def update(
        self,
        org_id: int,
        team_id: int,
        role_id: str,
        *,
        name: str | Omit = omit,
        permissions: Sequence[types.Permission] | Omit = omit,
        description: str | Omit = omit,
        color: str | Omit = omit,
    ) -> types.Role:
        """Update a role of a team.

        To change individual permissions, use the methods for permissions.

        Requires the admin or owner role in the organization, or the `role.update` permission.

        See https://cal.com/docs/api-reference/v2/orgs-teams-roles/update-an-organization-team-role

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            role_id: ID of the role.
            name: Name of the role. Must be unique among the roles of the same organization or team.
            permissions: Permissions of the role. Replaces all existing permissions.
            description: Description of the role.
            color: Color of the role, as `#rrggbb`.

        Raises:
            BadRequestError: The role comes with Cal.com, or one of the permissions does not exist.
            NotFoundError: The team has no role with this ID.
        """
        return await self._call(
            operations.TEAMS_ROLES_UPDATE,
            path={"orgId": org_id, "teamId": team_id, "roleId": role_id},
            body={"name": name, "permissions": permissions, "description": description, "color": color},
        )

    async def delete(self, org_id: int, team_id: int, role_id: str) -> types.Role:
        """Delete a role of a team.

        Returns the deleted role.

        Requires the admin or owner role in the organization, or the `role.delete` permission.

        See https://cal.com/docs/api-reference/v2/orgs-teams-roles/delete-an-organization-team-role

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            role_id: ID of the role.

        Raises:
            BadRequestError: The role comes with Cal.com.
            NotFoundError: The team has no role with this ID.
        """
        return await self._call(
            operations.TEAMS_ROLES_DELETE, path={"orgId": org_id, "teamId": team_id, "roleId": role_id}
        )


class AsyncRolesWithRawResponse(AsyncRawMethods, of=AsyncRoles):
    permissions: RawChild[AsyncRolesPermissionsWithRawResponse] = RawChild()
    list = AsyncRawMethod(AsyncRoles.list)
    create = AsyncRawMethod(AsyncRoles.create)
    get = AsyncRawMethod(AsyncRoles.get)
    update = AsyncRawMethod(AsyncRoles.update)
    delete = AsyncRawMethod(AsyncRoles.delete)


class AsyncRolesPermissions(AsyncResource["AsyncRolesPermissionsWithRawResponse"]):
    """What a role of a team allows."""

    async def list(self, org_id: int, team_id: int, role_id: str) -> builtins.list[types.Permission]:
        """List the permissions of a role of a team.

        Requires the admin or owner role in the organization, or the `role.read` permission.

        https://cal.com/docs/api-reference/v2/orgs-teams-roles-permissions/list-permissions-for-an-organization-team-role

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            role_id: ID of the role.

        Raises:
            NotFoundError: The team has no role with this ID.
        """
        return await self._call(
            operations.TEAMS_ROLES_PERMISSIONS_LIST, path={"orgId": org_id, "teamId": team_id, "roleId": role_id}
        )

    async def add(
        self, org_id: int, team_id: int, role_id: str, *, permissions: Sequence[types.Permission]
    ) -> builtins.list[types.Permission]:
        """Add permissions to a role of a team.

        Adding permissions that the role already has is not an error.

        Requires the admin or owner role in the organization, or the `role.update` permission.

        https://cal.com/docs/api-reference/v2/orgs-teams-roles-permissions/add-permissions-to-an-organization-team-role-single-or-batch

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            role_id: ID of the role.
            permissions: Permissions that the role should have.

        Raises:
            BadRequestError: The role comes with Cal.com, or one of the permissions does not exist.
            NotFoundError: The team has no role with this ID.
        """
        return await self._call(
            operations.TEAMS_ROLES_PERMISSIONS_ADD,
            path={"orgId": org_id, "teamId": team_id, "roleId": role_id},
            body={"permissions": permissions},
        )

    async def replace(
        self, org_id: int, team_id: int, role_id: str, *, permissions: Sequence[types.Permission]
    ) -> builtins.list[types.Permission]:
        """Replace all permissions of a role of a team.

        Requires the admin or owner role in the organization, or the `role.update` permission.

        https://cal.com/docs/api-reference/v2/orgs-teams-roles-permissions/replace-all-permissions-for-an-organization-team-role

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            role_id: ID of the role.
            permissions: Permissions that the role should have.

        Raises:
            BadRequestError: The role comes with Cal.com, or one of the permissions does not exist.
            NotFoundError: The team has no role with this ID.
        """
        return await self._call(
            operations.TEAMS_ROLES_PERMISSIONS_REPLACE,
            path={"orgId": org_id, "teamId": team_id, "roleId": role_id},
            body={"permissions": permissions},
        )

    async def remove_many(
        self, org_id: int, team_id: int, role_id: str, *, permissions: Sequence[types.Permission]
    ) -> None:
        """Remove several permissions from a role of a team.

        Requires the admin or owner role in the organization, or the `role.update` permission.

        https://cal.com/docs/api-reference/v2/orgs-teams-roles-permissions/remove-multiple-permissions-from-an-organization-team-role

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            role_id: ID of the role.
            permissions: Permissions to remove.

        Raises:
            BadRequestError: The role comes with Cal.com, or one of the permissions does not exist.
            NotFoundError: The team has no role with this ID.
        """
        return await self._call(
            operations.TEAMS_ROLES_PERMISSIONS_REMOVE_MANY,
            path={"orgId": org_id, "teamId": team_id, "roleId": role_id},
            query={"permissions": permissions},
        )

    async def remove(self, org_id: int, team_id: int, role_id: str, permission: types.Permission) -> None:
        """Remove one permission from a role of a team.

        Requires the admin or owner role in the organization, or the `role.update` permission.

        https://cal.com/docs/api-reference/v2/orgs-teams-roles-permissions/remove-a-permission-from-an-organization-team-role

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            role_id: ID of the role.
            permission: Permission to remove.

        Raises:
            BadRequestError: The role comes with Cal.com, or the permission does not exist.
            NotFoundError: The team has no role with this ID.
        """
        return await self._call(
            operations.TEAMS_ROLES_PERMISSIONS_REMOVE,
            path={"orgId": org_id, "teamId": team_id, "roleId": role_id, "permission": permission},
        )


class AsyncRolesPermissionsWithRawResponse(AsyncRawMethods, of=AsyncRolesPermissions):
    list = AsyncRawMethod(AsyncRolesPermissions.list)
    add = AsyncRawMethod(AsyncRolesPermissions.add)
    replace = AsyncRawMethod(AsyncRolesPermissions.replace)
    remove_many = AsyncRawMethod(AsyncRolesPermissions.remove_many)
    remove = AsyncRawMethod(AsyncRolesPermissions.remove)
