"""Strict type checking of rare types, in addition to the type checks of all cases in `tests/snapshot`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.conftest import Generate

DOCUMENT = """
openapi: 3.1.0
info: {title: Letters, version: "1"}
servers: [{url: https://letters.example}]
paths:
  /letters: {get: {operationId: letters.get, responses: {"200": {$ref: "#/components/responses/Either"}}},
             post: {operationId: letters.send, requestBody: {$ref: "#/components/requestBodies/Letter"},
                    responses: {"204": {description: Sent.}}}}
  /parcels: {get: {operationId: parcels.get, responses: {"200": {$ref: "#/components/responses/Boxed"}}},
             post: {operationId: parcels.send, requestBody: {$ref: "#/components/requestBodies/Parcel"},
                    responses: {"204": {description: Sent.}}}}
components:
  responses:
    Either:
      description: One of two that say which they are, or none.
      content:
        application/json:
          schema:
            oneOf: [{$ref: "#/components/schemas/Note"}, {$ref: "#/components/schemas/Card"}, {type: "null"}]
            discriminator: {propertyName: kind}
    Boxed:
      description: One of two that only what fits tells apart, or none; and a union within a union.
      content:
        application/json:
          schema: {anyOf: [{$ref: "#/components/schemas/Shelf"}, {type: "null"}]}
  requestBodies:
    Letter:
      content:
        application/json:
          schema:
            type: object
            properties:
              pages: {type: array, items: {$ref: "#/components/schemas/Page"}}
              to: {$ref: "#/components/schemas/ToLetter"}
    Parcel:
      content:
        application/json:
          schema:
            type: object
            properties:
              pages: {type: array, items: {$ref: "#/components/schemas/Page"}}
              to: {$ref: "#/components/schemas/ToParcel"}
  schemas:
    Shelf:
      type: object
      properties:
        warning: {$ref: "#/components/schemas/Warning"}
        gap: {$ref: "#/components/schemas/Ellipsis"}
        inner: {anyOf: [{$ref: "#/components/schemas/Box"}, {$ref: "#/components/schemas/Bag"}, {type: "null"}]}
        list:
          anyOf:
            - {type: array, items: {$ref: "#/components/schemas/Box"}}
            - {anyOf: [{$ref: "#/components/schemas/Bag"}, {$ref: "#/components/schemas/Box"}, {type: "null"}]}
    Note: {type: object, required: [kind], properties: {kind: {const: Note}}}
    Card: {type: object, required: [kind], properties: {kind: {const: Card}}}
    Box: {type: object, properties: {id: {type: string}, bag: {$ref: "#/components/schemas/Bag"}}}
    Bag: {type: object, properties: {id: {type: string}, size: {$ref: "#/components/schemas/Size"}}}
    Size: {type: string, enum: [small, large]}
    ToLetter:
      type: object
      properties: {fee: {type: string, format: decimal}, page: {$ref: "#/components/schemas/Page"}}
    ToParcel:
      type: object
      properties: {fee: {type: string, format: decimal}, page: {$ref: "#/components/schemas/Page"}}
    Ellipsis: {type: array, items: {$ref: "#/components/schemas/Ellipsis"}}
    Warning: {type: object, properties: {by: {$ref: "#/components/schemas/Warning"}}}
    Page: {type: object, properties: {from: {type: string}, class: {type: string}}}
"""


def test_types_are_strict_in_basedpyright(generated: Generate, tmp_path: Path) -> None:
    package = generated(DOCUMENT)
    source = Path(str(package.__file__)).parent
    settings = {
        "include": [str(source / "_operations"), str(source / "types")],
        "typeCheckingMode": "strict",
        "extraPaths": [str(source.parent)],
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")

    command = [
        sys.executable,
        "-m",
        "basedpyright",
        "--outputjson",
        "--pythonpath",
        sys.executable,
        "-p",
        str(tmp_path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert [(each["file"], each["message"]) for each in json.loads(done.stdout)["generalDiagnostics"]] == []
