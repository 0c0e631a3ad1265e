"""Measure two alternatives in turns, so that other load on the machine affects both."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

Side = Callable[[], float]
"""Runs the measured code once, and returns its duration in seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A measured goal.

    Attributes:
        what: What was measured.
        ours: Our figure, with its unit.
        mark: The baseline figure; empty if the budget is absolute.
        figure: The value that the budget limits.
        budget: The maximum figure.
        unit: Unit of the figure and of the budget.
    """

    what: str
    ours: str
    mark: str
    figure: float
    budget: float
    unit: str

    @property
    def is_kept(self) -> bool:
        """Whether the figure is within the budget."""
        return self.figure <= self.budget


def timed(action: Callable[[], object], *, clock: Callable[[], float] = time.perf_counter) -> Side:
    """Measure a duration with the garbage collector disabled.

    Args:
        action: What to measure.
        clock: Returns the time; `time.process_time` for the processor time of this process.
    """

    def side() -> float:
        gc.collect()
        gc.disable()
        try:
            started = clock()
            action()
            return clock() - started
        finally:
            gc.enable()

    return side


def in_turns(ours: Side, mark: Side, *, rounds: int, warm_up: int = 1) -> tuple[float, float]:
    """The medians of two alternating sides, in seconds.

    Args:
        ours: Our side.
        mark: The baseline.
        rounds: How often each is measured.
        warm_up: How often each is run in advance.
    """
    taken = medians(ours, mark, rounds=rounds, warm_up=warm_up)
    return taken[0], taken[1]


def medians(*sides: Side, rounds: int, warm_up: int = 1) -> list[float]:
    """The medians of alternating sides, in seconds. Arguments as for `in_turns`."""
    for _ in range(warm_up):
        for side in sides:
            side()
    times: list[list[float]] = [[] for _ in sides]
    for number in range(rounds):
        # The order alternates, so that no side always runs last.
        order = range(len(sides)) if number % 2 == 0 else reversed(range(len(sides)))
        for index in order:
            times[index].append(sides[index]())
    return [median(side) for side in times]


def ratio(what: str, ours: float, mark: float, *, budget: float, mark_name: str) -> Result:
    """A goal for the ratio of our time to the baseline's."""
    return Result(
        what=what,
        ours=milliseconds(ours),
        mark=f"{mark_name} {milliseconds(mark)}",
        figure=ours / mark,
        budget=budget,
        unit=" x",
    )


def milliseconds(value: float) -> str:
    """A time to three digits."""
    return f"{value * 1000:.3g} ms"
