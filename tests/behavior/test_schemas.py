"""Schemas with several parts: what is sent, and how responses are decoded."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, date, datetime
from types import NoneType
from typing import Any, get_args

import httpx2
import pytest

from tests.behavior.schemas import VERSIONS, document
from tests.conftest import Generate

# -- allOf --------------------------------------------------------------------------------------------------------

REF = '{$ref: "#/components/schemas/Base"}'


@pytest.mark.parametrize("version", VERSIONS)
def test_parts_that_only_annotate_leave_the_component_as_it_is(things: Any, version: str) -> None:
    members = [
        "{description: x}",
        "{readOnly: true}",
        "{}",
        "{x-y: 1}",
        "{type: object}",
        "{example: {}}",
        "{title: T}",
    ]
    members += ["{additionalProperties: false}", "{required: [id]}", "{minProperties: 1}", "{properties: {}}"]
    members += ["{deprecated: true}", "{default: {}}", REF]
    properties = ", ".join(f"p{n}: {{allOf: [{REF}, {member}]}}" for n, member in enumerate(members))
    client = things(f"{{type: object, properties: {{{properties}}}}}", version=version)

    answer = client.get({f"p{n}": {"id": "a"} for n in range(len(members))})

    assert {type(getattr(answer, f"p{n}")) for n in range(len(members))} == {client.package.types.Base}


@pytest.mark.parametrize("version", VERSIONS)
def test_read_only_parts_are_not_sent_and_write_only_parts_are_not_read(things: Any, version: str) -> None:
    client = things(
        f"{{type: object, properties: {{a: {{allOf: [{REF}, {{readOnly: true}}]}}, "
        f"b: {{allOf: [{REF}], writeOnly: true}}, c: {{type: string}}}}}}",
        version=version,
    )

    keys = client.package.types.ThingSetBodyThingParam.__annotations__
    assert (list(keys), list(client.package.types.ThingGetResult.model_fields)) == (["b", "c"], ["a", "c"])


NULLABLE_BASE = "NullBase: {type: object, nullable: true, properties: {a: {type: string}}}"
NULL_BASE = 'NullBase: {type: [object, "null"], properties: {a: {type: string}}}'
NULL_REF = '{$ref: "#/components/schemas/NullBase"}'


NULLS = [
    ("3.0.3", NULL_REF, True),
    ("3.0.3", f"{{allOf: [{NULL_REF}]}}", True),
    ("3.0.3", f"{{allOf: [{NULL_REF}, {{description: x}}]}}", True),
    ("3.0.3", f"{{allOf: [{NULL_REF}, {{type: object, properties: {{b: {{type: string}}}}}}]}}", False),
    ("3.0.3", f"{{allOf: [{NULL_REF}, {{type: object, nullable: true, properties: {{b: {{}}}}}}]}}", True),
    ("3.0.3", f"{{type: object, allOf: [{NULL_REF}]}}", False),
    ("3.0.3", f"{{nullable: true, allOf: [{REF}]}}", True),
    ("3.0.3", f"{{type: object, nullable: true, allOf: [{REF}]}}", True),
    ("3.0.3", f"{{allOf: [{REF}, {{nullable: true}}]}}", True),
    ("3.0.3", f"{{allOf: [{REF}, {NULL_REF}]}}", False),
    ("3.0.3", f"{{nullable: true, oneOf: [{REF}]}}", True),
    ("3.0.3", "{$ref: '#/components/schemas/Base', nullable: true}", False),
    ("3.0.3", "{type: string, nullable: true, enum: [a, null]}", True),
    ("3.0.3", "{nullable: true}", True),
    ("3.1.0", NULL_REF, True),
    ("3.1.0", f"{{allOf: [{NULL_REF}, {{type: object}}]}}", False),
    ("3.1.0", f"{{anyOf: [{REF}, {{type: 'null'}}]}}", True),
    ("3.1.0", f"{{anyOf: [{REF}, {{type: 'null'}}], description: x, default: null}}", True),
    ("3.1.0", f"{{oneOf: [{REF}, {{const: null}}]}}", True),
    ("3.1.0", f"{{type: object, properties: {{c: {{}}}}, oneOf: [{REF}, {{type: 'null'}}]}}", False),
    ("3.1.0", "{allOf: [{type: [string, 'null']}, {type: [string, integer, 'null']}]}", True),
    ("3.1.0", "{allOf: [{type: [string, 'null']}, {type: string}]}", False),
    ("3.1.0", "{const: null}", True),
    ("3.1.0", "{enum: [null, 1]}", True),
]


@pytest.mark.parametrize("version", VERSIONS)
def test_null_is_a_value_if_a_part_says_so_and_none_says_otherwise(things: Any, version: str) -> None:
    tried = [(schema, expected) for where, schema, expected in NULLS if where == version]
    properties = ", ".join(f"p{number}: {schema}" for number, (schema, _) in enumerate(tried))
    required = ", ".join(f"p{number}" for number in range(len(tried)))
    null = NULLABLE_BASE if version == "3.0.3" else NULL_BASE
    model = things(
        f"{{type: object, required: [{required}], properties: {{{properties}}}}}", null, version
    ).package.types.ThingGetResult

    model.model_rebuild()
    found = [accepts_null(info.annotation) for info in model.model_fields.values()]
    assert list(zip((schema for schema, _ in tried), found, strict=True)) == tried


def accepts_null(annotation: Any) -> bool:
    return annotation in (Any, None, NoneType) or NoneType in get_args(annotation)


NULL_MEMBERS = [
    "{nullable: true}",
    "{nullable: true, title: None, example: null}",
    "{enum: [null]}",
    "{$ref: '#/components/schemas/Nothing'}",
    "{allOf: [{enum: [null]}]}",
]
NULL_TYPES = ["{type: 'null'}", "{type: ['null']}", "{const: null}", "{allOf: [{type: 'null', description: x}]}"]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_member_of_a_union_that_is_null_only_makes_the_others_nullable(things: Any, version: str) -> None:
    members = [*NULL_MEMBERS, *(NULL_TYPES if version == "3.1.0" else ())]
    schemas = [f"{{{keyword}: [{REF}, {member}]}}" for member in members for keyword in ("anyOf", "oneOf")]
    schemas += [f"{{anyOf: [{member}, {REF}]}}" for member in members]
    properties = ", ".join(f"p{number}: {schema}" for number, schema in enumerate(schemas))
    required = ", ".join(f"p{number}" for number in range(len(schemas)))
    package = things(
        f"{{type: object, required: [{required}], properties: {{{properties}}}}}",
        "Nothing: {nullable: true, description: Nothing at all.}",
        version,
    ).package

    model = package.types.ThingGetResult
    model.model_rebuild()
    found = [info.annotation for info in model.model_fields.values()]
    assert list(zip(schemas, found, strict=True)) == [(schema, package.types.Base | None) for schema in schemas]


def test_a_nullable_schema_without_a_type_is_anything_where_nothing_says_more(things: Any) -> None:
    model = things(
        "{type: object, properties: {a: {nullable: true}, b: {anyOf: [{nullable: true}, {description: x}]}}}",
        version="3.0.3",
    ).package.types.ThingGetResult

    model.model_rebuild()
    assert [info.annotation for info in model.model_fields.values()] == [Any, Any]


@pytest.mark.parametrize("version", VERSIONS)
def test_scalars_of_several_parts_are_what_all_parts_allow(things: Any, version: str) -> None:
    client = things(
        """{type: object, required: [size, at, count, kind], properties: {
          size: {allOf: [{$ref: "#/components/schemas/Size"}, {maxLength: 5}]},
          at: {allOf: [{type: string}, {format: date-time}]},
          count: {allOf: [{type: number}, {type: integer}]},
          kind: {allOf: [{type: string, enum: [a, b]}, {type: string, enum: [b, c]}]}}}""",
        "Size: {type: string, enum: [small, large]}",
        version,
    )

    answer = client.get({"size": "small", "at": "2024-01-01T00:00:00Z", "count": 3, "kind": "b"})

    assert (answer.size, answer.at, answer.count, answer.kind) == ("small", datetime(2024, 1, 1, tzinfo=UTC), 3, "b")
    assert client.sent(thing={"size": "large", "at": answer.at, "count": 1, "kind": "b"}) == {
        "thing": {"size": "large", "at": "2024-01-01T00:00:00Z", "count": 1, "kind": "b"}
    }


@pytest.mark.parametrize("version", VERSIONS)
def test_arrays_and_maps_of_several_parts_are_merged(things: Any, version: str) -> None:
    client = things(
        f"""{{type: object, properties: {{
          list: {{allOf: [{{type: array, items: {REF}}}, {{minItems: 1}}]}},
          both: {{allOf: [{{type: array, items: {REF}}}, {{type: array, items: {{type: object, properties: {{
            bornOn: {{type: string, format: date}}}}}}}}]}},
          map: {{allOf: [{{type: object, additionalProperties: {{type: string, format: date}}}}, {{type: object}}]}}}}}}
        """,
        version=version,
    )

    answer = client.get(
        {
            "list": [{"id": "1", "madeAt": "2024-01-01T00:00:00Z"}],
            "both": [{"id": "2", "madeAt": "2024-01-01T00:00:00Z", "bornOn": "2024-01-02"}],
            "map": {"x": "2024-01-03"},
        }
    )

    assert answer.list[0].made_at == answer.both[0].made_at == datetime(2024, 1, 1, tzinfo=UTC)
    assert (answer.both[0].born_on, answer.map) == (date(2024, 1, 2), {"x": date(2024, 1, 3)})
    assert client.sent(thing={"both": [{"made_at": answer.both[0].made_at, "born_on": date(2024, 1, 2)}]}) == {
        "thing": {"both": [{"madeAt": "2024-01-01T00:00:00Z", "bornOn": "2024-01-02"}]}
    }


@pytest.mark.parametrize("version", VERSIONS)
def test_a_property_of_two_parts_is_both(things: Any, version: str) -> None:
    client = things(
        """{allOf: [
          {type: object, properties: {inner: {type: object, properties: {firstName: {type: string}}}}},
          {type: object, required: [inner], properties: {inner: {
            type: object, properties: {bornOn: {type: string, format: date}}}}}]}""",
        version=version,
    )

    answer = client.get({"inner": {"firstName": "Ada", "bornOn": "1815-12-10"}})

    assert (answer.inner.first_name, answer.inner.born_on) == ("Ada", date(1815, 12, 10))
    assert client.sent(thing={"inner": {"first_name": "Ada", "born_on": date(1815, 12, 10)}}) == {
        "thing": {"inner": {"firstName": "Ada", "bornOn": "1815-12-10"}}
    }


def test_required_in_a_part_of_its_own_holds_for_the_properties_of_the_others(things: Any) -> None:
    client = things(f"{{allOf: [{REF}, {{required: [madeAt]}}]}}")

    assert client.package.types.ThingGetResult.model_fields["made_at"].is_required()
    assert required_keys(client.package.types.ThingSetBodyThingParam) == ["id", "made_at"]


def required_keys(typed_dict: Any) -> list[str]:
    return [key for key, hint in typed_dict.__annotations__.items() if hint.__forward_arg__.startswith("Required[")]


# -- unions with keywords beside them -----------------------------------------------------------------------------

CONTACTS = """
  ByMail: {type: object, required: [emailAddress], properties: {emailAddress: {type: string}}},
  ByPhone: {type: object, required: [phoneNumber], properties: {phoneNumber: {type: string}}},
"""
WAYS = 'oneOf: [{$ref: "#/components/schemas/ByMail"}, {$ref: "#/components/schemas/ByPhone"}]'


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    "schema",
    [
        f"{{type: object, required: [madeAt], properties: {{madeAt: {{type: string, format: date-time}}}}, {WAYS}}}",
        f"{{allOf: [{REF}, {{required: [madeAt]}}], {WAYS}}}",
        f"{{allOf: [{REF}, {{required: [madeAt]}}, {{{WAYS}}}]}}",
        f"{{allOf: [{{{WAYS.replace('oneOf', 'anyOf')}}}, {{allOf: [{REF}, {{required: [madeAt]}}]}}]}}",
    ],
)
def test_what_stands_beside_a_union_holds_for_every_member(things: Any, schema: str, version: str) -> None:
    client = things(schema, CONTACTS, version)
    at = datetime(2024, 1, 1, tzinfo=UTC)

    mail = client.get({"id": "1", "madeAt": "2024-01-01T00:00:00Z", "emailAddress": "a@b.example"})
    phone = client.get({"id": "1", "madeAt": "2024-01-01T00:00:00Z", "phoneNumber": "1"})

    assert (mail.made_at, mail.email_address, phone.made_at, phone.phone_number) == (at, "a@b.example", at, "1")
    assert type(mail) is not type(phone)
    assert client.sent(things=[{"id": "1", "made_at": at, "email_address": "x"}], by_name={"x": {"made_at": at}}) == {
        "things": [{"id": "1", "madeAt": "2024-01-01T00:00:00Z", "emailAddress": "x"}],
        "byName": {"x": {"madeAt": "2024-01-01T00:00:00Z"}},
    }
    for name in ("ByMail", "ByPhone"):
        keys = getattr(client.package.types, f"ThingSetBodyThing{name}Param")
        assert "made_at" in required_keys(keys)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_discriminator_goes_on_to_tell_apart_members_with_something_beside_them(things: Any, version: str) -> None:
    components = """
      Cat: {type: object, required: [kind], properties: {kind: {type: string}, livesLeft: {type: integer}}},
      Dog: {type: object, required: [kind], properties: {kind: {type: string}, bornOn: {type: string, format: date}}},
    """
    members = 'oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]'
    told = 'discriminator: {propertyName: kind, mapping: {tom: "#/components/schemas/Cat"}}'
    client = things(
        f"{{type: object, properties: {{seenOn: {{type: string, format: date}}}}, {members}, {told}}}",
        components,
        version,
    )

    cat = client.get({"kind": "tom", "livesLeft": 9, "seenOn": "2024-01-01"})
    dog = client.get({"kind": "Dog", "bornOn": "2024-01-02", "seenOn": "2024-01-01"})

    assert (cat.lives_left, cat.seen_on) == (9, date(2024, 1, 1))
    assert (dog.born_on, dog.seen_on) == (date(2024, 1, 2), date(2024, 1, 1))


def test_a_base_that_lists_its_children_is_one_of_them(things: Any) -> None:
    components = """
      Pet: {type: object, required: [kind], properties: {kind: {type: string}},
        oneOf: [{properties: {kind: {const: cat}, lives: {type: integer}}, required: [lives]},
                {properties: {kind: {const: dog}, bornOn: {type: string, format: date}}, required: [bornOn]}]},
    """
    client = things('{$ref: "#/components/schemas/Pet"}', components)

    assert client.get({"kind": "cat", "lives": 9}).lives == 9
    assert client.get({"kind": "dog", "bornOn": "2024-01-01"}).born_on == date(2024, 1, 1)


def test_members_that_only_limit_make_no_union(things: Any) -> None:
    client = things("""{type: object, properties: {
          a: {type: string}, b: {type: string, anyOf: [{format: email}, {type: string, minLength: 3}, {pattern: x}]}},
          oneOf: [{required: [a]}, {required: [b]}], not: {required: [c]},
          if: {required: [a]},
          then: {required: [b], properties: {b: {minLength: 2}, c: {type: string, format: date}}}}""")

    answer = client.get({"a": "x", "b": "y", "c": "2024-01-01"})

    assert type(answer).__name__ == "ThingGetResult"
    assert (answer.a, answer.b, answer.c) == ("x", "y", date(2024, 1, 1))


def test_two_unions_in_one_schema_are_each_with_each(things: Any) -> None:
    client = things(
        "{type: string}",
        """Both: {
          anyOf: [{required: [a], properties: {a: {const: 1}}}, {required: [b], properties: {b: {const: 1}}}],
          oneOf: [{required: [c], properties: {c: {type: string, format: date}}},
                  {required: [d], properties: {d: {type: string, format: date-time}}}]}""",
        more='both: {$ref: "#/components/schemas/Both"}',
    )

    members = [getattr(client.package.types, f"Both{number}Param") for number in range(1, 5)]
    assert [required_keys(member) for member in members] == [["c", "a"], ["c", "b"], ["d", "a"], ["d", "b"]]
    assert client.sent(both={"b": 1, "d": datetime(2024, 1, 1, tzinfo=UTC)}) == {
        "both": {"b": 1, "d": "2024-01-01T00:00:00Z"}
    }


# -- siblings of $ref ---------------------------------------------------------------------------------------------

BESIDE = "{$ref: '#/components/schemas/Base', required: [bornOn], properties: {bornOn: {type: string, format: date}}}"


def test_in_3_1_what_stands_beside_a_reference_applies_as_well(things: Any) -> None:
    client = things(
        f"{{type: object, properties: {{one: {BESIDE}, many: {{type: array, items: {BESIDE}}}, "
        f"map: {{type: object, additionalProperties: {BESIDE}}}, alias: {{$ref: '#/components/schemas/More'}}}}}}",
        f"More: {BESIDE}",
    )
    wire = {"id": "1", "bornOn": "2024-01-01", "madeAt": "2024-01-01T00:00:00Z"}
    given = {"id": "1", "born_on": date(2024, 1, 1), "made_at": datetime(2024, 1, 1, tzinfo=UTC)}

    answer = client.get({"one": wire, "many": [wire], "map": {"x": wire}, "alias": wire})

    for value in (answer.one, answer.many[0], answer.map["x"], answer.alias):
        assert (value.id, value.born_on, value.made_at) == tuple(given.values())
        assert type(value).model_fields["born_on"].is_required()
    sent = {"one": given, "many": [given], "map": {"x": given}, "alias": given}
    assert client.sent(thing=sent) == {"thing": {"one": wire, "many": [wire], "map": {"x": wire}, "alias": wire}}


def test_in_3_1_annotations_beside_a_reference_annotate(things: Any) -> None:
    client = things("""{type: object, properties: {
          a: {$ref: "#/components/schemas/Base", description: First., deprecated: true, readOnly: true},
          b: {$ref: "#/components/schemas/Base", description: The second.}}}""")

    fields = client.package.types.ThingGetResult.model_fields
    assert {str(fields[name].annotation) for name in "ab"} == {str(client.package.types.Base | None)}
    assert list(client.package.types.ThingSetBodyThingParam.__annotations__) == ["b"]


def test_in_3_0_what_stands_beside_a_reference_is_ignored(things: Any) -> None:
    client = things(f"{{type: object, properties: {{one: {BESIDE}}}}}", version="3.0.3")

    assert type(client.get({"one": {"id": "1"}}).one) is client.package.types.Base


# -- recursion ----------------------------------------------------------------------------------------------------


def test_an_anonymous_object_can_contain_itself(things: Any) -> None:
    client = things(
        '{$ref: "#/components/schemas/Node"}',
        """Node: {type: object, properties: {
             child: {allOf: [{$ref: "#/components/schemas/Node"}, {
               properties: {bornOn: {type: string, format: date}}}]},
             other: {$ref: "#/components/schemas/Node", properties: {other: {properties: {seenOn: {
               type: string, format: date}}}}}}}""",
    )

    answer = client.get({"child": {"bornOn": "2024-01-01", "child": {"child": {"bornOn": "2024-01-02"}}}})

    assert (answer.child.born_on, answer.child.child.child.born_on) == (date(2024, 1, 1), date(2024, 1, 2))
    assert client.get({"other": {"other": {"seenOn": "2024-01-03"}}}).other.other.seen_on == date(2024, 1, 3)


def test_the_async_client_reads_and_sends_the_same(generated: Generate) -> None:
    package = generated(
        document(f"{{type: object, properties: {{a: {{type: string, format: byte}}}}, {WAYS}}}", CONTACTS)
    )
    wire = {"a": "AP8=", "emailAddress": "x"}
    bodies: list[Any] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        bodies.append(json.loads(request.content or b"null"))
        return httpx2.Response(200, json=wire)

    async def call() -> Any:
        async with (
            httpx2.AsyncClient(transport=httpx2.MockTransport(handle)) as http_client,
            package.AsyncClient(http_client=http_client) as client,
        ):
            answer = await client.thing.get()
            await client.thing.set(thing={"a": b"\x00\xff", "email_address": "x"})
            return answer

    answer = asyncio.run(call())

    assert (answer.a, answer.email_address) == (b"\x00\xff", "x")
    assert bodies == [None, {"thing": wire}]
