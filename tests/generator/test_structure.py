"""The generator's modules: who imports whom. A stage imports from earlier ones only, and there are no circles."""

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
"""In the order of the way from a document to a package, and what calls that way."""
_BESIDE = {
    "words": frozenset[str](),
    "patterns": frozenset[str](),
    "garbage": frozenset[str](),
    "errors": frozenset[str](),
    "diagnostics": frozenset[str](),
    "reporting": frozenset({"diagnostics", "errors"}),
    "settings": frozenset({"diagnostics", "loading", "words"}),
}
"""What lies beside the stages, and what each part of it may import."""
_FLOORS = 10
"""The longest chain of rooms that import each other: folders, and modules that are in none."""


def _modules() -> dict[str, Path]:
    folder = _ROOT / _PACKAGE
    return {
        ".".join(path.relative_to(folder).with_suffix("").parts).removesuffix(".__init__"): path
        for path in folder.rglob("*.py")
        if path != folder / "__init__.py"
    }


def _imported(module: str, path: Path, modules: dict[str, Path]) -> set[str]:
    """The modules of the generator that a module imports, also in functions and for type checkers."""
    package = (_PACKAGE, *module.split("."))[: None if path.name == "__init__.py" else -1]
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            base += node.module.split(".") if node.module else []
            # What is imported from a package may be a module in it.
            names.add(".".join(base))
            names.update(".".join([*base, alias.name]) for alias in node.names)
    inside = {name.removeprefix(f"{_PACKAGE}.") for name in names if name.startswith(f"{_PACKAGE}.")}
    return {name for name in inside if name in modules} - {module}


def _graph() -> dict[str, set[str]]:
    modules = _modules()
    return {module: _imported(module, path, modules) for module, path in modules.items()}


def _longest_chain(graph: dict[str, set[str]]) -> list[str]:
    """The longest way along imports; there is one only where nothing goes round in circles."""
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
