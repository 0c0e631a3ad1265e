"""Serialized request bodies of both clients, byte by byte."""

from __future__ import annotations

import inspect

import pytest

from tests.behavior.conftest import Exchange, plain
from tests.behavior.request_bodies import NOON, document
from tests.conftest import Generate


def test_items_with_types_by_place_are_documented_in_order(generated: Generate) -> None:
    package = generated(
        document(
            """
        required: true
        content:
          application/json:
            schema:
              type: object
              properties:
                pair: {type: array, description: Two of them, prefixItems: [{type: number}, {type: number}],
                       items: false, minItems: 2}
                open: {type: array, prefixItems: [{type: string, format: date}, {$ref: "#/components/schemas/Part"}]}
                short: {type: array, prefixItems: [{type: [string, "null"]}, {}], items: false}
""",
            schemas="{Part: {type: object, properties: {a: {type: string}}}}",
        )
    )
    documented = " ".join((inspect.getdoc(package.Client().it.send) or "").split())
    assert "pair: Two of them. Items in order: number, number. Exactly 2 items." in documented
    assert "open: Items in order: string (date), `Part`." in documented
    assert "short: Items in order: string or null, any value. At most 2 items." in documented


# -- optional bodies and undeclared properties --------------------------------------------------------------------


_OBJECT = "{schema: {type: object, required: [aB], properties: {aB: {type: integer}}}}"
_LIST = "{schema: {type: array, items: {type: object, properties: {aB: {type: integer}}}}}"
JSON_RANGES = f"""\
openapi: 3.0.3
info: {{title: Ranges, version: "1"}}
servers: [{{url: https://ranges.example}}]
paths:
  /beside:
    post:
      operationId: it.beside
      requestBody: {{content: {{application/json: {_OBJECT}, text/json: {_OBJECT}, application/*+json: {_OBJECT}}}}}
      responses: {{"204": {{description: Done.}}}}
  /alone:
    post:
      operationId: it.alone
      requestBody: {{required: true, content: {{application/*+json: {_OBJECT}}}}}
      responses: {{"204": {{description: Done.}}}}
  /other:
    post:
      operationId: it.other
      requestBody: {{required: true, content: {{application/json: {_OBJECT}, application/*+json: {_LIST}}}}}
      responses: {{"204": {{description: Done.}}}}
"""


def test_ranges_of_json_types(generated: Generate, exchange: Exchange) -> None:
    package = generated(JSON_RANGES)
    send = exchange(package)

    assert plain(send("it.beside", a_b=1)) == ("application/json", b'{"aB":1}')
    assert plain(send("it.beside", a_b=1, content_type="text/json")) == ("text/json", b'{"aB":1}')
    media = "application/vnd.x+json"
    assert plain(send("it.beside", a_b=1, content_type=media)) == (media, b'{"aB":1}')
    assert plain(send("it.alone", a_b=1, content_type=media)) == (media, b'{"aB":1}')
    assert inspect.signature(package.Client().it.alone).parameters["content_type"].default is inspect.Parameter.empty
    assert plain(send("it.other", a_b=1)) == ("application/json", b'{"aB":1}')
    assert plain(send("it.other", body=[{"a_b": 1}], content_type=media)) == (media, b'[{"aB":1}]')
    with pytest.raises(
        ValueError, match=r"^content_type is required with this body; it must be a type that matches app"
    ):
        send("it.other", body=[{"a_b": 1}])


def test_optional_bodies(generated: Generate, exchange: Exchange) -> None:
    send = exchange(
        generated(
            document("{content: {application/json: {schema: {type: object, properties: {note: {type: string}}}}}}")
        )
    )

    assert plain(send("it.send")) == (None, b"")
    assert plain(send("it.send", note="x")) == ("application/json", b'{"note":"x"}')


def test_optional_bodies_with_required_properties(generated: Generate, exchange: Exchange) -> None:
    schema = "{type: object, required: [theName], properties: {theName: {type: string}, note: {type: string}}}"
    send = exchange(generated(document(f"{{content: {{application/json: {{schema: {schema}}}}}}}")))

    assert plain(send("it.send")) == (None, b"")
    assert plain(send("it.with_raw_response.send")) == (None, b"")
    assert plain(send("it.send", the_name="x")) == ("application/json", b'{"theName":"x"}')
    with pytest.raises(TypeError, match=r"^the_name is required"):
        send("it.send", note="x")


def test_free_properties_beside_declared_ones(generated: Generate, exchange: Exchange) -> None:
    send = exchange(
        generated(
            document(
                """
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [firstName]
              properties: {firstName: {type: string}, free: {type: object}}
              additionalProperties: {$ref: "#/components/schemas/Visit"}
""",
                schemas="{Visit: {type: object, properties: {madeAt: {type: string, format: date-time}}}}",
            )
        )
    )

    request = send("it.send", first_name="x", free={"made_at": "stays"}, extra_properties={"k_one": {"made_at": NOON}})

    assert plain(request) == (
        "application/json",
        b'{"firstName":"x","free":{"made_at":"stays"},"k_one":{"madeAt":"2026-12-01T12:00:00Z"}}',
    )
    assert plain(send("it.send", first_name="x")) == ("application/json", b'{"firstName":"x"}')
    with pytest.raises(TypeError, match=r"'firstName' has its own argument, `first_name`$"):
        send("it.send", first_name="x", extra_properties={"firstName": "y"})
