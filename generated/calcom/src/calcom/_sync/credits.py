# Generated from spec/paths/credits.yaml by openapi-twin-clients; do not edit.
"""`credits` of the synchronous client."""

from __future__ import annotations

from typing import Literal

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import credits as operations
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class Credits(Resource["CreditsWithRawResponse"]):
    """Credits that pay for text messages, phone calls, and AI agents."""

    def get_available(self) -> types.AvailableCredits:
        """Get the remaining credits.

        Counts the credits of your team or organization if they pay for you.
        """
        return self._call(operations.GET_AVAILABLE)

    def charge(
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
        return self._call(
            operations.CHARGE, body={"credits": credits, "creditFor": credit_for, "externalRef": external_ref}
        )


class CreditsWithRawResponse(RawMethods, of=Credits):
    get_available = RawMethod(Credits.get_available)
    charge = RawMethod(Credits.charge)
