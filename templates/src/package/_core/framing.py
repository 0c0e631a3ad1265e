"""Split a stream into events, however its bytes are chunked. No I/O.

Server-sent events follow the WHATWG (HTML, section 9.2), JSON sequences RFC 7464.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from pydantic_core import from_json

Framing = Literal["events", "lines", "sequence", "text"]

_BOM: Final = b"\xef\xbb\xbf"
_ANY_LINE_END: Final = re.compile(rb"\r\n|\r|\n")
_LINE_FEED: Final = re.compile(rb"\n")
_RECORD_SEPARATOR: Final = re.compile(rb"\x1e")

# Longer numbers of milliseconds are not reasonable waiting times.
_LONGEST_RETRY: Final = 9


class TooLargeError(Exception):
    """An event exceeds the size limit. Internal: it is converted to a public error."""


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """An event of a stream as received.

    Attributes:
        content: Its data, as bytes.
        name: Its name; empty if the server sent none.
        id: The id of this event, or of the last event with an id; empty if there is none.
        retry: Milliseconds to wait before reconnecting, if the server sent them.
    """

    content: bytes = field(repr=False)
    name: str = ""
    id: str = ""
    retry: int | None = None

    @property
    def data(self) -> str:
        """Its data, as text."""
        return self.content.decode("utf-8", "replace")

    @property
    def event(self) -> str:
        """Its name; `message` if the server sent none."""
        return self.name or "message"


class Splitter(ABC):
    """Splits a stream into events.

    Attributes:
        retry: Milliseconds to wait before reconnecting; None if the server did not send them.
        last_id: The id of the last event, to resume after it; empty if there is none.
    """

    def __init__(self, ends: re.Pattern[bytes], limit: int) -> None:
        """Start a stream.

        Args:
            ends: The separator.
            limit: The maximum size of an event, in bytes.
        """
        self.retry: int | None = None
        self.last_id = ""
        self._ends = ends
        self._limit = limit
        self._rest: list[bytes] = []
        self._size = 0

    @abstractmethod
    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Yield the events that the next bytes complete.

        Raises:
            TooLargeError: An event is too large.
        """

    @abstractmethod
    def end(self) -> Iterator[ServerSentEvent]:
        """Yield what the end of the stream completes."""

    @property
    @abstractmethod
    def rest(self) -> bytes:
        """The received part of an incomplete event."""

    def _pieces(self, chunk: bytes) -> Iterator[bytes]:
        """The complete parts; the rest is kept."""
        first, *others = self._ends.split(chunk)
        self._keep(first)
        for piece in others:
            yield self._taken()
            self._keep(piece)

    def _keep(self, piece: bytes) -> None:
        self._size += len(piece)
        if piece:
            self._rest.append(piece)
        if self._size > self._limit:
            raise TooLargeError

    def _taken(self) -> bytes:
        piece = b"".join(self._rest)
        self._rest.clear()
        self._size = 0
        return piece


class EventSplitter(Splitter):
    """Server-sent events."""

    def __init__(self, limit: int, last_id: str = "") -> None:
        """Start a stream, or continue one after the event `last_id`. Other arguments as for `Splitter`."""
        super().__init__(_ANY_LINE_END, limit)
        self.last_id = self._id = last_id
        self._is_first = True
        self._after_return = False
        self._event = ""
        self._data: list[bytes] = []
        self._data_size = 0

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Yield the events that the next bytes complete. Errors as for `Splitter`."""
        if not chunk:
            return
        if self._after_return and chunk.startswith(b"\n"):
            # LF of a CR LF line end.
            chunk = chunk[1:]
            self._after_return = False
        if chunk:
            self._after_return = chunk.endswith(b"\r")
        for line in self._pieces(chunk):
            if self._is_first:
                self._is_first = False
                line = line.removeprefix(_BOM)
            if line:
                self._field(line)
            elif (event := self._dispatched()) is not None:
                yield event

    def end(self) -> Iterator[ServerSentEvent]:
        """Yield nothing: an event without a final empty line is discarded."""
        return iter(())

    @property
    def rest(self) -> bytes:
        """The received part of an incomplete event: its data, then the incomplete line."""
        return b"\n".join((*self._data, *([b"".join(self._rest)] if self._rest else [])))

    def _field(self, line: bytes) -> None:
        name, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        match name:
            case b"data":
                self._data.append(value)
                self._data_size += len(value) + 1
                if self._data_size > self._limit:
                    raise TooLargeError
            case b"event":
                self._event = _text(value)
            case b"id":
                if b"\0" not in value:
                    self._id = _text(value)
            case b"retry":
                if value.isdigit() and len(value) <= _LONGEST_RETRY:
                    self.retry = int(value)
            case _:
                # A comment (to keep the connection alive), or an extension of the standard.
                pass

    def _dispatched(self) -> ServerSentEvent | None:
        self.last_id = self._id
        event, data = self._event, self._data
        self._event, self._data, self._data_size = "", [], 0
        return ServerSentEvent(b"\n".join(data), event, self.last_id, self.retry) if data else None


class LineSplitter(Splitter):
    """JSON Lines: one value per line."""

    def __init__(self, limit: int) -> None:
        """Start a stream. Arguments as for `Splitter`."""
        # A value can contain carriage returns between its tokens.
        super().__init__(_LINE_FEED, limit)
        self._is_first = True

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Yield the values that the next bytes complete. Errors as for `Splitter`."""
        for line in self._pieces(chunk):
            yield from self._value(line)

    def end(self) -> Iterator[ServerSentEvent]:
        """Yield the last value, which needs no line end."""
        return self._value(self._taken())

    @property
    def rest(self) -> bytes:
        """The received part of an incomplete line."""
        return b"".join(self._rest)

    def _value(self, line: bytes) -> Iterator[ServerSentEvent]:
        if self._is_first:
            self._is_first = False
            line = line.removeprefix(_BOM)
        value = line.strip()
        if value:
            yield ServerSentEvent(value)


class TextSplitter(LineSplitter):
    """Lines of text."""

    def _value(self, line: bytes) -> Iterator[ServerSentEvent]:
        yield ServerSentEvent(line.removesuffix(b"\r"))

    def end(self) -> Iterator[ServerSentEvent]:
        """Yield the last line, which needs no line end."""
        return self._value(self._taken()) if self._rest else iter(())


class SequenceSplitter(Splitter):
    """A JSON text sequence: a record separator before each value, and a line feed after it."""

    def __init__(self, limit: int) -> None:
        """Start a stream. Arguments as for `Splitter`."""
        super().__init__(_RECORD_SEPARATOR, limit)

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Yield the values that the next bytes complete. Errors as for `Splitter`."""
        for piece in self._pieces(chunk):
            yield from self._value(piece)
        # The next separator can arrive much later. A value can contain line feeds, so that one does not end it.
        if chunk.endswith(b"\n") and _is_json(self.rest):
            yield from self._value(self._taken())

    def end(self) -> Iterator[ServerSentEvent]:
        """Yield the last value."""
        return self._value(self._taken())

    @property
    def rest(self) -> bytes:
        """The received part of an incomplete value."""
        return b"".join(self._rest)

    def _value(self, piece: bytes) -> Iterator[ServerSentEvent]:
        value = piece.strip()
        if value:
            yield ServerSentEvent(value)


def splitter(framing: Framing, limit: int, last_id: str = "") -> Splitter:
    """Return a splitter. Arguments as for the classes."""
    match framing:
        case "events":
            return EventSplitter(limit, last_id)
        case "lines":
            return LineSplitter(limit)
        case "sequence":
            return SequenceSplitter(limit)
        case "text":
            return TextSplitter(limit)


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")


def _is_json(content: bytes) -> bool:
    try:
        from_json(content)
    except ValueError:
        return False
    return True
