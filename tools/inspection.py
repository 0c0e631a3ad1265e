"""Check a distribution before it is installed: contents, metadata, and a description that renders."""

from __future__ import annotations

import sys
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from email.message import Message
from email.parser import BytesParser
from pathlib import Path, PurePosixPath

from markdown_it import MarkdownIt
from packaging.requirements import Requirement

from tools.building import Distributions
from tools.commands import CommandError, ToolError, run
from tools.projects import Project
from tools.revision import files

# hatchling adds these to every source distribution.
_ADDED_TO_SOURCES = {"PKG-INFO", ".gitignore"}
_NEVER = {"tests", "__pycache__", ".cache", "dist", ".venv"}


def inspect(distributions: Iterable[Distributions]) -> None:
    """Check the built distributions.

    Raises:
        ToolError: There are problems; the message lists all of them.
    """
    built = tuple(distributions)
    findings = [finding for each in built for finding in _findings(each)]
    try:
        paths = [path for each in built for path in each.files]
        run(sys.executable, "-m", "twine", "check", "--strict", *paths, cwd=Path.cwd())
    except CommandError as error:
        findings.append(error.output)
    if findings:
        raise ToolError("\n".join(findings))


def _findings(built: Distributions) -> Iterator[str]:
    project = built.project
    known = _known_files(project)
    with zipfile.ZipFile(built.wheel) as archive:
        names = set(archive.namelist())
        inside = {name for name in names if not name.startswith(f"{project.stem}.dist-info/")}
        wheel_metadata = archive.read(f"{project.stem}.dist-info/METADATA")
    yield from _compare(built.wheel.name, inside, _wheel_files(project, known))
    if not any(name.startswith(f"{project.stem}.dist-info/licenses/LICENSE") for name in names):
        yield f"{built.wheel.name}: the license text is missing"
    with tarfile.open(built.sdist) as archive:
        members = {member.name.removeprefix(f"{project.stem}/") for member in archive.getmembers() if member.isfile()}
        info = archive.extractfile(f"{project.stem}/PKG-INFO")
        source_metadata = info.read() if info is not None else b""
    yield from _compare(built.sdist.name, members - _ADDED_TO_SOURCES, _source_files(project, known))
    for package in project.packages.values():
        if f"{package}/py.typed" not in inside:
            yield f"{built.wheel.name}: {package}/py.typed is missing, so type checkers would ignore the types"
    if wheel_metadata != source_metadata:
        yield f"{project.name}: the wheel and the source distribution have different metadata"
    yield from _metadata_findings(project, BytesParser().parsebytes(wheel_metadata))


def _compare(name: str, inside: set[str], expected: set[str]) -> Iterator[str]:
    for path in sorted(inside - expected):
        yield f"{name}: {path} must not be included"
    for path in sorted(expected - inside):
        yield f"{name}: {path} is missing"
    for path in sorted(inside & expected):
        if _NEVER & set(PurePosixPath(path).parts):
            yield f"{name}: {path} is in a folder that is never distributed"


def _known_files(project: Project) -> tuple[PurePosixPath, ...]:
    return tuple(PurePosixPath(path) for path in files(project.folder))


def _wheel_files(project: Project, known: Iterable[PurePosixPath]) -> set[str]:
    moves = {folder: PurePosixPath(package) for folder, package in project.packages.items()}
    moves |= {PurePosixPath(here): PurePosixPath(there) for here, there in project.extra_folders.items()}
    inside = ((path, here) for path in known for here in moves if path.is_relative_to(here))
    return {str(moves[here] / path.relative_to(here)) for path, here in inside}


def _source_files(project: Project, known: Iterable[PurePosixPath]) -> set[str]:
    included = {path for path in known if any(path.is_relative_to(pattern) for pattern in project.source_patterns)}
    return {str(path) for path in included} | {"pyproject.toml"}


def _metadata_findings(project: Project, metadata: Message) -> Iterator[str]:
    settings = project.settings["project"]
    for key, expected in (
        ("Name", project.name),
        ("Version", project.version),
        ("Summary", settings["description"]),
        ("Requires-Python", settings["requires-python"]),
        ("License-Expression", settings["license"]),
        ("Description-Content-Type", "text/markdown"),
    ):
        if metadata[key] != expected:
            yield f"{project.name}: {key} is {metadata[key]!r} in the metadata, not {expected!r}"
    description = metadata.get_payload()
    for target in _links(description if isinstance(description, str) else ""):
        if not target.startswith(("https://", "http://", "mailto:", "#")):
            yield f"{project.name}: the description links to `{target}`, which does not resolve on a package index"
    required = {str(Requirement(line)) for line in metadata.get_all("Requires-Dist", ()) if "extra ==" not in line}
    if required != {str(requirement) for requirement in project.requirements}:
        yield f"{project.name}: the metadata requires {sorted(required)}"


def _links(markdown: str) -> Iterator[str]:
    """The targets of links and images in a text."""
    inline = (child for token in MarkdownIt("commonmark").parse(markdown) for child in token.children or ())
    for token in inline:
        target = token.attrGet("href") or token.attrGet("src")
        if target is not None:
            yield str(target)
