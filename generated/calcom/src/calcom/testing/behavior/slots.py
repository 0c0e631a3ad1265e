"""Free slots, and reservations of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from .. import Reply, Request, handles
from .accounts import DONE
from .base import CalComBehavior
from .errors import refused, refused_for, violated, wrong
from .event_types import new_values
from .hours import listed_dates, starts
from .model import EventType, Reservation, Reserved
from .times import MINUTE, Span, is_zone, iso, local_iso, minutes, parsed, zone_of
from .wire import mapping, named, shown

_LONGEST: Final = 366 * 24 * 60
"""The longest slot that is looked for, in minutes."""
_FARTHEST: Final = timedelta(days=1000)
"""How much of a longer range is looked at."""
_MINUTES: Final = 5
"""How long a reservation lasts."""
_DYNAMIC_MINUTES: Final = 30
"""How long a meeting of several users is that names no event type."""
_NOT_A_DATE: Final = "must be a valid ISO 8601 date string"
_NOT_A_NUMBER: Final = "must be a number conforming to the specified constraints"
_NOTHING_NAMED: Final = (
    "usernames property is wrong,each value in usernames must be a string, The array must contain at least 2 "
    "elements., usernames must be an array , organizationSlug property is wrong,organizationSlug must be a string "
)
_SLUG_ALONE: Final = "eventTypeSlug property is wrong,property eventTypeSlug should not exist , "
_NEEDS_KEY: Final = (
    "reservationDuration can only be used for authenticated requests - use access token, api key or OAuth credentials"
)
_NOT_THEIRS: Final = (
    "authenticated user is not owner of event type, does not have memberships in common with owner of the event type, "
    "nor does belong to event type's team or org."
)
_ONE_LENGTH: Final = "You passed 'slotDuration' but this event type is not a variable length event type."
_OTHER_LENGTH: Final = (
    "Provided 'slotDuration' is not one of the possible lengths for the event type. The possible lengths for this "
    "variable length event type are:"
)
_TAKEN: Final = "This time slot is already reserved by another user. Please choose a different time."
_NO_HOST: Final = (
    "Can't reserve the slot because the round robin event type has no available hosts left at this time slot."
)


class Slots(CalComBehavior):
    """Lists of free slots, which require no key."""

    @handles("slots.list", checked=False)
    def list_free(self, request: Request) -> object:
        """Return the free slots of an event type by their dates, in the requested zone."""
        query = request.query
        zone_name = query.get("timeZone") or "UTC"
        asked = self._asked(query, zone_name)
        event_type = self._event_type(query)
        length = min(int(query.get("duration", event_type.length)), _LONGEST)
        if length < 1:
            raise refused_for(wrong("duration", "Duration must be a positive number"))
        moving = self.server.reserved.get(query.get("bookingUidToReschedule") or "")
        slots: dict[str, list[dict[str, Any]]] = {}
        zone = zone_of(zone_name)
        # Without a zone, what is listed beside the requested days stays.
        dates = listed_dates(asked, zone) if query.get("timeZone") else None

        def told(moment: datetime) -> str:
            return iso(moment) if zone_name == "UTC" else local_iso(moment, zone)

        for start in self._starts(event_type, asked, length, zone_name, moving):
            day = start.astimezone(zone).date()
            if dates is not None and day not in dates:
                continue
            listed = slots.setdefault(day.isoformat(), [])
            if listed and event_type.values["onlyShowFirstAvailableSlot"]:
                continue
            slot = {"start": told(start)}
            if query.get("format") == "range":
                slot["end"] = told(start + length * MINUTE)
            listed.append({**slot, **self._seats(event_type, start)})
        return Reply(body={"data": slots, "status": "success"})

    def _asked(self, query: Mapping[str, Any], zone_name: str) -> Span:
        """The requested time: dates are days of UTC, whatever the zone is."""
        start, end = (parsed(query.get(name)) for name in ("start", "end"))
        told = {
            "eventTypeId": (isinstance(query.get("eventTypeId", 0), int), f"eventTypeId {_NOT_A_NUMBER}"),
            "start": (start is not None, f"start {_NOT_A_DATE}"),
            "end": (end is not None, f"end {_NOT_A_DATE}"),
            "timeZone": (is_zone(zone_name), "timeZone must be a valid IANA time-zone"),
            "format": (query.get("format", "time") in ("range", "time"), "slotFormat must be either 'range' or 'time'"),
        }
        problems = [wrong(name, message) for name, (is_right, message) in told.items() if not is_right]
        if start is None or end is None or problems:
            raise refused_for(*problems)
        if len(str(query["end"])) == len("2000-01-01"):
            end += timedelta(days=1) - timedelta(seconds=1)
        return Span(start, min(end, start + _FARTHEST))

    def _event_type(self, query: Mapping[str, Any]) -> EventType:
        server = self.server
        if "eventTypeId" in query:
            found = server.event_types.get(query["eventTypeId"])
        elif "eventTypeSlug" in query and ("username" in query or "teamSlug" in query):
            found = server.event_type_named(query["eventTypeSlug"], query.get("username"), query.get("teamSlug"))
        elif len(named(query.get("usernames"))) > 1 and "organizationSlug" in query:
            return self._dynamic(named(query["usernames"]), query["organizationSlug"])
        else:
            raise refused(400, f"{_SLUG_ALONE if 'eventTypeSlug' in query else ''}{_NOTHING_NAMED}")
        if found is None:
            raise refused(404, "Event Type not found")
        return found

    def _dynamic(self, usernames: list[str], slug: str) -> EventType:
        """An event type that several users have for this moment, with the hours that they have in common."""
        users = [user for user in map(self.server.user_named, usernames) if user is not None]
        if self.server.release == "2026-01":
            numbers = [one.id for one in self.server.organizations.values() if one.slug == slug]
            users = [user for user in users if user.organization_id in numbers]
        values = new_values({"title": "Group Meeting", "slug": "dynamic", "lengthInMinutes": _DYNAMIC_MINUTES})
        return EventType(id=0, owner_id=None, host_ids=[user.id for user in users], values=values)

    def _starts(
        self, event_type: EventType, asked: Span, length: int, zone_name: str, moving: Reserved | None
    ) -> Iterator[datetime]:
        if not event_type.host_ids:
            return
        values, available, zone = event_type.values, self.server.availability, zone_of(zone_name)
        bounds = available.bounds(event_type, zone)
        within = Span(max(asked.start, bounds.start), min(asked.end, bounds.end))
        if within.start >= within.end:
            return
        # Who joins a booking needs no buffers; who makes another one needs those of both.
        around = event_type.before + event_type.after
        made = self.server.bookings_with(event_type) if event_type.seats else ()
        seated = [(one.start, one.span.widened(around, around)) for one in made if not one.is_over]
        # A reservation of a seat leaves the others.
        hosts, reserved = {*event_type.host_ids}, self.server.reserved_slots()
        kept = [one.span for one in reserved if not one.event_type.seats and hosts & {*one.event_type.host_ids}]
        found = starts(
            available.free_of_all(event_type, asked, zone, moving),
            length=length,
            step=int(values["slotInterval"] or 0) or length,
            offset=int(values["offsetStart"] or 0),
            earliest=max(bounds.start, self.server.clock.now() + MINUTE),
            zone=zone,
        )
        for start in sorted(set(found)):
            slot = Span(start, start + length * MINUTE)
            if (
                bounds.start <= start < bounds.end
                and not any(begin != start and taken.overlaps(slot) for begin, taken in seated)
                and not any(taken.overlaps(slot) for taken in kept)
                and not available.limit_reached(event_type, slot, moving, is_listing=True)
            ):
                yield start

    def _seats(self, event_type: EventType, start: datetime) -> dict[str, Any]:
        if not event_type.seats:
            return {}
        booking = self.server.seated_booking(event_type, start)
        booked = len(booking.attendees) if booking is not None else 0
        booked += sum(one.event_type is event_type and one.span.start == start for one in self.server.reserved_slots())
        shown = {"seatsBooked": booked, "seatsRemaining": event_type.seats - booked, "seatsTotal": event_type.seats}
        return {**shown, "bookingUid": booking.uid} if booking is not None else shown


class Reservations(CalComBehavior):
    """Slots that lists leave out for some minutes. A reservation does not prevent bookings."""

    @handles("slots.reservations.create", checked=False)
    def create(self, request: Request) -> object:
        """Reserve a slot, whatever the hours are."""
        body, server = self._checked(request), self.server
        lasts = body.get("reservationDuration")
        if lasts is not None and request.caller is None:
            raise refused(401, _NEEDS_KEY)
        event_type = server.event_types.get(body.get("eventTypeId") or 0)
        if event_type is None:
            raise refused(404, f"Event Type with ID={body.get('eventTypeId')} not found")
        if lasts is not None and not server.may_act_for(request.caller, event_type):
            raise refused(403, _NOT_THEIRS)
        uid = server.new_uuid()
        server.reservations[uid] = self._reserved(uid, event_type, body)
        return _shown(server.reservations[uid], "reservationDuration")

    @handles("slots.reservations.get", checked=False)
    def get(self, request: Request) -> object:
        """Return a reservation; nothing if it does not exist or has expired."""
        reservation = self.server.reservations.get(request.path["uid"])
        if reservation is None or reservation.reservation_until <= request.now:
            return Reply(body={"status": "success", "data": None})
        return _shown(reservation, "")

    @handles("slots.reservations.update", checked=False)
    def update(self, request: Request) -> object:
        """Move a reservation, which restarts its time."""
        uid, known = request.path["uid"], self.server.reservations
        if uid not in known:
            raise refused(404, f"Slot with uid={uid} not found")
        known[uid] = self._reserved(uid, known[uid].event_type, self._checked(request))
        return _shown(known[uid], "reservationDuration")

    @handles("slots.reservations.delete", checked=False)
    def delete(self, request: Request) -> object:
        """Give a reservation up, if there is one."""
        self.server.reservations.pop(request.path["uid"], None)
        return DONE

    def _checked(self, request: Request) -> Mapping[str, Any]:
        body = mapping(request.body)
        number = body.get("eventTypeId")
        told = {
            "eventTypeId": (isinstance(number, int), {"isInt": "eventTypeId must be an integer number"}),
            "slotStart": (parsed(body.get("slotStart")) is not None, {"isDateString": f"slotStart {_NOT_A_DATE}"}),
        }
        for name in ("slotDuration", "reservationDuration"):
            told[name] = (body.get(name, 1) >= 1, {"min": f"{name} must not be less than 1"})
        problems = {name: message for name, (is_right, message) in told.items() if not is_right}
        if problems:
            raise violated(body, **problems)
        self.server.check(request, "slotStart")
        return body

    def _reserved(self, uid: str, event_type: EventType, body: Mapping[str, Any]) -> Reservation:
        start, now = parsed(body["slotStart"]) or self.server.clock.now(), self.server.clock.now()
        length, options = body.get("slotDuration"), event_type.values.get("lengthInMinutesOptions") or ()
        if length is not None and not options:
            raise refused(400, _ONE_LENGTH)
        if length is not None and length not in options:
            raise refused(400, f"{_OTHER_LENGTH} {', '.join(map(str, options))}")
        span = Span(start, start + minutes(length or event_type.length))
        self._check_free(event_type, span, body["slotStart"])
        lasts: int = body.get("reservationDuration", _MINUTES)
        return Reservation(uid, event_type, span, reservation_duration=lasts, reservation_until=now + minutes(lasts))

    def _check_free(self, event_type: EventType, span: Span, told: str) -> None:
        """Refuse a time that is booked or reserved. A round robin can be reserved once for each host."""
        bookings = [one for one in self.server.bookings_with(event_type) if one.span.overlaps(span) and not one.is_over]
        own = (one for one in self.server.reserved_slots() if one.event_type is event_type)
        reserved = [one for one in own if one.span.overlaps(span)]
        if event_type.is_round_robin:
            if sum(one.span == span for one in reserved) >= (1 if event_type.fixed_ids else len(event_type.host_ids)):
                raise refused(422, _NO_HOST)
            return
        if event_type.seats and any(len(one.attendees) >= event_type.seats for one in bookings):
            raise refused(422, f"Booking with id={event_type.id} at {told} has no more seats left.")
        if bookings and not event_type.seats:
            raise refused(422, "Can't reserve a slot if the event is already booked.")
        if reserved:
            raise refused(422, _TAKEN)


def _shown(reservation: Reservation, further: str) -> dict[str, Any]:
    span = reservation.span
    slot = {"slotStart": iso(span.start), "slotEnd": iso(span.end), "eventTypeId": reservation.event_type.id}
    slot["slotDuration"] = int((span.end - span.start) / MINUTE)
    return {**slot, **shown(reservation, f"reservationUid reservationUntil {further}")}
