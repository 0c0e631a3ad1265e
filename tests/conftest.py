"""What all layers share: the generated package on the path, and packages made from small documents."""

from __future__ import annotations

import importlib
import itertools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest

from generator.freshness import Request
from generator.pipeline import generate

ROOT = Path(__file__).resolve().parent.parent

sys.path.insert(0, str(ROOT / "generated" / "calcom" / "src"))

_numbers = itertools.count(1)

Generate = Callable[..., ModuleType]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-cases", action="store_true", help="accept the present output for tests/cases")


@pytest.fixture
def generated(tmp_path: Path) -> Iterator[Generate]:
    """A function that turns a document (YAML text) into an imported package."""
    added: list[str] = []
    packages: list[str] = []

    def make(document: str, settings: str = "") -> ModuleType:
        number = next(_numbers)
        package = f"made_{number}"
        folder = tmp_path / package
        folder.mkdir()
        (folder / "openapi.yaml").write_text(dedent(document), encoding="utf-8")
        (folder / "client.yaml").write_text(
            f"package: {package}\ndistribution: {package}\nclient: Client\nenvironment: MADE\n{dedent(settings)}",
            encoding="utf-8",
        )
        request = Request(
            document=folder / "openapi.yaml", settings=folder / "client.yaml", output=folder / "out", overrides=None
        )
        generate(request)
        source = str(folder / "out" / "src")
        sys.path.insert(0, source)
        added.append(source)
        packages.append(package)
        return importlib.import_module(package)

    yield make
    for source in added:
        sys.path.remove(source)
    for name in [n for n in sys.modules if n.partition(".")[0] in packages]:
        del sys.modules[name]
