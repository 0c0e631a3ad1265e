# Generated from spec/schemas/me.yaml by openapi-twin-clients; do not edit.
"""Types of me."""

from __future__ import annotations

from calcom._core.model import Model
from calcom.types.common import TimeFormat
from calcom.types.schedules import Weekday


class MeOrganization(Model):
    """The organization to which a user belongs."""

    id: int
    """Id of the organization."""
    is_platform: bool
    """Whether it is the organization of a platform customer."""


class Me(Model):
    """The profile of the user whose credentials are used."""

    id: int
    """Id of the user."""
    username: str
    """Username, the first part of the URL of the booking page."""
    email: str
    """Primary email address."""
    name: str | None = None
    """Full name. Null when there is none."""
    bio: str | None = None
    """Text that the user wrote about themselves. Null when there is none."""
    avatar_url: str | None = None
    """URL of the picture. Null when there is none."""
    time_zone: str
    """IANA time zone."""
    time_format: TimeFormat | int
    """Hours on the clock, 12 or 24."""
    week_start: Weekday | str
    """First day of the week."""
    locale: str | None = None
    """Language of pages and emails. Null when you have not chosen one; missing on self-hosted servers."""
    default_schedule_id: int | None
    """The default schedule. Null when there is none. It can name a schedule that was deleted."""
    organization_id: int | None
    """The organization. Null when the user belongs to none."""
    organization: MeOrganization | None = None
    """The organization. Missing when the user belongs to none."""
