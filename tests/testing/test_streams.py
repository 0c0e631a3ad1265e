"""The in-memory API streams where the client asks for a stream: by `Accept`, a property of the body, or a parameter."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from tests.conftest import Generate

PART = "{schema: {$ref: '#/components/schemas/Part'}}"
DOCUMENT = f"""
openapi: 3.1.0
info: {{title: Parts, version: "1"}}
servers: [{{url: https://parts.example}}]
paths:
  /accept:
    get:
      operationId: parts.by_accept
      responses: {{"200": {{description: It., content: {{application/json: {PART}, text/event-stream: {PART}}}}}}}
  /query:
    get:
      operationId: parts.by_query
      parameters: [{{name: follow, in: query, schema: {{type: boolean}}}}]
      responses: {{"200": {{description: It., content: {{application/json: {PART}}}}}}}
  /default:
    get:
      operationId: parts.by_default
      parameters: [{{name: follow, in: query, schema: {{type: boolean, default: true}}}}]
      responses: {{"200": {{description: It., content: {{application/json: {PART}, application/jsonl: {PART}}}}}}}
  /body:
    post:
      operationId: parts.by_body
      requestBody:
        required: true
        content:
          application/json:
            schema: {{type: object, properties: {{stream: {{type: boolean}}, text: {{type: string}}}}}}
      responses: {{"201": {{description: It., content: {{application/json: {PART}, text/event-stream: {PART}}}}}}}
  /always:
    get:
      operationId: parts.always
      responses: {{"200": {{description: It., content: {{application/json-seq: {PART}}}}}}}
  /list:
    get:
      operationId: parts.listed
      responses:
        "200":
          description: It.
          content: {{application/x-ndjson: {{schema: {{type: array, items: {{$ref: "#/components/schemas/Part"}}}}}}}}
  /texts:
    get:
      operationId: parts.texts
      responses: {{"200": {{description: It., content: {{text/event-stream: {{schema: {{type: string}}}}}}}}}}
  /whole:
    get:
      operationId: parts.whole
      responses:
        "200":
          description: It.
          content: {{text/event-stream: {{schema: {{$ref: "#/components/schemas/Event"}}}}}}
  /log:
    get:
      operationId: parts.log
      parameters: [{{name: follow, in: query, schema: {{type: boolean}}}}]
      responses: {{"200": {{description: It., content: {{text/plain: {{schema: {{type: string}}}}}}}}}}
components:
  schemas:
    Part: {{type: object, required: [text], properties: {{text: {{type: string}}}}}}
    Event:
      type: object
      required: [data]
      properties: {{event: {{type: string}}, data: {{$ref: "#/components/schemas/Part"}}}}
"""
SETTINGS = """
streams:
  operations:
    parts.by_query: {when: follow, event: Part}
    parts.by_default: {when: follow}
    parts.log: {when: follow, media: text/plain}
"""
PARTS = [{"text": "a\nb"}, {"text": "c"}]
STREAMS: list[tuple[str, dict[str, Any]]] = [
    ("by_accept", {"stream": True}),
    ("by_query", {"follow": True}),
    ("by_default", {}),
    ("by_default", {"follow": True}),
    ("by_body", {"stream": True, "text": "t"}),
    ("always", {}),
    ("listed", {}),
]
SINGLE: list[tuple[str, dict[str, Any]]] = [
    ("by_accept", {}),
    ("by_accept", {"stream": False}),
    ("by_query", {}),
    ("by_query", {"follow": False}),
    ("by_default", {"follow": False}),
    ("by_body", {"text": "t"}),
    ("by_body", {"stream": False}),
]

Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def package(generated_once: Generate) -> ModuleType:
    return generated_once(DOCUMENT, SETTINGS)


@pytest.fixture
def api(package: ModuleType) -> Any:
    with importlib.import_module(f"{package.__name__}.testing").Server(check_responses=True) as server:
        yield server


def events(api: Any, name: str, arguments: dict[str, Any]) -> list[Any]:
    """The events that both clients get, which are equal."""
    with getattr(api.client().parts, name)(**arguments) as stream:
        found = list(stream)

    async def again() -> list[Any]:
        async with await getattr(api.async_client().parts, name)(**arguments) as stream:
            return [event async for event in stream]

    assert asyncio.run(again()) == found
    return found


@pytest.mark.parametrize(("name", "arguments"), STREAMS)
def test_a_stream_is_sent_where_one_is_asked_for(api: Any, name: str, arguments: dict[str, Any]) -> None:
    api.respond(f"parts.{name}", PARTS)
    assert [event.to_dict() for event in events(api, name, arguments)] == PARTS
    api.respond(f"parts.{name}", PARTS[0] if name != "listed" else PARTS[:1])
    assert [event.to_dict() for event in events(api, name, arguments)] == PARTS[:1]


@pytest.mark.parametrize(("name", "arguments"), [*STREAMS, ("texts", {}), ("whole", {}), ("log", {"follow": True})])
def test_events_are_made_without_a_result(package: ModuleType, name: str, arguments: dict[str, Any]) -> None:
    # The seed is the same, but values change with each call.
    server = importlib.import_module(f"{package.__name__}.testing").Server
    for _ in range(2):
        with server() as api, getattr(api.client().parts, name)(**arguments) as stream:
            assert len(list(stream)) >= 1


@pytest.mark.parametrize(("name", "arguments"), SINGLE)
def test_one_result_is_sent_otherwise(api: Any, name: str, arguments: dict[str, Any]) -> None:
    api.respond(f"parts.{name}", PARTS[0])
    assert getattr(api.client().parts, name)(**arguments).to_dict() == PARTS[0]

    async def again() -> Any:
        return await getattr(api.async_client().parts, name)(**arguments)

    assert asyncio.run(again()).to_dict() == PARTS[0]


def test_text_and_whole_events_are_written_as_they_are_read(api: Any, package: ModuleType) -> None:
    api.respond("parts.texts", ["a\nb", "c"])
    assert events(api, "texts", {}) == ["a\nb", "c"]
    api.respond("parts.texts", "one")
    assert events(api, "texts", {}) == ["one"]
    api.respond("parts.whole", [{"event": "made", "data": PARTS[1]}])
    (event,) = events(api, "whole", {})
    assert (event.event, event.data.text) == ("made", "c")
    api.respond("parts.log", "a\nb\n")
    assert events(api, "log", {"follow": True}) == ["a", "b"]
    assert api.client().parts.log() == "a\nb\n"


def test_a_reply_is_sent_unchanged(api: Any, package: ModuleType) -> None:
    reply = importlib.import_module(f"{package.__name__}.testing").Reply
    api.respond("parts.by_accept", reply(body=': hello\n\ndata: {"text": "raw"}\n\n'))
    assert [event.text for event in events(api, "by_accept", {"stream": True})] == ["raw"]
    api.respond("parts.by_body", reply(status=200, body=PARTS))
    assert [event.text for event in events(api, "by_body", {"stream": True})] == ["a\nb", "c"]
