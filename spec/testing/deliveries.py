"""What webhooks are told about bookings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from .locations import VIDEO
from .model import Attendee, Reserved, User, Webhook
from .times import iso, zone_of

if TYPE_CHECKING:
    from .server import CalComServer

_VERSION: Final = "2021-10-20"
_LABELS: Final = {
    "name": "your_name",
    "email": "email_address",
    "location": "location",
    "title": "what_is_this_meeting_about",
    "notes": "additional_notes",
    "guests": "additional_guests",
    "rescheduleReason": "reason_for_reschedule",
}
_PLACEHOLDER: Final = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")


def deliver_created(server: CalComServer, booking: Reserved, seat: Attendee | None = None) -> None:
    """Tell of a new booking, or of one that waits for confirmation."""
    if booking.status != "pending":
        payload = {**_new(server, booking, seat), **_conference(server, booking)}
        _deliver(server, booking, "BOOKING_CREATED", payload)
        return
    payload = _new(server, booking, seat)
    payload["requiresConfirmation"] = True
    payload["oneTimePassword"] = server.new_uuid()
    if server.release == "2026-07":
        # Newer releases tell of requests with what is kept of the booking.
        del payload["responses"]["attendeePhoneNumber"]
        del payload["responses"]["location"]["value"]
        payload |= {f"platform{name}": "" for name in ("ClientId", "RescheduleUrl", "CancelUrl", "BookingUrl")}
        payload |= {"organizationId": None, "assignmentReason": [], **_times(booking, iso)}
        payload["attendees"] = [
            {**_kept_attendee(one, booking), "bookingSeat": None, **_split(one.name)} for one in booking.attendees
        ]
    _deliver(server, booking, "BOOKING_REQUESTED", payload)


def deliver_rescheduled(server: CalComServer, new: Reserved, old: Reserved, seat: Attendee | None = None) -> None:
    """Tell of a moved booking; of one that waits for confirmation as of a new one."""
    if new.status == "pending":
        deliver_created(server, new, seat)
        return
    payload = {**_new(server, new, seat), **_conference(server, new)}
    if new.location == VIDEO:
        # No calls are made for bookings here, and Cal.com tells so as if the app had failed.
        payload["videoCallData"] = {"type": "daily_video", "id": None, "password": None, "url": None}
        failed = {"appName": "Cal Video", "type": "daily_video", "success": 0, "failures": 1, "errors": []}
        payload["appsStatus"] = [failed]
    payload |= {
        "rescheduleId": old.id,
        "rescheduleUid": old.uid,
        "rescheduleStartTime": _seconds(old.start),
        "rescheduleEndTime": _seconds(old.end),
    }
    _deliver(server, new, "BOOKING_RESCHEDULED", payload)


def deliver_cancelled(server: CalComServer, booking: Reserved) -> None:
    """Tell of a cancelled booking."""
    payload = {
        **_kept(server, booking),
        **_times(booking, lambda moment: _seconds(moment).replace("Z", "+00:00")),
        "iCalUID": booking.ics_uid,
        "iCalSequence": booking.sequence,
        "cancellationReason": booking.reason,
        "requiresConfirmation": None,
        "price": None,
        "status": "CANCELLED",
        "seatsPerTimeSlot": booking.event_type.seats or None,
        "seatsShowAttendees": False,
    }
    newer = {"schedulingType": None, "hideBranding": False, "requestReschedule": False}
    _deliver(server, booking, "BOOKING_CANCELLED", payload | _by_release(server, newer, {"organizationId": None}))


def deliver_confirmed(server: CalComServer, booking: Reserved) -> None:
    """Tell of a booking that was confirmed, as of a new one."""
    newer = _by_release(server, {"metadata": booking.metadata}, {})
    payload = {**_answered(server, booking), **_conference(server, booking), **newer}
    _deliver(server, booking, "BOOKING_CREATED", {**payload, "status": "ACCEPTED"})


def deliver_declined(server: CalComServer, booking: Reserved, reason: str) -> None:
    """Tell of a booking that was declined."""
    payload = {**_answered(server, booking), "rejectionReason": reason, "status": "REJECTED"}
    _deliver(server, booking, "BOOKING_REJECTED", payload)


def deliver_absences(server: CalComServer, booking: Reserved, marked: Sequence[Attendee]) -> None:
    """Tell of marks of absence."""
    payload = {
        "message": ", ".join(f"{one.email} {'marked' if one.absent else 'unmarked'} as no-show" for one in marked),
        "attendees": [{"email": one.email, "noShow": one.absent} for one in marked],
        "bookingUid": booking.uid,
        "bookingId": booking.id,
    }
    _deliver(server, booking, "BOOKING_NO_SHOW_UPDATED", payload)


def _deliver(server: CalComServer, booking: Reserved, trigger: str, payload: Mapping[str, Any]) -> None:
    """Deliver an event to the webhooks of the host and of the event type that want it."""
    for webhook in server.webhooks.values():
        concerned = webhook.user_id in booking.host_ids or webhook.event_type_id == booking.event_type.id
        # Older releases take any text for a URL, and send nothing to it.
        is_reachable = (webhook.url or "").startswith(("http://", "https://"))
        if not concerned or not is_reachable or not webhook.active or trigger not in webhook.triggers:
            continue
        server.deliveries.deliver(
            trigger,
            url=webhook.url or "",
            secret=webhook.secret,
            body=_body(webhook, trigger, iso(server.clock.now()), payload),
            headers={"x-cal-webhook-version": _VERSION},
        )


def _body(webhook: Webhook, trigger: str, created: str, payload: Mapping[str, Any]) -> Any:
    if webhook.template is None:
        return {"triggerEvent": trigger, "createdAt": created, "payload": payload}
    known = {"triggerEvent": trigger, "createdAt": created, **payload}
    return _PLACEHOLDER.sub(lambda found: _told(known, found[1]), webhook.template)


def _told(known: Any, path: str) -> str:
    for part in path.split("."):
        if isinstance(known, list):
            known = known[int(part)] if part.isdecimal() and int(part) < len(known) else None
        else:
            known = known.get(part) if isinstance(known, dict) else None
    return "" if known is None else str(known)


# -- parts of payloads ------------------------------------------------------------------------------------------------


def _new(server: CalComServer, booking: Reserved, seat: Attendee | None) -> dict[str, Any]:
    """What is told of a booking right after it was made."""
    values = booking.event_type.values
    host = server.users[booking.host_ids[0]]
    attendees = [seat] if seat is not None else booking.attendees
    payload = {
        **_about(server, booking),
        **_times(booking, _seconds),
        "organizer": _organizer(host, booking.start),
        "attendees": [_new_attendee(one, booking) for one in (*attendees, *booking.team_attendees)],
        **_shown_where(values),
        "schedulingType": _scheduling_type(values.get("schedulingType")),
        "seatsPerTimeSlot": booking.event_type.seats or None,
        "seatsShowAttendees": True,
        "seatsShowAvailabilityCount": True,
        "disableRescheduling": False,
        "disableCancelling": False,
        "responses": _responses(booking, is_new=True),
        "destinationCalendar": None,
        "iCalUID": booking.ics_uid,
        "iCalSequence": booking.sequence,
        "requiresConfirmation": False,
        "oneTimePassword": None,
        "hashedLink": None,
        "metadata": booking.metadata,
        "price": 0,
        "status": booking.status.upper(),
    }
    return payload | _by_release(server, {"hideBranding": False}, {})


def _kept(server: CalComServer, booking: Reserved) -> dict[str, Any]:
    """What is told of a booking from what is kept of it."""
    host = server.users[booking.host_ids[0]]
    return {
        **_about(server, booking),
        "responses": _responses(booking, is_new=False),
        "organizer": _organizer(host, booking.start),
        "attendees": [_kept_attendee(one, booking) for one in booking.attendees],
        "destinationCalendar": [],
        "hideOrganizerEmail": booking.event_type.values["hideOrganizerEmail"],
    }


def _answered(server: CalComServer, booking: Reserved) -> dict[str, Any]:
    """What is told of a booking that was confirmed or declined."""
    newer = {
        "seatsPerTimeSlot": booking.event_type.seats or None,
        "seatsShowAttendees": False,
        "disableCancelling": False,
        "disableRescheduling": False,
        "assignmentReason": None,
        "hideBranding": False,
    }
    payload = {
        **_kept(server, booking),
        **_times(booking, iso),
        **_shown_where(booking.event_type.values),
        "requiresConfirmation": True,
        "organizationId": None,
        "price": 0,
    }
    return payload | _by_release(server, newer, {})


def _about(server: CalComServer, booking: Reserved) -> dict[str, Any]:
    values = booking.event_type.values
    return {
        "bookerUrl": server.web_url,
        "title": booking.title,
        "type": values["slug"],
        "description": booking.description or "",
        "additionalNotes": booking.description or "",
        "customInputs": {},
        "userFieldsResponses": _own_responses(booking),
        "eventTypeId": booking.event_type.id,
        "customReplyToEmail": None,
        "location": booking.location,
        "uid": booking.uid,
        "bookingId": booking.id,
        "eventTitle": values["title"],
        "eventDescription": values["description"] or None,
        "currency": values["currency"],
        "length": booking.duration,
    }


def _shown_where(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in ("hideCalendarNotes", "hideCalendarEventDetails", "hideOrganizerEmail")}


def _scheduling_type(stated: str | None) -> str | None:
    return {"roundRobin": "ROUND_ROBIN", "collective": "COLLECTIVE"}.get(stated or "")


def _by_release(server: CalComServer, newer: dict[str, Any], older: dict[str, Any]) -> dict[str, Any]:
    return newer if server.release == "2026-07" else older


def _conference(server: CalComServer, booking: Reserved) -> dict[str, Any]:
    if booking.location != VIDEO:
        return {}
    return {"conferenceData": {"createRequest": {"requestId": server.conference_id}}}


def _times(booking: Reserved, written: Any) -> dict[str, str]:
    return {"startTime": written(booking.start), "endTime": written(booking.end)}


def _seconds(moment: datetime) -> str:
    return f"{iso(moment)[:-5]}Z"


def _offset(zone_name: str, moment: datetime) -> int:
    offset = moment.astimezone(zone_of(zone_name)).utcoffset()
    return int(offset.total_seconds() // 60) if offset is not None else 0


def _organizer(host: User, start: datetime) -> dict[str, Any]:
    return {
        "id": host.id,
        "name": host.name,
        "email": host.email,
        "username": host.username,
        "timeZone": host.time_zone,
        "language": {"locale": "en"},
        "timeFormat": "HH:mm" if host.time_format == 24 else "h:mma",
        "utcOffset": _offset(host.time_zone, start),
    }


def _new_attendee(attendee: Attendee, booking: Reserved) -> dict[str, Any]:
    return {**_attendee(attendee, booking), "firstName": "", "lastName": ""}


def _kept_attendee(attendee: Attendee, booking: Reserved) -> dict[str, Any]:
    return {**_attendee(attendee, booking), "phoneNumber": attendee.phone}


def _attendee(attendee: Attendee, booking: Reserved) -> dict[str, Any]:
    return {
        "name": attendee.name,
        "email": attendee.email,
        "timeZone": attendee.time_zone,
        "language": {"locale": attendee.language},
        "utcOffset": _offset(attendee.time_zone, booking.start),
    }


def _split(name: str) -> dict[str, str]:
    first, _, last = name.partition(" ")
    return {"firstName": first, "lastName": last}


def _responses(booking: Reserved, *, is_new: bool) -> dict[str, Any]:
    """The answers of the booker by their questions."""
    responses: dict[str, Any] = {"attendeePhoneNumber": {"label": "phone_number", "isHidden": True}} if is_new else {}
    known = {**booking.responses, **({"guests": booking.guests} if booking.guests else {})}
    if is_new:
        known = {"location": {"value": booking.location, "optionValue": ""}, **known}
    for question in booking.event_type.values["bookingFields"]:
        slug = question["slug"]
        value = {"value": known[slug]} if slug in known else {}
        label = _LABELS[slug] if question["isDefault"] else question.get("label", slug)
        responses[slug] = {"label": label, **value, "isHidden": question.get("hidden", False)}
    return responses


def _own_responses(booking: Reserved) -> dict[str, Any]:
    own = (question for question in booking.event_type.values["bookingFields"] if not question["isDefault"])
    return {
        question["slug"]: {
            "label": question.get("label", question["slug"]),
            "value": booking.responses[question["slug"]],
            "isHidden": question.get("hidden", False),
        }
        for question in own
        if question["slug"] in booking.responses
    }
