"""A client of a generated package over a transport that answers from a function."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import httpx2
import pytest


@dataclass
class Wire:
    """What was sent, and what is answered.

    Attributes:
        requests: Every request, as it went out.
        answers: JSON bodies or whole responses to answer with, in turn; the last one again and again.
    """

    answers: list[Any] = field(default_factory=list)
    status: int = 200
    requests: list[httpx2.Request] = field(default_factory=list)

    def handle(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        if not self.answers:
            return httpx2.Response(204)
        body = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(body, httpx2.Response):
            return httpx2.Response(body.status_code, headers=body.headers, content=body.content)
        return httpx2.Response(self.status, json=body)

    @property
    def last(self) -> httpx2.Request:
        return self.requests[-1]

    @property
    def target(self) -> str:
        """Method, path and query of the last request."""
        return f"{self.last.method} {self.last.url.raw_path.decode()}"

    @property
    def body(self) -> Any:
        """The JSON body of the last request."""
        return json.loads(self.last.content)


Connect = Callable[..., Any]
Both = Callable[..., Any]


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def connect(wire: Wire) -> Iterator[Connect]:
    """A function that makes a client of a package; its requests end at `wire`."""
    opened: list[httpx2.Client] = []

    def make(package: ModuleType, **arguments: Any) -> Any:
        http_client = httpx2.Client(transport=httpx2.MockTransport(wire.handle))
        opened.append(http_client)
        return package.Client(http_client=http_client, **arguments)

    yield make
    for client in opened:
        client.close()


@pytest.fixture
def both(wire: Wire) -> Both:
    """A function that makes a call with a client of either flavor; both send and return the same, or raise the same."""

    def outcome(call: Callable[[], Any]) -> Any:
        try:
            return call()
        except Exception as error:
            return error

    async def awaited(client: Any, call: Callable[[Any], Any]) -> Any:
        made = call(client)
        return await made if inspect.isawaitable(made) else made

    def make(package: ModuleType, call: Callable[[Any], Any], **arguments: Any) -> Any:
        transport = httpx2.MockTransport(wire.handle)
        answers = list(wire.answers)

        def synchronous() -> Any:
            with httpx2.Client(transport=transport) as http_client:
                return call(package.Client(http_client=http_client, **arguments))

        async def asynchronous() -> Any:
            async with httpx2.AsyncClient(transport=transport) as http_client:
                return await awaited(package.AsyncClient(http_client=http_client, **arguments), call)

        wire.requests.clear()
        first = outcome(synchronous)
        sent_first = [_shown(request) for request in wire.requests]
        wire.requests.clear()
        wire.answers = answers
        second = outcome(lambda: asyncio.run(asynchronous()))
        assert [_shown(request) for request in wire.requests] == sent_first
        if isinstance(first, Exception):
            assert (type(first), str(first)) == (type(second), str(second))
            raise first
        assert _compared(first) == _compared(second)
        return first

    return make


def _compared(value: Any) -> Any:
    """A value without what the clock says of it."""
    return (value.value, value.status, value.content) if hasattr(value, "elapsed") else value


def _shown(request: httpx2.Request) -> tuple[str, str, list[tuple[str, str]], bytes]:
    return request.method, str(request.url), request.headers.multi_items(), request.content
