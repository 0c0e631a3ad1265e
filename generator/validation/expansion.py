"""The expanded size of a document: `allOf` multiplies schemas, and later stages expand it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..diagnostics import Code, Diagnostics
from ..loading.document import Document
from ..loading.kinds import Kind, walk
from ..loading.nodes import ArrayNode, ObjectNode

_MAX_PROPERTIES = 100_000
"""Maximum number of properties of all schemas of a document, including those inherited by `allOf`."""


@dataclass(frozen=True, slots=True)
class _Extent:
    """The size of a schema after its `allOf` is expanded.

    Attributes:
        properties: How many properties it has.
        alternatives: How many schemas it becomes: an `allOf` of unions is the union of all combinations.
    """

    properties: int
    alternatives: int


def check_expansion(document: Document, found: Diagnostics) -> bool:
    """Report a document whose schemas expand beyond the limit.

    Args:
        document: The document; it can be invalid.
        found: Receives the finding.

    Returns:
        Whether the document can be processed.
    """
    extents: dict[int, _Extent] = {}
    total = 0
    for child in walk(document.root, Kind.DOCUMENT):
        if child.kind is not Kind.SCHEMA or not isinstance(child.value, ObjectNode) or "allOf" not in child.value:
            continue
        extent = _extent(document, child.value, extents)
        total += (1 + extent.properties) * extent.alternatives
        if total > _MAX_PROPERTIES:
            found.error(
                Code.LIMIT_EXCEEDED,
                child.value.position,
                f"the schemas of this document have more than {_MAX_PROPERTIES:,} properties once every `allOf` is "
                "written out",
                hint="use properties that refer to other schemas in place of long chains of `allOf`",
            )
            return False
    return True


def _extent(document: Document, schema: ObjectNode, known: dict[int, _Extent]) -> _Extent:
    """The extent of a schema. Its parts come first, and each is processed once."""
    trail = [(schema, _parts(document, schema))]
    entered = {id(schema)}
    while trail:
        node, parts = trail[-1]
        part = next((part for part in parts if id(part) not in known and id(part) not in entered), None)
        if part is not None:
            entered.add(id(part))
            trail.append((part, _parts(document, part)))
            continue
        trail.pop()
        if id(node) not in known:
            known[id(node)] = _combined(document, node, known)
    return known[id(schema)]


def _combined(document: Document, node: ObjectNode, known: dict[int, _Extent]) -> _Extent:
    own = node.get("properties")
    properties = len(own) if isinstance(own, ObjectNode) else 0
    alternatives = 1
    for keyword in ("oneOf", "anyOf"):
        members = node.get(keyword)
        if isinstance(members, ArrayNode):
            alternatives *= max(1, len(members))
    for part in _parts(document, node):
        # A schema that contains itself has been reported, and adds nothing.
        extent = known.get(id(part), _Extent(0, 1))
        properties += extent.properties
        alternatives *= extent.alternatives
    return _Extent(min(properties, _MAX_PROPERTIES + 1), min(alternatives, _MAX_PROPERTIES + 1))


def _parts(document: Document, node: ObjectNode) -> Iterator[ObjectNode]:
    """The schemas whose properties a schema inherits."""
    members = node.get("allOf")
    for part in (*(members if isinstance(members, ArrayNode) else ()), node):
        target = document.resolve(part)
        if isinstance(target, ObjectNode) and target is not node:
            yield target
