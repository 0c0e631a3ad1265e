"""Convert JSON Schema nodes to types of the model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal, TypeVar

from ..diagnostics import Code, Diagnostics, Position, Related, quoted
from ..loading.document import Document
from ..loading.nodes import ObjectNode
from ..loading.pointers import component_name, format_pointer
from ..model.api import Parameter, Property, Schema
from ..model.types import (
    ANY,
    ListType,
    MapType,
    ReferenceType,
    Scalar,
    ScalarType,
    Type,
    nullable,
    tuple_of,
)
from ..words import pascal_case
from .composition import Alternatives, Composition
from .families import Families, Family
from .keywords import (
    FORMATS,
    description_of,
    has_properties,
    implied_type,
    is_secret,
    limits_of,
    stated_types,
    typed_format,
    with_places,
)
from .merging import JoinedNode
from .unions import decided, family_of, open_union_of, union_of
from .values import types_of_values, with_constants

_SCALARS = {"string": Scalar.STRING, "integer": Scalar.INTEGER, "number": Scalar.NUMBER, "boolean": Scalar.BOOLEAN}
_MOST_COMBINATIONS = 64
"""Maximum number of union members that result from several unions in one schema."""
_MOST_NESTED = 64
"""Maximum nesting of anonymous objects."""

_Part = TypeVar("_Part", Property, Parameter)


class Schemas:
    """All named schemas of a document, lowered on demand.

    Anonymous schemas get a name from their position: an object in property `hosts` of `Booking` is `BookingHosts`.
    """

    def __init__(self, document: Document, found: Diagnostics) -> None:
        self._document = document
        self._found = found
        self._nodes: ObjectNode = document.root.get("components", ObjectNode()).get("schemas", ObjectNode())
        self._done: dict[str, Schema] = {}
        self._families = Families(document)
        self._composition = Composition(document, found, self._families)
        # Anonymous objects whose properties are being lowered, by the ids of their parts.
        self._open: dict[frozenset[int], str] = {}

    def all(self) -> Mapping[str, Schema]:
        """All schemas that were requested so far, and the named ones of the document, in document order.

        From now on schemas are complete: their unions are resolved.
        """
        for name in self._nodes:
            self.get(name)
        for name, schema in list(self._done.items()):
            self._done[name] = self._decided(schema)
        for base, name, wire, values in self._families.values():
            self._done[name] = with_constants(self._done[name], self._done[base], wire, values, self.get)
        return {name: self._done[name] for name in [*self._nodes, *sorted(set(self._done) - set(self._nodes))]}

    def get(self, name: str) -> Schema:
        """The schema of that name, lowered on demand."""
        if name not in self._done:
            self._done[name] = self._named(name, self._nodes[name])
        return self._done[name]

    def adapted(self, schema: Schema, suffix: str) -> ReferenceType:
        """A schema as it is in one place only; under a name of its own if it differs there."""
        name, number = schema.name, 1
        while (known := self._done.get(name)) is not None or name in self._nodes:
            if known == replace(schema, name=name):
                return ReferenceType(name=name)
            name, number = f"{schema.name}{suffix}{number if number > 1 else ''}", number + 1
        self._done[name] = replace(schema, name=name)
        return ReferenceType(name=name)

    def decided(self, type_: Type) -> Type:
        """A type of the document with its unions resolved, which requires all schemas."""
        return decided(type_, self.get)

    def decided_part(self, part: _Part) -> _Part:
        """A property or a parameter with its type resolved."""
        type_ = self.decided(part.type)
        return part if type_ is part.type else replace(part, type=type_)

    def _decided(self, schema: Schema) -> Schema:
        return replace(
            schema,
            properties=tuple(map(self.decided_part, schema.properties)),
            extra=self.decided(schema.extra) if schema.extra is not None else None,
            alias=self.decided(schema.alias) if schema.alias is not None else None,
        )

    # -- named schemas -----------------------------------------------------------------------------

    def _named(self, name: str, node: Any) -> Schema:
        if not isinstance(node, ObjectNode):
            # `true`: any value.
            origin = self._nodes.value_position(name)
            return Schema(name=name, key=name, description="", deprecated=False, module=None, alias=ANY, origin=origin)
        shell = self._shell(node, name, key=name)
        # An extension of a base is a separate kind, even if only by name.
        is_other = self._composition.component(node) is not None and not self._families.is_member(node)
        if is_other or not self._composition.is_object(node):
            return replace(shell, alias=self.lower(node, name))
        # Registered before its properties are lowered, so that a schema can contain itself.
        self._done[name] = shell
        return self._filled(shell, node)

    def _shell(self, node: ObjectNode, name: str, *, key: str | None = None) -> Schema:
        """A schema before its properties are known."""
        return Schema(
            name=name,
            key=key,
            description=description_of(node),
            deprecated=node.get("deprecated") is True,
            module=self._document.module_of(node),
            origin=node.position,
        )

    def merged(self, node: Any) -> Mapping[str, Any]:
        """A schema merged with all of its parts, without unions; empty for `true` and `false`."""
        return self._composition.merged(node) if isinstance(node, ObjectNode) else {}

    def _filled(self, shell: Schema, node: ObjectNode) -> Schema:
        """The schema with its properties and the type of additional ones."""
        whole = self._composition.merged(node)
        declared: ObjectNode = whole.get("properties", ObjectNode())
        required: Sequence[Any] = whole.get("required", ())
        properties = [
            replace(self._property(wire, child, declared.key_position(wire), shell.name), required=wire in required)
            for wire, child in declared.items()
            if child is not False
        ]
        extra = self._further(whole, shell.name)
        for wire in required:
            # Required without being declared: an additional property that is always present.
            if isinstance(wire, str) and wire not in declared:
                origin = whole.key_position("required")
                undeclared = self._property(wire, True, origin, shell.name)
                properties.append(replace(undeclared, type=ANY if extra is None else extra, required=True))
        return replace(shell, properties=tuple(properties), extra=extra)

    def _further(self, whole: ObjectNode, name: str) -> Type | None:
        """The type of undeclared properties; None if the document does not define it."""
        patterns: Mapping[str, Any] = whole.get("patternProperties", {})
        further: Any = whole.get("additionalProperties", whole.get("unevaluatedProperties"))
        allowed = [*patterns.values(), *([] if further is None or isinstance(further, bool) else [further])]
        if further is True:
            return ANY
        if not allowed:
            return None
        types = [
            self.lower(schema, f"{name}Value{number if number > 1 else ''}") for number, schema in enumerate(allowed, 1)
        ]
        return union_of(whole, types, f"{name}Value")

    def _property(self, wire: str, node: Any, origin: Position, parent: str) -> Property:
        own: Mapping[str, Any] = node if isinstance(node, ObjectNode) else {}
        whole = self.merged(node)
        access: Literal["read", "write"] | None
        access = "read" if whole.get("readOnly") is True else "write" if whole.get("writeOnly") is True else None
        return Property(
            wire=wire,
            preferred=own.get("x-name"),
            type=self.lower(node, parent + pascal_case(wire)),
            required=False,
            description=with_places(description_of(own) or description_of(whole), whole),
            deprecated=whole.get("deprecated") is True,
            secret=is_secret(whole),
            access=access,
            default=whole.get("default"),
            limits=limits_of(whole),
            origin=origin,
        )

    # -- types -------------------------------------------------------------------------------------

    def lower(self, node: Any, hint: str) -> Type:
        """The type of a schema node; `hint` is the name for an anonymous object."""
        if not isinstance(node, ObjectNode) or not node:
            return ANY
        name = self._composition.component(node)
        if name is None:
            present = self._present(node, hint)
            return nullable(present) if self._composition.allows_null(node) else present
        target = self._nodes[name]
        # A nullable component has the name of its object, so null is added to the type.
        has_null = (
            isinstance(target, ObjectNode)
            and self._composition.allows_null(target)
            and not self._composition.is_object(target)
        )
        reference = self._reference(name)
        return nullable(reference) if self._composition.allows_null(node) and not has_null else reference

    def _present(self, node: ObjectNode, hint: str) -> Type:
        """The type of the values other than null."""
        whole = self._composition.merged(node)
        if "const" in whole or whole.get("enum"):
            return self._listed(whole, hint)
        unions = self._composition.alternatives(node)
        return self._union(node, unions, hint) if unions else self._typed(node, whole, hint)

    def _listed(self, whole: ObjectNode, hint: str) -> Type:
        values = [whole["const"]] if "const" in whole else whole["enum"]
        types = types_of_values(values)
        if not types:
            return ScalarType(scalar=Scalar.NULL)
        type_ = union_of(whole, types, hint)
        return nullable(type_) if None in values else type_

    def _typed(self, node: ObjectNode, whole: ObjectNode, hint: str) -> Type:
        stated = stated_types(whole)
        kinds = [kind for kind in stated if kind != "null"] or stated[:1] or [implied_type(whole) or ""]
        return union_of(whole, [self._single(node, whole, kind, hint) for kind in kinds], hint)

    def _single(self, node: ObjectNode, whole: ObjectNode, kind: str, hint: str) -> Type:
        if kind == "array":
            return self._array(whole, f"{hint}Item")
        if kind == "object":
            if has_properties(whole):
                return self._anonymous(node, hint)
            return MapType(value=self._further(whole, hint) or ANY)
        if kind == "string":
            return ScalarType(scalar=FORMATS.get(typed_format(whole) or "", Scalar.STRING))
        if kind == "null":
            return ScalarType(scalar=Scalar.NULL)
        return ScalarType(scalar=_SCALARS[kind]) if kind in _SCALARS else ANY

    def _array(self, whole: ObjectNode, name: str) -> ListType:
        """An array: with a type for each place, or with items of one of the types of all places."""
        first: Sequence[Any] = whole.get("prefixItems", ())
        rest: Any = whole.get("items", whole.get("unevaluatedItems", True))
        if not first:
            return ListType(item=self.lower(rest, name))
        places = [self.lower(schema, f"{name}{number}") for number, schema in enumerate(first, 1)]
        if rest is False or whole.get("maxItems", len(first) + 1) <= len(first):
            # Bounds that contradict each other or the places allow no tuple.
            if whole.get("minItems", 0) == len(first) <= whole.get("maxItems", len(first)):
                return tuple_of(places)
            return ListType(item=union_of(whole, places, name))
        further = self.lower(rest, name)
        if further == ANY:
            return ListType(item=open_union_of(whole, places, name))
        return ListType(item=union_of(whole, [*places, further], name))

    def _anonymous(self, node: ObjectNode, hint: str) -> Type:
        parts = frozenset(map(id, self._composition.parts(node)))
        if parts in self._open:
            # An object within itself: the same object again.
            return ReferenceType(name=self._open[parts])
        if len(self._open) == _MOST_NESTED:
            self._found.warning(
                Code.TOO_COMPLEX_SCHEMA,
                node.position,
                "inline objects are nested too deeply",
                hint="the client accepts any value here; move this object to `components`",
            )
            return ANY
        name = hint
        number = 2
        while self._is_taken(name, node.position):
            name, number = f"{hint}{number}", number + 1
        if name not in self._done:
            self._report_taken(hint, name, node.position)
            shell = self._done[name] = self._shell(node, name)
            self._open[parts] = name
            self._done[name] = self._filled(shell, node)
            del self._open[parts]
        return ReferenceType(name=name)

    def _is_taken(self, name: str, origin: Position) -> bool:
        """Whether a schema in another place has a name."""
        return name in self._nodes or (name in self._done and self._done[name].origin != origin)

    def _report_taken(self, wanted: str, name: str, origin: Position) -> None:
        """Report that a type without a name of its own gets another one than usual, because a component has that."""
        if wanted in self._nodes:
            self._found.warning(
                Code.NAME_EXTENDED,
                origin,
                f"the type of this schema is named {quoted(name)} in Python, because {quoted(wanted)} is already used",
                hint="move this schema to `components`, and give it a name there",
                related=[Related(self._nodes[wanted].position, f"the other {quoted(wanted)}")],
                subject=name,
            )

    # -- unions ------------------------------------------------------------------------------------

    def _reference(self, name: str) -> Type:
        """The type of a reference: a schema, or for a base any of its extensions."""
        family = self._families.of(name)
        if family is None or not self._composition.is_object(self._nodes[name]):
            return ReferenceType(name=name)
        return self._any_of_family(name, family)

    def _any_of_family(self, base: str, family: Family) -> ReferenceType:
        origin = self._nodes[base].position
        number = 1
        while self._is_taken(name := f"Any{base}{number if number > 1 else ''}", origin):
            number += 1
        if name not in self._done:
            self._report_taken(f"Any{base}", name, origin)
            # Announced first: what a member contains may be of the same family.
            shell = self._done[name] = self._shell(self._nodes[base], name, key=base)
            types = {member: self._of_family(base, member, family) for member in family.members}
            known = {member: type_.name for member, type_ in types.items() if isinstance(type_, ReferenceType)}
            mapping = {value: known.get(member, member) for value, member in family.discriminator.mapping.items()}
            otherwise = family.discriminator.base
            declared = replace(family.discriminator, mapping=mapping, base=known.get(otherwise or "", otherwise))
            self._done[name] = replace(shell, alias=family_of(list(types.values()), origin, name, declared))
        return ReferenceType(name=name)

    def _of_family(self, base: str, member: str, family: Family) -> Type:
        """The type of a member: of one that does not extend the base, with what the base says."""
        if member in family.inner:
            return self._reference(member)
        node: Any = self._nodes[member]
        whole = self._composition.with_rest(node, self._nodes[base]) if member in family.mapped else node
        return ReferenceType(name=member) if whole is node else self.lower(whole, base + pascal_case(member))

    def _union(self, node: ObjectNode, unions: Sequence[Alternatives], hint: str) -> Type:
        """The unions of a schema as one, with the keywords beside them in each member."""
        parts = self._combined(node, unions)
        families = self._families.among(parts)
        is_discriminated = any("discriminator" in union.node for union in unions)
        members: list[Type] = []
        originals: list[str] = []
        described = False
        renamed: dict[str, str] = {}
        for number, member in enumerate(parts, 1):
            whole = self._composition.with_rest(member, node)
            original = self._document.name_of(member) if isinstance(member, ObjectNode) and "$ref" in member else None
            base = families.get(original or "") if whole is member else None
            originals += [] if original is None else [original]
            if original is not None and base is not None and is_discriminated == (base == original):
                if is_discriminated:
                    # The union itself distinguishes a base from its extensions.
                    members.append(ReferenceType(name=original))
                # Otherwise the base represents its extensions.
                continue
            title = whole.get("title") if isinstance(whole, ObjectNode) and whole is member else None
            named = title if isinstance(title, str) else original or str(number)
            type_ = self.lower(whole, hint + pascal_case(named))
            members.append(type_)
            described |= original is None and isinstance(type_, ReferenceType)
            if original is not None and isinstance(type_, ReferenceType) and whole is not member:
                renamed[original] = type_.name
        if not members:
            return ScalarType(scalar=Scalar.NULL)
        # No mapping of a base names an object that is described in place.
        are_named = is_discriminated or not described
        inherited = self._families.told_by_bases(originals, partly=is_discriminated) if are_named else None
        if inherited is not None and renamed:
            mapping = {value: self._renamed(name, renamed) for value, name in inherited.mapping.items()}
            inherited = replace(inherited, mapping=mapping)
        return union_of(self._discriminating(unions, renamed), members, hint, inherited)

    def _combined(self, node: ObjectNode, unions: Sequence[Alternatives]) -> list[Any]:
        """The members of one union, or the intersections of the members of several."""
        combined: list[tuple[Any, ...]] = [(member,) for member in unions[0].members]
        for union in unions[1:]:
            if len(combined) * len(union.members) > _MOST_COMBINATIONS:
                self._found.warning(
                    Code.TOO_COMPLEX_SCHEMA,
                    union.node.position,
                    f"the unions of one schema have more than {_MOST_COMBINATIONS} combinations",
                    hint="the client considers only one of the unions; list the possible combinations explicitly",
                )
                break
            combined = [(*members, member) for members in combined for member in union.members]
        possible = [whole for whole in map(self._composition.joined, combined) if whole is not None]
        if combined and not possible:
            self._found.warning(
                Code.CONTRADICTORY_PARTS,
                node.position,
                "no value matches one alternative of each union of this schema",
                hint="the client considers only one of the unions; correct the alternatives",
            )
            return list(unions[0].members)
        return possible

    def _renamed(self, name: str, renamed: Mapping[str, str]) -> str:
        """The name of a schema, or of the nearest one that it extends, with the keywords beside a union."""
        return next((renamed[base] for base in self._families.above(name) if base in renamed), name)

    def _discriminating(self, unions: Sequence[Alternatives], renamed: Mapping[str, str]) -> ObjectNode:
        """The node with the discriminator of a union; the mapping uses names of the members with all of their parts."""
        node = next((union.node for union in unions if "discriminator" in union.node), unions[0].node)
        stated = node.get("discriminator")
        if not renamed or not isinstance(stated, ObjectNode):
            return node
        mapping = JoinedNode(stated)
        named = {value: component_name(target, "schemas") for value, target in stated.get("mapping", {}).items()}
        for value, name in named.items():
            mapping[value] = stated["mapping"][value] if name is None else _pointer(self._renamed(name, renamed))
        for name in renamed.keys() - set(named.values()):
            mapping[name] = _pointer(renamed[name])
        result = JoinedNode(node)
        result["discriminator"] = JoinedNode(stated)
        result["discriminator"].update(stated, mapping=mapping)
        return result


def _pointer(name: str) -> str:
    return "#" + format_pointer(("components", "schemas", name))
