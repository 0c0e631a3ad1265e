"""Run the Python blocks of a section like a reader, and record the output."""

from __future__ import annotations

import contextlib
import io
import json
import logging
import re
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from tests.docs.markdown import Section

_SECONDS = re.compile(r" in \d+\.\d{3} s ")


class _Lines(io.TextIOBase):
    """A text stream that appends its lines to a list, after the requests that were made before them."""

    def __init__(self, lines: list[str], before: Callable[[], None]) -> None:
        self._lines = lines
        self._before = before
        self._rest = ""

    def write(self, text: str) -> int:
        *whole, self._rest = (self._rest + text).split("\n")
        if whole:
            self._before()
        self._lines.extend(f"> {_SECONDS.sub(' in … s ', line)}" for line in whole)
        return len(text)


def transcript(path: Path, section: Section, api: Any) -> list[str]:
    """Run the Python blocks of a section one after the other, in a new namespace.

    Args:
        path: The file, for tracebacks.
        section: The section to run.
        api: The server in memory, of whichever package.

    Returns:
        The printed and logged output (`> …`) and the server's requests (`< …`), in order. Reads without output in
        between can be concurrent, and are sorted.
    """
    events: list[str] = []
    seen = 0

    def add_requests() -> None:
        nonlocal seen
        calls = api.calls()
        events.extend(f"< {request_line(call.request)}" for call in calls[seen:])
        seen = len(calls)

    namespace: dict[str, object] = {"__name__": "__main__"}
    stream = _Lines(events, add_requests)
    with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream), _fresh_logging():
        for block in section.of("python"):
            # Leading line breaks, so that tracebacks show the line of the file.
            code = compile("\n" * (block.line - 1) + block.text, str(path), "exec")
            exec(code, namespace)
    add_requests()
    return _reads_sorted(events)


def request_line(request: Any) -> str:
    """A request to a server in memory on one line: method, target, version header, other headers, body."""
    version = request.headers.get("cal-api-version")
    extra = [f"{name}: {value}" for name, value in request.headers.items() if name.startswith("x-")]
    is_multipart = request.headers.get("content-type", "").startswith("multipart/")
    body = json.dumps(request.body) if request.content and not is_multipart else ""
    parts = [request.method, request.url, f"({version})" if version else "", *extra, body]
    return " ".join(part for part in parts if part)


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
