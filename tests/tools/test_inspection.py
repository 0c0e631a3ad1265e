"""Build and inspect a project with three files: a valid one passes, and every possible defect is found."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.building import Distributions, build
from tools.commands import ToolError, run
from tools.inspection import inspect
from tools.projects import find_projects

SETTINGS = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "tide-tables"
version = "1.2"
description = "When the water is high"
readme = "README.md"
requires-python = ">=3.11"
license = "MIT"
dependencies = ["httpx2>=2.1,<3"]

[tool.hatch.build.targets.wheel]
core-metadata-version = "2.4"
packages = ["src/tides"]

[tool.hatch.build.targets.sdist]
core-metadata-version = "2.4"
include = ["/src/tides", "/README.md", "/LICENSE"]
"""
DATE = 1_700_000_000

Make = Callable[..., Distributions]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """A function that builds the project with some of its files changed; None removes one."""

    def made(**changes: str | None) -> Distributions:
        texts: dict[str, str | None] = {
            "pyproject.toml": SETTINGS,
            "README.md": "# Tide tables\n",
            "LICENSE": "Do as you like.\n",
            "src/tides/__init__.py": '"""Tides."""\n',
            "src/tides/py.typed": "",
        }
        folder = tmp_path / "project"
        for path, text in {**texts, **changes}.items():
            if text is not None:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_text(text, encoding="utf-8")
        run("git", "init", "--quiet", cwd=folder)
        (project,) = find_projects(folder)
        return build(project, tmp_path / "dist", date=DATE)

    return made


def _findings(built: Distributions) -> list[str]:
    with pytest.raises(ToolError) as refusal:
        inspect([built])
    return str(refusal.value).splitlines()


def test_what_is_right_passes_and_is_dated_as_told(make: Make) -> None:
    built = make()
    inspect([built])
    with zipfile.ZipFile(built.wheel) as archive:
        assert sorted(archive.namelist()) == [
            "tide_tables-1.2.dist-info/METADATA",
            "tide_tables-1.2.dist-info/RECORD",
            "tide_tables-1.2.dist-info/WHEEL",
            "tide_tables-1.2.dist-info/licenses/LICENSE",
            "tides/__init__.py",
            "tides/py.typed",
        ]
        assert {entry.date_time for entry in archive.infolist()} == {(2023, 11, 14, 22, 13, 20)}


def test_what_is_missing_or_too_much_is_found(make: Make) -> None:
    # hatchling leaves out the first one because git ignores it; the second one is not distributed.
    built = make(**{".gitignore": "data.py\n", "src/tides/data.py": "", "src/tides/tests/test_tides.py": ""})
    with zipfile.ZipFile(built.wheel, "a") as archive:
        archive.writestr("tides/stray.orig", "")
    (built.project.folder / ".gitignore").write_text("", encoding="utf-8")
    assert _findings(built) == [
        "tide_tables-1.2-py3-none-any.whl: tides/stray.orig must not be included",
        "tide_tables-1.2-py3-none-any.whl: tides/data.py is missing",
        "tide_tables-1.2-py3-none-any.whl: tides/tests/test_tides.py is in a folder that is never distributed",
        "tide_tables-1.2.tar.gz: src/tides/data.py is missing",
        "tide_tables-1.2.tar.gz: src/tides/tests/test_tides.py is in a folder that is never distributed",
    ]


def test_a_package_without_its_type_marker_is_found(make: Make) -> None:
    assert _findings(make(**{"src/tides/py.typed": None})) == [
        "tide_tables-1.2-py3-none-any.whl: tides/py.typed is missing, so type checkers would ignore the types"
    ]


def test_a_missing_license_is_found(make: Make) -> None:
    assert _findings(make(LICENSE=None)) == ["tide_tables-1.2-py3-none-any.whl: the license text is missing"]


def test_metadata_other_than_the_project_s_are_found(make: Make) -> None:
    built = make()
    project = built.project
    settings = project.settings["project"]
    settings["description"] = "When the water is low"
    settings["dependencies"] = ["httpx2>=2.2,<3"]
    assert _findings(built) == [
        "tide-tables: Summary is 'When the water is high' in the metadata, not 'When the water is low'",
        "tide-tables: the metadata requires ['httpx2<3,>=2.1']",
    ]


def test_a_description_that_an_index_would_refuse_is_found(make: Make) -> None:
    built = make(**{"README.md": ""})
    assert any("`long_description` missing" in finding for finding in _findings(built))


def test_links_that_lead_nowhere_on_an_index_are_found(make: Make) -> None:
    readme = """\
# Tide tables

[a](api.md) ![b](img/b.png) [c](#tide-tables) [d](https://tides.example)

[e][1]

[1]: ../e

```text
[f](f.md)
```
"""
    assert _findings(make(**{"README.md": readme})) == [
        f"tide-tables: the description links to `{target}`, which does not resolve on a package index"
        for target in ("api.md", "img/b.png", "../e")
    ]


def test_a_build_that_depends_on_more_than_its_sources_is_refused(make: Make) -> None:
    hook = """\
import os
from pathlib import Path
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

class Hook(BuildHookInterface):
    def initialize(self, version, build_data):
        (Path(self.root) / "src/tides/salt.py").write_text(repr(os.urandom(8)))
"""
    section = "[tool.hatch.build.targets.wheel.hooks.custom]"
    settings = f'{SETTINGS}\n{section}\npath = "src/tides/hook.py"\n'
    refusal = r"^tide_tables-1\.2\S* is not reproducible: a second build of the same sources differs$"
    with pytest.raises(ToolError, match=refusal):
        make(**{"src/tides/hook.py": hook, "pyproject.toml": settings})
