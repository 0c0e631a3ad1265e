"""Measuring two things against each other, in turns, so that whatever else the machine does hits both."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

Side = Callable[[], float]
"""Does once what is measured, and returns how long it took, in seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A measured promise.

    Attributes:
        what: What was measured.
        ours: Our figure, with its unit.
        mark: The figure it is compared with; empty if the budget is absolute.
        figure: What the budget limits.
        budget: The largest figure that keeps the promise.
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
        """Whether the promise is kept."""
        return self.figure <= self.budget


def timed(action: Callable[[], object]) -> Side:
    """Measure how long something takes, without the garbage collector stepping in."""

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
    """The medians of two sides that take turns, in seconds.

    Args:
        ours: One side.
        mark: The other.
        rounds: How often each is measured.
        warm_up: How often each is run before.
    """
    for _ in range(warm_up):
        ours()
        mark()
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds):
        # Neither side is always the one that comes after the other.
        for index in (0, 1) if number % 2 == 0 else (1, 0):
            times[index].append((ours, mark)[index]())
    return median(times[0]), median(times[1])


def ratio(what: str, ours: float, mark: float, *, budget: float, mark_name: str) -> Result:
    """A promise about how much longer ours takes than the mark."""
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
