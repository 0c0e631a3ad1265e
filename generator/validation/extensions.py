"""JSON Schemas of the extensions that the generator supports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ..loading.kinds import Kind

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
