"""The source files of `spec/`, and the document that they form."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from generator.loading.document import load

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec"
SHARED = ROOT.parent / "shared"
METHODS = ("get", "post", "put", "patch", "delete")

# The reference is not part of the repository: it was used to curate the document and is checked where it exists.
needs_reference = pytest.mark.skipif(
    not (SHARED / "reference").is_dir(),
    reason="compares with documents that Cal.com publishes, which are not distributed with this repository",
)


class _Loader(yaml.CSafeLoader):
    """Keeps dates and times as the strings that they are in JSON."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Operation:
    """An operation in its source form.

    Attributes:
        file: The file that holds it.
        path: Its URL path.
        method: Its HTTP method, in lower case.
        node: The operation object.
        item: The path item.
    """

    file: Path
    path: str
    method: str
    node: dict[str, Any]
    item: dict[str, Any]

    @property
    def key(self) -> str:
        return f"{self.method.upper()} {self.path}"

    @property
    def parameters(self) -> list[dict[str, Any]]:
        """All its parameters, those of the path first, with references followed."""
        written = [*self.item.get("parameters", []), *self.node.get("parameters", [])]
        return [follow(self.file, parameter) for parameter in written]


@cache
def read(file: Path) -> Any:
    """One file of the document."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)


def files(folder: str) -> list[Path]:
    """The files in one of the folders of `spec/`."""
    return sorted((SPEC / folder).rglob("*.yaml"))


@cache
def operations() -> list[Operation]:
    """Every operation."""
    return [
        Operation(file, path, method, item[method], item)
        for file in files("paths")
        for path, item in read(file).items()
        for method in METHODS
        if method in item
    ]


def follow(file: Path, node: dict[str, Any]) -> dict[str, Any]:
    """The target of `node`, read from `file`."""
    if "$ref" not in node:
        return node
    name, _, pointer = node["$ref"].partition("#/")
    target: dict[str, Any] = read((file.parent / name).resolve() if name else file)[pointer]
    return target


def references(node: Any) -> Iterator[str]:
    """Every reference below `node`."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref":
                yield value
            else:
                yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


@cache
def whole() -> dict[str, Any]:
    """The whole document in one piece."""
    return load(SPEC / "openapi.yaml").plain()


def tool(name: str) -> ModuleType:
    """A program of the reference."""
    spec = importlib.util.spec_from_file_location(name, SHARED / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def table(heading: str) -> list[list[str]]:
    """The rows of the first table below a heading of `spec/README.md`, without its header."""
    text = (SPEC / "README.md").read_text(encoding="utf-8")
    section = re.split(r"(?m)^#+ ", text.partition(f"# {heading}\n")[2], maxsplit=1)[0]
    rows = [line.strip("|").split(" | ") for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows[2:]]
