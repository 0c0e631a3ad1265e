"""The generator and what it writes: how long it takes, how much it writes, how long a type checker reads it."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.measuring import Result, timed

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generated" / "calcom"

# openapi-python-client's output for the same API, with pyright on a machine like this: the mark of the design.
_PYRIGHT_OF_THE_PEER = 53.0


def generating() -> Iterator[Result]:
    """`python -m generator generate`, with nothing changed, and cold."""
    generate = ("-m", "generator", "generate")
    _python(*generate)
    yield _time("generate, nothing changed", [timed(lambda: _python(*generate))() for _ in range(5)], budget=1.5)
    with tempfile.TemporaryDirectory() as folder:
        cold = [
            timed(partial(_python, *generate, "--no-cache", "--output", f"{folder}/{number}"))() for number in range(3)
        ]
    yield _time("generate, cold", cold, budget=10)


def size() -> Iterator[Result]:
    """How much there is to read."""
    files = [path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    lines = sum(path.read_bytes().count(b"\n") for path in files if path.suffix == ".py")
    operations = len(json.loads((PACKAGE / "manifest.json").read_bytes())["operations"])
    what = f"of the package, {operations} methods"
    yield Result(what=f"lines {what}", ours=f"{lines:,}", mark="", figure=lines, budget=40_000, unit="")
    yield Result(what=f"files {what}", ours=f"{len(files)}", mark="", figure=len(files), budget=250, unit="")


def type_checking() -> Iterator[Result]:
    """How long pyright reads the package."""
    source = str(PACKAGE / "src")
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "pyrightconfig.json"
        config.write_text(json.dumps({"include": [source], "extraPaths": [source], "typeCheckingMode": "standard"}))
        times = [
            timed(lambda: _python("-m", "basedpyright", "--pythonpath", sys.executable, "--project", str(config)))()
            for _ in range(3)
        ]
    yield _time("pyright on the package", times, budget=_PYRIGHT_OF_THE_PEER / 2)


def _time(what: str, times: list[float], *, budget: float) -> Result:
    taken = median(times)
    return Result(what=what, ours=f"{taken:.2f} s", mark="", figure=taken, budget=budget, unit=" s")


def _python(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=True)  # noqa: S603 - our own.
