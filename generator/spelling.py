"""How the keys of nested request objects are spelt on the wire.

The arguments of a method are spelt by the method itself. What is nested in them is a TypedDict with Python keys; the
tables made here turn these into wire names when a request is sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import (
    Api,
    Body,
    ListType,
    MapType,
    NullableType,
    ReferenceType,
    Schema,
    Type,
    UnionType,
)
from generator.modules import in_order, references, schema_references
from generator.naming import Identifier, Names
from generator.quoting import literal


def constant_for(param: str) -> str:
    """Name of the constant with the spelling of a TypedDict: `AttendeeParam` -> `ATTENDEE_NAMES`."""
    spaced = "".join(f"_{c}" if c.isupper() and (i and not param[i - 1].isupper()) else c for i, c in enumerate(param))
    return spaced.removesuffix("_Param").upper() + "_NAMES"


def has_names(type_: Type, api: Api, names: Names, seen: frozenset[str] = frozenset()) -> bool:
    """Whether anything in a value of this type is spelt differently on the wire."""
    match type_:
        case ListType(item=inner) | MapType(value=inner) | NullableType(inner=inner):
            return has_names(inner, api, names, seen)
        case UnionType(members=members):
            return any(has_names(member, api, names, seen) for member in members)
        case ReferenceType(name=name) if name not in seen:
            schema = api.schemas[name]
            seen = seen | {name}
            if schema.alias is not None:
                return has_names(schema.alias, api, names, seen)
            attributes = names.schemas[name].attributes
            return any(attributes[p.wire] != p.wire or has_names(p.type, api, names, seen) for p in schema.properties)
        case _:
            return False


def type_names(type_: Type, api: Api, names: Names, mentioned: dict[str, str]) -> str:
    """The expression for the spelling of a type; `mentioned` collects the constants it refers to and their modules."""
    match type_:
        case ListType(item=inner) | NullableType(inner=inner):
            return type_names(inner, api, names, mentioned)
        case MapType(value=inner):
            return f"Names(each={type_names(inner, api, names, mentioned)})"
        case UnionType(members=members):
            parts = [type_names(m, api, names, mentioned) for m in members if has_names(m, api, names)]
            parts = list(dict.fromkeys(parts))
            return parts[0] if len(parts) == 1 else f"Names.merged({', '.join(parts)})"
        case ReferenceType(name=name):
            constant = constant_for(names.schemas[name].param)
            mentioned[constant] = names.schemas[name].module
            return constant
        case _:
            return "Names()"


def schema_names(schema: Schema, api: Api, names: Names, mentioned: dict[str, str]) -> str:
    """The expression for the constant of one schema."""
    if schema.alias is not None:
        return type_names(schema.alias, api, names, mentioned)
    attributes = names.schemas[schema.name].attributes
    keys = {attributes[p.wire]: p.wire for p in schema.properties if attributes[p.wire] != p.wire}
    return _expression(keys, [(p.wire, p.type) for p in schema.properties], api, names, mentioned, schema.name)


def names_expression(body: Body, api: Api, names: Names, mentioned: dict[str, str]) -> str | None:
    """The expression for a request body, whose own keys are spelt by the method; None when nothing inside differs."""
    if body.whole is not None:
        return type_names(body.whole, api, names, mentioned) if has_names(body.whole, api, names) else None
    nested = [(p.wire, p.type) for p in body.properties if has_names(p.type, api, names)]
    return _expression({}, nested, api, names, mentioned) if nested else None


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


def _expression(
    keys: Mapping[Identifier, str],
    typed: list[tuple[str, Type]],
    api: Api,
    names: Names,
    mentioned: dict[str, str],
    owner: str | None = None,
) -> str:
    parts = [literal(keys)] if keys else []
    nested: list[str] = []
    for wire, type_ in typed:
        if has_names(type_, api, names):
            expression = type_names(type_, api, names, mentioned)
            if owner is not None and any(_reaches(name, owner, api) for name in references(type_)):
                # The schema contains itself: its constant does not exist yet when this line runs.
                expression = f"lambda: {expression}"
            nested.append(f"{literal(wire)}: {expression}")
    if nested:
        parts.append("nested={" + ", ".join(nested) + "}")
    return f"Names({', '.join(parts)})"


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
