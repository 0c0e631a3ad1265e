# Generated from spec/paths/organizations/delegation_credentials.yaml by openapi-twin-clients; do not edit.
"""`organizations.delegation_credentials`, sync."""

from __future__ import annotations

from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawMethod, RawMethods, Resource
from calcom.types.delegation_credentials import DelegationCredential, ServiceAccountKeyParam


class DelegationCredentials(Resource["DelegationCredentialsWithRawResponse"]):
    """Credentials with which Cal.com acts for all users of a Google or Microsoft workspace."""

    def list(
        self, org_id: int, *, domain: str | Omit = omit, take: int | Omit = omit, skip: int | Omit = omit
    ) -> Page[DelegationCredential]:
        """List the delegation credentials of an organization.

        Needs the role admin or owner in the organization, or the permission `organization.readDelegationCredentials`.

        Args:
            org_id: The organization.
            domain: Only the credential of exactly this email domain.
            take: How many items a page holds at most. From 1 to 250, by default 250.
            skip: How many items to pass over before the first one.
        """
        return self._page(
            operations.DELEGATION_CREDENTIALS_LIST,
            path={"orgId": org_id},
            query={"domain": domain, "take": take, "skip": skip},
        )

    def create(
        self, org_id: int, *, workspace_platform_slug: str, domain: str, service_account_key: ServiceAccountKeyParam
    ) -> DelegationCredential:
        """Create a delegation credential.

        It does nothing until it is enabled with an update. An organization has one for each email domain. Needs the
        role admin or owner in the organization, or the permission `organization.update`. See
        https://cal.com/docs/api-reference/v2/orgs-delegation-credentials/save-delegation-credentials-for-your-organization

        Args:
            org_id: The organization.
            workspace_platform_slug: The kind of workspace.
            domain: Email domain of the users it stands for.
            service_account_key: Key of the service account that acts for the users.
        """
        return self._call(
            operations.DELEGATION_CREDENTIALS_CREATE,
            path={"orgId": org_id},
            body={
                "workspacePlatformSlug": workspace_platform_slug,
                "domain": domain,
                "serviceAccountKey": service_account_key,
            },
        )

    def get(self, org_id: int, credential_id: str) -> DelegationCredential:
        """Get a delegation credential.

        Needs the role admin or owner in the organization, or the permission `organization.readDelegationCredentials`.

        Args:
            org_id: The organization.
            credential_id: The delegation credential.

        Raises:
            NotFoundError: The organization has no such credential.
        """
        return self._call(operations.DELEGATION_CREDENTIALS_GET, path={"orgId": org_id, "credentialId": credential_id})

    def update(
        self,
        org_id: int,
        credential_id: str,
        *,
        enabled: bool | Omit = omit,
        service_account_key: ServiceAccountKeyParam | Omit = omit,
    ) -> DelegationCredential:
        """Update a delegation credential.

        Once it is enabled, the default calendars of its users are set bit by bit in the background. Needs the role
        admin or owner in the organization, or the permission `organization.update`. See
        https://cal.com/docs/api-reference/v2/orgs-delegation-credentials/update-delegation-credentials-of-your-organization

        Args:
            org_id: The organization.
            credential_id: The delegation credential.
            enabled: Whether the credential is in use.
            service_account_key: New key of the service account. It switches the credential off unless `enabled` is sent
                along.

        Raises:
            NotFoundError: The organization has no such credential.
        """
        return self._call(
            operations.DELEGATION_CREDENTIALS_UPDATE,
            path={"orgId": org_id, "credentialId": credential_id},
            body={"enabled": enabled, "serviceAccountKey": service_account_key},
        )

    def delete(self, org_id: int, credential_id: str) -> DelegationCredential:
        """Delete a delegation credential.

        The answer is the credential as it last was. Needs the role admin or owner in the organization, or the
        permission `organization.update`.

        Args:
            org_id: The organization.
            credential_id: The delegation credential.

        Raises:
            NotFoundError: The organization has no such credential.
        """
        return self._call(
            operations.DELEGATION_CREDENTIALS_DELETE, path={"orgId": org_id, "credentialId": credential_id}
        )

    def reset_rotation(self, org_id: int, credential_id: str) -> DelegationCredential:
        """Let Cal.com try again to renew the secret of a delegation credential.

        For Microsoft credentials whose `secret_rotation_blocked` is true. Needs the role admin or owner in the
        organization, or the permission `organization.update`.

        Args:
            org_id: The organization.
            credential_id: The delegation credential.

        Raises:
            BadRequestError: The credential is not one for Microsoft.
            NotFoundError: The organization has no such credential.
        """
        return self._call(
            operations.DELEGATION_CREDENTIALS_RESET_ROTATION, path={"orgId": org_id, "credentialId": credential_id}
        )


class DelegationCredentialsWithRawResponse(RawMethods, of=DelegationCredentials):
    list = RawMethod(DelegationCredentials.list)
    create = RawMethod(DelegationCredentials.create)
    get = RawMethod(DelegationCredentials.get)
    update = RawMethod(DelegationCredentials.update)
    delete = RawMethod(DelegationCredentials.delete)
    reset_rotation = RawMethod(DelegationCredentials.reset_rotation)
