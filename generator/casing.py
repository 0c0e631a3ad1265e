"""Names made of several words."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")


def pascal_case(text: str) -> str:
    """The words of a text as one: `event-type id` gives `EventTypeId`, and `bookingCreated` gives `BookingCreated`.

    Only the first letter of a word changes, because the others may tell words apart. (pydantic's `to_pascal` takes text
    in snake case, and would make `Bookingcreated` of the latter.)
    """
    return "".join(word[:1].upper() + word[1:] for word in _WORD.findall(text))
