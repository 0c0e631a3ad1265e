"""Free slots, and reservations of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from .. import Reply, Request, handles
from .accounts import DONE
from .base import CalComBehavior
from .errors import refused, violated, wrong
from .event_types import new_values
from .hours import starts
from .model import EventType, Reservation, Reserved
from .times import MINUTE, Span, is_zone, iso, local_iso, minutes, parsed, zone_of
from .wire import mapping, shown

_LONGEST: Final = 366 * 24 * 60
"""The longest slot that is looked for, in minutes."""
_FARTHEST: Final = timedelta(days=1000)
"""How much of a longer range is looked at."""
_MINUTES: Final = 5
"""How long a reservation lasts."""
_DYNAMIC_MINUTES: Final = 30
"""How long a meeting of several users is that names no event type."""
_NOT_A_DATE: Final = "must be a valid ISO 8601 date string"
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
_TAKEN: Final = "This time slot is already reserved by another user. Please choose a different time."


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
            raise wrong("duration", "Duration must be a positive number")
        moving = self.server.reserved.get(query.get("bookingUidToReschedule") or "")
        slots: dict[str, list[dict[str, Any]]] = {}
        zone = zone_of(zone_name)

        def told(moment: datetime) -> str:
            return iso(moment) if zone_name == "UTC" else local_iso(moment, zone)

        for start in self._starts(event_type, asked, length, zone_name, moving):
            listed = slots.setdefault(start.astimezone(zone).date().isoformat(), [])
            if listed and event_type.values["onlyShowFirstAvailableSlot"]:
                continue
            slot = {"start": told(start)}
            if query.get("format") == "range":
                slot["end"] = told(start + length * MINUTE)
            listed.append({**slot, **self._seats(event_type, start)})
        return Reply(body={"data": slots, "status": "success"})

    def _asked(self, query: Mapping[str, Any], zone_name: str) -> Span:
        """The requested time: dates are days of UTC, whatever the zone is."""
        moments = {name: parsed(query.get(name)) for name in ("start", "end")}
        missing = [
            f"{name} property is wrong,{name} {_NOT_A_DATE}" for name, moment in moments.items() if moment is None
        ]
        start, end = moments["start"], moments["end"]
        if start is None or end is None:
            raise refused(400, f"{' , '.join(missing)} ")
        if not is_zone(zone_name):
            raise wrong("timeZone", "timeZone must be a valid IANA time-zone")
        if query.get("format") not in (None, "range", "time"):
            raise wrong("format", "slotFormat must be either 'range' or 'time'")
        if len(str(query["end"])) == len("2000-01-01"):
            end += timedelta(days=1) - timedelta(seconds=1)
        return Span(start, min(end, start + _FARTHEST))

    def _event_type(self, query: Mapping[str, Any]) -> EventType:
        server = self.server
        if "eventTypeId" in query:
            found = server.event_types.get(int(query["eventTypeId"]))
        elif "eventTypeSlug" in query and ("username" in query or "teamSlug" in query):
            found = server.event_type_named(query["eventTypeSlug"], query.get("username"), query.get("teamSlug"))
        elif len(_names(query)) > 1 and "organizationSlug" in query:
            return self._dynamic(_names(query))
        else:
            raise refused(400, f"{_SLUG_ALONE if 'eventTypeSlug' in query else ''}{_NOTHING_NAMED}")
        if found is None:
            raise refused(404, "Event Type not found")
        return found

    def _dynamic(self, usernames: list[str]) -> EventType:
        """An event type that several users have for this moment, with the hours that they have in common."""
        users = [user for user in map(self.server.user_named, usernames) if user is not None]
        if self.server.release == "2026-01":
            users = [user for user in users if user.organization_id is not None]
        values = new_values({"title": "Group Meeting", "slug": "dynamic", "lengthInMinutes": _DYNAMIC_MINUTES})
        return EventType(id=0, owner_id=None, host_ids=[user.id for user in users], values=values)

    def _starts(
        self, event_type: EventType, asked: Span, length: int, zone_name: str, moving: Reserved | None
    ) -> Iterator[datetime]:
        if not event_type.host_ids:
            return
        values, available = event_type.values, self.server.availability
        bounds = available.bounds(event_type)
        within = Span(max(asked.start, bounds.start), min(asked.end, bounds.end))
        if within.start >= within.end:
            return
        # Who joins a booking needs no buffers; who makes another one needs those of both.
        around = event_type.before + event_type.after
        seated = [
            (one.start, one.span.widened(around, around))
            for one in self.server.bookings_with(event_type)
            if event_type.seats and not one.is_over
        ]
        found = starts(
            available.free_of_all(event_type, asked, zone_of(zone_name), moving),
            length=length,
            step=int(values["slotInterval"] or 0) or length,
            offset=int(values["offsetStart"] or 0),
            earliest=bounds.start,
            zone=zone_of(zone_name),
        )
        for start in sorted(set(found)):
            slot = Span(start, start + length * MINUTE)
            if (
                start < bounds.end
                and not any(begin != start and taken.overlaps(slot) for begin, taken in seated)
                and not available.limit_reached(event_type, slot, moving, is_listing=True)
            ):
                yield start

    def _seats(self, event_type: EventType, start: datetime) -> dict[str, Any]:
        if not event_type.seats:
            return {}
        booking = self.server.seated_booking(event_type, start)
        booked = len(booking.attendees) if booking is not None else 0
        shown = {"seatsBooked": booked, "seatsRemaining": event_type.seats - booked, "seatsTotal": event_type.seats}
        return {**shown, "bookingUid": booking.uid} if booking is not None else shown


def _names(query: Mapping[str, Any]) -> list[str]:
    usernames = query.get("usernames") or ()
    return (
        usernames.split(",") if isinstance(usernames, str) else [name for one in usernames for name in one.split(",")]
    )


class Reservations(CalComBehavior):
    """Slots that lists leave out for some minutes. A reservation does not prevent bookings."""

    @handles("slots.reservations.create", checked=False)
    def create(self, request: Request) -> object:
        """Reserve a slot, whatever the hours are."""
        body, server = mapping(request.body), self.server
        lasts = body.get("reservationDuration")
        if lasts is not None and request.caller is None:
            raise refused(401, _NEEDS_KEY)
        event_type = server.event_types.get(body.get("eventTypeId") or 0)
        if event_type is None:
            raise refused(404, f"Event Type with ID={body.get('eventTypeId')} not found")
        if lasts is not None and request.caller.id not in (event_type.owner_id, *event_type.host_ids):
            raise refused(403, _NOT_THEIRS)
        self.server.check(request, "slotStart")
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
        self.server.check(request, "slotStart")
        known[uid] = self._reserved(uid, known[uid].event_type, mapping(request.body))
        return _shown(known[uid], "reservationDuration")

    @handles("slots.reservations.delete", checked=False)
    def delete(self, request: Request) -> object:
        """Give a reservation up, if there is one."""
        self.server.reservations.pop(request.path["uid"], None)
        return DONE

    def _reserved(self, uid: str, event_type: EventType, body: Mapping[str, Any]) -> Reservation:
        start, now = parsed(body.get("slotStart")), self.server.clock.now()
        if start is None:
            raise violated(body, slotStart={"isDateString": f"slotStart {_NOT_A_DATE}"})
        for name in ("slotDuration", "reservationDuration"):
            if name in body and body[name] < 1:
                raise violated(body, **{name: {"min": f"{name} must not be less than 1"}})
        span = Span(start, start + minutes(body.get("slotDuration", event_type.length)))
        bookings = [one for one in self.server.bookings_with(event_type) if one.span.overlaps(span) and not one.is_over]
        if any(not event_type.seats or len(one.attendees) >= event_type.seats for one in bookings):
            raise refused(422, "Can't reserve a slot if the event is already booked.")
        for other in self.server.reservations.values():
            is_valid = other.reservation_uid != uid and other.reservation_until > now
            if is_valid and other.event_type is event_type and other.span.overlaps(span):
                raise refused(422, _TAKEN)
        lasts: int = body.get("reservationDuration", _MINUTES)
        return Reservation(uid, event_type, span, reservation_duration=lasts, reservation_until=now + minutes(lasts))


def _shown(reservation: Reservation, further: str) -> dict[str, Any]:
    span = reservation.span
    slot = {"slotStart": iso(span.start), "slotEnd": iso(span.end), "eventTypeId": reservation.event_type.id}
    slot["slotDuration"] = int((span.end - span.start) / MINUTE)
    return {**slot, **shown(reservation, f"reservationUid reservationUntil {further}")}
