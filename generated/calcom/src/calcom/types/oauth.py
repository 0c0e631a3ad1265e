# Generated from spec/schemas/oauth.yaml by openapi-twin-clients; do not edit.
"""Types of oauth."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from calcom._core.model import Model


class OAuthClient(Model):
    """An application that requests access to the accounts of users."""

    client_id: str = Field(alias="client_id")
    """ID of the client."""
    name: str
    """Name shown to users when they give consent."""
    client_type: Literal["CONFIDENTIAL", "PUBLIC"] | str = Field(alias="client_type")
    """Kind of client. `CONFIDENTIAL` clients have a secret. `PUBLIC` clients authenticate with PKCE."""
    redirect_uri: str | None = Field(default=None, alias="redirect_uri")
    """URI to which users are redirected. Newer servers return `redirect_uris` instead."""
    redirect_uris: list[str] | None = Field(default=None, alias="redirect_uris")
    """URIs to which users can be redirected. Older servers return `redirect_uri` instead."""
    logo: str | None = None
    """URL of the logo."""
    is_trusted: bool | None = Field(default=None, alias="is_trusted")
    """Whether Cal.com trusts the client."""


class OAuthToken(Model):
    """A pair of tokens."""

    access_token: str = Field(alias="access_token", repr=False)
    """Token for calling the API."""
    token_type: str = Field(alias="token_type")
    """Always `bearer`."""
    refresh_token: str = Field(alias="refresh_token", repr=False)
    """Token for obtaining the next pair of tokens. Replaces the previous one."""
    expires_in: int = Field(alias="expires_in")
    """Seconds until the access token expires, usually 1800."""
    scope: str | None = None
    """Scopes of the tokens, separated by spaces. Older servers omit it."""
