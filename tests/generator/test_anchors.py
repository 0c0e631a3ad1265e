"""References to schemas that name themselves, in every place where a schema can be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Code, DiagnosticsError
from generator.loading.document import Document

from .files import codes, load_files


def _properties(document: Document, schema: str = "Book") -> Any:
    """The properties of a schema; those that are only references, as the referenced schema."""
    plain = document.plain()["components"]["schemas"]
    return {
        key: plain[value["$ref"].rpartition("/")[2]] if set(value) == {"$ref"} else value
        for key, value in plain[schema]["properties"].items()
    }


@pytest.mark.parametrize(
    "rest",
    [
        "components: {responses: {default: {description: Failed., content: {application/json: {schema: NAMED}}}}}",
        "components: {headers: {x-foo: {schema: NAMED}}}",
        "components: {parameters: {examples: {name: a, in: query, schema: NAMED}}}",
        "components: {schemas: {example: NAMED}}",
        "components: {schemas: {default: {type: object, properties: {const: NAMED}}}}",
        "components: {schemas: {Any: {items: {not: NAMED}}}}",
        "webhooks: {x-new: {post: {requestBody: {content: {a/b: {schema: NAMED}}}}}}",
        "definitions: {default: NAMED}",
    ],
)
def test_an_anchor_is_found_below_every_key(tmp_path: Path, rest: str) -> None:
    named = "{$anchor: named, type: integer}"
    path = (
        "/a: {get: {responses: {200: {description: Fine., content: {application/json: {schema: {$ref: '#named'}}}}}}}"
    )
    document = load_files(tmp_path, f"{rest.replace('NAMED', named)}\npaths: {{{path}}}\n")

    reference = document.at("/paths/~1a/get/responses/200/content/application~1json/schema")
    assert document.resolve(reference) == {"type": "integer"}


@pytest.mark.parametrize(
    "book",
    [
        "{default: NAMED}",
        "{example: NAMED, examples: {type: string}}",
        "{Any: {type: object, properties: {const: NAMED}}}",
        "{x-any: {properties: {default: NAMED}}}",
        "{definitions: {enum: NAMED}}",
        "{get: {responses: {default: {headers: {x-a: {schema: NAMED}}}}}}",
        # Only the last one is a schema.
        "{Any: {type: object, example: NAMED}, Other: NAMED}",
        "{Any: {properties: {a: {type: string}}, example: NAMED}, Other: NAMED}",
        "{Any: {schema: {type: string}, example: NAMED}, Other: NAMED}",
        "{Any: {description: A response., x-any: NAMED}, Other: NAMED}",
    ],
)
def test_an_anchor_is_found_in_a_file_that_holds_schemas_by_name(tmp_path: Path, book: str) -> None:
    document = load_files(
        tmp_path,
        "components: {schemas: {Book: {type: object, properties: {a: {$ref: 'books.yaml#named'}}}}}\npaths: {}\n",
        books=book.replace("NAMED", "{$anchor: named, type: integer}"),
    )

    assert _properties(document) == {"a": {"type": "integer"}}


def test_an_anchor_below_a_name_that_looks_like_a_keyword_counts_as_another_one(tmp_path: Path) -> None:
    with pytest.raises(DiagnosticsError) as error:
        load_files(
            tmp_path,
            """
            paths: {}
            components:
              responses:
                default: {description: Failed., content: {application/json: {schema: {$anchor: named, type: string}}}}
              schemas:
                Other: {$anchor: named, type: integer}
                Book: {type: object, properties: {a: {$ref: "#named"}}}
            """,
        )

    assert codes(error) == [Code.REFERENCE_MALFORMED]


def test_an_id_of_earlier_drafts_is_an_anchor(tmp_path: Path) -> None:
    document = load_files(
        tmp_path,
        """
        paths: {}
        components:
          schemas:
            Book: {type: object, properties: {a: {$ref: "#Order"}}}
            Order: {$id: "#Order", type: integer}
        """,
    )

    assert _properties(document) == {"a": {"type": "integer"}}
    assert list(document.found) == []


def test_an_anchor_of_another_scope_is_reported(tmp_path: Path) -> None:
    document = load_files(
        tmp_path,
        """
        paths: {}
        components:
          schemas:
            Book: {$id: "https://example.com/book", type: object, properties: {a: {$ref: "#a"}, b: {$ref: "#b"}}}
            A: {$anchor: a, type: integer}
            B: {$id: "https://example.com/b", $anchor: b, type: string}
        """,
    )

    assert _properties(document) == {"a": {"type": "integer"}, "b": {"type": "string"}}
    assert [(found.code, found.message, found.hint) for found in document.found] == [
        (
            Code.READ_AS_MEANT,
            "`#a` is read as the `$anchor` of a schema that does not belong to the same `$id`",
            "write `#/components/schemas/A`",
        ),
        (
            Code.READ_AS_MEANT,
            "`#b` is read as the `$anchor` of a schema that does not belong to the same `$id`",
            "write `#/components/schemas/B`",
        ),
    ]


_OWNERS = {"owner": "{type: integer}", "schemas__owner": "{type: string}"}


@pytest.mark.parametrize(
    ("stated", "expected", "warned"),
    [
        ("schemas/book.yaml", "string", False),
        # The same file by both readings.
        ("book.yaml", "integer", False),
        # No such file, so that the `$id` cannot be the base.
        ("https://example.com/schemas/book.yaml", "integer", True),
        ("others/book.yaml", "integer", True),
        ("/schemas/book.yaml", "integer", True),
        ("urn:example:book", "integer", True),
    ],
)
def test_a_file_is_relative_to_the_id_if_it_is_there(
    tmp_path: Path, stated: str, expected: str, *, warned: bool
) -> None:
    document = load_files(
        tmp_path,
        f"""
        paths: {{}}
        components:
          schemas:
            Book: {{$id: "{stated}", type: object, properties: {{a: {{$ref: owner.yaml}}, b: {{$ref: "owner.yaml#"}}}}}}
        """,
        **_OWNERS,
    )

    assert _properties(document) == {key: {"type": expected} for key in "ab"}
    assert [(found.code, found.position.line, found.message) for found in document.found] == [
        (
            Code.REFERENCE_MALFORMED,
            7,
            "`$id` is ignored: references are relative to the file that holds them",
        )
    ] * warned


def test_a_path_with_an_id_can_lead_out_of_the_folder_of_its_file(tmp_path: Path) -> None:
    document = load_files(
        tmp_path,
        "components: {schemas: {Book: {$ref: schemas/book.yaml}}}\npaths: {}\n",
        **_OWNERS,
        schemas__book="{$id: book.yaml, type: object, properties: {a: {$ref: ../owner.yaml}, b: {$ref: owner.yaml}}}",
    )

    assert _properties(document) == {"a": {"type": "integer"}, "b": {"type": "string"}}
    # That both files have the same name is all there is to report.
    assert {found.code for found in document.found} <= {Code.COMPONENT_CONFLICT}


def test_a_missing_file_is_reported_with_an_id_as_without(tmp_path: Path) -> None:
    with pytest.raises(DiagnosticsError) as error:
        load_files(
            tmp_path,
            "components: {schemas: {Book: {$id: book.yaml, items: {$ref: author.yaml}}}}\npaths: {}\n",
        )

    assert codes(error) == [Code.REFERENCE_FILE_MISSING]


def test_the_mapping_of_a_discriminator_is_relative_to_the_id(tmp_path: Path) -> None:
    document = load_files(
        tmp_path,
        """
        paths: {}
        components:
          schemas:
            Book:
              $id: schemas/book.yaml
              oneOf: [{$ref: owner.yaml}]
              discriminator: {propertyName: type, mapping: {a: owner.yaml}}
        """,
        **_OWNERS,
    )

    book = document.plain()["components"]["schemas"]["Book"]
    assert book["discriminator"]["mapping"]["a"] == book["oneOf"][0]["$ref"]
    assert list(document.found) == []


def test_an_id_in_a_path_item_of_another_file_is_the_root_of_its_pointers(tmp_path: Path) -> None:
    document = load_files(
        tmp_path,
        "paths: {/a: {$ref: books.yaml}, /b: {$ref: books.yaml}}\n",
        books="""
            get:
              responses:
                default:
                  description: Any.
                  content:
                    application/json:
                      schema:
                        $id: https://example.com/book
                        title: Book
                        type: object
                        properties: {a: {$ref: "#/$defs/A"}, b: {$ref: "#"}}
                        $defs: {A: {type: integer}}
        """,
    )

    for path in ("a", "b"):
        schema = document.at(f"/paths/~1{path}/get/responses/default/content/application~1json/schema")
        properties = document.resolve(schema)["properties"]
        assert document.resolve(properties["a"]) == {"type": "integer"}
        assert document.resolve(properties["b"])["title"] == "Book"
