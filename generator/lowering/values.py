"""Convert enumerations and constants to types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from ..loading.nodes import ArrayNode, ObjectNode
from ..model.aliases import may_be_string, unaliased
from ..model.api import Property, Schema
from ..model.types import ANY, EnumType, ListType, MapType, Scalar, ScalarType, Type
from ..model.unions import typed

_LARGEST = 2**63 - 1
"""The largest integer, without its sign, that type checkers accept in a literal."""


def types_of_values(values: Iterable[Any]) -> list[Type]:
    """The types of listed values other than null, as narrow as Python annotations allow.

    Python has literals of strings, integers and booleans. A fraction becomes any number, an integer of more than 64
    bits any integer, an array a list of its item types, and an object any object. Both booleans are any boolean.
    """
    listed = [value for value in values if value is not None]
    types: dict[Type, None] = {}
    numbers = [value for value in listed if isinstance(value, int | float) and not isinstance(value, bool)]
    has_fraction = any(isinstance(value, float) for value in numbers)
    is_any_number = has_fraction or any(abs(value) > _LARGEST for value in numbers)
    is_any_boolean = any(value is True for value in listed) and any(value is False for value in listed)
    literals = tuple(
        value
        for value in listed
        if isinstance(value, str)
        or (isinstance(value, bool) and not is_any_boolean)
        or (isinstance(value, int) and not isinstance(value, bool) and not is_any_number)
    )
    if literals:
        types[EnumType(values=literals)] = None
    if is_any_boolean:
        types[ScalarType(scalar=Scalar.BOOLEAN)] = None
    if is_any_number:
        types[ScalarType(scalar=Scalar.NUMBER if has_fraction else Scalar.INTEGER)] = None
    arrays = [value for value in listed if isinstance(value, ArrayNode)]
    if arrays:
        types[ListType(item=_common(item for array in arrays for item in array))] = None
    if any(isinstance(value, ObjectNode) for value in listed):
        types[MapType(value=ANY)] = None
    return list(types)


def with_constants(
    schema: Schema, base: Schema, wire: str, texts: Sequence[str], schemas: Callable[[str], Schema]
) -> Schema:
    """An extension that requests name by constants, even if its property has the type of the base.

    Otherwise each extension would be a structural subtype of its base, and type checkers treat their union as the base.

    Args:
        schema: The extension.
        base: What it extends.
        wire: The property on the wire.
        texts: The values that stand for the extension, as strings; none if they are unknown.
        schemas: Returns a schema by name.
    """
    inherited = next(
        (unaliased(property_.type, schemas) for property_ in base.properties if property_.wire == wire), None
    )

    def told(property_: Property) -> Property:
        if property_.wire != wire:
            return property_
        own = unaliased(property_.type, schemas)
        is_listed = isinstance(own, EnumType) and not own.open
        if is_listed and own != inherited:
            return property_
        values = [value for text in texts for value in typed(text, [own], schemas)]
        known = property_.constants.values if property_.constants is not None else ()
        match types_of_values(dict.fromkeys([*known, *values])):
            case [EnumType() as constants] if _are_of(constants, own, schemas):
                return replace(property_, constants=constants)
            case _:
                return property_

    return replace(schema, properties=tuple(map(told, schema.properties)))


def _are_of(constants: EnumType, type_: Type, schemas: Callable[[str], Schema]) -> bool:
    """Whether a type has all of the constants."""
    if isinstance(type_, EnumType) and not type_.open:
        return set(constants.values) < set(type_.values)
    return may_be_string(type_, schemas) or not any(isinstance(value, str) for value in constants.values)


def _common(values: Iterable[Any]) -> Type:
    """The item type of all arrays if it is a plain one."""
    found = {_plain(value) for value in values}
    if found == {Scalar.INTEGER, Scalar.NUMBER}:
        return ScalarType(scalar=Scalar.NUMBER)
    return ScalarType(scalar=found.pop()) if len(found) == 1 else ANY


def _plain(value: Any) -> Scalar:
    match value:
        case bool():
            return Scalar.BOOLEAN
        case str():
            return Scalar.STRING
        case int():
            return Scalar.INTEGER
        case float():
            return Scalar.NUMBER
        case _:
            return Scalar.ANY
