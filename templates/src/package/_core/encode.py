"""Serialize arguments: scalars, path segments, query strings and header values."""

from __future__ import annotations

import base64
import json
import math
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final, TypeGuard, TypeVar
from urllib.parse import quote, unquote
from uuid import UUID

from .dates import datetime_text, duration_text, time_text
from .json_data import json_text
from .omit import is_omitted
from .operation import Style

if TYPE_CHECKING:
    from pydantic import BaseModel

N = TypeVar("N", bound=float | Decimal)

_PLACEHOLDER: Final = re.compile(r"\{([^{}]+)\}")
_WORD_BORDER: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_UNSAFE_IN_HEADER: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_NOT_ASCII: Final = r"[^\x00-\x7f]"
_CLIMBING: Final = (".", "..")
_DELIMITERS: Final[Mapping[Style, str]] = {"comma": ",", "space": "%20", "pipe": "%7C"}
# The prefix of an object, and the separator of its members, if each member is a pair.
_EXPLODED: Final = {"pairs": ("", ","), "label*": (".", "."), "matrix*": (";", ";")}
_TRIPLET: Final = "(%[0-9A-Fa-f]{2})"
# RFC 3986 reserved characters that cannot end a value or a query, nor represent another character.
_KEPT: Final = ":/?@!$'()*,;="
# RFC 6265 characters of cookies, except for `%` and `&`, which are syntax of the style `form`.
_KEPT_IN_COOKIES: Final = ":/?@!$'()*=#+<>[]^`{|}"
# RFC 6265, section 4.1.1.
_COOKIE: Final = re.compile(r'("?)[!#-+\-./0-:<-\[\]-~]*\1')

Escape = Callable[[str, str], str]
"""Text and the argument that it comes from -> the text for a URL or a header."""


def base64_text(value: bytes | bytearray) -> str:
    """Return bytes as base64 text."""
    return base64.b64encode(value).decode("ascii")


def is_list(value: object) -> TypeGuard[Iterable[object]]:
    """Return whether `value` is a JSON array."""
    return isinstance(value, (Sequence, Set)) and not isinstance(value, (str, bytes, bytearray, memoryview))


def is_object(value: object) -> TypeGuard[Mapping[object, object]]:
    """Return whether `value` is a JSON object, as plain data."""
    return isinstance(value, Mapping)


def is_model(value: object) -> TypeGuard[BaseModel]:
    """Return whether `value` is a pydantic model.

    Until pydantic's models are loaded there are none, and this check does not load them.
    """
    main = sys.modules.get("pydantic.main")
    return main is not None and isinstance(value, main.BaseModel)


def plain_number(value: N, where: str) -> N:
    """Return a number that JSON can represent.

    Raises:
        ValueError: It is infinite or not a number.
    """
    # A decimal can be larger than any float.
    if not (value.is_finite() if isinstance(value, Decimal) else math.isfinite(value)):
        raise ValueError(f"{where}: the number must be finite; got {value}")
    return value


def scalar_text(value: object, where: str) -> str:
    """Return a single value as text, for a path, a query or a header.

    Raises:
        TypeError: The type has no text form.
        ValueError: The value has no text form: a naive datetime, a time whose offset has seconds, an infinite number.
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
        case time():
            return time_text(value, where)
        case date():
            return value.isoformat()
        case timedelta():
            return duration_text(value)
        case UUID():
            return str(value)
        case _:
            raise TypeError(f"{where}: a value of type {type(value).__name__} cannot be sent here")


@lru_cache(maxsize=1024)
def argument(wire: str) -> str:
    """Return the Python name of a parameter or property with a wire name: `bookingUid` is `booking_uid`."""
    return _WORD_BORDER.sub("_", wire).replace("-", "_").lower()


def escaped(text: str, where: str, *, safe: str = "") -> str:
    """Percent-encode all characters that are neither unreserved nor `safe`, so that the text cannot become syntax.

    Raises:
        ValueError: The text cannot be encoded as UTF-8.
    """
    try:
        return quote(text, safe=safe)
    except UnicodeEncodeError:
        raise ValueError(f"{where}: the string contains a lone surrogate, which cannot be encoded as UTF-8") from None


def escaped_but_reserved(text: str, where: str) -> str:
    """Percent-encode what must be encoded even if reserved characters are allowed: RFC 6570, section 3.2.3.

    Percent-encoded triplets are kept. `#`, `[` and `]`, which are invalid in a query, are also encoded, as are `&` and
    `+`, which would be parsed as syntax.
    """
    parts = re.split(_TRIPLET, text)
    return "".join(part if at % 2 else escaped(part, where, safe=_KEPT) for at, part in enumerate(parts))


_escaped_in_cookie: Final = partial(escaped, safe=_KEPT_IN_COOKIES)


def _unchanged_in_cookie(text: str, where: str) -> str:
    problem = cookie_problem(text)
    if problem is not None:
        raise ValueError(f"{where} {problem}")
    return text


def cookie_problem(text: str) -> str | None:
    """Return why a cookie cannot have this value, as the end of a sentence without the value; None if it can."""
    if _COOKIE.fullmatch(text):
        return None
    return (
        "must not contain spaces, quotes, commas, semicolons, backslashes, control characters or characters outside "
        "ASCII, which cookies cannot contain; percent-encode them if the API decodes cookies"
    )


def _ascii_json(value: object) -> str:
    """Plain data as ASCII JSON, as required in headers. Only strings in it can have other characters."""
    return re.sub(_NOT_ASCII, lambda found: json.dumps(found[0])[1:-1], json_text(value))


def _text(value: object, where: str) -> str:
    """One value as text. The styles do not define nested arrays and objects: these are JSON."""
    return _ascii_json(value) if is_list(value) or is_object(value) else scalar_text(value, where)


def _content(value: object, style: Style, where: str) -> str:
    """A value that is serialized as a whole: as JSON, or as the text that it is."""
    return _ascii_json(value) if style == "json" else scalar_text(value, where)


def is_sent(value: object, style: Style | None) -> bool:
    """Return whether a parameter is sent. Null has a form only in JSON."""
    return not is_omitted(value) and (value is not None or style == "json")


def _members(value: Mapping[object, object]) -> list[tuple[str, object]]:
    return [(str(key), item) for key, item in value.items() if item is not None and not is_omitted(item)]


def _items(value: Iterable[object]) -> list[object]:
    return [item for item in value if item is not None and not is_omitted(item)]


def _joined(texts: Iterable[str], delimiter: str, where: str) -> str:
    return delimiter.join(_without(delimiter, text, where) for text in texts)


def _without(delimiter: str, text: str, where: str, what: str = "value") -> str:
    """A text, unless it contains the delimiter, so that the server would take it for several."""
    if delimiter in text:
        meaning = "separates the values" if what == "value" else "ends a name"
        raise ValueError(f"{where}: a {what} must not contain {unquote(delimiter)!r}, which {meaning}")
    return text


def _expanded(name: str, value: object, style: Style, where: str, escape: Escape) -> str:
    """A value outside of the query: RFC 6570, sections 3.2.2, 3.2.5 (`label`) and 3.2.7 (`matrix`)."""
    if style in ("json", "text"):
        return escape(_content(value, style, where), where)
    if is_object(value):
        members = [(escape(key, where), escape(_text(item, where), where)) for key, item in _members(value)]
        if style in _EXPLODED:
            first, separator = _EXPLODED[style]
            texts = [_pair(_without("=", key, where, "name"), text, style) for key, text in members]
            return first + _joined(texts, separator, where) if members else ""
        text = _joined([text for member in members for text in member], ",", where)
    elif is_list(value):
        texts = [escape(_text(item, where), where) for item in _items(value)]
        if style == "matrix*":
            return "".join(f";{_pair(escape(name, where), text, style)}" for text in texts)
        text = _joined(texts, "." if style == "label*" else ",", where)
    else:
        text = escape(scalar_text(value, where), where)
    if style in ("label", "label*"):
        return f".{text}"
    return f";{_pair(escape(name, where), text, style)}" if style in ("matrix", "matrix*") else text


def _pair(key: str, text: str, style: Style) -> str:
    # RFC 6570, section 3.2.7: without a value there is no equals sign.
    return f"{key}={text}" if text or style not in ("matrix", "matrix*") else key


# -- path ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def _pieces(template: str) -> tuple[str, ...]:
    """Split a path template: literal text at even indexes, parameter names at odd ones."""
    return tuple(_PLACEHOLDER.split(template))


def expand_path(template: str, values: Mapping[str, object], styles: Mapping[str, Style] | None = None) -> str:
    """Return a path template with its parameters filled in and percent-encoded.

    Args:
        template: The path, such as `/users/{userId}`.
        values: The parameters by their names in the template.
        styles: How a parameter is serialized: `comma`, `pairs`, `label`, `label*`, `matrix`, `matrix*`, `json` or
            `text`. Others are single values.

    Raises:
        ValueError: A value is missing or empty, or would change the path (`.`, `..`).
        TypeError: A value has no text form, or is a list or an object instead of a single value.
    """
    pieces = _pieces(template)
    if len(pieces) == 1:
        return template
    parts = [pieces[0]]
    for name, following in zip(pieces[1::2], pieces[2::2], strict=True):
        parts.append(_path_value(name, values.get(name), styles.get(name) if styles else None))
        parts.append(following)
    for at, name in enumerate(pieces[1::2]):
        # Only dots can make a segment that climbs; what is beside a value can prevent that.
        if not parts[2 * at + 1].strip("."):
            before, after = "".join(parts[: 2 * at + 1]), "".join(parts[2 * at + 1 :])
            segment = before.rpartition("/")[2] + after.partition("/")[0]
            if segment in _CLIMBING:
                raise ValueError(f"{_where(name)} must not be {parts[2 * at + 1]!r}: it would change the path")
    return "".join(parts)


def _where(name: str) -> str:
    return f"path parameter `{argument(name)}`"


def _path_value(name: str, value: object, style: Style | None) -> str:
    where = _where(name)
    if not is_sent(value, style):
        raise ValueError(f"{where} is required")
    if style is None and (is_list(value) or is_object(value)):
        kind = "a list" if is_list(value) else "an object"
        raise TypeError(f"{where} must be a single value, such as an ID; got {kind}")
    text = _expanded(name, value, style or "comma", where, escaped)
    if not text:
        raise ValueError(f"{where} is empty")
    return text


# -- query --------------------------------------------------------------------------------------------------------


def query_string(
    values: Mapping[str, object], styles: Mapping[str, Style], reserved: frozenset[str] = frozenset()
) -> str:
    """Return query parameters as a query string, without the question mark; empty if there are none.

    Omitted values, None (except in JSON) and empty lists are left out.

    Args:
        values: The parameters by wire name.
        styles: How a parameter with several values is serialized: `form` (the default) repeats the key; `comma`,
            `space` and `pipe` join the values; `deep` writes `key[name]=value`, and `key[0][name]=value` for a list;
            `json` writes plain data as JSON, `text` a single value as it is.
        reserved: Parameters whose values keep reserved characters.

    Raises:
        ValueError: A value cannot be sent, such as a naive datetime.
        TypeError: A value has a type without a text form.
    """
    return "&".join(
        pair
        for name, value in values.items()
        if is_sent(value, styles.get(name))
        for pair in pairs(name, value, styles.get(name, "form"), escaped_but_reserved if name in reserved else escaped)
    )


def cookies(values: Mapping[str, object], styles: Mapping[str, Style]) -> str:
    """Return cookie parameters as the value of the header; arguments and errors as for `query_string`.

    Only what a cookie cannot contain is percent-encoded, and syntax of the style `form`. The style `text` rejects it.
    """
    written: list[str] = []
    for name, value in values.items():
        if is_sent(value, styles.get(name)):
            style = styles.get(name, "form")
            escape = _unchanged_in_cookie if style == "text" else _escaped_in_cookie
            written.append("&".join(pairs(name, value, style, escape)))
    return "; ".join(cookie for cookie in written if cookie)


def pairs(name: str, value: object, style: Style, escape: Escape) -> Iterable[str]:
    """Return the `key=value` pairs of a query parameter or form field; arrays and objects have any number of pairs."""
    where = argument(name)
    if style in ("json", "text"):
        return [f"{escaped(name, where)}={escape(_content(value, style, where), where)}"]
    if style == "deep" and (is_object(value) or is_list(value)):
        members = _members(value) if is_object(value) else enumerate(_items(value))
        keyed = [(_without("[", _without("]", str(key), where, "name"), where, "name"), item) for key, item in members]
        return [pair for key, item in keyed for pair in pairs(f"{name}[{key}]", item, "deep", escape)]
    if is_object(value):
        if style == "form":
            return [pair for key, item in _members(value) for pair in pairs(key, _flat(item), "form", escape)]
        value = [text for member in _members(value) for text in member]
    key = escaped(name, where)
    if not is_list(value):
        return [f"{key}={escape(scalar_text(value, where), where)}"]
    texts = [escape(_text(item, where), where) for item in _items(value)]
    delimiter = _DELIMITERS.get(style)
    if delimiter is None:
        return [f"{key}={text}" for text in texts]
    return [f"{key}={_joined(texts, delimiter, where)}"] if texts else []


def _flat(value: object) -> object:
    """A member of an object whose members are separate pairs; a nested object would lose its name."""
    return _ascii_json(value) if is_object(value) else value


# -- headers ------------------------------------------------------------------------------------------------------


def header_value(name: str, value: object, style: Style = "comma") -> str:
    """Return the value of a header, checked so that it cannot inject another header.

    The error never shows the value, which can be secret. Styles are `comma`, `pairs`, `json` and `text`.

    Raises:
        ValueError: The value has a control character or one outside Latin-1, or white space at its beginning or end.
        TypeError: A value has no text form.
    """
    where = f"header `{name}`"
    text = _expanded(name, value, style, where, lambda text, _: text)
    is_bare = text == text.strip(" \t")
    problem = header_problem(text) if is_bare else "must not begin or end with spaces or tabs, which HTTP removes"
    if problem is not None:
        raise ValueError(f"{where} {problem}")
    return text


def header_problem(text: str) -> str | None:
    """Return why a header cannot have this value, as the end of a sentence without the value; None if it can."""
    if _UNSAFE_IN_HEADER.search(text):
        return "must not contain line breaks or other control characters"
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return "must not contain characters outside Latin-1"
    return None
