"""Media types of responses: how their bodies are read, and which of them the client accepts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..diagnostics import Code, quoted
from ..loading.media_types import is_json, is_text
from ..loading.nodes import ArrayNode, ObjectNode
from ..model.api import ResultKind
from .context import Context

_NAME = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_MEDIA_TYPE = re.compile(rf"{_NAME}/{_NAME}(\s*;\s*{_NAME}=({_NAME}|\"[\x20-\x21\x23-\x5b\x5d-\x7e]*\"))*\s*;?")
_RANGES = ("*/*", "application/*")
_STRUCTURE = ("properties", "additionalProperties", "items", "prefixItems", "allOf", "oneOf", "anyOf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """A media type of a response.

    Attributes:
        media: As written in the document.
        schema: The schema of its bodies.
        kind: How bodies are read.
        is_loose: Whether that is less specific than the schema.
        is_asked_for: Whether it can be part of `Accept`.
    """

    media: str
    schema: Any
    kind: ResultKind
    is_loose: bool
    is_asked_for: bool


def media_of(context: Context, content: Mapping[str, Any], response: ObjectNode) -> list[Medium]:
    """The media types of a response that the client accepts; at least one if there is any.

    If JSON is among them, alternative representations of the same content are left out, because the client cannot
    decode them.
    """
    offered = [_medium(context, media, described, response) for media, described in content.items()]
    as_json = [medium.schema for medium in offered if medium.kind == "json"]
    best = [
        medium
        for medium in offered
        if medium.kind in ("json", "any") or not (medium.is_loose or (as_json and _repeats(context, medium, as_json)))
    ]
    kept = best or offered
    left_out = [medium.media for medium in offered if medium not in kept]
    if left_out:
        context.found.warning(
            Code.MEDIA_TYPE_LEFT_OUT,
            response.key_position("content"),
            f"the client requests {_listed([medium.media for medium in kept])}, not {_listed(left_out)}",
            hint="it cannot decode the others; to get them, send an `Accept` header with `client.request`",
        )
    for medium in kept:
        if medium.is_loose:
            context.found.warning(
                Code.LOOSE_RESPONSE,
                response.key_position("content"),
                f"a response of type {quoted(medium.media)} is returned as {_WORDS[medium.kind]}, not decoded",
                hint="only JSON is decoded by its schema",
            )
    return kept


_WORDS = {"text": "`str`", "bytes": "`bytes`"}


def _medium(context: Context, media: str, described: Any, response: ObjectNode) -> Medium:
    schema = described.get("schema") if isinstance(described, ObjectNode) else None
    is_asked_for = _MEDIA_TYPE.fullmatch(media) is not None
    if not is_asked_for:
        context.found.warning(
            Code.MALFORMED_MEDIA_TYPE,
            response.key_position("content"),
            f"{quoted(media)} is not a media type",
            hint="write it as `type/subtype`; the client does not request this one",
        )
    kind = _kind(context, media, schema)
    is_loose = kind in ("text", "bytes") and _is_structured(context, schema)
    return Medium(
        media=media, schema=True if schema is None else schema, kind=kind, is_loose=is_loose, is_asked_for=is_asked_for
    )


def _kind(context: Context, media: str, schema: Any) -> ResultKind:
    essence = _essence(media)
    is_binary = context.target(schema).get("format") == "binary"
    if essence in _RANGES:
        return "bytes" if is_binary else "any" if schema is None else "json"
    if is_json(media):
        return "json"
    return "text" if is_text(media) and not is_binary else "bytes"


def is_any_text(context: Context, medium: Medium) -> bool:
    """Whether bodies of a media type range are JSON strings or plain text, depending on the content type."""
    return _essence(medium.media) in _RANGES and context.target(medium.schema).get("type") == "string"


def _repeats(context: Context, medium: Medium, as_json: Sequence[Any]) -> bool:
    """Whether a media type is another representation of the JSON content."""
    is_plain = medium.kind == "text" and _essence(medium.media).startswith("text/")
    return medium.schema in as_json and medium.schema is not True and not is_plain


def _is_structured(context: Context, schema: Any) -> bool:
    """Whether a schema is more specific about a body than text or bytes."""
    target = context.target(schema)
    stated: Any = target.get("type")
    kinds: list[Any] = list(stated) if isinstance(stated, ArrayNode) else [stated]
    return any(kind not in (None, "string", "null") for kind in kinds) or any(
        keyword in target for keyword in _STRUCTURE
    )


def _essence(media: str) -> str:
    return media.partition(";")[0].strip().lower()


def _listed(media: Sequence[str]) -> str:
    return ", ".join(map(quoted, media))
