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
    EnumType,
    ListType,
    MapType,
    ReferenceType,
    Scalar,
    ScalarType,
    Type,
    nullable,
    references,
)
from ..words import pascal_case
from .exemptions import Exemptions
from .keywords import (
    adds_nothing,
    choices,
    description_of,
    implied_type,
    is_null,
    is_nullable,
    is_secret,
    limits_of,
    limits_only,
)
from .unions import decided, union_of

_FORMATS = {"date-time": Scalar.DATETIME, "date": Scalar.DATE, "binary": Scalar.BINARY}
_SCALARS = {"string": Scalar.STRING, "integer": Scalar.INTEGER, "number": Scalar.NUMBER, "boolean": Scalar.BOOLEAN}


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

    def all(self) -> Mapping[str, Schema]:
        """Every schema that was asked for so far, and the named ones of the document, in document order.

        From now on schemas are complete: their unions are decided.
        """
        for name in self._nodes:
            self.get(name)
        for name in list(self._done):
            if self._is_its_own_alias(name):
                self._refuse_alias(self._done[name])
        for name, schema in list(self._done.items()):
            self._done[name] = self._decided(schema)
        return {name: self._done[name] for name in [*self._nodes, *sorted(set(self._done) - set(self._nodes))]}

    def get(self, name: str) -> Schema:
        """The schema of that name (lowered now if it was not yet)."""
        if name not in self._done:
            self._done[name] = self._named(name, self._nodes[name])
        return self._done[name]

    def decided(self, type_: Type) -> Type:
        """A type of the document with its unions decided, for which all schemas must be known."""
        return decided(type_, self.get, self._exemptions)

    def decided_property(self, property_: Property) -> Property:
        """A property whose type is decided."""
        return replace(property_, type=self.decided(property_.type))

    def _decided(self, schema: Schema) -> Schema:
        return replace(
            schema,
            properties=tuple(map(self.decided_property, schema.properties)),
            extra=self.decided(schema.extra) if schema.extra is not None else None,
            alias=self.decided(schema.alias) if schema.alias is not None else None,
        )

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
            subject=schema.name,
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
            description=description_of(node),
            deprecated=node.get("deprecated") is True,
            module=self._document.module_of(node),
            origin=node.position,
        )

    def _is_object(self, node: Any) -> bool:
        """Whether the node is an object with properties of its own, rather than a map, a union or a scalar."""
        seen: set[int] = set()
        pending = [self._document.resolve(node)]
        while pending:
            part = pending.pop()
            if not isinstance(part, ObjectNode) or is_nullable(part):
                return False
            if id(part) in seen:
                continue
            seen.add(id(part))
            if "allOf" in part:
                below = [self._document.resolve(inner) for inner in part["allOf"]]
                meaningful = [inner for inner in below if not adds_nothing(inner)]
                if not meaningful or self._single_reference(part):
                    return False
                pending.extend(meaningful)
            elif "properties" not in part or not all(map(limits_only, choices(part))):
                return False
        return True

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
                own = self._property(wire, child, part["properties"].key_position(wire), name)
                properties[wire] = own if known is None else _narrowed(known, own)
            further = part.get("additionalProperties")
            if further is True:
                extra = ANY
            elif isinstance(further, ObjectNode):
                extra = self.lower(further, f"{name}Value")
        settled = tuple(replace(p, required=p.wire in required) for p in properties.values())
        return replace(shell, properties=settled, extra=extra)

    def _parts(self, node: ObjectNode) -> list[ObjectNode]:
        """The node and what its `allOf` joins, each once, the parts of a node before itself."""
        parts: list[ObjectNode] = []
        seen: set[int] = set()
        trail = [(node, iter(node.get("allOf", [])))]
        while trail:
            current, below = trail[-1]
            seen.add(id(current))
            inner = next((part for part in map(self._document.resolve, below) if id(part) not in seen), None)
            if inner is None:
                parts.append(trail.pop()[0])
            else:
                trail.append((inner, iter(inner.get("allOf", []))))
        return parts

    def _property(self, wire: str, node: Any, origin: Position, parent: str) -> Property:
        target = self._document.resolve(node)
        own: Mapping[str, Any] = node if isinstance(node, ObjectNode) else {}
        through: Mapping[str, Any] = target if isinstance(target, ObjectNode) else {}
        access: Literal["read", "write"] | None
        access = "read" if own.get("readOnly") is True else "write" if own.get("writeOnly") is True else None
        return Property(
            wire=wire,
            preferred=own.get("x-name"),
            type=self.lower(node, parent + pascal_case(wire)),
            required=False,
            description=description_of(own) or description_of(through),
            deprecated=own.get("deprecated") is True or through.get("deprecated") is True,
            secret=is_secret(own) or is_secret(through),
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
        return nullable(present) if is_nullable(node) else present

    def _present(self, node: ObjectNode, hint: str) -> Type:
        """The type of the values other than null."""
        if "const" in node:
            return self._enum([node["const"]])
        if "enum" in node:
            return self._enum(node["enum"])
        if "allOf" in node:
            return self._all_of(node, hint)
        parts = choices(node)
        if parts and not all(map(limits_only, parts)):
            return self._union(node, parts, hint)
        return self._typed(node, hint)

    def _all_of(self, node: ObjectNode, hint: str) -> Type:
        if self._is_object(node):
            return self._anonymous(node, hint)
        meaningful = [part for part in node["allOf"] if not adds_nothing(part)]
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
            return union_of(node, members, hint)
        return self._single(node, kinds if isinstance(kinds, str) else implied_type(node), hint)

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
        type_ = ScalarType(scalar=Scalar.NUMBER) if fractional else EnumType(values=kept)
        return nullable(type_) if None in values else type_

    # -- unions ------------------------------------------------------------------------------------

    def _union(self, node: ObjectNode, parts: list[Any], hint: str) -> Type:
        kept = [part for part in parts if not is_null(self._document.resolve(part))]
        members: list[Type] = []
        for number, part in enumerate(kept, 1):
            title = part.get("title") if isinstance(part, ObjectNode) else None
            members.append(self.lower(part, hint + (pascal_case(title) if isinstance(title, str) else str(number))))
        type_ = union_of(node, members, hint)
        return nullable(type_) if len(kept) < len(parts) else type_


def _narrowed(known: Property, later: Property) -> Property:
    """A property that two parts of an `allOf` declare: the later one is the more exact, prose may stand in either."""
    return replace(
        later,
        type=known.type if later.type == ANY else later.type,
        description=later.description or known.description,
        preferred=later.preferred or known.preferred,
        secret=later.secret or known.secret,
        default=known.default if later.default is None else later.default,
        limits={**known.limits, **later.limits},
    )
