# Generated from spec/schemas/delegation_credentials.yaml by openapi-twin-clients; do not edit.
"""Types of delegation credentials."""

from __future__ import annotations

from typing import Required, TypeAlias

from pydantic import AwareDatetime
from typing_extensions import TypedDict

from calcom._core.model import Model


class DelegationCredential(Model):
    """Lets Cal.com act for all users of a Google or Microsoft workspace, so that they need not connect their
    calendars one by one. Some properties exist for Microsoft only, and some only in certain answers.
    """

    id: str
    """Id of the credential."""
    enabled: bool
    """Whether the credential is in use."""
    domain: str
    """Email domain of the users it stands for."""
    organization_id: int
    """The organization."""
    workspace_platform: WorkspacePlatform
    """The kind of workspace."""
    service_account_client_id: str | None = None
    """Client id of the service account. Only in lists and when a single credential is asked for."""
    opt_out_auto_secret_rotation: bool | None = None
    """Whether Cal.com leaves it to you to renew the secret (Microsoft)."""
    secret_rotation_blocked: bool | None = None
    """Whether renewal has given up and waits to be reset (Microsoft)."""
    secret_rotation_error_code: str | None = None
    """Why the last renewal failed, such as `missing_permission`, `tenant_lifetime_policy`, `transient`,
    `pending_secret_mint_failed`, `pending_secret_promotion_failed` or `unknown`. Null when it did not
    (Microsoft)."""
    secret: DelegationSecret | None = None
    """The secret in use (Microsoft)."""
    pending_secret: PendingDelegationSecret | None = None
    """The secret that is about to replace it (Microsoft)."""
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
    """A client secret that Cal.com keeps."""

    expires_at: AwareDatetime | None
    """When the secret expires. Null when unknown."""


class PendingDelegationSecret(Model):
    """A client secret that is being tried out."""

    created_at: AwareDatetime | None
    """When the secret was created. Null when there is none."""
    expires_at: AwareDatetime | None
    """When the secret expires. Null when there is none."""


class GoogleServiceAccountKeyParam(TypedDict, total=False):
    """Key of a Google service account with domain-wide delegation."""

    client_email: Required[str]
    """Email address of the service account."""
    client_id: Required[str]
    """Client id of the service account."""
    private_key: Required[str]
    """Private key of the service account in PEM form."""


class MicrosoftServiceAccountKeyParam(TypedDict, total=False):
    """Key of a Microsoft Entra application."""

    tenant_id: Required[str]
    """The directory (tenant)."""
    client_id: Required[str]
    """The application."""
    private_key: Required[str]
    """Client secret of the application."""


ServiceAccountKeyParam: TypeAlias = GoogleServiceAccountKeyParam | MicrosoftServiceAccountKeyParam
"""Key of the service account that acts for the users."""
