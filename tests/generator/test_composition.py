"""Schemas with contradicting or too many parts: the findings, and the resulting types."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent, indent

import pytest

from generator.diagnostics import Diagnostics
from generator.loading.document import Document, load
from generator.lowering.composition import Composition
from generator.lowering.families import Families
from generator.lowering.schemas import Schemas
from generator.model.types import ANY, EnumType, ReferenceType, Scalar, ScalarType, Type, UnionType


def loaded(tmp_path: Path, schemas: str) -> Document:
    """A document with these schemas."""
    file = tmp_path / "openapi.yaml"
    file.write_text(
        'openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\ncomponents:\n  schemas:\n'
        + indent(dedent(schemas), "    "),
        encoding="utf-8",
    )
    return load(file)


def lowered(tmp_path: Path, schemas: str) -> tuple[dict[str, Type | None], list[tuple[str, int, str]]]:
    """The aliases of a document's schemas, and the warnings about them."""
    document = loaded(tmp_path, schemas)
    found = Diagnostics(document.sources)
    made = Schemas(document, found).all()
    assert found.errors == []
    return (
        {name: schema.alias for name, schema in made.items()},
        [(str(warning.code), warning.position.line, warning.message) for warning in found.warnings],
    )


CONTRADICTORY = "the parts of a schema contradict each other"


def test_parts_that_contradict_each_other_are_loosened(tmp_path: Path) -> None:
    aliases, warnings = lowered(
        tmp_path,
        """\
        Types: {allOf: [{type: string}, {type: integer}], description: x}
        Values: {allOf: [{enum: [a, b]}, {enum: [c]}]}
        Member: {type: string, anyOf: [{format: date}, {type: integer}]}
        """,
    )

    assert aliases["Types"] == ANY
    assert aliases["Values"] == EnumType(values=("c",))
    assert isinstance(aliases["Member"], UnionType)
    assert aliases["Member"].members == (ScalarType(scalar=Scalar.DATE), ScalarType(scalar=Scalar.INTEGER))
    assert warnings == [
        ("GEN230", 6, f"{CONTRADICTORY}: one is of type `string`, another of type `integer`"),
        ("GEN230", 7, f"{CONTRADICTORY}: one allows only `a`, `b`, another only `c`"),
        ("GEN230", 8, "no value matches both this alternative and the keywords beside the alternatives"),
    ]


def test_too_many_combinations_are_cut_off(tmp_path: Path) -> None:
    nine = ", ".join(f"{{type: string, const: c{n}}}" for n in range(9))
    aliases, warnings = lowered(tmp_path, f"Many: {{allOf: [{{anyOf: [{nine}]}}, {{oneOf: [{nine}, {{}}]}}]}}\n")

    assert aliases["Many"] == EnumType(values=tuple(f"c{n}" for n in range(9)))
    assert [(code, line) for code, line, _ in warnings] == [("GEN231", 6)]


def test_combinations_that_no_value_fits_are_left_out(tmp_path: Path) -> None:
    aliases, warnings = lowered(
        tmp_path,
        """\
        Some: {allOf: [{anyOf: [{const: a}, {const: b}, {const: c}]}, {oneOf: [{const: b}, {const: c}, {const: d}]}]}
        None: {allOf: [{anyOf: [{const: a}, {const: b}]}, {oneOf: [{const: c}, {const: d}]}]}
        """,
    )

    assert aliases["Some"] == EnumType(values=("b", "c"))
    assert warnings == [("GEN230", 7, "no value matches one alternative of each union of this schema")]


def test_objects_that_unfold_too_deeply_are_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.lowering.schemas._MOST_NESTED", 5)
    deep = "{type: string}"
    for number in range(7):
        deep = f"{{type: object, properties: {{p{number}: {deep}}}}}"
    aliases, warnings = lowered(tmp_path, f"Deep: {deep}\n")

    assert "DeepP6P5P4P3P2" in aliases
    assert "DeepP6P5P4P3P2P1" not in aliases
    assert [(code, line) for code, line, _ in warnings] == [("GEN231", 6)]


def test_a_chain_of_references_is_followed_once_and_without_recursion(tmp_path: Path) -> None:
    links = [f'A{n}: {{allOf: [{{$ref: "#/components/schemas/A{n + 1}"}}], nullable: true}}' for n in range(3000)]
    document = loaded(tmp_path, "\n".join([*links, "A3000: {type: object, properties: {a: true}}"]) + "\n")
    composition = Composition(document, Diagnostics(), Families(document))
    schemas = document.root["components"]["schemas"]

    assert {id(composition.essence(node)) for node in schemas.values()} == {id(schemas["A3000"])}
    assert all(composition.is_object(node) for node in schemas.values())
    assert composition.kinds(schemas["A0"]) == ["object"]
    assert composition.allows_null(schemas["A0"])


def test_a_union_of_a_base_that_lists_its_child_does_not_go_round_in_circles(tmp_path: Path) -> None:
    aliases, warnings = lowered(
        tmp_path,
        """\
        Pet:
          properties: {kind: {type: string}}
          oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
        Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {lives: {type: integer}}}]}
        Dog: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {tail: {type: string}}}]}
        """,
    )

    assert isinstance(aliases["Pet"], UnionType)
    assert aliases["Pet"].members == (ReferenceType(name="Cat"), ReferenceType(name="Dog"))
    assert aliases["Cat"] is None
    assert warnings == []
