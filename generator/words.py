"""Text as words, and words as names; the only place that knows how one becomes the other.

Letters of every script count. Text is normalized as Python normalizes identifiers (NFKC), so that no two names differ
for a reader and are the same for Python.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_ASCII_WORD: Final = re.compile(r"[A-Za-z0-9]+")
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")

# Letters and marks that no font draws: in a name they would only hide that it is another one.
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
    "_": "underscore",
}
_SPELLED: Final = 3
"""How many characters are spelled out."""


def normalized(text: str) -> str:
    """The text as Python reads an identifier."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def words(text: str) -> list[str]:
    """`getHTTPStatus-code` -> `get`, `http`, `status`, `code`."""
    return [normalized(word.lower()) for part in parts(text) for word in _humps(part)]


def parts(text: str) -> list[str]:
    """The stretches of letters and digits of a text, as they are spelled."""
    if text.isascii():
        return _ASCII_WORD.findall(text)
    visible = _INVISIBLE.sub("", normalized(text))
    return "".join(character if _may_continue(character) else " " for character in visible).split()


def pascal_case(text: str) -> str:
    """The words of a text as one: `event-type id` gives `EventTypeId`, and `bookingCreated` gives `BookingCreated`.

    Only the first letter of a word changes, because the others may tell words apart: `OAuthClient` is itself. (What
    pydantic calls `to_pascal` takes snake case, and would make `Bookingcreated` of the second.)
    """
    return normalized("".join(word[:1].upper() + word[1:] for word in parts(text)))


def spelled_out(text: str) -> list[str]:
    """The Unicode names of the first characters, for text without a single word: `😀` -> `grinning`, `face`."""
    drawn = [character for character in text if unicodedata.category(character)[0] not in "MZ"]
    return [word for character in (drawn or text)[:_SPELLED] for word in words(_said(character))]


def _said(character: str) -> str:
    sign = _SIGNS.get(character)
    return sign if sign is not None else str(unicodedata.name(character, f"u{ord(character):x}"))


def _may_continue(character: str) -> bool:
    return character != "_" and f"a{character}".isidentifier()


def _humps(part: str) -> list[str]:
    """The words of a stretch of letters in camel case."""
    if part.isascii():
        return _HUMP.sub(" ", part).split(" ")
    return list(_unicode_humps(part))


def _unicode_humps(part: str) -> Iterator[str]:
    start = 0
    for here in range(1, len(part)):
        before, current, after = part[here - 1], part[here], part[here + 1 : here + 2]
        begins = current.isupper() and (before.islower() or before.isdigit() or (before.isupper() and after.islower()))
        if begins:
            yield part[start:here]
            start = here
    yield part[start:]
