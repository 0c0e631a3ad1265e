"""`spec/evidence.yaml` is updated from the document and the recordings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.conftest import ROOT
from tools.__main__ import main
from tools.commands import ToolError
from tools.evidence import updated

_DOCUMENT = """
openapi: 3.1.0
info: {title: Tides, version: '1'}
paths:
  /tides:
    get:
      operationId: tides.list
      parameters:
        - {$ref: '#/components/parameters/Version'}
      responses: {'200': {description: Tides.}}
    post: {operationId: tides.create, responses: {'201': {description: A tide.}}}
  /tides/{tideId}:
    get: {operationId: tides.get, responses: {'200': {description: A tide.}}}
  /tides/next:
    get: {operationId: tides.get_next, responses: {'200': {description: A tide.}}}
components:
  parameters:
    Version: {name: Tide-Version, in: header, required: true, schema: {type: string, const: 2026-05-01}}
"""
_EVIDENCE = """\
# What supports each operation.
# Two lines.
tides.create: {published: 2026-03, code: true, recorded: [2024-01]}
tides.get_next: {published: 2026-03, hosted: 2026-09}
tides.remove: {published: 2026-03, recorded: [2024-01]}
"""


def exchange(method: str, path: str, status: int = 200, **headers: str) -> dict[str, object]:
    return {"method": method, "path": path, "status": status, "request_headers": headers}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "openapi.yaml").write_text(_DOCUMENT, encoding="utf-8")
    (tmp_path / "evidence.yaml").write_text(_EVIDENCE, encoding="utf-8")
    (tmp_path / "recordings").mkdir()
    return tmp_path


def record(project: Path, name: str, *exchanges: dict[str, object]) -> None:
    (project / "recordings" / name).write_text(json.dumps(exchanges), encoding="utf-8")


def written(project: Path) -> str:
    return updated(project / "evidence.yaml", project / "openapi.yaml", project / "recordings", "2026-11")


def test_the_file_follows_the_document_and_the_recordings(project: Path) -> None:
    current = {"tide-version": "2026-05-01"}
    record(project, "2026-07.json", exchange("GET", "/tides?limit=3", **current), exchange("GET", "/tides/next"))
    record(project, "2026-07-b.json", exchange("GET", "/tides", **current), exchange("GET", "/winds"))
    record(project, "2025-05.json", exchange("GET", "/tides/7"), exchange("GET", "/tides", **current))
    record(project, "deliveries.json", exchange("POST", "/tides"))
    assert written(project) == """\
# What supports each operation.
# Two lines.
tides.create: {published: 2026-03, code: true}
tides.get: {published: 2026-11, recorded: [2025-05]}
tides.get_next: {published: 2026-03, recorded: [2026-07], hosted: 2026-09}
tides.list: {published: 2026-11, recorded: [2025-05, 2026-07]}
"""


@pytest.mark.parametrize(
    "nothing",
    [
        exchange("GET", "/tides"),
        exchange("GET", "/tides", **{"tide-version": "2024-01-01"}),
        exchange("GET", "/tides", 404, **{"tide-version": "2026-05-01"}),
        exchange("GET", "/tides", 304, **{"tide-version": "2026-05-01"}),
        exchange("DELETE", "/tides", **{"tide-version": "2026-05-01"}),
    ],
    ids=["no version", "another version", "error", "not modified", "another method"],
)
def test_what_is_no_success_of_what_the_client_sends(nothing: dict[str, object], project: Path) -> None:
    record(project, "2026-07.json", nothing)
    assert "tides.list: {published: 2026-11}\n" in written(project)


def test_a_file_that_cannot_be_read(project: Path) -> None:
    (project / "evidence.yaml").write_text("tides.list: [\n", encoding="utf-8")
    with pytest.raises(ToolError, match=r"evidence\.yaml:\d+:\d+  error\[GEN003\]"):
        written(project)


def test_the_evidence_of_this_repository_is_up_to_date() -> None:
    evidence = ROOT / "spec" / "evidence.yaml"
    found = updated(evidence, ROOT / "spec" / "openapi.yaml", ROOT / "tests" / "recordings", "2026-11")
    assert found == evidence.read_text(encoding="utf-8"), "run `make evidence`"


def test_the_command_writes_and_then_has_nothing_to_do(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    (project / "spec").mkdir()
    for name in ("openapi.yaml", "evidence.yaml"):
        (project / name).rename(project / "spec" / name)
    (project / "tests").mkdir()
    (project / "recordings").rename(project / "tests" / "recordings")
    outputs = [CliRunner().invoke(main, ["evidence"]).output for _ in range(2)]
    assert outputs == ["written  spec/evidence.yaml\n", "spec/evidence.yaml is up to date\n"]
