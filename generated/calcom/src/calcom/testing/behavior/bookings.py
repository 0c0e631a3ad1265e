"""Bookings: made, read, moved and cancelled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from .. import Reply, Request, handles
from .._paths import is_object
from .admission import check_booker, check_limits, check_start, hosts_for, needs_confirmation
from .base import CalComBehavior
from .booking_views import shown_booking
from .deliveries import deliver_cancelled, deliver_created, deliver_rescheduled
from .errors import VERSIONS, bare, refused, refused_for, violated, wrong
from .locations import stated_location
from .model import Attendee, EventType, Reserved
from .questions import check_answers, check_stated, with_phone
from .recurring import cancel_series, occurrences
from .seats import cancel_seat, move_seat, seat_of, take_seat
from .times import Span, is_zone, minutes, parsed, zone_of
from .wire import mapping, stated

_NO_EVENT_TYPE: Final = "Either eventTypeId or eventTypeSlug + username or eventTypeSlug + teamSlug must be provided"
_NOT_A_DATE: Final = "start must be a valid ISO 8601 date string"
_NO_CONTACT: Final = "Attendee must have at least one contact method (email or phone number)"
_WRONG_METADATA: Final = (
    "Metadata must have at most 50 keys, each key up to 40 characters, and string values up to 500 characters."
)
_NEEDS_KEY: Final = (
    "checkBookingRequiresAuthentication - request must be authenticated by passing credentials belonging to event type "
    "owner, host or team or org admin or owner."
)
_NOT_THEIRS: Final = (
    "checkBookingRequiresAuthentication - user is not authorized to access this event type. User has to be either "
    "event type owner, host, team admin or owner or org admin or owner."
)
_LANGUAGES: Final = (
    "ar, ca, de, es, eu, he, id, ja, lv, pl, ro, sr, th, vi, az, cs, el, es-419, fi, hr, it, km, nl, pt, ru, sv, tr, "
    "zh-CN, bg, da, en, et, fr, hu, iw, ko, no, pt-BR, sk, ta, uk, zh-TW, bn"
)
_BOOKING: Final = frozenset(
    (
        *("start", "attendee", "bookingFieldsResponses", "eventTypeId", "eventTypeSlug", "username", "teamSlug"),
        *("organizationSlug", "guests", "meetingUrl", "location", "metadata", "lengthInMinutes", "routing", "instant"),
        *("emailVerificationCode", "recurrenceCount", "allowConflicts", "allowBookingOutOfBounds", "reservationUid"),
    )
)
_CANCELLATION: Final = frozenset({"cancellationReason", "cancelSubsequentBookings", "seatUid"})
_OLDEST: Final = {
    "timeZone": {"isTimeZone": "timeZone must be a valid IANA time-zone"},
    "language": {"isString": "language must be a string"},
    "metadata": {"isObject": "metadata must be an object"},
}
"""What the oldest form of a booking needs, and the one of the document does not have."""


class Bookings(CalComBehavior):
    """What everybody may do with bookings who knows the event type, or the uid."""

    @handles("bookings.create", checked=False)
    def create(self, request: Request) -> object:
        """Book a time: one booking, a series of them, or a seat in one."""
        server, body = self.server, mapping(request.body)
        if request.headers.get("cal-api-version") != VERSIONS["bookings"] and not _OLDEST.keys() <= body.keys():
            missing = {name: told for name, told in _OLDEST.items() if name not in body}
            raise violated({name: body[name] for name in ("start", "eventTypeId") if name in body}, **missing)
        start = _checked(body)
        server.check(request, "start", "location")
        event_type = self._event_type(body)
        self._check_caller(request, event_type)
        series = event_type.setting("recurrence")
        count = _count(series, body)
        span = Span(start, start + minutes(_length(event_type, body)))
        attending: dict[str, Any] = {"name": "", "email": "", **stated(body["attendee"], _ATTENDEE)}
        booker = Attendee(**attending)
        guests: list[str] = body.get("guests") or []
        given, questions = mapping(body.get("bookingFieldsResponses")), event_type.values["bookingFields"]
        given = with_phone(questions, booker, given)
        check_stated(questions, given, event_type.id)
        location, answer = stated_location(event_type, body.get("location"))
        zone = zone_of(booker.time_zone)
        check_start(server, event_type, span, zone)
        check_answers(questions, given, booker.name, booker.email, guests)
        check_booker(server, event_type, booker.email)
        if event_type.seats:
            booker.booking_fields_responses = {"name": booker.name, "guests": guests, **given}
            booker.metadata = body.get("metadata") or {}
            return self._answer(take_seat(server, event_type, span, booker), booker)
        hosts = hosts_for(server, event_type, span, None)
        invited = [Attendee(name="", email=one, time_zone=booker.time_zone, is_guest=True) for one in guests]
        recurring_uid = server.new_uuid() if series is not None else None
        made: list[Reserved] = []
        for moment in occurrences(start, count, series, booker.time_zone):
            its = Span(moment, moment + (span.end - span.start))
            is_pending = needs_confirmation(event_type, moment, request.now)
            if made:
                check_start(server, event_type, its, zone)
                check_limits(server, event_type, its, None)
                taken = [one.span for one in server.bookings_of(hosts[0]) if one.status == "accepted"]
                if its in taken and not is_pending:
                    raise bare(409, "booking_conflict_error")
            booking = server.add_booking(event_type, hosts, its, [booker, *invited])
            booking.location, booking.metadata = location, body.get("metadata") or {}
            booking.responses = {"email": booker.email, "name": booker.name, **given, **answer}
            booking.description, booking.recurring_booking_uid = given.get("notes", ""), recurring_uid
            booking.status = "pending" if is_pending else "accepted"
            made.append(booking)
            deliver_created(server, booking)
        return self._answer(made if series is not None else made[0])

    @handles("bookings.get", checked=False)
    def get(self, request: Request) -> object:
        """Return a booking; for the uid that a series shares, all of the series."""
        series = self.server.series(request.path["bookingUid"])
        if series:
            return [shown_booking(self.server, one) for one in series]
        booking = self.booking_of(request)
        return shown_booking(self.server, booking, to_host=self.server.is_host(request.caller, booking))

    @handles("bookings.get_by_seat", checked=False)
    def _get_by_seat(self, request: Request) -> object:
        self.server.require_release("2026-07", request)
        uid = request.path["seatUid"]
        for booking in self.server.reserved.values():
            if any(attendee.seat_uid == uid for attendee in booking.attendees):
                shown = shown_booking(self.server, booking, to_host=True)
                hosts = [{name: host[name] for name in host if name != "timeZone"} for host in shown["hosts"]]
                return {**shown, "hosts": hosts}
        raise refused(404, f"Booking with seatUid={uid} was not found in the database")

    @handles("bookings.reschedule", checked=False)
    def reschedule(self, request: Request) -> object:
        """Make a new booking in place of one, at another time. Its own old time counts as free."""
        server, body, old = self.server, mapping(request.body), self.booking_of(request)
        start = parsed(body.get("start"))
        if start is None:
            raise refused_for(wrong("start", _NOT_A_DATE))
        event_type, is_host = old.event_type, server.is_host(request.caller, old)
        _check_movable(old, request.now, is_host=is_host)
        server.check(request, "start")
        span = Span(start, start + minutes(old.duration if server.release == "2026-07" else event_type.length))
        if event_type.seats:
            return self._answer(*move_seat(server, old, span, body))
        check_start(server, event_type, span, zone_of(old.attendees[0].time_zone))
        hosts = hosts_for(server, event_type, span, old)
        new = server.add_booking(event_type, hosts, span, [replace(one, absent=False) for one in old.attendees])
        for name in ("location", "metadata", "description", "ics_uid", "recurring_booking_uid"):
            setattr(new, name, getattr(old, name))
        new.title = server.title_with(old, hosts)
        new.team_attendees = old.team_attendees if hosts == old.host_ids else new.team_attendees
        new.responses, new.sequence = dict(old.responses), old.sequence + 1
        if body.get("reschedulingReason"):
            new.rescheduling_reason = new.responses["rescheduledReason"] = body["reschedulingReason"]
        new.rescheduled_from_uid, old.rescheduled_to_uid = old.uid, new.uid
        new.rescheduled_by_email = old.rescheduled_by_email = body.get("rescheduledBy")
        asks_again = old.status == "pending" or needs_confirmation(event_type, start, request.now)
        new.status = "pending" if asks_again and not is_host else "accepted"
        old.status, old.updated_at = "cancelled", request.now
        deliver_rescheduled(server, new, old)
        return self._answer(new)

    @handles("bookings.cancel", checked=False)
    def cancel(self, request: Request) -> object:
        """Cancel a booking, several of a series, or a seat. The time is free at once."""
        server, body = self.server, mapping(request.body)
        _refuse_unknown(body, _CANCELLATION)
        uid, reason = request.path["bookingUid"], body.get("cancellationReason") or ""
        series = server.series(uid)
        booking = series[0] if series else self.booking_of(request, "Booking with uid={uid} not found")
        is_host = server.is_host(request.caller, booking)
        has_seats = bool(booking.event_type.seats)
        seat = seat_of(booking, body["seatUid"]) if has_seats and body.get("seatUid") else None
        if booking.status == "cancelled" and not series:
            told = "because it has been cancelled already. Please provide uid of a booking that is not cancelled."
            raise refused(400, f"Can't cancel booking with uid={uid} {told}")
        if is_host and not reason:
            when = "" if server.release == "2026-07" else " when you are the host"
            raise bare(400, f"Cancellation reason is required{when}")
        if not is_host and mapping(booking.event_type.values["disableCancelling"]).get("disabled"):
            raise bare(400, "This event type does not allow cancellations")
        if not series and booking.end <= request.now:
            raise bare(400, "Cannot cancel a booking that has already ended")
        server.check(request, "body")
        if has_seats and (seat is not None or not is_host):
            cancel_seat(server, booking, seat, reason)
            return shown_booking(server, booking, to_host=is_host)
        whole: list[Reserved] | None = None
        cancelled = [booking]
        if series or (booking.recurring_booking_uid is not None and body.get("cancelSubsequentBookings")):
            cancelled, whole = cancel_series(server, booking, request.now, whole=bool(series))
        for one in cancelled:
            one.status, one.cancellation_reason, one.updated_at = "cancelled", reason, request.now
            one.sequence += 1
            one.attendees = [] if one.event_type.seats else one.attendees
            deliver_cancelled(server, one)
        shown = [shown_booking(server, one, to_host=is_host) for one in whole or [booking]]
        return shown if whole is not None else shown[0]

    def _answer(self, made: Reserved | list[Reserved], seat: Attendee | None = None) -> Reply:
        """The answer to a new booking, or to all of a series; with the seat that was taken at the top."""
        added: dict[str, Any] = {"seatUid": seat.seat_uid} if seat is not None else {}
        # Newer releases tell it of what is made, and not to those who join a booking that is there.
        if self.server.release == "2026-07" and (seat is None or isinstance(made, list) or len(made.attendees) == 1):
            added["isPlatformManagedUserBooking"] = False
        all_made = made if isinstance(made, list) else [made]
        data = [{**shown_booking(self.server, one), **added} for one in all_made]
        return Reply(status=201, body={"status": "success", "data": data if made is all_made else data[0]})

    def _event_type(self, body: Mapping[str, Any]) -> EventType:
        number, slug = body.get("eventTypeId"), body.get("eventTypeSlug", "")
        username, team = body.get("username"), body.get("teamSlug")
        if number is None and (not slug or (username is None and team is None)):
            raise refused_for(wrong("eventTypeId or eventTypeSlug + username", _NO_EVENT_TYPE))
        if number is not None:
            found = self.server.event_types.get(number)
        else:
            found = self.server.event_type_named(slug, username, team)
        if found is None:
            raise refused(404, f"Event type with {f'slug {slug}' if number is None else f'id {number}'} not found.")
        return found

    def _check_caller(self, request: Request, event_type: EventType) -> None:
        """Refuse those who are no hosts, if an event type is only for them."""
        caller = request.caller
        if not event_type.values["bookingRequiresAuthentication"]:
            return
        if caller is None:
            raise refused(401, _NEEDS_KEY)
        if caller.id not in event_type.host_ids and not self.server.is_admin(caller, event_type):
            raise refused(403, _NOT_THEIRS)


_ATTENDEE: Final = "name email timeZone language phoneNumber"


def _refuse_unknown(body: Mapping[str, Any], known: frozenset[str]) -> None:
    for name in body:
        if name not in known:
            raise refused_for(wrong(name, f"property {name} should not exist"))


def _checked(body: Mapping[str, Any]) -> datetime:
    """The start of a booking, if that and everything that each booking needs is right."""
    _refuse_unknown(body, _BOOKING)
    start, attendee, metadata = parsed(body.get("start")), body.get("attendee"), body.get("metadata", {})
    problems = [wrong("start", _NOT_A_DATE)] if start is None else []
    if attendee is None:
        problems.append(wrong("attendee", "attendee should not be null or undefined"))
    elif not is_object(attendee):
        problems.append(wrong("attendee", "nested property attendee must be either object or array"))
    elif its := list(_wrong_in_attendee(attendee)):
        problems.append(f"attendee property is wrong, {', '.join(its)}")
    if not isinstance(body.get("eventTypeId", 0), int):
        problems.append(wrong("eventTypeId", "eventTypeId must be an integer number"))
    if not is_object(metadata) or len(metadata) > 50 or not all(_is_kept(*item) for item in metadata.items()):
        problems.append(wrong("metadata", _WRONG_METADATA))
    if start is None or problems:
        raise refused_for(*problems)
    return start


def _wrong_in_attendee(attendee: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(attendee.get("name", ""), str):
        yield wrong("name", "name must be a string")
    if not is_zone(attendee.get("timeZone")):
        yield wrong("timeZone", "timeZone must be a valid IANA time-zone")
    if not attendee.get("email") and not attendee.get("phoneNumber"):
        yield wrong("attendee email or phone", _NO_CONTACT)
    if attendee.get("language", "en") not in _LANGUAGES.split(", "):
        yield wrong("language", f"language must be one of the following values: {_LANGUAGES}")


def _is_kept(key: str, value: object) -> bool:
    """Whether the server keeps an item of the metadata of a booking."""
    return len(key) <= 40 and (isinstance(value, int | float) or (isinstance(value, str) and len(value) <= 500))


def _count(series: Mapping[str, Any] | None, body: Mapping[str, Any]) -> int:
    most: int = series["occurrences"] if series is not None else 1
    count: int = body.get("recurrenceCount", most)
    if count < 1:
        raise refused_for(wrong("recurrenceCount", "recurrenceCount must not be less than 1"))
    if series is not None and count > most:
        raise refused(400, "Provided recurrence count is higher than the event type's recurring event count.")
    return min(count, most)


def _length(event_type: EventType, body: Mapping[str, Any]) -> int:
    length, options = body.get("lengthInMinutes"), event_type.values.get("lengthInMinutesOptions")
    if length is None:
        return event_type.length
    if not options:
        told = "because event type does not have multiple possible lengths. Please, remove the 'lengthInMinutes' field"
        raise refused(400, f"Can't specify 'lengthInMinutes' {told} from the request.")
    if not isinstance(length, int) or length not in options:
        told = f"The possible lengths are: {', '.join(map(str, options))}"
        raise refused(400, f"Provided 'lengthInMinutes' is not one of the possible lengths for the event type. {told}")
    return int(length)


def _check_movable(booking: Reserved, now: datetime, *, is_host: bool) -> None:
    """Refuse to move a booking that was moved or cancelled, or one that is too near."""
    moved, cannot = booking.rescheduled_to_uid, f"Can't reschedule booking with uid={booking.uid} because it has been"
    if moved is not None:
        told = f"You probably want to reschedule {moved} instead by passing it within the request URL."
        raise refused(400, f"{cannot} cancelled and rescheduled already to booking with uid={moved}. {told}")
    if booking.status == "cancelled":
        raise refused(400, f"{cannot} cancelled. Please provide uid of a booking that is not cancelled.")
    near = mapping(booking.event_type.values["disableRescheduling"]).get("minutesBefore")
    if near is not None and now < booking.start < now + minutes(near) and not is_host:
        raise bare(403, "Rescheduling is not allowed within the minimum notice period before the event")
