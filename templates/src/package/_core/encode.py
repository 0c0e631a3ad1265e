"""Arguments as text on the wire: scalars, path segments, query strings and header values."""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeGuard, TypeVar
from urllib.parse import quote
from uuid import UUID

from .json_data import json_text
from .omit import is_omitted
from .operation import QueryStyle

if TYPE_CHECKING:
    from pydantic import BaseModel

N = TypeVar("N", bound=float | Decimal)

_PLACEHOLDER: Final = re.compile(r"\{([^{}]+)\}")
_WORD_BORDER: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_UNSAFE_IN_HEADER: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_CLIMBING: Final = frozenset({"", ".", ".."})
_DELIMITERS: Final[Mapping[QueryStyle, str]] = {"comma": ",", "space": "%20", "pipe": "%7C"}


def datetime_text(value: datetime, where: str) -> str:
    """Return an aware datetime as RFC 3339 text in UTC, such as `2026-12-01T10:00:00Z`.

    Milliseconds are written when there are any; what is finer is cut off.

    Args:
        value: The datetime.
        where: The argument, for the error.

    Raises:
        ValueError: The datetime is naive, so nobody knows which moment it means.
    """
    if value.utcoffset() is None:
        raise ValueError(
            f"{where}: the datetime has no time zone; use datetime(..., tzinfo=UTC) or another aware datetime"
        )
    moment = value.astimezone(UTC).replace(tzinfo=None)
    return moment.isoformat(timespec="milliseconds" if moment.microsecond >= 1000 else "seconds") + "Z"


def is_list(value: object) -> TypeGuard[Iterable[object]]:
    """Return whether `value` is what JSON calls an array."""
    return isinstance(value, (Sequence, Set)) and not isinstance(value, (str, bytes, bytearray, memoryview))


def is_object(value: object) -> TypeGuard[Mapping[object, object]]:
    """Return whether `value` is what JSON calls an object, as plain data."""
    return isinstance(value, Mapping)


def is_model(value: object) -> TypeGuard[BaseModel]:
    """Return whether `value` is a pydantic model.

    As long as nobody has loaded pydantic's models there can be none, and they are not loaded for the question.
    """
    main = sys.modules.get("pydantic.main")
    return main is not None and isinstance(value, main.BaseModel)


def plain_number(value: N, where: str) -> N:
    """Return a number that JSON can write.

    Raises:
        ValueError: It is infinite or not a number.
    """
    # A decimal may be larger than any float.
    if not (value.is_finite() if isinstance(value, Decimal) else math.isfinite(value)):
        raise ValueError(f"{where}: {value} cannot be sent")
    return value


def scalar_text(value: object, where: str) -> str:
    """Return a single value as text, for a path, a query or a header.

    Raises:
        TypeError: Values of this type have no such text.
        ValueError: This value has none: a naive datetime, an infinite number.
    """
    match value:
        case Enum():
            return scalar_text(value.value, where)
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return str(int(value))
        case float():
            return repr(plain_number(value, where))
        case Decimal():
            plain_number(value, where)
            return f"{value:f}"
        case datetime():
            return datetime_text(value, where)
        case date() | time():
            return value.isoformat()
        case UUID():
            return str(value)
        case _:
            raise TypeError(f"{where}: a value of type {type(value).__name__} cannot be sent here")


@lru_cache(maxsize=1024)
def argument(wire: str) -> str:
    """Return what a caller knows a parameter or property as, by its wire name: `bookingUid` is `booking_uid`."""
    return _WORD_BORDER.sub("_", wire).replace("-", "_").lower()


def escaped(text: str, where: str) -> str:
    """Percent-encode everything that is not unreserved, so that the text cannot become syntax.

    Raises:
        ValueError: The text has no UTF-8 form.
    """
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        raise ValueError(f"{where}: the text holds a lone surrogate and has no UTF-8 form") from None


# -- path ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def _pieces(template: str) -> tuple[str, ...]:
    """Split a path template: literal text at even places, names of parameters at odd ones."""
    return tuple(_PLACEHOLDER.split(template))


def expand_path(template: str, values: Mapping[str, object]) -> str:
    """Return a path template with its parameters filled in and percent-encoded.

    Args:
        template: The path, such as `/users/{userId}`.
        values: The parameters under their names in the template.

    Raises:
        ValueError: A value is missing or empty, or it would lead to another path (`.`, `..`).
        TypeError: A value has no text.
    """
    pieces = _pieces(template)
    if len(pieces) == 1:
        return template
    parts = [pieces[0]]
    for name, following in zip(pieces[1::2], pieces[2::2], strict=True):
        parts.append(_path_value(name, values.get(name)))
        parts.append(following)
    return "".join(parts)


def _path_value(name: str, value: object) -> str:
    where = f"path parameter `{argument(name)}`"
    if value is None or is_omitted(value):
        raise ValueError(f"{where} must be given")
    texts = [scalar_text(item, where) for item in value] if is_list(value) else [scalar_text(value, where)]
    text = ",".join(escaped(item, where) for item in texts)
    if text in _CLIMBING:
        raise ValueError(f"{where} must not be {text!r}: it would change the path" if text else f"{where} is empty")
    return text


# -- query --------------------------------------------------------------------------------------------------------


def query_string(values: Mapping[str, object], styles: Mapping[str, QueryStyle]) -> str:
    """Return query parameters as a query string, without the question mark; empty when nothing is sent.

    What is omitted or None is left out, as is an empty list.

    Args:
        values: The parameters under their wire names.
        styles: How a parameter with more than one value is written: `form` (the default) repeats the key; `comma`,
            `space` and `pipe` join the values; `deep` writes `key[name]=value`, and `key[0][name]=value` for a list;
            `json` writes plain data as JSON text.

    Raises:
        ValueError: A value cannot be sent, such as a naive datetime.
        TypeError: A value has a type that has no text.
    """
    return "&".join(
        pair
        for name, value in values.items()
        if value is not None and not is_omitted(value)
        for pair in _query_pairs(name, value, styles.get(name, "form"))
    )


def _query_pairs(name: str, value: object, style: QueryStyle) -> Iterable[str]:
    where = argument(name)
    if style == "json":
        return [f"{escaped(name, where)}={escaped(json_text(value), where)}"]
    if is_object(value):
        members = [(str(key), item) for key, item in value.items() if item is not None and not is_omitted(item)]
        if style == "deep":
            return [pair for key, item in members for pair in _query_pairs(f"{name}[{key}]", item, "deep")]
        if style == "form":
            return [pair for key, item in members for pair in _query_pairs(key, item, "form")]
        value = [text for member in members for text in member]
    key = escaped(name, where)
    if not is_list(value):
        return [f"{key}={escaped(scalar_text(value, where), where)}"]
    items = [item for item in value if item is not None and not is_omitted(item)]
    if style == "deep" and any(is_object(item) for item in items):
        return [pair for at, item in enumerate(items) for pair in _query_pairs(f"{name}[{at}]", item, "deep")]
    texts = [escaped(scalar_text(item, where), where) for item in items]
    delimiter = _DELIMITERS.get(style)
    if delimiter is None:
        return [f"{key}={text}" for text in texts]
    return [f"{key}={delimiter.join(texts)}"] if texts else []


# -- headers ------------------------------------------------------------------------------------------------------


def header_value(name: str, value: object) -> str:
    """Return the value of a header, checked so that it cannot become a header of its own.

    The error never shows the value, which may be a secret.

    Raises:
        ValueError: The value has a control character, or a character outside Latin-1.
        TypeError: A value has no text.
    """
    where = f"header `{name}`"
    texts = [scalar_text(item, where) for item in value] if is_list(value) else [scalar_text(value, where)]
    text = ",".join(texts).strip(" \t")
    problem = header_problem(text)
    if problem is not None:
        raise ValueError(f"{where} {problem}")
    return text


def header_problem(text: str) -> str | None:
    """Return why a header cannot have this value, as the end of a sentence that does not show it; None if it can."""
    if _UNSAFE_IN_HEADER.search(text):
        return "must not contain line breaks or other control characters"
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return "must not contain characters outside Latin-1"
    return None
