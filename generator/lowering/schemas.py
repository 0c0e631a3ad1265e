"""JSON Schema nodes -> types of the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from ..diagnostics import Code, Diagnostics, Position
from ..loading.document import Document
from ..loading.nodes import ArrayNode, ObjectNode
from ..model.api import Property, Schema
from ..model.types import (
    ANY,
    Distinction,
    DistinctionRule,
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
from ..model.unions import DeclaredDiscriminator, IndistinguishableError, distinguish, kinds_of
from .exemptions import Exemptions

SCHEMAS = "#/components/schemas/"

_FORMATS = {"date-time": Scalar.DATETIME, "date": Scalar.DATE, "binary": Scalar.BINARY}
_SCALARS = {"string": Scalar.STRING, "integer": Scalar.INTEGER, "number": Scalar.NUMBER, "boolean": Scalar.BOOLEAN}

_LIMITS = frozenset(
    {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "minLength", "maxLength"}
)

# Keywords that limit or describe values without changing the type a client hands out.
_LIMITS_ONLY = frozenset(
    {"required", "not", "minProperties", "maxProperties", "if", "then", "else", "dependentRequired"}
    | _LIMITS
    | {"pattern", "uniqueItems", "multipleOf"}
    | {"description", "title", "example", "examples", "default", "deprecated"}
)


class Schemas:
    """All named schemas of a document, lowered on demand.

    A schema that the document leaves anonymous gets a name from the place where it stands: an object in property
    `hosts` of `Booking` is `BookingHosts`.
    """

    def __init__(self, document: Document, found: Diagnostics, exemptions: Exemptions) -> None:
        self._document = document
        self._found = found
        self._exemptions = exemptions
        self._nodes: ObjectNode = document.root.get("components", ObjectNode()).get("schemas", ObjectNode())
        self._done: dict[str, Schema] = {}
        self._running: set[str] = set()

    def all(self) -> Mapping[str, Schema]:
        """Every schema that was asked for so far, and the named ones of the document, in document order."""
        for name in self._nodes:
            self.get(name)
        for name in list(self._done):
            if self._is_its_own_alias(name):
                self._refuse_alias(self._done[name])
        return {name: self._done[name] for name in [*self._nodes, *sorted(set(self._done) - set(self._nodes))]}

    def get(self, name: str) -> Schema:
        """The schema of that name (lowered now if it was not yet)."""
        if name in self._done:
            return self._done[name]
        node = self._nodes[name]
        if name in self._running:
            # Only an alias that leads to itself without an object between asks for itself while it is lowered; `all`
            # reports it.
            return Schema(name=name, description="", deprecated=False, module=None, alias=ANY, origin=node.position)
        self._running.add(name)
        self._done[name] = self._named(name, node)
        self._running.discard(name)
        return self._done[name]

    def _is_its_own_alias(self, name: str) -> bool:
        """Whether a schema that is no object contains itself: Python has no name for it before its own end."""
        return name in references(self._done[name].alias, lambda other: (self._done[other].alias,))

    def _refuse_alias(self, schema: Schema) -> None:
        if self._exemptions.cover(Code.RECURSIVE_ALIAS, schema.name):
            self._done[schema.name] = replace(schema, alias=ANY)
            return
        self._found.error(
            Code.RECURSIVE_ALIAS,
            schema.origin,
            f"schema `{schema.name}` is defined by itself",
            hint="put an object with properties in between, or exempt it in the settings",
        )

    # -- named schemas -----------------------------------------------------------------------------

    def _named(self, name: str, node: Any) -> Schema:
        if not isinstance(node, ObjectNode):
            # `true`: any value at all.
            origin = self._nodes.value_position(name)
            return Schema(name=name, description="", deprecated=False, module=None, alias=ANY, origin=origin)
        shell = self._shell(node, name)
        if "$ref" in node or not self._is_object(node):
            return replace(shell, alias=self.lower(node, name))
        # Announced before its properties are lowered, so that a schema may contain itself.
        self._done[name] = shell
        return self._filled(shell, node)

    def _shell(self, node: ObjectNode, name: str) -> Schema:
        """A schema before anything is known of its inside."""
        return Schema(
            name=name,
            description=_text(node),
            deprecated=node.get("deprecated") is True,
            module=self._document.module_of(node),
            origin=node.position,
        )

    def _is_object(self, node: Any) -> bool:
        """Whether the node is an object with properties of its own, rather than a map, a union or a scalar."""
        node = self._document.resolve(node)
        if not isinstance(node, ObjectNode) or _is_nullable(node):
            return False
        if "allOf" in node:
            parts = [self._document.resolve(part) for part in node["allOf"]]
            meaningful = [part for part in parts if not _adds_nothing(part)]
            return not self._single_reference(node) and all(map(self._is_object, meaningful)) and bool(meaningful)
        if _choices(node):
            return "properties" in node and all(_limits_only(part) for part in _choices(node))
        return "properties" in node

    def _single_reference(self, node: ObjectNode) -> bool:
        return len(node["allOf"]) == 1 and "$ref" in node["allOf"][0] and "properties" not in node

    def _filled(self, shell: Schema, node: ObjectNode) -> Schema:
        """The schema with its properties and the type of further ones, `allOf` merged in."""
        name = shell.name
        properties: dict[str, Property] = {}
        required: set[str] = set()
        extra: Type | None = None
        for part in self._parts(node):
            required.update(n for n in part.get("required", []) if isinstance(n, str))
            for wire, child in part.get("properties", {}).items():
                known = properties.get(wire)
                made = self._property(wire, child, part["properties"].key_position(wire), name)
                properties[wire] = made if known is None else _narrowed(known, made)
            further = part.get("additionalProperties")
            if further is True:
                extra = ANY
            elif isinstance(further, ObjectNode):
                extra = self.lower(further, f"{name}Value")
        settled = tuple(replace(p, required=p.wire in required) for p in properties.values())
        return replace(shell, properties=settled, extra=extra)

    def _parts(self, node: ObjectNode) -> list[ObjectNode]:
        parts: list[ObjectNode] = []
        for part in node.get("allOf", []):
            parts.extend(self._parts(self._document.resolve(part)))
        return [*parts, node]

    def _property(self, wire: str, node: Any, origin: Position, parent: str) -> Property:
        target = self._document.resolve(node)
        own: Mapping[str, Any] = node if isinstance(node, ObjectNode) else {}
        through: Mapping[str, Any] = target if isinstance(target, ObjectNode) else {}
        access: Literal["read", "write"] | None
        access = "read" if own.get("readOnly") is True else "write" if own.get("writeOnly") is True else None
        return Property(
            wire=wire,
            preferred=own.get("x-name"),
            type=self.lower(node, parent + _pascal(wire)),
            required=False,
            description=_text(own) or _text(through),
            deprecated=own.get("deprecated") is True or through.get("deprecated") is True,
            secret=_is_secret(own) or _is_secret(through),
            access=access,
            default=own.get("default", through.get("default")),
            limits=limits_of(own, through),
            origin=origin,
        )

    # -- types -------------------------------------------------------------------------------------

    def lower(self, node: Any, hint: str) -> Type:
        """The type of a schema node; `hint` names it should it turn out to be an anonymous object."""
        if node is True or (isinstance(node, ObjectNode) and not node):
            return ANY
        if not isinstance(node, ObjectNode):
            return ANY
        if "$ref" in node:
            return ReferenceType(name=self._document.name_of(node))
        present = self._present(node, hint)
        return _nullable(present) if _is_nullable(node) else present

    def _present(self, node: ObjectNode, hint: str) -> Type:
        """The type of the values other than null."""
        if "const" in node:
            return self._enum([node["const"]])
        if "enum" in node:
            return self._enum(node["enum"])
        if "allOf" in node:
            return self._all_of(node, hint)
        choices = _choices(node)
        if choices and not all(_limits_only(part) for part in choices):
            return self._union(node, choices, hint)
        return self._typed(node, hint)

    def _all_of(self, node: ObjectNode, hint: str) -> Type:
        if self._is_object(node):
            return self._anonymous(node, hint)
        meaningful = [part for part in node["allOf"] if not _adds_nothing(part)]
        if len(meaningful) == 1:
            return self.lower(meaningful[0], hint)
        self._found.error(
            Code.UNSUPPORTED_SCHEMA,
            node.key_position("allOf"),
            "`allOf` joins something other than objects",
            hint="state the joined type as one schema",
        )
        return ANY

    def _typed(self, node: ObjectNode, hint: str) -> Type:
        kinds = node.get("type")
        if isinstance(kinds, ArrayNode):
            members = tuple(self._single(node, str(kind), hint) for kind in kinds if kind != "null" or len(kinds) == 1)
            return members[0] if len(members) == 1 else self.make_union(node, members, None, hint)
        return self._single(node, kinds if isinstance(kinds, str) else _implied(node), hint)

    def _single(self, node: ObjectNode, kind: str | None, hint: str) -> Type:
        if kind == "array":
            return ListType(item=self.lower(node.get("items", True), f"{hint}Item"))
        if kind == "object":
            if "properties" in node:
                return self._anonymous(node, hint)
            further = node.get("additionalProperties", True)
            return MapType(value=self.lower(further, f"{hint}Value"))
        if kind == "string":
            return ScalarType(scalar=_FORMATS.get(str(node.get("format", "")), Scalar.STRING))
        if kind == "null":
            return ScalarType(scalar=Scalar.NULL)
        return ScalarType(scalar=_SCALARS[kind]) if kind in _SCALARS else ANY

    def _anonymous(self, node: ObjectNode, hint: str) -> Type:
        name = hint
        number = 2
        while name in self._nodes or (name in self._done and self._done[name].origin != node.position):
            name, number = f"{hint}{number}", number + 1
        if name not in self._done:
            shell = self._done[name] = self._shell(node, name)
            self._done[name] = self._filled(shell, node)
        return ReferenceType(name=name)

    def _enum(self, values: Any) -> Type:
        kept = tuple(value for value in values if isinstance(value, (str, int, float)))
        if not kept:
            return ScalarType(scalar=Scalar.NULL)
        # Python has literals of texts, integers and truth values, but none of fractions.
        fractional = any(isinstance(value, float) for value in kept)
        made = ScalarType(scalar=Scalar.NUMBER) if fractional else EnumType(values=kept)
        return _nullable(made) if None in values else made

    # -- unions ------------------------------------------------------------------------------------

    def _union(self, node: ObjectNode, choices: list[Any], hint: str) -> Type:
        nullable = any(_is_null(self._document.resolve(part)) for part in choices)
        kept = [part for part in choices if not _is_null(self._document.resolve(part))]
        members: list[Type] = []
        for number, part in enumerate(kept, 1):
            named = part.get("title") if isinstance(part, ObjectNode) else None
            made = self.lower(part, hint + _pascal(named) if isinstance(named, str) else f"{hint}{number}")
            if made not in members:
                members.append(made)
        if ANY in members:
            return ANY
        made = self._open_enum(members) or self.make_union(node, tuple(members), self._declared(node), hint)
        return _nullable(made) if nullable else made

    def _open_enum(self, members: list[Type]) -> Type | None:
        """`anyOf: [enum, string]` is the standard's way to say that an enumeration may grow."""
        text = ScalarType(scalar=Scalar.STRING)
        if len(members) == 2 and text in members:
            other = members[1 - members.index(text)]
            listed = self._enum_behind(other)
            if listed is not None and listed.is_text:
                return EnumType(values=listed.values, open=True)
        return None

    def _enum_behind(self, type_: Type) -> EnumType | None:
        match type_:
            case EnumType():
                return type_
            case ReferenceType(name=name) if name not in self._running:
                alias = self.get(name).alias
                return self._enum_behind(alias) if alias is not None else None
            case _:
                return None

    def _declared(self, node: ObjectNode) -> DeclaredDiscriminator | None:
        stated = node.get("discriminator")
        if not isinstance(stated, ObjectNode) or not isinstance(stated.get("propertyName"), str):
            return None
        mapping = {
            value: target.rsplit("/", 1)[-1]
            for value, target in stated.get("mapping", {}).items()
            if isinstance(target, str)
        }
        return DeclaredDiscriminator(property=stated["propertyName"], mapping=mapping)

    def make_union(
        self, node: ObjectNode, members: tuple[Type, ...], declared: DeclaredDiscriminator | None, hint: str
    ) -> Type:
        """One of `members`, with the rule that tells them apart."""
        if len(members) == 1:
            return members[0]
        try:
            members = self._grouped(members)
            return UnionType(members=members, distinction=distinguish(members, self.get, declared))
        except IndistinguishableError as reason:
            # Only an answer has to be told apart; in a request the caller knows what she sends.
            if self._exemptions.cover(Code.AMBIGUOUS_UNION, hint):
                return ANY
            undecided = Distinction(rule=DistinctionRule.UNKNOWN, name=hint, reason=str(reason), origin=node.position)
            return UnionType(members=members, distinction=undecided)

    def _grouped(self, members: tuple[Type, ...]) -> tuple[Type, ...]:
        """Objects among other kinds become a union of their own, so that each level has one rule."""
        objects = [m for m in members if kinds_of(m, self.get) == frozenset({"object"})]
        if len(objects) < 2 or len(objects) == len(members):
            return members
        others = tuple(m for m in members if m not in objects)
        inner = UnionType(members=tuple(objects), distinction=distinguish(objects, self.get, None))
        return (inner, *others)


def _narrowed(known: Property, made: Property) -> Property:
    """A property that two parts of an `allOf` declare: the later one is the more exact, prose may stand in either."""
    return replace(
        made,
        type=known.type if made.type == ANY else made.type,
        description=made.description or known.description,
        preferred=made.preferred or known.preferred,
        secret=made.secret or known.secret,
        default=known.default if made.default is None else made.default,
        limits={**known.limits, **made.limits},
    )


def limits_of(*schemas: Mapping[str, Any]) -> dict[str, float]:
    """The keywords that say how large, long or many a value may be; those of an earlier schema come first."""
    found: dict[str, float] = {}
    for schema in reversed(schemas):
        stated = {keyword: schema[keyword] for keyword in _LIMITS if keyword in schema}
        found.update((k, n) for k, n in stated.items() if not isinstance(n, bool))
        for bound in ("Minimum", "Maximum"):
            if schema.get(f"exclusive{bound}") is True and bound.lower() in found:  # as OpenAPI 3.0 says it
                found[f"exclusive{bound}"] = found.pop(bound.lower())
    return found


def _nullable(type_: Type) -> Type:
    return type_ if isinstance(type_, NullableType) or type_ == ANY else NullableType(inner=type_)


def _choices(node: ObjectNode) -> list[Any]:
    return list(node.get("oneOf") or node.get("anyOf") or [])


def _limits_only(node: Any) -> bool:
    return isinstance(node, ObjectNode) and bool(node) and set(node) <= _LIMITS_ONLY


def _adds_nothing(node: Any) -> bool:
    """Whether a part of an `allOf` leaves the type as it is."""
    return _limits_only(node) or (isinstance(node, ObjectNode) and set(node) == {"type"} and node["type"] == "object")


def _is_null(node: Any) -> bool:
    return isinstance(node, ObjectNode) and (node.get("type") == "null" or node.get("enum") == [None])


def _is_nullable(node: ObjectNode) -> bool:
    kinds = node.get("type")
    return node.get("nullable") is True or (isinstance(kinds, ArrayNode) and "null" in kinds)


def _implied(node: ObjectNode) -> str | None:
    """The type of a schema that only shows it by its keywords."""
    if "properties" in node or "additionalProperties" in node:
        return "object"
    return "array" if "items" in node else None


def _is_secret(node: Mapping[str, Any]) -> bool:
    return node.get("format") == "password"


def _text(node: Mapping[str, Any]) -> str:
    text = node.get("description")
    return text.strip() if isinstance(text, str) else ""


def _pascal(text: str) -> str:
    words = "".join(c if c.isalnum() else " " for c in text).split()
    return "".join(word[:1].upper() + word[1:] for word in words)
