"""Unions that pydantic cannot distinguish by itself: valid, drifted, and dumped again."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

import pytest
from pydantic import Discriminator, Field, Tag, TypeAdapter, create_model

from calcom import Model
from calcom._core.decode import Decoder
from calcom._core.drift import Report
from calcom._core.unions import by_kind, by_presence, by_property


class Phone(Model):
    kind: Literal["phone"]
    phone_number: str


class Video(Model):
    kind: Literal["video", "meet"]
    link: str


class TimeBased(Model):
    expires_at: str


class CountBased(Model):
    max_usage: int


class Disabled(Model):
    disabled: Literal[True]


class Limited(Model):
    limit: int


def tagged(chooser, **members):
    union = None
    for tag, member in members.items():
        form = Annotated[member, Tag(tag)]
        union = form if union is None else union | form
    return Annotated[union, Discriminator(chooser)]


PLACE = tagged(by_property("kind", {"phone": "1", "video": "2", "meet": "2"}), **{"1": Phone, "2": Video})
LINK = tagged(by_presence({"expiresAt": "1", "maxUsage": "2"}), **{"1": TimeBased, "2": CountBased})
LIMIT = tagged(by_property("disabled", {True: "1"}, default="2"), **{"1": Disabled, "2": Limited})
OWNER = tagged(
    by_kind({"object": "1", "array": "2", "string": "3", "number": "4"}),
    **{"1": Phone, "2": list[Phone], "3": str, "4": float},
)
LITERAL = Annotated[Phone | Video, Field(discriminator="kind")]

PHONE = {"kind": "phone", "phoneNumber": "1"}
VIDEO = {"kind": "meet", "link": "l"}


@pytest.mark.parametrize(
    ("form", "value", "expected"),
    [
        (PLACE, PHONE, Phone),
        (PLACE, VIDEO, Video),
        (LITERAL, PHONE, Phone),
        (LITERAL, VIDEO, Video),
        (LINK, {"expiresAt": "x"}, TimeBased),
        (LINK, {"maxUsage": 1}, CountBased),
        (LINK, {"maxUsage": 1, "expiresAt": "x"}, TimeBased),
        (LIMIT, {"disabled": True}, Disabled),
        (LIMIT, {"limit": 1}, Limited),
        (LIMIT, {"limit": 1, "disabled": 1}, Limited),
        (OWNER, PHONE, Phone),
        (OWNER, [PHONE], list),
        (OWNER, "x", str),
        (OWNER, 1.5, float),
        (OWNER, 1, float),
    ],
)
def test_members_are_told_apart(form, value, expected):
    report = Report("x")
    content = json.dumps({"one": value, "more": [value], "free": {"a": value}}).encode()
    holder = create_model("Holder", one=(form, ...), more=(list[form], ...), free=(dict[str, form], ...))
    made = Decoder(holder, (), open_ended=False).decode(content, report).value
    assert [type(found) for found in (made.one, made.more[0], made.free["a"])] == [expected] * 3
    assert report.drifts == ()


@pytest.mark.parametrize("form", [PLACE, LINK, OWNER], ids=["property", "presence", "kind"])
@pytest.mark.parametrize("value", [None, True, {}, {"kind": []}, {"kind": {}}, {"kind": None}, [], "x", 1.5])
def test_choosers_never_fail(form, value):
    chooser = form.__metadata__[0].discriminator
    assert chooser(value) is None or isinstance(chooser(value), str)


@pytest.mark.parametrize(("form", "value"), [(PLACE, PHONE), (LINK, {"maxUsage": 1}), (LIMIT, {"limit": 1})])
def test_models_are_recognized_when_they_are_dumped_or_validated_again(form, value):
    adapter = TypeAdapter(form)
    model = adapter.validate_python(value)
    assert adapter.dump_python(model, by_alias=True) == value
    assert adapter.validate_python(model) is model


@pytest.mark.parametrize("form", [PLACE, LITERAL], ids=["callable", "literal"])
def test_unknown_member_becomes_a_plain_model(form):
    report = Report("x")
    content = json.dumps([PHONE, {"kind": "carrier pigeon", "loftName": "L"}]).encode()
    known, unknown = Decoder(list[form], (), open_ended=False).decode(content, report).value
    assert type(known) is Phone
    assert type(unknown) is Model
    assert (unknown.kind, unknown.loftName) == ("carrier pigeon", "L")
    (drift,) = report.drifts
    assert (drift.pointer, drift.expected, drift.found) == ("/*", "Phone | Video", "object")


@pytest.mark.parametrize("form", [PLACE, LITERAL], ids=["callable", "literal"])
def test_drifted_member_is_still_recognized(form):
    report = Report("x")
    value = Decoder(form, (), open_ended=False).decode(b'{"kind": "phone", "phoneNumber": null}', report).value
    assert type(value) is Phone
    assert value.phone_number is None
    assert [drift.pointer for drift in report.drifts] == ["/phoneNumber"]


def test_union_by_kind_keeps_what_fits_of_a_list():
    report = Report("x")
    value = Decoder(OWNER, (), open_ended=False).decode(json.dumps([PHONE, 7]).encode(), report).value
    assert type(value[0]) is Phone
    assert value[1] == 7
    assert [(drift.pointer, drift.found) for drift in report.drifts] == [("/*", "integer")]


def test_unknown_model_is_dumped_in_a_union():
    class Meeting(Model):
        place: PLACE  # type: ignore[valid-type]

    made: Any = Decoder(Meeting, (), open_ended=False).decode(b'{"place": {"kind": "x", "a": 1}}', Report("x")).value
    assert made.to_dict() == {"place": {"kind": "x", "a": 1}}
