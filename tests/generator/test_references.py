"""References of unusual form, and impossible file names."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Code, DiagnosticsError, Severity
from generator.loading.document import load

_ROOT = """
openapi: 3.1.0
info: {{title: Library, version: "1"}}
paths:
  /books: {{$ref: "{path_item}"}}
components:
  schemas:
    Book: {{$ref: "{schema}"}}
"""


def _load(folder: Path, path_item: str, schema: str) -> tuple[list[tuple[Code, Severity]], Path]:
    root = folder / "openapi.yaml"
    root.write_text(_ROOT.format(path_item=path_item, schema=schema), encoding="utf-8")
    document = load(root, complete=False)
    return [(found.code, found.severity) for found in document.found], root


def test_a_pointer_to_the_empty_key_of_a_file_means_the_file(tmp_path: Path) -> None:
    (tmp_path / "books.yaml").write_text("get: {responses: {'204': {description: Done.}}}", encoding="utf-8")
    (tmp_path / "book.yaml").write_text("{type: object, properties: {next: {$ref: 'book.yaml#'}}}", encoding="utf-8")
    found, root = _load(tmp_path, "books.yaml#/", "book.yaml#/")

    assert found == [(Code.READ_AS_MEANT, Severity.WARNING)] * 2
    plain = load(root).plain()
    assert plain["paths"]["/books"]["get"]["responses"] == {"204": {"description": "Done."}}
    # Both notations resolve to the same schema.
    assert plain["components"]["schemas"] == {
        "Book": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Book"}}}
    }


def test_an_empty_key_that_is_there_is_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "books.yaml").write_text("get: {responses: {'204': {description: Done.}}}", encoding="utf-8")
    (tmp_path / "book.yaml").write_text("{'': {type: integer}, type: object}", encoding="utf-8")
    found, root = _load(tmp_path, "books.yaml", "book.yaml#/")

    assert found == []
    assert load(root).plain()["components"]["schemas"] == {"Book": {"type": "integer"}}


@pytest.mark.parametrize("name", ["x" * 300 + ".yaml", "a/" * 3000 + "b.yaml", "a\\u0000b.yaml"])
def test_a_name_that_no_file_can_have_is_diagnosed(tmp_path: Path, name: str) -> None:
    (tmp_path / "books.yaml").write_text("{}", encoding="utf-8")
    found, root = _load(tmp_path, "books.yaml", name)

    assert found == [(Code.REFERENCE_MALFORMED, Severity.ERROR)]
    with pytest.raises(DiagnosticsError):
        load(root)


def test_a_callback_may_be_a_reference(tmp_path: Path) -> None:
    root = tmp_path / "openapi.yaml"
    root.write_text(
        """
openapi: 3.0.3
info: {title: Library, version: "1"}
paths:
  /books:
    post:
      responses: {"204": {description: Done.}}
      callbacks: {added: {$ref: '#/components/callbacks/Added'}}
components:
  callbacks:
    Added: {"{$request.body#/url}": {post: {responses: {"200": {description: Fine.}}}}}
""",
        encoding="utf-8",
    )
    assert load(root).plain()["paths"]["/books"]["post"]["callbacks"] == {
        "added": {"$ref": "#/components/callbacks/Added"}
    }
