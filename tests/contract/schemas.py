"""Schemas without `$ref` and `allOf`: one flat set of keywords, and the remaining unions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from tests.contract.openapi import Contract

_OBJECT = {"properties", "additionalProperties", "required", "minProperties", "maxProperties"}
_ARRAY = {"items", "prefixItems", "minItems", "maxItems"}
_STRING = {"pattern", "minLength", "maxLength"}
_NUMBER = {"minimum", "maximum", "multipleOf"}
_LOWER = {"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"}
_UPPER = {"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """A `oneOf` or `anyOf`."""

    members: Sequence[Any]
    discriminator: Mapping[str, Any] | None = None

    def tag(self, member: Any) -> tuple[str, str]:
        """The property that distinguishes the members, and its value in one of them.

        Without a mapping, the value is the name of the member's schema.
        """
        assert self.discriminator is not None
        reference = member.get("$ref", "")
        mapping = self.discriminator.get("mapping", {})
        name = reference.rpartition("/")[2]
        value = next((value for value, target in mapping.items() if target in (reference, name)), name)
        return self.discriminator["propertyName"], value


@dataclass(frozen=True, slots=True, kw_only=True)
class Flat:
    """A schema as one set of keywords.

    Attributes:
        keywords: Keywords other than `$ref`, `allOf`, `oneOf`, `anyOf`; `type` is a list.
        unions: The unions that a value must also match.
        names: The components that were resolved.
        tags: Properties whose values a discriminator fixes.
    """

    keywords: Mapping[str, Any]
    unions: Sequence[Union] = ()
    names: Sequence[str] = ()
    tags: Mapping[str, str] = field(default_factory=dict)

    @property
    def kinds(self) -> list[str]:
        """The allowed JSON types; `any` if unrestricted."""
        if "type" in self.keywords:
            return list(self.keywords["type"])
        for kind, typical in (("object", _OBJECT), ("array", _ARRAY), ("string", _STRING), ("number", _NUMBER)):
            if typical & set(self.keywords):
                return [kind]
        return ["any"]

    @property
    def is_impossible(self) -> bool:
        """Whether its keywords alone exclude every value."""
        return self.keywords.get("enum") == [] or self.keywords.get("type") == []

    def with_unions(self, unions: Sequence[Union]) -> Flat:
        """The schema with other unions."""
        return replace(self, unions=tuple(unions))

    def tagged(self, name: str, value: str) -> Flat:
        """The schema with the value of a property fixed, unless the schema lists its values itself."""
        node = self.keywords.get("properties", {}).get(name, {})
        is_listed = isinstance(node, Mapping) and ("const" in node or "enum" in node)
        return self if is_listed else replace(self, tags={**self.tags, name: value})

    def merged(self, other: Flat) -> Flat:
        """The schema of values that both schemas allow."""
        joined = dict(self.keywords)
        for key, value in other.keywords.items():
            joined[key] = _joined(key, joined[key], value) if key in joined else value
        return Flat(
            keywords=_settled(joined, [part.keywords["const"] for part in (self, other) if "const" in part.keywords]),
            unions=(*self.unions, *other.unions),
            names=(*self.names, *other.names),
            tags={**self.tags, **other.tags},
        )


_ANYTHING = Flat(keywords={})
_NOTHING = Flat(keywords={"enum": []})


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A member of a union, chosen.

    Attributes:
        key: What identifies it. The members of a union of the document are always the same list.
        flat: The schema with the member in place of the union.
        names: The components that lead to the member.
        is_null: Whether the member is null.
    """

    key: tuple[int, int]
    flat: Flat
    names: Sequence[str]
    is_null: bool


def options(contract: Contract, flat: Flat) -> Sequence[Option]:
    """The members of the first union of a schema that the schema does not contradict, null last."""
    known = _options(contract)
    if id(flat) not in known:
        union, *others = flat.unions
        beside = flat.with_unions(others)
        found = [_option(contract, union, index, beside) for index in range(len(union.members))]
        possible = [option for option in found if not option.flat.is_impossible]
        # The schema is kept, so that its id is not reused.
        known[id(flat)] = flat, sorted(possible, key=lambda option: option.is_null)
    return known[id(flat)][1]


def _option(contract: Contract, union: Union, index: int, beside: Flat) -> Option:
    member = union.members[index]
    taken = flatten(contract, member)
    whole = beside.merged(taken)
    return Option(
        key=(id(union.members), index),
        flat=whole if union.discriminator is None else whole.tagged(*union.tag(member)),
        names=taken.names,
        is_null=is_null(contract, member),
    )


@cache
def _options(_: Contract) -> dict[int, tuple[Flat, Sequence[Option]]]:
    """Of a document: by the id of a schema."""
    return {}


@cache
def _flats(_: Contract) -> dict[int, tuple[Any, Flat]]:
    """Of a document: by the id of a node."""
    return {}


def flatten(contract: Contract, schema: Any) -> Flat:
    """A schema with its references resolved and its `allOf` merged: always the same one for a node."""
    if not isinstance(schema, Mapping):
        return _ANYTHING if schema is not False else _NOTHING
    known = _flats(contract)
    if id(schema) not in known:
        # The node is kept, so that its id is not reused.
        known[id(schema)] = schema, _flattened(contract, schema)
    return known[id(schema)][1]


def _flattened(contract: Contract, schema: Mapping[str, Any]) -> Flat:
    if "$ref" in schema:
        target = _component(contract, schema["$ref"])
        beside = {key: value for key, value in schema.items() if key != "$ref"}
        # In OpenAPI 3.0, keywords beside a reference are ignored.
        return target if contract.is_30 or not beside else target.merged(flatten(contract, beside))
    keywords = {key: value for key, value in schema.items() if key not in ("allOf", "oneOf", "anyOf", "discriminator")}
    if isinstance(kind := keywords.get("type"), str):
        keywords["type"] = [kind, "null"] if contract.is_30 and keywords.get("nullable") is True else [kind]
    flat = Flat(
        keywords=keywords,
        unions=tuple(
            Union(members=schema[key], discriminator=schema.get("discriminator"))
            for key in ("oneOf", "anyOf")
            if key in schema
        ),
    )
    for part in schema.get("allOf", ()):
        flat = flatten(contract, part).merged(flat)
    return flat


@cache
def _component(contract: Contract, reference: str) -> Flat:
    target = flatten(contract, contract.at(reference))
    return replace(target, names=(reference.rpartition("/")[2], *target.names))


def resolved(contract: Contract, schema: Any, kind: str) -> Flat | None:
    """The schema of the values of a JSON type: the schema itself, or the matching part of its unions; or None."""
    flat = flatten(contract, schema)
    if not flat.unions:
        return flat if kind in flat.kinds else None
    members = (resolved(contract, member, kind) for union in flat.unions for member in union.members)
    return next((flat.with_unions(()).merged(member) for member in members if member is not None), None)


def is_null(contract: Contract, schema: Any) -> bool:
    """Whether null is the only value of a schema."""
    keywords = flatten(contract, schema).keywords
    return keywords.get("type") == ["null"] or keywords.get("enum") == [None] or keywords.get("const", 0) is None


def alternatives(contract: Contract, schema: Any, depth: int = 3) -> int:
    """How many values are needed to use every member of a union, including nested unions."""
    unions = flatten(contract, schema).unions
    if not unions or not depth:
        return 1
    return max(sum(alternatives(contract, member, depth - 1) for member in union.members) for union in unions)


def _settled(keywords: dict[str, Any], constants: Sequence[Any]) -> dict[str, Any]:
    """Keywords with the enumeration reduced by constants: to one value, or to none."""
    if not constants:
        return keywords
    listed = keywords.get("enum", constants)
    if all(_is_among(constant, listed) and _is_among(constant, constants[:1]) for constant in constants):
        return {**{key: value for key, value in keywords.items() if key != "enum"}, "const": constants[0]}
    return {**{key: value for key, value in keywords.items() if key != "const"}, "enum": []}


def _is_among(value: Any, listed: Sequence[Any]) -> bool:
    """Whether a JSON value is listed; Python treats True and 1 as equal."""
    return any(value == other and isinstance(value, bool) == isinstance(other, bool) for other in listed)


def _joined(key: str, one: Any, other: Any) -> Any:
    if one == other:
        return one
    match key:
        case "properties":
            shared = {name: {"allOf": [one[name], other[name]]} for name in one if name in other}
            return {**one, **other, **shared}
        case "required":
            return list(dict.fromkeys([*one, *other]))
        case "type":
            both = [kind for kind in one if kind in other]
            # Integers are numbers.
            is_narrower = "integer" not in both and {"integer", "number"} <= {*one, *other}
            return [*both, "integer"] if is_narrower else both
        case "enum":
            return [value for value in one if _is_among(value, other)]
        case "items":
            return {"allOf": [one, other]}
        case "additionalProperties":
            return False if False in (one, other) else one if other is True else other
        case _ if key in _LOWER:
            return max(one, other)
        case _ if key in _UPPER:
            return min(one, other)
        case _:
            return other
