"""The meaning of schema keywords, and of descriptions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..diagnostics import quoted
from ..loading.nodes import ArrayNode, ObjectNode
from ..loading.pointers import parse_pointer
from ..model.types import Scalar

_LIMITS = frozenset(
    {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "minLength", "maxLength"}
)

_OBJECT = frozenset({"properties", "additionalProperties", "patternProperties", "unevaluatedProperties"})
_ARRAY = frozenset({"items", "prefixItems"})
_FORMAT = frozenset({"format", "contentEncoding", "contentMediaType"})
# Keywords that determine the type of values. All others restrict or annotate them, without an effect on a client's
# types.
_TYPED = frozenset(
    {"type", "enum", "const", "$ref", "allOf", "oneOf", "anyOf", "required", *_OBJECT, *_ARRAY, *_FORMAT}
)

FORMATS: Mapping[str, Scalar] = {
    "date-time": Scalar.DATETIME,
    "date": Scalar.DATE,
    "time": Scalar.TIME,
    "duration": Scalar.DURATION,
    "uuid": Scalar.UUID,
    "decimal": Scalar.DECIMAL,
    "byte": Scalar.BASE64,
    "binary": Scalar.BINARY,
}
"""The string formats with a Python type of their own; docs/types.md explains why no others have one."""

_TEXTUAL = ("text/", "application/json", "application/xml", "application/javascript", "application/yaml")


def description_of(node: Mapping[str, Any]) -> str:
    """The description of an object of the document; empty if there is none."""
    text = node.get("description")
    return text.strip() if isinstance(text, str) else ""


def has_properties(schema: Mapping[str, Any]) -> bool:
    """Whether an object has properties of its own, or no properties at all; every other object is a map."""
    declared = schema.get("properties")
    return isinstance(declared, ObjectNode) and bool(declared or schema.get("required") or is_closed(schema))


def is_closed(schema: Mapping[str, Any]) -> bool:
    """Whether objects have only the properties that the document declares."""
    further = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
    return further is False and not schema.get("patternProperties")


def limits_of(*schemas: Mapping[str, Any]) -> dict[str, float]:
    """The keywords that limit a value; those of earlier schemas take precedence."""
    found: dict[str, float] = {}
    for schema in reversed(schemas):
        stated = {keyword: schema[keyword] for keyword in _LIMITS if keyword in schema}
        found.update((k, n) for k, n in stated.items() if not isinstance(n, bool))
        for bound in ("Minimum", "Maximum"):
            if schema.get(f"exclusive{bound}") is True and bound.lower() in found:  # The form of OpenAPI 3.0
                found[f"exclusive{bound}"] = found.pop(bound.lower())
        places = schema.get("prefixItems")
        if places and schema.get("items", schema.get("unevaluatedItems")) is False:
            found["maxItems"] = min(found.get("maxItems", len(places)), len(places))
    return found


def with_places(text: str, schema: Mapping[str, Any]) -> str:
    """A description, with the types of the first items of an array if these have types of their own."""
    places = schema.get("prefixItems")
    if not isinstance(places, ArrayNode) or not places:
        return text
    stop = "." if text and text[-1] not in ".!?:" else ""
    return f"{text}{stop} Items in order: {', '.join(map(_in_words, places))}.".lstrip()


def _in_words(schema: Any) -> str:
    """The type of an item: the name of a component, or its JSON type with the format."""
    if not isinstance(schema, ObjectNode):
        return "any value"
    if isinstance(schema.get("$ref"), str):
        return quoted(parse_pointer(schema["$ref"].rpartition("#")[2])[-1])
    kinds = " or ".join(stated_types(schema)) or implied_type(schema) or "any value"
    return f"{kinds} ({schema['format']})" if isinstance(schema.get("format"), str) else kinds


def is_secret(schema: Mapping[str, Any]) -> bool:
    """Whether a value must not appear in logs."""
    return schema.get("format") == "password"


def limits_only(member: Any, beside: ObjectNode | None = None) -> bool:
    """Whether a member of a union restricts values, but not their type.

    Args:
        member: The member.
        beside: The schema with the union; a member that repeats its type adds nothing.
    """
    if not isinstance(member, ObjectNode) or not member:
        return False
    said = _said(member) - {"required"}
    return not said or (beside is not None and said == {"type"} and member["type"] == beside.get("type"))


def adds_nothing(part: ObjectNode) -> bool:
    """Whether a part of a schema never affects the type, regardless of the other parts."""
    return not _said(part)


def _said(schema: ObjectNode) -> set[str]:
    """The keywords that affect the type of values."""
    return {keyword for keyword in _TYPED & set(schema) if not _is_idle(keyword, schema)}


def _is_idle(keyword: str, schema: ObjectNode) -> bool:
    value = schema[keyword]
    match keyword:
        case "additionalProperties" | "unevaluatedProperties":
            return isinstance(value, bool) or not value
        case "properties" | "patternProperties" | "required" | "allOf" | "items" | "enum":
            return value is True or value in ({}, [])
        case _ if keyword in _FORMAT:
            return typed_format(schema) is None
        case _:
            return False


def is_null(schema: ObjectNode) -> bool:
    """Whether the schema's own keywords allow null alone."""
    return schema.get("type") in ("null", ["null"]) or schema.get("enum") == [None] or schema.get("const", "") is None


def adds_null(schema: ObjectNode) -> bool:
    """Whether a schema is `nullable` and nothing else, which adds null to the schemas beside it."""
    return schema.get("nullable") is True and "$ref" not in schema and adds_nothing(schema)


def stated_types(schema: ObjectNode) -> list[str]:
    """The types that a schema names, including null and `nullable`."""
    if "type" not in schema:
        return []
    return [*type_names(schema["type"]), *(["null"] if schema.get("nullable") is True else [])]


def type_names(stated: Any) -> list[str]:
    """The value of `type` as a list."""
    return [str(name) for name in stated] if isinstance(stated, ArrayNode) else [str(stated)]


def kinds_of(schema: ObjectNode) -> list[str]:
    """The JSON types of values other than null, according to the schema's own keywords."""
    stated = [kind for kind in stated_types(schema) if kind != "null"]
    if stated:
        return stated
    if "const" in schema or schema.get("enum"):
        values = [schema["const"]] if "const" in schema else schema["enum"]
        return list(dict.fromkeys(kind_of(value) for value in values if value is not None))
    implied = implied_type(schema)
    return [implied] if implied else []


def kind_of(value: Any) -> str:
    """The JSON type of a value other than null."""
    match value:
        case bool():
            return "boolean"
        case str():
            return "string"
        case int():
            return "integer"
        case float():
            return "number"
        case list():
            return "array"
        case _:
            return "object"


def implied_type(schema: ObjectNode) -> str | None:
    """The type of a schema that only its other keywords imply."""
    if _OBJECT & set(schema):
        return "object"
    return "array" if _ARRAY & set(schema) else None


def typed_format(schema: Mapping[str, Any]) -> str | None:
    """The format that determines a string's Python type, including the equivalent keywords of OpenAPI 3.1."""
    stated = schema.get("format")
    if isinstance(stated, str) and stated in FORMATS:
        return stated
    coding = schema.get("contentEncoding")
    if coding == "base64":
        return "byte"
    if is_identity(coding):
        return "binary"
    media = schema.get("contentMediaType")
    is_binary = isinstance(media, str) and not media.lower().startswith(_TEXTUAL) and "contentEncoding" not in schema
    return "binary" if is_binary and not str(media).lower().endswith(("+json", "+xml")) else None


def is_identity(coding: Any) -> bool:
    """Whether a `contentEncoding` leaves bytes unchanged (RFC 2045, section 6.2)."""
    return isinstance(coding, str) and coding.lower() in ("binary", "8bit")
