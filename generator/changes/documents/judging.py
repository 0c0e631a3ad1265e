"""Classify changes of inputs and outputs: arguments, keys, aliases, results, attributes, payloads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...diagnostics import Position
from ...model.types import Type
from ...model.usage import Direction
from ..annotations import (
    Alternatives,
    Comparison,
    Generic,
    Named,
    Relation,
    Value,
    accepts_none,
    without_none,
    write,
)
from ..change import Changes, code
from ..rules import Rule
from .side import Side, SideScope

_INPUT_RULES = {
    Relation.WIDER: Rule.INPUT_WIDENED,
    Relation.NARROWER: Rule.INPUT_NARROWED,
    Relation.OTHER: Rule.INPUT_TYPE_CHANGED,
}
_OUTPUT_RULES = {
    Relation.WIDER: Rule.OUTPUT_WIDENED,
    Relation.NARROWER: Rule.OUTPUT_NARROWED,
    Relation.OTHER: Rule.OUTPUT_TYPE_CHANGED,
}
_WORDS: dict[Direction, dict[Relation, str]] = {
    "request": {Relation.WIDER: "also accepts", Relation.NARROWER: "no longer accepts", Relation.OTHER: "accepts"},
    "response": {Relation.WIDER: "can also be", Relation.NARROWER: "can no longer be", Relation.OTHER: "is"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A changed object: its names and positions."""

    python: str
    wire: str
    old: Position | None
    new: Position | None


class Judge:
    """Compares types of two sides and records the effects on callers and readers."""

    def __init__(self, old: Side, new: Side, schemas: Mapping[str, str], changes: Changes) -> None:
        """Prepare the comparison.

        Args:
            old: The old document.
            new: The new document.
            schemas: Old name -> new name of each schema that both have.
            changes: Receives the changes.
        """
        self._changes = changes
        self._scopes: dict[Direction, tuple[SideScope, SideScope]] = {}
        directions: tuple[Direction, ...] = ("request", "response")
        for direction in directions:
            symbols = {old.symbol(one, direction): new.symbol(other, direction) for one, other in schemas.items()}
            renamed = {before: after for before, after in symbols.items() if before != after}
            self._scopes[direction] = (
                SideScope(side=old, direction=direction, renamed=renamed),
                SideScope(side=new, direction=direction, renamed={}),
            )

    def note(self, rule: Rule, subject: Subject, message: str) -> None:
        """Record a change of `subject`."""
        self._changes.add(rule, subject.python, message, subject.wire, old=subject.old, new=subject.new)

    def input(self, subject: Subject, old: Type, new: Type) -> None:
        """Classify a type change of an input for callers."""
        before, after = self._alternatives("request", old, new)
        if self._types("request", _INPUT_RULES, subject, before, after):
            return
        comparison = Comparison(*self._scopes["request"])
        added, removed = comparison.values_gained(before, after), comparison.values_lost(before, after)
        said = [f"lists {code(*added)}"] if added else []
        said += [f"no longer lists {code(*removed)}"] if removed else []
        if said:
            self.note(Rule.INPUT_VALUES_CHANGED, subject, " and ".join(said))

    def output(
        self,
        subject: Subject,
        old: Type | None,
        new: Type | None,
        *,
        was_optional: bool = False,
        is_optional: bool = False,
    ) -> None:
        """Classify a type change of an output for readers.

        Args:
            subject: The output.
            old: Its type before.
            new: Its type now.
            was_optional: Whether it could be missing before, which reads as `None`.
            is_optional: Whether it can be missing now.
        """
        before, after = self._alternatives("response", old, new)
        was_optional = was_optional or accepts_none(before)
        is_optional = is_optional or accepts_none(after)
        # `Any` already includes `None` and everything else.
        if was_optional != is_optional and Named("Any") not in (*before, *after):
            if is_optional:
                self.note(Rule.OUTPUT_BECAME_OPTIONAL, subject, "can now be `None`")
            else:
                self.note(Rule.OUTPUT_NO_LONGER_OPTIONAL, subject, "can no longer be `None`")
        before, after = without_none(before), without_none(after)
        if self._types("response", _OUTPUT_RULES, subject, before, after):
            return
        comparison = Comparison(*self._scopes["response"])
        if added := comparison.values_gained(before, after):
            self.note(Rule.OUTPUT_VALUES_ADDED, subject, f"lists {code(*added)}")
        if removed := comparison.values_lost(before, after):
            self.note(Rule.OUTPUT_VALUES_REMOVED, subject, f"no longer lists {code(*removed)}")

    def _alternatives(
        self, direction: Direction, old: Type | None, new: Type | None
    ) -> tuple[Alternatives, Alternatives]:
        before, after = self._scopes[direction]
        return before.parse(old), after.parse(new)

    def _types(
        self,
        direction: Direction,
        rules: Mapping[Relation, Rule],
        subject: Subject,
        old: Alternatives,
        new: Alternatives,
    ) -> bool:
        """Whether the types differ; if so, the change is recorded."""
        comparison = Comparison(*self._scopes[direction])
        relation = comparison.relation(old, new)
        if relation is Relation.SAME:
            return False
        self.note(rules[relation], subject, _difference(_WORDS[direction], comparison, old, new))
        return True


def _difference(words: Mapping[Relation, str], comparison: Comparison, old: Alternatives, new: Alternatives) -> str:
    """The difference in words: only added or removed alternatives if possible, else both types."""
    lost, gained = comparison.lost(old, new), comparison.gained(old, new)
    relation = Relation.of(lost, gained)
    told, other = (gained, old) if relation is Relation.WIDER else (lost, new)
    texts = [alternative.text if isinstance(alternative, Value) else write((alternative,)) for alternative in told]
    outer = {alternative.origin for alternative in other if isinstance(alternative, Generic)}
    if any(isinstance(alternative, Generic) and alternative.origin in outer for alternative in told):
        # The difference is inside a list or a map.
        wider = relation is Relation.WIDER
        texts = comparison.values_gained(old, new) if wider else comparison.values_lost(old, new)
    if relation is Relation.OTHER and all(isinstance(alternative, Value) for alternative in (*lost, *gained)):
        came, went = code(*comparison.values_gained(old, new)), code(*comparison.values_lost(old, new))
        return f"{words[Relation.WIDER]} {came} and {words[Relation.NARROWER]} {went}"
    if relation is Relation.OTHER or not texts or Named("Any") in told:
        return f"{words[Relation.OTHER]} {code(write(new))} instead of {code(write(old))}"
    return f"{words[relation]} {code(*texts)}"


def free_keys(*, allowed: bool) -> str:
    """The message for an object that can now, or can no longer, have undeclared keys."""
    return f"{'can' if allowed else 'can no longer'} contain undeclared keys"
