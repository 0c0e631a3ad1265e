"""Split text into words, and join words into names. No other module does this.

Letters of all scripts are supported. Text is normalized in the same way as Python identifiers (NFKC), so that names
that look different are different for Python too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_ASCII_WORD: Final = re.compile(r"[A-Za-z0-9]+")
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z](?!s(?![a-z])|v[0-9])[a-z])")
"""The boundaries in camel case. The `s` of `userIDs` and the `v4` of `IPv4` belong to the capitals before them."""

# Letters and marks that fonts do not draw: they would make two names look equal.
_INVISIBLE: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U0001bca0-\U0001bca3\U000e0100-\U000e01ef]"
)


_SIGNS: Final = {
    "$": "dollar",
    "&": "and",
    "*": "star",
    "-": "dash",
    ".": "dot",
    "/": "slash",
    "@": "at",
    "[": "bracket",
    "]": "",
    "_": "underscore",
}
_LATIN: Final = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D"}
    | {"ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L", "ħ": "h", "Ħ": "H", "\u0131": "i"}
)
"""Latin letters that do not consist of an ASCII letter and a mark."""
_SPELLED: Final = 3
"""How many characters are replaced by their Unicode names."""


def normalized(text: str) -> str:
    """The text after Python's normalization of identifiers."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def latin(text: str) -> str:
    """The text with ASCII letters in place of other Latin letters: `Bücher` -> `Bucher`."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text.translate(_LATIN))
    return "".join(character for character in letters if not unicodedata.combining(character))


def words(text: str) -> list[str]:
    """`getHTTPStatus-code` -> `get`, `http`, `status`, `code`."""
    return [normalized(word.lower()) for part in parts(text) for word in _humps(part)]


def parts(text: str) -> list[str]:
    """The runs of letters and digits in a text, unchanged."""
    if text.isascii():
        return _ASCII_WORD.findall(text)
    visible = _INVISIBLE.sub("", normalized(text))
    return "".join(character if _may_continue(character) else " " for character in visible).split()


def pascal_case(text: str) -> str:
    """Join the words of a text: `event-type id` gives `EventTypeId`, and `bookingCreated` gives `BookingCreated`.

    Only the first letter of a word changes, because the others may distinguish words: `OAuthClient` stays as it is.
    (pydantic's `to_pascal` expects snake case and would turn the second example into `Bookingcreated`.)
    """
    return normalized("".join(word[:1].upper() + word[1:] for word in parts(text)))


def spelled_out(text: str) -> list[str]:
    """The Unicode names of the first characters, for text without words: `😀` -> `grinning`, `face`."""
    drawn = [character for character in text if unicodedata.category(character)[0] not in "MZ"]
    return [word for character in (drawn or text)[:_SPELLED] for word in words(_said(character))]


def _said(character: str) -> str:
    sign = _SIGNS.get(character)
    return sign if sign is not None else str(unicodedata.name(character, f"u{ord(character):x}"))


def _may_continue(character: str) -> bool:
    return character != "_" and f"a{character}".isidentifier()


def _humps(part: str) -> list[str]:
    """The words of a run of letters in camel case."""
    if part.isascii():
        return _HUMP.sub(" ", part).split(" ")
    return list(_unicode_humps(part))


def _unicode_humps(part: str) -> Iterator[str]:
    start = 0
    for here in range(1, len(part)):
        before, current, after = part[here - 1], part[here], part[here + 1 : here + 2]
        begins = before.islower() or before.isdigit() or (before.isupper() and after.islower())
        if begins and current.isupper() and not (before.isupper() and _is_suffix(part[here + 1 : here + 3])):
            yield part[start:here]
            start = here
    yield part[start:]


def _is_suffix(text: str) -> bool:
    """Whether text after capitals belongs to them: the `s` of a plural, or a version."""
    return (text[:1] == "s" and not text[1:].islower()) or (text[:1] == "v" and text[1:].isdigit())
