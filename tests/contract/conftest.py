"""The documents that the contract is checked for, each with the package generated from it."""

from __future__ import annotations

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


@pytest.fixture(scope="session")
def subjects(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Subjects]:
    """A function from a document's name, `spec` or the stem of a small one, to the document and its package."""
    path = sys.path.copy()

    @cache
    def subject(name: str) -> Subject:
        if name == "spec":
            (manifest,) = (_ROOT / "generated").glob("*/manifest.json")
            return _subject(_ROOT / "spec" / "openapi.yaml", _ROOT / "spec" / "client.yaml", manifest.parent)
        settings = _SMALL / f"{name}.client.yaml"
        request = Job(
            document=_SMALL / f"{name}.yaml",
            settings=settings if settings.exists() else None,
            output=tmp_path_factory.mktemp(name),
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


@pytest.fixture(params=["spec", "legacy", "modern"])
def subject(request: pytest.FixtureRequest, subjects: Subjects, monkeypatch: pytest.MonkeyPatch) -> Subject:
    """Each document in turn, out of reach of the environment's credentials."""
    found = subjects(request.param)
    prefix = found.package.settings.get("environment", found.package.name.upper())
    for name in os.environ:
        if name.startswith(f"{prefix}_"):
            monkeypatch.delenv(name)
    return found
