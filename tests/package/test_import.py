"""The cost of importing the installed package: it imports only itself."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.environment import Environment

pytestmark = pytest.mark.xdist_group("package")

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
