"""Lists of bookings: filters, order and pages."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from .. import Reply, Request, handles
from .base import CalComBehavior, CalComServer
from .booking_views import shown_booking
from .errors import violated
from .model import Reserved, User
from .times import parsed
from .wire import named

_STATUSES: Final = ("upcoming", "recurring", "past", "cancelled", "unconfirmed")
_SIZE: Final = 100
_LARGEST: Final = 250
_ORDERS: Final[Mapping[str, Callable[[Reserved], datetime]]] = {
    "sortStart": lambda booking: booking.start,
    "sortEnd": lambda booking: booking.end,
    "sortCreated": lambda booking: booking.created_at,
    "sortUpdatedAt": lambda booking: booking.updated_at,
}
_MOMENTS: Final[Mapping[str, Callable[[Reserved, datetime], bool]]] = {
    "afterStart": lambda booking, moment: booking.start >= moment,
    "beforeEnd": lambda booking, moment: booking.end <= moment,
}
_UNCOUNTED: Final[Mapping[str, Callable[[Reserved, datetime], bool]]] = {
    "afterCreatedAt": lambda booking, moment: booking.created_at >= moment,
    "beforeCreatedAt": lambda booking, moment: booking.created_at <= moment,
    "afterUpdatedAt": lambda booking, moment: booking.updated_at >= moment,
    "beforeUpdatedAt": lambda booking, moment: booking.updated_at <= moment,
}
"""Filters that narrow the items of a page, but not the numbers that are told beside it: a fault of the server."""


class BookingLists(CalComBehavior):
    """Lists of the bookings that a user hosts or attends."""

    @handles("bookings.list", checked=False)
    def list_own(self, request: Request) -> object:
        """Return a page of the bookings of the caller; those of a team are those of its admins as well."""
        caller = request.caller
        own = [one for one in self.server.reserved.values() if self._concerns(one, caller)]
        return bookings_page(self.server, own, request)

    def _concerns(self, one: Reserved, caller: User) -> bool:
        attends = any(attendee.email == caller.email for attendee in one.attendees)
        return attends or caller.id in one.host_ids or self.server.is_admin(caller, one.event_type)


def bookings_page(server: CalComServer, bookings: Sequence[Reserved], request: Request) -> Reply:
    """The page of a list of bookings that a request asks for."""
    query = request.query
    statuses, take, skip = _checked(query)
    numbers = _event_types(query)
    if any(not number.isdecimal() or int(number) not in server.event_types for number in numbers):
        raise server.core_error(400, "One or more event types do not exist")
    found = [one for one in bookings if _passes(one, query, statuses, request.now)]
    orders = [(name, query[name]) for name in _ORDERS if name in query]
    if not orders:
        orders = [("sortStart", "desc" if statuses == ["cancelled"] else "asc")]
    for name, order in reversed(orders):
        found.sort(key=_ORDERS[name], reverse=order == "desc")
    counted = found[skip : skip + take]
    shown = [one for one in counted if _matches(_UNCOUNTED, one, query)]
    data = [shown_booking(server, one, to_host=server.is_host(request.caller, one)) for one in shown]
    pagination = _pagination(len(found), len(counted), take, skip)
    return Reply(body={"status": "success", "data": data, "pagination": pagination})


def _checked(query: Mapping[str, Any]) -> tuple[Sequence[str], int, int]:
    """The statuses that a list is narrowed to, the size of a page, and what comes before it; wrong ones are refused."""
    target: dict[str, Any] = {**query}
    problems: dict[str, Mapping[str, str]] = {}
    for name in query.keys() & {"take", "skip"}:
        target[name] = _int(query[name])
    if "status" in query:
        target["status"] = named(query["status"])
        if any(status not in _STATUSES for status in target["status"]):
            problems["status"] = {"isEnum": f"Invalid status. Allowed are {', '.join(_STATUSES)}"}
    if "eventTypeIds" in query:
        target["eventTypeIds"] = list(map(_int, named(query["eventTypeIds"])))
        if None in target["eventTypeIds"]:
            told = "each value in eventTypeIds must be a number conforming to the specified constraints"
            problems["eventTypeIds"] = {"isNumber": told}
    for name in (*_MOMENTS, *_UNCOUNTED):
        if name in query and parsed(query[name]) is None:
            told = {"afterStart": "fromDate", "beforeEnd": "toDate"}.get(name, name)
            problems[name] = {"isIso8601": f"{told} must be a valid ISO 8601 date."}
    for name in _ORDERS:
        if query.get(name, "asc") not in ("asc", "desc"):
            problems[name] = {"isEnum": f'{name[0].upper()}{name[1:]} must be either "asc" or "desc".'}
    for name, least, most in (("take", 1, _LARGEST), ("skip", 0, math.inf)):
        number = target.get(name, least)
        if number is None:
            problems[name] = {"isNumber": f"{name} must be a number"}
        elif not least <= number <= most:
            kind, told = ("min", f"less than {least}") if number < least else ("max", f"greater than {most}")
            problems[name] = {kind: f"{name} must not be {told}"}
    if problems:
        raise violated(target, **problems)
    return target.get("status", ()), target.get("take", _SIZE), target.get("skip", 0)


def _int(text: Any) -> int | None:
    return int(text) if str(text).removeprefix("-").isdecimal() else None


def _passes(booking: Reserved, query: Mapping[str, Any], statuses: Sequence[str], now: datetime) -> bool:
    emails, names = named(query.get("attendeeEmail")), named(query.get("attendeeName"))
    event_types, teams = _event_types(query), named(query.get("teamsIds")) or named(query.get("teamId"))
    tests: Sequence[tuple[Collection[str], bool]] = (
        (statuses, any(_has_status(booking, status, now) for status in statuses)),
        (event_types, str(booking.event_type.id) in event_types),
        (teams, str(booking.event_type.team_id) in teams),
        (emails, any(one.email in emails for one in booking.attendees)),
        (names, any(one.name in names for one in booking.attendees)),
        (query.get("bookingUid") or "", query.get("bookingUid") == booking.uid),
    )
    return all(passes for stated, passes in tests if stated) and _matches(_MOMENTS, booking, query)


def _has_status(booking: Reserved, status: str, now: datetime) -> bool:
    match status:
        case "upcoming":
            return not booking.is_over and booking.end > now
        case "recurring":
            return booking.recurring_booking_uid is not None and booking.status == "accepted" and booking.end > now
        case "past":
            return not booking.is_over and booking.end <= now
        case "cancelled":
            return booking.is_over
        case _:
            return booking.status == "pending" and booking.end > now


def _matches(
    filters: Mapping[str, Callable[[Reserved, datetime], bool]], booking: Reserved, query: Mapping[str, Any]
) -> bool:
    stated = ((test, parsed(query[name])) for name, test in filters.items() if name in query)
    return all(moment is None or test(booking, moment) for test, moment in stated)


def _event_types(query: Mapping[str, Any]) -> list[str]:
    """The event types that a list is narrowed to. A single one is ignored beside several."""
    return named(query.get("eventTypeIds")) or named(query.get("eventTypeId"))


def _pagination(total: int, returned: int, take: int, skip: int) -> dict[str, Any]:
    pages = math.ceil(total / take)
    page = min(skip // take + 1, pages)
    return {
        "returnedItems": returned,
        "totalItems": total,
        "itemsPerPage": take,
        "remainingItems": max(total - skip - take, 0),
        "currentPage": page,
        "totalPages": pages,
        "hasNextPage": page < pages,
        "hasPreviousPage": page > 1,
    }
