"""Lists whose pages name the next one in a `Link` header (RFC 8288)."""

from __future__ import annotations

import asyncio
import importlib
import random
import time
from pathlib import Path
from typing import Any

import httpx2
import pytest

from generator.diagnostics import DiagnosticsError
from tests.behavior.conftest import Connect, Wire
from tests.conftest import Generate

DOCUMENT = """
openapi: 3.1.0
info: {title: Depot, version: "1"}
servers: [{url: "https://api.example.com/v1"}]
security: [{key: []}]
paths:
  /things:
    get:
      operationId: things.list
      tags: [things]
      x-pagination: STYLE
      parameters:
        - {name: per_page, in: query, schema: {type: integer, default: 2}}
        - {name: kind, in: query, schema: {type: string}}
      responses:
        "200":
          description: Things.
          content: {application/json: {schema: {type: array, items: {type: integer}}}}
components: {securitySchemes: {key: {type: http, scheme: bearer}}}
"""
LINKS = "pagination: {STYLE: {kind: link, header: Link, size: per_page}}"
HERE = "https://api.example.com/v1/things"


def page(items: list[int], *links: str) -> httpx2.Response:
    return httpx2.Response(200, json=items, headers=[("link", link) for link in links])


def test_pages_follow_the_header(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(DOCUMENT, LINKS)
    client = connect(package, api_key="k")
    wire.responses = [
        page([1], f'<{HERE}?after=1&kind=b>; rel="next", <{HERE}?after=9>; rel="last"'),
        page([], f'<{HERE}>; rel="first"', "</v1/elsewhere/2#there>;rel=next"),
        page([2], '<?after=3>; title="a, b; rel=\\"prev\\""; rel=\'x\'; rel=next, <3>; REL="alternate Next"'),
        page([3], f'<{HERE}>; rel="first prev"'),
    ]
    assert list(client.things.list(kind="a")) == [1, 2, 3]
    assert [str(request.url) for request in wire.requests] == [
        f"{HERE}?kind=a",
        f"{HERE}?after=1&kind=b",
        "https://api.example.com/v1/elsewhere/2",
        "https://api.example.com/v1/elsewhere/3",
    ]
    assert {request.headers["authorization"] for request in wire.requests} == {"Bearer k"}


def test_different_pages_can_have_the_same_content(generated: Generate, connect: Connect, wire: Wire) -> None:
    client = connect(generated(DOCUMENT, LINKS), api_key="k")
    wire.responses = [page([1], "<2>; rel=next"), page([1], "<3>; rel=next"), page([1, 2])]
    assert list(client.things.list()) == [1, 1, 1, 2]

    # A server that sends the same link again is at the same page.
    wire.responses = [page([1], "<2>; rel=next"), page([1], "<2>; rel=next")]
    assert list(client.things.list()) == [1]


HEADERS: tuple[tuple[str, str | None], ...] = (
    ('<b>; rel="next"', "/v1/b"),
    ("<b> ;\trel = next ", "/v1/b"),
    ('<b?x=1,2;y>; rel="next"', "/v1/b?x=1,2;y"),
    ('<a>; rel="prev",<b>; rel="next"', "/v1/b"),
    ('<a>; rel="prev", , <b>; rel="next"', "/v1/b"),
    ('<a>; title="<x>; rel=\\"next\\", <y>", <b>; rel="next"', "/v1/b"),
    ("<a>; title*=UTF-8''%e2%82%ac; rel=up, <b>; crossorigin; rel=next", "/v1/b"),
    ('<b>; rel="http://example.com/rel next"', "/v1/b"),
    ('<a>; rel=prev; rel=next, <b>; rel="NEXT"', "/v1/b"),
    ('<a>; rel="next"; anchor="/other", <b>; rel="next"', "/v1/b"),
    ('<b>; rel="next"; anchor="/v1/things"', "/v1/b"),
    ('<../b>; rel="next"', "/b"),
    ('</w/b>; rel="next"', "/w/b"),
    ('<//api.example.com/b>; rel="next"', "/b"),
    ("garbage, <b>; rel=next", "/v1/b"),
    ('<b>; rel="next', "/v1/b"),
    ("<b>; rel=nextish", None),
    ("<b>", None),
    ("<b; rel=next", None),
    ("b; rel=next", None),
    ("", None),
)


def test_how_the_header_is_read(generated: Generate, connect: Connect, wire: Wire) -> None:
    client = connect(generated(DOCUMENT, LINKS), api_key="k")
    for header, target in HEADERS:
        wire.requests.clear()
        wire.responses = [page([1], header), page([2])]
        assert list(client.things.list()) == ([1] if target is None else [1, 2]), header
        assert [request.url.raw_path.decode() for request in wire.requests[1:]] == ([] if target is None else [target])


LINKS_NOT_FOLLOWED = (
    ("https://evil.example/v1/things", "it points to another origin, to which credentials must not be sent"),
    ("//evil.example/v1/things", "it points to another origin, to which credentials must not be sent"),
    ("http://api.example.com/v1/things", "it points to another origin, to which credentials must not be sent"),
    ("https://k@api.example.com/", "it points to another origin, to which credentials must not be sent"),
    ("https://[", "it is not a valid URL"),
)


def test_links_that_are_not_followed(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(DOCUMENT, LINKS)
    client = connect(package, api_key="k")
    for link, problem in LINKS_NOT_FOLLOWED:
        wire.requests.clear()
        wire.responses = [page([1], f'<{link}>; rel="next"')]
        walk = iter(client.things.list())
        assert next(walk) == 1
        with pytest.raises(package.APIError, match=f"^things.list: the link to the next page .* followed: {problem}"):
            next(walk)
        assert len(wire.requests) == 1


def test_a_key_that_the_link_repeats_is_sent_once(generated: Generate, connect: Connect, wire: Wire) -> None:
    keyed = DOCUMENT.replace("{type: http, scheme: bearer}", "{type: apiKey, in: query, name: key}")
    client = connect(generated(keyed, LINKS), api_key="s3cret")
    wire.responses = [page([1], "<?key=s3cret&after=1>; rel=next"), page([2])]
    assert list(client.things.list()) == [1, 2]
    assert wire.target == "GET /v1/things?after=1&key=s3cret"


def test_what_ends_a_walk(generated: Generate, connect: Connect, wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    client = connect(generated(DOCUMENT, LINKS), api_key="k")
    wire.responses = [page([1], "<?a=1>; rel=next"), page([2], "<?a=1>; rel=next")]
    assert list(client.things.list()) == [1, 2]
    assert "the server sent the same link twice" in caplog.text
    caplog.clear()
    wire.responses = [page([1, 2])]
    assert list(client.things.list()) == [1, 2]
    assert not caplog.text


def test_the_async_client_and_raw_pages(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(DOCUMENT, LINKS)
    wire.responses = [page([1], "<?a=1>; rel=next"), page([2])]
    raw = connect(package, api_key="k").things.with_raw_response.list()
    assert raw.value.next_position == f"{HERE}?a=1"
    assert [page.items for page in raw.value.pages()] == [[1], [2]]

    async def walk() -> list[Any]:
        http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(wire.handle))
        async with http_client, package.AsyncClient(http_client=http_client, api_key="k") as client:
            return [item async for item in client.things.list()]

    wire.responses = [page([1], "<?a=1>; rel=next"), page([2], "<?a=2>; rel=next"), page([3])]
    assert asyncio.run(walk()) == [1, 2, 3]


def test_the_api_in_memory_sends_the_header(generated: Generate) -> None:
    package = generated(DOCUMENT, LINKS)
    testing = importlib.import_module(f"{package.__name__}.testing")
    with testing.Server() as server:
        server.respond("things.list", [1, 2, 3, 4, 5])
        assert list(server.client().things.list()) == [1, 2, 3, 4, 5]
        assert len(server.calls()) == 3


def test_only_packages_that_need_it_read_the_header(generated: Generate) -> None:
    package = generated(DOCUMENT, "pagination: {STYLE: {kind: link, next: links.next}}")
    (root,) = package.__path__
    assert not (Path(root) / "_core" / "link_header.py").exists()


def test_hostile_headers_take_linear_time(generated: Generate) -> None:
    package = generated(DOCUMENT, LINKS)
    following = importlib.import_module(f"{package.__name__}._core.link_header").following
    chance = random.Random(8288)
    begin = time.process_time()
    for piece in ("<", ">", ";", ",", '"', "\\", '<a>;a="', "<a>;a=", " ", '<a>;a="b"'):
        following(piece * 60_000, HERE)
    for _ in range(2_000):
        following("".join(chance.choice('<>;,"\\= \tarel') for _ in range(60)), HERE)
    assert time.process_time() - begin < 5


@pytest.mark.parametrize(
    ("style", "problem"),
    [
        ("{kind: link}", "a page style of kind `link` requires `next` or `header`"),
        ("{kind: link, next: a, header: Link}", "`next` and `header` are mutually exclusive"),
        ("{kind: cursor, at: a, size: b, header: Link}", "only a page style of kind `link` has a `header`"),
    ],
)
def test_styles_that_are_refused(generated: Generate, style: str, problem: str) -> None:
    with pytest.raises(DiagnosticsError) as raised:
        generated(DOCUMENT, f"pagination: {{STYLE: {style}}}")
    (found,) = raised.value.diagnostics
    assert problem in found.message
