"""Idempotency keys: made by the client, kept over retries, and a reason to retry a write."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import Any, TypeAlias
from uuid import UUID

import httpx2
import pytest

from tests.behavior.conftest import Both, Findings, Wire
from tests.conftest import Generate

Each: TypeAlias = Callable[[ModuleType, Callable[[Any], Any]], list[list[Any]]]

SETTING = "\nidempotency_header: Idempotency-Key\n"


def document(parameter: str = "{name: Idempotency-Key, in: header, required: true, schema: {type: string}}") -> str:
    return f"""
        openapi: 3.1.0
        info: {{title: Bank, version: "1"}}
        servers: [{{url: https://bank.example.com}}]
        paths:
          /payments:
            post:
              operationId: payments.create
              parameters: [{parameter}]
              requestBody:
                required: true
                content: {{application/json: {{schema: {{type: object, properties: {{amount: {{type: integer}}}}}}}}}}
              responses: {{"200": {{description: ok, content: {{application/json: {{schema: {{type: object}}}}}}}}}}
          /refunds:
            post:
              operationId: refunds.create
              responses: {{"200": {{description: ok, content: {{application/json: {{schema: {{type: object}}}}}}}}}}
    """


@pytest.fixture
def failing(wire: Wire) -> Wire:
    """A server that fails twice, and may be asked again at once."""
    failure = httpx2.Response(503, headers={"retry-after": "0"}, json={})
    wire.answers = [failure, failure, httpx2.Response(200, json={})]
    return wire


@pytest.fixture
def each(wire: Wire) -> Each:
    """A function that makes a call with both clients, whose pauses are short, and returns the keys that each sends."""

    def sent(package: ModuleType, call: Callable[[Any], Any]) -> list[list[str | None]]:
        answers = list(wire.answers)

        def begin(client: Any) -> Any:
            wire.requests.clear()
            wire.answers = list(answers)
            client._driver._clock = replace(client._driver._clock, random=lambda: 0.0)
            return client

        def keys() -> list[str | None]:
            return [request.headers.get("idempotency-key") for request in wire.requests]

        transport = httpx2.MockTransport(wire.handle)
        with httpx2.Client(transport=transport) as http_client:
            call(begin(package.Client(http_client=http_client)))
        synchronous = keys()

        async def asynchronous() -> None:
            async with httpx2.AsyncClient(transport=transport) as http_client:
                await call(begin(package.AsyncClient(http_client=http_client)))

        asyncio.run(asynchronous())
        wire.answers = answers
        return [synchronous, keys()]

    return sent


def pay(client: Any) -> Any:
    return client.payments.create(amount=3)


def test_a_write_is_retried_with_the_same_key(generated: Generate, failing: Wire, each: Each) -> None:
    package = generated(document(), SETTING)
    sent = [*each(package, pay), *each(package, pay)]
    assert [len(keys) for keys in sent] == [3, 3, 3, 3]
    assert all(len(set(keys)) == 1 for keys in sent)
    made = {UUID(keys[0]) for keys in sent}
    assert len(made) == 4
    assert {key.version for key in made} == {4}


@pytest.mark.parametrize(
    ("given", "sent"), [({"idempotency_key": "mine"}, "mine"), ({"idempotency_key": None}, None)], ids=["text", "none"]
)
def test_a_caller_may_give_a_key(
    given: dict[str, str | None], sent: str | None, generated: Generate, failing: Wire, each: Each
) -> None:
    package = generated(document(), SETTING)
    for keys in each(package, lambda client: client.payments.create(amount=3, **given)):
        assert len(keys) == 3
        assert set(keys) == {sent or keys[0]}


def test_the_client_may_have_a_key_for_all_calls(generated: Generate, failing: Wire, each: Each) -> None:
    package = generated(document(), SETTING)

    def call(client: Any) -> Any:
        return pay(client.with_options(headers={"Idempotency-Key": "job-7"}))

    assert each(package, call) == [["job-7"] * 3] * 2


def test_a_call_with_a_key_that_fails_is_still_in_doubt(generated: Generate, wire: Wire, both: Both) -> None:
    package = generated(document(), SETTING)
    wire.answers = [httpx2.Response(503, headers={"retry-after": "0"}, json={})]
    with pytest.raises(package.InternalServerError) as caught:
        both(package, lambda client: client.payments.create(idempotency_key="k"), max_retries=0)
    assert caught.value.maybe_processed


def test_what_takes_no_key_is_sent_once(generated: Generate, failing: Wire, both: Both) -> None:
    package = generated(document(), SETTING)
    with pytest.raises(package.InternalServerError):
        both(package, lambda client: client.refunds.create())
    assert len(failing.requests) == 1
    assert "idempotency-key" not in failing.last.headers


def test_without_the_setting_the_header_is_a_parameter_like_others(
    generated: Generate, failing: Wire, both: Both
) -> None:
    package = generated(document())
    with pytest.raises(package.InternalServerError):
        both(package, lambda client: client.payments.create(amount=3, idempotency_key="mine"))
    assert len(failing.requests) == 1
    assert (
        inspect.signature(type(package.Client().payments).create).parameters["idempotency_key"].default
        is inspect.Parameter.empty
    )


@pytest.mark.parametrize(
    "schema",
    [
        "{type: integer}",
        "{type: string, maxLength: 35}",
        "{type: string, pattern: '^[A-Z]+$'}",
        "{type: string, minLength: 37}",
    ],
)
def test_a_header_that_takes_no_key_is_left_alone(schema: str, findings: Findings) -> None:
    text = document(f"{{name: Idempotency-Key, in: header, required: true, schema: {schema}}}")
    assert findings(text, SETTING) == [
        "GEN270 header parameter `Idempotency-Key` does not accept a UUID, so the client generates no idempotency "
        "key for it"
    ]


@pytest.mark.parametrize(
    "parameter",
    [
        "{name: idempotency-key, in: header, schema: {type: string, format: uuid}}",
        "{name: IDEMPOTENCY-KEY, in: header, schema: {$ref: '#/components/schemas/Key'}}",
        "{$ref: '#/components/parameters/Key'}",
    ],
)
def test_names_of_headers_have_no_case(parameter: str, generated: Generate, failing: Wire, each: Each) -> None:
    text = document(parameter) + """
        components:
          schemas: {Key: {type: string, minLength: 1, maxLength: 64, pattern: "^[0-9a-f-]+$"}}
          parameters: {Key: {name: Idempotency-Key, in: header, schema: {$ref: '#/components/schemas/Key'}}}
    """
    for keys in each(generated(text, SETTING), pay):
        assert len(keys) == 3
        assert len(set(keys)) == 1


def test_a_header_that_no_operation_has_is_a_mistake(findings: Findings) -> None:
    text = document("{name: X-Other, in: header, schema: {type: string}}")
    assert findings(text, SETTING) == [
        "GEN301 idempotency_header: no operation has a header parameter `Idempotency-Key`"
    ]


KEY = "{name: Idempotency-Key, in: header, schema: {type: string}, x-idempotency: %s}"


def test_the_document_says_which_header_takes_the_key(generated: Generate, failing: Wire, each: Each) -> None:
    package = generated(document(KEY % "true"))

    for keys in each(package, pay):
        assert len(keys) == 3
        assert len({UUID(key) for key in keys}) == 1


def test_the_document_comes_before_the_settings(generated: Generate, failing: Wire, both: Both) -> None:
    package = generated(document(KEY % "false"), SETTING)
    with pytest.raises(package.InternalServerError):
        both(package, pay)
    assert "idempotency-key" not in failing.last.headers


@pytest.mark.parametrize(
    ("parameter", "finding"),
    [
        (
            "{name: key, in: query, schema: {type: string}, x-idempotency: true}",
            "GEN270 query parameter `key` is not a header, as an idempotency key must be",
        ),
        (
            "{name: key, in: header, schema: {type: integer}, x-idempotency: true}",
            "GEN270 header parameter `key` does not accept a UUID, so the client generates no idempotency key for it",
        ),
        (
            "{name: key, in: header, schema: {type: string}, x-idempotency: sure}",
            "GEN149 `x-idempotency` must be a boolean, not the string `sure`",
        ),
    ],
)
def test_what_can_be_no_key_is_told(parameter: str, finding: str, findings: Findings) -> None:
    assert findings(document(parameter)) == [finding]
