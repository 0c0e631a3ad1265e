"""Request bodies of type `application/x-www-form-urlencoded`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from .body import Json, json_bytes, wire_object
from .encode import escaped, escaped_but_reserved, pairs, scalar_text
from .operation import Names, Style

FORM: Final = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFormat:
    """How a property is encoded in a form.

    Attributes:
        style: As for a query parameter. None: arrays repeat the key, and objects are JSON.
        is_json: Whether all values are JSON, including strings.
        reserved: Whether its text keeps RFC 3986 reserved characters.
    """

    style: Style | None = None
    is_json: bool = False
    reserved: bool = False


class FormBody:
    """A form: percent-encoded pairs of key and value.

    Args:
        fields: The encoding of properties, by wire name, if it differs from the default.
        media: The content type.
    """

    def __init__(self, fields: Mapping[str, FieldFormat] | None = None, media: str = FORM) -> None:
        self._fields = fields or {}
        self._media = media

    def encode(self, body: object, names: Names | None) -> tuple[bytes, str]:
        """Return a mapping of properties as a form; None and omitted values are left out.

        Raises:
            ValueError: A value cannot be sent.
            TypeError: The body, or a value in it, has a type that cannot be sent.
        """
        written = (
            pair
            for key, value in wire_object(body, names, FORM).items()
            if value is not None
            for pair in _field(key, value, self._fields.get(key, _PLAIN))
        )
        return "&".join(written).encode(), self._media


_PLAIN: Final = FieldFormat()


def _field(key: str, value: Json, field: FieldFormat) -> Iterable[str]:
    # A plus would stand for a space as well as `%20`, which separates the values.
    escape = escaped_but_reserved if field.reserved else escaped if field.style == "space" else _escaped
    if field.style is not None:
        return pairs(key, value, field.style, escape)
    items = value if isinstance(value, list) else [value]
    return [f"{_escaped(key, key)}={escape(text_of(i, key, field.is_json), key)}" for i in items if i is not None]


def text_of(value: Json, where: str, is_json: bool) -> str:
    """Return one form value as text: JSON for arrays and objects, and where requested."""
    return json_bytes(value).decode() if is_json or isinstance(value, (dict, list)) else scalar_text(value, where)


def _escaped(text: str, where: str) -> str:
    return escaped(text, where).replace("%20", "+")
