"""Compare two schemas in the same place of a request or response."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from generator.changes.change import code
from generator.changes.rules import Rule
from tools.drift.document import Published, is_object
from tools.drift.finding import Finding, Subject
from tools.drift.shapes import Node, Shape, component_name, shape_of

_ALIKE = 0.5
"""Minimum share of common properties for which two unnamed union members are considered the same."""
_VERSION = re.compile(r"[_\d]+$")


class Schemas:
    """Compares schemas of two documents."""

    def __init__(self, old: Published, new: Published) -> None:
        self._old = old
        self._new = new
        self._open: set[tuple[int, int]] = set()

    def differences(self, subject: Subject, old: Any, new: Any) -> Iterator[Finding]:
        """The differences between two schemas, including all schemas that they refer to."""
        pair = (id(_target(old, self._old)), id(_target(new, self._new)))
        # A schema that is already being compared contains itself, and is compared there.
        if pair in self._open or self._old.digest(old) == self._new.digest(new):
            return
        self._open.add(pair)
        try:
            yield from self._compare(subject, old, new)
        finally:
            self._open.discard(pair)

    def added(self, subject: Subject, node: Any, *, required: bool) -> Finding:
        """A new input or output."""
        kind = code(shape_of(node, self._new).label)
        if subject.is_output:
            return subject.finding(Rule.OUTPUT_ADDED, f"added, {kind}")
        if required:
            return subject.finding(Rule.REQUIRED_INPUT_ADDED, f"added, {kind}, and is required")
        return subject.finding(Rule.OPTIONAL_INPUT_ADDED, f"added, {kind}")

    def _compare(self, subject: Subject, old: Any, new: Any) -> Iterator[Finding]:
        before, after = shape_of(old, self._old), shape_of(new, self._new)
        name = component_name(new) or component_name(old)
        # Nullability and deprecation are usually declared beside the reference.
        yield from _own_marks(subject, before, after)
        if name is not None:
            subject = subject.inside(name)
        if before.variants or after.variants:
            yield from self._unions(subject, before.variants or (old,), after.variants or (new,))
            return
        yield from _types(subject, before, after)
        if not subject.is_output:
            yield from _sending(subject, before, after)
        yield from self._properties(subject, before, after)
        if before.items is not None and after.items is not None:
            yield from self.differences(subject.below("[]"), before.items, after.items)
        yield from self._extra(subject, before, after)

    def _properties(self, subject: Subject, before: Shape, after: Shape) -> Iterator[Finding]:
        for name in [*before.properties, *(name for name in after.properties if name not in before.properties)]:
            here = subject.below(name)
            was_required, is_required = name in before.required, name in after.required
            if name not in after.properties:
                yield here.finding(Rule.OUTPUT_REMOVED if subject.is_output else Rule.INPUT_REMOVED, "removed")
            elif name not in before.properties:
                yield self.added(here, after.properties[name], required=is_required)
            else:
                yield from necessity(here, was_required=was_required, is_required=is_required)
                yield from self.differences(here, before.properties[name], after.properties[name])

    def _extra(self, subject: Subject, before: Shape, after: Shape) -> Iterator[Finding]:
        if bool(before.extra) != bool(after.extra):
            rule = Rule.OUTPUT_FREE_KEYS_CHANGED if subject.is_output else Rule.INPUT_FREE_KEYS_CHANGED
            allowed = "can" if after.extra else "can no longer"
            yield subject.finding(rule, f"{allowed} hold keys that are not declared")
        elif is_object(before.extra) and is_object(after.extra):
            yield from self.differences(subject.below("{}"), before.extra, after.extra)

    def _unions(self, subject: Subject, old: Iterable[Node], new: Iterable[Node]) -> Iterator[Finding]:
        pairs, lost, gained = self._paired(list(old), list(new))
        for before, after in pairs:
            yield from self.differences(subject, before, after)
        wider, narrower = (
            (Rule.OUTPUT_WIDENED, Rule.OUTPUT_NARROWED)
            if subject.is_output
            else (Rule.INPUT_WIDENED, Rule.INPUT_NARROWED)
        )
        gains, losses = ("can also be", "can no longer be") if subject.is_output else ("also takes", "no longer takes")
        for node in gained:
            yield subject.finding(wider, f"{gains} {code(_label(node, self._new))}")
        for node in lost:
            yield subject.finding(narrower, f"{losses} {code(_label(node, self._old))}")

    def _paired(self, old: list[Node], new: list[Node]) -> tuple[list[tuple[Node, Node]], list[Node], list[Node]]:
        """Pairs of members of two unions, the most certain ones first; then the unpaired members of each side."""
        pairs: list[tuple[Node, Node]] = []
        for same in (self._equal, _same_name, _same_stem, self._alike):
            for before in list(old):
                after = next((node for node in new if same(before, node)), None)
                if after is not None:
                    pairs.append((before, after))
                    old.remove(before)
                    new.remove(after)
        if len(old) == len(new) == 1:
            pairs.append((old.pop(), new.pop()))
        return pairs, old, new

    def _equal(self, old: Node, new: Node) -> bool:
        return self._old.digest(old) == self._new.digest(new)

    def _alike(self, old: Node, new: Node) -> bool:
        before, after = shape_of(old, self._old), shape_of(new, self._new)
        if not before.properties or not after.properties:
            return before.types == after.types and not (before.properties or after.properties)
        common = before.properties.keys() & after.properties.keys()
        return len(common) >= _ALIKE * len(before.properties.keys() | after.properties.keys())


def necessity(subject: Subject, *, was_required: bool, is_required: bool) -> Iterator[Finding]:
    """The effect of an input or output that became required, or no longer is."""
    if was_required == is_required:
        return
    if subject.is_output:
        rule = Rule.OUTPUT_NO_LONGER_OPTIONAL if is_required else Rule.OUTPUT_BECAME_OPTIONAL
        yield subject.finding(rule, "is always present" if is_required else "can now be missing")
    else:
        rule = Rule.INPUT_NEWLY_REQUIRED if is_required else Rule.INPUT_NO_LONGER_REQUIRED
        yield subject.finding(rule, "is now required" if is_required else "is now optional")


def _own_marks(subject: Subject, before: Shape, after: Shape) -> Iterator[Finding]:
    if before.nullable != after.nullable:
        if subject.is_output:
            rule = Rule.OUTPUT_BECAME_OPTIONAL if after.nullable else Rule.OUTPUT_NO_LONGER_OPTIONAL
            yield subject.finding(rule, "can now be `None`" if after.nullable else "can no longer be `None`")
        else:
            rule = Rule.INPUT_WIDENED if after.nullable else Rule.INPUT_NARROWED
            yield subject.finding(rule, "also accepts `None`" if after.nullable else "no longer accepts `None`")
    if before.deprecated != after.deprecated:
        if subject.is_output:
            rule = Rule.OUTPUT_DEPRECATED if after.deprecated else Rule.OUTPUT_UNDEPRECATED
        else:
            rule = Rule.INPUT_DEPRECATED if after.deprecated else Rule.INPUT_UNDEPRECATED
        yield subject.finding(rule, "is deprecated" if after.deprecated else "is no longer deprecated")


def _types(subject: Subject, before: Shape, after: Shape) -> Iterator[Finding]:
    if before.types != after.types:
        # No type means any type.
        wider = not after.types or (bool(before.types) and before.types < after.types)
        narrower = not before.types or (bool(after.types) and after.types < before.types)
        if subject.is_output:
            rule = Rule.OUTPUT_WIDENED if wider else Rule.OUTPUT_NARROWED if narrower else Rule.OUTPUT_TYPE_CHANGED
        else:
            rule = Rule.INPUT_WIDENED if wider else Rule.INPUT_NARROWED if narrower else Rule.INPUT_TYPE_CHANGED
        verb = "is" if subject.is_output else "takes"
        yield subject.finding(rule, f"{verb} {code(_kind(after))} instead of {code(_kind(before))}")
    if before.values == after.values:
        return
    gained, lost = _without(after.values, before.values), _without(before.values, after.values)
    if subject.is_output:
        if gained or after.values is None:
            yield subject.finding(Rule.OUTPUT_VALUES_ADDED, f"lists {gained}" if gained else "no longer lists values")
        if lost or before.values is None:
            said = f"no longer lists {lost}" if lost else f"lists only {_texts(after.values or ())}"
            yield subject.finding(Rule.OUTPUT_VALUES_REMOVED, said)
    elif after.values is None:
        yield subject.finding(Rule.INPUT_WIDENED, "accepts any value of its type")
    elif before.values is None:
        yield subject.finding(Rule.INPUT_NARROWED, f"accepts only {_texts(after.values)}")
    elif gained and lost:
        yield subject.finding(Rule.INPUT_TYPE_CHANGED, f"also accepts {gained} and no longer accepts {lost}")
    elif gained:
        yield subject.finding(Rule.INPUT_WIDENED, f"also accepts {gained}")
    elif lost:
        yield subject.finding(Rule.INPUT_NARROWED, f"no longer accepts {lost}")


def _sending(subject: Subject, before: Shape, after: Shape) -> Iterator[Finding]:
    if before.default != after.default:
        default = "no default" if after.default is None else f"the default {code(_text(after.default))}"
        previous = "" if before.default is None else f" instead of {code(_text(before.default))}"
        yield subject.finding(Rule.INPUT_DEFAULT_CHANGED, f"has {default}{previous}")
    if before.limits != after.limits:
        yield subject.finding(Rule.INPUT_LIMITS_CHANGED, f"has {_limits(after)} instead of {_limits(before)}")


def _target(node: Any, document: Published) -> Any:
    return document.resolve(node) if is_object(node) else node


def _same_name(old: Node, new: Node) -> bool:
    name = component_name(old)
    return name is not None and name == component_name(new)


def _same_stem(old: Node, new: Node) -> bool:
    """Whether the names of two components differ only in a number at the end, such as a version's date."""
    before, after = component_name(old), component_name(new)
    return before is not None and after is not None and _VERSION.sub("", before) == _VERSION.sub("", after)


def _label(node: Any, document: Published) -> str:
    shape = shape_of(node, document)
    if shape.name is None and shape.properties:
        return f"object with {', '.join(shape.properties)}"
    return shape.label


def _kind(shape: Shape) -> str:
    return " or ".join(sorted(shape.types)) or "any value"


def _without(some: tuple[Any, ...] | None, others: tuple[Any, ...] | None) -> str:
    if some is None or others is None:
        return ""
    return _texts(value for value in some if value not in others)


def _texts(values: Iterable[Any]) -> str:
    return code(*map(_text, values))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _limits(shape: Shape) -> str:
    return code(*(f"{key}: {_text(value)}" for key, value in sorted(shape.limits.items()))) or "no limits"
