"""Responses, and what callers get."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.behavior.conftest import Connect, Wire
from tests.conftest import Generate


def one_answer(schema: str, components: str = "{}") -> str:
    return f"""
openapi: 3.1.0
info: {{title: Zoo, version: "1"}}
servers: [{{url: https://zoo.example}}]
paths:
  /animals:
    get:
      operationId: animals.get
      tags: [animals]
      summary: Get.
      responses:
        "200": {{description: Found., content: {{application/json: {{schema: {schema}}}}}}}
components: {{schemas: {components}}}
"""


ANIMAL = """{
  Animal: {type: object, required: [name], properties: {
    name: {type: string},
    kind: {type: string, enum: [cat, dog]},
    bornOn: {type: string, format: date},
    seenAt: {type: [string, "null"], format: date-time},
    feet: {type: integer}, weight: {type: number}, tame: {type: boolean},
    friends: {type: array, items: {$ref: "#/components/schemas/Animal"}},
    traits: {type: object, additionalProperties: {type: integer}},
    anything: true}}}"""


def drifts(connect: Connect, package: Any) -> tuple[Any, list[Any]]:
    found: list[Any] = []
    return connect(package, on_drift=found.append), found


def test_a_model_has_python_types_and_keeps_what_it_does_not_know(
    generated: Generate, connect: Connect, wire: Wire
) -> None:
    client, drift = drifts(connect, generated(one_answer('{$ref: "#/components/schemas/Animal"}', ANIMAL)))
    sent = {
        "name": "Tom",
        "kind": "unicorn",
        "bornOn": "2020-02-29",
        "seenAt": "2026-12-01T13:00:00+01:00",
        "feet": 4,
        "weight": 4.5,
        "tame": True,
        "friends": [{"name": "Jerry", "seenAt": None}],
        "traits": {"brave": 3},
        "anything": [1, {"x": None}],
        "newField": {"deep": [True]},
    }
    wire.responses = [sent]

    animal = client.animals.get()

    assert animal.kind == "unicorn"
    assert animal.born_on == date(2020, 2, 29)
    assert animal.seen_at == datetime(2026, 12, 1, 12, tzinfo=UTC)
    assert animal.friends[0].name == "Jerry"
    assert animal.friends[0].seen_at is None
    assert "seen_at" in animal.friends[0].model_fields_set
    assert "born_on" not in animal.friends[0].model_fields_set
    assert animal.traits == {"brave": 3}
    assert animal.newField == {"deep": [True]}
    assert animal.to_dict() == sent
    assert drift == []


UNION = """{
  Cat: {type: object, required: [kind, lives], properties: {kind: {const: cat}, lives: {type: integer}}},
  Dog: {type: object, required: [kind], properties: {kind: {const: dog}, tricks: {type: array, items: {type: string}}}},
  Price: {type: object, required: [amount], properties: {amount: {type: number}}},
  Free: {type: object, required: [free], properties: {free: {const: true}}}}"""

PETS = '{oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}'
PRICES = '{oneOf: [{$ref: "#/components/schemas/Price"}, {$ref: "#/components/schemas/Free"}]}'
ONE_OR_MANY = '{oneOf: [{$ref: "#/components/schemas/Cat"}, {type: array, items: {$ref: "#/components/schemas/Cat"}}]}'


@pytest.mark.parametrize(
    ("schema", "sent", "expected"),
    [
        (PETS, {"kind": "cat", "lives": 9}, "Cat"),
        (PETS, {"kind": "dog", "lives": 9}, "Dog"),
        (PRICES, {"amount": 1.5}, "Price"),
        (PRICES, {"free": True}, "Free"),
        (ONE_OR_MANY, {"kind": "cat", "lives": 1}, "Cat"),
        (ONE_OR_MANY, [{"kind": "cat", "lives": 1}], "list"),
        ("{oneOf: [{type: integer}, {type: string}]}", "7", "str"),
        ("{oneOf: [{type: integer}, {type: string}]}", 7, "int"),
    ],
)
def test_a_union_is_told_apart(
    generated: Generate, connect: Connect, wire: Wire, schema: str, sent: Any, expected: str
) -> None:
    client, drift = drifts(connect, generated(one_answer(schema, UNION)))
    wire.responses = [sent]

    assert type(client.animals.get()).__name__ == expected
    assert drift == []


def test_an_unknown_member_of_a_union_is_usable(generated: Generate, connect: Connect, wire: Wire) -> None:
    client, drift = drifts(connect, generated(one_answer(f"{{type: array, items: {PETS}}}", UNION)))
    wire.responses = [[{"kind": "cat", "lives": 9}, {"kind": "fish", "fins": 2}]]

    cat, fish = client.animals.get()

    assert (cat.lives, fish.kind, fish.fins) == (9, "fish", 2)
    assert [(report.operation, report.pointer) for report in drift] == [("animals.get", "/*")]


def test_a_wrong_value_is_kept_and_reported_and_the_rest_is_unharmed(
    generated: Generate, connect: Connect, wire: Wire
) -> None:
    package = generated(one_answer('{type: array, items: {$ref: "#/components/schemas/Animal"}}', ANIMAL))
    client, drift = drifts(connect, package)
    wire.responses = [[{"name": "Tom", "feet": "four", "bornOn": "2020-02-29"}, {"name": None}, {"name": "Rex"}]]

    tom, nobody, rex = client.animals.get()

    assert (tom.name, tom.feet, tom.born_on) == ("Tom", "four", date(2020, 2, 29))
    assert nobody.name is None
    assert type(rex).__name__ == "Animal"
    assert [(report.operation, report.pointer) for report in drift] == [
        ("animals.get", "/*/feet"),
        ("animals.get", "/*/name"),
    ]
    with pytest.raises(package.DriftError):
        client.with_options(strict=True).animals.get()


@pytest.mark.parametrize(
    "other",
    [
        '"200": {description: One., content: {application/json: {schema: ONE}, "*/*": {}}}',
        '"200": {description: One., content: {application/json: {schema: ONE}}}\n        '
        '"201": {description: Any., content: {application/json: {}}}',
        '"200": {description: One., content: {application/json: {schema: ONE}}}\n        '
        '"201": {description: Any., content: {"*/*": {schema: {}}}}',
    ],
    ids=["of a range", "of another status", "of a range and another status"],
)
@pytest.mark.parametrize(
    "one",
    ['{$ref: "#/components/schemas/Animal"}', "{type: object, properties: {bornOn: {type: string, format: date}}}"],
)
def test_a_type_beside_an_unknown_one_is_there(
    one: str, other: str, generated: Generate, connect: Connect, wire: Wire
) -> None:
    document = one_answer("true", ANIMAL)
    described = '"200": {description: Found., content: {application/json: {schema: true}}}'
    assert described in document
    client, drift = drifts(connect, generated(document.replace(described, other.replace("ONE", one))))
    wire.responses = [{"name": "Tom", "bornOn": "2020-02-29"}]

    assert (client.animals.get().born_on, drift) == (date(2020, 2, 29), [])


PAGED = """
openapi: 3.1.0
info: {title: Zoo, version: "1"}
servers: [{url: https://zoo.example}]
paths:
  /animals:
    get:
      operationId: animals.list
      tags: [animals]
      summary: List.
      x-pagination: STYLE
      parameters:
        - {name: take, in: query, schema: {type: integer, default: 2}}
        - {name: skip, in: query, schema: {type: integer, default: 0}}
        - {name: cursor, in: query, schema: {type: string}}
        - {name: kind, in: query, schema: {type: string}}
      responses:
        "200":
          description: Found.
          content:
            application/json:
              schema:
                type: object
                properties:
                  data: {type: array, items: {$ref: "#/components/schemas/Animal"}}
                  page:
                    type: object
                    properties: {more: {type: boolean}, next: {type: [string, "null"]}, total: {type: integer}}
components: {schemas: {Animal: {type: object, required: [name], properties: {name: {type: string}}}}}
"""
STYLES = """
pagination:
  plain: {kind: offset, size: take, at: skip, items: data}
  counted: {kind: offset, size: take, at: skip, items: data, more: page.more, total: page.total}
  cursor: {kind: cursor, size: take, at: cursor, items: data, next: page.next}
"""


def page(*names: str, **meta: Any) -> dict[str, Any]:
    return {"data": [{"name": name} for name in names], "page": meta}


@pytest.mark.parametrize(
    ("style", "responses", "targets"),
    [
        ("plain", [page("a", "b"), page("c")], ["?kind=x", "?kind=x&skip=2"]),
        ("plain", [page("a", "b"), page("c", "d"), page()], ["?kind=x", "?kind=x&skip=2", "?kind=x&skip=4"]),
        ("counted", [page("a", "b", more=True), page("c", "d", more=False)], ["?kind=x", "?kind=x&skip=2"]),
        ("cursor", [page("a", "b", next="n1"), page("c", next=None)], ["?kind=x", "?kind=x&cursor=n1"]),
    ],
)
def test_a_list_is_walked_to_its_end(
    generated: Generate,
    connect: Connect,
    wire: Wire,
    style: str,
    responses: list[Any],
    targets: list[str],
) -> None:
    client = connect(generated(PAGED.replace("STYLE", style), STYLES))
    wire.responses = [*responses]

    names = [animal.name for animal in client.animals.list(kind="x")]

    assert names == [item["name"] for answer in responses for item in answer["data"]]
    sent = [sorted(request.url.query.decode().split("&")) for request in wire.requests]
    assert sent == [sorted(target[1:].split("&")) for target in targets]


VARIANTS = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: https://shop.example}]
paths:
  /orders:
    post:
      operationId: orders.create
      tags: [orders]
      summary: Order.
      x-variants: {orders.create_many: {summary: Order often., response: array, only: [times], required: [times]}}
      requestBody:
        required: true
        content:
          application/json: {schema: {type: object, properties: {item: {type: string}, times: {type: integer}}}}
      responses:
        "201":
          description: Made.
          content:
            application/json:
              schema:
                oneOf:
                  - {$ref: "#/components/schemas/Order"}
                  - {type: array, items: {$ref: "#/components/schemas/Order"}}
components: {schemas: {Order: {type: object, required: [id], properties: {id: {type: integer}}}}}
"""


def test_variants_of_an_operation(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(VARIANTS)
    client, drift = drifts(connect, package)
    wire.status = 201

    wire.responses = [{"id": 1}]
    assert client.orders.create(item="tea").id == 1
    wire.responses = [[{"id": 1}, {"id": 2}]]
    assert [order.id for order in client.orders.create_many(item="tea", times=2)] == [1, 2]
    assert wire.body == {"item": "tea", "times": 2}
    # A single object is a list of one.
    wire.responses = [{"id": 1}]
    assert [order.id for order in client.orders.create_many(item="tea", times=1)] == [1]
    assert drift == []
    # A list instead of an object is reported. It must not be lost although the server decided differently.
    wire.responses = [[{"id": 1}, {"id": 2}]]
    assert [order.id for order in client.orders.create(item="tea")] == [1, 2]
    assert [str(found) for found in drift] == ["orders.create /: expected object, found array"]
    strict = client.with_options(strict=True)
    with pytest.raises(package.DriftError):
        strict.orders.create(item="tea")
    wire.responses = [{"id": 1}]
    assert [order.id for order in strict.orders.create_many(item="tea", times=1)] == [1]
    with pytest.raises(TypeError):
        client.orders.create(item="tea", times=2)


KEYS = """
openapi: 3.1.0
info: {title: Vault, version: "1"}
servers: [{url: https://vault.example}]
paths:
  /keys:
    get:
      operationId: keys.list
      tags: [keys]
      summary: List.
      responses:
        "200":
          description: Keys.
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Key"}}}}
components:
  schemas:
    Key:
      type: object
      required: [id, secretKey]
      properties:
        id: {type: integer}
        secretKey: {type: string, format: password}
        a_pin: {type: [string, "null"], format: password}
"""


def test_secrets_of_an_answer_are_there_but_not_shown(generated: Generate, connect: Connect, wire: Wire) -> None:
    """Results are printed and logged; secrets in them are recognized by name only."""
    client = connect(generated(KEYS))
    sent = {"id": 1, "secretKey": "s3cret", "a_pin": "1234"}
    # The second one differs from the document, so that it is built in another way.
    wire.responses = [[sent, {**sent, "id": "one"}]]

    keys = client.keys.list()

    assert repr(keys) == "[Key(id=1), Key(id='one')]"
    assert [(key.secret_key, key.a_pin, key.to_dict()) for key in keys] == [
        ("s3cret", "1234", sent),
        ("s3cret", "1234", {**sent, "id": "one"}),
    ]
