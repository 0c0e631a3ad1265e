"""Request bodies: plain data for JSON, and the bytes for each media type."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any, Protocol, TypeGuard, cast, runtime_checkable
from urllib.parse import urlencode
from uuid import UUID

from .encode import argument, datetime_text, is_list, is_model, is_object, plain_number, scalar_text
from .json_data import json_text
from .omit import is_omitted
from .operation import Names

Json = None | bool | int | float | Decimal | str | list["Json"] | dict[str, "Json"]


@runtime_checkable
class Readable(Protocol):
    """A file opened in binary mode, or what reads like one."""

    def read(self) -> bytes: ...


def wire_value(value: object, names: Names | None = None, where: str = "body") -> Json:
    """Return a value as plain JSON data with its keys spelt as on the wire.

    Args:
        value: Anything a caller may pass: dicts, lists, models, datetimes, dates, enums, UUIDs, decimals, scalars.
        names: How keys are spelt on the wire.
        where: The argument, for errors.

    Raises:
        ValueError: A naive datetime, or a number that JSON cannot write.
        TypeError: A value of a type that has no JSON form.
    """
    match value:
        case None | bool():
            return value
        case Enum():
            return wire_value(value.value, names, where)
        case str():
            return value
        case int():
            return int(value)
        case float() | Decimal():
            return plain_number(value, where)
        case datetime():
            return datetime_text(value, where)
        case date() | time():
            return value.isoformat()
        case UUID():
            return str(value)
        case _ if is_model(value):
            # A model dumps its keys as they are on the wire already.
            return wire_value(value.model_dump(by_alias=True, exclude_unset=True, warnings=False), None, where)
        case _ if is_object(value):
            return _wire_object(value, names or Names(), where)
        case _ if is_list(value):
            kept = (item for item in value if not is_omitted(item))
            return [wire_value(item, names, f"{where}[{index}]") for index, item in enumerate(kept)]
        case _:
            raise TypeError(f"{where}: a value of type {type(value).__name__} has no JSON form")


def _wire_object(value: Mapping[object, object], names: Names, where: str) -> dict[str, Json]:
    written: dict[str, Json] = {}
    for key, item in value.items():
        if is_omitted(item):
            continue
        if isinstance(key, Enum):
            key = key.value
        if not isinstance(key, (str, int)) or isinstance(key, bool):
            raise TypeError(f"{where}: keys must be text, not {type(key).__name__}")
        wire_key = names.wire(str(key))
        inside = f"{where}.{key}" if where != "body" else argument(str(key))
        written[wire_key] = wire_value(item, names.below(wire_key), inside)
    return written


def encode_body(media: str, body: object, names: Names | None) -> tuple[bytes, str]:
    """Return a request body as bytes, with its content type.

    Args:
        media: Media type the operation takes.
        body: The body: a mapping of properties, or a whole body.
        names: How keys inside it are spelt on the wire.

    Raises:
        ValueError: A value cannot be sent.
        TypeError: The body, or a value in it, has a type that this media type cannot carry.
    """
    essence = media.partition(";")[0].strip().lower()
    if essence.endswith(("/json", "+json")):
        return _json_bytes(wire_value(body, names)), media
    if essence == "application/x-www-form-urlencoded":
        return urlencode(list(_form_pairs(_properties(body, media), names))).encode(), media
    if essence == "multipart/form-data":
        return _multipart(_properties(body, media), names)
    return _raw_bytes(body, media), media


def _json_bytes(value: Json) -> bytes:
    try:
        return json_text(value).encode()
    except UnicodeEncodeError:
        raise ValueError("the body holds a lone surrogate, which has no UTF-8 form") from None


def _properties(body: object, media: str) -> Mapping[Any, object]:
    if is_model(body):
        return body.model_dump(by_alias=True, exclude_unset=True, warnings=False)
    if not is_object(body):
        raise TypeError(f"a body of type {media} is a mapping, not {type(body).__name__}")
    return body


def _raw_bytes(body: object, media: str) -> bytes:
    match body:
        case bytes():
            return body
        case bytearray():
            return bytes(body)
        case str():
            return body.encode()
        case Readable():
            return body.read()
        case _:
            raise TypeError(f"a body of type {media} is bytes, text or an open file, not {type(body).__name__}")


def _form_pairs(body: Mapping[Any, object], names: Names | None) -> Iterable[tuple[str, str]]:
    """Fields of a form: lists repeat their key, objects are JSON, what is None or omitted is left out."""
    for key, value in _wire_object(body, names or Names(), "body").items():
        for item in value if isinstance(value, list) else [value]:
            if item is not None:
                yield key, _field_text(item, key)


def _field_text(value: Json, where: str) -> str:
    return _json_bytes(value).decode() if isinstance(value, (dict, list)) else scalar_text(value, where)


# -- multipart ----------------------------------------------------------------------------------------------------


def _multipart(body: Mapping[Any, object], names: Names | None) -> tuple[bytes, str]:
    """Parts of a multipart form: bytes and open files become files, everything else a text field.

    A file may be given as `(file name, content)` or `(file name, content, content type)`.
    """
    boundary = secrets.token_hex(16)
    parts: list[bytes] = []
    for key, value in body.items():
        name = str(key) if names is None else names.wire(str(key))
        below = names.below(name) if names else None
        items = value if is_list(value) and not _is_file(value) else [value]
        parts.extend(_part(boundary, name, item, below) for item in items if item is not None and not is_omitted(item))
    return b"".join(parts) + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


def _is_file(value: object) -> bool:
    return isinstance(value, (bytes, bytearray, Readable)) or _is_named_file(value)


def _is_named_file(value: object) -> TypeGuard[tuple[str, object] | tuple[str, object, str]]:
    if not isinstance(value, tuple):
        return False
    parts = cast("tuple[object, ...]", value)
    return len(parts) in (2, 3) and isinstance(parts[0], str) and isinstance(parts[1], (bytes, bytearray, Readable))


def _part(boundary: str, name: str, value: object, names: Names | None) -> bytes:
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"'
    if not _is_file(value):
        text = _field_text(wire_value(value, names, name), name)
        return f"{head}\r\n\r\n{text}\r\n".encode()
    file_name, content, content_type = name, value, "application/octet-stream"
    if _is_named_file(value):
        file_name, content = value[0], value[1]
        content_type = value[2] if len(value) == 3 else content_type
    head += f'; filename="{_quoted(file_name)}"\r\nContent-Type: {_quoted(content_type)}\r\n\r\n'
    return head.encode() + _raw_bytes(content, "multipart/form-data") + b"\r\n"


def _quoted(text: str) -> str:
    # As browsers do it: the three characters that could end the quoted text are percent-encoded.
    return text.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
