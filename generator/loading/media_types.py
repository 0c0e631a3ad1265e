"""Media types: which of them are JSON, and how the bodies of the others are written."""

from __future__ import annotations

from typing import Literal

BodyKind = Literal["json", "form", "multipart", "content", "any"]
"""JSON, a form, parts, text or bytes as they are, or (`any`) whatever a range of media types leaves open."""

JSON_PATCH = "application/json-patch+json"

_JSON = frozenset({"application/json", "text/json", "*/*"})
_OPEN = frozenset({"*/*", "application/*", "*"})


def essence(media_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether bodies of a media type are JSON; `*/*` is taken for it, since no API says so and means something else."""
    name = essence(media_type)
    return name in _JSON or name.endswith("+json")


def is_range(media_type: str) -> bool:
    """Whether a media type is a range of several, such as `image/*`."""
    return "*" in essence(media_type)


def body_kind(media_type: str) -> BodyKind:
    """How request bodies of a media type are written."""
    name = essence(media_type)
    if name in _OPEN:
        return "any"
    if is_json(name):
        return "json"
    if name == "application/x-www-form-urlencoded":
        return "form"
    return "multipart" if name.startswith("multipart/") else "content"
