"""Find names in requests that stand for two properties, one in each of two kinds of object.

Each object has names of its own. If a value can be one of two kinds of object, a name can stand for one property of the
first kind and for another one of the second. The other keys of the value show which kind it is, unless both kinds can
have just these keys.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from itertools import combinations

from ..diagnostics import Code, Diagnostics, Related, quoted
from ..model.aliases import Objects, alternatives, is_list_identified, objects_of
from ..model.api import Api, Property, Schema
from ..model.types import EnumType, ListType, MapType, ReferenceType, Type, UnionType
from ..model.usage import Usage
from .identifiers import Identifier
from .table import SchemaNames

_HINT = "rename one of them with `x-name`, or under `names: properties:` in the settings"


def check_contested(api: Api, names: Mapping[str, SchemaNames], found: Diagnostics) -> None:
    """Report names that stand for two properties, and that nothing else in a value distinguishes.

    Args:
        api: The model.
        names: The names of each schema.
        found: Receives the findings.
    """
    _Contested(api, names, found).run()


class _Contested:
    def __init__(self, api: Api, names: Mapping[str, SchemaNames], found: Diagnostics) -> None:
        self._api = api
        self._names = names
        self._found = found
        self._known: dict[str, Mapping[Identifier, Property]] = {}
        self._seen: set[tuple[ReferenceType | MapType, ReferenceType | MapType]] = set()

    def run(self) -> None:
        types = Usage.of(self._api).request_types
        # The number of items, and the place of each, decide in a list with types by place.
        by_place = {type_.item for type_ in types if isinstance(type_, ListType) and type_.places}
        unions = dict.fromkeys(type_ for type_ in types if isinstance(type_, UnionType) and type_ not in by_place)
        waiting = deque(pair for union in unions for pair in combinations(self._objects(union), 2))
        while waiting:
            pair = waiting.popleft()
            if pair in self._seen or pair[::-1] in self._seen:
                continue
            self._seen.add(pair)
            waiting.extend(self._check(*pair))

    def _objects(self, type_: Type) -> Objects:
        """The objects that a value or its list items can be, without those whose place in a list identifies them."""
        schema = self._api.schemas.__getitem__
        members = list(alternatives(type_, schema))
        if is_list_identified(members):
            members = [one for one in members if not (isinstance(one, ListType) and one.places)]
        kinds = [objects_of(one, schema) for one in members]
        return tuple(dict.fromkeys(kind for objects in kinds for kind in objects))

    def _check(
        self, one: ReferenceType | MapType, other: ReferenceType | MapType
    ) -> Sequence[tuple[ReferenceType | MapType, ReferenceType | MapType]]:
        """Report the names of one pair; the pairs below it, whose values can be of either kind as well."""
        if isinstance(one, MapType) or isinstance(other, MapType):
            # What has all required properties of an object is that object.
            for declared in (kind for kind in (one, other) if isinstance(kind, ReferenceType)):
                self._report_free(self._api.schemas[declared.name])
            return []
        first, second = self._api.schemas[one.name], self._api.schemas[other.name]
        mine, yours = self._keys(first), self._keys(second)
        if not _can_be_equal(mine, yours, first.extra is not None, second.extra is not None):
            return []
        below: list[tuple[ReferenceType | MapType, ReferenceType | MapType]] = []
        for name in (name for name in mine if name in yours):
            if mine[name].wire != yours[name].wire:
                self._report(name, (first, mine[name]), (second, yours[name]))
            else:
                kinds, others = self._objects(mine[name].type), self._objects(yours[name].type)
                below += [(kind, another) for kind in kinds for another in others if kind != another]
        return below

    def _keys(self, schema: Schema) -> Mapping[Identifier, Property]:
        known = self._known.get(schema.name)
        if known is None:
            attributes = self._names[schema.name].attributes
            known = {attributes[p.wire]: p for p in schema.properties if p.access != "read"}
            self._known[schema.name] = known
        return known

    def _report(self, name: Identifier, one: tuple[Schema, Property], other: tuple[Schema, Property]) -> None:
        (schema, property_), (another, its) = sorted((one, other), key=lambda pair: pair[1].wire == name)
        self._found.warning(
            Code.NAME_CONTESTED,
            property_.origin,
            f"{quoted(name)} stands for property {quoted(property_.wire)} of schema {quoted(schema.name)} and for "
            f"property {quoted(its.wire)} of schema {quoted(another.name)}, one of which a request contains",
            hint=_HINT,
            related=[Related(its.origin, f"the other `{name}`")],
        )

    def _report_free(self, schema: Schema) -> None:
        keys = self._keys(schema)
        if any(property_.required for property_ in keys.values()):
            return
        for name, property_ in keys.items():
            if name != property_.wire:
                self._found.warning(
                    Code.NAME_CONTESTED,
                    property_.origin,
                    f"{quoted(name)} stands for property {quoted(property_.wire)} of schema {quoted(schema.name)}, and "
                    "cannot be a key of the map that a request can contain instead",
                    hint=_HINT,
                )


def _can_be_equal(
    one: Mapping[Identifier, Property], other: Mapping[Identifier, Property], is_open: bool, is_other_open: bool
) -> bool:
    """Whether a value can have the required keys of two kinds of object, and only keys that both can have."""
    if not (is_other_open or _required(one) <= other.keys()) or not (is_open or _required(other) <= one.keys()):
        return False
    constants = ((_constants(one[name]), _constants(other[name])) for name in _required(one) & _required(other))
    return not any(mine and yours and mine.isdisjoint(yours) for mine, yours in constants)


def _required(keys: Mapping[Identifier, Property]) -> frozenset[Identifier]:
    return frozenset(name for name, property_ in keys.items() if property_.required)


def _constants(property_: Property) -> frozenset[object]:
    type_ = property_.type
    return frozenset(type_.values) if isinstance(type_, EnumType) and not type_.open else frozenset()
