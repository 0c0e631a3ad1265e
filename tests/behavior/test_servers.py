"""The URLs of requests, and their credentials."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx2
import pytest

from generator.diagnostics import DiagnosticsError
from generator.output.freshness import Job
from generator.pipeline import check
from tests.behavior.conftest import Both, Findings, Wire
from tests.conftest import Generate


def document(servers: str = "", path: str = "", operation: str = "", version: str = "3.1.0") -> str:
    return f"""
openapi: {version}
info: {{title: Depot, version: "1"}}
{servers and f"servers: {servers}"}
security: [{{key: []}}]
paths:
  /plain:
    get: {{operationId: plain.get, tags: [plain], responses: {{"204": {{description: Nothing.}}}}}}
  /own:
    {path and f"servers: {path}"}
    get:
      operationId: own.get
      tags: [own]
      {operation and f"servers: {operation}"}
      responses: {{"204": {{description: Nothing.}}}}
    put:
      operationId: own.put
      tags: [own]
      security: []
      responses: {{"204": {{description: Nothing.}}}}
components: {{securitySchemes: {{key: {{type: http, scheme: bearer}}}}}}
"""


ROOT = '[{url: "https://api.example.com/v1"}, {url: "https://sandbox.example.com", description: For trying.}]'
PATH = '[{url: "https://files.example.com/"}]'
NO_SERVER = (
    r"^the API's document names no host of a server; pass `base_url`, or set the environment variable MADE_BASE_URL$"
)
OWN = '[{url: "https://reports.example.com/v2"}]'


def plain(client: Any) -> Any:
    return client.plain.get()


def own(client: Any) -> Any:
    return client.own.get()


def put(client: Any) -> Any:
    return client.own.put()


def offered(client: Any) -> list[str]:
    names = ("plain.get", "own.get", "own.put")
    return [name for name in names if hasattr(getattr(client, name[:-4], None), name[-3:])]


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_the_narrowest_servers_win(generated: Generate, both: Both, wire: Wire, version: str) -> None:
    sent = []
    for servers in (("", ""), (PATH, ""), (PATH, OWN), ("", OWN)):
        package = generated(document(ROOT, *servers, version=version))
        for call in (plain, own, put):
            both(package, call, api_key="k")
            sent.append(str(wire.last.url))
        both(package, plain, api_key="k", base_url="http://localhost:1/x")
        assert str(wire.last.url) == "http://localhost:1/x/plain"
        both(package, own, api_key="k", base_url="http://localhost:1/x")
        assert (str(wire.last.url) == "http://localhost:1/x/own") == (servers == ("", ""))
    assert sent == [
        *("https://api.example.com/v1/plain", "https://api.example.com/v1/own", "https://api.example.com/v1/own"),
        *("https://api.example.com/v1/plain", "https://files.example.com/own", "https://files.example.com/own"),
        *("https://api.example.com/v1/plain", "https://reports.example.com/v2/own", "https://files.example.com/own"),
        *("https://api.example.com/v1/plain", "https://reports.example.com/v2/own", "https://api.example.com/v1/own"),
    ]


def test_credentials_go_to_the_servers_of_the_document_and_nowhere_else(
    generated: Generate, both: Both, wire: Wire
) -> None:
    package = generated(document(ROOT, PATH, OWN))
    for call, host, sent in (
        (plain, "api.example.com", "Bearer k"),
        (own, "reports.example.com", "Bearer k"),
        (put, "files.example.com", None),
    ):
        both(package, call, api_key="k")
        assert (wire.last.url.host, wire.last.headers.get("authorization")) == (host, sent)
    for elsewhere in ("https://reports.example.com/x", "https://other.example.com/x"):
        with pytest.raises(ValueError, match="another origin"):
            both(package, lambda client, url=elsewhere: client.request("GET", url), api_key="k")
    # A redirect stays on the server of its operation; the base URL is another host there.
    for location, call in (("https://api.example.com/v1/own", own), ("https://reports.example.com/v2/own", plain)):
        wire.responses = [httpx2.Response(302, headers={"location": location})]
        with pytest.raises(package.RedirectError, match="another origin"):
            both(package, call, api_key="k")
        assert len(wire.requests) == 1
    wire.responses = [httpx2.Response(302, headers={"location": "/v2/moved"}), httpx2.Response(204)]
    both(package, own, api_key="k")
    assert str(wire.last.url) == "https://reports.example.com/v2/moved"


def test_an_operation_that_repeats_the_servers_of_the_document_follows_the_base_url(
    generated: Generate, both: Both, wire: Wire
) -> None:
    package = generated(document(ROOT, ROOT, ""))
    both(package, own, api_key="k", base_url="https://elsewhere.example")
    assert str(wire.last.url) == "https://elsewhere.example/own"


@pytest.mark.parametrize("servers", ["", "[]", "[{url: /}]", '[{url: "/api/v3"}]'])
def test_without_a_host_a_base_url_is_needed(
    generated: Generate, both: Both, wire: Wire, monkeypatch: pytest.MonkeyPatch, servers: str
) -> None:
    package = generated(document(servers))
    with pytest.raises(ValueError, match=NO_SERVER):
        both(package, plain, api_key="k")
    both(package, plain, api_key="k", base_url="https://depot.example/api/v3/")
    assert str(wire.last.url) == "https://depot.example/api/v3/plain"
    monkeypatch.setenv("MADE_BASE_URL", "https://depot.example")
    both(package, plain, api_key="k")
    assert str(wire.last.url) == "https://depot.example/plain"


def test_operations_with_servers_of_their_own_need_no_base_url(generated: Generate, both: Both, wire: Wire) -> None:
    package = generated(document("", PATH, OWN))
    both(package, own, api_key="k")
    assert str(wire.last.url) == "https://reports.example.com/v2/own"
    for call in (plain, lambda client: client.request("GET", "/x")):
        with pytest.raises(ValueError, match=NO_SERVER):
            both(package, call, api_key="k")
    both(package, plain, api_key="k", base_url="https://depot.example")
    assert str(wire.last.url) == "https://depot.example/plain"


@pytest.mark.parametrize(
    ("relative", "url"),
    [
        ("/v2", "https://api.example.com/v2/own"),
        ("/", "https://api.example.com/own"),
        ("files", "https://api.example.com/v1/files/own"),
        ("//files.example.com/x", "https://files.example.com/x/own"),
    ],
)
def test_a_relative_server_of_an_operation(
    generated: Generate, both: Both, wire: Wire, relative: str, url: str
) -> None:
    package = generated(document(ROOT, "", f'[{{url: "{relative}"}}]'))
    both(package, own, api_key="k")
    assert str(wire.last.url) == url


@pytest.mark.parametrize("written", ["//depot.example/api/v1", "//{host}/api/v1"])
def test_a_server_without_a_scheme_has_https(
    generated: Generate, both: Both, wire: Wire, findings: Findings, written: str
) -> None:
    text = document(f'[{{url: "{written}", variables: {{host: {{default: depot.example}}}}}}]', PATH)
    assert findings(text) == [f"GEN241 the URL `{written}` has no scheme"]
    both(generated(text), plain, api_key="k")
    assert str(wire.last.url) == "https://depot.example/api/v1/plain"
    # A server that two operations share is reported once.
    assert findings(document(ROOT, f'[{{url: "{written}"}}]'))[:1] == [f"GEN241 the URL `{written}` has no scheme"]


VARIABLES = """[{
  url: "https://{region}.example.com:{port}/{basePath}",
  variables: {
    region: {enum: [us, eu], default: us},
    port: {default: "8443"},
    basePath: {default: v1},
    unused: {default: x}}}]"""


def test_callers_choose_the_variables_of_servers(
    generated: Generate, both: Both, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload = '[{url: "https://{region}.up.example.com", variables: {region: {enum: [us, eu], default: us}}}]'
    package = generated(document(VARIABLES, "", upload))

    def sent(call: Any, **arguments: Any) -> str:
        both(package, call, api_key="k", **arguments)
        return str(wire.last.url)

    assert sent(plain) == "https://us.example.com:8443/v1/plain"
    assert sent(plain, region="eu", port="99", base_path="a/b") == "https://eu.example.com:99/a/b/plain"
    assert sent(own) == "https://us.up.example.com/own"
    assert sent(own, region="eu") == "https://eu.up.example.com/own"
    assert sent(own, region="eu", base_url="http://localhost:1") == "https://eu.up.example.com/own"
    assert sent(plain, region="eu", base_url="http://localhost:1") == "http://localhost:1/plain"
    monkeypatch.setenv("MADE_REGION", "eu")
    assert sent(plain) == "https://eu.example.com:8443/v1/plain"
    assert sent(plain, region="us") == "https://us.example.com:8443/v1/plain"
    assert sent(lambda client: client.with_options(max_retries=0).own.get()) == "https://eu.up.example.com/own"


@pytest.mark.parametrize(
    ("argument", "value", "problem"),
    [
        ("region", "moon", "region must be one of 'us', 'eu'"),
        ("region", "", "region must be one of 'us', 'eu'"),
        ("port", "1/evil", "port is not valid in the server URL"),
        ("port", "1@evil.example", "port is not valid in the server URL"),
        ("base_path", "a?b", "base_path is not valid in the server URL"),
        ("base_path", "a/%2e%2e/b", "base_path is not valid in the server URL"),
        ("base_path", "a b", "base_path is not valid in the server URL"),
    ],
)
def test_a_variable_cannot_lead_elsewhere(
    generated: Generate, both: Both, argument: str, value: str, problem: str
) -> None:
    package = generated(document(VARIABLES))
    with pytest.raises(ValueError, match="^" + problem):
        both(package, plain, api_key="k", **{argument: value})


@pytest.mark.parametrize(
    ("url", "default"),
    [
        ("https://{part}.example.com", ""),
        ("https://{part}.example.com", "x"),
        ("https://api.{part}.example.com/v1", ""),
        ("https://api.{part}", "x"),
        ("https://{part}:8443/v1", "x"),
        ("{part}/v1", "https://x"),
        ("{part}://api.example.com", "https"),
    ],
)
def test_a_part_of_the_host_must_not_be_empty(generated: Generate, both: Both, url: str, default: str) -> None:
    package = generated(document(f'[{{url: "{url}", variables: {{part: {{default: "{default}"}}}}}}]'))
    with pytest.raises(ValueError, match=r"^the server URL requires `part`"):
        both(package, plain, api_key="k", part="")


@pytest.mark.parametrize("url", ["https://{part}api.example.com", "https://api.example.com/v1{part}"])
def test_a_part_of_a_label_can_be_empty(generated: Generate, both: Both, wire: Wire, url: str) -> None:
    both(generated(document(f'[{{url: "{url}", variables: {{part: {{default: ""}}}}}}]')), plain, api_key="k")
    assert str(wire.last.url) == url.replace("{part}", "") + "/plain"


def test_a_variable_without_a_default_has_to_be_given(generated: Generate, both: Both, wire: Wire) -> None:
    package = generated(document('[{url: "https://{api-key}.example.com"}]'))
    with pytest.raises(
        ValueError, match=r"requires `server_api_key` \(or the environment variable MADE_SERVER_API_KEY\)"
    ):
        both(package, plain, api_key="k")
    both(package, plain, api_key="k", server_api_key="acme")
    assert str(wire.last.url) == "https://acme.example.com/plain"


@pytest.mark.parametrize(
    ("server", "given", "url"),
    [
        ('{url: "{base}/v1", variables: {base: {default: "https://a.example"}}}', {}, "https://a.example/v1/plain"),
        (
            '{url: "{base}/v1", variables: {base: {default: "https://a.example"}}}',
            {"base": "http://b.example/x"},
            "http://b.example/x/v1/plain",
        ),
        (
            '{url: "{scheme}://a.example", variables: {scheme: {enum: [https, http], default: https}}}',
            {"scheme": "http"},
            "http://a.example/plain",
        ),
        (
            '{url: "https://{host}", variables: {host: {enum: [a.example], default: a.example}}}',
            {},
            "https://a.example/plain",
        ),
    ],
)
def test_any_part_of_a_url_can_be_a_variable(
    generated: Generate, both: Both, wire: Wire, server: str, given: dict[str, str], url: str
) -> None:
    both(generated(document(f"[{server}]")), plain, api_key="k", **given)
    assert str(wire.last.url) == url


def test_servers_that_do_not_speak_http_are_left_out(generated: Generate, both: Both, wire: Wire) -> None:
    package = generated(document('[{url: "wss://live.example.com"}, {url: "https://api.example.com"}]'))
    both(package, plain, api_key="k")
    assert str(wire.last.url) == "https://api.example.com/plain"


NAMED = (
    '[{url: "https://api.example.com/v1", x-name: world},'
    ' {url: "https://{zone}.example.eu", x-name: eu, variables: {zone: {default: one}}},'
    ' {url: "https://old.example.com"}]'
)


@pytest.mark.parametrize(
    ("arguments", "environ", "host"),
    [
        ({}, {}, "api.example.com"),
        ({"environment": "world"}, {"MADE_ENVIRONMENT": "eu"}, "api.example.com"),
        ({"environment": "eu"}, {}, "one.example.eu"),
        ({"environment": "eu", "zone": "two"}, {}, "two.example.eu"),
        ({}, {"MADE_ENVIRONMENT": "eu", "MADE_ZONE": "three"}, "three.example.eu"),
        ({"environment": "eu"}, {"MADE_BASE_URL": "https://mine.example"}, "one.example.eu"),
        ({}, {"MADE_BASE_URL": "https://mine.example", "MADE_ENVIRONMENT": "eu"}, "mine.example"),
        ({"base_url": "https://mine.example"}, {"MADE_ENVIRONMENT": "eu"}, "mine.example"),
    ],
)
def test_a_server_is_chosen_by_its_name(
    generated: Generate,
    both: Both,
    wire: Wire,
    monkeypatch: pytest.MonkeyPatch,
    arguments: dict[str, str],
    environ: dict[str, str],
    host: str,
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    both(generated(document(NAMED)), plain, api_key="k", **arguments)
    assert wire.last.url.host == host


@pytest.mark.parametrize(
    ("arguments", "environ", "problem"),
    [
        ({"environment": "us"}, {}, "^environment must be one of 'world', 'eu', not 'us'$"),
        ({}, {"MADE_ENVIRONMENT": "us"}, "^environment must be one of 'world', 'eu', not 'us'$"),
        ({"environment": "eu", "base_url": "https://x"}, {}, "^pass `base_url` or `environment`, not both$"),
    ],
)
def test_a_server_that_is_not_named_is_refused(
    generated: Generate,
    both: Both,
    monkeypatch: pytest.MonkeyPatch,
    arguments: dict[str, str],
    environ: dict[str, str],
    problem: str,
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ValueError, match=problem):
        both(generated(document(NAMED)), plain, api_key="k", **arguments)


def test_names_of_servers_are_those_of_openapi_3_2_as_well(generated: Generate, both: Both, wire: Wire) -> None:
    servers = '[{url: "https://a.example", name: a}, {url: "https://b.example", name: b}]'
    both(generated(document(servers, version="3.2.0")), plain, api_key="k", environment="b")
    assert wire.last.url.host == "b.example"


def test_a_name_alone_is_no_choice(generated: Generate, both: Both) -> None:
    package = generated(document('[{url: "https://a.example", x-name: a}, {url: "https://b.example"}]'))
    with pytest.raises(TypeError, match="unexpected argument `environment`"):
        both(package, plain, api_key="k", environment="a")


PARTS = [
    ("https://files.example.org/v1?tenant=a", ["the query `?tenant=a`"]),
    ("https://files.example.org/v1#top", ["the fragment `#top`"]),
    ("https://files.example.org/v1?#", []),
    (
        "https://files.example.org/v1/?tenant={tenant}#{tenant}",
        ["the fragment `#{tenant}`", "the query `?tenant={tenant}`"],
    ),
    ("https://ada:{secret}@files.example.org/v1", ["the user information `ada:{secret}@`"]),
    ("https://{us?er@x}@files.example.org/v1", ["the user information `{us?er@x}@`"]),
    (
        "https://ada@files.example.org/v1?a@b/c#d@e",
        ["the fragment `#d@e`", "the query `?a@b/c`", "the user information `ada@`"],
    ),
]


@pytest.mark.parametrize(("url", "parts"), PARTS)
def test_what_no_server_is_called_with_is_dropped_and_its_host_kept(
    generated: Generate, both: Both, wire: Wire, findings: Findings, url: str, parts: list[str]
) -> None:
    server = f'[{{url: "{url}"}}]'
    for place, call in ((("", server), own), (("", "", server), own), ((server,), plain)):
        text = document(*place if place[0] else (ROOT, *place[1:]))
        assert findings(text) == [f"GEN251 {part} of the server URL is not sent" for part in parts]
        both(generated(text), call, api_key="k")
        assert str(wire.last.url) == f"https://files.example.org/v1/{call.__name__}"
        assert wire.last.headers["authorization"] == "Bearer k"


def test_spaces_around_a_url_are_ignored(generated: Generate, both: Both, wire: Wire, findings: Findings) -> None:
    text = document(ROOT, operation='[{url: " https://files.example.org/v1 "}]')
    assert findings(text) == ["GEN144 the server URL `https://files.example.org/v1` has spaces around it"]
    both(generated(text), own, api_key="k")
    assert str(wire.last.url) == "https://files.example.org/v1/own"


def test_other_servers_are_listed_without_what_is_not_sent(generated: Generate) -> None:
    package = generated(
        document('[{url: "https://a.example"}, {url: "https://ada@b.example/v1?c=d", description: Mine.}]')
    )
    assert "https://b.example/v1 (Mine)" in package.Client.__init__.__doc__


@pytest.mark.parametrize("level", ["path", "operation"])
@pytest.mark.parametrize(
    "url",
    ["wss://live.example.org", "https://a b.example.org", "ftp://files.example.org", "https://", "http:/x", "a:0"],
)
def test_an_operation_is_sent_to_its_first_server_that_speaks_http(
    generated: Generate, both: Both, wire: Wire, findings: Findings, level: str, url: str
) -> None:
    servers = f'[{{url: "{url}"}}, {{url: "https://files.example.org/v1"}}]'
    text = document(ROOT, **{level: servers})
    assert findings(text) == [f"GEN243 `{url}` is not an HTTP URL"]
    both(generated(text), own, api_key="k")
    assert str(wire.last.url) == "https://files.example.org/v1/own"


@pytest.mark.parametrize("url", ["wss://live.example.org/{zone}", "ftp://files.example.org"])
def test_an_operation_of_another_protocol_is_left_out(
    generated: Generate, both: Both, wire: Wire, findings: Findings, url: str
) -> None:
    text = document(ROOT, operation=f'[{{url: "{url}"}}]')
    assert findings(text) == [f"GEN243 `{url}` is not an HTTP URL"]
    assert both(generated(text), offered, api_key="k") == ["plain.get", "own.put"]
    # An operation with a server of its own does not need one of its path.
    package = generated(document(ROOT, f'[{{url: "{url}"}}]', OWN))
    assert both(package, offered, api_key="k") == ["plain.get", "own.get"]
    both(package, own, api_key="k")
    assert str(wire.last.url) == "https://reports.example.com/v2/own"


@pytest.mark.parametrize("url", ["https://a b.example.org", "https://", "localhost:8080/v1", "https://a.example:99999"])
def test_an_operation_whose_server_is_no_url_is_refused_or_left_out(
    generated: Generate, both: Both, findings: Findings, tmp_path: Path, url: str
) -> None:
    for place, left in (("path", ["plain.get"]), ("operation", ["plain.get", "own.put"])):
        text = document(ROOT, **{place: f'[{{url: "{url}"}}]'})
        assert findings(text) == [f"GEN243 `{url}` is not an HTTP URL"]
        with pytest.raises(DiagnosticsError):
            check(Job.of(tmp_path / "openapi.yaml"))
        package = generated(text, "exemptions: [{code: GEN243, reason: No server.}]")
        assert both(package, offered, api_key="k") == left


def test_a_document_whose_operations_are_all_left_out(findings: Findings) -> None:
    assert findings(document('[{url: "wss://a.example"}]')) == ["GEN243 `wss://a.example` is not an HTTP URL"]


@pytest.mark.parametrize("declared", ["", "variables: {tenant: {description: Whose.}}", "variables: {tenant: {}}"])
@pytest.mark.parametrize("place", ["servers", "path", "operation"])
def test_a_variable_without_a_default_is_passed_wherever_it_is(
    generated: Generate, both: Both, wire: Wire, findings: Findings, declared: str, place: str
) -> None:
    server = f'[{{url: "https://{{tenant}}.example.com:8443/v1", {declared}}}]'
    text = document(**({"servers": ROOT} | {place: server}))
    call = plain if place == "servers" else own
    assert findings(text) == [
        "GEN144 `default` is missing in `tenant`" if declared else "GEN244 the server variable `tenant` is not declared"
    ]
    package = generated(text)
    with pytest.raises(ValueError, match="requires `tenant`"):
        both(package, call, api_key="k")
    both(package, call, api_key="k", tenant="acme")
    assert str(wire.last.url) == f"https://acme.example.com:8443/v1/{call.__name__}"


def test_a_port_can_be_passed(generated: Generate, both: Both, wire: Wire) -> None:
    both(generated(document('[{url: "https://a.example:{port}"}]')), plain, api_key="k", port="8443")
    assert str(wire.last.url) == "https://a.example:8443/plain"


def test_a_default_beside_the_values_is_one_of_them(
    generated: Generate, both: Both, wire: Wire, findings: Findings
) -> None:
    variables = "{region: {enum: [us, eu], default: asia}}"
    text = document(f'[{{url: "https://{{region}}.example.com", variables: {variables}}}]')
    assert findings(text) == ["GEN244 the default of the server variable `region` is not in its `enum`"]
    package = generated(text)
    for given in ("asia", "eu"):
        both(package, plain, api_key="k", **({} if given == "asia" else {"region": given}))
        assert wire.last.url.host == f"{given}.example.com"


@pytest.mark.parametrize(
    ("url", "default", "sent"),
    [
        ("https://{it}", "a.example/v1", "https://a.example/v1/plain"),
        ("https://{it}/v1", "ada@a.example", "https://a.example/v1/plain"),
        ("https://a.example/{it}", "v1?b=c", "https://a.example/v1/plain"),
        ("{it}", "https://ada@a.example/v1", "https://a.example/v1/plain"),
    ],
)
def test_a_default_that_is_more_than_its_part_stays(
    generated: Generate, both: Both, wire: Wire, findings: Findings, url: str, default: str, sent: str
) -> None:
    text = document(f'[{{url: "{url}", variables: {{it: {{default: "{default}"}}}}}}]')
    problem = "keeps its default here, because its value is more than one part of the URL"
    assert findings(text)[-1] == f"GEN244 the server variable `it` {problem}"
    both(generated(text), plain, api_key="k")
    assert str(wire.last.url) == sent


def test_servers_that_cannot_be_used_say_what_is_used_instead(tmp_path: Path) -> None:
    def hints(text: str) -> list[str]:
        (tmp_path / "openapi.yaml").write_text(text, encoding="utf-8")
        (tmp_path / "client.yaml").write_text("package: made\n", encoding="utf-8")
        return [found.hint.partition(";")[0] for found in check(Job.of(tmp_path / "openapi.yaml"))]

    unusable = "{url: 'https://a.example:0'}"
    assert hints(document(f"[{unusable}, {{url: https://b.example}}]")) == ["the client uses another server"]
    assert hints(document(f"[{unusable}]")) == ["callers must pass `base_url`"]
    elsewhere = "{url: wss://a.example}"
    assert hints(document("[{url: https://b.example}]", operation=f"[{elsewhere}]")) == [
        "operations without another server are left out"
    ]
