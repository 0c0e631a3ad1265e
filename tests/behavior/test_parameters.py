"""Serialized parameters of both clients, by the tables of the standard."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.behavior.conftest import Exchange, Findings
from tests.conftest import Generate

POINT = "{type: object, properties: {xAxis: {type: integer}, y: {type: string}}}"
NUMBERS = "{type: array, items: {type: integer}}"
POINTS = f"{{type: array, items: {POINT}}}"
LINE = f"{{type: object, properties: {{theStart: {POINT}, stops: {NUMBERS}}}}}"

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
AT = {"x_axis": 1, "y": "a,b"}
STRINGS = "{type: array, items: {type: string}}"
NULLABLE = "{oneOf: [{type: object}, {enum: [null]}]}"
MAP = "{type: object, additionalProperties: {type: string}}"
BYTES = "{type: string, format: byte}"

# Location and style, schema, value, and the serialized parameter `the-v`.
KINDS: list[tuple[str, str, Any, str]] = [
    ("in: path", "{type: string}", "a/b", "a%2Fb"),
    ("in: path", NUMBERS, [1, 2], "1,2"),
    ("in: path, explode: true", NUMBERS, [1, 2], "1,2"),
    ("in: path", POINT, AT, "xAxis,1,y,a%2Cb"),
    ("in: path, explode: true", POINT, AT, "xAxis=1,y=a%2Cb"),
    ("in: path, style: label", "{type: string}", "b", ".b"),
    ("in: path, style: label", NUMBERS, [1, 2], ".1,2"),
    ("in: path, style: label, explode: true", NUMBERS, [1, 2], ".1.2"),
    ("in: path, style: label", POINT, AT, ".xAxis,1,y,a%2Cb"),
    ("in: path, style: label, explode: true", POINT, AT, ".xAxis=1.y=a%2Cb"),
    ("in: path, style: matrix", "{type: string}", "", ";the-v"),
    ("in: path, style: matrix", NUMBERS, [1, 2], ";the-v=1,2"),
    ("in: path, style: matrix, explode: true", NUMBERS, [1, 2], ";the-v=1;the-v=2"),
    ("in: path, style: matrix", POINT, AT, ";the-v=xAxis,1,y,a%2Cb"),
    ("in: path, style: matrix, explode: true", POINT, AT, ";xAxis=1;y=a%2Cb"),
    ("in: path, style: matrix, explode: true", POINT, {"x_axis": 1, "y": ""}, ";xAxis=1;y"),
    ("in: path, style: matrix, explode: true", STRINGS, ["", "a"], ";the-v;the-v=a"),
    ("in: path, style: label, explode: true", POINT, {"x_axis": 1, "y": ""}, ".xAxis=1.y="),
    ("in: query", NUMBERS, [1, 2], "the-v=1&the-v=2"),
    ("in: query, explode: false", NUMBERS, [1, 2], "the-v=1,2"),
    ("in: query", POINT, AT, "xAxis=1&y=a%2Cb"),
    ("in: query, explode: false", POINT, AT, "the-v=xAxis,1,y,a%2Cb"),
    ("in: query, style: spaceDelimited", NUMBERS, [1, 2], "the-v=1%202"),
    ("in: query, style: spaceDelimited", POINT, AT, "the-v=xAxis%201%20y%20a%2Cb"),
    ("in: query, style: spaceDelimited, explode: true", NUMBERS, [1, 2], "the-v=1&the-v=2"),
    ("in: query, style: pipeDelimited", NUMBERS, [1, 2], "the-v=1%7C2"),
    ("in: query, style: pipeDelimited", POINT, AT, "the-v=xAxis%7C1%7Cy%7Ca%2Cb"),
    ("in: query, style: deepObject", POINT, AT, "the-v%5BxAxis%5D=1&the-v%5By%5D=a%2Cb"),
    (
        "in: query, style: deepObject, explode: true",
        POINTS,
        [AT],
        "the-v%5B0%5D%5BxAxis%5D=1&the-v%5B0%5D%5By%5D=a%2Cb",
    ),
    ("in: query, style: deepObject", NUMBERS, [3, 4], "the-v%5B0%5D=3&the-v%5B1%5D=4"),
    (
        "in: query, style: deepObject",
        LINE,
        {"the_start": {"x_axis": 1}, "stops": [2]},
        "the-v%5BtheStart%5D%5BxAxis%5D=1&the-v%5Bstops%5D%5B0%5D=2",
    ),
    ("in: query, style: deepObject", f"{{anyOf: [{POINT}, {{type: integer}}]}}", 3, "the-v=3"),
    ("in: query", POINTS, [{"x_axis": 1}, {"y": "b"}], "the-v=%7B%22xAxis%22%3A1%7D&the-v=%7B%22y%22%3A%22b%22%7D"),
    (
        "in: query",
        LINE,
        {"the_start": {"x_axis": 1}, "stops": [2, 3]},
        "theStart=%7B%22xAxis%22%3A1%7D&stops=2&stops=3",
    ),
    ("in: query, allowReserved: true", "{type: string}", "/a?b&c", "the-v=/a?b%26c"),
    (
        "in: query",
        "{type: object, additionalProperties: {type: string, format: date}}",
        {"b_c": date(2026, 1, 2)},
        "b_c=2026-01-02",
    ),
    ("in: header", NUMBERS, [1, 2], "1,2"),
    ("in: header", POINT, {"x_axis": 1, "y": "b"}, "xAxis,1,y,b"),
    ("in: header", "{type: string}", "a,b", "a,b"),
    ("in: header, explode: true", POINT, {"x_axis": 1, "y": "b"}, "xAxis=1,y=b"),
    ("in: header", "{type: boolean}", True, "true"),
    # Characters that cookies can contain are kept (RFC 6265), except for those with a meaning in the style.
    ("in: cookie", "{type: string}", "a+b/c=:{d}|e~", "the-v=a+b/c=:{d}|e~"),
    ("in: cookie", "{type: string}", 'a;b, "c"\\é%&', "the-v=a%3Bb%2C%20%22c%22%5C%C3%A9%25%26"),
    ("in: cookie", STRINGS, ["a=b", "c&d"], "the-v=a=b&the-v=c%26d"),
    ("in: cookie", NUMBERS, [1, 2], "the-v=1&the-v=2"),
    ("in: cookie, explode: false", NUMBERS, [1, 2], "the-v=1,2"),
    ("in: cookie", POINT, AT, "xAxis=1&y=a%2Cb"),
    ("in: cookie, explode: false", POINT, AT, "the-v=xAxis,1,y,a%2Cb"),
    # `content` instead of a schema: the value is JSON.
    ("json in: path", POINT, {"x_axis": 1}, "%7B%22xAxis%22%3A1%7D"),
    ("json in: query", POINTS, [{"x_axis": 1}], "the-v=%5B%7B%22xAxis%22%3A1%7D%5D"),
    (
        "json in: query",
        "{type: array, items: {type: string, format: date-time}}",
        [NOON],
        "the-v=%5B%222026-12-01T12%3A00%3A00Z%22%5D",
    ),
    ("json in: query", "{type: string}", "a", "the-v=%22a%22"),
    ("json in: header", POINT, {"x_axis": 1, "y": "é"}, '{"xAxis":1,"y":"\\u00e9"}'),
    ("json in: cookie", POINT, {"x_axis": 1}, "the-v={%22xAxis%22:1}"),
    ("json in: query", NULLABLE, None, "the-v=null"),
    ("json in: header", NULLABLE, None, "null"),
    ("json in: cookie", NULLABLE, None, "the-v=null"),
    ("json in: path", NULLABLE, None, "null"),
    # `content` of type text: the value is the text itself. Only a URL requires that it is percent-encoded.
    ("text in: query", "{type: string}", "a b", "the-v=a%20b"),
    ("text in: path", "{type: string}", "a b", "a%20b"),
    ("text in: header", "{type: string}", "a b,%", "a b,%"),
    ("text in: cookie", "{type: string}", "a%20b&c=d", "the-v=a%20b&c=d"),
    ("text in: cookie", "{type: integer}", 3, "the-v=3"),
    ("xml in: cookie", POINT, "<a%3D1/>", "the-v=<a%3D1/>"),
    # `format: byte`: the caller passes bytes.
    ("in: path", BYTES, b"\xff\xfe", "%2F%2F4%3D"),
    ("in: query", BYTES, b"\xff\xfe", "the-v=%2F%2F4%3D"),
    ("in: query", f"{{type: array, items: {BYTES}}}", [b"a", "b"], "the-v=YQ%3D%3D&the-v=b"),
    ("in: query", f"{{anyOf: [{BYTES}, {{type: integer}}]}}", b"a", "the-v=YQ%3D%3D"),
    ("in: query", "{$ref: '#/components/schemas/Key'}", b"a", "the-v=YQ%3D%3D"),
    (
        "in: query, style: deepObject",
        f"{{type: object, properties: {{x: {BYTES}}}}}",
        {"x": b"a"},
        "the-v%5Bx%5D=YQ%3D%3D",
    ),
    ("in: header", BYTES, b"a", "YQ=="),
    ("in: cookie", BYTES, b"a", "the-v=YQ=="),
    ("json in: query", BYTES, b"a", "the-v=%22YQ%3D%3D%22"),
]


def _path(number: int, place: str, schema: str) -> str:
    media, _, style = place.rpartition(" in: ") if not place.startswith("in:") else ("", "", place[4:])
    content = {"json": "application/json", "text": "text/plain", "xml": "application/xml"}.get(media)
    value = f"content: {{{content}: {{schema: {schema}}}}}" if content else f"schema: {schema}"
    parameter = f"{{name: the-v, in: {style}, required: true, {value}}}"
    where = f"/it{number}/{{the-v}}" if style.startswith("path") else f"/it{number}"
    return f"""
  {where}:
    get:
      operationId: it.get{number}
      parameters: [{parameter}]
      responses: {{"204": {{description: Done.}}}}
"""


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_every_style_in_every_place(generated: Generate, exchange: Exchange, version: str) -> None:
    paths = "".join(_path(number, place, schema) for number, (place, schema, _, _) in enumerate(KINDS))
    package = generated(f"""
openapi: {version}
info: {{title: Styles, version: "1"}}
servers: [{{url: https://api.example}}]
paths:
{paths}
components: {{schemas: {{Key: {BYTES}}}}}
""")
    send = exchange(package)
    written: list[str] = []

    for number, (place, _, value, _) in enumerate(KINDS):
        request = send(f"it.get{number}", the_v=value)
        path, _, query = request.url.raw_path.decode().partition("?")
        if "header" in place:
            written.append(request.headers["the-v"])
        elif "cookie" in place:
            written.append(request.headers["cookie"])
        else:
            written.append(query or path.removeprefix(f"/it{number}/"))

    assert written == [expected for _, _, _, expected in KINDS]


def test_names_of_headers_have_no_case(generated: Generate, exchange: Exchange) -> None:
    send = exchange(generated("""
openapi: 3.1.0
info: {title: Headers, version: "1"}
servers: [{url: https://api.example}]
paths:
  /it:
    parameters:
      - {name: X-Mode, in: header, schema: {type: integer}}
    get:
      operationId: it.get
      parameters:
        - {name: x-mode, in: header, schema: {type: array, items: {type: string}}}
        - {name: X-On, in: header, required: true, schema: {type: boolean, enum: [true]}}
        # HTTP removes the spaces.
        - {name: X-Only, in: header, required: true, schema: {type: string, enum: [" a b "]}}
      responses: {"204": {description: Done.}}
"""))

    request = send("it.get", x_mode=["a", "b"])

    assert [request.headers[name] for name in ("x-mode", "x-on", "x-only")] == ["a,b", "true", "a b"]


# Location and style, schema, a value with a character that separates values, and that character. Where values are
# percent-encoded, the character is encoded as well, and such values can be sent: see `KINDS`.
UNSENDABLE: list[tuple[str, str, Any, str]] = [
    ("in: header", STRINGS, ["a", "b,c"], ","),
    ("in: header, explode: true", STRINGS, ["a,b"], ","),
    ("in: header", MAP, {"a": "b,c"}, ","),
    ("in: header", MAP, {"a,b": "c"}, ","),
    ("in: header, explode: true", MAP, {"a": "b,c=d"}, ","),
    ("in: header, explode: true", MAP, {"a=b": "c"}, "="),
    ("in: header", LINE, {"stops": [2, 3]}, ","),
    ("in: path, style: label, explode: true", "{type: array, items: {type: number}}", [1, 2.5], "."),
    ("in: path, style: label, explode: true", MAP, {"a": "b.c"}, "."),
    ("in: path, style: label, explode: true", MAP, {"a.b": "c"}, "."),
    ("in: query, style: spaceDelimited", STRINGS, ["a b"], " "),
    ("in: query, style: spaceDelimited", MAP, {"a": "b c"}, " "),
    ("in: query, style: pipeDelimited", STRINGS, ["a|b"], "|"),
    ("in: query, style: pipeDelimited", MAP, {"a|b": "c"}, "|"),
    ("in: query, explode: false, allowReserved: true", STRINGS, ["a,b"], ","),
    ("in: query, style: deepObject", MAP, {"a][b": "c"}, "]"),
    ("in: query, style: deepObject", MAP, {"a[b": "c"}, "["),
]


def test_a_value_that_the_server_would_take_for_several_is_refused(generated: Generate, exchange: Exchange) -> None:
    paths = "".join(_path(number, place, schema) for number, (place, schema, _, _) in enumerate(UNSENDABLE))
    send = exchange(generated(f"""
openapi: 3.1.0
info: {{title: Styles, version: "1"}}
servers: [{{url: https://api.example}}]
paths:
{paths}
"""))
    refused: list[str] = []

    for number, (_, _, value, _) in enumerate(UNSENDABLE):
        with pytest.raises(ValueError, match="must not contain") as caught:
            send(f"it.get{number}", the_v=value)
        refused.append(str(caught.value))

    assert refused == [
        f"{_named(place)}: a {'name' if character in '[]=' else 'value'} must not contain {character!r}, "
        f"which {'ends a name' if character in '[]=' else 'separates the values'}"
        for place, _, _, character in UNSENDABLE
    ]


# Location and style, schema, a value that cannot be sent there, and the error.
REFUSED: list[tuple[str, str, Any, str]] = [
    ("in: path", "{type: string}", b"a", "path parameter `the_v`: a value of type bytes cannot be sent here"),
    ("in: path", STRINGS, [b"a"], "path parameter `the_v`: a value of type bytes cannot be sent here"),
    ("in: query", "{type: string}", b"a", "the_v: a value of type bytes cannot be sent here"),
    ("in: query", "{}", bytearray(b"a"), "the_v: a value of type bytearray cannot be sent here"),
    ("in: query", STRINGS, ["a", b"a"], "the_v: a value of type bytes cannot be sent here"),
    ("in: query", POINT, {"y": b"a"}, "the_v.y: a value of type bytes cannot be sent here"),
    ("in: query, style: deepObject", MAP, {"x": b"a"}, "the_v.x: a value of type bytes cannot be sent here"),
    ("in: query", "{type: string, format: binary}", b"a", "the_v: a value of type bytes cannot be sent here"),
    ("in: header", "{type: string}", b"a", "header `the-v`: a value of type bytes cannot be sent here"),
    ("in: cookie", "{type: string}", b"a", "the_v: a value of type bytes cannot be sent here"),
    ("json in: query", "{type: string}", b"a", "the_v: a value of type bytes cannot be sent here"),
    ("text in: header", "{type: string}", b"a", "header `the-v`: a value of type bytes cannot be sent here"),
    ("text in: path", "{type: string}", ["a"], "path parameter `the_v`: a value of type list cannot be sent here"),
    ("text in: query", "{type: string}", ["a"], "the_v: a value of type list cannot be sent here"),
    ("text in: query", "{}", {"a": "b"}, "the_v: a value of type dict cannot be sent here"),
    ("text in: header", "{type: string}", ["a"], "header `the-v`: a value of type list cannot be sent here"),
    ("text in: header", STRINGS, ["a"], "header `the-v`: a value of type list cannot be sent here"),
    ("text in: cookie", "{type: string}", {"a": "b"}, "the_v: a value of type dict cannot be sent here"),
    (
        "text in: header",
        "{type: string}",
        "a\nb",
        "header `the-v` must not contain line breaks or other control characters",
    ),
    ("text in: header", "{type: string}", "€", "header `the-v` must not contain characters outside Latin-1"),
    *(
        (
            "text in: cookie",
            "{type: string}",
            text,
            "the_v must not contain spaces, quotes, commas, semicolons, backslashes, control characters or characters "
            "outside ASCII, which cookies cannot contain; percent-encode them if the API decodes cookies",
        )
        for text in ("a b", " a", 'a"b', "a,b", "a;b=c", "a\\b", "a\nb", "é")
    ),
]


def test_a_value_without_a_form_at_its_place_is_refused_by_name(generated: Generate, exchange: Exchange) -> None:
    paths = "".join(_path(number, place, schema) for number, (place, schema, _, _) in enumerate(REFUSED))
    send = exchange(generated(f"""
openapi: 3.1.0
info: {{title: Styles, version: "1"}}
servers: [{{url: https://api.example}}]
paths:
{paths}
"""))
    refused: list[str] = []

    for number, (_, _, value, error) in enumerate(REFUSED):
        with pytest.raises(TypeError if "type" in error else ValueError) as caught:
            send(f"it.get{number}", the_v=value)
        refused.append(str(caught.value))

    assert refused == [error for _, _, _, error in REFUSED]


@pytest.mark.parametrize("schema", [POINT, STRINGS, f"{{oneOf: [{STRINGS}, {{type: string}}]}}"])
def test_the_text_of_an_array_or_an_object_is_passed_as_a_string(findings: Findings, schema: str) -> None:
    assert findings(f"""
openapi: 3.1.0
info: {{title: Styles, version: "1"}}
servers: [{{url: https://api.example}}]
paths:
{_path(0, "text in: query", schema)}
""") == ["GEN212 query parameter `the-v` is `text/plain`, which callers must pass as a string"]


def test_content_has_no_style(findings: Findings) -> None:
    assert (
        findings(f"""
openapi: 3.1.0
info: {{title: Styles, version: "1"}}
servers: [{{url: https://api.example}}]
paths:
{_path(0, "json in: query, style: deepObject, explode: true", MAP)}
{_path(1, "text in: header, explode: true", "{type: string}")}
""")
        == [
            f"GEN211 `{key}` of {what} is ignored, because its `content` says how it is serialized"
            for what, *keys in (
                ("query parameter `the-v`", "style", "explode"),
                ("header parameter `the-v`", "explode"),
            )
            for key in keys
        ]
    )


def _named(place: str) -> str:
    if "header" in place:
        return "header `the-v`"
    return "path parameter `the_v`" if "path" in place else "the_v"


def test_lists_and_objects_without_members_are_not_sent(generated: Generate, exchange: Exchange) -> None:
    places = ("in: query", "in: query, style: deepObject", "in: header", "in: header, explode: true", "in: cookie")
    values: dict[str, list[Any]] = {
        NUMBERS: [[], (), [None]],
        POINT: [{}, {"x": None}],
        STRINGS: [[""]],
    }
    cases = [(place, schema) for place in places for schema in values]
    paths = "".join(_path(number, place, schema) for number, (place, schema) in enumerate(cases))
    send = exchange(generated(f"""
openapi: 3.1.0
info: {{title: Styles, version: "1"}}
servers: [{{url: https://api.example}}]
paths:
{paths}
  /json:
    get:
      operationId: json.get
      parameters: [{{name: the-v, in: header, content: {{application/json: {{schema: {NUMBERS}}}}}}}]
      responses: {{"204": {{description: Done.}}}}
"""))
    written: dict[str, list[Any]] = {schema: [] for schema in values}

    for number, (_, schema) in enumerate(cases):
        for value in values[schema]:
            request = send(f"it.get{number}", the_v=value)
            headers = [request.headers.get(name) for name in ("the-v", "cookie")]
            written[schema].append((request.url.query.decode(), *headers))

    nothing = ("", None, None)
    assert written == {
        NUMBERS: [nothing] * 3 * len(places),
        POINT: [nothing] * 2 * len(places),
        STRINGS: [
            ("the-v=", None, None),
            ("the-v%5B0%5D=", None, None),
            ("", "", None),
            ("", "", None),
            ("", None, "the-v="),
        ],
    }
    assert send("json.get", the_v=[]).headers["the-v"] == "[]"


def test_a_header_called_cookie_is_joined_with_cookie_parameters(generated: Generate, exchange: Exchange) -> None:
    send = exchange(generated("""
openapi: 3.1.0
info: {title: Cookies, version: "1"}
servers: [{url: https://api.example}]
paths:
  /it:
    get:
      operationId: it.get
      parameters:
        - {name: Cookie, in: header, schema: {type: string}}
        - {name: a, in: cookie, schema: {type: string}}
      responses: {"204": {description: Done.}}
"""))

    sent = [send("it.get", **given).headers.get("cookie") for given in ({"cookie": "x=1"}, {"a": "2"}, {}, WITH_BOTH)]

    assert sent == ["x=1", "a=2", None, "x=1; a=2"]


WITH_BOTH = {"cookie": "x=1", "a": "2"}


def test_dots_are_refused_if_they_are_a_whole_segment(generated: Generate, exchange: Exchange) -> None:
    paths = "".join(
        f"""
  /{number}/{template}:
    get:
      operationId: it.get{number}
      parameters:
        - {{name: name, in: path, required: true, schema: {{type: string}}}}
        - {{name: format, in: path, required: true, schema: {{type: string}}}}
      responses: {{"204": {{description: Done.}}}}
""" for number, template in enumerate(["{name}.{format}", "x{name}/{format}", "{name}{format}/x", "./{name}/.{format}"])
    )
    send = exchange(generated(f"""
openapi: 3.1.0
info: {{title: Dots, version: "1"}}
servers: [{{url: https://api.example}}]
paths: {paths}
"""))

    for number, name, format_, expected in (
        (0, "..", "json", "/0/...json"),
        (1, "..", "a", "/1/x../a"),
        (2, "..", ".", "/2/.../x"),
        (2, ".", "a", "/2/.a/x"),
        (1, ".", "..", "format"),
        (2, ".", ".", "name"),
        (3, "a", ".", "format"),
        (3, "..", "a", "name"),
        (0, "", "json", "name"),
    ):
        if expected.startswith("/"):
            assert send(f"it.get{number}", name, format_).url.raw_path.decode() == expected
        else:
            with pytest.raises(ValueError, match=f"^path parameter `{expected}` (must not be '.+': it would|is empty)"):
                send(f"it.get{number}", name, format_)


def test_header_parameters_that_cannot_be_sent_are_left_out(
    generated: Generate, exchange: Exchange, findings: Findings
) -> None:
    text = """
openapi: 3.1.0
info: {title: Headers, version: "1"}
servers: [{url: https://api.example}]
paths:
  /it:
    get:
      operationId: it.get
      parameters:
        - {name: content-length, in: header, required: true, schema: {type: integer}}
        - {name: Host, in: header, schema: {type: string}}
        - {name: X Bad, in: header, schema: {type: string}}
        - {name: X-Good, in: header, schema: {type: string}}
      responses: {"204": {description: Done.}}
"""
    package = generated(text)

    assert exchange(package)("it.get", x_good="1").headers["x-good"] == "1"
    assert findings(text) == [
        "GEN118 the header parameter `content-length` is left out, because the connection sets it",
        "GEN118 the header parameter `Host` is left out, because the connection sets it",
        "GEN118 the header parameter `X Bad` is left out, because that is no name of a header",
    ]
