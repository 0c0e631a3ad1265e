"""Formatting in worker processes, and when that would be a risk."""

from __future__ import annotations

import json
import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any, ClassVar

import black
import pytest
from black.mode import TargetVersion

from benchmarks.documents import document
from generator.output import formatting
from generator.output.abridging import LINE_LENGTH
from generator.output.formatting import Formatter
from generator.output.freshness import Job
from generator.pipeline import generate, prepare
from generator.rendering.render import RenderedFile, render
from tests.conftest import ROOT

FILES = [RenderedFile(f"module_{number}.py", f"value   =  {number}\n") for number in range(20)]
FORMATTED = {f"module_{number}.py": f"value = {number}\n" for number in range(20)}


class Pool:
    """Replaces the pool of workers, and counts how often one is created."""

    made = 0

    def __init__(self, **_: object) -> None:
        Pool.made += 1

    def submit(self, function: Callable[..., Any], *arguments: str) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(function(*arguments))
        return future

    def shutdown(self, **_: object) -> None:
        pass


@pytest.mark.parametrize(
    ("method", "threads", "pools"), [("fork", 1, 1), ("fork", 2, 0), ("spawn", 2, 1), ("forkserver", 1, 1)]
)
def test_a_process_with_other_threads_is_not_forked(
    method: str, threads: int, pools: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its children would wait forever for a lock that one of these threads held at that moment."""

    monkeypatch.setattr(Pool, "made", 0)
    monkeypatch.setattr(formatting, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(multiprocessing, "get_start_method", lambda: method)
    monkeypatch.setattr(sys, "_current_frames", lambda: dict.fromkeys(range(threads)))

    with Formatter(None) as formatter:
        assert formatter.format(FILES) == FORMATTED
    assert Pool.made == pools


def test_it_ends_beside_a_thread_that_holds_a_lock() -> None:
    held, end = threading.Event(), threading.Event()

    def hold() -> None:
        with threading.RLock():
            held.set()
            end.wait()

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait()
    try:
        with Formatter(None) as formatter:
            assert formatter.format(FILES) == FORMATTED
    finally:
        end.set()
        thread.join()


def test_files_are_formatted_while_the_next_ones_are_rendered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(formatting, "_may_fork", lambda: True)
    done: list[str] = []

    def files() -> Iterator[RenderedFile]:
        for file in FILES:
            done.append(f"rendered {file.path}")
            yield file

    def note(path: str, text: str) -> str:
        done.append(f"formatted {path}")
        return text

    monkeypatch.setattr(formatting, "_format", note)
    with Formatter(None) as formatter:
        formatter.format(files())

    assert done.index(f"formatted {FILES[0].path}") < done.index(f"rendered {FILES[-1].path}")


def test_files_that_need_no_formatting_are_kept() -> None:
    files = [
        RenderedFile("a.py", "x  =  1\n\n\n", is_copied=True),
        RenderedFile("a.md", "text\n\n\n"),
        RenderedFile("e", "\n"),
    ]
    assert Formatter(None).format(files) == {"a.py": "x  =  1\n\n\n", "a.md": "text\n", "e": ""}


@pytest.mark.parametrize("path", ["tests/generator/everything.yaml", "tests/behavior/reserved_names.yaml"])
def test_a_second_pass_of_the_formatter_would_change_nothing(path: str) -> None:
    ready = prepare(ROOT / path, None)
    rendered = list(render(ready.api, ready.names, ready.settings))
    with Formatter(None) as formatter:
        formatted = formatter.format(rendered)

    modules = [file for file in rendered if file.path.endswith(".py") and not file.is_copied]
    mode = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
    assert {file.path: formatted[file.path] for file in modules} == {
        file.path: black.format_str(file.text, mode=mode) for file in modules
    }


class Counting(Pool):
    """Records what is formatted."""

    paths: ClassVar[list[str]] = []

    def submit(self, function: Callable[..., Any], *arguments: str) -> Future[Any]:
        Counting.paths += arguments[:1]
        return super().submit(function, *arguments)


def _formatted(job: Job, content: Any, cache: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The modules that a run formats, below the folder of the package."""
    job.document.write_text(json.dumps(content), encoding="utf-8")
    monkeypatch.setattr(Counting, "paths", [])
    monkeypatch.setattr(formatting, "ProcessPoolExecutor", Counting)
    monkeypatch.setattr(formatting, "_may_fork", lambda: True)
    generate(job, cache=cache)
    return sorted(path.removeprefix("src/warehouse/") for path in Counting.paths)


def test_an_edit_formats_only_the_modules_that_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    job = Job(document=tmp_path / "openapi.json", settings=None, output=tmp_path / "out", overrides=None)
    cache = tmp_path / "cache"
    content = json.loads(json.dumps(document(50)))
    every = _formatted(job, content, cache, monkeypatch)
    again = _formatted(job, content, cache, monkeypatch)
    content["paths"]["/things3"]["get"]["summary"] = "List what is there."
    summary = _formatted(job, content, cache, monkeypatch)
    content["components"]["schemas"]["Thing4"]["properties"]["isPublic"]["description"] = "Whether all can see it."
    property_ = _formatted(job, content, cache, monkeypatch)

    assert {"_async/things3.py", "_operations/things3.py", "_sync/things3.py"} < set(every)
    assert again == []
    assert summary == ["_async/things3.py", "_sync/things3.py"]
    assert property_ == ["_async/things4.py", "_sync/things4.py", "types/shared.py"]
