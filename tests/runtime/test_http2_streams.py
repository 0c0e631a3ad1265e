"""HTTP/2: what a response that is not read to its end does to the other calls on its connection."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

import h2.config
import h2.connection
import h2.events
import h2.exceptions
import httpx2
import pytest

LINES = b'data: {"text": "x"}\n\n' * 700
CALLS = 30
"""So many that what the server sends in vain exceeds the window of the connection, 16 MiB."""

KEPT = httpx2.Limits(keepalive_expiry=None)
"""Otherwise, connections would be closed after five seconds, which collecting garbage can take on a busy machine."""


@dataclass
class Endless:
    """An HTTP/2 server whose streams never end, and which sends as much as it may.

    Attributes:
        connections: How many connections were opened.
        resets: The error codes of streams that the client reset, by stream.
        open: Streams that the server still sends.
    """

    connections: int = 0
    resets: dict[int, int] = field(default_factory=dict)
    open: set[int] = field(default_factory=set)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def serve(self, connection: socket.socket) -> None:
        state = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        state.initiate_connection()
        with closing(connection):
            try:
                connection.sendall(state.data_to_send())
                while data := connection.recv(65535):
                    for event in state.receive_data(data):
                        self._react(state, event)
                    self._send_more(state)
                    connection.sendall(state.data_to_send())
            except (OSError, h2.exceptions.ProtocolError):
                return

    def _react(self, state: Any, event: Any) -> None:
        with self.changed:
            if isinstance(event, h2.events.StreamReset):
                self.resets[event.stream_id] = int(event.error_code)
                self.open.discard(event.stream_id)
            elif isinstance(event, h2.events.RequestReceived):
                path = dict(event.headers)[b":path"]
                kind = "application/json" if path.startswith(b"/chats") else "text/event-stream"
                state.send_headers(event.stream_id, [(":status", "200"), ("content-type", kind)])
                if kind == "application/json":
                    state.send_data(event.stream_id, b'{"text": "own"}', end_stream=True)
                else:
                    self.open.add(event.stream_id)
            self.changed.notify_all()

    def _send_more(self, state: Any) -> None:
        for stream in sorted(self.open):
            for _ in range(45):
                room = min(state.local_flow_control_window(stream), state.max_outbound_frame_size)
                if room > 0:
                    state.send_data(stream, LINES[:room])


@pytest.fixture
def endless() -> Iterator[tuple[str, Endless]]:
    server = Endless()

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            server.connections += 1
            threading.Thread(target=server.serve, args=(connection,), daemon=True).start()

    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        accepting = threading.Thread(target=accept, daemon=True)
        accepting.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", server
        listener.shutdown(socket.SHUT_RDWR)
    accepting.join()


def leave(one: Any) -> None:
    events = one.do(one.client.parts.watch())
    assert one.next(events).text == "x"
    one.do(events.close())


def leave_block(one: Any) -> None:
    events = one.do(one.client.parts.watch())
    one.enter(events)
    assert one.next(events).text == "x"
    one.exit(events)


def forget(one: Any) -> None:
    events = one.do(one.client.parts.watch())
    assert one.next(events).text == "x"
    del events
    one.settle()


def ask_for_too_much(one: Any) -> None:
    with pytest.raises(Exception, match="the body is larger than max_response_bytes"):
        one.do(one.client.files.download("a"))


@pytest.mark.parametrize("flavor", ["sync", "async"])
@pytest.mark.parametrize("end", [leave, leave_block, forget, ask_for_too_much])
def test_a_response_that_is_not_read_to_its_end_is_reset(start, endless, flavor, end):
    url, server = endless
    kind = httpx2.Client if flavor == "sync" else httpx2.AsyncClient
    http_client = kind(http1=False, http2=True, limits=KEPT)
    one = start(base_url=url, http_client=http_client, max_retries=0, max_response_bytes=100_000)
    for _ in range(CALLS):
        end(one)
        # The next call gets its own response, however much was sent in vain.
        assert one.do(one.client.chats.create(prompt="x")).text == "own"
    with server.changed:
        assert server.changed.wait_for(lambda: len(server.resets) == CALLS, timeout=5)
    assert set(server.resets.values()) == {8}
    assert (server.open, server.connections) == (set(), 1)
    one.do(http_client.close() if flavor == "sync" else http_client.aclose())


@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_a_reset_leaves_the_other_streams_of_the_connection_alone(start, endless, flavor):
    url, server = endless
    kind = httpx2.Client if flavor == "sync" else httpx2.AsyncClient
    http_client = kind(http1=False, http2=True, limits=KEPT)
    one = start(base_url=url, http_client=http_client, max_retries=0)
    kept = one.do(one.client.parts.watch())
    assert one.next(kept).text == "x"
    leave(one)
    assert [one.next(kept).text for _ in range(10)] == ["x"] * 10
    assert server.connections == 1
    one.do(kept.close())
    one.do(http_client.close() if flavor == "sync" else http_client.aclose())
