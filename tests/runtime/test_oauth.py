"""OAuth 2: redirecting users, receiving their codes, and renewing their tokens."""

from __future__ import annotations

import pickle
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest

import calcom
from calcom import AuthenticationError, BadRequestError, ResponseError, TokenRefreshError, Tokens
from calcom._core.oauth import code_challenge
from calcom._core.operation import Operation
from tests.runtime.token_server import MARK, access, application, moment, nothing_leaks, oauth_answer, refresh

READ = Operation[dict]("me.get", "GET /me", lambda: dict[str, int], within=None, security=(("bearer",),))
SECRET = f"client-{MARK}"
TARGET = "/v2/auth/oauth2/token"

__all__ = ["nothing_leaks"]


@pytest.fixture
def app(flavor, clock, server):
    return lambda **arguments: application(flavor, clock, **{"base_url": server.url, **arguments})


@pytest.fixture
def source(flavor):
    return calcom.AsyncOAuthTokens if flavor == "async" else calcom.OAuthTokens


def sent(request):
    """A sent form: its fields in alphabetical order."""
    assert (request.method, request.target) == ("POST", TARGET)
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert request.headers["accept"] == "application/json"
    assert not {"authorization", "x-cal-secret-key"} & request.headers.keys()
    return dict(sorted(parse_qsl(request.body.decode(), strict_parsing=True)))


# -- redirecting users --------------------------------------------------------------------------------------------


def test_challenge_of_rfc_7636_appendix_b():
    verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    assert code_challenge(verifier) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def test_public_application_proves_itself_by_pkce(app):
    request = app().authorization(scopes=["BOOKING_READ", "PROFILE_READ"])
    url = urlsplit(request.url)
    assert (url.scheme, url.netloc, url.path) == ("https", "app.cal.com", "/auth/oauth2/authorize")
    assert dict(parse_qsl(url.query)) == {
        "response_type": "code",
        "client_id": "app-1",
        "redirect_uri": "https://app.example.com/back",
        "scope": "BOOKING_READ PROFILE_READ",
        "state": request.state,
        "code_challenge": code_challenge(request.code_verifier),
        "code_challenge_method": "S256",
    }
    assert "BOOKING_READ%20PROFILE_READ" in url.query
    assert 43 <= len(request.code_verifier) <= 128


def test_confidential_application_proves_itself_by_its_secret(app):
    request = app(client_secret=SECRET).authorization(scopes="BOOKING_READ", state="of mine")
    assert request.code_verifier is None
    assert dict(parse_qsl(urlsplit(request.url).query)) == {
        "response_type": "code",
        "client_id": "app-1",
        "redirect_uri": "https://app.example.com/back",
        "scope": "BOOKING_READ",
        "state": "of mine",
    }


def test_every_request_has_secrets_of_its_own(app):
    made = [app().authorization() for _ in range(2)]
    assert len({request.state for request in made}) == len({request.code_verifier for request in made}) == 2
    assert "scope" not in dict(parse_qsl(urlsplit(made[0].url).query))


@pytest.mark.parametrize(
    ("page", "begins"),
    [
        ("https://cal.example.com/authorize", "https://cal.example.com/authorize?response_type=code&"),
        ("https://cal.example.com/?page=authorize", "https://cal.example.com/?page=authorize&response_type=code&"),
    ],
)
def test_page_of_another_installation(app, page, begins):
    assert app(authorize_url=page).authorization().url.startswith(begins)


# -- receiving the redirect ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("is_public", [True, False], ids=["public", "confidential"])
def test_code_is_exchanged_for_tokens(app, connect, server, is_public):
    server.reply(200, oauth_answer(1, scope="BOOKING_READ"))
    made = app() if is_public else app(client_secret=SECRET)
    verifier = made.authorization().code_verifier
    tokens = connect().do(made.exchange(f"code-{MARK}", code_verifier=verifier))
    assert tokens == Tokens(access(1), refresh(1), moment(1800), "BOOKING_READ")
    assert sent(server.requests[0]) == {
        "client_id": "app-1",
        **({} if is_public else {"client_secret": SECRET}),
        "code": f"code-{MARK}",
        **({"code_verifier": verifier} if is_public else {}),
        "grant_type": "authorization_code",
        "redirect_uri": "https://app.example.com/back",
    }


@pytest.mark.parametrize(
    ("status", "answer", "error", "shown"),
    [
        (
            400,
            {"error": "invalid_grant", "error_description": "code_invalid_or_expired"},
            BadRequestError,
            f"400 invalid_grant: code_invalid_or_expired (POST {TARGET})",
        ),
        (
            400,
            {"error": "invalid_grant", "error_description": f"no code-{MARK} of {SECRET} with verifier-{MARK}"},
            BadRequestError,
            f"400 invalid_grant: no *** of *** with *** (POST {TARGET})",
        ),
        (401, {"error": "invalid_client"}, AuthenticationError, f"401 invalid_client: Unauthorized (POST {TARGET})"),
    ],
)
def test_errors_of_rfc_6749(app, connect, server, status, answer, error, shown):
    server.reply(status, answer)
    with pytest.raises(error) as caught:
        connect().do(app(client_secret=SECRET).exchange(f"code-{MARK}", code_verifier=f"verifier-{MARK}"))
    assert (str(caught.value), caught.value.code) == (shown, answer["error"])
    assert len(server.requests) == 1


def test_answer_that_breaks_off_shows_nothing(app, connect, server):
    head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 999\r\n\r\n"
    server.send_and_close(head + f'{{"access_token": "{access(1)}"'.encode())
    with pytest.raises(ResponseError) as caught:
        connect().do(app().exchange("code"))
    assert MARK not in repr(caught.value.response.content)
    assert caught.value.maybe_processed
    assert len(server.requests) == 1


@pytest.mark.parametrize("answer", [{}, [], {"access_token": ""}, {"access_token": 7}, {"access_token": " "}])
def test_answer_without_tokens(app, connect, server, answer):
    server.reply(200, answer)
    with pytest.raises(ValueError, match="access_token"):
        connect().do(app().exchange("code"))


def test_redirect_takes_no_secret_along(app, connect, server):
    server.reply(307, headers={"location": "https://elsewhere.example.com/"})
    with pytest.raises(calcom.RedirectError):
        connect().do(app(client_secret=SECRET).exchange("code"))
    assert len(server.requests) == 1


# -- renewing tokens ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("secret", [None, SECRET], ids=["public", "confidential"])
def test_tokens_are_renewed(app, source, connect, server, secret):
    stored = []
    server.reply(200, oauth_answer(2)).reply(200, {"id": 1})
    tokens = source(
        app(client_secret=secret), Tokens(access(1), refresh(1), moment(0), "READ"), on_refresh=stored.append
    )
    connect(credentials={"api_key": tokens}).call(READ)
    renewal, call = server.requests
    assert sent(renewal) == {
        "client_id": "app-1",
        **({"client_secret": secret} if secret else {}),
        "grant_type": "refresh_token",
        "refresh_token": refresh(1),
    }
    assert call.headers["authorization"] == f"Bearer {access(2)}"
    assert stored == [tokens.tokens] == [Tokens(access(2), refresh(2), moment(1800), "READ")]


def test_refresh_token_that_stays(app, connect, server):
    """RFC 6749 section 6: a server may send no new one."""
    server.reply(200, oauth_answer(2, refresh_token=None, expires_in=None))
    tokens = connect().do(app().refresh(Tokens(access(1), refresh(1), moment(0))))
    assert tokens == Tokens(access(2), refresh(1))


def test_withdrawn_access(app, source, connect, server):
    server.reply(401).reply(400, {"error": "invalid_grant", "error_description": f"{refresh(1)} was withdrawn"})
    tokens = source(app(), Tokens(access(1), refresh(1), moment(1800)))
    with pytest.raises(TokenRefreshError) as caught:
        connect(credentials={"api_key": tokens}).call(READ)
    assert str(caught.value) == (
        f"the access token could not be renewed: 400 invalid_grant: *** was withdrawn (POST {TARGET})"
    )
    assert (caught.value.code, caught.value.status, caught.value.is_final) == ("invalid_grant", 400, True)


def test_tokens_without_a_refresh_token_cannot_be_renewed(app, connect):
    with pytest.raises(ValueError, match="no refresh token"):
        connect().do(app().refresh(Tokens(access(1))))


def test_nothing_is_shown_or_pickled(app, source):
    made = app(client_secret=SECRET)
    request = app().authorization()
    tokens = source(made, Tokens(access(1), refresh(1), moment(0) + timedelta(days=1)))
    assert repr(made) == f"{type(made).__name__}(client_id='app-1', redirect_uri='https://app.example.com/back')"
    assert repr(request) == "AuthorizationRequest()"
    assert MARK not in repr(tokens)
    for secret in (made, request, tokens):
        with pytest.raises(TypeError, match="contains secrets and cannot be pickled"):
            pickle.dumps(secret)


def test_unknown_argument_is_refused():
    with pytest.raises(TypeError, match=r"^unexpected argument `time_out`; did you mean `timeout`\?$"):
        calcom.OAuth(client_id="client", redirect_uri="https://app.example.com/", time_out=5)


# -- secrets and URLs ---------------------------------------------------------------------------------------------


def test_tokens_are_renewed_where_the_client_is(app, source, server, connect):
    server.reply(200, oauth_answer(2)).reply(200, {"id": 1})
    tokens = source(app(base_url=None), Tokens(access(1), refresh(1), moment(0)))
    assert connect(credentials={"api_key": tokens}).call(READ) == {"id": 1}
    assert [request.target for request in server.requests] == [TARGET, "/me"]


def test_tokens_of_another_api_are_refused(app, source, connect):
    tokens = source(app(base_url="https://api.example.com"), Tokens(access(1), refresh(1)))
    with pytest.raises(ValueError, match=r"^the tokens are renewed at https://api\.example\.com"):
        connect(credentials={"api_key": tokens})


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "/authorize", "https://", "ftp://a.example"]
)
def test_users_are_sent_to_a_web_page_only(url, app):
    with pytest.raises(ValueError, match=r"^authorize_url must begin with https:// or http://$"):
        app(authorize_url=url)


@pytest.mark.parametrize("lasts", [b"9" * 400, b"1e400", b"-1e400", b"9" * 30])
def test_tokens_are_kept_whatever_is_said_about_how_long_they_last(lasts, app, server, connect):
    server.reply(200, b'{"access_token": "%b", "refresh_token": "r", "expires_in": %b}' % (access(1).encode(), lasts))
    made = connect().do(app().exchange("c"))
    assert (made.access_token, made.refresh_token, made.expires_at) == (access(1), "r", None)
