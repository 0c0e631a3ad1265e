"""The imports between the generator's modules. A stage imports only from earlier ones, and there are no cycles."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_PACKAGE = "generator"
_STAGES = (
    *("loading", "validation", "model", "lowering", "naming", "rendering", "output", "pipeline", "changes", "cli"),
    "__main__",
)
"""In the order of the pipeline from a document to a package, then its callers."""
_BESIDE = {
    "words": frozenset[str](),
    "patterns": frozenset[str](),
    "garbage": frozenset[str](),
    "atomic": frozenset[str](),
    "kept": frozenset({"atomic"}),
    "progress": frozenset[str](),
    "errors": frozenset[str](),
    "diagnostics": frozenset[str](),
    "reporting": frozenset({"diagnostics", "errors"}),
    "settings": frozenset({"diagnostics", "loading", "words"}),
}
"""Folders beside the stages, with the imports that each may have."""
_FLOORS = 10
"""The longest import chain of folders, and of modules outside of folders."""


def _modules() -> dict[str, Path]:
    folder = _ROOT / _PACKAGE
    return {
        ".".join(path.relative_to(folder).with_suffix("").parts).removesuffix(".__init__"): path
        for path in folder.rglob("*.py")
        if path != folder / "__init__.py"
    }


def _imported(module: str, path: Path, modules: dict[str, Path]) -> set[str]:
    """The modules of the generator that a module imports, including imports in functions and for type checkers."""
    package = (_PACKAGE, *module.split("."))[: None if path.name == "__init__.py" else -1]
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            base += node.module.split(".") if node.module else []
            # An import from a package can be a module of it.
            names.add(".".join(base))
            names.update(".".join([*base, alias.name]) for alias in node.names)
    inside = {name.removeprefix(f"{_PACKAGE}.") for name in names if name.startswith(f"{_PACKAGE}.")}
    return {name for name in inside if name in modules} - {module}


def _graph() -> dict[str, set[str]]:
    modules = _modules()
    return {module: _imported(module, path, modules) for module, path in modules.items()}


def _longest_chain(graph: dict[str, set[str]]) -> list[str]:
    """The longest import chain; it exists only if there is no cycle."""
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise AssertionError(f"these import each other: {' -> '.join(error.args[1])}") from None
    chains: dict[str, list[str]] = {}
    for node in order:
        chains[node] = [node, *max((chains[other] for other in graph[node]), key=len, default=[])]
    return max(chains.values(), key=len)


def _stage(module: str) -> str:
    return module.partition(".")[0]


def test_every_module_has_a_place() -> None:
    assert {_stage(module) for module in _graph()} == {*_STAGES, *_BESIDE}


def test_no_import_goes_round_in_circles() -> None:
    assert _longest_chain(_graph())


def test_the_house_has_few_floors() -> None:
    rooms: dict[str, set[str]] = {}
    for module, others in _graph().items():
        rooms.setdefault(_stage(module), set()).update(map(_stage, others - {module}))
    for room, others in rooms.items():
        others.discard(room)
    chain = _longest_chain(rooms)

    assert len(chain) <= _FLOORS, f"{len(chain)} floors: {' -> '.join(chain)}"


def test_no_stage_imports_a_later_one() -> None:
    backward = {
        (module, imported)
        for module, others in _graph().items()
        if _stage(module) in _STAGES
        for imported in others
        if _stage(imported) in _STAGES and _STAGES.index(_stage(imported)) > _STAGES.index(_stage(module))
    }

    assert backward == set()


def test_what_lies_beside_the_stages_knows_none_of_the_later_ones() -> None:
    graph = _graph()
    used = {
        beside: {
            _stage(imported) for module, others in graph.items() if _stage(module) == beside for imported in others
        }
        for beside in _BESIDE
    }

    for beside, others in used.items():
        others.discard(beside)
    assert used == _BESIDE
