"""Format rendered files with black as a library, and check that they compile. Known results come from a cache."""

from __future__ import annotations

import gc
import hashlib
import multiprocessing
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing, suppress
from importlib.metadata import version
from pathlib import Path

import black
from black.mode import TargetVersion
from black.parsing import InvalidInput

from ..errors import FormattingError
from ..rendering.render import RenderedFile
from .abridging import LINE_LENGTH, abridged
from .atomic import write_atomically

_MODE = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
# Below this many files the start of worker processes costs more than it saves.
_WORTH_WORKERS = 8
_BLACK = version("black")
# `format_str` formats what it changed a second time, because of rare interactions between optional commas and
# parentheses. Rendered modules have none of them, which a test holds, and one pass takes half the time.
_format_once: Callable[..., str] = getattr(black, "_format_str_once", black.format_str)


def format_files(files: Iterable[RenderedFile], cache: Path | None) -> dict[str, str]:
    """Format every Python file; in other files only trailing blank space changes.

    Args:
        files: The files. Each is formatted in a worker process while the next ones are rendered.
        cache: Folder for formatted texts, keyed by the hash of their source; None for no cache. Missing or damaged
            entries are recreated.

    Returns:
        Path -> text.

    Raises:
        FormattingError: A Python file cannot be compiled.
    """
    texts: dict[str, str] = {}
    fresh: dict[str, str] = {}
    with closing(_Workers()) as workers:
        for file in files:
            assert file.path not in texts, f"two templates write {file.path}"
            texts[file.path] = file.text
            if file.is_copied:
                continue
            if not file.path.endswith(".py"):
                texts[file.path] = file.text.rstrip("\n") + "\n" if file.text.strip() else ""
            elif cache is not None and (known := _cached(cache, file.text)) is not None:
                texts[file.path] = known
            else:
                fresh[file.path] = file.text
                workers.add(file.path, file.text)
        formatted = workers.results()
    if cache is not None:
        for path, text in fresh.items():
            _keep(cache, text, formatted[path])
    return texts | formatted


class _Workers:
    """Formats in worker processes, which start once there is enough to do."""

    def __init__(self) -> None:
        self._waiting: list[tuple[str, str]] = []
        self._pool: ProcessPoolExecutor | None = None
        self._started: dict[str, Future[str]] = {}

    def add(self, path: str, text: str) -> None:
        """Format a file, now or when the results are needed."""
        self._waiting.append((path, text))
        if self._pool is None and len(self._waiting) >= _WORTH_WORKERS and _may_fork():
            self._pool = ProcessPoolExecutor(initializer=_start_worker)
        if self._pool is not None:
            self._started |= {path: self._pool.submit(_format, path, text) for path, text in self._waiting}
            self._waiting.clear()

    def results(self) -> dict[str, str]:
        """Path -> formatted text of each file. Waits for the workers."""
        done = {path: future.result() for path, future in self._started.items()}
        return done | {path: _format(path, text) for path, text in self._waiting}

    def close(self) -> None:
        """End the workers. What they have not begun is dropped."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


def _start_worker() -> None:
    """Prepare a worker process for many files, each of which leaves thousands of objects that refer to each other."""
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
    try:
        formatted = _formatted(text)
        # black parses some code that does not compile, such as a duplicate argument.
        compile(formatted, path, "exec", dont_inherit=True)
    except InvalidInput as error:
        raise FormattingError(f"{path}: {error}") from None
    except SyntaxError as error:
        raise FormattingError(f"{path}:{error.lineno}: {error.msg}") from None
    return formatted


def _formatted(text: str) -> str:
    """The text as black formats it.

    Raises:
        InvalidInput: It is not Python.
    """
    short = abridged(text)
    with suppress(InvalidInput):
        return short.restored(_format_once(short.text, mode=_MODE))
    # Lines of invalid code can be misunderstood. The error has to be about the module as it was rendered.
    return _format_once(text, mode=_MODE)


def _key(text: str) -> str:
    return hashlib.sha256(f"{_BLACK}\n{_MODE.get_cache_key()}\n{text}".encode()).hexdigest()


def _cached(cache: Path, text: str) -> str | None:
    """The formatted text; the file begins with the hash of the rest, so that damage is detected."""
    try:
        digest, _, kept = (cache / _key(text)).read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return kept if hashlib.sha256(kept.encode()).hexdigest() == digest else None


def _keep(cache: Path, text: str, formatted: str) -> None:
    digest = hashlib.sha256(formatted.encode()).hexdigest()
    with suppress(OSError):
        # Without a writable cache, the file is formatted again next time.
        write_atomically(cache / _key(text), f"{digest}\n{formatted}")
