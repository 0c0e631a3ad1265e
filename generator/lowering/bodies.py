"""Request bodies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..loading.media_types import is_json
from ..loading.nodes import ObjectNode
from ..model.aliases import unaliased, with_files
from ..model.api import Body
from ..model.types import ReferenceType
from .context import Context
from .keywords import description_of

_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "application/octet-stream")


def lower_body(context: Context, operation: ObjectNode, hint: str) -> Body | None:
    """The request body of an operation: its properties, or, if it is no object, the whole of it."""
    if "requestBody" not in operation:
        return None
    body = context.document.resolve(operation["requestBody"])
    media = preferred(body["content"])
    schema = body["content"][media].get("schema", True)
    required = body.get("required") is True
    description = description_of(body)
    type_ = context.schemas.lower(schema, f"{hint}Body")
    if not is_json(media):
        type_ = with_files(type_, context.schemas.get)
    match unaliased(type_, context.schemas.get):
        case ReferenceType(name=name) if (named := context.schemas.get(name)).alias is None:
            properties = tuple(p for p in named.properties if p.access != "read")
            if media.partition("/")[0] == "multipart":
                properties = tuple(replace(p, type=with_files(p.type, context.schemas.get)) for p in properties)
            return Body(
                media=media, required=required, properties=properties, extra=named.extra, description=description
            )
        case _:
            kept = description or description_of(context.target(schema))
            return Body(media=media, required=required, whole=type_, description=kept)


def preferred(media_types: Iterable[str]) -> str:
    """The media type to speak when there are several: JSON, then forms, then whatever comes first."""
    offered = list(media_types)
    json = [media for media in offered if is_json(media)]
    return json[0] if json else next((media for media in _FORMS if media in offered), offered[0])
