"""Format rendered files in worker processes. Known results come from a cache."""

from __future__ import annotations

import gc
import hashlib
import multiprocessing
import os
import sys
from collections.abc import Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Final, Self

from ..kept import Kept
from ..rendering.render import RenderedFile

_MOST_WORKERS: Final = 4
"""More would wait for files: to render one takes about half as long as to format it."""
_STYLING: Final = ("styling.py", "abridging.py")
"""The modules that determine, with black, how a file is formatted."""


class Formatter:
    """Formats Python files. Used as a context manager, which ends the worker processes.

    The workers start at once, because black is slow to import: they do so while the document is loaded.

    Args:
        cache: Folder for formatted texts, keyed by the hash of their source; None for no cache. Missing or damaged
            entries are recreated.
    """

    def __init__(self, cache: Path | None) -> None:
        self._kept = Kept(cache, _style())
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Start the workers."""
        if _may_fork():
            workers = min(os.cpu_count() or 1, _MOST_WORKERS)
            self._pool = ProcessPoolExecutor(max_workers=workers, initializer=_start_worker)
            for _ in range(workers):
                # A pool starts a process when it gets something to do.
                self._pool.submit(int)
        return self

    def __exit__(self, *_: object) -> None:
        """End the workers. What they have not begun is dropped."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def format(self, files: Iterable[RenderedFile]) -> dict[str, str]:
        """Format every Python file; in other files only trailing blank space changes.

        Args:
            files: The files. Each is formatted in a worker process while the next ones are rendered.

        Returns:
            Path -> text.

        Raises:
            FormattingError: A Python file cannot be compiled.
        """
        texts: dict[str, str] = {}
        fresh: dict[str, str] = {}
        started: dict[str, Future[str]] = {}
        for file in files:
            assert file.path not in texts, f"two templates write {file.path}"
            texts[file.path] = file.text
            if file.is_copied:
                continue
            if not file.path.endswith(".py"):
                texts[file.path] = file.text.rstrip("\n") + "\n" if file.text.strip() else ""
            elif (known := self._kept.get(file.text)) is not None:
                texts[file.path] = known.decode()
            else:
                fresh[file.path] = file.text
                if self._pool is not None:
                    started[file.path] = self._pool.submit(_format, file.path, file.text)
        for path, text in fresh.items():
            texts[path] = started[path].result() if path in started else _format(path, text)
            self._kept.keep(text, texts[path].encode())
        return texts


def _style() -> str:
    """What formatted texts depend on apart from their sources: the version of black, and the modules that use it."""
    sources = b"".join(Path(__file__).with_name(name).read_bytes() for name in _STYLING)
    return f"{version('black')} {hashlib.sha256(sources).hexdigest()}"


def _start_worker() -> None:
    """Prepare a worker process for many files, each of which leaves thousands of objects that refer to each other."""
    import_module(f"{__package__}.styling")
    # What the process begins with lives until its end, and need not be searched.
    gc.freeze()
    # Measured: a tenth less time than with larger numbers, because the objects are still in the processor's cache.
    gc.set_threshold(10_000, 100, 100)


def _may_fork() -> bool:
    """Whether worker processes can be started without the risk of a deadlock.

    A forked process copies the locks of its parent, and locks that other threads hold are never released in it.
    """
    # Includes threads that `threading` did not start.
    threads = sys._current_frames()  # pyright: ignore[reportPrivateUsage] - documented in spite of its name.
    return multiprocessing.get_start_method() != "fork" or len(threads) == 1


def _format(path: str, text: str) -> str:
    # Slow to import, and not needed in this process if workers format.
    from .styling import formatted

    return formatted(path, text)
