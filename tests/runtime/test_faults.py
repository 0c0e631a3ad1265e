"""The outcome of a call when the network or the server fails, for a read and for a write, in both flavors.

The general rule: a read is retried, a write only if the server cannot have processed it.
"""

from __future__ import annotations

import gzip
import json
import socket
from collections.abc import Callable
from typing import Any

import pytest

from calcom import (
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    Drift,
    InternalServerError,
    Model,
    NotFoundError,
    RateLimitError,
    RedirectError,
    ResponseError,
)
from calcom._core.operation import Operation


@pytest.fixture(params=["sync", "async", "aiohttp"])
def flavor(request):
    return request.param


class Booking(Model):
    uid: str


READ = Operation[Booking](
    "bookings.get", "GET /bookings/{uid}", lambda: Booking, within="data", security=(("bearer",),)
)
WRITE = Operation[Booking]("bookings.create", "POST /bookings", lambda: Booking, within="data", security=(("bearer",),))
DELETE = Operation[None]("bookings.delete", "DELETE /bookings/{uid}", kind="none", within=None, security=())

GOOD = {"status": "success", "data": {"uid": "b1"}}
BODY = json.dumps(GOOD).encode()


def read(caller: Any) -> Any:
    return caller.call(READ, path={"uid": "b1"})


def write(caller: Any) -> Any:
    return caller.call(WRITE, body={"start": "now"})


def head(status: int, length: int) -> bytes:
    return f"HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n".encode()


# Faults after which it is unknown whether the server processed the request.
AMBIGUOUS: dict[str, Callable[[Any], Any]] = {
    "reset during the request": lambda server: server.reset(unread=True),
    "reset after the request": lambda server: server.reset(),
    "closed after the request": lambda server: server.close_silently(),
    "reset inside the headers": lambda server: server.send_and_reset(b"HTTP/1.1 200 OK\r\ncontent-ty"),
    "closed inside the headers": lambda server: server.send_and_close(b"HTTP/1.1 200 OK\r\ncontent-ty"),
    "no HTTP": lambda server: server.send_and_close(b"SSH-2.0-OpenSSH_9.6\r\n"),
}
BROKEN_BODIES: dict[str, Callable[[Any, int], Any]] = {
    "truncated body": lambda server, status: server.send_and_close(head(status, 100) + BODY[:10]),
    "reset inside the body": lambda server, status: server.send_and_reset(head(status, 100) + BODY[:10]),
    "damaged compression": lambda server, status: server.reply(status, b"no gzip", {"content-encoding": "gzip"}),
}


@pytest.mark.parametrize("fault", AMBIGUOUS)
def test_read_is_tried_again_after_an_ambiguous_fault(fault, caller, server, clock):
    AMBIGUOUS[fault](server).reply(200, GOOD)
    assert read(caller).uid == "b1"
    assert clock.slept == [0.25]
    assert server.is_done


@pytest.mark.parametrize("fault", AMBIGUOUS)
def test_write_is_never_sent_twice_after_an_ambiguous_fault(fault, caller, server, clock):
    AMBIGUOUS[fault](server)
    with pytest.raises(APIConnectionError) as caught:
        write(caller)
    assert caught.value.maybe_processed
    assert caught.value.attempts == 1
    assert (caught.value.method, caught.value.path) == ("POST", "/bookings")
    assert len(server.requests) <= 1
    assert clock.slept == []


@pytest.mark.parametrize("fault", AMBIGUOUS)
def test_write_is_sent_again_if_the_user_wants_that(fault, connect, server):
    AMBIGUOUS[fault](server).reply(201, GOOD)
    assert write(connect(options={"retry_unsafe": True})).uid == "b1"


@pytest.mark.parametrize("act", [read, write])
def test_refused_connection_is_tried_again_because_nothing_was_sent(act, connect, clock):
    with socket.socket() as reserved:
        # Bound but not listening: no other process gets the port, and connections to it are refused.
        reserved.bind(("127.0.0.1", 0))
        with pytest.raises(APIConnectionError, match=r"cannot connect to 127.0.0.1") as caught:
            act(connect(f"http://127.0.0.1:{reserved.getsockname()[1]}"))
    assert caught.value.attempts == 3
    assert not caught.value.maybe_processed
    assert clock.slept == [0.25, 0.5]


@pytest.mark.parametrize("sent", [b"", b"HTTP/1.1 200 OK\r\ncontent-ty"], ids=["no answer", "slow headers"])
def test_timeout(sent, connect, server):
    server.send_and_hang(sent)
    caller = connect(options={"timeout": (5.0, 0.05, 5.0, 5.0), "max_retries": 0})
    with pytest.raises(
        APITimeoutError, match=r"timed out while waiting for the response of .*; the timeout is 0\.05 s"
    ) as caught:
        write(caller)
    assert caught.value.maybe_processed


FAILURES: dict[str, Callable[[Any], Any]] = {
    **AMBIGUOUS,
    "500": lambda server: server.reply(500, {}),
    "a body that cannot be read": lambda server: server.reply(200, b"<html>"),
    "a truncated body": lambda server: server.send_and_close(head(200, 100) + BODY[:10]),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_what_only_reads_is_never_in_doubt(failure, connect, server):
    FAILURES[failure](server)
    FAILURES[failure](server)
    caller = connect(options={"max_retries": 0})
    for act, is_in_doubt in ((read, False), (write, True)):
        with pytest.raises(APIError) as caught:
            act(caller)
        assert caught.value.maybe_processed is is_in_doubt


def test_error_says_which_option_ended_the_call(connect, server):
    server.reply(429, {}, {"retry-after": "90"}).reply(503, {}, {"retry-after": "30"})
    with pytest.raises(RateLimitError, match=r"; the server asks to wait 90 s, longer than max_wait of 60 s$"):
        read(connect())
    with pytest.raises(InternalServerError, match=r"; total_timeout is too short for a retry$"):
        read(connect(options={"total_timeout": 20.0}))


def test_slow_body_of_a_write_is_a_success_that_cannot_be_read(connect, server):
    server.send_and_hang(head(201, 100) + BODY[:10])
    caller = connect(options={"timeout": (5.0, 0.05, 5.0, 5.0)})
    with pytest.raises(
        ResponseError, match=r"the request succeeded \(201\).*was not received in time; the timeout is 0\.05 s"
    ):
        write(caller)


@pytest.mark.parametrize("fault", BROKEN_BODIES)
def test_read_is_tried_again_when_the_body_breaks_off(fault, caller, server):
    BROKEN_BODIES[fault](server, 200).reply(200, GOOD)
    assert read(caller).uid == "b1"


@pytest.mark.parametrize("fault", BROKEN_BODIES)
def test_write_whose_answer_breaks_off_is_reported_as_done(fault, caller, server):
    BROKEN_BODIES[fault](server, 201)
    with pytest.raises(ResponseError, match=r"the request succeeded \(201\)") as caught:
        write(caller)
    assert len(server.requests) == 1
    assert caught.value.response.status == 201
    assert caught.value.maybe_processed


@pytest.mark.parametrize("fault", BROKEN_BODIES)
def test_body_that_nobody_needs_may_break_off(fault, caller, server):
    BROKEN_BODIES[fault](server, 200)
    assert caller.call(DELETE, path={"uid": "b1"}) is None
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [408, 500, 502, 503, 504, 524])
def test_read_is_tried_again_after_a_server_error(status, caller, server, clock):
    server.reply(status).reply(status).reply(200, GOOD)
    assert read(caller).uid == "b1"
    assert clock.slept == [0.25, 0.5]


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_write_is_not_sent_again_after_a_server_error(status, caller, server):
    server.reply(status, b"<html>Bad Gateway</html>", {"content-type": "text/html"})
    with pytest.raises(InternalServerError) as caught:
        write(caller)
    assert caught.value.maybe_processed
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422, 501])
def test_final_errors_are_not_tried_again(status, caller, server):
    server.reply(status, {"error": {"code": "NO", "message": "no"}})
    with pytest.raises(APIStatusError, match=f"^{status} NO: no"):
        read(caller)
    assert len(server.requests) == 1


def test_deletion_repeated_after_an_ambiguous_fault_says_that_it_may_have_been_done(caller, server):
    server.reset().reply(404)
    with pytest.raises(NotFoundError) as caught:
        caller.call(DELETE, path={"uid": "b1"})
    assert caught.value.maybe_processed


@pytest.mark.parametrize("act", [read, write])
@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"retry-after": "7"}, 7.25),
        ({"x-ratelimit-reset-default": "9", "x-ratelimit-remaining-default": "0"}, 9.25),
        ({}, 0.25),
    ],
    ids=["retry-after", "reset", "no headers"],
)
def test_rate_limit_is_waited_for(act, headers, wait, caller, server, clock):
    server.reply(429, None, headers).reply(200, GOOD)
    assert act(caller).uid == "b1"
    assert clock.slept == [wait]


def test_storm_of_rate_limits_ends(caller, server, clock):
    for _ in range(3):
        server.reply(429, {"error": {"code": "ThrottlerException", "message": "slow down"}}, {"retry-after": "2"})
    with pytest.raises(RateLimitError, match=r"^429 ThrottlerException: slow down") as caught:
        write(caller)
    assert (caught.value.attempts, caught.value.retry_after) == (3, 2.0)
    assert not caught.value.maybe_processed
    assert clock.slept == [2.25, 2.25]


def test_long_wait_is_refused_with_the_time_in_the_error(caller, server, clock):
    server.reply(429, None, {"retry-after": "3600"})
    with pytest.raises(RateLimitError) as caught:
        read(caller)
    assert caught.value.retry_after == 3600.0
    assert clock.slept == []


def test_total_timeout_ends_the_retries(connect, server, clock):
    server.reply(503, None, {"retry-after": "4"}).reply(503, None, {"retry-after": "4"})
    with pytest.raises(InternalServerError) as caught:
        read(connect(options={"total_timeout": 6.0}))
    assert caught.value.attempts == 2
    assert clock.slept == [4.25]


def test_retry_budget_protects_a_server_in_trouble(caller, server):
    for _ in range(160):
        server.reply(503)
    attempts = []
    for _ in range(60):
        with pytest.raises(InternalServerError) as caught:
            read(caller)
        attempts.append(caught.value.attempts)
    assert attempts == [3] * 50 + [1] * 10


# -- responses that are not usable --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "kind", "problem"),
    [
        (b"<html>Welcome to the hotel</html>", "text/html", "HTML"),
        (b'{"status": "succ', "application/json", "not valid JSON"),
        (b'{"data": "\xff\xfe"}', "application/json", "not UTF-8"),
        (b"", "application/json", "the body is empty"),
        (b"OK", "text/plain", "not valid JSON"),
        (b"[" * 100_000, "application/json", "not usable JSON"),
    ],
    ids=["HTML", "truncated JSON", "invalid UTF-8", "empty", "text", "nested without end"],
)
def test_unusable_body_of_a_write_is_reported_as_done(content, kind, problem, caller, server):
    server.reply(201, content, {"content-type": kind})
    with pytest.raises(ResponseError, match=rf"the request succeeded \(201\).*{problem}") as caught:
        write(caller)
    assert caught.value.response.content == content
    assert len(server.requests) == 1


def test_content_length_that_is_too_short(caller, server, flavor):
    server.send_and_close(head(201, 12) + BODY)
    # aiohttp reads the rest as another response, and drops both because the other one is invalid.
    kind, text = (APIConnectionError, "Bad status line") if flavor == "aiohttp" else (ResponseError, "not valid JSON")
    with pytest.raises(kind, match=text) as caught:
        write(caller)
    assert caught.value.maybe_processed


def test_wrong_content_type_does_not_matter_if_the_body_is_right(caller, server):
    server.reply(200, BODY, {"content-type": "text/html"})
    assert read(caller).uid == "b1"


def test_no_content_where_an_answer_was_promised(connect, server):
    drifts: list[Drift] = []
    server.reply(204)
    assert write(connect(options={"on_drift": drifts.append})) is None
    assert drifts == [Drift("bookings.create", "", "Booking", "no content")]


@pytest.mark.parametrize("headers", [{}, {"content-encoding": "gzip"}], ids=["plain", "compressed"])
def test_body_without_end_is_not_read(headers, connect, server):
    huge = b'{"data": "' + b"x" * 5_000_000
    server.reply(200, gzip.compress(huge) if headers else huge, headers)
    with pytest.raises(ResponseError, match="larger than max_response_bytes"):
        read(connect(options={"max_response_bytes": 100_000, "max_retries": 0}))


# -- redirects ----------------------------------------------------------------------------------------------------


def test_redirect_within_the_origin_is_followed(caller, server):
    server.reply(307, None, {"location": "/moved/b1?x=1"}).reply(200, GOOD)
    assert read(caller).uid == "b1"
    assert [request.target for request in server.requests] == ["/bookings/b1", "/moved/b1?x=1"]
    assert server.requests[1].headers["authorization"] == "Bearer cal_topsecret"


@pytest.mark.parametrize(
    "location",
    ["http://evil.example/", "https://127.0.0.1/", "//evil.example/x", "http://127.0.0.1:1/", "http://user@127.0.0.1/"],
)
def test_redirect_out_of_the_origin_is_refused(location, caller, server):
    server.reply(302, None, {"location": location})
    with pytest.raises(RedirectError, match="another origin"):
        read(caller)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "location", ["https://[evil", "/\x01", "http://127.0.0.1:99999/", "http://[::1", "/a b", "//["]
)
def test_redirect_that_leads_nowhere_is_an_error_of_ours(location, caller, server):
    server.reply(302, None, {"location": location})
    with pytest.raises(RedirectError, match="it is not a valid URL"):
        read(caller)
    assert len(server.requests) == 1


def test_redirect_in_circles_ends(caller, server):
    for _ in range(6):
        server.reply(302, None, {"location": "/bookings/b1"})
    with pytest.raises(RedirectError, match="more than 5 redirects"):
        read(caller)


@pytest.mark.parametrize(("status", "is_in_doubt"), [(301, True), (302, True), (303, True), (307, False), (308, False)])
def test_redirect_of_a_write_is_refused(status, is_in_doubt, caller, server):
    server.reply(status, None, {"location": "/elsewhere"})
    with pytest.raises(RedirectError, match="redirects are followed only for GET") as caught:
        write(caller)
    assert caught.value.maybe_processed is is_in_doubt
    assert len(server.requests) == 1


def test_redirect_of_a_write_to_nowhere_leaves_in_doubt(caller, server):
    server.reply(303)
    with pytest.raises(APIStatusError) as caught:
        write(caller)
    assert caught.value.maybe_processed


def test_redirect_that_is_the_answer(caller, server):
    operation = Operation[str]("oauth.start", "GET /start", kind="redirect", security=())
    server.reply(301, None, {"location": "https://elsewhere.example/go?state=1"})
    assert caller.call(operation) == "https://elsewhere.example/go?state=1"


# -- connections --------------------------------------------------------------------------------------------------


def test_no_connection_is_left_open(connect, server):
    caller = connect(options={"timeout": (5.0, 0.05, 5.0, 5.0), "max_retries": 0})
    for prepare in AMBIGUOUS.values():
        prepare(server)
        with pytest.raises(APIConnectionError):
            read(caller)
    server.reply(302, None, {"location": "http://evil.example"})
    with pytest.raises(RedirectError):
        read(caller)
    server.reply(200, GOOD)
    read(caller)
    caller.close_driver()
    assert server.wait_until_deserted() == 0
