"""Keys beside a reference that the standard ignores."""

from __future__ import annotations

from typing import Final

from ..diagnostics import Code, Diagnostics, quoted
from ..loading.document import Document
from ..loading.kinds import Kind, walk
from ..loading.nodes import ObjectNode

_WITHOUT_EFFECT: Final = frozenset(
    {"$ref", "description", "summary", "title", "example", "examples", "default", "deprecated", "externalDocs", "xml"}
)
"""Keys that affect neither the values of a schema nor their types."""


def check_siblings(document: Document, found: Diagnostics) -> None:
    """Report keys beside references that are ignored but would constrain values.

    OpenAPI 3.0 ignores all keys beside a `$ref`; 3.1 ignores them unless the reference is a schema.

    Args:
        document: The document.
        found: Receives the findings.
    """
    for child in walk(document.root, Kind.DOCUMENT):
        node = child.value
        if not isinstance(node, ObjectNode) or not isinstance(node.get("$ref"), str):
            continue
        if child.kind is Kind.SCHEMA and document.version == "3.1":
            continue
        for key in node:
            if key not in _WITHOUT_EFFECT and not key.startswith("x-"):
                found.warning(
                    Code.SIBLING_IGNORED,
                    node.key_position(key),
                    f"{quoted(key)} beside a `$ref` is ignored",
                    hint="put the reference into an `allOf`" if child.kind is Kind.SCHEMA else "remove it",
                )
