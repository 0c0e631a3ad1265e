# Generated from spec/schemas/schedules.yaml by openapi-twin-clients; do not edit.
"""Types of schedules."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, Required, TypeAlias

from typing_extensions import TypedDict

from calcom._core.model import Model

Weekday: TypeAlias = Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
"""Day of the week."""


class ScheduleAvailability(Model):
    """A span of time that is open on certain days of the week."""

    days: list[Weekday | str]
    """On which days the span is open."""
    start_time: str
    """First moment of the span as HH:MM, on a 24-hour clock in the time zone of the schedule."""
    end_time: str
    """Last moment of the span as HH:MM, on a 24-hour clock in the time zone of the schedule."""


class ScheduleAvailabilityParam(TypedDict, total=False):
    """A span of time that is open on certain days of the week."""

    days: Required[Sequence[Weekday]]
    """On which days the span is open."""
    start_time: Required[str]
    """First moment of the span as HH:MM, on a 24-hour clock in the time zone of the schedule."""
    end_time: Required[str]
    """Last moment of the span as HH:MM, on a 24-hour clock in the time zone of the schedule."""


class ScheduleOverride(Model):
    """The open hours of a single date, instead of those of its day of the week. Several overrides of one date add
    up. An override from 00:00 to 00:00 closes the day.
    """

    date: date
    """The day."""
    start_time: str
    """First open moment as HH:MM, on a 24-hour clock in the time zone of the schedule."""
    end_time: str
    """Last open moment as HH:MM, on a 24-hour clock in the time zone of the schedule."""


class ScheduleOverrideParam(TypedDict, total=False):
    """The open hours of a single date, instead of those of its day of the week. Several overrides of one date add
    up. An override from 00:00 to 00:00 closes the day.
    """

    date: Required[date | str]
    """The day."""
    start_time: Required[str]
    """First open moment as HH:MM, on a 24-hour clock in the time zone of the schedule."""
    end_time: Required[str]
    """Last open moment as HH:MM, on a 24-hour clock in the time zone of the schedule."""


class Schedule(Model):
    """The hours at which a user can be booked."""

    id: int
    """Id of the schedule."""
    owner_id: int
    """The user whose hours these are."""
    name: str
    """Name that the owner sees."""
    time_zone: str
    """IANA time zone of the hours."""
    is_default: bool
    """Whether event types without a schedule of their own follow this one."""
    availability: list[ScheduleAvailability]
    """What is open week by week."""
    overrides: list[ScheduleOverride]
    """Single days with other hours."""
