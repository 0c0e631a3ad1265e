"""Regular expressions of a document: ECMA-262 by the standard, hostile by assumption."""

from __future__ import annotations

import re
import warnings

_ECMA_ONLY = re.compile(
    r"\\[pP]\{[^{}]*\}|\\u\{[0-9a-fA-F]+\}|\\c[A-Za-z]|\[\^\]|\[\]|\(\?<(?=[A-Za-z_$])|\\k<[^<>]*>|\\.", re.DOTALL
)
_SHARED_ESCAPES = frozenset(
    "\\" + character for character in "dDwWsSbBnrtfv0123456789xu.^$*+?()[]{}|/\\-_,:;=!<>@#%&~\"'` "
)
_QUANTIFIER = re.compile(r"[*+]|\{\d+,\d*\}")
_MAX_QUANTIFIERS = 3
_MAX_SUBJECT = 256


def problem_of(pattern: str) -> str:
    """Why a pattern is not a regular expression; empty if it is one.

    ECMA-262 and Python agree on most of the syntax. What only ECMA-262 has is accepted.
    """
    try:
        with warnings.catch_warnings():
            # Python warns about patterns whose meaning may change in a later version.
            warnings.simplefilter("ignore")
            re.compile(_ECMA_ONLY.sub(_neutral, pattern))
    except re.error as error:
        return str(error.msg)
    except (OverflowError, RecursionError, MemoryError):
        return "it is too large"
    return ""


def search(pattern: str, subject: str) -> bool:
    """Whether a pattern matches somewhere in a text.

    Where it cannot be said (syntax of ECMA-262 that Python does not have) or could take unbounded time (matching
    backtracks), the answer is yes: it is used for saying that an example is wrong.
    """
    return not is_decidable(pattern, subject) or re.search(pattern, subject) is not None


def is_decidable(pattern: str, subject: str = "") -> bool:
    """Whether Python can match a pattern with the meaning of ECMA-262, in a time that does not explode."""
    if problem_of(pattern) or len(subject) > _MAX_SUBJECT:
        return False
    if any(match.group() not in _SHARED_ESCAPES for match in _ECMA_ONLY.finditer(pattern)):
        return False
    bare = re.sub(r"\[(?:\\.|[^\]\\])*\]", "_", re.sub(r"\\[^\[\]]", "_", pattern))
    # A quantified group is what makes backtracking exponential; several quantifiers in a row make it a polynomial of
    # that degree.
    return not re.search(r"\)[*+{]", bare) and len(_QUANTIFIER.findall(bare)) <= _MAX_QUANTIFIERS


def _neutral(match: re.Match[str]) -> str:
    """Something that Python accepts in the same place, for what only ECMA-262 has."""
    text = match.group()
    if text == "(?<":
        return "(?P<"
    if len(text) != 2 or text == "[]":
        return "x"
    # Any other character may be escaped in ECMA-262; Python knows only some letters.
    return text if text in _SHARED_ESCAPES or not text[1].isalpha() else text[1]
