"""The document's examples of results are like recorded responses: they decode without drift, and invent nothing."""

from __future__ import annotations

import copy
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.loading.document import load
from tests.contract.openapi import Contract, Operation
from tests.contract.package import Package, differences, load_settings, stray, wire
from tests.contract.server import Loopback, Response, serving
from tests.recordings.exchanges import Exchange, Player, recorded

ROOT = Path(__file__).resolve().parents[2]
CREDENTIALS = {"api_key": "cal_test", "client_id": "an-id", "client_secret": "a-secret"}
FREE = ("metadata", "response", "slots", "displayJson")
"""Properties whose keys are data: of those who use the API, or days."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(slots=True, kw_only=True)
class Stated:
    """Examples for the results of some operations.

    Attributes:
        examples: Objects, or other results that are not lists.
        component: The component that they are of, or the operation.
        exchange: One of the exchanges, with its operation.
    """

    examples: Sequence[Any]
    component: str
    exchange: tuple[Exchange, Operation]


class Examples:
    """The document's examples for results of operations that were recorded, by component or operation."""

    def __init__(self) -> None:
        self.contract = Contract(load(ROOT / "spec" / "openapi.yaml").plain())
        self.package = Package(ROOT / "generated" / "calcom", load_settings(ROOT / "spec" / "client.yaml"))
        self.player = Player(self.contract, self.package)
        self.stated: dict[str, Stated] = {}
        self.recorded: dict[str, list[Any]] = defaultdict(list)
        for exchange in recorded():
            operation = self.player.operation(exchange)
            if operation is None or exchange.status not in (200, 201) or exchange.method == "HEAD":
                continue
            if not self.player.is_other_version(operation, exchange):
                self._note(exchange, operation)

    def _note(self, exchange: Exchange, operation: Operation) -> None:
        data = _items(self.player.unwrapped(operation, exchange.body))
        schema = self.contract.resolve(operation.responses[0].schema)
        schema = schema.get("properties", {}).get("data", schema)
        component = self._component(schema) or operation.id
        self.recorded[component] += data
        for place, examples in self._places(schema, operation.id):
            one = Stated(examples=examples, component=component, exchange=(exchange, operation))
            self.stated.setdefault(place, one)

    def _component(self, schema: Any) -> str:
        """The component that a result is, or that its items are."""
        if "$ref" in schema:
            return str(schema["$ref"].rpartition("/")[2])
        return next((name for name in map(self._component, _parts(schema)) if name), "")

    def _places(self, schema: Any, name: str) -> Iterator[tuple[str, Sequence[Any]]]:
        """Where a result has examples: at its own place, or else at the components that it is."""
        if "examples" in schema:
            yield name, [one for example in schema["examples"] for one in _items(example)]
        elif "$ref" in schema:
            yield from self._places(self.contract.at(schema["$ref"]), schema["$ref"].rpartition("/")[2])
        else:
            for part in _parts(schema):
                yield from self._places(part, name)

    def body(self, place: str) -> Any:
        """The body of a recorded response, with an example instead of its content."""
        exchange, operation = self.stated[place].exchange
        content = self.player.unwrapped(operation, exchange.body)
        example = self.stated[place].examples[0]
        if content is exchange.body:
            return example
        body = copy.deepcopy(exchange.body)
        for key, value in exchange.body.items():
            if value is content:
                body[key] = [example] if isinstance(content, list) else example
        return body


def _parts(schema: Mapping[str, Any]) -> list[Any]:
    items = [schema["items"]] if "items" in schema else []
    return [*schema.get("oneOf", ()), *schema.get("anyOf", ()), *items]


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@pytest.fixture(scope="module")
def examples() -> Examples:
    return Examples()


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    with serving() as found:
        yield found


def test_examples_are_there(examples: Examples) -> None:
    """So that the tests below have something to compare."""
    names = {"Booking", "EventType", "Me", "Schedule", "Team", "TeamMembership", "Webhook", "slots.list"}
    assert names <= examples.stated.keys()
    assert len(examples.stated) > 50


def test_examples_have_the_form_of_recorded_responses(examples: Examples) -> None:
    """For each example there is a response that has all its properties, with values of the same types."""
    invented = {
        (place, number): min((list(_invented(example, one)) for one in examples.recorded[stated.component]), key=len)
        for place, stated in examples.stated.items()
        for number, example in enumerate(stated.examples)
    }
    assert {place: lines for place, lines in invented.items() if lines} == {}


@pytest.mark.filterwarnings("ignore:`.*` is deprecated:DeprecationWarning")
def test_examples_decode_without_drift(examples: Examples, loopback: Loopback) -> None:
    problems: list[str] = []
    client = examples.package.sync_client(**CREDENTIALS, base_url=loopback.base_url, max_retries=0, strict=True)
    with client:
        for place, stated in examples.stated.items():
            exchange, operation = stated.exchange
            body = examples.body(place)
            loopback.response = Response(status=exchange.status, headers=[], body=json.dumps(body).encode())
            method = examples.player.method(operation, exchange)
            function = method.of(client)
            got = function(**examples.player.arguments(operation, method, function, exchange.path))
            result = got.items if hasattr(got, "next_position") else got
            expected = examples.player.unwrapped(operation, body)
            problems += [f"{place}: {line}" for line in (*differences(expected, wire(result)), *stray(result))]
    assert problems == []


def _invented(example: Any, recorded: Any, where: str = "") -> Iterator[str]:
    """What an example has and a recorded value does not have."""
    if isinstance(example, Mapping) and isinstance(recorded, Mapping):
        if where.rpartition("/")[2] in FREE or all(DAY.fullmatch(key) for key in example):
            yield from _invented(list(example.values()), list(recorded.values()), where)
            return
        for key, value in example.items():
            if key not in recorded:
                yield f"{where}/{key} is not there"
            else:
                yield from _invented(value, recorded[key], f"{where}/{key}")
    elif isinstance(example, list) and isinstance(recorded, list):
        for number, item in enumerate(example):
            found = [list(_invented(item, one, f"{where}/{number}")) for one in recorded]
            yield from min(found, key=len, default=[f"{where}: there are no items"])
    elif type(example) is not type(recorded):
        yield f"{where} is {type(recorded).__name__}"


def test_what_is_invented_is_found() -> None:
    recorded = {"id": 1, "name": None, "users": [{"id": 1}, {"id": 2, "role": "OWNER"}], "metadata": {"key": "value"}}
    same = {"id": 2, "users": [{"id": 3, "role": "MEMBER"}], "metadata": {"other": "value"}}
    assert list(_invented(same, recorded)) == []
    assert list(_invented({"id": "2", "name": "Ada", "users": [{"name": "Ada"}], "size": 1}, recorded)) == [
        "/id is int",
        "/name is NoneType",
        "/users/0/name is not there",
        "/size is not there",
    ]
