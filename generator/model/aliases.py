"""Resolve aliases in types. Nothing here recurses along aliases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from .api import Schema
from .graph import circles, in_order
from .types import (
    ANY,
    EnumType,
    ListType,
    MapType,
    NullableType,
    ReferenceType,
    Scalar,
    ScalarType,
    Type,
    UnionType,
    references,
)

Objects = tuple[ReferenceType | MapType, ...]
"""Kinds of objects: schemas with properties, and free-form maps."""

_LARGEST = 100
"""How many schemas an inlined schema may expand to."""


def unaliased(type_: Type, schemas: Callable[[str], Schema]) -> Type:
    """The type itself, or the type that it is an alias of; a schema with properties stays a reference."""
    followed: set[str] = set()
    while isinstance(type_, ReferenceType) and type_.name not in followed:
        followed.add(type_.name)
        type_ = schemas(type_.name).alias or type_
    return type_


def alternatives(type_: Type, schemas: Callable[[str], Schema]) -> Iterator[Type]:
    """The possible types of a value, without null: members of unions, including nested and named unions."""
    followed: set[str] = set()
    pending = [type_]
    while pending:
        found = pending.pop()
        alias = schemas(found.name).alias if isinstance(found, ReferenceType) else None
        match found:
            case UnionType(members=members):
                pending.extend(reversed(members))
            case NullableType(inner=inner):
                pending.append(inner)
            case ReferenceType(name=name) if alias is not None:
                if name not in followed:
                    followed.add(name)
                    pending.append(alias)
            case _:
                yield found


def may_be_null(type_: Type, schemas: Callable[[str], Schema]) -> bool:
    """Whether null is among the values."""
    followed: set[str] = set()
    pending = [type_]
    while pending:
        match pending.pop():
            case NullableType() | ScalarType(scalar=Scalar.NULL):
                return True
            case UnionType(members=members):
                pending.extend(members)
            case ReferenceType(name=name) if name not in followed:
                followed.add(name)
                alias = schemas(name).alias
                pending.extend([alias] if alias is not None else [])
            case _:
                pass
    return False


def may_be_string(type_: Type, schemas: Callable[[str], Schema]) -> bool:
    """Whether strings are among the values in JSON."""
    for one in alternatives(type_, schemas):
        match one:
            case EnumType(values=values):
                if any(isinstance(value, str) for value in values):
                    return True
            case ScalarType(scalar=Scalar.INTEGER | Scalar.NUMBER | Scalar.BOOLEAN | Scalar.NULL):
                pass
            case ListType() | MapType() | ReferenceType():
                pass
            case _:
                return True
    return False


def ends_of(type_: Type) -> tuple[Type, ...]:
    """The possible types of a value or of its list items, without null; references are not followed."""
    found: dict[Type, None] = {}
    pending = [type_]
    while pending:
        match pending.pop():
            case ListType(item=inner) | NullableType(inner=inner):
                pending.append(inner)
            case UnionType(members=members):
                pending.extend(reversed(members))
            case end:
                found[end] = None
    return tuple(found)


def objects_of(type_: Type, schemas: Callable[[str], Schema]) -> Objects:
    """The objects that a value or its list items can be."""
    found: dict[ReferenceType | MapType, None] = {}
    followed: set[str] = set()
    pending = list(reversed(ends_of(type_)))
    while pending:
        match pending.pop():
            case MapType() as end:
                found[end] = None
            case ScalarType(scalar=Scalar.ANY) if isinstance(type_, UnionType):
                # Any other value beside known ones: an object of that kind has any keys.
                found[MapType(value=ANY)] = None
            case ReferenceType(name=name) as end if name not in followed:
                followed.add(name)
                alias = schemas(name).alias
                if alias is None:
                    found[end] = None
                else:
                    pending.extend(reversed(ends_of(alias)))
            case _:
                pass
    return tuple(found)


def is_list_identified(members: Iterable[Type]) -> bool:
    """Whether the number of items identifies a list among the possible types of a value."""
    known = list(members)
    lengths = [len(member.places) for member in known if isinstance(member, ListType)]
    return ANY not in known and len({*lengths}) == len(lengths) and (len(lengths) < 2 or 0 not in lengths)


def names_of(type_: Type, schemas: Callable[[str], Schema]) -> list[str]:
    """Names of the schemas that a type stands for: its own, and those of its alternatives."""
    found: dict[str, None] = {}
    pending = [type_]
    while pending:
        match pending.pop():
            case UnionType(members=members):
                pending.extend(reversed(members))
            case NullableType(inner=inner):
                pending.append(inner)
            case ReferenceType(name=name) if name not in found:
                found[name] = None
                alias = schemas(name).alias
                if alias is not None:
                    pending.append(alias)
            case _:
                pass
    return list(found)


def recursive_aliases(schemas: Mapping[str, Schema]) -> frozenset[str]:
    """Names of the non-object schemas that contain themselves without an object in between."""
    graph = _graph(schemas)
    numbers = circles(graph)
    return frozenset(name for name, others in graph.items() if any(numbers[other] == numbers[name] for other in others))


def unexpandable_aliases(schemas: Mapping[str, Schema]) -> frozenset[str]:
    """Names of the schemas that cannot be inlined.

    Inlining would not end for schemas that contain themselves, and would take too long for schemas that contain others
    often: each of thirty can be a list or a map of the next one.
    """
    graph = _graph(schemas)
    found = set(recursive_aliases(schemas))
    sizes: dict[str, int] = {}
    for schema in in_order([schemas[name] for name in graph], lambda schema: graph[schema.name]):
        size = 1 + sum(sizes.get(other, 1) for other in graph[schema.name])
        if size > _LARGEST:
            found.add(schema.name)
        sizes[schema.name] = 1 if schema.name in found else size
    return frozenset(found)


def _graph(schemas: Mapping[str, Schema]) -> dict[str, list[str]]:
    """The non-object schemas, each with the schemas that it refers to."""
    return {
        name: [other for other in references(schema.alias) if schemas[other].alias is not None]
        for name, schema in schemas.items()
        if schema.alias is not None
    }
