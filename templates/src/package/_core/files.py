"""What a caller may pass as the content of a file, and how it is read."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import Protocol, TypeAlias, TypeGuard, cast, runtime_checkable


@runtime_checkable
class Readable(Protocol):
    """A file opened in binary mode, or what reads like one."""

    def read(self) -> bytes: ...


FileLike: TypeAlias = bytes | bytearray | Readable | PathLike[str]
"""The content of a file: its bytes, the file opened in binary mode, or its path."""
FileInput: TypeAlias = FileLike | tuple[str, FileLike] | tuple[str, FileLike, str]
"""A file to upload: its content, or `(file name, content)`, or `(file name, content, content type)`."""


def is_content(value: object) -> TypeGuard[FileLike]:
    """Return whether `value` is the content of a file."""
    return isinstance(value, (bytes, bytearray, Readable, PathLike))


def is_named(value: object) -> TypeGuard[tuple[str, FileLike] | tuple[str, FileLike, str]]:
    """Return whether `value` is a file with its name."""
    if not isinstance(value, tuple):
        return False
    parts = cast("tuple[object, ...]", value)
    return len(parts) in (2, 3) and isinstance(parts[0], str) and is_content(parts[1])


def content_of(value: FileLike, where: str) -> bytes:
    """Return the content of a file.

    Raises:
        TypeError: The file is open in text mode.
        OSError: The file cannot be read.
    """
    if isinstance(value, (bytes, bytearray)):
        return bytes(value)
    if isinstance(value, PathLike):
        return Path(value).read_bytes()
    content = cast("object", value.read())
    if isinstance(content, bytes):
        return content
    raise TypeError(f"{where}: the file must be open in binary mode")


def name_of(value: FileLike, default: str) -> str:
    """Return the name of a file, without its folder; `default` if it has none."""
    name: object = value if isinstance(value, PathLike) else getattr(value, "name", None)
    return Path(cast("str | PathLike[str]", name)).name if isinstance(name, (str, PathLike)) else default
