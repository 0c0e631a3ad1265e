"""Benchmarks of the generator and its output: run time, amount of code, type checking time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from benchmarks.measuring import Result

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generated" / "calcom"

# openapi-python-client's output for the same API, with pyright on a similar machine: the baseline of the design.
_PYRIGHT_OF_THE_PEER = 53.0


def generating() -> Iterator[Result]:
    """`python -m generator generate`, with nothing changed, and cold."""
    generate = ("-m", "generator", "generate")
    _python(*generate)
    yield _cost("generate, nothing changed", [generate] * 5, budget=1.5)
    with tempfile.TemporaryDirectory() as folder:
        cold = [(*generate, "--no-cache", "--output", f"{folder}/{number}") for number in range(3)]
        yield _cost("generate, cold", cold, budget=10)


def size() -> Iterator[Result]:
    """The amount of generated code."""
    files = [path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    lines = sum(path.read_bytes().count(b"\n") for path in files if path.suffix == ".py")
    operations = len(json.loads((PACKAGE / "manifest.json").read_bytes())["operations"])
    what = f"of the package, {operations} methods"
    yield Result(what=f"lines {what}", ours=f"{lines:,}", mark="", figure=lines, budget=40_000, unit="")
    yield Result(what=f"files {what}", ours=f"{len(files)}", mark="", figure=len(files), budget=250, unit="")


def type_checking() -> Iterator[Result]:
    """The time that pyright needs for the package."""
    source = str(PACKAGE / "src")
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "pyrightconfig.json"
        config.write_text(json.dumps({"include": [source], "extraPaths": [source], "typeCheckingMode": "standard"}))
        check = ("-m", "basedpyright", "--pythonpath", sys.executable, "--project", str(config))
        yield _cost("pyright on the package", [check] * 3, budget=_PYRIGHT_OF_THE_PEER / 2)


def _cost(what: str, commands: Sequence[Sequence[str]], *, budget: float) -> Result:
    """The elapsed time of the commands. The CPU time beside it shows how busy the machine was."""
    elapsed: list[float] = []
    processor: list[float] = []
    for command in commands:
        before = os.times()
        _python(*command)
        after = os.times()
        elapsed.append(after.elapsed - before.elapsed)
        processor.append(after.children_user + after.children_system - before.children_user - before.children_system)
    taken = median(elapsed)
    mark = f"{median(processor):.2f} s of processor time"
    return Result(what=what, ours=f"{taken:.2f} s", mark=mark, figure=taken, budget=budget, unit=" s")


def _python(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=True)  # noqa: S603 - our own.
