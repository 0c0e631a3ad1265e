# Generated from spec/schemas/me.yaml by openapi-twin-clients; do not edit.
"""Types of me."""

from __future__ import annotations

from calcom._core.model import Model
from calcom.types.common import TimeFormat
from calcom.types.schedules import Weekday


class MeOrganization(Model):
    """The organization of a user."""

    id: int
    """ID of the organization."""
    is_platform: bool
    """Whether the organization belongs to a platform customer."""


class Me(Model):
    """The profile of the authenticated user."""

    id: int
    """ID of the user."""
    username: str
    """Username, which is the first part of the URL of the booking page."""
    email: str
    """Primary email address."""
    name: str | None = None
    """Full name. Null if there is none."""
    bio: str | None = None
    """User's description of themselves. Null if there is none."""
    avatar_url: str | None = None
    """URL of the picture. Null if there is none."""
    time_zone: str
    """IANA time zone."""
    time_format: TimeFormat | int
    """Time format, as a 12-hour or 24-hour clock."""
    week_start: Weekday | str
    """First day of the week."""
    locale: str | None = None
    """Language of pages and emails. Null if not set. Self-hosted servers omit it."""
    default_schedule_id: int | None
    """ID of the default schedule. Null if there is none. It can be the ID of a deleted schedule."""
    organization_id: int | None
    """ID of the organization. Null if the user does not belong to one."""
    organization: MeOrganization | None = None
    """Organization of the user. Omitted if they do not belong to one."""
