"""Convert an error response to an error."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import replace
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

from .errors import (
    STATUS_ERRORS,
    APIError,
    APIStatusError,
    FieldError,
    RedirectError,
    TokenExpiredError,
    one_line,
    status_phrase,
)
from .fact_types import FieldErrors
from .facts import ERROR_SHAPE, REFRESH_STATUS
from .headers import SECRET_HEADERS, Headers
from .json_data import is_array, is_object, look_up
from .log import Redactor
from .response import Response

R = TypeVar("R")

# An HTML page from a gateway has little information after its beginning.
_LONGEST_TEXT: Final = 2000

# Maximum length of a sentence that is searched for a field.
_LONGEST_SENTENCE: Final = 1000

# Maximum depth of a field's path. Validators do not create deeper ones.
_DEEPEST_FIELD: Final = 50


def status_error(
    response: Response, *, method: str, path: str, redact: Redactor, retry_after: float | None = None
) -> APIStatusError:
    """Return the error for an error response.

    Args:
        response: The response.
        method: HTTP method of the request.
        path: Path of the request.
        redact: Removes the request's secrets from text that the server echoes.
        retry_after: Seconds to wait before a retry.
    """
    body = _shown_body(response, redact)
    fields = next(filter(None, (tuple(_field_errors(body, shape)) for shape in ERROR_SHAPE.fields)), ())
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
    """Return the error for a redirect that is not followed; `problem` is the reason, as a clause."""
    location = _without_query(redact.text(response.headers.get("location", "")))
    return RedirectError(
        f"redirect to {location}: {problem}",
        location=location,
        status=response.status,
        request_id=response.request_id,
        method=method,
        path=redact.text(path),
        headers=_kept_headers(response, redact, but="location"),
    )


def _without_query(location: str) -> str:
    try:
        target = urlsplit(location)
    except ValueError:
        return one_line(location.partition("?")[0].rpartition("@")[2])
    return f"{target.scheme}://{target.netloc.rpartition('@')[2]}{target.path}" if target.netloc else target.path


def redact_error(error: APIError, redact: Redactor) -> None:
    """Remove the secrets of a request from an error: from its strings, and from its response."""
    if error.__suppress_context__ and error.__cause__ is None:
        # The input that a parser failed on. Tracebacks do not show it, but error reporting tools do.
        error.__context__ = None
    error.args = tuple(map(redact.data, error.args))
    for name, value in vars(error).items():
        if isinstance(value, str):
            setattr(error, name, redact.text(value))
        elif isinstance(value, Response):
            headers = value.headers.redacted(redact.text)
            setattr(error, name, replace(value, headers=headers, content=redact.content(value.content)))


def error_class(status: int) -> type[APIStatusError]:
    """Return the error class for a status."""
    if status == REFRESH_STATUS:
        return TokenExpiredError
    return STATUS_ERRORS.get(min(status, 500), APIStatusError)


def _kept_headers(response: Response, redact: Redactor, but: str = "") -> Headers:
    return Headers(
        (name, redact.text(value))
        for name, value in response.headers.items()
        if name not in SECRET_HEADERS and name != but
    )


def _shown_body(response: Response, redact: Redactor) -> Any:
    """The body as data, or as text if it is not JSON, without secrets; None if it is empty."""
    if not response.content.strip():
        return None
    try:
        return redact.data(_parsed(response))
    except (ValueError, RecursionError):
        return redact.text(response.text)[:_LONGEST_TEXT]


def _parsed(response: Response) -> Any:
    """The body as data without input that a validator echoes, because that can be anything the caller sent."""
    body: Any = response.json()
    for shape in ERROR_SHAPE.fields:
        *parents, last = shape.at.split(".")
        holder = look_up(body, parents)
        if shape.echoes and is_object(holder) and last in holder:
            # The parsed body is not shared, so that it can be changed in place.
            holder[last] = _without_echo(holder[last], shape)
    return body


def _without_echo(nodes: Any, shape: FieldErrors) -> Any:
    if is_array(nodes):
        return [_without_echo(node, shape) for node in nodes]
    if is_object(nodes):
        kept = ((key, value) for key, value in nodes.items() if key not in shape.echoes)
        return {key: _without_echo(value, shape) if key == shape.children else value for key, value in kept}
    return nodes


def _first(body: Any, paths: Iterable[str], read: Callable[[Any], R | None]) -> R | None:
    """The value at the first path that leads to a value of the expected type."""
    return next((found for path in paths if (found := read(look_up(body, path.split(".")))) is not None), None)


def _word(found: Any) -> str | None:
    return str(found) if isinstance(found, (str, int)) and not isinstance(found, bool) and found != "" else None


def _text(found: Any) -> str | None:
    """A message; several messages, as some validators send them, are joined."""
    return "; ".join(filter(None, map(_word, found))) or None if is_array(found) else _word(found)


def _anything(found: Any) -> Any:
    return found


def _field_errors(body: Any, shape: FieldErrors) -> Iterator[FieldError]:
    """The rejected fields in a list of the described form; empty if the list is missing or malformed."""
    found = _gathered(body, shape.at.split("."))
    if shape.pattern is not None:
        return _in_sentences(found, shape.pattern)
    if shape.field is not None:
        return _in_objects(found, shape, shape.field)
    return _in_mapping(found)


def _gathered(body: Any, steps: list[str]) -> Any:
    """The value at a path. If it passes through an array, the values in all items that have them."""
    for number, step in enumerate(steps):
        if is_array(body):
            lists = (_gathered(item, steps[number:]) for item in body)
            return [item for found in lists if is_array(found) for item in found]
        body = look_up(body, (step,))
    return body


def _in_sentences(sentences: Any, pattern: str) -> Iterator[FieldError]:
    for sentence in sentences if is_array(sentences) else ():
        match = re.search(pattern, sentence[:_LONGEST_SENTENCE]) if isinstance(sentence, str) else None
        if match is not None:
            yield FieldError(match["field"], _message(match, sentence))
    if isinstance(sentences, str):
        for match in re.finditer(pattern, sentences[:_LONGEST_SENTENCE]):
            yield FieldError(match["field"], _message(match, match[0]))


def _message(match: re.Match[str], sentence: str) -> tuple[str, ...]:
    """The message of a sentence about a field: its group `message`, or the whole sentence."""
    said = match.groupdict().get("message", sentence)
    return (said.strip(),) if said and said.strip() else ()


def _in_mapping(fields: Any) -> Iterator[FieldError]:
    for name, messages in fields.items() if is_object(fields) else ():
        if texts := _messages(messages):
            yield FieldError(name, texts)


def _in_objects(nodes: Any, shape: FieldErrors, field: str, parents: tuple[str, ...] = ()) -> Iterator[FieldError]:
    for node in nodes if is_array(nodes) else ():
        steps = _steps(look_up(node, field.split(".")), () if parents else shape.locations)
        if not steps:
            continue
        path = (*parents, *steps)
        if texts := _messages(look_up(node, shape.messages.split("."))):
            yield FieldError(".".join(path), texts)
        if shape.children is not None and len(path) < _DEEPEST_FIELD:
            yield from _in_objects(node.get(shape.children), shape, field, path)


def _steps(field: Any, locations: Container[str]) -> tuple[str, ...]:
    """The segments of a field's path: a name, a JSON Pointer (RFC 6901), or a list of segments."""
    if is_array(field):
        steps = tuple(filter(None, map(_word, field)))
    elif isinstance(field, str) and field.startswith(("/", "#/")):
        escaped = field.removeprefix("#").split("/")[1:]
        steps = tuple(step.replace("~1", "/").replace("~0", "~") for step in escaped)
    else:
        name = _word(field)
        steps = (name,) if name is not None else ()
    return steps[1:] if len(steps) > 1 and steps[0] in locations else steps


def _messages(found: Any) -> tuple[str, ...]:
    texts: Iterable[Any] = found.values() if is_object(found) else found if is_array(found) else (found,)
    return tuple(text for text in texts if isinstance(text, str) and text)
