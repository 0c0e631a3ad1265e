"""Errors in the API's format."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from functools import cache
from http.client import responses
from typing import Any

from .._core.fact_types import FieldErrors
from .._core.facts import ERROR_SHAPE
from ._checking import Problem, checker
from ._contract import Media, contract
from ._decoding import Shapes
from ._examples import Examples
from ._exchange import ErrorResponse
from ._paths import is_object, look_up, put, without


def refusal(problems: Sequence[Problem], status: int) -> ErrorResponse:
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
    phrase = responses.get(error.status, f"Status {error.status}")
    values = {
        ERROR_SHAPE.message: error.message or phrase,
        ERROR_SHAPE.code: error.code or phrase.upper().replace(" ", "_"),
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
    try:
        changed = put(copy.deepcopy(body), path, value)
    except LookupError:
        return body
    return changed if schema is True or not checker("response").problems(changed, schema, "body") else body


def _with_fields(body: Any, fields: Mapping[str, Sequence[str]], schema: Any) -> Any:
    """A body that lists rejected fields in the first of the API's formats that its schema allows."""
    for shape in ERROR_SHAPE.fields:
        if shape.pattern is not None:
            continue
        made: Any = {name: list(messages) for name, messages in fields.items()}
        if shape.field is not None:
            entries = (_entry(shape, name, messages, body, schema) for name, messages in fields.items())
            made = [entry for entry in entries if entry is not None]
        if made and (changed := _with(body, shape.at, made, schema)) != body:
            return changed
    return body


def _entry(shape: FieldErrors, name: str, messages: Sequence[str], body: Any, schema: Any) -> Any:
    """What a list of rejected fields says of one of them, with everything else that its schema requires."""
    shapes = Shapes(contract())
    item = contract().resolve(shapes.item(shapes.at(schema, shape.at)))
    made = Examples(contract(), checker("response"), "response", "error").value(item)
    required = {key: made[key] for key in item.get("required", ())} if is_object(item) and is_object(made) else {}
    for value in (list(messages), messages[0], {str(number): message for number, message in enumerate(messages)}):
        for place in (name, name.split(".")):
            entry = put(copy.deepcopy(required), shape.field or "", place)
            entry = put(entry, shape.messages, value) if shape.messages else entry
            if _with(body, shape.at, [entry], schema) != body:
                return entry
    return None
