"""Content types that callers choose for a request body: which declared media type they match, and what is sent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Final

_NAME: Final = r"[!#$%&'+.^_`|~0-9A-Za-z-]+"
_PARAMETER: Final = re.compile(rf';[ \t]*(?:({_NAME})=({_NAME}|"(?:[ !#-\[\]-~]|\\[ -~])*"))?[ \t]*')
_MEDIA_TYPE: Final = re.compile(rf"({_NAME}/{_NAME})[ \t]*((?:{_PARAMETER.pattern})*)")


def essence(media: str) -> str:
    """Return a media type without parameters, in lower case."""
    return media.partition(";")[0].strip().lower()


def is_range(media: str) -> bool:
    """Return whether a media type is a range, such as `image/*`."""
    return "*" in essence(media)


def in_range(media: str, declared: str) -> bool:
    """Return whether a media type is in a declared range; `*` is any type."""
    return is_range(declared) and fnmatchcase(essence(media), essence(declared))


def best_matches(media: str, declared: Iterable[str]) -> list[str]:
    """Return the declared media types that match a caller's content type equally well; empty if none does.

    Types match without regard to case. A parameter that both have must have the same value. Types with more parameters
    in common are better, and a range is only for what no other declared type matches.
    """
    found = _MEDIA_TYPE.fullmatch(media.strip())
    if found is None:
        return []
    stated, offered = _parameters(media), list(dict.fromkeys(declared))
    exact = {one: _parameters(one) for one in offered if essence(one) == essence(media)}
    shared = {
        one: len(known.keys() & stated.keys())
        for one, known in exact.items()
        if all(known[name].lower() == stated[name].lower() for name in known.keys() & stated.keys())
    }
    if shared:
        return [one for one in shared if shared[one] == max(shared.values())]
    return [one for one in offered if in_range(media, one)]


def sent_type(media: str, declared: str) -> str:
    """Return the content type to send: the declared one with the caller's additional parameters.

    Args:
        media: The caller's content type.
        declared: The media type or range that it matches.
    """
    if is_range(declared):
        return media.strip()
    return f"{declared}{added_parameters(media, declared)}"


def added_parameters(media: str, declared: str) -> str:
    """Return the parameters that only the caller's content type has, ready to be appended."""
    known = _parameters(declared)
    return "".join(f"; {name}={value}" for name, value in _parameters(media).items() if name not in known)


def check_fixed(media: str) -> None:
    """Check the parameters of a content type whose charset and boundary are fixed: JSON, forms and multipart.

    Raises:
        ValueError: The caller requests another charset, or a boundary.
    """
    stated = _parameters(media)
    if stated.get("charset", "utf-8").strip('"').lower() not in ("utf-8", "utf8"):
        raise ValueError(f"content_type: a body of type {essence(media)} is always encoded as UTF-8")
    if "boundary" in stated and essence(media).startswith("multipart/"):
        raise ValueError("content_type: the client sets the boundary")


def possible(declared: Iterable[str]) -> str:
    """Return the media types that callers can choose, for an error."""
    known = list(dict.fromkeys(declared))
    if any(essence(media) in ("*", "*/*") for media in known):
        return "a media type such as text/plain"
    texts = [f"a type that matches {media}" if is_range(media) else media for media in known]
    return f"{', '.join(texts[:-1])} or {texts[-1]}" if len(texts) > 1 else texts[0]


def _parameters(media: str) -> Mapping[str, str]:
    _, semicolon, rest = media.partition(";")
    found = _PARAMETER.finditer(semicolon + rest)
    return {match[1].lower(): match[2] for match in found if match[1]}
