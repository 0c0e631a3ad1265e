# Generated from spec/paths/credits.yaml by openapi-twin-clients; do not edit.
"""`credits`, async."""

from __future__ import annotations

from typing import Literal

from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import credits as operations
from calcom.types.credits import AvailableCredits, ChargedCredits


class AsyncCredits(AsyncResource["AsyncCreditsWithRawResponse"]):
    """Credits that pay for text messages, phone calls and AI agents."""

    async def get_available(self) -> AvailableCredits:
        """Get the credits that are left.

        Counts those of your team or organization where they pay for you.
        """
        return await self._call(operations.GET_AVAILABLE)

    async def charge(
        self,
        *,
        credits: int,
        credit_for: Literal["SMS", "CAL_AI_PHONE_CALL", "AI_AGENT"],
        external_ref: str | Omit = omit,
    ) -> ChargedCredits:
        """Take credits for something that was done.

        Args:
            credits: How many credits to take.
            credit_for: What they are taken for.
            external_ref: A reference of your own. The same one is charged only once, so that a call can be repeated.
        """
        return await self._call(
            operations.CHARGE, body={"credits": credits, "creditFor": credit_for, "externalRef": external_ref}
        )


class AsyncCreditsWithRawResponse(AsyncRawMethods, of=AsyncCredits):
    get_available = AsyncRawMethod(AsyncCredits.get_available)
    charge = AsyncRawMethod(AsyncCredits.charge)
