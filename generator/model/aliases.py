"""What a type stands for, once the names of other types in it are looked up. Nothing here recurses along aliases."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .api import Schema
from .types import NullableType, ReferenceType, Type, UnionType


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
