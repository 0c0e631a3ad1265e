"""Diagnostics about a document, and how they are printed."""

from .collection import Diagnostics, DiagnosticsError
from .findings import (
    Code,
    Diagnostic,
    Exempting,
    Position,
    Related,
    Severity,
    did_you_mean,
    quoted,
    suggestion,
)
from .terminal import escaped

__all__ = [
    "Code",
    "Diagnostic",
    "Diagnostics",
    "DiagnosticsError",
    "Exempting",
    "Position",
    "Related",
    "Severity",
    "did_you_mean",
    "escaped",
    "quoted",
    "suggestion",
]
