"""Format the drift as the text of an issue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.changes.rules import Judgment
from generator.rendering.quoting import cell, code_span
from tools.drift.compare import Drift
from tools.drift.finding import Finding, grouped

_LONGEST = 60_000
"""Maximum length of a truncated report without its end, in characters; the body of an issue has at most 65,536."""
_SHOWN = 3
"""How many methods are named in a shared change."""
_HEADINGS = {
    Judgment.BREAKING: "Breaking",
    Judgment.COMPATIBLE: "Compatible",
    Judgment.NOTE: "Notes",
}
_NEXT = """
The rules are those of `make diff`: they say what each change means for users of the client if `spec/` follows it. Bring
`spec/` up to date where the published document is right, run `python -m tools drift --accept`, and commit
`spec/published.json`.
"""


def as_markdown(drift: Drift, *, truncated: bool = False) -> str:
    """The report.

    Args:
        drift: The changes.
        truncated: Whether to truncate a report that is too long for an issue, with a note.
    """
    if not drift:
        return "The published document has not changed.\n"
    text = ""
    lines = list(_lines(drift))
    for number, line in enumerate(lines):
        if truncated and len(text) + len(line) > _LONGEST:
            text += f"\n{len(lines) - number} more lines are left out. `make drift` on your machine prints them.\n"
            break
        text += f"{line}\n"
    return text + _NEXT


def unreachable(reasons: Sequence[str], *, again: bool) -> str:
    """The report when there is nothing to compare."""
    since = "again, as in the previous run" if again else "in this run"
    lines = [f"The published document of the API could not be retrieved {since}:", ""]
    lines += [f"- {cell(reason)}" for reason in reasons]
    lines += [
        "",
        "The addresses are in `spec/drift.yaml`. If it cannot be retrieved in the next run either, that run fails.",
    ]
    return "\n".join(lines) + "\n"


def _lines(drift: Drift) -> Iterator[str]:
    groups = grouped(drift.findings)
    rows_of = {judged: [group for group in groups if group[0].rule.judgment is judged] for judged in _HEADINGS}
    yield (
        f"The published document of the API has changed: {len(rows_of[Judgment.BREAKING])} breaking, "
        f"{len(rows_of[Judgment.COMPATIBLE])} compatible, {len(rows_of[Judgment.NOTE])} notes."
    )
    for judgment, heading in _HEADINGS.items():
        if rows := rows_of[judgment]:
            yield f"\n### {heading}\n"
            yield "| change | rule | callers | readers | where |"
            yield "|---|---|---|---|---|"
            yield from map(_row, rows)
    if drift.other:
        yield "\n### Without effect on the client\n"
        yield "Names of schemas, limits of responses and the like differ in:\n"
        yield from (f"- {code_span(operation)}" for operation in drift.other)


def _row(group: Sequence[Finding]) -> str:
    first = group[0]
    named = list(dict.fromkeys(f"`{finding.python}`" for finding in group))
    more = f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
    subject = named[0] if len(named) == 1 else f"each of {', '.join(named[:_SHOWN])}{more}"
    judgments = [judged.word if judged is not None else "" for judged in (first.rule.caller, first.rule.reader)]
    where = f"`{first.wire}`" + (f" (`{first.anchor}`)" if first.anchor is not None else "")
    cells = [f"{subject} {first.message}", first.rule.identifier, *judgments, where]
    return f"| {' | '.join(cell(text) for text in cells)} |"
