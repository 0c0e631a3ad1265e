"""OAuth 2 with the flows of a document: applications that obtain tokens for themselves, and tokens of users."""

from __future__ import annotations

import asyncio
import base64
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx2
import pytest

from tests.behavior.conftest import Findings
from tests.conftest import Generate

CLIENT = 'clientCredentials: {tokenUrl: "https://auth.example.com/oauth/token", scopes: {read: To read.}}'
USER = (
    "authorizationCode: {authorizationUrl: 'https://auth.example.com/allow', "
    "tokenUrl: 'https://auth.example.com/oauth/token', scopes: {}}"
)


def document(flows: str = CLIENT, *, more: str = "", security: str = "[{login: [read]}]") -> str:
    return f"""
openapi: 3.0.3
info: {{title: Shop, version: "1"}}
servers: [{{url: https://shop.example.com/v1}}]
security: {security}
paths:
  /orders:
    get:
      operationId: orders.list
      responses: {{"200": {{description: ok, content: {{application/json: {{schema: {{type: object}}}}}}}}}}
components:
  securitySchemes:
    login:
      type: oauth2
      flows:
        {flows}
    {more}
"""


class Api:
    """The token endpoint and the API in one server; tokens are numbered."""

    def __init__(self) -> None:
        self.asked: list[httpx2.Request] = []
        self.called: list[httpx2.Request] = []
        self.refused: set[str] = set()
        self.responses: list[httpx2.Response] = []
        self.expires_in = 3600
        self.lock = threading.Lock()

    def handle(self, request: httpx2.Request) -> httpx2.Response:
        with self.lock:
            if not request.url.path.endswith("/token"):
                self.called.append(request)
                token = request.headers.get("authorization", "").removeprefix("Bearer ")
                return httpx2.Response(401 if token in self.refused else 200, json={})
            self.asked.append(request)
            if self.responses:
                return self.responses.pop(0)
            token = f"t{len(self.asked)}"
        return httpx2.Response(200, json={"access_token": token, "token_type": "bearer", "expires_in": self.expires_in})

    @property
    def tokens(self) -> list[str]:
        return [request.headers.get("authorization", "") for request in self.called]

    def form(self, number: int = -1) -> dict[str, str]:
        return dict(parse_qsl(self.asked[number].content.decode()))


@pytest.fixture
def api() -> Api:
    return Api()


def basic(user: str, password: str) -> str:
    return f"Basic {base64.b64encode(f'{user}:{password}'.encode()).decode()}"


def in_both(package: ModuleType, api: Api, times: int = 1, **arguments: Any) -> None:
    """Call an operation several times with both clients, the sync one first."""
    transport = httpx2.MockTransport(api.handle)
    with httpx2.Client(transport=transport) as http_client:
        client = package.Client(http_client=http_client, **arguments)
        for _ in range(times):
            client.orders.list()

    async def asynchronous() -> None:
        async with httpx2.AsyncClient(transport=transport) as http_client:
            client = package.AsyncClient(http_client=http_client, **arguments)
            for _ in range(times):
                await client.orders.list()

    asyncio.run(asynchronous())


def test_an_application_obtains_its_token_once(generated: Generate, api: Api) -> None:
    in_both(generated(document()), api, times=3, client_id="a:b", client_secret="s e+c")
    assert api.tokens == ["Bearer t1"] * 3 + ["Bearer t2"] * 3
    for request in api.asked:
        assert (request.method, str(request.url)) == ("POST", "https://auth.example.com/oauth/token")
        assert request.content == b"grant_type=client_credentials"
        assert request.headers["content-type"] == "application/x-www-form-urlencoded"
        assert request.headers["accept"] == "application/json"
        # RFC 6749, section 2.3.1: both are form-encoded first.
        assert request.headers["authorization"] == basic("a%3Ab", "s+e%2Bc")


@pytest.mark.parametrize("scopes", ["read write", ["read", "write"]], ids=["text", "list"])
def test_it_asks_for_scopes(scopes: Any, generated: Generate, api: Api) -> None:
    in_both(generated(document()), api, client_id="a", client_secret="s", scopes=scopes)
    assert [api.form(0), api.form(1)] == [{"grant_type": "client_credentials", "scope": "read write"}] * 2


def test_the_environment_has_what_is_not_given(generated: Generate, api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MADE_CLIENT_ID", "a")
    monkeypatch.setenv("MADE_CLIENT_SECRET", "s")
    monkeypatch.setenv("MADE_SCOPES", "read")
    package = generated(document())
    in_both(package, api)
    assert api.tokens == ["Bearer t1", "Bearer t2"]
    assert api.form()["scope"] == "read"
    in_both(package, api, client_secret="other")
    assert api.asked[-1].headers["authorization"] == basic("a", "other")
    monkeypatch.setenv("MADE_API_KEY", "fixed")
    in_both(package, api)
    assert api.tokens[-2:] == ["Bearer fixed"] * 2
    in_both(package, api, api_key="given")
    assert api.tokens[-2:] == ["Bearer given"] * 2


def test_half_an_application_is_a_mistake(generated: Generate) -> None:
    package = generated(document())
    for kind in (package.Client, package.AsyncClient):
        with pytest.raises(ValueError, match=r"^client_id and client_secret must be passed together$"):
            kind(client_id="a")
        with pytest.raises(ValueError, match=r"^client_id and client_secret must not be empty$"):
            kind(client_id="a", client_secret="")
        with pytest.raises(ValueError, match=r"^pass either api_key or client_id with client_secret$"):
            kind(client_id="a", client_secret="s", api_key="t")


def test_without_anything_the_error_says_what_is_missing(generated: Generate, api: Api) -> None:
    package = generated(document())
    with pytest.raises(package.MissingCredentialsError) as caught:
        in_both(package, api)
    assert str(caught.value) == (
        "orders.list requires `api_key` (or the environment variable MADE_API_KEY), or `client_id` (or the environment "
        "variable MADE_CLIENT_ID) and `client_secret` (or the environment variable MADE_CLIENT_SECRET)"
    )


def test_a_token_that_ends_is_renewed_before_it_does(generated: Generate, api: Api) -> None:
    package = generated(document())
    api.expires_in = 100
    now = [1_800_000_000.0]
    clock = import_module(f"{package.__name__}._core.options").Clock(wall=lambda: now[0])
    with httpx2.Client(transport=httpx2.MockTransport(api.handle)) as http_client:
        source = package.ClientCredentials(client_id="a", client_secret="s", http_client=http_client, clock=clock)
        client = package.Client(api_key=source, http_client=http_client)
        for seconds in (0, 30, 15):
            now[0] += seconds
            client.orders.list()
    assert api.tokens == ["Bearer t1", "Bearer t1", "Bearer t2"]


def test_a_token_that_is_refused_is_renewed_once(generated: Generate, api: Api) -> None:
    package = generated(document())
    api.refused = {"t1", "t3"}
    in_both(package, api, times=2, client_id="a", client_secret="s")
    assert api.tokens == [f"Bearer t{n}" for n in (1, 2, 2, 3, 4, 4)]


def test_one_renewal_at_a_time(generated: Generate, api: Api) -> None:
    package = generated(document())
    with httpx2.Client(transport=httpx2.MockTransport(api.handle)) as http_client, ThreadPoolExecutor(16) as pool:
        client = package.Client(client_id="a", client_secret="s", http_client=http_client)
        list(pool.map(lambda _: client.orders.list(), range(32)))
    assert (api.tokens, len(api.asked)) == (["Bearer t1"] * 32, 1)

    async def asynchronous() -> None:
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(api.handle)) as http_client:
            client = package.AsyncClient(client_id="a", client_secret="s", http_client=http_client)
            await asyncio.gather(*(client.orders.list() for _ in range(32)))

    asyncio.run(asynchronous())
    assert (api.tokens[32:], len(api.asked)) == (["Bearer t2"] * 32, 2)


def test_a_refusal_is_an_error_and_the_next_call_asks_again(generated: Generate, api: Api) -> None:
    package = generated(document())
    api.responses = [httpx2.Response(401, json={"error": "invalid_client", "error_description": "no such application"})]
    with httpx2.Client(transport=httpx2.MockTransport(api.handle)) as http_client:
        client = package.Client(client_id="a", client_secret="s", http_client=http_client)
        with pytest.raises(package.TokenRefreshError) as caught:
            client.orders.list()
        assert (caught.value.status, caught.value.code) == (401, "invalid_client")
        assert "no such application" in str(caught.value)
        client.orders.list()
    assert api.tokens == ["Bearer t2"]


def test_a_server_that_stumbles_is_asked_again(generated: Generate, api: Api) -> None:
    api.responses = [httpx2.Response(503, headers={"retry-after": "0"}, json={}) for _ in range(2)]
    in_both(generated(document()), api, client_id="a", client_secret="s")
    assert api.tokens == ["Bearer t3", "Bearer t4"]


def test_an_answer_without_a_token_is_an_error(generated: Generate, api: Api) -> None:
    package = generated(document())
    api.responses = [httpx2.Response(200, json={"token": "x"})]
    with pytest.raises(package.TokenRefreshError, match="the response has no `access_token`"):
        in_both(package, api, client_id="a", client_secret="s")


def test_the_secret_is_shown_nowhere(generated: Generate, api: Api, caplog: pytest.LogCaptureFixture) -> None:
    package = generated(document())
    caplog.set_level(logging.DEBUG)
    header = basic("app", "topsecret")
    echo = {"error": "invalid_client", "error_description": f"topsecret {header}"}
    api.responses = [httpx2.Response(401, json=echo)]
    with httpx2.Client(transport=httpx2.MockTransport(api.handle)) as http_client:
        client = package.Client(client_id="app", client_secret="topsecret", http_client=http_client)
        source = client._driver.credentials["login"]
        with pytest.raises(package.TokenRefreshError) as caught:
            client.orders.list()
        shown = [repr(client), repr(source), str(caught.value), repr(vars(caught.value)), repr(caught.value.__cause__)]
    assert repr(source) == "ClientCredentials(client_id='app')"
    for text in (*shown, caplog.text):
        assert "topsecret" not in text
        assert header.removeprefix("Basic ") not in text


@pytest.mark.parametrize(
    ("url", "base_url", "expected"),
    [
        ("/oauth/token", None, "https://shop.example.com/oauth/token"),
        ("token", None, "https://shop.example.com/v1/token"),
        ("oauth/token", "http://localhost:8080/api", "http://localhost:8080/api/oauth/token"),
        ("https://auth.example.com/token?tenant=1", "http://localhost:8080", "https://auth.example.com/token?tenant=1"),
        ("https://auth.example.com/a%2Fb/token", None, "https://auth.example.com/a%2Fb/token"),
    ],
)
def test_the_token_endpoint_is_where_the_document_says(
    url: str, base_url: str | None, expected: str, generated: Generate, api: Api
) -> None:
    package = generated(document(f'clientCredentials: {{tokenUrl: "{url}", scopes: {{}}}}'))
    in_both(package, api, client_id="a", client_secret="s", base_url=base_url)
    assert [str(request.url) for request in api.asked] == [expected] * 2


def test_the_secret_may_go_into_the_body(generated: Generate, api: Api) -> None:
    settings = """
        credentials:
          login:
            argument: token
            variable: SHOP_TOKEN
            client_id: {argument: app, variable: SHOP_APP}
            client_secret: {argument: app_secret, variable: SHOP_APP_SECRET}
            client_authentication: body
    """
    in_both(generated(document(), settings), api, app="a", app_secret="s")
    assert "authorization" not in api.asked[0].headers
    assert api.form() == {"grant_type": "client_credentials", "client_id": "a", "client_secret": "s"}
    assert api.tokens == ["Bearer t1", "Bearer t2"]


def test_a_source_of_its_own_takes_more(generated: Generate, api: Api) -> None:
    package = generated(document())
    with httpx2.Client(transport=httpx2.MockTransport(api.handle)) as http_client:
        source = package.ClientCredentials(
            client_id="a",
            client_secret="s",
            token_url="https://other.example.com/token",
            by_header=False,
            parameters={"audience": "shop"},
            http_client=http_client,
        )
        package.Client(api_key=source, http_client=http_client).orders.list()
        with pytest.raises(ValueError, match="must not be empty"):
            package.ClientCredentials(client_id="", client_secret="s")
    assert str(api.asked[0].url) == "https://other.example.com/token"
    assert api.form() == {
        "grant_type": "client_credentials",
        "audience": "shop",
        "client_id": "a",
        "client_secret": "s",
    }


def test_several_flows_have_arguments_of_their_own(generated: Generate, api: Api) -> None:
    more = f"""admin:
      type: oauth2
      flows:
        {CLIENT.replace("/oauth/token", "/admin/token")}"""
    package = generated(document(more=more, security="[{admin: []}]"))
    in_both(package, api, admin_client_id="a", admin_client_secret="s", login_client_id="l", login_client_secret="m")
    assert [str(request.url) for request in api.asked] == ["https://auth.example.com/admin/token"] * 2


def test_a_document_without_the_flow_has_none_of_it(generated: Generate) -> None:
    package = generated(document("password: {tokenUrl: /token, scopes: {}}"))
    assert {"ClientCredentials", "OAuth", "Tokens"} & set(dir(package)) == set()
    with pytest.raises(TypeError, match="client_id"):
        package.Client(client_id="a")


def test_users_give_tokens_by_the_flow_of_the_document(generated: Generate, api: Api) -> None:
    package = generated(document(USER))
    transport = httpx2.MockTransport(api.handle)
    with httpx2.Client(transport=transport) as http_client:
        oauth = package.OAuth(
            client_id="a", redirect_uri="https://a.example.com", client_secret="s", http_client=http_client
        )
        request = oauth.authorization(scopes=["read"])
        assert request.url.startswith("https://auth.example.com/allow?response_type=code&")
        assert dict(parse_qsl(urlsplit(request.url).query))["code_challenge_method"] == "S256"
        tokens = oauth.exchange("code", code_verifier=request.code_verifier)
    assert (tokens.access_token, str(api.asked[0].url)) == ("t1", "https://auth.example.com/oauth/token")
    assert api.form() == {
        "grant_type": "authorization_code",
        "code": "code",
        "redirect_uri": "https://a.example.com",
        "code_verifier": request.code_verifier,
    }
    assert api.asked[0].headers["authorization"] == basic("a", "s")

    async def asynchronous() -> Any:
        async with httpx2.AsyncClient(transport=transport) as http_client:
            public = package.AsyncOAuth(client_id="a", redirect_uri="https://a.example.com", http_client=http_client)
            first = package.Tokens(
                "old",
                "r1",
                package.Tokens.from_dict({"access_token": "x", "expires_at": "2020-01-01T00:00:00Z"}).expires_at,
            )
            source = package.AsyncOAuthTokens(public, first)
            await package.AsyncClient(api_key=source, http_client=http_client).orders.list()

    asyncio.run(asynchronous())
    assert api.form() == {"grant_type": "refresh_token", "refresh_token": "r1", "client_id": "a"}
    assert "authorization" not in api.asked[1].headers
    assert api.tokens == ["Bearer t2"]


@pytest.mark.parametrize(
    "url", ["https://{tenant}.example.com/token", "ftp://auth.example.com/token", "", "https://", "//x/token", "a b"]
)
def test_a_token_endpoint_that_cannot_be_called_is_reported(url: str, findings: Findings) -> None:
    text = document(f'clientCredentials: {{tokenUrl: "{url}", scopes: {{}}}}')
    assert (
        "GEN271 the client does not obtain tokens with `clientCredentials`, because `tokenUrl` is not a usable URL"
        in findings(text)
    )


def test_names_of_an_application_are_for_schemes_that_have_one(findings: Findings) -> None:
    settings = """
        credentials:
          login: {argument: t, variable: T, client_id: {argument: app, variable: APP}}
    """
    assert findings(document(USER), settings) == [
        "GEN301 credentials.login: security scheme `login` has no `clientCredentials` flow"
    ]
