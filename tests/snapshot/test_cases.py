"""Small documents, with everything that the generator creates from them or reports about them.

A case is a folder with `openapi.yaml`, optionally `client.yaml` and other files. `diagnostics.txt` is the printed
report; `expected/` is the part of the package that depends on the document, if it can be generated.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.type_checking import mypy

CASES = Path(__file__).resolve().parent.parent / "cases"
UPDATE = "run `make snapshot` to accept this output"

# Parts of a package that do not depend on the document; the snapshot of the real package covers them.
_RUNTIME = {"__init__.py", "client.py", "driver.py", "pages.py", "paging.py", "resource_base.py", "transport.py"} | {
    *("downloads.py", "http2.py", "open_body.py", "streams.py")
}


_IMPORT_ALL = """
import importlib, pkgutil, sys
sys.path.insert(0, ".")
for package in sys.argv[1:]:
    for module in pkgutil.walk_packages([package], f"{package}."):
        importlib.import_module(module.name)
"""


def case_folders() -> list[str]:
    return sorted(path.name for path in CASES.iterdir() if path.is_dir())


@pytest.mark.parametrize("name", case_folders())
def test_case(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    case = CASES / name
    update = request.config.getoption("--update-cases")
    monkeypatch.chdir(case)
    output = tmp_path / "package"

    result = CliRunner().invoke(main, ["generate", "openapi.yaml", "--output", str(output)])

    if result.exit_code == 0:
        made = _document_part(output)
    else:
        assert result.exit_code == 1
        assert isinstance(result.exception, SystemExit), "a bad document must never give a traceback"
        assert not output.exists(), "nothing may be written for a bad document"
        made = {}

    if update:
        _replace(case, made, result.stderr)
    assert _diagnostics(case) == result.stderr, UPDATE
    assert _read(case / "expected") == made, UPDATE


def test_what_is_generated_can_be_imported_and_passes_strict_type_checks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "src"
    source.mkdir()
    for name in case_folders():
        if (CASES / name / "expected").exists():
            monkeypatch.chdir(CASES / name)
            arguments = ["generate", "openapi.yaml", "--output", str(tmp_path / name)]
            CliRunner().invoke(main, arguments, catch_exceptions=False)
            for package in (tmp_path / name / "src").iterdir():
                package.rename(source / package.name)
    packages = sorted(path.name for path in source.iterdir())

    imported = subprocess.run(
        [sys.executable, "-W", "error", "-c", _IMPORT_ALL, *packages],
        cwd=source,
        capture_output=True,
        text=True,
        check=False,
    )
    assert imported.stderr == ""
    checked = mypy(*(argument for package in packages for argument in ("-p", package)), path=source)
    assert checked.stdout.startswith("Success"), checked.stdout + checked.stderr


def _document_part(output: Path) -> dict[str, str]:
    """The files that depend on the document."""
    source = next((output / "src").iterdir())
    folders = ("_operations", "_sync", "types")
    kept = [
        path
        for folder in folders
        for path in (source / folder).rglob("*.py")
        if path.parent != source / folder or path.name not in _RUNTIME
    ]
    return {path.relative_to(source).as_posix(): path.read_text(encoding="utf-8") for path in kept}


def _read(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix().removesuffix(".txt"): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.txt")
    }


def _diagnostics(case: Path) -> str:
    path = case / "diagnostics.txt"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _replace(case: Path, files: dict[str, str], diagnostics: str) -> None:
    (case / "diagnostics.txt").unlink(missing_ok=True)
    if diagnostics:
        (case / "diagnostics.txt").write_text(diagnostics, encoding="utf-8")
    folder = case / "expected"
    if folder.exists():
        shutil.rmtree(folder)
    # `.txt` keeps linters, type checkers and pytest away from output that is only compared.
    for path, text in files.items():
        target = folder / f"{path}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
