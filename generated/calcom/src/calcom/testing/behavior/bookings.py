"""Bookings: made, read, moved and cancelled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from .. import Reply, Request, answers
from .accounts import mapping
from .admission import check_booker, check_start, hosts_for, needs_confirmation
from .base import CalComBehavior
from .booking_views import shown_booking
from .deliveries import deliver_cancelled, deliver_created, deliver_rescheduled
from .errors import VERSIONS, bare, refused, violated, wrong
from .locations import stated_location
from .model import Attendee, EventType, Reserved
from .questions import check_answers, check_stated
from .recurring import cancel_series, occurrences
from .seats import cancel_seat, move_seat, take_seat
from .times import MINUTE, Span, is_zone, parsed

_NO_EVENT_TYPE: Final = "Either eventTypeId or eventTypeSlug + username or eventTypeSlug + teamSlug must be provided"
_BOOKING: Final = frozenset(
    {
        "start",
        "attendee",
        "bookingFieldsResponses",
        "eventTypeId",
        "eventTypeSlug",
        "username",
        "teamSlug",
        "organizationSlug",
        "guests",
        "meetingUrl",
        "location",
        "metadata",
        "lengthInMinutes",
        "routing",
        "emailVerificationCode",
        "recurrenceCount",
        "instant",
        "allowConflicts",
        "allowBookingOutOfBounds",
        "reservationUid",
    }
)
_OLDEST: Final = {
    "timeZone": {"isTimeZone": "timeZone must be a valid IANA time-zone"},
    "language": {"isString": "language must be a string"},
    "metadata": {"isObject": "metadata must be an object"},
}
"""What the oldest form of a booking needs, and the one of the document does not have."""
_CANCELLATION: Final = frozenset({"cancellationReason", "cancelSubsequentBookings", "seatUid"})


class Bookings(CalComBehavior):
    """What everybody may do with bookings who knows the event type, or the uid."""

    @answers("bookings.create", checked=False)
    def create(self, request: Request) -> object:
        """Book a time: one booking, a series of them, or a seat in one."""
        server, body = self.server, mapping(request.body)
        _check_version(request, body)
        event_type = self._event_type(body)
        start = _checked(body)
        series = event_type.setting("recurrence")
        count = self._count(series, body)
        span = Span(start, start + self._length(event_type, body) * MINUTE)
        attendee = _attendee(body["attendee"])
        guests: list[str] = body.get("guests") or []
        stated: Mapping[str, Any] = body.get("bookingFieldsResponses") or {}
        questions = event_type.values["bookingFields"]
        check_stated(questions, stated, event_type.id)
        location, answer = stated_location(event_type, body.get("location"))
        check_start(server, event_type, span)
        check_answers(questions, stated, attendee.name, attendee.email, guests)
        check_booker(server, event_type, attendee.email)
        if event_type.seats:
            return self._answer(
                take_seat(server, event_type, span, attendee, guests, stated, body.get("metadata") or {})
            )
        hosts = hosts_for(server, event_type, span, None)
        responses = {"email": attendee.email, "name": attendee.name, **stated, **answer}
        made: list[Reserved] = []
        recurring_uid = server.new_uuid() if series is not None else None
        for moment in occurrences(start, count, series, attendee.time_zone):
            if made and any(
                one.start == moment and not one.is_over for host in hosts for one in server.bookings_of(host)
            ):
                raise bare(409, "booking_conflict_error")
            booking = server.add_booking(
                event_type,
                hosts,
                Span(moment, moment + (span.end - span.start)),
                [
                    attendee,
                    *(Attendee(name="", email=guest, time_zone=attendee.time_zone, is_guest=True) for guest in guests),
                ],
            )
            booking.location = location
            booking.metadata = body.get("metadata") or {}
            booking.responses = dict(responses)
            booking.description = stated.get("notes", "")
            booking.recurring_uid = recurring_uid
            booking.status = "pending" if needs_confirmation(event_type, booking.start, request.now) else "accepted"
            made.append(booking)
            deliver_created(server, booking)
        return self._answer(made if series is not None else made[0])

    @answers("bookings.get", checked=False)
    def get(self, request: Request) -> object:
        """Return a booking; for the uid that a series shares, all of the series."""
        uid = request.path["bookingUid"]
        series = self.server.series(uid)
        if series:
            return [shown_booking(self.server, one) for one in series]
        booking = self.found(uid, "Booking with uid={uid} was not found in the database")
        return shown_booking(self.server, booking, to_host=self.server.is_host(request.caller, booking))

    @answers("bookings.get_by_seat", checked=False)
    def get_by_seat(self, request: Request) -> object:
        """Return the booking of a seat."""
        uid = request.path["seatUid"]
        self.server.require_release("2026-07", request)
        for booking in self.server.reserved.values():
            if any(attendee.seat_uid == uid for attendee in booking.attendees):
                shown = shown_booking(self.server, booking, to_host=True)
                for host in shown["hosts"]:
                    del host["timeZone"]
                return shown
        raise refused(404, f"Booking with seatUid={uid} was not found in the database")

    @answers("bookings.reschedule", checked=False)
    def reschedule(self, request: Request) -> object:
        """Make a new booking in place of one, at another time. Its own old time counts as free."""
        server, body = self.server, mapping(request.body)
        old = self.found(request.path["bookingUid"], "Booking with uid={uid} was not found in the database")
        start = parsed(body.get("start"))
        if start is None:
            raise wrong("start", "start must be a valid ISO 8601 date string")
        self._check_movable(old, request)
        event_type, is_host = old.event_type, server.is_host(request.caller, old)
        length = old.duration if server.release == "2026-07" else event_type.length
        span = Span(start, start + length * MINUTE)
        if event_type.seats:
            return self._answer(move_seat(server, old, span, body))
        check_start(server, event_type, span)
        hosts = hosts_for(server, event_type, span, old)
        new = server.add_booking(event_type, hosts, span, [replace(one, absent=False) for one in old.attendees])
        for name in ("title", "location", "metadata", "description", "ics_uid", "team_attendees"):
            setattr(new, name, getattr(old, name))
        new.responses = dict(old.responses)
        if body.get("reschedulingReason"):
            new.rescheduling_reason = new.responses["rescheduledReason"] = body["reschedulingReason"]
        new.from_uid, old.to_uid = old.uid, new.uid
        new.rescheduled_by = old.rescheduled_by = body.get("rescheduledBy")
        new.sequence = old.sequence + 1
        asks_again = old.status == "pending" or needs_confirmation(event_type, start, request.now)
        new.status = "pending" if asks_again and not is_host else "accepted"
        old.status, old.updated = "cancelled", request.now
        deliver_rescheduled(server, new, old)
        return self._answer(new)

    @answers("bookings.cancel", checked=False)
    def cancel(self, request: Request) -> object:
        """Cancel a booking, several of a series, or a seat. The time is free at once."""
        server, body = self.server, mapping(request.body)
        unknown = [name for name in body if name not in _CANCELLATION]
        if unknown:
            raise wrong(unknown[0], f"property {unknown[0]} should not exist")
        uid, reason = request.path["bookingUid"], body.get("cancellationReason") or ""
        series = server.series(uid)
        booking = series[0] if series else self.found(uid, "Booking with uid={uid} not found")
        is_host = server.is_host(request.caller, booking)
        if booking.event_type.seats and (body.get("seatUid") or not is_host):
            return shown_booking(server, cancel_seat(booking, body.get("seatUid"), request), to_host=is_host)
        if booking.status == "cancelled" and not series:
            told = "because it has been cancelled already. Please provide uid of a booking that is not cancelled."
            raise refused(400, f"Can't cancel booking with uid={uid} {told}")
        if is_host and not reason:
            since = "" if server.release == "2026-07" else " when you are the host"
            raise bare(400, f"Cancellation reason is required{since}")
        if not is_host and (booking.event_type.values["disableCancelling"] or {}).get("disabled"):
            raise bare(400, "This event type does not allow cancellations")
        if not series and booking.end <= request.now:
            raise bare(400, "Cannot cancel a booking that has already ended")
        if series or (booking.recurring_uid is not None and body.get("cancelSubsequentBookings")):
            cancelled, whole = cancel_series(server, booking, request.now, whole=bool(series))
        else:
            cancelled, whole = [booking], None
        for one in cancelled:
            one.status, one.reason, one.updated = "cancelled", reason, request.now
            one.sequence += 1
            if one.event_type.seats:
                one.attendees = []
            deliver_cancelled(server, one)
        shown = [shown_booking(server, one, to_host=is_host) for one in whole or [booking]]
        return shown if whole is not None else shown[0]

    def found(self, uid: str, told: str) -> Reserved:
        """The booking with a uid.

        Raises:
            ErrorResponse: There is none.
        """
        booking = self.server.reserved.get(uid)
        if booking is None:
            raise refused(404, told.format(uid=uid))
        return booking

    def _answer(self, made: Reserved | list[Reserved] | tuple[Reserved, str]) -> Reply:
        """The answer to a new booking, or to all of a series; with the seat that was taken at the top."""
        seat: dict[str, str] = {}
        if isinstance(made, tuple):
            seat = {"seatUid": made[1]}
            made = made[0]
        newer = {"isPlatformManagedUserBooking": False} if self.server.release == "2026-07" else {}
        if seat and isinstance(made, Reserved) and len(made.attendees) > 1:
            # Not told to those who join a booking that is there.
            newer = {}
        if isinstance(made, list):
            data: Any = [{**shown_booking(self.server, one), **newer} for one in made]
        else:
            data = {**shown_booking(self.server, made), **seat, **newer}
        return Reply(status=201, body={"status": "success", "data": data})

    def _event_type(self, body: Mapping[str, Any]) -> EventType:
        unknown = [name for name in body if name not in _BOOKING]
        if unknown:
            raise wrong(unknown[0], f"property {unknown[0]} should not exist")
        server = self.server
        if body.get("eventTypeId") is not None:
            found = server.event_types.get(body["eventTypeId"])
            if found is None:
                raise refused(404, f"Event type with id {body['eventTypeId']} not found.")
            return found
        slug, username, team = body.get("eventTypeSlug"), body.get("username"), body.get("teamSlug")
        if slug is None or (username is None and team is None):
            raise wrong("eventTypeId or eventTypeSlug + username", _NO_EVENT_TYPE)
        found = server.event_type_named(slug, username, team)
        if found is None:
            raise refused(404, f"Event type with slug {slug} not found.")
        return found

    def _count(self, series: Mapping[str, Any] | None, body: Mapping[str, Any]) -> int:
        if series is None:
            return 1
        most: int = series["occurrences"]
        count: int = body.get("recurrenceCount") or most
        if count > most:
            raise refused(400, "Provided recurrence count is higher than the event type's recurring event count.")
        return count

    def _length(self, event_type: EventType, body: Mapping[str, Any]) -> int:
        length: int | None = body.get("lengthInMinutes")
        options = event_type.values.get("lengthInMinutesOptions")
        if length is None:
            return event_type.length
        if not options:
            told = (
                "because event type does not have multiple possible lengths. Please, remove the 'lengthInMinutes' field"
            )
            raise refused(400, f"Can't specify 'lengthInMinutes' {told} from the request.")
        if length not in options:
            told = f"The possible lengths are: {', '.join(map(str, options))}"
            raise refused(
                400, f"Provided 'lengthInMinutes' is not one of the possible lengths for the event type. {told}"
            )
        return length

    def _check_movable(self, booking: Reserved, request: Request) -> None:
        if booking.to_uid is not None:
            told = (
                f"because it has been cancelled and rescheduled already to booking with uid={booking.to_uid}. You probably "
                f"want to reschedule {booking.to_uid} instead by passing it within the request URL."
            )
            raise refused(400, f"Can't reschedule booking with uid={booking.uid} {told}")
        if booking.status == "cancelled":
            told = "because it has been cancelled. Please provide uid of a booking that is not cancelled."
            raise refused(400, f"Can't reschedule booking with uid={booking.uid} {told}")
        rule = booking.event_type.values["disableRescheduling"] or {}
        near = rule.get("minutesBefore")
        is_near = near is not None and request.now < booking.start < request.now + near * MINUTE
        if is_near and not self.server.is_host(request.caller, booking):
            told = "Rescheduling is not allowed within the minimum notice period before the event"
            raise bare(403, told)


def _check_version(request: Request, body: Mapping[str, Any]) -> None:
    """Refuse a request without the version of bookings, which is taken for one of the oldest form.

    Raises:
        ErrorResponse: It is one.
    """
    if request.headers.get("cal-api-version") == VERSIONS["bookings"]:
        return
    missing = {name: told for name, told in _OLDEST.items() if name not in body}
    if missing:
        raise violated({name: body[name] for name in ("start", "eventTypeId") if name in body}, **missing)


def _checked(body: Mapping[str, Any]) -> datetime:
    """The start of a request for a booking whose form is right.

    Raises:
        ErrorResponse: It is not.
    """
    start, attendee = parsed(body.get("start")), body.get("attendee")
    if start is None:
        raise wrong("start", "start must be a valid ISO 8601 date string")
    if not isinstance(attendee, dict):
        raise wrong("attendee", "attendee should not be null or undefined")
    if not is_zone(attendee.get("timeZone")):
        raise refused(
            400, "attendee property is wrong, timeZone property is wrong,timeZone must be a valid IANA time-zone "
        )
    return start


def _attendee(stated: Mapping[str, Any]) -> Attendee:
    return Attendee(
        name=stated.get("name") or "",
        email=stated.get("email") or "",
        time_zone=stated["timeZone"],
        language=stated.get("language") or "en",
        phone=stated.get("phoneNumber"),
    )
