"""Strings that match a regular expression."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import import_module
from random import Random
from typing import Any, Final

_MOST: Final = 3
"""Maximum number of repetitions beyond the minimum, if there is no limit."""
_CLASSES: Final = {"digit": "0123456789", "word": "abcdefghijklmnopqrstuvwxyz", "space": " "}
_TRIES: Final = 50


def matching(pattern: str, random: Random, *, least: int = 0, most: int | None = None) -> str | None:
    """Return a string that matches a pattern in Python's syntax; None if none was found after some tries.

    It has at least `least` and at most `most` characters.
    """
    # The parsed pattern, from `re` itself.
    parsed: Any = import_module("re._parser").parse(pattern)
    for _ in range(_TRIES):
        made = _sequence(parsed, random, {})
        # Only patterns without anchors can be extended.
        made += "".join(random.choice(_CLASSES["word"]) for _ in range(min(max(0, least - len(made)), 1000)))
        if re.search(pattern, made) and least <= len(made) and (most is None or len(made) <= most):
            return made
    return None


def _sequence(tokens: Any, random: Random, groups: dict[int, str]) -> str:
    return "".join(_token(str(code), value, random, groups) for code, value in tokens)


def _token(code: str, value: Any, random: Random, groups: dict[int, str]) -> str:
    match code:
        case "LITERAL":
            return chr(value)
        case "NOT_LITERAL":
            return "a" if value != ord("a") else "b"
        case "ANY":
            return random.choice(_CLASSES["word"])
        case "IN":
            return _member(value, random)
        case "BRANCH":
            return _sequence(random.choice(value[1]), random, groups)
        case "SUBPATTERN":
            groups[value[0] or 0] = made = _sequence(value[3], random, groups)
            return made
        case "ATOMIC_GROUP":
            return _sequence(value, random, groups)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            low, high, part = value
            times = random.randint(low, min(int(high), low + _MOST))
            return "".join(_sequence(part, random, groups) for _ in range(min(times, 1000)))
        case "GROUPREF":
            return groups.get(value, "")
        case _:
            # Anchors and lookarounds match no characters; whether they succeed depends on chance.
            return ""


def _member(parts: Sequence[tuple[Any, Any]], random: Random) -> str:
    """A character of a set."""
    if str(parts[0][0]) == "NEGATE":
        excluded = "".join(_characters(part) for part in parts[1:])
        allowed = [character for character in "abcdefghijklmnopqrstuvwxyz0123456789-_ ." if character not in excluded]
        return random.choice(allowed) if allowed else "é"
    return random.choice(_characters(random.choice(parts)) or "a")


def _characters(part: tuple[Any, Any]) -> str:
    code, value = str(part[0]), part[1]
    match code:
        case "LITERAL":
            return chr(value)
        case "RANGE":
            return "".join(map(chr, range(value[0], min(value[1], value[0] + 100) + 1)))
        case _:
            name = str(value).lower()
            kinds = [text for kind, text in _CLASSES.items() if kind in name and "not_" not in name]
            return kinds[0] if kinds else _CLASSES["word"]
