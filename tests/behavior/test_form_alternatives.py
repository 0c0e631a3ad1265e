"""Forms and multipart bodies that are one of several objects."""

from __future__ import annotations

import asyncio
import re
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from textwrap import indent
from types import ModuleType
from typing import Any, get_type_hints

import httpx2
import pytest

from tests.behavior.conftest import Exchange, Findings
from tests.conftest import Generate

HEAD = """
openapi: 3.1.0
info: {title: Drop, version: "1"}
servers: [{url: https://drop.example}]
paths:
"""


def operation(name: str, content: str) -> str:
    return f"""
  /{name}:
    post:
      operationId: drop.{name}
      requestBody:
        required: true
        content: {indent(content, "    ")}
      responses: {{"204": {{description: ok}}}}
"""


MEMBERS = """
components:
  schemas:
    Picture:
      type: object
      required: [kind, shotAt]
      properties:
        kind: {const: picture}
        shotAt: {type: string, format: date-time}
        file: {type: string, contentMediaType: image/png}
        meta: {type: object, properties: {lensName: {type: string}}}
    Scan:
      type: object
      required: [kind]
      properties:
        kind: {const: scan}
        file: {type: string, contentMediaType: image/png}
        pageFiles: {type: array, items: {type: string, format: binary}}
    Link: {type: object, required: [kind], properties: {kind: {const: link}, url: {type: string}}}
    Signed: {type: object, properties: {id: {type: string, readOnly: true}, signature: {type: string, format: binary}}}
    Unsigned: {type: object, required: [reason], properties: {reason: {type: string}}}
    Upload: {oneOf: [{$ref: '#/components/schemas/Picture'}, {$ref: '#/components/schemas/Scan'}]}
"""
DOCUMENT = (
    HEAD
    + operation("one", "{multipart/form-data: {schema: {$ref: '#/components/schemas/Upload'}}}")
    + operation(
        "any",
        """
        multipart/form-data:
          schema: {anyOf: [{$ref: '#/components/schemas/Upload'}, {$ref: '#/components/schemas/Link'}, {type: 'null'}]}
          encoding: {pageFiles: {contentType: 'image/tiff', headers: {X-Side: {schema: {const: front}}}}, url: {}}""",
    )
    + operation(
        "beside",
        """
        multipart/form-data:
          schema:
            type: object
            properties: {note: {type: string}, cover: {type: string, format: binary}}
            oneOf: [{$ref: '#/components/schemas/Signed'}, {$ref: '#/components/schemas/Unsigned'}]""",
    )
    + operation(
        "form",
        """
        application/x-www-form-urlencoded:
          schema: {oneOf: [{$ref: '#/components/schemas/Tags'}, {$ref: '#/components/schemas/Box'}]}
          encoding: {tagNames: {style: pipeDelimited, explode: false}, innerBox: {style: deepObject}}""",
    )
    + operation("json", "{application/json: {schema: {$ref: '#/components/schemas/Upload'}}}")
    + MEMBERS
    + """
    Tags: {type: object, required: [tagNames], properties: {tagNames: {type: array, items: {type: string}}}}
    Box:
      type: object
      required: [innerBox]
      properties: {innerBox: {type: object, required: [outerId], properties: {outerId: {type: string}}}}
"""
)


@pytest.fixture(scope="module")
def drop(generated_once: Generate) -> ModuleType:
    return generated_once(DOCUMENT)


def parts(request: Any) -> list[tuple[dict[str, str], bytes]]:
    """Headers and content of each part."""
    head = f"content-type: {request.headers['content-type']}\r\n\r\n".encode()
    message: Any = BytesParser(policy=HTTP).parsebytes(head + request.content)
    return [
        (
            {name.lower(): str(value) for name, value in part.items()},
            part.get_payload().encode("latin-1", "surrogateescape"),
        )
        for part in message.iter_parts()
    ]


def test_files_are_files_in_every_alternative(drop: ModuleType, exchange: Exchange, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"png")
    sent = parts(
        exchange(drop)(
            "drop.one",
            body={"kind": "picture", "shot_at": "2024-01-01T00:00:00Z", "file": path, "meta": {"lens_name": "x"}},
        )
    )

    assert sent == [
        ({"content-disposition": 'form-data; name="kind"'}, b"picture"),
        ({"content-disposition": 'form-data; name="shotAt"'}, b"2024-01-01T00:00:00Z"),
        ({"content-disposition": 'form-data; name="file"; filename="a.png"', "content-type": "image/png"}, b"png"),
        ({"content-disposition": 'form-data; name="meta"', "content-type": "application/json"}, b'{"lensName":"x"}'),
    ]


def test_encodings_hold_for_every_alternative(drop: ModuleType, exchange: Exchange) -> None:
    pages = [("1.tif", b"1"), b"2"]
    sent = parts(exchange(drop)("drop.any", body={"kind": "scan", "page_files": pages}))

    head = 'form-data; name="pageFiles"; filename='
    assert sent[1:] == [
        ({"content-disposition": head + '"1.tif"', "x-side": "front", "content-type": "image/tiff"}, b"1"),
        ({"content-disposition": head + '"pageFiles"', "x-side": "front", "content-type": "image/tiff"}, b"2"),
    ]


def test_what_stands_beside_the_alternatives_may_be_a_file(drop: ModuleType, exchange: Exchange) -> None:
    sent = parts(exchange(drop)("drop.beside", body={"cover": b"c", "signature": ("s.bin", b"s", "text/x")}))

    assert [(head["content-disposition"], head["content-type"], content) for head, content in sent] == [
        ('form-data; name="cover"; filename="cover"', "application/octet-stream", b"c"),
        ('form-data; name="signature"; filename="s.bin"', "text/x", b"s"),
    ]


def test_the_styles_of_a_form_hold_for_every_alternative(drop: ModuleType, exchange: Exchange) -> None:
    send = exchange(drop)
    assert send("drop.form", body={"tag_names": ["a", "b c"]}).content == b"tagNames=a%7Cb+c"
    assert send("drop.form", body={"inner_box": {"outer_id": "x"}}).content == b"innerBox%5BouterId%5D=x"


def test_files_are_typed_as_files_in_multipart_bodies_alone(drop: ModuleType) -> None:
    types = drop.types
    assert get_type_hints(types.PictureFormParam)["file"] == drop.AsyncFileInput
    assert get_type_hints(types.ScanFormParam)["page_files"] != get_type_hints(types.ScanParam)["page_files"]
    assert get_type_hints(types.PictureParam)["file"] is str
    assert not hasattr(types, "LinkFormParam")


def test_asynchronous_files_in_a_body_of_several_kinds(drop: ModuleType) -> None:
    class Slow:
        async def read(self, size: int) -> bytes:
            read, self.rest = self.rest[:size], self.rest[size:]
            return read

        rest = b"slow"

    requests: list[httpx2.Request] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        return httpx2.Response(204)

    async def send() -> None:
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(handle)) as http_client:
            client = drop.AsyncClient(http_client=http_client)
            await client.drop.one(body={"kind": "scan", "file": Slow(), "page_files": [Slow()]})

    asyncio.run(send())
    assert [content for _, content in parts(requests[0])][1:] == [b"slow", b"slow"]
    with drop.Client() as client, pytest.raises(TypeError, match="async"):
        client.drop.one(body={"kind": "scan", "file": Slow()})


def test_alternatives_that_disagree_are_warned_of(findings: Findings) -> None:
    found = findings(
        HEAD
        + operation(
            "one",
            """{multipart/form-data: {
            encoding: {nothing: {contentType: text/plain}},
            schema: {oneOf: [
              {type: object, required: [a], properties: {a: {}, f: {type: string, contentMediaType: image/png}}},
              {type: object, required: [b], properties: {b: {}, f: {type: string, contentMediaType: image/gif}}}]}}}""",
        )
    )
    assert [line for line in found if re.match("GEN21", line)] == [
        "GEN211 the encoding of `nothing` is ignored, because the request body has no such property",
        "GEN211 property `f` is encoded differently in the alternatives of this request body",
    ]


NESTED = (
    HEAD
    + operation(
        "nested",
        """{multipart/form-data: {schema: {
        type: object,
        properties: {
          file: {type: string, format: binary},
          files: {type: array, items: {type: string, format: binary}},
          rows: {type: array, items: {type: array, items: {type: string, format: binary}}},
          byName: {type: object, additionalProperties: {type: string, format: binary}}},
        additionalProperties: {type: string, format: binary}}}}""",
    )
    + operation(
        "free",
        """{multipart/form-data: {schema: {
        type: object, additionalProperties: {type: string, format: binary}}}}""",
    )
    + operation("raw", "{multipart/form-data: {schema: {type: string, format: binary}}}")
)


def test_only_what_becomes_a_part_is_a_file(generated: Generate, exchange: Exchange, tmp_path: Path) -> None:
    package = generated(NESTED)
    path = tmp_path / "a.bin"
    path.write_bytes(b"a")

    method = package.Client(base_url="https://drop.example").drop.nested
    hints = get_type_hints(method, include_extras=True)
    texts = {name: "FileInput" in str(hint) or "PathLike" in str(hint) for name, hint in hints.items()}
    assert {name: texts[name] for name in ("file", "files", "rows", "by_name", "extra_properties")} == {
        "file": True,
        "files": True,
        "rows": False,
        "by_name": False,
        "extra_properties": True,
    }

    send = exchange(package)
    assert parts(send("drop.nested", by_name={"x": "text"}, extra_properties={"more": path})) == [
        ({"content-disposition": 'form-data; name="byName"', "content-type": "application/json"}, b'{"x":"text"}'),
        (
            {
                "content-disposition": 'form-data; name="more"; filename="a.bin"',
                "content-type": "application/octet-stream",
            },
            b"a",
        ),
    ]
    sent = parts(send("drop.free", body={"any_name": path}))
    assert [head["content-disposition"] for head, _ in sent] == ['form-data; name="any_name"; filename="a.bin"']


def test_a_multipart_body_that_is_no_object_takes_any_parts(
    generated: Generate, exchange: Exchange, tmp_path: Path
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"a")
    sent = parts(exchange(generated(NESTED))("drop.raw", body={"file": path, "note": "text", "size": 3}))

    assert sent == [
        (
            {
                "content-disposition": 'form-data; name="file"; filename="a.bin"',
                "content-type": "application/octet-stream",
            },
            b"a",
        ),
        ({"content-disposition": 'form-data; name="note"'}, b"text"),
        ({"content-disposition": 'form-data; name="size"'}, b"3"),
    ]
