"""Type checking of unions, in both clients."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

from tests.conftest import ROOT, Generate
from tests.type_checking import mypy

PROGRAM = """
from typing import assert_type

from made import AsyncClient, Client
from made.types import Bird, Dog, Pet, Puppy


def sync(client: Client) -> None:
    for pet in client.pets.list():
        assert_type(pet, Dog | Puppy | Bird | Pet)
        if isinstance(pet, Dog):
            assert_type(pet.bark_volume, int | None)
            assert_type(pet.friend, Dog | Puppy | Bird | Pet | None)
    client.pets.create(body={"pet_type": "dog", "bark_volume": 3, "friend": {"pet_type": "bird", "wing_span": 0.5}})
    # A dog has no wings. Without this error, the comment would be reported as unused.
    client.pets.create(body={"pet_type": "dog", "wings": 2})  # type: ignore[arg-type]


async def asynchronous(client: AsyncClient) -> None:
    assert_type(await client.pets.list(), list[Dog | Puppy | Bird | Pet])
"""


def test_type_checkers_know_what_extends_a_base(generated: Generate, tmp_path: Path) -> None:
    package = generated((ROOT / "tests" / "cases" / "discriminator_bases" / "openapi.yaml").read_text(encoding="utf-8"))

    _assert_strict(package, PROGRAM, tmp_path)


def _assert_strict(package: ModuleType, text: str, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(text, encoding="utf-8")
    checked = mypy(program, path=Path(str(package.__file__)).parent.parent)

    assert checked.stdout.startswith("Success"), checked.stdout + checked.stderr


# The property has the type of the base in all extensions, or each extension inherits its list of values.
LINES = """
openapi: 3.0.3
info: {title: Lines, version: "1"}
servers: [{url: "https://lines.example"}]
paths:
  /lines:
    post:
      operationId: lines.create
      requestBody: {content: {application/json: {schema: {type: object, properties: {
        lines: {type: array, items: {$ref: "#/components/schemas/Line"}},
        levels: {type: array, items: {$ref: "#/components/schemas/Level"}},
        shapes: {type: array, items: {$ref: "#/components/schemas/Shape"}}}}}}}
      responses: {"204": {description: Stored.}}
components:
  schemas:
    Line: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind,
      mapping: {part: "#/components/schemas/Part", piece: Part, work: Work, night: Night}}}
    Part: {allOf: [{$ref: "#/components/schemas/Line"}, {properties: {quantity: {type: integer}}}]}
    Work: {allOf: [{$ref: "#/components/schemas/Line"}, {properties: {
      hours: {type: integer}, grade: {type: string},
      lines: {type: array, items: {$ref: "#/components/schemas/Line"}}}}],
      discriminator: {propertyName: grade, mapping: {expert: Expert}}}
    Expert: {allOf: [{$ref: "#/components/schemas/Work"}, {properties: {fee: {type: number}}}]}
    Night: {allOf: [{$ref: "#/components/schemas/Part"}, {properties: {lamp: {type: string}}}]}
    Level: {type: object, properties: {level: {type: integer}}, discriminator: {propertyName: level,
      mapping: {"1": Low, "2": High}}}
    Low: {allOf: [{$ref: "#/components/schemas/Level"}, {properties: {depth: {type: integer}}}]}
    High: {allOf: [{$ref: "#/components/schemas/Level"}, {properties: {depth: {type: integer}, top: {type: integer}}}]}
    Shape: {type: object, required: [form], properties: {form: {type: string, enum: [Circle, Square, Shape]}},
      discriminator: {propertyName: form}}
    Circle: {allOf: [{$ref: "#/components/schemas/Shape"}, {properties: {radius: {type: integer}}}]}
    Square: {allOf: [{$ref: "#/components/schemas/Shape"}, {properties: {side: {type: integer}}}]}
"""
ORDERS = """
from made import AsyncClient, Client


def sync(client: Client) -> None:
    client.lines.create(lines=[{"kind": "part", "quantity": 1}])
    client.lines.create(lines=[{"kind": "night", "quantity": 1, "lamp": "x"}, {"kind": "piece", "quantity": 1}])
    client.lines.create(lines=[{"kind": "work", "hours": 1, "lines": [{"kind": "work", "grade": "expert", "fee": 1}]}])
    client.lines.create(lines=[{"kind": "other"}])
    client.lines.create(levels=[{"level": 1, "depth": 2}, {"level": 2, "depth": 2, "top": 3}, {"level": 3}])
    client.lines.create(shapes=[{"form": "Circle", "radius": 1}])
    client.lines.create(shapes=[{"form": "Shape"}])
    # Squares have no radius.
    client.lines.create(shapes=[{"form": "Square", "radius": 1}])  # type: ignore[typeddict-item]


async def asynchronous(client: AsyncClient) -> None:
    await client.lines.create(lines=[{"kind": "part", "quantity": 1}])
"""


def test_type_checkers_tell_extensions_in_requests_apart(generated: Generate, tmp_path: Path) -> None:
    _assert_strict(generated(LINES), ORDERS, tmp_path)
