# Generated from spec/schemas/booking_limits.yaml by openapi-twin-clients; do not edit.
"""Types of booking limits."""

from __future__ import annotations

from calcom._core.model import Model


class BookingLimits(Model):
    """How many bookings a user takes in each span of time."""

    per_day: int | None
    """Largest number of bookings in a day. Null when there is no limit."""
    per_week: int | None
    """Largest number of bookings in a week. Null when there is no limit."""
    per_month: int | None
    """Largest number of bookings in a month. Null when there is no limit."""
    per_year: int | None
    """Largest number of bookings in a year. Null when there is no limit."""


class TeamBookingLimit(Model):
    """How many bookings a host takes for one team."""

    team_id: int
    """The team."""
    team_name: str
    """Name of the team."""
    effective_limit: BookingLimits
    """What holds for the host."""
    team_limit: BookingLimits
    """What holds for every host without limits of their own."""
    member_limit: BookingLimits | None
    """The host's own limits. Null while those of the team hold."""


class TeamBookingLimits(Model):
    """How many bookings a host takes for each team and altogether."""

    teams: list[TeamBookingLimit]
    """The teams that limit their hosts."""
    global_limit: BookingLimits | None
    """The host's limits over all teams. Null when there are none."""
    is_overcommitted: bool
    """Whether the limits of the teams add up to more than `global_limit`. A hint; nothing follows from it."""
