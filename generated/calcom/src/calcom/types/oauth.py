# Generated from spec/schemas/oauth.yaml by openapi-twin-clients; do not edit.
"""Types of oauth."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from calcom._core.model import Model


class OAuthClient(Model):
    """An application that asks users for access to their account."""

    client_id: str = Field(alias="client_id")
    """Id of the client."""
    name: str
    """Name that users see when they give consent."""
    client_type: Literal["CONFIDENTIAL", "PUBLIC"] | str = Field(alias="client_type")
    """`CONFIDENTIAL` clients have a secret, `PUBLIC` ones prove themselves with PKCE."""
    redirect_uri: str | None = Field(default=None, alias="redirect_uri")
    """Where users are sent back to. Newer servers give `redirect_uris` instead."""
    redirect_uris: list[str] | None = Field(default=None, alias="redirect_uris")
    """Where users may be sent back to. Older servers give `redirect_uri` instead."""
    logo: str | None = None
    """URL of the logo."""
    is_trusted: bool | None = Field(default=None, alias="is_trusted")
    """Whether Cal.com vouches for the client."""


class OAuthToken(Model):
    """A pair of tokens."""

    access_token: str = Field(alias="access_token", repr=False)
    """Token to call the API with."""
    token_type: str = Field(alias="token_type")
    """Always `bearer`."""
    refresh_token: str = Field(alias="refresh_token", repr=False)
    """Token for the next pair. Replaces the one used before."""
    expires_in: int = Field(alias="expires_in")
    """Seconds until the access token expires, usually 1800."""
    scope: str | None = None
    """What the tokens allow, separated by spaces. Missing on older servers."""
