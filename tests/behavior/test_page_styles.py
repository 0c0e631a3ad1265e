"""Lists whose pages are linked or numbered."""

from __future__ import annotations

import logging
import pickle
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
        - {name: page, in: query, schema: {type: integer}}
        - {name: size, in: query, schema: {type: integer}}
        - {name: kind, in: query, schema: {type: string}}
      responses:
        "200":
          description: Things.
          content:
            application/json:
              schema: {type: object, properties: {things: {type: array, items: {type: integer}}}}
components: {securitySchemes: {key: {type: http, scheme: bearer}}}
"""
LINKS = "pagination: {STYLE: {kind: link, next: links.next, items: things}}"
COUNTED = """
pagination: {STYLE: {kind: page, at: page, size: size, first: 1, items: things, total_pages: meta.pages}}
"""


def page(items: list[int], following: object = None) -> dict[str, Any]:
    return {"things": items, "links": {"next": following}}


def test_pages_follow_links(generated: Generate, connect: Connect, wire: Wire) -> None:
    client = connect(generated(DOCUMENT, LINKS), api_key="k")
    wire.responses = [
        page([1], "https://api.example.com/v1/things?after=1&kind=b"),
        page([], "/v1/elsewhere/2#there"),
        page([2], "?after=3"),
        page([3]),
    ]
    assert list(client.things.list(kind="a")) == [1, 2, 3]
    assert [str(request.url) for request in wire.requests] == [
        "https://api.example.com/v1/things?kind=a",
        "https://api.example.com/v1/things?after=1&kind=b",
        "https://api.example.com/v1/elsewhere/2",
        "https://api.example.com/v1/things?after=3",
    ]
    assert {request.headers["authorization"] for request in wire.requests} == {"Bearer k"}


def test_links_that_are_not_followed(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(DOCUMENT, LINKS)
    client = connect(package, api_key="k")
    for link, problem in (
        ("https://evil.example/v1/things", "it points to another origin, to which credentials must not be sent"),
        ("http://api.example.com/v1/things", "it points to another origin, to which credentials must not be sent"),
        ("https://[", "it is not a valid URL"),
    ):
        wire.responses = [page([1], link)]
        walk = iter(client.things.list())
        assert next(walk) == 1
        with pytest.raises(package.APIError, match=f"^things.list: the link to the next page .* followed: {problem}"):
            next(walk)
        assert wire.last.url.host == "api.example.com"


def test_a_link_in_circles_ends(
    generated: Generate, connect: Connect, wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    client = connect(generated(DOCUMENT, LINKS), api_key="k")
    wire.responses = [page([1], "?a=1"), page([2], "?a=1")]
    assert list(client.things.list()) == [1, 2]
    assert "the server sent the same link twice" in caplog.text


def test_a_key_that_the_link_repeats_is_neither_shown_nor_kept(
    generated: Generate, connect: Connect, wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    keyed = DOCUMENT.replace("{type: http, scheme: bearer}", "{type: apiKey, in: query, name: api_key}")
    package = generated(keyed, LINKS)
    client = connect(package, api_key="s3cret", max_retries=0)
    repeated = page([2], "?api_key=s3cret&a=1&b=2")
    wire.responses = [page([1], "?a=1&api%5Fkey=s3cret&b=2"), httpx2.Response(500), repeated]
    first = client.things.list()
    with pytest.raises(package.InternalServerError) as raised:
        first.next_page()
    assert (first.next_position, raised.value.position) == ("?a=1&b=2", "?a=1&b=2")
    second = first.next_page()
    assert "the server sent the same link twice" in caplog.text
    assert wire.target == "GET /v1/things?a=1&b=2&api_key=s3cret"
    shown = [repr(second), caplog.text, *(str(pickle.dumps(kept)) for kept in (raised.value, first))]
    assert [text for text in shown if "s3cret" in text] == []


def test_a_walk_by_links_goes_on_after_an_error(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(DOCUMENT, LINKS)
    client = connect(package, api_key="k", max_retries=0)
    wire.responses = [page([1], "?a=1"), httpx2.Response(500), page([2])]
    walk = iter(client.things.list())
    assert next(walk) == 1
    with pytest.raises(package.InternalServerError) as raised:
        next(walk)
    assert raised.value.position == "?a=1"
    assert list(walk) == [2]


def test_the_number_of_pages_ends_a_walk(generated: Generate, connect: Connect, wire: Wire) -> None:
    client = connect(generated(DOCUMENT, COUNTED), api_key="k")
    wire.responses = [{"things": [number], "meta": {"pages": 3}} for number in (1, 2, 3)]
    assert list(client.things.list(size=1)) == [1, 2, 3]
    assert [request.url.params["page"] for request in wire.requests[1:]] == ["2", "3"]


@pytest.mark.parametrize(
    ("style", "ends", "positions"),
    [
        ("kind: page, first: 1, total_pages: pages", [{"pages": 2}, {"pages": 2}], ["2"]),
        ("kind: page, first: 1", [{}, {}, {}], ["2", "3"]),
        ("kind: offset, total: total", [{"total": 2}, {"total": 2}], ["1"]),
        ("kind: cursor, next: next", [{"next": "b"}, {}], ["b"]),
    ],
)
def test_pages_whose_size_cannot_be_chosen(
    generated: Generate, connect: Connect, wire: Wire, style: str, ends: list[dict[str, Any]], positions: list[str]
) -> None:
    package = generated(DOCUMENT, f"pagination: {{STYLE: {{at: page, items: things, {style}}}}}")
    client = connect(package, api_key="k")
    items = [[1], [2], []][: len(ends)]
    wire.responses = [{"things": page, **end} for page, end in zip(items, ends, strict=True)]
    assert list(client.things.list()) == [1, 2]
    assert [request.url.params["page"] for request in wire.requests[1:]] == positions


@pytest.mark.parametrize(
    ("style", "problem"),
    [
        ("{kind: link}", "a page style of kind `link` requires `next` or `header`"),
        ("{kind: link, next: a, at: page}", "a page style of kind `link` has no `at`"),
        ("{kind: page, size: size}", "a page style of kind `page` requires `at`"),
        ("{kind: cursor, size: size}", "a page style of kind `cursor` requires `at`"),
    ],
)
def test_a_style_that_leads_nowhere_is_refused(generated: Generate, style: str, problem: str) -> None:
    with pytest.raises(DiagnosticsError) as raised:
        generated(DOCUMENT, f"pagination: {{STYLE: {style}}}")
    (found,) = raised.value.diagnostics
    assert problem in found.message
