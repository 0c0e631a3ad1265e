"""A client of a generated package over a transport that answers from a function."""

from __future__ import annotations

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
        answers: Bodies to answer with, in turn; the last one again and again.
    """

    answers: list[Any] = field(default_factory=list)
    status: int = 200
    requests: list[httpx2.Request] = field(default_factory=list)

    def handle(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        if not self.answers:
            return httpx2.Response(204)
        body = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
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
