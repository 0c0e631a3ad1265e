"""The distributed projects of this repository: the generator, and each package under `generated/`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.commands import ToolError

_MANIFEST = "manifest.json"
_FOR_DEVELOPERS = "dev"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A folder with a `pyproject.toml`.

    Attributes:
        folder: The folder.
        settings: The content of `pyproject.toml`.
    """

    folder: Path
    settings: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The distribution's name as written."""
        return str(self.settings["project"]["name"])

    @property
    def version(self) -> str:
        """The version that would be published."""
        return str(self.settings["project"]["version"])

    @property
    def stem(self) -> str:
        """The prefix of the distributions' file names."""
        return f"{canonicalize_name(self.name).replace('-', '_')}-{self.version}"

    @property
    def is_client(self) -> bool:
        """Whether it is generated."""
        return (self.folder / _MANIFEST).is_file()

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """Its dependencies."""
        return tuple(Requirement(line) for line in self.settings["project"].get("dependencies", ()))

    @property
    def extras(self) -> Mapping[str, tuple[Requirement, ...]]:
        """Its optional dependencies, by extra."""
        optional = self.settings["project"].get("optional-dependencies", {})
        return {
            name: tuple(Requirement(line) for line in lines)
            for name, lines in optional.items()
            if name != _FOR_DEVELOPERS
        }

    @property
    def packages(self) -> Mapping[PurePosixPath, str]:
        """The import packages of the wheel: folder below the project's -> installed name."""
        wheel = self._target("wheel")
        renamed: Mapping[str, str] = wheel.get("sources", {})
        return {PurePosixPath(path): renamed.get(path, PurePosixPath(path).name) for path in wheel["packages"]}

    @property
    def extra_folders(self) -> Mapping[str, str]:
        """Folders with a different path in the wheel: source -> target."""
        return dict(self._target("wheel").get("force-include", {}))

    @property
    def source_patterns(self) -> tuple[str, ...]:
        """The content of the source distribution: files or whole folders below the project's."""
        return tuple(path.strip("/") for path in self._target("sdist")["include"])

    def _target(self, name: str) -> Mapping[str, Any]:
        target: Mapping[str, Any] = self.settings["tool"]["hatch"]["build"]["targets"][name]
        return target


def find_projects(root: Path) -> tuple[Project, ...]:
    """Every project of the repository, the generator first."""
    folders = [root, *sorted(path.parent for path in root.glob("generated/*/pyproject.toml"))]
    return tuple(
        Project(folder=folder, settings=tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8")))
        for folder in folders
    )


def choose(projects: Iterable[Project], names: Iterable[str]) -> tuple[Project, ...]:
    """The projects with these names; all of them if none is given.

    Raises:
        ToolError: No project has one of the names.
    """
    present = {canonicalize_name(project.name): project for project in projects}
    wanted = [canonicalize_name(name) for name in names]
    for name in wanted:
        if name not in present:
            raise ToolError(f"there is no project `{name}` here, only {', '.join(present)}")
    return tuple(present[name] for name in wanted or present)


def lowest_versions(project: Project) -> tuple[str, ...]:
    """Requirements that pin each dependency, including those of extras, to its lowest allowed version.

    If that depends on the Python version, the lowest one for this Python.

    Raises:
        ToolError: A dependency has no lower bound.
    """
    needed = [each for each in project.requirements if each.marker is None or each.marker.evaluate()]
    names = {canonicalize_name(each.name) for each in needed}
    # An extra can require more of a dependency that is required anyway (`httpx2[http2]`) and has a bound there.
    optional = [
        each for extra in project.extras.values() for each in extra if canonicalize_name(each.name) not in names
    ]
    return tuple(_lowest(requirement) for requirement in [*needed, *optional])


def _lowest(requirement: Requirement) -> str:
    bounds = [specifier.version for specifier in requirement.specifier if specifier.operator in (">=", "~=", "==")]
    if not bounds:
        raise ToolError(f"`{requirement}` has no lower bound, so there is no lowest version to try")
    return f"{requirement.name}=={bounds[0]}"
