"""Bases with a `discriminator`, and their extensions by `allOf`."""

from __future__ import annotations

import ast
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.behavior.conftest import Wire
from tests.behavior.twins import call_both
from tests.conftest import Generate


def document(schemas: str, schema: str = '{$ref: "#/components/schemas/Pet"}', version: str = "3.0.3") -> str:
    return f"""
openapi: {version}
info: {{title: Zoo, version: "1"}}
servers: [{{url: https://zoo.example}}]
paths:
  /pets:
    get:
      operationId: pets.get
      responses:
        "200": {{description: One., content: {{application/json: {{schema: {schema}}}}}}}
    post:
      operationId: pets.create
      requestBody: {{required: true, content: {{application/json: {{schema: {schema}}}}}}}
      responses: {{"204": {{description: Stored.}}}}
components: {{schemas: {schemas}}}
"""


PET = "type: object, required: [petType], properties: {petType: {type: string}, petName: {type: string}}"
MAPPING = 'mapping: {dog: "#/components/schemas/Dog", cat: Cat}'
DOG = """allOf: [{$ref: "#/components/schemas/Pet"},
    {type: object, properties: {barkVolume: {type: integer}, bornAt: {type: string, format: date-time}}}]"""
CAT = """allOf: [{$ref: "#/components/schemas/Pet"},
    {type: object, required: [huntingSkill], properties: {huntingSkill: {type: string}}}]"""
PUPPY = """allOf: [{$ref: "#/components/schemas/Dog"}, {type: object, properties: {chewedShoes: {type: integer}}}]"""

MAPPED = f"{{Pet: {{{PET}, discriminator: {{propertyName: petType, {MAPPING}}}}}, Dog: {{{DOG}}}, Cat: {{{CAT}}}}}"
NAMED = (
    f"{{Pet: {{{PET}, discriminator: {{propertyName: petType}}}}, Dog: {{{DOG}}}, Cat: {{{CAT}}}, Puppy: {{{PUPPY}}}}}"
)
# An extension in name only, and an alias.
BARE = f"""{{Pet: {{{PET}, discriminator: {{propertyName: petType}}}},
  Bird: {{allOf: [{{$ref: "#/components/schemas/Pet"}}]}},
  Shown: {{readOnly: true, allOf: [{{$ref: "#/components/schemas/Pet"}}]}}}}"""
INTEGERS = """{Pet: {type: object, required: [level], properties: {level: {type: integer}},
    discriminator: {propertyName: level, mapping: {1: Dog, "2": Cat}}},
  Dog: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {barkVolume: {type: integer}}}]},
  Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {huntingSkill: {type: string}}}]}}"""
# The alternatives of the base repeat its extensions.
LISTED = f"""{{Pet: {{{PET}, discriminator: {{propertyName: petType, {MAPPING}}},
    oneOf: [{{$ref: "#/components/schemas/Dog"}}, {{$ref: "#/components/schemas/Cat"}}]}},
  Dog: {{{DOG}}}, Cat: {{{CAT}}}}}"""
# Each child narrows the property that the base declares.
NARROWED = f"""{{Pet: {{{PET}, discriminator: {{propertyName: petType}}}},
  Dog: {{allOf: [{{$ref: "#/components/schemas/Pet"}},
    {{properties: {{petType: {{enum: [dog, hound]}}, barkVolume: {{type: integer}}}}}}]}},
  Cat: {{allOf: [{{$ref: "#/components/schemas/Pet"}}, {{properties: {{petType: {{enum: [cat]}}}}}}]}}}}"""
# The base lists all values, which its children inherit.
ENUMERATED = """{Pet: {type: object, required: [petType], properties: {petType: {type: string, enum: [Dog, Cat, Pet]}},
    discriminator: {propertyName: petType}},
  Dog: {allOf: [{$ref: "#/components/schemas/Pet"}, {properties: {barkVolume: {type: integer}}}]},
  Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {properties: {huntingSkill: {type: string}}}]}}"""
# The base is in the middle of a chain, and the discriminator in a part of it.
INHERITED = f"""{{Thing: {{type: object, required: [id], properties: {{id: {{type: integer}}}}}},
  Pet: {{allOf: [{{$ref: "#/components/schemas/Thing"}},
    {{{PET}, discriminator: {{propertyName: petType}}}}]}}, Dog: {{{DOG}}}, Cat: {{{CAT}}}}}"""


@pytest.mark.parametrize(
    ("version", "schemas", "expected"),
    [
        (
            "3.0.3",
            MAPPED,
            [
                ({"petType": "dog", "barkVolume": 3}, "Dog"),
                ({"petType": "Dog", "barkVolume": 3}, "Dog"),
                ({"petType": "cat", "huntingSkill": "none"}, "Cat"),
                ({"petType": "bird", "wings": 2}, "Pet"),
            ],
        ),
        (
            "3.1.0",
            NAMED,
            [
                ({"petType": "Dog", "barkVolume": 3}, "Dog"),
                ({"petType": "Puppy", "barkVolume": 3, "chewedShoes": 9}, "Puppy"),
                ({"petType": "Pet"}, "Pet"),
            ],
        ),
        ("3.0.3", BARE, [({"petType": "Bird"}, "Bird"), ({"petType": "Shown"}, "Pet")]),
        (
            "3.1.0",
            INTEGERS,
            [
                ({"level": 1, "barkVolume": 3}, "Dog"),
                ({"level": 2, "huntingSkill": "x"}, "Cat"),
                ({"level": 3}, "Pet"),
            ],
        ),
        ("3.0.3", LISTED, [({"petType": "dog", "barkVolume": 3}, "Dog"), ({"petType": "fish"}, "Pet")]),
        ("3.1.0", NARROWED, [({"petType": "hound", "barkVolume": 3}, "Dog"), ({"petType": "cat"}, "Cat")]),
        ("3.0.3", ENUMERATED, [({"petType": "Dog", "barkVolume": 3}, "Dog"), ({"petType": "Pet"}, "Pet")]),
        ("3.1.0", INHERITED, [({"id": 1, "petType": "Dog", "barkVolume": 3}, "Dog")]),
    ],
)
def test_a_base_in_an_answer_is_what_its_discriminator_says(
    generated: Generate, wire: Wire, version: str, schemas: str, expected: list[tuple[dict[str, Any], str]]
) -> None:
    package = generated(document(schemas, version=version))

    found = []
    for sent, _ in expected:
        wire.responses = [sent]
        found.append(call_both(package, wire, "pets.get"))

    assert [type(pet).__name__ for pet in found] == [name for _, name in expected]
    assert [pet.to_dict() for pet in found] == [sent for sent, _ in expected]


def test_attributes_of_a_child_have_their_types(generated: Generate, wire: Wire) -> None:
    package = generated(document(MAPPED, '{type: array, items: {$ref: "#/components/schemas/Pet"}}'))
    wire.responses = [[{"petType": "dog", "barkVolume": 3, "bornAt": "2024-01-01T00:00:00Z"}, {"petType": "newt"}]]

    dog, newt = call_both(package, wire, "pets.get")

    assert (type(dog), dog.bark_volume, dog.born_at) == (package.types.Dog, 3, datetime(2024, 1, 1, tzinfo=UTC))
    assert (type(newt), newt.pet_type) == (package.types.Pet, "newt")


@pytest.mark.parametrize(
    ("schemas", "given", "body"),
    [
        (MAPPED, {"pet_type": "dog", "bark_volume": 3}, {"petType": "dog", "barkVolume": 3}),
        (MAPPED, {"pet_type": "cat", "hunting_skill": "x"}, {"petType": "cat", "huntingSkill": "x"}),
        (MAPPED, {"pet_type": "bird", "pet_name": "Tweety"}, {"petType": "bird", "petName": "Tweety"}),
        (NAMED, {"pet_type": "Puppy", "chewed_shoes": 9}, {"petType": "Puppy", "chewedShoes": 9}),
        (LISTED, {"pet_type": "dog", "bark_volume": 3}, {"petType": "dog", "barkVolume": 3}),
    ],
)
def test_a_base_in_a_request_takes_what_extends_it(
    generated: Generate, wire: Wire, schemas: str, given: dict[str, Any], body: dict[str, Any]
) -> None:
    package = generated(document(schemas))

    call_both(package, wire, "pets.create", body=given)

    assert wire.body == body


def test_what_extends_a_base_stays_itself(generated: Generate, wire: Wire) -> None:
    schema = '{type: object, properties: {dog: {$ref: "#/components/schemas/Dog"}}}'
    package = generated(document(MAPPED, schema))
    wire.responses = [{"dog": {"petType": "cat", "huntingSkill": "x"}}]

    assert type(call_both(package, wire, "pets.get").dog) is package.types.Dog


def test_what_extends_a_base_and_is_extended_itself_is_a_base(generated: Generate, wire: Wire) -> None:
    package = generated(document(NAMED, '{$ref: "#/components/schemas/Dog"}'))
    wire.responses = [{"petType": "Puppy", "chewedShoes": 2}]

    assert call_both(package, wire, "pets.get").chewed_shoes == 2


def test_a_base_beside_what_extends_it_is_meant_as_itself(generated: Generate, wire: Wire) -> None:
    schema = """{discriminator: {propertyName: petType, mapping: {any: Pet, dog: Dog}},
      oneOf: [{$ref: "#/components/schemas/Pet"}, {$ref: "#/components/schemas/Dog"}]}"""
    package = generated(document(MAPPED, schema))
    wire.responses = [{"petType": "any"}, {"petType": "any"}, {"petType": "dog", "barkVolume": 1}]

    assert type(call_both(package, wire, "pets.get")) is package.types.Pet
    assert type(call_both(package, wire, "pets.get")) is package.types.Dog


def test_a_base_beside_what_extends_it_has_that_in_it_anyway(generated: Generate, wire: Wire) -> None:
    schema = '{anyOf: [{$ref: "#/components/schemas/Dog"}, {$ref: "#/components/schemas/Pet"}, {type: integer}]}'
    package = generated(document(MAPPED, schema, version="3.1.0"))

    found = []
    for sent in ({"petType": "dog"}, {"petType": "cat", "huntingSkill": "x"}, {"petType": "any"}, 7):
        wire.responses = [sent]
        found.append(type(call_both(package, wire, "pets.get")).__name__)

    assert found == ["Dog", "Cat", "Pet", "int"]


RECURSIVE = """{
  Node: {type: object, required: [_kind], properties: {_kind: {type: string}}, discriminator: {propertyName: _kind,
    mapping: {text: "#/components/schemas/TextNode", Box: "#/components/schemas/Box"}}},
  TextNode: {allOf: [{$ref: "#/components/schemas/Node"},
    {type: object, required: [_value], properties: {_value: {type: string}}}]},
  Box: {allOf: [{$ref: "#/components/schemas/Node"}, {type: object, properties: {
    content: {$ref: "#/components/schemas/Node"}, byName: {type: object, additionalProperties:
      {$ref: "#/components/schemas/Node"}}}}]}}"""


def test_a_child_may_contain_its_base(generated: Generate, wire: Wire) -> None:
    package = generated(document(RECURSIVE, '{$ref: "#/components/schemas/Node"}'))
    text = {"_kind": "text", "_value": "x"}
    sent = {"_kind": "Box", "content": text, "byName": {"a_b": {"_kind": "Box", "content": text}}}
    wire.responses = [sent]

    box = call_both(package, wire, "pets.get")

    assert type(box) is package.types.Box
    assert type(box.content) is package.types.TextNode
    assert type(box.by_name["a_b"].content) is package.types.TextNode
    assert box.to_dict() == sent
    kind, value, by_name = (
        next(key for key in package.types.BoxParam.__annotations__ if "kind" in key),
        next(key for key in package.types.TextNodeParam.__annotations__ if "value" in key),
        next(key for key in package.types.BoxParam.__annotations__ if "name" in key),
    )
    leaf = {kind: "text", value: "x"}
    call_both(package, wire, "pets.create", body={kind: "Box", by_name: {"a_b": {kind: "Box", "content": leaf}}})
    assert wire.body == {"_kind": "Box", "byName": {"a_b": {"_kind": "Box", "content": text}}}


# The mapping names schemas that do not extend the base: one that says all that the base says, and one that does not.
UNRELATED = f"""{{Pet: {{{PET}, discriminator: {{propertyName: petType, mapping: {{dog: Dog, rat: Rat, cat: Cat}}}}}},
  Dog: {{{DOG}}},
  Rat: {{type: object, required: [petType], properties: {{
    petType: {{type: string}}, tailLength: {{type: integer}}, nestOf: {{$ref: "#/components/schemas/Pet"}}}}}},
  Cat: {{type: object, required: [petType], properties: {{
    petType: {{type: string}}, petName: {{type: string}}, huntingSkill: {{type: string}}}}}}}}"""


def test_a_mapping_may_name_what_does_not_extend_the_base(generated: Generate, wire: Wire) -> None:
    package = generated(document(UNRELATED, '{type: array, items: {$ref: "#/components/schemas/Pet"}}'))
    wire.responses = [
        [
            {"petType": "rat", "petName": "r", "tailLength": 3, "nestOf": {"petType": "dog", "barkVolume": 1}},
            {"petType": "cat", "petName": "c", "huntingSkill": "x"},
            {"petType": "newt"},
        ]
    ]

    rat, cat, newt = call_both(package, wire, "pets.get")

    assert (rat.pet_name, rat.tail_length, rat.nest_of.bark_volume) == ("r", 3, 1)
    assert (type(cat), cat.hunting_skill, type(newt)) == (package.types.Cat, "x", package.types.Pet)
    call_both(package, wire, "pets.create", body=[{"pet_type": "rat", "pet_name": "r", "tail_length": 3}])
    assert wire.body == [{"petType": "rat", "petName": "r", "tailLength": 3}]


SIZED = f"""{{Pet: {{{PET}, discriminator: {{propertyName: petType, {MAPPING}}}}}, Dog: {{{DOG}}}, Cat: {{
  allOf: [{{$ref: "#/components/schemas/Pet"}}, {{type: object, properties: {{huntingSkill: {{type: string}}}}}}]}}}}"""
LISTED = '{$ref: "#/components/schemas/Dog"}, {$ref: "#/components/schemas/Cat"}'


@pytest.mark.parametrize(
    "union",
    [
        f"oneOf: [{LISTED}]",
        f"anyOf: [{LISTED}, {{type: string}}]",
        f"oneOf: [{LISTED}], discriminator: {{propertyName: petType}}",
    ],
)
def test_a_union_of_extensions_is_told_apart_by_the_mapping_of_their_base(
    generated: Generate, wire: Wire, union: str
) -> None:
    package = generated(document(SIZED, f"{{type: array, items: {{{union}}}}}"))
    sent = [{"petType": "cat"}, {"petType": "dog"}, {"petType": "cat", "huntingSkill": "x"}]
    wire.responses = [sent]

    found = call_both(package, wire, "pets.get")

    assert [type(pet).__name__ for pet in found] == ["Cat", "Dog", "Cat"]
    call_both(package, wire, "pets.create", body=[{"pet_type": "dog", "born_at": datetime(2026, 1, 1, tzinfo=UTC)}])
    assert wire.body == [{"petType": "dog", "bornAt": "2026-01-01T00:00:00Z"}]


def test_a_member_that_is_described_in_place_is_recognized_beside_extensions(generated: Generate, wire: Wire) -> None:
    bird = "{type: object, required: [wings, petType], properties: {wings: {type: integer}, petType: {type: string}}}"
    package = generated(document(SIZED, f"{{oneOf: [{LISTED}, {bird}]}}"))
    wire.responses = [{"petType": "bird", "wings": 2}]
    assert call_both(package, wire, "pets.get").wings == 2


# The breed distinguishes the extensions of a dog.
INNER = f"""{{Pet: {{{PET}, discriminator: {{propertyName: petType, {MAPPING}}}}},
  Dog: {{allOf: [{{$ref: "#/components/schemas/Pet"}}], type: object,
    properties: {{breed: {{type: string}}, friends: {{type: array, items: {{$ref: "#/components/schemas/Pet"}}}}}},
    discriminator: {{propertyName: breed, mapping: {{poodle: Poodle}}}}}},
  Poodle: {{allOf: [{{$ref: "#/components/schemas/Dog"}}, {{type: object, properties: {{cutAt: {{
    type: string, format: date-time}}}}}}]}},
  Cat: {{{CAT}}}}}"""


@pytest.mark.parametrize(
    "schema",
    [
        '{$ref: "#/components/schemas/Pet"}',
        '{oneOf: [{$ref: "#/components/schemas/Dog"}, {$ref: "#/components/schemas/Cat"}],'
        " discriminator: {propertyName: petType, mapping: {dog: Dog, cat: Cat}}}",
    ],
)
def test_a_child_that_tells_its_own_children_apart(generated: Generate, wire: Wire, schema: str) -> None:
    package = generated(document(INNER, f"{{type: array, items: {schema}}}"))
    cut = datetime(2026, 1, 2, tzinfo=UTC)
    poodle = {"petType": "dog", "breed": "poodle", "cutAt": "2026-01-02T00:00:00Z"}
    wire.responses = [
        [
            {**poodle, "friends": [poodle, {"petType": "cat", "huntingSkill": "x"}]},
            {"petType": "dog", "breed": "mutt"},
            {"petType": "dog"},
            {"petType": "cat", "huntingSkill": "x"},
        ]
    ]

    first, *others = call_both(package, wire, "pets.get")

    types = package.types
    assert (type(first), first.cut_at, type(first.friends[0])) == (types.Poodle, cut, types.Poodle)
    assert [type(pet) for pet in (*first.friends[1:], *others)] == [types.Cat, types.Dog, types.Dog, types.Cat]
    given = {"pet_type": "dog", "breed": "poodle", "cut_at": cut}
    call_both(package, wire, "pets.create", body=[{**given, "friends": [given]}])
    assert wire.body == [{**poodle, "friends": [poodle]}]


ANIMALS = f"""{{Pet: {{{PET}, discriminator: {{propertyName: petType,
    mapping: {{dog: "#/components/schemas/Dog", cat: Cat, puppy: "#/components/schemas/Puppy"}}}}}},
  Dog: {{{DOG}}}, Cat: {{{CAT}}}, Puppy: {{{PUPPY}}}}}"""
ALL = '{$ref: "#/components/schemas/Dog"}, {$ref: "#/components/schemas/Puppy"}, {$ref: "#/components/schemas/Cat"}'


OWN = "discriminator: {propertyName: petType, mapping: {dog: Dog, cat: Cat, puppy: Puppy}}"
BIRD = "{title: Bird, type: object, properties: {petType: {type: string}, wings: {type: integer}}}"


@pytest.mark.parametrize(
    "union",
    [
        f"oneOf: [{LISTED}]",
        f"anyOf: [{LISTED}]",
        f"oneOf: [{LISTED}, {{type: string}}]",
        f"oneOf: [{LISTED}], discriminator: {{propertyName: petType}}",
        f"oneOf: [{LISTED}], discriminator: {{propertyName: petType, {MAPPING}}}",
        f"oneOf: [{LISTED}], {OWN}",
        f"oneOf: [{ALL}]",
        f"oneOf: [{ALL}], discriminator: {{propertyName: petType}}",
        f"oneOf: [{ALL}], {OWN}",
    ],
)
def test_a_union_of_extensions_contains_what_extends_them(generated: Generate, wire: Wire, union: str) -> None:
    package = generated(document(ANIMALS, f"{{type: array, items: {{{union}}}}}"))
    sent = [
        {"petType": "puppy", "chewedShoes": 1},
        {"petType": "dog", "barkVolume": 1},
        {"petType": "cat", "huntingSkill": "x"},
    ]
    wire.responses = [sent]

    found = call_both(package, wire, "pets.get")

    assert [type(pet).__name__ for pet in found] == ["Puppy", "Dog", "Cat"]
    assert [pet.to_dict() for pet in found] == sent
    call_both(package, wire, "pets.create", body=[{"pet_type": "puppy", "chewed_shoes": 1}])
    assert wire.body == [{"petType": "puppy", "chewedShoes": 1}]


def test_a_described_member_stands_beside_extensions_of_extensions(generated: Generate, wire: Wire) -> None:
    schema = f"{{oneOf: [{LISTED}, {BIRD}], discriminator: {{propertyName: petType}}}}"
    package = generated(document(ANIMALS, f"{{type: array, items: {schema}}}"))
    wire.responses = [[{"petType": "puppy", "chewedShoes": 1}, {"petType": "tit", "wings": 2}]]

    found = call_both(package, wire, "pets.get")

    assert [type(pet).__name__ for pet in found] == ["Puppy", "PetsGetResultItemBird"]


@pytest.mark.parametrize("own", ["", OWN, "discriminator: {propertyName: petType, mapping: {dog: Dog, cat: Cat}}"])
def test_extensions_of_a_member_have_the_keywords_beside_the_union(generated: Generate, wire: Wire, own: str) -> None:
    schema = f"{{type: object, properties: {{id: {{type: integer}}}}, oneOf: [{LISTED}], {own}}}"
    package = generated(document(ANIMALS, schema))
    sent = {"petType": "puppy", "id": 1, "barkVolume": 2, "chewedShoes": 1}
    wire.responses = [sent]

    puppy = call_both(package, wire, "pets.get")

    assert (puppy.id, puppy.bark_volume, puppy.to_dict()) == (1, 2, sent)
    wire.responses = [{"petType": "bird"}]
    with pytest.raises(package.DriftError):
        call_both(package, wire, "pets.get")


def test_the_default_of_a_mapping_contains_its_extensions(generated: Generate, wire: Wire) -> None:
    schema = f"{{oneOf: [{LISTED}], discriminator: {{propertyName: petType, defaultMapping: Dog}}}}"
    package = generated(document(ANIMALS, schema))
    wire.responses = [{"petType": "hound", "barkVolume": 1}]

    assert type(call_both(package, wire, "pets.get")) is package.types.Dog


@pytest.mark.parametrize(
    ("schemas", "schema", "name"),
    [
        # The union of a base and its extensions, below another union.
        (ANIMALS, f"{{oneOf: [{LISTED}]}}", "AnyDog"),
        # A member with the keywords beside the union.
        (
            MAPPED,
            f"{{type: object, properties: {{id: {{type: integer}}}}, oneOf: [{LISTED}],"
            " discriminator: {propertyName: petType}}",
            "PetsGetResultDog",
        ),
        # What the mapping names, with the properties of the base.
        (UNRELATED, '{$ref: "#/components/schemas/Pet"}', "PetRat"),
        # A member that is described in place.
        (
            SIZED,
            f"{{oneOf: [{LISTED}, {BIRD}], discriminator: {{propertyName: petType}}}}",
            "PetsGetResultBird",
        ),
    ],
)
def test_names_that_the_document_does_not_use_are_no_values(
    generated: Generate, wire: Wire, schemas: str, schema: str, name: str
) -> None:
    package = generated(document(schemas, schema))
    assert hasattr(package.types, name)
    modules = Path(package.__path__[0]).glob("[t_]*s/*.py")
    tables = [ast.parse(path.read_text()) for path in modules]

    keys = {
        key.value
        for tree in tables
        for node in ast.walk(tree)
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    }
    assert "Dog" in keys
    assert name not in keys
