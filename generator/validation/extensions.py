"""The extensions that the generator supports: their JSON Schemas, and where they have an effect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from ..loading.kinds import Child, Kind

_NAME: Final[Mapping[str, Any]] = {"type": "string", "minLength": 1}
# A method as users write it after `client.`. jsonschema uses Python's `re`, in which `$` can precede a line feed.
_PATH: Final[Mapping[str, Any]] = {"pattern": r"^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)+$"}
_PROPERTIES: Final[Mapping[str, Any]] = {"type": "array", "items": {"type": "string"}, "uniqueItems": True}
_VARIANT: Final[Mapping[str, Any]] = {
    "type": "object",
    "required": ["response"],
    "additionalProperties": False,
    "properties": {
        "summary": {"type": "string"},
        "description": {"type": "string"},
        "response": {"enum": ["array"]},
        "only": _PROPERTIES,
        "required": _PROPERTIES,
    },
}

EXTENSIONS: Final[Mapping[Kind, Mapping[str, Any]]] = {
    Kind.OPERATION: {
        "x-pagination": _NAME,
        "x-variants": {"type": "object", "propertyNames": _PATH, "additionalProperties": _VARIANT},
    },
    Kind.PARAMETER: {"x-name": _NAME, "x-idempotency": {"type": "boolean"}},
    Kind.SCHEMA: {"x-name": _NAME},
}
"""Extensions by the kind of object that contains them."""
_PLACES: Final[Mapping[str, str]] = {
    "x-idempotency": "a header parameter",
    "x-name": "a parameter, a property or a server",
    "x-pagination": "an operation",
    "x-variants": "an operation",
}


def without_effect(child: Child) -> Iterator[tuple[str, str]]:
    """The extensions of an object that have no effect in its position, and where they have one."""
    own = EXTENSIONS.get(child.kind, {})
    for key, place in _PLACES.items():
        if key in child.value and (key not in own or _names_nothing(child)):
            yield key, place


def _names_nothing(child: Child) -> bool:
    """Whether the `x-name` of a schema is not that of a property. A name of the wrong form is reported anyway."""
    name = child.value.get("x-name")
    is_property = child.path[-2:-1] == ("properties",)
    return child.kind is Kind.SCHEMA and not is_property and isinstance(name, str) and name != ""
