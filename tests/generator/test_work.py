"""The work of each stage grows with the size of the document, not faster. It is counted in calls, without a clock."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from benchmarks.documents import document
from generator import pipeline
from generator.rendering.render import RenderedFile, render

_STAGES = ("load", "validate", "lower", "name")


def work(path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """The calls that each stage makes for a document."""
    calls: Counter[str] = Counter()

    def counted(stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def profile(_frame: FrameType, event: str, _argument: object) -> None:
            calls[stage] += event in ("call", "c_call")

        def run(*args: Any, **options: Any) -> Any:
            sys.setprofile(profile)
            try:
                return function(*args, **options)
            finally:
                sys.setprofile(None)

        return run

    with monkeypatch.context() as patched:
        for stage in _STAGES:
            patched.setattr(pipeline, stage, counted(stage, getattr(pipeline, stage)))
        ready = pipeline.prepare(path, None)

    def rendered() -> list[RenderedFile]:
        return list(render(ready.api, ready.names, ready.settings))

    counted("render", rendered)()
    return dict(calls)


def test_twice_the_operations_are_at_most_little_more_than_twice_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def works() -> Iterator[dict[str, int]]:
        # The first run fills caches, so it does not count.
        for operations in (10, 60, 120):
            path = tmp_path / f"{operations}.json"
            # With lines, because every stage could read them again.
            path.write_text(json.dumps(document(operations), indent=1), encoding="utf-8")
            yield work(path, monkeypatch)

    _, half, whole = works()
    growth = {stage: whole[stage] / half[stage] for stage in half}

    assert set(growth) == {*_STAGES, "render"}
    assert {stage: ratio for stage, ratio in growth.items() if ratio > 2.2} == {}
