"""How the keys of nested request objects are written on the wire, and decimal numbers in them.

The arguments of a method are given their wire names by the method itself. What is nested in them is a TypedDict with
Python keys; the tables made here turn these into wire names when a request is sent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic.alias_generators import to_camel

from ..model.api import Api, Body, Operation, Schema
from ..model.graph import circles, in_order, schema_references
from ..model.types import (
    Distinction,
    DistinctionRule,
    ListType,
    MapType,
    NullableType,
    ReferenceType,
    Scalar,
    ScalarType,
    Type,
    UnionType,
    references,
    walk,
)
from ..model.usage import Usage
from ..naming.identifiers import Identifier
from ..naming.table import SymbolTable
from .quoting import Code, code, joined, literal

_CAMEL = code("CAMEL")
"""The runtime's table for an object whose keys all follow the rule of a camelCase API."""
_TEXT = code("TEXT")
"""The runtime's table for decimal numbers that travel as strings."""


@dataclass(slots=True)
class Needed:
    """What tables refer to, so that a module can import it."""

    runtime: set[str] = field(default_factory=set[str])
    """Names of the runtime."""
    constants: dict[Identifier, Identifier] = field(default_factory=dict[Identifier, Identifier])
    """Constants of this package's types -> the module below `types`."""


class WireNames:
    """The tables of one API.

    Args:
        api: The model.
        names: The symbol table.
    """

    def __init__(self, api: Api, names: SymbolTable) -> None:
        self._api = api
        self._names = names
        self._camel = is_camel(api)
        self._listed = _beside_free_keys(api) if self._camel else frozenset(api.schemas)
        self._circles = circles({name: list(schema_references(schema)) for name, schema in api.schemas.items()})
        self._needing = self._schemas_in_need()
        self._with_constant: dict[str, bool] = {}

    def is_needed(self, type_: Type) -> bool:
        """Whether a value of this type needs a table: its keys are written differently, or not by the API's rule."""
        return _has_decimal(type_) or any(name in self._needing for name in references(type_))

    def has_constant(self, schema: Schema) -> bool:
        """Whether a schema has a table of its own, rather than none or the one that many share."""
        name = schema.name
        if name not in self._with_constant:
            self._with_constant[name] = name in self._needing and (
                any(self._contain_each_other(other, name) for other in schema_references(schema))
                or self.of_schema(schema, Needed()) != _CAMEL
            )
        return self._with_constant[name]

    def of_type(self, type_: Type, needed: Needed) -> Code:
        """The expression for the table of a type."""
        match type_:
            case ListType(item=inner) | NullableType(inner=inner):
                return self.of_type(inner, needed)
            case MapType(value=inner):
                needed.runtime.add("Names")
                return code("Names(each={})", self.of_type(inner, needed))
            case UnionType(members=members):
                parts = list(dict.fromkeys(self.of_type(m, needed) for m in members if self.is_needed(m)))
                if len(parts) == 1:
                    return parts[0]
                needed.runtime.add("Names")
                return code("Names.merged({})", joined(", ", parts))
            case ReferenceType(name=name):
                if not self.has_constant(self._api.schemas[name]):
                    return self._shared(needed)
                named = self._names.schemas[name]
                needed.constants[named.table] = named.module
                return code("{}", named.table)
            case ScalarType(scalar=Scalar.DECIMAL):
                needed.runtime.add(_TEXT)
                return _TEXT
            case _:
                needed.runtime.add("Names")
                return code("Names()")

    def of_schema(self, schema: Schema, needed: Needed) -> Code:
        """The expression for the constant of one schema."""
        if schema.alias is not None:
            return self.of_type(schema.alias, needed)
        by_rule = schema.name not in self._listed
        keys = {
            attribute: wire
            for wire, attribute in self._written(schema)
            if (self._is_exception(attribute, wire) if by_rule else attribute != wire)
        }
        typed = [(p.wire, p.type) for p in schema.properties]
        return self._expression(keys, typed, needed, owner=schema, camel=by_rule)

    def of_parameters(self, operation: Operation, needed: Needed) -> Code | None:
        """The expression for what is nested in the parameters of a method; None when nothing there needs a table."""
        nested: dict[str, list[Type]] = defaultdict(list)
        for parameter in operation.parameters:
            if self.is_needed(parameter.type):
                nested[parameter.wire].append(parameter.type)
        # Parameters of one name in several places share a table.
        typed = [(wire, types[0] if len(types) == 1 else _either(types)) for wire, types in nested.items()]
        return self._expression({}, typed, needed, owner=None, camel=False) if typed else None

    def of_body(self, body: Body, needed: Needed) -> Code | None:
        """The expression for what is nested in a request body; None when nothing there needs a table."""
        if body.whole is not None:
            return self.of_type(body.whole, needed) if self.is_needed(body.whole) else None
        typed = [(p.wire, p.type) for p in body.properties]
        each = self.of_type(body.extra, needed) if body.extra is not None and self.is_needed(body.extra) else None
        if each is None and not any(self.is_needed(type_) for _, type_ in typed):
            return None
        return self._expression({}, typed, needed, owner=None, camel=False, each=each)

    def constants_in_order(self, schemas: Sequence[Schema]) -> list[Schema]:
        """The schemas in an order in which each constant stands below those that it refers to."""
        return in_order(
            schemas,
            lambda schema: (
                name for name in schema_references(schema) if not self._contain_each_other(name, schema.name)
            ),
        )

    def _contain_each_other(self, one: str, other: str) -> bool:
        """Whether two schemas, one of which refers to the other, are in one circle."""
        return self._circles[one] == self._circles[other]

    def _schemas_in_need(self) -> frozenset[str]:
        """The schemas of which a value needs a table: because of their own keys, or of those of one they contain."""
        containing: dict[str, set[str]] = defaultdict(set)
        waiting: list[str] = []
        for name, schema in self._api.schemas.items():
            if any(
                attribute != wire or self._is_exception(attribute, wire) for wire, attribute in self._written(schema)
            ):
                waiting.append(name)
            inside = [t for t in (schema.alias, schema.extra, *(p.type for p in schema.properties)) if t is not None]
            if any(map(_has_decimal, inside)):
                waiting.append(name)
            for type_ in inside:
                for other in references(type_):
                    containing[other].add(name)
        found: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting.extend(containing[name])
        return frozenset(found)

    def _written(self, schema: Schema) -> Iterator[tuple[str, Identifier]]:
        """Wire name and key of each property."""
        attributes = self._names.schemas[schema.name].attributes
        return ((p.wire, attributes[p.wire]) for p in schema.properties)

    def _is_exception(self, attribute: str, wire: str) -> bool:
        """Whether the rule of a camelCase API would write an attribute wrongly."""
        return self._camel and to_camel(attribute) != wire

    def _shared(self, needed: Needed) -> Code:
        needed.runtime.add(_CAMEL)
        return _CAMEL

    def _expression(
        self,
        keys: Mapping[Identifier, str],
        typed: Sequence[tuple[str, Type]],
        needed: Needed,
        *,
        owner: Schema | None,
        camel: bool,
        each: Code | None = None,
    ) -> Code:
        extra = owner.extra if owner is not None else None
        if extra is not None and self.is_needed(extra):
            each = self._later(extra, owner, needed)
        nested: list[Code] = []
        for wire, type_ in typed:
            if self.is_needed(type_):
                nested.append(code("{}: {}", literal(wire), self._later(type_, owner, needed)))
            elif each is not None:
                # Its values are not spelt as those of the further properties.
                nested.append(code("{}: Names()", literal(wire)))
        parts = [literal(keys)] if keys else []
        parts += [code("nested={{{}}}", joined(", ", nested))] if nested else []
        parts += [code("each={}", each)] if each is not None else []
        if camel and not parts:
            return self._shared(needed)
        needed.runtime.add("Names")
        return code("Names({})", joined(", ", [*parts, *([code("camel=True")] if camel else [])]))

    def _later(self, type_: Type, owner: Schema | None, needed: Needed) -> Code:
        """The expression for the table of a type, as it can stand in the constant of `owner`."""
        expression = self.of_type(type_, needed)
        if owner is not None and any(self._contain_each_other(name, owner.name) for name in references(type_)):
            # The schema contains itself: its constant does not exist yet when this line runs.
            return code("lambda: {}", expression)
        return expression


def _has_decimal(type_: Type) -> bool:
    """Whether a value can hold decimal numbers that travel as strings, schemas that it refers to aside."""
    return any(isinstance(found, ScalarType) and found.scalar is Scalar.DECIMAL for found in walk([type_]))


def _either(types: Sequence[Type]) -> Type:
    return UnionType(members=tuple(types), distinction=Distinction(rule=DistinctionRule.NONE))


def is_camel(api: Api) -> bool:
    """Whether properties of several words are mostly in camelCase; decides only how aliases are written down."""
    camel = snake = 0
    for schema in api.schemas.values():
        for property_ in schema.properties:
            camel += property_.wire != property_.wire.lower() and "_" not in property_.wire
            snake += "_" in property_.wire
    return camel > snake


def _beside_free_keys(api: Api) -> frozenset[str]:
    """Schemas whose keys cannot go by a rule: objects of theirs have free keys, or stand where a free map may stand."""
    found = {name for name, schema in api.schemas.items() if schema.extra is not None}
    for type_ in Usage.of(api).request_types:
        kinds = list(_objects(type_, api)) if isinstance(type_, UnionType) else []
        if None in kinds:
            found.update(name for name in kinds if name is not None)
    return frozenset(found)


def _objects(start: Type, api: Api) -> Iterator[str | None]:
    """The schemas of the objects that a value may be, or be a list of; None for a free map."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        match waiting.pop():
            case MapType():
                yield None
            case ListType(item=inner) | NullableType(inner=inner):
                waiting.append(inner)
            case UnionType(members=members):
                waiting.extend(reversed(members))
            case ReferenceType(name=name) if name not in seen:
                seen.add(name)
                alias = api.schemas[name].alias
                if alias is None:
                    yield name
                else:
                    waiting.append(alias)
            case _:
                pass


def secret_names(operation: Operation, api: Api) -> frozenset[str]:
    """Wire names of everything in a request that must never be shown."""

    def behind(name: str) -> tuple[Type | None, ...]:
        schema = api.schemas[name]
        return (schema.alias, schema.extra, *(p.type for p in schema.properties))

    properties = [property_ for body in operation.bodies for property_ in body.properties]
    found = {part.wire for part in properties if part.secret}
    found |= {parameter.wire for parameter in operation.parameters if parameter.secret}
    wholes = (type_ for body in operation.bodies for type_ in (body.whole, body.extra))
    for type_ in walk((*wholes, *(p.type for p in properties)), behind):
        if isinstance(type_, ReferenceType):
            found.update(property_.wire for property_ in api.schemas[type_.name].properties if property_.secret)
    return frozenset(found)
