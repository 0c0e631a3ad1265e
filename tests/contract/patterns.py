"""ECMA-262 patterns: matched by an ECMAScript engine, and translated for Hypothesis, which supports Python's syntax."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import regress

_ECMA_ONLY = re.compile(
    r"\\[pP]\{[^{}]*\}|\\u\{(?P<point>[0-9a-fA-F]+)\}|\\k<(?P<name>[^<>]*)>|\(\?<(?=[A-Za-z_$])|\\/"
    r"|(?P<class>\\[dswDSW])-|\\.|\[\^?\[",
    re.DOTALL,
)
_SOME = {"L": "A-Za-z", "Lu": "A-Z", "Ll": "a-z", "N": "0-9", "P": "!-/", "S": "+<>=", "Z": " "}
"""Some characters of the general categories."""


def matches(pattern: str, text: str) -> bool:
    """Whether a pattern matches anywhere in a string."""
    return _compiled(pattern).find(text) is not None


def for_python(pattern: str) -> str:
    """A Python pattern that matches some of the same strings; `matches` decides which ones."""
    return _ECMA_ONLY.sub(_for_python, pattern)


@cache
def _compiled(pattern: str) -> Any:
    try:
        return regress.Regex(pattern, "u")
    except regress.RegressError:
        # JSON Schema recommends the flag; without it, more escapes are allowed.
        return regress.Regex(pattern)


def _for_python(match: re.Match[str]) -> str:
    found = match.group()
    if match["point"]:
        return re.escape(chr(int(match["point"], 16)))
    if match["class"]:
        # A range cannot begin with a class, so that the hyphen stands for itself.
        return rf"{match['class']}\-"
    if match["name"]:
        return f"(?P={match['name']})"
    if found[:3] in (r"\p{", r"\P{"):
        category = found[3:-1].rpartition("=")[2]
        some = _SOME.get(category) or _SOME.get(category[:1], "A-Za-z") if found[1] == "p" else "0-9A-Za-z +"
        before = re.sub(r"\\.", "", match.string[: match.start()])
        return some if before.rfind("[") > before.rfind("]") else f"[{some}]"
    # A bracket in a set has no meaning, but Python warns that it may get one.
    return {"(?<": "(?P<", r"\/": "/", "[[": r"[\[", "[^[": r"[^\["}.get(found, found)
