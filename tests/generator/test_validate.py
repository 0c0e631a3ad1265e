"""Validation: the case folders have the expected findings; these tests cover the rest."""

from __future__ import annotations

import contextlib
import copy
import json
import random
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

from generator.diagnostics import Code, Diagnostics, DiagnosticsError
from generator.loading.document import load
from generator.pipeline import prepare
from generator.validation.validate import validate

CASES = Path(__file__).parents[1] / "cases"


def validated(path: Path) -> Diagnostics:
    document = load(path)
    validate(document, document.found)
    return document.found


def findings(folder: Path, document: dict[str, Any]) -> list[Code]:
    path = folder / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return [found.code for found in validated(path)]


def with_schemas(schemas: dict[str, Any], version: str = "3.1.1") -> dict[str, Any]:
    return {
        "openapi": version,
        "info": {"title": "Library", "version": "1"},
        "paths": {"/books": {"get": {"responses": {"200": {"description": "The books."}}}}},
        "components": {"schemas": schemas},
    }


def test_nothing_in_a_document_reaches_the_terminal_unescaped() -> None:
    for path in CASES.glob("*/diagnostics.txt"):
        assert path.read_text(encoding="utf-8").replace("\n", "").isprintable(), path


def test_every_code_of_loading_and_validation_has_a_case() -> None:
    """A case, or an example in the documentation, which is run as well."""
    places = [*CASES.glob("*/diagnostics.txt"), CASES.parents[1] / "docs" / "diagnostics.md"]
    printed = "".join(path.read_text(encoding="utf-8") for path in places)
    without = {code for code in Code if code.identifier < "GEN200" and f"[{code}]" not in printed}
    # A folder cannot contain an unreadable file or another host, nor a readable schema that is too much for the
    # validator.
    assert without == {Code.FILE_UNREADABLE, Code.VALIDATOR_FAILED, Code.REMOTE_FAILED}


def test_a_clean_document_has_no_findings(tmp_path: Path) -> None:
    book = {
        "type": "object",
        "required": ["title"],
        "properties": {"title": {"type": "string"}, "$ref": {"type": "string"}},
    }
    assert findings(tmp_path, with_schemas({"Book": book, "Any": True, "List": {"type": "array"}})) == []


def test_webhooks_alone_are_a_document(tmp_path: Path) -> None:
    document = with_schemas({})
    del document["paths"]
    document["webhooks"] = {"bookAdded": {"post": {"operationId": "bookAdded"}}}
    assert findings(tmp_path, document) == []


def test_a_chain_too_long_for_the_validator_is_diagnosed(tmp_path: Path) -> None:
    schemas: dict[str, Any] = {
        f"S{index}": {"allOf": [{"$ref": f"#/components/schemas/S{index + 1}"}]} for index in range(999)
    }
    schemas["S999"] = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}
    schemas["S0"]["default"] = {"a": "b"}
    assert findings(tmp_path, with_schemas(schemas)) == [Code.VALIDATOR_FAILED]


def test_alternatives_that_multiply_do_not_keep_the_validator_busy(tmp_path: Path) -> None:
    schemas: dict[str, Any] = {
        f"S{index}": {"anyOf": [{"$ref": f"#/components/schemas/S{index + 1}"}] * 4} for index in range(30)
    }
    schemas["S30"] = {"type": "string"}
    schemas["S0"]["default"] = 5
    assert findings(tmp_path, with_schemas(schemas)) == [Code.VALIDATOR_FAILED]


def test_values_are_compared_in_linear_time(tmp_path: Path) -> None:
    many = list(range(20_000))
    schemas: dict[str, Any] = {
        "Unique": {"type": "array", "items": {}, "uniqueItems": True, "default": [{"a": number} for number in many]},
        "Twice": {"type": "array", "items": {}, "uniqueItems": True, "default": [{"a": [1]}, {"a": [1.0]}]},
        "Different": {"type": "array", "items": {}, "uniqueItems": True, "default": [1, True, "1", [1], [True]]},
        "Listed": {"type": "integer", "enum": many},
    }
    assert findings(tmp_path, with_schemas(schemas)) == [Code.INVALID_DEFAULT]


def test_parameters_are_compared_in_linear_time(tmp_path: Path) -> None:
    document = with_schemas({})
    parameters = [{"name": f"q{number}", "in": "query", "schema": {}} for number in range(5_000)]
    document["paths"]["/books"]["get"]["parameters"] = parameters
    assert findings(tmp_path, document) == []


def test_all_of_that_stands_for_too_much_is_refused_with_a_place(tmp_path: Path) -> None:
    chain: dict[str, Any] = {
        f"S{number}": {
            "allOf": [
                {"$ref": f"#/components/schemas/S{number + 1}"},
                {"type": "object", "properties": {f"p{number}": {"type": "string"}}},
            ]
        }
        for number in range(1_000)
    }
    product: dict[str, Any] = {
        "Product": {"allOf": [{"oneOf": [{"type": "object", "title": f"{a}{b}"} for b in range(10)]} for a in range(6)]}
    }
    assert findings(tmp_path, with_schemas({**chain, "S1000": {"type": "object"}})) == [Code.LIMIT_EXCEEDED]
    assert findings(tmp_path, with_schemas(product)) == [Code.LIMIT_EXCEEDED]


@pytest.mark.parametrize(
    ("pattern", "matches"),
    [
        ("(a+)+$", False),
        ("(a|aa)+$", False),
        ("(a|a)*b", False),
        ("a*a*a*a*a*a*a*a*a*b", False),
        ("a?" * 40 + "b", False),
        ("(?:a?){30}a{30}", True),
        ("^(([a-z])+.)+[A-Z]([a-z])+$", False),
        # Constructs that the matcher does not support are valid, and not checked.
        (r"^(a+)+\1$", True),
        (r"^(?=(a+)+$)", True),
    ],
)
def test_patterns_that_backtrack_are_matched_in_linear_time(tmp_path: Path, pattern: str, matches: bool) -> None:
    value = "a" * 200 + "!"
    schemas: dict[str, Any] = {
        "Text": {"type": "string", "pattern": pattern, "default": value},
        "Object": {"patternProperties": {pattern: {}}, "additionalProperties": False, "default": {value: 1}},
    }
    assert findings(tmp_path, with_schemas(schemas)) == ([] if matches else [Code.INVALID_DEFAULT] * 2)


@pytest.mark.parametrize("version", ["3.0.4", "3.1.1"])
def test_nothing_is_fetched(tmp_path: Path, version: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    schema = {"type": "string", "default": "a", "$schema": "https://example.com/schema"}
    found = findings(
        tmp_path, with_schemas({"A": schema}, version) | {"jsonSchemaDialect": "https://example.com/dialect"}
    )
    assert set(found) <= {Code.UNKNOWN_FIELD}


JUNK: tuple[Any, ...] = (
    None,
    7,
    "x",
    [],
    {},
    [None],
    {"a": None},
    True,
    {"$ref": "#"},
    {"$ref": 7},
    {"x": {"$ref": "x"}},
    [[["x"]]],
)


@pytest.mark.parametrize("seed", range(4))
def test_no_malformed_document_raises_anything_else(tmp_path: Path, seed: int) -> None:
    """Every part of a document with all features, replaced by a value that is invalid there."""
    original = load(Path(__file__).parent / "everything.yaml").plain()
    places = list(_places(original))
    path = tmp_path / "openapi.json"
    chance = random.Random(seed)
    for place in chance.sample(places, k=len(places) // 4):
        document = copy.deepcopy(original)
        holder: Any = document
        for part in place[:-1]:
            holder = holder[part]
        holder[place[-1]] = copy.deepcopy(chance.choice(JUNK))
        path.write_text(json.dumps(document), encoding="utf-8")
        with contextlib.suppress(DiagnosticsError):
            prepare(path, None).findings.render()


def _places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    parts: Any = ()
    if isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
    for key, below in parts:
        yield (*place, key)
        yield from _places(below, (*place, key))


@pytest.mark.parametrize("version", ["3.0.4", "3.1.1"])
def test_a_line_feed_does_not_belong_to_a_name(tmp_path: Path, version: str) -> None:
    """In Python's regular expressions, unlike those of the standard, `$` also matches before a final line feed."""
    assert findings(tmp_path, with_schemas({"Book\n": {"type": "string"}}, version)) == [Code.COMPONENT_NAME]
    document = with_schemas({}, version)
    document["paths"]["/books"]["get"]["responses"]["404\n"] = {"description": "None."}
    assert findings(tmp_path, document) == [Code.READ_AS_MEANT]


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [
        ("application/json", [Code.INVALID_EXAMPLE]),
        ("application/problem+json; charset=utf-8", [Code.INVALID_EXAMPLE]),
        ("text/json", [Code.INVALID_EXAMPLE]),
        ("*/*", [Code.INVALID_EXAMPLE]),
        ("text/plain", []),
    ],
)
def test_examples_of_what_is_decoded_as_json_are_validated(
    tmp_path: Path, media_type: str, expected: list[Code]
) -> None:
    document = with_schemas({})
    content = {media_type: {"schema": {"type": "integer"}, "example": "one"}}
    document["paths"]["/books"]["get"]["responses"]["200"]["content"] = content
    assert findings(tmp_path, document) == expected
