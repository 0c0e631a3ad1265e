"""Strings for examples as a person would write them, by format and by the words of a property's name."""

from __future__ import annotations

from random import Random
from typing import Final

from ...words import words

_PERSON: Final = "Ada Lovelace"
_EMAIL: Final = "ada@example.com"
_PERSONAL: Final = frozenset(
    ("attendee", "author", "booker", "customer", "display", "full", "guest", "host", "organizer", "person", "user")
)
_LATER: Final = frozenset(
    ("before", "end", "ending", "ends", "expires", "expiry", "finish", "modified", "to", "until", "updated")
)
_OPAQUE: Final = frozenset(("cursor", "hash", "id", "ids", "key", "secret", "state", "token", "uid", "uuid"))
_FIXED: Final = {
    "address": "12 High Street, London",
    "bio": "Mathematician and writer",
    "city": "London",
    "color": "#336699",
    "comment": "See you on Monday",
    "country": "GB",
    "currency": "EUR",
    "description": "A short introduction",
    "domain": "example.com",
    "first name": "Ada",
    "host": "example.com",
    "language": "en",
    "last name": "Lovelace",
    "lastname": "Lovelace",
    "firstname": "Ada",
    "locale": "en",
    "message": "See you on Monday",
    "note": "Please bring the report",
    "notes": "Please bring the report",
    "password": "correct-horse-battery-staple",
    "reason": "The plans have changed",
    "surname": "Lovelace",
    "time zone": "Europe/London",
    "timezone": "Europe/London",
}
"""Values for names that end with these words."""
_TITLES: Final = frozenset(("label", "name", "placeholder", "subject", "title"))
_WEB: Final = frozenset(("href", "link", "uri", "url", "website"))


def named(word: str, name: str, chance: Random) -> str:
    """A string without a format.

    Args:
        word: A word that is the same for the same seed.
        name: The name of the property.
        chance: Random numbers that are the same for the same seed.
    """
    parts = words(name)
    last = parts[-1] if parts else ""
    for ending in (" ".join(parts[-2:]), last):
        if ending in _FIXED:
            return _FIXED[ending]
    if last in _OPAQUE:
        return f"{word}-{chance.getrandbits(32):08x}"
    if "email" in parts:
        return _EMAIL
    if "phone" in parts or last == "phonenumber":
        return f"+15550100{chance.randrange(1000):03}"
    if last in _WEB:
        return f"https://example.com/{word}"
    if last == "username":
        return "ada"
    if last == "code":
        return f"{chance.randrange(1_000_000):06}"
    if last in _TITLES:
        return _PERSON if last == "name" and _PERSONAL.intersection(parts) else word.capitalize()
    return word


def email(made: str, name: str) -> str:
    """An email address: that of the same person everywhere, apart from lists, whose items can have to differ."""
    return made if name.startswith("item") else _EMAIL


def moment(made: str, format_: str, name: str) -> str:
    """A date or time far in the future. What ends or changes something is later than what begins it.

    Args:
        made: A value with this format.
        format_: `date`, `date-time` or `time`.
        name: The name of the property.
    """
    is_later = not _LATER.isdisjoint(words(name))
    if format_ == "time":
        return f"17{made[2:]}" if is_later else made
    day = int(made[8:10]) % 14 + (15 if is_later else 1)
    return f"2035-12-{day:02}{made[10:]}"
