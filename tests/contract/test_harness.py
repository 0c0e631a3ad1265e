"""The contract tests can fail: a package with one thing wrong is found out, and the finding says what it is."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import replace
from typing import Any

import pytest

from tests.contract.conftest import Subjects
from tests.contract.exercise import Flavour, Subject, exercise

_ID = "00000000-0000-4000-8000-000000000001"


def _change(subject: Subject, id_: str, changes: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Put another description of an operation in the place of the generated one."""
    folder = importlib.import_module(f"{subject.package.name}._operations")
    for info in pkgutil.iter_modules(folder.__path__, f"{folder.__name__}."):
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if getattr(value, "id", None) == id_:
                monkeypatch.setattr(module, name, replace(value, **changes))
                return
    raise LookupError(id_)


@pytest.mark.parametrize("flavour", ["sync", "async"])
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
        ("plants.get", {"answer": str}, ["drift: plants.get /data: expected string, found missing"]),
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
        ("plants.label", {"kind": "none"}, ["answer /: 'Grüße,\\r\\nzwei Zeilen' became None"]),
    ],
)
def test_a_wrong_package_is_found_out(
    subjects: Subjects,
    monkeypatch: pytest.MonkeyPatch,
    flavour: Flavour,
    id_: str,
    changes: dict[str, Any],
    findings: list[str],
) -> None:
    subject = subjects("modern")
    assert exercise(subject, flavour, "required", only=id_).failures == []

    _change(subject, id_, changes, monkeypatch)

    assert exercise(subject, flavour, "required", only=id_).failures == [f"{id_}: {finding}" for finding in findings]


def test_a_wrong_style_is_found_out(subjects: Subjects, monkeypatch: pytest.MonkeyPatch) -> None:
    subject = subjects("modern")
    assert exercise(subject, "sync", "all", only="plants.picture").failures == []

    _change(subject, "plants.picture", {"styles": {"sizes": "comma"}}, monkeypatch)

    assert exercise(subject, "sync", "all", only="plants.picture").failures == [
        "plants.picture: query parameter `sizes`: $[0]: '1,2' is not of type 'integer'",
        "plants.picture: query parameter `sizes`: $[0]: '1,2' is not one of [1, 2, 4]",
    ]
