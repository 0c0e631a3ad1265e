"""The client's parameters in all styles, forms and files are decoded to their original values."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from pathlib import Path
from typing import Any

from generator.output.freshness import Job
from generator.pipeline import document
from tests.conftest import Generate

DOCUMENT = """
openapi: 3.1.0
info: {title: Styles, version: "1"}
servers: [{url: https://styles.example.com}]
paths:
  /styles/{ids}/{name}.json:
    get:
      operationId: styles.get
      tags: [styles]
      parameters:
        - {name: ids, in: path, required: true, schema: {type: array, items: {type: integer}}}
        - {name: name, in: path, required: true, schema: {type: string}}
        - {name: form, in: query, schema: {type: array, items: {type: string}}}
        - {name: comma, in: query, explode: false, schema: {type: array, items: {type: integer}}}
        - {name: pipe, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}
        - name: deep
          in: query
          style: deepObject
          schema: {type: object, properties: {a: {type: integer}, b: {type: array, items: {type: boolean}}}}
        - {name: json, in: query, content: {application/json: {schema: {type: object, additionalProperties: true}}}}
        - {name: flag, in: query, schema: {type: boolean}}
        - {name: token, in: cookie, schema: {type: string}}
        - {name: jar, in: cookie, schema: {type: array, items: {type: string}}}
        - {name: mix, in: cookie, explode: false, schema: {type: array, items: {type: string}}}
        - {name: text, in: query, content: {text/plain: {schema: {type: string}}}}
        - {name: note, in: cookie, content: {text/plain: {schema: {type: string, minLength: 1}}}}
        - {name: size, in: cookie, content: {text/plain: {schema: {type: integer}}}}
        - {name: xml, in: cookie, content: {application/xml: {schema: {type: object, required: [a]}}}}
        - {name: key, in: query, schema: {type: string, format: byte}}
      responses: {"204": {description: Done.}}
  /form:
    post:
      operationId: styles.send
      tags: [styles]
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              required: [count]
              properties: {count: {type: integer}, tags: {type: array, items: {type: string}}}
      responses: {"204": {description: Done.}}
  /file:
    post:
      operationId: styles.upload
      tags: [styles]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file, size]
              properties:
                file: {type: string, format: binary}
                size: {type: integer}
                sizes: {type: array, items: {type: integer}}
                crop: {type: object, properties: {left: {type: integer}, top: {type: integer}}}
                labels: {type: object, additionalProperties: {type: string}}
                kinds: {type: array, items: {type: string}}
            encoding:
              sizes: {style: pipeDelimited}
              crop: {style: form, explode: true}
              labels: {style: deepObject}
              kinds: {style: form, explode: false}
      responses: {"204": {description: Done.}}
"""


def test_requests_are_read_as_they_were_meant(generated: Generate) -> None:
    package = generated(DOCUMENT)
    testing: Any = importlib.import_module(f"{package.__name__}.testing")
    api = testing.Server()
    client = api.client()
    query = {
        "form": ["a b", "c&d"],
        "comma": [1, 2],
        "pipe": ["x", "y z"],
        "deep": {"a": 1, "b": [True, False]},
        "json": {"k": [1]},
        "flag": False,
        "text": "a b&c=%41",
    }
    cookies = {"token": "a+b=/%2B&; c", "jar": ["a+b", "c=d&e"], "mix": ["a,b", "c"]}
    cookies |= {"note": "a%20b&size=c", "size": 3, "xml": "<a%3D/>"}
    client.styles.get([1, 2], "a/b", **query, **cookies, key=b"a")
    client.styles.send(count=3, tags=["a,b", "c"])
    parts = {"sizes": [1, 2], "crop": {"left": 3, "top": 4}, "labels": {"a": "x|y, z", "b": "%41"}, "kinds": ["b", "c"]}
    client.styles.upload(file=("n.txt", b"bytes"), size=5, **parts)

    first, second, third = (call.request for call in api.calls())
    assert [call.status for call in api.calls()] == [204, 204, 204]
    assert (first.path, first.query, first.cookies) == (
        {"ids": [1, 2], "name": "a/b"},
        query | {"key": "YQ=="},
        cookies,
    )
    assert second.body == {"count": 3, "tags": ["a,b", "c"]}
    file = third.body.pop("file")
    assert (file.filename, file.content, third.body) == ("n.txt", b"bytes", {"size": 5, **parts})


MATRIX = """
openapi: 3.1.0
info: {title: Matrix, version: "1"}
servers: [{url: https://matrix.example.com}]
paths:
  /{text}/{list}/{object}:
    get:
      operationId: matrix.get
      tags: [matrix]
      parameters:
        - {name: text, in: path, required: true, style: matrix, schema: {type: string}}
        - name: list
          in: path
          required: true
          style: matrix
          explode: true
          schema: {type: array, items: {type: string}}
        - name: object
          in: path
          required: true
          style: matrix
          explode: true
          schema: {type: object, properties: {a: {type: string}, b: {type: string}}}
      responses: {"204": {description: Done.}}
  /image:
    put:
      operationId: matrix.put
      tags: [matrix]
      requestBody: {required: true, content: {image/png: {schema: {type: string, format: byte}}}}
      responses: {"204": {description: Done.}}
  /part:
    put:
      operationId: matrix.part
      tags: [matrix]
      requestBody:
        content: {multipart/form-data: {schema: {type: object, properties: {coded: {type: string, format: byte}}}}}
      responses: {"204": {description: Done.}}
"""


def test_values_without_an_equals_sign_and_base64_are_read(generated: Generate) -> None:
    package = generated(MATRIX)
    testing: Any = importlib.import_module(f"{package.__name__}.testing")
    api = testing.Server()
    client = api.client()
    for text, items, members in (("", ["", "x=y"], {"a": "", "b": "x"}), ("list=", ["list"], {"a": "a=b", "b": ""})):
        client.matrix.get(text, items, members)
        assert api.calls()[-1].request.path == {"text": text, "list": items, "object": members}
    client.matrix.put(body=b"\xff")
    client.matrix.part(coded=b"\xff")

    assert [call.status for call in api.calls()] == [204] * 4
    assert [call.request.body for call in api.calls()[2:]] == [b"/w==", {"coded": "/w=="}]


BODIES = """
openapi: 3.1.0
info: {title: Bodies, version: "1"}
servers: [{url: https://bodies.example.com}]
paths:
  /any:
    post:
      operationId: parts.any
      requestBody: {required: true, content: {multipart/form-data: {}}}
      responses: {"204": {description: Done.}}
  /list:
    post:
      operationId: parts.list
      requestBody: {required: true, content: {multipart/mixed: {schema: {type: array, items: {type: string}}}}}
      responses: {"204": {description: Done.}}
  /range:
    post:
      operationId: parts.range
      requestBody: {required: true, content: {"multipart/*": {schema: {type: string}}}}
      responses: {"204": {description: Done.}}
  /free:
    post:
      operationId: parts.free
      requestBody: {required: true, content: {multipart/form-data: {schema: {type: object}}}}
      responses: {"204": {description: Done.}}
  /form:
    post:
      operationId: parts.form
      requestBody: {required: true, content: {application/x-www-form-urlencoded: {}}}
      responses: {"204": {description: Done.}}
  /types:
    post:
      operationId: parts.types
      requestBody:
        required: true
        content:
          application/json: {schema: {type: object, required: [a], properties: {a: {type: integer}}}}
          application/*+json: {schema: {type: object, required: [a], properties: {a: {type: integer}}}}
          image/*: {schema: {type: string, format: binary}}
      responses: {"204": {description: Done.}}
"""


def test_bodies_without_an_object_are_the_same_everywhere(generated: Generate, tmp_path: Path) -> None:
    """The type, the example of the documentation and the in-memory API agree on a mapping."""
    package = generated(BODIES)
    job = Job.of(tmp_path / "openapi.yaml", output=tmp_path / "out")
    document(job)
    testing: Any = importlib.import_module(f"{package.__name__}.testing")
    with testing.Server() as api:
        client = api.client()
        for name in ("any", "list", "range", "free", "form"):
            getattr(client.parts, name)(body={"first": "1", "second": "2"})
            page = (tmp_path / "out" / "docs" / "reference" / "parts" / f"{name}.md").read_text(encoding="utf-8")
            shown = re.search(r"body=({.*})", page)
            assert shown is not None, page
            assert isinstance(ast.literal_eval(shown[1]), dict)
            getattr(client.parts, name)(body=ast.literal_eval(shown[1]))
            documented = inspect.signature(getattr(client.parts, name)).parameters["body"].annotation
            assert str(documented).startswith("Mapping[str, ")
        assert [call.status for call in api.calls()] == [204] * 10
        assert api.calls("parts.any")[0].request.body == {"first": "1", "second": "2"}


def test_media_types_match_without_case_and_parameters(generated: Generate) -> None:
    package = generated(BODIES)
    testing: Any = importlib.import_module(f"{package.__name__}.testing")
    with testing.Server() as api:
        client = api.client()
        for media in ("APPLICATION/JSON", "application/json; charset=utf-8", "application/vnd.x+json"):
            client.parts.types(a=1, content_type=media)
        client.parts.types(body=("a.png", b"png"))
        bodies = [call.request.body for call in api.calls()]
    assert bodies == [{"a": 1}] * 3 + [b"png"]
