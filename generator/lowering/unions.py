"""Unions: first only their members are known, and once all schemas are, the rule that tells them apart.

Telling members apart needs the properties of the schemas that they refer to, and these have unions of their own. So
nothing is decided before everything is lowered; otherwise lowering would go as deep as references lead, and would see
schemas that are half done.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ..diagnostics import Code
from ..loading.nodes import ObjectNode
from ..loading.pointers import component_name
from ..model.aliases import unaliased
from ..model.api import Schema
from ..model.types import (
    ANY,
    Distinction,
    DistinctionRule,
    EnumType,
    ListType,
    MapType,
    NullableType,
    Scalar,
    ScalarType,
    Type,
    UnionType,
    nullable,
)
from ..model.unions import DeclaredDiscriminator, IndistinguishableError, distinguish, kinds_of
from .exemptions import Exemptions

_STRING = ScalarType(scalar=Scalar.STRING)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Undecided(UnionType):
    """A union before its members can be told apart: where it stands, and what it is called."""

    node: ObjectNode = field(compare=False)
    hint: str = field(compare=False)


def union_of(node: ObjectNode, members: Sequence[Type], hint: str) -> Type:
    """One of `members`, to be decided later.

    Args:
        node: Where the union stands; its `discriminator` counts.
        members: The types.
        hint: What the union is called.
    """
    different = tuple(dict.fromkeys(members))
    if ANY in different:
        return ANY
    if len(different) == 1:
        return different[0]
    return _Undecided(members=different, distinction=Distinction(rule=DistinctionRule.UNKNOWN), node=node, hint=hint)


def decided(type_: Type, schemas: Callable[[str], Schema], exemptions: Exemptions) -> Type:
    """A type whose unions have the rule that tells their members apart.

    Args:
        type_: The type.
        schemas: The schema of a name.
        exemptions: The findings that the settings accept.
    """

    def inside(part: Type) -> Type:
        return decided(part, schemas, exemptions)

    match type_:
        case ListType(item=item):
            return ListType(item=inside(item))
        case MapType(value=value):
            return MapType(value=inside(value))
        case NullableType(inner=inner):
            return nullable(inside(inner))
        case _Undecided(members=members, node=node, hint=hint):
            settled = union_of(node, [inside(member) for member in members], hint)
            return _decision(settled, schemas, exemptions) if isinstance(settled, _Undecided) else settled
        case _:
            return type_


def _decision(union: _Undecided, schemas: Callable[[str], Schema], exemptions: Exemptions) -> Type:
    listed = _open_enum(union.members, schemas)
    if listed is not None:
        return listed
    try:
        members = _grouped(union.members, schemas)
        return UnionType(members=members, distinction=distinguish(members, schemas, _declared(union.node)))
    except IndistinguishableError as reason:
        # Only an answer has to be told apart; in a request the caller knows what is sent.
        if exemptions.cover(Code.AMBIGUOUS_UNION, union.hint):
            return ANY
        unknown = Distinction(
            rule=DistinctionRule.UNKNOWN, name=union.hint, reason=str(reason), origin=union.node.position
        )
        return UnionType(members=union.members, distinction=unknown)


def _open_enum(members: Sequence[Type], schemas: Callable[[str], Schema]) -> EnumType | None:
    """`anyOf: [enum, string]` is the standard's way to say that an enumeration may grow."""
    if len(members) == 2 and _STRING in members:
        listed = unaliased(members[1 - members.index(_STRING)], schemas)
        if isinstance(listed, EnumType) and listed.is_text:
            return EnumType(values=listed.values, open=True)
    return None


def _declared(node: ObjectNode) -> DeclaredDiscriminator | None:
    stated = node.get("discriminator")
    if not isinstance(stated, ObjectNode) or not isinstance(stated.get("propertyName"), str):
        return None
    targets = {value: component_name(target, "schemas") for value, target in stated.get("mapping", {}).items()}
    mapping = {value: name for value, name in targets.items() if name is not None}
    return DeclaredDiscriminator(property=stated["propertyName"], mapping=mapping)


def _grouped(members: tuple[Type, ...], schemas: Callable[[str], Schema]) -> tuple[Type, ...]:
    """Objects among other kinds become a union of their own, so that each level has one rule."""
    objects = [m for m in members if kinds_of(m, schemas) == frozenset({"object"})]
    if len(objects) < 2 or len(objects) == len(members):
        return members
    others = tuple(m for m in members if m not in objects)
    inner = UnionType(members=tuple(objects), distinction=distinguish(objects, schemas, None))
    return (inner, *others)
