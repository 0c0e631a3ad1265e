"""What a type stands for, once the names of other types in it are looked up. Nothing here recurses along aliases."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from .api import Schema
from .graph import circles, in_order
from .types import ListType, MapType, NullableType, ReferenceType, Scalar, ScalarType, Type, UnionType, references

Objects = tuple[ReferenceType | MapType, ...]
"""Kinds of objects: schemas with properties, and free maps."""

_LARGEST = 100
"""How many schemas one may stand for that is written out where it is mentioned."""


def unaliased(type_: Type, schemas: Callable[[str], Schema]) -> Type:
    """The type itself, or what it is another name for; a schema with properties stays a reference."""
    followed: set[str] = set()
    while isinstance(type_, ReferenceType) and type_.name not in followed:
        followed.add(type_.name)
        type_ = schemas(type_.name).alias or type_
    return type_


def alternatives(type_: Type, schemas: Callable[[str], Schema]) -> Iterator[Type]:
    """The types that a value can be of, null aside: members of unions, also of nested ones and of those with a name."""
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


def ends_of(type_: Type) -> tuple[Type, ...]:
    """What a value may be, or be a list of, null aside; what schemas stand for is not looked up."""
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
    """The objects that a value may be, or be a list of."""
    found: dict[ReferenceType | MapType, None] = {}
    followed: set[str] = set()
    pending = list(reversed(ends_of(type_)))
    while pending:
        match pending.pop():
            case MapType() as end:
                found[end] = None
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


def names_of(type_: Type, schemas: Callable[[str], Schema]) -> list[str]:
    """The names by which the document knows a type: its own, and those of the alternatives that it stands for."""
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
    """Names of the schemas that are no objects and contain themselves without an object in between."""
    graph = _graph(schemas)
    numbers = circles(graph)
    return frozenset(name for name, others in graph.items() if any(numbers[other] == numbers[name] for other in others))


def unexpandable_aliases(schemas: Mapping[str, Schema]) -> frozenset[str]:
    """Names of the schemas that cannot be written out where they are mentioned.

    That would have no end for those that contain themselves, and take too long for those that contain others often:
    each of thirty may be a list of the next one, or a map of it.
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
    """The schemas that are no objects, each with those that it mentions."""
    return {
        name: [other for other in references(schema.alias) if schemas[other].alias is not None]
        for name, schema in schemas.items()
        if schema.alias is not None
    }
