"""Implementations of JSON Schema keywords that usually take quadratic time or run patterns of the document.

They replace those of `jsonschema` wherever a value or a schema of a document is validated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from jsonschema.exceptions import ValidationError

from ..loading.nodes import canonical
from ..patterns.matching import is_decidable, search

Keyword = Callable[[Any, Any, Any, Any], Iterator[ValidationError]]


class UndecidableError(Exception):
    """Whether a value matches a schema depends on a pattern that cannot be matched."""


def unique_items(validator: Any, wanted: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    """`uniqueItems`."""
    if wanted is True and validator.is_type(instance, "array"):
        items: Sequence[Any] = instance
        if len({canonical(item) for item in items}) < len(items):
            yield ValidationError(f"{instance!r} has non-unique elements")


def pattern(validator: Any, expression: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    """`pattern`."""
    if isinstance(instance, str) and isinstance(expression, str) and not search(expression, instance):
        yield ValidationError("no match", instance=instance, validator="pattern", validator_value=expression)


def pattern_properties(validator: Any, patterns: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    """`patternProperties`."""
    if not validator.is_type(instance, "object"):
        return
    expressions: Mapping[str, Any] = patterns
    _require_decidable(expressions)
    for expression, below in expressions.items():
        for name, value in instance.items():
            if search(expression, name):
                yield from validator.descend(value, below, path=name, schema_path=expression)


def additional_properties(validator: Any, further: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    """`additionalProperties`."""
    if not validator.is_type(instance, "object"):
        return
    patterns: Mapping[str, Any] = schema.get("patternProperties", {})
    _require_decidable(patterns)
    declared = schema.get("properties", {})
    names = [name for name in instance if name not in declared and not any(search(each, name) for each in patterns)]
    if further is False:
        if names:
            listed = ", ".join(map(repr, sorted(names)))
            verb = "was" if len(names) == 1 else "were"
            yield ValidationError(f"Additional properties are not allowed ({listed} {verb} unexpected)")
        return
    for name in names:
        yield from validator.descend(instance[name], further, path=name)


def _require_decidable(patterns: Mapping[str, Any]) -> None:
    if not all(map(is_decidable, patterns)):
        raise UndecidableError


class Enumerations:
    """`enum`, with the values of each list prepared once."""

    def __init__(self) -> None:
        # Stored with its list, so that the id is not reused.
        self._known: dict[int, tuple[object, frozenset[object]]] = {}

    def check(self, validator: Any, values: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        """The keyword."""
        known = self._known.get(id(values))
        if known is None:
            known = self._known[id(values)] = values, frozenset(map(canonical, values))
        if canonical(instance) not in known[1]:
            # Neither is printed: a list with many invalid values would be printed for each of them.
            yield ValidationError("not one of the values")
