"""Types of me."""

from __future__ import annotations


from calcom._core.model import Model


class MeOrganization(Model):
    """The organization to which a user belongs."""

    id: int
    """Number of the organization."""
    is_platform: bool
    """Whether it is the organization of a platform customer."""


class Me(Model):
    """The profile of the user whose credentials are used."""

    id: int
    """Number of the user."""
    username: str
    """Name in the user's booking links."""
    email: str
    """Primary email address."""
    name: str | None = None
    """Full name, null when there is none."""
    bio: str | None = None
    """What the user says about themselves, null when they say nothing."""
    avatar_url: str | None = None
    """URL of the picture, null when there is none."""
    time_zone: str
    """Time zone in which the user lives."""
    time_format: int
    """Clock by which times are shown, 12 or 24 hours."""
    week_start: str
    """Day on which the user's week begins."""
    default_schedule_id: int | None
    """The default schedule, null when there is none."""
    organization_id: int | None
    """The organization, null when the user belongs to none."""
    organization: MeOrganization | None = None
    """The organization. Missing when the user belongs to none."""
