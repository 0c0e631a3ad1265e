"""Every call gets its own response and is sent once, even if a server sends extra or invalid bytes."""

from __future__ import annotations

import json
import logging
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

import h2.config
import h2.connection
import h2.events
import h2.exceptions
import httpx2
import pytest

from calcom import APIConnectionError, ResponseError
from calcom._core.operation import Operation
from calcom._core.transport import Progress

FLAVORS = pytest.mark.parametrize("flavor", ["sync", "async", "aiohttp"])

READ = Operation[Any]("read", "GET /x", lambda: dict[str, int], within=None, security=())
WRITE = Operation[Any]("write", "POST /x", lambda: dict[str, int], within=None, security=())
DELETE = Operation[Any]("delete", "DELETE /x", kind="none", within=None, security=())


def answer(number: int, framing: str = "length") -> bytes:
    body = json.dumps({"id": number}).encode()
    if framing == "length":
        return b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body)
    head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n"
    return b"%b%x\r\n%b\r\n0\r\n\r\n" % (head, len(body), body)


def keep(sent: bytes) -> Callable[[socket.socket], bool]:
    """Send these bytes and keep the connection."""

    def act(connection: socket.socket) -> bool:
        connection.sendall(sent)
        return True

    return act


# -- HTTP/1.1: more than a response ---------------------------------------------------------------------------------

EXTRAS = {
    "an answer too many": answer(1) + answer(666),
    "two answers too many": answer(1) + answer(666) * 2,
    "an answer too many, chunked": answer(1, "chunked") + answer(666, "chunked"),
    "a part of an answer": answer(1) + answer(666)[:20],
    "a body longer than its length": answer(1) + b" " * 9,
    "a line break": answer(1) + b"\r\n",
}


@pytest.mark.parametrize("operation", [READ, WRITE], ids=["read", "write"])
@pytest.mark.parametrize("extra", EXTRAS)
@FLAVORS
def test_answer_of_another_call_is_never_returned(extra, operation, connect, server, flavor):
    caller = connect(options={"max_retries": 0})
    body = {} if operation is READ else {"body": {}}
    for number in range(2, 12, 2):
        server.then(keep(EXTRAS[extra])).reply(200, {"id": number})
        # aiohttp can reject the first response because of the bytes after it.
        try:
            assert caller.call(operation, **body) == {"id": 1}
        except APIConnectionError:
            assert flavor == "aiohttp"
        assert caller.call(operation, **body) == {"id": number}


@FLAVORS
def test_body_after_no_content_does_not_reach_the_next_call(connect, server, flavor):
    caller = connect(options={"max_retries": 0})
    server.then(keep(b"HTTP/1.1 204 No Content\r\ncontent-length: 2\r\n\r\n{}")).reply(200, {"id": 2})
    try:
        assert caller.call(DELETE) is None
    except APIConnectionError:
        assert flavor == "aiohttp"
    assert caller.call(WRITE, body={}) == {"id": 2}


@FLAVORS
def test_connections_are_kept_when_nothing_is_left_on_them(connect, server, flavor):
    caller = connect()
    for framing in ("length", "chunked", "length"):
        server.then(keep(answer(1, framing)))
        caller.call(READ)
    server.then(keep(b"HTTP/1.1 204 No Content\r\n\r\n")).reply(200, {"id": 2})
    caller.call(DELETE)
    caller.call(READ)
    assert len(server._threads) == 1


def test_connection_is_not_kept_when_nothing_tells_what_is_left_on_it():
    """An httpx2 version with different internals costs connections, but mixes up no responses."""
    stream = object()
    progress = Progress()
    response = httpx2.Response(200, extensions={"network_stream": FakeStream(stream)}, stream=httpx2.ByteStream(b""))
    progress.came = response
    assert progress.stream_to_close("http11.response_closed.started") is response.extensions["network_stream"]


class FakeStream:
    def __init__(self, tls: object) -> None:
        self.tls = tls

    def get_extra_info(self, name: str) -> object:
        return self.tls if name == "ssl_object" else None


# -- whether a write was sent -----------------------------------------------------------------------------------------


def frame(kind: int, flags: int, stream: int, payload: bytes) -> bytes:
    return struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + payload


BROKEN = {
    "a body shorter than its length": lambda stream: frame(1, 4, stream, b"\x88\x0f\x0d\x015")
    + frame(0, 1, stream, b"x"),
    "a head that cannot be read": lambda stream: frame(1, 4, stream, b"\xff" * 6),
    "a pushed stream": lambda stream: frame(5, 4, stream, b"\0\0\0\2\x88"),
    "a reset stream": lambda stream: frame(3, 0, stream, b"\0\0\0\2"),
}


@contextmanager
def http2_server(broken: Callable[[int], bytes]) -> Iterator[tuple[str, list[int]]]:
    """A server without TLS that sends these frames in response to every request, and the received requests."""
    requests: list[int] = []

    def serve(connection: socket.socket) -> None:
        state = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        state.initiate_connection()
        with closing(connection):
            try:
                connection.sendall(state.data_to_send())
                while data := connection.recv(65535):
                    events = state.receive_data(data)
                    connection.sendall(state.data_to_send())
                    for event in events:
                        if isinstance(event, h2.events.RequestReceived) and event.stream_id is not None:
                            requests.append(event.stream_id)
                            connection.sendall(broken(event.stream_id))
            except (OSError, h2.exceptions.ProtocolError):
                return

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=(connection,), daemon=True).start()

    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        accepting = threading.Thread(target=accept, daemon=True)
        accepting.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", requests
        listener.shutdown(socket.SHUT_RDWR)
    accepting.join()


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_write_is_not_repeated_when_http2_breaks_in_its_answer(broken, connect, flavor):
    with http2_server(BROKEN[broken]) as (url, requests):
        kind = httpx2.Client if flavor == "sync" else httpx2.AsyncClient
        http_client = kind(http1=False, http2=True, limits=httpx2.Limits(keepalive_expiry=None))
        caller = connect(url, http_client=http_client)
        with pytest.raises((APIConnectionError, ResponseError)) as caught:
            caller.call(WRITE, body={"x": 1})
        caller.do(http_client.close() if flavor == "sync" else http_client.aclose())
    assert len(requests) == 1
    assert (caught.value.attempts, caught.value.maybe_processed) == (1, True)


@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_log_of_http2_shows_neither_credentials_nor_secret_arguments(connect, flavor, caplog):
    caplog.set_level(logging.DEBUG)
    read = Operation[Any](
        "read", "GET /x", kind="any", security=(("clientId", "clientSecret"),), secrets=frozenset({"code"})
    )
    with http2_server(lambda stream: frame(1, 5, stream, b"\x88")) as (url, requests):
        kind = httpx2.Client if flavor == "sync" else httpx2.AsyncClient
        http_client = kind(http1=False, http2=True, limits=httpx2.Limits(keepalive_expiry=None))
        credentials = {"client_id": "public-id", "client_secret": "91s3cret"}
        caller = connect(url, http_client=http_client, credentials=credentials)
        caller.call(read, query={"code": "92s3cret"})
        caller.do(http_client.close() if flavor == "sync" else http_client.aclose())
    assert len(requests) == 1
    assert caplog.text.count("s3cret") == 0
    # It also quotes whole blocks of headers, compressed but readable.
    assert [record.name for record in caplog.records if record.name.startswith("hpack")] == []


@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_write_is_repeated_when_a_proxy_refuses_the_tunnel(connect, flavor, server):
    """Only the request for a tunnel was sent."""
    server.close_silently().close_silently().close_silently()
    connection = {"proxy": server.url}
    caller = connect("https://api.example.com", **settings(connection))
    with pytest.raises(APIConnectionError) as caught:
        caller.call(WRITE, body={})
    assert (caught.value.attempts, caught.value.maybe_processed) == (3, False)
    assert {request.method for request in server.requests} == {"CONNECT"}


def settings(connection: dict[str, Any]) -> dict[str, Any]:
    from calcom._core.connections import Connection

    return {"connection": Connection(**connection)}


@pytest.mark.parametrize("flavor", ["sync", "async"])
@pytest.mark.parametrize("kind", [httpx2.LocalProtocolError, httpx2.ReadError, httpx2.RemoteProtocolError])
def test_transport_that_says_nothing_may_have_sent_a_write(connect, flavor, kind):
    def handle(request: httpx2.Request) -> httpx2.Response:
        raise kind("no")

    made = httpx2.Client if flavor == "sync" else httpx2.AsyncClient
    caller = connect("http://api.invalid", http_client=made(transport=httpx2.MockTransport(handle)))
    with pytest.raises(APIConnectionError) as caught:
        caller.call(WRITE, body={})
    assert (caught.value.attempts, caught.value.maybe_processed) == (1, True)


@FLAVORS
def test_body_that_is_too_large_is_read_once(connect, server, flavor):
    server.reply(200, b'"' + b"x" * 100_000)
    with pytest.raises(ResponseError, match=r"larger than max_response_bytes \(1000\)"):
        connect(options={"max_response_bytes": 1000}).call(READ)
    assert len(server.requests) == 1
