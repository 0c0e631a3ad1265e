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


def timed(action: Callable[[], object]) -> Side:
    """Measure a duration with the garbage collector disabled."""

    def side() -> float:
        gc.collect()
        gc.disable()
        try:
            started = time.perf_counter()
            action()
            return time.perf_counter() - started
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
    for _ in range(warm_up):
        ours()
        mark()
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds):
        # The order alternates, so that neither side always runs second.
        for index in (0, 1) if number % 2 == 0 else (1, 0):
            times[index].append((ours, mark)[index]())
    return median(times[0]), median(times[1])


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
