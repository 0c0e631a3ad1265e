"""Run the Python blocks of a section like a reader, and record the output."""

from __future__ import annotations

import contextlib
import io
import logging
import re
from collections.abc import Generator
from pathlib import Path

from tests.docs.fake_api import FakeApi
from tests.docs.markdown import Section

PROXY = "http://localhost:8030"

_SECONDS = re.compile(r" in \d+\.\d{3} s ")


class _Lines(io.TextIOBase):
    """A text stream that appends its lines to a shared list, in the order of events."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._rest = ""

    def write(self, text: str) -> int:
        *whole, self._rest = (self._rest + text).split("\n")
        self._lines.extend(f"> {_SECONDS.sub(' in … s ', line)}" for line in whole)
        return len(text)


def transcript(path: Path, section: Section, api: FakeApi, url: str) -> list[str]:
    """Run the Python blocks of a section one after the other, in a new namespace.

    Args:
        path: The file, for tracebacks.
        section: The section to run.
        api: The server.
        url: Its URL, which also replaces the proxy of the examples.

    Returns:
        The printed and logged output (`> …`) and the server's requests (`< …`), in order. Reads without output in
        between can be concurrent, and are sorted.
    """
    events: list[str] = []
    api.on_request = lambda line: events.append(f"< {line}")
    namespace: dict[str, object] = {"__name__": "__main__"}
    stream = _Lines(events)
    with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream), _fresh_logging():
        for block in section.of("python"):
            # Leading line breaks, so that tracebacks show the line of the file.
            code = compile("\n" * (block.line - 1) + block.text.replace(PROXY, url), str(path), "exec")
            exec(code, namespace)
    return _reads_sorted(events)


@contextlib.contextmanager
def _fresh_logging() -> Generator[None]:
    """Reset logging as in a new program, so that `basicConfig` in an example has an effect."""
    root = logging.getLogger()
    handlers = root.handlers
    levels = {logger: logger.level for logger in _loggers()}
    root.handlers = []
    try:
        yield
    finally:
        root.handlers = handlers
        for logger in _loggers():
            logger.setLevel(levels.get(logger, logging.NOTSET))


def _loggers() -> list[logging.Logger]:
    named = logging.getLogger().manager.loggerDict.values()
    return [logging.getLogger(), *(logger for logger in named if isinstance(logger, logging.Logger))]


def _reads_sorted(events: list[str]) -> list[str]:
    made: list[str] = []
    reads: list[str] = []
    for event in [*events, ""]:
        if event.startswith("< GET "):
            reads.append(event)
            continue
        made += sorted(reads)
        reads.clear()
        made.append(event)
    return made[:-1]
