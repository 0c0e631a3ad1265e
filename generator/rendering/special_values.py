"""Request values that are sent or accepted differently from other values of their Python type."""

from __future__ import annotations

from collections import defaultdict

from ..model.aliases import ends_of
from ..model.api import Api, Schema
from ..model.graph import containers
from ..model.types import (
    EnumType,
    ListType,
    MapType,
    NullableType,
    ReferenceType,
    Scalar,
    ScalarType,
    Type,
    UnionType,
    children,
    walk,
)

DECIMAL = ScalarType(scalar=Scalar.DECIMAL)
BASE64 = ScalarType(scalar=Scalar.BASE64)
_DATETIME = ScalarType(scalar=Scalar.DATETIME)
_DATE = ScalarType(scalar=Scalar.DATE)
_PLAIN = frozenset({Scalar.INTEGER, Scalar.NUMBER, Scalar.BOOLEAN, Scalar.NULL})
"""Values that are not strings in JSON."""
_DATES = frozenset({Scalar.DATETIME, Scalar.ANY})
"""Values that can be datetimes."""


class SpecialValues:
    """The special values of one API: decimal numbers and bytes that are sent as strings, moments in time, and days.

    Elsewhere a decimal number is sent as a number, and bytes are rejected. A moment is a datetime, or a string that is
    sent unchanged. Dates and numbers are not moments, and datetimes are not days.

    Args:
        api: The model.
    """

    def __init__(self, api: Api) -> None:
        self._api = api
        self._aliases = {text: self._aliases_of(text) for text in (DECIMAL, BASE64)}

    def is_inside(self, type_: Type) -> bool:
        """Whether a value, or one in its lists and maps, is special, without following references to schemas."""
        found = list(walk([type_]))
        maps = (part.value for part in found if isinstance(part, MapType))
        places = (place for part in found if isinstance(part, ListType) for place in part.places)
        return not self._aliases.keys().isdisjoint(found) or any(map(self.is_date, [type_, *maps, *places]))

    def texts(self, type_: Type) -> tuple[Type, ...]:
        """What a value, or an item of a list, can be that is sent as a string: decimal numbers, bytes."""
        ends = ends_of(type_)
        names = {end.name for end in ends if isinstance(end, ReferenceType)}
        return tuple(text for text, aliases in self._aliases.items() if text in ends or names & aliases)

    def stands_for_text(self, schema: Schema) -> bool:
        """Whether a value of a schema, or an item of it if it is a list, can be sent as a string."""
        return any(schema.name in aliases for aliases in self._aliases.values())

    def is_moment(self, type_: Type) -> bool:
        """Whether a value is always a moment in time, or a list of moments."""
        followed: set[str] = set()
        while True:
            match type_:
                case ListType(item=inner) | NullableType(inner=inner):
                    type_ = inner
                case ReferenceType(name=name) if name not in followed:
                    followed.add(name)
                    if (alias := self._api.schemas[name].alias) is None:
                        return False
                    type_ = alias
                case _:
                    return type_ == _DATETIME

    def is_day(self, type_: Type) -> bool:
        """Whether a value, or an item of a list, can be a day, and every string that it can be is one."""
        ends = self._ends(type_)
        return _DATE in ends and all(_is_plain(end) or end == _DATE for end in ends)

    def is_date(self, type_: Type) -> bool:
        """Whether a value is a moment or a day, as `is_moment` and `is_day` define it."""
        return self.is_moment(type_) or self.is_day(type_)

    def can_be_beside_day(self, type_: Type) -> bool:
        """Whether no value of a type, and no item of a list, is a datetime or an object."""
        ends = self._ends(type_)
        return all(
            isinstance(end, EnumType) or (isinstance(end, ScalarType) and end.scalar not in _DATES) for end in ends
        )

    def _ends(self, type_: Type) -> set[Type]:
        """What a value, or an item of a list, can be; only references to objects are not followed."""
        ends: set[Type] = set()
        followed: set[str] = set()
        waiting = [type_]
        while waiting:
            match waiting.pop():
                case ListType() | NullableType() | UnionType() as found:
                    waiting += children(found)
                case ReferenceType(name=name) if (alias := self._api.schemas[name].alias) is not None:
                    waiting += [alias] if name not in followed else []
                    followed.add(name)
                case end:
                    ends.add(end)
        return ends

    def _aliases_of(self, text: Type) -> frozenset[str]:
        containing: dict[str, set[str]] = defaultdict(set)
        found: list[str] = []
        for name, schema in self._api.schemas.items():
            for end in ends_of(schema.alias) if schema.alias is not None else ():
                if isinstance(end, ReferenceType):
                    containing[end.name].add(name)
                elif end == text:
                    found.append(name)
        return containers(found, containing)


def _is_plain(type_: Type) -> bool:
    return type_.scalar in _PLAIN if isinstance(type_, ScalarType) else isinstance(type_, EnumType) and not type_.open
