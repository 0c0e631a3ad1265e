"""Event streams from a server with faults, in both flavors and with both transports."""

from __future__ import annotations

import asyncio
import pickle
import threading
from pathlib import Path
from typing import Any

import pytest

from .conftest import _reset
from .flavors import END, FLAVORS, chunk, head, is_left, part, stream


def open_files() -> int:
    return len(list(Path("/dev/fd").iterdir()))


def texts(parts: list[Any]) -> list[str]:
    return [part.text for part in parts]


@FLAVORS
def test_events_are_typed_and_come_one_by_one(streaming, server, start):
    gate = threading.Event()

    def act(connection: Any) -> bool:
        connection.sendall(head() + chunk(b": hello\n\n" + part("a", more="event: one\nid: 1\n")))
        gate.wait(30)
        connection.sendall(chunk(part("b")) + END)
        return True

    server.then(act)
    one = start()
    events = one.do(one.client.parts.watch())
    first = one.next(events)
    # The second is not sent yet.
    assert isinstance(first, streaming.types.Part)
    assert (first.text, events.received, events.response.status) == ("a", 1, 200)
    assert events.last_event == streaming.ServerSentEvent(b'{"text": "a"}', "one", "1")
    gate.set()
    assert texts(one.list(events)) == ["b"]
    assert (events.last_event.event, events.last_event_id) == ("message", "1")
    assert one.list(events) == []
    assert server.requests[0].headers["accept"] == "text/event-stream"
    # The connection is reused for the next call.
    server.send_and_close(stream(part("c")))
    assert texts(one.list(one.do(one.client.parts.watch()))) == ["c"]
    assert len(server._threads) == 1


@FLAVORS
def test_a_property_of_the_body_decides(streaming, server, start):
    one = start()
    server.reply(200, {"text": "all"})
    assert one.do(one.client.chats.create(prompt="x")) == streaming.types.Chat(text="all")
    server.reply(200, {"text": "all"})
    assert one.do(one.client.chats.create(prompt="x", stream=False)).text == "all"
    server.send_and_close(stream(part("a"), part("b"), b"data: [DONE]\n\n", part("never")))
    assert texts(one.list(one.do(one.client.chats.create(prompt="x", stream=True)))) == ["a", "b"]
    assert [(request.headers["accept"], request.json) for request in server.requests] == [
        ("application/json", {"prompt": "x"}),
        ("application/json", {"prompt": "x", "stream": False}),
        ("text/event-stream", {"prompt": "x", "stream": True}),
    ]


@FLAVORS
def test_lines_and_texts(server, start):
    one = start()
    server.send_and_close(
        stream(b'{"text": "a"}\n{"te', b'xt": "b"}\n\n', b'{"text": "c"}', media="application/x-ndjson")
    )
    assert texts(one.list(one.do(one.client.parts.export()))) == ["a", "b", "c"]
    server.send_and_close(stream(b"data: a\ndata: b\n\n", b"data: [DONE]\n\n"))
    assert one.list(one.do(one.client.parts.texts())) == ["a\nb", "[DONE]"]


@FLAVORS
def test_single_bytes_give_the_same_events(server, start):
    whole = b"\xef\xbb\xbf" + part("é", more="event: x\r\n") + b"\r" + part("b", more="id: 1\r")
    server.send_and_close(stream(*(whole[i : i + 1] for i in range(len(whole)))))
    one = start()
    assert texts(one.list(one.do(one.client.parts.watch()))) == ["é", "b"]


# -- failures ---------------------------------------------------------------------------------------------------------


@FLAVORS
@pytest.mark.parametrize("fault", ["close", "reset"])
def test_a_connection_that_drops_in_the_middle_of_an_event(streaming, server, start, fault):
    sent = head() + chunk(part("a", more="id: 1\n")) + chunk(part("b")) + chunk(b'data: {"te')
    one = start()
    if fault == "close":
        server.send_and_close(sent)
    else:
        gate = threading.Event()

        def act(connection: Any) -> bool:
            connection.sendall(sent)
            gate.wait(30)
            return _reset(connection)

        server.then(act)
    events = one.do(one.client.parts.watch())
    received = [one.next(events), one.next(events)]
    if fault == "reset":
        gate.set()
    with pytest.raises(streaming.StreamInterruptedError) as caught:
        one.next(events)
    assert texts(received) == ["a", "b"]
    assert (caught.value.received, caught.value.last_event_id) == (2, "1")
    assert caught.value.response.content in (b'{"te', b'data: {"te')
    assert isinstance(caught.value, streaming.ResponseError)
    # Nothing remains, and the request was not retried.
    assert one.list(events) == []
    assert len(server.requests) == 1


@FLAVORS
def test_a_server_that_falls_silent(streaming, server, start):
    server.send_and_hang(head() + chunk(part("a")))
    one = start(timeout=0.2)
    events = one.do(one.client.parts.watch())
    assert one.next(events).text == "a"
    with pytest.raises(
        streaming.StreamInterruptedError, match=r"was not received in time; the timeout is 0\.2 s, after 1"
    ):
        one.next(events)


@FLAVORS
def test_an_error_before_the_stream_is_a_status_error_and_retried(streaming, server, start):
    server.reply(503, {"message": "busy"}).send_and_close(stream(part("a")))
    one = start()
    assert texts(one.list(one.do(one.client.parts.watch()))) == ["a"]
    server.reply(404, {"message": "gone"})
    with pytest.raises(streaming.NotFoundError, match="gone"):
        one.do(one.client.parts.watch())


@FLAVORS
@pytest.mark.parametrize(
    "event",
    [
        b'event: error\ndata: {"message": "full", "code": "F"}\n\n',
        b'data: {"error": {"message": "full", "code": "F"}}\n\n',
    ],
)
def test_an_error_inside_the_stream(streaming, server, start, event):
    server.send_and_close(stream(part("a"), event, part("b")))
    one = start()
    events = one.do(one.client.parts.watch())
    assert one.next(events).text == "a"
    with pytest.raises(streaming.StreamError) as caught:
        one.next(events)
    error = caught.value
    assert "after 1 event: " in str(error)
    assert "full" in error.message
    assert error.received == 1
    # Callers can continue if they want to.
    assert texts(one.list(events)) == ["b"]


@FLAVORS
def test_secrets_that_the_server_echoes_are_hidden(streaming, server, start):
    one = start(key="topsecret-key")
    server.send_and_close(stream(b'event: error\ndata: {"message": "bad topsecret-key", "key": "topsecret-key"}\n\n'))
    with pytest.raises(streaming.StreamError) as caught:
        one.next(one.do(one.client.parts.watch()))
    server.send_and_close(head() + chunk(b"data: topsecret-key"))
    with pytest.raises(streaming.StreamInterruptedError) as broken:
        one.next(one.do(one.client.parts.watch()))
    for error in (caught.value, broken.value):
        assert "topsecret-key" not in f"{error} {vars(error)} {error.args}"
    assert caught.value.body == {"message": "bad ***", "key": "***"}


@FLAVORS
def test_events_that_differ_from_the_document_are_reported_one_by_one(streaming, server, start):
    found: list[Any] = []
    one = start(on_drift=found.append)
    server.send_and_close(stream(b'data: {"text": "a", "number": "x"}\n\n', part("b"), b'data: {"number": 1}\n\n'))
    values = one.list(one.do(one.client.parts.watch()))
    assert [value.number for value in values] == ["x", None, 1]
    assert [str(drift) for drift in found] == [
        "parts.watch /number: expected integer | null, found string",
        "parts.watch /text: expected string, found missing",
    ]
    strict = start(strict=True)
    server.send_and_close(stream(b'data: {"text": 1}\n\n', part("b")))
    events = strict.do(strict.client.parts.watch())
    with pytest.raises(streaming.DriftError):
        strict.next(events)
    assert strict.next(events).text == "b"


@FLAVORS
def test_what_is_no_json_or_no_stream(streaming, server, start):
    one = start()
    server.send_and_close(stream(b"data: {oops\n\n", b"data:\n\n", part("b")))
    events = one.do(one.client.parts.watch())
    with pytest.raises(streaming.ResponseError, match="the data of an event is not JSON") as caught:
        one.next(events)
    assert caught.value.response.content == b"{oops"
    # Empty data keeps the connection alive.
    assert texts(one.list(events)) == ["b"]
    server.reply(200, {"text": "a"})
    with pytest.raises(streaming.ResponseError, match="the response is not a stream of events, but application/json"):
        one.next(one.do(one.client.parts.watch()))


@FLAVORS
def test_the_largest_event_not_the_largest_stream(streaming, server, start):
    one = start(max_response_bytes=200)
    server.send_and_close(stream(*[part("a" * 100)] * 10, part("b" * 300)))
    events = one.do(one.client.parts.watch())
    assert len([one.next(events) for _ in range(10)]) == 10
    with pytest.raises(streaming.ResponseError, match=r"an event is larger than max_response_bytes \(200\)"):
        one.next(events)
    assert one.list(events) == []


@FLAVORS
def test_total_timeout_ends_when_the_stream_begins(streaming, server, start):
    one = start(total_timeout=60.0)
    server.send_and_close(stream(part("a"), part("b")))
    events = one.do(one.client.parts.watch())
    one.clock.now += 1000.0
    assert texts(one.list(events)) == ["a", "b"]


# -- reconnecting -----------------------------------------------------------------------------------------------------


@FLAVORS
def test_a_stream_is_resumed_after_its_last_event(server, start):
    broken = head() + chunk(part("a", more="retry: 250\nid: 7\n"))
    server.send_and_close(broken + chunk(b"data: {")).send_and_close(head() + chunk(part("b", more="id: 8 \n")))
    server.reply(503).send_and_close(stream(part("c")))
    one = start()
    events = one.do(one.client.parts.follow())
    assert texts(one.list(events)) == ["a", "b", "c"]
    # No header can carry the space after 8.
    assert [request.headers.get("last-event-id") for request in server.requests] == [None, "7", "8", "8"]
    # As long as the server requested; then by our own rule, and after the 503 too.
    assert one.clock.slept == [0.25, 0.25, 0.25]


@FLAVORS
def test_a_stream_without_ids_is_not_begun_again(streaming, server, start):
    server.send_and_close(head() + chunk(part("a")))
    one = start()
    events = one.do(one.client.parts.follow())
    assert one.next(events).text == "a"
    with pytest.raises(streaming.StreamInterruptedError):
        one.next(events)
    assert len(server.requests) == 1


@FLAVORS
def test_resuming_has_an_end(streaming, server, start):
    for _ in range(3):
        server.send_and_close(head() + chunk(b": nothing\n\n"))
    one = start()
    with pytest.raises(streaming.StreamInterruptedError):
        one.next(one.do(one.client.parts.follow()))
    assert len(server.requests) == 3
    server.send_and_close(head() + chunk(part("a", more="id: 1\n"))).reply(401, {"message": "no"})
    events = one.do(one.client.parts.follow())
    assert one.next(events).text == "a"
    with pytest.raises(streaming.AuthenticationError):
        one.next(events)


# -- releasing connections --------------------------------------------------------------------------------------------


@FLAVORS
@pytest.mark.parametrize("how", ["with", "close", "collected", "done"])
def test_a_stream_that_is_left_closes_its_connection(server, start, how):
    gone = threading.Event()

    def act(connection: Any) -> bool:
        connection.sendall(head() + chunk(part("a")) + chunk(b"data: [DONE]\n\n"))
        if is_left(connection):
            gone.set()
        return False

    server.then(act)
    one = start()
    events = one.do(one.client.parts.watch())
    if how == "with":
        one.enter(events)
    assert one.next(events).text == "a"
    match how:
        case "with":
            one.exit(events)
        case "close":
            one.do(events.close())
            one.do(events.close())
        case "done":
            assert one.list(events) == []
        case _:
            del events
            one.settle()
    assert gone.wait(30)


@FLAVORS
@pytest.mark.parametrize(("begun", "times"), [(True, 1000), (False, 50)])
def test_abandoned_streams_leave_no_connection(server, start, begun, times):
    gone = threading.Semaphore(0)

    def act(connection: Any) -> bool:
        connection.sendall(head() + chunk(part("a")))
        if is_left(connection):
            gone.release()
        return False

    one = start()
    before = 0
    for number in range(times):
        server.then(act)
        events = one.do(one.client.parts.watch())
        if begun:
            assert one.next(events).text == "a"
        del events
        if number == 0:
            one.settle()
            before = open_files()
    one.settle()
    for _ in range(times):
        assert gone.acquire(timeout=30)
    server.wait_until_deserted()
    assert open_files() <= before
    # The pool has room for more connections.
    server.send_and_close(stream(part("z")))
    assert texts(one.list(one.do(one.client.parts.watch()))) == ["z"]


@FLAVORS
def test_a_client_that_is_closed_in_the_middle(streaming, server, start):
    server.send_and_hang(head() + chunk(part("a")))
    one = start()
    events = one.do(one.client.parts.watch())
    assert one.next(events).text == "a"
    one.do(one.client.close())
    with pytest.raises(streaming.StreamInterruptedError):
        one.next(events)
    with pytest.raises(RuntimeError, match="closed"):
        one.do(one.client.parts.watch())


@pytest.mark.parametrize("flavor", ["async", "aiohttp"])
def test_a_task_that_is_cancelled(streaming, server, start):
    server.send_and_hang(head() + chunk(part("a")))
    server.send_and_close(stream(part("b")))
    one = start()

    async def cancelled() -> None:
        events = await one.client.parts.watch()
        assert (await anext(events)).text == "a"
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(anext(events), 0.05)
        # It cannot continue, and reports that instead of seeming complete.
        with pytest.raises(streaming.StreamInterruptedError, match="reading was interrupted"):
            await anext(events)
        assert [part.text async for part in await one.client.parts.watch()] == ["b"]

    one.do(cancelled())


@FLAVORS
def test_a_slow_reader_holds_the_server_back(server, start):
    sent = 0
    blocked = threading.Event()

    def act(connection: Any) -> bool:
        nonlocal sent
        connection.sendall(head())
        connection.settimeout(0.5)
        piece = chunk(part("a" * 60_000))
        try:
            for _ in range(1000):
                connection.sendall(piece)
                sent += len(piece)
        except TimeoutError:
            blocked.set()
        return False

    server.then(act)
    one = start()
    events = one.do(one.client.parts.watch())
    assert one.next(events).text == "a" * 60_000
    assert blocked.wait(30)
    assert sent < 40_000_000
    one.do(events.close())


@FLAVORS
def test_raw_and_streamed_views(streaming, server, start):
    one = start()
    server.send_and_close(stream(part("a")))
    raw = one.do(one.client.parts.with_raw_response.watch())
    assert (raw.status, raw.attempts, texts(one.list(raw.value))) == (200, 1, ["a"])
    server.send_and_close(stream(part("a"), part("b")))
    call = one.client.parts.with_streaming_response.watch()
    response = one.enter(call)
    assert one.do(response.read()) == part("a") + part("b")
    assert texts(one.list(one.do(response.parse()))) == ["a", "b"]
    one.exit(call)


@FLAVORS
def test_errors_of_streams_can_be_pickled(streaming, server, start):
    server.send_and_close(head() + chunk(part("a")) + chunk(b"data: x"))
    one = start()
    events = one.do(one.client.parts.watch())
    one.next(events)
    with pytest.raises(streaming.StreamInterruptedError) as caught:
        one.next(events)
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (str(copy), copy.received) == (str(caught.value), 1)
