"""The types that callers can pass as a file, and their recognition."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from os import PathLike
from pathlib import Path
from typing import Final, Protocol, TypeAlias, TypeGuard, cast, runtime_checkable

_TEXT: Final = re.compile(
    r"text/.*|.*[/+](?:x-)?(?:json|xml|yaml|toml|csv|sql|graphql|javascript|jsonl|ndjson|json-seq|www-form-urlencoded)"
)


@runtime_checkable
class Readable(Protocol):
    """A file opened in binary mode, or an object with the same `read`."""

    def read(self, size: int, /) -> bytes: ...


@runtime_checkable
class AsyncReadable(Protocol):
    """A file whose `read` is a coroutine function."""

    async def read(self, size: int, /) -> bytes: ...


FileLike: TypeAlias = bytes | bytearray | Readable | PathLike[str] | Iterator[bytes]
"""The content of a file: bytes, a file opened in binary mode, a path, or an iterator of bytes.

Files and iterators are streamed, so that they need not fit into memory. A file is sent from its current position. A
request with an iterator, or with a file that is not seekable, is not retried once some of it has been read.
"""
FileInput: TypeAlias = FileLike | tuple[str, FileLike] | tuple[str, FileLike, str]
"""A file to upload: its content, or `(file name, content)`, or `(file name, content, content type)`.

Paths and open files have their own file name. A request body that is only a file has no file name, and its content type
is used only if the API accepts several.
"""
AsyncFileLike: TypeAlias = FileLike | AsyncReadable | AsyncIterator[bytes]
"""Like `FileLike`, for the async client: also async files and async iterators."""
AsyncFileInput: TypeAlias = AsyncFileLike | tuple[str, AsyncFileLike] | tuple[str, AsyncFileLike, str]
"""Like `FileInput`, for the async client."""


def is_content(value: object) -> TypeGuard[AsyncFileLike]:
    """Return whether `value` is the content of a file."""
    return isinstance(value, (bytes, bytearray, Readable, PathLike, Iterator, AsyncIterator))


def is_named(value: object) -> TypeGuard[tuple[str, AsyncFileLike] | tuple[str, AsyncFileLike, str]]:
    """Return whether `value` is a file with its name."""
    if not isinstance(value, tuple):
        return False
    parts = cast("tuple[object, ...]", value)
    return len(parts) in (2, 3) and isinstance(parts[0], str) and is_content(parts[1])


def is_file(value: object) -> TypeGuard[AsyncFileInput]:
    """Return whether `value` is a file, with or without a name."""
    return is_content(value) or is_named(value)


def content_in(value: AsyncFileInput) -> AsyncFileLike:
    """Return the content of a file."""
    return value[1] if isinstance(value, tuple) else value


def type_of(value: object) -> str | None:
    """Return the caller's content type for a file; None if there is none."""
    return value[2] if is_named(value) and len(value) == 3 else None


def name_of(value: AsyncFileLike, default: str) -> str:
    """Return the name of a file, without its folder; `default` if it has none."""
    name: object = value if isinstance(value, PathLike) else getattr(value, "name", None)
    return Path(cast("str | PathLike[str]", name)).name if isinstance(name, (str, PathLike)) else default


def encoded_text(text: str, media: str, where: str) -> bytes:
    """Return text in the charset of a media type, which is UTF-8 unless it has another one.

    Raises:
        ValueError: The charset is unknown, or cannot represent the text.
    """
    try:
        return text.encode(charset_of(media) or "utf-8")
    except (LookupError, UnicodeError):
        raise ValueError(f"{where}: the string cannot be encoded as {media}") from None


def charset_of(media: str) -> str | None:
    """Return the charset of a media type; None if it does not name one."""
    parameters = (parameter.partition("=") for parameter in media.split(";")[1:])
    return next((value.strip(' "') for key, _, value in parameters if key.strip().lower() == "charset"), None)


def is_text_type(media: str) -> bool:
    """Return whether content of a media type is text, such as `text/csv`, JSON or XML."""
    return _TEXT.fullmatch(media.partition(";")[0].strip().lower()) is not None
