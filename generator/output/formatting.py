"""Rendered text -> formatted text that can be compiled, with black as a library. What is known comes from a cache."""

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
    """Format every Python file; the others stay as they are, but for their blank end.

    Args:
        files: Path -> text.
        cache: Folder that keeps formatted texts by the hash of what they were made from; None for no cache. Anything in
            it that is missing or damaged is made anew.

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
    # The largest first, so that no worker is left with one of them at the end.
    order = sorted(range(len(files)), key=lambda index: -len(files[index][1]))
    with ProcessPoolExecutor(initializer=collect_rarely) as workers:
        formatted = list(workers.map(_format, *zip(*(files[index] for index in order), strict=True)))
    return [text for _, text in sorted(zip(order, formatted, strict=True))]


def _may_fork() -> bool:
    """Whether worker processes can be started without the risk that they wait for ever.

    A fork has the locks of its parent as they are at this moment, and those of other threads are never released in it.
    """
    # Threads that `threading` did not start count as well.
    threads = sys._current_frames()  # pyright: ignore[reportPrivateUsage] - documented in spite of its name.
    return multiprocessing.get_start_method() != "fork" or len(threads) == 1


def _format(path: str, text: str) -> str:
    try:
        formatted = black.format_str(text, mode=_MODE)
        # Not everything that black can parse can be run: an argument that is there twice, for one.
        compile(formatted, path, "exec", dont_inherit=True)
    except InvalidInput as error:
        raise FormattingError(f"{path}: {error}") from None
    except SyntaxError as error:
        raise FormattingError(f"{path}:{error.lineno}: {error.msg}") from None
    return formatted


def _key(text: str) -> str:
    return hashlib.sha256(f"{_BLACK}\n{_MODE.get_cache_key()}\n{text}".encode()).hexdigest()


def _cached(cache: Path, text: str) -> str | None:
    """The formatted text; the file begins with the hash of the rest, so that a damaged one is noticed."""
    try:
        digest, _, kept = (cache / _key(text)).read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return kept if hashlib.sha256(kept.encode()).hexdigest() == digest else None


def _keep(cache: Path, text: str, formatted: str) -> None:
    digest = hashlib.sha256(formatted.encode()).hexdigest()
    with suppress(OSError):
        # Where nothing can be kept, it is formatted again.
        write_atomically(cache / _key(text), f"{digest}\n{formatted}")
