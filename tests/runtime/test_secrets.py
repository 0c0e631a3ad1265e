"""The secret detector of all runtime tests, and a test that it works."""

from __future__ import annotations

import base64
import html
import json
import logging
import pickle
import re
from typing import Any
from urllib.parse import quote, quote_plus

import httpx2
import pytest

from calcom import (
    APIError,
    APIStatusError,
    AsyncManagedUserTokens,
    AsyncOAuth,
    CalCom,
    ManagedUserTokens,
    Model,
    OAuth,
    ResponseError,
    TokenRefreshError,
)
from calcom._core.connections import DEFAULT_CONNECTION
from calcom._core.operation import Operation
from calcom._core.secret import Secret

from .tracebacks import local_variables

READ = Operation[object]("read", "GET /x", lambda: object, within=None, security=(("bearer",),))


@pytest.fixture
def watch():
    """The detector, whose findings do not fail this test."""
    # Pytest loads the conftest under its own name; the handler is found where it is registered.
    (found,) = (handler for handler in logging.getLogger().handlers if type(handler).__name__ == "Watch")
    yield found
    found.leaks.clear()


def test_secret_in_a_log_is_found(watch, connect):
    connect(credentials={"api_key": "cal_s3cret"})
    logging.getLogger("any.library").debug("sent %s", {"authorization": "Bearer cal_s3cret"})
    assert watch.leaks == ["log of any.library: cal_s3cret"]


def test_secret_in_an_error_is_found(watch, connect, server):
    server.reply(400, {"message": "no"})
    caller = connect(credentials={"api_key": "cal_s3cret"})
    with pytest.raises(APIStatusError) as caught:
        caller.call(READ)
    assert watch.leaks == []
    caught.value.__cause__ = ValueError("cal_s3cret")
    watch.read_error(caught.value)
    assert watch.leaks == ["ValueError: cal_s3cret"]


def test_public_identifiers_are_no_secrets(watch, connect):
    connect(credentials={"api_key": "cal_s3cret", "client_id": "public-id", "client_secret": "s3cret-too"})
    assert watch.secrets == {"cal_s3cret", "s3cret-too"}


# -- echoed secrets -------------------------------------------------------------------------------------------------

KEY = 'cal_live/S3CRET+key "of" 0123=='


def state(key):
    return json.dumps({"accessToken": key})


SPELLINGS = {
    "plain": lambda key: key,
    "percent-encoded": lambda key: quote(key, safe=""),
    "percent-encoded in lower case": lambda key: re.sub("%..", lambda match: match[0].lower(), quote(key, safe="")),
    "percent-encoded twice": lambda key: quote(quote(key, safe=""), safe=""),
    "form": quote_plus,
    "JSON in JSON": lambda key: json.dumps(state(key)),
    "JSON in a query": lambda key: f"/x?state={quote(state(key))}&code=1",
    "JSON with escaped slashes": lambda key: state(key).replace("/", "\\/"),
    "HTML": html.escape,
    "base64": lambda key: base64.b64encode(key.encode()).decode(),
    "base64 for URLs": lambda key: base64.urlsafe_b64encode(key.encode()).decode(),
    "Basic": lambda key: base64.b64encode(f"id:{key}".encode()).decode(),
    "Basic of a longer name": lambda key: base64.b64encode(f"an-id:{key}:x".encode()).decode(),
}
MIDDLE = "S3CRET"


def encoded_middles(key):
    """The remaining parts of a key if a redaction missed it."""
    middle = key.encode()[6:-6]
    yield MIDDLE
    for offset in range(3):
        yield base64.b64encode(bytes(offset) + middle).decode().rstrip("=")[4:-4]


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("flavor", ["sync", "async", "aiohttp"])
def test_key_that_an_error_echoes_is_hidden(spelling, connect, server, flavor):
    echo = SPELLINGS[spelling](KEY)
    body = {"error": {"code": echo, "message": f"no: {echo}", "details": {echo: [echo]}}, "path": echo}
    server.reply(401, body, {"x-request-id": echo, "x-echo": f"a {echo} b"})
    with pytest.raises(APIStatusError) as caught:
        connect(credentials={"api_key": KEY}).call(READ)
    error = caught.value
    shown = [str(error), repr(error), repr(vars(error)), repr(dict(error.headers)), json.dumps(error.body)]
    shown.append(pickle.dumps(error).decode("latin-1"))
    assert [part for part in encoded_middles(KEY) for text in shown if part in text] == []
    assert "***" in error.request_id
    assert "***" in error.body["path"]


@pytest.mark.parametrize("flavor", ["sync", "async", "aiohttp"])
@pytest.mark.parametrize("content", [b"<html>%s", b'{"data": "%s'], ids=["HTML", "truncated JSON"])
def test_key_in_an_answer_that_cannot_be_read_is_hidden(content, connect, server, flavor):
    read = Operation[Model]("read", "GET /x", lambda: Model, within="data", security=(("bearer",),))
    server.reply(200, content % KEY.encode(), {"x-request-id": KEY})
    with pytest.raises(ResponseError) as caught:
        connect(credentials={"api_key": KEY}).call(read)
    error = caught.value
    assert MIDDLE not in pickle.dumps(error).decode("latin-1")
    assert (error.request_id, error.response.content) == ("***", content % b"***")


@pytest.mark.parametrize("flavor", ["sync", "async", "aiohttp"])
@pytest.mark.parametrize("is_given", [False, True], ids=["own connections", "own client"])
def test_key_that_is_an_argument_too_is_not_logged(connect, server, flavor, is_given, caplog):
    caplog.set_level(logging.DEBUG)
    made: Any = (httpx2.Client if flavor == "sync" else httpx2.AsyncClient)()
    follow = Operation[str]("follow", "GET /x/{key}", kind="redirect", security=(("bearer",),))
    location = f"https://elsewhere.example/?state={quote(KEY)}"
    server.reply(302, None, {"location": location, "x-request-id": KEY})
    settings: dict[str, Any] = {"http_client": made, "connection": DEFAULT_CONNECTION} if is_given else {}
    caller = connect(credentials={"api_key": KEY}, **settings)
    raw = caller.raw(follow, path={"key": KEY}, query={"state": state(KEY)}, headers={"x-key": KEY})
    assert MIDDLE in server.requests[0].target
    # The caller gets the unchanged result; its text form does not show it.
    assert raw.value == location
    assert MIDDLE not in repr(raw)
    lines = [record.getMessage() for record in caplog.records if record.name in ("calcom", "httpx2")]
    # httpx2 logs the requests of its clients.
    assert len(lines) == (4 if is_given else 3)
    assert [line for line in lines if MIDDLE in line] == []
    caller.do(made.close() if flavor == "sync" else made.aclose())


# -- error reporting tools --------------------------------------------------------------------------------------------


FAILURES = {
    "refused": (lambda server: None, {"base_url": "http://127.0.0.1:1"}),
    "reset": (lambda server: server.reset(), {}),
    "no HTTP": (lambda server: server.send_and_close(b"SSH-2.0\r\n"), {}),
    "an error": (lambda server: server.reply(400, {"message": KEY}), {}),
    "an echo": (lambda server: server.reply(400, {}, {"x-request-id": KEY, "x-echo": quote(KEY)}), {}),
    "unreadable": (lambda server: server.reply(200, b"<html>"), {}),
    "unreadable, with an echo": (lambda server: server.reply(200, b"<html>", {"x-request-id": KEY}), {}),
    "no answer": (lambda server: server.send_and_hang(), {"timeout": (5.0, 0.05, 5.0, 5.0)}),
}


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("flavor", ["sync", "async", "aiohttp"])
def test_local_variables_of_a_traceback_do_not_show_the_key(failure, connect, server, flavor):
    prepare, settings = FAILURES[failure]
    prepare(server)
    options = {"max_retries": 0, "timeout": settings.get("timeout", 5.0)}
    caller = connect(settings.get("base_url"), credentials={"api_key": KEY}, options=options)
    create = Operation[Model]("create", "POST /x", lambda: Model, security=(("bearer",),), secrets=frozenset({"pin"}))
    with pytest.raises(APIError) as caught:
        caller.call(create, body={"pin": KEY})
    assert [where for where, shown in local_variables(caught.value) if MIDDLE in shown] == []


def test_local_variables_do_not_show_a_key_that_cannot_be_sent(connect):
    caller = connect(credentials={"api_key": f"{KEY}\n{KEY}"})
    with pytest.raises(ValueError, match="header `api_key`") as caught:
        caller.call(READ)
    assert [where for where, shown in local_variables(caught.value) if MIDDLE in shown] == []


@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_local_variables_do_not_show_tokens_that_cannot_be_renewed(connect, server, flavor):
    kind = ManagedUserTokens if flavor == "sync" else AsyncManagedUserTokens
    tokens = kind(
        access_token=KEY, refresh_token=f"r{KEY}", client_id="id", client_secret=f"s{KEY}", base_url=server.url
    )
    server.reply(498, {}).reply(400, {"message": f"r{KEY}"})
    with pytest.raises(TokenRefreshError) as caught:
        connect(credentials={"api_key": tokens}).call(READ)
    assert [where for where, shown in local_variables(caught.value) if MIDDLE in shown] == []


@pytest.mark.parametrize("kind", [OAuth, AsyncOAuth])
def test_attributes_of_an_application_do_not_show_its_secret(kind):
    app = kind(client_id="id", redirect_uri="https://a.example", client_secret=KEY)
    assert MIDDLE not in repr(vars(app))
    assert app._asking(x="1").arguments.body["client_secret"] == KEY


def test_secrets_are_neither_shown_nor_pickled():
    made = Secret(KEY)
    assert (repr(made), str(made), f"{made}", made.reveal()) == ("***", "***", "***", KEY)
    assert [made == other for other in (Secret(KEY), Secret("x"), KEY)] == [True, False, False]
    assert hash(made) == hash(Secret(KEY))
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(made)


# -- secrets in the document, and operations without credentials ---------------------------------------------------


@pytest.mark.parametrize("flavor", ["sync", "async", "aiohttp"])
def test_key_is_hidden_by_operations_that_do_not_send_it(connect, server, flavor, caplog):
    caplog.set_level(logging.INFO)
    server.reply(401, {"path": f"/x?state={quote(state(KEY))}"})
    public = Operation[object]("public", "GET /x", lambda: object, within=None, security=())
    with pytest.raises(APIStatusError) as caught:
        connect(credentials={"api_key": KEY}).call(public, query={"state": state(KEY)})
    assert MIDDLE in server.requests[0].target
    assert MIDDLE not in f"{caught.value.body} {caplog.text}"


@pytest.mark.parametrize("place", ["path", "query", "headers", "cookies", "body"])
def test_secret_arguments_are_hidden_wherever_they_are_sent(place, caller, server, caplog):
    caplog.set_level(logging.DEBUG)
    path = "/x/{pin}" if place == "path" else "/x"
    send = Operation[object](
        "send", f"POST {path}", lambda: object, within=None, security=(), secrets=frozenset({"pin"})
    )
    server.reply(400, {"message": "no: 91s3cret"})
    with pytest.raises(APIStatusError, match=r"^400 no: \*\*\*") as caught:
        caller.call(send, **{place: {"pin": "91s3cret"}})
    assert "91s3cret" not in f"{caught.value.path} {caplog.text}"


def test_callbacks_and_connect_urls_hide_what_they_carry(server, caplog):
    caplog.set_level(logging.DEBUG)
    server.reply(301, None, {"location": "https://a.example/"}).reply(
        200, {"status": "success", "data": {"authUrl": f"https://accounts.example/?state={KEY}"}}
    )
    with CalCom(api_key=KEY, base_url=server.url) as client:
        client.calendars.handle_oauth_callback("google", state="s3cret-state", code="s3cret-code")
        shown = repr(client.calendars.get_connect_url("google"))
    assert server.requests[0].target.endswith("state=s3cret-state&code=s3cret-code")
    assert "s3cret" not in caplog.text
    assert shown == "ConnectUrl()"
