"""The document covers the API, and differs from Cal.com's published document only as `spec/README.md` says."""

from __future__ import annotations

import json
import re
from ast import literal_eval
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.output.yaml import to_yaml
from tests.spec.document import METHODS, SHARED, needs_reference, operations, read, table, tool, whole

pytestmark = needs_reference


class Row(NamedTuple):
    """A row of the table of differences; the operations are patterns."""

    kind: str
    operations: list[str]
    lacks: frozenset[str]
    adds: frozenset[str]


class Difference(NamedTuple):
    """Names that only one of the two documents has in one place."""

    kind: str
    operation: str
    lacks: frozenset[str]
    adds: frozenset[str]


def test_every_published_operation_is_there_and_every_difference_is_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundled = tmp_path / "bundled.yaml"
    bundled.write_text(to_yaml(whole()), encoding="utf-8")

    status = tool("coverage").main([str(bundled), "--names"])

    *lines, total = capsys.readouterr().out.splitlines()
    found = [_difference(line) for line in lines if not line.startswith("beyond ")]
    rows = [_row(row) for row in table("Parameters, bodies and responses whose property names differ")]
    # Operations published after the reference was created, and future ones.
    beyond = len({o.key for o in operations()}) - 349
    assert (status, total) == (0, f"349 of 349 operations, {beyond} beyond")
    assert beyond >= len(_youngest())
    assert [one for one in found if sum(_explains(row, one) for row in rows) != 1] == []
    assert [row for row in rows if not any(_explains(row, one) for one in found)] == []
    assert [p for row in rows for p in row.operations if not any(fnmatchcase(one.operation, p) for one in found)] == []


def test_names_are_those_of_the_resource_tree() -> None:
    tree = json.loads((SHARED / "reference" / "resource_tree.json").read_text(encoding="utf-8"))
    expected = {key: f"{entry['resource']}.{entry['method']}" for key, entry in tree.items()}
    named = [o for o in operations() if o.key in expected]

    assert len(named) >= 349
    assert [o.key for o in named if expected[o.key] != o.node["operationId"]] == []


def test_versions_are_those_that_the_servers_want() -> None:
    versions = json.loads((SHARED / "reference" / "api_versions.json").read_text(encoding="utf-8"))
    later = {**read(SHARED / "reference" / "openapi-2026-09-additions.yaml")["paths"], **_youngest_paths()}
    expected = {key: entry["send"] for key, entry in versions.items()} | {
        f"{method.upper()} {path}": next(
            (p["schema"]["enum"][0] for p in item[method].get("parameters", []) if p["name"] == "cal-api-version"), None
        )
        for path, item in later.items()
        for method in METHODS
        if method in item
    }
    sent = {
        o.key: next((p["schema"]["const"] for p in o.parameters if p["name"] == "cal-api-version"), None)
        for o in operations()
        if o.key in expected
    }
    refused = [key for key, entry in versions.items() if entry["must_omit"]]

    assert {key: version for key, version in sent.items() if version != expected[key]} == {}
    assert len(refused) == 28
    assert [key for key in refused if sent[key] is not None] == []


def test_every_operation_of_the_youngest_pages_is_there() -> None:
    assert _youngest() - {o.key for o in operations()} == set()


def _youngest() -> set[str]:
    """The operations that were published after the reference was created."""
    return {
        f"{method.upper()} {path}" for path, item in _youngest_paths().items() for method in METHODS if method in item
    }


def _youngest_paths() -> dict[str, Any]:
    found: dict[str, Any] = read(SHARED / "reference" / "openapi-2026-11-additions.yaml")["paths"]
    return found


def _difference(line: str) -> Difference:
    match = re.fullmatch(r"(\w+)\s+(.*): lacks (.*), adds (.*)", line)
    assert match is not None, line
    lacks, adds = (frozenset(literal_eval(names) if names != "-" else ()) for names in match.group(3, 4))
    # The tool calls a response an answer.
    return Difference("response" if match[1] == "answer" else match[1], match[2], lacks, adds)


def _row(cells: list[str]) -> Row:
    kind, where, lacks, adds, _ = cells
    return Row(kind, _quoted(where), frozenset(_quoted(lacks)), frozenset(_quoted(adds)))


def _quoted(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def _explains(row: Row, found: Difference) -> bool:
    return (row.kind, row.lacks, row.adds) == (found.kind, found.lacks, found.adds) and any(
        fnmatchcase(found.operation, pattern) for pattern in row.operations
    )
