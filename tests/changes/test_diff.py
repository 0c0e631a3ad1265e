"""The command `diff` in a repository: which documents it compares, and its exit status."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.changes.conftest import Repository

OPTIONAL = "        - {name: year, in: query, schema: {type: integer}}\n"
AUTHOR = "        - {name: author, in: query, schema: {type: string}}\n"


def add_argument(repository: Repository) -> None:
    repository.replace("spec/openapi.yaml", AUTHOR, AUTHOR + OPTIONAL)


def remove_argument(repository: Repository) -> None:
    repository.replace("spec/openapi.yaml", f"      parameters:\n{AUTHOR}", "")


def test_since_the_last_commit_when_there_is_no_release(repository: Repository) -> None:
    repository.commit()
    add_argument(repository)

    assert repository.run("diff").stdout == (
        "HEAD:spec/openapi.yaml -> spec/openapi.yaml\n"
        "\n"
        "compatible  `books.list(year)` added\n"
        "            optional-input-added: compatible for callers; GET /books, query `year`\n"
        "            spec/openapi.yaml:9\n"
        "\n"
        "0 breaking, 1 compatible, 0 notes.\n"
        "Next version: 0.1.1 (now 0.1.0).\n"
    )


def test_since_the_last_release(repository: Repository) -> None:
    repository.commit(tag="v0.9.0")
    repository.git("tag", "v0.10.0rc1")
    add_argument(repository)
    repository.commit()
    repository.git("tag", "--annotate", "--message", "", "v0.10.0")
    repository.git("tag", "vacation")
    repository.replace("spec/openapi.yaml", OPTIONAL, "")
    repository.commit()

    assert repository.run("diff").stdout == (
        "v0.10.0:spec/openapi.yaml -> spec/openapi.yaml\n"
        "\n"
        "breaking    `books.list(year)` removed\n"
        "            input-removed: breaking for callers; GET /books, query `year`\n"
        "            v0.10.0:spec/openapi.yaml:9\n"
        "\n"
        "1 breaking, 0 compatible, 0 notes.\n"
        "Next version: 0.2.0 (now 0.1.0).\n"
    )


def test_a_release_on_another_branch_does_not_count(repository: Repository) -> None:
    repository.commit(tag="v0.1.0")
    repository.git("switch", "--quiet", "--create", "other")
    add_argument(repository)
    repository.commit(tag="v0.2.0")
    repository.git("switch", "--quiet", "main")

    assert repository.run("diff").stdout.startswith("v0.1.0:spec/openapi.yaml -> spec/openapi.yaml\n\nNothing changed")


@pytest.mark.parametrize(
    ("arguments", "heading"),
    [
        (["main~1"], "main~1:spec/openapi.yaml -> spec/openapi.yaml"),
        (["main~1", "main"], "main~1:spec/openapi.yaml -> main:spec/openapi.yaml"),
        (["main~1:spec/openapi.yaml", "old.yaml"], "main~1:spec/openapi.yaml -> old.yaml"),
        (["old.yaml"], "old.yaml -> spec/openapi.yaml"),
        (["old.yaml", "main~1"], "old.yaml -> main~1:spec/openapi.yaml"),
    ],
)
def test_files_and_revisions(repository: Repository, arguments: list[str], heading: str) -> None:
    repository.commit()
    repository.write("old.yaml", repository.read("spec/openapi.yaml"))
    add_argument(repository)
    repository.commit()

    result = repository.run("diff", *arguments)

    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, heading)


def test_a_document_of_several_files_at_a_revision(repository: Repository) -> None:
    repository.replace("spec/openapi.yaml", AUTHOR, "        - {$ref: parameters/all.yaml#/author}\n")
    repository.write("spec/parameters/all.yaml", "author: {name: author, in: query, schema: {type: string}}\n")
    repository.commit()
    repository.write("spec/parameters/all.yaml", "\n\nauthor: {name: author, in: query, schema: {type: integer}}\n")

    assert repository.run("diff").stdout.splitlines()[2:5] == [
        "breaking    `books.list(author)` accepts `int` instead of `str`",
        "            input-type-changed: breaking for callers; GET /books, query `author`",
        "            HEAD:spec/parameters/all.yaml:1 -> spec/parameters/all.yaml:3",
    ]


def test_reading_a_revision_changes_nothing(repository: Repository) -> None:
    repository.commit()
    add_argument(repository)
    repository.write("untracked.txt", "stays")
    before = {path: path.read_bytes() for path in repository.root.rglob("*") if path.is_file()}

    repository.run("diff")

    assert {path: path.read_bytes() for path in repository.root.rglob("*") if path.is_file()} == before


def test_from_a_folder_of_the_repository(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.write("apis/library/spec/openapi.yaml", repository.read("spec/openapi.yaml"))
    repository.commit()
    monkeypatch.chdir(repository.root / "apis" / "library")

    result = repository.run("diff", "HEAD")

    assert result.stdout.splitlines()[0] == "HEAD:apis/library/spec/openapi.yaml -> spec/openapi.yaml"


@pytest.mark.parametrize(
    ("change", "fail_on", "status"),
    [
        (None, "any", 0),
        (add_argument, "any", 1),
        (add_argument, "breaking", 0),
        (add_argument, "never", 0),
        (remove_argument, "any", 1),
        (remove_argument, "breaking", 1),
        (remove_argument, "never", 0),
    ],
)
def test_exit_status(
    repository: Repository, change: Callable[[Repository], None] | None, fail_on: str, status: int
) -> None:
    repository.commit()
    if change is not None:
        change(repository)

    assert repository.run("diff", "--fail-on", fail_on).exit_code == status


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere"], "`nowhere` is neither a file nor a revision of this repository\n"),
        (["--", "--output=x"], "`--output=x` is neither a file nor a revision of this repository\n"),
        (["HEAD:elsewhere/openapi.yaml"], "`elsewhere` does not exist at `HEAD`\n"),
        (["HEAD:spec/nothing.yaml"], "`spec/nothing.yaml` does not exist at `HEAD`\n"),
    ],
)
def test_trouble_is_status_2(repository: Repository, arguments: list[str], message: str) -> None:
    repository.commit()

    result = repository.run("diff", *arguments)

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_trouble_in_a_document(repository: Repository) -> None:
    repository.write(
        "spec/openapi.yaml", "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/t: {$ref: t.yaml}}\n"
    )
    repository.commit()

    old = repository.run("diff", "HEAD", "HEAD")
    new = repository.run("diff", "spec/openapi.yaml")

    finding = (
        "spec/openapi.yaml:3:20  error[GEN012]: no such file: `t.yaml`\n"
        "    1 | openapi: 3.1.0\n"
        "    2 | info: {title: T, version: '1'}\n"
        "    3 | paths: {/t: {$ref: t.yaml}}\n"
        "      |                    ^^^^^^\n"
        "  hint: did you mean `client.yaml`?\n"
        '  accept: - {code: GEN012, name: "/t", reason: …}\n'
        "\n"
        "no warnings, 1 error of 1 kind\n"
        "To accept a finding, add its `accept` line to the `exemptions` list of client.yaml.\n"
    )
    assert old.exit_code == new.exit_code == 2
    at_head = finding.replace("spec/", "HEAD:spec/")
    assert old.stderr == f"the document at `HEAD` cannot be compared:\n{at_head}"
    assert new.stderr == finding


def test_no_repository(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    outside = tmp_path / "outside" / "spec"
    outside.mkdir(parents=True)
    (outside / "openapi.yaml").write_text(repository.read("spec/openapi.yaml"), encoding="utf-8")
    monkeypatch.chdir(outside.parent)

    result = repository.run("diff")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("not a git repository")


def test_files_need_no_repository(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))

    result = repository.run("diff", "spec/openapi.yaml")

    assert result.exit_code == 0
    assert repository.run("diff", "HEAD").stderr == "git is not installed\n"
