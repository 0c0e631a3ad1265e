"""Merge several schemas for the same value into one equivalent schema."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any

from ..diagnostics import Position, quoted
from ..loading.nodes import ArrayNode, ObjectNode
from .keywords import type_names

COMPOSING = frozenset({"$ref", "allOf", "oneOf", "anyOf", "discriminator", "nullable"})
"""Keywords of composition. Merged schemas do not have them."""

_FLAGS = frozenset({"deprecated", "readOnly", "writeOnly", "uniqueItems"})
_ANNOTATIONS = frozenset({"description", "title", "example", "examples", "default", *_FLAGS})
_LEAST = frozenset({"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"})
_SHOWN = 3
"""How many values of an enumeration a message shows."""
_MOST = frozenset({"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"})


class _ContradictionError(Exception):
    """No value matches both values of a keyword; the text says why."""


class JoinedNode(ObjectNode):
    """An object whose keys come from several positions.

    Attributes:
        places: The position of each key.
    """

    __slots__ = ("places",)

    def __init__(self, at: ObjectNode) -> None:
        super().__init__(at.file, at.span)
        self.places: dict[str, Position] = {}

    def key_position(self, key: str) -> Position:
        """The position of a key."""
        return self.places.get(key, self.position)

    def adopt(self, key: str, value: Any, source: ObjectNode) -> None:
        """Set a key with its position in `source`."""
        self[key] = value
        self.places[key] = source.key_position(key)


class Merger:
    """Merges schemas. The same two schemas always give the same node, so that recursive schemas are recognized."""

    def __init__(self) -> None:
        self._both: dict[tuple[int, int], ObjectNode] = {}

    def merged(self, parts: Sequence[ObjectNode], at: ObjectNode) -> tuple[ObjectNode, list[str]]:
        """One schema for all `parts`, without the keywords of composition.

        Annotations come from the last part that has them. Limits are the narrowest ones.

        Args:
            parts: The schemas, from general to specific.
            at: The position of the result.

        Returns:
            The schema, and why no value matches all parts. If their types contradict each other, the schema has only
            annotations; if their enumerations do, the last one is used.
        """
        result = JoinedNode(at)
        contradictions: list[str] = []
        is_impossible = False
        for part in parts:
            for stated, value in part.items():
                if stated in COMPOSING or (stated == "enum" and not value):
                    continue
                keyword, value = ("enum", array_of([value], part)) if stated == "const" else (stated, value)
                if keyword in result:
                    try:
                        value = self._combined(keyword, result[keyword], value)
                    except _ContradictionError as reason:
                        contradictions.append(str(reason))
                        is_impossible |= keyword == "type"
                result[keyword] = value
                result.places[keyword] = part.key_position(stated)
        if is_impossible:
            for keyword in [keyword for keyword in result if keyword not in _ANNOTATIONS]:
                del result[keyword]
        return result, contradictions

    def both(self, one: Any, other: Any) -> Any:
        """A schema equivalent to two schemas together."""
        if one is False or other is False:
            return False
        if not isinstance(one, ObjectNode) or not one or one == other:
            return other
        if not isinstance(other, ObjectNode) or not other:
            return one
        key = (id(one), id(other))
        if key not in self._both:
            self._both[key] = JoinedNode(other)
            self._both[key]["allOf"] = array_of([one, other], other)
        return self._both[key]

    def _combined(self, keyword: str, one: Any, other: Any) -> Any:
        """The value of a keyword that satisfies both of its values, of which the second is more specific."""
        match keyword:
            case "type":
                return _types(one, other)
            case "enum":
                return _enums(one, other)
            case "required":
                return array_of(dict.fromkeys([*one, *other]), other)
            case "properties" | "patternProperties":
                return self._properties(one, other)
            case "additionalProperties" | "unevaluatedProperties":
                return self._further(one, other)
            case "items":
                return self.both(one, other)
            case "prefixItems":
                longer = one if len(one) > len(other) else other
                shared = [self.both(first, second) for first, second in zip(one, other, strict=False)]
                return array_of([*shared, *longer[len(shared) :]], other)
            case _ if keyword in _FLAGS:
                return one is True or other is True
            case _ if keyword in _LEAST or keyword in _MOST:
                if any(isinstance(value, bool) or not isinstance(value, int | float) for value in (one, other)):
                    return other
                return max(one, other) if keyword in _LEAST else min(one, other)
            case _:
                return other

    def _properties(self, one: ObjectNode, other: ObjectNode) -> ObjectNode:
        """The properties of both; for shared ones, both declarations apply."""
        result = JoinedNode(one)
        for source in (one, other):
            for name, node in source.items():
                result.adopt(name, self.both(result[name], node) if name in result else node, source)
        return result

    def _further(self, one: Any, other: Any) -> Any:
        """The schema of additional properties.

        `false` beside a schema would forbid the properties of the other part. It is an oversight, and is ignored.
        """
        schemas = [value for value in (one, other) if isinstance(value, ObjectNode) and value]
        return reduce(self.both, schemas) if schemas else one is not False and other is not False


def _types(one: Any, other: Any) -> Any:
    """The types that both allow."""
    kept = common_types(type_names(one), type_names(other))
    if not kept:
        named = [", ".join(map(quoted, type_names(stated))) for stated in (one, other)]
        raise _ContradictionError(f"one is of type {named[0]}, another of type {named[1]}")
    return kept[0] if len(kept) == 1 else array_of(kept, other if isinstance(other, ArrayNode) else one)


def _enums(one: Any, other: Any) -> Any:
    """The values that both list."""
    kept = [value for value in other if any(same(value, known) for known in one)]
    if not kept:
        listed = [
            ", ".join(map(quoted, [*stated][:_SHOWN])) + ", …" * (len(stated) > _SHOWN) for stated in (one, other)
        ]
        raise _ContradictionError(f"one allows only {listed[0]}, another only {listed[1]}")
    return array_of(kept, other)


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal in JSON, which distinguishes `true` from `1`, except inside arrays and objects."""
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def common_types(one: Iterable[str], other: Iterable[str]) -> list[str]:
    """The types in both lists; an integer is a number."""
    first, second = list(one), list(other)
    shared = [name for name in second if name in first or (name == "integer" and "number" in first)]
    return shared + [name for name in first if name == "integer" and "number" in second and name not in shared]


def array_of(items: Iterable[Any], at: ObjectNode | ArrayNode) -> ArrayNode:
    """An array with the position of another node."""
    result = ArrayNode(at.file, at.span)
    result.extend(items)
    result.item_spans = [at.span] * len(result)
    return result
