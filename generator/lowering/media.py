"""Media types of responses: how their bodies are read, and which of them the client accepts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..diagnostics import Code, quoted
from ..loading.media_types import essence, is_json, is_range, is_text
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
    # A range requests these as well, whether the client lists them or not.
    ranges = [essence(medium.media) for medium in kept if is_range(medium.media)]
    kept = [medium for medium in offered if medium in kept or any(_covers(range_, medium.media) for range_ in ranges)]
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
    is_binary = context.target(schema).get("format") == "binary"
    if essence(media) in _RANGES:
        return "bytes" if is_binary else "any" if schema is None else "json"
    if is_json(media):
        return "json"
    return "text" if is_text(media) and not is_binary else "bytes"


def is_of_any_type(medium: Medium) -> bool:
    """Whether bodies are read as JSON, but can be of any other type as well."""
    return medium.kind == "json" and essence(medium.media) in _RANGES


def _covers(range_: str, media: str) -> bool:
    """Whether a media type range includes a media type."""
    return range_ == "*/*" or essence(media).startswith(range_.removesuffix("*"))


def _repeats(context: Context, medium: Medium, as_json: Sequence[Any]) -> bool:
    """Whether a media type is another representation of the JSON content."""
    is_plain = medium.kind == "text" and essence(medium.media).startswith("text/")
    # A schema that allows everything does not say that the content is the same.
    return medium.schema in as_json and bool(context.target(medium.schema)) and not is_plain


def _is_structured(context: Context, schema: Any) -> bool:
    """Whether a schema is more specific about a body than text or bytes."""
    target = context.target(schema)
    stated: Any = target.get("type")
    kinds: list[Any] = list(stated) if isinstance(stated, ArrayNode) else [stated]
    return any(kind not in (None, "string", "null") for kind in kinds) or any(
        keyword in target for keyword in _STRUCTURE
    )


def _listed(media: Sequence[str]) -> str:
    return ", ".join(map(quoted, media))
