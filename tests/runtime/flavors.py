"""Clients of the package with streams and downloads, of both flavors and with all transports, with one interface."""

from __future__ import annotations

import asyncio
import gc
import json
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from .conftest import FakeClock

FLAVORS = pytest.mark.parametrize("flavor", ["sync", "async", "aiohttp"])

END = b"0\r\n\r\n"


def head(media: str = "text/event-stream", status: int = 200) -> bytes:
    return f"HTTP/1.1 {status} X\r\ncontent-type: {media}\r\ntransfer-encoding: chunked\r\n\r\n".encode()


def chunk(content: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(content), content)


def part(text: str, *, more: str = "") -> bytes:
    return f"{more}data: {json.dumps({'text': text})}\n\n".encode()


def stream(*events: bytes, media: str = "text/event-stream") -> bytes:
    """A whole response, each event in a separate chunk."""
    return head(media) + b"".join(map(chunk, events)) + END


def is_left(connection: socket.socket) -> bool:
    """Whether the client closes the connection before its timeout.

    It may send more before. Where it has not read all that was sent, closing it resets it.
    """
    try:
        while connection.recv(1000):
            pass
    except TimeoutError:
        return False
    except ConnectionError:
        return True
    return True


class Flavor:
    """A client of either flavor with the same interface."""

    def __init__(self, package: Any, flavor: str, url: str, **options: Any) -> None:
        self.clock = FakeClock()
        self.runner = None if flavor == "sync" else asyncio.Runner()
        common = {"base_url": url, "timeout": 5.0, "max_retries": 2, **options}
        if flavor == "sync":
            self.client = package.Client(**common)
            self.client._driver._sleep = self.clock.sleep
        else:
            transport = "aiohttp" if flavor == "aiohttp" else "httpx2"
            self.client = package.AsyncClient(transport=transport, **common)
            self.client._driver._sleep = self.clock.sleep_async
        self.client._driver._clock = self.clock.clock

    def do(self, made: Any) -> Any:
        return made if self.runner is None else self.runner.run(_awaited(made))

    def next(self, events: Any) -> Any:
        return next(events) if self.runner is None else self.do(anext(events))

    def list(self, events: Any) -> list[Any]:
        return list(self.each(events))

    def each(self, events: Any) -> Iterator[Any]:
        while True:
            try:
                yield self.next(events)
            except (StopIteration, StopAsyncIteration):
                return

    def enter(self, manager: Any) -> Any:
        return manager.__enter__() if self.runner is None else self.do(manager.__aenter__())

    def exit(self, manager: Any) -> None:
        if self.runner is None:
            manager.__exit__(None, None, None)
        else:
            self.do(manager.__aexit__(None, None, None))

    def settle(self) -> None:
        """Collect unreferenced objects, and let the event loop close them."""
        gc.collect()
        if self.runner is not None:
            self.runner.run(asyncio.sleep(0))
            self.runner.run(_idle())

    def close(self) -> None:
        self.do(self.client.close())
        if self.runner is not None:
            self.runner.close()


async def _awaited(made: Any) -> Any:
    return await made


async def _idle() -> None:
    """Wait for the other tasks of this event loop."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    await asyncio.gather(*others, return_exceptions=True)
