"""Responses that are read in chunks: code that both clients share."""

from __future__ import annotations

import codecs
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, Generic, Self, TypeAlias, TypeVar

from .call import Call
from .errors import APIError, ResponseError
from .headers import Headers
from .request import PreparedRequest
from .response import Response

T_co = TypeVar("T_co", covariant=True)

Progress: TypeAlias = Callable[[int, int | None], object]

# Bytes per write to a file, if each write uses a thread.
WRITTEN_AT_ONCE: Final = 1 << 20


class OpenResponse(Response, kw_only=True):
    """A response with an unread body; until it is read, `content` is empty.

    Attributes:
        unread: The source of the body.
    """

    unread: Any = field(repr=False, compare=False)


def parted(response: Response) -> tuple[Response, Any]:
    """Return a response without its body, and the source of the body; None if middleware created the response."""
    if not isinstance(response, OpenResponse):
        return response, None
    return Response(status=response.status, headers=response.headers, elapsed=response.elapsed), response.unread


class StreamedResponseBase(Generic[T_co]):
    """A response that is read in chunks, without the reading itself.

    Attributes:
        response: The response without its body.
        attempts: How many requests were sent.
    """

    def __init__(self, request: PreparedRequest, response: Response, call: Call, limit: int) -> None:
        """Start with the head of a response. Created by the client."""
        self.response, self._body = parted(response)
        self.attempts = call.attempts
        self._request = request
        self._call = call
        self._limit = limit
        self._content: bytes | None = None
        self._has_begun = False

    @property
    def status(self) -> int:
        """HTTP status."""
        return self.response.status

    @property
    def headers(self) -> Headers:
        """Headers of the response; names compare without case."""
        return self.response.headers

    @property
    def request_id(self) -> str | None:
        """The request id assigned by the server."""
        return self.response.request_id

    @property
    def size(self) -> int | None:
        """The size of the body in bytes; None if the server does not send it, or compresses the body."""
        length = self.headers.get("content-length", "")
        is_plain = self.headers.get("content-encoding", "identity").strip().lower() in ("", "identity")
        return int(length) if is_plain and length.isascii() and length.isdigit() and len(length) < 20 else None

    def _begin(self) -> None:
        """Mark the body as read, which is possible once."""
        if self._has_begun:
            raise RuntimeError("the body was already read, which is possible once; only `read()` keeps it for later")
        self._has_begun = True

    def _broken(self, problem: str, content: bytes = b"", *, is_too_large: bool = False) -> APIError:
        """The error for an incomplete body."""
        response = replace(self.response, content=content, broken=problem, is_too_large=is_too_large)
        error = ResponseError(problem, response=response, method=self._request.method, path=self._request.path)
        return self._call.marked(error)

    def _too_large(self, content: bytes) -> APIError:
        return self._broken(f"the body is larger than max_response_bytes ({self._limit})", content, is_too_large=True)


class TextDecoder:
    """Decodes a body in chunks."""

    def __init__(self, charset: str | None) -> None:
        """Start decoding; invalid bytes are replaced."""
        self._decoder = codecs.getincrementaldecoder(charset or "utf-8")("replace")
        self._rest = ""

    def text(self, chunk: bytes, *, is_last: bool = False) -> str:
        """Return the text that the next bytes complete."""
        return self._decoder.decode(chunk, is_last)

    def lines(self, chunk: bytes, *, is_last: bool = False) -> Iterator[str]:
        """Yield the lines that the next bytes complete, without their line ends: CR, LF or both."""
        text = self._rest + self.text(chunk, is_last=is_last)
        if not is_last and text.endswith("\r"):
            # LF may follow.
            text, kept = text[:-1], "\r"
        else:
            kept = ""
        *lines, rest = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._rest = rest + kept
        yield from lines
        if is_last and rest:
            yield rest


class FileBeside:
    """A context manager for a file that replaces another one when it is complete.

    An incomplete download leaves no file behind, and keeps the previous file. Devices and pipes are not
    replaced but opened by the first write, which waits for the reader of a pipe.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        """Open a file beside `path`, with the permissions of the one that it replaces.

        Raises:
            OSError: The folder is not writable.
        """
        self._path = Path(path)
        if self._path.is_dir():
            raise IsADirectoryError(f"{self._path} is a directory; pass the path of a file")
        self._is_replaced = self._path.is_file() or not self._path.exists()
        if not self._is_replaced:
            self._beside = self._path
            self._file: BinaryIO | None = None
            return
        # Symbolic links are resolved, so that they are kept.
        self._path = self._path.resolve()
        self._beside = self._path.with_name(f".{secrets.token_hex(8)}.part")
        self._file = self._beside.open("xb")
        with suppress(OSError):
            self._beside.chmod(self._path.stat().st_mode & 0o777)

    def write(self, content: bytes) -> None:
        """Write the next bytes."""
        if self._file is None:
            self._file = self._path.open("wb")
        self._file.write(content)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self._file is not None:
                self._file.close()
            if kind is None and self._is_replaced:
                self._beside.replace(self._path)
        finally:
            # It does not exist any longer after it has replaced the other file.
            with suppress(FileNotFoundError):
                if self._is_replaced:
                    self._beside.unlink()
