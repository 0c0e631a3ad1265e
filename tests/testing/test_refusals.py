"""How requests that the document does not allow are refused: with the status and in the shape that it has for them."""

from __future__ import annotations

import importlib
from typing import Any

import httpx2
import pytest

from tests.conftest import Generate

DOCUMENT = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /items/{item_id}:
    get:
      operationId: read_item
      tags: [items]
      parameters: [{name: item_id, in: path, required: true, schema: {type: integer}}]
      responses:
        "200": {description: An item., content: {application/json: {schema: {type: object}}}}
        "422": {$ref: "#/components/responses/Invalid"}
    put:
      operationId: replace_item
      tags: [items]
      parameters: [{name: item_id, in: path, required: true, schema: {type: integer}}]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties: {name: {type: string}, tags: {type: array, items: {type: string}}}
      responses:
        "200": {description: An item., content: {application/json: {schema: {type: object}}}}
        "400": {$ref: "#/components/responses/Invalid"}
        "422": {$ref: "#/components/responses/Invalid"}
components:
  responses:
    Invalid:
      description: Invalid.
      content: {application/json: {schema: {$ref: "#/components/schemas/Problems"}}}
  schemas:
    Problems: {type: object, properties: {detail: {type: array, items: {$ref: "#/components/schemas/Problem"}}}}
    Problem:
      type: object
      required: [loc, msg, type]
      properties:
        loc: {type: array, items: {anyOf: [{type: string}, {type: integer}]}}
        msg: {type: string}
        type: {type: string, enum: [invalid]}
        input: {}
"""


@pytest.fixture(scope="module")
def shop(generated_once: Generate) -> Any:
    made = generated_once(DOCUMENT)
    return importlib.import_module(f"{made.__name__}.testing")


def test_a_refusal_has_the_status_and_the_shape_of_the_document(shop: Any) -> None:
    with shop.Server() as api, httpx2.Client(transport=api.transport, base_url="http://api.test") as http:
        read = http.get("/items/one")
        replaced = http.put("/items/1", json={"tags": ["a", 5]})

    problem = {"type": "invalid"}
    assert (read.status_code, read.json()["detail"]) == (
        422,
        [{**problem, "loc": ["item_id"], "msg": "'one' is not of type 'integer'"}],
    )
    assert (replaced.status_code, replaced.json()["detail"]) == (
        400,
        [
            {**problem, "loc": ["name"], "msg": "name is required"},
            {**problem, "loc": ["tags", "1"], "msg": "5 is not of type 'string'"},
        ],
    )
