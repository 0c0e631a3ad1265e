"""Responses: valid, drifted, and mutated ones."""

from __future__ import annotations

import copy
import gc
import json
import logging
import math
import pickle
from contextlib import suppress
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import AwareDatetime, Discriminator, Field, Tag, create_model
from pydantic.alias_generators import to_camel

from calcom import Drift, DriftError, Model, Options, Response, ResponseError
from calcom._core import drift as drift_module
from calcom._core.decode import _decoders, decode, decoder
from calcom._core.model import camel
from calcom._core.operation import Operation
from calcom._core.unions import by_property


class Attendee(Model):
    name: str
    email: str
    time_zone: str
    language: Literal["en", "de"] | str | None = None


class Phone(Model):
    kind: Literal["phone"]
    number: str


class Link(Model):
    kind: Literal["link"]
    url: str


Location = Annotated[
    Annotated[Phone, Tag("1")] | Annotated[Link, Tag("2")],
    Discriminator(by_property("kind", {"phone": "1", "link": "2"})),
]


class Booking(Model):
    id: int
    uid: str
    start: AwareDatetime
    status: Literal["accepted", "pending"]
    attendees: list[Attendee]
    location: Location | None = None
    parent: Booking | None = None
    metadata: dict[str, str] = Field(default_factory=dict)
    price: float = 0.0


class Limits(Model):
    per_day: int | bool


BOOKING = {
    "id": 1,
    "uid": "b1",
    "start": "2026-12-01T10:00:00.000Z",
    "status": "accepted",
    "attendees": [
        {"name": "Ada", "email": "ada@example.com", "timeZone": "Europe/London", "language": "en"},
        {"name": "Bob", "email": "bob@example.com", "timeZone": "UTC", "phone": "+1"},
    ],
    "location": {"kind": "phone", "number": "+1"},
    "parent": None,
    "metadata": {"a": "b"},
    "price": 1.5,
    "newProperty": {"deep": [1]},
}


def operation(answer: Any = Booking, **fields: Any) -> Operation[Any]:
    return Operation("bookings.get", "GET /bookings", lambda: answer, **{"within": "data", **fields})


def decoded(body: Any, answer: Any = Booking, status: int = 200, *, content: bytes | None = None, **fields: Any) -> Any:
    drifts: list[Drift] = []
    response = Response(status=status, content=json.dumps(body).encode() if content is None else content)
    options = Options(on_drift=drifts.append)
    value = decode(operation(answer, **fields), response, options, method="GET", path="/bookings")
    return value, [(drift.pointer, drift.expected, drift.found) for drift in drifts]


def changed(**properties: Any) -> dict[str, Any]:
    return {"data": {**BOOKING, **properties}}


# -- valid --------------------------------------------------------------------------------------------------------


def test_clean_answer():
    booking, drifts = decoded({"status": "success", "data": BOOKING})
    assert drifts == []
    assert booking.start == datetime(2026, 12, 1, 10, tzinfo=UTC)
    assert booking.attendees[0].time_zone == "Europe/London"
    assert type(booking.location) is Phone


def test_unknown_properties_are_attributes_under_their_wire_name():
    booking, _ = decoded({"data": BOOKING})
    assert booking.newProperty == {"deep": [1]}
    assert booking.attendees[1].phone == "+1"


@pytest.mark.parametrize("changes", [{}, {"status": 7, "attendees": [{"name": 7}]}], ids=["clean", "drifted"])
def test_wire_form_survives(changes):
    booking, _ = decoded(changed(**changes))
    assert booking.to_dict() == {**BOOKING, "start": "2026-12-01T10:00:00Z", **changes}


@pytest.mark.parametrize("changes", [{}, {"id": "x", "location": {"kind": "?", "a": 1}}], ids=["clean", "drifted"])
def test_models_pickle_and_copy(changes):
    booking, _ = decoded(changed(**changes))
    for twin in (
        pickle.loads(pickle.dumps(booking)),
        copy.deepcopy(booking),
        booking.model_copy(deep=True),
    ):
        assert twin == booking
        assert twin.newProperty == {"deep": [1]}
        assert repr(twin) == repr(booking)


@pytest.mark.parametrize(
    ("answer", "body", "value"),
    [
        (str, {"data": "2 webhooks deleted"}, "2 webhooks deleted"),
        (list[str], {"data": ["a"]}, ["a"]),
        (dict[str, list[int]], {"data": {"2026-12-01": [1]}}, {"2026-12-01": [1]}),
        (Any, {"data": [1, {"a": None}]}, [1, {"a": None}]),
        (Booking | None, {"data": None}, None),
        (Booking | None, {"status": "success"}, None),
    ],
)
def test_other_answers(answer, body, value):
    assert decoded(body, answer) == (value, [])


def test_answer_without_an_envelope():
    assert decoded({"access_token": "x"}, dict[str, str], within=None) == ({"access_token": "x"}, [])


@pytest.mark.parametrize(
    ("kind", "content", "value"),
    [("none", b"<html>", None), ("text", b"\xc3\xa9", "é"), ("bytes", b"\x00", b"\x00")],
)
def test_other_kinds(kind, content, value):
    assert decoded(None, None, content=content, kind=kind) == (value, [])


def test_text_that_is_none_is_read_as_far_as_possible():
    assert decoded(None, None, content=b"\xc3\xa9\xff", kind="text") == ("é\ufffd", [("", "string", "bytes")])


def test_redirect_that_is_none():
    with pytest.raises(ResponseError, match="it is not a redirect"):
        decoded({}, None, kind="redirect")


def test_byte_order_mark_is_no_obstacle():
    assert decoded(None, content=b"\xef\xbb\xbf" + json.dumps({"data": BOOKING}).encode())[0].uid == "b1"


@pytest.mark.parametrize(
    ("answer", "content", "value", "expected"),
    [
        (int, b"1.0", 1, None),
        (int | None, b"-2.0", -2, None),
        (float, b"3", 3.0, None),
        (Literal[0, 1] | bool, b"true", True, None),
        (Literal[0, 1] | bool, b"1", 1, None),
        (bool | Literal[0, 1], b"0", 0, None),
        (Literal[True] | int, b"1", 1, None),
        (int, b"true", True, "integer"),
        (int, b'"5"', "5", "integer"),
        (int, b"1.5", 1.5, "integer"),
        (float, b'"2.5"', "2.5", "number"),
        (float, b"false", False, "number"),
        (float, b"1e400", math.inf, "number"),
        (bool, b"1", 1, "boolean"),
        (bool, b'"yes"', "yes", "boolean"),
        (Literal[0, 1], b"true", True, "0 | 1"),
        (Literal[True], b"1", 1, "True"),
        (Literal[1, "x"], b"true", True, "1 | 'x'"),
    ],
)
@pytest.mark.parametrize("within", ["body", "list", "map", "model"])
def test_numbers_and_booleans_are_what_json_calls_so(answer, content, value, expected, within):
    held = create_model("Holder", __base__=Model, held=(answer, ...))
    shape, text, place = {
        "body": (answer, b"%s", ""),
        "list": (list[answer], b"[%s]", "/*"),
        "map": (dict[str, answer], b'{"held": %s}', "/*"),
        "model": (held, b'{"held": %s}', "/held"),
    }[within]

    found, drifts = decoded(None, shape, content=b'{"data": %s}' % (text % content))

    got = {"body": lambda: found, "list": lambda: found[0], "map": lambda: found["held"], "model": lambda: found.held}
    assert (repr(got[within]()), [drift[:2] for drift in drifts]) == (
        repr(value),
        [(f"/data{place}", expected)] if expected else [],
    )


# -- drifted ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "drifts"),
    [
        ({"uid": None}, [("/data/uid", "string", "null")]),
        ({"id": "x"}, [("/data/id", "integer", "string")]),
        ({"id": 1.5}, [("/data/id", "integer", "number")]),
        ({"start": "tomorrow"}, [("/data/start", "date-time", "string")]),
        ({"start": "2026-12-01T10:00:00"}, [("/data/start", "date-time", "string")]),
        ({"status": "declined"}, [("/data/status", "'accepted' | 'pending'", "string")]),
        ({"attendees": None}, [("/data/attendees", "array", "null")]),
        ({"attendees": {"0": 1}}, [("/data/attendees", "array", "object")]),
        ({"attendees": ["x", {"name": 1, "email": True, "timeZone": []}]}, [
            ("/data/attendees/*", "Attendee", "string"),
            ("/data/attendees/*/name", "string", "integer"),
            ("/data/attendees/*/email", "string", "boolean"),
            ("/data/attendees/*/timeZone", "string", "array"),
        ]),
        ({"location": []}, [("/data/location", "Phone | Link | null", "array")]),
        ({"location": {"kind": "link", "url": 1}}, [("/data/location/url", "string", "integer")]),
        ({"location": {}}, [("/data/location", "Phone | Link", "object")]),
        ({"parent": {"id": 2}}, [
            ("/data/parent/uid", "string", "missing"),
            ("/data/parent/start", "date-time", "missing"),
            ("/data/parent/status", "'accepted' | 'pending'", "missing"),
            ("/data/parent/attendees", "array", "missing"),
        ]),
        ({"metadata": {"a/b~c": 1, "d": 2}}, [("/data/metadata/*", "string", "integer")]),
    ],
)  # fmt: skip
def test_drift_is_reported_once_per_place_and_the_rest_is_built(changes, drifts):
    booking, found = decoded(changed(**changes))
    assert type(booking) is Booking
    assert found == drifts
    for name in {"id", "uid", "status", "price"} - set(changes):
        assert getattr(booking, name) == BOOKING[name]
    if "attendees" not in changes:
        assert booking.attendees[0].email == "ada@example.com"


def test_what_does_not_fit_is_kept_as_it_came():
    booking, _ = decoded(changed(id={"deep": 1}, attendees=[{"name": "Ada", "timeZone": 7}, None]))
    assert booking.id == {"deep": 1}
    ada, nothing = booking.attendees
    assert (ada.name, ada.time_zone, nothing) == ("Ada", 7, None)


def test_missing_property_is_none_and_known_to_be_missing():
    body = changed()
    del body["data"]["uid"]
    booking, drifts = decoded(body)
    assert booking.uid is None
    assert "uid" not in booking.model_fields_set
    assert drifts == [("/data/uid", "string", "missing")]


def test_property_named_like_a_field_in_python_does_not_pass_for_it():
    attendee, _ = decoded({"data": {"name": 1, "email": "e", "timeZone": "UTC", "time_zone": "other"}}, Attendee)
    assert attendee.time_zone == "UTC"


@pytest.mark.parametrize(
    ("body", "drifts"),
    [
        ({"status": "success"}, [("/data", "Booking", "missing")]),
        ([], [("", "object", "array")]),
        ("text", [("", "object", "string")]),
        ({"data": None}, [("/data", "Booking", "null")]),
    ],
)
def test_answer_that_is_not_there(body, drifts):
    assert decoded(body) == (None, drifts)


@pytest.mark.parametrize("answer", [Booking | None, Any])
@pytest.mark.parametrize("status", [200, 204])
def test_nothing_where_nothing_may_come(answer, status):
    assert decoded(None, answer, status, content=b"") == (None, [])


def test_nesting_without_end_is_no_crash():
    deep: Any = {"id": "x"}
    for _ in range(300):
        deep = {**BOOKING, "parent": deep}
    booking, drifts = decoded({"data": deep})
    assert drifts
    assert booking is not None


def test_lone_surrogates_are_kept():
    content = json.dumps({"data": {**BOOKING, "uid": "\ud800"}}).encode()
    booking, _ = decoded(None, content=content)
    assert (booking.uid, booking.id) == ("\ud800", 1)


def test_one_bad_item_spares_the_others():
    items, drifts = decoded({"data": [BOOKING, {**BOOKING, "uid": None}, BOOKING]}, list[Booking])
    assert [type(item) for item in items] == [Booking] * 3
    assert [item.uid for item in items] == ["b1", None, "b1"]
    assert drifts == [("/data/*/uid", "string", "null")]


def test_strict_raises_and_says_that_the_request_succeeded():
    response = Response(status=201, content=json.dumps(changed(uid=None)).encode())
    with pytest.raises(DriftError, match=r"the request succeeded \(201\).*expected string, found null") as caught:
        decode(operation(), response, Options(strict=True), method="POST", path="/bookings")
    assert [drift.pointer for drift in caught.value.drifts] == ["/data/uid"]
    assert caught.value.response is response


# -- reports ------------------------------------------------------------------------------------------------------


@pytest.fixture
def forgetful(monkeypatch):
    monkeypatch.setattr(drift_module, "_logged", set())


@pytest.mark.usefixtures("forgetful")
def test_log_reports_each_place_once_per_process_and_never_a_value(caplog):
    for _ in range(3):
        decoded(changed(status="TOP-SECRET-VALUE", attendees=[{"name": "SECRET", "timeZone": 1}] * 5))
    assert [record.getMessage() for record in caplog.records] == [
        f"the response does not match its schema: bookings.get /data/{place}"
        for place in (
            "status: expected 'accepted' | 'pending', found string",
            "attendees/*/email: expected string, found missing",
            "attendees/*/timeZone: expected string, found integer",
        )
    ]
    assert {record.levelno for record in caplog.records} == {logging.WARNING}
    assert {record.name for record in caplog.records} == {"calcom"}


@pytest.mark.usefixtures("forgetful")
def test_hook_that_fails_costs_nobody_the_answer(caplog):
    def hook(drift: Drift) -> None:
        raise RuntimeError("no")

    response = Response(status=200, content=json.dumps(changed(uid=None)).encode())
    booking = decode(operation(), response, Options(on_drift=hook), method="GET", path="/")
    assert booking.id == 1
    assert "on_drift failed" in caplog.text


def test_decoders_are_made_once_and_go_with_their_operation():
    made = operation()
    assert decoder(made) is decoder(made)
    before = len(_decoders)
    del made
    gc.collect()
    assert len(_decoders) < before


# -- mutated ------------------------------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path] + [place for key, item in inside for place in places(item, (*path, key))]


@st.composite
def mutations(draw: st.DrawFn) -> tuple[Any, set[Any]]:
    """A list of bookings with one to three values dropped, nulled, retyped, nested or enlarged; and affected items."""
    body: Any = {"status": "success", "data": [copy.deepcopy(BOOKING) for _ in range(3)]}
    hurt: set[Any] = set()
    for _ in range(draw(st.integers(1, 3))):
        *way, last = draw(st.sampled_from([place for place in places(body) if place]))
        holder = body
        for step in way:
            holder = holder[step]
        hurt.add((*way, last)[1] if len(way) >= 1 and way[0] == "data" else "all" if last == "data" else "none")
        match draw(st.sampled_from(["drop", "null", "retype", "nest", "enlarge"])):
            case "drop":
                del holder[last]
            case "null":
                holder[last] = None
            case "retype":
                holder[last] = draw(JSON)
            case "nest":
                holder[last] = draw(st.sampled_from([[holder[last]], {"x": holder[last]}]))
            case "enlarge":
                holder[last] = [holder[last]] * 50
        if not isinstance(body.get("data"), list) or len(body["data"]) != 3:
            return body, {"all"}
    return body, hurt


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(mutations())
def test_mutated_answers_raise_nothing_and_keep_what_is_whole(mutation):
    body, hurt = mutation
    value, _ = decoded(body, list[Booking])
    if "all" in hurt:
        return
    clean, _ = decoded({"data": [BOOKING]}, list[Booking])
    for index in {0, 1, 2} - hurt:
        assert value[index] == clean[0]


@settings(max_examples=200)
@given(st.binary(max_size=40) | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_lead_to_a_value_or_to_an_error_of_ours(content):
    with suppress(ResponseError):
        decoded(None, content=content)


@given(st.text("abZ1_é", max_size=9))
def test_wire_names_are_those_of_pydantic_whose_rule_the_generator_applies(name: str) -> None:
    assert camel(name) == to_camel(name)
