"""Text is decoded with the charset in the response."""

from __future__ import annotations

import httpx2
import pytest

from tests.behavior.conftest import Both, Wire
from tests.conftest import Generate

TABLE = """
openapi: 3.0.3
info: {title: Probe, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /table:
    get:
      operationId: table.get
      tags: [table]
      responses:
        "200": {description: A table., content: {MEDIA: {schema: {type: SCHEMA}}}}
"""


@pytest.mark.parametrize(
    ("content_type", "sent", "expected"),
    [
        ("text/csv; charset=iso-8859-1", b"\xe9", "é"),
        ('text/csv;header=present; Charset="ISO-8859-1"', b"\xe9", "é"),
        ("text/csv; charset=windows-1252", b"\x80", "€"),
        ("text/csv; charset=utf-16", b"\xff\xfe\xe9\x00", "é"),
        ("text/csv; charset=shift_jis", b"\x83\x65", "テ"),
        ("text/csv; charset=utf-8", b"\xc3\xa9", "é"),
        ("text/csv", b"\xc3\xa9", "é"),
        ("text/csv; charset=x-unknown", b"\xc3\xa9", "é"),
        ("text/csv; charset=", b"\xc3\xa9\xff", "é\ufffd"),
        # Python codecs that are not charsets.
        ("text/csv; charset=hex", b"61", "61"),
        ("text/csv; charset=rot13", b"abc", "abc"),
        ("text/csv; charset=undefined", b"abc", "abc"),
        ("text/csv; charset=unicode_escape", b"\\x41", "\\x41"),
        ("text/csv; charset=idna", b"xn--a", "xn--a"),
    ],
)
def test_text_is_decoded_in_its_charset(
    generated: Generate, both: Both, wire: Wire, content_type: str, sent: bytes, expected: str
) -> None:
    package = generated(TABLE.replace("MEDIA", "text/csv").replace("SCHEMA", "string"))
    wire.responses = [httpx2.Response(200, headers={"content-type": content_type}, content=sent)]

    assert both(package, lambda client: client.table.get()) == expected
    assert both(package, lambda client: client.table.with_raw_response.get()).text == expected


def test_the_message_of_an_error_is_decoded_in_its_charset(generated: Generate, both: Both, wire: Wire) -> None:
    package = generated(TABLE.replace("MEDIA", "text/csv").replace("SCHEMA", "string"))
    wire.responses = [
        httpx2.Response(
            404, headers={"content-type": "text/plain; charset=iso-8859-1"}, content="für".encode("latin-1")
        )
    ]
    with pytest.raises(package.NotFoundError) as caught:
        both(package, lambda client: client.table.get())
    assert caught.value.body == "für"

    wire.responses = [
        httpx2.Response(
            400,
            headers={"content-type": "application/json; charset=iso-8859-1"},
            content='{"message": "für"}'.encode("latin-1"),
        )
    ]
    with pytest.raises(package.BadRequestError, match="für"):
        both(package, lambda client: client.table.get())


def test_json_that_is_not_utf_8_is_read_in_its_charset(generated: Generate, both: Both, wire: Wire) -> None:
    package = generated(TABLE.replace("MEDIA", "application/json").replace("SCHEMA", "string"))
    wire.responses = [
        httpx2.Response(
            200, headers={"content-type": "application/json; charset=iso-8859-1"}, content='"é"'.encode("latin-1")
        )
    ]
    raw = both(package, lambda client: client.table.with_raw_response.get())
    assert (raw.value, raw.json()) == ("é", "é")

    # The standard defines no charset of JSON: valid UTF-8 is read as such.
    wire.responses = [
        httpx2.Response(200, headers={"content-type": "application/json; charset=iso-8859-1"}, content='"é"'.encode())
    ]
    assert both(package, lambda client: client.table.get()) == "é"
