"""How union members are distinguished: by the document's rule, or else by best fit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.diagnostics import did_you_mean
from tests.behavior import schemas
from tests.behavior.conftest import Connect, Findings, Wire
from tests.behavior.twins import call_both
from tests.conftest import Generate


def document(union: str, schemas: str) -> str:
    return f"""
openapi: 3.1.0
info: {{title: Zoo, version: "1"}}
servers: [{{url: https://zoo.example}}]
paths:
  /things:
    get:
      operationId: things.get
      responses:
        "200": {{description: One., content: {{application/json: {{schema: {{$ref: "#/components/schemas/Thing"}}}}}}}}
    post:
      operationId: things.create
      requestBody: {{required: true, content: {{application/json: {{schema: {{$ref: "#/components/schemas/Thing"}}}}}}}}
      responses: {{"204": {{description: Stored.}}}}
components: {{schemas: {{Thing: {union}, {schemas}}}}}
"""


A_B = 'oneOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]'


def of(kind: str) -> str:
    return f"""A: {{type: object, required: [kind], properties: {{kind: {kind}, a: {{type: string}}}}}},
  B: {{type: object, required: [kind], properties: {{kind: {kind}, b: {{type: string}}}}}}"""


MAPPED = f'{{{A_B}, discriminator: {{propertyName: kind, mapping: {{"1": A, "2": B}}}}}}'
FLAGS = f'{{{A_B}, discriminator: {{propertyName: kind, mapping: {{"true": A, "false": B}}}}}}'


@pytest.mark.parametrize(
    ("union", "schemas", "expected"),
    [
        (MAPPED, of("{type: integer}"), [({"kind": 2, "b": "x"}, "B"), ({"kind": 1, "b": "x"}, "A")]),
        (MAPPED, of("{type: number}"), [({"kind": 2.0, "b": "x"}, "B")]),
        (MAPPED, of("{type: string}"), [({"kind": "2", "b": "x"}, "B")]),
        (MAPPED, of("{type: integer, enum: [1, 2, 3]}"), [({"kind": 2, "b": "x"}, "B")]),
        (MAPPED, of('{$ref: "#/components/schemas/Version"}') + ", Version: {type: integer}", [({"kind": 2}, "B")]),
        (MAPPED, of("{type: [integer, string]}"), [({"kind": 2}, "B"), ({"kind": "2"}, "B")]),
        (FLAGS, of("{type: boolean}"), [({"kind": False, "b": "x"}, "B"), ({"kind": True, "b": "x"}, "A")]),
        # Both members list both values: the mapping decides, or else the schema names.
        (
            f"{{{A_B}, discriminator: {{propertyName: kind, mapping: {{one: A, two: B}}}}}}",
            of("{type: string, enum: [one, two]}"),
            [({"kind": "two", "a": "x"}, "B")],
        ),
        (
            f"{{{A_B}, discriminator: {{propertyName: kind}}}}",
            of("{type: string, enum: [a, b]}"),
            [({"kind": "b"}, "B")],
        ),
        # One member has no such property: it represents values without any of the constants.
        (
            f"{{{A_B}, discriminator: {{propertyName: kind, mapping: {{one: A}}}}}}",
            "A: {type: object, required: [kind], properties: {kind: {type: string}}},"
            "B: {type: object, properties: {b: {type: string}}}",
            [({"kind": "one"}, "A"), ({"b": "x"}, "B"), ({}, "B"), ({"kind": "B"}, "B")],
        ),
        # A mapping with more values than the constants.
        (
            f"{{{A_B}, discriminator: {{propertyName: kind, mapping: {{one: A, uno: A, two: B}}}}}}",
            "A: {type: object, required: [kind], properties: {kind: {type: string}}},"
            "B: {type: object, required: [kind], properties: {kind: {const: two}}}",
            [({"kind": "uno"}, "A"), ({"kind": "two"}, "B")],
        ),
        # A union whose members share members.
        (
            '{oneOf: [{$ref: "#/components/schemas/One"}, {$ref: "#/components/schemas/Other"}]}',
            """One: {oneOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]},
               Other: {oneOf: [{$ref: "#/components/schemas/B"}, {$ref: "#/components/schemas/C"}]},
               A: {type: object, required: [kind], properties: {kind: {const: a}}},
               B: {type: object, required: [kind], properties: {kind: {const: b}}},
               C: {type: object, required: [kind], properties: {kind: {const: c}}}""",
            [({"kind": "a"}, "A"), ({"kind": "b"}, "B"), ({"kind": "c"}, "C")],
        ),
        # A union in a union, each with its own discriminator.
        (
            '{oneOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/Inner"}],'
            "discriminator: {propertyName: kind}}",
            """Inner: {oneOf: [{$ref: "#/components/schemas/B"}, {$ref: "#/components/schemas/C"}],
                       discriminator: {propertyName: sub}},
               A: {type: object, required: [kind], properties: {kind: {const: a}}},
               B: {type: object, required: [kind, sub], properties: {kind: {const: b}, sub: {const: one}}},
               C: {type: object, required: [kind, sub], properties: {kind: {const: b}, sub: {const: two}}}""",
            [({"kind": "a"}, "A"), ({"kind": "b", "sub": "two"}, "C"), ({"kind": "b", "sub": "one"}, "B")],
        ),
        # The same property at both levels, and schema names as values.
        (
            '{oneOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/Inner"}],'
            "discriminator: {propertyName: kind, mapping: {x: A, y: Inner}}}",
            """Inner: {oneOf: [{$ref: "#/components/schemas/B"}, {$ref: "#/components/schemas/C"}],
                       discriminator: {propertyName: sub, mapping: {1: B, 2: C}}},
               A: {type: object, required: [kind], properties: {kind: {type: string}}},
               B: {type: object, required: [kind, sub], properties: {kind: {type: string}, sub: {type: integer}}},
               C: {type: object, required: [kind, sub], properties: {kind: {type: string}, sub: {type: integer}}}""",
            [({"kind": "x"}, "A"), ({"kind": "y", "sub": 2}, "C"), ({"kind": "y", "sub": 1}, "B")],
        ),
    ],
)
def test_what_is_declared_tells_members_apart(
    generated: Generate, wire: Wire, union: str, schemas: str, expected: list[tuple[Any, str]]
) -> None:
    found = _responses(generated(document(union, schemas)), wire, [sent for sent, _ in expected])

    assert [type(thing).__name__ for thing in found] == [name for _, name in expected]
    assert [thing.to_dict() for thing in found] == [sent for sent, _ in expected]


DEFAULTED = """
  A: {type: object, required: [kind], properties: {kind: {type: string}, at: {type: string, format: date-time}}},
  B: {type: object, required: [kind], properties: {kind: {type: string, enum: [B]}, on: {type: string, format: date}}},
  Other: {type: object, properties: {since: {type: string, format: date}}}"""


@pytest.mark.parametrize("version", ["3.2.0", "3.1.0", "3.0.3"])
@pytest.mark.parametrize("default", ["Other", "'#/components/schemas/Other'"])
def test_unmapped_values_are_of_the_default_mapping(things: Any, findings: Any, default: str, version: str) -> None:
    members = ", ".join(f"{{$ref: '#/components/schemas/{name}'}}" for name in ("A", "B", "Other"))
    union = (
        f"{{oneOf: [{members}], discriminator: {{propertyName: kind, mapping: {{a: A}}, defaultMapping: {default}}}}}"
    )
    client = things(union, DEFAULTED, version)
    types = client.package.types

    for wire, expected in (
        ({"kind": "a", "at": "2024-01-01T00:00:00Z"}, types.A),
        ({"kind": "B", "on": "2024-01-01"}, types.B),
        ({"kind": "unknown", "since": "2024-01-01"}, types.Other),
        ({"since": "2024-01-01"}, types.Other),
        ({"kind": None}, types.Other),
    ):
        answer = client.get(wire)
        assert (type(answer), answer.to_dict()) == (expected, wire)

    told = findings(schemas.document(union, DEFAULTED, version))
    assert {message for message in told if "defaultMapping" in message or message.startswith("GEN139")} == (
        set() if version == "3.2.0" else {"GEN146 `defaultMapping` is new in OpenAPI 3.2"}
    )


@pytest.mark.parametrize(
    ("keyword", "second", "expected"),
    [
        ("anyOf", "required: [b], properties: {b: {type: string}}", True),
        ("anyOf", "properties: {b: {type: string}}", True),
        ("anyOf", "required: [a, b], properties: {a: {type: string}, b: {type: string}}", False),
        ("oneOf", "required: [b], properties: {b: {type: string}}", False),
    ],
)
def test_members_that_can_match_the_same_value_are_reported(
    findings: Findings, keyword: str, second: str, expected: bool
) -> None:
    union = f"{{{keyword}: [{{$ref: '#/components/schemas/A'}}, {{$ref: '#/components/schemas/B'}}]}}"
    members = f"A: {{type: object, required: [a], properties: {{a: {{type: string}}}}}}, B: {{type: object, {second}}}"

    told = [message for message in findings(document(union, members)) if message.startswith("GEN205")]

    assert told == expected * [
        "GEN205 the members of union `Thing` can match the same value, so the first match is used: "
        "a value can have both `a` and `b`"
    ]


def test_a_base_can_have_a_default_mapping(things: Any) -> None:
    pets = """
      Pet: {type: object, required: [kind], properties: {kind: {type: string}},
            discriminator: {propertyName: kind, defaultMapping: Dog}},
      Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {properties: {meowedAt: {type: string, format: date}}}]},
      Dog: {allOf: [{$ref: "#/components/schemas/Pet"}, {properties: {barkedAt: {type: string, format: date}}}]}"""
    client = things('{$ref: "#/components/schemas/Pet"}', pets, "3.2.0")
    types = client.package.types

    for kind, expected in (("Cat", types.Cat), ("Dog", types.Dog), ("Pet", types.Pet), ("Wolf", types.Dog)):
        assert type(client.get({"kind": kind})) is expected


@pytest.mark.parametrize("version", ["3.2.0", "3.1.0", "3.0.3"])
def test_misspelled_fields_of_the_objects_in_a_schema_are_reported(findings: Findings, version: str) -> None:
    union = (
        "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], "
        "discriminator: {propertyName: kind, maping: {a: A}, x-more: 1}}"
    )
    members = (
        f"{of('{type: string, xml: {nmae: k, x-y: 1}}')}, "
        "C: {type: string, externalDocs: {url: 'https://zoo.example', desciption: C}}"
    )
    text = schemas.document(union, members, version)
    told = findings(text.replace("info: {title: Things,", "info: {title: Things, lisence: {name: MIT},"))

    assert {message for message in told if message.startswith("GEN142")} == {
        "GEN142 `lisence` is not a field of `info`",
        "GEN142 `maping` is not a field of `discriminator`",
        "GEN142 `nmae` is not a field of `xml`",
        "GEN142 `desciption` is not a field of `externalDocs`",
    }
    assert did_you_mean("lisence", ["version", "license"]) == "did you mean `license`?"


def test_values_whose_schemas_are_missing_belong_to_no_member(
    generated: Generate, connect: Connect, wire: Wire, findings: Findings
) -> None:
    mapping = "{one: '#/components/schemas/Aa', two: B, three: C}"
    text = document(f"{{{A_B}, discriminator: {{propertyName: kind, mapping: {mapping}}}}}", of("{type: string}"))
    assert findings(text) == [
        "GEN141 `#/components/schemas/Aa` does not resolve: no `Aa` in `/components/schemas`",
        "GEN141 no schema named `C`",
    ]
    drifts: list[Any] = []
    client = connect(generated(text), on_drift=drifts.append)

    for sent, name in (({"kind": "two"}, "B"), ({"kind": "one", "a": "x"}, "Model"), ({"kind": "three"}, "Model")):
        wire.responses = [sent]
        thing = client.things.get()
        assert (type(thing).__name__, thing.to_dict(), len(drifts)) == (name, sent, int(name == "Model"))
        drifts.clear()


def _responses(package: Any, wire: Wire, sent: list[Any]) -> list[Any]:
    found = []
    for body in sent:
        wire.responses = [body]
        found.append(call_both(package, wire, "things.get"))
    return found


BOXES = """
  Listed: {anyOf: [{$ref: "#/components/schemas/Card"}, {$ref: "#/components/schemas/Bank"}, {type: "null"}]},
  Card: {type: object, properties: {id: {type: string}, last4: {type: string}, size: {type: integer}}},
  Bank: {type: object, properties: {id: {type: string}, iban: {type: string}, size: {type: string}}},
  Text: {type: object, required: [text], properties: {text: {type: string}, model: {type: string}}},
  Lid: {type: object, required: [size], properties: {size: {type: integer}, form: {$ref: "#/components/schemas/Form"}}},
  Form: {type: string, enum: [round, square]},
  Short: {type: object, required: [text, size], properties: {text: {type: string}, size: {type: integer}}},
  Long: {type: object, required: [text], properties: {text: {type: string}, size: {}, form: {type: string}}}"""
EITHER = '{$ref: "#/components/schemas/Card"}, {$ref: "#/components/schemas/Bank"}'


@pytest.mark.parametrize(
    ("union", "expected"),
    [
        (
            f"{{anyOf: [{EITHER}]}}",
            [
                ({"id": "x"}, "Card"),
                ({"id": "x", "iban": "DE"}, "Bank"),
                ({"id": "x", "size": "big"}, "Bank"),
                ({"id": "x", "size": 3}, "Card"),
                ({}, "Card"),
            ],
        ),
        (
            f"{{anyOf: [{{type: string}}, {EITHER}, {{type: 'null'}}]}}",
            [("x", "str"), ({"iban": "DE"}, "Bank"), ({"last4": "4242"}, "Card"), (None, "NoneType")],
        ),
        (
            '{anyOf: [{$ref: "#/components/schemas/Text"}, {type: object, additionalProperties: {type: string}}]}',
            [({"text": "x", "model": "m"}, "Text"), ({"model": "m"}, "dict"), ({}, "dict")],
        ),
        (
            "{anyOf: [{type: array, items: {type: integer}}, {type: array, items: {type: string}}, {type: integer}]}",
            [([1], "list"), (["x"], "list"), (3, "int"), ([], "list")],
        ),
        # Several of each kind: dates beside other strings, overlapping unions, a map, an array.
        (
            """{anyOf: [{type: string, format: date}, {enum: [now]}, {type: integer}, {type: number},
              {$ref: "#/components/schemas/Listed"}, {$ref: "#/components/schemas/Card"},
              {type: object, additionalProperties: {type: array, items: {type: integer}}},
              {type: array, items: {$ref: "#/components/schemas/Card"}}]}""",
            [
                ("2024-02-29", "date"),
                ("now", "str"),
                (7, "int"),
                (7.5, "float"),
                ({"iban": "DE"}, "Bank"),
                ({"last4": "4242"}, "Card"),
                ({"free": [1]}, "dict"),
                ([{"last4": "4242"}], "list"),
                (None, "NoneType"),
            ],
        ),
        # A member whose property has a type that the module defines below it.
        (
            '{anyOf: [{$ref: "#/components/schemas/Lid"},'
            ' {type: object, additionalProperties: {$ref: "#/components/schemas/Lid"}}]}',
            [({"size": 1, "form": "round"}, "Lid"), ({"big": {"size": 9, "form": "square"}}, "dict")],
        ),
        # The properties of one member are among those of the other, but have other types or are required.
        (
            '{anyOf: [{$ref: "#/components/schemas/Long"}, {$ref: "#/components/schemas/Short"}]}',
            [({"text": "x"}, "Long"), ({"text": "x", "size": "big"}, "Long"), ({"text": "x", "form": "a"}, "Long")],
        ),
        # Null is a value of one member.
        (
            '{anyOf: [{$ref: "#/components/schemas/Listed"}, {type: string}]}',
            [({"iban": "DE"}, "Bank"), ("x", "str"), (None, "NoneType")],
        ),
        (
            '{anyOf: [{type: array, items: {$ref: "#/components/schemas/Card"}},'
            ' {type: array, items: {type: array, items: {$ref: "#/components/schemas/Bank"}}}]}',
            [([{"id": "x"}], "list"), ([[{"iban": "x"}]], "list")],
        ),
    ],
)
def test_where_nothing_is_declared_what_fits_best_decides(
    generated: Generate, wire: Wire, union: str, expected: list[tuple[Any, str]]
) -> None:
    found = _responses(generated(document(union, BOXES)), wire, [sent for sent, _ in expected])

    assert [type(thing).__name__ for thing in found] == [name for _, name in expected]
    assert [_plain(thing) for thing in found] == [sent for sent, _ in expected]


def test_lists_are_told_apart_by_the_properties_of_their_items(generated: Generate, wire: Wire) -> None:
    lists = ", ".join(f'{{type: array, items: {{$ref: "#/components/schemas/{name}"}}}}' for name in ("Card", "Bank"))
    package = generated(document(f"{{anyOf: [{lists}]}}", BOXES))
    sent = [[{"id": "x"}], [{"id": "x"}, {"iban": "DE"}], [{"last4": "4242"}, {"size": 3}], []]

    found = _responses(package, wire, sent)

    names = [[type(item).__name__ for item in items] for items in found]
    assert names == [["Card"], ["Bank", "Bank"], ["Card", "Card"], []]


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    return value.to_dict() if hasattr(value, "to_dict") else value


def test_what_fits_no_member_is_kept_and_reported(generated: Generate, connect: Any, wire: Wire) -> None:
    package = generated(document(f"{{anyOf: [{EITHER}]}}", BOXES))
    drift: list[Any] = []
    client = connect(package, on_drift=drift.append)

    wire.responses = [{"id": 3, "iban": "DE"}]
    closest = client.things.get()
    wire.responses = [7]
    strange = client.things.get()

    assert (type(closest), closest.id, closest.iban) == (package.types.Bank, 3, "DE")
    assert strange == 7
    assert [(report.pointer, report.found) for report in drift] == [("/id", "integer"), ("", "integer")]


def test_a_constant_that_is_defined_below_its_class_tells_what_does_not_fit(
    generated: Generate, connect: Any, wire: Wire
) -> None:
    kinds = "KindA: {type: string, const: a}, KindB: {type: string, const: b}"
    schemas = """A: {type: object, required: [kind, size],
             properties: {kind: {$ref: "#/components/schemas/KindA"}, size: {type: integer}}},
           B: {type: object, required: [kind, size],
             properties: {kind: {$ref: "#/components/schemas/KindB"}, size: {type: integer}}},""" + kinds
    package = generated(document(f"{{{A_B}, discriminator: {{propertyName: kind, mapping: {{a: A, b: B}}}}}}", schemas))
    drift: list[Any] = []

    wire.responses = [{"kind": "b", "size": "big"}]
    thing = connect(package, on_drift=drift.append).things.get()

    assert (type(thing), thing.size) == (package.types.B, "big")
    assert [(report.pointer, report.found) for report in drift] == [("/size", "string")]


def test_a_union_in_a_union_takes_linear_time(generated: Generate, wire: Wire) -> None:
    # Trying each member would take 2 ** 60 steps.
    schemas = """A: {type: object, properties: {next: {$ref: "#/components/schemas/Thing"}, a: {type: integer}}},
      B: {type: object, properties: {next: {$ref: "#/components/schemas/Thing"}, b: {type: integer}}}"""
    package = generated(document(f"{{{A_B}}}", schemas))
    body: dict[str, Any] = {"b": 1}
    for _ in range(60):
        body = {"next": body, "a": 1}
    wire.responses = [body]

    thing = call_both(package, wire, "things.get")

    assert thing.to_dict() == body
    for _ in range(60):
        assert type(thing) is package.types.A
        thing = thing.next
    assert type(thing) is package.types.B


@pytest.mark.parametrize(
    ("schemas", "sent"),
    [
        # The same key has two wire names.
        (
            "A: {type: object, required: [fooBar], properties: {fooBar: {type: string}, a: {type: integer}}},"
            "B: {type: object, required: [foo_bar], properties: {foo_bar: {type: string}, b: {type: integer}}}",
            [
                ({"foo_bar": "x", "a": 1}, {"fooBar": "x", "a": 1}),
                ({"foo_bar": "x", "b": 1}, {"foo_bar": "x", "b": 1}),
                ({"fooBar": "x"}, {"fooBar": "x"}),
            ],
        ),
        # A constant decides.
        (
            "A: {type: object, required: [kind], properties: {kind: {const: a}, fooBar: {type: string}}},"
            "B: {type: object, required: [kind], properties: {kind: {const: b}, foo_bar: {type: string}}}",
            [
                ({"kind": "a", "foo_bar": "x"}, {"kind": "a", "fooBar": "x"}),
                ({"kind": "b", "foo_bar": "x"}, {"kind": "b", "foo_bar": "x"}),
            ],
        ),
        # A free-form map keeps its keys.
        (
            "A: {type: object, required: [fooBar], properties: {fooBar: {type: string}}},"
            "B: {type: object, additionalProperties: {type: string}}",
            [({"foo_bar": "x"}, {"fooBar": "x"}), ({"foo_bar": "x", "x_y": "z"}, {"foo_bar": "x", "x_y": "z"})],
        ),
        # Nested values of the same key have different wire names.
        (
            """A: {type: object, required: [kind],
                 properties: {kind: {const: a}, in: {$ref: "#/components/schemas/C"}}},
               B: {type: object, required: [kind],
                 properties: {kind: {const: b}, in: {$ref: "#/components/schemas/D"}}},
               C: {type: object, properties: {fooBar: {type: string}}},
               D: {type: object, properties: {foo_bar: {type: string}}}""",
            [
                ({"kind": "a", "in_": {"foo_bar": "x"}}, {"kind": "a", "in": {"fooBar": "x"}}),
                ({"kind": "b", "in_": {"foo_bar": "x"}}, {"kind": "b", "in": {"foo_bar": "x"}}),
            ],
        ),
    ],
)
def test_a_request_is_spelt_by_the_member_that_fits(
    generated: Generate, wire: Wire, schemas: str, sent: list[tuple[Any, Any]]
) -> None:
    package = generated(document(f"{{{A_B}}}", schemas))

    bodies = []
    for given, _ in sent:
        call_both(package, wire, "things.create", body=given)
        bodies.append(wire.body)

    assert bodies == [body for _, body in sent]


@pytest.mark.parametrize(
    ("schemas", "given", "reported"),
    [
        (
            "A: {type: object, required: [userId], properties: {userId: {type: string}, a: {type: integer}}},"
            "B: {type: object, required: [user_id], properties: {user_id: {type: string}, b: {type: integer}}}",
            [{"user_id": "x"}],
            ["`user_id` stands for property `userId` of schema `A` and for property `user_id` of schema `B`"],
        ),
        # In values of a property, in lists and in maps.
        (
            """A: {type: object, properties: {in: {type: array, items: {$ref: "#/components/schemas/C"}}}},
               B: {type: object, properties: {in: {type: array, items: {$ref: "#/components/schemas/D"}}}},
               C: {type: object, properties: {fooBar: {type: string}}},
               D: {type: object, properties: {foo_bar: {type: string}}}""",
            [{"in_": [{}, {"foo_bar": "x"}]}],
            ["`foo_bar` stands for property `fooBar` of schema `C` and for property `foo_bar` of schema `D`"],
        ),
        # A kind requires what the other one cannot have.
        (
            "A: {type: object, required: [a], properties: {fooBar: {type: string}, a: {type: integer}}},"
            "B: {type: object, properties: {foo_bar: {type: string}}}",
            [],
            [],
        ),
        (
            "A: {type: object, required: [kind], properties: {kind: {const: a}, fooBar: {type: string}}},"
            "B: {type: object, required: [kind], properties: {kind: {const: b}, foo_bar: {type: string}}}",
            [],
            [],
        ),
        (
            "A: {type: object, properties: {fooBar: {type: string}}},"
            "B: {type: object, additionalProperties: {type: string}}",
            [],
            ["`foo_bar` stands for property `fooBar` of schema `A`, and cannot be a key of the map that"],
        ),
    ],
)
def test_a_name_that_stands_for_two_properties_is_reported_and_never_guessed(
    generated: Generate, findings: Findings, wire: Wire, schemas: str, given: list[Any], reported: list[str]
) -> None:
    text = document(f"{{{A_B}}}", schemas)
    found = [finding for finding in findings(text) if finding.startswith("GEN311")]
    assert [finding.startswith(f"GEN311 {start}") for finding, start in zip(found, reported, strict=True)] == [
        True for _ in reported
    ]
    package = generated(text)
    for body in given:
        with pytest.raises(ValueError, match=r"can be sent as `\w+` or `\w+`"):
            call_both(package, wire, "things.create", body=body)
    assert wire.requests == []


def test_a_chosen_name_tells_two_properties_apart(generated: Generate, findings: Findings, wire: Wire) -> None:
    schemas = (
        "A: {type: object, required: [userId], properties: {userId: {type: string, x-name: account}}},"
        "B: {type: object, required: [user_id], properties: {user_id: {type: string}}}"
    )
    text = document(f"{{{A_B}}}", schemas)
    assert [finding for finding in findings(text) if finding.startswith("GEN311")] == []
    package = generated(text)

    call_both(package, wire, "things.create", body={"account": "x"})
    assert wire.body == {"userId": "x"}
    call_both(package, wire, "things.create", body={"user_id": "x"})
    assert wire.body == {"user_id": "x"}


def test_constants_with_titles_are_an_open_enumeration(generated: Generate, wire: Wire) -> None:
    union = "{oneOf: [{title: One, const: 1}, {title: Two, const: 2, description: The second.}]}"
    package = generated(document(union, "X: {type: string}"))

    assert _responses(package, wire, [1, 2, 3]) == [1, 2, 3]


_FAMILY = """
  Pet: {{type: object, required: [name{0}], discriminator: {{propertyName: kind}},
    properties: {{name: {{type: string}}, kind: {{type: string}}}}}},
  A: {{allOf: [{{$ref: "#/components/schemas/Pet"}}, {{required: [lives], properties: {{lives: {{type: integer}}}}}}]}},
  B: {{allOf: [{{$ref: "#/components/schemas/Pet"}}, {{required: [bark], properties: {{bark: {{type: boolean}}}}}}]}}
"""
_NAMES = """
  A: {{type: object, required: [name{0}], properties: {{name: {{type: string}}, kind: {{type: string}},
    lives: {{type: integer}}}}}},
  B: {{type: object, required: [name{0}], properties: {{name: {{type: string}}, kind: {{type: string}},
    bark: {{type: boolean}}}}}}
"""
_CONSTANTS = """
  A: {{type: object, required: [name{0}], properties: {{name: {{type: string}}, kind: {{const: A}},
    lives: {{type: integer}}}}}},
  B: {{type: object, required: [name{0}], properties: {{name: {{type: string}}, kind: {{const: B}},
    bark: {{type: boolean}}}}}}
"""
_TOLD_BY_KIND = f"{{{A_B}, discriminator: {{propertyName: kind}}}}"


@pytest.mark.parametrize("is_required", [False, True])
@pytest.mark.parametrize(
    ("schema", "schemas", "unnamed"),
    [
        ('{$ref: "#/components/schemas/Pet"}', _FAMILY, "Pet"),
        (_TOLD_BY_KIND, _NAMES, "A"),
        (_TOLD_BY_KIND, _CONSTANTS, "A"),
    ],
)
def test_without_the_discriminator_what_fits_best_decides(
    things: Any, schema: str, schemas: str, unnamed: str, is_required: bool
) -> None:
    made = things(schema, schemas.format(", kind" * is_required))

    for body, name in (
        ({"name": "x", "kind": "A", "lives": 9}, "A"),
        ({"name": "x", "lives": 9}, "A"),
        ({"name": "x", "bark": True}, "B"),
        ({"name": "x"}, unnamed),
    ):
        made.drift.clear()
        thing = made.read(body)
        assert (type(thing).__name__, thing.to_dict()) == (name, body)
        assert thing.model_dump(exclude_unset=True) == body
        is_drift = is_required and "kind" not in body
        assert [(drift.pointer, drift.found) for drift in made.drift] == [("/kind", "missing")] * is_drift


def test_a_value_of_two_members_keeps_the_properties_of_both(things: Any) -> None:
    schemas = """
      A: {type: object, required: [a], properties: {a: {type: string}, madeAt: {type: string, format: date-time}}},
      B: {type: object, required: [b], properties: {b: {type: string}, partOf: {type: string}}}
    """
    made = things(f"{{{A_B.replace('oneOf', 'anyOf')}}}", schemas)
    body = {"a": "1", "madeAt": "2026-01-01T00:00:00Z", "b": "2", "partOf": "x"}

    thing = made.get(body)

    assert (thing.a, thing.b, thing.partOf, thing.to_dict()) == ("1", "2", "x", body)
    given = {"a": "1", "made_at": "2026-01-01T00:00:00Z", "b": "2", "part_of": "x"}
    assert made.sent(thing=given, things=[given], by_name={"k": given}) == {
        "thing": body,
        "things": [body],
        "byName": {"k": body},
    }
    assert made.sent(thing=thing) == {"thing": body}
