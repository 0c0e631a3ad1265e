# Generated from spec/paths/events.yaml by openapi-twin-clients; do not edit.
"""`events` of the asynchronous client."""

from __future__ import annotations

import builtins

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import events as operations


class AsyncEvents(AsyncResource["AsyncEventsWithRawResponse"]):
    """Occasions with a public page where guests sign up. They are neither event types nor bookings."""

    async def list(self, *, slug: str | Omit = omit) -> builtins.list[types.Event]:
        """List the events that you host or co-host.

        Events are experimental. In September 2026, they were turned off on the hosted service.

        Args:
            slug: Only the event with this slug.

        Raises:
            NotFoundError: Events are turned off on this server.
        """
        return await self._call(operations.LIST, query={"slug": slug})

    async def get(self, event_uuid: str) -> types.Event:
        """Get an event that you host or co-host.

        Args:
            event_uuid: The `event_uuid` of the event.

        Raises:
            BadRequestError: The `event_uuid` is malformed.
            NotFoundError: You have no event with this `event_uuid`, or events are turned off on this server.
        """
        return await self._call(operations.GET, path={"uuid": event_uuid})


class AsyncEventsWithRawResponse(AsyncRawMethods, of=AsyncEvents):
    list = AsyncRawMethod(AsyncEvents.list)
    get = AsyncRawMethod(AsyncEvents.get)
