# Generated from spec/paths/api_keys.yaml by openapi-twin-clients; do not edit.
"""`api_keys` of the asynchronous client."""

from __future__ import annotations

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import api_keys as operations


class AsyncApiKeys(AsyncResource["AsyncApiKeysWithRawResponse"]):
    """API keys and their renewal."""

    async def refresh(
        self, *, api_key_days_valid: int | Omit = omit, api_key_never_expires: bool | Omit = omit
    ) -> types.ApiKey:
        """Exchange your API key for a new one.

        The key of the request stops working immediately. Store the new key and create a new client with it. Works only
        for API keys, not for access tokens.

        See https://cal.com/docs/api-reference/v2/api-keys/refresh-api-key

        Args:
            api_key_days_valid: Number of days for which the new key is valid. By default 30.
            api_key_never_expires: Whether the new key never expires, regardless of `api_key_days_valid`.
        """
        return await self._call(
            operations.REFRESH,
            body={"apiKeyDaysValid": api_key_days_valid, "apiKeyNeverExpires": api_key_never_expires},
        )


class AsyncApiKeysWithRawResponse(AsyncRawMethods, of=AsyncApiKeys):
    refresh = AsyncRawMethod(AsyncApiKeys.refresh)
