"""Decode multipart bodies."""

from __future__ import annotations

from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import quote

from ._contract import Media
from ._decoding import File, Shapes, json_of
from ._paths import is_array, is_object


def multipart(shapes: Shapes, media: Media, content: bytes, content_type: str) -> tuple[dict[str, Any], Any]:
    """Return the properties of a multipart body, in which files are `File`, and these with files as strings.

    Strings are the type of files in schemas.
    """
    head = f"content-type: {content_type}\r\n\r\n".encode("latin-1")
    message = BytesParser(policy=HTTP).parsebytes(head + content)
    known = shapes.properties(media.schema)
    found: dict[str, list[Any]] = {}
    styled: list[tuple[str, str]] = []
    for part in message.iter_parts() if message.is_multipart() else ():
        name = str(part.get_param("name", header="content-disposition"))
        payload = part.get_payload(decode=True)
        data = payload if isinstance(payload, bytes) else b""
        if part.get_filename() is not None or _is_binary(shapes, known.get(name, True)):
            value: Any = File(part.get_filename(), data, part.get_content_type())
        elif part.get_content_type() == "application/json":
            value = json_of(data.decode("utf-8", "replace"))
        elif _has_style(shapes, name, media):
            styled.append((name, quote(data, safe=",")))
            continue
        else:
            schema = known.get(name, True)
            item = shapes.item(schema) if "array" in shapes.types(schema) else schema
            is_base64 = part["content-transfer-encoding"] == "base64"  # It stays as it is sent, like in JSON.
            value = shapes.scalar(str(part.get_payload()) if is_base64 else data.decode("utf-8", "replace"), item)
        found.setdefault(name, []).append(value)
    values = {name: shapes.query(name, style, known.get(name, True), styled) for name, style in media.styles.items()}
    body = {name: value for name, (is_there, value) in values.items() if is_there} | {
        name: (values if "array" in shapes.types(known.get(name, True)) and not is_array(values[0]) else values[-1])
        for name, values in found.items()
    }
    return body, {name: _without_files(value) for name, value in body.items()}


def _has_style(shapes: Shapes, name: str, media: Media) -> bool:
    """Whether a part belongs to a property with a style, which can have several parts with names of their own."""
    if name.partition("[")[0] in media.styles:
        return True
    known = shapes.properties(media.schema)
    exploded = (key for key, style in media.styles.items() if style == "form" and "object" in shapes.types(known[key]))
    return name not in known and any(name in shapes.properties(known[key]) for key in exploded)


def _is_binary(shapes: Shapes, schema: Any) -> bool:
    node = shapes.item(schema) if "array" in shapes.types(schema) else schema
    return is_object(node) and (node.get("format") == "binary")


def _without_files(value: Any) -> Any:
    if isinstance(value, File):
        return value.content.decode("latin-1")
    return [_without_files(item) for item in value] if is_array(value) else value
