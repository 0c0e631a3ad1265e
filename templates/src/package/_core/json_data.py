"""Telling the kinds of parsed JSON apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a parsed value is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Return whether a parsed value is an array."""
    return isinstance(value, list)


def look_up(body: object, steps: Iterable[str]) -> Any:
    """Return what a path of properties leads to; None when it leads nowhere."""
    for step in steps:
        if not is_object(body):
            return None
        body = body.get(step)
    return body


def json_type(value: object) -> str:
    """Return the JSON type of a parsed value; integers are told from other numbers."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case str():
            return "string"
        case int():
            return "integer"
        case float():
            return "number"
        case list():
            return "array"
        case _:
            return "object"
