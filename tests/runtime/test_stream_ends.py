"""How streams end: which connections are kept for other calls, and what a closed client or a long-lived stream does."""

from __future__ import annotations

import asyncio
import gc
import importlib
import socket
import sys
import threading
from collections.abc import Callable, Coroutine
from contextlib import aclosing
from typing import Any

import pytest

from .flavors import END, FLAVORS, chunk, head, is_left, part, stream

DONE = chunk(b"data: [DONE]\n\n")
ASYNC = pytest.mark.parametrize("flavor", ["async", "aiohttp"])


def _in_one_piece(connection: Any) -> bool:
    connection.sendall(head() + chunk(part("a")) + DONE + END)
    return True


def _in_pieces(connection: Any) -> bool:
    for piece in (head(), chunk(part("a")), DONE[:-2], DONE[-2:], END[:2], END[2:]):
        connection.sendall(piece)
    return True


def _of_known_length(connection: Any) -> bool:
    body = part("a") + b"data: [DONE]\n\n"
    connection.sendall(
        f"HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\ncontent-length: {len(body)}\r\n\r\n".encode()
    )
    connection.sendall(body)
    return True


@FLAVORS
@pytest.mark.parametrize("act", [_in_one_piece, _in_pieces, _of_known_length])
def test_a_connection_is_reused_after_the_last_event(server, start, act, monkeypatch):
    one = start()
    opened = sys.modules[f"streaming._{'sync' if one.runner is None else 'async'}.open_body"]
    monkeypatch.setattr(opened, "_MOMENT", 30.0)
    for _ in range(3):
        server.then(act)
        assert [part.text for part in one.list(one.do(one.client.parts.watch()))] == ["a"]
    assert len(server._threads) == 1


@FLAVORS
@pytest.mark.parametrize("data", [b"data:[DONE]\n\n", b"data: [DONE] \r\n\r\n"])
def test_white_space_around_the_data_that_ends_a_stream(server, start, data):
    one = start()
    server.send_and_close(stream(part("a"), data, part("b")))
    assert [part.text for part in one.list(one.do(one.client.parts.watch()))] == ["a"]


@FLAVORS
@pytest.mark.parametrize(
    "more", [b"", chunk(b": waiting\n\n"), chunk(b": waiting\n\n")[:-2]], ids=["nothing", "more", "cut"]
)
def test_a_response_that_goes_on_after_the_last_event_is_not_waited_for(server, start, more):
    # The timeout of a read would raise an error in the test.
    one = start(timeout=60.0)
    server.send_and_hang(head() + chunk(part("a")) + DONE + more)
    assert [part.text for part in one.list(one.do(one.client.parts.watch()))] == ["a"]
    server.send_and_close(stream(part("b")))
    assert [part.text for part in one.list(one.do(one.client.parts.watch()))] == ["b"]


@FLAVORS
@pytest.mark.parametrize("cut", [1, 3, 4])
def test_a_server_that_stops_in_the_end_of_a_response_is_not_waited_for(server, start, cut):
    left = []

    def act(connection: Any) -> bool:
        connection.sendall(head() + chunk(part("a")) + DONE)
        connection.sendall(END[:cut])
        connection.settimeout(20)
        left.append(is_left(connection))
        return False

    server.then(act)
    # Longer than the server waits.
    one = start(timeout=60.0)
    assert [part.text for part in one.list(one.do(one.client.parts.watch()))] == ["a"]
    assert server.wait_until_deserted() == 0
    assert left == [True]


@FLAVORS
def test_a_server_that_sends_the_end_of_a_response_slowly_is_not_waited_for(server, start):
    left = []

    def act(connection: Any) -> bool:
        connection.sendall(head() + chunk(part("a")) + DONE + b"1;")
        connection.settimeout(0.02)
        left.append(any(is_left(connection) or not _sent(connection, b"x") for _ in range(1000)))
        return False

    server.then(act)
    one = start(timeout=60.0)
    assert [part.text for part in one.list(one.do(one.client.parts.watch()))] == ["a"]
    assert server.wait_until_deserted() == 0
    assert left == [True]


def _sent(connection: socket.socket, content: bytes) -> bool:
    """Whether the client is still there to send to."""
    try:
        connection.sendall(content)
    except ConnectionError:
        return False
    return True


@pytest.mark.usefixtures("streaming")
def test_each_of_the_streams_that_end_on_a_connection_has_its_own_limit():
    opened = importlib.import_module("streaming._sync.open_body")
    stream = _Stream()
    # The second one begins when another thread has taken the connection from the first one.
    first, second = opened._hurried(stream), opened._hurried(stream)
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    stream.read(1, 60.0)
    second.__exit__(None, None, None)
    stream.read(1, 60.0)
    assert [timeout <= opened._MOMENT for timeout in stream.timeouts] == [True, False]
    assert stream.timeouts[1] == 60.0


class _Stream:
    def __init__(self) -> None:
        self.timeouts: list[float] = []

    def read(self, max_bytes: int, timeout: float) -> bytes:
        self.timeouts.append(timeout)
        return b""


@ASYNC
def test_an_async_stream_can_be_closed_like_any_async_iterator(server, start):
    def act(connection: Any) -> bool:
        connection.sendall(head() + chunk(part("a")))
        return not is_left(connection)

    async def use(client: Any) -> None:
        async with aclosing(await client.parts.watch()) as events:
            assert (await anext(events)).text == "a"

    server.then(act)
    one = start(timeout=60.0)
    one.do(use(one.client))
    assert server.wait_until_deserted() == 0


@FLAVORS
@pytest.mark.parametrize(
    "sent",
    [
        head() + chunk(b"data: " + b"x" * 2000 + b"\n\n"),
        b"HTTP/1.1 200 X\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{",
    ],
    ids=["too large", "no stream"],
)
def test_the_error_that_ends_a_stream_releases_its_connection(streaming, server, start, sent):
    def act(connection: Any) -> bool:
        connection.sendall(sent)
        return not is_left(connection)

    server.then(act)
    one = start(max_response_bytes=1000)
    events = one.do(one.client.parts.watch())
    with pytest.raises(streaming.ResponseError) as caught:
        one.next(events)
    # The error and the stream are still there.
    assert server.wait_until_deserted() == 0
    assert one.list(events) == []
    del caught


@FLAVORS
def test_a_stream_is_not_resumed_if_its_request_cannot_be_repeated(streaming, server, start):
    def act(connection: Any) -> bool:
        connection.sendall(head() + chunk(part("a", more="id: 1\n")))
        # Closing it would reset it, because the server has not read the body of the request.
        connection.shutdown(socket.SHUT_WR)
        return not is_left(connection)

    server.then(act)
    server.send_and_close(stream(part("b")))
    one = start()
    events = one.do(one.client.parts.transcribe(body=iter([b"RIFF"])))
    assert one.next(events).text == "a"
    with pytest.raises(streaming.StreamInterruptedError) as caught:
        one.next(events)
    assert (caught.value.received, caught.value.last_event_id) == (1, "1")
    assert len(server.requests) == 1
    events = one.do(one.client.parts.transcribe(body=b"RIFF"))
    assert [part.text for part in one.list(events)] == ["b"]


async def _watch(client: Any) -> None:
    async for _ in await client.parts.watch():
        pass


async def _download(client: Any) -> None:
    async with client.files.with_streaming_response.download("f") as response:
        await response.read()


async def _call(client: Any) -> None:
    await client.files.download("f")


@ASYNC
@pytest.mark.parametrize("work", [_watch, _download, _call])
def test_a_client_that_is_closed_ends_what_other_tasks_read(
    streaming, server, start, work: Callable[[Any], Coroutine[Any, Any, None]]
):
    sent = threading.Event()

    def act(connection: Any) -> bool:
        connection.sendall(head() + chunk(part("a")))
        sent.set()
        return not is_left(connection)

    server.then(act)
    # Nothing else ends the call.
    one = start(timeout=None, max_retries=0)

    async def closed() -> None:
        task = asyncio.create_task(work(one.client))
        await asyncio.to_thread(sent.wait, 30)
        for _ in range(100):
            # The beginning of the body is there, and the task waits for more.
            await asyncio.sleep(0)
        await one.client.close()
        with pytest.raises(streaming.ResponseError, match="the body was cut off"):
            await asyncio.wait_for(task, 30)

    one.do(closed())


@ASYNC
def test_a_stream_that_outlives_the_event_loop_is_quiet(streaming, server, flavor):
    server.send_and_hang(head() + chunk(part("a")))
    complaints: list[dict[str, Any]] = []

    async def kept() -> Any:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
        transport = "aiohttp" if flavor == "aiohttp" else "httpx2"
        async with streaming.AsyncClient(base_url=server.url, transport=transport) as client:
            events = await client.parts.watch()
            assert (await anext(events)).text == "a"
            return events

    events = asyncio.run(kept())
    with pytest.raises(streaming.StreamInterruptedError, match="reading was interrupted"):
        asyncio.run(_next(events))
    assert complaints == []


async def _next(events: Any) -> None:
    await anext(events)


# A loop that ends with open connections warns about them.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@ASYNC
def test_a_stream_of_another_event_loop_does_not_keep_a_client_open(streaming, server, flavor):
    server.send_and_hang(head() + chunk(part("a")))
    transport = "aiohttp" if flavor == "aiohttp" else "httpx2"
    client = streaming.AsyncClient(base_url=server.url, transport=transport)
    kept = asyncio.run(_watched(client))

    async def closed() -> None:
        server.send_and_close(stream(part("b")))
        assert (await anext(await client.parts.watch())).text == "b"
        await client.close()

    asyncio.run(closed())
    del kept
    # The warnings must occur in this test, and not in an unrelated one.
    gc.collect()


async def _watched(client: Any) -> Any:
    return await client.parts.watch()


@pytest.mark.parametrize("flavor", ["sync"])
def test_a_stream_ends_after_its_client_was_closed(start, server):
    one = start()
    server.send_and_hang(head() + chunk(part("a") + part("b") + b"data: [DONE]\n\n"))
    events = one.client.parts.watch()
    assert next(events).text == "a"
    one.client.close()
    assert [event.text for event in events] == ["b"]
