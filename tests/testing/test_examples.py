"""Generated values are valid by their schemas, according to jsonschema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from calcom.testing import Request
from calcom.testing._checking import Checker, checker
from calcom.testing._contract import Contract, Endpoint, contract
from calcom.testing._examples import Examples
from calcom.testing._results import generated, sent

SCHEMAS: Mapping[str, Any] = {
    "Color": {"type": "string", "enum": ["red", "green"]},
    "Level": {"type": "integer", "oneOf": [{"const": 3}, {"const": 4}]},
    "Base": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer", "minimum": 7}}},
    "Cat": {"allOf": [{"$ref": "Base"}, {"required": ["kind"], "properties": {"kind": {"type": "string"}}}]},
    "Dog": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "woof"}, "of": {"$ref": "Dog"}}},
    "Pet": {
        "oneOf": [{"$ref": "Cat"}, {"$ref": "Dog"}],
        "discriminator": {"propertyName": "kind", "mapping": {"meow": "#/components/schemas/Cat"}},
    },
    "Tree": {
        "type": "object",
        "required": ["trees"],
        "properties": {"trees": {"type": "array", "items": {"$ref": "Tree"}}},
    },
}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"$ref": "Color"}, "red"),
        ({"$ref": "Level"}, 3),
        ({"type": ["null", "string"], "enum": [None, "a"]}, "a"),
        ({"anyOf": [{"type": "null"}, {"type": "boolean"}]}, False),
        ({"$ref": "Pet"}, {"id": 7, "kind": "meow"}),
        ({"$ref": "Tree"}, {"trees": []}),
        ({"type": "string", "examples": [5, "right"]}, "right"),
        ({"type": "object", "properties": {"secret": {"type": "string", "writeOnly": True}}}, {}),
        ({"type": "integer", "exclusiveMinimum": 4, "maximum": 5}, 5),
        ({"type": "number", "minimum": 2, "maximum": 2}, 2),
    ],
)
def test_a_value_follows_its_schema(schema: Any, expected: Any) -> None:
    value = made(schema)
    if isinstance(expected, dict) and "id" in expected:
        assert value["id"] >= expected["id"]
        value["id"] = expected["id"]
    assert value == expected


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "pattern": r"^[A-Z]{3}-\d{2,4}(x|yz)?$"},
        {"type": "string", "pattern": "^[^a-z]+$", "minLength": 3},
        {"type": "string", "minLength": 40, "maxLength": 41},
        {"type": "array", "minItems": 2, "uniqueItems": True, "items": {"$ref": "Color"}},
        {"type": "integer", "multipleOf": 15, "minimum": 20, "maximum": 44},
        {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 2},
        {"type": "object", "required": ["a"], "additionalProperties": {"format": "uuid", "type": "string"}},
        *({"type": "string", "format": name} for name in ("date-time", "date", "uuid")),
    ],
)
def test_a_value_keeps_to_limits(schema: Any) -> None:
    known = of_schemas()
    value = made(schema)
    assert Checker(known, "response").problems(value, schema, "body") == []


def made(schema: Any) -> Any:
    known = of_schemas()
    return Examples(known, Checker(known, "response"), "response", "0").value(schema)


def of_schemas() -> Contract:
    return Contract("".join(f"schema\t{json.dumps(name)}\t{json.dumps(schema)}\n" for name, schema in SCHEMAS.items()))


@pytest.mark.parametrize("endpoint", list(contract().endpoints()), ids=lambda endpoint: endpoint.id)
def test_every_operation_answers_what_the_document_allows(endpoint: Endpoint) -> None:
    _, media_type, media = endpoint.success
    request = Request(operation=endpoint.id, method=endpoint.method, url=endpoint.path, now=datetime.now(UTC))
    response = sent(endpoint, request, generated(endpoint, None, f"0:{endpoint.id}:1"), {}, "http://api.test")

    if media is None or "json" not in media_type:
        assert response.status // 100 in (2, 3)
    else:
        assert checker("response").problems(response.json(), media.schema, "body") == []


def test_alternatives_may_overlap() -> None:
    """A server takes what fits several members of `oneOf`; what fits none of them is refused."""
    parts: list[Any] = [{"type": "object", "properties": {name: {"type": "integer"}}} for name in "ab"]
    checking = Checker(of_schemas(), "request")
    assert checking.problems({"a": 1}, {"oneOf": parts}, "body") == []
    assert [one.keyword for one in checking.problems("a", {"oneOf": parts}, "body")] == ["oneOf"]
