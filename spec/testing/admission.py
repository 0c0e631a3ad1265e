"""Whether a booking may be made: the notice, the window, limits, and whether hosts are free."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from .base import CalComServer
from .errors import bare, refused
from .model import EventType, Reserved
from .times import Span, minutes

_UNAVAILABLE: Final = "User either already has booking at this time or is not available"
_NO_HOST: Final = "One of the hosts either already has booking at this time or is not available"
_OUT_OF_BOUNDS: Final = (
    "The event type can't be booked at the \"start\" time provided. This could be because it's too soon (violating the "
    "minimum booking notice) or too far in the future (outside the event's scheduling window). Try fetching available "
    'slots first using the GET /v2/slots endpoint and then make a booking with "start" time equal to one of the '
    "available slots"
)


def check_start(server: CalComServer, event_type: EventType, span: Span, booker: ZoneInfo) -> None:
    """Reject a time that has passed, is too soon, or is too far ahead, and an event type without hosts."""
    if not event_type.host_ids:
        raise bare(404, "eventTypeUser.notFound")
    if span.start < server.clock.now():
        raise refused(400, "Attempting to book a meeting in the past.")
    bounds = server.availability.bounds(event_type, booker)
    if not bounds.start <= span.start < bounds.end:
        more = "." if server.release == "2026-07" else ": https://cal.com/docs/api-reference/v2/slots"
        raise refused(400, f"{_OUT_OF_BOUNDS}{more}")


def check_limits(server: CalComServer, event_type: EventType, span: Span, moving: Reserved | None) -> None:
    """Refuse a booking more on a full day, or in a longer period that is full."""
    reached = server.availability.limit_reached(event_type, span, moving)
    if reached is not None:
        raise bare(401, reached)


def hosts_for(server: CalComServer, event_type: EventType, span: Span, moving: Reserved | None) -> list[int]:
    """The hosts of a booking at a time."""
    check_limits(server, event_type, span, moving)
    users, is_free = server.users, server.availability.is_free
    free = [number for number in event_type.host_ids if is_free(users[number], event_type, span, moving)]
    if event_type.is_round_robin:
        others = [number for number in free if number not in event_type.fixed_ids]
        if not others or any(number not in free for number in event_type.fixed_ids):
            raise refused(400, _NO_HOST)
        kept = [number for number in others if moving is not None and number in moving.host_ids]
        if kept:
            return [*event_type.fixed_ids, kept[0]]

        def load(number: int) -> int:
            return sum(not one.is_over and one is not moving for one in server.bookings_with(event_type, number))

        best = max(event_type.priorities.get(number, 2) for number in others)
        preferred = [number for number in others if event_type.priorities.get(number, 2) == best]
        return [*event_type.fixed_ids, min(preferred, key=load)]
    if len(free) < len(event_type.host_ids):
        raise refused(400, _UNAVAILABLE if event_type.team_id is None else _NO_HOST)
    return free


def check_booker(server: CalComServer, event_type: EventType, email: str) -> None:
    """Refuse a booker who attends as many accepted bookings to come as the event type allows."""
    limit = event_type.setting("bookerActiveBookingsLimit")
    if limit is None:
        return
    now, most = server.clock.now(), limit["maximumActiveBookings"]
    bookings = (one for one in server.bookings_with(event_type) if one.status == "accepted" and one.start >= now)
    active = [one for one in bookings if any(attendee.email == email for attendee in one.attendees)]
    if len(active) >= most:
        told = "Attendee with this email can't book because the maximum number of active bookings has been reached."
        if limit.get("offerReschedule"):
            latest = sorted(active, key=lambda one: one.start)[-int(most)]
            told += f" You can reschedule your existing booking ({latest.uid}) to a new timeslot instead."
        raise refused(400, told)


def needs_confirmation(event_type: EventType, start: datetime, now: datetime) -> bool:
    """Whether a host has to confirm a booking: always, or if it is nearer than the threshold."""
    policy = event_type.setting("confirmationPolicy")
    if policy is None:
        return False
    threshold = policy.get("noticeThreshold")
    if policy["type"] != "time" or not threshold:
        return True
    each = {"minutes": 1, "hours": 60, "days": 24 * 60}[threshold["unit"]]
    return start < now + minutes(each * threshold["count"])
