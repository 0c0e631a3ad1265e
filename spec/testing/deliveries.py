"""What webhooks are told about bookings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from .._paths import look_up
from .base import CalComServer
from .locations import VIDEO
from .model import Attendee, Reserved, User
from .times import iso, zone_of
from .wire import shown

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
_TYPES: Final = {"roundRobin": "ROUND_ROBIN", "collective": "COLLECTIVE"}
_HIDING: Final = ("hideCalendarNotes", "hideCalendarEventDetails", "hideOrganizerEmail")
_PLACEHOLDER: Final = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")


def deliver_created(server: CalComServer, booking: Reserved, seat: Attendee | None = None) -> None:
    """Tell of a new booking, or of one that waits for confirmation."""
    if not server.webhooks:
        return
    payload = _new(server, booking, seat)
    if booking.status != "pending":
        _deliver(server, booking, "BOOKING_CREATED", payload | _conference(server, booking))
        return
    payload |= {"requiresConfirmation": True, "oneTimePassword": server.new_uuid()}
    if server.release == "2026-07":
        # Newer releases tell of requests with what is kept of the booking.
        payload |= {f"platform{name}": "" for name in ("ClientId", "RescheduleUrl", "CancelUrl", "BookingUrl")}
        payload |= {"organizationId": None, "assignmentReason": [], **_times(booking, iso)}
        payload["responses"] = _responses(booking, is_new=False)
        payload["attendees"] = [
            {**_attendee(one, booking, phoneNumber=one.phone_number, bookingSeat=None), **_split(one.name)}
            for one in booking.attendees
        ]
    _deliver(server, booking, "BOOKING_REQUESTED", payload)


def deliver_rescheduled(server: CalComServer, new: Reserved, old: Reserved, seat: Attendee | None = None) -> None:
    """Tell of a moved booking; of one that waits for confirmation as of a new one."""
    if new.status == "pending":
        deliver_created(server, new, seat)
        return
    payload = _new(server, new, seat) | _conference(server, new)
    if new.location == VIDEO:
        # No calls are made for bookings here, and Cal.com tells so as if the app had failed.
        failed: dict[str, Any] = {"success": 0, "failures": 1, "errors": []}
        payload["videoCallData"] = {"type": "daily_video", "id": None, "password": None, "url": None}
        payload["appsStatus"] = [{"appName": "Cal Video", "type": "daily_video", **failed}]
    payload |= {"rescheduleId": old.id, "rescheduleUid": old.uid}
    payload |= {f"reschedule{name[0].upper()}{name[1:]}": text for name, text in _times(old, _seconds).items()}
    _deliver(server, new, "BOOKING_RESCHEDULED", payload)


def deliver_cancelled(server: CalComServer, booking: Reserved) -> None:
    """Tell of a cancelled booking."""
    payload = _kept(server, booking) | _times(booking, lambda moment: _seconds(moment).replace("Z", "+00:00"))
    payload |= {"iCalUID": booking.ics_uid, "iCalSequence": booking.sequence, "status": "CANCELLED", "price": None}
    payload |= {"cancellationReason": booking.cancellation_reason, "requiresConfirmation": None}
    payload |= {"seatsPerTimeSlot": booking.event_type.seats or None, "seatsShowAttendees": False}
    newer = {"schedulingType": None, "hideBranding": False, "requestReschedule": False}
    payload |= newer if server.release == "2026-07" else {"organizationId": None}
    _deliver(server, booking, "BOOKING_CANCELLED", payload)


def deliver_confirmed(server: CalComServer, booking: Reserved) -> None:
    """Tell of a booking that was confirmed, as of a new one."""
    payload = _answered(server, booking) | _conference(server, booking) | {"status": "ACCEPTED"}
    payload |= {"metadata": booking.metadata} if server.release == "2026-07" else {}
    _deliver(server, booking, "BOOKING_CREATED", payload)


def deliver_declined(server: CalComServer, booking: Reserved, reason: str) -> None:
    """Tell of a booking that was declined."""
    payload = _answered(server, booking) | {"rejectionReason": reason, "status": "REJECTED"}
    _deliver(server, booking, "BOOKING_REJECTED", payload)


def deliver_absences(server: CalComServer, booking: Reserved, marked: Sequence[Attendee]) -> None:
    """Tell of marks of absence."""
    told = ", ".join(f"{one.email} {'marked' if one.absent else 'unmarked'} as no-show" for one in marked)
    marks = [{"email": one.email, "noShow": one.absent} for one in marked]
    payload = {"message": told, "attendees": marks, "bookingUid": booking.uid, "bookingId": booking.id}
    _deliver(server, booking, "BOOKING_NO_SHOW_UPDATED", payload)


def _deliver(server: CalComServer, booking: Reserved, trigger: str, payload: Mapping[str, Any]) -> None:
    """Deliver an event to the webhooks of the host and of the event type that want it."""
    created = iso(server.clock.now())
    for webhook in server.webhooks.values():
        url, template = webhook.subscriber_url or "", webhook.payload_template
        concerned = webhook.user_id in booking.host_ids or webhook.event_type_id == booking.event_type.id
        # Older releases take any text for a URL, and send nothing to it.
        is_reachable = url.startswith(("http://", "https://"))
        if not concerned or not is_reachable or not webhook.active or trigger not in webhook.triggers:
            continue
        body: Any = {"triggerEvent": trigger, "createdAt": created, "payload": payload}
        if template is not None:
            body = _rendered(template, {"triggerEvent": trigger, "createdAt": created, **payload})
        version = {"x-cal-webhook-version": _VERSION}
        server.deliveries.deliver(trigger, url=url, secret=webhook.secret, body=body, headers=version)


def _rendered(template: str, known: Mapping[str, Any]) -> str:
    """A template with dotted paths replaced by their values; unknown paths become empty."""

    def told(found: re.Match[str]) -> str:
        value = look_up(known, found[1])
        return "" if value is None else str(value)

    return _PLACEHOLDER.sub(told, template)


def _new(server: CalComServer, booking: Reserved, seat: Attendee | None) -> dict[str, Any]:
    """What is told of a booking right after it was made."""
    values = booking.event_type.values
    attendees = [*([seat] if seat is not None else booking.attendees), *booking.team_attendees]
    payload = _about(server, booking) | _times(booking, _seconds) | {name: values[name] for name in _HIDING}
    payload["attendees"] = [_attendee(one, booking, firstName="", lastName="") for one in attendees]
    payload["schedulingType"] = _TYPES.get(values.get("schedulingType", ""))
    payload["responses"] = _responses(booking, is_new=True)
    payload |= {"seatsPerTimeSlot": booking.event_type.seats or None, "seatsShowAttendees": True}
    payload |= {"seatsShowAvailabilityCount": True, "disableRescheduling": False, "disableCancelling": False}
    payload |= {"destinationCalendar": None, "iCalUID": booking.ics_uid, "iCalSequence": booking.sequence}
    payload |= {"requiresConfirmation": False, "oneTimePassword": None, "hashedLink": None, "price": 0}
    payload |= {"metadata": booking.metadata, "status": booking.status.upper()}
    return payload | ({"hideBranding": False} if server.release == "2026-07" else {})


def _kept(server: CalComServer, booking: Reserved) -> dict[str, Any]:
    """What is told of a booking from what is kept of it."""
    attendees = [_attendee(one, booking, phoneNumber=one.phone_number) for one in booking.attendees]
    payload = {"responses": _responses(booking, is_new=False), "attendees": attendees, "destinationCalendar": []}
    return {**_about(server, booking), **payload, "hideOrganizerEmail": booking.event_type.values["hideOrganizerEmail"]}


def _answered(server: CalComServer, booking: Reserved) -> dict[str, Any]:
    """What is told of a booking that was confirmed or declined."""
    values = booking.event_type.values
    payload = _kept(server, booking) | _times(booking, iso) | {name: values[name] for name in _HIDING}
    payload |= {"requiresConfirmation": True, "organizationId": None, "price": 0}
    newer = {"seatsPerTimeSlot": booking.event_type.seats or None, "seatsShowAttendees": False, "hideBranding": False}
    newer |= {"disableCancelling": False, "disableRescheduling": False, "assignmentReason": None}
    return payload | (newer if server.release == "2026-07" else {})


def _about(server: CalComServer, booking: Reserved) -> dict[str, Any]:
    values, note = booking.event_type.values, booking.description or ""
    payload = {"bookerUrl": server.web_url, "type": values["slug"], "description": note, "additionalNotes": note}
    payload |= {"customInputs": {}, "eventTypeId": booking.event_type.id, "customReplyToEmail": None}
    payload |= {"bookingId": booking.id, "length": booking.duration, "currency": values["currency"]}
    payload |= {"eventTitle": values["title"], "eventDescription": values["description"] or None}
    own = [question["slug"] for question in values["bookingFields"] if not question["isDefault"]]
    responses = _responses(booking, is_new=False).items()
    answers = {slug: answer for slug, answer in responses if slug in own and "value" in answer}
    organizer = _organizer(server.users[booking.host_ids[0]], booking.start)
    return {**payload, **shown(booking, "title location uid"), "userFieldsResponses": answers, "organizer": organizer}


def _conference(server: CalComServer, booking: Reserved) -> dict[str, Any]:
    request = {"conferenceData": {"createRequest": {"requestId": server.conference_id}}}
    return request if booking.location == VIDEO else {}


def _times(booking: Reserved, written: Callable[[datetime], str]) -> dict[str, Any]:
    return {"startTime": written(booking.start), "endTime": written(booking.end)}


def _seconds(moment: datetime) -> str:
    return f"{iso(moment)[:-5]}Z"


def _offset(zone_name: str, moment: datetime) -> int:
    offset = moment.astimezone(zone_of(zone_name)).utcoffset()
    return int(offset.total_seconds() // 60) if offset is not None else 0


def _organizer(host: User, start: datetime) -> dict[str, Any]:
    clock = "HH:mm" if host.time_format == 24 else "h:mma"
    told = {"language": {"locale": "en"}, "timeFormat": clock, "utcOffset": _offset(host.time_zone, start)}
    return {**shown(host, "id name email username timeZone"), **told}


def _attendee(attendee: Attendee, booking: Reserved, **further: Any) -> dict[str, Any]:
    told = {"language": {"locale": attendee.language}, "utcOffset": _offset(attendee.time_zone, booking.start)}
    return {**shown(attendee, "name email timeZone"), **told, **further}


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
        label = _LABELS[slug] if question["isDefault"] else question.get("label", slug)
        value = {"value": known[slug]} if slug in known else {}
        responses[slug] = {"label": label, **value, "isHidden": question.get("hidden", False)}
    return responses
