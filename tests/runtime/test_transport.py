"""How requests are sent: proxies, HTTP/2, aiohttp, instrumentation, and the visible parts of URLs."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import pickle
import subprocess
import sys
from importlib import util
from typing import Literal

import httpx2
import pytest

from calcom import APIConnectionError, APIError, AsyncCalCom, CalCom
from calcom._async.driver import AsyncDriver
from calcom._core import connections
from calcom._core.auth import Credentials
from calcom._core.connections import Connection, Routes
from calcom._core.operation import Arguments, Operation
from calcom._core.options import Options
from calcom._core.transport import DiscreetURL
from calcom._sync.driver import Driver

from .tracebacks import chain, local_variables

READ = Operation[object]("read", "GET /x", lambda: object, within=None, security=(("bearer",),))
CARRIERS: dict[str, Literal["httpx2", "aiohttp"]] = {"sync": "httpx2", "async": "httpx2", "aiohttp": "aiohttp"}
NOWHERE = "http://api.invalid"
DIRECT = ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy")


@pytest.fixture(params=["sync", "async", "aiohttp"])
def flavor(request):
    return request.param


@pytest.fixture(autouse=True)
def _direct(monkeypatch):
    for name in DIRECT:
        monkeypatch.delenv(name, raising=False)


# -- proxies ------------------------------------------------------------------------------------------------------


def test_proxy_that_is_given(connect, server, flavor):
    server.reply(200, {})
    proxy = server.url.replace("http://", "http://ada:pr0xy-pass@")
    caller = connect(NOWHERE, connection=Connection(proxy=proxy, transport=CARRIERS[flavor]))
    assert caller.call(READ) == {}
    (request,) = server.requests
    assert request.target == "http://api.invalid/x"
    assert request.headers["proxy-authorization"] == "Basic YWRhOnByMHh5LXBhc3M="
    assert request.headers["authorization"] == "Bearer cal_topsecret"


def test_proxy_of_the_environment(connect, server, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", server.url)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    server.reply(200, {}).reply(200, {})
    assert connect(NOWHERE).call(READ) == {}
    assert connect(server.url).call(READ) == {}
    assert [request.target for request in server.requests] == ["http://api.invalid/x", "/x"]


@pytest.mark.parametrize(
    ("exempt", "is_direct"),
    [
        ("*", True),
        ("api.example", True),
        ("API.example", True),
        (".example", True),
        ("*.example", True),
        ("other.invalid, example", True),
        ("api.example:8080", True),
        ("api.example:81", False),
        ("pi.example", False),
        ("*.api.example", False),
        ("", False),
    ],
)
def test_hosts_that_need_no_proxy(exempt, is_direct, flavor, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "proxy.example:3128")
    monkeypatch.setenv("NO_PROXY", exempt)
    routes = Routes("http://api.example:8080", Connection(transport=CARRIERS[flavor]), lambda _, proxy: [proxy])
    assert routes.transports() == [[None if is_direct else "http://proxy.example:3128"]]


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
def test_origins_share_the_connections_of_their_proxy(scheme, monkeypatch):
    monkeypatch.setenv("ALL_PROXY", f"{scheme}://proxy.example")
    monkeypatch.setenv("NO_PROXY", "c.example")
    routes = Routes("http://a.example", Connection(), lambda _, proxy: [proxy])
    assert routes.to("http://a.example") is routes.to("https://b.example") is not routes.to("https://c.example")
    assert routes.transports() == [[f"{scheme}://proxy.example"], [None]]


# aiohttp does not report where it connects to, but its own message does.
NO_PROXY = {
    "sync": r"^cannot connect to the proxy 127\.0\.0\.1:1: ",
    "async": r"^cannot connect to the proxy 127\.0\.0\.1:1: ",
    "aiohttp": r"^cannot connect to api\.invalid through the proxy: .*127\.0\.0\.1:1",
}


@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_proxy_that_refuses_the_tunnel_is_named(connect, server):
    for _ in range(3):
        server.reply(403)
    with pytest.raises(APIConnectionError) as caught:
        connect("https://api.invalid", connection=Connection(proxy=server.url)).call(READ)
    proxy = server.url.removeprefix("http://")
    assert str(caught.value).startswith(f"cannot connect to api.invalid through the proxy {proxy}: 403 ")


def test_proxy_that_is_not_there_is_named_without_its_password(connect, flavor, clock):
    connection = Connection(proxy="http://ada:pr0xy-pass@127.0.0.1:1", transport=CARRIERS[flavor])
    assert "pr0xy-pass" not in repr(connection)
    with pytest.raises(APIConnectionError, match=NO_PROXY[flavor]) as caught:
        connect(NOWHERE, connection=connection).call(READ)
    assert "pr0xy-pass" not in f"{caught.value!r} {caught.value.__cause__!r}"
    assert (caught.value.attempts, caught.value.maybe_processed) == (3, False)


# -- configuration ------------------------------------------------------------------------------------------------


def test_http2_reaches_the_pool(connect, flavor):
    if flavor == "aiohttp":
        with pytest.raises(ValueError, match="aiohttp does not support HTTP/2"):
            Connection(http2=True, transport="aiohttp")
        with pytest.raises(ValueError, match="transport must be 'httpx2' or 'aiohttp'"):
            AsyncCalCom(transport="requests")
        return
    for is_wanted in (True, False):
        caller = connect(NOWHERE, connection=Connection(http2=is_wanted))
        assert caller.driver._transport._sender()._routes.to(NOWHERE)._pool._http2 is is_wanted


@pytest.mark.parametrize(
    ("arguments", "module", "extra"),
    [({"http2": True}, "h2", "http2"), ({"transport": "aiohttp"}, "aiohttp", "aiohttp")],
)
def test_missing_extra_is_named(arguments, module, extra, monkeypatch):
    monkeypatch.setattr(connections, "find_spec", lambda name: None if name == module else util.find_spec(name))
    with pytest.raises(
        ImportError, match=rf"^{module} is not installed; run `pip install 'calcom-client\[{extra}\]'`$"
    ):
        AsyncCalCom(**arguments)


def test_clients_take_the_connection_as_arguments(server):
    async def use():
        async with AsyncCalCom(api_key="cal_k", base_url=server.url, transport="aiohttp") as client:
            await client.request("GET", "/x")
            return type(client._driver._transport._sender()._routes.to(server.url)).__name__

    server.reply(200, {}).reply(200, {})
    assert asyncio.run(use()) == "AiohttpTransport"
    with CalCom(api_key="cal_k", base_url=NOWHERE, proxy=server.url) as client:
        client.request("GET", "/x")
    assert [request.target for request in server.requests] == ["/x", "http://api.invalid/x"]


@pytest.mark.parametrize("arguments", [{"proxy": "http://127.0.0.1:1"}, {"http2": True}])
def test_client_of_ones_own_is_configured_by_oneself(arguments):
    with httpx2.Client() as http_client, pytest.raises(ValueError, match="have no effect on an http_client"):
        CalCom(http_client=http_client, **arguments)


def test_clients_without_aiohttp_do_not_load_it():
    program = "import calcom, sys; calcom.AsyncCalCom(); print('aiohttp' in sys.modules)"
    source = os.pathsep.join(path for path in sys.path if path)
    found = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": source},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout == "False\n"


# -- aiohttp ------------------------------------------------------------------------------------------------------


def test_aiohttp_sends_what_httpx2_sends(connect, server, flavor):
    server.reply(200, {}, {"set-cookie": "a=b"}).reply(200, {})
    caller = connect(connection=Connection(transport=CARRIERS[flavor]))
    create = Operation[object]("create", "POST /x/{id}", lambda: object, within=None, security=())
    for _ in range(2):
        caller.call(create, path={"id": "a/b%2e é"}, query={"q": "a b&c"}, body={"name": "é"}, headers={"x-one": "e"})
    for request in server.requests:
        headers = {name: value for name, value in request.headers.items() if name not in ("host", "user-agent")}
        assert (request.method, request.target) == ("POST", "/x/a%2Fb%252e%20%C3%A9?q=a%20b%26c")
        assert request.json == {"name": "é"}
        assert headers.pop("accept-encoding").startswith("gzip, deflate")
        assert headers == {
            "accept": "application/json",
            "connection": "keep-alive",
            "content-length": "13",
            "content-type": "application/json",
            "x-one": "e",
        }
    assert len(server._threads) == 1, "one connection carries both"


def test_aiohttp_refuses_headers_that_it_would_spell_otherwise(connect, server, flavor):
    server.reply(200, {})
    caller = connect(connection=Connection(transport=CARRIERS[flavor]))
    if flavor == "aiohttp":
        with pytest.raises(ValueError, match="not ASCII"):
            caller.call(READ, headers={"x-one": "é"})
    else:
        caller.call(READ, headers={"x-one": "é"})
        assert server.requests[0].headers["x-one"] == "Ã©".encode("latin-1").decode()


def test_aiohttp_does_not_send_again_on_its_own(server):
    """For a request on a reused connection, aiohttp would make a second attempt that is not counted."""

    async def use():
        driver = AsyncDriver(
            base_url=server.url,
            credentials=Credentials({"bearer": "cal_k"}),
            options=Options(max_retries=0),
            connection=Connection(transport="aiohttp"),
        )
        await driver.call(READ, Arguments())
        with pytest.raises(APIConnectionError) as caught:
            await driver.call(READ, Arguments())
        await driver.close()
        return caught.value

    server.reply(200, {}).close_silently().reply(200, {})
    assert asyncio.run(use()).attempts == 1
    assert len(server.requests) == 2


def test_aiohttp_call_that_is_cancelled_releases_its_connection(server):
    async def use():
        driver = AsyncDriver(
            base_url=server.url,
            credentials=Credentials({"bearer": "cal_k"}),
            options=Options(),
            connection=Connection(transport="aiohttp"),
        )
        call = asyncio.ensure_future(driver.call(READ, Arguments()))
        await asyncio.to_thread(server.arrived.wait)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        session = driver._transport._sender()._routes.to(server.url)._session
        assert (session.connector._acquired, session.connector._conns) == (set(), {})
        await driver.close()
        assert session.closed

    server.send_and_hang()
    asyncio.run(use())


# A loop that ends with open connections warns about them.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("carrier", ["httpx2", "aiohttp"])
def test_client_serves_one_event_loop_after_another(server, carrier):
    client = AsyncCalCom(api_key="cal_k", base_url=server.url, transport=carrier)
    for name in ("ada", "grace", "mary"):
        server.reply(200, {"status": "success", "data": name})
        assert asyncio.run(client.request("GET", "/x")).value["data"] == name
    # Resources of a closed loop cannot be closed, and do not block anything.
    asyncio.run(client.close())
    with pytest.raises(RuntimeError, match="the client is closed"):
        asyncio.run(client.request("GET", "/x"))
    # The warnings must occur in this test, and not in an unrelated one.
    gc.collect()


# -- instrumentation ----------------------------------------------------------------------------------------------


class Instrumented:
    """Works like instrumentation: replaces a method of the httpx2 transports."""

    def __init__(self, monkeypatch, kind, method):
        self.seen: list[str] = []
        original = getattr(kind, method)

        def sync(transport, request):
            self.seen.append(f"{request.method} {request.url}")
            return original(transport, request)

        async def asynchronous(transport, request):
            self.seen.append(f"{request.method} {request.url}")
            return await original(transport, request)

        monkeypatch.setattr(kind, method, asynchronous if "async" in method else sync)


@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_instrumentation_of_httpx2_sees_every_attempt(connect, server, flavor, monkeypatch):
    kind = httpx2.AsyncHTTPTransport if flavor == "async" else httpx2.HTTPTransport
    seen = Instrumented(monkeypatch, kind, "handle_async_request" if flavor == "async" else "handle_request").seen
    server.reply(503).reply(200, {})
    connect().call(READ)
    assert seen == [f"GET {server.url}/x"] * 2


@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_event_hooks_of_ones_own_client_see_every_attempt(connect, server, flavor):
    seen: list[str] = []

    async def asynchronous(request):
        seen.append(str(request.url))

    def sync(request):
        seen.append(str(request.url))

    hooks = {"request": [asynchronous if flavor == "async" else sync]}
    made = (httpx2.AsyncClient if flavor == "async" else httpx2.Client)(event_hooks=hooks)
    caller = connect(http_client=made)
    server.reply(503).reply(200, {})
    caller.call(READ)
    caller.do(made.aclose() if flavor == "async" else made.close())
    assert seen == [f"{server.url}/x"] * 2


@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_secret_query_parameters_reach_the_server_but_not_the_log_of_httpx2(connect, server, flavor, caplog):
    caplog.set_level(logging.DEBUG)
    made = (httpx2.AsyncClient if flavor == "async" else httpx2.Client)()
    server.reply(200, {})
    redeem = Operation[object](
        "redeem", "GET /x", lambda: object, within=None, security=(), secrets=frozenset({"code"})
    )
    caller = connect(http_client=made)
    caller.call(redeem, query={"code": "s3cret code", "take": 1})
    caller.do(made.aclose() if flavor == "async" else made.close())
    assert server.requests[0].target == "/x?code=s3cret%20code&take=1"
    assert [record.getMessage() for record in caplog.records if record.name == "httpx2"] == [
        f'HTTP Request: GET {server.url}/x?code=***&take=1 "HTTP/1.1 200 Reason"'
    ]
    assert not any("s3cret" in record.getMessage() for record in caplog.records)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example:8443/p?key=1&b=2", "https://a.example:8443/p?key=***&b=2"),
        ("https://a.example/p?b=2", "https://a.example/p?b=2"),
        ("https://a.example/p", "https://a.example/p"),
        ("https://a.example", "https://a.example"),
        ("https://bücher.example/a%2Fb/é?key=é", "https://xn--bcher-kva.example/a%2Fb/%C3%A9?key=***"),
    ],
)
def test_discreet_urls(url, shown):
    plain = httpx2.URL(url)
    discreet = DiscreetURL(plain, frozenset({"key"}))
    assert str(discreet) == shown
    assert (discreet.raw_path, discreet.raw_host, discreet.port) == (plain.raw_path, plain.raw_host, plain.port)
    assert repr(discreet) == f"DiscreetURL({shown!r})"


# -- many threads -------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_forked_process_warns_of_nothing_that_its_parent_left_open(server):
    server.reply(200, {})
    driver = Driver(base_url=server.url, credentials=Credentials({"bearer": "cal_k"}), options=Options())
    driver.call(READ, Arguments())
    child = os.fork()
    if child == 0:
        code = 1
        try:
            import warnings

            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                del driver
                gc.collect()
            code = len(caught)
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    driver.close()


# -- configurations that cannot be used ---------------------------------------------------------------------------


PROXY_URL = (
    "cannot connect as configured (proxy, certificates): the URL of the proxy must be http://…, https://… or socks5://…"
    " (aiohttp does not support SOCKS); percent-encode special characters of a user name or password"
)


@pytest.mark.parametrize("variable", [False, True], ids=["argument", "environment"])
@pytest.mark.parametrize(
    "proxy",
    [
        "ftp://user:p4ssword@a.example",
        "http://user:p4ss/word@a.example",
        "http://user:p4ss?word@a.example",
        "http://user:p4ss#word@a.example",
        "http://user:p4ssword@a.example:port",
        "http://user:p4ssword@[::1",
    ],
)
@pytest.mark.parametrize("flavor", ["sync", "async", "aiohttp"])
def test_proxy_that_cannot_be_used_is_an_error_of_ours(flavor, proxy, variable, connect, monkeypatch):
    if variable:
        monkeypatch.setenv("ALL_PROXY", proxy)
    carrier = "aiohttp" if flavor == "aiohttp" else "httpx2"
    caller = connect("http://a.example", connection=Connection(transport=carrier, proxy=None if variable else proxy))
    with pytest.raises(APIError) as caught:
        caller.call(READ)
    assert str(caught.value) == PROXY_URL
    assert caught.value.__cause__ is not None
    assert not caught.value.maybe_processed
    # Neither the errors nor their local variables, which error reporting tools record, show a part of the password.
    shown = [pickle.dumps(caught.value).decode("latin-1"), *map(repr, chain(caught.value))]
    shown += [value for _, value in local_variables(caught.value)]
    assert [text for text in shown if "p4ss" in text or "word@" in text] == []


@pytest.mark.parametrize("flavor", ["sync", "async", "aiohttp"])
def test_proxy_that_needs_another_package_is_an_error_of_ours(flavor, connect):
    carrier = "aiohttp" if flavor == "aiohttp" else "httpx2"
    proxy = "socks5://user:p4ssword@a.example"
    caller = connect("http://a.example", connection=Connection(transport=carrier, proxy=proxy))
    with pytest.raises(APIError, match=r"^cannot connect as configured .*: .*SOCKS") as caught:
        caller.call(READ)
    assert [text for _, text in local_variables(caught.value) if "p4ss" in text] == []


@pytest.mark.parametrize("flavor", ["sync", "async", "aiohttp"])
def test_certificates_that_cannot_be_read_are_an_error_of_ours(flavor, connect, monkeypatch, tmp_path):
    connections._shared_tls_context.cache_clear()
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "missing.pem"))
    caller = connect(
        "https://a.example", connection=Connection(transport="aiohttp" if flavor == "aiohttp" else "httpx2")
    )
    with pytest.raises(APIError, match=r"^cannot connect as configured \(proxy, certificates\): ") as caught:
        caller.call(READ)
    assert isinstance(caught.value.__cause__, OSError)
