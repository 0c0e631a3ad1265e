"""What the keywords of a schema say, and what those of any object do that has a description."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..loading.nodes import ArrayNode, ObjectNode
from ..model.types import Scalar

_LIMITS = frozenset(
    {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "minLength", "maxLength"}
)

_OBJECT = frozenset({"properties", "additionalProperties", "patternProperties", "unevaluatedProperties"})
_ARRAY = frozenset({"items", "prefixItems"})
_FORMAT = frozenset({"format", "contentEncoding", "contentMediaType"})
# Keywords that say of which type values are. All others limit or describe them, which changes no type of a client.
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
"""The formats of strings that have a type of their own in Python; docs/types.md says why no others do."""

_TEXTUAL = ("text/", "application/json", "application/xml", "application/javascript", "application/yaml")


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


def limits_only(member: Any, beside: ObjectNode | None = None) -> bool:
    """Whether a member of a union says something about values, but not of which type they are.

    Args:
        member: The member.
        beside: The schema with the union; that a member repeats its type says nothing.
    """
    if not isinstance(member, ObjectNode) or not member:
        return False
    said = _said(member) - {"required"}
    return not said or (beside is not None and said == {"type"} and member["type"] == beside.get("type"))


def adds_nothing(part: ObjectNode) -> bool:
    """Whether a part of a schema leaves the type as it is, whatever the other parts say."""
    return not _said(part)


def _said(schema: ObjectNode) -> set[str]:
    """The keywords that say something about the type of values."""
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
    """Whether a schema is `nullable` and nothing else: where it stands beside others, it is meant to add null."""
    return schema.get("nullable") is True and "$ref" not in schema and adds_nothing(schema)


def stated_types(schema: ObjectNode) -> list[str]:
    """The types that a schema names, null among them; `nullable` counts."""
    if "type" not in schema:
        return []
    return [*type_names(schema["type"]), *(["null"] if schema.get("nullable") is True else [])]


def type_names(stated: Any) -> list[str]:
    """The value of `type` as a list."""
    return [str(name) for name in stated] if isinstance(stated, ArrayNode) else [str(stated)]


def kinds_of(schema: ObjectNode) -> list[str]:
    """The JSON types of the values other than null, as far as the schema's own keywords show them."""
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
    """The type of a schema that only shows it by its keywords."""
    if _OBJECT & set(schema):
        return "object"
    return "array" if _ARRAY & set(schema) else None


def typed_format(schema: Mapping[str, Any]) -> str | None:
    """The format of a string that decides about its type in Python, also if OpenAPI 3.1 says it in other words."""
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
    """Whether a `contentEncoding` leaves bytes as they are (RFC 2045, section 6.2)."""
    return isinstance(coding, str) and coding.lower() in ("binary", "8bit")
