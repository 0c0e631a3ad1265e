"""Resolve unions in two steps: first the members, and once all schemas are known, the rule that distinguishes them.

The rule depends on the properties of the referenced schemas, which have unions of their own. Therefore nothing is
resolved before everything is lowered. Otherwise lowering would recurse along references, and would see incomplete
schemas.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from ..diagnostics import Position
from ..loading.nodes import ObjectNode
from ..loading.pointers import component_name
from ..model.aliases import alternatives, may_be_null, unaliased
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
from ..model.unions import DeclaredDiscriminator, IndistinguishableError, distinguish, is_plain, kinds_of, leaves

_STRING = ScalarType(scalar=Scalar.STRING)
_MOST_MEMBERS = 100
"""Maximum number of members of a union that replaces nested unions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Undecided(UnionType):
    """A union before its members can be distinguished: its position, its name, and the document's rule."""

    position: Position = field(compare=False)
    hint: str = field(compare=False)
    declared: DeclaredDiscriminator | None = field(compare=False)
    several: bool = field(compare=False)
    """Whether a value can match several members: an `anyOf`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open(UnionType):
    """A value of a known type, or any other value: its position and its name."""

    position: Position = field(compare=False)
    hint: str = field(compare=False)


def open_union_of(node: ObjectNode, members: Sequence[Type], hint: str) -> Type:
    """One of `members`, or any other value, to be resolved later. Arguments as for `union_of`."""
    known = union_of(node, members, hint)
    fit = Distinction(rule=DistinctionRule.FIT)
    return known if known == ANY else _Open(members=(known, ANY), distinction=fit, position=node.position, hint=hint)


def union_of(
    node: ObjectNode, members: Sequence[Type], hint: str, inherited: DeclaredDiscriminator | None = None
) -> Type:
    """One of `members`, to be resolved later.

    Args:
        node: The position of the union; its `discriminator` applies.
        members: The types.
        hint: The name of the union.
        inherited: How the bases of the members distinguish them, as far as the union does not say it.
    """
    declared = discriminator_of(node)
    if inherited is not None and declared is None:
        declared = inherited
    elif inherited is not None and declared is not None and declared.property == inherited.property:
        declared = replace(declared, mapping={**inherited.mapping, **declared.mapping})
    return _union(members, node.position, hint, declared, several="anyOf" in node)


def family_of(members: Sequence[Type], origin: Position, hint: str, declared: DeclaredDiscriminator) -> Type:
    """A base and its extensions, to be resolved later.

    Args:
        members: The types.
        origin: The position of the base.
        hint: The name of the union.
        declared: How the base distinguishes them.
    """
    return _union(members, origin, hint, declared)


def _union(
    members: Sequence[Type],
    position: Position,
    hint: str,
    declared: DeclaredDiscriminator | None,
    *,
    several: bool = False,
) -> Type:
    different = tuple(dict.fromkeys(members))
    if ANY in different:
        return ANY
    if len(different) == 1:
        return different[0]
    constants = [member for member in different if isinstance(member, EnumType)]
    if len(constants) == len(different):
        # `oneOf: [{const: a, title: …}, …]` is an enumeration whose values have titles.
        values = dict.fromkeys((type(value), value) for member in constants for value in member.values)
        return EnumType(values=tuple(value for _, value in values), open=any(member.open for member in constants))
    unknown = Distinction(rule=DistinctionRule.FIT)
    return _Undecided(
        members=different, distinction=unknown, position=position, hint=hint, declared=declared, several=several
    )


def decided(type_: Type, schemas: Callable[[str], Schema]) -> Type:
    """A type whose unions have rules that distinguish their members.

    Args:
        type_: The type.
        schemas: Returns a schema by name.
    """

    def inside(part: Type) -> Type:
        return decided(part, schemas)

    match type_:
        case ListType():
            return type_.mapped(inside)
        case MapType(value=value):
            return MapType(value=inside(value))
        case NullableType(inner=inner):
            return nullable(inside(inner))
        case _Open(members=(known, _), position=position, hint=hint):
            settled, reason = inside(known), "further items can be of any type"
            fit = Distinction(rule=DistinctionRule.FIT, name=hint, reason=reason, origin=position)
            return settled if settled == ANY else UnionType(members=(settled, ANY), distinction=fit)
        case _Undecided(members=members, position=position, hint=hint, declared=declared, several=several):
            settled = _union([inside(member) for member in members], position, hint, declared, several=several)
            return _decision(settled, schemas) if isinstance(settled, _Undecided) else settled
        case _:
            return type_


def _decision(union: _Undecided, schemas: Callable[[str], Schema]) -> Type:
    listed = _open_enum(union.members, schemas)
    if listed is not None:
        return listed
    decision = _settled(union.members, schemas, union, union.declared)
    # Rules are about present values. Null is a value of the union if it is one of a member.
    return nullable(decision) if any(may_be_null(member, schemas) for member in union.members) else decision


def _settled(
    members: tuple[Type, ...],
    schemas: Callable[[str], Schema],
    union: _Undecided,
    declared: DeclaredDiscriminator | None,
) -> UnionType:
    """The members of a union with the rule that distinguishes them."""
    # Unions with a common member overlap until they are merged.
    flat = tuple(dict.fromkeys(a for member in members for a in alternatives(member, schemas)))
    reason = ""
    grouped = members
    for candidates in (members, flat) if len(flat) <= _MOST_MEMBERS else (members,):
        grouped = _grouped(candidates, schemas, union, declared)
        try:
            # The declared rule is about objects; if these are a separate union by now, it was applied there.
            rule = distinguish(grouped, schemas, declared if grouped == candidates else None)
        except IndistinguishableError as error:
            reason = str(error)
        else:
            if union.several and rule.rule is DistinctionRule.PRESENCE:
                reason = _overlap(grouped, schemas, rule)
                rule = replace(rule, name=union.hint, reason=reason, origin=union.position) if reason else rule
            return UnionType(members=grouped, distinction=rule)
    fit = Distinction(rule=DistinctionRule.FIT, name=union.hint, reason=reason, origin=union.position)
    return UnionType(members=grouped, distinction=fit)


def _overlap(members: Sequence[Type], schemas: Callable[[str], Schema], rule: Distinction) -> str:
    """Why a value can match several objects, of which the first one lacks properties; empty if none can."""
    declared = [
        {p.wire: None for leaf in leaves(member, schemas) if leaf is not None for p in leaf.properties}
        for member in members
    ]
    for name, first in rule.choices.items():
        other = next((wire for found in declared for wire in found if wire not in declared[first]), None)
        if other is not None:
            return f"a value can have both `{name}` and `{other}`"
    return ""


def _grouped(
    members: tuple[Type, ...],
    schemas: Callable[[str], Schema],
    union: _Undecided,
    declared: DeclaredDiscriminator | None,
) -> tuple[Type, ...]:
    """Objects among other kinds become a separate union, and so do plain values, so that each level has one rule."""
    kinds = {member: kinds_of(member, schemas) for member in members}
    objects = tuple(m for m in members if kinds[m] == frozenset({"object"}))
    if 1 < len(objects) < len(members):
        members = (_settled(objects, schemas, union, declared), *(m for m in members if m not in objects))
    plain = tuple(m for m in members if m in kinds and kinds[m] and is_plain(m, schemas))
    overlap = sum(len(kinds[m]) for m in plain) > len(frozenset[str]().union(*(kinds[m] for m in plain)))
    if overlap and len(plain) < len(members):
        values = UnionType(members=plain, distinction=distinguish(plain, schemas, None))
        members = (*(m for m in members if m not in plain), values)
    return members


def _open_enum(members: Sequence[Type], schemas: Callable[[str], Schema]) -> EnumType | None:
    """`anyOf: [enum, string]` is the standard's way to declare an extensible enumeration."""
    if len(members) == 2 and _STRING in members:
        listed = unaliased(members[1 - members.index(_STRING)], schemas)
        if isinstance(listed, EnumType) and listed.is_text:
            return EnumType(values=listed.values, open=True)
    return None


def discriminator_of(node: ObjectNode) -> DeclaredDiscriminator | None:
    """The content of a schema's `discriminator`, if it has one."""
    stated = node.get("discriminator")
    if not isinstance(stated, ObjectNode) or not isinstance(stated.get("propertyName"), str):
        return None
    targets = {value: component_name(target, "schemas") for value, target in stated.get("mapping", {}).items()}
    mapping = {value: name for value, name in targets.items() if name is not None}
    otherwise = stated.get("defaultMapping")
    base = component_name(otherwise, "schemas") if isinstance(otherwise, str) else None
    return DeclaredDiscriminator(property=stated["propertyName"], mapping=mapping, base=base)
