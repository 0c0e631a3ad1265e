"""Match regular expressions of a document: ECMA-262 by the standard, untrusted input.

RE2 matches them in linear time, without backtracking. Constructs that RE2 does not support (lookaround, backreferences,
some Unicode classes) are valid, but not checked.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import Any

from .ecma import PatternError, translate

# Imported by name because it has no types.
_re2: Any = import_module("re2")

_MAX_MEMORY = 1 << 20
"""Maximum size of a compiled pattern, in bytes; with the lengths below, it bounds the time of one match."""
_MAX_PATTERN = 10_000
"""Maximum length of a pattern, in characters."""
_MAX_SUBJECT = 20_000
"""Maximum length of a string to match, in characters."""


def problem_of(pattern: str) -> str:
    """Why a pattern is not a regular expression; empty if it is one."""
    try:
        translate(pattern)
    except PatternError as error:
        return str(error)
    return ""


def search(pattern: str, subject: str) -> bool:
    """Whether a pattern matches anywhere in a string.

    True if the pattern cannot be matched, because the result is used to report invalid examples.
    """
    compiled = _compiled(pattern)
    return compiled is None or len(subject) > _MAX_SUBJECT or compiled.search(_scalars(subject)) is not None


def is_decidable(pattern: str) -> bool:
    """Whether the pattern can be matched."""
    return _compiled(pattern) is not None


def effort(pattern: str, length: int) -> int:
    """The maximum work to match a pattern against a string of a length, in steps of its automaton."""
    compiled = _compiled(pattern)
    size: int = 0 if compiled is None else compiled.programsize
    return size * min(length, _MAX_SUBJECT)


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> Any:
    """A compiled pattern; None if it cannot be matched."""
    if len(pattern) > _MAX_PATTERN:
        return None
    try:
        translated = translate(pattern)
        return None if translated is None else _re2.compile(translated, _options())
    except (PatternError, _re2.error):
        # `re2.error`: more than a thousand repetitions, or too much memory.
        return None


def _options() -> Any:
    options = _re2.Options()
    options.max_mem = _MAX_MEMORY
    # Problems of a pattern are reported as diagnostics, not on standard error.
    options.log_errors = False
    return options


def _scalars(text: str) -> str:
    """The string without lone surrogates, which UTF-8 cannot encode."""
    return text.encode("utf-8", "replace").decode("utf-8")
