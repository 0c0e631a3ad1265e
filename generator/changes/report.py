"""Reports of changes: text for a terminal, Markdown for a pull request, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from ..diagnostics import escaped
from ..rendering.quoting import cell, code_span
from .change import Change
from .documents.diff import Diff
from .documents.side import Place
from .release.version import is_enough
from .rules import Judgment, Rule

JSON_FORMAT = 1
"""Incremented when the meaning of the JSON report changes; new keys do not count."""

_SHOWN = 3
"""Maximum number of places listed for one change."""
_HEADINGS = {
    Judgment.BREAKING: "Breaking",
    Judgment.COMPATIBLE: "Compatible",
    Judgment.NOTE: "Notes",
}
# The message of these is complete, so that it need not be repeated for each method.
_SAID_ONCE = frozenset(
    {
        Rule.PINNED_HEADER_CHANGED,
        Rule.SECURITY_RELAXED,
        Rule.SECURITY_TIGHTENED,
        Rule.SECURITY_REORDERED,
        Rule.PAGING_STYLE_CHANGED,
    }
)


def grouped(changes: Sequence[Change]) -> list[list[Change]]:
    """The changes, grouped by message: those of one shared parameter, or of one header in many methods."""
    groups: dict[object, list[Change]] = {}
    for number, change in enumerate(changes):
        key: object = number
        if change.rule in _SAID_ONCE:
            key = (change.rule, change.message)
        elif change.old is not None or change.new is not None:
            key = (change.rule, change.message, change.old, change.new)
        groups.setdefault(key, []).append(change)
    return list(groups.values())


def subjects(group: Sequence[Change]) -> str:
    """The subject of a group: the first few objects, and the number of others."""
    named = list(dict.fromkeys(f"`{change.python}`" for change in group))
    if len(named) == 1:
        return named[0]
    more = f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
    return f"each of {', '.join(named[:_SHOWN])}{more}"


def as_text(diff: Diff) -> str:
    """The report for a terminal."""
    lines = [f"{diff.old} -> {diff.new}", ""]
    for group in grouped(diff.changes):
        change = group[0]
        lines.append(f"{change.rule.judgment.word:<10}  {subjects(group)} {change.message}")
        lines.append(f"{'':<10}  {change.rule.identifier}: {_judgments(change.rule)}; {_wires(group)}")
        if where := " -> ".join(_places(change)):
            lines.append(f"{'':<10}  {where}")
    if diff.changes:
        lines.append("")
    lines.append(_counts(diff))
    lines.append(_version(diff))
    return "\n".join(escaped(line) for line in lines) + "\n"


def as_markdown(diff: Diff) -> str:
    """The report for a comment on a pull request."""
    lines = [f"**{_counts(diff)}** {_version(diff)}", "", f"{code_span(diff.old)} → {code_span(diff.new)}"]
    for judgment, heading in _HEADINGS.items():
        groups = grouped([change for change in diff.changes if change.rule.judgment is judgment])
        if groups:
            lines += [
                "",
                f"### {heading}",
                "",
                "| change | rule | callers | readers | where |",
                "|---|---|---|---|---|",
            ]
            lines += [_row(group) for group in groups]
    return "\n".join(lines) + "\n"


def as_json(diff: Diff) -> str:
    """The report for programs; see `docs/compatibility.md`."""
    report: dict[str, Any] = {
        "format": JSON_FORMAT,
        "old": {"document": diff.old, "version": str(diff.old_version)},
        "new": {"document": diff.new, "version": str(diff.new_version)},
        "suggested_version": str(diff.suggested) if diff.suggested is not None else None,
        "counts": {judgment.word: diff.count(judgment) for judgment in _HEADINGS},
        "changes": [_object(change) for change in diff.changes],
    }
    return json.dumps(report, indent=2) + "\n"


FORMATS = {"text": as_text, "json": as_json, "markdown": as_markdown}


def _counts(diff: Diff) -> str:
    if not diff.changes:
        return "Nothing changed for users."
    counts = {judgment: diff.count(judgment) for judgment in _HEADINGS}
    words = {
        Judgment.BREAKING: "breaking",
        Judgment.COMPATIBLE: "compatible",
        Judgment.NOTE: "note" if counts[Judgment.NOTE] == 1 else "notes",
    }
    return ", ".join(f"{counts[judgment]} {word}" for judgment, word in words.items()) + "."


def _version(diff: Diff) -> str:
    if diff.suggested is None:
        return f"The version stays {diff.old_version}."
    if diff.new_version == diff.old_version:
        return f"Next version: {diff.suggested} (now {diff.old_version})."
    fits = "is sufficient" if is_enough(diff.new_version, diff.worst, diff.old_version) else "is too low"
    return f"Next version: {diff.suggested} (was {diff.old_version}; {diff.new_version}, as the settings say, {fits})."


def _judgments(rule: Rule) -> str:
    audiences = (("callers", rule.caller), ("readers", rule.reader))
    return ", ".join(f"{judgment.word} for {who}" for who, judgment in audiences if judgment is not None)


def _wires(group: Sequence[Change]) -> str:
    more = f" and {len(group) - 1} more" if len(group) > 1 else ""
    return f"{group[0].wire}{more}"


def _places(change: Change) -> Iterator[str]:
    return (str(place) for place in (change.old, change.new) if place is not None)


def _row(group: Sequence[Change]) -> str:
    change = group[0]
    judgments = (j.word if j is not None else "" for j in (change.rule.caller, change.rule.reader))
    where = " → ".join(f"`{place}`" for place in _places(change))
    cells = [f"{subjects(group)} {change.message}", change.rule.identifier, *judgments, where]
    return f"| {' | '.join(cell(text) for text in cells)} |"


def _object(change: Change) -> dict[str, Any]:
    rule = change.rule
    return {
        "rule": rule.identifier,
        "judgment": rule.judgment.word,
        "callers": rule.caller.word if rule.caller is not None else None,
        "readers": rule.reader.word if rule.reader is not None else None,
        "python": change.python,
        "message": change.message,
        "wire": change.wire,
        "old": _location(change.old),
        "new": _location(change.new),
    }


def _location(place: Place | None) -> dict[str, Any] | None:
    return {"file": place.file, "line": place.line, "column": place.column} if place is not None else None
