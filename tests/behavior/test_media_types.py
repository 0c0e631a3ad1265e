"""Responses with several media types and statuses: the requested types, and the result for the caller."""

from __future__ import annotations

import asyncio
import inspect
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

import httpx2
import pytest

from tests.behavior.conftest import Both, Connect, Findings, Wire
from tests.conftest import Generate


def document(described: str, method: str = "get", version: str = "3.0.3") -> str:
    return f"""
openapi: {version}
info: {{title: Probe, version: "1"}}
servers: [{{url: "https://api.example.com"}}]
paths:
  /it:
    {method}:
      operationId: it.ask
      tags: [it]
      responses: {described}
components:
  schemas:
    A: {{type: object, required: [a], properties: {{a: {{type: string, format: date-time}}}}}}
    B: {{type: object, required: [b], properties: {{b: {{type: integer}}}}}}
"""


A = '{schema: {$ref: "#/components/schemas/A"}}'
B = '{schema: {$ref: "#/components/schemas/B"}}'
STRING = "{schema: {type: string}}"
BINARY = "{schema: {type: string, format: binary}}"
MAYBE = '{schema: {oneOf: [{$ref: "#/components/schemas/A"}, {type: string}]}}'
OBJECT = "{schema: {type: object, properties: {x: {type: string}}}}"


def responses(**contents: str) -> str:
    """Responses by status, each with its content; without content if that is empty."""
    described = (f"content: {content}" if content else "" for content in contents.values())
    parts = zip(contents, described, strict=True)
    return "{" + ", ".join(f'"{status.lstrip("_")}": {{description: It., {rest}}}' for status, rest in parts) + "}"


def ok(content: str) -> str:
    return responses(_200=content)


def came(content: bytes, content_type: str | None = None, status: int = 200) -> httpx2.Response:
    headers = {} if content_type is None else {"content-type": content_type}
    return httpx2.Response(status, headers=headers, content=content)


def ask(client: Any) -> Any:
    return client.it.ask()


def returned(package: Any) -> str:
    """The annotation of the result, which is the same in both clients, with types by name only."""
    flavors = package.Client(), package.AsyncClient()
    hints = [inspect.signature(client.it.ask).return_annotation for client in flavors]
    assert hints[0] == hints[1]
    return str(hints[0]).replace("types.", "")


@pytest.mark.parametrize(
    ("content", "accept", "result"),
    [
        (f"{{application/json: {A}}}", "application/json", "A"),
        (f"{{application/vnd.example.v3+json: {A}}}", "application/vnd.example.v3+json", "A"),
        (f'{{"application/json; version=2": {A}}}', "application/json; version=2", "A"),
        (
            f"{{application/problem+json: {A}, application/json: {A}}}",
            "application/problem+json, application/json",
            "A",
        ),
        (f"{{text/json: {A}}}", "text/json", "A"),
        (f"{{application/pdf: {BINARY}}}", "application/pdf", "bytes"),
        (f"{{application/json: {A}, application/pdf: {BINARY}}}", "application/json, application/pdf", "A | bytes"),
        (f"{{application/pdf: {BINARY}, application/json: {A}}}", "application/pdf, application/json", "bytes | A"),
        (f"{{image/png: {BINARY}, image/jpeg: {BINARY}}}", "image/png, image/jpeg", "bytes"),
        (f"{{text/csv: {STRING}, text/html: {STRING}}}", "text/csv, text/html", "str"),
        (f"{{text/csv: {BINARY}}}", "text/csv", "bytes"),
        (f"{{application/xml: {STRING}}}", "application/xml", "str"),
        (f"{{application/pdf: {BINARY}, text/plain: {STRING}}}", "application/pdf, text/plain", "bytes | str"),
        (f"{{application/json: {STRING}, text/plain: {STRING}}}", "application/json, text/plain", "str"),
        (f'{{"*/*": {A}}}', "*/*", "A"),
        (f'{{"*/*": {BINARY}}}', "*/*", "bytes"),
        ('{"*/*": {}}', "*/*", "Any"),
        ('{"*/*": {schema: {}}}', "*/*", "Any"),
        (f'{{"*/*": {STRING}}}', "*/*", "str"),
        (f'{{"application/*": {STRING}}}', "application/*", "str"),
        (f'{{"*/*": {MAYBE}}}', "*/*", "A | str"),
        (f'{{"application/*": {A}}}', "application/*", "A"),
        (f'{{"text/*": {STRING}}}', "text/*", "str"),
        (f'{{"image/*": {BINARY}}}', "image/*", "bytes"),
        # Another representation of the JSON content: nothing in it can be decoded.
        (f"{{application/xml: {A}, application/json: {A}}}", "application/json", "A"),
        (f"{{application/json: {A}, application/yaml: {A}, application/x-protobuf: {A}}}", "application/json", "A"),
        (f"{{application/json: {A}, text/csv: {OBJECT}}}", "application/json", "A"),
        # A schema that allows everything does not say so.
        ("{image/png: {schema: {}}, application/json: {schema: {}}}", "image/png, application/json", "Any"),
        # A range requests the other types as well.
        (
            f'{{application/json: {A}, application/xml: {A}, "*/*": {A}}}',
            "application/json, application/xml, */*",
            "A | str",
        ),
        # There is nothing else.
        (f"{{application/xml: {A}, text/html: {A}}}", "application/xml, text/html", "str"),
    ],
)
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_the_documented_media_types_are_asked_for(
    generated: Generate, both: Both, wire: Wire, content: str, accept: str, result: str, version: str
) -> None:
    package = generated(document(ok(content), version=version))
    wire.responses = [came(b'{"a": "2026-01-01T00:00:00Z"}', accept.partition(",")[0])]

    both(package, ask)

    assert wire.last.headers["accept"] == accept
    assert returned(package) == result


@pytest.mark.parametrize(
    ("content", "response", "expected"),
    [
        (f"{{application/json: {A}, application/pdf: {BINARY}}}", came(b"%PDF", "application/pdf"), b"%PDF"),
        (f"{{application/json: {A}, application/pdf: {BINARY}}}", came(b"%PDF", "application/pdf; x=y"), b"%PDF"),
        (f"{{application/json: {A}, text/plain: {STRING}}}", came(b"{}", "text/plain"), "{}"),
        (f"{{application/json: {A}, text/plain: {STRING}}}", came(b"\xe9", "text/html; charset=latin-1"), "é"),
        (f"{{application/json: {STRING}, text/plain: {STRING}}}", came(b'"x"', "application/json"), "x"),
        (f"{{application/json: {STRING}, text/plain: {STRING}}}", came(b'"x"', "text/plain"), '"x"'),
        (f'{{"*/*": {STRING}}}', came(b'"x"', "application/json"), "x"),
        (f'{{"*/*": {STRING}}}', came(b"x", "text/plain"), "x"),
        ('{"*/*": {}}', came(b"x", "text/plain"), "x"),
        ('{"*/*": {}}', came(b"[1]", "application/json"), [1]),
        ('{"*/*": {}}', came(b"\0", "application/octet-stream"), b"\0"),
        (f'{{"image/*": {BINARY}, text/plain: {STRING}}}', came(b"\x89", "image/png"), b"\x89"),
        (
            f"{{application/xml: {A}}}",
            came(b'<?xml version="1.0"?><a/>', "application/xml"),
            '<?xml version="1.0"?><a/>',
        ),
        (
            f"{{application/xml: {STRING}}}",
            came(b'<?xml version="1.0" encoding="iso-8859-1"?><a>\xe9</a>', "application/xml"),
            '<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>',
        ),
    ],
)
def test_a_response_is_what_its_content_type_says(
    generated: Generate, both: Both, wire: Wire, content: str, response: httpx2.Response, expected: object
) -> None:
    package = generated(document(ok(content)))
    wire.responses = [response]
    assert both(package, ask, strict=True) == expected


@pytest.mark.parametrize("range_", ["*/*", "application/*"])
@pytest.mark.parametrize(
    ("response", "expected"),
    [
        (came(b'"x"', "application/json"), "x"),
        (came(b'"x"', "application/problem+json; charset=utf-8"), "x"),
        (came(b'"x"', "text/plain"), '"x"'),
        (came(b"\xe9", "text/plain; charset=latin-1"), "é"),
        (came(b"<a/>", "application/xml"), "<a/>"),
        (
            came(b'<?xml version="1.0" encoding="iso-8859-1"?>\xe9', "application/xml"),
            '<?xml version="1.0" encoding="iso-8859-1"?>é',
        ),
        (came(b"a: 1", "application/yaml"), "a: 1"),
        (came(b"x", "application/octet-stream"), "x"),
        (came(b"%PDF", "application/pdf"), "%PDF"),
        (came(b"x"), "x"),
        (came(b""), ""),
    ],
)
def test_a_string_of_any_type_is_text(
    generated: Generate, both: Both, wire: Wire, range_: str, response: httpx2.Response, expected: str
) -> None:
    package = generated(document(ok(f'{{"{range_}": {STRING}}}')))
    wire.responses = [response]
    assert both(package, ask, strict=True) == expected


def test_a_string_of_any_type_that_is_not_text_is_bytes_and_reported(
    generated: Generate, both: Both, wire: Wire
) -> None:
    package = generated(document(ok(f'{{"*/*": {STRING}}}')))
    wire.responses = [came(b"\x89PNG", "image/png")]
    drifts: list[str] = []
    assert both(package, ask, on_drift=lambda drift: drifts.append(str(drift))) == b"\x89PNG"
    assert drifts == ["it.ask /: expected string, found bytes"] * 2
    with pytest.raises(package.DriftError, match="expected string, found bytes"):
        both(package, ask, strict=True)
    # Where the content type says that it is text, it is read as such.
    wire.responses = [came(b"\xff", "text/plain")]
    assert both(package, ask, on_drift=lambda drift: drifts.append(str(drift))) == "\ufffd"
    assert drifts == ["it.ask /: expected string, found bytes"] * 4


def test_a_string_or_an_object_of_any_type(generated: Generate, both: Both, wire: Wire) -> None:
    package = generated(document(ok(f'{{"*/*": {MAYBE}}}')))
    wire.responses = [came(b'{"a": "2026-01-01T00:00:00Z"}', "application/json")]
    assert both(package, ask, strict=True).a == datetime(2026, 1, 1, tzinfo=UTC)
    wire.responses = [came(b"<a/>", "application/xml")]
    assert both(package, ask, strict=True) == "<a/>"


ANYTHING = '{image/png: {schema: {}}, "*/*": {schema: {}}, application/json: {schema: {}}}'


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        (came(b"\x89PNG", "image/png"), b"\x89PNG"),
        (came(b"\xff\xd8", "image/jpeg"), b"\xff\xd8"),
        (came(b"[1]", "application/json"), [1]),
        (came(b"x", "text/plain"), "x"),
    ],
)
def test_anything_is_what_came(
    generated: Generate,
    both: Both,
    wire: Wire,
    findings: Findings,
    response: httpx2.Response,
    expected: object,
) -> None:
    text = document(ok(ANYTHING))
    assert findings(text) == []
    wire.responses = [response]
    assert both(generated(text), ask, strict=True) == expected
    assert wire.last.headers["accept"] == "image/png, */*, application/json"


@pytest.mark.parametrize("schema", ["{schema: {}}", "{}", STRING, BINARY])
def test_the_in_memory_api_sends_content_of_any_type(generated: Generate, schema: str) -> None:
    package = generated(document(ok(f'{{"*/*": {schema}}}')))
    with import_module(f"{package.__name__}.testing").Server() as api:
        for result in ("text", b"\xff"):
            api.respond("it.ask", result)
            assert api.client().it.ask() == (result if isinstance(result, bytes) or schema != BINARY else b"text")


def test_json_of_several_media_types_is_decoded_by_the_one_that_came(
    generated: Generate, both: Both, wire: Wire
) -> None:
    package = generated(document(ok(f"{{application/vnd.v1+json: {A}, application/vnd.v2+json: {B}}}")))
    assert returned(package) == "A | B"
    wire.responses = [came(b'{"b": 1}', "application/vnd.v2+json")]
    assert both(package, ask, strict=True).b == 1
    wire.responses = [came(b'{"a": "2026-01-01T00:00:00Z"}', "application/vnd.v1+json; charset=utf-8")]
    assert both(package, ask, strict=True).a == datetime(2026, 1, 1, tzinfo=UTC)

    package = generated(document(ok(f'{{"application/json; v=1": {A}, "application/json; v=2": {B}}}')))
    wire.responses = [came(b'{"b": 1}', 'application/json; charset=utf-8; V="2"')]
    assert both(package, ask, strict=True).b == 1


JSON_A, JSON_B = f"{{application/json: {A}}}", f"{{application/json: {B}}}"
PDF, PLAIN = f"{{application/pdf: {BINARY}}}", f"{{text/plain: {STRING}}}"


@pytest.mark.parametrize(
    "described",
    [
        responses(_200=JSON_A, _202=JSON_B),
        responses(_200=JSON_A, _2XX=JSON_B),
        responses(_2XX=JSON_B, _200=JSON_A, default=PLAIN, _404=PLAIN),
    ],
)
def test_statuses_tell_bodies_apart(generated: Generate, both: Both, wire: Wire, described: str) -> None:
    package = generated(document(described))
    assert returned(package) in ("A | B", "B | A")
    # Both schemas allow it: only the status distinguishes them.
    for status, name in ((200, "A"), (202, "B")):
        wire.responses = [came(b'{"a": "2026-01-01T00:00:00Z", "b": 1}', "application/json", status)]
        assert type(both(package, ask)).__name__ == name


@pytest.mark.parametrize(
    ("described", "result", "response", "expected"),
    [
        (responses(_200=PDF, _204=""), "bytes | None", came(b"", None, 204), None),
        (responses(_200=PDF, _204=""), "bytes | None", came(b"x", "application/pdf"), b"x"),
        (responses(_200=JSON_A, _204=""), "A | None", came(b"", None, 204), None),
        # These statuses never have content.
        (responses(_204=JSON_A), "None", came(b"", None, 204), None),
        (responses(_204=PLAIN), "None", came(b"", "text/plain", 204), None),
        (responses(_205=PLAIN), "None", came(b"", None, 205), None),
        (responses(_200=JSON_A, _204=JSON_B), "A | None", came(b"", "application/json", 204), None),
        (responses(_200=JSON_A, _205=JSON_B), "A | None", came(b'{"b": 1}', "application/json", 205), None),
        (responses(_200=PLAIN, _204=JSON_B), "str | None", came(b"", "application/json", 204), None),
        (responses(_200=PLAIN, _202=""), "str | None", came(b"later", "text/plain", 202), None),
        (responses(_200=PLAIN, _202=PDF), "bytes | str", came(b"later", None, 202), b"later"),
        # `default` is for errors, unless there is no other success response.
        (responses(default=PLAIN), "str", came(b"x", "text/plain"), "x"),
        (responses(_302=""), "str", httpx2.Response(302, headers={"location": "/x"}), "/x"),
        (responses(_3XX=""), "str", httpx2.Response(307, headers={"location": "/x"}), "/x"),
        # Not every status of this class is a redirect.
        (responses(_304="", default=PLAIN), "str", came(b"x", "text/plain"), "x"),
    ],
)
def test_what_an_answer_is_depends_on_the_status(
    generated: Generate,
    both: Both,
    wire: Wire,
    described: str,
    result: str,
    response: httpx2.Response,
    expected: object,
) -> None:
    package = generated(document(described))
    assert returned(package) == result
    wire.responses = [response]
    assert both(package, ask, strict=True) == expected


def test_a_response_that_was_not_modified_is_no_success(generated: Generate, findings: Findings) -> None:
    text = document(responses(_304="", _404=""))
    assert findings(text) == ["GEN120 this operation has no success response"]
    assert returned(generated(text)) == "None"


def test_a_response_to_head_has_no_content(generated: Generate, both: Both, wire: Wire) -> None:
    package = generated(document(ok(f"{{application/json: {A}}}"), method="head"))
    assert returned(package) == "None"
    wire.responses = [came(b"", "application/json")]
    assert both(package, ask, strict=True) is None


LISTS = f"{{application/json: {{schema: {{type: array, items: {A.removeprefix('{schema: ').removesuffix('}')}}}}}}}"


def test_content_of_statuses_without_content_is_ignored(
    generated: Generate, connect: Connect, wire: Wire, findings: Findings
) -> None:
    described = responses(_100=JSON_A, _1XX=JSON_A, _200=LISTS, _204=JSON_B, _205=JSON_B, _304=JSON_A, _404=JSON_A)
    text = document(described).replace("tags: [it]", "tags: [it]\n      x-pagination: pages")
    settings = "pagination: {pages: {kind: page, at: page, size: size, items: .}}"
    parameters = "parameters: [{name: page, in: query, schema: {type: integer}}]"
    text = text.replace("      responses:", f"      {parameters}\n      responses:")

    assert findings(text, settings) == [
        f"GEN250 the content of a response with status `{status}` is ignored, because HTTP does not allow any"
        for status in ("100", "1XX", "204", "205", "304")
    ]

    package = generated(text, settings)
    wire.responses = [came(b"", None, 204)]
    page = connect(package, strict=True).it.ask()
    assert (page.items, page.has_next_page) == ([], False)

    async def listed() -> list[Any]:
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(wire.handle)) as http_client:
            return [item async for item in package.AsyncClient(http_client=http_client, strict=True).it.ask()]

    assert asyncio.run(listed()) == []
    with import_module(f"{package.__name__}.testing").Server() as api:
        assert len(list(api.client().it.ask())) > 0


def test_the_in_memory_api_sends_no_content_with_such_a_status(generated: Generate) -> None:
    package = generated(document(responses(_204=JSON_A)))
    with import_module(f"{package.__name__}.testing").Server() as api:
        assert api.client().it.ask() is None
        assert [(call.status, call.response.content) for call in api.calls()] == [(204, b"")]
