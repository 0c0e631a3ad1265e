"""Every fault with every flavor, a read and a write each: the whole table of outcomes is compared with faults.txt.

In each row the fault occurs once, and the server works again afterwards, unless the name says otherwise.
"""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from calcom import APIError, APIStatusError, Model, ResponseError
from calcom._core.auth import TokenSource
from calcom._core.operation import Operation

TABLE = Path(__file__).parent / "faults.txt"
FLAVORS = ("sync", "async", "aiohttp")


class Booking(Model):
    uid: str


READ = Operation[Booking](
    "bookings.get", "GET /bookings/{uid}", lambda: Booking, within="data", security=(("bearer",),)
)
WRITE = Operation[Booking]("bookings.create", "POST /bookings", lambda: Booking, within="data", security=(("bearer",),))

CALLS = (("read", READ), ("write", WRITE))

GOOD = {"status": "success", "data": {"uid": "b1"}}
BODY = json.dumps(GOOD).encode()
HTML = b"<html><body>Bad gateway</body></html>"
EXPIRED = {"error": {"code": "TokenExpiredException", "message": "ACCESS_TOKEN_IS_EXPIRED"}}


def head(length: int) -> bytes:
    return f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n".encode()


@dataclass(frozen=True)
class Fault:
    """One row: what the server does, request by request.

    Attributes:
        name: Name of the row.
        acts: Adds one act per request to the server's script.
        books: Whether a write that meets the fault may be processed nevertheless.
        options: Options of the client.
    """

    name: str
    acts: tuple[Callable[[Any], Any], ...]
    books: bool = True
    options: tuple[tuple[str, Any], ...] = ()


def reply(status: int, data: Any = None, **headers: str) -> Callable[[Any], Any]:
    return lambda server: server.reply(status, data, {name.replace("_", "-"): text for name, text in headers.items()})


# Long enough for a busy machine to respond to the next attempt.
SHORT = (("timeout", (5.0, 0.2, 5.0, 5.0)),)
LIMITED = {"x_ratelimit_limit_default": "120", "x_ratelimit_remaining_default": "0", "x_ratelimit_reset_default": "9"}

FAULTS = (
    Fault("none", (), books=False),
    Fault("reset during the request", (lambda server: server.reset(unread=True),)),
    Fault("reset after the request", (lambda server: server.reset(),)),
    Fault("closed after the request", (lambda server: server.close_silently(),)),
    Fault("reset inside the headers", (lambda server: server.send_and_reset(b"HTTP/1.1 200 OK\r\nconte"),)),
    Fault("closed inside the headers", (lambda server: server.send_and_close(b"HTTP/1.1 200 OK\r\nconte"),)),
    Fault("no HTTP", (lambda server: server.send_and_close(b"SSH-2.0-OpenSSH_9.6\r\n"),)),
    Fault("no answer", (lambda server: server.send_and_hang(),), options=SHORT),
    Fault("slow headers", (lambda server: server.send_and_hang(b"HTTP/1.1 200 OK\r\nconte"),), options=SHORT),
    Fault("slow body", (lambda server: server.send_and_hang(head(99) + BODY[:9]),), options=SHORT),
    Fault("truncated body", (lambda server: server.send_and_close(head(99) + BODY[:9]),)),
    Fault("reset inside the body", (lambda server: server.send_and_reset(head(99) + BODY[:9]),)),
    Fault("length too long", (lambda server: server.send_and_close(head(len(BODY) + 1) + BODY),)),
    Fault("length too short", (lambda server: server.send_and_close(head(len(BODY) - 1) + BODY),)),
    Fault("damaged compression", (reply(200, b"no gzip", content_encoding="gzip"),)),
    Fault("body too large", (reply(200, {"data": {"uid": "b" * 999}}),), options=(("max_response_bytes", 500),)),
    Fault("truncated JSON", (reply(200, BODY[:20]),)),
    Fault("invalid UTF-8", (reply(200, b'{"data": {"uid": "\xff"}}'),)),
    Fault("empty body", (reply(200),)),
    Fault("no content", (reply(204),)),
    Fault("HTML with status 200", (reply(200, HTML, content_type="text/html"),)),
    Fault("HTML with status 502", (reply(502, HTML, content_type="text/html"),)),
    Fault("wrong content type", (reply(200, BODY, content_type="text/html"),)),
    *(Fault(f"{status}", (reply(status),)) for status in (408, 500, 502, 503, 504)),
    *(Fault(f"{status}, three times", (reply(status),) * 3) for status in (500, 502, 503, 504)),
    Fault("503, come again in 7 s", (reply(503, retry_after="7"),)),
    Fault("429 without a word", (reply(429),), books=False),
    Fault("429, come again in 7 s", (reply(429, retry_after="7"),), books=False),
    Fault("429, limit resets in 9 s", (reply(429, **LIMITED),), books=False),
    Fault("429, come again in an hour", (reply(429, retry_after="3600"),), books=False),
    Fault("429 three times, without a word", (reply(429),) * 3, books=False),
    Fault("429 three times, limit resets in 9 s", (reply(429, **LIMITED),) * 3, books=False),
    Fault("redirect in the origin", (reply(307, location="/moved"),), books=False),
    Fault("redirect out of the origin", (reply(307, location="http://evil.example/"),), books=False),
    Fault("redirect to another port", (reply(302, location="http://127.0.0.1:1/"),), books=False),
    Fault("expired token", (reply(498, EXPIRED),), books=False),
    Fault("expired token, and the next one too", (reply(498, EXPIRED),) * 2, books=False),
    Fault("refused token", (reply(401),), books=False),
)


class Tokens(TokenSource):
    """Has one more token."""

    def __init__(self) -> None:
        self.tokens = ["cal_first", "cal_second"]

    def token(self) -> str:
        return self.tokens[0]

    def renew(self, token: str) -> bool:
        if token == self.tokens[-1]:
            return False
        del self.tokens[0]
        return True


@dataclass
class Tally:
    """Forbidden outcomes, counted over the whole table."""

    booked_twice: int = 0
    answers_lost: int = 0
    left_open: int = 0

    def __str__(self) -> str:
        return (
            f"bookings created twice: {self.booked_twice}\nanswers lost: {self.answers_lost}\n"
            f"connections left open: {self.left_open}\n"
        )


def outcome(call: Callable[[], Any]) -> str:
    """The outcome of a call for the caller."""
    try:
        value = call()
    except ResponseError as error:
        return f"ResponseError: done, unreadable; attempts {error.attempts}"
    except APIError as error:
        said = "".join(
            text
            for text in (
                f" {error.status}" if isinstance(error, APIStatusError) else "",
                ", perhaps done" if getattr(error, "maybe_processed", False) else "",
                f", come again in {error.retry_after:g} s" if getattr(error, "retry_after", None) else "",
            )
        )
        return f"{type(error).__name__}{said}; attempts {error.attempts}"
    found = value.value.uid if value.value is not None else "None, and drift"
    return f"{found}; attempts {value.attempts}"


@contextmanager
def nobody_listening() -> Iterator[str]:
    with socket.socket() as reserved:
        # Bound but not listening: no other process gets the port, and connections to it are refused.
        reserved.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{reserved.getsockname()[1]}"


def called(caller: Any, operation: Operation[Any]) -> str:
    arguments = {"path": {"uid": "b1"}} if operation is READ else {"body": {"start": "now"}}
    return outcome(lambda: caller.raw(operation, **arguments))


def cell(make_server: Any, make_caller: Any, fault: Fault, operation: Operation[Any], flavor: str, tally: Tally) -> str:
    server = make_server()
    try:
        for act in fault.acts:
            act(server)
        server.reply(200, GOOD).reply(200, GOOD)
        caller, clock = make_caller(flavor, server.url, credentials={"api_key": Tokens()}, options=dict(fault.options))
        found = called(caller, operation)
        sent = len(fault.acts) + 2 - server.left
        has_succeeded = sent > len(fault.acts)
        if operation is WRITE:
            tally.booked_twice += (min(sent, len(fault.acts)) if fault.books else 0) + has_succeeded > 1
        tally.answers_lost += has_succeeded and not found.startswith("b1;")
        caller.close()
        server.release()
        tally.left_open += server.wait_until_deserted()
    finally:
        server.close()
    return f"{found}{', waited ' if clock.slept else ''}{' + '.join(f'{wait:g}' for wait in clock.slept)}"


def rows(make_server: Any, make_caller: Any, tally: Tally) -> Iterator[tuple[str, str, list[str]]]:
    for name, operation in CALLS:
        yield "refused", name, [refused(make_caller, operation, flavor) for flavor in FLAVORS]
    for name, operation in CALLS:
        cells = [idle(make_server, make_caller, operation, flavor, tally) for flavor in FLAVORS]
        yield "closed before the request", name, cells
    for fault in FAULTS:
        for name, operation in CALLS:
            yield fault.name, name, [cell(make_server, make_caller, fault, operation, f, tally) for f in FLAVORS]


def refused(make_caller: Any, operation: Operation[Any], flavor: str) -> str:
    with nobody_listening() as url:
        caller, clock = make_caller(flavor, url)
        found = f"{called(caller, operation)}, waited {' + '.join(f'{wait:g}' for wait in clock.slept)}"
        caller.close()
        return found


def idle(make_server: Any, make_caller: Any, operation: Operation[Any], flavor: str, tally: Tally) -> str:
    """The server closes an idle pooled connection."""
    server = make_server()
    try:
        server.send_and_close(head(len(BODY)) + BODY).reply(200, GOOD)
        caller, _ = make_caller(flavor, server.url, credentials={"api_key": Tokens()})
        called(caller, READ)
        server.wait_until_deserted()
        if caller.flavor != "sync":
            # The event loop continues meanwhile, and notices it.
            for _ in range(5):
                caller.do(asyncio.sleep(0))
        found = called(caller, operation)
        tally.answers_lost += not found.startswith("b1;")
        caller.close()
        tally.left_open += server.wait_until_deserted()
    finally:
        server.close()
    return found


def shown(table: list[tuple[str, str, list[str]]]) -> Iterator[str]:
    """The table, with rows shortened that are equal in all flavors."""
    for fault, call, cells in table:
        alike = len(set(cells)) == 1
        for number, (flavor, text) in enumerate(zip(("all",) if alike else FLAVORS, cells, strict=False)):
            yield f"{fault if number == 0 else '':38}{call if number == 0 else '':7}{flavor:9}{text}\n"


def test_table_of_faults(make_server: Any, make_caller: Any, request: pytest.FixtureRequest) -> None:
    tally = Tally()
    table = list(rows(make_server, make_caller, tally))
    text = f"{'fault':38}{'call':7}{'flavor':9}outcome\n\n{''.join(shown(table))}\n{tally}"
    if request.config.getoption("--update-cases"):
        TABLE.write_text(text, encoding="utf-8")
    assert text == TABLE.read_text(encoding="utf-8"), "accept the table with `pytest tests/runtime --update-cases`"
    assert tally == Tally()
