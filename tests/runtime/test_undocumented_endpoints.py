"""Requests to endpoints that have no method in the client."""

from __future__ import annotations

import re

import pytest

from calcom import NotFoundError, Options
from calcom._core.operation import Arguments, Operation
from calcom._core.request import prepare


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
