"""Print findings, grouped by kind, with a summary at the end."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from .findings import Code, Diagnostic, Exempting, Position, Severity
from .terminal import code_frame, escaped

_PLACES = 5
"""How many positions are printed per kind of finding."""
_PARTICULARS = re.compile(r"`[^`]*`(, `[^`]*`)*|[0-9]+")
"""The parts that may differ between messages of one kind."""
_BARE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")
"""Names that need no quotes in YAML."""
_YAML_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def render(found: Iterable[Diagnostic], sources: Mapping[Path, Sequence[str]]) -> str:
    """Format findings: one block per kind, warnings first, and a summary.

    Args:
        found: The findings, sorted.
        sources: The lines of the files; a finding in any other file is printed without a code frame.

    Returns:
        Complete lines; an empty string if there are no findings.
    """
    kinds: dict[tuple[Code, Severity, str], list[Diagnostic]] = {}
    for finding in found:
        kind = (finding.code, finding.severity, _PARTICULARS.sub("", finding.message))
        kinds.setdefault(kind, []).append(finding)
    if not kinds:
        return ""
    blocks = [_block(alike, sources) for alike in sorted(kinds.values(), key=_is_error)]
    summary = [_summary(kinds.values())]
    if any(alike[0].code.exempting is not Exempting.NOTHING for alike in kinds.values()):
        summary.append("To accept a finding, add its `accept` line to the `exemptions` list of client.yaml.")
    return "\n".join([*blocks, "\n".join(summary) + "\n"])


def _is_error(alike: Sequence[Diagnostic]) -> bool:
    return alike[0].is_error


def _block(alike: Sequence[Diagnostic], sources: Mapping[Path, Sequence[str]]) -> str:
    """Findings of one kind: the first in full, then the differences of the others."""
    first, position = alike[0], alike[0].position
    count = f" ({len(alike)} times)" if len(alike) > 1 else ""
    lines = [f"{_place(position)}  {first.severity}[{first.code}]: {escaped(first.message)}{count}"]
    lines.extend(code_frame(sources.get(position.file, ()), position.line, position.column, position.end_column))
    lines.extend(f"  see: {_place(related.position)}  {escaped(related.message)}" for related in first.related)
    if first.hint:
        lines.append(f"  hint: {escaped(first.hint)}")
    for other in alike[1:_PLACES]:
        message = f"  {escaped(other.message)}" if other.message != first.message else ""
        hint = f" ({escaped(other.hint)})" if other.hint not in ("", first.hint) else ""
        lines.append(f"  also: {_place(other.position)}{message}{hint}")
    if len(alike) > _PLACES:
        lines.append(f"  also: in {len(alike) - _PLACES} more places")
    if first.code.exempting is not Exempting.NOTHING:
        subjects = {finding.subject for finding in alike}
        name = f", name: {_yaml(first.subject)}" if len(subjects) == 1 and first.subject else ""
        lines.append(f"  accept: - {{code: {first.code}{name}, reason: …}}")
    return "\n".join(lines) + "\n"


def _summary(kinds: Iterable[Sequence[Diagnostic]]) -> str:
    counted: dict[Severity, list[int]] = {Severity.WARNING: [], Severity.ERROR: []}
    for alike in kinds:
        counted[alike[0].severity].append(len(alike))
    return ", ".join(
        f"{_several(sum(counts), severity)} of {_several(len(counts), 'kind')}" if counts else f"no {severity}s"
        for severity, counts in counted.items()
    )


def _several(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _yaml(name: str) -> str:
    """A name as a YAML scalar."""
    bare = _BARE_NAME.fullmatch(name) and name.lower() not in _YAML_WORDS
    return name if bare else escaped(json.dumps(name, ensure_ascii=False))


def _place(position: Position) -> str:
    return f"{_shown_path(position.file)}:{position.line}:{position.column}"


def _shown_path(file: Path) -> str:
    here = Path.cwd()
    shown = file.relative_to(here) if file.is_relative_to(here) else file
    return escaped(shown.as_posix())
