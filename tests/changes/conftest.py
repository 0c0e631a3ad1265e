"""A git repository with a document, in a temporary folder that is the working directory."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

LIBRARY = """\
openapi: 3.1.0
info: {title: Library, version: "1"}
paths:
  /books:
    get:
      operationId: books.list
      parameters:
        - {name: author, in: query, schema: {type: string}}
      responses:
        "200":
          description: Titles.
          content: {application/json: {schema: {type: array, items: {type: string}}}}
"""
SETTINGS = """\
package: library
distribution: library-client
version: 0.1.0  # set by `make release`
client: Library
environment: LIBRARY
"""


@dataclass(frozen=True)
class Repository:
    """A repository; paths are relative to it."""

    root: Path

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(dedent(text), encoding="utf-8")

    def read(self, path: str) -> str:
        """The text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Change a file."""
        text = self.read(path)
        assert text.count(old) == 1
        self.write(path, text.replace(old, new))

    def git(self, *arguments: str) -> str:
        """Run git."""
        command = ["git", *arguments]
        return subprocess.run(command, cwd=self.root, check=True, capture_output=True, text=True).stdout

    def commit(self, tag: str | None = None) -> None:
        """Commit everything, optionally with a tag."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Something")
        if tag is not None:
            self.git("tag", tag)

    def run(self, *arguments: str) -> Result:
        """Run the generator."""
        return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with an uncommitted document and its settings."""
    return make_repository(tmp_path / "repository", monkeypatch)


def make_repository(root: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Create a repository like the fixture, and make it the working directory."""
    use_git(monkeypatch)
    root.mkdir()
    monkeypatch.chdir(root)
    made = Repository(root)
    made.git("init", "--quiet", "--initial-branch", "main")
    made.write("spec/openapi.yaml", LIBRARY)
    made.write("spec/client.yaml", SETTINGS)
    return made


def use_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use git without any user's configuration."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Maintainer")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "maintainer@library.example")
