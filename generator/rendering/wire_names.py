"""Wire names of keys in nested request objects, and special values in them.

A method maps its own arguments to wire names. Nested values are TypedDicts with Python keys; the tables created here
convert these to wire names when a request is sent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import wrap
from typing import TypeGuard

from ..model.aliases import Objects, alternatives, ends_of, is_list_identified, objects_of, recursive_aliases
from ..model.api import Api, Body, Operation, Property, Schema
from ..model.graph import circles, containers, in_order, schema_references
from ..model.types import (
    Distinction,
    DistinctionRule,
    EnumType,
    ListType,
    MapType,
    NullableType,
    ReferenceType,
    ScalarType,
    Type,
    UnionType,
    children,
    references,
)
from ..naming.identifiers import Identifier
from ..naming.table import SymbolTable
from .quoting import Code, code, joined, literal
from .special_values import BASE64, DECIMAL, SpecialValues

_TEXTS: dict[Type, Code] = {DECIMAL: code("DECIMAL"), BASE64: code("BASE64")}
"""The runtime's tables for values that are sent as strings."""
_MOMENT = code("MOMENT")
"""The runtime's table for values that identify a moment in time."""
_DAY = code("DAY")
"""The runtime's table for values that can be days, but not moments."""
_LISTED_WIDTH = 112
"""Columns of a string with keys."""
_EITHER = Distinction(rule=DistinctionRule.FIT)


@dataclass(slots=True)
class Needed:
    """The names that tables refer to, for the imports of a module.

    Attributes:
        runtime: Names of the runtime.
        constants: Tables of schemas.
        is_outside: Whether the module is another one than that of these tables.
    """

    runtime: set[str] = field(default_factory=set[str])
    constants: set[Identifier] = field(default_factory=set[Identifier])
    is_outside: bool = True

    def shared(self, table: Code) -> Code:
        """Add a table of the runtime."""
        self.runtime.add(table)
        return table

    def constant(self, table: Identifier) -> Code:
        """Add the table of a schema."""
        self.constants.add(table)
        return code("names.{}", table) if self.is_outside else code("{}", table)


class WireNames:
    """The tables of one API.

    Args:
        api: The model.
        names: The symbol table.
    """

    def __init__(self, api: Api, names: SymbolTable) -> None:
        self._api = api
        self._names = names
        self._circles = circles({name: list(schema_references(schema)) for name, schema in api.schemas.items()})
        self._recursive = recursive_aliases(api.schemas)
        self._special = SpecialValues(api)
        self._needing = self._schemas_in_need()
        self._known_objects: dict[str, Objects] = {}
        self._with_variants: dict[Objects, bool] = {}

    def is_needed(self, type_: Type) -> bool:
        """Whether a value of this type needs a table, because its wire names differ or its values are special."""
        return self._special.is_inside(type_) or any(name in self._needing for name in references(type_))

    def has_constant(self, schema: Schema) -> bool:
        """Whether a schema has a table of its own."""
        if schema.name not in self._needing:
            return False
        if schema.alias is None:
            return True
        objects = self._objects_of(schema)
        has_own = self._special.stands_for_text(schema) or self._has_variants(objects) or self._has_places(schema.alias)
        return has_own or any(map(self.is_needed, objects))

    def _keys(self, schema: Schema) -> dict[Identifier, str]:
        """The keys of a schema that differ from their wire names."""
        return {attribute: wire for wire, attribute in self._written(schema) if attribute != wire}

    def of_type(self, type_: Type, needed: Needed, *, owner: str | None = None) -> Code:
        """The expression for the table of a type.

        Args:
            type_: The type.
            needed: Receives the names that the expression uses.
            owner: The schema whose constant this is, if any: constants of schemas that contain it do not exist yet.
        """
        if self._special.is_moment(type_):
            return needed.shared(_MOMENT)
        if self._special.is_day(type_):
            return needed.shared(_DAY)
        match type_:
            case ListType(places=(_, *_) as places) if self.is_needed(type_):
                return self._by_place(places, needed, owner)
            case ListType(item=inner) if self._has_places(inner):
                return self._by_place((inner,), needed, owner)
            case ListType(item=inner) | NullableType(inner=inner):
                return self.of_type(inner, needed, owner=owner)
            case MapType(value=inner) if self.is_needed(inner):
                needed.runtime.add("Names")
                return code("Names(each={})", self._below(inner, needed, owner))
            case UnionType() if self.is_needed(type_):
                return self._of_union(type_, needed, owner)
            case ReferenceType(name=name) if self.has_constant(self._api.schemas[name]):
                return needed.constant(self._names.schemas[name].table)
            case ScalarType() if type_ in _TEXTS:
                return needed.shared(_TEXTS[type_])
            case _:
                needed.runtime.add("Names")
                return code("Names()")

    def _by_place(self, places: Sequence[Type], needed: Needed, owner: str | None) -> Code:
        needed.runtime.add("Names")
        names = [self._below(place, needed, owner) for place in places]
        return code("Names(places=(({}{}),))", joined(", ", names), code("," if len(names) == 1 else ""))

    def _has_places(self, type_: Type) -> bool:
        """Whether a value can be a list whose items need a table for each place."""
        return any(
            isinstance(found, ListType) and found.places and self.is_needed(found) for found in self._lists(type_)
        )

    def _lists(self, type_: Type) -> Iterator[Type]:
        """A type and its alternatives, and what is in its lists, without objects."""
        seen: set[str] = set()
        waiting = [type_]
        while waiting:
            found = waiting.pop()
            yield found
            if isinstance(found, ReferenceType) and found.name not in seen:
                seen.add(found.name)
                alias = self._api.schemas[found.name].alias
                waiting += [] if alias is None else [alias]
            elif not isinstance(found, MapType):
                waiting += children(found)

    def of_schema(self, schema: Schema, needed: Needed) -> Code:
        """The expression for the constant of one schema."""
        if schema.name in self._recursive and not self._has_places(ReferenceType(name=schema.name)):
            return self.of_type(_either(self._inside(ReferenceType(name=schema.name))), needed, owner=schema.name)
        if schema.alias is not None:
            return self.of_type(schema.alias, needed, owner=schema.name)
        typed = [(p.wire, p.type) for p in schema.properties]
        return self._expression(self._keys(schema), typed, needed, owner=schema.name, extra=schema.extra)

    def of_parameters(self, operation: Operation, needed: Needed) -> Code | None:
        """The expression for nested values in the parameters of a method; None if they need no table."""
        nested: dict[str, list[Type]] = defaultdict(list)
        for parameter in operation.parameters:
            if self.is_needed(parameter.type):
                nested[parameter.wire].append(parameter.type)
        # Parameters with the same name in several locations share a table.
        typed = [(wire, _either(list(dict.fromkeys(types)))) for wire, types in nested.items()]
        return self._expression({}, typed, needed, owner=None) if typed else None

    def of_body(self, body: Body, needed: Needed) -> Code | None:
        """The expression for nested values in a request body; None if they need no table."""
        if body.whole is not None:
            return self.of_type(body.whole, needed) if self.is_needed(body.whole) else None
        typed = [(p.wire, p.type) for p in body.properties]
        if not any(map(self.is_needed, [*(type_ for _, type_ in typed), *([body.extra] if body.extra else [])])):
            return None
        return self._expression({}, typed, needed, owner=None, extra=body.extra)

    def constants(self, needed: Needed) -> tuple[tuple[Identifier, Code], ...]:
        """The tables that are needed, and those that these refer to, each after those that it refers to.

        Args:
            needed: The tables that operations refer to; receives the names that all tables use.
        """
        found: dict[Identifier, Code] = {}
        schemas = {self._names.schemas[schema.name].table: schema for schema in self._api.schemas.values()}
        while waiting := needed.constants - found.keys():
            found.update((table, self.of_schema(schemas[table], needed)) for table in waiting)
        ordered = in_order([schemas[table] for table in schemas if table in found], self._needed_above)
        return tuple((table, found[table]) for table in (self._names.schemas[schema.name].table for schema in ordered))

    def _needed_above(self, schema: Schema) -> Iterator[str]:
        """The schemas whose constants are referenced when the constant of a schema is created, and not only later."""
        if schema.alias is None:
            later = schema_references(schema)
        else:
            mentioned = self._objects_of(schema) if schema.name in self._recursive else ends_of(schema.alias)
            yield from (found.name for found in mentioned if isinstance(found, ReferenceType))
            free = (found.value for found in mentioned if isinstance(found, MapType))
            later = (name for type_ in free for name in references(type_))
        yield from (name for name in later if not self._contain_each_other(name, schema.name))

    def _contain_each_other(self, one: str, other: str) -> bool:
        """Whether two schemas, one of which refers to the other, are in one cycle."""
        return self._circles[one] == self._circles[other]

    def _schemas_in_need(self) -> frozenset[str]:
        """The schemas whose values need a table, for their own keys or for those of a schema that they contain."""
        containing: dict[str, set[str]] = defaultdict(set)
        waiting: list[str] = []
        for name, schema in self._api.schemas.items():
            if self._keys(schema):
                waiting.append(name)
            inside = _inside(schema)
            # A schema that is only a moment or a day needs no table of its own.
            is_date = schema.alias is not None and self._special.is_date(schema.alias)
            if not is_date and any(map(self._special.is_inside, inside)):
                waiting.append(name)
            for type_ in inside:
                for other in references(type_):
                    containing[other].add(name)
        return containers(waiting, containing)

    def _written(self, schema: Schema) -> Iterator[tuple[str, Identifier]]:
        """Wire name and key of each property."""
        attributes = self._names.schemas[schema.name].attributes
        return ((p.wire, attributes[p.wire]) for p in schema.properties)

    def _expression(
        self,
        keys: Mapping[Identifier, str],
        typed: Sequence[tuple[str, Type]],
        needed: Needed,
        *,
        owner: str | None,
        extra: Type | None = None,
    ) -> Code:
        is_each = extra is not None and self.is_needed(extra)
        nested: list[Code] = []
        moments: list[str] = []
        days: list[str] = []
        for wire, type_ in typed:
            if self._special.is_moment(type_):
                moments.append(wire)
            elif self._special.is_day(type_):
                days.append(wire)
            elif self.is_needed(type_):
                nested.append(code("{}: {}", literal(wire), self._below(type_, needed, owner)))
            elif is_each:
                # Its values are not named like those of the additional properties.
                nested.append(code("{}: Names()", literal(wire)))
        parts = [code("nested={{{}}}", joined(", ", nested))] if nested else []
        parts += [code("moments={}", literal(tuple(moments)))] if moments else []
        parts += [code("days={}", literal(tuple(days)))] if days else []
        parts += [code("each={}", self._below(extra, needed, owner))] if extra is not None and is_each else []
        return _table_of(keys, parts, needed)

    def _below(self, type_: Type, needed: Needed, owner: str | None) -> Code:
        expression = self.of_type(type_, needed)
        if owner is not None and any(self._contain_each_other(name, owner) for name in references(type_)):
            # The schema contains itself: its constant does not exist yet when this line runs.
            return code("lambda: {}", expression)
        return expression

    # -- unions ------------------------------------------------------------------------------------

    def _objects(self, type_: Type) -> Objects:
        if isinstance(type_, ReferenceType):
            return self._objects_of(self._api.schemas[type_.name])
        return objects_of(type_, self._api.schemas.__getitem__)

    def _objects_of(self, schema: Schema) -> Objects:
        if schema.name not in self._known_objects:
            known = objects_of(ReferenceType(name=schema.name), self._api.schemas.__getitem__)
            self._known_objects[schema.name] = known
        return self._known_objects[schema.name]

    def _of_union(self, union: UnionType, needed: Needed, owner: str | None) -> Code:
        needed.runtime.add("Names")
        objects = self._objects(union)
        if self._has_places(union):
            return self._of_lists(union, needed, owner)
        if self._has_variants(objects):
            needed.runtime.update(("Variant", "Variants"))
            variants = joined(", ", [self._variant(found, needed, owner) for found in objects])
            parts = [code("Names(variants=Variants(({},)))", variants)]
            parts += [needed.shared(_TEXTS[text]) for text in self._special.texts(union)]
            return parts[0] if len(parts) == 1 else code("Names.merged({})", joined(", ", parts))
        if owner is not None and self._is_plain(union, objects):
            return _table_of(self._merged_keys(objects), [], needed)
        # A moment or a day says nothing about the other members.
        others = (member for member in union.members if not self._special.is_date(member))
        members = [member for member in others if self.is_needed(member)]
        parts = list(dict.fromkeys(self.of_type(member, needed, owner=owner) for member in members))
        return parts[0] if len(parts) == 1 else code("Names.merged({})", joined(", ", parts))

    def _is_plain(self, union: UnionType, objects: Objects) -> bool:
        """Whether a table for a value that can be several objects consists of keys only."""
        return not self._special.texts(union) and not any(
            isinstance(found, MapType) or any(map(self.is_needed, _inside(self._api.schemas[found.name])))
            for found in objects
        )

    def _merged_keys(self, objects: Objects) -> dict[Identifier, str]:
        return {
            attribute: wire
            for found in objects
            if isinstance(found, ReferenceType)
            for attribute, wire in self._keys(self._api.schemas[found.name]).items()
        }

    def _of_lists(self, union: UnionType, needed: Needed, owner: str | None) -> Code:
        """The table of a union with lists whose items need a table for each place."""
        members = list(alternatives(union, self._api.schemas.__getitem__))
        lists = [member for member in members if isinstance(member, ListType)]
        if not is_list_identified(members):
            # The keys of objects in the list may identify it.
            found = self._inside(union)
            return self.of_type(_either(found), needed, owner=owner) if found else code("Names()")
        rest = [member for member in members if member not in lists and not self._special.is_date(member)]
        parts = [self.of_type(_either(rest), needed, owner=owner)] if any(map(self.is_needed, rest)) else []
        # A list that needs no table has one as well: its items are not named like those of another list.
        parts += [self._by_place(member.places or (member.item,), needed, owner) for member in lists]
        return parts[0] if len(parts) == 1 else code("Names.merged({})", joined(", ", parts))

    def _inside(self, type_: Type) -> list[Type]:
        """The objects that a value or its list items can be, and what is sent as a string there."""
        return [*self._objects(type_), *self._special.texts(type_)]

    def _variant(self, object_: ReferenceType | MapType, needed: Needed, owner: str | None) -> Code:
        parts = [self.of_type(object_, needed, owner=owner)]
        if isinstance(object_, MapType):
            return code("Variant({}, free=True)", parts[0])
        schema = self._api.schemas[object_.name]
        attributes = self._names.schemas[schema.name].attributes
        sent = [property_ for property_ in schema.properties if property_.access != "read"]
        for keyword, is_required in ((code("required"), True), (code("optional"), False)):
            keys = [literal(attributes[p.wire]) for p in sent if p.required is is_required]
            parts += [code("{}=({},)", keyword, joined(", ", keys))] if keys else []
        constants = {attributes[p.wire]: p.type.values for p in sent if _is_constant(p.type)}
        parts += [code("constants={}", literal(constants))] if constants else []
        parts += [code("free=True")] if schema.extra is not None else []
        return code("Variant({})", joined(", ", parts))

    def _has_variants(self, objects: Objects) -> bool:
        """Whether no single table is right for all objects that a value can be."""
        if objects not in self._with_variants:
            is_one = len(objects) < 2 or not any(map(self.is_needed, objects))
            self._with_variants[objects] = not is_one and self._contradict_each_other(objects)
        return self._with_variants[objects]

    def _contradict_each_other(self, objects: Objects) -> bool:
        schemas = [self._api.schemas[found.name] for found in objects if isinstance(found, ReferenceType)]
        if len(schemas) < len(objects):
            # A free-form map can have any keys.
            return True
        keys = self._merged_keys(objects)
        if any(schema.extra is not None and (keys or self.is_needed(schema.extra)) for schema in schemas):
            # The declared keys of other members do not apply to free-form keys.
            return True
        nested: dict[str, Objects] = {}
        kinds: dict[str, tuple[tuple[Type, ...], bool, Type | None]] = {}
        days: dict[str, set[bool]] = defaultdict(set)
        for property_, attribute in self._attributes(schemas):
            wire = property_.wire
            if keys.get(attribute, attribute) != wire:
                return True
            placed = property_.type if self._has_places(property_.type) else None
            kind = (self._special.texts(property_.type), self._special.is_moment(property_.type), placed)
            if kinds.setdefault(wire, kind) != kind:
                return True
            if self._special.is_day(property_.type) or not self._special.can_be_beside_day(property_.type):
                days[wire].add(self._special.is_day(property_.type))
            if len(days[wire]) > 1:
                return True
            below = self._objects(property_.type)
            if below and nested.setdefault(wire, below) != below and any(map(self.is_needed, (*below, *nested[wire]))):
                return True
        return False

    def _attributes(self, schemas: Sequence[Schema]) -> Iterator[tuple[Property, Identifier]]:
        for schema in schemas:
            attributes = self._names.schemas[schema.name].attributes
            yield from ((property_, attributes[property_.wire]) for property_ in schema.properties)


def _inside(schema: Schema) -> list[Type]:
    """The types of which a schema consists."""
    types = (schema.alias, schema.extra, *(property_.type for property_ in schema.properties))
    return [type_ for type_ in types if type_ is not None]


def _table_of(keys: Mapping[Identifier, str], parts: Iterable[Code], needed: Needed) -> Code:
    """The table of an object with these keys; those that are camelCase on the wire are only listed."""
    needed.runtime.add("Names")
    others = {key: wire for key, wire in keys.items() if _camel(key) != wire}
    listed = wrap(" ".join(key for key in keys if key not in others), width=_LISTED_WIDTH, break_long_words=False)
    if not listed:
        return code("Names({})", joined(", ", [*([literal(others)] if others else []), *parts]))
    own = [code("keys={}", literal(others))] if others else []
    return code("Names.camel({})", joined(", ", [*map(literal, listed), *own, *parts]))


def _camel(key: str) -> str | None:
    """The wire name that the runtime's `Names.camel` gives a key; None if the key has more than plain words."""
    first, *rest = words = key.split("_")
    is_plain = key.isascii() and all(word.isalpha() and word.islower() for word in words)
    return first + "".join(map(str.capitalize, rest)) if is_plain else None


def _is_constant(type_: Type) -> TypeGuard[EnumType]:
    return isinstance(type_, EnumType) and not type_.open


def _either(types: Sequence[Type]) -> Type:
    return types[0] if len(types) == 1 else UnionType(members=tuple(types), distinction=_EITHER)
