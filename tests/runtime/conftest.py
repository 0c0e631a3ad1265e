"""A server with scripted faults, a clock that moves only when told to, and both drivers with one interface."""

from __future__ import annotations

import asyncio
import importlib
import json
import logging
import pickle
import socket
import struct
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from calcom._async.driver import AsyncDriver
from calcom._core.auth import Credentials
from calcom._core.connections import Connection
from calcom._core.errors import APIError
from calcom._core.facts import SCHEMES
from calcom._core.operation import Arguments, Operation
from calcom._core.options import Clock, Options
from calcom._sync.driver import Driver
from generator.output.freshness import Job
from generator.pipeline import generate
from tests.conftest import CACHE

NEVER_LISTENING = "http://127.0.0.1:1"
START = 1_800_000_000.0

# Seconds for operations that are immediate on an idle machine.
_PATIENCE = 30.0


class FakeClock:
    """A clock that advances only in `sleep`, and a constant instead of random numbers."""

    def __init__(self) -> None:
        self.now = 0.0
        self.chance = 0.5
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)

    @property
    def clock(self) -> Clock:
        return Clock(monotonic=lambda: self.now, wall=lambda: START + self.now, random=lambda: self.chance)


@dataclass
class Request:
    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


Act = Callable[[socket.socket], bool]


@dataclass
class Server:
    """Responds to each request with the next act of its script. An act returns whether the connection stays open."""

    requests: list[Request] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._script: deque[tuple[Act, bool]] = deque()
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self.arrived = threading.Event()
        self._connections: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    # -- the script ---------------------------------------------------------------------------------------------

    def then(self, act: Act, *, unread: bool = False) -> Server:
        self._script.append((act, unread))
        return self

    def reply(self, status: int = 200, data: Any = None, headers: Mapping[str, str] | None = None) -> Server:
        """Respond with JSON (or with bytes unchanged)."""
        content = data if isinstance(data, bytes) else b"" if data is None else json.dumps(data).encode()
        sent = {"content-type": "application/json", "content-length": str(len(content)), **(headers or {})}
        return self.then(lambda connection: _send(connection, _head(status, sent) + content))

    def reset(self, *, unread: bool = False) -> Server:
        """Reset the connection, after the first byte of the request or after all of it."""
        return self.then(_reset_at_first_byte if unread else _reset, unread=unread)

    def close_silently(self) -> Server:
        return self.then(lambda _: False)

    def send_and_close(self, sent: bytes) -> Server:
        """Send exactly these bytes, then close the connection."""
        return self.then(lambda connection: _send(connection, sent) and False)

    def send_and_reset(self, sent: bytes) -> Server:
        return self.then(lambda connection: _send(connection, sent) and _reset(connection))

    def send_and_hang(self, sent: bytes = b"") -> Server:
        """Send these bytes, then nothing until the end of the test."""
        return self.then(lambda connection: _send(connection, sent) and not self._stop.wait())

    @property
    def is_done(self) -> bool:
        return not self._script

    @property
    def left(self) -> int:
        """How many acts remain."""
        return len(self._script)

    def release(self) -> None:
        """Release hanging connections."""
        self._stop.set()

    # -- implementation -----------------------------------------------------------------------------------------

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            with self._lock:
                self._connections.add(connection)
                # Other threads join those in the list, which must have been started.
                thread.start()
                self._threads.append(thread)

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection, connection.makefile("rb") as stream:
                while not self._stop.is_set():
                    if self._script and self._script[0][1]:
                        self._script.popleft()[0](connection)
                        return
                    request = _read(stream)
                    if request is None:
                        return
                    with self._lock:
                        self.requests.append(request)
                        self.arrived.set()
                        act = self._script.popleft()[0] if self._script else _unexpected
                    if not act(connection):
                        return
        except OSError:
            pass
        finally:
            with self._lock:
                self._connections.discard(connection)

    def wait_until_deserted(self) -> int:
        """Wait for the clients to close their connections; returns how many did not."""
        with self._lock:
            # Not while one is being accepted: its thread may have reset it before it is in the list.
            threads = list(self._threads)
        for thread in threads:
            thread.join(timeout=_PATIENCE)
        return len(self._connections)

    def close(self) -> None:
        self._stop.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            for connection in self._connections:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue
        for thread in [self._accepting, *self._threads]:
            thread.join(timeout=_PATIENCE)


def _head(status: int, headers: Mapping[str, str]) -> bytes:
    lines = [f"HTTP/1.1 {status} Reason", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def _send(connection: socket.socket, sent: bytes) -> bool:
    connection.sendall(sent)
    return True


def _reset(connection: socket.socket) -> bool:
    # Linger with zero seconds: closing sends a reset instead of an orderly end.
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


def _reset_at_first_byte(connection: socket.socket) -> bool:
    # Not earlier: a client that sees the reset while it connects knows that nothing was sent.
    connection.recv(1)
    return _reset(connection)


def _unexpected(connection: socket.socket) -> bool:
    content = b'{"error": {"code": "UNEXPECTED", "message": "the test did not expect this request"}}'
    return _send(connection, _head(418, {"content-length": str(len(content))}) + content)


def _read(stream: Any) -> Request | None:
    line = stream.readline().decode("latin-1").split()
    if len(line) < 2:
        return None
    headers: dict[str, str] = {}
    while (header := stream.readline().decode("latin-1").strip()) != "":
        name, _, value = header.partition(":")
        headers[name.lower()] = value.strip()
    return Request(line[0], line[1], headers, stream.read(int(headers.get("content-length", 0))))


class Watch(logging.Handler):
    """Searches for secrets in all log records and in other given texts."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.secrets: set[str] = set()
        self.leaks: list[str] = []

    def keep(self, credentials: Mapping[str, object]) -> None:
        """Add the secrets among the credentials of a client; shorter ones could occur by chance."""
        secret = {scheme.argument for scheme in SCHEMES if scheme.secret}
        self.secrets.update(
            value for name, value in credentials.items() if name in secret and isinstance(value, str) and len(value) > 5
        )

    def emit(self, record: logging.LogRecord) -> None:
        # Its DEBUG lines quote the server's headers, whatever they are; they never contain what we send.
        if record.name.startswith("httpcore2."):
            return
        self.read(f"log of {record.name}", logging.Formatter().format(record))

    def read(self, where: str, text: str) -> None:
        self.leaks.extend(f"{where}: {secret}" for secret in self.secrets if secret in text)

    def read_error(self, error: BaseException) -> None:
        """Read everything that an error and its causes show."""
        shown = [*traceback.format_exception_only(error), repr(error), repr(vars(error))]
        if isinstance(error, APIError):
            shown.append(pickle.dumps(error).decode("latin-1"))
        for behind in (error.__cause__, error.__context__):
            if behind is not None:
                self.read_error(behind)
        self.read(type(error).__name__, "\n".join(shown))


WATCH = Watch()


@contextmanager
def _errors_read() -> Iterator[None]:
    try:
        yield
    except Exception as error:
        WATCH.read_error(error)
        raise


@pytest.fixture(scope="session")
def streaming(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """A package with streams and downloads, which the package of `spec/` does not have."""
    output = tmp_path_factory.mktemp("streaming")
    here = Path(__file__).parent
    settings = here / "streaming.client.yaml"
    generate(Job(document=here / "streaming.yaml", settings=settings, output=output, overrides=None), cache=CACHE)
    sys.path.insert(0, str(output / "src"))
    importlib.invalidate_caches()
    return importlib.import_module("streaming")


@pytest.fixture(autouse=True)
def _watch() -> Iterator[None]:
    """No test of the runtime reveals a secret in a log of any library or in an error."""
    root = logging.getLogger()
    level = root.level
    root.addHandler(WATCH)
    root.setLevel(logging.DEBUG)
    WATCH.secrets.clear()
    yield
    root.setLevel(level)
    root.removeHandler(WATCH)
    leaks, WATCH.leaks = WATCH.leaks, []
    assert leaks == []


class Caller:
    """A driver of any flavor with the same interface; "aiohttp" is the async one with that transport."""

    def __init__(self, flavor: str, base_url: str, clock: FakeClock, **settings: Any) -> None:
        self.flavor = flavor
        options = Options.from_arguments({"timeout": 5.0, **settings.pop("options", {})})
        given = settings.pop("credentials", {"api_key": "cal_topsecret"})
        WATCH.keep(given)
        credentials = Credentials.from_arguments(given, environ={})
        common: dict[str, Any] = {"base_url": base_url, "credentials": credentials, "options": options, **settings}
        if flavor == "aiohttp":
            common.setdefault("connection", Connection(transport="aiohttp"))
        self._runner = None if flavor == "sync" else asyncio.Runner()
        if self._runner is not None:
            self.driver: Any = AsyncDriver(clock=clock.clock, sleep=clock.sleep_async, **common)
        else:
            self.driver = Driver(clock=clock.clock, sleep=clock.sleep, **common)
        WATCH.read("repr", f"{self.driver!r} {self.driver.credentials!r} {self.driver.options!r}")

    def do(self, made: Any) -> Any:
        """The result of a method of the driver, awaited if necessary."""
        return made if self._runner is None else self._runner.run(_awaited(made))

    def call(self, operation: Operation[Any], **arguments: Any) -> Any:
        with _errors_read():
            return self.do(self.driver.call(operation, Arguments(**arguments)))

    def raw(self, operation: Operation[Any], **arguments: Any) -> Any:
        with _errors_read():
            return self.do(self.driver.raw(operation, Arguments(**arguments)))

    def driver_page(self, operation: Operation[Any], **arguments: Any) -> Any:
        """The result of `driver.page`: a page, or in the async flavor a pager."""
        return self.driver.page(operation, Arguments(**arguments))

    def page(self, operation: Operation[Any], **arguments: Any) -> Any:
        return self.do(self.driver_page(operation, **arguments))

    def request(self, method: str, path: str, **arguments: Any) -> Any:
        with _errors_read():
            return self.do(self.driver.request(method, path, **arguments))

    def items(self, source: Any, max_items: int | None = None) -> list[Any]:
        """All items of a page, or of the result of `driver.page`."""
        walk = source.iterate(max_items=max_items)
        return list(walk) if self._runner is None else self._runner.run(_collected(walk))

    def pages(self, source: Any) -> list[Any]:
        return list(source.pages()) if self._runner is None else self._runner.run(_collected(source.pages()))

    def step(self, walk: Any) -> Any:
        """The next item of an iterator."""
        return next(walk) if self._runner is None else self._runner.run(_awaited(anext(walk)))

    def close_driver(self) -> None:
        self.do(self.driver.close())

    def close(self) -> None:
        self.close_driver()
        if self._runner is not None:
            self._runner.close()


async def _awaited(made: Any) -> Any:
    return await made


async def _collected(walk: Any) -> list[Any]:
    return [item async for item in walk]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.fixture
def make_server() -> type[Server]:
    """Creates servers; the caller closes them."""
    return Server


@pytest.fixture
def make_caller() -> Callable[..., tuple[Caller, FakeClock]]:
    """Creates callers of a flavor, each with its own clock; the caller of this function closes them."""

    def make(flavor: str, base_url: str, **settings: Any) -> tuple[Caller, FakeClock]:
        clock = FakeClock()
        return Caller(flavor, base_url, clock, **settings), clock

    return make


@pytest.fixture(params=["sync", "async"])
def flavor(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def connect(flavor: str, server: Server, clock: FakeClock) -> Iterator[Callable[..., Caller]]:
    """Creates callers for the server; they are closed at the end."""
    callers: list[Caller] = []

    def connect(base_url: str | None = None, **settings: Any) -> Caller:
        callers.append(Caller(flavor, base_url or server.url, clock, **settings))
        return callers[-1]

    yield connect
    for caller in callers:
        caller.close()


@pytest.fixture
def caller(connect: Callable[..., Caller]) -> Caller:
    return connect()


@pytest.fixture
def start(streaming: ModuleType, server: Server, flavor: str) -> Iterator[Callable[..., Any]]:
    """A function that creates a client of the package with streams, for the flavor of the test."""
    # Imported here because it needs the definitions above.
    from .flavors import Flavor

    opened: list[Flavor] = []

    def make(**options: Any) -> Flavor:
        opened.append(Flavor(streaming, flavor, server.url, **options))
        return opened[-1]

    yield make
    for one in opened:
        one.close()
