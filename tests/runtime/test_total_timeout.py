"""`total_timeout` ends a call, whatever is slow. The server sends bytes slowly, so that data never runs out."""

from __future__ import annotations

import asyncio
import contextvars
import threading
import time
from typing import Any

import pytest

from calcom import APITimeoutError
from calcom._core.auth import AsyncTokenSource, TokenSource
from calcom._core.operation import Operation

LIMIT = 1.0
# Much longer than the limit, and much shorter than what the server and the credentials would take.
ALLOWED = 5.0

WRITE = Operation[Any]("write", "POST /x", lambda: dict[str, int], within=None, security=(("bearer",),))
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"

FLAVORS = pytest.mark.parametrize("flavor", ["sync", "async", "aiohttp"])


def drip(server: Any, first: bytes, piece: bytes) -> Any:
    """Send a beginning, and then pieces until the end of the test."""

    def act(connection: Any) -> bool:
        connection.sendall(first)
        while not server._stop.wait(0.02):
            connection.sendall(piece)
        return False

    return server.then(act)


SLOW = {
    "head": (b"HTTP/1.1 200 OK\r\nx-long: ", b"x"),
    "interim answers": (b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
    "body": (HEAD + b"content-length: 1000000\r\n\r\n[", b" "),
    "chunked body": (HEAD + b"transfer-encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
}


def timed(caller: Any) -> APITimeoutError:
    began = time.monotonic()
    with pytest.raises(APITimeoutError, match=r"^total_timeout of 1 s expired") as caught:
        caller.call(WRITE, body={})
    assert time.monotonic() - began < ALLOWED
    return caught.value


# An abandoned step continues in a thread until it notices.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("slow", SLOW)
@FLAVORS
def test_server_that_drips(slow, connect, server, flavor):
    # Imports of the first request are not counted.
    server.reply(200, {"id": 1})
    connect().call(WRITE, body={})
    drip(server, *SLOW[slow])
    error = timed(connect(options={"total_timeout": LIMIT}))
    assert (error.attempts, error.maybe_processed) == (1, True)
    assert len(server.requests) == 2


@FLAVORS
def test_credential_that_takes_its_time(connect, server, flavor):
    ended = threading.Event()

    async def asynchronous():

        await asyncio.sleep(30)

    key = asynchronous if flavor != "sync" else lambda: str(ended.wait(30))
    error = timed(connect(credentials={"api_key": key}, options={"total_timeout": LIMIT}))
    ended.set()
    assert (error.attempts, error.maybe_processed) == (0, False)
    assert server.requests == []


@FLAVORS
def test_renewal_that_takes_its_time(connect, server, flavor):
    ended = threading.Event()

    class Slow(TokenSource):
        def token(self):
            return "cal_topsecret"

        def renew(self, token):
            return ended.wait(30)

    class AsyncSlow(AsyncTokenSource):
        async def token(self):
            return "cal_topsecret"

        async def renew(self, token):

            await asyncio.sleep(30)

    server.reply(498, {})
    source = Slow() if flavor == "sync" else AsyncSlow()
    error = timed(connect(credentials={"api_key": source}, options={"total_timeout": LIMIT}))
    ended.set()
    assert (error.attempts, error.maybe_processed) == (1, False)


@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_middleware_sees_the_context_variables_of_the_caller(connect, server, flavor):
    variable: contextvars.ContextVar[str] = contextvars.ContextVar("variable")
    seen = []

    def sync(request, call_next):
        seen.append(variable.get())
        return call_next(request)

    async def asynchronous(request, call_next):
        seen.append(variable.get())
        return await call_next(request)

    server.reply(200, {"id": 1})
    variable.set("of the caller")
    caller = connect(options={"total_timeout": 30}, middleware=[sync if flavor == "sync" else asynchronous])
    assert caller.call(WRITE, body={}) == {"id": 1}
    assert seen == ["of the caller"]


@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_timeouts_of_the_callers_own_are_not_mistaken(connect, flavor):
    def key():
        raise TimeoutError("my own")

    with pytest.raises(TimeoutError, match=r"^my own$"):
        connect(credentials={"api_key": key}, options={"total_timeout": 30}).call(WRITE, body={})
