"""How the keys of nested request objects are spelt on the wire.

The arguments of a method are spelt by the method itself. What is nested in them is a TypedDict with Python keys; the
tables made here turn these into wire names when a request is sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pydantic.alias_generators import to_camel

from ..model.api import Api, Body, Operation, Schema
from ..model.types import ListType, MapType, NullableType, ReferenceType, Type, UnionType, references
from ..model.usage import Usage
from ..naming.modules import in_order, schema_references
from ..naming.names import Identifier, Names
from .package import is_camel
from .quoting import literal

CAMEL = "CAMEL"
"""The runtime's table for an object whose keys all follow the rule of a camelCase API."""


def constant_for(param: str) -> str:
    """Name of the constant with the spelling of a TypedDict: `AttendeeParam` -> `ATTENDEE_NAMES`."""
    spaced = "".join(f"_{c}" if c.isupper() and (i and not param[i - 1].isupper()) else c for i, c in enumerate(param))
    return spaced.removesuffix("_Param").upper() + "_NAMES"


class Spelling:
    """The tables of one API.

    Args:
        api: The model.
        names: The symbol table.
    """

    def __init__(self, api: Api, names: Names) -> None:
        self._api = api
        self._names = names
        self._camel = is_camel(api)
        self._listed = _beside_free_keys(api) if self._camel else frozenset(api.schemas)

    def is_needed(self, type_: Type, seen: frozenset[str] = frozenset()) -> bool:
        """Whether a value of this type needs a table: its keys are spelt differently, or not by the API's rule."""
        match type_:
            case ListType(item=inner) | MapType(value=inner) | NullableType(inner=inner):
                return self.is_needed(inner, seen)
            case UnionType(members=members):
                return any(self.is_needed(member, seen) for member in members)
            case ReferenceType(name=name) if name not in seen:
                schema = self._api.schemas[name]
                seen = seen | {name}
                if schema.alias is not None:
                    return self.is_needed(schema.alias, seen)
                attributes = self._names.schemas[name].attributes
                return any(
                    attributes[p.wire] != p.wire
                    or self._is_exception(attributes[p.wire], p.wire)
                    or self.is_needed(p.type, seen)
                    for p in schema.properties
                )
            case _:
                return False

    def has_constant(self, schema: Schema) -> bool:
        """Whether a schema has a table of its own, rather than none or the one that many share."""
        if not self.is_needed(ReferenceType(name=schema.name)):
            return False
        contains_itself = any(_reaches(name, schema.name, self._api) for name in schema_references(schema))
        return contains_itself or self.of_schema(schema, {}) != CAMEL

    def of_type(self, type_: Type, mentioned: dict[str, str]) -> str:
        """The expression for the table of a type; `mentioned` collects the constants it refers to and their modules."""
        match type_:
            case ListType(item=inner) | NullableType(inner=inner):
                return self.of_type(inner, mentioned)
            case MapType(value=inner):
                return f"Names(each={self.of_type(inner, mentioned)})"
            case UnionType(members=members):
                parts = list(dict.fromkeys(self.of_type(m, mentioned) for m in members if self.is_needed(m)))
                return parts[0] if len(parts) == 1 else f"Names.merged({', '.join(parts)})"
            case ReferenceType(name=name):
                if not self.has_constant(self._api.schemas[name]):
                    return CAMEL
                constant = constant_for(self._names.schemas[name].param)
                mentioned[constant] = self._names.schemas[name].module
                return constant
            case _:
                return "Names()"

    def of_schema(self, schema: Schema, mentioned: dict[str, str]) -> str:
        """The expression for the constant of one schema."""
        if schema.alias is not None:
            return self.of_type(schema.alias, mentioned)
        attributes = self._names.schemas[schema.name].attributes
        by_rule = schema.name not in self._listed
        keys = {
            attributes[p.wire]: p.wire
            for p in schema.properties
            if (self._is_exception(attributes[p.wire], p.wire) if by_rule else attributes[p.wire] != p.wire)
        }
        typed = [(p.wire, p.type) for p in schema.properties]
        return self._expression(keys, typed, mentioned, owner=schema.name, camel=by_rule)

    def of_arguments(self, operation: Operation, mentioned: dict[str, str]) -> str | None:
        """The expression for what is nested in the arguments of a method; None when nothing there needs a table."""
        body = operation.body
        if body is not None and body.whole is not None:
            return self.of_type(body.whole, mentioned) if self.is_needed(body.whole) else None
        typed = [(p.wire, p.type) for p in operation.parameters if p.location == "query"]
        typed += [(p.wire, p.type) for p in body.properties] if body is not None else []
        nested = [(wire, type_) for wire, type_ in typed if self.is_needed(type_)]
        return self._expression({}, nested, mentioned, owner=None, camel=False) if nested else None

    def _is_exception(self, attribute: str, wire: str) -> bool:
        """Whether the rule of a camelCase API would spell an attribute wrongly."""
        return self._camel and to_camel(attribute) != wire

    def _expression(
        self,
        keys: Mapping[Identifier, str],
        typed: Sequence[tuple[str, Type]],
        mentioned: dict[str, str],
        *,
        owner: str | None,
        camel: bool,
    ) -> str:
        nested: list[str] = []
        for wire, type_ in typed:
            if not self.is_needed(type_):
                continue
            expression = self.of_type(type_, mentioned)
            if owner is not None and any(_reaches(name, owner, self._api) for name in references(type_)):
                # The schema contains itself: its constant does not exist yet when this line runs.
                expression = f"lambda: {expression}"
            nested.append(f"{literal(wire)}: {expression}")
        parts = [literal(keys)] if keys else []
        parts += ["nested={" + ", ".join(nested) + "}"] if nested else []
        if camel and not parts:
            return CAMEL
        return f"Names({', '.join([*parts, *(['camel=True'] if camel else [])])})"


def _beside_free_keys(api: Api) -> frozenset[str]:
    """Schemas whose keys cannot go by a rule: objects of theirs have free keys, or stand where a free map may stand."""
    found = {name for name, schema in api.schemas.items() if schema.extra is not None}
    for type_ in Usage.of(api).request_types:
        kinds = list(_objects(type_, api)) if isinstance(type_, UnionType) else []
        if None in kinds:
            found.update(name for name in kinds if name is not None)
    return frozenset(found)


def _objects(type_: Type, api: Api, seen: frozenset[str] = frozenset()) -> Iterator[str | None]:
    """The schemas of the objects that a value may be, or be a list of; None for a free map."""
    match type_:
        case MapType():
            yield None
        case ListType(item=inner) | NullableType(inner=inner):
            yield from _objects(inner, api, seen)
        case UnionType(members=members):
            for member in members:
                yield from _objects(member, api, seen)
        case ReferenceType(name=name) if name not in seen:
            alias = api.schemas[name].alias
            if alias is None:
                yield name
            else:
                yield from _objects(alias, api, seen | {name})
        case _:
            pass


def spelling_order(schemas: Sequence[Schema], api: Api) -> list[Schema]:
    """The schemas in an order in which each constant stands below those that it refers to."""
    return in_order(
        schemas, lambda schema: (name for name in schema_references(schema) if not _reaches(name, schema.name, api))
    )


def _reaches(start: str, goal: str, api: Api) -> bool:
    """Whether schema `start` contains schema `goal`."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name == goal:
            return True
        if name not in seen:
            seen.add(name)
            waiting.extend(schema_references(api.schemas[name]))
    return False


def tables_in(expressions: Iterable[str]) -> set[str]:
    """What expressions for tables need from the runtime."""
    return {symbol for e in expressions for symbol in ("CAMEL", "Names") if re.search(rf"\b{symbol}\b", e)}


def secret_names(body: Body, api: Api) -> set[str]:
    """Wire names of everything in a request body that must never be shown."""
    found: set[str] = set()
    seen: set[str] = set()

    def visit(type_: Type | None) -> None:
        match type_:
            case ListType(item=inner) | MapType(value=inner) | NullableType(inner=inner):
                visit(inner)
            case UnionType(members=members):
                for member in members:
                    visit(member)
            case ReferenceType(name=name) if name not in seen:
                seen.add(name)
                schema = api.schemas[name]
                visit(schema.alias)
                for property_ in schema.properties:
                    if property_.secret:
                        found.add(property_.wire)
                    visit(property_.type)
            case _:
                pass

    visit(body.whole)
    for part in body.properties:
        if part.secret:
            found.add(part.wire)
        visit(part.type)
    return found
