"""What stands beside a reference where the standard ignores it."""

from __future__ import annotations

from typing import Final

from ..diagnostics import Code, Diagnostics, quoted
from ..loading.document import Document
from ..loading.kinds import Kind, walk
from ..loading.nodes import ObjectNode

_WITHOUT_EFFECT: Final = frozenset(
    {"$ref", "description", "summary", "title", "example", "examples", "default", "deprecated", "externalDocs", "xml"}
)
"""What changes neither the values of a schema nor their types."""


def check_siblings(document: Document, found: Diagnostics) -> None:
    """Report what is ignored beside references, and would say something about values.

    In OpenAPI 3.0 everything beside a `$ref` is ignored, in 3.1 what is beside one that does not stand for a schema.

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
