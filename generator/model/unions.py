"""Find a rule that distinguishes the members of a union.

Clients should not try each member in turn: that is slow, and selects the wrong one if two are similar. The rule is
therefore determined here, once, from the document: a discriminator, a property with constant values, a property that
only one member requires, or the JSON type. Without any of these, the member that fits the value best is selected at run
time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from .aliases import alternatives, names_of, unaliased
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
    """No rule distinguishes the members; the text says what was tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredDiscriminator:
    """The content of the document's `discriminator`.

    Attributes:
        property: The property on the wire.
        mapping: Value as a string -> schema name.
        base: Schema name for all other values, if any.
        is_exact: Whether that is also the schema of objects without the property.
    """

    property: str
    mapping: Mapping[str, str]
    base: str | None = None
    is_exact: bool = True


def distinguish(
    members: Sequence[Type], schemas: Callable[[str], Schema], declared: DeclaredDiscriminator | None
) -> Distinction:
    """Find the rule for `members`.

    Raises:
        IndistinguishableError: Only the best fit can decide.
    """
    kinds = [kinds_of(member, schemas) for member in members]
    are_objects = all(found == _OBJECT for found in kinds)
    if declared is not None and are_objects:
        try:
            return _by_declaration(members, schemas, declared)
        except IndistinguishableError as reason:
            return _by_constant(members, schemas) or _by_presence(members, schemas, str(reason))
    if all(is_plain(member, schemas) for member in members):
        return Distinction(rule=DistinctionRule.NONE)
    if _disjoint(kinds):
        return Distinction(
            rule=DistinctionRule.KIND, choices={kind: index for index, found in enumerate(kinds) for kind in found}
        )
    if not are_objects:
        raise IndistinguishableError("members of the same JSON type that are not all objects")
    return _by_constant(members, schemas) or _by_presence(members, schemas)


def kinds_of(type_: Type, schemas: Callable[[str], Schema]) -> frozenset[str]:
    """The possible JSON types of a `type_` value (without null); empty if it is unrestricted."""
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
    """The object schemas of a member, through aliases and nested unions; None for anything else."""
    return [
        schemas(alternative.name) if isinstance(alternative, ReferenceType) else None
        for alternative in alternatives(type_, schemas)
    ]


def tags_of(member: Type, name: str, schemas: Callable[[str], Schema], *, always: bool = True) -> frozenset[Tag]:
    """The possible constant values of property `name` in `member`; empty if it is not restricted to constants.

    Args:
        member: A member of a union.
        name: The property on the wire.
        schemas: Returns a schema by name.
        always: Whether the property must be present in every object.
    """
    found: set[Tag] = set()
    for leaf in leaves(member, schemas):
        property_ = _property(leaf, name)
        if property_ is None or (always and not property_.required):
            return frozenset()
        match unaliased(property_.type, schemas):
            case EnumType(values=values, open=False):
                found.update(value for value in values if not isinstance(value, float))
            case _:
                return frozenset()
    return frozenset(found)


def _property(leaf: Schema | None, name: str) -> Property | None:
    return next((p for p in leaf.properties if p.wire == name), None) if leaf is not None else None


def is_plain(type_: Type, schemas: Callable[[str], Schema]) -> bool:
    """Whether a value is neither an object nor an array; pydantic itself distinguishes such values."""
    return all(isinstance(alternative, ScalarType | EnumType) for alternative in alternatives(type_, schemas))


def _disjoint(sets: Sequence[frozenset[Tag]] | Sequence[frozenset[str]]) -> bool:
    return all(sets) and len(frozenset[Tag]().union(*sets)) == sum(len(found) for found in sets)


def _by_declaration(
    members: Sequence[Type], schemas: Callable[[str], Schema], declared: DeclaredDiscriminator
) -> Distinction:
    """The mapping takes precedence, then keys of schemas, then constants that only one member has."""
    names = [names_of(member, schemas) for member in members]
    keys = [_keys_of(known, schemas) for known in names]
    choices = _mapped(members, names, schemas, declared)
    constants = [tags_of(member, declared.property, schemas, always=False) for member in members]
    for index, known in enumerate(keys):
        for key in known:
            is_value = not constants[index] or key in constants[index]
            if is_value and sum(key in others for others in keys) == 1:
                choices.setdefault(key, index)
    for value, index in _own_constants(constants, keys).items():
        choices.setdefault(value, index)
    unsaid = [index for index in range(len(members)) if index not in choices.values()]
    otherwise = next((index for index, known in enumerate(names) if _is(known, declared.base, schemas)), None)
    if otherwise is None:
        # At most one member can represent values without any of the constants.
        otherwise = unsaid.pop() if len(unsaid) == 1 else _undeclaring(members, schemas, declared.property)
    elif otherwise in unsaid:
        unsaid.remove(otherwise)
    if unsaid:
        listed = " and ".join(str(index + 1) for index in unsaid)
        raise IndistinguishableError(f"`{declared.property}` has no value of its own in members {listed}")
    return Distinction(
        rule=DistinctionRule.PROPERTY,
        property=declared.property,
        choices=choices,
        otherwise=otherwise,
        is_exact=declared.is_exact,
    )


def _keys_of(names: Iterable[str], schemas: Callable[[str], Schema]) -> list[str]:
    """The keys of schemas in the document. Other names of schemas are only names in Python."""
    return list(dict.fromkeys(key for name in names if (key := schemas(name).key) is not None))


def _is(names: Sequence[str], target: str | None, schemas: Callable[[str], Schema]) -> bool:
    """Whether a type is what a name of the document refers to, and does not only contain it."""
    return target is not None and any(target in (name, schemas(name).key) for name in names[:1])


def _mapped(
    members: Sequence[Type],
    names: Sequence[Sequence[str]],
    schemas: Callable[[str], Schema],
    declared: DeclaredDiscriminator,
) -> dict[Tag, int]:
    """Value -> member, from the mapping. Its keys are strings; the values have the type of the property."""
    found: dict[Tag, int] = {}
    for text, target in declared.mapping.items():
        holders = [index for index, known in enumerate(names) if target in known]
        itself = [index for index in holders if _is(names[index], target, schemas)]
        for index in (itself or holders)[:1]:
            types = [
                property_.type
                for leaf in leaves(members[index], schemas)
                if (property_ := _property(leaf, declared.property)) is not None
            ]
            for value in typed(text, types, schemas):
                found.setdefault(value, index)
    return found


def typed(text: str, types: Iterable[Type], schemas: Callable[[str], Schema]) -> Iterable[Tag]:
    """The values of the given types that a mapping key can represent; the string itself if there are none."""
    found: dict[Tag, None] = {}
    for alternative in (alternative for type_ in types for alternative in alternatives(type_, schemas)):
        match alternative:
            case EnumType(values=values):
                found.update((v, None) for v in values if not isinstance(v, float) and _as_text(v) == text)
            case ScalarType(scalar=Scalar.INTEGER | Scalar.NUMBER):
                found.update((number, None) for number in _integers(text))
            case ScalarType(scalar=Scalar.BOOLEAN):
                found.update((flag, None) for flag in (True, False) if _as_text(flag) == text)
            case _:
                found[text] = None
    return list(found) or [text]


def _as_text(value: Tag) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _integers(text: str) -> Iterable[int]:
    number = text.removesuffix(".0")
    return [int(number)] if number.removeprefix("-").isdecimal() else []


def _own_constants(constants: Sequence[frozenset[Tag]], keys: Sequence[Sequence[str]]) -> dict[Tag, int]:
    """Constants that only one member has, and of shared constants those that equal a member's key."""
    found: dict[Tag, int] = {}
    for index, tags in enumerate(constants):
        for tag in sorted(tags, key=str):
            holders = [other for other, others in enumerate(constants) if tag in others]
            if len(holders) > 1:
                holders = [other for other in holders if str(tag).lower() in (key.lower() for key in keys[other][:1])]
            if holders == [index]:
                found[tag] = index
    return found


def _undeclaring(members: Sequence[Type], schemas: Callable[[str], Schema], name: str) -> int | None:
    """The only member without a property."""
    without = [
        index
        for index, member in enumerate(members)
        if all(_property(leaf, name) is None for leaf in leaves(member, schemas))
    ]
    return without[0] if len(without) == 1 else None


def _by_constant(members: Sequence[Type], schemas: Callable[[str], Schema]) -> Distinction | None:
    """A property with distinct constants in all members, or in all but one that does not declare it."""
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


def _by_presence(members: Sequence[Type], schemas: Callable[[str], Schema], reason: str = "") -> Distinction:
    declared: list[set[str]] = []
    required: list[list[str]] = []
    forms: list[list[Schema]] = []
    for index, member in enumerate(members):
        found = leaves(member, schemas)
        if any(leaf is None or leaf.extra is not None for leaf in found):
            raise IndistinguishableError(reason or f"member {index + 1} has undeclared keys")
        objects = [leaf for leaf in found if leaf is not None]
        forms.append(objects)
        declared.append({p.wire for leaf in objects for p in leaf.properties})
        # Properties that occur only in requests do not help in a response.
        shown = [p.wire for p in objects[0].properties if p.access != "write"]
        required.append([name for name in shown if all(_requires(leaf, name) for leaf in objects)])
    if len(members) == 2 and declared[0] != declared[1]:
        for whole, part in ((0, 1), (1, 0)):
            if declared[part] < declared[whole] and _includes(forms[whole], forms[part]):
                # Without any of the additional properties, a value that matches the larger member matches the smaller.
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
            neither = f"members {otherwise + 1} and {index + 1} have neither a constant nor a required property"
            raise IndistinguishableError(reason or f"{neither} of their own")
    return Distinction(rule=DistinctionRule.PRESENCE, choices=choices, otherwise=otherwise)


def _includes(whole: Sequence[Schema], part: Sequence[Schema]) -> bool:
    """Whether `whole` has the properties of `part` with the same types, and requires those that `part` requires."""
    pairs = [(p, _property(leaf, p.wire)) for form in part for p in form.properties for leaf in whole]
    return all(q is not None and q.type == p.type and (q.required or not p.required) for p, q in pairs)


def _requires(leaf: Schema, name: str) -> bool:
    found = _property(leaf, name)
    return found is not None and found.required
