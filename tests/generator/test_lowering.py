"""Lowering of documents to the model, where a whole package would be less precise."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import dedent, indent

import pytest

from generator.loading.document import load
from generator.lowering.exemptions import Exemptions
from generator.lowering.lower import lower
from generator.model.api import Api
from generator.model.types import (
    Distinction,
    DistinctionRule,
    ListType,
    MapType,
    NullableType,
    ReferenceType,
    ScalarType,
    UnionType,
    references,
    walk,
)
from generator.model.usage import Usage
from generator.naming.defaults import settings_for

HEAD = """\
openapi: 3.1.1
info: {title: Pets, version: "1"}
"""


def model(folder: Path, text: str) -> Api:
    path = folder / "openapi.yaml"
    path.write_text(HEAD + dedent(text), encoding="utf-8")
    document = load(path)
    settings = settings_for("Pets")
    return lower(document, settings, Exemptions(settings), document.found)


@pytest.mark.parametrize(
    ("webhook", "schema"),
    [
        ("bookingCreated", "BookingCreated"),
        ("booking_created", "BookingCreated"),
        ("booking.created", "BookingCreated"),
        ("BOOKING_CREATED", "BOOKINGCREATED"),
    ],
)
def test_the_payload_of_a_webhook_is_named_after_it(tmp_path: Path, webhook: str, schema: str) -> None:
    api = model(
        tmp_path,
        f"""\
        paths: {{}}
        webhooks:
          {webhook}:
            post:
              requestBody:
                content:
                  application/json:
                    schema: {{type: object, properties: {{id: {{type: string}}}}}}
        """,
    )

    assert list(api.schemas) == [schema]


def test_success_responses_may_all_be_unions(tmp_path: Path) -> None:
    union = "{anyOf: [{type: string}, {type: array, items: {type: string}}]}"
    api = model(
        tmp_path,
        f"""\
        paths:
          /pets:
            get:
              operationId: pets.list
              responses:
                "200": {{description: One., content: {{application/json: {{schema: {union}}}}}}}
                "201": {{description: Two., content: {{application/json: {{schema: {union}}}}}}}
                "202":
                  description: Three.
                  content: {{application/json: {{schema: {{anyOf: [{{type: integer}}, {{type: boolean}}]}}}}}}
        """,
    )
    result = api.operations[0].result

    assert result.status == (200, 201, 202)
    assert {found.scalar.value for found in walk([result.type]) if isinstance(found, ScalarType)} == {
        *("string", "integer", "boolean")
    }


@pytest.mark.parametrize(
    "link",
    [
        "$ref: '#/components/schemas/S{}'",
        "type: array\nitems: {{$ref: '#/components/schemas/S{}'}}",
        "type: object\nproperties: {{next: {{$ref: '#/components/schemas/S{}'}}}}",
        "type: object\nproperties: {{next: {{anyOf: [{{type: string}}, {{$ref: '#/components/schemas/S{}'}}]}}}}",
        "anyOf: [{{$ref: '#/components/schemas/S{}'}}, {{type: 'null'}}]",
    ],
    ids=["alias", "array", "object", "union", "nullable"],
)
def test_a_chain_of_references_may_be_as_long_as_the_stack(tmp_path: Path, link: str) -> None:
    # Two calls for each link would be too many.
    length = sys.getrecursionlimit() // 2
    schemas = "".join(f"S{number}:\n{indent(link.format(number + 1), '  ')}\n" for number in range(length))
    api = model(
        tmp_path,
        "paths:\n"
        "  /pets:\n"
        "    post:\n"
        "      operationId: pets.add\n"
        "      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}\n"
        "      responses: {'200': {description: All., content: {application/json:"
        " {schema: {anyOf: [{$ref: '#/components/schemas/S0'}, {type: integer}]}}}}}\n"
        "components:\n"
        "  schemas:\n" + indent(f"{schemas}S{length}: {{type: string}}\n", "    "),
    )
    usage = Usage.of(api)

    assert len(api.schemas) == length + 1
    assert usage.returned == frozenset(api.schemas)


def test_a_walk_follows_a_reference_once() -> None:
    pet, name = ReferenceType(name="Pet"), ReferenceType(name="Name")
    behind = {"Pet": (ListType(item=pet), None, NullableType(inner=name)), "Name": (MapType(value=pet),)}
    found = [pet, ListType(item=pet), pet, NullableType(inner=name), name, MapType(value=pet), pet, name]

    assert list(walk([pet, name], behind.__getitem__)) == found
    assert list(walk([pet, name])) == [pet, name]
    assert list(references(ListType(item=pet), behind.__getitem__)) == ["Pet", "Pet", "Name", "Pet"]


def test_objects_joined_over_and_over_are_lowered_once(tmp_path: Path) -> None:
    """Each of these joins the next one twice: 2^40 parts, if one were visited for each path to it."""
    length = 40
    reference = "{{$ref: '#/components/schemas/S{}'}}"
    pair = f"{{{{allOf: [{reference}, {reference}, {{{{properties: {{{{p{{}}: true}}}}}}}}]}}}}"
    schemas = "".join(f"S{number}: {pair.format(number + 1, number + 1, number)}\n" for number in range(length))
    api = model(
        tmp_path,
        "paths: {}\nwebhooks: {}\ncomponents:\n  schemas:\n"
        + indent(f"{schemas}S{length}: {{type: object, properties: {{a: {{type: string}}}}}}\n", "    "),
    )

    names = ["a", *(f"p{number}" for number in reversed(range(length)))]
    assert [property_.wire for property_ in api.schemas["S0"].properties] == names


def test_a_component_joined_with_itself_is_that_component(tmp_path: Path) -> None:
    api = model(
        tmp_path,
        """\
        paths: {}
        webhooks: {}
        components:
          schemas:
            Twice: {allOf: [{$ref: "#/components/schemas/Once"}, {$ref: "#/components/schemas/Once"}]}
            Once: {type: object, properties: {a: {type: string}}}
        """,
    )

    assert api.schemas["Twice"].alias == ReferenceType(name="Once")


def test_unions_of_schemas_that_hold_each_other_are_decided_when_all_are_known(tmp_path: Path) -> None:
    """Whichever is lowered first, the other one is used before its properties are known."""
    member = """\
        {name}:
          type: object
          required: [kind]
          properties:
            next: {{anyOf: [{{$ref: '#/components/schemas/Leaf'}}, {{$ref: '#/components/schemas/Branch'}}]}}
            kind: {{const: {name}}}
    """
    api = model(
        tmp_path,
        "paths: {}\ncomponents:\n  schemas:\n"
        + indent(dedent(member.format(name="Leaf")) + dedent(member.format(name="Branch")), "    "),
    )
    found = {
        name: [property_.type for property_ in schema.properties if property_.wire == "next"]
        for name, schema in api.schemas.items()
    }
    union = UnionType(
        members=(ReferenceType(name="Leaf"), ReferenceType(name="Branch")),
        distinction=Distinction(rule=DistinctionRule.PROPERTY, property="kind", choices={"Leaf": 0, "Branch": 1}),
    )

    assert found == {"Leaf": [union], "Branch": [union]}
