"""Schemas of a published document in a comparable form: references and `allOf` are resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tools.drift.document import Published, is_object

Node = Mapping[str, Any]

_LIMITS = (
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern"),
    *("minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
)
_COMPONENT = "#/components/schemas/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a schema requires of a value.

    Attributes:
        name: The component that it refers to, if any.
        types: Names of JSON types, with their formats; empty for any type.
        nullable: Whether the value can be null.
        values: The only allowed values; None for any.
        properties: Schemas of the declared properties.
        required: Required properties.
        items: Schema of the items of an array.
        extra: Whether undeclared properties are allowed, or their schema; None if unspecified.
        variants: The members of a union, of which the value must match one.
        default: The default value; None if there is none.
    """

    name: str | None = None
    types: frozenset[str] = frozenset()
    nullable: bool = False
    values: tuple[Any, ...] | None = None
    properties: Mapping[str, Node] = field(default_factory=dict[str, Node])
    required: frozenset[str] = frozenset()
    items: Node | None = None
    extra: Node | bool | None = None
    variants: tuple[Node, ...] = ()
    limits: Mapping[str, Any] = field(default_factory=dict[str, Any])
    default: Any = None
    deprecated: bool = False

    @property
    def label(self) -> str:
        """The name of the type in a report."""
        if self.name is not None:
            return self.name
        return " or ".join(sorted(self.types)) or ("a union" if self.variants else "any value")


def shape_of(node: Any, document: Published) -> Shape:
    """The shape of a schema.

    Raises:
        LookupError: It is only a reference to itself.
    """
    return _shape(node, document, ())


def component_name(node: Any) -> str | None:
    """The component that a schema refers to, directly or as the only member of `allOf`."""
    if not is_object(node):
        return None
    alone = node.get("allOf", ())
    reference = node.get("$ref") or (_reference(alone[0]) if len(alone) == 1 else None)
    return str(reference).removeprefix(_COMPONENT) if reference else None


def _reference(node: Any) -> Any:
    return node.get("$ref") if is_object(node) else None


def _shape(node: Any, document: Published, seen: tuple[int, ...]) -> Shape:
    if not is_object(node):
        # The schemas `true` and `false` of JSON Schema.
        return Shape() if node else Shape(values=())
    if id(node) in seen:
        raise LookupError("a schema is only a reference to itself")
    seen = (*seen, id(node))
    shape = _own(node)
    if "$ref" in node:
        shape = _both(shape, _shape(document.resolve(node), document, seen))
    for part in node.get("allOf", ()):
        shape = _both(shape, _shape(part, document, seen))
    variants = tuple(node.get("oneOf") or node.get("anyOf") or ())
    others = tuple(variant for variant in variants if not _is_null(variant))
    if len(others) == 1:
        shape = _both(shape, _shape(others[0], document, seen))
    elif others:
        shape = replace(shape, variants=others)
    return replace(shape, name=component_name(node), nullable=shape.nullable or len(others) < len(variants))


def _own(node: Node) -> Shape:
    stated = node.get("type", ())
    names = [stated] if isinstance(stated, str) else list(stated)
    values = (node["const"],) if "const" in node else node.get("enum")
    if not names and "properties" in node:
        names = ["object"]
    form = node.get("format")
    return Shape(
        types=frozenset(f"{name} ({form})" if form else name for name in names if name != "null"),
        nullable=bool(node.get("nullable")) or "null" in names or (values is not None and None in values),
        values=tuple(value for value in values if value is not None) if values is not None else None,
        properties=node.get("properties", {}),
        required=frozenset(node.get("required", ())),
        items=node.get("items"),
        extra=node.get("additionalProperties"),
        limits={key: node[key] for key in _LIMITS if key in node},
        default=node.get("default"),
        deprecated=bool(node.get("deprecated")),
    )


def _both(one: Shape, other: Shape) -> Shape:
    """The combination of two schemas: the parts of `allOf`, or the keys beside a reference."""
    return Shape(
        types=one.types or other.types,
        nullable=one.nullable or other.nullable,
        values=one.values if one.values is not None else other.values,
        properties={**other.properties, **one.properties},
        required=one.required | other.required,
        items=one.items if one.items is not None else other.items,
        extra=one.extra if one.extra is not None else other.extra,
        variants=one.variants or other.variants,
        limits={**other.limits, **one.limits},
        default=one.default if one.default is not None else other.default,
        deprecated=one.deprecated or other.deprecated,
    )


def _is_null(node: Any) -> bool:
    return is_object(node) and (node.get("type") == "null" or node.get("enum") == [None])
