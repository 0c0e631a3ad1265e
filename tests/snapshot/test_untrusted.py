"""Files beside a document, or in the output folder, can be untrusted: they never lead outside of their folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.errors import PublishError
from generator.output.manifest import MANIFEST, Manifest, digest
from generator.output.publish import publish, recover

FILES = {"a.py": "a = 1\n", "pkg/b.py": "b = 1\n"}
DOCUMENT = """
openapi: 3.1.0
info: {title: Zoo, version: "1"}
servers: [{url: https://zoo.example}]
paths:
  /animals:
    get: {operationId: animals.get, tags: [animals], summary: Get., responses: {"204": {description: Done.}}}
"""
OUTSIDE = ["../precious.txt", "pkg/../../precious.txt", "/precious.txt", "", ".", "pkg//b.py", "..\\precious.txt"]


def put(files: dict[str, str], output: Path) -> None:
    manifest = Manifest(files={path: digest(text.encode()) for path, text in files.items()}, operations=())
    publish(files, manifest, output)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A package, beside a file that must not be changed."""
    (tmp_path / "precious.txt").write_text("mine\n", encoding="utf-8")
    put(FILES, tmp_path / "out")
    return tmp_path / "out"


def is_untouched(output: Path) -> bool:
    return output.with_name("precious.txt").read_text(encoding="utf-8") == "mine\n"


@pytest.mark.parametrize("path", OUTSIDE)
def test_a_manifest_with_paths_outside_of_its_folder_is_none_of_ours(output: Path, path: str) -> None:
    sha = digest(b"mine\n")
    (output / MANIFEST).write_text(json.dumps({"files": {path: sha, "a.py": sha}, "operations": []}), encoding="utf-8")

    # Therefore it does not mark a file as ours, and nothing is removed because of it.
    with pytest.raises(PublishError, match=r"not written by the generator and would be overwritten:\n  \S+a\.py\n"):
        put({"a.py": "a = 2\n"}, output)
    assert is_untouched(output)


@pytest.mark.parametrize("path", OUTSIDE)
@pytest.mark.parametrize("step", ["move", "remove"])
def test_a_journal_with_paths_outside_of_the_output_is_refused(output: Path, step: str, path: str) -> None:
    stage = output.with_name(".out.stage-planted")
    (stage / "files").mkdir(parents=True)
    (stage / "precious.txt").write_text("theirs\n", encoding="utf-8")
    (stage / "journal.json").write_text(json.dumps({"move": [], "remove": [], step: [path]}), encoding="utf-8")

    with pytest.raises(PublishError, match="is not from an interrupted run; remove the folder"):
        put(FILES, output)
    assert is_untouched(output)


@pytest.mark.parametrize("journal", ["", "[]", "{}", '{"move": 1, "remove": []}', '{"move": [1], "remove": null}'])
def test_a_journal_of_another_form_is_refused(output: Path, journal: str) -> None:
    stage = output.with_name(".out.stage-planted")
    stage.mkdir()
    (stage / "journal.json").write_text(journal, encoding="utf-8")

    with pytest.raises(PublishError, match="is not from an interrupted run; remove the folder"):
        recover(output)


def test_a_stage_that_is_a_link_is_not_followed(output: Path) -> None:
    elsewhere = output.with_name("elsewhere")
    elsewhere.mkdir()
    (elsewhere / "precious.txt").write_text("mine\n", encoding="utf-8")
    output.with_name(".out.stage-planted").symlink_to(elsewhere)

    with pytest.raises(PublishError, match="is not from an interrupted run; remove it"):
        put(FILES, output)
    assert (elsewhere / "precious.txt").exists()


def test_links_in_a_stage_are_neither_followed_nor_moved(output: Path) -> None:
    stage = output.with_name(".out.stage-planted")
    (stage / "files").mkdir(parents=True)
    (stage / "files" / "a.py").symlink_to(output.with_name("precious.txt"))
    (stage / "files" / "pkg").symlink_to(output.parent)
    for moved in ("a.py", "pkg/precious.txt"):
        (stage / "journal.json").write_text(json.dumps({"move": [moved], "remove": []}), encoding="utf-8")
        with pytest.raises(PublishError, match="is a symbolic link; the generator does not write through links"):
            recover(output)
    (stage / "journal.json").unlink()

    recover(output)

    assert is_untouched(output)
    assert not stage.exists()


def _link_file(output: Path) -> Path:
    (output / "a.py").unlink()
    (output / "a.py").symlink_to(output.with_name("precious.txt"))
    return output / "a.py"


def _link_folder(output: Path) -> Path:
    (output / "pkg" / "b.py").unlink()
    (output / "pkg").rmdir()
    (output / "pkg").symlink_to(output.parent)
    return output / "pkg"


def _link_new_file(output: Path) -> Path:
    (output / "new.py").symlink_to(output.with_name("not-there.txt"))
    return output / "new.py"


def _link_manifest(output: Path) -> Path:
    (output / MANIFEST).rename(output.with_name("kept.json"))
    (output / MANIFEST).symlink_to(output.with_name("kept.json"))
    return output / MANIFEST


@pytest.mark.parametrize("plant", [_link_file, _link_folder, _link_new_file, _link_manifest])
def test_nothing_is_written_through_a_link_in_the_output(output: Path, plant: Callable[[Path], Path]) -> None:
    link = plant(output)
    names = sorted(path.name for path in output.parent.iterdir())

    with pytest.raises(PublishError) as caught:
        put({"a.py": "a = 2\n", "pkg/b.py": "b = 2\n", "new.py": ""}, output)

    problem = "is a symbolic link; the generator does not write through links. Remove it first"
    assert str(caught.value) == f"{link} {problem}"
    assert is_untouched(output)
    assert sorted(path.name for path in output.parent.iterdir()) == names


# -- the command ----------------------------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document, which is the current directory, inside of one with a secret."""
    (tmp_path / "secret.txt").write_text("package: secret\n", encoding="utf-8")
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    Path("openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    return tmp_path / "project"


def generate(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["generate", "openapi.yaml", *arguments])


@pytest.mark.parametrize("name", ["client.yaml", "CHANGELOG.md"])
@pytest.mark.parametrize("command", ["generate", "check"])
def test_what_is_read_unasked_is_no_link_to_elsewhere(project: Path, name: str, command: str) -> None:
    Path(name).symlink_to("../secret.txt")

    result = CliRunner().invoke(main, [command, "openapi.yaml"])

    if (command, name) == ("check", "CHANGELOG.md"):
        # It is never read.
        assert result.exit_code == 0
        return
    refusal = f"{name} is a symbolic link to a file outside its folder; replace it with the file itself\n"
    assert (result.exit_code, result.output) == (1, refusal)
    assert not Path("generated").exists()


def test_settings_that_the_caller_names_may_be_a_link(project: Path) -> None:
    Path("mine.yaml").symlink_to("../secret.txt")
    assert generate("--settings", "mine.yaml").exit_code == 0
    assert Path("generated/secret").is_dir()


def test_a_link_within_the_folder_is_fine(project: Path) -> None:
    Path("settings.yaml").write_text("package: zoo_of_ours\n", encoding="utf-8")
    Path("client.yaml").symlink_to("settings.yaml")
    assert generate().exit_code == 0
    assert Path("generated/zoo_of_ours").is_dir()


def test_evidence_is_no_link_to_elsewhere(project: Path) -> None:
    settings = "evidence: {file: evidence.yaml, words: {seen: {kinds: [seen], meaning: Seen.}}}\n"
    Path("client.yaml").write_text(settings, encoding="utf-8")
    Path("evidence.yaml").symlink_to("../secret.txt")

    result = generate()

    assert result.exit_code == 1
    assert result.stderr.startswith("client.yaml:1:18  error[GEN301]: `evidence.yaml` is outside the folder\n")
    assert "secret" not in result.stderr


@pytest.mark.parametrize("link", ["generated", "generated/zoo"])
def test_the_usual_output_is_no_link(project: Path, link: str) -> None:
    Path(link).parent.mkdir(exist_ok=True)
    Path(link).symlink_to(project.parent)

    result = generate()

    assert (result.exit_code, result.output) == (
        1,
        f"{link} is a symbolic link; to use it, pass the folder with " "--output\n",
    )
    assert sorted(path.name for path in project.parent.iterdir()) == ["project", "secret.txt"]
    # Naming it is the caller's decision.
    assert generate("--output", link).exit_code == 0


def test_a_cache_that_came_with_the_document_is_not_believed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its entries match their own hashes, which anyone can compute."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(project.parent / "cache"))
    assert generate("--output", "honest").exit_code == 0
    planted = Path(".cache", "generator")
    planted.parent.mkdir()
    (project.parent / "cache" / "openapi-twin-clients" / "generator").rename(planted)
    for entry in planted.iterdir():
        if entry.is_file():
            text = "import os\n"
            entry.write_text(f"{digest(text.encode())}\n{text}", encoding="utf-8")

    assert generate("--output", "made").exit_code == 0

    for path in Path("honest").rglob("*"):
        if path.is_file():
            assert Path("made", path.relative_to("honest")).read_bytes() == path.read_bytes()
