"""Text as words, and words as names; the only place that knows how one becomes the other."""

from __future__ import annotations

import re


def words(text: str) -> list[str]:
    """`getHTTPStatus-code` -> `get`, `http`, `status`, `code`."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", text)
    return [word.lower() for word in re.findall(r"[A-Za-z0-9]+", spaced)]


def pascal(*texts: str) -> str:
    """`booking-created` and `bookingCreated` -> `BookingCreated`; capitals inside words stay, as in `OAuthClient`."""
    return "".join(word[:1].upper() + word[1:] for text in texts for word in re.findall(r"[A-Za-z0-9]+", text))
