"""Types that users import, on two sides: TypedDicts and models, and aliases of either."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model.api import Schema
from ...model.types import Type
from ...model.usage import Direction
from ..change import code
from ..rules import Rule
from .inputs import compare_inputs
from .judging import Judge, Subject, free_keys
from .members import Member, members, pair_members
from .side import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    added: Rule
    removed: Rule
    renamed: Rule
    moved: Rule
    deprecated: Rule
    undeprecated: Rule
    free_keys: Rule


_RULES: Mapping[Direction, _Rules] = {
    "request": _Rules(
        added=Rule.REQUEST_TYPE_ADDED,
        removed=Rule.REQUEST_TYPE_REMOVED,
        renamed=Rule.REQUEST_TYPE_RENAMED,
        moved=Rule.REQUEST_TYPE_MOVED,
        deprecated=Rule.REQUEST_TYPE_DEPRECATED,
        undeprecated=Rule.REQUEST_TYPE_UNDEPRECATED,
        free_keys=Rule.INPUT_FREE_KEYS_CHANGED,
    ),
    "response": _Rules(
        added=Rule.RESPONSE_TYPE_ADDED,
        removed=Rule.RESPONSE_TYPE_REMOVED,
        renamed=Rule.RESPONSE_TYPE_RENAMED,
        moved=Rule.RESPONSE_TYPE_MOVED,
        deprecated=Rule.RESPONSE_TYPE_DEPRECATED,
        undeprecated=Rule.RESPONSE_TYPE_UNDEPRECATED,
        free_keys=Rule.OUTPUT_FREE_KEYS_CHANGED,
    ),
}


def compare_types(old: Side, new: Side, schemas: Mapping[str, str], judge: Judge) -> None:
    """Record all changes of the types below `types`.

    Args:
        old: The old document.
        new: The new document.
        schemas: Old name -> new name of each schema that both have.
        judge: Receives the changes.
    """
    exported = tuple({*side.symbols("request").values(), *side.symbols("response").values()} for side in (old, new))
    for direction, rules in _RULES.items():
        before, after = old.symbols(direction), new.symbols(direction)
        for name, symbol in before.items():
            if schemas.get(name) in after:
                types = _Types(old, new, old.api.schemas[name], new.api.schemas[schemas[name]], direction, judge)
                types.compare()
            elif symbol not in exported[1]:
                subject = Subject(python=symbol, wire=name, old=old.api.schemas[name].origin, new=None)
                judge.note(rules.removed, subject, "removed")
        known = {schemas[name] for name in before if name in schemas}
        for name, symbol in after.items():
            if name not in known and symbol not in exported[0]:
                subject = Subject(python=symbol, wire=name, old=None, new=new.api.schemas[name].origin)
                judge.note(rules.added, subject, "added")


class _Types:
    """The type of one schema in one direction, before and after."""

    def __init__(self, old: Side, new: Side, before: Schema, after: Schema, direction: Direction, judge: Judge) -> None:
        self._old = old
        self._new = new
        self._before = before
        self._after = after
        self._direction: Direction = direction
        self._judge = judge
        self._rules = _RULES[direction]
        self._symbol = new.symbol(after.name, direction)

    def compare(self) -> None:
        before, after, rules = self._before, self._after, self._rules
        symbol = self._old.symbol(before.name, self._direction)
        homes = self._old.names.schemas[before.name].module, self._new.names.schemas[after.name].module
        if symbol != self._symbol:
            self._note(rules.renamed, f"is now {code(self._symbol)}", python=symbol)
        elif homes[0] != homes[1]:
            self._note(rules.moved, f"is in {code(f'types.{homes[1]}')} instead of {code(f'types.{homes[0]}')}")
        if after.deprecated and not before.deprecated:
            self._note(rules.deprecated, "is deprecated")
        if before.deprecated and not after.deprecated:
            self._note(rules.undeprecated, "is no longer deprecated")
        if before.alias is None and after.alias is None:
            self._members()
        else:
            self._aliases(before.alias, after.alias)

    def _note(self, rule: Rule, message: str, *, python: str | None = None) -> None:
        self._judge.note(rule, self._subject(python or self._symbol), message)

    def _subject(self, python: str) -> Subject:
        return Subject(python=python, wire=self._after.name, old=self._before.origin, new=self._after.origin)

    def _aliases(self, old: Type | None, new: Type | None) -> None:
        subject = self._subject(self._symbol)
        if old is None or new is None:
            said = "an alias" if new is not None else "a class"
            rule = Rule.INPUT_TYPE_CHANGED if self._direction == "request" else Rule.OUTPUT_TYPE_CHANGED
            self._judge.note(rule, subject, f"is now {said}")
        elif self._direction == "request":
            self._judge.input(subject, old, new)
        else:
            self._judge.output(subject, old, new)

    # -- members -------------------------------------------------------------------------------------

    def _members(self) -> None:
        pairing = pair_members(
            members(self._old, self._before, self._direction), members(self._new, self._after, self._direction)
        )
        if (self._before.extra is None) != (self._after.extra is None):
            self._note(self._rules.free_keys, free_keys(allowed=self._after.extra is not None))
        if self._direction == "request":
            compare_inputs(self._judge, pairing, lambda key: f'{self._symbol}["{key.python}"]', self._property)
            return
        for old, new in pairing.both:
            self._attribute(old, new)
        for old in pairing.removed:
            subject = Subject(python=self._spelt(old), wire=self._property(old), old=old.origin, new=None)
            self._judge.note(Rule.OUTPUT_REMOVED, subject, "removed")
        for new in pairing.added:
            subject = Subject(python=self._spelt(new), wire=self._property(new), old=None, new=new.origin)
            self._judge.note(Rule.OUTPUT_ADDED, subject, "added")

    def _attribute(self, old: Member, new: Member) -> None:
        subject = Subject(python=self._spelt(new), wire=self._property(new), old=old.origin, new=new.origin)
        if old.python != new.python:
            before = Subject(python=self._spelt(old), wire=subject.wire, old=old.origin, new=new.origin)
            self._judge.note(Rule.OUTPUT_RENAMED, before, f"is now {code(new.python)}")
        if old.wire != new.wire:
            self._judge.note(
                Rule.OUTPUT_WIRE_NAME_CHANGED, subject, f"is read from {code(new.wire)} instead of {code(old.wire)}"
            )
        self._judge.output(subject, old.type, new.type, was_optional=not old.required, is_optional=not new.required)
        if new.deprecated and not old.deprecated:
            self._judge.note(Rule.OUTPUT_DEPRECATED, subject, "is deprecated")
        if old.deprecated and not new.deprecated:
            self._judge.note(Rule.OUTPUT_UNDEPRECATED, subject, "is no longer deprecated")

    def _spelt(self, member: Member) -> str:
        return f"{self._symbol}.{member.python}"

    def _property(self, member: Member) -> str:
        return f"{self._after.name}.{member.wire}"
