# Generated from spec/schemas/verified_resources.yaml by openapi-twin-clients; do not edit.
"""Types of verified resources."""

from __future__ import annotations

from calcom._core.model import Model


class VerifiedEmail(Model):
    """An email address that a user or team has verified."""

    id: int
    """ID of the verified email address."""
    email: str
    """Verified email address."""
    user_id: int | None = None
    """ID of the user who verified it. Null if unknown."""
    team_id: int | None = None
    """ID of the team that it belongs to. Null if it belongs only to a user."""


class VerifiedPhone(Model):
    """A phone number that a user or team has verified."""

    id: int
    """ID of the verified phone number."""
    phone_number: str
    """Phone number in international format, such as `+37255556666`."""
    user_id: int | None = None
    """ID of the user who verified it. Null if unknown."""
    team_id: int | None = None
    """ID of the team that it belongs to. Null if it belongs only to a user."""


class EmailCodeDelivery(Model):
    """Whether a verification code was sent."""

    sent: bool
    """Whether the email was sent."""


class EmailCodeCheck(Model):
    """Whether a verification code is correct."""

    verified: bool
    """Whether the code matches the email address."""
