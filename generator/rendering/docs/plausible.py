"""Strings for examples as a person would write them, by format and by the words of a property's name."""

from __future__ import annotations

from random import Random
from typing import Final

from ...words import words

_PERSON: Final = "Ada Lovelace"
_EMAIL: Final = "ada@example.com"
_PERSONAL: Final = frozenset(
    (
        "attendee",
        "author",
        "booker",
        "customer",
        "display",
        "full",
        "guest",
        "host",
        "organizer",
        "owner",
        "person",
        "user",
    )
)
_LATER: Final = frozenset(
    ("before", "end", "ending", "ends", "expires", "expiry", "finish", "modified", "to", "until", "updated")
)
_OPAQUE: Final = frozenset(("cursor", "hash", "id", "ids", "key", "secret", "state", "token", "uid", "uuid"))
_FIXED: Final = {
    "address": "12 High Street, London",
    "author": _PERSON,
    "bio": "Mathematician and writer",
    "category": "general",
    "city": "London",
    "client type": "confidential",
    "color": "#336699",
    "comment": "See you on Monday",
    "company": "Example Ltd",
    "company name": "Example Ltd",
    "content": "See you on Monday",
    "content type": "text/plain",
    "country": "GB",
    "currency": "EUR",
    "date": "2035-12-04",
    "day": "Monday",
    "description": "A short introduction",
    "domain": "example.com",
    "end date": "2035-12-18",
    "end time": "17:00",
    "error": "The request failed",
    "file name": "report.pdf",
    "filename": "report.pdf",
    "first name": "Ada",
    "firstname": "Ada",
    "host": "example.com",
    "ip": "192.0.2.1",
    "ip address": "192.0.2.1",
    "language": "en",
    "last name": "Lovelace",
    "lastname": "Lovelace",
    "locale": "en",
    "message": "See you on Monday",
    "mime type": "text/plain",
    "month": "December",
    "note": "Please bring the report",
    "notes": "Please bring the report",
    "operator": "equals",
    "organization": "Example Ltd",
    "organization name": "Example Ltd",
    "organizer": _PERSON,
    "owner": _PERSON,
    "password": "correct-horse-battery-staple",
    "path": "/example",
    "platform": "web",
    "postal code": "SW1A 1AA",
    "provider": "example",
    "query": "weekly report",
    "reason": "The plans have changed",
    "scope": "read",
    "source": "web",
    "start date": "2035-12-04",
    "start time": "09:00",
    "status": "active",
    "street": "12 High Street",
    "summary": "A short introduction",
    "surname": "Lovelace",
    "tag": "important",
    "tags": "important",
    "team name": "Sales",
    "text": "See you on Monday",
    "theme": "light",
    "time": "09:00",
    "time zone": "Europe/London",
    "timezone": "Europe/London",
    "token type": "bearer",
    "value": "example",
    "version": "1.0",
    "zip": "SW1A 1AA",
    "zip code": "SW1A 1AA",
}
"""Values for names that end with these words."""
_PICTURES: Final = frozenset(("avatar", "banner", "cover", "icon", "image", "logo", "photo", "picture", "thumbnail"))
_TITLES: Final = frozenset(("label", "name", "placeholder", "subject", "title"))
_WEB: Final = frozenset(("href", "link", "links", "uri", "uris", "url", "urls", "website"))


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
        return f"{chance.getrandbits(48):012x}"
    if "email" in parts:
        return _EMAIL
    if "phone" in parts or last == "phonenumber":
        return f"+15550100{chance.randrange(1000):03}"
    if last in _PICTURES or last in _WEB:
        return picture(name) or f"https://example.com/{word}"
    if last == "username":
        return "ada"
    if last == "code":
        return f"{chance.randrange(1_000_000):06}"
    if last in _TITLES:
        return _PERSON if last == "name" and _PERSONAL.intersection(parts) else word.capitalize()
    return word


def picture(name: str) -> str | None:
    """The address of a picture; None if a property is not about one."""
    about = next((part for part in words(name) if part in _PICTURES), None)
    return f"https://example.com/{about}.png" if about is not None else None


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
