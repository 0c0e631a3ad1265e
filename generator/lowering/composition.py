"""A schema as the conjunction of its parts: its own keywords, the target of its `$ref`, and the members of its `allOf`.

All forms of composition are treated alike: parts with only annotations add annotations, a conjunction equivalent to one
component is that component, everything else is merged, and unions among the parts distribute over the others. Nothing
here recurses along references.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from ..diagnostics import Code, Diagnostics
from ..loading.document import Document
from ..loading.nodes import ArrayNode, ObjectNode
from .families import Families
from .keywords import (
    adds_nothing,
    adds_null,
    has_properties,
    is_null,
    kinds_of,
    limits_only,
    stated_types,
    typed_format,
)
from .merging import JoinedNode, Merger, common_types, same
from .parts import ALTERNATIVES, COMPOSED, Parts, branches


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternatives:
    """The members of a `oneOf` or `anyOf`, without null.

    Attributes:
        node: The schema with the keyword; its `discriminator` applies.
        members: The alternatives other than null.
    """

    node: ObjectNode
    members: tuple[Any, ...]


class Composition:
    """The composition of the schemas of a document. Results are cached."""

    def __init__(self, document: Document, found: Diagnostics, families: Families) -> None:
        self._document = document
        self._families = families
        self._found = found
        self._parts = Parts(document, families)
        self._merged: dict[int, ObjectNode] = {}
        self._references: dict[int, ObjectNode | None] = {}
        self._essence: dict[int, ObjectNode] = {}
        self._null: dict[int, bool | None] = {}
        self._sources: dict[int, frozenset[int]] = {}
        self._merger = Merger()
        # Results are cached by node id, so nodes that were created here must be kept.
        self._made: list[ObjectNode] = []

    def parts(self, node: ObjectNode) -> tuple[ObjectNode, ...]:
        """The schemas whose own keywords apply to every value of `node`, without duplicates, each after its parts."""
        return self._parts.of(node)

    def merged(self, node: ObjectNode) -> ObjectNode:
        """One schema equivalent to all parts, without unions."""
        if COMPOSED.isdisjoint(node):
            return node
        trail = [(node, iter(self._needed(node)))]
        begun = {id(node)}
        while trail:
            current, below = trail[-1]
            inner = next((part for part in below if id(part) not in self._merged and id(part) not in begun), None)
            if inner is not None:
                begun.add(id(inner))
                trail.append((inner, iter(self._needed(inner))))
                continue
            trail.pop()
            if id(current) not in self._merged:
                self._merged[id(current)] = self._merge(current)
        return self._merged[id(node)]

    def component(self, node: ObjectNode) -> str | None:
        """The component that the schema is equivalent to, regarding types; None if there is none."""
        reference = self._reference(node)
        return self._document.name_of(reference) if reference is not None else None

    def essence(self, node: ObjectNode) -> ObjectNode:
        """The schema, or the component that it is equivalent to, with references followed."""
        way: dict[int, None] = {}
        while id(node) not in self._essence and id(node) not in way:
            way[id(node)] = None
            reference = self._reference(node)
            target = self._parts.target(reference) if reference is not None else None
            if not isinstance(target, ObjectNode):
                break
            node = target
        end = self._essence.get(id(node), node)
        self._essence.update(dict.fromkeys(way, end))
        return end

    def alternatives(self, node: ObjectNode) -> list[Alternatives]:
        """The unions that every value of the schema belongs to, except those that only restrict values."""
        found: list[Alternatives] = []
        if COMPOSED.isdisjoint(node):
            return found
        parts = self.parts(node)
        known = {id(part) for part in parts}
        for part in parts:
            # Those of a base that lists its extensions are covered by its family.
            for keyword in () if self._families.lists_its_children(part) else ALTERNATIVES:
                members: Any = part.get(keyword)
                if not isinstance(members, ArrayNode) or len(members) < 2:
                    continue
                if all(limits_only(member, part) for member in members):
                    continue
                resolved = [self._document.resolve(member) for member in members]
                # A child of a base that lists its children is already one of them.
                if not any(id(target) in known for target in resolved):
                    kept = tuple(member for member in members if not self._is_null(member, members))
                    found.append(Alternatives(node=part, members=kept))
        return found

    def joined(self, members: Sequence[Any]) -> Any:
        """One schema equivalent to several union members together; None if no value matches all of them."""
        parts = [part for member in members if isinstance(member, ObjectNode) for part in self.parts(member)]
        if len(members) > 1 and parts and self._merger.merged(parts, parts[0])[1]:
            return None
        return reduce(self._merger.both, members)

    def with_rest(self, member: Any, node: ObjectNode) -> Any:
        """A union member of `node`, merged with the keywords beside the union; unchanged if they add nothing."""
        rest = self.merged(node)
        self._sources[id(rest)] = frozenset(map(id, self.parts(node)))
        if isinstance(member, ObjectNode):
            if self._is_implied(rest, member):
                return member
            kinds = self.kinds(rest), self.kinds(member)
            if kinds[0] and kinds[1] and not common_types(*kinds):
                self._found.warning(
                    Code.CONTRADICTORY_PARTS,
                    member.position,
                    "no value matches both this alternative and the keywords beside the alternatives",
                    hint="the client is more permissive than the document; correct one of the two",
                )
                return member
        return self._merger.both(rest, member)

    def is_object(self, node: ObjectNode) -> bool:
        """Whether the schema is an object with declared properties, rather than a map, a union or a scalar."""
        node = self.essence(node)
        whole = self.merged(node)
        return (
            # A discriminator implies that there are properties.
            (has_properties(whole) or any("discriminator" in p for p in self.parts(node)))
            and not {"enum", "const"} & set(whole)
            and set(stated_types(whole)) <= {"object", "null"}
            and not self.alternatives(node)
        )

    def kinds(self, node: ObjectNode) -> list[str]:
        """The possible JSON types of values other than null; empty if unrestricted."""
        found: dict[str, None] = {}
        seen: set[int] = set()
        pending: list[Any] = [node]
        while pending:
            target = self._document.resolve(pending.pop())
            if not isinstance(target, ObjectNode):
                return []
            if id(target) in seen:
                continue
            seen.add(id(target))
            own = kinds_of(self.merged(target))
            unions = [] if own else self.alternatives(self.essence(target))
            if not own and not unions:
                return []
            found.update(dict.fromkeys(own))
            pending.extend(unions[0].members if unions else ())
        return list(found)

    def allows_null(self, node: ObjectNode) -> bool:
        """Whether the schema is nullable: at least one part allows null, and none forbids it."""
        return self._null_of(node) is True

    # -- parts -------------------------------------------------------------------------------------

    def _needed(self, node: ObjectNode) -> list[ObjectNode]:
        """The schemas that must be merged before this one."""
        needed: list[Any] = []
        for part, is_reference in self._parts.inline(node):
            needed.extend([self._parts.target(part)] if is_reference else branches(part))
        return [part for part in needed if isinstance(part, ObjectNode)]

    def _merge(self, node: ObjectNode) -> ObjectNode:
        if COMPOSED.isdisjoint(node):
            return node
        inline = self._parts.inline(node)
        # Schemas that are not merged yet contain this schema.
        parts = [
            self._merged.get(id(self._parts.target(part))) if is_reference else part for part, is_reference in inline
        ]
        known = [part for part in parts if part is not None]
        if self._parts.is_bare(node) and known:
            return known[0]
        result, contradictions = self._merger.merged(known, node)
        self._add_conditional(result, [part for part, is_reference in inline if not is_reference])
        for reason in contradictions:
            self._found.warning(
                Code.CONTRADICTORY_PARTS,
                node.position,
                f"the parts of a schema contradict each other: {reason}",
                hint="the client is more permissive than the document; correct the parts",
            )
        self._made.append(result)
        return result

    def _add_conditional(self, result: ObjectNode, parts: Sequence[ObjectNode]) -> None:
        """Add the properties that an object has only under a condition, because a client does not check conditions."""
        declared: Any = result.get("properties")
        added: dict[str, ObjectNode] = {}
        for branch in (branch for part in parts for branch in branches(part)):
            below: Any = self._merged[id(branch)].get("properties") if id(branch) in self._merged else None
            added.update((name, below) for name in below or () if name not in (declared or ()) and name not in added)
        if isinstance(declared, ObjectNode) and added:
            extended = JoinedNode(declared)
            for name in declared:
                extended.adopt(name, declared[name], declared)
            for name, holder in added.items():
                extended.adopt(name, holder[name], holder)
            result["properties"] = extended

    def _reference(self, node: ObjectNode) -> ObjectNode | None:
        """The reference that fully determines the schema's type."""
        if COMPOSED.isdisjoint(node):
            return None
        if id(node) not in self._references:
            self._references[id(node)] = self._find_reference(node)
        return self._references[id(node)]

    def _find_reference(self, node: ObjectNode) -> ObjectNode | None:
        if self._parts.is_bare(node):
            return node
        inline = self._parts.inline(node)
        targets = [(part, self._parts.target(part)) for part, is_reference in inline if is_reference]
        for reference, target in targets:
            if (
                isinstance(target, ObjectNode)
                and all(self._is_implied(part, target) for part, is_reference in inline if not is_reference)
                and all(self._is_within(other, target) for _, other in targets if other is not target)
                and (self.allows_null(node) or not self.allows_null(target) or self.is_object(target))
            ):
                return reference
        return None

    # -- additions of a part to another schema ------------------------------------------------------

    def _is_implied(self, part: ObjectNode, by: ObjectNode) -> bool:
        """Whether the own keywords of a schema add nothing about types to another schema."""
        if adds_nothing(part):
            return True
        sources = self._sources.get(id(part))
        if sources is not None and sources <= set(map(id, self.parts(by))):
            return True
        return all(self._is_keyword_implied(keyword, value, part, by) for keyword, value in part.items())

    def _is_within(self, part: Any, whole: ObjectNode) -> bool:
        """Whether a component is a part of another one, or adds nothing to it."""
        if not isinstance(part, ObjectNode) or any(part is inner for inner in self.parts(whole)):
            return True
        return not self.alternatives(part) and self._is_implied(self.merged(part), whole)

    def _is_keyword_implied(self, keyword: str, value: Any, part: ObjectNode, by: ObjectNode) -> bool:
        whole = self.merged(by)
        match keyword:
            case "type":
                kinds = self.kinds(by)
                return bool(kinds) and len(common_types(stated_types(part), kinds)) == len(kinds)
            case "properties":
                known: Any = whole.get("properties", {})
                return all(name in known and known[name] == node for name, node in value.items())
            case "required":
                return set(value) <= set(whole.get("required", ()))
            case "additionalProperties" | "unevaluatedProperties":
                return isinstance(value, bool) or not value or whole.get(keyword) == value
            case "enum" | "const":
                listed: Any = whole.get("enum", [whole["const"]] if "const" in whole else None)
                allowed: Any = value if keyword == "enum" else [value]
                return listed is not None and all(any(same(one, other) for other in allowed) for one in listed)
            case "items" | "prefixItems" | "patternProperties":
                return bool(whole.get(keyword) == value)
            case "format" | "contentEncoding" | "contentMediaType":
                return typed_format(part) in (None, typed_format(whole))
            case "oneOf" | "anyOf":
                return len(value) < 2 or all(map(limits_only, value))
            case _:
                return True

    # -- null --------------------------------------------------------------------------------------

    def _is_null(self, member: Any, members: ArrayNode) -> bool:
        """Whether one of the members of a union is null and nothing else."""
        target = self._document.resolve(member)
        if not isinstance(target, ObjectNode):
            return False
        if adds_null(target):
            # Beside the schema that it is about, as many tools write it; among others like it, it means anything.
            others = map(self._document.resolve, members)
            return any(isinstance(other, ObjectNode) and not adds_nothing(other) for other in others)
        return any(map(is_null, self.parts(target)))

    def _null_of(self, node: ObjectNode) -> bool | None:
        """Whether null is allowed; None if the schema does not specify it."""
        if COMPOSED.isdisjoint(node):
            return self._own_null(node)
        trail = [(node, iter(self._deciding(node)))]
        begun = {id(node)}
        while trail:
            current, below = trail[-1]
            inner = next((part for part in below if id(part) not in self._null and id(part) not in begun), None)
            if inner is not None:
                begun.add(id(inner))
                trail.append((inner, iter(self._deciding(inner))))
                continue
            trail.pop()
            self._null[id(current)] = self._null_decision(current)
        return self._null[id(node)]

    def _deciding(self, node: ObjectNode) -> list[ObjectNode]:
        """The schemas that determine whether null is allowed."""
        found = [*self._parts.joined(node)]
        if not self._parts.is_bare(node):
            for keyword in ALTERNATIVES:
                found.extend(node.get(keyword) or ())
        return [part for part in found if isinstance(part, ObjectNode)]

    def _null_decision(self, node: ObjectNode) -> bool | None:
        if self._parts.is_bare(node):
            target = self._document.at(node["$ref"])
            return self._null.get(id(target)) if isinstance(target, ObjectNode) else None
        members = [part for part in self._parts.joined(node) if isinstance(part, ObjectNode)]
        # Many tools express "this or null" by `nullable` beside `allOf`, or as a separate member.
        if node.get("nullable") is True or any(map(adds_null, members)):
            return True
        said: list[bool | None] = [self._own_null(node), *(self._null.get(id(member)) for member in members)]
        for keyword in ALTERNATIVES:
            stated: Any = node.get(keyword)
            if isinstance(stated, ArrayNode) and len(stated) > 1 and not all(map(limits_only, stated)):
                below = [
                    True if self._is_null(one, stated) else self._null.get(id(one))
                    for one in stated
                    if isinstance(one, ObjectNode)
                ]
                said.append(True if True in below else None if None in below or len(below) < len(stated) else False)
        clear = [one for one in said if one is not None]
        return all(clear) if clear else None

    def _own_null(self, node: ObjectNode) -> bool | None:
        if "type" in node:
            return "null" in stated_types(node)
        values = [node["const"]] if "const" in node else node.get("enum")
        return None in values if isinstance(values, list) and values else None
