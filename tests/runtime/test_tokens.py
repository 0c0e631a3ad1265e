"""Tokens that expire: when and in which order they are renewed, and what happens on failure."""

from __future__ import annotations

import asyncio
import json
import pickle

import httpx2
import pytest

import calcom
from calcom import APIConnectionError, APIError, AuthenticationError, TokenRefreshError, Tokens
from calcom._core.auth import Credentials
from calcom._core.operation import Operation
from tests.runtime.conftest import NEVER_LISTENING
from tests.runtime.token_server import (
    MARK,
    access,
    application,
    managed,
    managed_answer,
    moment,
    nothing_leaks,
    refresh,
)

READ = Operation[dict]("me.get", "GET /me", lambda: dict[str, int], within=None, security=(("bearer",),))
WRITE = Operation[dict]("me.update", "POST /me", lambda: dict[str, int], within=None, security=(("bearer",),))

THREADS, TASKS = 32, 200

__all__ = ["nothing_leaks"]


@pytest.fixture
def source(flavor, clock, server):
    """Creates the tokens of a managed user, renewed by the server of the test."""
    return lambda **arguments: managed(flavor, clock, **{"base_url": server.url, **arguments})


def wire(server):
    """The requests: for a renewal the refresh token, for a call the access token."""
    return [
        (
            json.loads(request.body)["refreshToken"]
            if request.target.endswith("/refresh")
            else request.headers["authorization"].removeprefix("Bearer ")
        )
        for request in server.requests
    ]


def refuse(server):
    """The response to a refresh token that has been used before."""
    return server.reply(400, {"error": {"code": "BAD_REQUEST", "message": f"{refresh(1)} was used before"}})


# -- when ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lasts", [60, 0, -5], ids=["soon", "now", "before"])
def test_token_that_is_about_to_expire_is_renewed_before_the_call(source, connect, server, lasts):
    server.reply(201, managed_answer(2)).reply(200, {"id": 1})
    assert connect(credentials={"api_key": source(lasts=lasts)}).call(READ) == {"id": 1}
    renewal, call = server.requests
    assert (renewal.method, renewal.target) == ("POST", "/v2/oauth/platform/refresh")
    assert (renewal.headers["x-cal-secret-key"], renewal.json) == (f"platform-{MARK}", {"refreshToken": refresh(1)})
    assert "authorization" not in renewal.headers
    assert call.headers["authorization"] == f"Bearer {access(2)}"


@pytest.mark.parametrize("lasts", [61, None])
def test_token_that_lasts_is_used(source, connect, server, lasts):
    server.reply(200, {"id": 1})
    connect(credentials={"api_key": source(lasts=lasts)}).call(READ)
    assert wire(server) == [access(1)]


@pytest.mark.parametrize("operation", [READ, WRITE], ids=["read", "write"])
@pytest.mark.parametrize("status", [498, 401])
def test_token_that_the_server_refuses_is_renewed_and_that_is_no_retry(source, connect, server, operation, status):
    server.reply(status).reply(200, managed_answer(2)).reply(200, {"id": 1})
    caller = connect(credentials={"api_key": source()}, options={"max_retries": 0})
    assert caller.call(operation) == {"id": 1}
    assert wire(server) == [access(1), refresh(1), access(2)]


def test_both_tokens_rotate(source, connect, server, clock):
    server.reply(200, managed_answer(2, lasts=3600)).reply(200, {"id": 1})
    server.reply(200, managed_answer(3, lasts=9999)).reply(200, {"id": 1})
    tokens = source(lasts=0)
    caller = connect(credentials={"api_key": tokens})
    caller.call(READ)
    clock.now = 3590
    caller.call(READ)
    assert wire(server) == [refresh(1), access(2), refresh(2), access(3)]
    assert tokens.tokens == Tokens(access(3), refresh(3), moment(9999))


def test_tokens_that_come_expired_do_not_make_every_call_renew(source, connect, server):
    server.reply(200, managed_answer(2, lasts=-3600)).reply(200, {"id": 1}).reply(200, {"id": 1})
    caller = connect(credentials={"api_key": source(lasts=0)})
    caller.call(READ)
    caller.call(READ)
    assert wire(server) == [refresh(1), access(2), access(2)]


@pytest.mark.parametrize("expiry", [10**30, float("nan"), "soon", True, None])
def test_tokens_with_an_expiry_that_makes_no_sense_are_used(source, connect, server, expiry):
    answer = managed_answer(2)
    answer["data"]["accessTokenExpiresAt"] = expiry
    server.reply(200, answer).reply(200, {"id": 1})
    tokens = source(lasts=0)
    connect(credentials={"api_key": tokens}).call(READ)
    assert tokens.tokens == Tokens(access(2), refresh(2))


# -- storing ------------------------------------------------------------------------------------------------------


def test_new_tokens_are_stored_before_they_are_used(source, connect, server):
    events = []
    server.reply(498).reply(200, managed_answer(2)).reply(200, {"id": 1})
    tokens = source(on_refresh=lambda new: events.append((new.to_dict(), wire(server))))
    connect(credentials={"api_key": tokens}).call(READ)
    stored = {"access_token": access(2), "refresh_token": refresh(2), "expires_at": "2027-01-15T09:00:00+00:00"}
    assert events == [({**stored, "scope": None}, [access(1), refresh(1)])]
    assert wire(server) == [access(1), refresh(1), access(2)]


def test_callback_that_fails_loses_nothing(source, connect, server):
    calls = []

    def store(new):
        calls.append(new.refresh_token)
        if len(calls) == 1:
            raise LookupError(f"the vault has no place for {new.access_token}")

    server.reply(200, managed_answer(2)).reply(200, {"id": 1})
    tokens = source(lasts=0, on_refresh=store)
    caller = connect(credentials={"api_key": tokens})
    with pytest.raises(TokenRefreshError) as caught:
        caller.call(READ)
    assert str(caught.value) == (
        "the new tokens could not be stored: on_refresh raised LookupError; "
        "they are kept in `tokens`, and the next call stores them again"
    )
    assert isinstance(caught.value.__cause__, LookupError)
    assert (caught.value.is_final, tokens.tokens.access_token, wire(server)) == (False, access(2), [refresh(1)])
    caller.call(READ)
    assert calls == [refresh(2), refresh(2)]
    assert wire(server) == [refresh(1), access(2)]


def test_callback_that_has_to_be_awaited(source, connect, server, flavor):
    stored = []

    class Storing:
        def __init__(self, tokens):
            self.tokens = tokens

        def __await__(self):
            yield from ()
            stored.append(self.tokens.access_token)

    server.reply(200, managed_answer(2)).reply(200, {"id": 1})
    caller = connect(credentials={"api_key": source(lasts=0, on_refresh=Storing)})
    if flavor == "async":
        caller.call(READ)
        assert stored == [access(2)]
    else:
        with pytest.raises(TokenRefreshError, match="on_refresh raised TypeError"):
            caller.call(READ)


def test_callback_that_waits_for_itself(source, connect, server, flavor):
    server.reply(200, managed_answer(2))

    def store(_):
        return tokens.token()

    tokens = source(lasts=0, on_refresh=store)
    with pytest.raises(TokenRefreshError, match="on_refresh raised RuntimeError") as caught:
        connect(credentials={"api_key": tokens}).call(READ)
    assert str(caught.value.__cause__) == "on_refresh must not make calls with the tokens that it stores"


# -- failing ------------------------------------------------------------------------------------------------------

PLACE = "POST /v2/oauth/platform/refresh"
HALF = json.dumps(managed_answer(2)).encode()[:-30]
FAILURES = {
    "refused": (refuse, f"400 BAD_REQUEST: *** was used before ({PLACE})"),
    "broken": (lambda s: s.reply(500), f"500 Internal Server Error ({PLACE})"),
    "reset": (lambda s: s.reset(), None),
    "half": (
        lambda s: s.send_and_close(
            b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 999\r\n\r\n" + HALF
        ),
        None,
    ),
    "no tokens": (lambda s: s.reply(200, {"status": "success"}), "the response has no `data.accessToken`"),
    "HTML": (
        lambda s: s.reply(200, b"<html>", {"content-type": "text/html"}),
        "the response has no `data.accessToken`",
    ),
    "redirect": (lambda s: s.reply(307, headers={"location": "https://elsewhere.example.com/"}), None),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_refresh_token_that_may_be_used_up_is_not_sent_again(source, connect, server, failure):
    fail, reason = FAILURES[failure]
    fail(server)
    caller = connect(credentials={"api_key": source(lasts=0)})
    errors = []
    for _ in range(3):
        with pytest.raises(TokenRefreshError) as caught:
            caller.call(WRITE)
        errors.append(caught.value)
    assert wire(server) == [refresh(1)]
    assert len({id(error) for error in errors}) == 3
    assert len({str(error) for error in errors}) == 1
    assert reason is None or str(errors[0]) == f"the access token could not be renewed: {reason}"
    # The call itself was not sent.
    assert [(e.is_final, e.maybe_processed, e.attempts) for e in errors] == [(True, False, 0)] * 3


def test_refused_token_that_cannot_be_renewed(source, connect, server):
    server.reply(498)
    refuse(server)
    with pytest.raises(TokenRefreshError) as caught:
        connect(credentials={"api_key": source()}).call(WRITE)
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.status, error.code, error.is_final, error.attempts) == (400, "BAD_REQUEST", True, 1)
    assert isinstance(caught.value.__cause__, APIError)


@pytest.mark.parametrize("failure", ["limited", "unreachable"])
def test_refresh_token_that_was_not_looked_at_is_sent_by_the_next_call(source, connect, server, clock, failure):
    clock.chance = 0.0
    if failure == "limited":
        tokens = source(lasts=0)
        server.reply(429, headers={"retry-after": "900"})
    else:
        tokens = source(lasts=0, base_url=NEVER_LISTENING)
    caller = connect(NEVER_LISTENING if failure == "unreachable" else None, credentials={"api_key": tokens})
    with pytest.raises(TokenRefreshError) as caught:
        caller.call(READ)
    assert (caught.value.is_final, caught.value.status) == (False, 429 if failure == "limited" else None)
    if failure == "limited":
        server.reply(200, managed_answer(2)).reply(200, {"id": 1})
        caller.call(READ)
        assert wire(server) == [refresh(1), refresh(1), access(2)]
    else:
        with pytest.raises(TokenRefreshError) as again:
            caller.call(READ)
        assert isinstance(again.value.__cause__, APIConnectionError)
        assert again.value.__cause__ is not caught.value.__cause__


def test_present_token_is_used_as_long_as_it_lasts(source, connect, server, clock, caplog):
    refuse(server).reply(200, {"id": 1}).reply(200, {"id": 1})
    caller = connect(credentials={"api_key": source(lasts=30)})
    caller.call(READ)
    caller.call(READ)
    clock.now = 30
    with pytest.raises(TokenRefreshError):
        caller.call(READ)
    assert wire(server) == [refresh(1), access(1), access(1)]
    assert [record.getMessage() for record in caplog.records if record.levelname == "WARNING"] == [
        f"the access token could not be renewed: 400 BAD_REQUEST: *** was used before ({PLACE}); "
        "the current token is used until it expires"
    ]


def test_write_that_may_have_been_carried_out_says_so_all_the_same(source, connect, server):
    # The token expires while the call waits for its second attempt.
    server.reply(503, headers={"retry-after": "90"})
    refuse(server)
    caller = connect(credentials={"api_key": source(lasts=61)}, options={"retry_unsafe": True, "max_wait": 100})
    with pytest.raises(TokenRefreshError) as caught:
        caller.call(WRITE)
    assert wire(server) == [access(1), refresh(1)]
    assert (caught.value.maybe_processed, caught.value.attempts) == (True, 1)


def test_interrupted_renewal_is_not_repeated(source, connect, server, flavor, clock):
    def interrupt(_):
        raise KeyboardInterrupt

    client = httpx2.AsyncClient if flavor == "async" else httpx2.Client
    tokens = managed(flavor, clock, lasts=0, http_client=client(transport=httpx2.MockTransport(interrupt)))
    if flavor == "sync":
        with pytest.raises(KeyboardInterrupt):
            tokens.token()
    else:
        # An exception that interrupts a task interrupts its loop.
        with pytest.raises(KeyboardInterrupt):
            asyncio.run(tokens.token())
    caller = connect(credentials={"api_key": tokens})
    with pytest.raises(TokenRefreshError, match="the renewal of the access token was interrupted") as caught:
        caller.call(READ)
    assert (caught.value.is_final, server.requests) == (True, [])


def test_child_of_a_process_that_is_renewing_does_not_wait_for_it(clock, monkeypatch):
    seen = []

    def renewing(request):
        with monkeypatch.context() as child:
            child.setattr("calcom._core.tokens.os.getpid", lambda: -1)
            try:
                tokens.token()
            except TokenRefreshError as error:
                seen.append(str(error))
        return httpx2.Response(500)

    with httpx2.Client(transport=httpx2.MockTransport(renewing)) as http_client:
        tokens = managed("sync", clock, lasts=0, http_client=http_client)
        with pytest.raises(TokenRefreshError):
            tokens.token()
    assert seen == ["the renewal of the access token was interrupted"]


# -- values -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tokens",
    [
        Tokens("a"),
        Tokens("a", "r", moment(0), "READ WRITE"),
    ],
)
def test_stored_tokens_come_back(tokens):
    assert Tokens.from_dict(json.loads(json.dumps(tokens.to_dict()))) == tokens


def test_tokens_that_make_no_sense_are_refused():
    with pytest.raises(ValueError, match="access_token is empty"):
        Tokens.from_dict({})
    with pytest.raises(ValueError, match="expires_at must be timezone-aware"):
        Tokens("a", None, moment(0).replace(tzinfo=None))


def test_nothing_is_shown_or_pickled(source):
    made = source(lasts=0)
    assert repr(made.tokens) == f"Tokens(expires_at={moment(0)!r}, scope=None)"
    assert repr(made) == f"{type(made).__name__}({made.tokens!r})"
    for secret in (made, made.tokens):
        with pytest.raises(TypeError, match="contains secrets and cannot be pickled"):
            pickle.dumps(secret)


def test_tokens_without_a_refresh_token_are_only_sent(connect, server, flavor, clock):
    server.reply(401)
    app = application(flavor, clock, base_url=server.url)
    tokens = (calcom.AsyncOAuthTokens if flavor == "async" else calcom.OAuthTokens)(
        app, Tokens(access(1), None, moment(0))
    )
    with pytest.raises(AuthenticationError):
        connect(credentials={"api_key": tokens}).call(READ)
    assert wire(server) == [access(1)]


# -- secrets ------------------------------------------------------------------------------------------------------


def test_tokens_are_renewed_where_the_client_is(flavor, clock, server, connect):
    server.reply(200, managed_answer(2)).reply(200, {"id": 1})
    tokens = managed(flavor, clock, lasts=0, base_url=None)
    caller = connect(credentials={"api_key": tokens})
    assert caller.call(READ) == {"id": 1}
    assert [request.headers.get("authorization") for request in server.requests] == [None, f"Bearer {access(2)}"]


def test_tokens_of_another_api_are_refused(flavor, clock, server, connect):
    tokens = managed(flavor, clock, base_url="https://api.example.com")
    message = f"^the tokens are renewed at https://api.example.com, but the client's base_url is {server.url}$"
    with pytest.raises(ValueError, match=message):
        connect(credentials={"api_key": tokens})
    caller = connect()
    with pytest.raises(ValueError, match=message):
        caller.driver.with_options(credentials=Credentials.from_arguments({"api_key": tokens}, environ={}))


def test_tokens_serve_clients_of_one_api_only(flavor, clock, server, connect):
    tokens = managed(flavor, clock, base_url=None)
    connect(credentials={"api_key": tokens})
    connect(f"{server.url}/below", credentials={"api_key": tokens})
    with pytest.raises(ValueError, match=r"^the tokens are renewed at "):
        connect("http://127.0.0.1:1", credentials={"api_key": tokens})
