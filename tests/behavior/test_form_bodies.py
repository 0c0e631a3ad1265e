"""Forms and multipart bodies of both clients, byte by byte."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest

from tests.behavior.conftest import Exchange, Findings, plain
from tests.behavior.request_bodies import NOON, PLACE, document, parts
from tests.conftest import Generate

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


def test_a_space_in_a_form_is_not_a_separator(generated: Generate, exchange: Exchange) -> None:
    send = exchange(generated(document(FORM)))

    with pytest.raises(ValueError, match="space: a value must not contain ' ', which separates the values"):
        send("it.send", space=["1 2", 3])


def test_parameters_of_the_content_type_are_sent(generated: Generate, exchange: Exchange, findings: Findings) -> None:
    def body(media: str) -> str:
        schema = "{type: object, properties: {a: {type: string}}}"
        return document(f"""{{content: {{"{media}": {{schema: {schema}}}}}}}""")

    form = "application/x-www-form-urlencoded"
    for media, sent in (
        (f"{form}; charset=UTF-8", f"{form}; charset=UTF-8"),
        (f"{form};v=1", f"{form};v=1"),
        (f"{form}; charset=latin-1", form),
    ):
        assert plain(exchange(generated(body(media)))("it.send", a="é")) == (sent, b"a=%C3%A9")
    assert findings(body(f"{form};charset=utf-8")) == []
    assert findings(body(f"{form}; charset=latin-1")) == [
        f"GEN212 a request body of type `{form}; charset=latin-1` is sent without its charset, because forms are "
        "encoded as UTF-8"
    ]


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


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(
    "kind", ["type: object", "oneOf: [{type: object, required: [a], PROPERTIES}, {type: object, PROPERTIES}]"]
)
def test_bytes_in_base64_are_no_file(generated: Generate, exchange: Exchange, version: str, kind: str) -> None:
    byte = "{type: string, format: byte}"
    properties = f"""properties: {{a: {{type: string}}, one: {byte}, many: {{type: array, items: {byte}}},
                key: {{$ref: "#/components/schemas/Key"}}, either: {{anyOf: [{byte}, {{type: integer}}]}},
                nested: {{type: object, properties: {{zipCode: {byte}}}}}}}"""
    schema = kind.replace("PROPERTIES", properties) if "oneOf" in kind else f"{kind}, {properties}"
    body = f"""
        required: true
        content: {{multipart/form-data: {{schema: {{{schema}}}}}}}
"""
    send = exchange(
        generated(
            document(
                body,
                schemas=f"""
    Key: {byte}
""",
                version=version,
            )
        )
    )
    values: dict[str, object] = {"one": b"\xff1", "many": [b"2", "Mw=="], "key": b"4", "either": b"5"}
    values |= {"nested": {"zip_code": b"6"}}

    request = send("it.send", **({"body": values} if "oneOf" in kind else values))

    form, base64 = 'Content-Disposition: form-data; name="', "Content-Transfer-Encoding: base64\nContent-Type: "
    base64 += "application/octet-stream\n\n"
    assert plain(request) == parts(
        f'{form}one"\n{base64}/zE=',
        f'{form}many"\n{base64}Mg==',
        f'{form}many"\n{base64}Mw==',
        f'{form}key"\n{base64}NA==',
        f'{form}either"\n\nNQ==',
        f'{form}nested"\nContent-Type: application/json\n\n{{"zipCode":"Ng=="}}',
    )


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


BASE64 = """
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                one: {type: string, format: byte}
                many: {type: array, items: {type: string, format: byte}}
                image: {type: string, format: byte}
                named: {$ref: "#/components/schemas/Coded"}
            encoding:
              image: {contentType: image/png}
"""


@pytest.mark.parametrize("version", ["3.0.4", "3.1.0"])
def test_bytes_of_a_part_that_is_base64_are_encoded(generated: Generate, exchange: Exchange, version: str) -> None:
    schemas = "{Coded: {type: string, format: byte}}"
    send = exchange(generated(document(BASE64, version=version, schemas=schemas)))

    def part(name: str, text: str, media: str = "application/octet-stream") -> str:
        coding = "Content-Transfer-Encoding: base64"
        return f'Content-Disposition: form-data; name="{name}"\n{coding}\nContent-Type: {media}\n\n{text}'

    assert plain(send("it.send", one=b"\xff", many=[b"\xff", b"a"], image=b"\xff", named=b"\xff")) == parts(
        part("one", "/w=="),
        part("many", "/w=="),
        part("many", "YQ=="),
        part("image", "/w==", "image/png"),
        part("named", "/w=="),
    )


TEXTS = """
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                xml: {type: string}
                query: {type: array, items: {type: string}}
                either: {type: string}
                drawing: {type: string, contentMediaType: image/svg+xml}
                latin: {type: string}
                image: {type: string}
                link: {anyOf: [{type: string, contentMediaType: image/png}, {type: string, format: uri}]}
                coded: {anyOf: [{type: string, contentEncoding: base64}, {type: string, format: uri}]}
                data: {anyOf: [{type: string, contentEncoding: base64}, {type: object}]}
            encoding:
              xml: {contentType: application/xml}
              query: {contentType: application/graphql}
              either: {contentType: "application/yaml, image/png"}
              latin: {contentType: text/plain; charset=iso-8859-1}
              image: {contentType: image/png, headers: {content-disposition: {schema: {const: attachment}}}}
"""


def test_strings_are_text_unless_no_content_type_of_their_part_is(
    generated: Generate, exchange: Exchange, findings: Findings
) -> None:
    send = exchange(generated(document(TEXTS)))
    form = 'Content-Disposition: form-data; name="'

    sent = send("it.send", xml="<é/>", query=["{a}", "{b}"], either="a: 1", drawing="<svg/>", latin="a", link="u")
    assert plain(sent) == parts(
        f'{form}xml"\nContent-Type: application/xml\n\n<é/>',
        f'{form}query"\nContent-Type: application/graphql\n\n{{a}}',
        f'{form}query"\nContent-Type: application/graphql\n\n{{b}}',
        f'{form}either"\nContent-Type: application/yaml\n\na: 1',
        f'{form}drawing"\nContent-Type: image/svg+xml\n\n<svg/>',
        f'{form}latin"\nContent-Type: text/plain; charset=iso-8859-1\n\na',
        f'{form}link"\nContent-Type: text/plain\n\nu',
    )
    assert plain(send("it.send", xml=b"<a/>", either=b"b", drawing=b"<a/>", image=b"b", link=b"b")) == parts(
        f'{form}xml"; filename="xml"\nContent-Type: application/xml\n\n<a/>',
        f'{form}either"; filename="either"\nContent-Type: image/png\n\nb',
        f'{form}drawing"; filename="drawing"\nContent-Type: image/svg+xml\n\n<a/>',
        f'{form}image"; filename="image"\nContent-Type: image/png\n\nb',
        f'{form}link"; filename="link"\nContent-Type: image/png\n\nb',
    )
    assert plain(send("it.send", latin="é"))[1].endswith(b"charset=iso-8859-1\r\n\r\n\xe9\r\n--B--\r\n")
    assert plain(send("it.send", coded="/w==")) == parts(f'{form}coded"\n\n/w==')
    assert plain(send("it.send", data={"a": 1})) == parts(f'{form}data"\nContent-Type: application/json\n\n{{"a":1}}')
    with pytest.raises(ValueError, match=r"^latin: the string cannot be encoded as text/plain; charset=iso-8859-1$"):
        send("it.send", latin="€")
    assert findings(document(TEXTS)) == [
        "GEN212 property `coded` is base64 or something else, so callers must pass base64 as a string",
        "GEN212 property `data` is base64 or something else, so callers must pass base64 as a string",
        "GEN214 header `content-disposition` of a part is not sent as declared, because the client makes it of the "
        "names of the property and of the file",
    ]


def test_a_style_does_not_make_a_file_a_string(generated: Generate, exchange: Exchange, findings: Findings) -> None:
    text = document("""
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                File: {type: string, format: binary}
                Files: {type: array, items: {type: string, contentMediaType: image/png}}
                Title: {type: string}
            encoding: {File: {style: form}, Files: {style: form}, Title: {style: form}}
""")

    form = 'Content-Disposition: form-data; name="'
    assert plain(exchange(generated(text))("it.send", file=b"\xff", files=[b"1"], title="t")) == (
        parts("")[0],
        f'--B\r\n{form}File"; filename="File"\r\nContent-Type: application/octet-stream\r\n\r\n'.encode()
        + b"\xff"
        + f'\r\n--B\r\n{form}Files"; filename="Files"\r\nContent-Type: image/png\r\n\r\n1'.encode()
        + f'\r\n--B\r\n{form}Title"\r\n\r\nt\r\n--B--\r\n'.encode(),
    )
    assert findings(text) == [
        f"GEN211 `style` of property `{name}` is ignored, because files are sent as they are"
        for name in ("File", "Files")
    ]
