# Generated from spec/paths/organizations/delegation_credentials.yaml by openapi-twin-clients; do not edit.
"""`organizations.delegation_credentials` of the asynchronous client."""

from __future__ import annotations

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations


class AsyncDelegationCredentials(AsyncResource["AsyncDelegationCredentialsWithRawResponse"]):
    """Credentials with which Cal.com acts for all users of a Google or Microsoft workspace."""

    def list(
        self, org_id: int, *, domain: str | Omit = omit, take: int | Omit = omit, skip: int | Omit = omit
    ) -> AsyncPager[types.DelegationCredential]:
        """List the delegation credentials of an organization.

        Requires the admin or owner role in the organization, or the `organization.readDelegationCredentials`
        permission.

        Args:
            org_id: ID of the organization.
            domain: Only the credential of exactly this email domain.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.DELEGATION_CREDENTIALS_LIST,
            path={"orgId": org_id},
            query={"domain": domain, "take": take, "skip": skip},
        )

    async def create(
        self,
        org_id: int,
        *,
        workspace_platform_slug: str,
        domain: str,
        service_account_key: types.ServiceAccountKeyParam,
    ) -> types.DelegationCredential:
        """Create a delegation credential.

        The credential has no effect until you enable it with an update. Each email domain can have one.

        Requires the admin or owner role in the organization, or the `organization.update` permission.

        https://cal.com/docs/api-reference/v2/orgs-delegation-credentials/save-delegation-credentials-for-your-organization

        Args:
            org_id: ID of the organization.
            workspace_platform_slug: The kind of workspace.
            domain: Email domain of the users that the credential covers.
            service_account_key: Key of the service account that acts on behalf of the users.
        """
        return await self._call(
            operations.DELEGATION_CREDENTIALS_CREATE,
            path={"orgId": org_id},
            body={
                "workspacePlatformSlug": workspace_platform_slug,
                "domain": domain,
                "serviceAccountKey": service_account_key,
            },
        )

    async def get(self, org_id: int, credential_id: str) -> types.DelegationCredential:
        """Get a delegation credential.

        Requires the admin or owner role in the organization, or the `organization.readDelegationCredentials`
        permission.

        Args:
            org_id: ID of the organization.
            credential_id: ID of the delegation credential.

        Raises:
            NotFoundError: The organization has no delegation credential with this ID.
        """
        return await self._call(
            operations.DELEGATION_CREDENTIALS_GET, path={"orgId": org_id, "credentialId": credential_id}
        )

    async def update(
        self,
        org_id: int,
        credential_id: str,
        *,
        enabled: bool | Omit = omit,
        service_account_key: types.ServiceAccountKeyParam | Omit = omit,
    ) -> types.DelegationCredential:
        """Update a delegation credential.

        After the credential is enabled, the default calendars of its users are set gradually in the background.

        Requires the admin or owner role in the organization, or the `organization.update` permission.

        https://cal.com/docs/api-reference/v2/orgs-delegation-credentials/update-delegation-credentials-of-your-organization

        Args:
            org_id: ID of the organization.
            credential_id: ID of the delegation credential.
            enabled: Whether the credential is enabled.
            service_account_key: New key of the service account. Disables the credential, unless you pass `enabled`.

        Raises:
            NotFoundError: The organization has no delegation credential with this ID.
        """
        return await self._call(
            operations.DELEGATION_CREDENTIALS_UPDATE,
            path={"orgId": org_id, "credentialId": credential_id},
            body={"enabled": enabled, "serviceAccountKey": service_account_key},
        )

    async def delete(self, org_id: int, credential_id: str) -> types.DelegationCredential:
        """Delete a delegation credential.

        Returns the deleted credential.

        Requires the admin or owner role in the organization, or the `organization.update` permission.

        Args:
            org_id: ID of the organization.
            credential_id: ID of the delegation credential.

        Raises:
            NotFoundError: The organization has no delegation credential with this ID.
        """
        return await self._call(
            operations.DELEGATION_CREDENTIALS_DELETE, path={"orgId": org_id, "credentialId": credential_id}
        )

    async def reset_rotation(self, org_id: int, credential_id: str) -> types.DelegationCredential:
        """Let Cal.com retry renewing the secret of a delegation credential.

        Use this for Microsoft credentials whose `secret_rotation_blocked` is true.

        Requires the admin or owner role in the organization, or the `organization.update` permission.

        Args:
            org_id: ID of the organization.
            credential_id: ID of the delegation credential.

        Raises:
            BadRequestError: The credential is not a Microsoft credential.
            NotFoundError: The organization has no delegation credential with this ID.
        """
        return await self._call(
            operations.DELEGATION_CREDENTIALS_RESET_ROTATION, path={"orgId": org_id, "credentialId": credential_id}
        )


class AsyncDelegationCredentialsWithRawResponse(AsyncRawMethods, of=AsyncDelegationCredentials):
    list = AsyncRawMethod(AsyncDelegationCredentials.list)
    create = AsyncRawMethod(AsyncDelegationCredentials.create)
    get = AsyncRawMethod(AsyncDelegationCredentials.get)
    update = AsyncRawMethod(AsyncDelegationCredentials.update)
    delete = AsyncRawMethod(AsyncDelegationCredentials.delete)
    reset_rotation = AsyncRawMethod(AsyncDelegationCredentials.reset_rotation)
