"""Error responses of different APIs: where the settings find the parts, and which class is raised."""

from __future__ import annotations

import ast
import inspect
import json
import re
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest

from generator.output.freshness import Job
from generator.pipeline import document
from generator.rendering.status_errors import SOURCE, StatusErrors
from generator.rendering.templates import TEMPLATES
from tests.behavior.conftest import Connect, Wire
from tests.conftest import Generate

DOCUMENT = """
openapi: 3.1.0
info: {title: Zoo, version: "1"}
servers: [{url: https://zoo.example}]
paths:
  /animals:
    get:
      operationId: animals.get
      tags: [animals]
      summary: Get.
      responses:
        "204": {description: Done.}
        "400": {description: The cage is open.}
        "404": {description: There is none.}
        "418": {description: It is a teapot.}
        "498": {description: The token has expired.}
        "503": {description: The zoo is closed.}
"""
# Its name depends on the Python version.
UNPROCESSABLE = HTTPStatus(422).phrase
SECRET = "".join(["pass", "word", "-", "of-ada"])

FASTAPI = {
    "detail": [
        {"type": "missing", "loc": ["body", "owner", "email"], "msg": "Field required", "input": {"password": SECRET}},
        {"type": "int", "loc": ["query", "pets", 0, "age"], "msg": "Input should be a valid integer", "input": SECRET},
        {"type": "json", "loc": ["body"], "msg": "JSON decode error"},
        {"loc": [], "msg": "nowhere"},
        {"loc": ["body", "quiet"]},
        None,
    ]
}
FASTAPI_FIELDS = {
    "owner.email": ("Field required",),
    "pets.0.age": ("Input should be a valid integer",),
    "body": ("JSON decode error",),
}
PROBLEM = {
    "title": "Your request is not valid.",
    "errors": [
        {"detail": "must be a positive integer", "pointer": "#/age"},
        {"detail": "must be 'green'", "pointer": "#/profile/eye~1hair~0color"},
    ],
}
PROBLEM_FIELDS = {"age": ("must be a positive integer",), "profile.eye/hair~color": ("must be 'green'",)}


@pytest.mark.parametrize(
    ("body", "message", "fields"),
    [
        (FASTAPI, UNPROCESSABLE, FASTAPI_FIELDS),
        ({"detail": "Not found"}, "Not found", {}),
        (PROBLEM, "Your request is not valid.", PROBLEM_FIELDS),
        ({"title": "No", "invalid-params": [{"name": "age", "reason": "is odd"}]}, "No", {"age": ("is odd",)}),
        (
            {"errors": [{"detail": "is too short", "source": {"pointer": "/data/attributes/name"}}]},
            UNPROCESSABLE,
            {"data.attributes.name": ("is too short",)},
        ),
        (
            {"title": "No", "errors": {"Name": ["is missing", "is short"], "Age": "is odd", "Other": {"a": 1}}},
            "No",
            {"Name": ("is missing", "is short"), "Age": ("is odd",)},
        ),
        (
            {
                "error": {
                    "code": 400,
                    "message": "Invalid request.",
                    "status": "INVALID_ARGUMENT",
                    "details": [
                        {"@type": "type.googleapis.com/google.rpc.RequestInfo", "requestId": "r"},
                        {
                            "@type": "type.googleapis.com/google.rpc.BadRequest",
                            "fieldViolations": [
                                {"field": "pet.name", "description": "is empty"},
                                {"field": "pet.age", "description": "is odd"},
                            ],
                        },
                    ],
                }
            },
            "Invalid request.",
            {"pet.name": ("is empty",), "pet.age": ("is odd",)},
        ),
        (
            {
                "message": "No.",
                "reason": "fieldValidationFailed",
                "fieldList": [{"path": "/pet/age", "message": "is odd"}],
            },
            "No.",
            {"pet.age": ("is odd",)},
        ),
        ({"errors": ["a", 1, None]}, UNPROCESSABLE, {}),
    ],
    ids=["fastapi", "fastapi-text", "rfc9457", "rfc7807", "json-api", "mapping", "google", "aws", "something-else"],
)
def test_without_settings_the_usual_shapes_are_understood(
    generated: Generate, connect: Connect, wire: Wire, body: Any, message: str, fields: dict[str, tuple[str, ...]]
) -> None:
    error = raised(generated(DOCUMENT), connect, wire, 422, body)
    assert error.message == message
    assert {field.path: field.messages for field in error.fields} == fields
    assert SECRET not in repr((vars(error), str(error)))


VALIDATORS = """
errors:
  code: [problem.kind]
  message: [problem.text]
  details: [problem.more]
  fields:
    - {at: problem.tree, field: where.name, messages: why, children: below, echoes: [sent]}
    - {at: problem.sentences, pattern: '^(?:each value in )?(?P<field>[\\w.]+) (?:must|should) '}
"""


def test_the_settings_say_where_everything_is(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(DOCUMENT, VALIDATORS)
    tree = {
        "where": {"name": "pets"},
        "sent": SECRET,
        "below": [
            {"where": {"name": 0}, "why": {"a": "is odd", "b": "is red"}, "sent": [SECRET]},
            {"why": "nowhere", "sent": SECRET},
        ],
    }
    body = {"problem": {"kind": "bad", "text": "No.", "more": {"hint": 1}, "tree": [tree]}}
    error = raised(package, connect, wire, 400, body)
    assert (error.code, error.message, error.details) == ("bad", "No.", {"hint": 1})
    assert error.fields == (package.FieldError("pets.0", ("is odd", "is red")),)
    assert SECRET not in repr((vars(error), str(error)))
    assert error.body["problem"]["tree"] == [
        {
            "where": {"name": "pets"},
            "below": [{"where": {"name": 0}, "why": tree["below"][0]["why"]}, {"why": "nowhere"}],
        }
    ]

    sentences = ["owner.email must be an email", "each value in tags must be a string", "It should not be.", "No.", 7]
    error = raised(package, connect, wire, 400, {"problem": {"sentences": sentences}})
    assert error.fields == (
        package.FieldError("owner.email", (sentences[0],)),
        package.FieldError("tags", (sentences[1],)),
        package.FieldError("It", (sentences[2],)),
    )


def test_a_list_that_is_nested_without_end_does_no_harm(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(DOCUMENT, VALIDATORS)
    node: dict[str, Any] = {"where": {"name": "deepest"}, "why": "is deep"}
    for _ in range(200):
        node = {"where": {"name": "a"}, "why": "is here", "below": [node]}
    error = raised(package, connect, wire, 400, {"problem": {"tree": [node]}})
    assert [field.path.count(".") for field in error.fields] == list(range(50))


def test_docstrings_name_the_error_that_is_raised(generated: Generate, connect: Connect, wire: Wire) -> None:
    for settings, expected in (("", "APIStatusError"), ("refresh_status: 498", "TokenExpiredError")):
        package = generated(DOCUMENT, settings)
        client = connect(package)
        documented = inspect.getdoc(client.animals.get) or ""
        names = {
            400: "BadRequestError",
            404: "NotFoundError",
            418: "APIStatusError",
            498: expected,
            503: "InternalServerError",
        }
        described = documented.partition("Raises:\n")[2]
        assert [line.split(":")[0].strip() for line in described.splitlines()] == list(names.values())
        for status, name in names.items():
            assert type(raised(package, connect, wire, status, {})).__name__ == name


@pytest.mark.parametrize(
    ("responses", "documented"),
    [
        (
            {"200": "Fine.", "4XX": "You erred.", "default": "An error.", "5xx": "We erred."},
            ["APIStatusError: You erred.", "APIStatusError: An error.", "InternalServerError: We erred."],
        ),
        ({"302": "Elsewhere.", "default": "An error."}, ["APIStatusError: An error."]),
        # Without another success response, `default` is the success response.
        ({"default": "Fine."}, []),
        ({"404": "None.", "default": "Fine."}, ["NotFoundError: None."]),
    ],
)
def test_ranges_of_statuses_are_documented_like_others(
    generated: Generate, connect: Connect, wire: Wire, tmp_path: Path, responses: dict[str, str], documented: list[str]
) -> None:
    head = DOCUMENT.partition('        "204"')[0]
    body = "content: {application/json: {schema: {type: object, properties: {detail: {type: string}}}}}"
    stated = "".join(f'        "{status}": {{description: {text}, {body}}}\n' for status, text in responses.items())
    package = generated(head + stated)

    described = (inspect.getdoc(connect(package).animals.get) or "").partition("Raises:\n")[2]
    assert [line.strip() for line in described.splitlines()] == documented
    document(Job.of(tmp_path / "openapi.yaml", output=tmp_path / "out"))
    page = (tmp_path / "out" / "docs" / "reference" / "animals" / "get.md").read_text(encoding="utf-8")
    for line in documented:
        name, _, text = line.partition(": ")
        assert re.search(rf"\[`{name}`\]\(\S+\) · (4XX|5XX|404|default)\n\n?: +{text}", page), page
    for status in (418, 503):
        error = raised(package, connect, wire, status, {"detail": "Because."})
        assert (error.message, error.body) == ("Because.", {"detail": "Because."})


@pytest.mark.parametrize("refresh_status", [None, 401, 498])
def test_the_generator_and_the_runtime_name_every_status_alike(generated: Generate, refresh_status: int | None) -> None:
    package = generated(DOCUMENT, f"refresh_status: {refresh_status}" if refresh_status else "")
    error_class = __import__(f"{package.__name__}._core.error_responses", fromlist=["error_class"]).error_class
    known = StatusErrors.read(TEMPLATES / SOURCE, refresh_status)
    statuses = range(300, 700)
    assert [known.name(str(status)) for status in statuses] == [error_class(status).__name__ for status in statuses]
    tree = ast.parse((TEMPLATES / SOURCE).read_text(encoding="utf-8"))
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    assert {name for _, name, _ in known.rows()} <= classes


def raised(package: Any, connect: Connect, wire: Wire, status: int, body: Any) -> Any:
    wire.status, wire.responses = status, [json.loads(json.dumps(body))]
    with pytest.raises(package.APIStatusError) as caught:
        connect(package, max_retries=0).animals.get()
    return caught.value
