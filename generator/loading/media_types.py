"""Media types: which of them are JSON, and how other bodies are encoded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Framing = Literal["events", "lines", "sequence", "text"]
"""How the events of a stream are separated: server-sent events, JSON Lines, a JSON text sequence, or lines of text."""

BodyKind = Literal["json", "form", "multipart", "content", "any"]
"""JSON, a form, multipart, text or bytes unchanged, or (`any`) whatever a media type range allows."""

JSON_PATCH = "application/json-patch+json"

_JSON = frozenset({"application/json", "text/json", "*/*"})
_FRAMINGS: Mapping[str, Framing] = {
    "text/event-stream": "events",
    "application/json-seq": "sequence",
    **dict.fromkeys(
        (
            *("application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines"),
            *("application/json-lines", "application/ndjson", "application/x-ndjson", "application/x-json-stream"),
            *("text/jsonl", "text/x-jsonl", "text/ndjson", "text/x-ndjson"),
        ),
        "lines",
    ),
}
_TEXT = frozenset(
    f"application/{name}"
    for name in (
        *("xml", "yaml", "x-yaml", "toml", "javascript", "ecmascript", "graphql", "sql", "rtf"),
        "x-www-form-urlencoded",
    )
)
_OPEN = frozenset({"*/*", "application/*", "*"})


def essence(media_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether bodies of a media type are JSON. `*/*` counts as JSON, because in practice APIs mean JSON by it."""
    name = essence(media_type)
    return name in _JSON or name.endswith("+json")


def is_text(media_type: str) -> bool:
    """Whether content of a media type other than JSON is text."""
    name = essence(media_type)
    return name.startswith("text/") or name in _TEXT or name.endswith(("+xml", "+yaml"))


def framing(media_type: str) -> Framing | None:
    """How the events of a stream are separated; None if a media type is not a stream.

    With the parameter `stream`, as in `application/json;stream=watch`, JSON is a stream with one value per line.
    """
    name = essence(media_type)
    found = _FRAMINGS.get(name)
    if found is None and name.endswith("+json-seq"):
        found = "sequence"
    if found is None and is_json(name) and not is_range(name) and stream_parameter(media_type):
        found = "lines"
    return found


def declared_framing(media_type: str) -> Framing | None:
    """How the events are separated if the settings say that a media type is a stream; None if it cannot be one."""
    if (found := framing(media_type)) is not None or is_range(media_type):
        return found
    name = essence(media_type)
    return "lines" if is_json(name) else "text" if name.startswith("text/") else None


def stream_parameter(media_type: str) -> str:
    """The value of the `stream` parameter of a media type; empty if omitted."""
    return _parameter(media_type, "stream")


def is_utf8(media_type: str) -> bool:
    """Whether a media type has no charset, or UTF-8."""
    return _parameter(media_type, "charset").lower() in ("", "utf-8", "utf8")


def _parameter(media_type: str, key: str) -> str:
    parameters = (parameter.partition("=") for parameter in media_type.split(";")[1:])
    given = (value.strip().strip('"') for name, _, value in parameters if name.strip().lower() == key)
    return next(given, "")


def is_range(media_type: str) -> bool:
    """Whether a media type is a range, such as `image/*`."""
    return "*" in essence(media_type)


def body_kind(media_type: str) -> BodyKind:
    """How request bodies of a media type are encoded."""
    name = essence(media_type)
    if name in _OPEN:
        return "any"
    if is_json(name):
        return "json"
    if name == "application/x-www-form-urlencoded":
        return "form"
    return "multipart" if name.startswith("multipart/") else "content"
