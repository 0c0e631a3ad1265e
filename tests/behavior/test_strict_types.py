"""Strict type checking of rare types, in addition to the type checks of all cases in `tests/snapshot`."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from tests.conftest import Generate
from tests.type_checking import mypy

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
  /scans: {get: {operationId: scans.get, responses: {"200": {$ref: "#/components/responses/Scan"}}}}
  /posts: {get: {operationId: posts.follow, responses: {"200": {$ref: "#/components/responses/Posts"}}}}
components:
  responses:
    Scan:
      description: A file.
      content: {image/png: {schema: {type: string, format: binary}}}
    Posts:
      description: What arrives, one after the other.
      content: {text/event-stream: {schema: {$ref: "#/components/schemas/Note"}}}
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


def test_all_modules_are_strict_in_basedpyright(generated: Generate, tmp_path: Path) -> None:
    package = generated(DOCUMENT)

    assert _basedpyright(package, ["."], tmp_path) == []


def _basedpyright(package: ModuleType, parts: list[str], tmp_path: Path) -> list[tuple[str, str]]:
    """The findings about files and folders of a package."""
    source = Path(str(package.__file__)).parent
    settings = {
        "include": [str(source / part) for part in parts],
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

    return [(each["file"], each["message"]) for each in json.loads(done.stdout)["generalDiagnostics"]]


# One property is in most bodies.
_BODIES = {
    "json": ("application/json", "{type: object, properties: {text: {type: string}, number: {type: integer}}}"),
    "union": ("application/json", '{oneOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]}'),
    "octets": ("application/octet-stream", "{type: string, format: binary}"),
    "parts": (
        "multipart/form-data",
        "{type: object, required: [text], properties: {text: {type: string}, file: {type: string, format: binary}}}",
    ),
    "plain": ("text/plain", "{type: string}"),
}


def _operations() -> Iterator[str]:
    """Each combination of bodies, required or not, with a result that can be a stream or not."""
    choices = [choice for size in (1, 2, 3) for choice in itertools.combinations(_BODIES.items(), size)]
    for choice, required, streams in itertools.product(choices, ("true", "false"), (False, True)):
        contents = dict(body for _, body in choice)
        if len(contents) < len(choice):
            continue
        name = "_".join(
            [*(name for name, _ in choice), *(["required"] * (required == "true")), *(["stream"] * streams)]
        )
        sent = ", ".join(f"{media}: {{schema: {schema}}}" for media, schema in contents.items())
        events = ', text/event-stream: {schema: {$ref: "#/components/schemas/B"}}' if streams else ""
        result = f'{{application/json: {{schema: {{$ref: "#/components/schemas/A"}}}}{events}}}'
        yield f"""
  /{name}:
    post:
      operationId: calls.{name}
      requestBody: {{required: {required}, content: {{{sent}}}}}
      responses: {{"200": {{description: Done., content: {result}}}}}"""


def test_overloads_of_all_combinations_of_bodies_and_results_are_strict(generated: Generate, tmp_path: Path) -> None:
    package = generated(f"""
openapi: 3.1.0
info: {{title: Calls, version: "1"}}
servers: [{{url: https://calls.example}}]
components:
  schemas:
    A: {{type: object, required: [kind], properties: {{kind: {{const: a}}, text: {{type: string}}}}}}
    B: {{type: object, required: [kind], properties: {{kind: {{const: b}}, size: {{type: integer}}}}}}
paths:{"".join(_operations())}
""")
    modules = ["_sync/calls.py", "_async/calls.py"]
    source = Path(str(package.__file__)).parent

    checked = mypy(*(source / module for module in modules), path=source.parent)

    assert checked.stdout.startswith("Success"), checked.stdout + checked.stderr
    assert _basedpyright(package, modules[:1], tmp_path) == []
