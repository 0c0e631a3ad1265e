"""Check that the bounds of schemas allow a value."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..diagnostics import Code, Diagnostics, Position, Related, did_you_mean, quoted
from ..loading.document import Document
from ..loading.nodes import ArrayNode, ObjectNode

_PAIRS = (
    ("minimum", "maximum"),
    ("minimum", "exclusiveMaximum"),
    ("exclusiveMinimum", "maximum"),
    ("exclusiveMinimum", "exclusiveMaximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
)
_BOUNDED = {"imum": "number", "length": "string", "items": "array", "contains": "array"}
"""What the bounds with these endings, in lower case, apply to. All others apply to objects."""
_CLOSING_ITEMS = ("items", "unevaluatedItems")
_CLOSING_PROPERTIES = ("additionalProperties", "unevaluatedProperties")
_BY_NAME = tuple(("required", keyword) for keyword in _CLOSING_PROPERTIES)
"""Contradictions that are reported for each required property."""
_EVALUATING = frozenset({"$ref", "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas", "contains"})
"""Keywords whose schemas can evaluate what `unevaluatedItems` and `unevaluatedProperties` then allow."""


class _Bound(NamedTuple):
    """How many items or properties a value has, at least or at most.

    Attributes:
        number: The number.
        text: What says so.
        keyword: The keyword that says so first.
        position: Where it is.
        hint: What to do about it.
    """

    number: float
    text: str
    keyword: str
    position: Position
    hint: str


class Bounds:
    """Checks the schemas of a document, one by one.

    Args:
        document: The document.
        found: Receives the findings.
    """

    def __init__(self, document: Document, found: Diagnostics) -> None:
        self._document = document
        self._found = found

    def check(self, schema: ObjectNode, *, is_condition: bool) -> None:
        """Report bounds that allow no value.

        Args:
            schema: The schema.
            is_condition: Whether it is only tested or forbidden: then it can be meant to allow no value.
        """
        for low, high in _PAIRS:
            if low in schema and high in schema:
                self._pair(schema, low, high)
        if is_condition or ("$ref" in schema and self._document.version == "3.0"):
            # In 3.0, what is beside a reference is ignored.
            return
        self._numbers(schema, list(_least_items(schema)), list(self._most_items(schema)))
        self._numbers(schema, list(_least_properties(schema)), list(self._most_properties(schema)))
        self._required(schema)

    def _pair(self, schema: ObjectNode, low: str, high: str) -> None:
        least, most = _number(schema[low]), _number(schema[high])
        if least is None or most is None:
            return
        above, below = _is_exclusive(schema, low), _is_exclusive(schema, high)
        if least > most or ((above or below) and least == most):
            hint = "swap them" if least > most else "at least one of the bounds must be inclusive"
        elif schema.get("type") == "integer" and _next_integer(least, above) > -_next_integer(-most, below):
            hint = "no integer is between them"
        else:
            return
        related = Related(schema.value_position(high), f"`{high}`")
        text = f"`{low}` is {least}, `{high}` is {most}"
        self._report(schema, low, schema.value_position(low), text, hint, related)

    def _numbers(self, schema: ObjectNode, least: list[_Bound], most: list[_Bound]) -> None:
        for low, high in ((low, high) for low in least for high in most):
            if low.number > high.number and (low.keyword, high.keyword) not in (*_PAIRS, *_BY_NAME):
                related = Related(high.position, f"`{high.keyword}`")
                text, hint = f"{low.text}, and {high.text}", f"{low.hint}, or {high.hint}"
                self._report(schema, low.keyword, low.position, text, hint, related)

    def _most_items(self, schema: ObjectNode) -> Iterator[_Bound]:
        yield from _stated(schema, "maxItems")
        stated, closing = schema.get("prefixItems"), _closing(schema, _CLOSING_ITEMS)
        places = list(stated) if isinstance(stated, ArrayNode) else []
        number = next((index for index, place in enumerate(places) if self._is_impossible(place)), len(places))
        keyword = "prefixItems" if places or closing is None else closing
        if number < len(places):
            text, hint = f"`prefixItems` allows {number}, because the next one is `false`", "replace `false`"
        elif closing is not None:
            where = f"`prefixItems` and `{closing}: false` allow" if places else f"`{closing}: false` allows"
            text, hint = f"{where} {number}", f"remove `{closing}: false`"
        else:
            return
        yield _Bound(number, text, keyword, schema.key_position(keyword), hint)

    def _most_properties(self, schema: ObjectNode) -> Iterator[_Bound]:
        yield from _stated(schema, "maxProperties")
        closing = closing_keyword(schema)
        if closing is not None:
            properties = _object(schema, "properties")
            number = sum(not self._is_impossible(value) for value in properties.values())
            where = f"`properties` and `{closing}: false` allow" if properties else f"`{closing}: false` allows"
            yield _Bound(
                number, f"{where} {number}", closing, schema.key_position(closing), f"remove `{closing}: false`"
            )

    def _required(self, schema: ObjectNode) -> None:
        """Report required properties that are impossible."""
        required, properties, closing = schema.get("required"), _object(schema, "properties"), closing_keyword(schema)
        if not isinstance(required, ArrayNode):
            return
        for index, name in enumerate(required):
            if not isinstance(name, str):
                continue
            if name in properties and self._is_impossible(properties[name]):
                text = f"the property {quoted(name)} is required, and its schema is `false`"
                hint, key, holder = "remove one of the two", name, properties
            elif name not in properties and closing is not None:
                text = f"the property {quoted(name)} is required, but not declared, which `{closing}: false` forbids"
                hint = did_you_mean(name, sorted(properties)) or "declare it in `properties`"
                key, holder = closing, schema
            else:
                continue
            related = Related(holder.key_position(key), quoted(key))
            self._report(schema, "required", required.item_position(index), text, hint, related)

    def _is_impossible(self, schema: Any) -> bool:
        return self._document.resolve(schema) is False

    def _report(
        self, schema: ObjectNode, keyword: str, position: Position, text: str, hint: str, related: Related
    ) -> None:
        kind = next((kind for ending, kind in _BOUNDED.items() if keyword.lower().endswith(ending)), "object")
        stated = schema.get("type")
        types = {*stated} if isinstance(stated, ArrayNode) else {stated}
        is_only = types <= {kind, "integer" if kind == "number" else kind} and schema.get("nullable") is not True
        # The bounds do not apply to values of the other types.
        problem = f"no {'value' if is_only else kind} is allowed: {text}"
        self._found.warning(Code.EMPTY_RANGE, position, problem, hint=hint, related=[related])


def closing_keyword(schema: ObjectNode) -> str | None:
    """The keyword by which an object can have only the properties that the schema itself declares."""
    if _object(schema, "patternProperties"):
        return None
    return _closing(schema, _CLOSING_PROPERTIES)


def _least_items(schema: ObjectNode) -> Iterator[_Bound]:
    yield from _stated(schema, "minItems")
    if "contains" in schema and "minContains" in schema:
        yield from _stated(schema, "minContains")
    elif "contains" in schema:
        yield _Bound(1, "`contains` requires an item", "contains", schema.key_position("contains"), "remove it")


def _least_properties(schema: ObjectNode) -> Iterator[_Bound]:
    yield from _stated(schema, "minProperties")
    required = schema.get("required")
    if isinstance(required, ArrayNode):
        number = len({name for name in required if isinstance(name, str)})
        where = schema.key_position("required")
        text = f"{number} {'property is' if number == 1 else 'properties are'} required"
        yield _Bound(number, text, "required", where, "require fewer")


def _closing(schema: ObjectNode, keywords: tuple[str, str]) -> str | None:
    """Which of two keywords is `false` and applies to all that the schema itself does not declare."""
    first, second = keywords
    if first in schema:
        return first if schema[first] is False else None
    return second if schema.get(second) is False and not _EVALUATING & schema.keys() else None


def _stated(schema: ObjectNode, keyword: str) -> Iterator[_Bound]:
    number = _number(schema.get(keyword))
    if number is not None:
        hint = "lower it" if keyword.startswith("min") else f"raise `{keyword}`"
        yield _Bound(number, f"`{keyword}` is {number}", keyword, schema.value_position(keyword), hint)


def _object(schema: ObjectNode, keyword: str) -> ObjectNode:
    value = schema.get(keyword)
    return value if isinstance(value, ObjectNode) else ObjectNode()


def _number(value: Any) -> int | float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _next_integer(number: float, above: bool) -> float:
    """The least integer that is not below a number, or that is above it."""
    if isinstance(number, float) and not math.isfinite(number):
        return number
    return math.floor(number) + 1 if above else math.ceil(number)


def _is_exclusive(schema: ObjectNode, bound: str) -> bool:
    """Whether a bound is exclusive: by its name, or by a boolean as in 3.0."""
    return bound.startswith("exclusive") or schema.get(f"exclusive{bound.capitalize()}") is True
