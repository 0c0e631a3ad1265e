"""Unions of types that are lowered already."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..diagnostics import Code
from ..loading.nodes import ObjectNode
from ..loading.pointers import component_name
from ..model.aliases import unaliased
from ..model.api import Schema
from ..model.types import ANY, Distinction, DistinctionRule, EnumType, Scalar, ScalarType, Type, UnionType
from ..model.unions import DeclaredDiscriminator, IndistinguishableError, distinguish, kinds_of
from .exemptions import Exemptions

_STRING = ScalarType(scalar=Scalar.STRING)


def make_union(
    node: ObjectNode,
    members: tuple[Type, ...],
    hint: str,
    *,
    schemas: Callable[[str], Schema],
    exemptions: Exemptions,
) -> Type:
    """One of `members`, with the rule that tells them apart.

    Args:
        node: Where the union stands; its `discriminator` counts.
        members: The types, each once.
        hint: What the union is called.
        schemas: The schema of a name.
        exemptions: The findings that the settings accept.
    """
    if len(members) == 1:
        return members[0]
    try:
        members = _grouped(members, schemas)
        return UnionType(members=members, distinction=distinguish(members, schemas, _declared(node)))
    except IndistinguishableError as reason:
        # Only an answer has to be told apart; in a request the caller knows what she sends.
        if exemptions.cover(Code.AMBIGUOUS_UNION, hint):
            return ANY
        undecided = Distinction(rule=DistinctionRule.UNKNOWN, name=hint, reason=str(reason), origin=node.position)
        return UnionType(members=members, distinction=undecided)


def open_enum(members: Sequence[Type], schemas: Callable[[str], Schema]) -> EnumType | None:
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
