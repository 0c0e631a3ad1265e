"""Errors in the forms that Cal.com gives them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from http.client import responses
from typing import Any, Final

from .. import ErrorResponse, Request
from .._paths import is_object
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


def wrong(name: str, *messages: str) -> ErrorResponse:
    """The error for a property that has a wrong value, as the newer parts of the API tell it."""
    return refused(400, f"{name} property is wrong,{', '.join(messages)} ")


def violated(target: Any, **constraints: Mapping[str, str]) -> ErrorResponse:
    """The error that lists violated constraints by property, as the older parts of the API tell it."""
    problems: list[dict[str, Any]] = []
    for name, messages in constraints.items():
        value = {"value": target[name]} if is_object(target) and name in target else {}
        problems.append({"target": target, **value, "property": name, "children": [], "constraints": dict(messages)})
    return ErrorResponse(400, "Bad Request Exception", code=_CODES[400], details={"errors": problems})


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
    code = error.code or _CODES.get(error.status, "INTERNAL_SERVER_ERROR")
    inner: dict[str, Any] = {"code": code, "message": error.message}
    if error.details is not None:
        inner["details"] = error.details
    elif code not in _WITHOUT_DETAILS:
        # Some statuses of the API are not registered.
        phrase = responses.get(error.status, code)
        inner["details"] = {"message": error.message, "error": phrase, "statusCode": error.status}
    return {"status": "error", "timestamp": iso(now), "path": request.url, "error": inner}
