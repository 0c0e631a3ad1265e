# Generated from spec/paths/allowlists.yaml by openapi-twin-clients; do not edit.
"""`allowlists` of the asynchronous client."""

from __future__ import annotations

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._operations import allowlists as operations


class AsyncAllowlistsResource(AsyncResource["AsyncAllowlistsResourceWithRawResponse"]):
    """Address ranges that firewalls must allow for Cal.com to work."""

    async def list(self) -> types.Allowlists:
        """Get the address ranges that firewalls must allow.

        Fetch them regularly, because the ranges change.

        Raises:
            NotFoundError: This server does not publish address ranges.
        """
        return await self._call(operations.LIST)

    async def get(self, service: str) -> types.Allowlist:
        """Get the address ranges of one service.

        Args:
            service: Name of the service, which is a key of `services` in the response of `allowlists.list`.

        Raises:
            NotFoundError: No service with this name exists, or this server does not publish address ranges.
        """
        return await self._call(operations.GET, path={"service": service})


class AsyncAllowlistsResourceWithRawResponse(AsyncRawMethods, of=AsyncAllowlistsResource):
    list = AsyncRawMethod(AsyncAllowlistsResource.list)
    get = AsyncRawMethod(AsyncAllowlistsResource.get)
