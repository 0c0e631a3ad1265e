"""Shared by all layers: the importable generated package, and packages generated from small documents."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from textwrap import dedent
from types import CodeType, ModuleType

import hypothesis
import pytest

from generator.output.freshness import Job, user_cache
from generator.pipeline import generate
from tests.scheduling import pytest_xdist_make_scheduler as pytest_xdist_make_scheduler

ROOT = Path(__file__).resolve().parent.parent

Generate = Callable[..., ModuleType]

# All packages have the same name, so that parts that do not depend on the document are formatted once for all tests.
_PACKAGE = "made"
# The cache of the user who runs the tests is not used.
os.environ["XDG_CACHE_HOME"] = str(ROOT / ".cache")
CACHE = user_cache()
# How long an example takes depends on what else the machine does.
hypothesis.settings.register_profile("without a clock", deadline=None)
hypothesis.settings.load_profile("without a clock")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-cases", action="store_true", help="accept the present output for tests/cases")


@pytest.fixture(scope="module", autouse=True)
def _only_new_garbage() -> None:
    """Exempt what earlier modules left from garbage collection, which tests demand and which would take seconds."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def generated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Generate]:
    """A function that generates a package from a document (YAML text) and imports it in place of the previous one."""
    yield partial(_made, tmp_path, monkeypatch)
    _forget()


@pytest.fixture(scope="module")
def generated_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Generate]:
    """Like `generated`, for a package that all tests of a module use."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        yield partial(_made, tmp_path_factory.mktemp("made"), monkeypatch)
    _forget()


def _made(folder: Path, monkeypatch: pytest.MonkeyPatch, document: str, settings: str = "") -> ModuleType:
    _forget()
    (folder / "openapi.yaml").write_text(dedent(document), encoding="utf-8")
    (folder / "client.yaml").write_text(
        f"package: {_PACKAGE}\ndistribution: {_PACKAGE}\nclient: Client\nenvironment: MADE\n{dedent(settings)}",
        encoding="utf-8",
    )
    output = folder / "out"
    job = Job(document=folder / "openapi.yaml", settings=folder / "client.yaml", output=output, overrides=None)
    generate(job, cache=CACHE)
    monkeypatch.syspath_prepend(output / "src")
    importlib.invalidate_caches()
    return importlib.import_module(_PACKAGE)


# To compile a package would take a third of the time of a test, and most of its modules are the same in all packages.
class _Loader(SourceFileLoader):
    """Loads modules without compiling the same text again."""

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        return _moved(_compiled(self.get_data(path)), path)


@lru_cache(maxsize=1000)
def _compiled(text: bytes) -> CodeType:
    return compile(text, "<made>", "exec", dont_inherit=True)


def _moved(code: CodeType, path: str) -> CodeType:
    """The code with its file's present path, which tracebacks show."""
    constants = tuple(_moved(value, path) if isinstance(value, CodeType) else value for value in code.co_consts)
    return code.replace(co_filename=path, co_consts=constants)


class _Finder(MetaPathFinder):
    """Finds modules of generated packages as usual, for another loader."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(fullname, path, target) if fullname.partition(".")[0] == _PACKAGE else None
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec


sys.meta_path.insert(0, _Finder())


def _forget() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == _PACKAGE]:
        del sys.modules[name]
