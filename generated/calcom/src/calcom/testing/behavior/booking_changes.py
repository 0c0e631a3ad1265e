"""What hosts do with bookings: confirm and decline them, mark absences, invite guests, change the location."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from .. import Request, handles
from .._paths import is_array
from .base import CalComBehavior
from .booking_views import shown_attendee, shown_booking, shown_booking_host
from .deliveries import deliver_absences, deliver_confirmed, deliver_declined
from .errors import bare, refused, violated
from .locations import answered_location
from .model import Attendee, Reserved
from .questions import is_email
from .times import iso
from .wire import mapping, shown, stated

_MOST_GUESTS: Final = 10
_NO_EMAIL: Final = {"isEmail": "email must be an email"}
_GUESTS_ARE_OFF: Final = (
    'Cannot add guests to this booking. The guests field is disabled for event type "{title}" (ID: {id}). '
    "Please contact the event organizer to enable guest additions."
)
_NO_HOST: Final = (
    "is not a valid Round Robin host - the user to which you reassign this booking must be one of the booking hosts. "
    "Fetch the booking using following endpoint and select id of one of the hosts: "
    "https://cal.com/docs/api-reference/v2/bookings/get-a-booking"
)
_KINDS: Final = ("address", "link", "phone", "attendeePhone", "attendeeAddress", "attendeeDefined")
"""What the location of a booking can be changed to; newer releases can make a video call as well."""
_ICS: Final = (
    *("BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", "PRODID:adamgibbons/ics", "METHOD:PUBLISH"),
    *("X-PUBLISHED-TTL:PT1H", "BEGIN:VEVENT", "UID:{uid}", "SUMMARY:{title}", "DTSTAMP:{stamp}", "DTSTART:{start}"),
    *("LOCATION:{location}", "DURATION:PT{duration}M", "END:VEVENT", "END:VCALENDAR", ""),
)
_GOOGLE: Final = "https://calendar.google.com/calendar/r/eventedit?dates="
_OFFICE: Final = "https://outlook.office.com/calendar/0/deeplink/compose?"
_OUTLOOK: Final = "https://outlook.live.com/calendar/0/deeplink/compose?"


class BookingChanges(CalComBehavior):
    """What needs a key, and in most cases that of the host."""

    def _shown(self, booking: Reserved, request: Request) -> dict[str, Any]:
        booking.updated_at = request.now
        return shown_booking(self.server, booking, to_host=True)

    @handles("bookings.confirm", checked=False)
    def confirm(self, request: Request) -> object:
        """Accept a booking that waits, or that was declined. Nothing is asked about clashes."""
        booking = self._settled(request, "accepted")
        deliver_confirmed(self.server, booking)
        return self._shown(booking, request)

    @handles("bookings.decline", checked=False)
    def decline(self, request: Request) -> object:
        """Decline a booking that waits, which makes its time free."""
        booking = self._settled(request, "rejected")
        deliver_declined(self.server, booking, mapping(request.body).get("reason") or "")
        return self._shown(booking, request)

    def _settled(self, request: Request, status: str) -> Reserved:
        """The booking of a request with another status, as all of its series that wait for one."""
        booking = self.booking_of(request)
        if not self.server.is_host(request.caller, booking):
            raise self.server.core_error(401, "User is not authorized to confirm this booking")
        if booking.status == "accepted":
            raise self.server.core_error(400, "Booking already confirmed")
        self.server.check(request)
        series = self.server.series(booking.recurring_booking_uid)
        for one in [one for one in series if one.status == "pending"] if series else [booking]:
            one.status = status
        return booking

    @handles("bookings.reassign", "bookings.reassign_to_user", checked=False)
    def reassign(self, request: Request) -> object:
        """Give a booking of a round robin to another host: one that is named, or one who is free."""
        booking, server = self.booking_of(request), self.server
        event_type, free = booking.event_type, server.availability.is_free
        if event_type.team_id is not None:
            others = [server.users[number] for number in event_type.host_ids if number not in booking.host_ids]
            numbers = [user.id for user in others if free(user, event_type, booking.span)]
            if "userId" in request.path:
                numbers = [int(request.path["userId"])]
                fixed = event_type.fixed_ids if event_type.is_round_robin else event_type.host_ids
                if numbers[0] not in event_type.host_ids or numbers[0] in fixed:
                    raise refused(400, f"User with id={numbers[0]} {_NO_HOST}")
            if not numbers:
                raise refused(400, "Can't reassign the booking because no other host is available at that time.")
            server.give(booking, numbers[0])
        # Those whom each booking has come first.
        host = shown_booking_host(server, booking.host_ids[-1 if event_type.is_round_robin else 0])
        reassigned = {name: host[name] for name in ("id", "name", "email", "displayEmail")}
        return {"bookingUid": booking.uid, "reassignedTo": reassigned}

    @handles("bookings.mark_absent", checked=False)
    def mark_absent(self, request: Request) -> object:
        """Note who was absent, once a booking has begun. Those who are not named keep their mark."""
        booking, body = self.booking_of(request, "Booking with uid={uid} not found."), mapping(request.body)
        if booking.start > request.now:
            times = f"Current time in UTC+0: {iso(request.now)}, Booking start time in UTC+0: {iso(booking.start)}"
            raise refused(400, f"Bookings can only be marked as absent after their scheduled start time. {times}")
        self.server.check(request)
        named: Mapping[str, bool] = {one["email"]: one["absent"] for one in body.get("attendees") or ()}
        marked = [one for one in booking.attendees if one.email in named]
        host, is_newer = body.get("host"), self.server.release == "2026-07"
        if not is_newer and len(marked) < len(named):
            raise bare(500, "Failed to update no-show status")
        for attendee in marked:
            attendee.absent = named[attendee.email]
        if is_newer:
            # Those who were marked are listed last from then on.
            booking.attendees = [*(one for one in booking.attendees if one not in marked), *marked]
        booking.absent_host = host if host is not None and (is_newer or host) else booking.absent_host
        if named or host is not None:
            deliver_absences(self.server, booking, marked)
        return self._shown(booking, request)

    @handles("bookings.guests.add", checked=False)
    def add_guests(self, request: Request) -> object:
        """Invite further guests. Those who are invited already are left out."""
        body, server = mapping(request.body), self.server
        guests: Any = body.get("guests")
        if not is_array(guests) or not guests:
            raise violated(body, guests={"arrayMinSize": "guests must contain at least 1 elements"})
        if server.release == "2026-07" and len(guests) > _MOST_GUESTS:
            raise violated(body, guests={"arrayMaxSize": f"Cannot add more than {_MOST_GUESTS} guests at a time"})
        booking = self.booking_of(request)
        if not server.is_host(request.caller, booking):
            raise server.core_error(403, "you_do_not_have_permission")
        event_type = booking.event_type
        if event_type.values["disableGuests"]:
            raise server.core_error(400, _GUESTS_ARE_OFF.format(title=event_type.values["title"], id=event_type.id))
        server.check(request)
        wrong = {f"guests.{n}.email": _NO_EMAIL for n, guest in enumerate(guests) if not is_email(guest["email"])}
        if wrong:
            raise violated(body, **wrong)
        present = [attendee.email for attendee in booking.attendees]
        added = {guest["email"]: guest for guest in reversed(guests) if guest["email"] not in present}
        if not added:
            raise server.core_error(400, "emails_must_be_unique_valid")
        usual: dict[str, Any] = {"name": "", "time_zone": server.users[booking.host_ids[0]].time_zone, "is_guest": True}
        for guest in reversed(added.values()):
            booking.attendees.append(Attendee(**{**usual, **stated(guest, "name email timeZone language")}))
        return self._shown(booking, request)

    @handles("bookings.attendees.list", checked=False)
    def _list_attendees(self, request: Request) -> object:
        return [self._shown_attendee(one) for one in self._attended(request).attendees]

    @handles("bookings.attendees.get")
    def _get_attendee(self, request: Request) -> object:
        booking, number = self._attended(request), int(request.path["attendeeId"])
        for shown_one in map(self._shown_attendee, booking.attendees):
            if shown_one["id"] == number:
                return {**shown_one, "bookingId": booking.id}
        raise refused(404, f"Attendee with id {number} not found in booking {booking.uid}")

    @handles("bookings.attendees.add", checked=False)
    def _add_attendee(self, request: Request) -> object:
        booking = self._attended(request)
        self.server.check(request)
        booking.attendees.append(Attendee(**stated(request.body, "name email timeZone language phoneNumber")))
        return {**self._shown_attendee(booking.attendees[-1]), "bookingId": booking.id}

    def _attended(self, request: Request) -> Reserved:
        """The booking in the path, whose attendees only its hosts and the admins of its team may see."""
        self.server.require_release("2026-07", request)
        booking, caller = self.booking_of(request), request.caller
        if caller.id not in booking.host_ids and not self.server.is_admin(caller, booking.event_type):
            told = f"user with id={caller.id} does not have access to booking with uid={booking.uid}"
            raise refused(403, f"BookingPbacGuard - {told}")
        return booking

    def _shown_attendee(self, attendee: Attendee) -> dict[str, Any]:
        attendee.id = attendee.id or self.server.new_id("Attendee")
        return {**shown_attendee(attendee), "id": attendee.id}

    @handles("bookings.update_location", checked=False)
    def update_location(self, request: Request) -> object:
        """Change where a booking takes place, to any kind of location."""
        booking = self.booking_of(request)
        if not self.server.is_host(request.caller, booking):
            told = "User must be the event type owner, host, team admin or owner, or org admin or owner."
            raise refused(403, f"User is not authorized to update this booking location. {told}")
        body, kinds = mapping(request.body), [*_KINDS, *(("integration",) if self.server.release == "2026-07" else ())]
        kind = mapping(body.get("location")).get("type")
        if kind is not None and kind not in kinds:
            valid = f"{', '.join(kinds[:-1])}, and {kinds[-1]}"
            told = f"Unsupported booking location type '{kind}'. Valid types are {valid}."
            validator = "UpdateBookingInputLocationValidator_2024_08_13"
            raise violated(body, location={"ValidateUpdateLocation": f"{validator} - {told}"})
        self.server.check(request)
        location = body["location"]
        booking.location, answer = answered_location(location, location)
        booking.responses.update(answer)
        return self._shown(booking, request)

    @handles("bookings.list_calendar_links", checked=False)
    def list_links(self, request: Request) -> object:
        """Return links that add a booking to calendars."""
        booking = self.booking_of(request, "Booking with uid {uid} not found")
        start, end = (f"{iso(moment)[:-5]}Z" for moment in (booking.start, booking.end))
        begin, until, stamp = (text.replace("-", "").replace(":", "") for text in (start, end, iso(request.now)[:16]))
        place, body = quote(booking.location, safe=""), quote(booking.description or "", safe="")
        office = f"body={body}&enddt={end}&path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&startdt={start}"
        outlook = f"{office.replace('%2F', '%252F')}&subject={quote(booking.title, safe='')}"
        known = {**shown(booking, "title location duration"), "uid": self.server.new_uid()[:21], "start": begin}
        calendar = quote("\r\n".join(line.format(**known, stamp=f"{stamp}00Z") for line in _ICS), safe="")
        links = {
            "Google Calendar": f"{_GOOGLE}{begin}/{until}&text={booking.title}&details={body}&location={place}",
            "Microsoft Office": f"{_OFFICE}{office}&subject={booking.title}&location={place}",
            "Microsoft Outlook": f"{_OUTLOOK}{outlook}&location={place}",
            "ICS": f"data:text/calendar,{calendar}",
        }
        ids = ("googleCalendar", "microsoftOffice", "microsoftOutlook", "ics")
        named = zip(links.items(), ids, strict=True)
        return [{"label": label, "id": name, "link": link} for (label, link), name in named]

    @handles("bookings.list_references", checked=False)
    def list_references(self, request: Request) -> object:
        """Return what calendars and video apps know a booking by: nothing, because there are none."""
        booking = self.booking_of(request)
        if not self.server.is_host(request.caller, booking):
            raise refused(400, f"Booking with uid {booking.uid} does not belong to user")
        return []

    @handles(
        "bookings.list_recordings", "bookings.list_transcripts", "bookings.list_conferencing_sessions", checked=False
    )
    def list_recordings(self, request: Request) -> object:
        """Refuse to tell of a video call, because there is none."""
        raise refused(404, f"No Cal Video reference found with booking uid {self.booking_of(request).uid}")
