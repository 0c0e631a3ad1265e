"""Findings about requests that the standard does not define, or that callers must serialize themselves."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from generator.diagnostics import Diagnostics
from generator.loading.document import load
from generator.lowering.context import Context
from generator.lowering.exemptions import Exemptions
from generator.lowering.operations import lower_operations
from generator.lowering.schemas import Schemas
from generator.naming.defaults import settings_for

HEAD = """\
openapi: 3.1.1
info: {title: Requests, version: "1"}
paths:
  /it:
    post:
      operationId: it.send
      responses: {"204": {description: Done.}}
"""
POINTS = "{type: array, items: {type: object, properties: {x: {type: integer}}}}"


def findings(folder: Path, operation: str, version: str = "3.1.1") -> list[str]:
    """Severity, code, line and message of each finding about an operation, which begins in line 8."""
    path = folder / "openapi.yaml"
    path.write_text(HEAD.replace("3.1.1", version) + operation, encoding="utf-8")
    document = load(path)
    settings = settings_for("Requests")
    found = Diagnostics(document.sources)
    exemptions = Exemptions(settings)
    schemas = Schemas(document, found)
    context = Context(document=document, settings=settings, found=found, exemptions=exemptions, schemas=schemas)
    assert len(list(lower_operations(context))) == 1
    return [f"{one.severity} {one.code} {one.position.line}: {one.message}" for one in found]


def parameter(text: str) -> str:
    return f"      parameters:\n        - {{name: v, {text}}}\n"


def body(text: str) -> str:
    return "      requestBody:\n        content:\n" + "".join(
        f"          {line}\n" for line in dedent(text).splitlines()
    )


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        (parameter("in: query, style: deepObject, schema: {type: object, properties: {x: {type: integer}}}"), []),
        (parameter(f"in: query, content: {{application/json: {{schema: {POINTS}}}}}"), []),
        (
            parameter(f"in: query, schema: {POINTS}"),
            [
                "warning GEN210 9: query parameter `v` contains nested arrays or objects, for which the style "
                "`form` is undefined"
            ],
        ),
        (
            parameter("in: query, style: deepObject, schema: {type: array, items: {type: string}}"),
            ["warning GEN210 9: query parameter `v` is an array, for which the style `deepObject` is undefined"],
        ),
        (
            parameter("in: query, style: deepObject, schema: {type: [string, 'null']}"),
            ["warning GEN210 9: query parameter `v` is a single value, for which the style `deepObject` is undefined"],
        ),
        (
            parameter("in: query, style: deepObject, schema: {oneOf: [{type: integer}, {type: object}]}"),
            [
                "warning GEN210 9: query parameter `v` can be a single value, for which the style `deepObject` is "
                "undefined"
            ],
        ),
        (parameter("in: query, style: deepObject, schema: {}"), []),
        *(
            (
                parameter(f"in: query, style: {style}, schema: {{type: string, enum: [a, b]}}"),
                [
                    "warning GEN210 9: query parameter `v` is a single value, for which the style "
                    f"`{style}` is undefined"
                ],
            )
            for style in ("spaceDelimited", "pipeDelimited")
        ),
        # An array of one item is written like a single value.
        (parameter("in: query, style: pipeDelimited, schema: {type: [string, array], items: {type: string}}"), []),
        (
            body("""\
                application/x-www-form-urlencoded:
                  schema: {type: object, properties: {page: {type: integer}}}
                  encoding: {page: {style: pipeDelimited}}
                """),
            ["warning GEN210 12: property `page` is a single value, for which the style `pipeDelimited` is undefined"],
        ),
        (
            parameter("in: header, style: matrix, schema: {type: string}"),
            ["warning GEN211 9: header parameter `v` has the style `matrix`, which does not apply there"],
        ),
        (
            parameter("in: query, style: pipeDelimited, explode: true, schema: {type: array, items: {type: string}}"),
            [
                "warning GEN211 9: query parameter `v` has `pipeDelimited` with `explode: true`, "
                "which the standard does not define"
            ],
        ),
        (
            parameter("in: query, content: {application/xml: {schema: {type: object}}}"),
            ["warning GEN212 9: query parameter `v` is `application/xml`, which callers must pass as a string"],
        ),
        (
            parameter("in: query, schema: {type: string, format: binary}"),
            ["warning GEN212 9: query parameter `v` is binary, which is not supported here; it is sent as a string"],
        ),
        (
            body("application/xml: {schema: {type: object}}"),
            [
                "warning GEN212 10: a request body of type `application/xml` is sent as a string or bytes, regardless "
                "of its schema"
            ],
        ),
        (
            body("application/json: {}\nmultipart/form-data: {schema: {type: string}}"),
            [
                "warning GEN213 11: a request body of type `multipart/form-data` takes any parts: "
                "its schema is not an object"
            ],
        ),
        (
            body("multipart/form-data: {schema: {type: string}}"),
            [
                "warning GEN213 10: a request body of type `multipart/form-data` takes any parts: "
                "its schema is not an object"
            ],
        ),
        (
            body("""\
                multipart/form-data:
                  schema: {type: object, properties: {page: {type: object}}}
                  encoding:
                    page:
                      contentType: text/html
                    paeg: {contentType: text/html}
                """),
            [
                "warning GEN212 14: property `page` is sent as `text/html`, which callers must pass as a string",
                "warning GEN211 15: the encoding of `paeg` is ignored, because the request body has no such property",
            ],
        ),
        (
            body("""\
                multipart/form-data:
                  schema: {type: object, properties: {page: {type: object}}}
                  encoding:
                    page:
                      contentType: image/png
                      headers: {X-Size: {schema: {type: integer}}}
                """),
            [
                "warning GEN212 14: property `page` is sent as `image/png`, which callers must pass as a string",
                "warning GEN214 15: header `X-Size` of a part is not sent, because it has no constant value or default",
            ],
        ),
        (
            body("""\
                multipart/form-data:
                  schema: {type: object, properties: {page: {type: string, format: binary}}}
                  encoding:
                    page:
                      headers: {content-transfer-encoding: {schema: {enum: [Quoted-Printable]}}}
                """),
            [
                "warning GEN214 14: header `Content-Transfer-Encoding` of property `page` is not sent, because files "
                "are not encoded as `quoted-printable`",
            ],
        ),
    ],
)
def test_findings(tmp_path: Path, operation: str, expected: list[str]) -> None:
    assert findings(tmp_path, operation) == expected


@pytest.mark.parametrize("media", ["multipart/form-data", "application/x-www-form-urlencoded"])
@pytest.mark.parametrize("version", ["3.0.3", "3.1.1"])
def test_a_style_that_only_forms_have_is_ignored_aloud(tmp_path: Path, media: str, version: str) -> None:
    operation = body(f"""
        {media}:
          schema: {{type: object, properties: {{tags: {{type: array, items: {{type: string}}}}}}}}
          encoding: {{tags: {{style: pipeDelimited, explode: false}}}}
        """)
    is_ignored = version == "3.0.3" and media == "multipart/form-data"

    assert (
        findings(tmp_path, operation, version)
        == ["warning GEN211 13: `style` of property `tags` is ignored, because OpenAPI 3.0 defines it only for forms"]
        * is_ignored
    )
