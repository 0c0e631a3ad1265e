"""Split the bytes of a stream into events, however they are chunked. The reference reads all of them at once."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

ENOUGH = 1_000_000

# Parts of lines in an event stream, also in invalid order.
TOKENS = st.lists(
    st.sampled_from(
        [
            *(b"\n", b"\r", b"\r\n", b":", b" ", b"data", b"data:", b"data: ", b"event: a", b"event", b"id: 1", b"id:"),
            *(
                b"id: \0",
                b"retry: 20",
                b"retry: x",
                b"retry: 99999999999",
                b": comment",
                b"dat",
                b"x",
                b"\xef\xbb\xbf",
            ),
            *("é".encode(), "é".encode()[:1], "\u2028".encode(), b"\x85", b"\x0c", b"\0"),
        ]
    ),
    max_size=30,
).map(b"".join)


def reference(stream: bytes) -> list[tuple[str, str, str]]:
    """The algorithm of HTML, section 9.2.6, literally, on the whole text: name, data, id."""
    text = stream.decode("utf-8", "replace").removeprefix("\ufeff")
    *lines, _ = re.split("\r\n|\r|\n", text)
    found: list[tuple[str, str, str]] = []
    data, name, last_id, id_buffer = "", "", "", ""
    for line in lines:
        if line == "":
            last_id = id_buffer
            if data:
                found.append((name or "message", data.removesuffix("\n"), last_id))
            data, name = "", ""
            continue
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match field:
            case "data":
                data += value + "\n"
            case "event":
                name = value
            case "id" if "\0" not in value:
                id_buffer = value
            case _:
                pass
    return found


def events(package: Any, framing: str, chunks: list[bytes], limit: int = ENOUGH) -> list[tuple[str, str, str]]:
    cut = package.splitter(framing, limit)
    found = [event for chunk in chunks for event in cut.feed(chunk)]
    return [(event.event, event.data, event.id) for event in [*found, *cut.end()]]


@pytest.fixture(scope="session")
def framing(streaming: Any) -> Any:
    from streaming._core import framing

    return framing


@given(stream=TOKENS)
@example(stream=b"\xef\xbb\xbfdata: a\r\n\r\ndata: b\r\rdata: c\n\n")
@example(stream=b"\xef\xbb\xbf\xef\xbb\xbfdata: a\n\n")
@example(stream=b"data\n\ndata\ndata\n\ndata:")
@example(stream=b"data: a\r\ndata:b\rdata:  c\n\r\n")
@settings(max_examples=150)
def test_events_are_those_of_the_standard_wherever_they_are_cut(framing, stream):
    expected = reference(stream)
    assert events(framing, "events", [stream]) == expected
    assert events(framing, "events", [stream[i : i + 1] for i in range(len(stream))]) == expected
    for cut in range(len(stream) + 1):
        assert events(framing, "events", [stream[:cut], b"", stream[cut:]]) == expected


VALUES = st.lists(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    ),
    max_size=5,
)


@given(values=VALUES, end=st.sampled_from(["\n", "\r\n", "\n\n", "\n \n"]), is_open=st.booleans())
@settings(max_examples=40)
def test_lines_are_values_wherever_they_are_cut(framing, values, end, is_open):
    stream = end.join([*(json.dumps(value, ensure_ascii=False) for value in values), ""])
    sent = (stream.removesuffix(end) if is_open else stream).encode("utf-8", "surrogatepass")
    for cut in range(len(sent) + 1):
        found = events(framing, "lines", [sent[:cut], sent[cut:]])
        assert [json.loads(data) for _, data, _ in found] == values


@given(values=VALUES, indent=st.sampled_from([None, 2]))
@settings(max_examples=40)
def test_sequences_are_values_wherever_they_are_cut(framing, values, indent):
    sent = "".join(f"\x1e{json.dumps(value, indent=indent)}\n" for value in values).encode()
    for cut in range(len(sent) + 1):
        found = events(framing, "sequence", [sent[:cut], sent[cut:]])
        assert [json.loads(data) for _, data, _ in found] == values


def test_a_value_of_a_sequence_does_not_wait_for_the_next_one(framing):
    cut = framing.splitter("sequence", ENOUGH)
    assert [[event.data for event in cut.feed(chunk)] for chunk in (b'\x1e{"a": [\n', b"1]}", b"\n", b"\x1e")] == [
        *([], []),
        ['{"a": [\n1]}'],
        [],
    ]


@pytest.mark.parametrize("kind", ["events", "lines", "sequence"])
@pytest.mark.parametrize("size", [1, 7, 1000])
def test_the_limit_is_that_of_an_event_not_of_the_stream(framing, kind, size):
    before, after = {"events": (b"data: ", b"\n\n"), "lines": (b"", b"\n"), "sequence": (b"\x1e", b"\n")}[kind]
    small, large = before + b"1" * 90 + after, before + b"1" * 101 + after
    stream = small * 5 + large + small
    cut = framing.splitter(kind, 100)
    found: list[Any] = []

    def feed() -> None:
        for start in range(0, len(stream), size):
            found.extend(cut.feed(stream[start : start + size]))

    with pytest.raises(framing.TooLargeError):
        feed()
    assert [event.data for event in found] == ["1" * 90] * 5


def test_the_data_of_many_lines_counts_as_one_event(framing):
    cut = framing.splitter("events", 100)
    with pytest.raises(framing.TooLargeError):
        list(cut.feed(b"data: 123456789\n" * 11))


def test_what_the_server_says_about_reconnecting(framing):
    cut = framing.splitter("events", ENOUGH, "7")
    assert (cut.last_id, cut.retry) == ("7", None)
    (event,) = cut.feed(b"retry: 250\nid: 8\ndata: a\n\n")
    assert (event, cut.last_id, cut.retry) == (framing.ServerSentEvent(b"a", "", "8", 250), "8", 250)
    # Without data there is no event, but an id takes effect at the end of the event nevertheless.
    assert (list(cut.feed(b"id: 9\n")), cut.last_id) == ([], "8")
    assert (list(cut.feed(b"\n")), cut.last_id) == ([], "9")
