"""Loading: several files become one document."""

from __future__ import annotations

from pathlib import Path

import openapi_spec_validator
import yaml

from generator.diagnostics import Position
from generator.loading.document import load
from generator.loading.nodes import position_of
from tests.generator.files import load_files

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
