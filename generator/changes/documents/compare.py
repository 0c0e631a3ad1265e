"""Compare two documents from the viewpoint of the client's users."""

from __future__ import annotations

from ..change import Change, Changes
from .client import compare_client, compare_events
from .judging import Judge
from .members import pair_methods
from .methods import compare_methods
from .schema_pairs import pair_schemas
from .side import Side
from .types import compare_types


def compare(old: Side, new: Side) -> tuple[Change, ...]:
    """All changes between two documents that affect users of the client, most severe first.

    Prose is not compared. `docs/compatibility.md` explains the rules.
    """
    methods = pair_methods(old, new)
    schemas = pair_schemas(old, new, methods)
    changes = Changes(old, new)
    judge = Judge(old, new, schemas, changes)
    compare_client(old, new, judge, changes)
    compare_methods(old, new, methods, judge, changes)
    compare_types(old, new, schemas, judge)
    compare_events(old, new, judge, changes)
    return changes.all()
