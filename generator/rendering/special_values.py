"""Request values that are sent or accepted differently from other values of their Python type."""

from __future__ import annotations

from collections import defaultdict

from ..model.aliases import ends_of
from ..model.api import Api, Schema
from ..model.graph import containers
from ..model.types import ListType, MapType, NullableType, ReferenceType, Scalar, ScalarType, Type, walk

DECIMAL = ScalarType(scalar=Scalar.DECIMAL)
BASE64 = ScalarType(scalar=Scalar.BASE64)
_DATETIME = ScalarType(scalar=Scalar.DATETIME)


class SpecialValues:
    """The special values of one API: decimal numbers and bytes that are sent as strings, and moments in time.

    Elsewhere a decimal number is sent as a number, and bytes are rejected. A moment is a datetime, or a string that is
    sent unchanged. Dates and numbers are not moments.

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
        return not self._aliases.keys().isdisjoint(found) or any(map(self.is_moment, [type_, *maps, *places]))

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
