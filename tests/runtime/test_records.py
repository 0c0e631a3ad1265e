"""Records behave like frozen dataclasses, and are dataclasses for everything that handles those."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import Any, ClassVar, get_type_hints

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
    assert [one.name for one in fields(Drift)] == ["operation", "pointer", "expected", "found"]
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
    ("record", "args", "values", "wrong"),
    [
        (calcom.RateLimit, (), {"name": "day", "limits": 1}, "unexpected: limits"),
        (calcom.RateLimit, (), {"limits": 1, "a": 2}, "missing: name; unexpected: a, limits"),
        (calcom.RateLimit, ("day",), {}, "takes 0 positional arguments, but 1 were given; missing: name"),
        (Drift, ("a",) * 5, {}, "takes 4 positional arguments, but 5 were given"),
        (Drift, ("a",) * 4, {"found": "e"}, "repeated: found"),
    ],
)
def test_wrong_arguments_are_rejected(record: type, args: tuple[Any, ...], values: dict[str, Any], wrong: str) -> None:
    with pytest.raises(TypeError) as caught:
        record(*args, **values)
    assert str(caught.value) == f"{record.__name__}(): {wrong}"


@dataclass(frozen=True)
class _Marked(Drift):
    kind: ClassVar[str] = "marked"
    marks: list[str] = field(default_factory=list, repr=False, compare=False)


def test_a_frozen_dataclass_can_inherit_from_a_record() -> None:
    marked = _Marked("bookings.get", "/uid", "string", "number")
    assert repr(marked).endswith("_Marked(operation='bookings.get', pointer='/uid', expected='string', found='number')")
    assert marked.marks == []
    assert marked == replace(marked, marks=["a"])
    assert list(inspect.signature(_Marked).parameters) == ["operation", "pointer", "expected", "found", "marks"]
    changed: Any = marked
    with pytest.raises(FrozenInstanceError):
        changed.found = "null"


def test_records_of_different_classes_are_not_equal() -> None:
    class Renamed(Drift):
        pass

    renamed = Renamed(*asdict(DRIFT).values())
    drift = copy.copy(DRIFT)
    assert renamed != drift
    assert drift != renamed
    assert renamed == copy.copy(renamed)


def test_a_record_shows_its_arguments() -> None:
    assert str(inspect.signature(Drift)) == (
        "(operation: 'str', pointer: 'str', expected: 'str', found: 'str') -> None"
    )
    expected = inspect.signature(make_dataclass("Same", [(one.name, one.type, one) for one in fields(Options)]))
    parameters = inspect.signature(Options).parameters
    assert parameters == expected.parameters
    assert list(parameters) == [one.name for one in fields(Options)]
    assert {one.kind for one in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}
    assert (parameters["max_retries"].default, str(parameters["query"].default)) == (2, "<factory>")


def test_a_record_has_no_other_public_or_private_names() -> None:
    assert list(get_type_hints(Drift)) == ["operation", "pointer", "expected", "found"]
    assert [name for name in dir(DRIFT) if not name.startswith("__")] == ["expected", "found", "operation", "pointer"]


def test_each_record_has_its_own_default_values() -> None:
    assert Options().query == {}
    assert Options().query is not Options().query
    assert Options() == Options(max_retries=2)
