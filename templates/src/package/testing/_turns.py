"""One request at a time, and what follows a request."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Task: TypeAlias = Callable[[], object]


class Turns:
    """Processes one request at a time, and collects tasks for afterwards.

    Receivers of webhooks are such tasks: they may send requests themselves, also from other threads.
    """

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self._depth = 0
        self._due: list[Task] = []

    def take(self, process: Callable[[], T]) -> tuple[T, Sequence[Task]]:
        """Process a request, and return its result and the tasks that the caller must run.

        The tasks of a request within another one are left to the outer request.
        """
        with self.lock:
            self._depth += 1
            try:
                result = process()
            finally:
                self._depth -= 1
                due: list[Task] = []
                if not self._depth:
                    due, self._due = self._due, due
        return result, due

    def after(self, task: Task) -> None:
        """Run a task after the current request; immediately if there is none."""
        with self.lock:
            if self._depth:
                self._due.append(task)
                return
        task()


def run(tasks: Sequence[Task]) -> None:
    """Run all tasks, also if some fail.

    Raises:
        Exception: The exception of a task; an `ExceptionGroup` if several failed.
    """
    failed: list[Exception] = []
    for task in tasks:
        try:
            task()
        except Exception as error:
            failed.append(error)
    if failed:
        raise failed[0] if len(failed) == 1 else ExceptionGroup("tasks after a request failed", failed)
