"""A schema as the conjunction of its parts: its own keywords, what its `$ref` leads to, and what its `allOf` joins.

All ways of composing are one: parts that only annotate annotate, a conjunction that says no more than one component is
that component, everything else is merged, and unions among the parts distribute over the others. Nothing here recurses
along references.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from ..diagnostics import Code, Diagnostics
from ..loading.document import Document
from ..loading.nodes import ArrayNode, ObjectNode
from .keywords import (
    adds_nothing,
    is_null,
    kinds_of,
    limits_only,
    stated_types,
    typed_format,
)
from .merging import COMPOSING, JoinedNode, Merger, common_types, same

_ALTERNATIVES = ("oneOf", "anyOf")
_COMPOSED = COMPOSING | {"then", "else", "dependentSchemas"}
"""Keywords of schemas that say more than what stands in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternatives:
    """The members of a `oneOf` or `anyOf`, null aside.

    Attributes:
        node: The schema that has the keyword; its `discriminator` counts.
        members: The alternatives other than null.
    """

    node: ObjectNode
    members: tuple[Any, ...]


class Composition:
    """What the schemas of a document consist of. What is found out about one is kept."""

    def __init__(self, document: Document, found: Diagnostics) -> None:
        self._document = document
        self._found = found
        self._parts: dict[int, tuple[ObjectNode, ...]] = {}
        self._merged: dict[int, ObjectNode] = {}
        self._merging: set[int] = set()
        self._null: dict[int, bool | None] = {}
        self._sources: dict[int, frozenset[int]] = {}
        self._merger = Merger()
        # What is known of a node is kept under its id, so nodes that were made here must stay.
        self._made: list[ObjectNode] = []

    def parts(self, node: ObjectNode) -> tuple[ObjectNode, ...]:
        """The schemas whose own keywords hold for every value of `node`, each once, the parts of a part before it."""
        known = self._parts.get(id(node))
        if known is not None:
            return known
        parts: list[ObjectNode] = []
        seen: set[int] = {id(node)}
        trail = [(node, iter(self._joined(node)))]
        while trail:
            current, below = trail[-1]
            inner = next((part for part in below if isinstance(part, ObjectNode) and id(part) not in seen), None)
            if inner is not None:
                seen.add(id(inner))
                trail.append((inner, iter(self._joined(inner))))
                continue
            trail.pop()
            if not self._is_bare(current):
                parts.append(current)
        self._parts[id(node)] = tuple(parts)
        return self._parts[id(node)]

    def merged(self, node: ObjectNode) -> ObjectNode:
        """One schema that says what all parts say, unions aside."""
        known = self._merged.get(id(node))
        if known is not None:
            return known
        parts = self.parts(node)
        if len(parts) == 1 and parts[0] is node and not _COMPOSED & set(node):
            result, contradictions = node, list[str]()
        else:
            result, contradictions = self._merger.merged(parts, node)
            self._made.append(result)
            self._add_conditional(result, parts, id(node))
        for reason in contradictions:
            self._found.warning(
                Code.CONTRADICTORY_PARTS,
                node.position,
                f"the parts of a schema contradict each other: {reason}",
                hint="the client allows more than the document: correct the parts",
            )
        self._merged[id(node)] = result
        return result

    def component(self, node: ObjectNode) -> str | None:
        """The component that the schema is another way to write, as far as types go; None if it is more than that."""
        if self._is_bare(node):
            return self._document.name_of(node)
        parts = self.parts(node)
        for reference in self._references(node):
            target = self._document.at(reference["$ref"])
            if not isinstance(target, ObjectNode):
                continue
            within = {id(part) for part in self.parts(target)}
            rest = [part for part in parts if id(part) not in within]
            if all(self._is_implied(part, target) for part in rest) and (
                self.allows_null(node) or not self.allows_null(target) or self.is_object(target)
            ):
                return self._document.name_of(reference)
        return None

    def alternatives(self, node: ObjectNode) -> list[Alternatives]:
        """The unions that every value of the schema belongs to, without those that only limit values."""
        parts = self.parts(node)
        known = {id(part) for part in parts}
        found: list[Alternatives] = []
        for part in parts:
            for keyword in _ALTERNATIVES:
                members: Any = part.get(keyword)
                if not isinstance(members, ArrayNode) or len(members) < 2:
                    continue
                if all(limits_only(member, part) for member in members):
                    continue
                resolved = [self._document.resolve(member) for member in members]
                # A child of a base that lists its children is one of them already.
                if not any(id(target) in known for target in resolved):
                    kept = (m for m, target in zip(members, resolved, strict=True) if not is_null(target))
                    found.append(Alternatives(node=part, members=tuple(kept)))
        return found

    def joined(self, members: Sequence[Any]) -> Any:
        """One schema that says what several members of unions say."""
        return reduce(self._merger.both, members)

    def with_rest(self, member: Any, node: ObjectNode) -> Any:
        """A member of a union of `node` with what holds beside the union; the member itself if that is nothing more."""
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
                    "no value fits both this alternative and what stands beside the alternatives",
                    hint="the client allows more than the document: correct one of the two",
                )
                return member
        return self._merger.both(rest, member)

    def is_object(self, node: ObjectNode) -> bool:
        """Whether the schema is an object with properties of its own, rather than a map, a union or a scalar."""
        whole = self.merged(node)
        return (
            isinstance(whole.get("properties"), ObjectNode)
            and not {"enum", "const"} & set(whole)
            and set(stated_types(whole)) <= {"object", "null"}
            and not self.alternatives(node)
        )

    def kinds(self, node: ObjectNode) -> list[str]:
        """The JSON types of the values other than null; empty if they are not limited."""
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
            unions = [] if own else self.alternatives(target)
            if not own and not unions:
                return []
            found.update(dict.fromkeys(own))
            pending.extend(unions[0].members if unions else ())
        return list(found)

    def allows_null(self, node: ObjectNode) -> bool:
        """Whether null is a value beside others: if a part says so, and none says otherwise."""
        return self._null_of(node) is True

    # -- parts -------------------------------------------------------------------------------------

    def _is_bare(self, node: ObjectNode) -> bool:
        """Whether a node is its reference and nothing else. In OpenAPI 3.0, what stands beside a `$ref` is ignored."""
        return "$ref" in node and (self._document.version == "3.0" or len(node) == 1)

    def _joined(self, node: ObjectNode) -> Iterator[Any]:
        """The schemas that hold beside the node's own keywords."""
        if "$ref" in node:
            yield self._document.at(node["$ref"])
            if self._is_bare(node):
                return
        yield from node.get("allOf", ())
        for keyword in _ALTERNATIVES:
            members: Any = node.get(keyword)
            if isinstance(members, ArrayNode) and len(members) == 1:
                yield members[0]

    def _references(self, node: ObjectNode) -> list[ObjectNode]:
        """The nodes with a `$ref` that the schema joins by itself."""
        found: list[ObjectNode] = []
        pending: list[Any] = [node]
        while pending:
            part = pending.pop()
            if not isinstance(part, ObjectNode):
                continue
            if "$ref" in part:
                found.append(part)
            if not self._is_bare(part):
                pending.extend(reversed(part.get("allOf", ())))
                pending.extend(
                    part[keyword][0]
                    for keyword in _ALTERNATIVES
                    if isinstance(part.get(keyword), ArrayNode) and len(part[keyword]) == 1
                )
        return found

    def _add_conditional(self, result: ObjectNode, parts: Sequence[ObjectNode], key: int) -> None:
        """Add the properties that an object has under a condition only: a client does not check conditions."""
        declared: Any = result.get("properties")
        if not isinstance(declared, ObjectNode) or not isinstance(result, JoinedNode) or key in self._merging:
            return
        self._merging.add(key)
        extended = JoinedNode(declared)
        for name in declared:
            extended.adopt(name, declared[name], declared)
        for part in parts:
            dependent = part.get("dependentSchemas")
            branches = [part.get("then"), part.get("else")]
            branches += dependent.values() if isinstance(dependent, ObjectNode) else []
            for branch in branches:
                below: Any = self.merged(branch).get("properties") if isinstance(branch, ObjectNode) else None
                for name in below or ():
                    if name not in extended:
                        extended.adopt(name, below[name], below)
        result["properties"] = extended
        self._merging.discard(key)

    # -- what a part adds to another schema ---------------------------------------------------------

    def _is_implied(self, part: ObjectNode, by: ObjectNode) -> bool:
        """Whether the own keywords of a schema say nothing about types that another schema does not say as well."""
        sources = self._sources.get(id(part), frozenset({id(part)}))
        if sources <= {id(inner) for inner in self.parts(by)} or adds_nothing(part):
            return True
        return all(self._is_keyword_implied(keyword, value, part, by) for keyword, value in part.items())

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

    def _null_of(self, node: ObjectNode) -> bool | None:
        """Whether null is allowed; None if the schema says nothing about it."""
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
        """The schemas on which it depends whether null is allowed."""
        found = [*self._joined(node)]
        if not self._is_bare(node):
            for keyword in _ALTERNATIVES:
                found.extend(node.get(keyword) or ())
        return [part for part in found if isinstance(part, ObjectNode)]

    def _null_decision(self, node: ObjectNode) -> bool | None:
        if self._is_bare(node):
            target = self._document.at(node["$ref"])
            return self._null.get(id(target)) if isinstance(target, ObjectNode) else None
        members = [part for part in self._joined(node) if isinstance(part, ObjectNode)]
        # `nullable` beside `allOf`, or as a member of its own, is how many tools write "this one, or null".
        if node.get("nullable") is True or any(
            member.get("nullable") is True and adds_nothing(member) for member in members if "$ref" not in member
        ):
            return True
        said: list[bool | None] = [self._own_null(node), *(self._null.get(id(member)) for member in members)]
        for keyword in _ALTERNATIVES:
            stated: Any = node.get(keyword)
            if isinstance(stated, ArrayNode) and len(stated) > 1 and not all(map(limits_only, stated)):
                below = [self._null.get(id(one)) for one in stated if isinstance(one, ObjectNode)]
                said.append(True if True in below else None if None in below or len(below) < len(stated) else False)
        clear = [one for one in said if one is not None]
        return all(clear) if clear else None

    def _own_null(self, node: ObjectNode) -> bool | None:
        if "type" in node:
            return "null" in stated_types(node)
        values = [node["const"]] if "const" in node else node.get("enum")
        return None in values if isinstance(values, list) and values else None
