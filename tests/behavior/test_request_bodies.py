"""Serialized request bodies of both clients, byte by byte."""

from __future__ import annotations

import base64
import inspect
import io
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.behavior.conftest import Exchange, plain
from tests.conftest import Generate


def parts(*texts: str) -> tuple[str, bytes]:
    """A multipart body: head and content of each part, separated by an empty line."""
    written = "".join(f"--B\r\n{text}\r\n" for text in (t.replace("\n", "\r\n") for t in texts))
    return "multipart/form-data; boundary=B", f"{written}--B--\r\n".encode()


def document(body: str, *, version: str = "3.1.0", schemas: str = "{}") -> str:
    """A document with one operation, `it.send`, and this request body."""
    return f"""
openapi: {version}
info: {{title: Sends, version: "1"}}
servers: [{{url: https://api.example}}]
paths:
  /it:
    post:
      operationId: it.send
      requestBody: {body}
      responses: {{"204": {{description: Done.}}}}
components:
  schemas: {schemas}
"""


NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
PLACE = "{type: object, properties: {zipCode: {type: string}, tags: {type: array, items: {type: string}}}}"


# -- forms --------------------------------------------------------------------------------------------------------

FORM = f"""
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              properties:
                deep: {PLACE}
                list: {{type: array, items: {PLACE}}}
                codes: {{type: array, items: {{type: string}}}}
                comma: {{type: array, items: {{type: integer}}}}
                space: {{type: array, items: {{type: integer}}}}
                pipe: {{type: array, items: {{type: integer}}}}
                flat: {{type: object, properties: {{aB: {{type: integer}}, c: {{type: string}}}}}}
                joined: {{type: object, properties: {{aB: {{type: integer}}, c: {{type: string}}}}}}
                path: {{type: string}}
                plain: {PLACE}
                plains: {{type: array, items: {PLACE}}}
                names: {{type: array, items: {{type: string}}}}
                asJson: {{type: array, items: {{type: string}}}}
                at: {{type: string, format: date-time}}
                on: {{type: boolean}}
            encoding:
              deep: {{style: deepObject, explode: true}}
              list: {{style: deepObject, explode: true}}
              codes: {{style: deepObject}}
              comma: {{style: form, explode: false}}
              space: {{style: spaceDelimited, explode: false}}
              pipe: {{style: pipeDelimited}}
              flat: {{style: form}}
              joined: {{explode: false}}
              path: {{allowReserved: true}}
              asJson: {{contentType: application/json}}
"""


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_forms_follow_their_encoding(generated: Generate, exchange: Exchange, version: str) -> None:
    send = exchange(generated(document(FORM, version=version)))
    place = {"zip_code": "x y", "tags": ["a", "b"]}
    expected = {
        "deep": "deep%5BzipCode%5D=x+y&deep%5Btags%5D%5B0%5D=a&deep%5Btags%5D%5B1%5D=b",
        "list": "list%5B0%5D%5BzipCode%5D=x+y&list%5B0%5D%5Btags%5D%5B0%5D=a&list%5B0%5D%5Btags%5D%5B1%5D=b",
        "codes": "codes%5B0%5D=p%26q&codes%5B1%5D=r",
        "comma": "comma=1,2",
        "space": "space=1%202",
        "pipe": "pipe=1%7C2",
        "flat": "aB=1&c=d",
        "joined": "joined=aB,1,c,d",
        "path": "path=/a:b?c%26d%23e%2Bf%20g",
        "plain": "plain=%7B%22zipCode%22%3A%22x+y%22%2C%22tags%22%3A%5B%22a%22%2C%22b%22%5D%7D",
        "plains": "plains=%7B%22zipCode%22%3A%221%22%7D&plains=%7B%22zipCode%22%3A%222%22%7D",
        "names": "names=a%2Cb&names=c",
        "as_json": "asJson=%22a%22&asJson=%22b%22",
        "at": "at=2026-12-01T12%3A00%3A00Z",
        "on": "on=true",
    }

    request = send(
        "it.send",
        deep=place,
        list=[place],
        codes=["p&q", "r"],
        comma=[1, 2],
        space=[1, 2],
        pipe=[1, 2],
        flat={"a_b": 1, "c": "d"},
        joined={"a_b": 1, "c": "d"},
        path="/a:b?c&d#e+f g",
        plain=place,
        plains=[{"zip_code": "1"}, {"zip_code": "2"}],
        names=["a,b", "c"],
        as_json=["a", "b"],
        at=NOON,
        on=True,
    )

    assert plain(request) == ("application/x-www-form-urlencoded", "&".join(expected.values()).encode())


# -- multipart ----------------------------------------------------------------------------------------------------

PARTS = f"""
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                meta: {PLACE}
                list: {{type: array, items: {PLACE}}}
                names: {{type: array, items: {{type: string}}}}
                count: {{type: integer}}
                file: {{type: string, format: binary}}
                files: {{type: array, items: {{type: string, format: binary}}}}
                image: {{type: string, format: binary}}
                page: {{type: string}}
                note: {{type: string}}
                asXml: {PLACE}
            encoding:
              image: {{contentType: "image/png, image/*"}}
              page:
                contentType: text/html; charset=utf-8
                headers:
                  X-Kind: {{schema: {{type: string, enum: [page]}}}}
                  X-Size: {{schema: {{type: integer, default: 3}}}}
                  Content-Type: {{schema: {{type: string, default: ignored}}}}
              note: {{contentType: application/json}}
              asXml: {{contentType: application/xml}}
"""


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_parts_have_their_content_types(generated: Generate, exchange: Exchange, version: str, tmp_path: Path) -> None:
    send = exchange(generated(document(PARTS, version=version)))
    path = tmp_path / "notes.txt"
    path.write_bytes(b"from a path")

    request = send(
        "it.send",
        meta={"zip_code": "ü"},
        list=[{"zip_code": "1"}, {"zip_code": "2"}],
        names=["a", "b"],
        count=3,
        file=b"bytes",
        files=[io.BytesIO(b"open"), ("n.txt", b"named"), ("t", b"typed", "image/gif"), path],
        image=("a.gif", b"gif"),
        page="<p>",
        note="n",
        as_xml="<x/>",
    )

    form = 'Content-Disposition: form-data; name="'
    assert plain(request) == parts(
        f'{form}meta"\nContent-Type: application/json\n\n{{"zipCode":"ü"}}',
        f'{form}list"\nContent-Type: application/json\n\n{{"zipCode":"1"}}',
        f'{form}list"\nContent-Type: application/json\n\n{{"zipCode":"2"}}',
        f'{form}names"\n\na',
        f'{form}names"\n\nb',
        f'{form}count"\n\n3',
        f'{form}file"; filename="file"\nContent-Type: application/octet-stream\n\nbytes',
        f'{form}files"; filename="files"\nContent-Type: application/octet-stream\n\nopen',
        f'{form}files"; filename="n.txt"\nContent-Type: application/octet-stream\n\nnamed',
        f'{form}files"; filename="t"\nContent-Type: image/gif\n\ntyped',
        f'{form}files"; filename="notes.txt"\nContent-Type: application/octet-stream\n\nfrom a path',
        f'{form}image"; filename="a.gif"\nContent-Type: image/gif\n\ngif',
        f'{form}page"\nX-Kind: page\nX-Size: 3\nContent-Type: text/html; charset=utf-8\n\n<p>',
        f'{form}note"\nContent-Type: application/json\n\n"n"',
        f'{form}asXml"\nContent-Type: application/xml\n\n<x/>',
    )


def test_files_of_3_1_and_styles_of_parts(generated: Generate, exchange: Exchange) -> None:
    send = exchange(
        generated(
            document(
                """
        required: true
        content:
          multipart/form-data:
            schema: {$ref: "#/components/schemas/Upload"}
            encoding: {ids: {style: form, explode: false}, place: {style: deepObject}}
""",
                schemas="""
    Upload:
      type: object
      required: [file]
      properties:
        file: {type: string, contentMediaType: application/octet-stream}
        maybe: {anyOf: [{type: string, contentMediaType: image/png}, {type: "null"}]}
        several: {type: array, items: {type: string, contentMediaType: application/octet-stream}}
        anything: {}
        ids: {type: array, items: {type: string}}
        place: {type: object, properties: {zipCode: {type: string}}}
""",
            )
        )
    )

    request = send(
        "it.send",
        file=b"1",
        maybe=b"2",
        several=[b"3", b"4"],
        anything={"a": 1},
        ids=["a,b", "c d"],
        place={"zip_code": "5"},
    )

    form = 'Content-Disposition: form-data; name="'
    binary = "Content-Type: application/octet-stream"
    assert plain(request) == parts(
        f'{form}file"; filename="file"\n{binary}\n\n1',
        f'{form}maybe"; filename="maybe"\nContent-Type: image/png\n\n2',
        f'{form}several"; filename="several"\n{binary}\n\n3',
        f'{form}several"; filename="several"\n{binary}\n\n4',
        f'{form}anything"\nContent-Type: application/json\n\n{{"a":1}}',
        f'{form}ids"\n\na,b,c d',
        f'{form}place[zipCode]"\n\n5',
    )


def test_the_value_decides_between_content_types_of_a_part(generated: Generate, exchange: Exchange) -> None:
    send = exchange(generated(document("""
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                either: {anyOf: [{type: string}, {type: string, format: binary}]}
                data: {anyOf: [{type: object}, {type: string, format: binary}]}
            encoding:
              either: {contentType: "text/plain, image/png"}
              data: {contentType: "application/json, image/png, image/gif"}
""")))
    form = 'Content-Disposition: form-data; name="'
    assert plain(send("it.send", either=b"b", data=b"d")) == parts(
        f'{form}either"; filename="either"\nContent-Type: image/png\n\nb',
        f'{form}data"; filename="data"\nContent-Type: image/png\n\nd',
    )
    assert plain(send("it.send", either="s", data={"a": 1})) == parts(
        f'{form}either"\nContent-Type: text/plain\n\ns',
        f'{form}data"\nContent-Type: application/json\n\n{{"a":1}}',
    )
    assert plain(send("it.send", either=("a.gif", b"b"), data=("a.gif", b"d"))) == parts(
        f'{form}either"; filename="a.gif"\nContent-Type: image/png\n\nb',
        f'{form}data"; filename="a.gif"\nContent-Type: image/gif\n\nd',
    )


# -- several media types ------------------------------------------------------------------------------------------


def test_one_of_several_bodies(generated: Generate, exchange: Exchange) -> None:
    package = generated(
        document(
            """
        required: true
        content:
          multipart/form-data: {schema: {$ref: "#/components/schemas/Upload"}}
          application/json: {schema: {$ref: "#/components/schemas/Link"}}
          application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Link"}}
          application/xml: {schema: {$ref: "#/components/schemas/Link"}}
""",
            schemas="""
    Link: {type: object, required: [theUrl], properties: {theUrl: {type: string}, note: {type: string}}}
    Upload:
      type: object
      required: [file]
      properties: {file: {type: string, format: binary}, note: {type: string}}
""",
        )
    )
    send = exchange(package)

    assert plain(send("it.send", the_url="u", note="n")) == ("application/json", b'{"theUrl":"u","note":"n"}')
    assert plain(send("it.send", the_url="u", content_type="application/x-www-form-urlencoded")) == (
        "application/x-www-form-urlencoded",
        b"theUrl=u",
    )
    assert plain(send("it.send", file=b"f", note="n")) == parts(
        'Content-Disposition: form-data; name="note"\n\nn',
        'Content-Disposition: form-data; name="file"; filename="file"\n' "Content-Type: application/octet-stream\n\nf",
    )
    assert plain(send("it.send", body="<l/>")) == ("application/xml", b"<l/>")
    assert plain(send("it.with_raw_response.send", body=b"<l/>", content_type="application/xml"))[1] == b"<l/>"
    for wrong in ({}, {"the_url": "u", "file": b"f"}, {"note": "n"}, {"the_url": "u", "body": "b"}):
        with pytest.raises(
            TypeError, match=r"^these arguments do not form a request body; pass `the_url` for application/"
        ):
            send("it.send", **wrong)
    known = "application/json, application/x-www-form-urlencoded, multipart/form-data or application/xml"
    with pytest.raises(ValueError, match=f"^content_type must be {known}$"):
        send("it.send", the_url="u", content_type="text/plain")
    with pytest.raises(TypeError, match="pass `file` for multipart/form-data"):
        send("it.send", the_url="u", content_type="multipart/form-data")


def test_patches(generated: Generate, exchange: Exchange) -> None:
    """Kubernetes describes three kinds of patches as an object without properties."""
    send = exchange(generated(document("""
        required: true
        content:
          application/apply-patch+yaml: {schema: {type: object}}
          application/json-patch+json: {schema: {type: object}}
          application/merge-patch+json: {schema: {type: object}}
          application/strategic-merge-patch+json: {schema: {type: object}}
""")))

    assert plain(send("it.send", body={"a_b": None})) == ("application/merge-patch+json", b'{"a_b":null}')
    for media, body, content in (
        ("application/strategic-merge-patch+json", {"a": 1}, b'{"a":1}'),
        ("application/json-patch+json", [{"op": "remove", "path": "/a"}], b'[{"op":"remove","path":"/a"}]'),
        ("application/apply-patch+yaml", "a: 1", b"a: 1"),
    ):
        assert plain(send("it.send", body=body, content_type=media)) == (media, content)


# -- ranges, text and bytes -----------------------------------------------------------------------------------------


# Content, arguments, and the content type and body that are sent.
_NULLABLE = "{application/json: {schema: {type: [object, 'null'], properties: {aB: {type: string}}}}}"
KINDS: list[tuple[str, dict[str, Any], tuple[str, bytes]]] = [
    (
        "{'*/*': {schema: {type: object, properties: {aB: {type: string}}}}}",
        {"a_b": "c"},
        ("application/json", b'{"aB":"c"}'),
    ),
    ("{'*/*': {}}", {"body": {"a": [1]}}, ("application/json", b'{"a":[1]}')),
    ("{'*/*': {}}", {"body": "é"}, ("text/plain; charset=utf-8", "é".encode())),
    ("{'*/*': {}}", {"body": b"b"}, ("application/octet-stream", b"b")),
    ("{'*/*': {}}", {"body": "a;b", "content_type": "text/csv"}, ("text/csv; charset=utf-8", b"a;b")),
    ("{'*/*': {}}", {"body": "a", "content_type": "application/json"}, ("application/json", b'"a"')),
    ("{'image/*': {}}", {"body": b"b", "content_type": "image/png"}, ("image/png", b"b")),
    ("{'text/*': {schema: {type: string}}}", {"body": "b"}, ("text/plain; charset=utf-8", b"b")),
    ("{text/plain: {schema: {type: string}}}", {"body": "é"}, ("text/plain; charset=utf-8", "é".encode())),
    ("{text/plain: {schema: {type: integer}}}", {"body": 7}, ("text/plain; charset=utf-8", b"7")),
    ("{text/plain; charset=iso-8859-1: {}}", {"body": "é"}, ("text/plain; charset=iso-8859-1", b"\xe9")),
    ("{application/xml: {schema: {type: object}}}", {"body": "<é/>"}, ("application/xml", "<é/>".encode())),
    ("{application/octet-stream: {}}", {"body": io.BytesIO(b"b")}, ("application/octet-stream", b"b")),
    ("{image/png: {}, image/gif: {}}", {"body": b"b"}, ("image/png", b"b")),
    ("{image/png: {}, image/gif: {}}", {"body": b"b", "content_type": "image/gif"}, ("image/gif", b"b")),
    (
        "{application/x-www-form-urlencoded: {schema: {type: string}}}",
        {"body": "a=b"},
        ("application/x-www-form-urlencoded", b"a=b"),
    ),
    (
        "{application/x-www-form-urlencoded: {schema: {type: object, additionalProperties: {type: string}}}}",
        {"body": {"a b": "c", "d": None}},
        ("application/x-www-form-urlencoded", b"a+b=c"),
    ),
    (
        "{application/json: {schema: {type: array, items: {type: string, format: date-time}}}}",
        {"body": [NOON]},
        ("application/json", b'["2026-12-01T12:00:00Z"]'),
    ),
    ("{application/json: {schema: {type: string}}}", {"body": "s"}, ("application/json", b'"s"')),
    (_NULLABLE, {"body": None}, ("application/json", b"null")),
    (_NULLABLE, {"body": {"a_b": "c"}}, ("application/json", b'{"aB":"c"}')),
    (
        "{application/json: {schema: {oneOf: [{type: object, properties: {aB: {type: string}}}, {type: integer}]}}}",
        {"body": 3},
        ("application/json", b"3"),
    ),
    ("{application/json: {}}", {"body": False}, ("application/json", b"false")),
    (
        "{application/vnd.x+json; version=2: {schema: {type: object, properties: {a: {type: string}}}}}",
        {"a": "b"},
        ("application/vnd.x+json; version=2", b'{"a":"b"}'),
    ),
]


BYTES = "{schema: {type: string, format: binary}}"
TEXT = "{schema: {type: string}}"
SUITED: list[tuple[str, Any, tuple[str, bytes] | str]] = [
    ("{image/png: {}, text/plain: {}, '*/*': {}}", b"b", ("image/png", b"b")),
    ("{image/png: {}, text/plain: {}, '*/*': {}}", io.BytesIO(b"b"), ("image/png", b"b")),
    ("{image/png: {}, text/plain: {}, '*/*': {}}", ("a.png", b"b"), ("image/png", b"b")),
    ("{image/png: {}, text/plain: {}, '*/*': {}}", "s", ("text/plain; charset=utf-8", b"s")),
    ("{image/png: {}, text/plain: {}, '*/*': {}}", {"a": 1}, ("application/json", b'{"a":1}')),
    (f"{{text/plain: {TEXT}, application/octet-stream: {BYTES}}}", b"b", ("application/octet-stream", b"b")),
    (f"{{text/plain: {TEXT}, image/png: {BYTES}, image/gif: {BYTES}}}", b"b", ("image/png", b"b")),
    (f"{{text/csv: {TEXT}, application/xml: {TEXT}}}", b"b", ("text/csv", b"b")),
    (f"{{application/pdf: {BYTES}, application/yaml: {TEXT}}}", "s", ("application/yaml", b"s")),
    (
        f"{{application/json: {{schema: {{type: object}}}}, application/octet-stream: {BYTES}}}",
        b"b",
        ("application/octet-stream", b"b"),
    ),
    (
        f"{{application/json: {{schema: {{type: object}}}}, application/octet-stream: {BYTES}}}",
        {"a": 1},
        ("application/json", b'{"a":1}'),
    ),
    (
        f"{{application/json: {{schema: {{type: array, items: {{}}}}}}, text/csv: {TEXT}}}",
        "s",
        ("text/csv; charset=utf-8", b"s"),
    ),
    (
        f"{{application/json: {{schema: {{type: array, items: {{}}}}}}, text/csv: {TEXT}}}",
        [1],
        ("application/json", b"[1]"),
    ),
    (f"{{application/json: {{}}, text/plain: {TEXT}, image/png: {BYTES}}}", "s", ("application/json", b'"s"')),
    (f"{{application/json: {{}}, text/plain: {TEXT}, image/png: {BYTES}}}", b"b", ("image/png", b"b")),
    (
        f"{{application/json: {{}}, 'image/*': {BYTES}}}",
        b"b",
        "content_type is required with this body; it must be application/json or a type that matches image/*",
    ),
    (f"{{'image/*': {BYTES}, application/zip: {BYTES}}}", b"b", ("application/zip", b"b")),
    (f"{{'*/*': {BYTES}}}", b"b", ("application/octet-stream", b"b")),
    (
        f"{{application/x-www-form-urlencoded: {{schema: {{type: object}}}}, application/octet-stream: {BYTES}}}",
        {"a": "b"},
        ("application/x-www-form-urlencoded", b"a=b"),
    ),
    (
        f"{{application/x-www-form-urlencoded: {{schema: {{type: object}}}}, application/octet-stream: {BYTES}}}",
        b"b",
        ("application/octet-stream", b"b"),
    ),
]


def test_the_value_decides_between_media_types(generated: Generate, exchange: Exchange) -> None:
    contents = list(dict.fromkeys(content for content, _, _ in SUITED))
    paths = "".join(f"""
  /it{number}:
    post:
      operationId: it.send{number}
      requestBody: {{required: true, content: {content}}}
      responses: {{"204": {{description: Done.}}}}
""" for number, content in enumerate(contents))
    head = document("{}").partition("paths:")[0]
    send = exchange(generated(f"{head}paths:{paths}"))

    for content, body, expected in SUITED:
        method = f"it.send{contents.index(content)}"
        if isinstance(expected, str):
            with pytest.raises(ValueError, match=f"^{re.escape(expected)}$"):
                send(method, body=body)
        else:
            assert plain(send(method, body=body)) == expected, (content, body)


def test_bodies_of_every_kind(generated: Generate, exchange: Exchange) -> None:
    contents = list(dict.fromkeys(content for content, _, _ in KINDS))
    paths = "".join(f"""
  /it{number}:
    post:
      operationId: it.send{number}
      requestBody: {{required: true, content: {content}}}
      responses: {{"204": {{description: Done.}}}}
""" for number, content in enumerate(contents))
    head = document("{}").partition("paths:")[0]
    send = exchange(generated(f"{head}paths:{paths}"))

    for content, arguments, expected in KINDS:
        assert plain(send(f"it.send{contents.index(content)}", **arguments)) == expected, content


# Content, arguments, and the content type and body that are sent, or the error.
_NAMED = "{schema: {type: object, required: [name], properties: {name: {type: string}}}}"
_JSONS = f"{{application/json: {_NAMED}, text/json: {_NAMED}, application/*+json: {_NAMED}}}"
_FORMS = f"{{application/json: {_NAMED}, application/x-www-form-urlencoded: {_NAMED}, multipart/form-data: {_NAMED}}}"
_VERSIONS = f"{{application/json; v=1: {_NAMED}, application/json; v=2: {_NAMED}, text/csv: {{}}}}"
_IMAGES = f"{{'image/*': {BYTES}}}"
_IMAGE_OR_URL = f"{{'image/*': {BYTES}, application/json: {_NAMED}}}"
_PICTURES = f"{{image/png: {BYTES}, image/jpeg: {BYTES}, text/plain: {TEXT}}}"
_MUST_BE_JSON = "content_type must be application/json, text/json or a type that matches application/*+json"
_NAME_JSON = b'{"name":"n"}'
CHOSEN: list[tuple[str, dict[str, Any], tuple[str, bytes] | str]] = [
    # The case of letters does not matter.
    (_JSONS, {"name": "n", "content_type": "APPLICATION/JSON"}, ("application/json", _NAME_JSON)),
    (_JSONS, {"name": "n", "content_type": " Text/Json "}, ("text/json", _NAME_JSON)),
    (_JSONS, {"name": "n", "content_type": "Application/Vnd.x+JSON"}, ("Application/Vnd.x+JSON", _NAME_JSON)),
    # Parameters are allowed, and decide between types that have some.
    (
        _JSONS,
        {"name": "n", "content_type": "application/json; charset=utf-8"},
        ("application/json; charset=utf-8", _NAME_JSON),
    ),
    (
        _JSONS,
        {"name": "n", "content_type": 'application/vnd.x+json;profile="a;b"'},
        ('application/vnd.x+json;profile="a;b"', _NAME_JSON),
    ),
    (_VERSIONS, {"name": "n"}, ("application/json; v=1", _NAME_JSON)),
    (_VERSIONS, {"name": "n", "content_type": "application/json"}, ("application/json; v=1", _NAME_JSON)),
    (_VERSIONS, {"name": "n", "content_type": "application/json;V=2"}, ("application/json; v=2", _NAME_JSON)),
    (
        _VERSIONS,
        {"name": "n", "content_type": "application/json; charset=UTF-8; v=2"},
        ("application/json; v=2; charset=UTF-8", _NAME_JSON),
    ),
    (
        _VERSIONS,
        {"name": "n", "content_type": "application/json; v=3"},
        "content_type must be application/json; v=1, application/json; v=2 or text/csv",
    ),
    (
        _FORMS,
        {"name": "n", "content_type": "application/x-www-form-urlencoded; charset=utf-8"},
        ("application/x-www-form-urlencoded; charset=utf-8", b"name=n"),
    ),
    (
        _FORMS,
        {"name": "n", "content_type": "Multipart/Form-Data"},
        parts('Content-Disposition: form-data; name="name"\n\nn'),
    ),
    # Text is encoded in its charset; what is always UTF-8 takes no other.
    (
        "{'*/*': {}}",
        {"body": "é", "content_type": "text/plain; charset=utf-16"},
        ("text/plain; charset=utf-16", "é".encode("utf-16")),
    ),
    (
        _PICTURES,
        {"body": "é", "content_type": "TEXT/plain; charset=iso-8859-1"},
        ("text/plain; charset=iso-8859-1", b"\xe9"),
    ),
    (
        _PICTURES,
        {"body": "é", "content_type": "text/plain; charset=klingon"},
        "body: the string cannot be encoded as text/plain; charset=klingon",
    ),
    (_PICTURES, {"body": b"\xe9", "content_type": "image/png; x=y"}, ("image/png; x=y", b"\xe9")),
    (
        _JSONS,
        {"name": "n", "content_type": "application/json; charset=latin-1"},
        "content_type: a body of type application/json is always encoded as UTF-8",
    ),
    (
        _FORMS,
        {"name": "n", "content_type": "application/x-www-form-urlencoded; charset=latin-1"},
        "content_type: a body of type application/x-www-form-urlencoded is always encoded as UTF-8",
    ),
    (
        _FORMS,
        {"name": "n", "content_type": "multipart/form-data; boundary=x"},
        "content_type: the client sets the boundary",
    ),
    # A range is never sent.
    (_JSONS, {"name": "n", "content_type": "application/*+json"}, _MUST_BE_JSON),
    (_JSONS, {"name": "n", "content_type": "*/*"}, _MUST_BE_JSON),
    (_JSONS, {"name": "n", "content_type": "application/json, text/json"}, _MUST_BE_JSON),
    (_JSONS, {"name": "n", "content_type": "application/vnd.x+json\r\nX: y"}, _MUST_BE_JSON),
    (_JSONS, {"name": "n", "content_type": "json"}, _MUST_BE_JSON),
    (_JSONS, {"name": "n", "content_type": ""}, _MUST_BE_JSON),
    (_IMAGES, {"body": b"b", "content_type": "image/*"}, "content_type must be a type that matches image/*"),
    ("{'*/*': {}}", {"body": b"b", "content_type": "*/*"}, "content_type must be a media type such as text/plain"),
    (_IMAGES, {"body": b"b", "content_type": "text/plain"}, "content_type must be a type that matches image/*"),
    (_IMAGES, {"body": ("a", b"b", "image/*")}, "content_type must be a type that matches image/*"),
    (
        _IMAGES,
        {"body": b"b"},
        "content_type is required with this body; it must be a type that matches image/*",
    ),
    # Without a content type, the name of a file can decide.
    (_IMAGES, {"body": ("a.png", b"b")}, ("image/png", b"b")),
    (_IMAGES, {"body": ("a.png", b"b", "image/x-own")}, ("image/x-own", b"b")),
    (
        _IMAGES,
        {"body": ("a.txt", b"b")},
        "content_type is required with this body; it must be a type that matches image/*",
    ),
    (_IMAGE_OR_URL, {"body": ("a.gif", b"b")}, ("image/gif", b"b")),
    (_IMAGE_OR_URL, {"name": "n"}, ("application/json", _NAME_JSON)),
    (_PICTURES, {"body": ("a.jpg", b"b")}, ("image/jpeg", b"b")),
    (_PICTURES, {"body": ("a.gif", b"b")}, ("image/png", b"b")),
    ("{'application/*': {}}", {"body": b"b"}, ("application/octet-stream", b"b")),
    ("{'application/*': {}}", {"body": "s"}, ("application/json", b'"s"')),
    ("{'application/*': {}}", {"body": [1]}, ("application/json", b"[1]")),
]


def test_content_types_of_the_caller(generated: Generate, exchange: Exchange) -> None:
    contents = list(dict.fromkeys(content for content, _, _ in CHOSEN))
    paths = "".join(f"""
  /it{number}:
    post:
      operationId: it.send{number}
      requestBody: {{required: true, content: {content}}}
      responses: {{"204": {{description: Done.}}}}
""" for number, content in enumerate(contents))
    head = document("{}").partition("paths:")[0]
    package = generated(f"{head}paths:{paths}")
    send = exchange(package)

    for content, arguments, expected in CHOSEN:
        method = f"it.send{contents.index(content)}"
        if isinstance(expected, str):
            with pytest.raises(ValueError, match=f"^{re.escape(expected)}$"):
                send(method, **arguments)
        else:
            assert plain(send(method, **arguments)) == expected, (content, arguments)

    documented = inspect.getdoc(getattr(package.Client().it, f"send{contents.index(_IMAGES)}")) or ""
    assert (
        "content_type: Media type of the body: a type that matches `image/*`. If omitted, the type by the" in documented
    )


def test_items_with_types_by_place_are_documented_in_order(generated: Generate) -> None:
    package = generated(
        document(
            """
        required: true
        content:
          application/json:
            schema:
              type: object
              properties:
                pair: {type: array, description: Two of them, prefixItems: [{type: number}, {type: number}],
                       items: false, minItems: 2}
                open: {type: array, prefixItems: [{type: string, format: date}, {$ref: "#/components/schemas/Part"}]}
                short: {type: array, prefixItems: [{type: [string, "null"]}, {}], items: false}
""",
            schemas="{Part: {type: object, properties: {a: {type: string}}}}",
        )
    )
    documented = " ".join((inspect.getdoc(package.Client().it.send) or "").split())
    assert "pair: Two of them. Items in order: number, number. Exactly 2 items." in documented
    assert "open: Items in order: string (date), `Part`." in documented
    assert "short: Items in order: string or null, any value. At most 2 items." in documented


# -- optional bodies and undeclared properties --------------------------------------------------------------------


_OBJECT = "{schema: {type: object, required: [aB], properties: {aB: {type: integer}}}}"
_LIST = "{schema: {type: array, items: {type: object, properties: {aB: {type: integer}}}}}"
JSON_RANGES = f"""\
openapi: 3.0.3
info: {{title: Ranges, version: "1"}}
servers: [{{url: https://ranges.example}}]
paths:
  /beside:
    post:
      operationId: it.beside
      requestBody: {{content: {{application/json: {_OBJECT}, text/json: {_OBJECT}, application/*+json: {_OBJECT}}}}}
      responses: {{"204": {{description: Done.}}}}
  /alone:
    post:
      operationId: it.alone
      requestBody: {{required: true, content: {{application/*+json: {_OBJECT}}}}}
      responses: {{"204": {{description: Done.}}}}
  /other:
    post:
      operationId: it.other
      requestBody: {{required: true, content: {{application/json: {_OBJECT}, application/*+json: {_LIST}}}}}
      responses: {{"204": {{description: Done.}}}}
"""


def test_ranges_of_json_types(generated: Generate, exchange: Exchange) -> None:
    package = generated(JSON_RANGES)
    send = exchange(package)

    assert plain(send("it.beside", a_b=1)) == ("application/json", b'{"aB":1}')
    assert plain(send("it.beside", a_b=1, content_type="text/json")) == ("text/json", b'{"aB":1}')
    media = "application/vnd.x+json"
    assert plain(send("it.beside", a_b=1, content_type=media)) == (media, b'{"aB":1}')
    assert plain(send("it.alone", a_b=1, content_type=media)) == (media, b'{"aB":1}')
    assert inspect.signature(package.Client().it.alone).parameters["content_type"].default is inspect.Parameter.empty
    assert plain(send("it.other", a_b=1)) == ("application/json", b'{"aB":1}')
    assert plain(send("it.other", body=[{"a_b": 1}], content_type=media)) == (media, b'[{"aB":1}]')
    with pytest.raises(
        ValueError, match=r"^content_type is required with this body; it must be a type that matches app"
    ):
        send("it.other", body=[{"a_b": 1}])


def test_optional_bodies(generated: Generate, exchange: Exchange) -> None:
    send = exchange(
        generated(
            document("{content: {application/json: {schema: {type: object, properties: {note: {type: string}}}}}}")
        )
    )

    assert plain(send("it.send")) == (None, b"")
    assert plain(send("it.send", note="x")) == ("application/json", b'{"note":"x"}')


def test_optional_bodies_with_required_properties(generated: Generate, exchange: Exchange) -> None:
    schema = "{type: object, required: [theName], properties: {theName: {type: string}, note: {type: string}}}"
    send = exchange(generated(document(f"{{content: {{application/json: {{schema: {schema}}}}}}}")))

    assert plain(send("it.send")) == (None, b"")
    assert plain(send("it.with_raw_response.send")) == (None, b"")
    assert plain(send("it.send", the_name="x")) == ("application/json", b'{"theName":"x"}')
    with pytest.raises(TypeError, match=r"^the_name is required"):
        send("it.send", note="x")


def test_free_properties_beside_declared_ones(generated: Generate, exchange: Exchange) -> None:
    send = exchange(
        generated(
            document(
                """
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [firstName]
              properties: {firstName: {type: string}, free: {type: object}}
              additionalProperties: {$ref: "#/components/schemas/Visit"}
""",
                schemas="{Visit: {type: object, properties: {madeAt: {type: string, format: date-time}}}}",
            )
        )
    )

    request = send("it.send", first_name="x", free={"made_at": "stays"}, extra_properties={"k_one": {"made_at": NOON}})

    assert plain(request) == (
        "application/json",
        b'{"firstName":"x","free":{"made_at":"stays"},"k_one":{"madeAt":"2026-12-01T12:00:00Z"}}',
    )
    assert plain(send("it.send", first_name="x")) == ("application/json", b'{"firstName":"x"}')
    with pytest.raises(TypeError, match=r"'firstName' has its own argument, `first_name`$"):
        send("it.send", first_name="x", extra_properties={"firstName": "y"})


CODED = """
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                raw: {type: string, contentEncoding: binary}
                raws: {type: array, items: {type: string, contentEncoding: 8bit}}
                coded: {type: string, contentEncoding: base64}
"""


def test_content_encodings_decide_whether_a_part_is_a_file(generated: Generate, exchange: Exchange) -> None:
    send = exchange(generated(document(CODED, version="3.1.0")))

    body = send("it.send", raw=b"\xff1", raws=[b"\xff2"], coded=b"\xff3").content

    assert b"application/octet-stream\r\n\r\n\xff1\r\n" in body
    assert b"application/octet-stream\r\n\r\n\xff2\r\n" in body
    assert b"Content-Transfer-Encoding: base64\r\nContent-Type: application/octet-stream\r\n\r\n/zM=\r\n" in body


ENCODED = """
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                file: {type: string, format: binary}
                files: {type: array, items: {type: string, format: binary}}
                text: {type: string}
            encoding:
              file: {headers: {content-transfer-encoding: {schema: {type: string, enum: [BASE64]}}}}
              files: {contentType: image/png, headers: {Content-Transfer-Encoding: {schema: {default: base64}}}}
              text: {headers: {Content-Transfer-Encoding: {schema: {const: base64}}}}
"""


def test_a_part_that_says_that_it_is_base64_is(generated: Generate, exchange: Exchange, tmp_path: Path) -> None:
    send = exchange(generated(document(ENCODED, version="3.1.0")))
    path = tmp_path / "a.bin"

    def part(name: str, file: str, media: str) -> str:
        head = f"--B\r\nContent-Disposition: form-data; name={name}{file and f'; filename={file}'}\r\n"
        return f"{head}Content-Transfer-Encoding: base64\r\nContent-Type: {media}\r\n\r\n{text}\r\n"

    for size in (0, 1, 2, 3, 100, (1 << 18) + 1, (1 << 19) + 1):
        content = bytes(range(256)) * (size // 256) + bytes(range(size % 256))
        path.write_bytes(content)
        text = base64.b64encode(content).decode()

        request = send("it.send", file=path, files=[content, ("b.png", path), ("c", content, "x/y")], text=content)

        expected = (
            part('"file"', '"a.bin"', "application/octet-stream"),
            part('"files"', '"files"', "image/png"),
            part('"files"', '"b.png"', "image/png"),
            part('"files"', '"c"', "x/y"),
            part('"text"', "", "application/octet-stream"),
        )
        assert plain(request)[1].decode() == "".join(expected) + "--B--\r\n", size
