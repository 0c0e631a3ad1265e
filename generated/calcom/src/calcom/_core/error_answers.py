"""How an error answer becomes an error."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

from .errors import (
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    FieldError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    PreconditionFailedError,
    RateLimitError,
    RedirectError,
    TokenExpiredError,
    UnprocessableEntityError,
    status_phrase,
)
from .facts import ERROR_SHAPE, REFRESH_STATUS
from .headers import SECRET_HEADERS, Headers
from .json_data import is_array, is_object, look_up
from .log import Redactor
from .response import Response

R = TypeVar("R")

_CLASSES: Final[Mapping[int, type[APIStatusError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    412: PreconditionFailedError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}

# A page of HTML from a gateway says little after its beginning.
_LONGEST_TEXT: Final = 2000

# What a validator echoes of the input: it may be anything that the caller sent.
_ECHOED: Final = frozenset({"target", "value"})


def status_error(
    response: Response, *, method: str, path: str, redact: Redactor, retry_after: float | None = None
) -> APIStatusError:
    """Return the error that an answer stands for.

    Args:
        response: The answer.
        method: HTTP method of the request.
        path: Path of the request.
        redact: Takes the secrets of the request out of what the server echoes.
        retry_after: Seconds after which the server may be asked again.
    """
    body = _shown_body(response, redact)
    fields = tuple(_first(body, ERROR_SHAPE.fields, _field_errors) or ())
    return error_class(response.status)(
        _first(body, ERROR_SHAPE.message, _text) or status_phrase(response.status),
        status=response.status,
        code=_first(body, ERROR_SHAPE.code, _word),
        details=_first(body, ERROR_SHAPE.details, _anything),
        fields=fields,
        request_id=response.request_id,
        method=method,
        path=redact.text(path),
        retry_after=retry_after,
        body=body,
        headers=_kept_headers(response, redact),
    )


def redirect_error(response: Response, problem: str, *, method: str, path: str, redact: Redactor) -> RedirectError:
    """Return the error for a redirect that is not followed; `problem` says why it is not, as a clause."""
    target = urlsplit(redact.text(response.headers.get("location", "")))
    location = f"{target.scheme}://{target.netloc.rpartition('@')[2]}{target.path}" if target.netloc else target.path
    return RedirectError(
        f"redirect to {location}: {problem}",
        location=location,
        status=response.status,
        request_id=response.request_id,
        method=method,
        path=redact.text(path),
        headers=_kept_headers(response, redact, but="location"),
    )


def error_class(status: int) -> type[APIStatusError]:
    """Return the class of error for a status."""
    if status == REFRESH_STATUS:
        return TokenExpiredError
    if status >= 500:
        return InternalServerError
    return _CLASSES.get(status, APIStatusError)


def _kept_headers(response: Response, redact: Redactor, but: str = "") -> Headers:
    return Headers(
        (name, redact.text(value))
        for name, value in response.headers.items()
        if name not in SECRET_HEADERS and name != but
    )


def _shown_body(response: Response, redact: Redactor) -> Any:
    """The body as data, or as text if it is not JSON, without secrets; None when it is empty."""
    if not response.content.strip():
        return None
    try:
        return redact.data(_parsed(response.content))
    except (ValueError, RecursionError):
        return redact.text(response.text)[:_LONGEST_TEXT]


def _parsed(content: bytes) -> Any:
    """The body as data without what a validator echoes."""
    body: Any = json.loads(content)
    for path in ERROR_SHAPE.fields:
        *parents, last = path.split(".")
        holder = look_up(body, parents)
        if is_object(holder) and last in holder:
            # The parsed body is ours alone, so that it can be changed in place.
            holder[last] = _without_echo(holder[last])
    return body


def _without_echo(nodes: Any) -> Any:
    if is_array(nodes):
        return [_without_echo(node) for node in nodes]
    if is_object(nodes):
        kept = ((key, value) for key, value in nodes.items() if key not in _ECHOED)
        return {key: _without_echo(value) if key == "children" else value for key, value in kept}
    return nodes


def _first(body: Any, paths: Iterable[str], read: Callable[[Any], R | None]) -> R | None:
    """What the first path leads to that leads to something of the expected kind."""
    return next((found for path in paths if (found := read(look_up(body, path.split(".")))) is not None), None)


def _word(found: Any) -> str | None:
    return str(found) if isinstance(found, (str, int)) and not isinstance(found, bool) and found != "" else None


def _text(found: Any) -> str | None:
    """A message; of several, as some validators give them, all in one."""
    return "; ".join(filter(None, map(_word, found))) or None if is_array(found) else _word(found)


def _anything(found: Any) -> Any:
    return found


def _field_errors(nodes: Any) -> list[FieldError] | None:
    """The nodes of a class-validator report, flattened: `{property, constraints, children}`, nested."""
    if not is_array(nodes):
        return None
    return [error for node in nodes for error in _flattened(node, "")] or None


def _flattened(node: Any, prefix: str) -> Iterator[FieldError]:
    name = _word(node.get("property")) if is_object(node) else None
    if not is_object(node) or name is None:
        return
    path = f"{prefix}{name}"
    constraints, children = node.get("constraints"), node.get("children")
    if is_object(constraints) and constraints:
        yield FieldError(path, tuple(text for text in constraints.values() if isinstance(text, str)))
    if is_array(children):
        for child in children:
            yield from _flattened(child, f"{path}.")
