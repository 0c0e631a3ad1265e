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

from benchmarks.documents import document
from benchmarks.measuring import Result

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generated" / "calcom"

_SIZES = (50, 350, 1_100, 3_000)
"""Operations of the synthetic documents."""


def generating() -> Iterator[Result]:
    """`python -m generator generate`, with nothing changed, and cold."""
    generate = ("-m", "generator", "generate")
    _python(*generate)
    yield _cost("generate, nothing changed", [generate] * 5, budget=0.4)
    with tempfile.TemporaryDirectory() as folder:
        cold = [(*generate, "--no-cache", "--output", f"{folder}/{number}") for number in range(3)]
        yield _cost("generate, cold", cold, budget=4)


def scaling() -> Iterator[Result]:
    """Synthetic documents of several sizes, which show whether the time grows with the number of operations."""
    with tempfile.TemporaryDirectory() as folder:
        for operations in _SIZES:
            path = Path(folder) / f"{operations:,} operations.json"
            path.write_text(json.dumps(document(operations)), encoding="utf-8")
            yield from generation_of(path)


def generation_of(path: Path) -> Iterator[Result]:
    """The generation of one document without a cache, by stage."""
    run = json.loads(_python("-m", "benchmarks.stages", str(path)))
    stages = " ".join(f"{name} {seconds:.2f}" for name, seconds in run["stages"].items())
    yield Result(
        what=f"generate {path.stem}: time per operation",
        ours=f"{run['seconds']:.1f} s",
        mark=f"{run['processor']:.1f} s of processor time; {stages}",
        figure=run["seconds"] * 1000 / run["operations"],
        budget=12,
        unit=" ms",
    )
    mebibytes = run["mebibytes"]
    yield Result(
        what=f"generate {path.stem}: memory",
        ours=f"{mebibytes:.0f} MiB",
        mark="peak of the largest process",
        figure=mebibytes,
        budget=300,
        unit=" MiB",
    )


def size() -> Iterator[Result]:
    """The amount of generated code."""
    files = [path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    lines = sum(path.read_bytes().count(b"\n") for path in files if path.suffix == ".py")
    operations = len(json.loads((PACKAGE / "manifest.json").read_bytes())["operations"])
    what = f"of the package, {operations} methods"
    yield Result(what=f"lines {what}", ours=f"{lines:,}", mark="", figure=lines, budget=44_000, unit="")
    yield Result(what=f"files {what}", ours=f"{len(files)}", mark="", figure=len(files), budget=260, unit="")


def type_checking() -> Iterator[Result]:
    """The time that pyright needs for the package."""
    source = str(PACKAGE / "src")
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "pyrightconfig.json"
        config.write_text(json.dumps({"include": [source], "extraPaths": [source], "typeCheckingMode": "standard"}))
        check = ("-m", "basedpyright", "--pythonpath", sys.executable, "--project", str(config))
        yield _cost("pyright on the package", [check] * 3, budget=10)


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


def _python(*arguments: str) -> bytes:
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout  # noqa: S603 - our own.
