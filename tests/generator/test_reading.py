"""Loading: YAML and JSON with positions."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import pytest

from generator.diagnostics import Position
from generator.loading.document import load, load_yaml
from generator.loading.nodes import ArrayNode, ObjectNode, position_of
from tests.generator.files import data


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
