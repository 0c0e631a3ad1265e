"""Files: all supported kinds of file arguments, streamed with all transports."""

from __future__ import annotations

import io
import os
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.behavior.loopback import Act, Loopback
from tests.behavior.uploads.contents import ASYNC_CONTENTS, CONTENTS, DATA, Call, stored


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


@pytest.mark.parametrize("media", ["text/plain\r\nX: y", "text/plain\n", "text/plain\0", "text/漢"])
def test_an_impossible_content_type_is_refused(media: str, call: Call, server: Loopback) -> None:
    with pytest.raises(ValueError, match=r"^file: the content type must not contain "):
        call("form.replace", file=("a.txt", b"a", media))
    assert server.received == []


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


def test_middleware_sees_a_body_that_is_not_in_memory(box: ModuleType, server: Loopback, tmp_path: Path) -> None:
    seen: list[Any] = []

    def watch(request: Any, send: Any) -> Any:
        seen.append((repr(request), request.length, b"".join(request.content.chunks())))
        return send(request)

    with box.Client(base_url=server.url, middleware=[watch]) as client:
        client.raw.replace(body=stored(tmp_path))
    assert seen == [(f"<PreparedRequest PUT /raw ({len(DATA)} bytes)>", len(DATA), DATA)]
    assert server.last.body == DATA
