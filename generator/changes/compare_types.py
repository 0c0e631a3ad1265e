"""Types that users import, on two sides: TypedDicts and models, and aliases of either."""

from __future__ import annotations

from collections.abc import Mapping

from generator.changes.change import code
from generator.changes.compare_inputs import compare_inputs
from generator.changes.judging import Judge, Subject
from generator.changes.members import Member, members, pair_members
from generator.changes.rules import Rule
from generator.changes.side import Side
from generator.model import Schema, Type
from generator.usage import Direction

_ADDED: Mapping[Direction, Rule] = {"request": Rule.REQUEST_TYPE_ADDED, "answer": Rule.ANSWER_TYPE_ADDED}
_REMOVED: Mapping[Direction, Rule] = {"request": Rule.REQUEST_TYPE_REMOVED, "answer": Rule.ANSWER_TYPE_REMOVED}
_RENAMED: Mapping[Direction, Rule] = {"request": Rule.REQUEST_TYPE_RENAMED, "answer": Rule.ANSWER_TYPE_RENAMED}
_MOVED: Mapping[Direction, Rule] = {"request": Rule.REQUEST_TYPE_MOVED, "answer": Rule.ANSWER_TYPE_MOVED}


def compare_types(old: Side, new: Side, schemas: Mapping[str, str], judge: Judge) -> None:
    """Note every change of the types below `types`.

    Args:
        old: The old document.
        new: The new document.
        schemas: Old name -> new name of each schema that both have.
        judge: Where changes go.
    """
    for before, after in schemas.items():
        _compare_schemas(old.api.schemas[before], new.api.schemas[after], judge)
    directions: tuple[Direction, ...] = ("request", "answer")
    for direction in directions:
        _Types(old, new, schemas, judge, direction).compare()


def _compare_schemas(old: Schema, new: Schema, judge: Judge) -> None:
    subject = Subject(python=new.name, wire=new.name, old=old.origin, new=new.origin)
    if new.deprecated and not old.deprecated:
        judge.note(Rule.TYPE_DEPRECATED, subject, "deprecated")
    if old.deprecated and not new.deprecated:
        judge.note(Rule.TYPE_UNDEPRECATED, subject, "no longer deprecated")


class _Types:
    """The types of one direction."""

    def __init__(self, old: Side, new: Side, schemas: Mapping[str, str], judge: Judge, direction: Direction) -> None:
        self._old = old
        self._new = new
        self._schemas = schemas
        self._judge = judge
        self._direction: Direction = direction

    def compare(self) -> None:
        old, new = self._old.symbols(self._direction), self._new.symbols(self._direction)
        exported = [{*side.symbols("request").values(), *side.symbols("answer").values()} for side in (self._old, self._new)]
        for name, symbol in old.items():
            after = self._schemas.get(name)
            schema = self._old.api.schemas[name]
            if after is not None and after in new:
                self._compare(schema, symbol, self._new.api.schemas[after], new[after])
            elif symbol not in exported[1]:
                subject = Subject(python=symbol, wire=name, old=schema.origin, new=None)
                self._judge.note(_REMOVED[self._direction], subject, "removed")
        known = set(self._schemas.values()) & {self._schemas[name] for name in old if name in self._schemas}
        for name, symbol in new.items():
            if name not in known and symbol not in exported[0]:
                subject = Subject(python=symbol, wire=name, old=None, new=self._new.api.schemas[name].origin)
                self._judge.note(_ADDED[self._direction], subject, "added")
