"""Uploads that end early, and what remains of them."""

from __future__ import annotations

import asyncio
import gc
import threading
import warnings
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.behavior.loopback import Act, Loopback
from tests.behavior.uploads.contents import stored


@pytest.mark.parametrize("transport", ["httpx2", "aiohttp"])
def test_a_cancelled_upload_closes_its_file(transport: str, box: ModuleType, server: Loopback, tmp_path: Path) -> None:
    path = stored(tmp_path)
    server.script.append(Act(200))

    async def stuck() -> AsyncIterator[bytes]:
        yield path.read_bytes()
        reached.set()
        await asyncio.Event().wait()

    async def cancelled() -> None:
        async with box.AsyncClient(base_url=server.url, transport=transport) as client:
            sending = asyncio.create_task(client.form.replace(file=path, files=[stuck()]))
            await reached.wait()
            sending.cancel()
            with pytest.raises(asyncio.CancelledError):
                await sending
            # The connections of the client still work.
            assert await client.raw.replace(body=b"1") == {}

    reached = asyncio.Event()
    asyncio.run(cancelled())
    assert server.last.body == b"1"


@pytest.mark.parametrize(
    ("transport", "end"),
    [
        # httpx2 reads no response before the whole request is sent.
        ("aiohttp", "answered"),
        ("aiohttp", "cancelled"),
        ("aiohttp", "closed"),
        ("aiohttp", "closed on a reused connection"),
        ("httpx2", "cancelled"),
        ("httpx2", "closed"),
    ],
)
def test_an_upload_that_the_server_does_not_read_leaves_nothing_open(
    transport: str, end: str, box: ModuleType, server: Loopback
) -> None:
    gate = threading.Event()
    is_second = end == "closed on a reused connection"
    if is_second:
        server.script.append(Act(200))
    server.script.append(Act(413, after=1000, gate=gate))

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield bytes(1 << 16)

    async def send(client: Any) -> None:
        if is_second:
            await client.raw.replace(body=b"1")
            server.arrived.clear()
        await client.raw.replace(body=endless())

    async def interrupted(client: Any) -> None:
        sending = asyncio.create_task(send(client))
        while len(server.received) <= is_second:
            await asyncio.to_thread(server.arrived.wait)
        # Until the buffers of the operating system are full, each round sends one piece.
        for _ in range(1000):
            await asyncio.sleep(0)
        if end == "answered":
            gate.set()
        elif end == "cancelled":
            sending.cancel()
        else:
            await client.close()
        with pytest.raises((box.APIError, asyncio.CancelledError)) as caught:
            await sending
        assert caught.type is ENDS[end](box)

    async def run() -> None:
        async with asyncio.timeout(30), box.AsyncClient(base_url=server.url, transport=transport) as client:
            await interrupted(client)

    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        asyncio.run(run())
        gc.collect()
    gate.set()
    assert [str(warning.message) for warning in warned] == []


ENDS: dict[str, Callable[[ModuleType], type[BaseException]]] = {
    "answered": lambda box: box.APIStatusError,
    "cancelled": lambda _: asyncio.CancelledError,
    "closed": lambda box: box.APIConnectionError,
    "closed on a reused connection": lambda box: box.APIConnectionError,
}


@pytest.mark.parametrize("transport", ["httpx2", "aiohttp"])
def test_a_large_body_in_memory_is_sent_without_a_warning(transport: str, box: ModuleType, server: Loopback) -> None:
    text = "a" * 3_000_000

    async def run() -> None:
        async with box.AsyncClient(base_url=server.url, transport=transport) as client:
            await client.request("PUT", "/raw", body=text)

    asyncio.run(run())
    assert server.last.body == f'"{text}"'.encode()
    assert not server.last.is_chunked
