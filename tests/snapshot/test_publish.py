"""The output folder contains the old package or the new one, and files of the user are never lost."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.errors import PublishError
from generator.output import publish as publishing
from generator.output.manifest import MANIFEST, Manifest, digest
from generator.output.publish import publish, recover

ROOT = Path(__file__).resolve().parent.parent.parent
CASES = ROOT / "tests" / "cases"

Files = dict[str, str]
OLD: Files = {"a.py": "a = 1\n", "pkg/b.py": "b = 1\n", "pkg/gone/c.py": "c = 1\n"}
NEW: Files = {"a.py": "a = 2\n", "pkg/b.py": "b = 1\n", "pkg/d.py": "d = 1\n"}


def manifest_of(files: Files) -> Manifest:
    return Manifest(files={path: digest(text.encode()) for path, text in files.items()}, operations=())


def put(files: Files, output: Path, *, force: bool = False) -> publishing.Report:
    return publish(files, manifest_of(files), output, force=force)


def read(output: Path) -> Files:
    return {
        path.relative_to(output).as_posix(): path.read_text(encoding="utf-8")
        for path in output.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def test_new_files_come_stale_ones_go_and_the_report_tells(tmp_path: Path) -> None:
    output = tmp_path / "out"
    put(OLD, output)

    report = put(NEW, output)

    assert read(output) == NEW
    assert (report.written, report.removed, report.unchanged) == (("a.py", "pkg/d.py"), ("pkg/gone/c.py",), 1)
    assert not (output / "pkg" / "gone").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]


def test_files_of_others_stay(tmp_path: Path) -> None:
    output = tmp_path / "out"
    put(OLD, output)
    (output / "pkg" / "gone" / "mine.py").write_text("mine = 1\n", encoding="utf-8")

    put(NEW, output)

    assert read(output) == {**NEW, "pkg/gone/mine.py": "mine = 1\n"}


def test_a_file_of_somebody_else_is_not_overwritten(tmp_path: Path) -> None:
    output = tmp_path / "out"
    put(OLD, output)
    (output / "pkg" / "d.py").write_text("mine = 1\n", encoding="utf-8")

    with pytest.raises(PublishError) as caught:
        put(NEW, output)

    assert str(caught.value) == (
        "these files were not written by the generator and would be overwritten:\n"
        f"  {output / 'pkg' / 'd.py'}\n"
        "move them away first"
    )
    assert read(output) == {**OLD, "pkg/d.py": "mine = 1\n"}


@pytest.mark.parametrize(("manifest", "what"), [(None, "is missing"), ("{", "is damaged")])
def test_without_a_manifest_one_error_names_all_files_and_force_takes_them(
    tmp_path: Path, manifest: str | None, what: str
) -> None:
    output = tmp_path / "out"
    put(OLD, output)
    (output / MANIFEST).unlink()
    if manifest is not None:
        (output / MANIFEST).write_text(manifest, encoding="utf-8")

    with pytest.raises(PublishError) as caught:
        put({path: f"{text}# new\n" for path, text in OLD.items()}, output)

    assert str(caught.value) == (
        "these files were not written by the generator and would be overwritten:\n"
        + "".join(f"  {output / path}\n" for path in OLD)
        + f"{output / MANIFEST} {what}; restore it, move the files away, or overwrite them with --force"
    )
    assert read(output) == OLD
    put(NEW, output, force=True)
    assert read(output) == {**OLD, **NEW}


def test_force_does_not_take_files_that_the_manifest_says_are_of_others(tmp_path: Path) -> None:
    output = tmp_path / "out"
    put(OLD, output)
    (output / "pkg" / "d.py").write_text("mine = 1\n", encoding="utf-8")

    with pytest.raises(PublishError, match=r"move them away first$"):
        put(NEW, output, force=True)


@pytest.mark.parametrize("place", ["out", "out/nested/deeper"])
def test_an_output_that_is_a_file_is_refused(tmp_path: Path, place: str) -> None:
    (tmp_path / "out").write_text("mine\n", encoding="utf-8")
    with pytest.raises(PublishError, match=r"out is not a folder$"):
        put(OLD, tmp_path / place)


def test_an_edited_file_is_named_with_its_line_and_kept_unless_forced(tmp_path: Path) -> None:
    output = tmp_path / "out"
    put({"a.py": "one\ntwo\nthree\n"}, output)
    (output / "a.py").write_text("one\ntwo\nTHREE\n", encoding="utf-8")

    with pytest.raises(PublishError) as caught:
        put({"a.py": "one\ntwo\nthree\nfour\n"}, output)

    assert str(caught.value) == (
        "these generated files were edited by hand, and the edits would be lost:\n"
        f"  {output / 'a.py'}:3\n"
        "change the document or a template instead, or overwrite the files with --force"
    )
    assert read(output) == {"a.py": "one\ntwo\nTHREE\n"}
    put({"a.py": "one\ntwo\nthree\nfour\n"}, output, force=True)
    assert read(output) == {"a.py": "one\ntwo\nthree\nfour\n"}


@pytest.mark.parametrize("path", ["../x.py", "/x.py", "a/../../x.py", MANIFEST])
def test_nothing_is_written_outside_the_package(tmp_path: Path, path: str) -> None:
    with pytest.raises(PublishError, match="refusing to write"):
        put({path: "x\n"}, tmp_path / "out")
    assert list(tmp_path.rglob("*")) == []


class Killed(BaseException):
    """Represents the end of the process: no code after it runs."""


def interrupted(monkeypatch: pytest.MonkeyPatch, after: int) -> Callable[[], bool]:
    """End the process before its `after`-th change of the disk; returns whether it got that far."""
    steps = itertools.count()
    ended = False

    def stepping(original: Callable[..., object]) -> Callable[..., object]:
        def step(*args: object, **kwargs: object) -> object:
            nonlocal ended
            if ended or next(steps) == after:
                ended = True
                raise Killed
            return original(*args, **kwargs)

        return step

    for name in ("replace", "unlink", "write_bytes", "write_text", "rmdir"):
        monkeypatch.setattr(Path, name, stepping(getattr(Path, name)))
    return lambda: ended


def test_whenever_the_process_ends_the_old_or_the_new_package_is_whole(tmp_path: Path) -> None:
    outcomes: list[str] = []
    for after in itertools.count():
        output = tmp_path / str(after) / "out"
        put(OLD, output)
        with pytest.MonkeyPatch.context() as patch:
            ended = interrupted(patch, after)
            with suppress(Killed):
                put(NEW, output)
        if not ended():
            break
        recover(output)
        found = read(output)
        assert found in (OLD, NEW), f"half a package after step {after}"
        outcomes.append("old" if found == OLD else "new")
        put(NEW, output)
        assert read(output) == NEW
        assert sorted(path.name for path in output.parent.iterdir()) == ["out"]

    assert outcomes == sorted(outcomes, reverse=True), "once the new package is decided there is no way back"
    assert set(outcomes) == {"old", "new"}


def run(folder: Path, *arguments: str) -> Result:
    here = Path.cwd()
    os.chdir(folder)
    try:
        return CliRunner().invoke(main, [*arguments])
    finally:
        os.chdir(here)


def project(tmp_path: Path, case: str = "minimal") -> Path:
    (tmp_path / "spec").mkdir()
    document = (CASES / case / "openapi.yaml").read_text(encoding="utf-8")
    (tmp_path / "spec" / "openapi.yaml").write_text(document, encoding="utf-8")
    return tmp_path


def test_a_second_run_has_nothing_to_do_and_any_change_is_noticed(tmp_path: Path) -> None:
    folder = project(tmp_path)
    first = run(folder, "generate")
    manifest = Manifest.read(folder / "generated" / "library")
    assert manifest is not None
    files = len(manifest.files)
    assert first.output.splitlines()[-1] == f"{files} written, 0 removed, 0 unchanged"
    assert run(folder, "generate").output == f"nothing changed, {files} files are up to date\n"

    document = folder / "spec" / "openapi.yaml"
    document.write_text(document.read_text(encoding="utf-8").replace("The book.", "Which book."), encoding="utf-8")
    assert run(folder, "generate").output.splitlines() == [
        " written  src/library/_async/books.py",
        " written  src/library/_sync/books.py",
        f"2 written, 0 removed, {files - 2} unchanged",
    ]

    (folder / "generated" / "library" / "api.md").unlink()
    assert run(folder, "generate").output.splitlines()[0] == " written  api.md"


def test_an_output_of_another_document_is_not_up_to_date(tmp_path: Path) -> None:
    """Edited, generated, and the output checked out again: it is a package, but not this document's."""
    folder = project(tmp_path)
    run(folder, "generate")
    output, document = folder / "generated" / "library", folder / "spec" / "openapi.yaml"
    shutil.copytree(output, tmp_path / "committed")
    document.write_text(document.read_text(encoding="utf-8").replace("The book.", "Which book."), encoding="utf-8")
    run(folder, "generate")
    edited = read(output)
    shutil.rmtree(output)
    shutil.copytree(tmp_path / "committed", output)

    result = run(folder, "generate")

    assert result.output.splitlines()[-1].startswith("2 written, 0 removed, ")
    assert read(output) == edited
    assert run(folder, "generate").output.startswith("nothing changed, ")


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = project(tmp_path)
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))

    assert [run(folder, "generate").exit_code for _ in range(2)] == [0, 0]
    assert (folder / "generated" / "library" / MANIFEST).is_file()


def test_a_bad_document_leaves_the_package_alone(tmp_path: Path) -> None:
    folder = project(tmp_path)
    run(folder, "generate")
    before = read(folder / "generated")
    document = folder / "spec" / "openapi.yaml"
    document.write_text(document.read_text(encoding="utf-8").replace("schemas/Book", "schemas/Bok"), encoding="utf-8")

    result = run(folder, "generate")

    assert result.exit_code == 1
    assert read(folder / "generated") == before


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"{}", b"0" * 64 + b"\nimport os\n"])
def test_a_damaged_cache_is_ignored(tmp_path: Path, damage: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    folder = project(tmp_path)
    run(folder, "generate")
    before = read(folder / "generated")
    for path in (folder / ".cache").rglob("*"):
        if path.is_file():
            path.write_bytes(damage)

    result = run(folder, "generate")

    assert result.exit_code == 0
    assert result.output == f"0 written, 0 removed, {len(before)} unchanged\n"
    assert read(folder / "generated") == before


def generate_process(folder: Path, seed: str = "0") -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "generator", "generate"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def test_two_runs_at_once_do_not_harm_each_other(tmp_path: Path) -> None:
    folder = project(tmp_path, "unions")
    runs = [generate_process(folder, seed) for seed in ("1", "2", "3")]

    errors = [process.communicate()[1].decode() for process in runs]

    assert [process.returncode for process in runs] == [0, 0, 0], errors
    output = folder / "generated" / "shapes"
    manifest = json.loads((output / MANIFEST).read_text(encoding="utf-8"))
    assert {path: digest((output / path).read_bytes()) for path in manifest["files"]} == manifest["files"]
    assert sorted(path.name for path in (folder / "generated").iterdir()) == ["shapes"]


def test_the_output_does_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    made: list[Files] = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        process = generate_process(project(folder, "unions"), seed)
        process.communicate()
        made.append(read(folder / "generated"))

    assert made[0] == made[1]
