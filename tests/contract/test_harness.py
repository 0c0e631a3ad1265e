"""The contract tests can fail: they detect a package with one defect, and the finding describes it."""

from __future__ import annotations

import copy
import importlib
import pkgutil
from dataclasses import replace
from typing import Any

import pytest

from tests.contract.conftest import Subjects
from tests.contract.exercise import Flavor, Subject, exercise
from tests.contract.openapi import Contract
from tests.contract.received import read
from tests.contract.server import Request
from tests.contract.values import Values

_ID = "00000000-0000-4000-8000-000000000001"


def _change(subject: Subject, id_: str, changes: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Replace the generated description of an operation."""
    folder = importlib.import_module(f"{subject.package.name}._operations")
    for info in pkgutil.iter_modules(folder.__path__, f"{folder.__name__}."):
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if getattr(value, "id", None) == id_:
                monkeypatch.setattr(module, name, replace(value, **changes))
                return
    raise LookupError(id_)


@pytest.mark.parametrize("flavor", ["sync", "async"])
@pytest.mark.parametrize(
    ("id_", "changes", "findings"),
    [
        (
            "plants.get",
            {"route": "GET /plant/{plantId}"},
            [f"path /base/plant/{_ID} does not fit /base/plants/{{plantId}}"],
        ),
        ("plants.get", {"route": "POST /plants/{plantId}"}, ["method POST in place of GET"]),
        ("plants.get", {"headers": {"garden-contract": "1"}}, ["the header `garden-contract` is not declared"]),
        ("plants.get", {"result": lambda: str}, ["drift: plants.get /data: expected string, found missing"]),
        ("plants.create", {"headers": {}}, ["the required header parameter `garden-contract` is missing"]),
        (
            "plants.create",
            {"headers": {"garden-contract": "1"}},
            ["header parameter `garden-contract`: $: '2026-05' was expected"],
        ),
        (
            "plants.create",
            {"names": None},
            ["body: $.growth: {'habit': 'climbing', 'max_height': 3} is not valid under any of the given schemas"],
        ),
        ("plants.move", {"media": "text/json"}, ["the media type 'text/json' is not among ['application/json']"]),
        (
            "plants.move",
            {"security": ()},
            [
                "sent are the credentials []; possible are [['bearer'], ['clientId', 'clientKey']]",
                "sent are the credentials []; possible are [['bearer']]",
                "sent are the credentials []; possible are [['clientId', 'clientKey']]",
            ],
        ),
        (
            "plants.move",
            {"security": (("clientId",), ("bearer",))},
            [
                "sent are the credentials ['clientId']; possible are [['bearer'], ['clientId', 'clientKey']]",
                "sent are the credentials ['clientId']; possible are [['clientId', 'clientKey']]",
            ],
        ),
        (
            "plants.picture",
            {"security": (("bearer",),)},
            ["sent are the credentials ['bearer']; possible are [[]]"],
        ),
        (
            "plants.label_in_german",
            {"route": "GET /plants/{plantId}/label"},
            [f"path /base/plants/{_ID}/label? does not fit /base/plants/{{plantId}}/label?language=de"],
        ),
        ("plants.label", {"kind": "none"}, ["answer /: 'Grüße,\\r\\nzwei Zeilen' became None"]),
    ],
)
def test_a_wrong_package_is_found_out(
    subjects: Subjects,
    monkeypatch: pytest.MonkeyPatch,
    flavor: Flavor,
    id_: str,
    changes: dict[str, Any],
    findings: list[str],
) -> None:
    subject = subjects("modern")
    assert exercise(subject, flavor, "required", only=id_).failures == []

    _change(subject, id_, changes, monkeypatch)

    assert exercise(subject, flavor, "required", only=id_).failures == [f"{id_}: {finding}" for finding in findings]


@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_a_wrong_host_is_found_out(subjects: Subjects, flavor: Flavor) -> None:
    subject = subjects("modern")
    root = copy.deepcopy(dict(subject.contract.root))
    labels = root["paths"]["/plants/{plantId}"]
    labels["servers"] = [{"url": "https://{host}.example.com/v2", "variables": {"host": {"default": "labels"}}}]
    elsewhere = replace(subject, contract=Contract(root))

    assert exercise(elsewhere, flavor, "required", only="plants.get").failures == [
        "plants.get: sent to https://given.example.com in place of https://labels.example.com",
        f"plants.get: path /base/plants/{_ID} does not fit /v2/plants/{{plantId}}",
    ]


def test_a_wrong_style_is_found_out(subjects: Subjects, monkeypatch: pytest.MonkeyPatch) -> None:
    subject = subjects("modern")
    assert exercise(subject, "sync", "all", only="plants.picture").failures == []

    _change(subject, "plants.picture", {"styles": {"sizes": "comma"}}, monkeypatch)

    assert exercise(subject, "sync", "all", only="plants.picture").failures == [
        "plants.picture: query parameter `sizes`: $[0]: '1,2' is not of type 'integer'",
        "plants.picture: query parameter `sizes`: $[0]: '1,2' is not one of [1, 2, 4]",
    ]


_FORM = "application/x-www-form-urlencoded"
_ITEM = {"type": "object", "properties": {"price": {"type": "string"}, "count": {"type": "integer"}}}
_SENT = {
    "type": "object",
    "properties": {
        "metadata": {"type": "object", "additionalProperties": {"type": "string"}},
        "items": {"type": "array", "items": _ITEM},
        "ids": {"type": "array", "items": {"type": "integer"}},
        "plain": {"type": "array", "items": {"type": "string"}},
        "limits": {"type": "object", "properties": {"most": {"type": "integer"}}},
    },
}
_DEEP = {"style": "deepObject", "explode": True}


@pytest.mark.parametrize(
    ("content", "body", "problems"),
    [
        (
            "metadata%5Ba%20b%5D=1&items[0][price]=p&items[0][count]=2&items[1][count]=3&ids=1,2&plain=x&plain=y%2C"
            "&limits=%7B%22most%22%3A1%7D",
            {
                "metadata": {"a b": "1"},
                "items": [{"price": "p", "count": 2}, {"count": 3}],
                "ids": [1, 2],
                "plain": ["x", "y,"],
                "limits": {"most": 1},
            },
            [],
        ),
        ("ids=1&ids=2", {"ids": [1]}, ["query parameter `ids` is there 2 times"]),
        (
            "items[0][count]=many",
            {"items": [{"count": "many"}]},
            ["body: $.items[0].count: 'many' is not of type 'integer'"],
        ),
        ("limits=most", None, ["the body cannot be read as application/x-www-form-urlencoded: Expecting value"]),
    ],
)
def test_forms_are_read_by_their_encoding(content: str, body: Any, problems: list[str]) -> None:
    encoding = {"metadata": _DEEP, "items": _DEEP, "ids": {"explode": False}}
    operation = {
        "requestBody": {"content": {_FORM: {"schema": _SENT, "encoding": encoding}}},
        "responses": {"204": {"description": "Done."}},
    }
    contract = Contract({"openapi": "3.1.0", "paths": {"/orders": {"post": operation}}})
    request = Request(
        method="POST",
        origin="https://a.example.com",
        target="/orders",
        headers=[("content-type", _FORM)],
        body=content.encode(),
    )

    received = read(contract, contract.operations[0], request, {}, "https://a.example.com")

    assert received.body == body
    assert [problem.partition(": line 1")[0] for problem in received.problems] == problems


_REMINDER = {"type": "object", "properties": {"days": {"type": "integer"}}}
_PARTS = {
    "type": "object",
    "properties": {
        "file": {"type": "string", "contentMediaType": "image/png"},
        "raw": {"type": "string", "format": "binary"},
        "note": {"type": "string"},
        "about": _REMINDER,
        "several": {"type": "array", "items": _REMINDER},
        "styled": {"type": "array", "items": {"type": "integer"}},
    },
}


@pytest.mark.parametrize(
    ("head", "content", "problems"),
    [
        ('name="file"; filename="a"\nContent-Type: image/png', "x", []),
        ('name="raw"; filename="a"\nContent-Type: application/octet-stream', "x", []),
        ('name="note"\nContent-Type: text/markdown; charset=utf-8\nX-Kind: a', "ä", []),
        ('name="about"\nContent-Type: application/json', '{"days": 1}', []),
        ('name="several"\nContent-Type: application/json', '{"days": 1}', []),
        ('name="styled"', "1,2", []),
        (
            'name="file"; filename="a"\nContent-Type: text/plain',
            "x",
            ["part `file` is of type 'text/plain' in place of ['image/png']"],
        ),
        ('name="about"', '{"days": 1}', ["part `about` is of type 'text/plain' in place of ['application/json']"]),
        ('name="several"', '{"days": 1}', ["part `several` is of type 'text/plain' in place of ['application/json']"]),
        (
            'name="note"\nContent-Type: text/markdown\nX-Kind: a',
            "x",
            ["part `note` is of type 'text/markdown' in place of ['text/markdown; charset=utf-8']"],
        ),
        (
            'name="note"\nContent-Type: text/markdown; charset=utf-8',
            "x",
            ["part `note` lacks the header `x-kind`"],
        ),
        (
            'name="note"\nContent-Type: text/markdown; charset=utf-8\nX-Kind: b',
            "x",
            ["header `x-kind` of part `note`: $: 'a' was expected"],
        ),
        (
            'name="about"\nContent-Type: application/json\nX-Kind: a',
            "{}",
            ["part `about` has the header `x-kind`, which is not declared"],
        ),
        ('name="styled"', "1,x", ["body: $.styled[1]: 'x' is not of type 'integer'"]),
    ],
)
def test_parts_are_judged_by_their_encoding(head: str, content: str, problems: list[str]) -> None:
    encoding = {
        "note": {
            "contentType": "text/markdown; charset=utf-8",
            "headers": {"X-Kind": {"required": True, "schema": {"const": "a"}}},
        },
        "styled": {"style": "form", "explode": False},
    }
    operation = {
        "requestBody": {"content": {"multipart/form-data": {"schema": _PARTS, "encoding": encoding}}},
        "responses": {"204": {"description": "Done."}},
    }
    contract = Contract({"openapi": "3.1.0", "paths": {"/photos": {"post": operation}}})
    body = f"--x\nContent-Disposition: form-data; {head}\n\n{content}\n--x--\n".replace("\n", "\r\n")
    request = Request(
        method="POST",
        origin="https://a.example.com",
        target="/photos",
        headers=[("content-type", "multipart/form-data; boundary=x")],
        body=body.encode(),
    )

    assert read(contract, contract.operations[0], request, {}, "https://a.example.com").problems == problems


@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_another_media_type_than_the_one_asked_for_is_found_out(
    subjects: Subjects, monkeypatch: pytest.MonkeyPatch, flavor: Flavor
) -> None:
    subject = subjects("modern")
    choice = importlib.import_module(f"{subject.package.name}._core.choice")
    monkeypatch.setattr(choice, "best_matches", lambda media, declared: list(declared) if media else [])

    assert exercise(subject, flavor, "all", only="plants.add_photo").failures == [
        "plants.add_photo: the body is of type 'application/json' in place of 'application/x-www-form-urlencoded'"
    ]


def test_parts_without_their_headers_are_found_out(subjects: Subjects, monkeypatch: pytest.MonkeyPatch) -> None:
    subject = subjects("modern")
    multipart = importlib.import_module(f"{subject.package.name}._core.multipart")
    right = multipart._head
    monkeypatch.setattr(
        multipart,
        "_head",
        lambda name, part, media, file_name=None: right(name, multipart.PartFormat(), None, file_name),
    )

    assert exercise(subject, "sync", "required", only="plants.add_photo").failures == [
        "plants.add_photo: part `photo` is of type 'text/plain' in place of ['image/jpeg', 'image/png']",
        "plants.add_photo: part `about` is of type 'text/plain' in place of ['application/json']",
        "plants.add_photo: part `about` lacks the header `x-reminder`",
    ]


@pytest.mark.parametrize(
    ("pattern", "right", "wrong"),
    [(r"^\p{Lu}\p{L}+$", "Äb", "äb"), (r"^[\p{L}\p{N}-]{2}$", "ä1", "ä "), (r"^a\-(?<x>b)\k<x>$", "a-bb", "a-b")],
)
def test_patterns_are_those_of_ecma_262(pattern: str, right: str, wrong: str) -> None:
    contract = Contract({"openapi": "3.1.0", "paths": {}})
    schema = {"type": "string", "pattern": pattern}
    made = Values(contract, "request", everything=True).value(schema, "text")

    assert contract.problems(schema, made, "request") == []
    assert contract.problems(schema, right, "request") == []
    assert contract.problems(schema, wrong, "request") == [f"$: {wrong!r} does not match {pattern!r}"]


@pytest.mark.parametrize(
    ("version", "schema"),
    [
        ("3.0.3", {"type": "object", "nullable": True, "properties": {"a": {"type": "integer"}}}),
        ("3.1.0", {"type": ["object", "null"], "properties": {"a": {"type": "integer"}}}),
        ("3.1.0", {"anyOf": [{"type": "object", "properties": {"a": {"type": "integer"}}}, {"type": "null"}]}),
    ],
)
def test_a_body_of_properties_is_never_null(version: str, schema: dict[str, Any]) -> None:
    contract = Contract({"openapi": version, "paths": {}})
    values = Values(contract, "request", everything=True)
    for _ in range(3):
        assert isinstance(values.value({"allOf": [schema, {"type": "object"}]}, "body"), dict)


@pytest.mark.parametrize(
    "binary",
    [{"format": "binary"}, {"contentMediaType": "image/png"}, {"contentMediaType": "application/octet-stream"}],
)
def test_binary_texts_are_bytes_in_forms_and_text_in_json(binary: dict[str, Any]) -> None:
    contract = Contract({"openapi": "3.1.0", "paths": {}})
    one = {"type": "string", **binary}
    properties = {"one": one, "more": {"type": "array", "items": one}}
    schema = {"type": "object", "properties": {**properties, "object": {"type": "object", "properties": properties}}}

    made = Values(contract, "request", everything=True, files=True).value(schema, "body")
    assert [type(made["one"]), type(made["more"][0]), type(made["object"]["one"])] == [bytes, bytes, str]
    assert type(made["object"]["more"][0]) is str

    made = Values(contract, "request", everything=True).value(schema, "body")
    assert [type(made["one"]), type(made["more"][0]), type(made["object"]["one"])] == [str, str, str]


@pytest.mark.parametrize(
    ("stated", "text"),
    [
        ({"contentEncoding": "base64", "contentMediaType": "image/png"}, "Ynl0ZXMgMQ=="),
        ({"contentMediaType": "application/vnd.a+json"}, "text 1: ä/%2F&x=1+1;#?,|"),
        ({"contentMediaType": "text/html"}, "text 1: ä/%2F&x=1+1;#?,|"),
    ],
)
def test_texts_are_written_as_their_content_is(stated: dict[str, Any], text: str) -> None:
    contract = Contract({"openapi": "3.1.0", "paths": {}})

    assert Values(contract, "request", everything=True, files=True).value({"type": "string", **stated}, "text") == text


@pytest.mark.parametrize(
    ("schema", "made"),
    [
        ({"type": "integer", "enum": [2], "allOf": [{"oneOf": [{"const": 1}, {"const": 2}, {"const": 3}]}]}, [2, 2, 2]),
        ({"enum": [True], "oneOf": [{"const": 1}, {"const": True}]}, [True, True, True]),
        ({"enum": ["a", "b"], "anyOf": [{"const": "b"}, {"enum": ["a", "c"]}]}, ["b", "a", "b"]),
        ({"type": "string", "oneOf": [{"type": "integer"}, {"type": "string", "const": "a"}]}, ["a", "a", "a"]),
    ],
)
def test_members_of_unions_that_contradict_what_stands_beside_them_are_not_taken(
    schema: dict[str, Any], made: list[Any]
) -> None:
    values = Values(Contract({"openapi": "3.1.0", "paths": {}}), "answer", everything=True)

    assert [values.value(schema, "answer") for _ in range(3)] == made


def test_unions_in_unions_are_covered_by_fewer_values_than_they_have_combinations() -> None:
    schema: dict[str, Any] = {"type": "integer"}
    for level in (3, 2, 1):
        keys = [f"level{level}member{number}" for number in range(6)]
        schema = {"oneOf": [{"type": "object", "properties": {key: schema}, "required": [key]} for key in keys]}

    def names(value: Any) -> set[str]:
        return (
            {name for key, inner in value.items() for name in (key, *names(inner))}
            if isinstance(value, dict)
            else set()
        )

    values = Values(Contract({"openapi": "3.1.0", "paths": {}}), "answer", everything=False)
    made = [values.value(schema, "answer") for _ in range(5)]
    assert not values.rotation.is_covering

    made.append(values.value(schema, "answer"))
    assert values.rotation.is_covering
    assert set().union(*map(names, made)) == {
        f"level{level}member{number}" for level in (1, 2, 3) for number in range(6)
    }
    assert not values.rotation.is_complete

    made += [values.value(schema, "answer") for _ in range(6**3 - 6)]
    assert values.rotation.is_complete
    assert len({str(value).replace("'", "").rpartition(":")[0] for value in made}) == 6**3


def test_an_object_of_a_union_has_the_constant_of_its_own_member() -> None:
    """A shared enumeration beside the constant must not give an object the constant of another member."""
    kinds = {"type": "integer", "oneOf": [{"const": 1}, {"const": 2}]}
    members = [
        {
            "type": "object",
            "properties": {"kind": {"enum": [number], "allOf": [kinds]}, name: {"type": "string"}},
            "required": ["kind", name],
        }
        for number, name in ((1, "one"), (2, "two"))
    ]
    values = Values(Contract({"openapi": "3.1.0", "paths": {}}), "answer", everything=True)

    made = [values.value({"oneOf": members}, "answer") for _ in range(4)]

    assert [(value["kind"], "two" in value) for value in made] == [(1, False), (2, True), (1, False), (2, True)]


def test_texts_of_a_pattern_differ() -> None:
    schema = {"type": "array", "uniqueItems": True, "minItems": 2, "items": {"type": "string", "pattern": "^[0-9]+$"}}
    values = Values(Contract({"openapi": "3.1.0", "paths": {}}), "request", everything=False)

    first, second = values.value(schema, "body")

    assert first != second


def test_operations_whose_paths_differ_by_their_fragments_are_told_apart() -> None:
    paths = {f"/plants{fragment}": {"get": {"operationId": f"get{fragment}"}} for fragment in ("", "#one", "#two")}
    contract = Contract({"openapi": "3.1.0", "paths": paths})

    found = [contract.operation("GET", "/plants", id_) for id_ in ("get", "get#one", "get#two", "other")]

    assert [operation and operation.id for operation in found] == ["get", "get#one", "get#two", "get"]
    assert contract.operation("GET", "/plants#one", "get#one") is None
