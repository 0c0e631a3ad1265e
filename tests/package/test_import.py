"""The cost of importing the installed package: it imports only itself."""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import ROOT
from tools.environment import Environment
from tools.projects import find_projects

PROGRAM = """
import json, sys
before = set(sys.modules)
import calcom
calcom.__version__, dir(calcom)
loaded = {name for name in set(sys.modules) - before if name.partition(".")[0] not in sys.stdlib_module_names}
print(json.dumps(sorted(loaded)))
"""


def test_importing_the_package_loads_only_its_root(environment: Environment, tmp_path: Path) -> None:
    assert json.loads(environment.run("-c", PROGRAM, cwd=tmp_path)) == ["calcom", "calcom._version"]


def test_every_import_is_of_a_declared_dependency() -> None:
    """Otherwise, a module could be imported only where something else happens to have installed what it needs."""
    (client,) = (project for project in find_projects(ROOT) if project.is_client)
    optional = [requirement for requirements in client.extras.values() for requirement in requirements]
    installed = _with_dependencies([*client.requirements, *optional])
    provided = {
        module
        for module, distributions in packages_distributions().items()
        if installed.intersection(map(canonicalize_name, distributions))
    }
    (source,) = (client.folder / path for path in client.packages)
    known = {*sys.stdlib_module_names, source.name, *provided}
    undeclared = {
        f"{file.relative_to(source)}: {module}"
        for file in source.rglob("*.py")
        for module in _imported(file)
        if module not in known
    }
    assert undeclared == set()


def _with_dependencies(requirements: Iterable[Requirement]) -> set[str]:
    """The names of the distributions that these requirements install."""
    found: set[str] = set()
    pending = list(requirements)
    while pending:
        name = canonicalize_name(pending.pop().name)
        if name not in found:
            found.add(name)
            needed = map(Requirement, requires(name) or ())
            pending += [each for each in needed if each.marker is None or each.marker.evaluate({"extra": ""})]
    return found


def _imported(file: Path) -> Iterator[str]:
    """The top-level modules that a module imports, anywhere in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


STAR = """
import json
from {module} import *
print(json.dumps(sorted(set(globals()) - {{"json"}} - {{name for name in globals() if name.startswith("__")}})))
"""


@pytest.mark.parametrize("module", ["calcom", "calcom.types"])
def test_a_star_import_gives_what_type_checkers_say_it_gives(
    environment: Environment, tmp_path: Path, module: str
) -> None:
    """Type checkers see the imports in the source; at run time the names are loaded on demand."""
    source = environment.run("-c", f"import {module}; print({module}.__file__)", cwd=tmp_path).strip()
    offered = json.loads(environment.run("-c", STAR.format(module=module), cwd=tmp_path))
    assert offered == sorted(_exported(Path(source)))


def _exported(file: Path) -> Iterator[str]:
    """The public names of a module, according to a type checker."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module != "__future__":
            for alias in node.names:
                if alias.name == "*":
                    yield from _defined(file.parent / f"{node.module.rpartition('.')[2]}.py")
                elif alias.asname and not alias.asname.startswith("_"):
                    yield alias.asname


def _defined(file: Path) -> Iterator[str]:
    """The types that a module defines: classes and aliases."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias":
            yield ast.unparse(node.target)
