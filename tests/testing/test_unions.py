"""A value that fits no member of a union: which member is nearest, and why it does not fit."""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import Any

import pytest

from tests.conftest import Generate

DOCUMENT = """
openapi: 3.1.0
info: {title: Pay, version: "1"}
paths:
  /payments:
    post:
      operationId: payments.create
      tags: [payments]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties:
                source:
                  oneOf: [{$ref: "#/components/schemas/Card"}, {$ref: "#/components/schemas/Bank"}, {enum: [null]}]
                plan: {oneOf: [{$ref: "#/components/schemas/Off"}, {$ref: "#/components/schemas/Rhythm"}]}
                note: {anyOf: [{type: string, maxLength: 5}, {type: "null"}]}
                amount: {oneOf: [{type: integer}, {type: string, pattern: "^[0-9]+$"}]}
                any: {anyOf: [{$ref: "#/components/schemas/Plain"}, {type: array, items: {type: integer}}]}
      responses: {"204": {description: Paid.}}
components:
  schemas:
    Card:
      type: object
      required: [kind, number, cvc]
      properties: {kind: {const: card}, number: {type: string}, cvc: {type: string}}
    Bank:
      type: object
      required: [kind, iban]
      properties: {kind: {const: bank}, iban: {type: string}, holder: {$ref: "#/components/schemas/Holder"}}
    Holder:
      oneOf: [{type: object, required: [first], properties: {first: {type: string}}}, {type: string, minLength: 2}]
    Off: {type: object, required: ["off"], properties: {"off": {const: true}}}
    Rhythm: {type: object, required: [unit, times], properties: {unit: {enum: [week, day]}, times: {type: integer}}}
    Plain: {type: object, title: Plain text, required: [text], properties: {text: {type: string}}}
"""

CARD, BANK = "as Card, the nearest of 2 alternatives", "as Bank, the nearest of 2 alternatives"


@pytest.fixture(scope="module")
def pay(generated_once: Generate) -> ModuleType:
    return generated_once(DOCUMENT)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            {"source": {"kind": "card", "cvc": 123}},
            {
                "source.cvc": [f"123 is not of type 'string' ({CARD})"],
                "source.number": [f"number is required ({CARD})"],
            },
        ),
        ({"source": {"kind": "bank"}}, {"source.iban": [f"iban is required ({BANK})"]}),
        ({"source": {"iban": "DE1"}}, {"source.kind": [f"kind is required ({BANK})"]}),
        (
            {"source": {"kind": "bank", "iban": "x", "holder": {"last": "y"}}},
            {"source.holder.first": [f"first is required (as object, the nearest of 2 alternatives; {BANK})"]},
        ),
        ({"source": {"kind": "cash"}}, {"source.kind": ["'cash' is none of 'card', 'bank'"]}),
        ({"source": 5}, {"source": ["5 is none of the alternatives: Card, Bank"]}),
        (
            {"plan": {"unit": "month", "times": 2}},
            {"plan.unit": ["'month' is not one of ['week', 'day'] (as Rhythm, the nearest of 2 alternatives)"]},
        ),
        ({"note": "too long"}, {"note": ["'too long' is too long"]}),
        ({"amount": "a"}, {"amount": ["'a' does not match '^[0-9]+$' (as string, the nearest of 2 alternatives)"]}),
        ({"amount": 1.5}, {"amount": ["1.5 is none of the alternatives: integer, string"]}),
        ({"any": {}}, {"any.text": ["text is required (as Plain, the nearest of 2 alternatives)"]}),
        ({"any": [1, "b"]}, {"any.1": ["'b' is not of type 'integer' (as array, the nearest of 2 alternatives)"]}),
    ],
)
def test_the_nearest_member_and_why_it_does_not_fit(
    pay: ModuleType, body: dict[str, Any], told: dict[str, list[str]]
) -> None:
    checker = importlib.import_module(f"{pay.__name__}.testing._checking").checker("request")
    contract = importlib.import_module(f"{pay.__name__}.testing._contract").contract()
    media = contract.named("payments.create").body["application/json"]
    found: dict[str, list[str]] = {}
    for problem in checker.problems(body, media.schema, "body"):
        found.setdefault(problem.field, []).append(problem.message)
    assert found == told
