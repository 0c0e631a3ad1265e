# Generated from spec/schemas/booking_limits.yaml by openapi-twin-clients; do not edit.
"""Types of booking limits."""

from __future__ import annotations

from calcom._core.model import Model


class BookingLimits(Model):
    """Limits on the number of bookings of a user per period."""

    per_day: int | None
    """Maximum number of bookings per day. Null if there is no limit."""
    per_week: int | None
    """Maximum number of bookings per week. Null if there is no limit."""
    per_month: int | None
    """Maximum number of bookings per month. Null if there is no limit."""
    per_year: int | None
    """Maximum number of bookings per year. Null if there is no limit."""


class TeamBookingLimit(Model):
    """Limits on the number of bookings of a host for one team."""

    team_id: int
    """ID of the team."""
    team_name: str
    """Name of the team."""
    effective_limit: BookingLimits
    """Limits that apply to the host."""
    team_limit: BookingLimits
    """Limits for all hosts without their own limits."""
    member_limit: BookingLimits | None
    """The host's own limits. Null if the limits of the team apply."""


class TeamBookingLimits(Model):
    """Limits on the number of bookings of a host per team and in total."""

    teams: list[TeamBookingLimit]
    """Teams that limit their hosts."""
    global_limit: BookingLimits | None
    """Limits of the host across all teams. Null if there are none."""
    is_overcommitted: bool
    """Whether the limits of the teams add up to more than `global_limit`. For information only, without any
    effect."""
