"""Event streams: everything that both clients share, without reading and waiting."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import KW_ONLY, fields, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

from .call import Call
from .downloads import parted
from .drift import Report, announce
from .error_responses import status_error
from .errors import APIError, DriftError, ResponseError, one_line, status_phrase
from .facts import PACKAGE
from .framing import Framing, ServerSentEvent, TooLargeError, splitter
from .json_data import is_object
from .log import NOTHING_SECRET
from .operation import Operation
from .options import Clock, Options
from .request import PreparedRequest
from .response import Response
from .retry import backoff

if TYPE_CHECKING:
    from .decode import Decoder

E = TypeVar("E", bound=APIError)
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# `decode` is imported with the first event, as it is with the first response of other calls.

# The content type takes precedence over the document. JSON Lines have many content types.
_FRAMINGS: Final[Mapping[str, Framing]] = {"text/event-stream": "events", "application/json-seq": "sequence"}
_LINES: Final = ("jsonl", "jsonlines", "json-lines", "ndjson", "json-stream")


class Nothing(Enum):
    """Stands for a missing value."""

    NOTHING = "nothing"


NOTHING: Final = Nothing.NOTHING


# Compared and hashed by identity, like any operation.
class StreamOperation(Operation[T], eq=False):
    """An operation that returns an event stream; `T` is the type of an event, and `result` returns it.

    Attributes:
        framing: How events are separated, unless the content type of the response says otherwise.
        is_text: Whether events are text, not JSON.
        is_whole: Whether an event is an object with the fields of a server-sent event, such as `event` and `data`.
        data_is_text: Whether `data` of such an object is text, not JSON.
        done: Data that ends the stream.
        errors: Names of events that report an error.
        error_at: The property of events that report an error.
        resumes: Whether to reconnect after a broken connection, after the last event with an id.
    """

    within: str | None = None
    _: KW_ONLY
    framing: Framing = "events"
    is_text: bool = False
    is_whole: bool = False
    data_is_text: bool = False
    done: frozenset[str] = frozenset()
    errors: frozenset[str] = frozenset()
    error_at: str | None = None
    resumes: bool = False


def streamed(operation: Operation[Any], result: Callable[[], Any], **changes: Any) -> StreamOperation[Any]:
    """Return the streaming variant of an operation.

    Args:
        operation: The operation for a single response.
        result: Returns the type of an event.
        **changes: Further fields of the operation.
    """
    same: dict[str, Any] = {field.name: getattr(operation, field.name) for field in fields(operation)}
    whole: dict[str, Any] = {"kind": "json", "cases": (), "promised": None, "within": None, "result": result}
    return StreamOperation(**{**same, **whole, **changes})


class StreamError(APIError):
    """The server reported an error during a stream.

    Attributes:
        message: The API's error message.
        code: The API's code for the kind of error; None if the event has none.
        details: Further details from the API.
        body: The data of the event, parsed if it is JSON.
        status: HTTP status of the response, which started successfully.
        method: HTTP method of the request.
        path: Path of the request, without the query.
        request_id: The request id assigned by the server.
        received: How many events were received before it.
    """

    def __init__(
        self,
        message: str,
        *,
        code: str | None,
        details: Any,
        body: Any,
        response: Response,
        method: str,
        path: str,
        received: int,
    ) -> None:
        explained = f"{code}: {message}" if code and code != message else message
        super().__init__(f"the server reported an error after {_events(received)}: {explained} ({method} {path})")
        self.message = message
        self.code = code
        self.details = details
        self.body = body
        self.status = response.status
        self.method = method
        self.path = path
        self.request_id = response.request_id
        self.received = received
        self.maybe_processed = True


class StreamInterruptedError(ResponseError):
    """A stream ended early. The events before that are valid.

    Attributes:
        response: The response; its body is the received part of the incomplete event.
        received: How many events were received before it.
        last_event_id: The id of the last event with an id, to resume after it; empty if there is none.
    """

    def __init__(
        self, problem: str, *, response: Response, method: str, path: str, received: int, last_event_id: str
    ) -> None:
        super().__init__(f"{problem}, after {_events(received)}", response=response, method=method, path=path)
        self.received = received
        self.last_event_id = last_event_id


def _events(number: int) -> str:
    return "1 event" if number == 1 else f"{number} events"


for _class in (StreamError, StreamInterruptedError):
    # Tracebacks show the module that users import the errors from.
    _class.__module__ = PACKAGE


class StreamBase(Generic[T_co]):
    """A stream of events, without the reading itself.

    Attributes:
        response: The response of the stream, without its body.
        received: How many events were returned.
        last_event: The event of the last value.
    """

    def __init__(
        self,
        operation: StreamOperation[T_co],
        request: PreparedRequest,
        response: Response,
        call: Call,
        options: Options,
        clock: Clock,
    ) -> None:
        """Start with the head of a response. Created by the client."""
        self.response, self._unread = parted(response)
        self.received = 0
        self.last_event: ServerSentEvent | None = None
        self._operation = operation
        self._request = request
        self._call = call
        self._options = options
        self._clock = clock
        self._tries = self._received_before = 0
        self._begin()

    @property
    def last_event_id(self) -> str:
        """The id of the last event with an id; empty if there is none."""
        return self._splitter.last_id

    def _begin(self, last_id: str = "") -> None:
        """Start reading a response, optionally after the event `last_id`."""
        self._frames: deque[ServerSentEvent | APIError] = deque()
        self._is_over = False
        media = self.response.media_type
        framing = "lines" if media.endswith(_LINES) else _FRAMINGS.get(media) or self._operation.framing
        self._splitter = splitter(framing, self._options.max_response_bytes, last_id)
        if framing == "events" and media.endswith(("/json", "+json", "/html")):
            problem = f"the response is not a stream of events, but {media}"
            self._fail(self._unreadable(problem, b""))

    # -- received bytes -----------------------------------------------------------------------------------------

    def _arrived(self, chunk: bytes) -> None:
        """Process the next bytes."""
        try:
            for frame in self._splitter.feed(chunk):
                self._frames.append(frame)
        except TooLargeError:
            problem = f"an event is larger than max_response_bytes ({self._options.max_response_bytes})"
            self._fail(self._unreadable(problem, b""))

    def _ended(self) -> None:
        """Process the end of the response."""
        self._frames.extend(self._splitter.end())
        self._is_over = True

    def _broke(self, problem: str) -> None:
        """Process the end of an incomplete response."""
        self._fail(
            StreamInterruptedError(
                problem,
                response=replace(self.response, content=self._splitter.rest),
                method=self._request.method,
                path=self._request.path,
                received=self.received,
                last_event_id=self.last_event_id,
            )
        )

    def _fail(self, error: APIError) -> None:
        self._frames.append(error)
        self._is_over = True

    def _pause(self) -> float | None:
        """Seconds to wait before reconnecting; None if that is not allowed."""
        if self.received > self._received_before:
            self._tries, self._received_before = 0, self.received
        self._tries += 1
        if not self._operation.resumes or self._tries > self._options.max_retries or not self._request.can_be_sent:
            return None
        if self.received and not self.last_event_id:
            # The server would start again from the beginning.
            return None
        asked = self._splitter.retry
        wait = backoff(self._tries, self._clock.random()) if asked is None else asked / 1000
        return wait if wait <= self._options.max_wait else None

    def _begun_again(self, response: Response, call: Call) -> None:
        """Continue with another response of the same stream."""
        self.response, self._unread = parted(response)
        self._call = call
        self._begin(self.last_event_id)

    def _stop(self) -> None:
        """Return no more values."""
        self._frames.clear()
        self._is_over = True

    # -- returned values ----------------------------------------------------------------------------------------

    def _taken(self) -> T_co | Nothing:
        """The next received value; NOTHING if there is none.

        Raises:
            APIError: An event cannot be decoded, or the stream ended early.
        """
        while self._frames:
            frame = self._frames.popleft()
            if isinstance(frame, APIError):
                raise self._call.marked(frame)
            if (frame.data if self._operation.is_text else frame.data.strip()) in self._operation.done:
                self._stop()
                break
            value = self._decoded(frame)
            if value is not NOTHING:
                self.received += 1
                self.last_event = frame
                return value
        return NOTHING

    def _decoded(self, frame: ServerSentEvent) -> T_co | Nothing:
        operation = self._operation
        if frame.event in operation.errors:
            raise self._call.marked(self._reported(frame))
        if operation.is_text:
            charset = self.response.charset if operation.framing == "text" else None
            return cast("T_co", frame.content.decode(charset or "utf-8", "replace"))
        if not operation.is_whole and not frame.content.strip():
            # A keep-alive event: empty data is not JSON.
            return NOTHING
        from .decode import decoder

        return self._read(decoder(operation), frame)

    def _read(self, reader: Decoder, frame: ServerSentEvent) -> T_co:
        operation = self._operation
        report = Report(operation.id)
        try:
            content = self._whole(frame) if operation.is_whole else frame.content
            if operation.error_at is not None and self._has_error(content, operation.error_at):
                raise self._call.marked(self._reported(frame))
            value = reader.decode(content, report).value
        except ValueError:
            from .lenient import fit

            # If the schema also allows strings, the data of an event is one.
            value = fit(reader.form, frame.data, "", report)
            if report.drifts or operation.framing != "events":
                problem = "the data of an event is not JSON"
                raise self._call.marked(self._unreadable(problem, frame.content)) from None
        if report.drifts:
            if self._options.strict:
                response = replace(self.response, content=frame.content)
                raise self._call.marked(DriftError(report.drifts, response=response))
            announce(report.drifts, self._options.on_drift)
        return cast("T_co", value)

    def _whole(self, frame: ServerSentEvent) -> bytes:
        """An event as an object."""
        data: Any = frame.data
        # A schema can have both string and JSON properties.
        with suppress(ValueError):
            data = json.loads(frame.content)
        if not frame.name and is_object(data) and "data" in data:
            # Such a schema can also describe the content of the data.
            return frame.content
        if self._operation.data_is_text:
            data = frame.data
        event = {"event": frame.name or None, "data": data, "id": frame.id or None, "retry": frame.retry}
        return json.dumps({name: value for name, value in event.items() if value is not None}).encode()

    def _has_error(self, content: bytes, name: str) -> bool:
        body: Any = json.loads(content) if name.encode() in content else None
        return is_object(body) and body.get(name) is not None

    def _reported(self, frame: ServerSentEvent) -> StreamError:
        # Marked so that secrets in it are removed.
        response = self._call.marked(self._unreadable("", frame.content)).response
        method, path = self._request.method, self._request.path
        found = status_error(response, method=method, path=path, redact=NOTHING_SECRET)
        is_said = found.message != status_phrase(response.status)
        return StreamError(
            found.message if is_said else one_line(response.text) or "no details",
            code=found.code,
            details=found.details,
            body=found.body,
            response=response,
            method=method,
            path=path,
            received=self.received,
        )

    def _unreadable(self, problem: str, content: bytes) -> ResponseError:
        response = replace(self.response, content=content)
        return ResponseError(problem, response=response, method=self._request.method, path=self._request.path)
