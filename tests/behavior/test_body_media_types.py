"""Request bodies that can have several media types: which one is sent, in both clients, byte by byte."""

from __future__ import annotations

import inspect
import io
import re
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.behavior.conftest import Exchange, plain
from tests.behavior.request_bodies import BYTES, NOON, TEXT, document, parts
from tests.conftest import Generate

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


def test_files_go_into_the_body_that_can_have_files(generated: Generate, exchange: Exchange) -> None:
    schema = "schema: {$ref: '#/components/schemas/Note'}"
    package = generated(
        document(
            f"""
        content:
          application/json: {{{schema}}}
          application/x-www-form-urlencoded: {{{schema}}}
          multipart/form-data: {{{schema}}}
""",
            schemas="""
    Note:
      type: object
      properties:
        text: {type: string}
        file: {type: string, format: binary, nullable: true}
        files: {type: array, items: {type: string, format: binary}}
        key: {type: string, format: byte}
""",
        )
    )
    send = exchange(package)

    def sent(**arguments: Any) -> tuple[str, bytes]:
        media, content = plain(send("it.send", **arguments))
        return str(media).partition(";")[0], content

    assert sent(text="t", key=b"k") == ("application/json", b'{"text":"t","key":"aw=="}')
    assert sent(file="a string", files=["b"]) == ("application/json", b'{"file":"a string","files":["b"]}')
    assert sent(file=None) == ("application/json", b'{"file":null}')
    for file in (b"f", io.BytesIO(b"f"), ("file", b"f")):
        media, content = sent(text="t", file=file)
        assert (media, b'name="file"; filename="file"\r\n' in content) == ("multipart/form-data", True)
        assert sent(files=[file])[0] == "multipart/form-data"
        with pytest.raises(TypeError, match=r"^these arguments do not form a request body"):
            send("it.send", file=file, content_type="application/json")


def test_what_is_a_file_in_one_body_can_be_anything_in_another(generated: Generate, exchange: Exchange) -> None:
    package = generated(document("""
        content:
          application/json:
            schema:
              type: object
              properties:
                object: {type: object}
                either: {type: [integer, string]}
                moment: {type: string, format: date-time}
          multipart/form-data:
            schema:
              type: object
              properties:
                object: {type: string, format: binary}
                either: {type: string, format: binary}
                moment: {type: string, format: binary}
"""))
    send = exchange(package)
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    for arguments, content in (
        ({"object": {"id": 1}}, b'{"object":{"id":1}}'),
        ({"either": 5}, b'{"either":5}'),
        ({"moment": moment}, b'{"moment":"2026-01-01T00:00:00Z"}'),
    ):
        for chosen in ({}, {"content_type": "application/json"}):
            assert plain(send("it.send", **arguments, **chosen)) == ("application/json", content)


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
    # Bytes of a string that is base64 are encoded, whatever the media type is.
    ("{image/jpeg: {schema: {type: string, format: byte}}}", {"body": b"\xff"}, ("image/jpeg", b"/w==")),
    ("{image/jpeg: {schema: {type: string, format: byte}}}", {"body": io.BytesIO(b"\xff")}, ("image/jpeg", b"/w==")),
    ("{image/jpeg: {schema: {type: string, format: byte}}}", {"body": "/w=="}, ("image/jpeg", b"/w==")),
    ("{image/jpeg: {schema: {type: [string, 'null'], format: byte}}}", {"body": b"\xff"}, ("image/jpeg", b"/w==")),
    (
        "{image/png: {schema: {type: string, contentMediaType: image/png, contentEncoding: base64}}}",
        {"body": b"\xff"},
        ("image/png", b"/w=="),
    ),
    (
        "{application/octet-stream: {schema: {type: string, contentEncoding: base64}}}",
        {"body": b"\xff"},
        ("application/octet-stream", b"/w=="),
    ),
    ("{text/plain: {schema: {type: string, format: byte}}}", {"body": b"\xff"}, ("text/plain", b"/w==")),
    (
        f"{{image/png: {{schema: {{type: string, format: byte}}}}, image/gif: {BYTES}}}",
        {"body": b"\xff"},
        ("image/png", b"/w=="),
    ),
    (
        f"{{image/png: {{schema: {{type: string, format: byte}}}}, image/gif: {BYTES}}}",
        {"body": b"\xff", "content_type": "image/gif"},
        ("image/gif", b"\xff"),
    ),
    ("{'image/*': {schema: {type: string, format: byte}}}", {"body": ("a.png", b"\xff")}, ("image/png", b"/w==")),
    ("{application/json: {}}", {"body": False}, ("application/json", b"false")),
    (
        "{application/vnd.x+json; version=2: {schema: {type: object, properties: {a: {type: string}}}}}",
        {"a": "b"},
        ("application/vnd.x+json; version=2", b'{"a":"b"}'),
    ),
]


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
