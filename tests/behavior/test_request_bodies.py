"""Serialized request bodies of both clients, byte by byte."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote_plus

import pytest

from tests.behavior.conftest import Exchange, plain
from tests.behavior.request_bodies import NOON, document, parts
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


# -- objects without properties -----------------------------------------------------------------------------------


def free_objects(schema: str) -> str:
    """A document with operations that send a schema as JSON, as a form, as parts, and inside of an object."""
    contents = {
        "json": f"{{application/json: {{schema: {schema}}}}}",
        "form": f"{{application/x-www-form-urlencoded: {{schema: {schema}}}}}",
        "parts": f"{{multipart/form-data: {{schema: {schema}}}}}",
        "nested": f"{{application/json: {{schema: {{type: object, required: [in], properties: {{in: {schema}}}}}}}}}",
    }
    paths = "\n".join(
        f"  /{name}: {{post: {{operationId: it.{name}, requestBody: {{required: true, content: {content}}}, "
        f'responses: {{"200": {{description: Done., content: {{application/json: {{schema: {schema}}}}}}}}}}}}}'
        for name, content in contents.items()
    )
    return f"""
openapi: 3.0.3
info: {{title: Free, version: "1"}}
servers: [{{url: https://api.example}}]
paths:
{paths}
components:
  schemas:
    Anything: {{type: object, properties: {{}}}}
    Known: {{type: object, properties: {{id: {{type: integer, readOnly: true}}}}}}
    Nothing: {{type: object, properties: {{}}, additionalProperties: false}}
"""


@pytest.mark.parametrize("schema", ["{$ref: '#/components/schemas/Anything'}", "{type: object, properties: {}}"])
def test_an_object_without_properties_is_free(generated: Generate, exchange: Exchange, schema: str) -> None:
    package = generated(free_objects(schema))
    send = exchange(package)

    assert plain(send("it.json", body={"a_b": 1})) == ("application/json", b'{"a_b":1}')
    assert plain(send("it.form", body={"a_b": "1"})) == ("application/x-www-form-urlencoded", b"a_b=1")
    assert plain(send("it.parts", body={"a_b": "1"})) == parts('Content-Disposition: form-data; name="a_b"\n\n1')
    assert plain(send("it.nested", in_={"a_b": 1})) == ("application/json", b'{"in":{"a_b":1}}')
    with pytest.raises(TypeError, match="body"):
        send("it.json")
    ask = inspect.signature(package.Client().it.json)
    names = ("types.AnythingParam", "types.Anything") if "$ref" in schema else ("Mapping[str, Any]", "dict[str, Any]")
    assert (ask.parameters["body"].annotation, ask.return_annotation) == names
    if "$ref" in schema:
        assert (package.types.AnythingParam, package.types.Anything) == (Mapping[str, Any], dict[str, Any])


def test_an_object_whose_properties_are_read_only_takes_others(generated: Generate, exchange: Exchange) -> None:
    send = exchange(generated(free_objects("{$ref: '#/components/schemas/Known'}")))

    assert plain(send("it.json")) == ("application/json", b"{}")
    assert plain(send("it.json", extra_properties={"a_b": 1})) == ("application/json", b'{"a_b":1}')
    assert plain(send("it.form", extra_properties={"a_b": "1"})) == ("application/x-www-form-urlencoded", b"a_b=1")


def test_a_closed_object_without_properties_is_empty(generated: Generate, exchange: Exchange) -> None:
    package = generated(free_objects("{$ref: '#/components/schemas/Nothing'}"))

    assert plain(exchange(package)("it.json")) == ("application/json", b"{}")
    assert list(inspect.signature(package.Client().it.json).parameters) == []


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


def test_undeclared_keys_of_nested_objects_are_sent_as_given(generated: Generate, exchange: Exchange) -> None:
    labels = "{$ref: '#/components/schemas/Labels'}"
    send = exchange(generated(f"""
openapi: 3.1.0
info: {{title: Sends, version: "1"}}
servers: [{{url: https://api.example}}]
paths:
  /it/{{inPath}}:
    parameters:
      - {{name: inPath, in: path, required: true, schema: {labels}}}
      - {{name: joined, in: query, schema: {labels}}}
      - {{name: deep, in: query, style: deepObject, schema: {labels}}}
    put:
      operationId: it.put
      requestBody:
        content:
          application/json: {{schema: {{type: object, properties: {{labelList: {{type: array, items: {labels}}}}}}}}}
      responses: {{"204": {{description: Done.}}}}
  /form:
    post:
      operationId: it.post
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {{type: object, properties: {{asJson: {labels}, asDeep: {labels}}}}}
            encoding: {{asDeep: {{style: deepObject}}}}
      responses: {{"204": {{description: Done.}}}}
components:
  schemas:
    Labels:
      type: object
      properties: {{displayName: {{type: string}}, UserID: {{type: string}}, isHTTPOnly: {{type: boolean}}}}
"""))
    free = {"cost_center": "x", "Env": "y", "k8s.io/app_name": "z"}
    declared = {"display_name": "a", "user_id": "b", "is_http_only": True}
    on_the_wire = {"displayName": "a", "UserID": "b", "isHTTPOnly": True}
    as_json = b'{"displayName":"a","UserID":"b","isHTTPOnly":true,"cost_center":"x","Env":"y","k8s.io/app_name":"z"}'

    for given in (declared, on_the_wire):
        labels = {**given, **free}
        request = send("it.put", labels, joined=labels, deep=labels, label_list=[labels])
        assert request.url.raw_path.decode() == (
            "/it/displayName,a,UserID,b,isHTTPOnly,true,cost_center,x,Env,y,k8s.io%2Fapp_name,z"
            "?displayName=a&UserID=b&isHTTPOnly=true&cost_center=x&Env=y&k8s.io%2Fapp_name=z"
            "&deep%5BdisplayName%5D=a&deep%5BUserID%5D=b&deep%5BisHTTPOnly%5D=true&deep%5Bcost_center%5D=x"
            "&deep%5BEnv%5D=y&deep%5Bk8s.io%2Fapp_name%5D=z"
        )
        assert request.content == b'{"labelList":[' + as_json + b"]}"
        request = send("it.post", as_json=labels, as_deep=labels)
        assert request.content.decode() == (
            f"asJson={quote_plus(as_json)}"
            "&asDeep%5BdisplayName%5D=a&asDeep%5BUserID%5D=b&asDeep%5BisHTTPOnly%5D=true&asDeep%5Bcost_center%5D=x"
            "&asDeep%5BEnv%5D=y&asDeep%5Bk8s.io%2Fapp_name%5D=z"
        )
