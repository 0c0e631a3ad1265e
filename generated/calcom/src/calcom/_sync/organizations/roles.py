# Generated from spec/paths/organizations/roles.yaml by openapi-twin-clients; do not edit.
"""`organizations.roles` of the synchronous client."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from functools import cached_property

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource


class Roles(Resource["RolesWithRawResponse"]):
    """Sets of permissions that an organization can give to its members."""

    @cached_property
    def permissions(self) -> RolesPermissions:
        """What a role of an organization allows."""
        return RolesPermissions(self._driver)

    def list(self, org_id: int, *, take: int | Omit = omit, skip: int | Omit = omit) -> Page[types.Role]:
        """List the roles of an organization.

        The list includes the roles that come with Cal.com. Only the list shows them, with a null `organization_id`.

        Requires the admin or owner role in the organization, or the `role.read` permission.

        See https://cal.com/docs/api-reference/v2/orgs-roles/get-all-organization-roles

        Args:
            org_id: ID of the organization.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.ROLES_LIST, path={"orgId": org_id}, query={"take": take, "skip": skip})

    def create(
        self,
        org_id: int,
        *,
        name: str,
        permissions: Sequence[types.Permission] | Omit = omit,
        description: str | Omit = omit,
        color: str | Omit = omit,
    ) -> types.Role:
        """Create a role for an organization.

        Requires the admin or owner role in the organization, or the `role.create` permission.

        See https://cal.com/docs/api-reference/v2/orgs-roles/create-a-new-organization-role

        Args:
            org_id: ID of the organization.
            name: Name of the role. Must be unique among the roles of the same organization or team.
            permissions: Permissions of the role. If omitted, it has none.
            description: Description of the role.
            color: Color of the role, as `#rrggbb`.

        Raises:
            BadRequestError: The name is already used, or one of the permissions does not exist.
        """
        return self._call(
            operations.ROLES_CREATE,
            path={"orgId": org_id},
            body={"name": name, "permissions": permissions, "description": description, "color": color},
        )

    def get(self, org_id: int, role_id: str) -> types.Role:
        """Get a role of an organization.

        Requires the admin or owner role in the organization, or the `role.read` permission.

        See https://cal.com/docs/api-reference/v2/orgs-roles/get-a-specific-organization-role

        Args:
            org_id: ID of the organization.
            role_id: ID of the role.

        Raises:
            NotFoundError: The organization has no role of its own with this ID. Built-in roles do not count.
        """
        return self._call(operations.ROLES_GET, path={"orgId": org_id, "roleId": role_id})

    def update(
        self,
        org_id: int,
        role_id: str,
        *,
        name: str | Omit = omit,
        permissions: Sequence[types.Permission] | Omit = omit,
        description: str | Omit = omit,
        color: str | Omit = omit,
    ) -> types.Role:
        """Update a role of an organization.

        To change individual permissions, use the methods for permissions.

        Requires the admin or owner role in the organization, or the `role.update` permission.

        See https://cal.com/docs/api-reference/v2/orgs-roles/update-an-organization-role

        Args:
            org_id: ID of the organization.
            role_id: ID of the role.
            name: Name of the role. Must be unique among the roles of the same organization or team.
            permissions: Permissions of the role. Replaces all existing permissions.
            description: Description of the role.
            color: Color of the role, as `#rrggbb`.

        Raises:
            BadRequestError: The role comes with Cal.com, or one of the permissions does not exist.
            NotFoundError: The organization has no role of its own with this ID. Built-in roles do not count.
        """
        return self._call(
            operations.ROLES_UPDATE,
            path={"orgId": org_id, "roleId": role_id},
            body={"name": name, "permissions": permissions, "description": description, "color": color},
        )

    def delete(self, org_id: int, role_id: str) -> types.Role:
        """Delete a role of an organization.

        Returns the deleted role.

        Requires the admin or owner role in the organization, or the `role.delete` permission.

        See https://cal.com/docs/api-reference/v2/orgs-roles/delete-an-organization-role

        Args:
            org_id: ID of the organization.
            role_id: ID of the role.

        Raises:
            BadRequestError: The role comes with Cal.com.
            NotFoundError: The organization has no role of its own with this ID. Built-in roles do not count.
        """
        return self._call(operations.ROLES_DELETE, path={"orgId": org_id, "roleId": role_id})


class RolesWithRawResponse(RawMethods, of=Roles):
    permissions: RawChild[RolesPermissionsWithRawResponse] = RawChild()
    list = RawMethod(Roles.list)
    create = RawMethod(Roles.create)
    get = RawMethod(Roles.get)
    update = RawMethod(Roles.update)
    delete = RawMethod(Roles.delete)


class RolesPermissions(Resource["RolesPermissionsWithRawResponse"]):
    """What a role of an organization allows."""

    def list(self, org_id: int, role_id: str) -> builtins.list[types.Permission]:
        """List the permissions of a role of an organization.

        Requires the admin or owner role in the organization, or the `role.read` permission.

        See https://cal.com/docs/api-reference/v2/orgs-roles-permissions/list-permissions-for-an-organization-role

        Args:
            org_id: ID of the organization.
            role_id: ID of the role.

        Raises:
            NotFoundError: The organization has no role of its own with this ID. Built-in roles do not count.
        """
        return self._call(operations.ROLES_PERMISSIONS_LIST, path={"orgId": org_id, "roleId": role_id})

    def add(
        self, org_id: int, role_id: str, *, permissions: Sequence[types.Permission]
    ) -> builtins.list[types.Permission]:
        """Add permissions to a role of an organization.

        Adding permissions that the role already has is not an error.

        Requires the admin or owner role in the organization, or the `role.update` permission.

        https://cal.com/docs/api-reference/v2/orgs-roles-permissions/add-permissions-to-an-organization-role-single-or-batch

        Args:
            org_id: ID of the organization.
            role_id: ID of the role.
            permissions: Permissions that the role should have.

        Raises:
            BadRequestError: The role comes with Cal.com, or one of the permissions does not exist.
            NotFoundError: The organization has no role of its own with this ID. Built-in roles do not count.
        """
        return self._call(
            operations.ROLES_PERMISSIONS_ADD,
            path={"orgId": org_id, "roleId": role_id},
            body={"permissions": permissions},
        )

    def replace(
        self, org_id: int, role_id: str, *, permissions: Sequence[types.Permission]
    ) -> builtins.list[types.Permission]:
        """Replace all permissions of a role of an organization.

        Requires the admin or owner role in the organization, or the `role.update` permission.

        https://cal.com/docs/api-reference/v2/orgs-roles-permissions/replace-all-permissions-for-an-organization-role

        Args:
            org_id: ID of the organization.
            role_id: ID of the role.
            permissions: Permissions that the role should have.

        Raises:
            BadRequestError: The role comes with Cal.com, or one of the permissions does not exist.
            NotFoundError: The organization has no role of its own with this ID. Built-in roles do not count.
        """
        return self._call(
            operations.ROLES_PERMISSIONS_REPLACE,
            path={"orgId": org_id, "roleId": role_id},
            body={"permissions": permissions},
        )

    def remove_many(self, org_id: int, role_id: str, *, permissions: Sequence[types.Permission]) -> None:
        """Remove several permissions from a role of an organization.

        Requires the admin or owner role in the organization, or the `role.update` permission.

        https://cal.com/docs/api-reference/v2/orgs-roles-permissions/remove-multiple-permissions-from-an-organization-role

        Args:
            org_id: ID of the organization.
            role_id: ID of the role.
            permissions: Permissions to remove.

        Raises:
            BadRequestError: The role comes with Cal.com, or one of the permissions does not exist.
            NotFoundError: The organization has no role of its own with this ID. Built-in roles do not count.
        """
        return self._call(
            operations.ROLES_PERMISSIONS_REMOVE_MANY,
            path={"orgId": org_id, "roleId": role_id},
            query={"permissions": permissions},
        )

    def remove(self, org_id: int, role_id: str, permission: types.Permission) -> None:
        """Remove one permission from a role of an organization.

        Requires the admin or owner role in the organization, or the `role.update` permission.

        See https://cal.com/docs/api-reference/v2/orgs-roles-permissions/remove-a-permission-from-an-organization-role

        Args:
            org_id: ID of the organization.
            role_id: ID of the role.
            permission: Permission to remove.

        Raises:
            BadRequestError: The role comes with Cal.com, or the permission does not exist.
            NotFoundError: The organization has no role of its own with this ID. Built-in roles do not count.
        """
        return self._call(
            operations.ROLES_PERMISSIONS_REMOVE, path={"orgId": org_id, "roleId": role_id, "permission": permission}
        )


class RolesPermissionsWithRawResponse(RawMethods, of=RolesPermissions):
    list = RawMethod(RolesPermissions.list)
    add = RawMethod(RolesPermissions.add)
    replace = RawMethod(RolesPermissions.replace)
    remove_many = RawMethod(RolesPermissions.remove_many)
    remove = RawMethod(RolesPermissions.remove)
