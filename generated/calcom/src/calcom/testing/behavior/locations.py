"""Where bookings take place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from .errors import answers_refused, refused
from .model import EventType
from .questions import is_phone

_KEPT: Final = {
    "address": "inPerson",
    "link": "link",
    "phone": "userPhone",
    "attendeeAddress": "attendeeInPerson",
    "attendeePhone": "phone",
    "attendeeDefined": "somewhereElse",
}
"""What the answers of a booking call a kind of location."""
_STATED_BY_ATTENDEE: Final = {"attendeeAddress": "address", "attendeePhone": "phone", "attendeeDefined": "location"}
_INTEGRATIONS: Final = {
    "cal-video": "integrations:daily",
    "google-meet": "integrations:google:meet",
    "zoom": "integrations:zoom",
}
VIDEO: Final = _INTEGRATIONS["cal-video"]
"""The location of bookings of an event type that names none."""


def stated_location(event_type: EventType, stated: Any) -> tuple[str, Mapping[str, Any]]:
    """The location of a booking by the booker's choice, and what its answers say about it.

    Without a choice it is the first one that the event type offers. A text is treated as a link.
    """
    offered: list[Mapping[str, Any]] = event_type.values["locations"]
    if stated is None:
        return (_text(offered[0], {}) if offered else VIDEO), {}
    if isinstance(stated, str):
        return stated, {"location": {"value": "link", "optionValue": stated}}
    kind = stated.get("type")
    own = next((one for one in offered if one["type"] == kind and _is_same(one, stated)), None)
    if own is None:
        kinds = ", ".join(one["type"] for one in offered)
        told = f"Booking location with type {kind} not valid for event type with id={event_type.id}. The event type has"
        only = "and only these types are allowed for booking location."
        raise refused(400, f"{told} following location types: {kinds}, {only}")
    if kind == "attendeePhone" and not is_phone(stated.get("phone")):
        raise answers_refused("location", "invalid_number")
    return answered_location(own, stated)


def answered_location(own: Mapping[str, Any], stated: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The location of a kind of its own with what is stated, and what the answers of a booking say about it."""
    kind, text = own["type"], _text(own, stated)
    answer = {"value": _KEPT.get(kind, text), "optionValue": text if kind in _STATED_BY_ATTENDEE else ""}
    return text, {"location": answer}


def _is_same(offered: Mapping[str, Any], stated: Mapping[str, Any]) -> bool:
    return offered["type"] != "integration" or offered.get("integration") == stated.get("integration")


def _text(offered: Mapping[str, Any], stated: Mapping[str, Any]) -> str:
    kind = offered["type"]
    if kind in _STATED_BY_ATTENDEE:
        return str(stated.get(_STATED_BY_ATTENDEE[kind], ""))
    if kind == "integration":
        name = str(offered.get("integration"))
        return _INTEGRATIONS.get(name, f"integrations:{name}")
    return str(offered.get(kind, VIDEO))
