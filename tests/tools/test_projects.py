"""The distributions of this repository, and the lowest allowed versions of their dependencies."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from tools.commands import ToolError
from tools.projects import Project, choose, find_projects, lowest_versions


def test_the_projects_of_this_repository() -> None:
    found = [(project.name, project.is_client) for project in find_projects(ROOT)]
    assert found == [("openapi-twin-clients", False), ("calcom-client", True)]


def test_a_project_is_chosen_by_its_name_however_it_is_written() -> None:
    projects = find_projects(ROOT)
    assert choose(projects, []) == projects
    assert [project.name for project in choose(projects, ["Calcom_Client"])] == ["calcom-client"]
    with pytest.raises(ToolError, match="there is no project `calcom` here, only openapi-twin-clients, calcom-client"):
        choose(projects, ["calcom"])


def test_the_lowest_versions_are_the_lower_bounds() -> None:
    assert lowest_versions(_needing("httpx2>=2.1,<3", "pydantic~=2.12")) == ("httpx2==2.1", "pydantic==2.12")
    by_python = ("pydantic>=2.10; python_version >= '3.11'", "pydantic>=2.0; python_version < '3.11'")
    assert lowest_versions(_needing(*by_python)) == ("pydantic==2.10",)
    with_extras = _needing("httpx2>=2.1,<3", http2=["httpx2[http2]"], aiohttp=["aiohttp>=3.12"], dev=["pytest"])
    assert lowest_versions(with_extras) == ("httpx2==2.1", "aiohttp==3.12")
    with pytest.raises(ToolError, match="`httpx2<3` has no lower bound"):
        lowest_versions(_needing("httpx2<3"))


def _needing(*dependencies: str, **extras: list[str]) -> Project:
    settings = {"project": {"dependencies": list(dependencies), "optional-dependencies": extras}}
    return Project(folder=ROOT, settings=settings)
