"""The parts of a schema: the target of its `$ref`, and the members of its `allOf`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..loading.document import Document
from ..loading.nodes import ArrayNode, ObjectNode
from .families import Families
from .merging import COMPOSING

ALTERNATIVES = ("oneOf", "anyOf")
"""Keywords of which one member applies to the value."""
COMPOSED = COMPOSING | {"then", "else", "dependentSchemas"}
"""Keywords that make a schema more than its other keywords."""


class Parts:
    """The parts of the schemas of a document. Results are cached."""

    def __init__(self, document: Document, families: Families) -> None:
        self._document = document
        self._families = families
        self._known: dict[int, tuple[ObjectNode, ...]] = {}

    def of(self, node: ObjectNode) -> tuple[ObjectNode, ...]:
        """The schemas whose own keywords apply to every value of `node`, without duplicates, each after its parts."""
        if COMPOSED.isdisjoint(node):
            return (node,)
        known = self._known.get(id(node))
        if known is not None:
            return known
        parts: list[ObjectNode] = []
        seen: set[int] = {id(node)}
        trail = [(node, iter(self.joined(node)))]
        while trail:
            current, below = trail[-1]
            inner = next((part for part in below if isinstance(part, ObjectNode) and id(part) not in seen), None)
            if inner is not None:
                seen.add(id(inner))
                trail.append((inner, iter(self.joined(inner))))
                continue
            trail.pop()
            if not self.is_bare(current):
                parts.append(current)
        self._known[id(node)] = tuple(parts)
        return self._known[id(node)]

    def is_bare(self, node: ObjectNode) -> bool:
        """Whether a node is only a reference. In OpenAPI 3.0, keys beside a `$ref` are ignored."""
        return "$ref" in node and (self._document.version == "3.0" or len(node) == 1)

    def joined(self, node: ObjectNode, *, referred: bool = True) -> Iterator[Any]:
        """The schemas that apply in addition to the node's own keywords.

        Args:
            node: The schema.
            referred: Whether to include the target of its reference.
        """
        if "$ref" in node and referred:
            yield self._document.at(node["$ref"])
        if self.is_bare(node):
            return
        yield from node.get("allOf", ())
        for keyword in () if self._families.lists_its_children(node) else ALTERNATIVES:
            members: Any = node.get(keyword)
            if isinstance(members, ArrayNode) and len(members) == 1:
                yield members[0]

    def inline(self, node: ObjectNode) -> list[tuple[ObjectNode, bool]]:
        """The parts of a schema that are merged into it, bases first; each with whether it is a reference."""
        found: list[tuple[ObjectNode, bool]] = []
        pending: list[tuple[Any, bool]] = [(node, self.is_bare(node))]
        while pending:
            part, is_reference = pending.pop()
            if not isinstance(part, ObjectNode):
                continue
            found.append((part, is_reference))
            if not is_reference:
                pending.extend([(part, True)] if "$ref" in part else [])
                pending.extend(
                    (inner, isinstance(inner, ObjectNode) and self.is_bare(inner))
                    for inner in self.joined(part, referred=False)
                )
        # The stack is read from its end: a schema, then its last part, and so on to the first part of the first one.
        return found[::-1]

    def target(self, reference: ObjectNode) -> Any:
        """The target of a reference."""
        return self._document.at(reference["$ref"])


def branches(part: ObjectNode) -> list[ObjectNode]:
    """The schemas that apply under a condition."""
    dependent = part.get("dependentSchemas")
    found = [part.get("then"), part.get("else"), *(dependent.values() if isinstance(dependent, ObjectNode) else ())]
    return [branch for branch in found if isinstance(branch, ObjectNode)]
