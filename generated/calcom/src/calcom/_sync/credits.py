# Generated from spec/paths/credits.yaml by openapi-twin-clients; do not edit.
"""`credits`, sync."""

from __future__ import annotations

from typing import Literal

from calcom._core.omit import Omit, omit
from calcom._operations import credits as operations
from calcom._sync.resource_base import RawMethod, RawMethods, Resource
from calcom.types.credits import AvailableCredits, ChargedCredits


class Credits(Resource["CreditsWithRawResponse"]):
    """Credits that pay for text messages, phone calls and AI agents."""

    def get_available(self) -> AvailableCredits:
        """Get the credits that are left.

        Counts those of your team or organization where they pay for you.
        """
        return self._call(operations.GET_AVAILABLE)

    def charge(
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
        return self._call(
            operations.CHARGE, body={"credits": credits, "creditFor": credit_for, "externalRef": external_ref}
        )


class CreditsWithRawResponse(RawMethods, of=Credits):
    get_available = RawMethod(Credits.get_available)
    charge = RawMethod(Credits.charge)
