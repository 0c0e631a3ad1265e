"""Maps, enumerations, tuples and formats: what is sent, and how responses are decoded."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Literal, get_type_hints
from uuid import UUID

import pytest

from tests.behavior.conftest import Connect, Wire
from tests.behavior.schemas import VERSIONS
from tests.conftest import Generate

# -- additional properties ----------------------------------------------------------------------------------------

TIMES = "{type: array, items: {type: string, format: date-time}}"
AT = datetime(2024, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    "further", [f"additionalProperties: {TIMES}", f'patternProperties: {{"^k_": {TIMES}}}, additionalProperties: false']
)
def test_further_properties_are_read_and_sent_by_their_schema(things: Any, further: str, version: str) -> None:
    if "pattern" in further and version == "3.0.3":
        pytest.skip("3.0 has no patternProperties")
    client = things(f"{{type: object, required: [firstName], properties: {{firstName: {{type: string}}}}, {further}}}")
    wire = {"firstName": "x", "k_one": ["2024-01-01T00:00:00Z"]}

    answer = client.get(wire)

    assert (answer.first_name, answer.k_one, answer.model_extra) == ("x", [AT], {"k_one": [AT]})
    assert answer.to_dict() == wire
    assert client.sent(thing={"first_name": "x", "k_one": [AT]}, things=[answer]) == {"thing": wire, "things": [wire]}

    odd = client.read({"firstName": 1, "k_one": ["2024-01-01T00:00:00Z"], "k_two": "never"})

    assert (odd.first_name, odd.k_one, odd.k_two) == (1, [AT], "never")
    assert [(found.pointer, found.expected) for found in client.drift] == [("/firstName", "string"), ("/*", "array")]


@pytest.mark.parametrize("version", VERSIONS)
def test_objects_in_further_properties_are_spelt_as_on_the_wire(things: Any, version: str) -> None:
    client = things(
        "{$ref: '#/components/schemas/Tree'}",
        """Tree: {type: object, properties: {rootName: {type: string}, anyThing: {type: object}},
             additionalProperties: {$ref: "#/components/schemas/Tree"}}""",
        version,
    )
    wire = {"rootName": "a", "anyThing": {"root_name": 1}, "sub_tree": {"rootName": "b", "x_y": {"rootName": "c"}}}

    answer = client.get(wire)

    assert answer.sub_tree.x_y.root_name == "c"
    tree = {"root_name": "a", "any_thing": {"root_name": 1}}
    assert client.sent(thing={**tree, "sub_tree": {"root_name": "b", "x_y": {"root_name": "c"}}}) == {"thing": wire}


def test_required_properties_that_are_not_declared_are_there(things: Any) -> None:
    client = things("{type: object, required: [a, b], properties: {a: {type: string}}}")
    wire = {"a": "x", "b": [1]}

    assert client.get(wire).b == [1]
    assert client.sent(thing=wire) == {"thing": wire}


# -- enumerations, tuples and boolean schemas ---------------------------------------------------------------------


def test_enumerations_and_constants_of_any_type(things: Any) -> None:
    client = things("""{type: object, required: [a, b, c, d, e, f, g, h], properties: {
          a: {enum: [[1, 2], [3]]}, b: {const: {x: 1}}, c: {const: []}, d: {enum: [small, {custom: true}]},
          e: {enum: [1.5, 2, null]}, f: {enum: [a, 1, true]}, g: {const: 1.5}, h: {enum: [a, 2.5]}}}""")
    answer = {"a": [1, 2], "b": {"x": 1}, "c": [], "d": {"custom": True}, "e": None, "f": True, "g": 1.5, "h": "a"}

    assert client.get(answer).to_dict() == answer
    assert client.get({**answer, "d": "small", "e": 2, "f": 1, "h": 2.5}).to_dict()["d"] == "small"
    assert client.sent(thing=answer) == {"thing": answer}
    assert client.drift == []


def test_integers_of_any_size_and_both_booleans_in_enumerations(things: Any) -> None:
    large = 2**63
    client = things(f"""{{type: object, properties: {{
          both: {{type: boolean, enum: [true, false]}}, one: {{enum: [true]}}, mixed: {{enum: [true, a]}},
          most: {{type: integer, enum: [1, {large - 1}]}}, more: {{type: integer, enum: [1, {large}]}},
          less: {{enum: [{-large}, 1]}}, only: {{const: {large}}}}}}}""")
    answer = {"both": False, "one": True, "mixed": "a", "most": large - 1, "more": large, "less": -large, "only": large}

    assert client.get(answer).to_dict() == answer
    assert client.sent(thing=answer) == {"thing": answer}
    hints = get_type_hints(client.package.types.ThingGetResult)
    assert {name: hints[name] for name in answer} == {
        "both": bool | None,
        "one": Literal[True] | None,
        "mixed": Literal[True, "a"] | bool | str | None,
        "most": Literal[1, 9223372036854775807] | int | None,
        "more": int | None,
        "less": int | None,
        "only": int | None,
    }


def test_items_with_types_by_place(things: Any) -> None:
    client = things("""{type: object, properties: {
          pair: {type: array, prefixItems: [{type: string, format: date}, {type: integer}], minItems: 2, maxItems: 2},
          open: {type: array, prefixItems: [{type: integer}]},
          rest: {prefixItems: [{type: integer}], items: {type: string}},
          closed: {prefixItems: [{type: boolean}], items: false},
          has: {type: array, contains: {type: string}}}}""")
    answer = {"pair": ["2024-01-01", 1], "open": [1, None], "rest": [1, "a"], "closed": [True], "has": [1, "a"]}

    read = client.get(answer)

    assert read.pair == (date(2024, 1, 1), 1)
    assert read.to_dict() == answer
    assert client.sent(thing={**answer, "pair": [date(2024, 1, 1), 1]}) == {"thing": answer}


def test_each_place_of_a_tuple_has_its_own_type_and_names(things: Any) -> None:
    stop = """{type: array, items: false, minItems: 2, prefixItems: [
        {type: object, properties: {placeId: {type: integer}}},
        {type: object, properties: {place_id: {type: string}, on: {type: string, format: date}}}]}"""
    client = things(
        """{type: object, properties: {
          stop: {$ref: "#/components/schemas/Stop"},
          rows: {type: array, items: {type: array, items: {$ref: "#/components/schemas/Stop"}}},
          named: {prefixItems: [{type: string}, {type: string, format: date}], minItems: 2, maxItems: 2},
          price: {prefixItems: [{type: string, format: decimal}, {type: number}, {type: string, format: date-time}],
                  minItems: 3, unevaluatedItems: false},
          chain: {$ref: "#/components/schemas/Chain"},
          either: {anyOf: [{type: integer}, {$ref: "#/components/schemas/Stop"}]}}}""",
        f"""Stop: {stop},
    Chain: {{type: array, minItems: 2, maxItems: 2, prefixItems: [
      {{type: string}}, {{oneOf: [{{$ref: "#/components/schemas/Chain"}}, {{type: "null"}}]}}]}}""",
    )
    types = client.package.types
    here = [{"placeId": 1}, {"place_id": "a", "on": "2024-01-01"}]
    answer = {
        "stop": here,
        "rows": [[here, here], []],
        # A string that looks like a date stays a string.
        "named": ["2024-01-01", "2024-01-02"],
        "price": ["1.50", 2.5, "2024-01-01T00:00:00Z"],
        "chain": ["a", ["b", None]],
        "either": here,
    }

    read = client.get(answer)

    stop = (types.StopItem1(place_id=1), types.StopItem2(place_id="a", on=date(2024, 1, 1)))
    assert (read.stop, read.rows, read.either) == (stop, [[stop, stop], []], stop)
    assert read.named == ("2024-01-01", date(2024, 1, 2))
    assert read.price == (Decimal("1.50"), 2.5, datetime(2024, 1, 1, tzinfo=UTC))
    assert read.chain == ("a", ("b", None))
    assert (client.drift, read.to_dict()) == ([], answer)
    assert client.sent(thing=read) == {"thing": answer}
    given = ({"place_id": 1}, {"place_id": "a", "on": date(2024, 1, 1)})
    thing = {
        "stop": given,
        "rows": [[given, list(given)], []],
        "price": (Decimal("1.50"), Decimal("2.5"), read.price[2]),
    }
    assert client.sent(thing={**answer, **thing, "either": given}) == {"thing": answer}
    with pytest.raises(ValueError, match=r"price\[2\]: a value of type date does not identify a moment"):
        client.sent(thing={"price": ("1", 2, date(2024, 1, 1))})


def test_what_differs_from_a_tuple_is_reported_and_kept(things: Any) -> None:
    pair = "prefixItems: [{type: integer}, {type: string, format: date}], minItems: 2, maxItems: 2"
    client = things(
        f"{{type: object, properties: {{pair: {{{pair}}}, either: {{anyOf: [{{{pair}}}, {{type: string}}]}}}}}}"
    )

    assert client.read({"pair": ["x", "2024-01-01"]}).pair == ("x", date(2024, 1, 1))
    assert client.read({"either": ["x", "2024-01-01"]}).either == ("x", date(2024, 1, 1))
    assert [(drift.pointer, drift.expected, drift.found) for drift in client.drift] == [
        ("/pair/0", "integer", "string"),
        ("/either/0", "integer", "string"),
    ]


@pytest.mark.parametrize(
    ("given", "read", "found"),
    [
        ([], (), "array of 0 items"),
        (["2024-01-01"], (date(2024, 1, 1),), "array of 1 item"),
        (["2024-01-01", {"fooBar": 1}, {"fooBar": 2}], None, "array of 3 items"),
    ],
)
def test_a_tuple_of_another_length_is_built_as_far_as_its_places_go(
    things: Any, given: list[Any], read: tuple[Any, ...] | None, found: str
) -> None:
    part = "{type: object, properties: {fooBar: {type: integer}}}"
    pair = f"{{prefixItems: [{{type: string, format: date}}, {part}], minItems: 2, maxItems: 2, type: array}}"
    client = things(f"{{type: object, properties: {{pair: {pair}}}}}")

    answer = {"pair": given}
    thing = client.read(answer)

    if read is None:
        assert (thing.pair[0], thing.pair[1].foo_bar, thing.pair[2]) == (date(2024, 1, 1), 1, {"fooBar": 2})
    else:
        assert thing.pair == read
    assert thing.to_dict() == answer
    assert [(drift.pointer, drift.expected, drift.found) for drift in client.drift] == [
        ("/pair", "array of 2 items", found)
    ]


def test_items_of_any_type_after_those_with_a_place(things: Any) -> None:
    part = "{type: object, required: [fooBar], properties: {fooBar: {type: integer}}}"
    day = "{type: string, format: date}"
    client = things(
        f"""{{type: object, properties: {{
          open: {{type: array, prefixItems: [{day}, {{$ref: "#/components/schemas/Part"}}]}},
          one: {{prefixItems: [{{type: integer}}], items: true}},
          maybe: {{type: [array, "null"], prefixItems: [{{type: [string, "null"], format: date}}], minItems: 1,
                   contains: {{type: string}}}},
          nested: {{type: array, prefixItems: [{{type: array, prefixItems: [{day}], items: false}}, {{type: string}}]}},
          ended: {{type: array, prefixItems: [{day}], unevaluatedItems: false}},
          rest: {{type: array, prefixItems: [{{type: integer}}], unevaluatedItems: {day}}}}}}}""",
        f"Part: {part}",
    )
    answer: dict[str, Any] = {
        "open": ["2024-01-01", {"fooBar": 1}, "x", {"q_a": 2}, None],
        "one": [1, "a", 2.5],
        "maybe": [None, "2024-01-01", 3],
        "nested": [["2024-01-01"], "s", {"k": 1}],
        "ended": ["2024-01-01"],
        "rest": [1, "2024-01-01"],
    }

    read = client.get(answer)

    assert read.open == [date(2024, 1, 1), client.package.types.Part(foo_bar=1), "x", {"q_a": 2}, None]
    assert (read.maybe, read.nested[0]) == ([None, date(2024, 1, 1), 3], [date(2024, 1, 1)])
    assert (read.ended, read.rest) == ([date(2024, 1, 1)], [1, date(2024, 1, 1)])
    assert read.to_dict() == answer
    assert client.drift == []
    given = {**answer, "open": [date(2024, 1, 1), {"foo_bar": 1}, "x", {"q_a": 2}, None], "ended": [date(2024, 1, 1)]}
    assert client.sent(thing=given) == {"thing": answer}
    assert client.sent(thing=read) == {"thing": answer}


def test_several_types_and_boolean_schemas(things: Any) -> None:
    client = things("""{type: object, properties: {
          mixed: {type: [string, integer, object, array, "null"], items: {type: string, format: date},
                  properties: {bornOn: {type: string, format: date}}},
          any: true, never: false, empty: {}, list: {type: array, items: true}, none: {type: "null"}}}""")

    assert client.get({"mixed": ["2024-01-01"]}).mixed == [date(2024, 1, 1)]
    assert client.get({"mixed": {"bornOn": "2024-01-01"}}).mixed.born_on == date(2024, 1, 1)
    assert [client.get({"mixed": value}).mixed for value in ("a", 1, None)] == ["a", 1, None]
    answer = {"any": [1], "empty": {"a": 1}, "list": [1, "a"], "none": None}
    assert client.get(answer).to_dict() == answer
    assert "never" not in client.package.types.ThingSetBodyThingParam.__annotations__


# -- formats ------------------------------------------------------------------------------------------------------

FORMATS: list[tuple[str, str, Any]] = [
    ("format: uuid", "12345678-1234-5678-1234-567812345678", UUID("12345678-1234-5678-1234-567812345678")),
    ("format: time", "10:30:00", time(10, 30)),
    ("format: duration", "P1DT2H3M4.5S", timedelta(days=1, hours=2, minutes=3, seconds=4.5)),
    ("format: duration", "PT0S", timedelta()),
    ("format: decimal", "12345678901234567890.10", Decimal("12345678901234567890.10")),
    ("format: date", "2024-01-01", date(2024, 1, 1)),
    ("format: date-time", "2024-01-01T00:00:00Z", AT),
    ("format: byte", "AP8=", b"\x00\xff"),
    ("contentEncoding: base64", "AP8=", b"\x00\xff"),
    ("format: binary", "any text", "any text"),
    ("contentMediaType: image/png", "any text", "any text"),
    ("contentMediaType: application/json", "[]", "[]"),
    ("contentEncoding: base64url", "_-8", "_-8"),
    ("format: email", "a@b.example", "a@b.example"),
]


def test_formats_both_ways(things: Any) -> None:
    named = ", ".join(f"Named{n}: {{type: string, {stated}}}" for n, (stated, _, _) in enumerate(FORMATS))
    properties = ", ".join(
        f"one{n}: {{type: string, {stated}}}, many{n}: {{type: array, items: {{type: string, {stated}}}}}, "
        f"map{n}: {{type: object, additionalProperties: {{type: string, {stated}}}}}, "
        f"named{n}: {{$ref: '#/components/schemas/Named{n}'}}"
        for n, (stated, _, _) in enumerate(FORMATS)
    )
    client = things(f"{{type: object, properties: {{{properties}}}}}", named)
    wire: dict[str, Any] = {}
    given: dict[str, Any] = {}
    for n, (_, text, value) in enumerate(FORMATS):
        wire |= {f"one{n}": text, f"many{n}": [text], f"map{n}": {"x": text}, f"named{n}": text}
        given |= {f"one{n}": value, f"many{n}": [value], f"map{n}": {"x": value}, f"named{n}": value}

    answer = client.get(wire)

    assert {name: getattr(answer, name) for name in wire} == given
    assert answer.to_dict() == wire
    assert client.sent(thing=given, things=[answer], by_name={"x": answer}) == {
        "thing": wire,
        "things": [wire],
        "byName": {"x": wire},
    }


def test_a_string_that_is_not_of_its_format_is_kept_and_reported(things: Any) -> None:
    tried = [
        ("uuid", "nothing"),
        ("time", "25:00"),
        ("duration", "P1M"),
        ("duration", "P"),
        ("duration", "P9999999999W"),
    ]
    tried += [("decimal", "x"), ("byte", "a*b="), ("date-time", "2024-01-01T00:00:00")]
    properties = ", ".join(f"p{n}: {{type: string, format: {stated}}}" for n, (stated, _) in enumerate(tried))
    client = things(f"{{type: object, properties: {{{properties}}}}}")
    wire = {f"p{n}": text for n, (_, text) in enumerate(tried)}

    answer = client.read(wire)

    assert {name: getattr(answer, name) for name in wire} == wire
    assert [found.pointer for found in client.drift] == [f"/{name}" for name in wire]
    assert answer.to_dict() == wire
    assert client.sent(thing=answer) == {"thing": wire}


MOMENTS = """
  Moment: {type: string, format: date-time},
  Moments: {type: array, items: {$ref: "#/components/schemas/Moment"}},
  Timed: {type: object, required: [timed], properties: {
    timed: {type: boolean}, onIt: {type: string, format: date-time}}},
  Dated: {type: object, required: [dated], properties: {dated: {type: boolean}, onIt: {type: string, format: date}}}"""


MIXED = """{type: object,
  properties: {
    moment: {type: string, format: date-time}, day: {type: string, format: date},
    hour: {type: string, format: time}, key: {type: string, format: uuid},
    dayOrText: {anyOf: [{type: string, format: date}, {type: string}]},
    keyOrText: {anyOf: [{type: string, format: uuid}, {type: string}]},
    momentOrNumber: {oneOf: [{type: string, format: date-time}, {type: integer}]}},
  additionalProperties: {anyOf: [{type: string}, {type: string, format: date-time}, {type: number}]}}"""


def test_numbers_in_strings_are_no_moments(things: Any) -> None:
    client = things(MIXED)
    for wire in (
        {"dayOrText": "86400", "keyOrText": "0" * 32, "momentOrNumber": 1700000000, "zip": "90210", "count": 5},
        {"dayOrText": "2024-01-01T00:00:00Z", "keyOrText": f"{{{UUID(int=1)}}}", "zip": "2024"},
        {"zip": "1700000000.5", "zap": "-1"},
    ):
        answer = client.get(wire)

        assert answer.to_dict() == wire
        assert {type(value) for value in dict(answer).values()} <= {str, int, float, type(None)}


def test_what_is_not_text_of_its_format_is_kept_and_reported(things: Any) -> None:
    client = things(MIXED)
    for name, value in (
        *(("moment", value) for value in ("12345", 1700000000, 1.5, "2024", "2024-01-01")),
        *(("day", value) for value in ("86400", 1704067200, "2024-01-01T00:00:00Z")),
        *(("hour", value) for value in ("3600", 3600)),
        *(("key", value) for value in ("0" * 32, f"urn:uuid:{UUID(int=1)}", 5)),
    ):
        client.drift.clear()

        answer = client.read({name: value, "momentOrNumber": 3})

        assert (getattr(answer, name), answer.moment_or_number) == (value, 3)
        assert [drift.pointer for drift in client.drift] == [f"/{name}"]


def test_models_are_made_of_values_or_of_their_text(things: Any) -> None:
    made = things(MIXED).package.types.ThingGetResult

    moment = made(moment=AT, day=AT.date(), hour=time(1), key=UUID(int=1))
    same = made(moment="2024-01-01 00:00:00+00:00", day="2024-01-01", hour="01:00", key=str(UUID(int=1)).upper())

    assert moment == same == made.model_validate_json(moment.model_dump_json())
    with pytest.raises(ValueError, match="should have timezone info"):
        made(moment=datetime(2024, 1, 1))
    described = made.model_json_schema()["properties"]
    assert described["moment"]["anyOf"][0] == {"type": "string", "format": "date-time"}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    ("moment", "given", "allowed"),
    [
        ("{type: string, format: date-time}", AT, "2024-01-01T00:00:00Z"),
        ("{type: array, items: {type: string, format: date-time}}", [AT], ["2024-01-01T00:00:00Z"]),
        ("{$ref: '#/components/schemas/Moment'}", AT, "2024-01-01T00:00:00Z"),
        ("{type: object, additionalProperties: {type: string, format: date-time}}", {"x": AT}, None),
        ("{type: object, properties: {startAt: {type: string, format: date-time}}}", {"start_at": AT}, None),
    ],
)
def test_only_moments_are_sent_as_moments(things: Any, moment: str, given: Any, allowed: Any, version: str) -> None:
    client = things(f"{{type: object, properties: {{someAt: {moment}}}}}", MOMENTS, version)

    def instead(value: object) -> Any:
        if isinstance(given, list):
            return {"some_at": [value]}
        return {"some_at": dict.fromkeys(given, value) if isinstance(given, dict) else value}

    sent = client.sent(thing={"some_at": given})["thing"]["someAt"]
    assert sent == (allowed or {"x" if "x" in given else "startAt": "2024-01-01T00:00:00Z"})
    for value in (date(2024, 1, 1), time(10), timedelta(1), 1_704_067_200, 1.5, True, Decimal(1)):
        with pytest.raises(ValueError, match="does not identify a moment in time; use datetime"):
            client.sent(thing=instead(value))
    for value in ("2024-01-01T00:00:00+01:00", None):
        assert client.sent(thing=instead(value))


DAYS = MOMENTS.replace("date-time", "date")


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    ("day", "given", "allowed"),
    [
        ("{type: string, format: date}", AT.date(), "2024-01-01"),
        ("{type: array, items: {type: string, format: date}}", [AT.date()], ["2024-01-01"]),
        ("{$ref: '#/components/schemas/Moment'}", AT.date(), "2024-01-01"),
        ("{type: object, additionalProperties: {type: string, format: date}}", {"x": AT.date()}, None),
        ("{type: object, properties: {startAt: {type: string, format: date}}}", {"start_at": AT.date()}, None),
    ],
)
def test_only_days_are_sent_as_days(things: Any, day: str, given: Any, allowed: Any, version: str) -> None:
    client = things(f"{{type: object, properties: {{someAt: {day}}}}}", DAYS, version)

    def instead(value: object) -> Any:
        if isinstance(given, list):
            return {"some_at": [value]}
        return {"some_at": dict.fromkeys(given, value) if isinstance(given, dict) else value}

    sent = client.sent(thing={"some_at": given})["thing"]["someAt"]
    assert sent == (allowed or {"x" if "x" in given else "startAt": "2024-01-01"})
    # A datetime is a date for type checkers.
    for value in (AT, AT.replace(tzinfo=None)):
        with pytest.raises(ValueError, match=r"a value of type datetime is not a date; use date\(\.\.\.\), or"):
            client.sent(thing=instead(value))
    for text in ("2024-01-01", None):
        assert client.sent(thing=instead(text))


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    "several",
    [
        "oneOf: [{type: string, format: date-time}, {type: string, format: date}]",
        "oneOf: [{$ref: '#/components/schemas/Moment'}, {type: integer}]",
        "anyOf: [{type: string, format: date}, {$ref: '#/components/schemas/Moments'}]",
        "oneOf: [{$ref: '#/components/schemas/Timed'}, {$ref: '#/components/schemas/Dated'}]",
        "oneOf: [{$ref: '#/components/schemas/Dated'}, {$ref: '#/components/schemas/Timed'}]",
    ],
)
def test_what_may_be_something_else_than_a_moment_is_sent(things: Any, several: str, version: str) -> None:
    client = things(f"{{type: object, properties: {{someAt: {{{several}}}}}}}", MOMENTS, version)

    if "Timed" in several:
        sent = [client.sent(thing={"some_at": {"dated": True, "on_it": date(2024, 1, 1)}})]
        sent.append(client.sent(thing={"some_at": {"timed": True, "on_it": AT}}))
        assert sent == [
            {"thing": {"someAt": {"dated": True, "onIt": "2024-01-01"}}},
            {"thing": {"someAt": {"timed": True, "onIt": "2024-01-01T00:00:00Z"}}},
        ]
        for value in ({"dated": True, "on_it": AT}, {"timed": True, "on_it": AT.date()}):
            with pytest.raises(ValueError, match=r"^thing\.some_at\.on_it: a value of type "):
                client.sent(thing={"some_at": value})
    elif "integer" in several:
        assert client.sent(thing={"some_at": 7}) == {"thing": {"someAt": 7}}
    else:
        for value, text in ((date(2024, 1, 1), "2024-01-01"), (AT, "2024-01-01T00:00:00Z")):
            assert client.sent(thing={"some_at": value}) == {"thing": {"someAt": text}}


@pytest.mark.parametrize(
    ("several", "given"),
    [
        ("oneOf: [{type: string, format: date}, {type: integer}]", 7),
        ("anyOf: [{$ref: '#/components/schemas/Moments'}, {enum: [today]}, {type: 'null'}]", ["2024-01-01"]),
        ("oneOf: [{$ref: '#/components/schemas/Dated'}, {$ref: '#/components/schemas/Counted'}]", 7),
        ("oneOf: [{$ref: '#/components/schemas/Counted'}, {$ref: '#/components/schemas/Dated'}]", "7"),
    ],
)
def test_a_day_among_other_values_is_no_moment(things: Any, several: str, given: Any) -> None:
    counted = DAYS + ", Counted: {type: object, properties: {onIt: {type: [integer, string]}}}"
    client = things(f"{{type: object, properties: {{someAt: {{{several}}}}}}}", counted)

    def body(value: object) -> Any:
        return {"some_at": {"on_it": value} if "Counted" in several else value}

    def wire(value: object) -> Any:
        return {"thing": {"someAt": {"onIt": value} if "Counted" in several else value}}

    assert client.sent(thing=body(given)) == wire(given)
    assert client.sent(thing=body(AT.date())) == wire("2024-01-01")
    with pytest.raises(ValueError, match="a value of type datetime is not a date"):
        client.sent(thing=body(AT))


PLACES = """
openapi: 3.1.0
info: {title: Places, version: "1"}
servers: [{url: https://api.example}]
paths:
  /days/{on}/{at}:
    get:
      tags: [days]
      operationId: get
      parameters:
        - {name: on, in: path, required: true, schema: {$ref: "#/components/schemas/Day"}}
        - {name: at, in: path, required: true, schema: {type: string, format: date-time}}
        - {name: days, in: query, explode: false, schema: {type: array, items: {$ref: "#/components/schemas/Day"}}}
        - {name: filter, in: query, style: deepObject, schema: {$ref: "#/components/schemas/Times"}}
        - {name: whole, in: query, content: {application/json: {schema: {$ref: "#/components/schemas/Times"}}}}
        - {name: X-On, in: header, schema: {$ref: "#/components/schemas/Day"}}
        - {name: X-At, in: header, schema: {type: string, format: date-time}}
        - {name: c_on, in: cookie, schema: {$ref: "#/components/schemas/Day"}}
        - {name: c_at, in: cookie, schema: {type: string, format: date-time}}
      responses: {"204": {description: Found.}}
  /form: {post: {operationId: form, tags: [days], requestBody: {required: true, content: {
    application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Times"}}}},
    responses: {"204": {description: Done.}}}}
  /parts: {post: {operationId: parts, tags: [days], requestBody: {required: true, content: {
    multipart/form-data: {schema: {$ref: "#/components/schemas/Times"}}}}, responses: {"204": {description: Done.}}}}
  /whole: {post: {operationId: whole, tags: [days], requestBody: {required: true, content: {
    application/json: {schema: {$ref: "#/components/schemas/Day"}}}}, responses: {"204": {description: Done.}}}}
  /wholes: {post: {operationId: wholes, tags: [days], requestBody: {required: true, content: {
    application/json: {schema: {type: array, items: {type: string, format: date-time}}}}},
    responses: {"204": {description: Done.}}}}
  /text: {post: {operationId: text, tags: [days], requestBody: {required: true, content: {
    text/plain: {schema: {$ref: "#/components/schemas/Day"}}}}, responses: {"204": {description: Done.}}}}
components:
  schemas:
    Day: {type: string, format: date}
    Times: {type: object, properties: {
      theOn: {$ref: "#/components/schemas/Day"}, theAt: {type: string, format: date-time}}}
"""


def test_days_and_moments_are_told_apart_in_every_place(generated: Generate, connect: Connect, wire: Wire) -> None:
    days = connect(generated(PLACES)).days
    day = AT.date()

    for wrong, call in (
        ("on", lambda: days.get(AT, AT)),
        ("at", lambda: days.get(day, day)),
        (r"days\[1\]", lambda: days.get(day, AT, days=[day, AT])),
        ("filter.the_on", lambda: days.get(day, AT, filter={"the_on": AT})),
        ("filter.the_at", lambda: days.get(day, AT, filter={"the_at": day})),
        ("whole.the_on", lambda: days.get(day, AT, whole={"the_on": AT})),
        ("whole.the_at", lambda: days.get(day, AT, whole={"the_at": day})),
        ("x_on", lambda: days.get(day, AT, x_on=AT)),
        ("x_at", lambda: days.get(day, AT, x_at=day)),
        ("c_on", lambda: days.get(day, AT, c_on=AT)),
        ("c_at", lambda: days.get(day, AT, c_at=day)),
        ("the_on", lambda: days.form(the_on=AT)),
        ("the_at", lambda: days.form(the_at=day)),
        ("theOn", lambda: days.parts(the_on=AT)),
        ("theAt", lambda: days.parts(the_at=day)),
        ("body", lambda: days.whole(body=AT)),
        (r"body\[0\]", lambda: days.wholes(body=[day])),
        ("body", lambda: days.text(body=AT)),
    ):
        with pytest.raises(
            ValueError, match=f"^{wrong}: a value of type date(time)? (is not a date|does not identify)"
        ):
            call()
    assert wire.requests == []

    days.get(day, AT, days=[day], filter={"the_on": day, "the_at": AT}, x_on=day, x_at=AT, c_on=day, c_at=AT)
    assert wire.target == (
        "GET /days/2024-01-01/2024-01-01T00%3A00%3A00Z?days=2024-01-01"
        "&filter%5BtheOn%5D=2024-01-01&filter%5BtheAt%5D=2024-01-01T00%3A00%3A00Z"
    )
    assert {name: wire.last.headers[name] for name in ("x-on", "x-at", "cookie")} == {
        "x-on": "2024-01-01",
        "x-at": "2024-01-01T00:00:00Z",
        "cookie": "c_on=2024-01-01; c_at=2024-01-01T00:00:00Z",
    }


BYTES = """
  Key: {type: string, format: byte},
  Keys: {type: array, items: {$ref: "#/components/schemas/Key"}},
  Kept: {type: object, required: [kept], properties: {kept: {type: boolean}, onIt: {type: string, format: byte}}},
  Shown: {type: object, required: [shown], properties: {shown: {type: boolean}, onIt: {type: string}}},
  Tree: {type: object, properties: {itsKey: {$ref: "#/components/schemas/Key"}, text: {type: string}},
    additionalProperties: {$ref: "#/components/schemas/Tree"}}"""
KEY = "{$ref: '#/components/schemas/Key'}"
KEPT_OR_SHOWN = "{oneOf: [{$ref: '#/components/schemas/Kept'}, {$ref: '#/components/schemas/Shown'}]}"
PAIR = f"{{type: array, prefixItems: [{{type: string}}, {KEY}], items: false, minItems: 2}}"


@pytest.mark.parametrize(
    ("schema", "given", "expected"),
    [
        ("{type: string, format: byte}", b"a", "YQ=="),
        ("{type: string, contentEncoding: base64}", bytearray(b"a"), "YQ=="),
        (KEY, b"a", "YQ=="),
        ("{$ref: '#/components/schemas/Keys'}", [b"a", "YQ=="], ["YQ==", "YQ=="]),
        (f"{{type: object, additionalProperties: {KEY}}}", {"x": b"a"}, {"x": "YQ=="}),
        (f"{{oneOf: [{KEY}, {{type: integer}}]}}", b"a", "YQ=="),
        (f"{{oneOf: [{KEY}, {{type: array, items: {KEY}}}]}}", [b"a"], ["YQ=="]),
        (f"{{oneOf: [{{type: number}}, {KEY}, {{type: string, format: decimal}}]}}", Decimal(1), "1"),
        (f"{{oneOf: [{{type: number}}, {KEY}, {{type: string, format: decimal}}]}}", b"a", "YQ=="),
        (f"{{oneOf: [{KEPT_OR_SHOWN}, {KEY}]}}", b"a", "YQ=="),
        (KEPT_OR_SHOWN, {"kept": True, "on_it": b"a"}, {"kept": True, "onIt": "YQ=="}),
        (PAIR, ["a", b"a"], ["a", "YQ=="]),
        ("{$ref: '#/components/schemas/Tree'}", {"a_b": {"its_key": b"a"}}, {"a_b": {"itsKey": "YQ=="}}),
    ],
)
def test_bytes_are_base64_where_the_document_says_so(things: Any, schema: str, given: Any, expected: Any) -> None:
    client = things(schema, BYTES)

    sent = client.sent(thing=given, things=[given], by_name={"x": given})

    assert sent == {"thing": expected, "things": [expected], "byName": {"x": expected}}


@pytest.mark.parametrize(
    ("schema", "given", "where"),
    [
        ("{type: string}", b"a", ""),
        ("{type: string}", bytearray(b"a"), ""),
        ("{type: string, format: binary}", b"a", ""),
        ("{type: string, contentEncoding: base64url}", b"a", ""),
        ("{type: string, format: date-time}", b"a", ""),
        ("{type: string, enum: [a]}", b"a", ""),
        ("{type: integer}", b"1", ""),
        ("{}", b"a", ""),
        ("{oneOf: [{type: string}, {type: integer}]}", b"a", ""),
        ("{type: string, format: decimal}", b"a", ""),
        ("{type: array, items: {type: string}}", ["a", b"a"], "[1]"),
        ("{type: object, additionalProperties: {type: string}}", {"x": b"a"}, ".x"),
        ("{$ref: '#/components/schemas/Kept'}", {"on_it": b"", "new": b"a"}, ".new"),
        (KEPT_OR_SHOWN, {"shown": True, "on_it": b"a"}, ".on_it"),
        (PAIR, [b"a", b"a"], "[0]"),
        ("{$ref: '#/components/schemas/Tree'}", {"a_b": {"its_key": b"", "text": b"a"}}, ".a_b.text"),
    ],
)
def test_bytes_are_refused_where_the_document_does_not_say_how_they_are_written(
    things: Any, schema: str, given: Any, where: str
) -> None:
    client = things(schema, BYTES)

    for argument, value, place in (("thing", given, ""), ("things", [given], "[0]"), ("by_name", {"x": given}, ".x")):
        with pytest.raises(TypeError) as caught:
            client.sent(**{argument: value})
        kind = "bytearray" if isinstance(given, bytearray) else "bytes"
        expected = f"{argument}{place}{where}: a value of type {kind} cannot be sent here"
        assert str(caught.value) == expected
    assert client.wire.requests == []


PARAMETERS = """
openapi: 3.1.0
info: {title: Things, version: "1"}
servers: [{url: https://things.example}]
paths:
  /things/{key}:
    get:
      operationId: thing.get
      tags: [thing]
      parameters:
        - {name: key, in: path, required: true, schema: {type: string, format: uuid}}
        - {name: length, in: query, schema: {type: string, format: duration}}
        - {name: price, in: query, schema: {type: string, format: decimal}}
        - {name: data, in: query, schema: {type: string, format: byte}}
        - {name: at, in: query, schema: {type: string, format: time}}
        - name: filter
          in: query
          style: deepObject
          explode: true
          schema: {$ref: "#/components/schemas/Filter", properties: {bornOn: {type: string, format: date}}}
        - {name: since, in: query, schema: {type: array, items: {type: string, format: date-time}}}
        - {name: X-Since, in: header, schema: {type: string, format: date-time}}
        - {name: X-Data, in: header, schema: {type: string, contentEncoding: base64}}
      responses:
        "204": {description: Found.}
components: {schemas: {Filter: {type: object, properties: {name: {type: string}}}}}
"""


def test_formats_in_parameters(generated: Generate, connect: Connect, wire: Wire) -> None:
    client = connect(generated(PARAMETERS))

    client.thing.get(
        UUID(int=1),
        length=timedelta(minutes=-90),
        price=Decimal("1.50"),
        data=b"\xff\xfe",
        at=time(9),
        filter={"name": "x", "born_on": date(2024, 1, 1)},
        x_data=b"\x00",
    )

    assert wire.target == (
        "GET /things/00000000-0000-0000-0000-000000000001?length=-PT1H30M&price=1.50&data=%2F%2F4%3D&at=09%3A00%3A00"
        "&filter%5Bname%5D=x&filter%5BbornOn%5D=2024-01-01"
    )
    assert wire.last.headers["x-data"] == "AA=="
    for argument in ("since", "x_since"):
        with pytest.raises(ValueError, match=f"^{argument}: a value of type date does not identify a moment in time; "):
            client.thing.get(UUID(int=1), **{argument: date(2024, 1, 1)})


VIEW = memoryview(b"a")


@pytest.mark.parametrize(
    ("method", "arguments", "place"),
    [
        ("get", {"length": VIEW}, "length"),
        ("get", {"data": VIEW}, "data"),
        ("get", {"filter": {"name": VIEW}}, "filter.name"),
        ("get", {"x_data": VIEW}, "x_data"),
        ("form", {"data": VIEW}, "data"),
        ("parts", {"data": VIEW}, "data"),
        ("whole", {"data": VIEW}, "data"),
    ],
)
def test_a_view_of_bytes_is_refused_by_place(
    generated: Generate, connect: Connect, wire: Wire, method: str, arguments: dict[str, Any], place: str
) -> None:
    bodies = "".join(
        f"""
  /{name}:
    post:
      operationId: thing.{name}
      requestBody: {{required: true, content: {{{media}: {{schema: {{
        type: object, properties: {{data: {{type: string, format: byte}}}}}}}}}}}}
      responses: {{"204": {{description: Done.}}}}"""
        for name, media in (
            ("form", "application/x-www-form-urlencoded"),
            ("parts", "multipart/form-data"),
            ("whole", "application/json"),
        )
    )
    client = connect(generated(PARAMETERS.replace("\ncomponents:", f"{bodies}\ncomponents:")))
    key = (UUID(int=1),) if method == "get" else ()
    with pytest.raises(TypeError) as caught:
        getattr(client.thing, method)(*key, **arguments)
    assert str(caught.value) == f"{place}: a value of type memoryview cannot be sent here"
    assert wire.requests == []


def test_numbers_keep_their_size(things: Any) -> None:
    client = things("{type: object, properties: {n: {type: integer, format: int64}, m: {type: number}}}")

    assert client.get({"n": 2**80, "m": 0.1}).n == 2**80
    assert client.sent(thing={"n": 2**80, "m": Decimal("1.5")}) == {"thing": {"n": 2**80, "m": 1.5}}
