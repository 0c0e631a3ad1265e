"""Whether the published document of the API has changed, told from a fingerprint of it."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.conftest import ROOT
from tools.__main__ import main
from tools.commands import ToolError
from tools.drift import Drift, fingerprint, read_fingerprint, write_fingerprint

DOCUMENT: dict[str, Any] = {
    "paths": {
        "/tides": {
            "parameters": [{"name": "port", "in": "query"}],
            "get": {"summary": "Get tides.", "responses": {"200": {"$ref": "#/components/responses/Tides"}}},
            "post": {"responses": {}},
        },
        "/ports": {"get": {"responses": {}}},
    },
    "components": {
        "responses": {"Tides": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Tide"}}}}},
        "schemas": {
            "Tide": {
                "type": "object",
                "description": "A tide.",
                "properties": {"description": {"type": "string"}, "next": {"$ref": "#/components/schemas/Tide"}},
            }
        },
    },
}


def _fingerprint(document: object, folder: Path) -> dict[str, str | None]:
    path = folder / "document.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return dict(fingerprint(path))


def _changes(document: object, folder: Path) -> Drift:
    return Drift.between(_fingerprint(DOCUMENT, folder), _fingerprint(document, folder))


def test_prose_is_no_change(tmp_path: Path) -> None:
    other = deepcopy(DOCUMENT)
    other["paths"]["/tides"]["get"]["summary"] = "List the tides."
    other["components"]["schemas"]["Tide"]["description"] = "High water."
    assert not _changes(other, tmp_path)
    assert _changes(other, tmp_path).markdown() == "The published document is as it was."


def test_a_change_in_a_component_is_one_of_every_operation_that_reaches_it(tmp_path: Path) -> None:
    other = deepcopy(DOCUMENT)
    other["components"]["schemas"]["Tide"]["properties"]["description"]["type"] = "integer"
    assert _changes(other, tmp_path) == Drift(added=(), removed=(), changed=("GET /tides",))


def test_a_property_is_not_taken_for_prose(tmp_path: Path) -> None:
    other = deepcopy(DOCUMENT)
    del other["components"]["schemas"]["Tide"]["properties"]["description"]
    assert _changes(other, tmp_path) == Drift(added=(), removed=(), changed=("GET /tides",))


def test_a_shared_parameter_counts_for_every_operation_of_its_path(tmp_path: Path) -> None:
    other = deepcopy(DOCUMENT)
    other["paths"]["/tides"]["parameters"][0]["required"] = True
    assert _changes(other, tmp_path) == Drift(added=(), removed=(), changed=("GET /tides", "POST /tides"))


def test_operations_come_and_go(tmp_path: Path) -> None:
    other = deepcopy(DOCUMENT)
    other["paths"]["/ports/{id}"] = other["paths"].pop("/ports")
    assert _changes(other, tmp_path) == Drift(added=("GET /ports/{id}",), removed=("GET /ports",), changed=())


def test_an_operation_known_without_its_form_is_known(tmp_path: Path) -> None:
    known = _fingerprint(DOCUMENT, tmp_path)
    known["POST /tides"] = None
    assert not Drift.between(known, _fingerprint(DOCUMENT, tmp_path))


@pytest.mark.parametrize("text", ["openapi: 3.1.0", "[]", "{}", '{"paths": [1]}'])
def test_what_is_no_document_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "document.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ToolError, match="is not an OpenAPI document in JSON"):
        fingerprint(path)


def test_every_operation_that_was_accepted_is_in_the_client() -> None:
    manifest = json.loads((ROOT / "generated" / "calcom" / "manifest.json").read_text(encoding="utf-8"))
    ours = {f"{operation['method']} {operation['path']}" for operation in manifest["operations"]}
    assert sorted(read_fingerprint(ROOT / "spec" / "published.json").keys() - ours) == []


def test_the_command_reports_and_accepts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()
    known = {"GET /ports": None, "GET /waves": None, "GET /tides": "0123456789abcdef"}
    write_fingerprint(known, Path("spec/published.json"))
    Path("document.json").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    first = CliRunner().invoke(main, ["drift", "document.json"])
    assert (first.exit_code, first.output) == (
        3,
        """\
The published document of the API has changed:

## Added

- `POST /tides`

## Removed

- `GET /waves`

## Changed

- `GET /tides`

Bring `spec/` up to date, run `python -m tools drift --accept DOCUMENT`, commit `spec/published.json`.
""",
    )
    assert CliRunner().invoke(main, ["drift", "--accept", "document.json"]).exit_code == 0
    assert read_fingerprint(Path("spec/published.json")) == fingerprint(Path("document.json"))
    assert CliRunner().invoke(main, ["drift", "document.json"]).exit_code == 0
