"""Types that contain themselves without an object in between, and objects that contain a union of themselves."""

from __future__ import annotations

from typing import Any, get_type_hints

import pytest

from tests.behavior.conftest import Wire
from tests.behavior.twins import call_both
from tests.conftest import Generate


def document(schemas: str, name: str = "Thing", version: str = "3.1.0") -> str:
    schema = f'{{$ref: "#/components/schemas/{name}"}}'
    return f"""
openapi: {version}
info: {{title: Zoo, version: "1"}}
servers: [{{url: https://zoo.example}}]
paths:
  /things:
    get:
      operationId: things.get
      responses: {{"200": {{description: One., content: {{application/json: {{schema: {schema}}}}}}}}}
    post:
      operationId: things.create
      requestBody:
        required: true
        content:
          application/json: {{schema: {{type: object, required: [topThing], properties: {{topThing: {schema}}}}}}}
      responses: {{"204": {{description: Stored.}}}}
components: {{schemas: {schemas}}}
"""


THING = '{$ref: "#/components/schemas/Thing"}'
LIST = f"{{Thing: {{type: array, items: {THING}}}}}"
MAP = f"{{Thing: {{type: object, additionalProperties: {THING}}}}}"
JSON = f"""{{Thing: {{anyOf: [{{type: string}}, {{type: number}}, {{type: boolean}}, {{type: 'null'}},
  {{type: array, items: {THING}}}, {{type: object, additionalProperties: {THING}}}]}}}}"""
APART = """{Thing: {oneOf: [{type: string},
    {type: object, additionalProperties: {$ref: "#/components/schemas/Things"}}]},
  Things: {type: array, items: {$ref: "#/components/schemas/Thing"}}}"""
TREE = f"""{{Thing: {{oneOf: [{{$ref: "#/components/schemas/Leaf"}}, {{type: array, items: {THING}}}]}},
  Leaf: {{type: object, required: [leafName], properties: {{leafName: {{type: string}},
    bornAt: {{type: string, format: date-time}}, under: {THING}}}}}}}"""
BRANCHES = f"""{{Thing: {{oneOf: [{{$ref: "#/components/schemas/Leaf"}},
    {{type: object, additionalProperties: {THING}}}]}},
  Leaf: {{type: object, required: [leafName], properties: {{leafName: {{type: string}}}}}}}}"""


@pytest.mark.parametrize(
    ("schemas", "given", "sent"),
    [
        (LIST, [[], [[]]], [[], [[]]]),
        (MAP, {"a_b": {"c_d": {}}}, {"a_b": {"c_d": {}}}),
        (JSON, {"a_b": [1, 2.5, "x", None, True, {"c_d": []}]}, {"a_b": [1, 2.5, "x", None, True, {"c_d": []}]}),
        (APART, {"a_b": ["x", {"c_d": []}]}, {"a_b": ["x", {"c_d": []}]}),
        (
            TREE,
            [{"leaf_name": "x"}, [{"leaf_name": "y", "under": [[{"leaf_name": "z"}]]}]],
            [{"leafName": "x"}, [{"leafName": "y", "under": [[{"leafName": "z"}]]}]],
        ),
        (BRANCHES, {"a_b": {"c_d": {"leaf_name": "x"}}}, {"a_b": {"c_d": {"leafName": "x"}}}),
    ],
)
def test_a_type_may_contain_itself(generated: Generate, wire: Wire, schemas: str, given: Any, sent: Any) -> None:
    package = generated(document(schemas))

    call_both(package, wire, "things.create", top_thing=given)
    body = wire.body
    wire.responses = [sent]
    thing = call_both(package, wire, "things.get")

    assert body == {"topThing": sent}
    assert _plain(thing) == sent
    things = package.Client().things
    assert get_type_hints(things.get)["return"] == package.types.Thing
    assert get_type_hints(things.create)["top_thing"] == package.types.ThingParam


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value.to_dict() if hasattr(value, "to_dict") else value


LAYERS = """{
  Thing: {oneOf: [{$ref: "#/components/schemas/TextLayer"}, {$ref: "#/components/schemas/ImageLayer"}],
    discriminator: {propertyName: kind}},
  TextLayer: {type: object, required: [kind], properties: {kind: {const: text}, fontSize: {type: integer}}},
  ImageLayer: {type: object, required: [kind], properties: {kind: {const: image}, fileName: {type: string},
    subLayer: {$ref: "#/components/schemas/Thing"}, byName: {type: object, additionalProperties:
      {$ref: "#/components/schemas/Thing"}}}}}"""
TURNED = LAYERS.replace("TextLayer", "X").replace("ImageLayer", "TextLayer").replace("X", "ImageLayer")


@pytest.mark.parametrize(
    "schemas", [LAYERS, TURNED, LAYERS.replace("Thing", "AThing"), LAYERS.replace("Thing", "ZThing")]
)
def test_a_union_may_contain_itself_in_a_request(generated: Generate, wire: Wire, schemas: str) -> None:
    name = next(name for name in ("AThing", "ZThing", "Thing") if name in schemas)
    package = generated(document(schemas, name))
    text = {"kind": "text", "font_size": 3}

    call_both(
        package,
        wire,
        "things.create",
        top_thing={"kind": "image", "file_name": "a", "sub_layer": {"kind": "image", "by_name": {"x_y": text}}},
    )

    text = {"kind": "text", "fontSize": 3}
    inner = {"kind": "image", "byName": {"x_y": text}}
    assert wire.body == {"topThing": {"kind": "image", "fileName": "a", "subLayer": inner}}


MUTUAL = """{
  Thing: {type: object, properties: {ContactID: {type: string}, Groups: {type: array, items:
    {$ref: "#/components/schemas/Group"}}}},
  Group: {type: object, properties: {GroupID: {type: string}, Contacts: {type: array, items:
    {$ref: "#/components/schemas/Thing"}}}}}"""


def test_objects_may_contain_each_other(generated: Generate, wire: Wire) -> None:
    package = generated(document(MUTUAL))

    call_both(
        package, wire, "things.create", top_thing={"groups": [{"group_id": "g", "contacts": [{"contact_id": "c"}]}]}
    )

    assert wire.body == {"topThing": {"Groups": [{"GroupID": "g", "Contacts": [{"ContactID": "c"}]}]}}
