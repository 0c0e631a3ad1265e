"""The list of methods shows the evidence for the description of each."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner

from generator.cli import main

_DOCUMENT = """
openapi: 3.1.0
info: {title: Tides, version: '1'}
servers: [{url: https://tides.example.com}]
paths:
  /tides:
    get: {operationId: tides.list, responses: {'204': {description: Nothing.}}}
    post: {operationId: tides.create, responses: {'204': {description: Nothing.}}}
    put: {operationId: tides.replace, responses: {'204': {description: Nothing.}}}
    delete: {operationId: tides.delete, responses: {'204': {description: Nothing.}}}
"""
_SETTINGS = """
package: tides
distribution: tides
client: Tides
environment: TIDES
evidence:
  file: evidence.yaml
  words:
    measured: {kinds: [gauge, survey], meaning: Somebody | something looked.}
    reported: {kinds: [chart, hearsay], meaning: It was told.}
"""
_EVIDENCE = """
tides.list: {chart: 2026-10, survey: [2025-01, 2026-09-30], gauge: 2026-02}
tides.create: {chart: 2026-03, gauge: false}
tides.replace: {hearsay: true, reviewed: 2026-01}
"""


def _generate(folder: Path) -> str:
    done = CliRunner().invoke(main, ["generate", str(folder / "openapi.yaml"), "--output", str(folder / "out")])
    assert done.exit_code == 0, done.output
    return done.output


def _rows(folder: Path) -> list[str]:
    text = (folder / "out" / "api.md").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if "`/tides`" in line or " /tides`" in line]


def test_the_first_word_with_evidence_and_its_latest_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("openapi", _DOCUMENT), ("client", _SETTINGS), ("evidence", _EVIDENCE)):
        (tmp_path / f"{name}.yaml").write_text(dedent(text), encoding="utf-8")
    _generate(tmp_path)
    assert _rows(tmp_path) == [
        "GET /tides `GET /tides` · measured 2026-09-30",
        "POST /tides `POST /tides` · reported 2026-03",
        "PUT /tides `PUT /tides` · reported",
        "DELETE /tides `DELETE /tides`",
    ]
    text = (tmp_path / "out" / "api.md").read_text(encoding="utf-8")
    assert "| measured | Somebody \\| something looked. |\n| reported | It was told. |\n" in text


def test_new_evidence_is_a_reason_to_generate_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("openapi", _DOCUMENT), ("client", _SETTINGS), ("evidence", _EVIDENCE)):
        (tmp_path / f"{name}.yaml").write_text(dedent(text), encoding="utf-8")
    _generate(tmp_path)
    assert _generate(tmp_path).startswith("nothing changed")
    with (tmp_path / "evidence.yaml").open("a", encoding="utf-8") as file:
        file.write("tides.delete: {gauge: 2026-11}\n")
    assert _generate(tmp_path).splitlines()[0] == " written  api.md"
    assert _rows(tmp_path)[-1] == "DELETE /tides `DELETE /tides` · measured 2026-11"


def test_without_evidence_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(dedent(_DOCUMENT), encoding="utf-8")
    (tmp_path / "client.yaml").write_text(_SETTINGS.partition("evidence:")[0], encoding="utf-8")
    _generate(tmp_path)
    assert _rows(tmp_path)[0] == "GET /tides `GET /tides`"
    assert "evidence" not in (tmp_path / "out" / "api.md").read_text(encoding="utf-8")
