# Generated from spec/paths/organizations/managed_organizations.yaml by openapi-twin-clients; do not edit.
"""`organizations.managed_organizations` of the asynchronous client."""

from __future__ import annotations

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations


class AsyncManagedOrganizations(AsyncResource["AsyncManagedOrganizationsWithRawResponse"]):
    """Organizations that a platform organization creates and administers."""

    def list(
        self,
        org_id: int,
        *,
        slug: str | Omit = omit,
        metadata_key: str | Omit = omit,
        metadata_value: str | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> AsyncPager[types.ManagedOrganization]:
        """List the organizations that an organization manages.

        Requires the admin or owner role in the organization, or the `organization.read` permission. Platform customers
        need the SCALE plan.

        See https://cal.com/docs/api-reference/v2/managed-orgs/get-all-organizations-within-an-organization

        Args:
            org_id: ID of the organization.
            slug: Only the organization with this slug.
            metadata_key: Only organizations whose `metadata` contains this exact key with the value `metadata_value`.
            metadata_value: Exact value of the `metadata_key` key. Neither filter works without the other.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.MANAGED_ORGANIZATIONS_LIST,
            path={"orgId": org_id},
            query={
                "slug": slug,
                "metadataKey": metadata_key,
                "metadataValue": metadata_value,
                "take": take,
                "skip": skip,
            },
        )

    async def create(
        self,
        org_id: int,
        *,
        name: str,
        slug: str | Omit = omit,
        metadata: types.MetadataParam | Omit = omit,
        api_key_days_valid: int | Omit = omit,
        api_key_never_expires: bool | Omit = omit,
    ) -> types.CreatedManagedOrganization:
        """Create a managed organization.

        You become the owner of the organization. The response has the organization's API key, which is not shown again.

        Requires the admin or owner role in the organization, or the `organization.create` permission. Platform
        customers need the SCALE plan.

        See https://cal.com/docs/api-reference/v2/managed-orgs/create-an-organization-within-an-organization

        Args:
            org_id: ID of the organization.
            name: Name of the organization.
            slug: Short name in lowercase with hyphens. If omitted, it is generated from `name`.
            metadata: Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters.
            api_key_days_valid: Number of days for which the new key is valid. By default 30.
            api_key_never_expires: Whether the new key never expires, regardless of `api_key_days_valid`.

        Raises:
            PermissionDeniedError: The managing organization is not a platform, or you lack the role or plan.
            ConflictError: The slug is already used.
        """
        return await self._call(
            operations.MANAGED_ORGANIZATIONS_CREATE,
            path={"orgId": org_id},
            body={
                "name": name,
                "slug": slug,
                "metadata": metadata,
                "apiKeyDaysValid": api_key_days_valid,
                "apiKeyNeverExpires": api_key_never_expires,
            },
        )

    async def get(self, org_id: int, managed_organization_id: int) -> types.ManagedOrganization:
        """Get a managed organization.

        Requires the admin or owner role in the organization, or the `organization.read` permission. Platform customers
        need the SCALE plan.

        See https://cal.com/docs/api-reference/v2/managed-orgs/get-an-organization-within-an-organization

        Args:
            org_id: ID of the organization.
            managed_organization_id: ID of the managed organization.

        Raises:
            PermissionDeniedError: You do not have the required role or plan.
            NotFoundError: The organization manages no organization with this ID.
        """
        return await self._call(
            operations.MANAGED_ORGANIZATIONS_GET,
            path={"orgId": org_id, "managedOrganizationId": managed_organization_id},
        )

    async def update(
        self,
        org_id: int,
        managed_organization_id: int,
        *,
        name: str | Omit = omit,
        metadata: types.MetadataParam | Omit = omit,
    ) -> types.ManagedOrganization:
        """Update a managed organization.

        Requires the admin or owner role in the organization, or the `organization.update` permission. Platform
        customers need the SCALE plan.

        See https://cal.com/docs/api-reference/v2/managed-orgs/update-an-organization-within-an-organization

        Args:
            org_id: ID of the organization.
            managed_organization_id: ID of the managed organization.
            name: Name of the organization.
            metadata: Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters.

        Raises:
            PermissionDeniedError: You do not have the required role or plan.
            NotFoundError: The organization manages no organization with this ID.
        """
        return await self._call(
            operations.MANAGED_ORGANIZATIONS_UPDATE,
            path={"orgId": org_id, "managedOrganizationId": managed_organization_id},
            body={"name": name, "metadata": metadata},
        )

    async def delete(self, org_id: int, managed_organization_id: int) -> types.ManagedOrganization:
        """Delete a managed organization.

        Returns the deleted organization. Limited to one call per second.

        Requires the admin or owner role in the organization, or the `organization.delete` permission. Platform
        customers need the SCALE plan.

        See https://cal.com/docs/api-reference/v2/managed-orgs/delete-an-organization-within-an-organization

        Args:
            org_id: ID of the organization.
            managed_organization_id: ID of the managed organization.

        Raises:
            PermissionDeniedError: You do not have the required role or plan.
            NotFoundError: The organization manages no organization with this ID.
        """
        return await self._call(
            operations.MANAGED_ORGANIZATIONS_DELETE,
            path={"orgId": org_id, "managedOrganizationId": managed_organization_id},
        )


class AsyncManagedOrganizationsWithRawResponse(AsyncRawMethods, of=AsyncManagedOrganizations):
    list = AsyncRawMethod(AsyncManagedOrganizations.list)
    create = AsyncRawMethod(AsyncManagedOrganizations.create)
    get = AsyncRawMethod(AsyncManagedOrganizations.get)
    update = AsyncRawMethod(AsyncManagedOrganizations.update)
    delete = AsyncRawMethod(AsyncManagedOrganizations.delete)
