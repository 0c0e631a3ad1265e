"""Two documents -> what changed for the people who use the client."""

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
    """Every change between two documents that users of the client can notice, the worst first.

    Prose is not compared. What a rule means stands in `docs/compatibility.md`.
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
