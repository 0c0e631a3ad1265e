"""The documents of the contract tests, each with the package generated from it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.loading.document import load
from generator.output.freshness import Job
from generator.pipeline import generate
from tests.contract.exercise import Subject
from tests.contract.openapi import Contract
from tests.contract.package import Package, load_settings

_ROOT = Path(__file__).resolve().parents[2]
_SMALL = Path(__file__).parent / "documents"

Subjects = Callable[[str], Subject]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--document",
        action="append",
        default=[],
        type=Path,
        help="check the contract for this document, with the settings beside it, if any; can be given several times",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Parametrize `subject` with each document: those of the command line, or else the project's own.

    A test that also has a `resource` gets the resources of `spec` one by one, so that they can be selected by name.
    """
    if "subject" not in metafunc.fixturenames:
        return
    # The option exists only if this folder is named on the command line.
    stated: list[Path] = metafunc.config.getoption("--document", [])
    names = [str(path.resolve()) for path in stated] or ["spec", "legacy", "modern", "converted"]
    ids = [path.stem for path in stated] or names
    if "resource" not in metafunc.fixturenames:
        metafunc.parametrize("subject", names, ids=ids, indirect=True)
        return
    pairs = [(name, id_, resource) for name, id_ in zip(names, ids, strict=True) for resource in _resources(name)]
    metafunc.parametrize(
        ("subject", "resource"),
        [(name, resource) for name, _, resource in pairs],
        ids=["-".join(filter(None, (id_, resource))) for _, id_, resource in pairs],
        indirect=["subject"],
    )


def _resources(name: str) -> list[str | None]:
    """The resources of `spec`, as its package has them; other documents are tested as a whole."""
    if name != "spec":
        return [None]
    operations = json.loads((_spec_package() / "manifest.json").read_text(encoding="utf-8"))["operations"]
    return sorted({operation["python"].partition(".")[0] for operation in operations})


def _spec_package() -> Path:
    (manifest,) = (_ROOT / "generated").glob("*/manifest.json")
    return manifest.parent


@pytest.fixture(scope="session")
def subjects(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Subjects]:
    """A function from a document (`spec`, the stem of a small one, or a path) to the document and its package."""
    path = sys.path.copy()

    @cache
    def subject(name: str) -> Subject:
        if name == "spec":
            return _subject(_ROOT / "spec" / "openapi.yaml", _ROOT / "spec" / "client.yaml", _spec_package())
        document = Path(name) if Path(name).is_absolute() else _SMALL / f"{name}.yaml"
        settings = document.with_name("client.yaml" if Path(name).is_absolute() else f"{name}.client.yaml")
        request = Job(
            document=document,
            settings=settings if settings.exists() else None,
            output=tmp_path_factory.mktemp("package"),
            overrides=None,
        )
        generate(request)
        return _subject(request.document, request.settings, request.output)

    yield subject
    sys.path[:] = path


def _subject(document: Path, settings: Path | None, folder: Path | None) -> Subject:
    assert folder is not None
    sys.path.insert(0, str(folder / "src"))
    return Subject(contract=Contract(load(document).plain()), package=Package(folder, load_settings(settings)))


@pytest.fixture
def subject(request: pytest.FixtureRequest, subjects: Subjects, monkeypatch: pytest.MonkeyPatch) -> Subject:
    """Each document in turn, isolated from credentials in the environment."""
    found = subjects(request.param)
    prefix = found.package.settings.get("environment", found.package.name.upper())
    for name in os.environ:
        if name.startswith(f"{prefix}_"):
            monkeypatch.delenv(name)
    return found
