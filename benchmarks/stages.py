"""`python -m benchmarks.stages DOCUMENT`: generate once, and print the cost of each stage as JSON.

A process of its own, so that its peak of memory is that of one run.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from generator import pipeline
from generator.output.formatting import Formatter
from generator.output.freshness import Job
from generator.output.manifest import MANIFEST

STAGES: Sequence[str] = ("load", "validate", "lower", "name", "format", "publish")
"""The functions that are measured. Files are rendered while `format` formats the first ones."""


def main(document: str) -> None:
    """Generate into a temporary folder."""
    spent = dict.fromkeys(STAGES, 0.0)
    for stage in STAGES:
        owner = Formatter if stage == "format" else pipeline
        setattr(owner, stage, _timed(getattr(owner, stage), stage, spent))
    with tempfile.TemporaryDirectory() as folder:
        started, used = time.perf_counter(), _processor()
        output = Path(folder) / "package"
        pipeline.generate(Job.of(Path(document), output=output))
        total, processor = time.perf_counter() - started, _processor() - used
        operations = len(json.loads((output / MANIFEST).read_bytes())["operations"])
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    figures = {"operations": operations, "seconds": total, "processor": processor, "mebibytes": peak / 1024}
    print(json.dumps({**figures, "stages": spent}))


def _timed(stage: Callable[..., Any], name: str, spent: dict[str, float]) -> Callable[..., Any]:
    def timed(*args: Any, **options: Any) -> Any:
        started = time.perf_counter()
        try:
            return stage(*args, **options)
        finally:
            spent[name] += time.perf_counter() - started

    return timed


def _processor() -> float:
    """Seconds of processor time of this process and of the workers that have ended."""
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
