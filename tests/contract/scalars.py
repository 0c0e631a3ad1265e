"""Scalar values by number: each number always gives the same value, which differs from the others."""

from __future__ import annotations

import base64
import math
from collections.abc import Mapping
from functools import cache
from typing import Any

from hypothesis import Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from tests.contract.patterns import for_python, matches

_BOUNDS = {
    "int8": (-(2**7), 2**7 - 1),
    "uint8": (0, 2**8 - 1),
    "int16": (-(2**15), 2**15 - 1),
    "uint16": (0, 2**16 - 1),
    "int32": (-(2**31), 2**31 - 1),
    "uint": (0, 2**31 - 1),
    "uint32": (0, 2**32 - 1),
    "uint64": (0, 2**63 - 1),
}
_FIRST = 100
_MANY = 10_000
_VARIETY = 4
"""How many strings there are for one pattern."""


def number(kind: str, keywords: Mapping[str, Any], count: int) -> int | float:
    """A number within the bounds of a schema; every other `number` has a fraction."""
    low, high = _limits(keywords)
    step = keywords.get("multipleOf", 1)
    if low is None:
        low = _FIRST if high is None else min(0, high)
    first = math.ceil(low / step)
    span = _MANY if high is None else max(1, math.floor(high / step) - first + 1)
    whole: int | float = (first + count % span) * step
    has_room = high is None or whole + 0.5 <= high
    if kind == "number" and "multipleOf" not in keywords and has_room and count % 2:
        return whole + 0.5
    return whole


def _limits(keywords: Mapping[str, Any]) -> tuple[int | float | None, int | float | None]:
    """The smallest and the largest allowed number, if limited."""
    low, high = _BOUNDS.get(keywords.get("format", ""), (None, None))
    lower = [bound for bound in (low, keywords.get("minimum"), _exclusive(keywords, "Minimum", 1)) if bound is not None]
    upper = [
        bound for bound in (high, keywords.get("maximum"), _exclusive(keywords, "Maximum", -1)) if bound is not None
    ]
    return max(lower, default=None), min(upper, default=None)


def _exclusive(keywords: Mapping[str, Any], bound: str, inwards: int) -> int | float | None:
    """An exclusive bound as an inclusive one. In OpenAPI 3.0 the keyword modifies `minimum` or `maximum`."""
    stated = keywords.get(f"exclusive{bound}")
    if stated is True:
        stated = keywords.get(bound.lower())
    return None if stated is None or stated is False else stated + inwards


def text(keywords: Mapping[str, Any], name: str, count: int, *, plain: bool, binary: bool) -> str | bytes:
    """A string that a schema allows.

    Args:
        keywords: The schema.
        name: The purpose of the string, which it contains if possible.
        count: The number of the string.
        plain: Whether to use only letters, digits and hyphens; otherwise it contains characters that must be escaped.
        binary: Whether binary strings in the schema are bytes; otherwise they are like other strings.
    """
    least, most = keywords.get("minLength", 0), keywords.get("maxLength")
    if "pattern" in keywords:
        return _matching(keywords["pattern"], least, most, count % _VARIETY)
    format_ = _format(keywords)
    if format_ == "binary" and binary:
        return f"binary {count} ".encode() + bytes(range(256))
    made = _formatted(format_, count)
    if made is not None:
        return made
    long = f"{name}-{count}" if plain else f"{name} {count}: ä/%2F&x=1+1;#?,|"
    return long.ljust(least, "x")[:most]


def _format(keywords: Mapping[str, Any]) -> str:
    """The format of a string: `format` in 3.0, `contentEncoding` and `contentMediaType` in 3.1."""
    if "format" in keywords:
        return str(keywords["format"])
    if "contentEncoding" in keywords:
        coding = str(keywords["contentEncoding"]).lower()
        return "binary" if coding == "8bit" else coding
    media = keywords.get("contentMediaType", "text/plain").lower()
    is_text = media.startswith("text/") or media.endswith(("json", "xml"))
    return "" if is_text else "binary"


def _formatted(name: str, count: int) -> str | None:
    """The string with that number in a format; None for a format that is only a hint."""
    day = f"2026-{1 + count % 12:02}-{1 + count % 28:02}"
    clock = f"{count % 24:02}:{count % 60:02}:{count * 7 % 60:02}"
    match name:
        case "date-time":
            return f"{day}T{clock}{('Z', '.250Z', '+05:30', '-08:00')[count % 4]}"
        case "date":
            return day
        case "time":
            return f"{clock}Z"
        case "uuid":
            return f"00000000-0000-4000-8000-{count:012x}"
        case "email" | "idn-email":
            return f"person+{count}@example.com"
        case "uri" | "url":
            return f"https://example.com/{count}?a=b&c=%2F#d"
        case "hostname":
            return f"host-{count}.example.com"
        case "ipv4":
            return f"192.0.2.{count % 256}"
        case "ipv6":
            return f"2001:db8::{count % 65536:x}"
        case "duration":
            return f"PT{count}M"
        case "decimal":
            return f"{count}.50"
        case "byte" | "base64":
            return base64.b64encode(f"bytes {count}".encode()).decode()
        case _:
            return None


@cache
def _matching(pattern: str, least: int, most: int | None, number: int) -> str:
    """A string that matches a pattern and its length limits: different for each number, if there are enough."""
    earlier = [_matching(pattern, least, most, before) for before in range(number)]
    printable = st.characters(min_codepoint=0x20, max_codepoint=0x7E)
    try:
        return find(
            st.from_regex(for_python(pattern), alphabet=printable),
            lambda found: (
                len(found) >= least
                and (most is None or len(found) <= most)
                and found.isprintable()
                and matches(pattern, found)
                and found not in earlier
            ),
            settings=settings(derandomize=True, database=None, max_examples=500, phases=[Phase.generate]),
        )
    except NoSuchExample:
        if not earlier:
            raise
        return earlier[0]
