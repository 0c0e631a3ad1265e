"""Authentication of requests."""

from __future__ import annotations

import asyncio
import base64
import inspect
import io
from importlib import import_module
from typing import Any

import httpx2
import pytest

from tests.behavior.conftest import Both, Connect, Findings, Wire
from tests.conftest import Generate


def document(security: str, schemes: str, own: str = "") -> str:
    return f"""
openapi: 3.1.0
info: {{title: Vault, version: "1"}}
servers: [{{url: https://vault.example}}]
security: {security}
paths:
  /keys:
    get:
      operationId: keys.list
      tags: [keys]
      {own and f"security: {own}"}
      responses: {{"204": {{description: Nothing.}}}}
components: {{securitySchemes: {schemes}}}
"""


BASIC = "{b: {type: http, scheme: Basic, description: Of your account.}}"
EVERY = """{
  mtls: {type: mutualTLS},
  digest: {type: http, scheme: digest},
  odd: {type: apiKey, in: header, name: "X Key"},
  key: {type: apiKey, in: header, name: X-Key},
  query: {type: apiKey, in: query, name: "a key"},
  cookie: {type: apiKey, in: cookie, name: session},
  flows: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://vault.example/token", scopes: {}}}},
  identity: {type: openIdConnect, openIdConnectUrl: "https://vault.example/.well-known/openid-configuration"}}"""


def basic(user_and_password: str) -> str:
    return f"Basic {base64.b64encode(user_and_password.encode()).decode()}"


def keys(client: Any) -> Any:
    return client.keys.list()


@pytest.mark.parametrize(
    ("username", "password", "sent"),
    [
        ("ada", "s3cret", "ada:s3cret"),
        ("ada", "with:colon ", "ada:with:colon "),
        ("ädá", "pässwörd€", "ädá:pässwörd€"),
        ("sk_live_1", "", "sk_live_1:"),
        ("ada", lambda: "fresh", "ada:fresh"),
    ],
)
def test_basic_authentication_takes_a_user_name_and_a_password(
    generated: Generate, both: Both, wire: Wire, username: str, password: Any, sent: str
) -> None:
    package = generated(document("[{b: []}]", BASIC))

    both(package, keys, username=username, password=password)

    assert wire.last.headers["authorization"] == basic(sent)


def test_basic_authentication_from_the_environment(
    generated: Generate, both: Both, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = generated(document("[{b: []}]", BASIC))
    monkeypatch.setenv("MADE_USERNAME", "ada")
    with pytest.raises(package.MissingCredentialsError) as caught:
        both(package, keys)
    assert str(caught.value) == (
        "keys.list requires `username` (or the environment variable MADE_USERNAME) "
        "and `password` (or the environment variable MADE_PASSWORD)"
    )

    monkeypatch.setenv("MADE_PASSWORD", "s3cret")
    both(package, keys)
    assert wire.last.headers["authorization"] == basic("ada:s3cret")
    both(package, keys, password="other")
    assert wire.last.headers["authorization"] == basic("ada:other")
    both(package, lambda client: client.with_options(password="later").keys.list())
    assert wire.last.headers["authorization"] == basic("ada:later")
    both(package, lambda client: client.with_options(username="bob").keys.list())
    assert wire.last.headers["authorization"] == basic("bob:s3cret")
    both(package, lambda client: client.request("GET", "/other"))
    assert wire.last.headers["authorization"] == basic("ada:s3cret")


@pytest.mark.parametrize(
    ("username", "password", "problem"),
    [
        ("ada:x", "s3cret", "username must not contain a colon, which separates it from the password"),
        ("ada\n", "s3cret", "username must not contain control characters"),
        ("ada", "s3\0cret", "password must not contain control characters"),
        ("ada", "s3cret\ud800", "password contains a lone surrogate, which cannot be encoded as UTF-8"),
        ("ada", lambda: "s3cret\r", "password must not contain control characters"),
    ],
)
def test_what_basic_authentication_cannot_carry_is_refused_without_showing_it(
    generated: Generate, both: Both, wire: Wire, username: str, password: Any, problem: str
) -> None:
    package = generated(document("[{b: []}]", BASIC))
    with pytest.raises(ValueError, match="^" + problem) as caught:
        both(package, keys, username=username, password=password)
    assert str(caught.value) == problem
    assert wire.requests == []


def test_the_secrets_of_basic_authentication_do_not_show(generated: Generate, both: Both, wire: Wire) -> None:
    package = generated(document("[{b: []}]", BASIC))
    # A key as the user name, with an empty password, is secret.
    for username, password, secret in (("ada", "s3cret-word", "s3cret-word"), ("sk_live_123", "", "sk_live_123")):
        echo = f"{secret} {basic(f'{username}:{password}')}"
        wire.responses = [httpx2.Response(401, json={"message": echo})]
        with pytest.raises(package.AuthenticationError) as caught:
            both(package, keys, username=username, password=password)
        assert caught.value.message == "*** Basic ***"
        client = package.Client(username=username, password=password)
        assert repr(client) == (
            "Client(base_url='https://vault.example', credentials=Credentials(username=***, password=***))"
        )
        client.close()


def test_the_settings_rename_both_arguments_of_basic_authentication(
    generated: Generate, both: Both, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = """
    credentials:
      b: {argument: secret_key, variable: VAULT_SECRET, user: {argument: key_id, variable: VAULT_KEY}}
    """
    package = generated(document("[{b: []}]", BASIC), settings)
    both(package, keys, key_id="ada", secret_key="x")
    assert wire.last.headers["authorization"] == basic("ada:x")
    monkeypatch.setenv("VAULT_KEY", "bob")
    monkeypatch.setenv("VAULT_SECRET", "y")
    both(package, keys)
    assert wire.last.headers["authorization"] == basic("bob:y")


def test_several_schemes_of_basic_authentication_have_arguments_of_their_own(
    generated: Generate, both: Both, wire: Wire
) -> None:
    schemes = "{admin: {type: http, scheme: basic}, user: {type: http, scheme: basic}, t: {type: http, scheme: bearer}}"
    package = generated(document("[{t: []}, {user: []}, {admin: []}]", schemes))
    both(package, keys, admin_username="a", admin_password="b", user_username="incomplete")
    assert wire.last.headers["authorization"] == basic("a:b")
    both(package, keys, t="token")
    assert wire.last.headers["authorization"] == "Bearer token"


@pytest.mark.parametrize(
    ("security", "given", "sent"),
    [
        ("[{mtls: []}, {key: []}]", {"key": "k"}, {"x-key": "k"}),
        ("[{digest: []}, {key: [], query: []}]", {"key": "k", "query_": "q"}, {"x-key": "k", "?": "a%20key=q"}),
        ("[{odd: []}, {cookie: []}]", {"cookie": "c"}, {"cookie": "session=c"}),
        # Unsupported schemes are up to the caller's `http_client`; all others of the alternative are sent.
        ("[{mtls: []}]", {}, {}),
        ("[{mtls: []}]", {"key": "k"}, {}),
        ("[{mtls: [], key: []}]", {"key": "k"}, {"x-key": "k"}),
        ("[{mtls: []}, {}]", {}, {}),
        ("[{}, {key: []}]", {}, {}),
        ("[{}, {key: []}]", {"key": "k"}, {"x-key": "k"}),
        ("[]", {"key": "k"}, {}),
        ("[{flows: []}]", {"flows": "t"}, {"authorization": "Bearer t"}),
        ("[{identity: [email]}]", {"identity": "t"}, {"authorization": "Bearer t"}),
        ("[{key: [], flows: []}, {query: []}]", {"flows": "t", "query_": "q"}, {"?": "a%20key=q"}),
    ],
)
def test_a_request_carries_what_the_operation_accepts(
    generated: Generate, both: Both, wire: Wire, security: str, given: dict[str, str], sent: dict[str, str]
) -> None:
    for package in (generated(document(security, EVERY)), generated(document("[{query: []}]", EVERY, own=security))):
        both(package, keys, **given)
        found = {
            name: wire.last.headers[name] for name in ("authorization", "cookie", "x-key") if name in wire.last.headers
        }
        query = wire.last.url.query.decode()
        assert {**found, **({"?": query} if query else {})} == sent


def test_a_key_that_is_missing_beside_a_scheme_without_one_is_told(generated: Generate, both: Both) -> None:
    package = generated(document("[{mtls: []}, {key: []}]", EVERY))
    with pytest.raises(package.MissingCredentialsError, match=r"keys\.list requires `key`"):
        both(package, keys)


def test_digest_authentication_is_left_to_the_http_client(generated: Generate) -> None:
    package = generated("""
        openapi: 3.1.0
        info: {title: Digest, version: "1"}
        servers: [{url: https://digest.example.com}]
        security: [{digest: []}]
        paths: {/x: {put: {operationId: it.set, requestBody: {content: {application/octet-stream: {}}},
          responses: {"204": {description: ok}}}}}
        components: {securitySchemes: {digest: {type: http, scheme: digest}}}
    """)
    sent: list[tuple[str, bytes]] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        sent.append((request.headers.get("authorization", "").partition(" ")[0], request.read()))
        if len(sent) % 2:
            return httpx2.Response(401, headers={"www-authenticate": 'Digest realm="r", nonce="n", qop="auth"'})
        return httpx2.Response(204)

    async def ahandle(request: httpx2.Request) -> httpx2.Response:
        await request.aread()
        return handle(request)

    def auth() -> httpx2.Auth:
        return httpx2.DigestAuth("user", "password")

    with httpx2.Client(transport=httpx2.MockTransport(handle), auth=auth()) as http_client:
        package.Client(http_client=http_client).it.set(body=io.BytesIO(b"1"))

    async def asynchronous() -> None:
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(ahandle), auth=auth()) as http_client:
            await package.AsyncClient(http_client=http_client).it.set(body=io.BytesIO(b"1"))

    asyncio.run(asynchronous())
    # A retried file is sent from its original position.
    assert sent == [("", b"1"), ("Digest", b"1")] * 2


TOGETHER = """{
  one: {type: http, scheme: bearer},
  two: {type: http, scheme: basic},
  upper: {type: apiKey, in: header, name: X-Key},
  lower: {type: apiKey, in: header, name: x-key},
  raw: {type: apiKey, in: header, name: Authorization},
  session: {type: apiKey, in: cookie, name: session},
  theme: {type: apiKey, in: cookie, name: theme}}"""


@pytest.mark.parametrize(
    ("security", "sent", "finding"),
    [
        ("[{one: [], two: []}]", {"authorization": "Bearer 1"}, ("one", "two", "authorization")),
        ("[{one: [], raw: []}, {upper: []}]", {"x-key": "u"}, ("one", "raw", "authorization")),
        ("[{lower: [], one: [], upper: []}]", {"authorization": "Bearer 1", "x-key": "l"}, ("lower", "upper", "x-key")),
        ("[{session: [], theme: []}]", {"cookie": "session=s; theme=t"}, None),
    ],
)
def test_schemes_that_write_the_same_header_are_not_sent_together(
    generated: Generate,
    both: Both,
    wire: Wire,
    findings: Findings,
    security: str,
    sent: dict[str, str],
    finding: tuple[str, str, str] | None,
) -> None:
    text = document(security, TOGETHER)
    package = generated(text)
    given = {"one": "1", "username": "u", "password": "p", "upper": "u", "lower": "l", "raw": "r"}
    possible = set(inspect.signature(package.Client).parameters)

    arguments = {**given, "session": "s", "theme": "t"}
    both(package, keys, **{name: value for name, value in arguments.items() if name in possible})

    names = ("authorization", "cookie", "x-key")
    assert {name: wire.last.headers[name] for name in names if name in wire.last.headers} == sent
    assert findings(text) == (
        []
        if finding is None
        else [
            f"GEN240 `{finding[0]}` and `{finding[1]}` cannot be sent together, because both are the header "
            f"`{finding[2]}`"
        ]
    )


UNDECLARED = [
    ("[{token: []}]", None),
    ("[{}, {token: []}]", None),
    ("[{token: [], key: []}]", None),
    ("[{token: []}, {key: []}]", "s3cret"),
    ("[{key: []}, {token: [], key: []}]", "s3cret"),
]


def test_an_alternative_with_a_scheme_that_is_not_declared_is_left_out(
    generated: Generate, both: Both, connect: Connect, wire: Wire, findings: Findings
) -> None:
    operations = "".join(
        f"""
  /n{n}: {{get: {{operationId: n{n}.list, security: {security}, responses: {{"204": {{description: ok}}}}}}}}"""
        for n, (security, _) in enumerate(UNDECLARED)
    )
    text = f"""
openapi: 3.1.0
info: {{title: Vault, version: "1"}}
servers: [{{url: https://vault.example}}]
paths:{operations}
components: {{securitySchemes: {{key: {{type: apiKey, in: header, name: X-Key}}}}}}
"""
    found = [line for line in findings(text) if line.startswith("GEN119")]
    assert found == ["GEN119 no security scheme named `token`"] * len(UNDECLARED)

    package = generated(text)
    for number, (_, sent) in enumerate(UNDECLARED):
        both(package, lambda client, name=f"n{number}": getattr(client, name).list(), api_key="s3cret")
        assert (wire.last.headers.get("x-key"), wire.last.headers.get("authorization")) == (sent, None)

    def authorized(request: Any, call_next: Any) -> Any:
        return call_next(request.with_headers({"Authorization": "Token t"}))

    with connect(package, api_key="s3cret", middleware=[authorized]) as client:
        client.n0.list()
    assert wire.last.headers["authorization"] == "Token t"


REPEATED = """
openapi: 3.0.3
info: {title: Vault, version: "1"}
servers: [{url: https://vault.example}]
security: [{key: [], token: []}]
paths:
  /keys:
    parameters:
      - {name: key, in: query, required: true, schema: {type: string}}
      - {name: x-token, in: header, required: true, schema: {type: string}}
    get:
      operationId: keys.list
      responses: {"204": {description: Nothing.}}
    post:
      operationId: keys.create
      security: []
      responses: {"204": {description: Nothing.}}
components:
  securitySchemes:
    key: {type: apiKey, in: query, name: key}
    token: {type: apiKey, in: header, name: X-Token}
"""


def test_a_parameter_that_repeats_a_credential_is_the_credential(
    generated: Generate, both: Both, wire: Wire, findings: Findings
) -> None:
    assert [line for line in findings(REPEATED) if line.startswith("GEN249")] == [
        "GEN249 query parameter `key` is a credential: callers pass it to the client, not to the method",
        "GEN249 header parameter `x-token` is a credential: callers pass it to the client, not to the method",
    ]
    package = generated(REPEATED)

    both(package, keys, key="k", token="t")
    assert (wire.target, wire.last.headers["x-token"]) == ("GET /keys?key=k", "t")
    # Without the scheme, it is an ordinary parameter.
    both(package, lambda client: client.keys.create(key="other", x_token="u"), key="k", token="t")
    assert (wire.target, wire.last.headers["x-token"]) == ("POST /keys?key=other", "u")


def test_a_repeated_credential_is_only_sent_with_its_own_scheme(generated: Generate, both: Both, wire: Wire) -> None:
    package = generated(REPEATED.replace("security: [{key: [], token: []}]", "security: [{key: []}, {token: []}]"))

    both(package, keys, key="k")
    assert (wire.target, wire.last.headers.get("x-token")) == ("GET /keys?key=k", None)
    both(package, keys, token="t")
    assert (wire.target, wire.last.headers.get("x-token")) == ("GET /keys", "t")
    # The in-memory API takes what the client sends, and an ordinary parameter only if it is there.
    with import_module(f"{package.__name__}.testing").Server() as api:
        for credentials in ({"key": "k"}, {"token": "t"}):
            with httpx2.Client(transport=api.transport) as http_client:
                client = package.Client(http_client=http_client, **credentials)
                client.keys.list()
                with pytest.raises(TypeError, match="required keyword-only"):
                    client.keys.create()
        assert [call.status for call in api.calls()] == [204, 204]
