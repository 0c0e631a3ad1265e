# Generated from spec/schemas/credits.yaml by openapi-twin-clients; do not edit.
"""Types of credits."""

from __future__ import annotations

from calcom._core.model import Model


class CreditBalance(Model):
    """Remaining credits."""

    monthly_remaining: int
    """Remaining credits of the current month."""
    additional: int
    """Remaining credits that were purchased in addition."""


class AvailableCredits(Model):
    """The credits that are available."""

    has_credits: bool
    """Whether there are any remaining credits."""
    balance: CreditBalance
    """Remaining credits."""


class ChargedCredits(Model):
    """The result of charging credits."""

    charged: bool
    """Whether the credits were charged."""
    team_id: int | None = None
    """ID of the team that paid. Omitted if the user paid."""
    remaining_balance: CreditBalance
    """Remaining credits after the charge."""
