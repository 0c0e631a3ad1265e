"""JSON as plain data: type checks and serialization."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from math import isfinite
from typing import Any, Final, TypeGuard

_encoder: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))

# With more zeros than this, a decimal is written with an exponent.
_MOST_ZEROS: Final = 30


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a parsed value is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Return whether a parsed value is an array."""
    return isinstance(value, list)


def look_up(body: object, steps: Iterable[str]) -> Any:
    """Return the value at a path of properties; None if it does not resolve."""
    for step in steps:
        if not is_object(body):
            return None
        body = body.get(step)
    return body


def json_type(value: object) -> str:
    """Return the JSON type of a parsed value; integers are distinguished from other numbers."""
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
            return "number" if isfinite(value) else "NaN or infinity"
        case list():
            return "array"
        case _:
            return "object"


def json_text(value: object) -> str:
    """Return plain data as JSON without spaces. A `Decimal` keeps all its digits: `1.10` is not `1.1`."""
    try:
        return _encoder.encode(value)
    except TypeError:
        # Decimals are rare, and the standard library's encoder, written in C, does not support them.
        return _with_decimals(value)


def _with_decimals(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}" if abs(value.adjusted()) <= _MOST_ZEROS else str(value)
    if is_object(value):
        return f"{{{','.join(f'{_encoder.encode(key)}:{_with_decimals(item)}' for key, item in value.items())}}}"
    if is_array(value):
        return f"[{','.join(map(_with_decimals, value))}]"
    return _encoder.encode(value)
