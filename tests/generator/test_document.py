"""Loading: YAML and JSON with positions, several files, and hostile documents."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent
from typing import Any

import openapi_spec_validator
import pytest
import yaml

from generator.diagnostics import Code, Diagnostics, DiagnosticsError, Position
from generator.loading.document import Document, load, load_yaml
from generator.loading.nodes import ArrayNode, ObjectNode, position_of

HEAD = """\
openapi: 3.1.1
info: {title: Library, version: "1"}
"""


def load_files(folder: Path, root: str, **files: str) -> Document:
    """Load a document from text; `schemas__books="…"` is the file `schemas/books.yaml` beside it."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    path = folder / "openapi.yaml"
    path.write_text(root if "openapi" in root else HEAD + dedent(root), encoding="utf-8")
    return load(path)


def codes(error: pytest.ExceptionInfo[DiagnosticsError]) -> list[Code]:
    return [found.code for found in error.value.diagnostics]


def data(folder: Path, text: str) -> Any:
    """The parsed value of YAML."""
    path = folder / "data.yaml"
    path.write_text(text, encoding="utf-8")
    return load_yaml(path)[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-01-01", "2026-01-01"),
        ("2026-01-01T10:00:00Z", "2026-01-01T10:00:00Z"),
        ("no", "no"),
        ("on", "on"),
        ("1:30", "1:30"),
        ("017", 17),
        ("0o17", 15),
        ("0x1F", 31),
        ("1_000", "1_000"),
        ("-1.5e3", -1500.0),
        (".5", 0.5),
        ("+1", 1),
        ("1.2.3", "1.2.3"),
        ("true", True),
        ("'true'", "true"),
        ("~", None),
        ("", None),
        ("'1'", "1"),
        ("!!str 1", "1"),
        ("!!int '1'", 1),
        ("!!float 1", 1.0),
        ("=", "="),
    ],
)
def test_scalars_follow_yaml_1_2(tmp_path: Path, text: str, value: object) -> None:
    result = data(tmp_path, f"value: {text}\n")["value"]
    assert (result, type(result)) == (value, type(value))


def test_keys_are_strings_as_they_are_written(tmp_path: Path) -> None:
    assert list(data(tmp_path, "200: a\n1.0: b\ntrue: c\n~: d\n")) == ["200", "1.0", "true", "~"]


def test_anchors_aliases_and_merge_keys(tmp_path: Path) -> None:
    root = data(
        tmp_path,
        dedent("""\
            base: &base {a: 1, b: [x]}
            more: &more {b: 2, c: 3}
            one: {<<: *base, a: 9}
            two: {<<: [*base, *more]}
            three: *base
            quoted: {"<<": text}
            """),
    )
    assert root["one"] == {"a": 9, "b": ["x"]}
    assert root["two"] == {"a": 1, "b": ["x"], "c": 3}
    assert root["three"] == root["base"]
    assert root["three"] is not root["base"]
    assert root["three"]["b"] is not root["base"]["b"]
    assert root["quoted"] == {"<<": "text"}
    assert root["one"].value_position("a").line == 3
    assert root["three"].position == Position(tmp_path / "data.yaml", 5, 1, 6)


def test_every_value_knows_its_place(tmp_path: Path) -> None:
    text = dedent("""\
        scalar: text
        block:
          inner: [1, {a: b}]
        list:
          - name: x
          - 7
        folded: >
          several
          lines
        """)
    root = data(tmp_path, text)
    file = tmp_path / "data.yaml"
    assert root.position == Position(file, 1, 1, 7)
    assert root.key_position("scalar") == Position(file, 1, 1, 7)
    assert root.value_position("scalar") == Position(file, 1, 9, 13)
    assert root.value_position("folded") == Position(file, 7, 9, 10)
    # A container has the position of its key, an item that of its first character.
    assert root["block"].position == root.value_position("block") == Position(file, 2, 1, 6)
    assert root["block"]["inner"].item_position(0) == Position(file, 3, 11, 12)
    assert root["block"]["inner"][1].position == Position(file, 3, 14, 15)
    assert root["list"][0].position == Position(file, 5, 5, 9)
    assert root["list"].item_position(1) == Position(file, 6, 5, 6)
    # A missing value has the position where it would be.
    assert root["block"].value_position("missing") == root["block"].position
    assert root["list"].item_position(9) == root["list"].position
    assert isinstance(root["list"], ArrayNode)
    assert isinstance(root["block"], ObjectNode)


def test_json_is_read_as_json(tmp_path: Path) -> None:
    value = {"openapi": "3.0.3", "info": {"title": "Büch \U0001f4da \\ud83d /", "version": "\t1\x7f"}, "paths": {}}
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(value, indent="\t").replace("/", "\\/").replace("\x7f", "\\u007f"), encoding="utf-8")
    document = load(path)
    assert document.plain() == value
    assert document.version == "3.0"
    assert position_of(document.root, ["info", "version"]).line == 5


def test_json_strings_contain_characters_that_yaml_does_not_allow(tmp_path: Path) -> None:
    title = "a\x7fb\x80c\x85d\x9fe\u2028f\u2029g\ufffeh\uffffi"
    value = {"openapi": "3.0.3", "info": {"title": title, "version": "1"}, "paths": {}}
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    document = load(path)
    assert document.plain() == value
    # All of it is one line.
    assert position_of(document.root, ["paths"]).line == 1


def test_a_byte_order_mark_and_other_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "data.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\rc: 3\n")
    root, sources = load_yaml(path)
    assert (root, list(sources[path])) == ({"a": 1, "b": 2, "c": 3}, ["a: 1", "b: 2", "c: 3", ""])
    assert root.value_position("c") == Position(path, 3, 4, 5)


LIBRARY = {
    "root": """\
        paths:
          /books/{id}:
            $ref: "paths/books.yaml#/~1books~1%7Bid%7D"
            description: One book.
        components:
          schemas:
            Book: {$ref: schemas/books.yaml#/Book}
            Named:
              type: object
              properties:
                first: {type: string}
                $ref: {type: string}
                second: {$ref: "#/components/schemas/Named/properties/first"}
            Any:
              oneOf: [{$ref: "schemas/books.yaml#/Novel"}, {$ref: "schemas/books.yaml#/Atlas"}]
              discriminator: {propertyName: kind, mapping: {novel: Novel, atlas: schemas/books.yaml#/Atlas}}
        """,
    "paths__books": """\
        /books/{id}:
          parameters: [{$ref: ../common.yaml#/parameters/Id}]
          get:
            operationId: books.get
            responses:
              200:
                description: The book.
                content:
                  application/json:
                    schema: {$ref: ../openapi.yaml#/components/schemas/Book}
                    example: {$ref: data.yaml}
              404: {$ref: "../common.yaml#/responses/Error", description: No such book.}
              default: {$ref: "../common.yaml#/responses/Error"}
        """,
    "schemas__books": """\
        Book:
          type: object
          properties:
            author: {$ref: author.yaml}
            pages: {type: array, items: {type: object, properties: {number: {type: integer}}}}
            first: {$ref: "#/Book/properties/pages/items"}
            sequel: {$ref: "#/Book"}
        Novel: {type: object, required: [kind], properties: {kind: {const: novel}}}
        Atlas: {type: object, required: [kind], properties: {kind: {const: atlas}}}
        """,
    "schemas__author": """\
        type: object
        properties:
          books: {type: array, items: {$ref: books.yaml#/Book}}
          teacher: {$ref: "#"}
        """,
    "common": """\
        parameters:
          Id: {name: id, in: path, required: true, schema: {type: string}}
        responses:
          Error:
            description: An error.
            content: {application/json: {schema: {$ref: "schemas/error.yaml"}}}
        """,
    "schemas__error": "$ref: '../schemas/problem.yaml#/Problem'\n",
    "schemas__problem": "Problem: {type: object}\n",
}


def test_several_files_become_one_tree(tmp_path: Path) -> None:
    document = load_files(tmp_path, **LIBRARY)
    reference = "#/components/schemas/"
    assert document.plain() == {
        "openapi": "3.1.1",
        "info": {"title": "Library", "version": "1"},
        "paths": {
            "/books/{id}": {
                "parameters": [{"$ref": "#/components/parameters/Id"}],
                "get": {
                    "operationId": "books.get",
                    "responses": {
                        "200": {
                            "description": "The book.",
                            "content": {
                                "application/json": {
                                    "schema": {"$ref": reference + "Book"},
                                    "example": {"$ref": "data.yaml"},
                                }
                            },
                        },
                        "404": {"$ref": "#/components/responses/Error", "description": "No such book."},
                        "default": {"$ref": "#/components/responses/Error"},
                    },
                },
                "description": "One book.",
            }
        },
        "components": {
            "schemas": {
                "Book": {
                    "type": "object",
                    "properties": {
                        "author": {"$ref": reference + "author"},
                        "pages": {"type": "array", "items": {"$ref": reference + "BookPagesItem"}},
                        "first": {"$ref": reference + "BookPagesItem"},
                        "sequel": {"$ref": reference + "Book"},
                    },
                },
                "Named": {
                    "type": "object",
                    "properties": {
                        "first": {"$ref": reference + "NamedFirst"},
                        "$ref": {"type": "string"},
                        "second": {"$ref": reference + "NamedFirst"},
                    },
                },
                "Any": {
                    "oneOf": [{"$ref": reference + "Novel"}, {"$ref": reference + "Atlas"}],
                    "discriminator": {
                        "propertyName": "kind",
                        "mapping": {"novel": reference + "Novel", "atlas": reference + "Atlas"},
                    },
                },
                "NamedFirst": {"type": "string"},
                "author": {
                    "type": "object",
                    "properties": {
                        "books": {"type": "array", "items": {"$ref": reference + "Book"}},
                        "teacher": {"$ref": reference + "author"},
                    },
                },
                "BookPagesItem": {"type": "object", "properties": {"number": {"type": "integer"}}},
                "Novel": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "novel"}}},
                "Atlas": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "atlas"}}},
                "Problem": {"type": "object"},
            },
            "parameters": {"Id": {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}},
            "responses": {
                "Error": {
                    "description": "An error.",
                    "content": {"application/json": {"schema": {"$ref": reference + "Problem"}}},
                }
            },
        },
    }
    assert list(document.plain()["components"]["schemas"])[:3] == ["Book", "Named", "Any"]


def test_a_bundled_document_stands_on_its_own(tmp_path: Path) -> None:
    bundled = load_files(tmp_path, **LIBRARY).plain()
    # The example with a `$ref` in it is data, which this validator does not know.
    del bundled["paths"]["/books/{id}"]["get"]["responses"]["200"]["content"]["application/json"]["example"]
    openapi_spec_validator.validate(bundled)
    again = tmp_path / "again" / "openapi.yaml"
    again.parent.mkdir()
    again.write_text(yaml.safe_dump(bundled, sort_keys=False), encoding="utf-8")
    assert load(again).plain() == bundled


def test_places_and_modules_in_several_files(tmp_path: Path) -> None:
    document = load_files(tmp_path, **LIBRARY)
    schemas = document.root["components"]["schemas"]
    assert {name: document.module_of(schema) for name, schema in schemas.items()} == {
        "Book": "books",
        "Named": None,
        "Any": None,
        "NamedFirst": None,
        "author": "author",
        "BookPagesItem": "books",
        "Novel": "books",
        "Atlas": "books",
        "Problem": "problem",
    }
    assert position_of(document.root, ["components", "schemas", "Book"]) == Position(
        tmp_path / "schemas/books.yaml", 1, 1, 5
    )
    assert position_of(document.root, ["paths", "/books/{id}", "get", "operationId"]) == Position(
        tmp_path / "paths/books.yaml", 4, 18, 27
    )
    assert document.files[0] == tmp_path / "openapi.yaml"
    assert {str(file.relative_to(tmp_path)) for file in document.files} == {
        "openapi.yaml",
        "paths/books.yaml",
        "common.yaml",
        "schemas/books.yaml",
        "schemas/author.yaml",
        "schemas/error.yaml",
        "schemas/problem.yaml",
    }


def test_resolve_follows_references_to_the_end(tmp_path: Path) -> None:
    document = load_files(
        tmp_path,
        """\
        paths: {}
        components:
          schemas:
            A: {$ref: "#/components/schemas/B", description: Beside.}
            B: {$ref: "#/components/schemas/C~1D"}
            C/D: {type: string}
        """,
    )
    schemas = document.root["components"]["schemas"]
    assert document.resolve(schemas["A"]) is schemas["C/D"]
    assert document.resolve(schemas["C/D"]) is schemas["C/D"]
    assert document.resolve(True) is True
    assert document.name_of(schemas["B"]) == "C/D"
    assert schemas["A"]["description"] == "Beside."


def test_references_into_other_places_get_readable_names(tmp_path: Path) -> None:
    document = load_files(
        tmp_path,
        """\
        paths:
          /books:
            get:
              responses:
                200:
                  description: The books.
                  content:
                    application/json:
                      schema: {type: object, properties: {list: {type: array, items: {type: string}}}}
        components:
          schemas:
            A: {items: {$ref: "#/paths/~1books/get/responses/200/content/application~1json/schema"}}
            B: {items: {$ref: "#/paths/~1books/get/responses/200/content/application~1json/schema/properties/list"}}
            C: {items: {$ref: "definitions.yaml#/$defs/Shelf"}, not: {$ref: "definitions.yaml#/x y"}}
        """,
        definitions="{$defs: {Shelf: {type: string}}, x y: {type: string}}\n",
    )
    schemas = document.root["components"]["schemas"]
    assert document.plain()["components"]["schemas"] == {
        "A": {"items": {"$ref": "#/components/schemas/BooksGet200"}},
        "B": {"items": {"$ref": "#/components/schemas/BooksGet200List"}},
        "C": {"items": {"$ref": "#/components/schemas/Shelf"}, "not": {"$ref": "#/components/schemas/x_y"}},
        "BooksGet200": {"type": "object", "properties": {"list": {"$ref": "#/components/schemas/BooksGet200List"}}},
        "BooksGet200List": {"type": "array", "items": {"type": "string"}},
        "Shelf": {"type": "string"},
        "x_y": {"type": "string"},
    }
    answer = document.root["paths"]["/books"]["get"]["responses"]["200"]["content"]["application/json"]
    assert document.resolve(answer["schema"]) is schemas["BooksGet200"]


def test_a_path_item_used_twice_is_copied(tmp_path: Path) -> None:
    document = load_files(
        tmp_path,
        """\
        paths:
          /a: {$ref: item.yaml}
          /b: {$ref: item.yaml}
        """,
        item="get: {responses: {200: {description: Fine.}}}\n",
    )
    paths = document.root["paths"]
    assert paths["/a"] == paths["/b"]
    assert paths["/a"]["get"] is not paths["/b"]["get"]


def test_all_problems_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    with pytest.raises(DiagnosticsError) as error:
        load_files(
            tmp_path,
            """\
            paths:
              /a: {$ref: a.yaml}
              /b: {$ref: b.yaml}
              /c: {$ref: c.yaml}
              /d: {$ref: c.yaml}
            """,
            a="get: [\n",
            b="get: {responses: {200: {$ref: '#/nothing'}}}\n",
        )
    assert codes(error) == [Code.SYNTAX, Code.REFERENCE_DANGLING, *[Code.REFERENCE_FILE_MISSING] * 2]


# Hostile documents


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "a:\n"])
def test_deep_nesting_is_refused(tmp_path: Path, opening: str) -> None:
    if opening == "a:\n":
        text = "".join(" " * depth + "a:\n" for depth in range(3000))
    else:
        text = "x: " + "\n  " * (opening == "- ") + opening * 100_000
    (tmp_path / "data.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(DiagnosticsError) as error:
        load_yaml(tmp_path / "data.yaml")
    assert codes(error) == [Code.LIMIT_EXCEEDED]


def test_depth_made_of_aliases_is_refused(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x]", *(f"a{index}: &a{index} [*a{index - 1}]" for index in range(1, 500))]
    (tmp_path / "data.yaml").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(DiagnosticsError) as error:
        load_yaml(tmp_path / "data.yaml")
    assert codes(error) == [Code.LIMIT_EXCEEDED]


def test_growth_by_path_items_in_callbacks_is_refused(tmp_path: Path) -> None:
    items = [
        f"i{index}: {{get: {{responses: {{200: {{description: x}}}}, callbacks: {{"
        + ", ".join(f"c{copy}: {{x: {{$ref: '#/i{index + 1}'}}}}" for copy in range(20))
        + "}}}\n"
        for index in range(12)
    ]
    with pytest.raises(DiagnosticsError) as error:
        load_files(tmp_path, "paths: {/a: {$ref: items.yaml#/i0}}\n", items="".join(items) + "i12: {}\n")
    assert set(codes(error)) == {Code.LIMIT_EXCEEDED}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Code.NOT_OPENAPI),
        (b"\x00" * 100, Code.SYNTAX),
        (b"openapi: 3.1.0\x00", Code.SYNTAX),
        (b"openapi: \x1b[31m3.1.0", Code.SYNTAX),
        (bytes(range(256)), Code.FILE_NOT_UTF8),
        (b"\xff\xfeo\x00p\x00", Code.FILE_NOT_UTF8),
        (b"\x89PNG\r\n\x1a\n", Code.FILE_NOT_UTF8),
        (b"x: " + b"9" * 100_000, Code.NOT_JSON_DATA),
        (b"? [a, b]\n: c\n", Code.NOT_JSON_DATA),
        (b"? {a: b}\n: c\n", Code.NOT_JSON_DATA),
        (b"a: *nowhere\n", Code.SYNTAX),
        (b"<<: text\n", Code.NOT_JSON_DATA),
        (b"<<: [text]\n", Code.NOT_JSON_DATA),
        (b"a: !!python/object/apply:os.system [ls]\n", Code.NOT_JSON_DATA),
        (b"a: !!binary aGVsbG8=\n", Code.NOT_JSON_DATA),
        (b"%YAML 3.0\n---\na: b\n", Code.SYNTAX),
        (b"a: b\n---\nc: d\n", Code.NOT_JSON_DATA),
        (b"a:\n\tb: c\n", Code.SYNTAX),
        (b'{"a": "\\udc00"}', Code.SYNTAX),
        (b"[" * 10, Code.SYNTAX),
        (b"openapi: {a: b}\n", Code.UNSUPPORTED_VERSION),
        (b"openapi: 3.1.0\nopenapi: 3.1.0\n", Code.DUPLICATE_KEY),
    ],
)
def test_garbage_is_diagnosed(tmp_path: Path, content: bytes, code: Code) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_bytes(content)
    with pytest.raises(DiagnosticsError) as error:
        load(path)
    # A well-formed document without further content lacks `openapi`.
    assert set(codes(error)) - {Code.NOT_OPENAPI} == {code} - {Code.NOT_OPENAPI}
    assert str(error.value).replace("\n", "").isprintable()


def test_an_unreadable_root_is_diagnosed(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.yaml", tmp_path / ("x" * 5000)):
        with pytest.raises(DiagnosticsError) as error:
            load(path)
        assert codes(error) == [Code.FILE_UNREADABLE]


def test_no_reference_leaves_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("Secret: {type: string}\n", encoding="utf-8")
    folder = tmp_path / "document"
    folder.mkdir()
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "linked").symlink_to(tmp_path)
    references = [
        "../secret.yaml",
        "link.yaml#/Secret",
        "linked/secret.yaml",
        "a/../../secret.yaml",
        "%2e%2e/secret.yaml",
    ]
    schemas = "".join(f"    S{index}: {{$ref: '{text}'}}\n" for index, text in enumerate(references))
    with pytest.raises(DiagnosticsError) as error:
        load_files(folder, f"{HEAD}paths: {{}}\ncomponents:\n  schemas:\n{schemas}")
    assert codes(error) == [Code.REFERENCE_REFUSED] * len(references)
    assert "type: string" not in str(error.value)


def test_diagnostics_are_sorted_and_unique(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    for line in (3, 1, 3, 2):
        diagnostics.error(Code.SYNTAX, Position(tmp_path / "a", line), "wrong")
    diagnostics.warning(Code.SYNTAX, Position(tmp_path / "a", 9), "odd")
    assert [found.position.line for found in diagnostics.errors] == [1, 2, 3]
    assert [found.position.line for found in diagnostics.warnings] == [9]
    assert len(diagnostics) == 4
    with pytest.raises(DiagnosticsError):
        diagnostics.raise_for_errors()


def test_codes_are_unique_and_well_formed() -> None:
    identifiers = [code.identifier for code in Code]
    assert len(set(identifiers)) == len(identifiers)
    assert all(len(identifier) == 6 and identifier.startswith("GEN") for identifier in identifiers)
    assert all(code.title for code in Code)
