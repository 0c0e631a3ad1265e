"""Responses that are read in chunks, from a server with faults, in both flavors and with both transports."""

from __future__ import annotations

import asyncio
import gzip
import os
import threading
from pathlib import Path
from typing import Any

import pytest

from .flavors import END, FLAVORS, Flavor, chunk, head, is_left

FILE = {"content-type": "application/octet-stream"}


def download(one: Flavor, work: Any) -> Any:
    """The result of `work` with an unread response."""
    call = one.client.files.with_streaming_response.download("f 1")
    response = one.enter(call)
    try:
        return work(response)
    finally:
        one.exit(call)


@FLAVORS
def test_a_file_is_saved_piece_by_piece(streaming, server, start, tmp_path):
    content = os.urandom(3_000_000)
    server.reply(200, content, FILE)
    one = start(max_response_bytes=1000)
    seen: list[tuple[int, int | None]] = []
    target = tmp_path / "file.bin"
    target.write_text("before")

    def work(response: Any) -> None:
        assert isinstance(response, streaming.StreamedResponse | streaming.AsyncStreamedResponse)
        assert (response.status, response.attempts, response.size) == (200, 1, len(content))
        assert response.headers["content-type"] == "application/octet-stream"
        one.do(response.save(target, progress=lambda *progress: seen.append(progress)))

    download(one, work)
    assert target.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["file.bin"]
    assert len(seen) > 1
    assert seen == sorted(seen)
    assert seen[-1] == (len(content), len(content))
    assert server.requests[0].target == "/files/f%201"


@FLAVORS
def test_the_plain_call_gives_bytes_up_to_the_limit(streaming, server, start):
    one = start(max_response_bytes=1000)
    server.reply(200, b"x" * 1000, FILE)
    assert one.do(one.client.files.download("a")) == b"x" * 1000
    server.reply(200, b"x" * 1001, FILE)
    with pytest.raises(streaming.ResponseError, match="larger than max_response_bytes"):
        one.do(one.client.files.download("a"))
    # A body that is too large will be too large again: it is not fetched a second time.
    assert len(server.requests) == 2


@FLAVORS
def test_pieces_texts_and_lines(server, start):
    one = start()
    body = "aé\r\nb\rc\n\nd\u2028e".encode()

    def get(way: str, cut: int = 1) -> Any:
        pieces = (chunk(body[i : i + cut]) for i in range(0, len(body), cut))
        server.send_and_close(head("text/plain; charset=utf-8") + b"".join(pieces) + END)
        return download(one, lambda response: one.list(getattr(response, way)()))

    assert b"".join(get("iter_bytes")) == body
    for cut in (1, 2, 3, 100):
        assert "".join(get("iter_text", cut)) == body.decode()
        assert get("iter_lines", cut) == ["aé", "b", "c", "", "d\u2028e"]


@FLAVORS
def test_a_body_is_read_once_unless_it_is_kept(server, start):
    one = start()
    server.reply(200, b"abc", FILE)

    def once(response: Any) -> None:
        assert one.list(response.iter_bytes()) == [b"abc"]
        for again in (response.read, response.parse):
            with pytest.raises(RuntimeError, match="was already read"):
                one.do(again())

    download(one, once)
    server.reply(200, b"abc", FILE)

    def kept(response: Any) -> None:
        assert [one.do(response.read()), one.do(response.read()), one.do(response.parse())] == [b"abc"] * 3

    download(one, kept)


@FLAVORS
def test_reading_as_a_whole_has_the_limit_of_other_calls(streaming, server, start):
    one = start(max_response_bytes=10)
    server.reply(200, b"x" * 11, FILE)

    def work(response: Any) -> None:
        with pytest.raises(streaming.ResponseError, match=r"larger than max_response_bytes \(10\)"):
            one.do(response.read())

    download(one, work)


@FLAVORS
def test_compressed_bodies(server, start, tmp_path):
    content = b"a" * 100_000
    server.reply(200, gzip.compress(content), {**FILE, "content-encoding": "gzip"})
    one = start()
    seen: list[Any] = []

    def work(response: Any) -> None:
        # The size is that of the sent data.
        assert response.size is None
        one.do(response.save(tmp_path / "a", progress=lambda *progress: seen.append(progress)))

    download(one, work)
    assert (tmp_path / "a").read_bytes() == content
    assert seen[-1] == (100_000, None)


@FLAVORS
def test_what_other_operations_answer(streaming, server, start):
    one = start()
    server.reply(200, {"text": "all"})
    with_chats = one.client.chats.with_streaming_response.create(prompt="x")
    response = one.enter(with_chats)
    assert one.do(response.parse()) == streaming.types.Chat(text="all")
    one.exit(with_chats)
    server.reply(200, {"items": [{"text": "a"}], "next": "n"}).reply(200, {"items": [{"text": "b"}]})
    with_parts = one.client.parts.with_streaming_response.list(limit=1)
    page = one.do(one.enter(with_parts).parse())
    assert [item.text for item in page.items] == ["a"]
    assert [item.text for item in one.do(page.next_page()).items] == ["b"]
    one.exit(with_parts)
    assert [request.target for request in server.requests[1:]] == ["/parts/all?limit=1", "/parts/all?limit=1&cursor=n"]


@FLAVORS
def test_errors_and_retries_are_those_of_every_call(streaming, server, start):
    one = start()
    server.reply(503).reply(404, {"message": "gone"})
    with pytest.raises(streaming.NotFoundError, match="gone") as caught:
        download(one, lambda _: None)
    assert caught.value.attempts == 2


# -- failures ---------------------------------------------------------------------------------------------------------


@FLAVORS
def test_a_connection_that_drops_in_the_middle_of_a_file(streaming, server, start, tmp_path):
    one = start()
    target = tmp_path / "file.bin"
    target.write_text("before")
    sent = b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n" + b"x" * 300_000
    server.send_and_close(sent)

    def work(response: Any) -> None:
        with pytest.raises(streaming.ResponseError, match="the body was cut off"):
            one.do(response.save(target))

    download(one, work)
    # Neither a partial new file, nor a missing one.
    assert target.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["file.bin"]
    server.send_and_close(sent)
    pieces: list[bytes] = []

    def each(response: Any) -> None:
        with pytest.raises(streaming.ResponseError, match="the body was cut off"):
            pieces.extend(one.each(response.iter_bytes()))

    download(one, each)
    assert b"".join(pieces) == b"x" * 300_000
    assert len(server.requests) == 2


@FLAVORS
def test_where_a_file_cannot_be_written(server, start, tmp_path):
    one = start()
    for target, error in ((tmp_path, IsADirectoryError), (tmp_path / "no" / "file", FileNotFoundError)):
        server.reply(200, b"x", FILE)

        def work(response: Any, target: Path = target, error: type[OSError] = error) -> None:
            with pytest.raises(error):
                one.do(response.save(target))

        download(one, work)
    assert list(tmp_path.iterdir()) == []


@FLAVORS
def test_a_link_stays_a_link(server, start, tmp_path):
    one = start()
    (tmp_path / "file").write_text("before")
    (tmp_path / "link").symlink_to("file")
    server.reply(200, b"after", FILE)
    download(one, lambda response: one.do(response.save(str(tmp_path / "link"))))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_text() == "after"


@FLAVORS
def test_a_file_that_is_replaced_keeps_its_permissions(server, start, tmp_path):
    one = start()
    target = tmp_path / "file"
    target.write_text("before")
    target.chmod(0o600)
    server.reply(200, b"after", FILE)
    download(one, lambda response: one.do(response.save(target)))
    assert (target.read_text(), target.stat().st_mode & 0o777) == ("after", 0o600)


@FLAVORS
def test_devices_and_pipes_are_written_to_and_stay(server, start, tmp_path):
    one = start()
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    # Opened for both, because opening one end waits for the other.
    reading = os.open(pipe, os.O_RDWR)
    server.reply(200, b"content", FILE)
    download(one, lambda response: one.do(response.save(pipe)))
    assert os.read(reading, 100) == b"content"
    os.close(reading)
    assert [(path.name, path.is_fifo()) for path in tmp_path.iterdir()] == [("pipe", True)]


@pytest.mark.parametrize("flavor", ["async", "aiohttp"])
def test_waiting_for_the_reader_of_a_pipe_leaves_the_event_loop_free(server, start, tmp_path):
    one = start()
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    server.reply(200, b"content", FILE)

    async def saved() -> None:
        async with one.client.files.with_streaming_response.download("f") as response:
            await response.save(pipe)

    async def read() -> bytes:
        task = asyncio.create_task(saved())
        await asyncio.sleep(0.01)
        content = await asyncio.to_thread(pipe.read_bytes)
        await task
        return content

    assert one.do(read()) == b"content"


@FLAVORS
def test_a_block_that_is_left_early_closes_the_connection(server, start):
    gone = threading.Event()

    def act(connection: Any) -> bool:
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n" + b"x" * 100)
        if is_left(connection):
            gone.set()
        return False

    server.then(act)
    one = start()
    download(one, lambda response: one.next(response.iter_bytes()))
    assert gone.wait(30)
    # Without entering the context, nothing is sent.
    one.client.files.with_streaming_response.download("x")
    assert len(server.requests) == 1


@pytest.mark.parametrize("flavor", ["async", "aiohttp"])
def test_a_task_that_is_cancelled_while_it_saves(server, start, tmp_path):
    server.send_and_hang(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n" + b"x" * 100)
    one = start()

    async def cancelled() -> None:
        async with one.client.files.with_streaming_response.download("f") as response:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(response.save(tmp_path / "file"), 0.1)

    one.do(cancelled())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("flavor", ["async", "aiohttp"])
def test_a_task_that_is_cancelled_at_once_leaves_no_file(server, start, tmp_path):
    server.send_and_hang(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n" + b"x" * 100)
    one = start()

    async def cancelled() -> None:
        async with one.client.files.with_streaming_response.download("f") as response:
            task = asyncio.create_task(response.save(tmp_path / "file"))
            await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        # Threads end with the loop.
        await asyncio.get_running_loop().shutdown_default_executor()

    one.do(cancelled())
    assert list(tmp_path.iterdir()) == []


@FLAVORS
def test_middleware_may_answer_in_place_of_the_server(streaming, server, start, tmp_path):
    answer = streaming.Response(status=200, content=b'data: {"text": "a"}\n\n')
    given = {"sync": lambda request, send: answer}

    async def asynchronous(request: Any, send: Any) -> Any:
        return answer

    one = start()
    client = one.client.with_options(middleware=[asynchronous if one.runner is not None else given["sync"]])
    call = client.files.with_streaming_response.download("f")
    one.do(one.enter(call).save(tmp_path / "file"))
    one.exit(call)
    assert (tmp_path / "file").read_bytes() == answer.content
    assert [part.text for part in one.list(one.do(client.parts.watch()))] == ["a"]
    assert server.requests == []
