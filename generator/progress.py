"""Show on a terminal what a long run is doing: one line, which each stage overwrites."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import Final, LiteralString, Self, TextIO, TypeVar

_Item = TypeVar("_Item")

_SHORT: Final = 2.0
"""Seconds of a run that shows nothing."""
_PAUSE: Final = 0.1
"""Seconds between two counts that are shown."""


class Progress:
    """The line. Used as a context manager, which erases it at the end.

    Args:
        stream: Where it is shown, None for nowhere. Nothing is shown if it is not a terminal but, for example, a log.
        clock: The time in seconds.
    """

    def __init__(self, stream: TextIO | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream if stream is not None and stream.isatty() else None
        self._clock = clock
        self._from = clock() + _SHORT
        self._next_count = self._from
        self._shown = ""

    def __enter__(self) -> Self:
        """Begin; nothing is shown yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Erase the line."""
        if self._stream is not None and self._shown:
            self._stream.write(f"\r{'':{len(self._shown)}}\r")
            self._stream.flush()

    def stage(self, name: LiteralString) -> None:
        """A stage begins."""
        if self._stream is not None and self._clock() >= self._from:
            self._write(self._stream, name)

    def counted(self, name: LiteralString, items: Iterable[_Item]) -> Iterator[_Item]:
        """The items of a stage, which are counted as they are made."""
        self.stage(name)
        for number, item in enumerate(items, 1):
            if self._stream is not None and (now := self._clock()) >= self._next_count:
                self._next_count = now + _PAUSE
                self._write(self._stream, f"{name}: {number:,}")
            yield item

    def _write(self, stream: TextIO, text: str) -> None:
        # Spaces, because not every terminal understands the sequence that erases a line.
        stream.write(f"\r{text:<{len(self._shown)}}")
        stream.flush()
        self._shown = text


SILENT: Final = Progress(None)
"""Shows nothing."""
