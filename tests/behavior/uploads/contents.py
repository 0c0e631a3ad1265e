"""Everything that may be passed as a file."""

from __future__ import annotations

import gzip
import io
import tempfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any, TypeAlias

DATA = bytes(range(256)) * 4096 + b"end"
"""More than is read or sent at once."""

Call: TypeAlias = Callable[..., Any]


class OnlyReads:
    """An object with a `read` method, and nothing else."""

    def __init__(self, content: bytes) -> None:
        self._read = io.BytesIO(content).read

    def read(self, size: int, /) -> bytes:
        return self._read(size)


class AsyncFile:
    def __init__(self, content: bytes) -> None:
        self._read = io.BytesIO(content).read

    async def read(self, size: int, /) -> bytes:
        return self._read(size)

    async def seekable(self) -> bool:
        return True


async def pieces(content: bytes) -> AsyncIterator[bytes]:
    yield content[:7]
    yield b""
    yield content[7:]


def zipped(folder: Path) -> Any:
    path = folder / "data.gz"
    path.write_bytes(gzip.compress(DATA))
    return gzip.open(path)


def spooled(_: Path) -> Any:
    file = tempfile.SpooledTemporaryFile(max_size=100)  # noqa: SIM115 - the client reads it later.
    file.write(DATA)
    file.seek(0)
    return file


def stored(folder: Path) -> Path:
    path = folder / "data.bin"
    path.write_bytes(DATA)
    return path


# File arguments, created in a folder; and whether their length is known.
CONTENTS: dict[str, tuple[Callable[[Path], Any], bool]] = {
    "bytes": (lambda _: DATA, True),
    "bytearray": (lambda _: bytearray(DATA), True),
    "path": (stored, True),
    "open file": (lambda folder: stored(folder).open("rb"), True),
    "unbuffered file": (lambda folder: stored(folder).open("rb", buffering=0), True),
    "BytesIO": (lambda _: io.BytesIO(DATA), True),
    "spooled file": (spooled, True),
    "gzip file": (zipped, True),
    "what only reads": (lambda _: OnlyReads(DATA), False),
    "generator": (lambda _: (DATA[at : at + 100_000] for at in range(0, len(DATA), 100_000)), False),
    "iterator": (lambda _: iter([DATA[:5], b"", bytearray(DATA[5:])]), False),
}
ASYNC_CONTENTS: dict[str, Callable[[], Any]] = {
    "async generator": lambda: pieces(DATA),
    "async file": lambda: AsyncFile(DATA),
}
