"""Request bodies: names, values and media types."""

from __future__ import annotations

import enum
import json
import uuid
from collections import OrderedDict
from datetime import UTC, date, datetime
from decimal import Decimal
from urllib.parse import quote

import pytest
from pydantic import AwareDatetime

from calcom import Model, omit
from calcom._core.body import encode_body, wire_value
from calcom._core.encode import query_string
from calcom._core.forms import FormBody
from calcom._core.operation import Arguments, Names, Operation
from calcom._core.request import prepare


class Kind(enum.Enum):
    PHONE = "phone"


class Slot(Model):
    time_zone: str
    start: AwareDatetime
    note: str | None = None


def encoded(body, names=None):
    content, media = encode_body(Operation("x.y", "POST /x", names=names), body)
    assert media == "application/json"
    return json.loads(content)


def form(body):
    return encode_body(Operation("x.y", "POST /x", format=FormBody()), body)


def test_omitted_is_not_sent_and_none_is_null():
    assert encoded({"a": omit, "b": None, "c": {"d": omit}, "e": [1, omit, 2]}) == {"b": None, "c": {}, "e": [1, 2]}


def test_values():
    body = {
        "when": datetime(2026, 12, 1, 10, tzinfo=UTC),
        "day": date(2026, 12, 1),
        "kind": Kind.PHONE,
        "id": uuid.UUID(int=1),
        "price": Decimal("9.95"),
        "count": Decimal("3"),
        "pair": (1, True),
        "map": OrderedDict(a=1.5),
        Kind.PHONE: "key",
    }
    assert encoded(body) == {
        "when": "2026-12-01T10:00:00Z",
        "day": "2026-12-01",
        "kind": "phone",
        "id": "00000000-0000-0000-0000-000000000001",
        "price": 9.95,
        "count": 3,
        "pair": [1, True],
        "map": {"a": 1.5},
        "phone": "key",
    }


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1.10", "1.10"),
        ("3", "3"),
        ("3.00", "3.00"),
        ("-0.00", "-0.00"),
        ("12345678901234567890.123456789", "12345678901234567890.123456789"),
        ("5E+2", "500"),
        ("1E-7", "0.0000001"),
        ("1E+400", "1E+400"),
    ],
)
def test_decimals_keep_their_digits(value, written):
    body = {"a": Decimal(value), "b": [{"c": Decimal(value), "d": "Zoë", "e": None}], 'f"': 1}
    expected = f'{{"a":{written},"b":[{{"c":{written},"d":"Zoë","e":null}}],"f\\"":1}}'
    assert encode_body(Operation("x.y", "POST /x"), body) == (expected.encode(), "application/json")
    assert json.loads(expected, parse_float=Decimal, parse_int=Decimal)["a"] == Decimal(value)
    assert query_string({"q": {"a": Decimal(value)}}, {"q": "json"}) == "q=" + quote(f'{{"a":{written}}}', safe="")


def test_text_is_sent_as_utf_8_without_spaces():
    operation = Operation("x.y", "POST /x")
    assert encode_body(operation, {"name": "Zoë", "a": [1]}) == ('{"name":"Zoë","a":[1]}'.encode(), "application/json")


def test_names_are_translated_level_by_level():
    names = Names(
        nested={
            "attendee": Names({"time_zone": "timeZone"}, nested={"phones": Names({"is_main": "isMain"})}),
            "fields": Names(each=Names({"is_main": "isMain"})),
            "self": lambda: names,
        }
    )
    body = {
        "time_zone": "kept: the top level has wire names",
        "attendee": {"time_zone": "UTC", "unknown_key": 1, "phones": [{"is_main": True}]},
        "fields": {"time_zone": {"is_main": False}},
        "self": {"attendee": {"time_zone": "UTC"}},
    }
    assert encoded(body, names) == {
        "time_zone": "kept: the top level has wire names",
        "attendee": {"timeZone": "UTC", "unknown_key": 1, "phones": [{"isMain": True}]},
        "fields": {"time_zone": {"isMain": False}},
        "self": {"attendee": {"timeZone": "UTC"}},
    }


def test_the_number_of_items_says_which_names_they_have():
    one, other = Names({"a": "A"}), Names({"a": "B"})
    names = Names.merged(Names({"a": "C"}), Names(places=((one, other),)), Names(places=((other, Names(), one),)))
    item = {"a": 1}
    assert encoded({"a": [item] * 2}, Names(nested={"a": names})) == {"a": [{"A": 1}, {"B": 1}]}
    assert encoded({"a": [item, omit, item, item]}, Names(nested={"a": names})) == {"a": [{"B": 1}, {"a": 1}, {"A": 1}]}
    assert encoded({"a": item}, Names(nested={"a": names})) == {"a": {"C": 1}}


def test_models_are_sent_under_wire_names_with_what_was_set():
    slot = Slot.model_validate({"timeZone": "UTC", "start": "2026-12-01T10:00:00+02:00", "extra": 1})
    assert encoded({"slot": slot}, Names(nested={"slot": Names({"extra": "wrong"})})) == {
        "slot": {"timeZone": "UTC", "start": "2026-12-01T08:00:00Z", "extra": 1}
    }


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"start": datetime(2026, 1, 1)}, "start"),
        ({"attendee": {"slots": [1, {"start": datetime(2026, 1, 1)}]}}, r"attendee\.slots\[1\]\.start"),
        ({"a": float("nan")}, "a"),
        ({"a": {"b": Decimal("Infinity")}}, r"a\.b"),
    ],
)
def test_values_that_cannot_be_sent_are_named(body, where):
    with pytest.raises(ValueError, match=f"^{where}: "):
        encoded(body)


@pytest.mark.parametrize("value", [1j, object(), {1.5: "x"}])
def test_types_that_cannot_be_sent_are_named(value):
    with pytest.raises(TypeError, match=r"^a: "):
        encoded({"a": value})


def test_lone_surrogates_are_refused():
    with pytest.raises(ValueError, match="lone surrogate"):
        encoded({"a": "\ud800"})


@pytest.mark.parametrize("encoding", [None, FormBody()], ids=["JSON", "form"])
def test_a_body_that_contains_itself_is_refused(encoding):
    body = {"list": []}
    body["list"].append(body)
    operation = Operation("x.y", "POST /x", format=encoding)
    with pytest.raises(ValueError, match=r"^body: the value contains itself"):
        prepare(operation, Arguments(body=body), base_url="https://api.example", headers={})


def test_whole_bodies():
    assert encoded([{"a": omit}, 1]) == [{}, 1]


def test_json_dialects_keep_their_media_type():
    operation = Operation("x.y", "POST /x", media="application/merge-patch+json")
    assert encode_body(operation, {"a": None}) == (b'{"a":null}', "application/merge-patch+json")


def test_forms():
    body = {"grant type": "a&b", "scope": ["x", "y"], "none": None, "omitted": omit, "deep": {"a": 1}, "on": True}
    content, media = form(body)
    assert content == b"grant+type=a%26b&scope=x&scope=y&deep=%7B%22a%22%3A1%7D&on=true"
    assert media == "application/x-www-form-urlencoded"
    with pytest.raises(TypeError, match="must be a mapping"):
        form([1])
    with pytest.raises(ValueError, match="lone surrogate"):
        form({"a": "\ud800"})


def test_wire_value_of_a_scalar():
    assert wire_value(None) is None
    assert wire_value(Kind.PHONE) == "phone"
