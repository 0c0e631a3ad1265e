"""Text as words, and words as names; the only place that knows how one becomes the other."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """`getHTTPStatus-code` -> `get`, `http`, `status`, `code`."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", text)
    return [word.lower() for word in re.findall(r"[A-Za-z0-9]+", spaced)]


def pascal_case(text: str) -> str:
    """The words of a text as one: `event-type id` gives `EventTypeId`, and `bookingCreated` gives `BookingCreated`.

    Only the first letter of a word changes, because the others may tell words apart: `OAuthClient` is itself. (What
    pydantic calls `to_pascal` takes snake case, and would make `Bookingcreated` of the second.)
    """
    return "".join(word[:1].upper() + word[1:] for word in _WORD.findall(text))
