"""Options for some calls, and additions to every request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.behavior.conftest import Both, Wire
from tests.conftest import Generate

DOCUMENT = """
openapi: 3.1.0
info: {title: Depot, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /things:
    get:
      operationId: things.list
      tags: [things]
      x-pagination: numbers
      parameters:
        - {name: pageNumber, in: query, schema: {type: integer}}
        - {name: pageSize, in: query, schema: {type: integer}}
      responses:
        "200":
          description: Things.
          content:
            application/json:
              schema: {type: object, properties: {data: {type: array, items: {$ref: "#/components/schemas/Thing"}}}}
    post:
      operationId: things.create
      tags: [things]
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/NewThing"}}}
      responses: {"204": {description: Made.}}
    delete:
      operationId: things.clear
      tags: [things]
      parameters:
        - {name: query, in: query, schema: {type: string}}
        - {name: X-Trace, in: header, schema: {type: string}}
      responses: {"204": {description: Gone.}}
    put:
      operationId: things.replace
      tags: [things]
      requestBody:
        content:
          application/json:
            schema:
              oneOf: [{$ref: "#/components/schemas/NewThing"}, {$ref: "#/components/schemas/NewThings"}]
      responses: {"204": {description: Made.}}
  /things/form:
    post:
      operationId: things.parts.create
      tags: [things.parts]
      requestBody:
        content: {application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/NewThing"}}}
      responses: {"204": {description: Made.}}
    put:
      operationId: things.parts.replace
      tags: [things.parts]
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/NewThing"}}
          text/plain: {schema: {type: string}}
      responses: {"204": {description: Made.}}
components:
  schemas:
    Thing: {type: object, required: [id], properties: {id: {type: integer}}}
    NewThing:
      type: object
      required: [firstName]
      properties: {firstName: {type: string}, lastName: {type: string}}
    NewThings:
      type: object
      required: [newThings]
      properties: {newThings: {type: array, items: {$ref: "#/components/schemas/NewThing"}}}
"""
SETTINGS = """
pagination: {numbers: {kind: page, size: pageSize, at: pageNumber, items: data}}
"""


@pytest.fixture
def package(generated: Generate) -> Any:
    return generated(DOCUMENT, SETTINGS)


@pytest.mark.parametrize(
    ("call", "content"),
    [
        (lambda things: things.create(first_name="Ada"), b'{"firstName":"Ada","new_one":[1]}'),
        (lambda things: things.clear(), b'{"new_one":[1]}'),
        (lambda things: things.replace(body={"first_name": "Ada"}), b'{"firstName":"Ada","new_one":[1]}'),
        (lambda things: things.parts.create(first_name="Ada"), b"firstName=Ada&new_one=1"),
        (lambda things: things.parts.replace(first_name="Ada"), b'{"firstName":"Ada","new_one":[1]}'),
    ],
)
def test_a_call_can_send_what_the_document_does_not_know(
    package: Any, both: Both, wire: Wire, call: Callable[[Any], Any], content: bytes
) -> None:
    extra: dict[str, Any] = {"headers": {"x-new": "1"}, "query": {"new": [1, 2]}, "body": {"new_one": [1]}}

    def by_resource(client: Any) -> Any:
        return call(client.things.with_options(**extra))

    def by_client(client: Any) -> Any:
        return call(client.with_options(**extra).things)

    for way in (by_resource, by_client):
        both(package, way)
        assert wire.last.url.query == b"new=1&new=2"
        assert wire.last.headers["x-new"] == "1"
        assert wire.last.content == content

    def by_original(client: Any) -> Any:
        """The original client is unchanged."""
        assert client.things.with_options(**extra) is not client.things
        return call(client.things)

    both(package, by_original)
    assert (wire.last.url.query, "x-new" in wire.last.headers, b"new_one" in wire.last.content) == (b"", False, False)


def test_what_a_call_passes_itself_comes_first(package: Any, both: Both, wire: Wire) -> None:
    def made(client: Any) -> Any:
        things = client.things.with_options(query={"query": "b", "c": 1}, body={"lastName": "B", "firstName": "C"})
        return things.with_options(query={"c": 2}).create(first_name="A")

    both(package, made)
    assert (wire.last.url.query, wire.body) == (b"query=b&c=2", {"firstName": "A", "lastName": "B"})

    defaults: dict[str, Any] = {"default_query": {"query": "b", "c": [1]}, "default_headers": {"X-Trace": "u"}}
    both(package, lambda client: client.things.clear(query="a", x_trace="t"), **defaults)
    assert (wire.target, wire.last.headers["x-trace"]) == ("DELETE /things?query=a&c=1", "t")
    both(package, lambda client: client.things.clear(), **defaults)
    assert (wire.target, wire.last.headers["x-trace"]) == ("DELETE /things?query=b&c=1", "u")


def test_a_body_that_is_no_object_takes_no_properties(package: Any, both: Both, wire: Wire) -> None:
    problem = "^properties can be added to a request body only if it is an object$"
    for call in (
        lambda client: client.things.with_options(body={"a": 1}).replace(body=[1]),
        lambda client: client.things.with_options(body={"a": 1}).parts.replace(body="text"),
    ):
        with pytest.raises(TypeError, match=problem):
            both(package, call)
    assert not wire.requests


def test_pages_begin_where_the_defaults_say(package: Any, both: Both, wire: Wire) -> None:
    wire.responses = [{"data": [{"id": 1}]}, {"data": [{"id": 2}]}, {"data": []}]

    def walk(client: Any) -> Any:
        things = client.things.with_options(query={"pageNumber": 4, "pageSize": 1})
        return things.list() if hasattr(client, "__exit__") else _all(things.list())

    pages = both(package, lambda client: walk(client) if not hasattr(client, "__exit__") else list(walk(client)))
    assert [thing.id for thing in pages] == [1, 2]
    assert [request.url.params["pageNumber"] for request in wire.requests] == ["4", "5", "6"]


async def _all(pager: Any) -> list[Any]:
    return [item async for item in pager]


def test_raw_responses_have_the_options_too(package: Any, both: Both, wire: Wire) -> None:
    both(package, lambda client: client.things.with_options(query={"a": 1}).with_raw_response.clear())
    assert wire.target == "DELETE /things?a=1"


def test_free_requests_have_the_options_too(package: Any, both: Both, wire: Wire) -> None:
    def call(client: Any) -> Any:
        return client.with_options(query={"a": 1}, body={"b": 2}).request("POST", "/x", query={"c": 3}, body={"d": 4})

    both(package, call, default_query={"e": 5})
    assert (wire.last.url.query, wire.body) == (b"e=5&a=1&c=3", {"d": 4, "b": 2})


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"headers": {}}, "^unexpected argument `headers`; did you mean `default_headers`[?]$"),
        ({"max_retry": 1}, "^unexpected argument `max_retry`; did you mean `max_retries`[?]$"),
        ({"zzz": 1}, "^unexpected argument `zzz`$"),
    ],
)
def test_a_wrong_argument_of_a_client_is_named(
    package: Any, both: Both, arguments: dict[str, Any], problem: str
) -> None:
    with pytest.raises(TypeError, match=problem):
        both(package, lambda client: client.things.clear(), **arguments)


def test_options_are_timeouts_and_retries_as_well(package: Any, both: Both) -> None:
    options = both(package, lambda client: client.things.with_options(timeout=3, max_retries=0)._driver.options)
    assert (options.timeout, options.max_retries) == (3, 0)
    with pytest.raises(TypeError, match=r"^unexpected argument `middleware`$"):
        both(package, lambda client: client.things.with_options(middleware=[]))
    with pytest.raises(ValueError, match=r"^timeout must be positive$"):
        both(package, lambda client: client.things.with_options(timeout=0))
