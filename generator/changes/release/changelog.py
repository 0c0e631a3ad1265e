"""A release's entry in the package's changelog, written for users of the package.

The changelog (`CHANGELOG.md`) is beside the settings. Maintainers write what no comparison finds under `## Unreleased`,
and the release completes it. The generator copies it into the package, so that no file of the package is edited by
hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from packaging.version import Version

from ...diagnostics import escaped
from ..change import Change
from ..errors import ReleaseError
from ..report import grouped, subjects
from ..rules import Judgment, Rule

UNRELEASED = "## Unreleased"

_EMPTY = f"# Changelog\n\n{UNRELEASED}\n"
_BREAKING, _ADDED, _CHANGED, _DEPRECATED = "Breaking changes", "Added", "Changed", "Deprecated"
_SECTIONS = (_BREAKING, _ADDED, _CHANGED, _DEPRECATED)
# Not visible to users, or listed with the change that causes it.
_UNSEEN = frozenset(
    {
        Rule.BODY_ENCODING_CHANGED,
        Rule.INPUT_ENCODING_CHANGED,
        Rule.INPUT_MOVED,
        Rule.INPUT_WIRE_NAME_CHANGED,
        Rule.OUTPUT_WIRE_NAME_CHANGED,
        Rule.PAGING_STYLE_CHANGED,
        Rule.RESULT_WIRE_CHANGED,
        Rule.SETTING_CHANGED,
        Rule.REQUEST_TYPE_ADDED,
        Rule.RESPONSE_TYPE_ADDED,
    }
)


def entry(changes: Sequence[Change], also_breaking: Iterable[str] = ()) -> dict[str, str]:
    """The changes as Markdown lists, by section; empty sections are left out.

    Args:
        changes: What the comparison of the documents found.
        also_breaking: Additional Markdown lines about breaking changes.
    """
    lines: dict[str, list[str]] = {section: [] for section in _SECTIONS}
    for group in grouped([change for change in changes if change.rule not in _UNSEEN]):
        change = group[0]
        prose = f": {change.prose}" if change.prose else "."
        lines[_section(change.rule)].append(f"{subjects(group)} {change.message}{prose}")
    lines[_BREAKING] += also_breaking
    return {
        section: "\n".join(f"- {_line(text)}" for text in dict.fromkeys(found))
        for section, found in lines.items()
        if found
    }


def with_entry(history: str, version: Version, date: str, written: Mapping[str, str], *, otherwise: str) -> str:
    """The changelog with an entry for `version`.

    Args:
        history: The existing changelog; may be empty.
        version: The version to release.
        date: The day of the release, `2026-09-30`.
        written: The sections of the entry. The content of `## Unreleased` becomes part of it: text before the sections,
            lines of an existing section before its lines, other sections after them.
        otherwise: The text of an entry without content.

    Raises:
        ReleaseError: There already is an entry for that version.
    """
    history = history or _EMPTY
    if re.search(rf"^## {re.escape(str(version))}(\s|$)", history, re.MULTILINE):
        raise ReleaseError(f"the changelog already has an entry for {version}; remove it to regenerate it")
    head, notes, rest = _split(history)
    preface, *parts = re.split(r"^### +", notes, flags=re.MULTILINE)
    sections: dict[str, str] = {}
    for text in parts:
        title, _, content = text.partition("\n")
        sections[title.strip()] = content.strip()
    for title, content in written.items():
        sections[title] = f"{sections[title]}\n{content}" if title in sections else content
    titles = [*(title for title in _SECTIONS if title in sections), *(t for t in sections if t not in _SECTIONS)]
    body = [preface.strip(), *(f"### {title}\n\n{sections[title]}" for title in titles)]
    shown = [part for part in body if part] or [otherwise]
    return "\n\n".join(part for part in (head, UNRELEASED, f"## {version} - {date}", *shown, rest) if part) + "\n"


def _split(history: str) -> tuple[str, str, str]:
    """The text before the first entry, the unreleased part, and the entries."""
    head, *entries = re.split(r"^(?=## )", history, flags=re.MULTILINE)
    notes = ""
    if entries and entries[0].startswith(UNRELEASED):
        notes = entries.pop(0).removeprefix(UNRELEASED).strip()
    return head.strip(), notes, "".join(entries).strip()


def _section(rule: Rule) -> str:
    if rule.judgment is Judgment.BREAKING:
        return _BREAKING
    if rule.name.endswith("_DEPRECATED"):
        return _DEPRECATED
    return _ADDED if rule.name.endswith("_ADDED") else _CHANGED


def _line(text: str) -> str:
    """Text of the document as one line of Markdown that begins with a capital letter or with code."""
    line = escaped(" ".join(text.split())).replace("<", "&lt;")
    return line[:1].upper() + line[1:]
