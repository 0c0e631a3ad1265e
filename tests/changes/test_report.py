"""The same changes in every format, and as an entry of a changelog."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.changes.documents.compare import compare
from generator.changes.documents.side import Side
from generator.changes.release.changelog import entry
from generator.changes.revision import opened
from generator.cli import main

REPORT = Path(__file__).resolve().parent / "report"
UPDATE = "run `make snapshot` to accept this report"


@pytest.mark.parametrize(
    ("style", "file"), [("text", "expected.txt"), ("markdown", "expected.md"), ("json", "expected.json")]
)
def test_format(style: str, file: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.chdir(REPORT)

    result = CliRunner().invoke(main, ["diff", "old.yaml", "new.yaml", "--format", style])

    assert result.exit_code == 0
    _compare(result.stdout, REPORT / file, request)


def test_changelog(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.chdir(REPORT)
    with opened("old.yaml", Path("old.yaml")) as old, opened("new.yaml", Path("new.yaml")) as new:
        changes = compare(Side.read(old), Side.read(new))

    made = entry(changes, ["`Library(timeout)` removed."])

    text = "".join(f"### {section}\n\n{lines}\n\n" for section, lines in made.items())
    _compare(text, REPORT / "changelog.md", request)


def test_a_report_without_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPORT)

    def report(style: str) -> str:
        return CliRunner().invoke(main, ["diff", "old.yaml", "old.yaml", "--format", style]).stdout

    assert report("markdown") == (
        "**Nothing changed for users.** The version stays 0.1.0.\n\n`old.yaml` → `old.yaml`\n"
    )
    assert json.loads(report("json")) == {
        "format": 1,
        "old": {"document": "old.yaml", "version": "0.1.0"},
        "new": {"document": "old.yaml", "version": "0.1.0"},
        "suggested_version": None,
        "counts": {"breaking": 0, "compatible": 0, "note": 0},
        "changes": [],
    }


def _compare(text: str, expected: Path, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-cases"):
        expected.write_text(text, encoding="utf-8")
    assert text == (expected.read_text(encoding="utf-8") if expected.exists() else ""), UPDATE


@pytest.mark.parametrize("style", ["text", "markdown", "json"])
def test_no_format_prints_a_control_character_of_the_document(tmp_path: Path, style: str) -> None:
    document = """\
openapi: 3.1.1
info: {title: Library, version: "1"}
paths:
  /books:
    get:
      operationId: books.list
      parameters: [{name: order, in: query, schema: {type: string}}%s]
      responses: {"204": {description: None.}}
"""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(document % "", encoding="utf-8")
    new.write_text(document % r', {name: "a\e[31m\x9b\u202e", in: query, schema: {type: string}}', encoding="utf-8")
    result = CliRunner().invoke(main, ["diff", str(old), str(new), "--format", style])

    assert "1 compatible" in result.stdout or '"compatible": 1' in result.stdout
    assert result.stdout.replace("\n", "").isprintable()
