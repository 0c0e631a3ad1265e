# Generated from spec/schemas/verified_resources.yaml by openapi-twin-clients; do not edit.
"""Types of verified resources."""

from __future__ import annotations

from calcom._core.model import Model


class VerifiedEmail(Model):
    """An email address that a user or a team has proved to own."""

    id: int
    """Id of the verified email address."""
    email: str
    """The email address."""
    user_id: int | None = None
    """The user who verified it. Null when unknown."""
    team_id: int | None = None
    """The team it belongs to. Null when it belongs to a user alone."""


class VerifiedPhone(Model):
    """A phone number that a user or a team has proved to own."""

    id: int
    """Id of the verified phone number."""
    phone_number: str
    """The phone number in international form, such as `+37255556666`."""
    user_id: int | None = None
    """The user who verified it. Null when unknown."""
    team_id: int | None = None
    """The team it belongs to. Null when it belongs to a user alone."""
