"""Event types: what the server fills in, what it refuses, and who sees which."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final

from .. import Request, handles
from .._paths import is_object
from .base import CalComBehavior, CalComServer
from .errors import refused, violated
from .model import EventType, User
from .questions import default_questions, with_own_questions
from .wire import mapping, shown

_SEATS_ARE_ON: Final = "Seats Validation failed: Seats are enabled but"
LIMITS: Final = ("day", "week", "month", "year")
_LOCATIONS: Final = ("address", "link", "integration", "phone", "attendeeAddress", "attendeePhone", "attendeeDefined")
_TEAM_LOCATIONS: Final = (*_LOCATIONS, "conferencing", "organizersDefaultApp")
_DEFAULTS: Final[Mapping[str, Any]] = {
    **dict.fromkeys(("title", "slug", "description"), ""),
    "locations": [],
    "metadata": {},
    "currency": "usd",
    "minimumBookingNotice": 120,
    "forwardParamsSuccessRedirect": True,
    "calVideoSettings": {"sendTranscriptionEmails": True},
    "allowReschedulingCancelledBookings": False,
    **dict.fromkeys(("lengthInMinutes", "price", "beforeEventBuffer", "afterEventBuffer", "offsetStart"), 0),
    **dict.fromkeys(("recurrence", "slotInterval", "successRedirectUrl", "scheduleId", "interfaceLanguage")),
    **{
        name: {"disabled": True}
        for name in ("bookingWindow", "confirmationPolicy", "seats", "bookerActiveBookingsLimit")
    },
    **{name: {"disabled": False} for name in ("disableCancelling", "disableRescheduling")},
    **dict.fromkeys(("disableGuests", "isInstantEvent", "onlyShowFirstAvailableSlot", "hidden"), False),
    **dict.fromkeys(("lockTimeZoneToggleOnBookingPage", "requiresBookerEmailVerification", "hideCalendarNotes"), False),
    **dict.fromkeys(("useDestinationCalendarEmail", "hideCalendarEventDetails", "hideOrganizerEmail"), False),
    **dict.fromkeys(("bookingRequiresAuthentication", "allowReschedulingPastBookings", "showOptimizedSlots"), False),
}
_STATED_ONLY: Final = (
    *("lengthInMinutesOptions", "bookingLimitsCount", "bookingLimitsDuration", "bookerLayouts", "color", "customName"),
)
"""Settings that are shown only if they are set."""
SETTINGS: Final = frozenset((*_DEFAULTS, *_STATED_ONLY, "bookingFields"))
"""All settings of an event type of a user."""
_NUMBERS: Final = {
    **dict.fromkeys(("minimumBookingNotice", "beforeEventBuffer", "afterEventBuffer"), 0),
    **dict.fromkeys(("slotInterval", "offsetStart"), 0),
    "lengthInMinutes": 1,
}
"""Settings that are whole numbers, with the least that is allowed."""


class EventTypes(CalComBehavior):
    """Event types of users. Those of teams are created elsewhere, and share everything else."""

    @handles("event_types.list", checked=False)
    def list_visible(self, request: Request) -> object:
        """Return the event types of the caller, or those of a user that are not hidden."""
        username, slug = request.query.get("username"), request.query.get("eventSlug")
        owner = request.caller if username is None else self.server.user_named(username)
        newest_first = request.query.get("sortCreatedAt") == "desc"
        return [
            self._shown(one, is_listed=True)
            for one in sorted(self.server.event_types.values(), key=lambda one: one.id, reverse=newest_first)
            if owner is not None
            and one.owner_id == owner.id
            and (owner is request.caller or not one.values["hidden"])
            and slug in (None, one.values["slug"])
        ]

    @handles("event_types.create", checked=False)
    def _create(self, request: Request) -> object:
        body = mapping(request.body)
        check_values(body, None)
        self.server.check(request)
        check_new(self.server, request.caller, body)
        return self._shown(self.server.add_event_type(new_values(body), owner=request.caller))

    @handles("event_types.get", checked=False)
    def _get(self, request: Request) -> object:
        return self._shown(own_event_type(self.server, request))

    @handles("event_types.update", checked=False)
    def update(self, request: Request) -> object:
        """Change what is named; lists and objects as a whole."""
        event_type, body = own_event_type(self.server, request), mapping(request.body)
        check_values(body, event_type.values)
        self.server.check(request)
        _check_schedule(self.server, request.caller, body)
        if any(one is not event_type for one in _with_slug(self.server, request.caller, body.get("slug"))):
            raise self.server.core_error(400, "error_event_type_url_duplicate")
        write(event_type.values, body)
        return self._shown(event_type)

    @handles("event_types.delete")
    def delete(self, request: Request) -> object:
        """Delete an event type. Its bookings stay."""
        number = int(request.path["eventTypeId"])
        event_type = self.server.event_types.get(number)
        if event_type is None:
            raise refused(404, f"Event type with ID={number} does not exist.")
        if event_type.owner_id != request.caller.id:
            raise refused(403, f"User with ID={request.caller.id} does not own event type with ID={number}")
        del self.server.event_types[number]
        return {"id": number, **{name: event_type.values[name] for name in ("lengthInMinutes", "slug", "title")}}

    def _shown(self, event_type: EventType, *, is_listed: bool = False) -> dict[str, Any]:
        """An event type as the API shows it. In lists, the question for the title is left out."""
        owner, values = self.server.users[event_type.host_ids[0]], event_type.values
        questions = [one for one in values["bookingFields"] if not is_listed or one["slug"] != "title"]
        host: dict[str, Any] = {"brandColor": None, "darkBrandColor": None, "metadata": {}}
        host |= shown(owner, "id name username avatarUrl weekStart")
        url = f"{self.server.url_of(owner)}/{owner.username}/{values['slug']}"
        own = {**shown(event_type, "id ownerId"), **values}
        return {**own, "bookingFields": questions, "users": [host], "bookingUrl": url}


def own_event_type(server: CalComServer, request: Request) -> EventType:
    """The event type in the path of a request; one that is not the caller's is refused like one that is not there."""
    number = request.path["eventTypeId"]
    event_type = server.event_types.get(int(number)) if str(number).isdecimal() else None
    if event_type is None or event_type.owner_id != request.caller.id:
        raise refused(404, f"Event type with id {number} not found")
    return event_type


def check_new(server: CalComServer, owner: User, body: Mapping[str, Any]) -> None:
    """Reject a new event type whose schedule is not its owner's, or whose slug is already used."""
    _check_schedule(server, owner, body)
    if _with_slug(server, owner, body["slug"]):
        raise refused(400, "User already has an event type with this slug.")


def _with_slug(server: CalComServer, owner: User, slug: str | None) -> list[EventType]:
    own = (one for one in server.event_types.values() if one.owner_id == owner.id)
    return [one for one in own if one.values["slug"] == slug]


def _check_schedule(server: CalComServer, owner: User, body: Mapping[str, Any]) -> None:
    number = body.get("scheduleId")
    schedule = server.schedules.get(number) if number is not None else None
    if number is not None and (schedule is None or schedule.owner_id != owner.id):
        raise refused(404, f"User with ID={owner.id} does not own schedule with ID={number}")


def new_values(body: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of a new event type: what is stated, and the defaults of the server."""
    values = {**copy.deepcopy(dict(_DEFAULTS)), "bookingFields": default_questions()}
    write(values, body)
    return values


def write(values: dict[str, Any], body: Mapping[str, Any]) -> None:
    """Write what is stated into the settings of an event type. Unknown settings are ignored."""
    for name, value in body.items():
        is_off = _is_off(value)
        if name == "bookingFields":
            values[name] = with_own_questions(values[name], value)
        elif name in ("seats", "recurrence") and not is_off:
            values[name] = {"disabled": False, **value}
        elif name == "recurrence":
            # The server cannot turn it off again.
            continue
        elif name in _STATED_ONLY and is_off:
            values.pop(name, None)
        elif name in values or name in _STATED_ONLY:
            values[name] = "" if name == "description" and value is None else value
    if "lengthInMinutesOptions" in body:
        values["metadata"] = {**values["metadata"], "multipleDuration": body["lengthInMinutesOptions"]}
    if "disableGuests" in body:
        guests = next(question for question in values["bookingFields"] if question["slug"] == "guests")
        guests["hidden"] = body["disableGuests"]


def _is_off(value: Any) -> bool:
    return value is None or (is_object(value) and bool(value.get("disabled")))


def check_values(body: Mapping[str, Any], present: Mapping[str, Any] | None, *, of_team: bool = False) -> None:
    """Refuse settings that an event type cannot have, by themselves or beside those that it has."""
    for location in body.get("locations") or ():
        if location.get("type") not in (_TEAM_LOCATIONS if of_team else _LOCATIONS):
            told = "Valid types are address, link, integration, and phone."
            raise refused(400, f"Unsupported location type '{location.get('type')}'. {told}")
    is_new = present is None
    problems: dict[str, Mapping[str, str]] = {}
    for name, least in _NUMBERS.items():
        value: Any = body.get(name)
        if name in body or (is_new and name == "lengthInMinutes"):
            is_number = isinstance(value, int) and not isinstance(value, bool)
            low = {} if is_number and value >= least else {"min": f"{name} must not be less than {least}"}
            problems[name] = low if is_number else {**low, "isInt": f"{name} must be an integer number"}
    for name in ("title", "slug"):
        if (name in body or is_new) and not isinstance(body.get(name), str):
            problems[name] = {"isString": f"{name} must be a string"}
    for suffix, what in (("Count", "bookings"), ("Duration", "minutes")):
        limits = mapping(body.get(f"bookingLimits{suffix}"))
        for short, long in pairwise(unit for unit in LIMITS if isinstance(limits.get(unit), int)):
            if limits[short] > limits[long]:
                told = f"The number of {what} for {short} cannot exceed the number of {what} for {long}."
                told = f"Invalid bookingLimits{suffix}: {told}"
                problems[f"bookingLimits{suffix}"] = {f"ValidateBookingLimits{suffix}": told}
    if any(problems.values()):
        raise violated(body, **{name: messages for name, messages in problems.items() if messages})
    final = {**(present or {}), **body}
    if not _is_off(final.get("seats")):
        if not _is_off(final.get("recurrence")):
            raise refused(400, "Seats Option and Recurring Event are mutually exclusive. Please disable one of them.")
        if len(final.get("locations") or ()) > 1:
            raise refused(400, f"{_SEATS_ARE_ON} more than one location provided.")
        if not _is_off(final.get("confirmationPolicy")):
            raise refused(400, f"{_SEATS_ARE_ON} requiresConfirmation is true.")
