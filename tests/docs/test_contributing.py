"""The maintainer's walk in CONTRIBUTING.md: its commands print the documented outputs."""

from __future__ import annotations

import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.docs.markdown import sections
from tests.docs.projects import small_project

ROOT = Path(__file__).parents[2]
(WALK,) = (s.blocks for s in sections(ROOT / "CONTRIBUTING.md") if s.title == "A walk: an endpoint got a new field")


def shown_after(command: str) -> str:
    """The output of a command in the walk."""
    for block, following in pairwise(WALK):
        if (block.language, block.text, following.language) == ("sh", f"{command}\n", "text"):
            return following.text
    raise LookupError(command)


def stable(text: str) -> str:
    """An output without parts that depend on the document's size: line numbers, and the number of files."""
    return re.sub(r"(?<=\.yaml:)\d+|\d+(?= unchanged)", "…", text)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which 0.1.0 was released."""
    monkeypatch.chdir(tmp_path)
    small_project(tmp_path)
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false")
    for arguments in (["init", "-q"], ["add", "spec", "generated"], ["commit", "-q", "-m", "0.1.0"], ["tag", "v0.1.0"]):
        subprocess.run(["git", *who, *arguments], check=True)
    return tmp_path


def test_the_walk(repository: Path) -> None:
    (field,) = (block for block in WALK if block.language == "yaml")
    assert field.lead.endswith("in `spec/schemas/bookings.yaml`:")
    schemas = repository / "spec" / "schemas" / "bookings.yaml"
    before, rest = schemas.read_text(encoding="utf-8").split("    icsUid:", 1)
    schemas.write_text(f"{before}{field.text}    icsUid:{rest}", encoding="utf-8")

    for command in ("generate", "diff", "surface", "release"):
        done = CliRunner().invoke(main, [command])
        assert (stable(done.output), done.exit_code) == (stable(shown_after(f"make {command}")), 0)
