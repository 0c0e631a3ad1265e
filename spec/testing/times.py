"""Moments, spans and time zones. Everything here is a plain function of its arguments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MINUTE: Final = timedelta(minutes=1)
DAY: Final = timedelta(days=1)
_FARTHEST: Final = 3650 * DAY


def days(count: float) -> timedelta:
    """A number of days: ten years at most, which can be added to any time."""
    return DAY * min(count, _FARTHEST / DAY)


def minutes(count: float) -> timedelta:
    """A number of minutes: ten years at most."""
    return MINUTE * min(count, _FARTHEST / MINUTE)


class Span(NamedTuple):
    """The time from a moment to another one, which does not belong to it."""

    start: datetime
    end: datetime

    def overlaps(self, other: Span) -> bool:
        """Whether it has time in common with another one; touching is none."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether another one lies within it."""
        return self.start <= other.start and other.end <= self.end

    def within(self, other: Span) -> Span:
        """The part of it that lies within another one; it ends before it begins if there is none."""
        return Span(max(self.start, other.start), min(self.end, other.end))

    def widened(self, before: timedelta, after: timedelta) -> Span:
        """The span with time around it."""
        return Span(self.start - before, self.end + after)


def iso(moment: datetime) -> str:
    """A moment in UTC as Cal.com writes it, with milliseconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def local_iso(moment: datetime, zone: ZoneInfo) -> str:
    """A moment as Cal.com writes it in a zone, with its offset."""
    return moment.astimezone(zone).isoformat(timespec="milliseconds")


def parsed(text: object) -> datetime | None:
    """The moment that a text stands for; without an offset it is one of UTC. None if it stands for none."""
    if not isinstance(text, str) or len(text) < len("2000-01-01"):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not 1000 < moment.year < 9000:
        return None
    return moment.astimezone(UTC) if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


@cache
def zone_of(name: str) -> ZoneInfo:
    """The zone of a name.

    Raises:
        ValueError: There is no such zone.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError, TypeError) as error:
        raise ValueError(f"unknown time zone {name!r}") from error


def is_zone(name: object) -> bool:
    """Whether there is a zone of this name."""
    try:
        return isinstance(name, str) and bool(zone_of(name))
    except ValueError:
        return False


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The first moment of a day in a zone."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, with those that touch or overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if span.end <= span.start:
            continue
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def without(spans: Sequence[Span], busy: Iterable[Span]) -> list[Span]:
    """What is left of spans when others are taken away."""
    left = list(spans)
    for taken in busy:
        cut = ((span.within(Span(span.start, taken.start)), span.within(Span(taken.end, span.end))) for span in left)
        left = [part for parts in cut for part in parts if part.start < part.end]
    return left


def common(first: Iterable[Span], second: Sequence[Span]) -> list[Span]:
    """The time that lies in both of two lists of spans."""
    both = (a.within(b) for a in first for b in second)
    return merged(span for span in both if span.start < span.end)
