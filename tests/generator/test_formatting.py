"""Formatting in worker processes, and when that would be a risk."""

from __future__ import annotations

import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future

import black
import pytest
from black.mode import TargetVersion

from generator.output import formatting
from generator.output.formatting import LINE_LENGTH, format_files
from generator.pipeline import prepare
from generator.rendering.render import RenderedFile, render
from tests.conftest import ROOT

FILES = [RenderedFile(f"module_{number}.py", f"value   =  {number}\n") for number in range(20)]
FORMATTED = {f"module_{number}.py": f"value = {number}\n" for number in range(20)}


class Pool:
    """Replaces the pool of workers, and counts how often one is created."""

    made = 0

    def __init__(self, **_: object) -> None:
        Pool.made += 1

    def submit(self, function: Callable[[str, str], str], path: str, text: str) -> Future[str]:
        future: Future[str] = Future()
        future.set_result(function(path, text))
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

    assert format_files(FILES, None) == FORMATTED
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
        assert format_files(FILES, None) == FORMATTED
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
    format_files(files(), None)

    assert done.index(f"formatted {FILES[0].path}") < done.index(f"rendered {FILES[-1].path}")


def test_files_that_need_no_formatting_are_kept() -> None:
    files = [
        RenderedFile("a.py", "x  =  1\n\n\n", is_copied=True),
        RenderedFile("a.md", "text\n\n\n"),
        RenderedFile("e", "\n"),
    ]
    assert format_files(files, None) == {"a.py": "x  =  1\n\n\n", "a.md": "text\n", "e": ""}


@pytest.mark.parametrize("path", ["tests/generator/everything.yaml", "tests/behavior/reserved_names.yaml"])
def test_a_second_pass_of_the_formatter_would_change_nothing(path: str) -> None:
    ready = prepare(ROOT / path, None)
    rendered = list(render(ready.api, ready.names, ready.settings))
    formatted = format_files(rendered, None)

    modules = [file for file in rendered if file.path.endswith(".py") and not file.is_copied]
    mode = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
    assert {file.path: formatted[file.path] for file in modules} == {
        file.path: black.format_str(file.text, mode=mode) for file in modules
    }
