"""Components that contain themselves through composition or references only: they have no finite value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..diagnostics import Code, Diagnostics, quoted
from ..loading.nodes import ArrayNode, ObjectNode
from ..loading.pointers import component_name
from ..loading.repairs import Repairs

MEMBERS = ("allOf", "anyOf", "oneOf")
"""Keywords whose subschemas describe the same value as the schema itself."""


def check_cycles(root: ObjectNode, found: Diagnostics, repairs: Repairs) -> None:
    """Report components that contain themselves by `allOf`, `anyOf`, `oneOf` or a reference alone.

    Args:
        root: The document.
        found: Receives the findings.
        repairs: Receives the rejected references.
    """
    components = root.get("components")
    schemas = components.get("schemas") if isinstance(components, ObjectNode) else None
    if not isinstance(schemas, ObjectNode):
        return
    joined = {name: {base for base, _ in _direct(schema, ("allOf",))} for name, schema in schemas.items()}
    edges = {
        name: [
            (other, reference)
            for other, reference in _direct(schema)
            # A base with a `discriminator` may list the schemas that extend it: that repeats their own `allOf`.
            if not (isinstance(schema, ObjectNode) and "discriminator" in schema and name in joined.get(other, ()))
        ]
        for name, schema in schemas.items()
    }
    done: set[str] = set()
    for start in edges:
        trail: list[str] = []
        pending: list[Iterator[tuple[str, ObjectNode]]] = []
        if start not in done:
            trail.append(start)
            pending.append(iter(edges[start]))
        while pending:
            name, reference = next(pending[-1], ("", ObjectNode()))
            if not name:
                pending.pop()
                done.add(trail.pop())
            elif name in trail:
                way = " → ".join([*trail[trail.index(name) :], name])
                found.error(
                    Code.COMPOSITION_CYCLE,
                    reference.value_position("$ref"),
                    f"the schema {quoted(name)} contains itself: {way}",
                    hint="put a property or an array in between, or remove the reference",
                )
                repairs.refuse(reference)
            elif name in edges and name not in done:
                trail.append(name)
                pending.append(iter(edges[name]))


def _direct(schema: Any, keywords: Sequence[str] = MEMBERS) -> Iterator[tuple[str, ObjectNode]]:
    """The components that a schema is composed of, with the references to them."""
    pending = [schema]
    while pending:
        node = pending.pop()
        if not isinstance(node, ObjectNode):
            continue
        name = component_name(node.get("$ref"), "schemas")
        if name is not None:
            yield name, node
        for keyword in keywords:
            members = node.get(keyword)
            if isinstance(members, ArrayNode):
                pending.extend(members)
