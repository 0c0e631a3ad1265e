# Generated from spec/paths/organizations/memberships.yaml by openapi-twin-clients; do not edit.
"""`organizations.memberships` of the synchronous client."""

from __future__ import annotations

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class Memberships(Resource["MembershipsWithRawResponse"]):
    """The members of an organization and their roles."""

    def list(
        self, org_id: int, *, take: int | Omit = omit, skip: int | Omit = omit
    ) -> Page[types.OrganizationMembership]:
        """List the memberships of an organization.

        Requires the admin or owner role in the organization, or the `organization.listMembers` permission.

        See https://cal.com/docs/api-reference/v2/orgs-memberships/get-all-memberships

        Args:
            org_id: ID of the organization.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.MEMBERSHIPS_LIST, path={"orgId": org_id}, query={"take": take, "skip": skip})

    def create(
        self,
        org_id: int,
        *,
        user_id: int,
        role: types.MembershipRole | Omit = omit,
        accepted: bool | Omit = omit,
        disable_impersonation: bool | Omit = omit,
    ) -> types.OrganizationMembership:
        """Add an existing user to an organization.

        To also create a new user, use `organizations.users.create`.

        Requires the admin or owner role in the organization, or the `organization.invite` permission.

        See https://cal.com/docs/api-reference/v2/orgs-memberships/create-a-membership

        Args:
            org_id: ID of the organization.
            user_id: ID of the user to add.
            role: Role in the organization. Managed users of a platform should be a `MEMBER`. By default `MEMBER`.
            accepted: Whether the membership counts as accepted. If false, the user must accept it first.
            disable_impersonation: Whether admins are prevented from impersonating this user.

        Raises:
            ConflictError: The user is already a member of the organization.
        """
        return self._call(
            operations.MEMBERSHIPS_CREATE,
            path={"orgId": org_id},
            body={"userId": user_id, "role": role, "accepted": accepted, "disableImpersonation": disable_impersonation},
        )

    def get(self, org_id: int, membership_id: int) -> types.OrganizationMembership:
        """Get a membership of an organization.

        Requires the admin or owner role in the organization, or the `organization.listMembers` permission.

        See https://cal.com/docs/api-reference/v2/orgs-memberships/get-a-membership

        Args:
            org_id: ID of the organization.
            membership_id: ID of the membership, not of the user.

        Raises:
            NotFoundError: The organization has no membership with this ID.
        """
        return self._call(operations.MEMBERSHIPS_GET, path={"orgId": org_id, "membershipId": membership_id})

    def update(
        self,
        org_id: int,
        membership_id: int,
        *,
        role: types.MembershipRole | Omit = omit,
        accepted: bool | Omit = omit,
        disable_impersonation: bool | Omit = omit,
    ) -> types.OrganizationMembership:
        """Update a membership of an organization.

        Requires the admin or owner role in the organization, or the `organization.changeMemberRole` permission.

        See https://cal.com/docs/api-reference/v2/orgs-memberships/update-a-membership

        Args:
            org_id: ID of the organization.
            membership_id: ID of the membership, not of the user.
            role: Role in the organization.
            accepted: Whether the membership counts as accepted.
            disable_impersonation: Whether admins are prevented from impersonating this user.

        Raises:
            NotFoundError: The organization has no membership with this ID.
        """
        return self._call(
            operations.MEMBERSHIPS_UPDATE,
            path={"orgId": org_id, "membershipId": membership_id},
            body={"role": role, "accepted": accepted, "disableImpersonation": disable_impersonation},
        )

    def delete(self, org_id: int, membership_id: int) -> types.OrganizationMembership:
        """Remove a user from an organization.

        The user's account is kept. Returns the deleted membership.

        Requires the admin or owner role in the organization, or the `organization.remove` permission.

        See https://cal.com/docs/api-reference/v2/orgs-memberships/delete-a-membership

        Args:
            org_id: ID of the organization.
            membership_id: ID of the membership, not of the user.

        Raises:
            NotFoundError: The organization has no membership with this ID.
        """
        return self._call(operations.MEMBERSHIPS_DELETE, path={"orgId": org_id, "membershipId": membership_id})


class MembershipsWithRawResponse(RawMethods, of=Memberships):
    list = RawMethod(Memberships.list)
    create = RawMethod(Memberships.create)
    get = RawMethod(Memberships.get)
    update = RawMethod(Memberships.update)
    delete = RawMethod(Memberships.delete)
