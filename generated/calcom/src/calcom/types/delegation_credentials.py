# Generated from spec/schemas/delegation_credentials.yaml by openapi-twin-clients; do not edit.
"""Types of delegation credentials."""

from __future__ import annotations

from typing import Required, TypeAlias

from typing_extensions import TypedDict

from calcom._core.model import AwareDatetime, Model


class DelegationCredential(Model):
    """A credential that lets Cal.com act on behalf of all users of a Google or Microsoft workspace, so that they
    do not have to connect their calendars individually. Some properties exist only for Microsoft, and some only
    in certain responses.
    """

    id: str
    """ID of the credential."""
    enabled: bool
    """Whether the credential is enabled."""
    domain: str
    """Email domain of the users that the credential covers."""
    organization_id: int
    """ID of the organization."""
    workspace_platform: WorkspacePlatform
    """The kind of workspace."""
    service_account_client_id: str | None = None
    """Client ID of the service account. Returned only in lists and when you retrieve a single credential."""
    opt_out_auto_secret_rotation: bool | None = None
    """Whether Cal.com leaves the rotation of the secret to you (Microsoft)."""
    secret_rotation_blocked: bool | None = None
    """Whether the rotation has stopped after failures and must be reset (Microsoft)."""
    secret_rotation_error_code: str | None = None
    """Reason for the failure of the last rotation, such as `missing_permission`, `tenant_lifetime_policy`,
    `transient`, `pending_secret_mint_failed`, `pending_secret_promotion_failed`, or `unknown`. Null if it did
    not fail (Microsoft)."""
    secret: DelegationSecret | None = None
    """Current secret (Microsoft)."""
    pending_secret: PendingDelegationSecret | None = None
    """Secret that will replace the current one (Microsoft)."""
    created_at: AwareDatetime
    """When the credential was created."""
    updated_at: AwareDatetime
    """When the credential was last changed."""


class WorkspacePlatform(Model):
    """The kind of workspace."""

    name: str
    """Name of the platform."""
    slug: str
    """Short name of the platform, such as `google` or `office365`."""


class DelegationSecret(Model):
    """A client secret that Cal.com stores."""

    expires_at: AwareDatetime | None
    """When the secret expires. Null if unknown."""


class PendingDelegationSecret(Model):
    """A client secret that is being tested."""

    created_at: AwareDatetime | None
    """When the secret was created. Null if there is none."""
    expires_at: AwareDatetime | None
    """When the secret expires. Null if there is none."""


class GoogleServiceAccountKeyParam(TypedDict, total=False):
    """Key of a Google service account with domain-wide delegation."""

    client_email: Required[str]
    """Email address of the service account."""
    client_id: Required[str]
    """Client ID of the service account."""
    private_key: Required[str]
    """Private key of the service account in PEM format."""


class MicrosoftServiceAccountKeyParam(TypedDict, total=False):
    """Key of a Microsoft Entra application."""

    tenant_id: Required[str]
    """ID of the directory (tenant)."""
    client_id: Required[str]
    """ID of the application."""
    private_key: Required[str]
    """Client secret of the application."""


ServiceAccountKeyParam: TypeAlias = GoogleServiceAccountKeyParam | MicrosoftServiceAccountKeyParam
"""Key of the service account that acts on behalf of the users."""
