"""Files: all supported kinds of file arguments, streamed with all transports."""

from __future__ import annotations

import asyncio
import gzip
import io
import os
import re
import tempfile
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

import pytest

from tests.behavior.loopback import Act, Loopback
from tests.conftest import Generate

DOCUMENT = """
openapi: 3.1.0
info: {title: Box, version: "1"}
servers: [{url: https://box.example.com}]
paths:
  /raw:
    put:
      operationId: raw.replace
      requestBody: {required: true, content: {application/octet-stream: {}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
  /again:
    post:
      operationId: raw.add
      requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
  /image:
    put:
      operationId: image.replace
      requestBody: {required: true, content: {image/png: {}, image/gif: {}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
  /any:
    put:
      operationId: any.replace
      requestBody: {required: true, content: {"*/*": {}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
  /form:
    put:
      operationId: form.replace
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties:
                note: {type: string}
                file: {type: string, format: binary}
                files: {type: array, items: {type: string, format: binary}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
"""

DATA = bytes(range(256)) * 4096 + b"end"
"""More than is read or sent at once."""

Call: TypeAlias = Callable[..., Any]


@pytest.fixture(scope="module")
def box(generated_once: Generate) -> ModuleType:
    return generated_once(DOCUMENT)


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


@pytest.fixture(params=["sync", "async", "aiohttp"])
def flavor(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def call(box: ModuleType, server: Loopback, flavor: str) -> Call:
    """A function that calls a method of the client and returns its result, without pauses."""
    defaults = {"base_url": server.url}

    def at_once(client: Any) -> Any:
        client._driver._clock = client._driver._clock._replace(random=lambda: 0.0)
        return client

    def make(method: str, *, options: dict[str, Any] | None = None, **arguments: Any) -> Any:
        resource, name = method.split(".")
        if flavor == "sync":
            with box.Client(**{**defaults, **(options or {})}) as client:
                return getattr(getattr(at_once(client), resource), name)(**arguments)

        async def asynchronous() -> Any:
            transport = "aiohttp" if flavor == "aiohttp" else "httpx2"
            async with box.AsyncClient(transport=transport, **{**defaults, **(options or {})}) as client:
                return await getattr(getattr(at_once(client), resource), name)(**arguments)

        return asyncio.run(asynchronous())

    return make


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


@pytest.mark.parametrize("kind", CONTENTS)
def test_whatever_has_bytes_is_sent_as_it_is(kind: str, call: Call, server: Loopback, tmp_path: Path) -> None:
    make, has_length = CONTENTS[kind]
    content = make(tmp_path)
    call("raw.replace", body=content)
    assert server.last.body == DATA
    assert server.last.is_chunked is not has_length
    assert server.last.headers["content-type"] == "application/octet-stream"
    if hasattr(content, "close"):
        content.close()


@pytest.mark.parametrize("kind", CONTENTS)
def test_it_may_be_a_part_of_a_form(kind: str, call: Call, server: Loopback, tmp_path: Path) -> None:
    make, has_length = CONTENTS[kind]
    content = make(tmp_path)
    call("form.replace", note="n", file=("a.bin", content, "x/y"), files=[b"1", ("2.txt", io.BytesIO(b"2"))])
    assert plain(server) == (
        b'--B\r\nContent-Disposition: form-data; name="note"\r\n\r\nn\r\n'
        b'--B\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\nContent-Type: x/y\r\n\r\n'
        + DATA
        + b'\r\n--B\r\nContent-Disposition: form-data; name="files"; filename="files"\r\n'
        b"Content-Type: application/octet-stream\r\n\r\n1\r\n"
        b'--B\r\nContent-Disposition: form-data; name="files"; filename="2.txt"\r\n'
        b"Content-Type: application/octet-stream\r\n\r\n2\r\n--B--\r\n"
    )
    assert server.last.is_chunked is not has_length
    if hasattr(content, "close"):
        content.close()


@pytest.mark.parametrize("kind", ASYNC_CONTENTS)
@pytest.mark.parametrize("method", ["raw.replace", "form.replace"])
def test_async_files_are_for_the_async_client(
    kind: str, method: str, call: Call, server: Loopback, flavor: str
) -> None:
    argument = {"body" if method == "raw.replace" else "file": ASYNC_CONTENTS[kind]()}
    if flavor == "sync":
        with pytest.raises(TypeError, match=r"^(body|file): an async (iterator|file) is for the async client$"):
            call(method, **argument)
        assert server.received == []
        return
    call(method, **argument)
    assert server.last.is_chunked
    assert DATA in server.last.body


def plain(server: Loopback) -> bytes:
    """The body of the last request, with `B` for the boundary."""
    media = server.last.headers["content-type"]
    boundary = media.removeprefix("multipart/form-data; boundary=").encode()
    assert re.fullmatch(rb"[0-9a-f]{32}", boundary)
    return server.last.body.replace(boundary, b"B")


def test_names_of_files_are_kept(call: Call, server: Loopback, tmp_path: Path) -> None:
    path = tmp_path / 'ü "1".txt'
    path.write_bytes(b"1")
    with path.open("rb") as file:
        call("form.replace", file=path, files=[file, io.BytesIO(b"2"), ("x.txt", path)])
    assert re.findall(rb'filename="([^"]*)"', server.last.body) == [
        "ü %221%22.txt".encode(),
        "ü %221%22.txt".encode(),
        b"files",
        b"x.txt",
    ]


def test_a_name_that_is_not_unicode_is_refused(call: Call, server: Loopback) -> None:
    message = r"^file: the file name '\\udcff\.txt' is not valid Unicode; pass \(name, content\)$"
    with pytest.raises(ValueError, match=message):
        # What Linux makes of a name with the byte 0xFF.
        call("form.replace", file=("\udcff.txt", b"1"))
    assert server.received == []


def test_an_open_file_is_sent_from_where_it_is(call: Call, server: Loopback) -> None:
    file = io.BytesIO(b"head" + DATA)
    file.seek(4)
    call("raw.replace", body=file)
    assert (server.last.body, server.last.headers["content-length"]) == (DATA, str(len(DATA)))


def test_one_file_can_be_sent_twice(call: Call, server: Loopback) -> None:
    file = io.BytesIO(b"12")
    call("form.replace", file=file, files=[file])
    assert plain(server).count(b"\r\n\r\n12\r\n") == 2


def test_a_file_without_size_is_sent_whole(call: Call, server: Loopback) -> None:
    # The kernel generates it while it is read.
    path = Path("/proc/self/limits")
    if not path.exists():
        pytest.skip("there is no /proc")
    call("raw.replace", body=path)
    assert b"Max open files" in server.last.body


@pytest.mark.parametrize("empty", [bytes, io.BytesIO, lambda: iter(())], ids=["bytes", "file", "iterator"])
def test_an_empty_file_is_a_body(empty: Callable[[], Any], call: Call, server: Loopback) -> None:
    call("form.replace", file=("empty", empty()))
    assert server.last.body.count(b"\r\n\r\n\r\n--") == 1


def test_a_pipe_is_sent_to_its_end(call: Call, server: Loopback, tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(DATA,))
    writer.start()
    call("raw.replace", body=path)
    writer.join()
    assert server.last.is_chunked
    assert server.last.body == DATA


# -- retries -----------------------------------------------------------------------------------------------------

REWINDABLE = ["bytes", "path", "open file", "BytesIO", "gzip file"]
READ_ONCE = ["what only reads", "generator"]
FAULTS = {
    "503": Act(503, {"retry-after": "0"}),
    "503 early": Act(503, {"retry-after": "0"}, after=1000),
    "reset in the middle": Act(None, after=1000),
    "reset at the end": Act(None),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("kind", REWINDABLE)
def test_what_can_be_rewound_is_sent_again(fault: str, kind: str, call: Call, server: Loopback, tmp_path: Path) -> None:
    server.script.append(FAULTS[fault])
    content = CONTENTS[kind][0](tmp_path)
    call("form.replace", file=content)
    assert DATA in server.last.body
    assert len(server.received) == 2
    if hasattr(content, "close"):
        content.close()


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("kind", READ_ONCE)
def test_what_can_be_read_once_is_sent_once(
    fault: str, kind: str, box: ModuleType, call: Call, server: Loopback, tmp_path: Path
) -> None:
    server.script.append(FAULTS[fault])
    with pytest.raises(box.APIError, match=r"; its body was read from a source that cannot be read again$") as caught:
        call("raw.replace", body=CONTENTS[kind][0](tmp_path))
    assert caught.value.attempts == len(server.received) == 1


def test_an_iterator_that_was_not_read_yet_is_still_to_be_sent(
    box: ModuleType, call: Call, server: Loopback, flavor: str
) -> None:
    # Nothing listens there: no attempt reaches the body.
    with pytest.raises(box.APIConnectionError) as caught:
        call("raw.replace", body=iter([b"1"]), options={"base_url": "http://127.0.0.1:1"})
    assert caught.value.attempts == 3


def test_a_write_is_sent_once_whatever_it_sends(box: ModuleType, call: Call, server: Loopback) -> None:
    server.script.append(FAULTS["503"])
    with pytest.raises(box.InternalServerError):
        call("raw.add", body=io.BytesIO(DATA))
    assert len(server.received) == 1


def test_a_refusal_that_comes_early_is_seen(box: ModuleType, call: Call, server: Loopback) -> None:
    server.script.append(Act(413, content=b'{"message": "too large"}', after=1000))
    with pytest.raises(box.APIStatusError, match="413"):
        call("raw.replace", body=io.BytesIO(DATA * 20))


# -- invalid bodies ----------------------------------------------------------------------------------------------


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


# -- content types -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "body", "media"),
    [
        ("raw.replace", ("a.gif", b"1", "image/gif"), "application/octet-stream"),
        ("raw.replace", ("a.gif", b"1"), "application/octet-stream"),
        ("image.replace", b"1", "image/png"),
        ("image.replace", ("a.gif", b"1", "image/gif"), "image/gif"),
        ("image.replace", ("a.bmp", b"1", "image/bmp"), "image/png"),
        ("any.replace", ("a.gif", io.BytesIO(b"1"), "image/gif"), "image/gif"),
        ("any.replace", iter([b"1"]), "application/octet-stream"),
    ],
)
def test_the_content_type_of_a_file_counts_where_the_api_takes_several(
    method: str, body: Any, media: str, call: Call, server: Loopback
) -> None:
    call(method, body=copied(body))
    assert (server.last.headers["content-type"], server.last.body) == (media, b"1")


def copied(body: Any) -> Any:
    """The same, unread."""
    if isinstance(body, tuple):
        return tuple(io.BytesIO(part.getvalue()) if isinstance(part, io.BytesIO) else part for part in body)
    return iter([b"1"]) if isinstance(body, Iterator) else body


@pytest.mark.parametrize("transport", ["httpx2", "aiohttp"])
def test_a_cancelled_upload_closes_its_file(transport: str, box: ModuleType, server: Loopback, tmp_path: Path) -> None:
    path = stored(tmp_path)
    server.script.append(Act(200))

    async def stuck() -> AsyncIterator[bytes]:
        yield path.read_bytes()
        reached.set()
        await asyncio.Event().wait()

    async def cancelled() -> None:
        async with box.AsyncClient(base_url=server.url, transport=transport) as client:
            sending = asyncio.create_task(client.form.replace(file=path, files=[stuck()]))
            await reached.wait()
            sending.cancel()
            with pytest.raises(asyncio.CancelledError):
                await sending
            # The connections of the client still work.
            assert await client.raw.replace(body=b"1") == {}

    reached = asyncio.Event()
    asyncio.run(cancelled())
    assert server.last.body == b"1"


def test_middleware_sees_a_body_that_is_not_in_memory(box: ModuleType, server: Loopback, tmp_path: Path) -> None:
    seen: list[Any] = []

    def watch(request: Any, send: Any) -> Any:
        seen.append((repr(request), request.length, b"".join(request.content.chunks())))
        return send(request)

    with box.Client(base_url=server.url, middleware=[watch]) as client:
        client.raw.replace(body=stored(tmp_path))
    assert seen == [(f"<PreparedRequest PUT /raw ({len(DATA)} bytes)>", len(DATA), DATA)]
    assert server.last.body == DATA
