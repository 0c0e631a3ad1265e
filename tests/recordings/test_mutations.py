"""Randomly damaged recorded responses: they raise only our own errors, and undamaged parts are unchanged.

`make storm` tests ten thousand of them; `make test` some hundreds, the same ones every time.
"""

from __future__ import annotations

import copy
import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import calcom._operations
from calcom import APIError, Drift
from calcom._core.decode import decode, decode_body
from calcom._core.model import Model
from calcom._core.operation import Operation
from calcom._core.options import Options
from calcom._core.response import Response
from tests.recordings.exchanges import Exchange, recorded

EXAMPLES = 10_000 if os.environ.get("STORM") == "full" else 300

# Larger responses take long to damage, and contain nothing that smaller ones lack.
LARGEST = 20_000


@dataclass(frozen=True)
class Answer:
    """A recorded response that decodes without drift.

    Attributes:
        name: Its name in a failure.
        operation: The operation of the response.
        body: The body, parsed.
        value: The decoded result.
        places: The paths of all values in the body.
        within: The path of the result in the body.
    """

    name: str
    operation: Operation[Any]
    body: Any
    value: Any
    places: tuple[tuple[Any, ...], ...]
    within: tuple[str, ...]


def operations() -> Iterator[Operation[Any]]:
    for module in walk_packages(calcom._operations.__path__, "calcom._operations."):
        for found in vars(import_module(module.name)).values():
            if isinstance(found, Operation) and found.kind == "json":
                yield found


def decoded(operation: Operation[Any], body: Any) -> tuple[Any, list[Drift]]:
    drifts: list[Drift] = []
    response = Response(status=200, content=json.dumps(body).encode())
    options = Options(on_drift=drifts.append)
    read = decode_body if operation.paging is not None else decode
    value = read(operation, response, options, method=operation.method, path=operation.path)
    return (value.value if operation.paging is not None else value), drifts


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(item, (*path, key))


def answers() -> list[Answer]:
    """For each operation the largest recorded response within the limit."""
    by_route: dict[str, list[Operation[Any]]] = {}
    for operation in operations():
        by_route.setdefault(operation.route, []).append(operation)
    best: dict[str, tuple[int, Exchange]] = {}
    for exchange in recorded():
        size = len(json.dumps(exchange.body))
        route = _route(by_route, exchange)
        if exchange.status < 300 and isinstance(exchange.body, dict) and size < LARGEST and route is not None:
            best[route] = max(best.get(route, (0, exchange)), (size, exchange), key=lambda pair: pair[0])
    return [found for route, (_, exchange) in best.items() for found in _clean(by_route[route], exchange)]


def _route(routes: Mapping[str, object], exchange: Exchange) -> str | None:
    asked = f"{exchange.method} {exchange.path.partition('?')[0]}"
    fitting = [route for route in routes if re.fullmatch(re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(route)), asked)]
    return min(fitting, key=lambda route: route.count("{"), default=None)


def _clean(choices: list[Operation[Any]], exchange: Exchange) -> Iterator[Answer]:
    for operation in choices:
        value, drifts = decoded(operation, exchange.body)
        within = operation.paging.items if operation.paging is not None else operation.within
        if not drifts:
            way = tuple(within.split(".")) if within else ()
            yield Answer(exchange.name, operation, exchange.body, value, tuple(places(exchange.body)), way)


ANSWERS = answers()

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[Answer, Any, set[Any]]:
    """A response with one to three values dropped, nulled, retyped, nested or enlarged, and the affected parts."""
    answer = draw(st.sampled_from(ANSWERS))
    body = copy.deepcopy(answer.body)
    hurt: set[Any] = set()
    for _ in range(draw(st.integers(1, 3))):
        *way, last = place = draw(st.sampled_from(answer.places))
        holder: Any = body
        try:
            for step in way:
                holder = holder[step]
            _damage(draw, holder, last)
        except (KeyError, IndexError, TypeError):
            # Earlier damage removed the value.
            continue
        hurt.add(_part(answer, place))
    return answer, body, hurt


def _damage(draw: st.DrawFn, holder: Any, last: Any) -> None:
    match draw(st.sampled_from(["drop", "null", "retype", "nest", "enlarge"])):
        case "drop" if isinstance(holder, dict):
            del holder[last]
        case "drop" | "null":
            holder[last] = None
        case "retype":
            holder[last] = draw(JSON)
        case "nest":
            holder[last] = draw(st.sampled_from([[holder[last]], {"x": holder[last]}]))
        case _:
            holder[last] = [holder[last]] * 50


def _part(answer: Answer, place: tuple[Any, ...]) -> Any:
    """The part of the result that contains a path: a property or an item of it; "all", or None if it is outside."""
    depth = len(answer.within)
    if place[:depth] == answer.within[: len(place)]:
        return place[depth] if len(place) > depth else "all"
    return None


@settings(max_examples=EXAMPLES, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(damaged())
def test_damaged_answers_raise_nothing_else_and_keep_what_is_whole(damage: tuple[Answer, Any, set[Any]]) -> None:
    answer, body, hurt = damage
    with suppress(APIError):
        value, _ = decoded(answer.operation, body)
        if "all" not in hurt:
            _assert_intact(answer, value, hurt)


def _assert_intact(answer: Answer, value: Any, hurt: set[Any]) -> None:
    clean = answer.value
    if isinstance(clean, list):
        assert len(value) == len(clean)
        assert all(value[index] == item for index, item in enumerate(clean) if index not in hurt), answer.name
    elif isinstance(clean, Model):
        assert isinstance(value, Model), answer.name
        kept = type(value) is type(clean)
        for name, info in type(clean).model_fields.items():
            wire = info.alias or name
            if wire in hurt or name not in clean.model_fields_set:
                continue
            # If the value that determines its type is damaged, it is a model without types, with attributes under wire
            # names.
            raw = answer.body
            for step in answer.within:
                raw = raw[step]
            assert getattr(value, name if kept else wire) == (getattr(clean, name) if kept else raw[wire]), answer.name


def test_answers_of_many_operations_are_there() -> None:
    assert len(ANSWERS) > 80
    assert sum(isinstance(answer.value, list) for answer in ANSWERS) > 20
