"""Middleware: what it wraps, sees and may return."""

from __future__ import annotations

import httpx2
import pytest

from calcom import Response
from tests.runtime.me import GOOD, get, wrapper


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
