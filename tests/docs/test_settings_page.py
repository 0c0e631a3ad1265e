"""docs/settings.md has every setting, and its examples have the documented effect."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.packages import Example, Responses, examples, show
from tools.commands import ToolError
from tools.settings_page import updated

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"
RESPONSES: Responses = {
    "GET /books": (
        200,
        {"items": [{"title": "Orlando"}, {"title": "The Waves"}], "meta": {"total": 3}},
    ),
    "GET /books?page=2": (200, {"items": [{"title": "Flush"}], "meta": {"total": 3}}),
    "GET /repos?per_page=2": (
        200,
        [{"name": "spoon"}, {"name": "knife"}],
        {"link": '<?per_page=2&after=knife>; rel="next", <?per_page=2&after=knife>; rel="last"'},
    ),
    "GET /repos?per_page=2&after=knife": (200, [{"name": "fork"}], {"link": '<?per_page=2>; rel="first"'}),
    "GET /pods": (200, {"items": [{"name": "web"}]}),
    "GET /pods?watch=true": (
        200,
        b'{"type":"ADDED","object":{"name":"web"}}\n{"type":"DELETED","object":{"name":"web"}}\n',
    ),
    "GET /pods/web/log?follow=true": (200, b"started\nstopped\n", {"content-type": "text/plain"}),
    'POST /items/ {"name":"","price":-1}': (
        422,
        {
            "detail": [
                {"type": "string_too_short", "loc": ["body", "name"], "msg": "String should have at least 1 character"},
                {
                    "type": "greater_than",
                    "loc": ["body", "price"],
                    "msg": "Input should be greater than 0",
                    "input": -1,
                },
            ]
        },
    ),
}
EXAMPLES = list(examples(PAGE))


def test_the_tables_are_those_of_the_models() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert updated(page) == page, "run `make settings`"


def test_a_page_without_a_place_for_the_tables_is_refused() -> None:
    with pytest.raises(ToolError, match="the marks around the tables are missing"):
        updated("# Settings\n")


def test_there_are_examples() -> None:
    assert [sorted(example.files) for example in EXAMPLES] == [
        ["client.yaml", "openapi.yaml", "paging.yaml"],
        ["client.yaml", "openapi.yaml"],
        ["client.yaml", "openapi.yaml"],
        ["client.yaml", "openapi.yaml"],
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=["page numbers", "links", "streams", "FastAPI"])
def test_an_example_does_what_it_shows(example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    show(example, RESPONSES)
