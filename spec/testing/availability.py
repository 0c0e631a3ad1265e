"""Who is free when: hours, bookings, buffers, absences, limits and windows together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import reduce
from typing import Any, Final
from zoneinfo import ZoneInfo

from .base import CalComServer
from .event_types import LIMITS
from .hours import WORKING_HOURS, period, spans_of, window_end
from .model import EventType, Reserved, Schedule, User
from .times import DAY, MINUTE, Span, common, merged, midnight, minutes, without, zone_of

_LOOKED_AHEAD: Final = timedelta(days=180)
"""How far ahead a rolling window looks for days that can be booked."""


class Availability:
    """Answers when hosts are free."""

    def __init__(self, server: CalComServer) -> None:
        self._server = server

    def free(
        self, host: User, event_type: EventType, asked: Span, zone: ZoneInfo, moving: Reserved | None = None
    ) -> list[Span]:
        """The time in which a host can be booked, as lists of slots in a zone have it."""
        busy = self._busy(host, event_type, asked, moving, is_listing=True)
        return without(self._hours(host, event_type, asked, zone), busy)

    def is_free(self, host: User, event_type: EventType, wanted: Span, moving: Reserved | None = None) -> bool:
        """Whether a host can be booked at a time."""
        hours = self._hours(host, event_type, wanted.widened(DAY, DAY))
        return any(stretch.contains(wanted) for stretch in hours) and not any(
            taken.overlaps(wanted) for taken in self._busy(host, event_type, wanted, moving, is_listing=False)
        )

    def free_of_all(
        self, event_type: EventType, asked: Span, zone: ZoneInfo, moving: Reserved | None = None
    ) -> list[Span]:
        """The time in which an event type can be booked: when its host is free, or as many of them as it needs."""
        server = self._server
        hosts = event_type.host_ids
        spans = {number: self.free(server.users[number], event_type, asked, zone, moving) for number in hosts}
        if not event_type.is_round_robin:
            return reduce(common, spans.values())
        fixed = [spans[number] for number in event_type.fixed_ids]
        others = merged(span for number in spans if number not in event_type.fixed_ids for span in spans[number])
        return reduce(common, [*fixed, others])

    def _schedule(self, host: User, event_type: EventType) -> Schedule | None:
        """The schedule of an event type, which holds for all of its hosts, or the default one of a host."""
        schedules = self._server.schedules
        usual = schedules.get(host.default_schedule_id or 0)
        own = schedules.get(event_type.values["scheduleId"] or 0)
        return own or (usual if usual is not None and usual.owner_id == host.id else None)

    def _hours(self, host: User, event_type: EventType, asked: Span, listed_in: ZoneInfo | None = None) -> list[Span]:
        schedule = self._schedule(host, event_type)
        if schedule is None:
            return spans_of(WORKING_HOURS, (), host.time_zone, asked, listed_in)
        return spans_of(schedule.availability, schedule.overrides, schedule.time_zone, asked, listed_in)

    def _zone(self, event_type: EventType) -> ZoneInfo:
        """The zone of the hours of an event type, in which the days of its window and of its limits are."""
        host = self._server.users[event_type.host_ids[0]]
        return zone_of((self._schedule(host, event_type) or host).time_zone)

    def _busy(
        self, host: User, event_type: EventType, asked: Span, moving: Reserved | None, *, is_listing: bool
    ) -> Iterator[Span]:
        """What a host cannot be booked over, with the buffers on both sides."""
        server, before, after = self._server, event_type.before, event_type.after
        for booking in server.bookings_of(host.id):
            if booking is moving or not blocks(booking):
                continue
            own = booking.event_type
            # A booking with free seats is no obstacle to those who join it.
            joins = own is event_type and own.seats and (is_listing or booking.start == asked.start)
            if not joins:
                yield booking.span.widened(own.before + after, own.after + before)
        for span in server.busy_times.get(host.id, ()):
            yield span.widened(after, before)
        for absence in server.absences.values():
            if absence.user_id == host.id:
                yield absence.span

    def limit_reached(
        self, event_type: EventType, wanted: Span, moving: Reserved | None = None, *, is_listing: bool = False
    ) -> str | None:
        """What keeps an event type from being booked once more at a time: its number of bookings, or its minutes."""
        counted = event_type.setting("bookingLimitsCount")
        lengths = event_type.setting("bookingLimitsDuration")
        if counted is None and lengths is None:
            return None
        zone, made = self._zone(event_type), self._server.bookings_with(event_type)
        same = [booking for booking in made if booking is not moving and not booking.is_over]
        length = (wanted.end - wanted.start) / MINUTE
        limited = {**(counted or {}), **(lengths or {})}
        for unit in (unit for unit in LIMITS if unit in limited):
            around = period(wanted.start, unit, zone)
            within = [booking for booking in same if around.start <= booking.start < around.end]
            if counted is not None and unit in counted and len(within) >= counted[unit]:
                return "booking_limit_reached"
            if lengths is not None and unit in lengths:
                used = sum(booking.duration for booking in within)
                if used >= lengths[unit] or (is_listing and used + length > lengths[unit]):
                    return "duration_limit_reached"
        return None

    def bounds(self, event_type: EventType, booker: ZoneInfo) -> Span:
        """The time in which bookings may start: after the notice, and within the window."""
        now = self._server.clock.now()
        earliest = now + minutes(event_type.values["minimumBookingNotice"] or 0)
        latest = datetime.max.replace(tzinfo=UTC)
        window = event_type.setting("bookingWindow")
        if window is None:
            return Span(earliest, latest)
        zone = self._zone(event_type)
        if window["type"] == "range":
            first, last = (date.fromisoformat(str(text)[:10]) for text in window["value"])
            if self._server.release == "2026-01":
                # Older releases take the dates for midnights of UTC, which are the day before in the west.
                first, last = (datetime.combine(day, time(), UTC).astimezone(zone).date() for day in (first, last))
            return Span(max(earliest, midnight(first, zone)), midnight(last + DAY, zone))
        days = self._days_with_hours(event_type, now, zone) if window.get("rolling") else ()
        return Span(earliest, window_end(window, now, zone, booker, days) or latest)

    def _days_with_hours(self, event_type: EventType, now: datetime, zone: ZoneInfo) -> Sequence[date]:
        host = self._server.users[event_type.host_ids[0]]
        days: dict[date, None] = {}
        for span in self._hours(host, event_type, Span(now, now + _LOOKED_AHEAD)):
            if span.end - span.start >= minutes(event_type.length):
                first, last = span.start.astimezone(zone).date(), (span.end - MINUTE).astimezone(zone).date()
                days |= dict.fromkeys(first + number * DAY for number in range((last - first).days + 1))
        return list(days)


def blocks(booking: Reserved) -> bool:
    """Whether a booking keeps its time from others: one that waits for confirmation does if its event type says so."""
    if booking.status == "pending":
        policy: Mapping[str, Any] = booking.event_type.setting("confirmationPolicy") or {}
        return bool(policy.get("blockUnconfirmedBookingsInBooker", True))
    return not booking.is_over
