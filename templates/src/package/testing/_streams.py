"""Streams of events: which requests get one, and how its events are written."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from .._core.json_data import json_text
from ._contract import Endpoint
from ._core import ServerCore
from ._exchange import ErrorResponse, Reply, Request
from ._paths import is_array, is_object

_FRAMES: Final[Mapping[str, tuple[str, str]]] = {
    "events": ("data: ", "\n\n"),
    "lines": ("", "\n"),
    "text": ("", "\n"),
    "sequence": ("\x1e", "\n"),
}
"""What is before and after an event."""


class StreamingCore(ServerCore):
    """The in-memory API of a package with streams.

    The result of an operation that responds with a stream is one event or a list of events. A `Reply` whose body is
    bytes or a string is sent unchanged.
    """

    def _result(self, endpoint: Endpoint, request: Request, problem: ErrorResponse | None) -> Any:
        stream = endpoint.stream
        if stream is None or not _is_asked_for(stream, request):
            return super()._result(endpoint, request, problem)
        found = super()._result(_of_one_event(endpoint), request, problem)
        reply = found if isinstance(found, Reply) else Reply(body=found)
        body: Any = reply.body
        # A string is one event if events are strings, and otherwise the whole body.
        is_event = stream["data"] == "text" and stream["framing"] != "text" and reply is not found
        if isinstance(body, str) and not is_event:
            body = body.encode()
        elif not isinstance(body, bytes):
            events: Any = body if is_array(body) else [] if body is None else [body]
            body = "".join(_written(event, stream) for event in events).encode()
        return Reply(status=reply.status, body=body, headers={"content-type": stream["accept"], **reply.headers})


def _is_asked_for(stream: Mapping[str, Any], request: Request) -> bool:
    """Whether a request gets a stream: by the property or parameter that selects it, or else by `Accept`."""
    if stream["when"] is None:
        return True
    place, name, by_default = stream["when"]
    if place is None:
        return request.headers.get("accept", "") == str(stream["accept"])
    body: Mapping[str, Any] = request.body if is_object(request.body) else {}
    given: Mapping[str, Mapping[str, Any]] = {
        "query": request.query,
        "header": request.headers,
        "cookie": request.cookies,
        "body": body,
    }
    value: Any = given.get(place, {}).get(name, by_default)
    return value is True or value == "true"


@cache
def _of_one_event(endpoint: Endpoint) -> Endpoint:
    """The operation as if it returned one event as JSON."""
    assert endpoint.stream is not None
    responses = {str(endpoint.success[0]): {"application/json": endpoint.stream["media"]}}
    return endpoint.changed(within=None, paging=None, variants=(), responses=responses)


def _written(event: Any, stream: Mapping[str, Any]) -> str:
    before, after = _FRAMES[stream["framing"]]
    if stream["data"] == "fields" and is_object(event):
        return (
            "".join(f"{name}: {line}\n" for name, value in event.items() for line in _text(value).splitlines()) + "\n"
        )
    text = _text(event) if stream["data"] == "text" or stream["framing"] == "text" else json_text(event)
    return f"{before}{text.replace(chr(10), chr(10) + before)}{after}"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json_text(value)
