"""Whose connections a driver uses, and how they end: closing, forks, cancellation."""

from __future__ import annotations

import asyncio
import gc
import os
import warnings

import httpx2
import pytest

from calcom import Options
from calcom._async.driver import AsyncDriver
from calcom._core import connections
from calcom._core.auth import Credentials
from calcom._core.operation import Arguments
from calcom._core.options import Clock
from calcom._sync.driver import Driver
from tests.runtime.me import GET, GOOD, get

# -- the user's own client ----------------------------------------------------------------------------------------


def test_users_client_is_used_and_left_open(connect, server, flavor):
    made = httpx2.AsyncClient(headers={"x-mine": "1"}) if flavor == "async" else httpx2.Client(headers={"x-mine": "1"})
    caller = connect(http_client=made)
    server.reply(200, GOOD)
    get(caller)
    assert server.requests[0].headers["x-mine"] == "1"
    caller.close_driver()
    assert not made.is_closed
    caller.do(made.aclose() if flavor == "async" else made.close())


def test_client_of_another_kind_is_refused(connect, flavor):
    other, wanted = ("Client", "AsyncClient") if flavor == "async" else ("AsyncClient", "Client")
    with pytest.raises(TypeError, match=f"^http_client must be an httpx2\\.{wanted}, not {other}$"):
        connect(http_client=getattr(httpx2, other)())


def test_users_client_that_follows_redirects_does_not_do_so_for_us(connect, server, flavor):
    kind = httpx2.AsyncClient if flavor == "async" else httpx2.Client
    made = kind(follow_redirects=True)
    server.reply(302, None, {"location": "http://evil.example/"})
    with pytest.raises(Exception, match="another origin"):
        get(connect(http_client=made))
    caller = connect(http_client=made)
    caller.do(made.aclose() if flavor == "async" else made.close())


# -- closing ------------------------------------------------------------------------------------------------------


def test_closed_driver_refuses(caller, server):
    server.reply(200, GOOD)
    get(caller)
    caller.close_driver()
    caller.close_driver()
    with pytest.raises(RuntimeError, match="the client is closed"):
        get(caller)


def made(kind, url="https://x.example", **settings):
    return kind(base_url=url, credentials=Credentials({"bearer": "k"}), options=Options(), clock=Clock(), **settings)


def collected(holder):
    """Drop the holder's only item, the driver, and have it collected."""
    holder.clear()
    gc.collect()


@pytest.mark.parametrize("kind", [Driver, AsyncDriver])
def test_making_a_driver_opens_nothing(kind, monkeypatch):
    monkeypatch.setattr(httpx2, "create_ssl_context", lambda: pytest.fail("a TLS context was made"))
    driver = made(kind)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        del driver
        gc.collect()


def test_driver_that_is_not_closed_warns(server):
    server.reply(200, GOOD)
    driver = made(Driver, server.url)
    driver.call(GET, Arguments(path={"id": 1}))
    pool = driver._transport._sender()
    holder = [driver]
    del driver
    with pytest.warns(ResourceWarning, match="unclosed client: use `with`"):
        collected(holder)
    pool.close()


def test_async_driver_that_is_not_closed_warns(server):
    async def use():
        driver = made(AsyncDriver, server.url)
        await driver.call(GET, Arguments(path={"id": 1}))
        pool = driver._transport._sender()
        holder = [driver]
        del driver
        with pytest.warns(ResourceWarning, match="unclosed client: use `async with`"):
            collected(holder)
        await pool.close()

    server.reply(200, GOOD)
    asyncio.run(use())


def test_tls_context_is_made_once_and_only_where_it_is_needed():
    assert connections.tls_context("https://a.example") is connections.tls_context("https://b.example")
    assert connections.tls_context("http://a.example") is not connections.tls_context("https://a.example")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
# Python 3.12 and later warn about forking with threads, here those of the server. The child uses none of them.
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_forked_process_uses_connections_of_its_own(server):
    server.reply(200, GOOD).reply(200, {"data": {"id": 2}}).reply(200, {"data": {"id": 3}})
    driver = made(Driver, server.url)
    assert driver.call(GET, Arguments(path={"id": 1})).id == 1
    child = os.fork()
    if child == 0:
        code = 1
        try:
            code = 0 if driver.call(GET, Arguments(path={"id": 1})).id == 2 else 2
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert driver.call(GET, Arguments(path={"id": 1})).id == 3
    driver.close()


# -- cancellation -------------------------------------------------------------------------------------------------


def test_cancelled_call_ends_at_once_and_releases_its_connection(server):
    async def use():
        driver = made(AsyncDriver, server.url)
        call = asyncio.ensure_future(driver.call(GET, Arguments(path={"id": 1})))
        await asyncio.to_thread(server.arrived.wait)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert driver._transport._sender()._routes.to(server.url)._pool.connections == []
        await driver.close()

    server.send_and_hang()
    asyncio.run(use())


@pytest.mark.parametrize("options", [{}, {"total_timeout": 5}])
def test_event_loop_of_another_kind_is_refused_before_anything_is_sent(server, options):
    """Such as trio's event loop, which is not asyncio."""
    driver = AsyncDriver(
        base_url=server.url, credentials=Credentials.from_arguments({"api_key": "cal_k"}), options=Options(**options)
    )
    call = driver.call(GET, Arguments(path={"id": 1}))
    with pytest.raises(RuntimeError, match=r"^AsyncCalCom requires a running asyncio event loop"):
        call.send(None)
    assert server.requests == []


def test_cancelled_pause_ends_at_once(server):
    async def use():
        started = asyncio.Event()

        async def pause(seconds):
            started.set()
            await asyncio.sleep(3600)

        driver = made(AsyncDriver, server.url, sleep=pause)
        call = asyncio.ensure_future(driver.call(GET, Arguments(path={"id": 1})))
        await started.wait()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await driver.close()

    server.reply(503)
    asyncio.run(use())
