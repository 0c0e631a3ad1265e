# Generated from spec/paths/oauth.yaml by openapi-twin-clients; do not edit.
"""`oauth` of the asynchronous client."""

from __future__ import annotations

from typing import Literal

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import oauth as operations


class AsyncOauth(AsyncResource["AsyncOauthWithRawResponse"]):
    """Tokens for applications that act for users of Cal.com."""

    async def get_client(self, client_id: str) -> types.OAuthClient:
        """Get the public details of an OAuth client.

        See https://cal.com/docs/api-reference/v2/oauth2/get-oauth2-client

        Args:
            client_id: ID of the OAuth client.

        Raises:
            NotFoundError: No client with this ID exists.
        """
        return await self._call(operations.GET_CLIENT, path={"clientId": client_id})

    async def create_token(
        self,
        *,
        grant_type: (
            Literal["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"] | str
        ),
        client_id: str,
        client_secret: str | Omit = omit,
        code: str | Omit = omit,
        redirect_uri: str | Omit = omit,
        code_verifier: str | Omit = omit,
        device_code: str | Omit = omit,
        refresh_token: str | Omit = omit,
    ) -> types.OAuthToken:
        """Exchange an authorization code, device code, or refresh token for tokens.

        Access tokens expire after 30 minutes. Every call changes the refresh token. Unknown properties are rejected.

        See https://cal.com/docs/api-reference/v2/oauth2/exchange-authorization-code-or-refresh-token-for-tokens

        Args:
            grant_type: Type of grant. Use `authorization_code` for the first tokens and `refresh_token` for new ones
                later. A device that a user authorized elsewhere sends `urn:ietf:params:oauth:grant-type:device_code`.
                The endpoint that issues its `device_code` is not documented.
            client_id: ID of the client.
            client_secret: Secret of the client. Required only for confidential clients.
            code: Code from the redirect of the user. Required for `authorization_code`, and used only there.
            redirect_uri: URI that the user was redirected to. Required for `authorization_code`, and used only there.
            code_verifier: PKCE secret. Required for `authorization_code` of public clients, and used only there.
            device_code: Code of a device that the user authorized. For the device grant.
            refresh_token: Most recent refresh token. Required for `refresh_token`, and used only there.

        Raises:
            BadRequestError: The code or token is wrong, already used, or expired (`invalid_grant`), or something is
                missing (`invalid_request`).
            AuthenticationError: The client does not exist or its secret is wrong (`invalid_client`).
        """
        return await self._call(
            operations.CREATE_TOKEN,
            body={
                "grant_type": grant_type,
                "client_id": client_id,
                "client_secret": client_secret,
                "code": code,
                "redirect_uri": redirect_uri,
                "code_verifier": code_verifier,
                "device_code": device_code,
                "refresh_token": refresh_token,
            },
        )


class AsyncOauthWithRawResponse(AsyncRawMethods, of=AsyncOauth):
    get_client = AsyncRawMethod(AsyncOauth.get_client)
    create_token = AsyncRawMethod(AsyncOauth.create_token)
