"""Run the programs of a documentation against the in-memory API."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import pytest


class Runner:
    """Runs programs whose clients lead to a server in memory.

    Args:
        package: The package that the programs import.
        clients: The names of its clients, sync and async.
        server: The server.
    """

    def __init__(self, package: ModuleType, clients: tuple[str, str], server: Any) -> None:
        self._package = package
        self._clients = clients
        self._server = server

    @contextmanager
    def redirected(self) -> Iterator[None]:
        """Let the names of the clients stand for those of the server."""
        sync, asynchronous = self._clients
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(self._package, sync, lambda **_: self._server.client())
            patch.setattr(self._package, asynchronous, lambda **_: self._server.async_client())
            yield

    def first_request(self, program: str, name: str) -> str:
        """Run a program; return the operation, method, URL and body of its first request.

        Raises:
            AssertionError: The server rejected a request, or there was none.
        """
        before = len(self._server.calls())
        with self.redirected(), contextlib.redirect_stdout(io.StringIO()):
            exec(compile(program, name, "exec"), {"__name__": "__main__"})
        calls = self._server.calls()[before:]
        assert calls, f"{name}: nothing was sent"
        assert all(call.status < 400 for call in calls), f"{name}: {[call.status for call in calls]}"
        return described(calls[0].request)


def described(request: Any) -> str:
    """A request on one line."""
    body = request.body
    if isinstance(body, bytes):
        body = body.decode("latin-1")
    sent = "" if body is None else " " + json.dumps(body, sort_keys=True, default=str, ensure_ascii=False)
    return f"{request.method} {request.url}{sent}"
