"""The workflows: well-formed, safe according to zizmor, and with only the permissions that their jobs need."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tools.drift.command import Status

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").iterdir())
# The permissions of a job beyond reading.
WRITES = {
    ("diff.yml", "comment", "pull-requests"),
    ("docs.yml", "publish", "id-token"),
    ("docs.yml", "publish", "pages"),
    ("drift.yml", "report", "issues"),
    ("release.yml", "publish", "id-token"),
}


def _lint(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).parent / program, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(params=WORKFLOWS, ids=[path.name for path in WORKFLOWS])
def workflow(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any]]:
    """A workflow and its name."""
    path: Path = request.param
    return path.name, yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("schema", "paths"),
    [("vendor.github-workflows", WORKFLOWS), ("vendor.dependabot", [GITHUB / "dependabot.yml"])],
    ids=["workflows", "dependabot"],
)
def test_the_files_are_well_formed(schema: str, paths: list[Path], tmp_path: Path) -> None:
    done = _lint("check-jsonschema", "--builtin-schema", schema, *paths)
    assert done.returncode == 0, done.stdout + done.stderr
    broken = tmp_path / "broken.yml"
    broken.write_text("on: [push]\nversion: two\n", encoding="utf-8")
    assert _lint("check-jsonschema", "--builtin-schema", schema, broken).returncode == 1


def test_zizmor_has_nothing_to_say() -> None:
    done = _lint("zizmor", "--offline", "--persona", "auditor", "--no-progress", "--color", "never", GITHUB)
    assert (done.returncode, done.stdout) == (0, "No findings to report. Good job!\n"), done.stdout + done.stderr


def test_actions_are_pinned_by_commit(workflow: tuple[str, dict[str, Any]]) -> None:
    _, content = workflow
    used = [step["uses"] for job in content["jobs"].values() for step in job["steps"] if "uses" in step]
    assert [action for action in used if not re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", action)] == []


def test_an_action_has_one_pin() -> None:
    texts = [path.read_text(encoding="utf-8") for path in WORKFLOWS]
    pins = {match for text in texts for match in re.findall(r"uses: (\S+)@(\S+ # v\S+)", text)}
    assert len(pins) == len({action for action, _ in pins})


def test_rights_are_the_least(workflow: tuple[str, dict[str, Any]]) -> None:
    name, content = workflow
    assert content["permissions"] == {}
    granted = [(job, *right) for job, each in content["jobs"].items() for right in each["permissions"].items()]
    writes = {(name, job, scope) for job, scope, level in granted if level == "write"}
    assert writes == {write for write in WRITES if write[0] == name}
    # A job with write permissions runs no code from a checkout.
    for _, job, _ in writes:
        used = " ".join(step.get("uses", "") for step in content["jobs"][job]["steps"])
        assert "checkout" not in used


def test_runs_end_and_do_not_pile_up(workflow: tuple[str, dict[str, Any]]) -> None:
    _, content = workflow
    assert content["concurrency"]["group"]
    assert [job for job, each in content["jobs"].items() if "timeout-minutes" not in each] == []


def test_the_drift_workflow_knows_every_status_of_the_command() -> None:
    """All but a failure, with which the run ends."""
    text = (GITHUB / "workflows" / "drift.yml").read_text(encoding="utf-8")
    outcomes = re.findall(r"^ +(\d)\) echo \"outcome=(\w+)\"", text, flags=re.MULTILINE)
    assert {(int(status), name.upper()) for status, name in outcomes} == {
        (status.value, status.name) for status in Status if status is not Status.FAILED
    }
