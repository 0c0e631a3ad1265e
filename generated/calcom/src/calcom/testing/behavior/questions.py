"""The questions of event types (booking fields), and the answers that bookers give."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from .errors import answers_refused, refused
from .model import Attendee

_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}")
_PHONE: Final = re.compile(r"\+[1-9][0-9 ()-]{6,18}")
_URL: Final = re.compile(r"(https?://)?[^\s/.]+(\.[^\s/.]+)+(/\S*)?")
_FORMS: Final = {
    "phone": (_PHONE, "invalid_number"),
    "url": (_URL, "url_validation_error"),
    "email": (_EMAIL, "email_validation_error"),
}
"""By the type of a question: the form of its answers, and the error for an answer in another form."""
_DEFAULT: Final[Sequence[Mapping[str, Any]]] = (
    {"type": "name", "slug": "name", "required": True, "label": "your_name", "disableOnPrefill": False},
    {"type": "email", "slug": "email", "required": True, "disableOnPrefill": False, "hidden": False},
    {"type": "radioInput", "slug": "location", "required": False, "hidden": False},
    {"type": "text", "slug": "title", "required": True, "disableOnPrefill": False, "hidden": True},
    {"type": "textarea", "slug": "notes", "required": False, "disableOnPrefill": False, "hidden": False},
    {"type": "multiemail", "slug": "guests", "required": False, "disableOnPrefill": False, "hidden": False},
    {"type": "textarea", "slug": "rescheduleReason", "required": False, "disableOnPrefill": False, "hidden": False},
)
_TYPES: Final = {
    **dict.fromkeys(("multiselect", "checkbox", "multiemail"), "array"),
    **{name: name for name in ("number", "boolean")},
}
_JSON: Final = {"list": "array", "bool": "boolean", "int": "number", "float": "number", "str": "string"}


def default_questions() -> list[dict[str, Any]]:
    """The questions of an event type that has none of its own."""
    return [{"isDefault": True, **question} for question in _DEFAULT]


def with_own_questions(
    present: Sequence[Mapping[str, Any]], stated: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """The questions of an event type with those that are stated, which take the place of all of its own."""
    defaults = [dict(question) for question in present if question["isDefault"]]
    own: list[dict[str, Any]] = []
    for question in stated:
        slug = question.get("slug") or question["type"]
        known = next((one for one in defaults if one["slug"] == slug), None)
        if known is not None:
            known.update(question)
        else:
            own.append({"isDefault": False, **question, "disableOnPrefill": question.get("disableOnPrefill", False)})
            own[-1].setdefault("hidden", False)
    return [*defaults[:3], *own, *defaults[3:]]


def check_stated(questions: Sequence[Mapping[str, Any]], stated: Mapping[str, Any], event_type_id: int) -> None:
    """Refuse answers that are missing, of a wrong type, or no option of their question."""
    for question in questions:
        if question["isDefault"]:
            continue
        slug, kind = question["slug"], question["type"]
        if slug not in stated:
            if question.get("required"):
                told = (
                    f"Missing required booking field response: {slug} - it is required by the event type booking "
                    "fields, but missing in the bookingFieldsResponses. You can fetch the event type with ID "
                    f"{event_type_id} to see the required fields."
                )
                raise refused(400, told)
            continue
        value = stated[slug]
        wanted, given = _TYPES.get(kind, "string"), _JSON.get(type(value).__name__, "object")
        if given != wanted:
            told = f"Expected type {wanted} (compatible with field type '{kind}'), but received {given}."
            raise refused(400, f"Invalid type for booking field '{slug}'. {told}")
        _check_options(question, value)


def with_phone(
    questions: Sequence[Mapping[str, Any]], booker: Attendee, stated: Mapping[str, Any]
) -> Mapping[str, Any]:
    """The answers and the phone number of a booker, who gets an email address by it if the event type requires none."""
    phone = booker.phone_number
    if not phone or booker.email:
        return stated
    if not any(question["slug"] == "email" and question.get("required") for question in questions):
        booker.email = f"{re.sub('[^0-9]', '', phone)}@sms.cal.com"
    return {"attendeePhoneNumber": phone, **stated}


def _check_options(question: Mapping[str, Any], value: Any) -> None:
    slug, options = question["slug"], question.get("options") or ()
    allowed = f"Allowed options are: {', '.join(options)}."
    if question["type"] in ("select", "radio") and value not in options:
        raise refused(400, f"Invalid option '{value}' for booking field '{slug}'. {allowed}")
    if question["type"] in ("multiselect", "checkbox") and any(one not in options for one in value):
        raise refused(400, f"One or more invalid options for booking field '{slug}'. {allowed}")


def check_answers(
    questions: Sequence[Mapping[str, Any]], stated: Mapping[str, Any], name: str, email: str, guests: Sequence[str]
) -> None:
    """Refuse answers by what they say: no text, no email address, no phone number, a guest twice."""
    if not name.strip():
        raise answers_refused("name", "error_required_field")
    if not email:
        raise answers_refused("email", "error_required_field")
    if not is_email(email):
        raise answers_refused("email", "email_validation_error")
    if any(not is_email(guest) for guest in guests):
        raise answers_refused("guests", "email_validation_error")
    if len({email, *guests}) <= len(guests):
        raise answers_refused("guests", "duplicate_email")
    for question in questions:
        slug, value = question["slug"], stated.get(question["slug"])
        if question["isDefault"] and question["type"] in ("text", "textarea") and not isinstance(value, str | None):
            raise answers_refused(slug, "Invalid input")
        if question["isDefault"] or value is None:
            continue
        if question["type"] == "number":
            # The server asks for a number first, and for a text after that.
            raise answers_refused(slug, "Invalid string")
        if value == "":
            if question.get("required"):
                raise answers_refused(slug, "error_required_field")
        elif question["type"] in _FORMS and not _FORMS[question["type"]][0].fullmatch(value):
            raise answers_refused(slug, _FORMS[question["type"]][1])


def is_email(text: object) -> bool:
    """Whether a text looks like an email address."""
    return isinstance(text, str) and _EMAIL.fullmatch(text) is not None


def is_phone(text: object) -> bool:
    """Whether a text looks like a phone number with its country code."""
    return isinstance(text, str) and _PHONE.fullmatch(text) is not None
