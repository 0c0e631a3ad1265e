"""How the members of a union are told apart.

A client should not try each member in turn: that is slow, and picks the wrong one when two are alike. So the rule is
settled here, once, from what the document says: a discriminator, a property with a constant value, a property that only
one member requires, or the JSON type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from .aliases import alternatives
from .api import Property, Schema
from .types import (
    Distinction,
    DistinctionRule,
    EnumType,
    ListType,
    ReferenceType,
    Scalar,
    ScalarType,
    Type,
)

Tag = str | int | bool

_SCALAR_KINDS = {
    Scalar.STRING: "string",
    Scalar.DATETIME: "string",
    Scalar.DATE: "string",
    Scalar.TIME: "string",
    Scalar.DURATION: "string",
    Scalar.UUID: "string",
    Scalar.DECIMAL: "string",
    Scalar.BASE64: "string",
    Scalar.BINARY: "string",
    Scalar.BYTES: "string",
    Scalar.CONTENT: "string",
    Scalar.FILE: "string",
    Scalar.INTEGER: "number",
    Scalar.NUMBER: "number",
    Scalar.BOOLEAN: "boolean",
}


_OBJECT = frozenset({"object"})


class IndistinguishableError(Exception):
    """No rule tells the members apart; the text says what was tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredDiscriminator:
    """What the document's `discriminator` says, with the mapping's targets as schema names."""

    property: str
    mapping: Mapping[str, str]


def distinguish(
    members: Sequence[Type], schemas: Callable[[str], Schema], declared: DeclaredDiscriminator | None
) -> Distinction:
    """Find the rule for `members`.

    Raises:
        IndistinguishableError: There is none.
    """
    if declared is not None:
        return _by_declaration(members, schemas, declared)
    kinds = [kinds_of(member, schemas) for member in members]
    if all(_is_plain(member, schemas) for member in members):
        return Distinction(rule=DistinctionRule.NONE)
    if _disjoint(kinds):
        return Distinction(
            rule=DistinctionRule.KIND, choices={kind: index for index, found in enumerate(kinds) for kind in found}
        )
    if any(found != _OBJECT for found in kinds):
        raise IndistinguishableError("members of the same JSON type that are not all objects")
    return _by_constant(members, schemas) or _by_presence(members, schemas)


def kinds_of(type_: Type, schemas: Callable[[str], Schema]) -> frozenset[str]:
    """The JSON types that a value of `type_` can have (null aside); empty when it can be anything."""
    found = [_kinds(alternative) for alternative in alternatives(type_, schemas)]
    return frozenset[str]().union(*found) if all(found) else frozenset()


def _kinds(alternative: Type) -> frozenset[str]:
    match alternative:
        case ScalarType(scalar=scalar):
            return frozenset({_SCALAR_KINDS[scalar]}) if scalar in _SCALAR_KINDS else frozenset()
        case EnumType(values=values):
            return frozenset(
                "boolean" if isinstance(value, bool) else "string" if isinstance(value, str) else "number"
                for value in values
            )
        case ListType():
            return frozenset({"array"})
        case _:
            return _OBJECT


def leaves(type_: Type, schemas: Callable[[str], Schema]) -> list[Schema | None]:
    """The object schemas that a member stands for, through aliases and nested unions; None for anything else."""
    return [
        schemas(alternative.name) if isinstance(alternative, ReferenceType) else None
        for alternative in alternatives(type_, schemas)
    ]


def tags_of(member: Type, name: str, schemas: Callable[[str], Schema], *, always: bool = True) -> frozenset[Tag]:
    """The constant values that property `name` can have in `member`; empty when it is not limited to constants.

    Args:
        member: A member of a union.
        name: The property on the wire.
        schemas: The schema of a name.
        always: Whether the property has to be there in every object.
    """
    found: set[Tag] = set()
    for leaf in leaves(member, schemas):
        property_ = _property(leaf, name)
        if property_ is None or (always and not property_.required):
            return frozenset()
        match property_.type:
            case EnumType(values=values, open=False):
                found.update(value for value in values if not isinstance(value, float))
            case _:
                return frozenset()
    return frozenset(found)


def _property(leaf: Schema | None, name: str) -> Property | None:
    return next((p for p in leaf.properties if p.wire == name), None) if leaf is not None else None


def _is_plain(type_: Type, schemas: Callable[[str], Schema]) -> bool:
    return all(isinstance(alternative, ScalarType | EnumType) for alternative in alternatives(type_, schemas))


def _disjoint(sets: Sequence[frozenset[Tag]] | Sequence[frozenset[str]]) -> bool:
    return all(sets) and len(frozenset[Tag]().union(*sets)) == sum(len(found) for found in sets)


def _by_declaration(
    members: Sequence[Type], schemas: Callable[[str], Schema], declared: DeclaredDiscriminator
) -> Distinction:
    choices: dict[Tag, int] = {}
    named = {target: value for value, target in declared.mapping.items()}
    for index, member in enumerate(members):
        name = member.name if isinstance(member, ReferenceType) else None
        values: Iterable[Tag] = tags_of(member, declared.property, schemas, always=False)
        if not values and name is not None:
            values = [value for value, target in declared.mapping.items() if target == name] or [named.get(name, name)]
        for value in sorted(values, key=str):
            if choices.setdefault(value, index) != index:
                raise IndistinguishableError(f"`{declared.property}` is {value!r} in two members")
        if not values:
            raise IndistinguishableError(f"`{declared.property}` has no constant value in member {index + 1}")
    return Distinction(rule=DistinctionRule.PROPERTY, property=declared.property, choices=choices)


def _by_constant(members: Sequence[Type], schemas: Callable[[str], Schema]) -> Distinction | None:
    """A property with constants of their own in all members, or in all but one, which then does not declare it."""
    candidates = dict.fromkeys(
        p.wire
        for member in members
        for leaf in leaves(member, schemas)[:1]
        if leaf is not None
        for p in leaf.properties
    )
    for candidate in candidates:
        tags = [tags_of(member, candidate, schemas) for member in members]
        without = [index for index, found in enumerate(tags) if not found]
        tagged = [found for found in tags if found]
        if len(tagged) < 2 or len(without) > 1 or not _disjoint(tagged):
            continue
        if any(_property(leaf, candidate) is not None for i in without for leaf in leaves(members[i], schemas)):
            continue
        choices = {tag: index for index, found in enumerate(tags) for tag in sorted(found, key=str)}
        return Distinction(
            rule=DistinctionRule.PROPERTY,
            property=candidate,
            choices=choices,
            otherwise=without[0] if without else None,
        )
    return None


def _by_presence(members: Sequence[Type], schemas: Callable[[str], Schema]) -> Distinction:
    declared: list[set[str]] = []
    required: list[list[str]] = []
    for index, member in enumerate(members):
        found = leaves(member, schemas)
        if any(leaf is None or leaf.extra is not None for leaf in found):
            raise IndistinguishableError(f"member {index + 1} is a free map")
        objects = [leaf for leaf in found if leaf is not None]
        declared.append({p.wire for leaf in objects for p in leaf.properties})
        # What only occurs in requests tells nothing in an answer.
        shown = [p.wire for p in objects[0].properties if p.access != "write"]
        required.append([name for name in shown if all(_requires(leaf, name) for leaf in objects)])
    if len(members) == 2 and declared[0] != declared[1]:
        for whole, part in ((0, 1), (1, 0)):
            if declared[part] < declared[whole]:
                # Without any of the further properties a value is as good as one of the smaller member.
                further = sorted(declared[whole] - declared[part])
                return Distinction(rule=DistinctionRule.PRESENCE, choices=dict.fromkeys(further, whole), otherwise=part)
    choices: dict[Tag, int] = {}
    otherwise: int | None = None
    for index, names in enumerate(required):
        others = set[str]().union(*(names_ for other, names_ in enumerate(declared) if other != index))
        own = next((name for name in names if name not in others), None)
        if own is not None:
            choices[own] = index
        elif otherwise is None:
            otherwise = index
        else:
            raise IndistinguishableError(
                f"members {otherwise + 1} and {index + 1} have neither a constant nor a required property of their own"
            )
    return Distinction(rule=DistinctionRule.PRESENCE, choices=choices, otherwise=otherwise)


def _requires(leaf: Schema, name: str) -> bool:
    found = _property(leaf, name)
    return found is not None and found.required
