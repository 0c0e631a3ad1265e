# Generated from spec/schemas/schedules.yaml by openapi-twin-clients; do not edit.
"""Types of schedules."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, Required, TypeAlias

from typing_extensions import TypedDict

from calcom._core.model import Model, ParsedDate

Weekday: TypeAlias = Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
"""Day of the week."""


class ScheduleAvailability(Model):
    """A time span that is open on certain days of the week."""

    days: list[Weekday | str]
    """Days on which the time span is open."""
    start_time: str
    """Start of the time span as HH:MM, on a 24-hour clock in the time zone of the schedule."""
    end_time: str
    """End of the time span as HH:MM, on a 24-hour clock in the time zone of the schedule."""


class ScheduleAvailabilityParam(TypedDict, total=False):
    """A time span that is open on certain days of the week."""

    days: Required[Sequence[Weekday]]
    """Days on which the time span is open."""
    start_time: Required[str]
    """Start of the time span as HH:MM, on a 24-hour clock in the time zone of the schedule."""
    end_time: Required[str]
    """End of the time span as HH:MM, on a 24-hour clock in the time zone of the schedule."""


class ScheduleOverride(Model):
    """Open hours for a single date, which replace those of its day of the week. Multiple overrides of the same
    date are combined. An override from 00:00 to 00:00 closes the day.
    """

    date: ParsedDate
    """Date of the override."""
    start_time: str
    """Start of the open hours as HH:MM, on a 24-hour clock in the time zone of the schedule."""
    end_time: str
    """End of the open hours as HH:MM, on a 24-hour clock in the time zone of the schedule."""


class ScheduleOverrideParam(TypedDict, total=False):
    """Open hours for a single date, which replace those of its day of the week. Multiple overrides of the same
    date are combined. An override from 00:00 to 00:00 closes the day.
    """

    date: Required[date | str]
    """Date of the override."""
    start_time: Required[str]
    """Start of the open hours as HH:MM, on a 24-hour clock in the time zone of the schedule."""
    end_time: Required[str]
    """End of the open hours as HH:MM, on a 24-hour clock in the time zone of the schedule."""


class Schedule(Model):
    """The hours during which a user can be booked."""

    id: int
    """ID of the schedule."""
    owner_id: int
    """ID of the user whose hours these are."""
    name: str
    """Name shown to the owner."""
    time_zone: str
    """IANA time zone of the hours."""
    is_default: bool
    """Whether event types without a schedule use this one."""
    availability: list[ScheduleAvailability]
    """Weekly open hours."""
    overrides: list[ScheduleOverride]
    """Dates with different hours."""
