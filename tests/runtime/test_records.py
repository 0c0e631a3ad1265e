"""Records behave like frozen dataclasses, and are dataclasses for everything that handles those."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, fields, is_dataclass, replace
from typing import Any

import pytest

import calcom
from calcom._core.drift import Drift
from calcom._core.operation import Operation
from calcom._core.options import Options
from calcom._core.request import PreparedRequest
from calcom._core.response import RawResponse, Response

DRIFT = Drift("bookings.get", "/uid", "string", "number")


def test_a_record_is_a_dataclass() -> None:
    assert is_dataclass(Drift)
    assert [field.name for field in fields(Drift)] == ["operation", "pointer", "expected", "found"]
    assert asdict(DRIFT) == {"operation": "bookings.get", "pointer": "/uid", "expected": "string", "found": "number"}
    assert replace(DRIFT, found="null") == Drift("bookings.get", "/uid", expected="string", found="null")
    match DRIFT:
        case Drift(operation, pointer):
            assert (operation, pointer) == ("bookings.get", "/uid")


def test_a_record_compares_and_shows_its_fields() -> None:
    assert copy.deepcopy(DRIFT) == DRIFT
    assert replace(DRIFT, found="null") != DRIFT
    assert tuple(asdict(DRIFT).values()) != DRIFT
    assert {DRIFT: 1}[copy.copy(DRIFT)] == 1
    assert pickle.loads(pickle.dumps(DRIFT)) == DRIFT
    assert repr(DRIFT) == "Drift(operation='bookings.get', pointer='/uid', expected='string', found='number')"
    # Bodies and values can contain secrets.
    raw = RawResponse(value="secret", response=Response(status=200, content=b"secret"))
    assert "secret" not in repr(raw)


def test_fields_without_comparison_are_ignored() -> None:
    request = PreparedRequest("GET", "https://api.example.com/")
    assert request.hiding(["secret"]) == request


def test_operations_compare_by_identity() -> None:
    operation: Operation[Any] = Operation("one", "GET /one")
    assert operation != replace(operation)
    assert len({operation, replace(operation)}) == 2


def test_a_record_cannot_be_changed() -> None:
    drift: Any = copy.copy(DRIFT)
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'found'"):
        drift.found = "null"
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'found'"):
        del drift.found
    assert drift == DRIFT


@pytest.mark.parametrize(
    ("args", "values", "wrong"),
    [
        ((), {"name": "day", "limits": 1}, "limits"),
        ((), {"limit": 1}, "name"),
        (("day",), {}, "name"),
    ],
)
def test_unknown_missing_and_positional_arguments_are_rejected(
    args: tuple[Any, ...], values: dict[str, Any], wrong: str
) -> None:
    with pytest.raises(TypeError, match=rf"RateLimit\(\) has missing, unexpected or repeated arguments: \['{wrong}'\]"):
        calcom.RateLimit(*args, **values)


@pytest.mark.parametrize(("args", "values"), [(("a", "b", "c", "d", "e"), {}), (("a", "b", "c", "d"), {"found": "e"})])
def test_repeated_arguments_are_rejected(args: tuple[Any, ...], values: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=r"Drift\(\) has missing, unexpected or repeated arguments: \[\]"):
        Drift(*args, **values)


def test_each_record_has_its_own_default_values() -> None:
    assert Options().query == {}
    assert Options().query is not Options().query
    assert Options() == Options(max_retries=2)
