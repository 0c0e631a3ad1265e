"""Validate a document for client generation. One run reports all findings."""

from __future__ import annotations

from ..diagnostics import Diagnostics
from ..loading.document import Document
from ..loading.nodes import ObjectNode
from .expansion import check_expansion
from .operations import check_operations
from .schemas import check_schemas
from .siblings import check_siblings
from .spelling import check_spelling
from .standard import check_standard
from .values import check_values


def validate(document: Document, found: Diagnostics) -> None:
    """Check a document against the standard, and against the additional requirements of a client.

    Args:
        document: The document. Afterwards the parts that a client reads are valid: constructs with one sensible
            interpretation have been rewritten, and unreadable ones removed.
        found: Receives the findings; none for a valid document.
    """
    if not check_expansion(document, found):
        return
    components = document.root.get("components")
    schemes = components.get("securitySchemes") if isinstance(components, ObjectNode) else None
    names = list(schemes) if isinstance(schemes, ObjectNode) else []
    check_spelling(document, found)
    check_siblings(document, found)
    check_standard(document, found)
    check_operations(document, names, found)
    check_schemas(document, found)
    check_values(document, found, trusted=not found.errors)
