"""What the keywords of a schema say, and what those of any object do that has a description."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..loading.nodes import ArrayNode, ObjectNode

_LIMITS = frozenset(
    {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "minLength", "maxLength"}
)

# Keywords that limit or describe values without changing the type a client hands out.
_LIMITS_ONLY = frozenset(
    {"required", "not", "minProperties", "maxProperties", "if", "then", "else", "dependentRequired"}
    | _LIMITS
    | {"pattern", "uniqueItems", "multipleOf"}
    | {"description", "title", "example", "examples", "default", "deprecated"}
)


def description_of(node: Mapping[str, Any]) -> str:
    """The description of an object of the document, empty if it has none."""
    text = node.get("description")
    return text.strip() if isinstance(text, str) else ""


def limits_of(*schemas: Mapping[str, Any]) -> dict[str, float]:
    """The keywords that say how large, long or many a value may be; those of an earlier schema come first."""
    found: dict[str, float] = {}
    for schema in reversed(schemas):
        stated = {keyword: schema[keyword] for keyword in _LIMITS if keyword in schema}
        found.update((k, n) for k, n in stated.items() if not isinstance(n, bool))
        for bound in ("Minimum", "Maximum"):
            if schema.get(f"exclusive{bound}") is True and bound.lower() in found:  # as OpenAPI 3.0 says it
                found[f"exclusive{bound}"] = found.pop(bound.lower())
    return found


def is_secret(schema: Mapping[str, Any]) -> bool:
    """Whether a value is to be kept out of logs."""
    return schema.get("format") == "password"


def choices(schema: ObjectNode) -> list[Any]:
    """The alternatives of a schema."""
    return list(schema.get("oneOf") or schema.get("anyOf") or [])


def limits_only(schema: Any) -> bool:
    """Whether a schema says something about values, but not of which type they are."""
    return isinstance(schema, ObjectNode) and bool(schema) and set(schema) <= _LIMITS_ONLY


def adds_nothing(schema: Any) -> bool:
    """Whether a part of an `allOf` leaves the type as it is."""
    if limits_only(schema):
        return True
    return isinstance(schema, ObjectNode) and set(schema) == {"type"} and schema["type"] == "object"


def is_null(schema: Any) -> bool:
    """Whether null is the only value."""
    return isinstance(schema, ObjectNode) and (schema.get("type") == "null" or schema.get("enum") == [None])


def is_nullable(schema: ObjectNode) -> bool:
    """Whether null is a value beside others."""
    kinds = schema.get("type")
    return schema.get("nullable") is True or (isinstance(kinds, ArrayNode) and "null" in kinds)


def implied_type(schema: ObjectNode) -> str | None:
    """The type of a schema that only shows it by its keywords."""
    if "properties" in schema or "additionalProperties" in schema:
        return "object"
    return "array" if "items" in schema else None
