"""Schemas that refer to each other in a chain longer than what pydantic builds at once."""

from __future__ import annotations

import json
import pickle
from importlib import import_module
from typing import Any

import pytest

from tests.behavior.conftest import Connect, Wire
from tests.behavior.schemas import document
from tests.behavior.twins import call_both
from tests.conftest import Generate

COUNT = 150
DEPTH = 60
FORMS = {
    "plain": "{0}",
    "nullable": "{{anyOf: [{0}, {{type: 'null'}}]}}",
    "list": "{{type: array, items: {0}}}",
    "map": "{{type: object, additionalProperties: {{type: array, items: {0}}}}}",
    "union": "{{oneOf: [{0}, {{$ref: '#/components/schemas/End'}}]}}",
    "constants": (
        "{{type: array, items: {{type: object, additionalProperties:"
        " {{oneOf: [{0}, {{$ref: '#/components/schemas/End'}}], discriminator: {{propertyName: kind}}}}}}}}"
    ),
}


def chain(form: str, *, is_cycle: bool = False) -> str:
    """A document in which each schema refers to the next one, and perhaps the last one to the first."""
    schemas: list[str] = ["End: {type: object, required: [kind], properties: {kind: {const: end}}}"]
    for number in range(COUNT):
        after = (number + 1) % COUNT if is_cycle else number + 1
        target = f"{{$ref: '#/components/schemas/M{after}'}}" if after < COUNT else "{$ref: '#/components/schemas/End'}"
        schemas.append(
            f"M{number}: {{type: object, required: [kind, madeAt], properties: {{kind: {{const: m{number}}},"
            f" madeAt: {{type: string, format: date-time}}, partOf: {FORMS[form].format(target)}}}}}"
        )
    return document("{$ref: '#/components/schemas/M0'}", ", ".join(schemas))


def nested(form: str, key: str, moment: str, depth: int = DEPTH) -> Any:
    """A value for the chain, with the given keys."""
    value: Any = None
    for number in reversed(range(depth)):
        below = value
        if below is not None and form in ("map", "constants"):
            below = {"one_key": [below]} if form == "map" else [{"one_key": below}]
        elif below is not None and form == "list":
            below = [below]
        value = {"kind": f"m{number}", moment: "2026-01-01T00:00:00Z"} | ({key: below} if below is not None else {})
    return value


@pytest.mark.parametrize(
    ("form", "is_cycle"), [*((form, False) for form in FORMS), ("plain", True), ("constants", True)]
)
def test_a_chain_of_schemas_may_be_long(generated: Generate, wire: Wire, form: str, is_cycle: bool) -> None:
    package = generated(chain(form, is_cycle=is_cycle))
    body = nested(form, "partOf", "madeAt")

    wire.responses = [body]
    thing = call_both(package, wire, "thing.get")
    assert thing.to_dict() == body
    again = pickle.loads(pickle.dumps(thing))
    assert again == thing
    assert again.model_dump_json(by_alias=True, exclude_unset=True) == json.dumps(body, separators=(",", ":"))

    call_both(package, wire, "thing.set", thing=nested(form, "part_of", "made_at"))
    assert wire.body == {"thing": body}
    call_both(package, wire, "thing.set", thing=thing)
    assert wire.body == {"thing": body}


@pytest.mark.parametrize(("form", "depth"), [("plain", DEPTH), ("union", DEPTH), ("constants", DEPTH // 2)])
def test_a_difference_at_the_end_of_a_long_chain_is_reported(
    generated: Generate, connect: Connect, wire: Wire, form: str, depth: int
) -> None:
    package = generated(chain(form))
    body = nested(form, "partOf", "madeAt", depth)
    wire.responses = [json.loads(json.dumps(body).replace('Z"}', 'never"}'))]
    drifts: list[Any] = []

    thing = connect(package, on_drift=drifts.append).thing.get()

    assert thing.to_dict() == wire.responses[0]
    assert [(drift.expected, drift.found) for drift in drifts] == [("date-time", "string")]
    assert drifts[0].pointer.count("/partOf") == depth - 1


def test_the_call_stack_may_already_be_deep(generated: Generate, connect: Connect, wire: Wire) -> None:
    client = connect(generated(chain("constants")), strict=True)
    wire.responses = [nested("constants", "partOf", "madeAt")]

    def called(depth: int) -> Any:
        return client.thing.get() if depth == 0 else called(depth - 1)

    assert called(500).to_dict() == wire.responses[0]


def test_models_are_built_by_hand_and_simulated(generated: Generate) -> None:
    package = generated(chain("plain"))
    types = package.types
    moment = "2026-01-01T00:00:00Z"
    value = types.End.model_construct(kind="end")
    for number in reversed(range(COUNT)):
        value = types.__getattr__(f"M{number}").model_construct(
            _fields_set={"kind", "part_of"}, kind=f"m{number}", made_at=moment, part_of=value
        )
    found, depth = value.model_dump(by_alias=True, exclude_unset=True), 0
    while "partOf" in found:
        found, depth = found["partOf"], depth + 1
    assert (found, depth) == ({"kind": "end"}, COUNT)

    with import_module("made.testing").Server() as server, server.client(strict=True) as client:
        assert client.thing.get().kind == "m0"
        client.thing.set(thing=nested("plain", "part_of", "made_at"))
