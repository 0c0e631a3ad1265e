"""Unions of strings with a format and other strings: each string that is of the format is decoded."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from tests.behavior.conftest import Wire
from tests.behavior.schemas import document
from tests.behavior.twins import call_both
from tests.conftest import Generate

FORMATS = [
    ("date-time", "2026-01-02T10:00:00Z", datetime(2026, 1, 2, 10, tzinfo=UTC)),
    ("date", "2026-01-02", date(2026, 1, 2)),
    ("time", "10:00:00", time(10)),
    ("duration", "PT1H", timedelta(hours=1)),
    ("uuid", "12345678-1234-5678-1234-567812345678", UUID("12345678-1234-5678-1234-567812345678")),
    ("decimal", "1.50", Decimal("1.50")),
    ("byte", "AQI=", b"\x01\x02"),
]


@pytest.mark.parametrize(("name", "text", "value"), FORMATS)
@pytest.mark.parametrize(
    "schema",
    [
        "{anyOf: [FORMAT, {type: string}]}",
        "{anyOf: [{type: string}, FORMAT]}",
        "{oneOf: [FORMAT, {type: string}, {type: 'null'}]}",
        "{anyOf: [{type: integer}, FORMAT, {type: string}]}",
        "{anyOf: [FORMAT, {type: string}, {type: object, properties: {a: {type: string}}}]}",
        '{anyOf: [{$ref: "#/components/schemas/Named"}, {type: string}]}',
        "{anyOf: [{type: array, items: {type: boolean}}, {anyOf: [FORMAT, {type: string}]}, {type: string}]}",
    ],
)
def test_strings_of_a_format_are_decoded(
    generated: Generate, wire: Wire, schema: str, name: str, text: str, value: Any
) -> None:
    format_ = f"{{type: string, format: {name}}}"
    package = generated(document(schema.replace("FORMAT", format_), f"Named: {format_}"))
    wire.responses = [text]
    found = call_both(package, wire, "thing.get")
    assert (type(found), found) == (type(value), value)

    wire.responses = ["no such thing!"]
    assert call_both(package, wire, "thing.get") == "no such thing!"

    for given in (value, text):
        call_both(package, wire, "thing.set", thing=given)
        assert wire.body == {"thing": text}


@pytest.mark.parametrize(("name", "text", "value"), FORMATS)
def test_strings_of_a_format_are_decoded_in_open_lists(
    generated: Generate, wire: Wire, name: str, text: str, value: Any
) -> None:
    schema = f"{{type: array, prefixItems: [{{type: string}}, {{type: string, format: {name}}}]}}"
    package = generated(document(schema))
    wire.responses = [["no such thing!", text, "?", 1]]

    assert call_both(package, wire, "thing.get") == ["no such thing!", value, "?", 1]


def test_dates_are_decoded_beside_an_open_enumeration(generated: Generate, wire: Wire) -> None:
    package = generated(document("{anyOf: [{type: string, enum: [now, never]}, {type: string, format: date}]}"))

    found: list[Any] = []
    for text in ("now", "2026-01-02", "later"):
        wire.responses = [text]
        found.append(call_both(package, wire, "thing.get"))

    assert found == ["now", date(2026, 1, 2), "later"]
