"""Request bodies as plain data, and as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, Final, Protocol, runtime_checkable

from .dates import check_kind_of_date
from .encode import argument, base64_text, is_list, is_model, is_object, plain_number, scalar_text
from .json_data import json_text
from .omit import is_omitted
from .operation import Names, Operation, StreamedBody

# Models contain decimal numbers and bytes only where these are sent as strings.
_DUMPED: Final[Names] = Names(texts=(bytes, Decimal), each=lambda: _DUMPED)

Json = None | bool | int | float | Decimal | str | list["Json"] | dict[str, "Json"]


def wire_value(value: object, names: Names | None = None, where: str = "body") -> Json:
    """Return a value as plain JSON data with wire names.

    Args:
        value: A value that callers can pass: dicts, lists, models, datetimes, dates, times, durations, enums, UUIDs,
            decimals, bytes, scalars.
        names: The wire names of its keys.
        where: The argument, for errors.

    Raises:
        ValueError: A naive datetime, a date of another kind than required, or a number that JSON cannot represent.
        TypeError: A value of a type that cannot be sent.
    """
    if names is not None and names.kind is not None:
        check_kind_of_date(value, names.kind, where)
    match value:
        case None | bool():
            return value
        case Enum():
            return wire_value(value.value, names, where)
        case str():
            return value
        case int():
            return int(value)
        case Decimal() if names is not None and Decimal in names.texts:
            return scalar_text(value, where)
        case float() | Decimal():
            return plain_number(value, where)
        case bytes() | bytearray() if names is not None and bytes in names.texts:
            return base64_text(value)
        case _ if is_model(value):
            # A dumped model already has wire names.
            return wire_value(value.model_dump(by_alias=True, exclude_unset=True, warnings=False), _DUMPED, where)
        case _ if is_object(value):
            return _wire_object(value, names or Names(), where)
        case _ if is_list(value):
            kept = [item for item in value if not is_omitted(item)]
            tables = [names and names.item(at, len(kept)) for at in range(len(kept))]
            return [wire_value(item, tables[at], f"{where}[{at}]") for at, item in enumerate(kept)]
        case _:
            return scalar_text(value, where)


def wire_object(value: object, names: Names | None, what: str) -> dict[str, Json]:
    """Return the properties of a body as plain data with wire names.

    Args:
        value: A mapping, or a model.
        names: The wire names of its keys.
        what: The kind of body, for the error.

    Raises:
        ValueError: A value cannot be sent.
        TypeError: The body is not a mapping, or a value in it has a type that cannot be sent.
    """
    plain = wire_value(value, names)
    if not isinstance(plain, dict):
        raise TypeError(f"a body of type {what} must be a mapping, not {type(value).__name__}")
    return plain


def _wire_object(value: Mapping[object, object], names: Names, where: str) -> dict[str, Json]:
    written: dict[str, Json] = {}
    names = names.of(value)
    for key, item in value.items():
        if is_omitted(item):
            continue
        if isinstance(key, Enum):
            key = key.value
        if not isinstance(key, (str, int)) or isinstance(key, bool):
            raise TypeError(f"{where}: keys must be strings, not {type(key).__name__}")
        wire_key = names.wire(str(key))
        inside = f"{where}.{key}" if where != "body" else argument(str(key))
        written[wire_key] = wire_value(item, names.below(wire_key), inside)
    return written


@runtime_checkable
class Extensible(Protocol):
    """A body with its own way to add properties."""

    def with_added(self, added: Mapping[str, object]) -> object:
        """Return this body with undocumented properties added."""
        ...


def with_added(body: object, names: Names | None, added: Mapping[str, object]) -> tuple[object, Names | None]:
    """Return a body with missing properties added, and the wire names of its keys.

    Args:
        body: The body, or `omit`.
        names: The wire names of its keys.
        added: The properties; their names are sent unchanged.

    Raises:
        TypeError: The body is not an object.
    """
    if isinstance(body, Extensible):
        return body.with_added(added), names
    if is_omitted(body):
        return added, None
    if is_model(body):
        return {**added, **wire_object(body, None, "object")}, None
    if not is_object(body):
        raise TypeError("properties can be added to a request body only if it is an object")
    given = {str(key): value for key, value in body.items() if not is_omitted(value)}
    new = {key: value for key, value in added.items() if key not in given}
    return {**given, **new}, names.keeping(new) if names is not None else None


def encode_body(
    operation: Operation[Any], body: object, added: Mapping[str, object] | None = None
) -> tuple[bytes | StreamedBody, str] | None:
    """Return the encoded request body of an operation, with its content type; None if there is no body.

    Args:
        operation: The operation.
        body: The body: a mapping of properties, or a whole body.
        added: Properties to add if they are missing.

    Raises:
        ValueError: A value cannot be sent.
        TypeError: The body, or a value in it, has a type that cannot be sent.
    """
    names = operation.names
    if added:
        body, names = with_added(body, names, added)
    if operation.format is not None:
        return operation.format.encode(body, names)
    return json_bytes(wire_value(body, names)), operation.media


def json_bytes(value: Json) -> bytes:
    """Return plain data as JSON in UTF-8.

    Raises:
        ValueError: A string in it cannot be encoded as UTF-8.
    """
    try:
        return json_text(value).encode()
    except UnicodeEncodeError:
        raise ValueError("the body contains a lone surrogate, which cannot be encoded as UTF-8") from None
