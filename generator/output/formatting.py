"""Format rendered files with black as a library, and check that they compile. Known results come from a cache."""

from __future__ import annotations

import hashlib
import multiprocessing
import sys
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import black
from black.mode import TargetVersion
from black.parsing import InvalidInput

from ..errors import FormattingError
from ..garbage import collect_rarely
from .atomic import write_atomically

LINE_LENGTH = 120

_MODE = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
# Below this many files the start of worker processes costs more than it saves.
_WORTH_WORKERS = 8
_BLACK = version("black")


def format_files(files: Mapping[str, str], cache: Path | None) -> dict[str, str]:
    """Format every Python file; in other files only trailing blank space changes.

    Args:
        files: Path -> text.
        cache: Folder for formatted texts, keyed by the hash of their source; None for no cache. Missing or damaged
            entries are recreated.

    Raises:
        FormattingError: A Python file cannot be compiled.
    """
    texts = {path: text.rstrip("\n") + "\n" if text.strip() else "" for path, text in files.items()}
    python = {path: text for path, text in files.items() if path.endswith(".py")}
    known = {path: _cached(cache, text) for path, text in python.items()} if cache is not None else {}
    missing = [path for path in python if known.get(path) is None]
    fresh = dict(zip(missing, _format_all([(path, python[path]) for path in missing]), strict=True))
    if cache is not None:
        for path, text in fresh.items():
            _keep(cache, python[path], text)
    return texts | {path: known.get(path) or fresh[path] for path in python}


def _format_all(files: list[tuple[str, str]]) -> list[str]:
    if len(files) < _WORTH_WORKERS or not _may_fork():
        return [_format(path, text) for path, text in files]
    # The largest first, so that no worker is left with a large file at the end.
    order = sorted(range(len(files)), key=lambda index: -len(files[index][1]))
    with ProcessPoolExecutor(initializer=collect_rarely) as workers:
        formatted = list(workers.map(_format, *zip(*(files[index] for index in order), strict=True)))
    return [text for _, text in sorted(zip(order, formatted, strict=True))]


def _may_fork() -> bool:
    """Whether worker processes can be started without the risk of a deadlock.

    A forked process copies the locks of its parent, and locks that other threads hold are never released in it.
    """
    # Includes threads that `threading` did not start.
    threads = sys._current_frames()  # pyright: ignore[reportPrivateUsage] - documented in spite of its name.
    return multiprocessing.get_start_method() != "fork" or len(threads) == 1


def _format(path: str, text: str) -> str:
    try:
        formatted = black.format_str(text, mode=_MODE)
        # black parses some code that does not compile, such as a duplicate argument.
        compile(formatted, path, "exec", dont_inherit=True)
    except InvalidInput as error:
        raise FormattingError(f"{path}: {error}") from None
    except SyntaxError as error:
        raise FormattingError(f"{path}:{error.lineno}: {error.msg}") from None
    return formatted


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
