"""A loopback server that records requests byte by byte, and responds or fails according to a script."""

from __future__ import annotations

import socket
import struct
import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

_HANGS = 30.0
"""Seconds after which a silent client is disconnected."""


@dataclass(frozen=True, slots=True)
class Received:
    """A request: its line, its headers, and its body without chunk framing."""

    line: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_chunked(self) -> bool:
        return self.headers.get("transfer-encoding") == "chunked" and "content-length" not in self.headers


@dataclass(frozen=True, slots=True)
class Act:
    """What the server does with one request.

    Attributes:
        status: The status to return; None to reset the connection.
        headers: Additional headers of the response.
        content: The body of the response.
        after: How many bytes of the request body to read first; None for all.
        gate: To wait for before responding. The rest of the request is never read.
    """

    status: int | None = 200
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    content: bytes = b"{}"
    after: int | None = None
    gate: threading.Event | None = None


class Loopback:
    """The server; `with` closes it."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self.arrived = threading.Event()
        self._ended = threading.Event()
        self.script: deque[Act] = deque()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(timeout=_HANGS)

    @property
    def last(self) -> Received:
        return self.received[-1]

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.settimeout(_HANGS)
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            thread.start()
            self._threads.append(thread)

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection, connection.makefile("rb") as stream:
                while self._answer(connection, stream):
                    pass
        except (OSError, ValueError):
            # The client disconnected during a request.
            return

    def _answer(self, connection: socket.socket, stream: Any) -> bool:
        line = stream.readline().decode("latin-1").strip()
        if not line:
            return False
        headers: dict[str, str] = {}
        while (header := stream.readline().decode("latin-1").strip()) != "":
            name, _, value = header.partition(":")
            headers[name.lower()] = value.strip()
        act = self.script.popleft() if self.script else Act()
        body = _body(stream, headers) if act.after is None else stream.read(act.after)
        self.received.append(Received(line, headers, body))
        self.arrived.set()
        if act.gate is not None:
            act.gate.wait(_HANGS)
        if act.status is None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return False
        sent = {"content-type": "application/json", "content-length": str(len(act.content)), **act.headers}
        if act.after is not None:
            sent["connection"] = "close"
        head = "".join(f"{name}: {value}\r\n" for name, value in sent.items())
        connection.sendall(f"HTTP/1.1 {act.status} Status\r\n{head}\r\n".encode() + act.content)
        if act.gate is not None:
            self._ended.wait(_HANGS)
            return False
        if act.after is not None:
            # Continue reading for a while, or the reset would overtake the response.
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(1 << 16):
                pass
            return False
        return True


def _body(stream: Any, headers: Mapping[str, str]) -> bytes:
    if headers.get("transfer-encoding") != "chunked":
        return bytes(stream.read(int(headers.get("content-length", 0))))
    pieces: list[bytes] = []
    while size := int(stream.readline(), 16):
        pieces.append(stream.read(size))
        assert stream.readline() == b"\r\n"
    assert stream.readline() == b"\r\n"
    return b"".join(pieces)
