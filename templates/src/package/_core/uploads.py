"""Streamed request bodies, which need not fit into memory."""

from __future__ import annotations

import asyncio
import base64
import inspect
import stat
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any, Final

from .files import AsyncFileLike

_PIECE: Final = 1 << 18
"""Bytes per read and send."""
_SMALL: Final = 1 << 20
"""Maximum size of an in-memory body that is sent as a whole, in bytes."""
_BINARY: Final = "the file must be open in binary mode"


class Source(ABC):
    """The source of a part of a body.

    Attributes:
        length: Its size in bytes; None if unknown.
        only_async: Why only the async client can read it; empty if both can.
    """

    length: int | None = None
    only_async: str = ""

    @property
    def is_ready(self) -> bool:
        """Whether it can be read from its beginning."""
        return True

    @abstractmethod
    def read(self) -> Generator[bytes]:
        """Yield it from its beginning, in chunks."""

    @abstractmethod
    def aread(self) -> AsyncGenerator[bytes]:
        """Like `read`, without blocking the event loop."""


class Upload:
    """A body that consists of several sources in sequence."""

    def __init__(self, sources: Sequence[Source]) -> None:
        """Store the sources."""
        self._sources = sources
        self._pieces: Generator[bytes] | None = None
        self._apieces: AsyncGenerator[bytes] | None = None
        lengths = [source.length for source in sources]
        known = [length for length in lengths if length is not None]
        self._length = sum(known) if len(known) == len(lengths) else None

    @property
    def length(self) -> int | None:
        """Its size in bytes; None if unknown."""
        return self._length

    @property
    def is_ready(self) -> bool:
        """Whether it can be sent from its beginning: false if a part was read that cannot be read again."""
        return all(source.is_ready for source in self._sources)

    def chunks(self) -> Iterable[bytes]:
        """Return an iterator over the body, each time from its beginning.

        Raises:
            TypeError: A part of it requires the async client.
        """
        for source in self._sources:
            if source.only_async:
                raise TypeError(source.only_async)
        return _Chunks(self)

    def achunks(self) -> AsyncIterable[bytes]:
        """Like `chunks`, for the async client."""
        return _AsyncChunks(self)

    def close(self) -> None:
        """Close the files of an attempt. Not left to the garbage collector, which can finalize them first."""
        if self._pieces is not None:
            self._pieces.close()

    async def aclose(self) -> None:
        """Like `close`, for the async client."""
        # If a task that is being cancelled still runs it, the cancellation closes the files.
        with suppress(RuntimeError):
            if self._apieces is not None:
                await self._apieces.aclose()

    def begin(self) -> Generator[bytes]:
        """Start an attempt and return its iterator."""
        self._pieces = _pieces(self._sources)
        return self._pieces

    def abegin(self) -> AsyncGenerator[bytes]:
        """Like `begin`, for the async client."""
        self._apieces = _apieces(self._sources)
        return self._apieces


@dataclass(frozen=True, slots=True)
class _Chunks:
    upload: Upload

    def __iter__(self) -> Iterator[bytes]:
        return self.upload.begin()


@dataclass(frozen=True, slots=True)
class _AsyncChunks:
    upload: Upload

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self.upload.abegin()


def _pieces(sources: Sequence[Source]) -> Generator[bytes]:
    for source in sources:
        yield from source.read()


async def _apieces(sources: Sequence[Source]) -> AsyncGenerator[bytes]:
    for source in sources:
        pieces = source.aread()
        try:
            async for piece in pieces:
                yield piece
        finally:
            await pieces.aclose()


def body_of(parts: Iterable[bytes | Source]) -> bytes | Upload:
    """Return the body that consists of these parts: bytes, if all of it is in memory and small."""
    sources: list[Source] = []
    memory: list[bytes] = []
    for part in parts:
        if isinstance(part, bytes):
            memory.append(part)
            continue
        if memory:
            sources.append(_Memory(memory))
            memory = []
        sources.append(part)
    if not sources and sum(map(len, memory)) <= _SMALL:
        return memory[0] if len(memory) == 1 else b"".join(memory)
    return Upload([*sources, _Memory(memory)] if memory else sources)


def source_of(content: AsyncFileLike, where: str) -> bytes | Source:
    """Return the source for the content of a file.

    Args:
        content: The content.
        where: The argument, for errors.

    Raises:
        TypeError: The file is open in text mode.
        ValueError: The file is closed.
        OSError: The file cannot be read.
    """
    if isinstance(content, (bytes, bytearray)):
        return bytes(content)
    if isinstance(content, PathLike):
        return _Path(Path(content), where)
    # Iterating over a file would yield lines.
    if callable(getattr(content, "read", None)):
        return _File(content, where)
    return _Iterator(content, where)


def encoded(content: bytes | Source) -> bytes | Source:
    """Return the content of a file as base64."""
    return base64.b64encode(content) if isinstance(content, bytes) else _Base64(content)


class _Base64(Source):
    """Another source, encoded as it is read."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.length = None if source.length is None else (source.length + 2) // 3 * 4
        self.only_async = source.only_async

    @property
    def is_ready(self) -> bool:
        return self._source.is_ready

    def read(self) -> Generator[bytes]:
        rest = b""
        for piece in self._source.read():
            whole, rest = _thirds(rest + piece)
            yield from _cut(base64.b64encode(whole))
        yield from _cut(base64.b64encode(rest))

    async def aread(self) -> AsyncGenerator[bytes]:
        rest = b""
        pieces = self._source.aread()
        try:
            async for piece in pieces:
                whole, rest = _thirds(rest + piece)
                for cut in _cut(base64.b64encode(whole)):
                    yield cut
        finally:
            await pieces.aclose()
        for cut in _cut(base64.b64encode(rest)):
            yield cut


def _thirds(content: bytes) -> tuple[bytes, bytes]:
    """Split off what base64 cannot write yet: it takes three bytes at a time."""
    end = len(content) - len(content) % 3
    return content[:end], content[end:]


class _Memory(Source):
    def __init__(self, parts: Sequence[bytes]) -> None:
        self._parts = parts
        self.length = sum(map(len, parts))

    def read(self) -> Generator[bytes]:
        for part in self._parts:
            yield from _cut(part)

    async def aread(self) -> AsyncGenerator[bytes]:
        for piece in self.read():
            yield piece


class _Meter:
    """The remaining size of a file."""

    def __init__(self, length: int | None, where: str) -> None:
        self._left = length
        self._where = where

    @property
    def wanted(self) -> int:
        """How many bytes to read next; 0 at the end."""
        return _PIECE if self._left is None else min(_PIECE, self._left)

    def took(self, piece: object) -> bytes:
        """Return the bytes read; empty at the end.

        Raises:
            TypeError: They are not bytes.
            ValueError: The file ended early.
        """
        if not isinstance(piece, (bytes, bytearray)):
            raise TypeError(f"{self._where}: {_BINARY}")
        if not piece and self._left:
            raise ValueError(f"{self._where}: the file became shorter while it was sent")
        if self._left is not None:
            self._left -= len(piece)
        return bytes(piece)


def _read(file: Any, meter: _Meter) -> Generator[bytes]:
    while meter.wanted and (piece := meter.took(file.read(meter.wanted))):
        yield piece


async def _aread(file: Any, meter: _Meter) -> AsyncGenerator[bytes]:
    while meter.wanted:
        # In a thread, because a disk or a pipe can be slow; async reads are awaited here.
        piece = await asyncio.to_thread(file.read, meter.wanted)
        if not (taken := meter.took(await piece if inspect.isawaitable(piece) else piece)):
            break
        yield taken


class _Path(Source):
    """A file by its path: opened for each attempt, closed afterwards."""

    def __init__(self, path: Path, where: str) -> None:
        self._path = path
        self._where = where
        self._is_read = False
        mode = path.stat().st_mode
        # A pipe or a device is not read before it is sent.
        self._is_stored = not (stat.S_ISFIFO(mode) or stat.S_ISCHR(mode))
        if self._is_stored:
            with path.open("rb") as file:
                _, self.length = _extent(file)

    @property
    def is_ready(self) -> bool:
        return self._is_stored or not self._is_read

    def read(self) -> Generator[bytes]:
        self._begin()
        with self._path.open("rb") as file:
            yield from _read(file, _Meter(self.length, self._where))

    async def aread(self) -> AsyncGenerator[bytes]:
        self._begin()
        # Opening a pipe waits for its writer. A file opened in a thread for a cancelled task would stay open.
        file = self._path.open("rb") if self._is_stored else await asyncio.to_thread(self._path.open, "rb")
        try:
            async for piece in _aread(file, _Meter(self.length, self._where)):
                yield piece
        finally:
            file.close()

    def _begin(self) -> None:
        _check(self)
        self._is_read = True


class _File(Source):
    """An open file, from its current position."""

    def __init__(self, file: Any, where: str) -> None:
        if getattr(file, "closed", False) is True:
            raise ValueError(f"{where}: the file is closed")
        if hasattr(file, "encoding"):
            raise TypeError(f"{where}: {_BINARY}")
        self._file = file
        self._where = where
        self._is_read = False
        if inspect.iscoroutinefunction(file.read):
            self.only_async = f"{where}: an async file is for the async client"
        self._start, self.length = (None, None) if self.only_async else _extent(file)

    @property
    def is_ready(self) -> bool:
        return self._start is not None or not self._is_read

    def read(self) -> Generator[bytes]:
        self._begin()
        yield from _read(self._file, _Meter(self.length, self._where))

    async def aread(self) -> AsyncGenerator[bytes]:
        self._begin()
        async for piece in _aread(self._file, _Meter(self.length, self._where)):
            yield piece

    def _begin(self) -> None:
        _check(self)
        self._is_read = True
        if self._start is not None:
            self._file.seek(self._start)


class _Iterator(Source):
    """An iterator of bytes, used once."""

    def __init__(self, iterator: Any, where: str) -> None:
        self._iterator = iterator
        self._where = where
        if not isinstance(iterator, Iterator):
            self.only_async = f"{where}: an async iterator is for the async client"
        self._is_read = False

    @property
    def is_ready(self) -> bool:
        return not self._is_read

    def read(self) -> Generator[bytes]:
        self._begin()
        yield from self._cut()

    def _cut(self) -> Generator[bytes]:
        for piece in self._iterator:
            yield from _cut(self._checked(piece))

    async def aread(self) -> AsyncGenerator[bytes]:
        self._begin()
        if not self.only_async:
            for piece in self._cut():
                yield piece
        else:
            async for piece in self._iterator:
                for cut in _cut(self._checked(piece)):
                    yield cut

    def _begin(self) -> None:
        _check(self)
        self._is_read = True

    def _checked(self, piece: object) -> bytes:
        if not isinstance(piece, (bytes, bytearray)):
            raise TypeError(f"{self._where}: the iterator must yield bytes, not {type(piece).__name__}")
        return bytes(piece)


def _cut(content: bytes) -> Generator[bytes]:
    """Yield bytes in chunks, none of them empty: that would end a body with chunked encoding.

    A socket accepts little data at a time, and the rest of a large chunk would be copied each time.
    """
    for at in range(0, len(content), _PIECE):
        yield content[at : at + _PIECE]


def _check(source: Source) -> None:
    if not source.is_ready:
        raise RuntimeError("the body was read from a source that cannot be read again")


def _extent(file: Any) -> tuple[int | None, int | None]:
    """The position of an open file, and how many bytes follow; None if it is not seekable, or if that is unknown."""
    try:
        if not file.seekable():
            return None, None
        start = file.tell()
        end = file.seek(0, 2)
        file.seek(start)
    except (AttributeError, TypeError, OSError, ValueError):
        return None, None
    # Files that the kernel generates while they are read have no size.
    if end <= start and file.read(1):
        file.seek(start)
        return start, None
    return start, max(0, end - start)
