"""Long runs say on a terminal what they do, on one line. Short runs and logs show nothing."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.output.freshness import Job
from generator.pipeline import generate
from generator.progress import Progress
from tests.conftest import ROOT


class Terminal(io.StringIO):
    """A terminal that keeps what it showed."""

    def isatty(self) -> bool:
        return True

    @property
    def lines(self) -> list[str]:
        """The line after each change, without the blanks at its end."""
        shown: list[str] = []
        line = ""
        for text in self.getvalue().split("\r")[1:]:
            line = text + line[len(text) :]
            shown.append(line.rstrip())
        return shown


class Clock:
    """A clock that the test sets."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_nothing_is_shown_in_the_first_two_seconds() -> None:
    terminal, clock = Terminal(), Clock()
    with Progress(terminal, clock) as progress:
        clock.now += 1.9
        progress.stage("Loading")
        assert list(progress.counted("Rendering files", "abc")) == ["a", "b", "c"]

    assert terminal.getvalue() == ""


def test_nothing_is_shown_in_a_log() -> None:
    log, clock = io.StringIO(), Clock()
    with Progress(log, clock) as progress:
        clock.now += 60
        progress.stage("Loading")
        assert list(progress.counted("Rendering files", "abc")) == ["a", "b", "c"]

    assert log.getvalue() == ""


def test_each_stage_overwrites_the_one_before() -> None:
    terminal, clock = Terminal(), Clock()

    def items() -> Iterator[int]:
        for number in range(1, 1_002):
            # The line changes at most ten times in a second.
            clock.now += 0.04
            yield number

    with Progress(terminal, clock) as progress:
        clock.now += 2
        progress.stage("Building the model")
        progress.stage("Naming")
        assert len(list(progress.counted("Rendering files", items()))) == 1_001
        progress.stage("Writing")

    counts = [f"Rendering files: {number:,}" for number in range(1, 1_002, 3)]
    assert terminal.lines == ["Building the model", "Naming", "Rendering files", *counts, "Writing", "", ""]
    assert "\n" not in terminal.getvalue()


def test_an_error_leaves_an_empty_line() -> None:
    terminal, clock = Terminal(), Clock()

    def run() -> None:
        with Progress(terminal, clock) as progress:
            clock.now += 2
            progress.stage("Writing")
            raise OSError("disk")

    with pytest.raises(OSError, match="disk"):
        run()

    assert terminal.lines == ["Writing", "", ""]


def test_a_run_shows_its_stages(tmp_path: Path) -> None:
    terminal = Terminal()
    job = Job.of(ROOT / "tests/generator/everything.yaml", output=tmp_path / "out")
    with Progress(terminal, map(float, itertools.count(step=2)).__next__) as progress:
        outcome = generate(job, progress=progress)

    stages = ["Loading", "Validating", "Building the model", "Naming", "Rendering files"]
    rendered = [line for line in terminal.lines if re.search(r"\d", line)]
    assert rendered == [f"Rendering files: {number:,}" for number in range(1, len(outcome.report.written) + 1)]
    assert terminal.lines == [*stages, *rendered, "Writing", "", ""]
