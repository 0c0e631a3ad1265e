"""Is a document fit for a client to be made of it? All findings in one run."""

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
    """Check a document against the standard, and against what a client needs beyond it.

    Args:
        document: The document. Afterwards it follows the standard as far as a client reads it: what has one sensible
            reading has been put into its form, and what nobody can read has been taken out.
        found: Receives the findings; nothing for a document without defects.
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
