"""Event types: what the server fills in, what it refuses, and who sees which."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from .. import ErrorResponse, Request, answers
from .accounts import mapping
from .base import CalComBehavior
from .errors import refused, violated
from .model import EventType, User
from .questions import default_questions, with_own_questions

if TYPE_CHECKING:
    from .server import CalComServer

DISABLED: Final[Mapping[str, Any]] = {"disabled": True}
_LIMITS: Final = ("day", "week", "month", "year")
_LOCATIONS: Final = ("address", "link", "integration", "phone", "attendeeAddress", "attendeePhone", "attendeeDefined")
_TEAM_LOCATIONS: Final = (*_LOCATIONS, "conferencing", "organizersDefaultApp")
_DEFAULTS: Final[Mapping[str, Any]] = {
    "description": "",
    "locations": [],
    "recurrence": None,
    "disableGuests": False,
    "slotInterval": None,
    "minimumBookingNotice": 120,
    "beforeEventBuffer": 0,
    "afterEventBuffer": 0,
    "metadata": {},
    "price": 0,
    "currency": "usd",
    "lockTimeZoneToggleOnBookingPage": False,
    "forwardParamsSuccessRedirect": True,
    "successRedirectUrl": None,
    "isInstantEvent": False,
    "scheduleId": None,
    "onlyShowFirstAvailableSlot": False,
    "offsetStart": 0,
    "bookingWindow": DISABLED,
    "confirmationPolicy": DISABLED,
    "requiresBookerEmailVerification": False,
    "hideCalendarNotes": False,
    "seats": DISABLED,
    "useDestinationCalendarEmail": False,
    "hideCalendarEventDetails": False,
    "hideOrganizerEmail": False,
    "calVideoSettings": {"sendTranscriptionEmails": True},
    "hidden": False,
    "bookingRequiresAuthentication": False,
    "bookerActiveBookingsLimit": DISABLED,
    "disableCancelling": {"disabled": False},
    "disableRescheduling": {"disabled": False},
    "interfaceLanguage": None,
    "allowReschedulingPastBookings": False,
    "allowReschedulingCancelledBookings": False,
    "showOptimizedSlots": False,
}
_STATED_ONLY: Final = (
    "lengthInMinutesOptions",
    "bookingLimitsCount",
    "bookingLimitsDuration",
    "bookerLayouts",
    "color",
    "customName",
)
"""Settings that are shown only if they are set."""
_NUMBERS: Final = {"lengthInMinutes": 1, "minimumBookingNotice": 0, "beforeEventBuffer": 0, "afterEventBuffer": 0}
"""Settings that are whole numbers, with the least that is allowed."""


class EventTypes(CalComBehavior):
    """Event types of users. Those of teams are created elsewhere, and share everything else."""

    @answers("event_types.list", checked=False)
    def list_visible(self, request: Request) -> object:
        """Return the event types of the caller, or those of a user that are not hidden."""
        username = request.query.get("username")
        owner = request.caller if username is None else self.server.user_named(username)
        slug = request.query.get("eventSlug")
        return [
            self.shown(one, is_listed=True)
            for one in self.server.event_types.values()
            if owner is not None
            and one.owner_id == owner.id
            and (owner is request.caller or not one.values["hidden"])
            and slug in (None, one.values["slug"])
        ]

    @answers("event_types.create", checked=False)
    def create(self, request: Request) -> object:
        """Create an event type."""
        body = mapping(request.body)
        check_values(body, is_new=True)
        self._check_schedule(request.caller, body)
        if self._with_slug(request.caller, body["slug"]):
            raise refused(400, "User already has an event type with this slug.")
        return self.shown(self.server.add_event_type(request.caller, body))

    @answers("event_types.get", checked=False)
    def get(self, request: Request) -> object:
        """Return an event type of the caller."""
        return self.shown(self.own(request))

    @answers("event_types.update", checked=False)
    def update(self, request: Request) -> object:
        """Change what is named; lists and objects as a whole."""
        event_type, body = self.own(request), mapping(request.body)
        check_values(body, is_new=False)
        self._check_schedule(request.caller, body)
        if any(one is not event_type for one in self._with_slug(request.caller, body.get("slug"))):
            raise self.server.core_error(400, "error_event_type_url_duplicate")
        write(event_type.values, body)
        return self.shown(event_type)

    @answers("event_types.delete")
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

    def own(self, request: Request) -> EventType:
        """The event type in the path of a request, which must be the caller's.

        Raises:
            ErrorResponse: It is not, or there is none.
        """
        return own_event_type(self.server, request)

    def _with_slug(self, owner: User, slug: str | None) -> Sequence[EventType]:
        found = self.server.event_types.values()
        return [one for one in found if one.owner_id == owner.id and one.values["slug"] == slug]

    def _check_schedule(self, owner: User, body: Mapping[str, Any]) -> None:
        number = body.get("scheduleId")
        schedule = self.server.schedules.get(number) if number is not None else None
        if number is not None and (schedule is None or schedule.owner_id != owner.id):
            raise refused(404, f"User with ID={owner.id} does not own schedule with ID={number}")

    def shown(self, event_type: EventType, *, is_listed: bool = False) -> dict[str, Any]:
        """An event type as the API shows it. In lists, the question for the title is left out."""
        owner = self.server.users[event_type.owner_id or event_type.host_ids[0]]
        values = event_type.values
        questions = values["bookingFields"]
        return {
            "id": event_type.id,
            "ownerId": event_type.owner_id,
            **values,
            "bookingFields": [one for one in questions if not is_listed or one["slug"] != "title"],
            "users": [shown_host(owner)],
            "bookingUrl": f"{self.server.url_of(owner)}/{owner.username}/{values['slug']}",
        }


def shown_host(user: User) -> dict[str, Any]:
    """A user as event types show their host."""
    return {
        "id": user.id,
        "name": user.name,
        "username": user.username,
        "avatarUrl": user.avatar_url,
        "brandColor": None,
        "darkBrandColor": None,
        "weekStart": user.week_start,
        "metadata": {},
    }


def own_event_type(server: CalComServer, request: Request) -> EventType:
    """The event type in the path of a request, which must be the caller's.

    Raises:
        ErrorResponse: It is not, or there is none.
    """
    number = request.path["eventTypeId"]
    event_type = server.event_types.get(int(number)) if str(number).isdecimal() else None
    if event_type is None or event_type.owner_id != request.caller.id:
        raise refused(404, f"Event type with id {number} not found")
    return event_type


def new_values(body: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of a new event type: what is stated, and the defaults of the server."""
    values = {"lengthInMinutes": 0, "title": "", "slug": "", **copy.deepcopy(dict(_DEFAULTS))}
    values["bookingFields"] = default_questions()
    write(values, body)
    return values


def write(values: dict[str, Any], body: Mapping[str, Any]) -> None:
    """Write what is stated into the settings of an event type. Unknown settings are ignored."""
    for name, value in body.items():
        if name == "bookingFields":
            values[name] = with_own_questions(values[name], value)
        elif name in ("seats", "recurrence") and value and not value.get("disabled"):
            values[name] = {"disabled": False, **value}
        elif name == "recurrence" and value is not None:
            # The server cannot turn it off again.
            continue
        elif name in _STATED_ONLY and (value is None or (isinstance(value, dict) and value.get("disabled"))):
            values.pop(name, None)
        elif name in values or name in _STATED_ONLY:
            values[name] = "" if name == "description" and value is None else value
    if "lengthInMinutesOptions" in body:
        values["metadata"] = {**values["metadata"], "multipleDuration": body["lengthInMinutesOptions"]}
    if "disableGuests" in body:
        for question in values["bookingFields"]:
            if question["slug"] == "guests":
                question["hidden"] = body["disableGuests"]


def check_values(body: Mapping[str, Any], *, is_new: bool, of_team: bool = False) -> None:
    """Refuse settings that an event type cannot have.

    Raises:
        ErrorResponse: There is one.
    """
    problems: dict[str, Mapping[str, str]] = {}
    for name, least in _NUMBERS.items():
        if name in body or (is_new and name == "lengthInMinutes"):
            problems[name] = _number_problem(name, body.get(name), least)
    for name in ("title", "slug"):
        if (name in body or is_new) and not isinstance(body.get(name), str):
            problems[name] = {"isString": f"{name} must be a string"}
    for name, what, check in (
        ("bookingLimitsCount", "bookings", "ValidateBookingLimitsCount"),
        ("bookingLimitsDuration", "minutes", "ValidateBookingLimitsDuration"),
    ):
        fallen = _fallen(mapping(body.get(name)))
        if fallen is not None:
            told = f"The number of {what} for {fallen[0]} cannot exceed the number of {what} for {fallen[1]}."
            problems[name] = {check: f"Invalid {name}: {told}"}
    problems = {name: messages for name, messages in problems.items() if messages}
    if problems:
        raise violated(body, **problems)
    for location in body.get("locations") or ():
        if location.get("type") not in (_TEAM_LOCATIONS if of_team else _LOCATIONS):
            told = "Valid types are address, link, integration, and phone."
            raise refused(400, f"Unsupported location type '{location.get('type')}'. {told}")
    _check_seats(body)


def _number_problem(name: str, value: Any, least: int) -> Mapping[str, str]:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    found = {} if is_number and value >= least else {"min": f"{name} must not be less than {least}"}
    return found if is_number else {**found, "isInt": f"{name} must be an integer number"}


def _fallen(limits: Mapping[str, Any]) -> tuple[str, str] | None:
    """The first two units of which the longer one has the lower limit."""
    stated = [unit for unit in _LIMITS if isinstance(limits.get(unit), int)]
    return next(((short, long) for short, long in pairwise(stated) if limits[short] > limits[long]), None)


def _check_seats(body: Mapping[str, Any]) -> None:
    seats = body.get("seats")
    if not seats or seats.get("disabled"):
        return
    told: ErrorResponse | None = None
    if body.get("recurrence") and not body["recurrence"].get("disabled"):
        told = refused(400, "Seats Option and Recurring Event are mutually exclusive. Please disable one of them.")
    elif len(body.get("locations") or ()) > 1:
        told = refused(400, "Seats cannot be enabled on an event type with more than one location.")
    if told is not None:
        raise told
