# Generated from spec/paths/credits.yaml by openapi-twin-clients; do not edit.
"""`credits` of the asynchronous client."""

from __future__ import annotations

from typing import Literal

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import credits as operations


class AsyncCredits(AsyncResource["AsyncCreditsWithRawResponse"]):
    """Credits that pay for text messages, phone calls, and AI agents."""

    async def get_available(self) -> types.AvailableCredits:
        """Get the remaining credits.

        Counts the credits of your team or organization if they pay for you.
        """
        return await self._call(operations.GET_AVAILABLE)

    async def charge(
        self,
        *,
        credits: int,
        credit_for: Literal["SMS", "CAL_AI_PHONE_CALL", "AI_AGENT"],
        external_ref: str | Omit = omit,
    ) -> types.ChargedCredits:
        """Charge credits for something that was done.

        Args:
            credits: Number of credits to charge.
            credit_for: What the credits are charged for.
            external_ref: Your own reference for the charge. Each reference is charged only once, so retries are safe.
        """
        return await self._call(
            operations.CHARGE, body={"credits": credits, "creditFor": credit_for, "externalRef": external_ref}
        )


class AsyncCreditsWithRawResponse(AsyncRawMethods, of=AsyncCredits):
    get_available = AsyncRawMethod(AsyncCredits.get_available)
    charge = AsyncRawMethod(AsyncCredits.charge)
