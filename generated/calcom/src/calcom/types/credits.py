# Generated from spec/schemas/credits.yaml by openapi-twin-clients; do not edit.
"""Types of credits."""

from __future__ import annotations

from calcom._core.model import Model


class CreditBalance(Model):
    """Credits that are left."""

    monthly_remaining: int
    """What is left of this month's credits."""
    additional: int
    """What is left of the credits bought in addition."""


class AvailableCredits(Model):
    """Whether there are credits to spend."""

    has_credits: bool
    """Whether any credits are left."""
    balance: CreditBalance
    """How many are left."""


class ChargedCredits(Model):
    """What a charge did."""

    charged: bool
    """Whether the credits were taken."""
    team_id: int | None = None
    """The team that paid. Missing when the user did."""
    remaining_balance: CreditBalance
    """How many are left afterwards."""
