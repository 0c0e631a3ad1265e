"""Two small documents and the whole report of their changes.

A case is a folder with `old.yaml` and `new.yaml`, or with folders `old` and `new` if settings or several files matter.
`expected.txt` is the whole report.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.changes.rules import Rule
from generator.cli import main

CASES = Path(__file__).resolve().parent / "cases"
UPDATE = "run `make snapshot` to accept this report"


def case_folders() -> list[str]:
    return sorted(path.name for path in CASES.iterdir() if path.is_dir())


@pytest.mark.parametrize("name", case_folders())
def test_case(name: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    case = CASES / name
    monkeypatch.chdir(case)
    sides = ["old/openapi.yaml", "new/openapi.yaml"] if Path("old").is_dir() else ["old.yaml", "new.yaml"]

    result = CliRunner().invoke(main, ["diff", *sides])

    expected = case / "expected.txt"
    if request.config.getoption("--update-cases"):
        expected.write_text(result.output, encoding="utf-8")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.output == (expected.read_text(encoding="utf-8") if expected.exists() else ""), UPDATE


def test_every_rule_has_a_case() -> None:
    reports = "\n".join((CASES / name / "expected.txt").read_text(encoding="utf-8") for name in case_folders())

    assert [rule.identifier for rule in Rule if f" {rule.identifier}: " not in reports] == []
