"""Event streams: their description in documents, and their behavior in both clients."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import typing
from collections.abc import AsyncIterator, Callable, Iterator
from types import ModuleType
from typing import Any

import httpx2
import pytest

from generator.diagnostics import DiagnosticsError
from tests.behavior.schemas import VERSIONS
from tests.conftest import Generate

PART = "{$ref: '#/components/schemas/Part'}"
JSON = "application/json"
SSE = "text/event-stream"


def document(content: str, *, version: str = "3.1.0", more: str = "", schemas: str = "", method: str = "get") -> str:
    """A document with one operation, whose response has this content.

    Args:
        content: Media types of the response.
        version: The version of the standard.
        more: Additional properties of the operation.
        schemas: Additional schemas.
        method: Its HTTP method.
    """
    return f"""
openapi: {version}
info: {{title: Parts, version: "1"}}
servers: [{{url: https://parts.example}}]
paths:
  /parts:
    {method}:
      operationId: parts.ask
      {more}
      responses:
        "200": {{description: Parts., content: {content}}}
components:
  schemas:
    Part:
      type: object
      required: [text]
      properties: {{text: {{type: string}}, madeAt: {{type: string, format: date-time}}}}
    {schemas}
"""


class Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that arrives byte by byte."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __iter__(self) -> Iterator[bytes]:
        return iter([self._content[i : i + 1] for i in range(len(self._content))])

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


class Asked:
    """What both clients sent and returned; it must be equal."""

    def __init__(
        self, package: ModuleType, media: str, content: bytes, call: Callable[[Any], Any], **options: Any
    ) -> None:
        self.requests: list[httpx2.Request] = []
        self.package = package

        def handle(request: httpx2.Request) -> httpx2.Response:
            self.requests.append(request)
            return httpx2.Response(200, headers={"content-type": media}, stream=Pieces(content))

        transport = httpx2.MockTransport(handle)
        with httpx2.Client(transport=transport) as http_client:
            found = call(package.Client(http_client=http_client, **options))
            self.value: Any = list(found) if isinstance(found, self._class("Stream")) else found

        async def asynchronous() -> Any:
            async with httpx2.AsyncClient(transport=transport) as http_client:
                found = await call(package.AsyncClient(http_client=http_client, **options))
                return [event async for event in found] if isinstance(found, self._class("AsyncStream")) else found

        assert asyncio.run(asynchronous()) == self.value
        one, other = self.requests
        assert (one.method, one.url, one.content, one.headers["accept"]) == (
            *(other.method, other.url, other.content),
            other.headers["accept"],
        )
        self.accept = one.headers["accept"]
        self.target = one.url.raw_path.decode()
        self.body = one.content.decode()

    def _class(self, name: str) -> type:
        return getattr(self.package, name, type(None))

    @property
    def shown(self) -> Any:
        return [value.to_dict() if hasattr(value, "to_dict") else value for value in self.value]


def ask(client: Any) -> Any:
    return client.parts.ask()


def returned(package: ModuleType) -> str:
    """The result of a method, with types by name only."""
    return str(inspect.signature(package.Client().parts.ask).return_annotation).replace("types.", "")


def overloads(package: ModuleType, method: str, argument: str) -> list[tuple[str, str]]:
    """What the overloads of a method accept for an argument, and what they return, with types by name only."""
    module = importlib.import_module(f"{package.__name__}._sync.parts")
    found = (inspect.signature(one) for one in typing.get_overloads(getattr(module.Parts, method)))
    shown = ((str(one.parameters[argument].annotation), str(one.return_annotation)) for one in found)
    return [(taken, result.replace("types.", "")) for taken, result in shown]


STATED = b'data: {"text": "a", "madeAt": "2026-01-01T00:00:00Z"}\n\ndata: {"text": "b"}\n\n'


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    ("content", "media", "sent", "result", "expected"),
    [
        (f"{{{SSE}: {{schema: {PART}}}}}", SSE, STATED, "Stream[Part]", [{"text": "a"}, {"text": "b"}]),
        (f"{{{SSE}: {{}}}}", SSE, b"data: a\ndata: b\n\ndata: [DONE]\n\n", "Stream[str]", ["a\nb", "[DONE]"]),
        (f"{{{SSE}: {{schema: {{type: string}}}}}}", SSE, b'data: "a"\n\n', "Stream[str]", ['"a"']),
        (f"{{{SSE}: {{schema: {{type: string, format: binary}}}}}}", SSE, b"data: 1\n\n", "Stream[str]", ["1"]),
        (f"{{{SSE}: {{schema: {{type: integer}}}}}}", SSE, b"data: 1\n\ndata: [DONE]\n\n", "Stream[int]", [1]),
        (
            f"{{{SSE}: {{schema: {{type: string, enum: [a, b]}}}}}}",
            SSE,
            b"data: a\n\n",
            "Stream[Literal['a', 'b'] | str]",
            ["a"],
        ),
        (f"{{{SSE}: {{schema: {{}}}}}}", SSE, b"data: a\n\ndata: [1]\n\n", "Stream[Any]", ["a", [1]]),
        (
            f"{{{SSE}: {{schema: {{oneOf: [{PART}, {{type: string}}]}}}}}}",
            SSE,
            b'data: {"text": "a"}\n\ndata: b\n\n',
            "Stream[Part | str]",
            [{"text": "a"}, "b"],
        ),
        (f"{{{SSE}; charset=utf-8: {{schema: {{type: integer}}}}}}", SSE, b"data: 1\n\n", "Stream[int]", [1]),
        (
            f"{{application/x-ndjson: {{schema: {PART}}}}}",
            "application/x-ndjson",
            b'{"text": "a"}\n{"text": "b"}',
            "Stream[Part]",
            [{"text": "a"}, {"text": "b"}],
        ),
        (
            f"{{application/jsonl: {{schema: {{type: array, items: {PART}}}}}}}",
            "text/plain",
            b'{"text": "a"}\n',
            "Stream[Part]",
            [{"text": "a"}],
        ),
        (
            f"{{{SSE}: {{schema: {{type: array, items: {PART}}}}}}}",
            SSE,
            STATED,
            "Stream[Part]",
            [{"text": "a"}, {"text": "b"}],
        ),
        (
            f"{{{SSE}: {{itemSchema: {{type: array, items: {{type: integer}}}}}}}}",
            SSE,
            b"data: [1, 2]\n\ndata: []\n\n",
            "Stream[list[int]]",
            [[1, 2], []],
        ),
        (
            "{application/jsonl: {itemSchema: {type: array, items: {type: integer}}}}",
            "application/jsonl",
            b"[1, 2]\n[]\n",
            "Stream[list[int]]",
            [[1, 2], []],
        ),
        (
            "{application/jsonl: {schema: {type: string}}}",
            "application/jsonl",
            b'{"text": "a"}\n1\n',
            "Stream[Any]",
            [{"text": "a"}, 1],
        ),
        (
            "{application/json-seq: {schema: {type: integer}}}",
            "application/json-seq",
            b"\x1e1\n\x1e2\n",
            "Stream[int]",
            [1, 2],
        ),
        (
            f'{{"application/json;stream=watch": {{schema: {PART}}}}}',
            JSON,
            b'{"text": "a"}\n',
            "Stream[Part]",
            [{"text": "a"}],
        ),
        (
            f"{{{SSE}: {{itemSchema: {PART}, schema: {{type: array, items: {PART}}}}}}}",
            SSE,
            STATED,
            "Stream[Part]",
            [{"text": "a"}, {"text": "b"}],
        ),
        # The content type determines the actual format.
        (f"{{{SSE}: {{schema: {PART}}}}}", "application/x-ndjson", b'{"text": "a"}\n', "Stream[Part]", [{"text": "a"}]),
    ],
)
def test_what_always_is_a_stream(
    generated: Generate, version: str, content: str, media: str, sent: bytes, result: str, expected: list[Any]
) -> None:
    package = generated(document(content, version=version))
    asked = Asked(package, media, sent, ask)
    shown = [{"text": value["text"]} if isinstance(value, dict) else value for value in asked.shown]
    assert (returned(package).replace('"', "'"), shown) == (result, expected)
    assert asked.accept == content.strip("{").partition(": ")[0].strip('"')


EVENTS = f"{{{SSE}: {{schema: {{$ref: '#/components/schemas/Event'}}}}}}"
WHOLE = """
    Made:
      type: object
      required: [event, data]
      properties: {event: {enum: [made]}, data: {$ref: '#/components/schemas/Part'}, id: {type: string}}
    Ping:
      type: object
      required: [event]
      properties: {event: {enum: [ping]}, data: {type: string}, retry: {type: integer}}
    Event: {oneOf: [{$ref: '#/components/schemas/Made'}, {$ref: '#/components/schemas/Ping'}]}
"""


@pytest.mark.parametrize("version", VERSIONS)
def test_schemas_of_whole_events(generated: Generate, version: str) -> None:
    package = generated(document(EVENTS, version=version, schemas=WHOLE))
    sent = b'event: made\nid: 1\ndata: {"text": "a"}\n\nevent: ping\nretry: 5\ndata: hi\n\ndata: [DONE]\n\n'
    made, ping = Asked(package, SSE, sent, ask, strict=True).value
    assert isinstance(made, package.types.Made)
    assert (made.data.text, made.id) == ("a", "1")
    assert isinstance(ping, package.types.Ping)
    assert (ping.data, ping.retry) == ("hi", 5)


def test_data_that_looks_like_an_event(generated: Generate) -> None:
    """Other documents use such a schema for the content of the data."""
    package = generated(document(EVENTS, schemas=WHOLE))
    (made,) = Asked(package, SSE, b'data: {"event": "made", "data": {"text": "a"}}\n\n', ask, strict=True).value
    assert isinstance(made, package.types.Made)
    assert made.data.text == "a"


BOTH = f"{{{JSON}: {{schema: {PART}}}, {SSE}: {{schema: {{type: integer}}}}}}"
QUERY = "parameters: [{name: stream, in: query, schema: {type: boolean}}]"
ONE, STREAM = (JSON, b'{"text": "a"}'), (SSE, b"data: 1\n\n")


def body(schema: str, media: str = JSON) -> str:
    return f"requestBody: {{content: {{{media}: {{schema: {{type: object, properties: {{stream: {schema}}}}}}}}}}}"


@pytest.mark.parametrize(
    ("more", "arguments", "streams", "sent"),
    [
        ("", {}, False, ("/parts", "")),
        ("", {"stream": False}, False, ("/parts", "")),
        ("", {"stream": True}, True, ("/parts", "")),
        (body("{type: boolean}"), {}, False, ("/parts", "")),
        (body("{type: boolean}"), {"stream": True}, True, ("/parts", '{"stream":true}')),
        (body("{type: [boolean, 'null']}"), {"stream": None}, False, ("/parts", '{"stream":null}')),
        (body("{type: boolean, default: true}"), {}, True, ("/parts", "")),
        (body("{type: boolean, default: true}"), {"stream": False}, False, ("/parts", '{"stream":false}')),
        (
            body("{type: boolean}", "application/x-www-form-urlencoded"),
            {"stream": True},
            True,
            ("/parts", "stream=true"),
        ),
        (QUERY, {"stream": True}, True, ("/parts?stream=true", "")),
        (QUERY, {"stream": False}, False, ("/parts?stream=false", "")),
        # A property with that name that is not a boolean.
        (QUERY.replace("boolean", "string"), {"stream": True, "stream_": "x"}, True, ("/parts?stream=x", "")),
    ],
)
def test_what_decides(
    generated: Generate, more: str, arguments: dict[str, Any], streams: bool, sent: tuple[str, str]
) -> None:
    package = generated(document(BOTH, more=more, method="post"))
    media, content = STREAM if streams else ONE
    asked = Asked(package, media, content, lambda client: client.parts.ask(**arguments))
    assert asked.value == ([1] if streams else package.types.Part(text="a"))
    assert (asked.accept, (asked.target, asked.body)) == (media, sent)
    assert returned(package) == "Part | Stream[int]"


WATCH = (
    f'{{{JSON}: {{schema: {PART}}}, "{JSON};stream=watch": {{schema: {PART}}}, application/yaml: {{schema: {PART}}}}}'
)


def test_the_media_type_names_what_decides(generated: Generate) -> None:
    package = generated(document(WATCH, more="parameters: [{name: watch, in: query, schema: {type: boolean}}]"))
    asked = Asked(package, JSON, b'{"text": "a"}\n{"text": "b"}\n', lambda client: client.parts.ask(watch=True))
    assert [part.text for part in asked.value] == ["a", "b"]
    assert (asked.accept, asked.target) == ("application/json;stream=watch", "/parts?watch=true")
    asked = Asked(package, JSON, b'{"text": "a"}', ask)
    assert (asked.value.text, asked.accept) == ("a", JSON)


WATCHED = """
    streams:
      event: WatchEvent
      operations:
        parts.log: {when: follow, media: text/plain}
"""
LOG = """
  /log:
    get:
      operationId: parts.log
      parameters: [{name: follow, in: query, schema: {type: boolean}}]
      responses: {"200": {description: Lines., content: {text/plain: {schema: {type: string}}}}}
components:
"""
EVENT = """WatchEvent:
      type: object
      required: [type, object]
      properties: {type: {type: string}, object: {$ref: '#/components/schemas/Part'}}"""


def test_query_parameters_decide_like_body_properties(generated: Generate) -> None:
    """The shape of Kubernetes: `watch` of lists, `follow` of logs."""
    # Packages of other tests have the same name.
    typing.clear_overloads()
    query = "parameters: [{name: watch, in: query, schema: {type: boolean}}]"
    described = document(WATCH, more=query, schemas=EVENT).replace("components:\n", LOG, 1)
    package = generated(described, WATCHED)
    sent = b'{"type": "ADDED", "object": {"text": "a"}}\n{"type": "BOOKMARK", "object": {"text": ""}}\n'
    asked = Asked(package, JSON, sent, lambda client: client.parts.ask(watch=True))
    assert [(event.type, event.object.text) for event in asked.value] == [("ADDED", "a"), ("BOOKMARK", "")]
    assert (asked.accept, asked.target) == ("application/json;stream=watch", "/parts?watch=true")
    asked = Asked(package, JSON, b'{"text": "a"}', ask)
    assert (asked.value.text, asked.accept, asked.target) == ("a", JSON, "/parts")
    asked = Asked(package, JSON, b'{"text": "a"}', lambda client: client.parts.ask(watch=False))
    assert (asked.value.text, asked.accept, asked.target) == ("a", JSON, "/parts?watch=false")
    assert overloads(package, "ask", "watch") == [
        ("Literal[True]", "Stream[WatchEvent]"),
        ("Literal[False] | Omit", "Part"),
        ("bool", "Part | Stream[WatchEvent]"),
    ]
    lines = b"\xef\xbb\xbfone\r\n\n two \r\nth\xe9"
    asked = Asked(package, "text/plain; charset=latin-1", lines, lambda client: client.parts.log(follow=True))
    assert asked.value == ["\xef\xbb\xbfone", "", " two ", "th\xe9"]
    assert (asked.accept, asked.target) == ("text/plain", "/log?follow=true")
    asked = Asked(package, "text/plain", b"one\ntwo\n", lambda client: client.parts.log())
    assert (asked.value, asked.accept, asked.target) == ("one\ntwo\n", "text/plain", "/log")
    assert overloads(package, "log", "follow") == [
        ("Literal[True]", "Stream[str]"),
        ("Literal[False] | Omit", "str"),
        ("bool", "str | Stream[str]"),
    ]


def test_settings_name_json_that_is_a_stream(generated: Generate) -> None:
    query = "parameters: [{name: watch, in: query, schema: {type: boolean}}]"
    settings = "streams: {operations: {parts.ask: {when: watch, media: application/json, event: Part}}}"
    package = generated(document(ONLY_JSON, more=query), settings)
    asked = Asked(package, JSON, b'{"text": "a"}\n{"text": "b"}', lambda client: client.parts.ask(watch=True))
    assert ([part.text for part in asked.value], asked.accept) == (["a", "b"], JSON)


ONLY_JSON = f"{{{JSON}: {{schema: {PART}}}}}"


@pytest.mark.parametrize("key", ["parts.ask", "POST /parts"])
def test_settings_say_what_the_document_does_not(generated: Generate, key: str) -> None:
    settings = f"""
    streams:
      event: Word
      operations:
        {key}: {{when: live, done: [END, STOP], errors: [oops], error_at: problem}}
    """
    more = "requestBody: {content: {application/json: {schema: {type: object, properties: {live: {type: boolean}}}}}}"
    schemas = "Word: {type: object, properties: {word: {type: string}}}"
    package = generated(document(ONLY_JSON, more=more, method="post", schemas=schemas), settings)
    sent = b'event: error\ndata: {"word": "a"}\n\ndata: STOP\n\ndata: {"word": "b"}\n\n'
    asked = Asked(package, SSE, sent, lambda client: client.parts.ask(live=True))
    assert (asked.value, asked.accept) == ([package.types.Word(word="a")], SSE)
    for event in (b"event: oops\ndata: no\n\n", b'data: {"problem": {"message": "no"}}\n\n'):
        with pytest.raises(package.StreamError, match="no"):
            Asked(package, SSE, event, lambda client: client.parts.ask(live=True))


@pytest.mark.parametrize(
    ("settings", "content", "result"),
    [
        ("{parts.ask: {only: plain}}", BOTH, "Part"),
        ("{parts.ask: {only: stream}}", BOTH, "Stream[int]"),
        ("{parts.ask: {media: application/x-ndjson, event: Part}}", BOTH, "Part | Stream[Part]"),
        ("{parts.ask: {only: stream, event: Part}}", ONLY_JSON, "Stream[Part]"),
    ],
)
def test_settings_choose(generated: Generate, settings: str, content: str, result: str) -> None:
    assert returned(generated(document(content), f"streams: {{operations: {settings}}}")) == result


@pytest.mark.parametrize(
    ("settings", "finding"),
    [
        ("operations: {parts.aks: {only: stream}}", "no operation named `parts.aks`"),
        ("operations: {parts.ask: {event: Prat}}", "no schema named `Prat`"),
        ("operations: {parts.ask: {when: live}}", "the request has no boolean `live`"),
        ("operations: {parts.ask: {media: image/png}}", "`image/png` is not a stream media type"),
        ("operations: {parts.ask: {only: plain, event: Part}}", "`only: plain` cannot be combined with other settings"),
        ("operations: {parts.ask: {only: stream, when: x}}", "`only` and `when` are mutually exclusive"),
        ("evnet: Part", "unknown setting"),
    ],
)
def test_settings_about_nothing(generated: Generate, settings: str, finding: str) -> None:
    with pytest.raises(DiagnosticsError, match=finding):
        generated(document(ONLY_JSON), f"streams: {{{settings}}}")


def test_names_of_the_runtime_stay_free(generated: Generate) -> None:
    """Schemas, resources and arguments can have names that the runtime uses."""
    names = ("Stream", "AsyncStream", "StreamedCall", "StreamOperation", "StreamError", "ServerSentEvent", "Operation")
    schemas = "\n    ".join(f"{name}: {{type: object, properties: {{id: {{type: string}}}}}}" for name in names)
    anything = ", ".join(f"{{$ref: '#/components/schemas/{name}'}}" for name in names)
    text = document(
        f"{{{JSON}: {{schema: {{$ref: '#/components/schemas/Stream'}}}}, {SSE}: {{schema: {{anyOf: [{anything}]}}}}}}",
        schemas=schemas,
    ).replace("parts.ask", "streams.downloads.streamed")
    package = generated(text)
    asked = Asked(package, JSON, b'{"id": "a"}', lambda client: client.streams.downloads.streamed())
    assert asked.value == package.types.Stream(id="a")
    found = Asked(package, SSE, b'data: {"id": "b"}\n\n', lambda client: client.streams.downloads.streamed(stream=True))
    assert [value.id for value in found.value] == ["b"]
