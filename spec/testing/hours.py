"""When hosts can be booked: from the hours of a schedule to slots, and how far ahead. All are plain functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from .times import DAY, MINUTE, Span, days, merged, midnight, minutes, zone_of

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WORKING_HOURS: Final[Sequence[Mapping[str, Any]]] = (
    {"days": list(WEEKDAYS[:5]), "startTime": "09:00", "endTime": "17:00"},
)
"""The hours of a schedule that does not say any."""

_STEPS: Final = (60, 30, 20, 15, 10, 5)


def spans_of(
    availability: Sequence[Mapping[str, Any]],
    overrides: Sequence[Mapping[str, Any]],
    zone_name: str,
    asked: Span,
    listed_in: ZoneInfo | None,
) -> list[Span]:
    """The time in which a schedule can be booked, within the requested span.

    Hours are local. The overrides of a date take the place of its weekly hours, and several of them add up. An interval
    that begins and ends at midnight closes the day. One that ends at 23:59 lasts until midnight.

    For lists of slots in the zone `listed_in`, three rules of the real servers hold. An interval that contains a change
    of the clock begins as if the offset at its end held at its start as well. Only the days of the requested span are
    looked at, as they are in this zone at its start. And overrides of these days and of those beside them are listed
    whole.
    """
    zone = zone_of(zone_name)
    offset = asked.start.astimezone(listed_in).utcoffset() or timedelta()
    day, last = (asked.start + offset).date(), (asked.end + offset - timedelta(microseconds=1)).date()
    day, last = (day - DAY, last + DAY) if listed_in is None else (day, last)
    dates = {str(override["date"])[:10]: date.fromisoformat(override["date"][:10]) for override in overrides}
    found: list[Span] = []
    for override in overrides:
        if day - DAY <= dates[override["date"][:10]] <= last + DAY:
            own = _span(override, dates[override["date"][:10]], zone, exact=True)
            found.append(own if listed_in is not None else own.within(asked))
    while day <= last:
        name = WEEKDAYS[day.weekday()]
        usual = [hours for hours in availability if name in hours["days"] and day.isoformat() not in dates]
        found += [_span(hours, day, zone, exact=listed_in is None).within(asked) for hours in usual]
        day += DAY
    return merged(found)


def _span(interval: Mapping[str, Any], day: date, zone: ZoneInfo, *, exact: bool) -> Span:
    end = datetime.combine(day, _time(interval["endTime"]), zone).astimezone(UTC)
    end += MINUTE if interval["endTime"] == "23:59" else timedelta()
    start = datetime.combine(day, _time(interval["startTime"]), zone)
    offset = start.utcoffset() if exact else end.astimezone(zone).utcoffset()
    return Span((start.replace(tzinfo=None) - (offset or timedelta())).replace(tzinfo=UTC), end)


def _time(text: str) -> time:
    hour, _, minute = text.partition(":")
    return time(int(hour), int(minute))


def starts(
    free: Sequence[Span], *, length: int, step: int, offset: int, earliest: datetime, zone: ZoneInfo
) -> Iterator[datetime]:
    """The starts of the slots in free stretches of time.

    The first slot of a stretch begins at a full multiple of a rounding unit, counted from the full hour in the zone of
    the request, but at least one step after the last slot before it. The others follow step by step to the end of the
    stretch. The offset is added to the first start and to each step. Length, step and offset are minutes.

    Raises:
        ValueError: The step is not positive.
    """
    if step + offset <= 0:
        raise ValueError(f"a slot does not follow after {step + offset} minutes")
    unit = next((unit for unit in _STEPS if step % unit == 0), 1)
    following = datetime.min.replace(tzinfo=UTC)
    for stretch in free:
        first = max(stretch.start, earliest).replace(second=0, microsecond=0)
        start = max(following, first + (-first.astimezone(zone).minute % unit) * MINUTE + minutes(offset))
        while start + length * MINUTE - timedelta(seconds=1) <= stretch.end:
            yield start
            start = following = start + minutes(step + offset)


def listed_dates(asked: Span, zone: ZoneInfo) -> set[date]:
    """The dates that lists of slots in a zone have for the requested span.

    The real servers find them by steps of 24 hours from midnight of the first one. After the end of summer time each
    step leads to the evening before, so the last date is missing.
    """
    first, last = (moment.astimezone(zone).date() for moment in asked)
    return {(midnight(first, zone) + number * DAY).astimezone(zone).date() for number in range((last - first).days + 1)}


def window_end(
    window: Mapping[str, Any], now: datetime, zone: ZoneInfo, booker: ZoneInfo, days_with_hours: Sequence[date]
) -> datetime | None:
    """When a window of days ahead ends: with a day of the booker; None if it has no end.

    A rolling window counts only days with hours, and ends with the last one in their zone.
    """
    value = days(window["value"]) // DAY
    last = now.astimezone(zone)
    if window["type"] == "businessDays":
        for _ in range(value):
            last += DAY
            while last.weekday() > 4:
                last += DAY
    elif window.get("rolling"):
        if len(days_with_hours) < value:
            return None
        return midnight((days_with_hours[value - 1] if value else last.date()) + DAY, zone)
    else:
        last += value * DAY
    return midnight(last.astimezone(booker).date() + DAY, booker)


def period(moment: datetime, unit: str, zone: ZoneInfo) -> Span:
    """The day, week, month or year that a moment lies in. Weeks begin on Sunday, whatever their owner prefers."""
    day = moment.astimezone(zone).date()
    past = {"day": 0, "week": day.isoweekday() % 7, "month": day.day - 1, "year": day.timetuple().tm_yday - 1}
    first = day - past[unit] * DAY
    following = first + {"day": 1, "week": 7, "month": 31, "year": 366}[unit] * DAY
    if unit in ("month", "year"):
        following = following.replace(day=1)
    return Span(midnight(first, zone), midnight(following, zone))
