"""Thousands of concurrent calls to a server that fails one response in twenty: their outcomes, and memory use.

`make storm` runs it at full size; `make test` runs the same with fewer calls.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import os
import socket
import struct
import sys
import threading
from collections import Counter, deque
from typing import Any

import pytest

from calcom import APIError, Model
from calcom._async.driver import AsyncDriver
from calcom._core.auth import Credentials
from calcom._core.connections import Connection
from calcom._core.operation import Arguments, Operation
from calcom._core.options import Clock, Options
from calcom._sync.driver import Driver

IS_FULL = os.environ.get("STORM") == "full"
CALLS, ROUNDS = (5000, 10) if IS_FULL else (400, 4)
WORKERS = {"sync": 32, "async": 500, "aiohttp": 500}


class Booking(Model):
    uid: str


READ = Operation[Booking](
    "bookings.get", "GET /bookings/{uid}", lambda: Booking, within="data", security=(("bearer",),)
)
WRITE = Operation[Booking](
    "bookings.create", "POST /bookings/{uid}", lambda: Booking, within="data", security=(("bearer",),)
)

# One response in so many is a fault, of these kinds in turn; after the last two the connection is reset.
EVERY = 20
SLOW_DOWN = b"HTTP/1.1 429 X\r\nretry-after: 1\r\ncontent-length: 0\r\n\r\n"
FAULTS = (
    b"HTTP/1.1 503 X\r\ncontent-length: 0\r\n\r\n",
    SLOW_DOWN,
    b"HTTP/1.1 502 X\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>",
    b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{",
    b"",
)


class StormyServer:
    """Responds with the requested id, or with a fault, and records what it has booked more than once."""

    def __init__(self) -> None:
        self.booked: set[bytes] = set()
        self.booked_twice: list[bytes] = []
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads = [*(thread for thread in self._threads if thread.is_alive()), thread]
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            while head := _read_head(connection):
                method, target, _ = head.split(b" ", 2)
                uid = target.rpartition(b"/")[2]
                number = next(self._numbers)
                fault = FAULTS[number // EVERY % len(FAULTS)] if number % EVERY == 0 else None
                if method == b"POST" and fault is not SLOW_DOWN:
                    self._book(uid)
                body = b'{"data":{"uid":"%b"}}' % uid
                connection.sendall(
                    b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body) if fault is None else fault
                )
                if fault in FAULTS[-2:]:
                    # Zero linger time: closing sends a reset.
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    return

    def _book(self, uid: bytes) -> None:
        with self._lock:
            if uid in self.booked:
                self.booked_twice.append(uid)
            self.booked.add(uid)

    def left_open(self) -> int:
        """Wait for the clients to close their connections; returns how many did not."""
        for thread in self._threads:
            thread.join(timeout=5)
        return sum(thread.is_alive() for thread in self._threads)

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._accepting.join(timeout=5)


def _read_head(connection: socket.socket) -> bytes:
    """The head of the next request, which has no body; empty when the client has disconnected."""
    received = b""
    try:
        while b"\r\n\r\n" not in received:
            part = connection.recv(65536)
            if not part:
                return b""
            received += part
    except OSError:
        return b""
    return received


class Storm:
    """One client, and the outcomes of its calls.

    Attributes:
        outcomes: How many calls had each outcome.
        strays: Outcomes that must not occur: foreign errors, and responses to other calls.
        blocks: Python's memory blocks after each round.
    """

    def __init__(self, server: StormyServer, flavor: str) -> None:
        self.outcomes: Counter[str] = Counter()
        self.strays: list[str] = []
        self.blocks: list[int] = []
        self._server = server
        self._numbers = itertools.count()
        settings: dict[str, Any] = {
            "base_url": server.url,
            "credentials": Credentials({"bearer": "cal_storm_secret"}),
            "options": Options(timeout=30.0),
            "clock": Clock(random=lambda: 0.0),
        }
        self.driver: Any
        if flavor == "sync":
            self.driver = Driver(sleep=lambda seconds: None, **settings)
        else:
            settings["connection"] = Connection(transport="aiohttp" if flavor == "aiohttp" else "httpx2")
            self.driver = AsyncDriver(sleep=lambda seconds: asyncio.sleep(0), **settings)

    def run(self, workers: int) -> None:
        """All rounds, with threads or tasks."""
        if isinstance(self.driver, Driver):
            for _ in range(ROUNDS):
                threads = [
                    threading.Thread(target=self._thread, args=(calls,)) for calls in [deque(range(CALLS))] * workers
                ]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
                self._settle()
            self.driver.close()
        else:
            asyncio.run(self._rounds(workers))

    async def _rounds(self, workers: int) -> None:
        for _ in range(ROUNDS):
            calls = deque(range(CALLS))
            await asyncio.gather(*(self._task(calls) for _ in range(workers)))
            self._settle()
        await self.driver.close()

    def _thread(self, calls: deque[int]) -> None:
        while _taken(calls):
            operation, arguments, uid = self._next_call()
            try:
                self._note(uid, self.driver.call(operation, arguments))
            except Exception as error:
                self._note(uid, error)

    async def _task(self, calls: deque[int]) -> None:
        while _taken(calls):
            operation, arguments, uid = self._next_call()
            try:
                self._note(uid, await self.driver.call(operation, arguments))
            except Exception as error:
                self._note(uid, error)

    def _next_call(self) -> tuple[Operation[Booking], Arguments, str]:
        number = next(self._numbers)
        # Too long for pydantic's cache, which keeps some thousands of short strings.
        uid = f"b{number:070}"
        return (WRITE if number % 5 == 0 else READ), Arguments(path={"uid": uid}), uid

    def _note(self, uid: str, found: Booking | Exception) -> None:
        if isinstance(found, Booking) and found.uid == uid:
            self.outcomes["answer"] += 1
        elif isinstance(found, APIError):
            self.outcomes[type(found).__name__] += 1
        else:
            self.strays.append(f"{uid}: {found!r}")

    def _settle(self) -> None:
        self._server.booked.clear()
        gc.collect()
        self.blocks.append(sys.getallocatedblocks())


def _taken(calls: deque[int]) -> bool:
    try:
        calls.pop()
    except IndexError:
        return False
    return True


@pytest.fixture(autouse=True)
def _watch() -> None:
    """Replaces the secret detector: pytest would keep every log line for it."""


@pytest.mark.parametrize("flavor", WORKERS)
def test_storm(flavor: str, capsys: pytest.CaptureFixture[str]) -> None:
    server = StormyServer()
    storm = Storm(server, flavor)
    storm.run(WORKERS[flavor])
    left_open = server.left_open()
    server.close()
    if IS_FULL:
        with capsys.disabled():
            print(f"\n{flavor}: {storm.outcomes.total()} calls, {dict(storm.outcomes)}, memory blocks {storm.blocks}")
    assert (storm.strays, server.booked_twice, left_open) == ([], [], 0)
    assert storm.outcomes.total() == CALLS * ROUNDS
    # Only writes that met a fault have failed: one call in five writes, one response in twenty is a fault.
    assert 0 < CALLS * ROUNDS - storm.outcomes["answer"] < CALLS * ROUNDS / 50
    print(storm.blocks)
