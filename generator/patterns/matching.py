"""Regular expressions of a document: ECMA-262 by the standard, hostile by assumption.

They are matched by RE2, whose time is linear in the length of the text, and never by a matcher that backtracks. What
RE2 does not have (lookaround, backreferences, some classes of Unicode) is legal and is simply not checked.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import Any

from .ecma import PatternError, translate

# Imported by name because it has no types.
_re2: Any = import_module("re2")

_MAX_MEMORY = 1 << 20
"""Bytes for a compiled pattern; together with the lengths below it bounds the time of one match."""
_MAX_PATTERN = 10_000
"""Characters of a pattern that is matched."""
_MAX_SUBJECT = 20_000
"""Characters of a text that is matched."""


def problem_of(pattern: str) -> str:
    """Why a pattern is not a regular expression; empty if it is one."""
    try:
        translate(pattern)
    except PatternError as error:
        return str(error)
    return ""


def search(pattern: str, subject: str) -> bool:
    """Whether a pattern matches somewhere in a text.

    Where it cannot be said, the answer is yes: it is used for saying that an example is wrong.
    """
    compiled = _compiled(pattern)
    return compiled is None or len(subject) > _MAX_SUBJECT or compiled.search(_scalars(subject)) is not None


def is_decidable(pattern: str) -> bool:
    """Whether it can be said which texts a pattern matches."""
    return _compiled(pattern) is not None


def effort(pattern: str, length: int) -> int:
    """How much work it is at most to match a pattern against a text of a length, in steps of its automaton."""
    compiled = _compiled(pattern)
    size: int = 0 if compiled is None else compiled.programsize
    return size * min(length, _MAX_SUBJECT)


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> Any:
    """A pattern, ready to be matched; None if it cannot be matched."""
    if len(pattern) > _MAX_PATTERN:
        return None
    try:
        translated = translate(pattern)
        return None if translated is None else _re2.compile(translated, _options())
    except (PatternError, _re2.error):
        # The second: repetitions of more than a thousand times, and what takes too much memory.
        return None


def _options() -> Any:
    options = _re2.Options()
    options.max_mem = _MAX_MEMORY
    # What is wrong with a pattern is said by diagnostics, not on the standard error stream.
    options.log_errors = False
    return options


def _scalars(text: str) -> str:
    """Text without lone surrogates, which have no place in UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")
