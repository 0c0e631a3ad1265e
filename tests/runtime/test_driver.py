"""What a driver does around a call: requests, options, logs."""

from __future__ import annotations

import logging
import re
from datetime import timedelta

import httpx2
import pytest

from calcom import APITimeoutError, MissingCredentialsError, Options, omit
from calcom._core import transport
from calcom._core.operation import Arguments
from calcom._core.servers import base_url_from
from tests.runtime.me import CREATE, GET, GOOD, get, wrapper

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
        ("timeout", True, "timeout must be a number, not bool"),
        ("total_timeout", True, "total_timeout must be a number, not bool"),
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
