"""Convert enumerations and constants to types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..loading.nodes import ArrayNode, ObjectNode
from ..model.types import ANY, EnumType, ListType, MapType, Scalar, ScalarType, Type

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
