"""What a driver does around a call: options, middleware, raw responses, logs, connections."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import re
import warnings
from datetime import timedelta

import httpx2
import pytest

from calcom import APITimeoutError, MissingCredentialsError, Model, NotFoundError, Options, RawResponse, Response, omit
from calcom._async.driver import AsyncDriver
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._async.resource_base import RawChild as AsyncRawChild
from calcom._core import transport
from calcom._core.auth import Credentials
from calcom._core.operation import Arguments, Operation, Paging
from calcom._core.options import Clock
from calcom._core.request import prepare
from calcom._core.servers import base_url_from
from calcom._sync.driver import Driver
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource


class Me(Model):
    id: int


GET = Operation[Me](
    "me.get",
    "GET /me/{id}",
    lambda: Me,
    within="data",
    security=(("bearer",),),
    headers={"cal-api-version": "2024-08-13"},
)
CREATE = Operation[Me]("me.create", "POST /me", lambda: Me, within="data", security=(("bearer",),))
LIST = Operation[Me](
    "me.list", "GET /me", lambda: Me, security=(), paging=Paging(kind="offset", size="take", at="skip", default_size=9)
)
GOOD = {"data": {"id": 1}}


def get(caller, **arguments):
    return caller.call(GET, path={"id": 1}, **arguments)


# -- requests -----------------------------------------------------------------------------------------------------


def test_request_as_it_is_sent(caller, server):
    server.reply(201, GOOD)
    caller.call(CREATE, query={"a": 1, "b": omit}, headers={"x-one": 1, "x-two": None}, body={"c": None, "d": omit})
    (request,) = server.requests
    assert (request.method, request.target, request.body) == ("POST", "/me?a=1", b'{"c":null}')
    assert {name: request.headers.get(name) for name in ("content-type", "accept", "x-one", "x-two", "cookie")} == {
        "content-type": "application/json",
        "accept": "application/json",
        "x-one": "1",
        "x-two": None,
        "cookie": None,
    }
    assert re.fullmatch(r"calcom-client/\S+ Python/3\.\d+\.\d+\S* httpx2/2\.\S+", request.headers["user-agent"])


def test_headers_of_the_user_come_after_those_of_the_operation(connect, server):
    server.reply(200, GOOD)
    get(connect(options={"default_headers": {"Cal-Api-Version": "2026-01-01", "X-Trace": "t"}}))
    assert server.requests[0].headers["cal-api-version"] == "2026-01-01"
    assert server.requests[0].headers["x-trace"] == "t"


def test_base_url_may_have_a_path(connect, server):
    server.reply(200, GOOD)
    get(connect(f"{server.url}/api"))
    assert server.requests[0].target == "/api/me/1"


def test_argument_that_cannot_be_sent_is_refused_before_anything_is_sent(caller, server):
    with pytest.raises(ValueError, match="path parameter `id`"):
        caller.call(GET, path={"id": ".."})
    assert server.requests == []


def test_missing_credentials_are_noticed_before_anything_is_sent(connect, server):
    with pytest.raises(MissingCredentialsError, match="`api_key`"):
        get(connect(credentials={}))
    assert server.requests == []


def test_cookies_are_not_kept(caller, server):
    server.reply(200, GOOD, {"set-cookie": "session=1; Path=/"}).reply(200, GOOD)
    get(caller)
    get(caller)
    assert "cookie" not in server.requests[1].headers


# -- undocumented endpoints ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "kind", "value"),
    [
        (b'{"a": [1]}', "application/json; charset=utf-8", {"a": [1]}),
        (b"{broken", "application/json", "{broken"),
        (b"text", "text/plain", "text"),
        (b"\x00", "application/octet-stream", b"\x00"),
        (b"", "application/json", None),
    ],
)
def test_request_to_an_undocumented_endpoint(content, kind, value, caller, server):
    server.reply(200, content, {"content-type": kind})
    raw = caller.request("post", "/v2/new?a=1", query={"b": [2, 3]}, headers={"x-y": "z"}, body={"c": 4})
    (request,) = server.requests
    assert (request.method, request.target, request.json) == ("POST", "/v2/new?a=1&b=2&b=3", {"c": 4})
    assert (request.headers["authorization"], request.headers["x-y"]) == ("Bearer cal_topsecret", "z")
    assert (raw.status, raw.value) == (200, value)


@pytest.mark.parametrize(
    "method",
    [
        "POST @127.0.0.1:1/?",
        "POST ",
        " GET",
        "",
        "GET\r\nx: y",
        "GET\t/",
        "GÉT",
        "CONNECT",
        "connect",
        "GET HTTP/1.1",
        "a:b",
    ],
)
def test_method_cannot_carry_a_request_anywhere(method, caller, server):
    with pytest.raises(ValueError, match=f"^not a valid HTTP method: {re.escape(repr(method))}$"):
        caller.request(method, server.url, body={"pin": 1})
    assert server.requests == []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("x y", r"not a header name: 'x y'"),
        ("x:", r"not a header name: 'x:'"),
        ("", r"not a header name: ''"),
        ("x\r\ny", r"not a header name: 'x\\r\\ny'"),
        ("Content-Length", r"header `Content-Length` is set by the connection"),
        ("Transfer-Encoding", r"header `Transfer-Encoding` is set by the connection"),
        ("Connection", r"header `Connection` is set by the connection"),
    ],
)
def test_headers_that_break_a_request_are_refused(name, message, caller, server):
    with pytest.raises(ValueError, match=f"^{message}$"):
        caller.request("POST", "/x", headers={name: "5"}, body={})
    with pytest.raises(ValueError, match=f"^{message}$"):
        Options(headers={name: "5"})
    assert server.requests == []


def test_url_of_a_request_is_on_the_origin_of_the_client():
    leaving = Operation[object]("x", "GET @127.0.0.1:1/?", lambda: object)
    with pytest.raises(ValueError, match=r"^the URL is on another origin"):
        prepare(leaving, Arguments(), base_url="https://api.example", headers={})


def test_request_to_an_undocumented_endpoint_raises_like_any_call(caller, server):
    server.reply(404, {"message": "Cannot GET /v2/new"})
    with pytest.raises(NotFoundError, match=r"^404 Cannot GET /v2/new"):
        caller.request("GET", "v2/{new}")
    assert server.requests[0].target == "/v2/%7Bnew%7D"


def test_request_keeps_to_the_origin(caller, server):
    with pytest.raises(ValueError, match="another origin"):
        caller.request("GET", "http://evil.example/")
    server.reply(200, b"")
    assert caller.request("GET", f"{server.url}/x").value is None


# -- raw responses ------------------------------------------------------------------------------------------------


def test_raw_answer(caller, server):
    server.reply(503).reply(200, GOOD, {"X-Request-Id": "r1"})
    raw = caller.raw(GET, path={"id": 1})
    assert isinstance(raw, RawResponse)
    assert (raw.value.id, raw.status, raw.request_id, raw.attempts) == (1, 200, "r1", 2)
    assert (raw.json(), raw.headers["X-REQUEST-ID"]) == (GOOD, "r1")
    assert (raw.text, raw.content) == ('{"data": {"id": 1}}', b'{"data": {"id": 1}}')
    assert raw.elapsed == 0.0


class SyncMe(Resource["MeWithRawResponse"]):
    def get(self, id_):
        """Get."""
        return self._call(GET, path={"id": id_})

    def list(self):
        return self._page(LIST)

    @property
    def child(self):
        return SyncMe(self._driver)


class MeWithRawResponse(RawMethods, of=SyncMe):
    child = RawChild["MeWithRawResponse"]()
    get = RawMethod(SyncMe.get)
    list = RawMethod(SyncMe.list)


class AsyncMe(AsyncResource["AsyncMeWithRawResponse"]):
    async def get(self, id_):
        """Get."""
        return await self._call(GET, path={"id": id_})

    def list(self):
        return self._page(LIST)

    @property
    def child(self):
        return AsyncMe(self._driver)


class AsyncMeWithRawResponse(AsyncRawMethods, of=AsyncMe):
    child = AsyncRawChild["AsyncMeWithRawResponse"]()
    get = AsyncRawMethod(AsyncMe.get)
    list = AsyncRawMethod(AsyncMe.list)


@pytest.fixture
def resource(flavor):
    return AsyncMe if flavor == "async" else SyncMe


def test_raw_methods_of_a_resource(resource, caller, server):
    server.reply(200, GOOD).reply(200, {"data": [{"id": 2}]}).reply(200, GOOD).reply(200, GOOD)
    me = resource(caller.driver)
    assert caller.do(me.with_raw_response.get(1)).status == 200
    assert caller.do(me.with_raw_response.list()).value.items[0].id == 2
    assert isinstance(caller.do(me.with_raw_response.child.get(1)), RawResponse)
    assert caller.do(me.get(1)).id == 1
    assert [name for name in dir(me.with_raw_response) if not name.startswith("_")] == ["child", "get", "list"]
    with pytest.raises(AttributeError):
        _ = me.with_raw_response.nothing


def test_a_raw_method_is_the_method(resource, caller):
    """Its signature, its docstring, and the right stack level of the warning for a deprecated one."""
    raw = resource(caller.driver).with_raw_response
    assert raw.get.__func__ is resource.get
    assert type(raw).get.__doc__ == "Get."


def test_a_resource_derived_from_another_has_its_raw_methods(resource, caller, server):
    server.reply(200, GOOD)

    class Derived(resource):
        def get(self, id_):
            return super().get(id_ + 1)

    assert caller.do(Derived(caller.driver).with_raw_response.get(1)).value.id == 1
    assert server.requests[0].target == "/me/2"


# -- middleware ---------------------------------------------------------------------------------------------------


def wrapper(flavor, name, log, change=lambda request: request):
    """Middleware of either flavor that records when it is entered and left."""

    def sync(request, call_next):
        log.append(f"+{name}")
        response = call_next(change(request))
        log.append(f"-{name} {response.status}")
        return response

    async def asynchronous(request, call_next):
        log.append(f"+{name}")
        response = await call_next(change(request))
        log.append(f"-{name} {response.status}")
        return response

    return asynchronous if flavor == "async" else sync


def test_middleware_wraps_every_attempt(connect, server, flavor):
    log: list[str] = []
    server.reply(503).reply(200, GOOD)
    mark = wrapper(flavor, "b", log, lambda request: request.with_headers({"X-Mark": request.method}))
    get(connect(middleware=[wrapper(flavor, "a", log), mark]))
    assert log == ["+a", "+b", "-b 503", "-a 503", "+a", "+b", "-b 200", "-a 200"]
    assert [request.headers["x-mark"] for request in server.requests] == ["GET", "GET"]


def test_middleware_may_answer_itself(connect, server, flavor):
    made = Response(status=200, content=b'{"data": {"id": 7}}')

    async def asynchronous(request, call_next):
        return made

    def sync(request, call_next):
        return made

    assert get(connect(middleware=[asynchronous if flavor == "async" else sync])).id == 7
    assert server.requests == []


@pytest.mark.parametrize("pace", [False, True])
@pytest.mark.parametrize(("returned", "kind"), [(None, "NoneType"), ("x", "str"), (httpx2.Response(200), "Response")])
def test_middleware_that_returns_something_else_is_told(connect, server, flavor, returned, kind, pace):
    async def asynchronous(request, call_next):
        await call_next(request)
        return returned

    def sync(request, call_next):
        call_next(request)
        return returned

    server.reply(200, GOOD)
    with pytest.raises(TypeError, match=f"must be the Response of `call_next`, not {kind}$"):
        get(connect(options={"pace": pace}, middleware=[asynchronous if flavor == "async" else sync]))


def test_middleware_sees_requests_that_show_no_secret(connect, server, flavor):
    seen = []
    server.reply(200, GOOD)
    get(connect(middleware=[wrapper(flavor, "a", [], lambda request: seen.append(request) or request)]))
    assert repr(seen[0]) == "<PreparedRequest GET /me/1 (no body)>"
    assert seen[0].headers["authorization"] == "Bearer cal_topsecret"
    with pytest.raises(ValueError, match="header `x`"):
        seen[0].with_headers({"x": "a\r\nb"})


# -- options ------------------------------------------------------------------------------------------------------


def test_derived_driver_shares_connections_and_budget_and_closes_nothing(caller, server):
    server.reply(503).reply(200, GOOD).reply(200, GOOD)
    derived = caller.driver.with_options(
        options=caller.driver.options.replaced({"max_retries": 0}),
        credentials=caller.driver.credentials.replaced({"api_key": "other"}),
    )
    with pytest.raises(Exception, match="503"):
        caller.do(derived.call(GET, Arguments(path={"id": 1})))
    caller.do(derived.close())
    assert get(caller).id == 1
    assert [request.headers["authorization"] for request in server.requests] == ["Bearer other", "Bearer cal_topsecret"]


def test_options_are_checked():
    for name, value, message in (
        ("max_retries", -1, "max_retries must not be negative"),
        ("max_retries", None, "max_retries must be a number, not NoneType"),
        ("max_wait", -1.0, "max_wait must not be negative"),
        ("max_response_bytes", -1, "max_response_bytes must not be negative"),
        ("total_timeout", 0.0, "total_timeout must be positive"),
        ("total_timeout", float("nan"), "total_timeout must be finite; got nan"),
        ("total_timeout", float("inf"), "total_timeout must be finite; got inf"),
        ("total_timeout", 10**400, "total_timeout is too large"),
        ("max_wait", float("nan"), "max_wait must be finite; got nan"),
        ("max_retries", float("inf"), "max_retries must be finite; got inf"),
        ("max_response_bytes", float("nan"), "max_response_bytes must be finite; got nan"),
        ("timeout", float("nan"), "timeout must be finite; got nan"),
        ("timeout", (5.0, None, float("-inf"), None), "timeout must be finite; got -inf"),
        ("timeout", httpx2.Timeout(float("inf")), "timeout must be finite; got inf"),
        ("timeout", httpx2.Timeout(None, read=-1.0), "timeout must be positive"),
        ("total_timeout", "5", "total_timeout must be a number, not str"),
        ("timeout", 0, "timeout must be positive"),
        ("timeout", timedelta(seconds=5), "timeout must be a number, not timedelta"),
        ("timeout", (5.0, None, -1.0, None), "timeout must be positive"),
        ("timeout", (5.0, 60.0), r"timeout must have four values: \(connect, read, write, pool\)"),
        ("timeout", (1.0, 2.0, 3.0, 4.0, 5.0), r"timeout must have four values: \(connect, read, write, pool\)"),
        ("retry_unsafe", "false", "retry_unsafe must be True or False, not str"),
        ("strict", 1, "strict must be True or False, not int"),
        ("pace", None, "pace must be True or False, not NoneType"),
        ("on_drift", "log", "on_drift must be a callable, not str"),
        ("unknown", 1, "unexpected argument `unknown`"),
    ):
        for refusing in (Options.from_arguments, Options().replaced):
            with pytest.raises((TypeError, ValueError), match=f"^{message}$"):
                refusing({name: value})
    with pytest.raises(ValueError, match="use the argument `api_key`"):
        Options(headers={"authorization": "x"})
    for name in ("headers", "query", "body"):
        with pytest.raises(TypeError, match=f"^{name} must be a mapping, not list$"):
            Options(**{name: [("a", "b")]})
        with pytest.raises(TypeError, match=f"^{name} must be a mapping, not NoneType$"):
            Options().replaced({name: None})
    for name in ("default_headers", "default_query"):
        with pytest.raises(TypeError, match=f"^{name} must be a mapping, not NoneType$"):
            Options.from_arguments({name: None})


def test_replaced_options_add_headers_and_keep_the_rest():
    options = Options(headers={"a": "1", "b": "2"}, max_retries=7).replaced({"headers": {"B": "3"}, "strict": True})
    assert (dict(options.headers), options.max_retries, options.strict) == ({"a": "1", "b": "3"}, 7, True)
    assert "3" not in repr(options)


def test_base_url_comes_from_argument_environment_or_document():
    assert base_url_from(None, {}) == "https://api.cal.com"
    assert base_url_from(None, {"CALCOM_BASE_URL": "https://cal.example/"}) == "https://cal.example"
    assert base_url_from("http://localhost:5555", {"CALCOM_BASE_URL": "https://cal.example"}) == "http://localhost:5555"


@pytest.mark.parametrize(
    ("url", "error"),
    [
        ("api.cal.com", ValueError("base_url must begin with https:// or http://")),
        ("https://ada:pw@a.example", ValueError("base_url must not contain a user or password")),
        ("https://a.example?x=1", ValueError("base_url must not have a query or fragment")),
        ("https://a.example:port", ValueError("base_url is not a valid URL")),
        ("https://a.example:99999", ValueError("base_url is not a valid URL")),
        ("https://[::1", ValueError("base_url is not a valid URL")),
        ("https://a b.example", ValueError("base_url is not a valid URL")),
        (b"https://a.example", TypeError("base_url must be a string, not bytes")),
        (httpx2.URL("https://a.example"), TypeError("base_url must be a string, not URL")),
    ],
)
def test_base_url_that_cannot_be_used_is_named(url, error):
    with pytest.raises(type(error), match=f"^{error}$"):
        base_url_from(url, {})
    if isinstance(url, str):
        with pytest.raises(ValueError, match=f"^{error}$"):
            base_url_from(None, {"CALCOM_BASE_URL": url})


@pytest.mark.parametrize(
    ("timeout", "left", "expected"),
    [
        (7.0, None, (7.0, 7.0, 7.0, 7.0)),
        (None, None, (None, None, None, None)),
        (None, 3.0, (3.0, 3.0, 3.0, 3.0)),
        ((1.0, 5.0, None, 2.0), 3.0, (1.0, 3.0, 3.0, 2.0)),
        (httpx2.Timeout(9.0, connect=1.0), 3.0, (1.0, 3.0, 3.0, 3.0)),
    ],
)
def test_timeouts_never_exceed_the_time_left(timeout, left, expected):
    made = transport.shortened(timeout, left)
    assert (made.connect, made.read, made.write, made.pool) == expected


def test_total_timeout_counts_the_time_that_the_body_takes(connect, server, clock, flavor):
    """The clock advances while middleware holds the request: no time is left for a second attempt."""

    def slow(request):
        clock.now += 11.0
        return request

    server.reply(503)
    caller = connect(options={"total_timeout": 10.0}, middleware=[wrapper(flavor, "a", [], slow)])
    with pytest.raises(Exception, match="503"):
        get(caller)


def test_total_timeout_that_is_over_before_an_attempt(connect, clock):
    def key():
        clock.now += 5.0
        return "k"

    # Getting the key takes longer than the timeout of the call; nothing has been sent yet.
    caller = connect(options={"total_timeout": 4.0}, credentials={"api_key": key})
    with pytest.raises(APITimeoutError, match="total_timeout of 4 s expired") as caught:
        get(caller)
    assert (caught.value.attempts, caught.value.maybe_processed) == (0, False)


# -- logs ---------------------------------------------------------------------------------------------------------


def test_one_line_per_attempt(caller, server, caplog):
    caplog.set_level(logging.INFO, "calcom")
    server.reply(503).close_silently().reply(200, GOOD)
    get(caller, query={"take": 2})
    assert [record.getMessage() for record in caplog.records if record.name == "calcom"] == [
        "GET /me/1?take=2 -> 503 in 0.000 s (attempt 1)",
        "GET /me/1?take=2 -> APIConnectionError in 0.000 s (attempt 2)",
        "GET /me/1?take=2 -> 200 in 0.000 s (attempt 3)",
    ]


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
    client = driver._transport._client()
    holder = [driver]
    del driver
    with pytest.warns(ResourceWarning, match="unclosed client: use `with`"):
        collected(holder)
    client.close()


def test_async_driver_that_is_not_closed_warns(server):
    async def use():
        driver = made(AsyncDriver, server.url)
        await driver.call(GET, Arguments(path={"id": 1}))
        client = driver._transport._client()
        holder = [driver]
        del driver
        with pytest.warns(ResourceWarning, match="unclosed client: use `async with`"):
            collected(holder)
        await client.aclose()

    server.reply(200, GOOD)
    asyncio.run(use())


def test_tls_context_is_made_once_and_only_where_it_is_needed():
    assert transport.tls_context("https://a.example") is transport.tls_context("https://b.example")
    assert transport.tls_context("http://a.example") is not transport.tls_context("https://a.example")


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
        assert driver._transport._client()._transport._pool.connections == []
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
