"""Errors in the API's format."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from functools import cache
from http import HTTPStatus
from typing import Any

from .._core.facts import ERROR_SHAPE
from ._checking import Problem, checker
from ._contract import Media, contract
from ._examples import Examples
from ._exchange import ErrorResponse
from ._paths import is_object, look_up, put, without


def refusal(problems: Sequence[Problem], status: int = 400) -> ErrorResponse:
    """Return the error for an invalid request."""
    fields: dict[str, list[str]] = {}
    for problem in problems:
        fields.setdefault(problem.field or problem.location, []).append(problem.message)
    first = problems[0]
    where = f"{first.location} {first.field}".strip()
    return ErrorResponse(status, f"{where}: {first.message}", fields=fields)


def error_body(error: ErrorResponse, media: Media | None) -> Any:
    """Return the body of an error.

    It follows the schema of the document, if there is one for its status, and contains the error where clients of this
    API look for it.
    """
    if error.body is not None:
        return error.body
    schema: Any = media.schema if media is not None else True
    body: Any = copy.deepcopy(_template(media)) if media is not None else {}
    if not is_object(body):
        return body
    values = {
        ERROR_SHAPE.message: error.message or _phrase(error.status),
        ERROR_SHAPE.code: error.code or _phrase(error.status).upper().replace(" ", "_"),
    }
    for paths, value in values.items():
        body = _with(body, _path(paths, body), value, schema)
    if error.details is not None and ERROR_SHAPE.details:
        body = _with(body, _path(ERROR_SHAPE.details, body), error.details, schema)
    if error.fields:
        body = _with_fields(body, error.fields, schema)
    return body


@cache
def _template(media: Media) -> Any:
    """A generic error body."""
    body = Examples(contract(), checker("response"), "response", "error").value(media.schema, media.example)
    for path in (*(shape.at for shape in ERROR_SHAPE.fields if shape.pattern is None), *ERROR_SHAPE.details):
        bare = without(copy.deepcopy(body), path)
        if not checker("response").problems(bare, media.schema, "body"):
            body = bare
    return body


def _path(paths: Sequence[str], body: Any) -> str | None:
    """The first path that a body has; the first of all if it has none of them."""
    values = ((path, look_up(body, path)) for path in paths)
    present = (path for path, value in values if value is not None and not is_object(value))
    return next(present, paths[0] if paths else None)


def _with(body: Any, path: str | None, value: Any, schema: Any) -> Any:
    """A body with a value set at a path, if it is still valid by its schema."""
    if path is None:
        return body
    changed = put(copy.deepcopy(body), path, value)
    return changed if schema is True or not checker("response").problems(changed, schema, "body") else body


def _with_fields(body: Any, fields: Mapping[str, Sequence[str]], schema: Any) -> Any:
    """A body that lists rejected fields in the API's format."""
    for shape in ERROR_SHAPE.fields:
        if shape.pattern is not None:
            continue
        if shape.field is None:
            return _with(body, shape.at, {name: list(messages) for name, messages in fields.items()}, schema)
        entries: list[Any] = []
        for name, messages in fields.items():
            for value in ({str(n): message for n, message in enumerate(messages)}, list(messages), messages[0]):
                entry = (
                    put(put({}, shape.field, name), shape.messages, value) if shape.messages else {shape.field: name}
                )
                if _with(body, shape.at, [entry], schema) != body:
                    entries.append(entry)
                    break
        return _with(body, shape.at, entries, schema)
    return body


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"
