"""What hosts do with bookings: confirm and decline them, mark absences, invite guests, change the location."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from .. import Request, answers
from .accounts import mapping
from .base import CalComBehavior
from .booking_views import shown_attendee, shown_booking, shown_booking_host
from .deliveries import deliver_absences, deliver_confirmed, deliver_declined
from .errors import bare, refused, violated
from .locations import changed_location
from .model import Attendee, Reserved
from .times import iso

_MOST_GUESTS: Final = 10
_LINE_END: Final = "\r\n"
_NO_VIDEO: Final = "No Cal Video reference found with booking uid"


class BookingChanges(CalComBehavior):
    """What needs a key, and in most cases that of the host."""

    def _found(self, request: Request, told: str = "Booking with uid={uid} was not found in the database") -> Reserved:
        uid = request.path["bookingUid"]
        booking = self.server.reserved.get(uid)
        if booking is None:
            raise refused(404, told.format(uid=uid))
        return booking

    def _shown(self, booking: Reserved, request: Request) -> dict[str, Any]:
        booking.updated = request.now
        return shown_booking(self.server, booking, to_host=True)

    # -- confirmation -------------------------------------------------------------------------------------------------

    @answers("bookings.confirm", checked=False)
    def confirm(self, request: Request) -> object:
        """Accept a booking that waits, or that was declined. Nothing is asked about clashes."""
        booking = self._waiting(request)
        booking.status = "accepted"
        deliver_confirmed(self.server, booking)
        return self._shown(booking, request)

    @answers("bookings.decline", checked=False)
    def decline(self, request: Request) -> object:
        """Decline a booking that waits, which makes its time free."""
        booking = self._waiting(request)
        booking.status = "rejected"
        deliver_declined(self.server, booking, mapping(request.body).get("reason") or "")
        return self._shown(booking, request)

    def _waiting(self, request: Request) -> Reserved:
        booking = self._found(request)
        if not self.server.is_host(request.caller, booking):
            raise self.server.core_error(401, "User is not authorized to confirm this booking")
        if booking.status == "accepted":
            raise self.server.core_error(400, "Booking already confirmed")
        return booking

    # -- other hosts --------------------------------------------------------------------------------------------------

    @answers("bookings.reassign", checked=False)
    def reassign(self, request: Request) -> object:
        """Give a booking of a round robin to another host who is free."""
        booking = self._found(request)
        event_type, server = booking.event_type, self.server
        if event_type.team_id is None:
            return self._shown_reassigned(booking)
        free = [
            number
            for number in event_type.host_ids
            if number not in booking.host_ids
            and server.availability.is_free(server.users[number], event_type, booking.span)
        ]
        if not free:
            raise refused(400, "Can't reassign the booking because no other host is available at that time.")
        server.give(booking, free[0])
        return self._shown_reassigned(booking)

    @answers("bookings.reassign_to_user", checked=False)
    def reassign_to(self, request: Request) -> object:
        """Give a booking of a round robin to a certain host."""
        booking, number = self._found(request), int(request.path["userId"])
        if booking.event_type.team_id is None:
            return self._shown_reassigned(booking)
        if number not in booking.event_type.host_ids:
            told = (
                "the user to which you reassign this booking must be one of the booking hosts. Fetch the booking using "
                "following endpoint and select id of one of the hosts: "
                "https://cal.com/docs/api-reference/v2/bookings/get-a-booking"
            )
            raise refused(400, f"User with id={number} is not a valid Round Robin host - {told}")
        self.server.give(booking, number)
        return self._shown_reassigned(booking)

    def _shown_reassigned(self, booking: Reserved) -> dict[str, Any]:
        host = shown_booking_host(self.server, booking.host_ids[0])
        shown = {name: host[name] for name in ("id", "name", "email", "displayEmail")}
        return {"bookingUid": booking.uid, "reassignedTo": shown}

    # -- absences -----------------------------------------------------------------------------------------------------

    @answers("bookings.mark_absent", checked=False)
    def mark_absent(self, request: Request) -> object:
        """Note who was absent, once a booking has begun. Those who are not named keep their mark."""
        booking, body = self._found(request, "Booking with uid={uid} not found."), mapping(request.body)
        if booking.start > request.now:
            times = f"Current time in UTC+0: {iso(request.now)}, Booking start time in UTC+0: {iso(booking.start)}"
            raise refused(400, f"Bookings can only be marked as absent after their scheduled start time. {times}")
        named: Mapping[str, bool] = {one["email"]: one["absent"] for one in body.get("attendees") or ()}
        marked = [one for one in booking.attendees if one.email in named]
        is_newer = self.server.release == "2026-07"
        if not is_newer and len(marked) < len(named):
            raise bare(500, "Failed to update no-show status")
        for attendee in marked:
            attendee.absent = named[attendee.email]
        if is_newer:
            # Those who were marked are listed last from then on.
            booking.attendees = [*(one for one in booking.attendees if one not in marked), *marked]
        if body.get("host") is not None and (is_newer or body["host"]):
            booking.absent_host = body["host"]
        if named or body.get("host") is not None:
            deliver_absences(self.server, booking, marked)
        return self._shown(booking, request)

    # -- guests and attendees -----------------------------------------------------------------------------------------

    @answers("bookings.guests.add", checked=False)
    def add_guests(self, request: Request) -> object:
        """Invite further guests."""
        body = mapping(request.body)
        stated: Any = body.get("guests")
        if not isinstance(stated, list) or not stated:
            raise violated(body, guests={"arrayMinSize": "guests must contain at least 1 elements"})
        if self.server.release == "2026-07" and len(stated) > _MOST_GUESTS:
            raise violated(body, guests={"arrayMaxSize": f"Cannot add more than {_MOST_GUESTS} guests at a time"})
        booking = self._found(request)
        if not self.server.is_host(request.caller, booking):
            raise self.server.core_error(403, "you_do_not_have_permission")
        event_type = booking.event_type
        if event_type.values["disableGuests"]:
            told = (
                "Cannot add guests to this booking. The guests field is disabled for event type "
                f'"{event_type.values["title"]}" (ID: {event_type.id}). Please contact the event organizer to enable '
                "guest additions."
            )
            raise self.server.core_error(400, told)
        if {guest["email"] for guest in stated} & {attendee.email for attendee in booking.attendees}:
            raise self.server.core_error(400, "emails_must_be_unique_valid")
        host = self.server.users[booking.host_ids[0]]
        booking.attendees += [
            Attendee(
                name=guest.get("name") or "",
                email=guest["email"],
                time_zone=guest.get("timeZone") or host.time_zone,
                language=guest.get("language") or "en",
                is_guest=True,
            )
            for guest in stated
        ]
        return self._shown(booking, request)

    @answers("bookings.attendees.list", checked=False)
    def list_attendees(self, request: Request) -> object:
        """Return the attendees of a booking."""
        self.server.require_release("2026-07", request)
        return [self._shown_attendee(one) for one in self._found(request).attendees]

    @answers("bookings.attendees.get")
    def get_attendee(self, request: Request) -> object:
        """Return an attendee of a booking."""
        booking, number = self._found(request), int(request.path["attendeeId"])
        found = next((one for one in booking.attendees if self.server.attendee_id(one) == number), None)
        if found is None:
            raise refused(404, f"Attendee with id {number} not found in booking {booking.uid}")
        return {**self._shown_attendee(found), "bookingId": booking.id}

    @answers("bookings.attendees.add", checked=False)
    def add_attendee(self, request: Request) -> object:
        """Add an attendee to a booking."""
        self.server.require_release("2026-07", request)
        booking, body = self._found(request), mapping(request.body)
        attendee = Attendee(
            name=body["name"],
            email=body["email"],
            time_zone=body["timeZone"],
            language=body.get("language") or "en",
            phone=body.get("phoneNumber"),
        )
        booking.attendees.append(attendee)
        return {**self._shown_attendee(attendee), "bookingId": booking.id}

    def _shown_attendee(self, attendee: Attendee) -> dict[str, Any]:
        return {**shown_attendee(attendee), "id": self.server.attendee_id(attendee)}

    # -- location, links and what video calls leave -------------------------------------------------------------------

    @answers("bookings.update_location", checked=False)
    def update_location(self, request: Request) -> object:
        """Change where a booking takes place, to any kind of location."""
        booking = self._found(request)
        if not self.server.is_host(request.caller, booking):
            told = "User must be the event type owner, host, team admin or owner, or org admin or owner."
            raise refused(403, f"User is not authorized to update this booking location. {told}")
        booking.location, answer = changed_location(mapping(request.body)["location"])
        booking.responses.update(answer)
        return self._shown(booking, request)

    @answers("bookings.list_calendar_links", checked=False)
    def list_links(self, request: Request) -> object:
        """Return links that add a booking to calendars."""
        booking = self._found(request, "Booking with uid {uid} not found")
        start, end = (iso(moment)[:-5] + "Z" for moment in (booking.start, booking.end))
        compact = "/".join(moment.replace("-", "").replace(":", "") for moment in (start, end))
        place, body = quote(booking.location, safe=""), quote(booking.description or "", safe="")
        office = f"body={body}&enddt={end}&path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&startdt={start}"
        outlook = office.replace("%2F", "%252F")
        stamp = iso(request.now)[:17].replace("-", "").replace(":", "") + "00Z"
        begin, _, _ = compact.partition("/")
        lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "CALSCALE:GREGORIAN",
            "PRODID:adamgibbons/ics",
            "METHOD:PUBLISH",
            "X-PUBLISHED-TTL:PT1H",
            "BEGIN:VEVENT",
            f"UID:{self.server.new_uid()[:21]}",
            f"SUMMARY:{booking.title}",
            f"DTSTAMP:{stamp}",
            f"DTSTART:{begin}",
            *([f"DESCRIPTION:{booking.description}"] if booking.description else []),
            f"LOCATION:{booking.location}",
            f"DURATION:PT{booking.duration}M",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
        links = {
            ("Google Calendar", "googleCalendar"): (
                f"https://calendar.google.com/calendar/r/eventedit?dates={compact}&text={booking.title}"
                f"&details={body}&location={place}"
            ),
            ("Microsoft Office", "microsoftOffice"): (
                "https://outlook.office.com/calendar/0/deeplink/compose?"
                f"{office}&subject={booking.title}&location={place}"
            ),
            ("Microsoft Outlook", "microsoftOutlook"): (
                "https://outlook.live.com/calendar/0/deeplink/compose?"
                f"{outlook}&subject={quote(booking.title, safe='')}&location={place}"
            ),
            ("ICS", "ics"): f"data:text/calendar,{quote(_LINE_END.join(lines), safe='')}",
        }
        return [{"label": label, "id": name, "link": link} for (label, name), link in links.items()]

    @answers("bookings.list_references", checked=False)
    def list_references(self, request: Request) -> object:
        """Return what calendars and video apps know a booking by: nothing, because there are none."""
        booking = self._found(request)
        if not self.server.is_host(request.caller, booking):
            raise refused(400, f"Booking with uid {booking.uid} does not belong to user")
        return []

    @answers(
        "bookings.list_recordings", "bookings.list_transcripts", "bookings.list_conferencing_sessions", checked=False
    )
    def list_recordings(self, request: Request) -> object:
        """Refuse to tell of a video call, because there is none."""
        raise refused(404, f"{_NO_VIDEO} {self._found(request).uid}")
