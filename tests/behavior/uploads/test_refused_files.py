"""Files that cannot be sent: refused before anything is sent, or with the error from reading them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.behavior.loopback import Loopback
from tests.behavior.uploads.contents import DATA, Call, stored


class BrokenError(OSError):
    """The content on disk."""


def failing(error: Exception) -> Iterator[bytes]:
    yield b"1"
    raise error


@pytest.mark.parametrize("error", [BrokenError("disk"), ValueError("odd"), TimeoutError("slow")], ids=repr)
def test_what_reading_raises_comes_out(error: Exception, call: Call, server: Loopback) -> None:
    with pytest.raises(type(error), match=str(error)) as caught:
        call("raw.replace", body=failing(error))
    assert caught.value is error


def test_a_file_that_gets_shorter_is_not_sent_as_if_it_were_whole(call: Call, server: Loopback, tmp_path: Path) -> None:
    path = stored(tmp_path)

    class Shrinks(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(size)[:0] if self.tell() > 300_000 else super().read(size)

    with path.open("rb"), pytest.raises(ValueError, match=r"^body: the file became shorter while it was sent$"):
        call("raw.replace", body=Shrinks(DATA))


@pytest.mark.parametrize(
    ("arguments", "got"),
    [
        ({"file": "report.pdf"}, "file .*; got str"),
        ({"file": ("a.txt", "text")}, "file .*; got str"),
        ({"file": 5}, "file .*; got int"),
        ({"file": {"name": "a.txt"}}, "file .*; got dict"),
        ({"file": b"1", "files": [b"2", "three.txt"]}, "files .*; got str"),
        ({"file": b"1", "files": "three.txt"}, "files .*; got str"),
    ],
    ids=str,
)
def test_what_could_be_a_path_or_the_content_is_refused(
    arguments: dict[str, Any], got: str, call: Call, server: Loopback
) -> None:
    with pytest.raises(TypeError, match=f"^{got}$"):
        call("form.replace", **arguments)
    assert server.received == []


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        (lambda folder: folder / "lost", FileNotFoundError, "lost"),
        (lambda folder: folder, IsADirectoryError, "directory"),
        (lambda _: io.StringIO("text"), TypeError, "^(body|file): the file must be open in binary mode$"),
        (lambda _: closed(), ValueError, "^(body|file): the file is closed$"),
    ],
    ids=["lost", "folder", "text", "closed"],
)
@pytest.mark.parametrize(("method", "argument"), [("raw.replace", "body"), ("form.replace", "file")])
def test_what_is_no_file_is_refused_before_anything_is_sent(
    content: Callable[[Path], Any],
    error: type[Exception],
    message: str,
    method: str,
    argument: str,
    call: Call,
    server: Loopback,
    tmp_path: Path,
) -> None:
    with pytest.raises(error, match=message):
        call(method, **{argument: content(tmp_path)})
    assert server.received == []


def closed() -> io.BytesIO:
    file = io.BytesIO(b"1")
    file.close()
    return file


@pytest.mark.parametrize("piece", ["text", 1], ids=["text", "number"])
def test_an_iterator_of_something_else_is_refused(piece: object, call: Call) -> None:
    with pytest.raises(TypeError, match=f"^body: the iterator must yield bytes, not {type(piece).__name__}$"):
        call("raw.replace", body=iter([piece]))
