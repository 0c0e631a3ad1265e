"""Two documents -> what changed for the people who use the client."""

from __future__ import annotations

from generator.changes.change import Change, Changes
from generator.changes.compare_client import compare_client, compare_events
from generator.changes.compare_methods import compare_methods
from generator.changes.compare_types import compare_types
from generator.changes.judging import Judge
from generator.changes.members import pair_methods
from generator.changes.schema_pairs import pair_schemas
from generator.changes.side import Side


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
