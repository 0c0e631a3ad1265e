"""Errors in the forms that Cal.com gives them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from http.client import responses
from typing import Any, Final

from .. import ErrorResponse, Request
from .._paths import is_array, is_object
from .times import iso

_CODES: Final = {
    400: "BadRequestException",
    401: "UnauthorizedException",
    403: "ForbiddenException",
    404: "NotFoundException",
    409: "ConflictException",
    422: "UnprocessableEntityException",
    429: "ThrottlerException",
}
_WITHOUT_DETAILS: Final = ("BAD_REQUEST", "TRPCError")
"""Codes of errors that come from the core of Cal.com, in the shape of the API but without details."""
_FLAT: Final = ("bookings.create", "bookings.reschedule", "bookings.cancel", "slots.list")
"""The operations whose errors tell everything in one message."""
_SAID: Final = (
    ("not of type 'string'", "isString", "{name} must be a string"),
    ("not of type 'integer'", "isInt", "{name} must be an integer number"),
    ("not of type 'number'", "isNumber", "{name} must be a number conforming to the specified constraints"),
    ("not of type 'boolean'", "isBoolean", "{name} must be a boolean value"),
    ("not of type 'array'", "isArray", "{name} must be an array"),
    ("not of type 'object'", "isObject", "{name} must be an object"),
    (r"less than (?:the minimum of )?(\S+)", "min", "{name} must not be less than {limit}"),
    (r"greater than the maximum of (\S+)", "max", "{name} must not be greater than {limit}"),
    (r"not one of \[(.*?)\]?$", "isEnum", "{name} must be one of the following values: {limit}"),
    ("is not a 'date-time'", "isDateString", "{name} must be a valid ISO 8601 date string"),
    ("is required", "isDefined", "{name} should not be null or undefined"),
    ("is not expected", "whitelistValidation", "property {name} should not exist"),
    ("(.*)", "isValid", "{limit}"),
)
"""How violated keywords of JSON Schema are told: by a pattern, the constraint and its message."""

VERSIONS: Final = {
    "schedules": "2024-06-11",
    "event-types": "2024-06-14",
    "bookings": "2024-08-13",
    "slots": "2024-09-04",
}
"""The version of each group of paths that has one."""
NO_PERMISSION: Final = (
    "PermissionsGuard - no authentication provided. Provide either authorization bearer token containing managed user "
    "access token or oAuth client id in 'x-cal-client-id' header."
)
NO_CREDENTIALS: Final = (
    "ApiAuthStrategy - No authentication method provided. Either pass an API key as 'Bearer' header or OAuth client "
    "credentials as 'x-cal-secret-key' and 'x-cal-client-id' headers"
)


def refused(status: int, message: str, *, code: str | None = None) -> ErrorResponse:
    """An error in the usual shape."""
    return ErrorResponse(status, message, code=code or _CODES[status])


def bare(status: int, message: str) -> ErrorResponse:
    """An error as the core of bookings gives it, without the shape of the API."""
    return ErrorResponse(status, message, body={"statusCode": status, "message": message})


def answers_refused(slug: str, reason: str) -> ErrorResponse:
    """The error for an answer to a question of an event type."""
    return refused(400, f"responses - {{{slug}}}{reason}, ", code="BAD_REQUEST")


def wrong(name: str, message: str) -> str:
    """What is told of a property that has a wrong value, as the newer parts of the API tell it."""
    return f"{name} property is wrong,{message} "


def refused_for(*problems: str) -> ErrorResponse:
    """The error that tells all that is wrong with the properties of a request."""
    return refused(400, ", ".join(problems))


def violated(target: Any, **constraints: Mapping[str, str]) -> ErrorResponse:
    """The error that lists violated constraints by dotted path, as the older parts of the API tell it."""
    problems = _problems(target, {tuple(path.split(".")): told for path, told in constraints.items()})
    return ErrorResponse(400, "Bad Request Exception", code=_CODES[400], details={"errors": problems})


def _problems(target: Any, constraints: Mapping[tuple[str, ...], Mapping[str, str]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for name in dict.fromkeys(path[0] for path in constraints):
        within = {path[1:]: told for path, told in constraints.items() if path[0] == name}
        items = dict(enumerate(target)) if is_array(target) else target if is_object(target) else {}
        own = {str(key): value for key, value in items.items() if str(key) == name}
        children = _problems(own.get(name), {path: told for path, told in within.items() if path})
        value = {"value": own[name]} if own else {}
        told = {"constraints": dict(within[()])} if () in within else {}
        found.append({"target": target, **value, "property": name, "children": children, **told})
    return found


def invalid(request: Request, fields: Mapping[str, Sequence[str]]) -> ErrorResponse:
    """The error for what the document does not allow in a request, in the words of class-validator."""
    told: dict[str, dict[str, str]] = {}
    for path, messages in fields.items():
        name = path.rpartition(".")[2]
        for message in messages:
            kind, said, match = next(
                (kind, said, match) for pattern, kind, said in _SAID if (match := re.search(pattern, message))
            )
            limit = "".join(match.groups()).replace("'", "")
            told.setdefault(path, {})[kind] = said.format(name=name, limit=limit)
    if request.operation in _FLAT:
        flat = {at.replace(".", " property is wrong, "): ", ".join(of.values()) for at, of in told.items()}
        return refused_for(*(wrong(place, messages) for place, messages in flat.items()))
    return violated(request.body if request.content else request.query, **told)


def unreadable(content: bytes) -> ErrorResponse:
    """The error for a body that is not JSON, in the words of V8."""
    text = content.decode("utf-8", "replace")
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        if error.pos < len(text.rstrip()):
            return refused(400, f"Unexpected token '{text[error.pos]}', \"{text}\" is not valid JSON")
    return refused(400, "Unexpected end of JSON input")


def body_of(error: ErrorResponse, request: Request, now: datetime) -> Any:
    """The body of an error in the usual shape."""
    error = invalid(request, error.fields) if error.fields else error
    code = error.code or _CODES.get(error.status, "INTERNAL_SERVER_ERROR")
    inner: dict[str, Any] = {"code": code, "message": error.message}
    if error.details is not None:
        inner["details"] = error.details
    elif code not in _WITHOUT_DETAILS:
        # Some statuses of the API are not registered.
        phrase = responses.get(error.status, code)
        inner["details"] = {"message": error.message, "error": phrase, "statusCode": error.status}
    return {"status": "error", "timestamp": iso(now), "path": request.url, "error": inner}
