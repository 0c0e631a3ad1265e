"""The client's parameters in all styles, forms and files are decoded to their original values."""

from __future__ import annotations

import importlib
from typing import Any

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
    }
    client.styles.get([1, 2], "a/b", **query)
    client.styles.send(count=3, tags=["a,b", "c"])
    parts = {"sizes": [1, 2], "crop": {"left": 3, "top": 4}, "labels": {"a": "x|y, z", "b": "%41"}, "kinds": ["b", "c"]}
    client.styles.upload(file=("n.txt", b"bytes"), size=5, **parts)

    first, second, third = (call.request for call in api.calls())
    assert [call.status for call in api.calls()] == [204, 204, 204]
    assert (first.path, first.query) == ({"ids": [1, 2], "name": "a/b"}, query)
    assert second.body == {"count": 3, "tags": ["a,b", "c"]}
    file = third.body.pop("file")
    assert (file.filename, file.content, third.body) == ("n.txt", b"bytes", {"size": 5, **parts})
