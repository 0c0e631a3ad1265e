"""Overlays: behavior that the two case folders cannot show."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.diagnostics import Code, DiagnosticsError
from generator.loading.document import load
from generator.loading.nodes import ArrayNode, ObjectNode

DOCUMENT = """\
openapi: 3.1.1
info: {title: Library, version: "1", x-list: [1, 2, 3, 4]}
paths: {}
components:
  schemas:
    Book: {type: object, properties: {title: {type: string}}}
"""


def overlay(folder: Path, *actions: dict[str, Any], name: str = "overlay.json") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    info = {"title": "Changes", "version": "1"}
    path.write_text(json.dumps({"overlay": "1.0.0", "info": info, "actions": list(actions)}), encoding="utf-8")
    return path


def applied(folder: Path, *actions: dict[str, Any]) -> Any:
    (folder / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    return load(folder / "openapi.yaml", [overlay(folder, *actions)]).root


def codes(folder: Path, *actions: dict[str, Any]) -> list[Code]:
    with pytest.raises(DiagnosticsError) as raised:
        applied(folder, *actions)
    found = list(raised.value.diagnostics)
    assert all(each.position.file == folder / "overlay.json" for each in found)
    return [each.code for each in found]


@pytest.mark.parametrize(
    ("target", "left"),
    [
        ("$.info.x-list[0]", [2, 3, 4]),
        ("$.info['x-list'][-1]", [1, 2, 3]),
        ("$.info.x-list[1:3]", [1, 4]),
        ("$.info.x-list[::2]", [2, 4]),
        ("$.info.x-list[0, 0, 2]", [2, 4]),
        ("$.info.x-list[?@ > 2]", [1, 2]),
        ("$.info.x-list[?@ >= 2 && !(@ == 3)]", [1, 3]),
        ("$.info.x-list[?@ < 2 || @ != 4]", [4]),
        ("$.info.x-list[?@ == $.info.x-list[1]]", [1, 3, 4]),
        ("$..x-list[*]", []),
        ("$[?length(@['x-list']) == 4 && count(@.*) == 3]['x-list'][0]", [2, 3, 4]),
        ("$[?search(@.title, '[bB]r') && match(@.title, '.*y')].x-list[3]", [1, 2, 3]),
        ("$[?value(@..title) == 'Library'].x-list[3]", [1, 2, 3]),
        ("$[?@.x-list == $.info.x-list].x-list[3]", [1, 2, 3]),
        ("$[?@.absent == @.missing && @.x-list].x-list[3]", [1, 2, 3]),
    ],
)
def test_targets_select_by_rfc_9535(tmp_path: Path, target: str, left: list[int]) -> None:
    # The short form does not allow a hyphen.
    target = target.replace("..x-list", "..['x-list']").replace(".x-list", "['x-list']")
    root = applied(tmp_path, {"target": target, "remove": True})
    assert root["info"]["x-list"] == left


def test_every_value_keeps_the_place_where_it_was_written(tmp_path: Path) -> None:
    update = {"x-list": [5, {"six": 6}], "title": "Other", "contact": {"name": "Ada"}}
    root = applied(
        tmp_path,
        {"target": "$.info", "update": update},
        {"target": "$.info['x-list'][1]", "remove": True},
        {"target": "$.info['x-list'][0]", "update": 10},
    )
    info, document, changes = root["info"], tmp_path / "openapi.yaml", tmp_path / "overlay.json"

    assert info == {"title": "Other", "version": "1", "x-list": [10, 3, 4, 5, {"six": 6}], "contact": {"name": "Ada"}}
    assert isinstance(info, ObjectNode)
    items = info["x-list"]
    assert isinstance(items, ArrayNode)
    assert [items.item_position(index).file for index in range(5)] == [changes, document, document, changes, changes]
    assert {key: info.value_position(key).file for key in info} == {
        "title": changes,
        "version": document,
        "x-list": document,
        "contact": changes,
    }
    assert info.key_position("title").column == changes.read_text(encoding="utf-8").index('"title": "Other"') + 1


def test_overlays_apply_in_order_from_anywhere_and_refer_to_the_document(tmp_path: Path) -> None:
    (tmp_path / "api" / "schemas").mkdir(parents=True)
    (tmp_path / "api" / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "api" / "schemas" / "author.yaml").write_text("Author: {type: string}", encoding="utf-8")
    properties = {"self": {"$ref": "#/components/schemas/Book"}, "by": {"$ref": "schemas/author.yaml#/Author"}}
    first = overlay(
        tmp_path / "one", {"target": "$.components.schemas.Book", "update": {"properties": properties}}, name="a.json"
    )
    second = overlay(tmp_path / "two", {"target": "$..self", "update": {"description": "Itself."}}, name="b.json")

    arguments = ["bundle", str(tmp_path / "api/openapi.yaml"), "--overlay", str(first), "--overlay", str(second)]
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)

    assert yaml.safe_load(result.stdout)["components"]["schemas"] == {
        "Book": {
            "type": "object",
            "properties": {
                "title": {"type": "string"},
                "self": {"$ref": "#/components/schemas/Book", "description": "Itself."},
                "by": {"$ref": "#/components/schemas/Author"},
            },
        },
        "Author": {"type": "string"},
    }
    swapped = [*arguments[:2], "--overlay", str(second), "--overlay", str(first)]
    assert "GEN022" in CliRunner().invoke(main, swapped).stderr


def test_the_output_is_up_to_date_only_with_its_overlays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    operation = {"operationId": "books.list", "responses": {"200": {"description": "The books."}}}
    (tmp_path / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")

    def run(*actions: dict[str, Any]) -> str:
        overlay(tmp_path, {"target": "$.paths", "update": {"/books": {"get": operation}}}, *actions)
        arguments = ["generate", "openapi.yaml", "--output", "out", "--overlay", "overlay.json"]
        return CliRunner().invoke(main, arguments, catch_exceptions=False).stdout.splitlines()[-1]

    assert "written" in run()
    assert run().startswith("nothing changed")
    assert not run({"target": "$.info", "update": {"title": "Museum"}}).startswith("nothing changed")


def test_hostile_overlays_end_with_a_place(tmp_path: Path) -> None:
    many = {f"k{number}": {"a": [1, 2]} for number in range(3_000)}
    deep: Any = {}
    for _ in range(60):
        deep = {"deep": deep}

    cubic = {"target": "$..[?count($..[?count($..*) > 1]) > 1]", "remove": True}
    assert codes(tmp_path, {"target": "$.info", "update": many}, cubic) == [Code.LIMIT_EXCEEDED]
    grown = [{"target": "$..a", "update": list(range(400))}]
    assert codes(tmp_path, {"target": "$.info", "update": many}, *grown) == [Code.LIMIT_EXCEEDED]
    nested = [{"target": "$.info.contact", "update": deep}, {"target": "$..deep.deep", "update": deep}]
    assert codes(tmp_path, {"target": "$.info", "update": {"contact": {}}}, *nested) == [Code.LIMIT_EXCEEDED]
    parentheses = "$[?" + "(" * 900 + "@" + ")" * 900 + "]"
    negations = "$[?" + "!(" * 40 + "@" + ")" * 40 + "]"
    for query in ("$" + "[?(" * 600, parentheses, negations, "$" + ".a" * 2_000):
        assert codes(tmp_path, {"target": query, "remove": True}) == [Code.OVERLAY_TARGET_INVALID]


def test_overlays_of_the_settings_stay_in_their_folder(tmp_path: Path) -> None:
    (tmp_path / "api").mkdir()
    (tmp_path / "api" / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    overlay(tmp_path, {"target": "$.info", "update": {}})
    (tmp_path / "api" / "link.json").symlink_to(tmp_path / "overlay.json")
    settings = tmp_path / "api" / "client.yaml"

    for path in ("../overlay.json", str(tmp_path / "overlay.json"), "link.json"):
        settings.write_text(
            f"package: library\ndistribution: library\nclient: Library\nenvironment: LIBRARY\noverlays: [{path}]\n",
            encoding="utf-8",
        )
        result = CliRunner().invoke(main, ["check", str(tmp_path / "api" / "openapi.yaml")])
        assert (result.exit_code, "client.yaml:5:" in result.stderr, "GEN301" in result.stderr) == (1, True, True)
