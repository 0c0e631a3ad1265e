"""A client of a generated package, with a transport that a function implements."""

from __future__ import annotations

import asyncio
import inspect
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent
from types import ModuleType
from typing import Any

import httpx2
import pytest

from generator.diagnostics import DiagnosticsError
from generator.output.freshness import Job
from generator.pipeline import check
from tests.behavior.schemas import document
from tests.conftest import Generate


@dataclass
class Wire:
    """The sent requests, and the responses to send.

    Attributes:
        requests: All requests as sent.
        responses: JSON bodies or whole responses to return in turn; the last one is repeated.
    """

    responses: list[Any] = field(default_factory=list)
    status: int = 200
    requests: list[httpx2.Request] = field(default_factory=list)

    def handle(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        if not self.responses:
            return httpx2.Response(204)
        body = self.responses.pop(0) if len(self.responses) > 1 else self.responses[0]
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
    """A function that creates a client of a package; its requests end at `wire`."""
    opened: list[httpx2.Client] = []

    def make(package: ModuleType, **arguments: Any) -> Any:
        http_client = httpx2.Client(transport=httpx2.MockTransport(wire.handle))
        opened.append(http_client)
        return package.Client(http_client=http_client, **arguments)

    yield make
    for client in opened:
        client.close()


Findings = Callable[..., list[str]]


@pytest.fixture
def findings(tmp_path: Path) -> Findings:
    """A function that returns the findings about a document and its settings, with their codes."""

    def of(text: str, settings: str = "") -> list[str]:
        (tmp_path / "openapi.yaml").write_text(dedent(text), encoding="utf-8")
        (tmp_path / "client.yaml").write_text(f"package: made\n{dedent(settings)}", encoding="utf-8")
        try:
            found = check(Job.of(tmp_path / "openapi.yaml"))
        except DiagnosticsError as error:
            found = error.diagnostics
        return [f"{finding.code} {finding.message}" for finding in found]

    return of


Send = Callable[..., httpx2.Request]
Exchange = Callable[[ModuleType], Send]

_BOUNDARY = re.compile(rb"--([0-9a-f]{32})")


@pytest.fixture
def exchange() -> Exchange:
    """A function that calls a method of both clients and returns the request, equal except for a boundary."""

    def of(package: ModuleType) -> Send:
        def send(method: str, *positional: Any, **arguments: Any) -> httpx2.Request:
            sent: list[httpx2.Request] = []

            def handle(request: httpx2.Request) -> httpx2.Response:
                sent.append(request)
                return httpx2.Response(204)

            transport = httpx2.MockTransport(handle)
            # A file is read once; each client gets its own.
            given = [{key: _again(value) for key, value in arguments.items()} for _ in range(2)]
            with httpx2.Client(transport=transport) as http_client:
                _method(package.Client(http_client=http_client), method)(*positional, **given[0])

            async def asynchronous() -> None:
                async with httpx2.AsyncClient(transport=transport) as http_client:
                    await _method(package.AsyncClient(http_client=http_client), method)(*positional, **given[1])

            asyncio.run(asynchronous())
            one, other = sent
            assert (one.method, one.url, plain(one)) == (other.method, other.url, plain(other))
            return one

        return send

    return of


def _again(value: Any) -> Any:
    if isinstance(value, list):
        return [_again(item) for item in value]
    return io.BytesIO(value.getvalue()) if isinstance(value, io.BytesIO) else value


def _method(client: Any, path: str) -> Any:
    for name in path.split("."):
        client = getattr(client, name)
    return client


def plain(request: httpx2.Request) -> tuple[str | None, bytes]:
    """Content type and body of a request, with `B` for a boundary."""
    media, body = request.headers.get("content-type"), request.content
    found = _BOUNDARY.match(body)
    if found is not None and media is not None:
        media, body = media.replace(found[1].decode(), "B"), body.replace(found[1], b"B")
    return media, body


@pytest.fixture
def both(wire: Wire) -> Both:
    """A function that makes a call with both clients; both must send and return the same, or raise the same."""

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
        responses = list(wire.responses)

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
        wire.responses = responses
        second = outcome(lambda: asyncio.run(asynchronous()))
        assert [_shown(request) for request in wire.requests] == sent_first
        if isinstance(first, Exception):
            assert (type(first), str(first)) == (type(second), str(second))
            raise first
        assert _compared(first) == _compared(second)
        return first

    return make


def _compared(value: Any) -> Any:
    """A value without the parts that depend on the clock."""
    return (value.value, value.status, value.content) if hasattr(value, "elapsed") else value


def _shown(request: httpx2.Request) -> tuple[str, str, list[tuple[str, str]], bytes]:
    return request.method, str(request.url), request.headers.multi_items(), request.content


class Things:
    """A client of a document, and the drifts that it reported."""

    def __init__(self, generated: Generate, connect: Connect, wire: Wire, text: str) -> None:
        self.package = generated(text)
        self.drift: list[Any] = []
        self.client = connect(self.package, on_drift=self.drift.append)
        self.wire = wire

    def get(self, answer: Any) -> Any:
        """The result for a response, without drift."""
        value = self.read(answer)
        assert self.drift == []
        return value

    def read(self, answer: Any) -> Any:
        """The result for a response."""
        self.wire.responses = [answer]
        return self.client.thing.get()

    def sent(self, **arguments: Any) -> Any:
        """The body that is sent."""
        self.client.thing.set(**arguments)
        return self.wire.body


@pytest.fixture
def things(generated: Generate, connect: Connect, wire: Wire) -> Any:
    """A function that creates a client for a schema."""

    def make(schema: str, components: str = "", version: str = "3.1.0", more: str = "") -> Things:
        return Things(generated, connect, wire, document(schema, components, version, more))

    return make
