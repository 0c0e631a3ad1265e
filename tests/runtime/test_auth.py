"""Credentials: their sources, selection and transmission, and that they are never shown."""

from __future__ import annotations

import copy
import logging
import pickle

import pytest

from calcom import APIStatusError, AuthenticationError, MissingCredentialsError, PreparedRequest, TokenExpiredError
from calcom._core import auth
from calcom._core.auth import AsyncTokenSource, Credentials, TokenSource, bare_token, secrets_of
from calcom._core.auth import sign as sign_with
from calcom._core.fact_types import Scheme
from calcom._core.operation import Operation
from calcom._core.secret import Secret

BEARER = ("bearer",)
PAIR = ("clientId", "clientSecret")
GIVEN = {"api_key": "cal_1", "client_id": "id1", "client_secret": "secret1"}

READ = Operation[dict]("me.get", "GET /me", lambda: dict[str, int], within=None, security=(BEARER, PAIR))
WRITE = Operation[dict]("me.update", "POST /me", lambda: dict[str, int], within=None, security=(BEARER,))


def credentials(*names, **values):
    return Credentials.from_arguments({name: GIVEN[name] for name in names} | values, environ={})


# -- choosing -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "security", "chosen"),
    [
        (["api_key"], (BEARER, PAIR), BEARER),
        (["client_id", "client_secret"], (BEARER, PAIR), PAIR),
        (["api_key", "client_id", "client_secret"], (BEARER, PAIR), BEARER),
        (["api_key", "client_id", "client_secret"], (PAIR, BEARER), PAIR),
        (["api_key", "client_id"], (PAIR, BEARER), BEARER),
        (["api_key"], ((), BEARER), BEARER),
        ([], ((), BEARER), ()),
        (["client_id"], (BEARER, PAIR, ()), ()),
        (["api_key"], (), ()),
    ],
)
def test_choice(given, security, chosen):
    assert credentials(*given).choose(security, operation="x") == chosen


def test_missing_credentials_are_named_with_their_variables():
    with pytest.raises(MissingCredentialsError) as caught:
        credentials("client_id").choose((BEARER, PAIR), operation="bookings.list")
    assert str(caught.value) == (
        "bookings.list requires `api_key` (or the environment variable CALCOM_API_KEY), or "
        "`client_id` (or the environment variable CALCOM_CLIENT_ID) and "
        "`client_secret` (or the environment variable CALCOM_CLIENT_SECRET)"
    )


@pytest.mark.parametrize(
    ("given", "chosen"),
    [(["api_key", "client_id", "client_secret"], BEARER), (["client_id", "client_secret"], PAIR), ([], ())],
)
def test_choice_for_undocumented_endpoints(given, chosen):
    assert credentials(*given).any_alternative() == chosen


def test_environment_is_read_and_arguments_come_first():
    environ = {"CALCOM_API_KEY": " from_env\n", "CALCOM_CLIENT_ID": ""}
    assert Credentials.from_arguments({}, environ)["bearer"] == "from_env"
    assert Credentials.from_arguments({"api_key": "given"}, environ)["bearer"] == "given"
    assert "clientId" not in Credentials.from_arguments({}, environ)


@pytest.mark.parametrize("value", ["", "  "])
def test_empty_argument_is_refused(value):
    with pytest.raises(ValueError, match="api_key is empty"):
        credentials(api_key=value)


@pytest.mark.parametrize("value", [b"cal_1", 5, ["cal_1"]])
def test_argument_that_is_no_credential_is_refused_without_showing_it(value):
    with pytest.raises(TypeError, match=f"^api_key must be a string or a callable, not {type(value).__name__}$"):
        credentials(api_key=value)


def test_replacing_keeps_the_rest():
    replaced = credentials("api_key", "client_id").replaced({"api_key": "other", "client_id": None})
    assert (replaced["bearer"], replaced["clientId"]) == ("other", "id1")


# -- sending ------------------------------------------------------------------------------------------------------


REQUEST = PreparedRequest("GET", "https://x.example/")


def sign(request, values):
    return sign_with(request, secret(values))


def secret(values):
    return {key: Secret(value) for key, value in values.items()}


def test_signing():
    signed = sign(REQUEST, {"bearer": "cal_1", "clientId": "a", "clientSecret": "b"})
    assert dict(signed.headers) == {"authorization": "Bearer cal_1", "x-cal-client-id": "a", "x-cal-secret-key": "b"}


@pytest.mark.parametrize("value", ["cal_1", "Bearer cal_1", "bearer  cal_1", " cal_1\n"])
def test_word_bearer_may_be_copied_along(value):
    assert bare_token(value) == "cal_1"
    assert sign(REQUEST, {"bearer": value}).headers["authorization"] == "Bearer cal_1"


@pytest.mark.parametrize("value", ["a\r\nx: y", "a\0b", "漢"])
def test_value_that_could_inject_is_refused_without_showing_it(value):
    with pytest.raises(ValueError, match="`api_key`") as caught:
        sign(REQUEST, {"bearer": value})
    assert value not in str(caught.value)


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        ("!#$%&'()*+-./09:<=>?@AZ[]^_`az{|}~", "!#$%&'()*+-./09:<=>?@AZ[]^_`az{|}~"),
        ('"quoted"', '"quoted"'),
        (" s%3Aabc.d+e/f== ", "s%3Aabc.d+e/f=="),
        *((f"se{character}cret", None) for character in (*' ,;\\"\r\n\t\0', "\x7f", "é", "漢")),
        ('"half', None),
    ],
)
def test_a_key_in_a_cookie_is_sent_as_it_is_or_refused(monkeypatch, value, sent):
    scheme = Scheme(key="c", kind="cookie", name="sid", argument="session", env="X", secret=True)
    monkeypatch.setattr(auth, "_SCHEMES", {"c": scheme})
    if sent is not None:
        assert sign(REQUEST, {"c": value}).headers["cookie"] == f"sid={sent}"
        return
    with pytest.raises(ValueError, match=r"^session must not contain .* which cookies cannot contain") as caught:
        sign(REQUEST, {"c": value})
    assert value not in str(caught.value)


def test_other_kinds_of_schemes(monkeypatch):
    schemes = {
        kind: Scheme(key=kind, kind=kind, name="k y", argument=kind, env="X", secret=True)
        for kind in ("basic", "query", "cookie")
    }
    monkeypatch.setattr(auth, "_SCHEMES", schemes)
    request = PreparedRequest("GET", "https://x.example/a?b=1", secrets=frozenset({"k y"}))
    signed = sign(request, {"basic": "user:pass", "query": "a&b", "cookie": "c%3B+/="})
    assert signed.url == "https://x.example/a?b=1&k%20y=a%26b"
    assert signed.headers["authorization"] == "Basic dXNlcjpwYXNz"
    assert signed.headers["cookie"] == "k y=c%3B+/="
    assert "a%26b" not in repr(signed)
    assert set(secrets_of(secret({"basic": "user:pass"}))) == {"user:pass", "dXNlcjpwYXNz", "pass"}


# -- showing ------------------------------------------------------------------------------------------------------


def test_credentials_show_nothing_and_do_not_pickle():
    made = credentials("api_key", "client_secret")
    assert repr(made) == "Credentials(api_key=***, client_secret=***)"
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(made)
    with pytest.raises(TypeError, match="cannot be pickled"):
        copy.deepcopy(made)


def test_no_secret_reaches_logs_errors_or_representations(connect, server, caplog):
    caplog.set_level(logging.DEBUG)
    secret = "".join(["cal_", "do_not_show"])
    server.reply(401, {"error": {"code": "X", "message": f"key {secret} is wrong"}}, {"x-echo": secret})
    caller = connect(credentials={"api_key": secret})
    with pytest.raises(AuthenticationError) as caught:
        caller.call(READ)
    # The loggers of the libraries are independent; they never see what we send, only what the server echoes.
    ours = [record.getMessage() for record in caplog.records if record.name == "calcom"]
    assert any("responded with headers" in line for line in ours)
    shown = [*ours, str(caught.value), repr(vars(caught.value)), repr(caller.driver.credentials)]
    assert server.requests[0].headers["authorization"] == f"Bearer {secret}"
    assert secret not in "".join(shown)


def test_secret_properties_reach_neither_logs_nor_errors(connect, server, caplog):
    caplog.set_level(logging.DEBUG)
    operation = Operation[dict](
        "x", "POST /x", lambda: dict[str, int], within=None, security=(), secrets=frozenset({"password", "code"})
    )
    server.reply(400, {"message": "hunter2-long is too short, 424242 is unknown, 995511 too"})
    with pytest.raises(APIStatusError) as caught:
        connect().call(operation, body={"password": "hunter2-long", "deep": {"code": 424242}}, query={"code": "995511"})
    assert caught.value.message == "*** is too short, *** is unknown, *** too"
    ours = [record.getMessage() for record in caplog.records if record.name == "calcom"]
    assert any("/x?code=*** -> 400" in line for line in ours)
    assert not any(secret in line for line in ours for secret in ("hunter2", "424242", "995511"))


# -- tokens -------------------------------------------------------------------------------------------------------


def source(flavor, tokens):
    """A token source that returns the next token after each expiry, and records calls."""
    told: list[str] = []

    class Sync(TokenSource):
        def token(self):
            return tokens[0]

        def renew(self, token):
            told.append(token)
            if len(tokens) > 1:
                tokens.pop(0)
                return True
            return False

    class Async(AsyncTokenSource):
        async def token(self):
            return tokens[0]

        async def renew(self, token):
            return Sync().renew(token)

    return (Async() if flavor == "async" else Sync()), told


def sent(server):
    return [request.headers["authorization"] for request in server.requests]


@pytest.mark.parametrize("operation", [READ, WRITE], ids=["read", "write"])
def test_expired_token_is_renewed_once_and_that_is_no_retry(operation, connect, server, flavor, clock):
    server.reply(498).reply(200, {"id": 1})
    tokens, told = source(flavor, ["old", "new"])
    caller = connect(credentials={"api_key": tokens}, options={"max_retries": 0})
    assert caller.call(operation) == {"id": 1}
    assert (sent(server), told, clock.slept) == (["Bearer old", "Bearer new"], ["old"], [])


def test_token_that_is_refused_again_is_an_error(connect, server, flavor):
    server.reply(498).reply(498)
    tokens, told = source(flavor, ["old", "new", "newer"])
    with pytest.raises(TokenExpiredError) as caught:
        connect(credentials={"api_key": tokens}).call(READ)
    assert caught.value.attempts == 2
    assert told == ["old"]


@pytest.mark.parametrize("status", [401, 498])
def test_source_without_another_token(status, connect, server, flavor):
    server.reply(status)
    tokens, told = source(flavor, ["only"])
    with pytest.raises(AuthenticationError):
        connect(credentials={"api_key": tokens}).call(READ)
    assert (len(server.requests), told) == (1, ["only"])


def test_callable_is_asked_for_every_request(connect, server):
    keys = iter(["k1", "k2"])
    server.reply(503).reply(200, {"id": 1})
    connect(credentials={"api_key": lambda: next(keys)}).call(READ)
    assert sent(server) == ["Bearer k1", "Bearer k2"]


@pytest.mark.parametrize("value", ["", "  ", "Bearer "])
def test_callable_without_a_key_is_told_before_anything_is_sent(value, connect, server):
    with pytest.raises(ValueError, match=r"^api_key is empty$"):
        connect(credentials={"api_key": lambda: value}).call(READ)
    keys = {"client_id": "id", "client_secret": lambda: value}
    read = Operation[object]("read", "GET /x", security=(("clientId", "clientSecret"),))
    if value != "Bearer ":
        with pytest.raises(ValueError, match=r"^client_secret is empty$"):
            connect(credentials=keys).call(read)
    assert server.requests == []


def test_error_of_a_callable_is_the_users_own(connect):
    def key():
        raise LookupError("vault is sealed")

    with pytest.raises(LookupError, match="vault is sealed"):
        connect(credentials={"api_key": key}).call(READ)


def test_credential_that_has_to_be_awaited(connect, server, flavor):
    class Later:
        def __await__(self):
            yield from ()
            return "k1"

    server.reply(200, {"id": 1})
    caller = connect(credentials={"api_key": Later})
    if flavor == "async":
        assert caller.call(READ) == {"id": 1}
        assert sent(server) == ["Bearer k1"]
    else:
        with pytest.raises(
            TypeError,
            match=r"a credential callable must return a string; .* only to AsyncCalCom",
        ):
            caller.call(READ)
