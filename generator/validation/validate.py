"""Is a document fit for a client to be made of it? All findings in one run."""

from __future__ import annotations

from ..diagnostics import Diagnostics
from ..loading.document import Document
from .expansion import check_expansion
from .operations import check_operations
from .schemas import check_schemas
from .standard import check_standard
from .values import check_values


def validate(document: Document, found: Diagnostics) -> None:
    """Check a document against the standard, and against what a client needs beyond it.

    Args:
        document: The document.
        found: Receives the findings; nothing for a document without defects.
    """
    check_expansion(document, found)
    if found.errors:
        return
    check_standard(document, found)
    check_operations(document, found)
    check_schemas(document, found)
    check_values(document, found, trusted=not found.errors)
