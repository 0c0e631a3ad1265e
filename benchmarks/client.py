"""Benchmarks of the client: importing, the first client of a process, decoding a page."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import partial

from pydantic import TypeAdapter

from benchmarks.bookings import PlainPage, booking, delivery, page, slots
from benchmarks.environments import compiling
from benchmarks.measuring import Result, in_turns, milliseconds, ratio, timed
from calcom._core.decode import decode_body
from calcom._core.headers import Headers
from calcom._core.options import Options
from calcom._core.response import Response
from calcom._operations import bookings as operations


def importing() -> Iterator[Result]:
    """`import calcom` in a new process, compared with a process that imports nothing."""
    ours, mark = (timed(partial(_python, statement)) for statement in ("import calcom", "pass"))
    taken, bare = in_turns(ours, mark, rounds=40, warm_up=3)
    yield Result(
        what="import calcom, over a bare interpreter",
        ours=milliseconds(taken),
        mark=f"bare interpreter {milliseconds(bare)}",
        figure=(taken - bare) * 1000,
        budget=10,
        unit=" ms",
    )


def first_client() -> Iterator[Result]:
    """The first `CalCom(...)` of a process, compared with importing its dependencies."""
    ours = partial(_within, 'from calcom import CalCom; CalCom(api_key="cal_").close()')
    mark = partial(_within, "import httpx2, pydantic")
    times = in_turns(ours, mark, rounds=20, warm_up=2)
    yield ratio("first CalCom(...) in a process", *times, budget=1.15, mark_name="import httpx2, pydantic")


# The baseline: a process that does the same without our package. pydantic loads its parts on demand, so that `import
# pydantic` alone would import little. Without TLS, neither side reads certificates.
BARE = """
import json, ssl, sys
import httpx2
from pydantic import BaseModel
with httpx2.Client(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)) as client:
    json.loads(client.get(sys.argv[1]).content)
"""
FIRST_CALL = """
import sys
from calcom import CalCom
with CalCom(api_key="cal_", base_url=sys.argv[1]) as client:
    {call}
"""
_BARE_DELIVERY = """
import hashlib, hmac, json
import httpx2
from pydantic import BaseModel
body = {body!r}
hmac.compare_digest(hmac.new(b"secret", body, hashlib.sha256).hexdigest(), "")
json.loads(body)
"""
_FIRST_DELIVERY = """
from calcom import webhooks
body = {body!r}
webhooks.unwrap(body, {{webhooks.SIGNATURE_HEADER: webhooks.sign(body, secret="secret")}}, secret="secret")
"""
_BUDGET = 1.3


def cold_start() -> Iterator[Result]:
    """Whole processes, each with one call or one delivery, in CPU time."""
    calls = {
        "bookings.list": ("client.bookings.list()", page(100)),
        "slots.list": ('client.slots.list(event_type_id=1, start="2026-12-01", end="2026-12-02")', slots()),
        "bookings.create": (
            'client.bookings.create(event_type_id=1, start="2026-12-01T10:00:00Z", '
            'attendee={"name": "Ada", "email": "ada@example.com", "time_zone": "Europe/London"})',
            booking(),
        ),
    }
    for name, (call, content) in calls.items():
        with serving(content) as base_url:
            ours = partial(_process, FIRST_CALL.format(call=call), base_url)
            times = in_turns(ours, partial(_process, BARE, base_url), rounds=20, warm_up=2)
        yield ratio(f"a process with one {name}", *times, budget=_BUDGET, mark_name="httpx2, pydantic, json.loads")
    body = delivery()
    ours = partial(_process, _FIRST_DELIVERY.format(body=body))
    times = in_turns(ours, partial(_process, _BARE_DELIVERY.format(body=body)), rounds=20, warm_up=2)
    yield ratio("a process with one webhooks.unwrap", *times, budget=_BUDGET, mark_name="httpx2, pydantic, json.loads")


def decoding() -> Iterator[Result]:
    """Decoding a page of 100 bookings from bytes to models, compared with pydantic and one plain model."""
    content = page(100)
    response = Response(status=200, headers=Headers([("content-type", "application/json")]), content=content)
    options = Options()
    plain = TypeAdapter(PlainPage)

    def decode() -> object:
        return decode_body(operations.LIST, response, options, method="GET", path="/v2/bookings")

    sides = (timed(side, clock=time.process_time) for side in (decode, lambda: plain.validate_json(content)))
    times = in_turns(*sides, rounds=300, warm_up=20)
    yield ratio("decode a page of 100 bookings", *times, budget=1.1, mark_name="plain pydantic model")


@contextmanager
def serving(content: bytes) -> Generator[str]:
    """The URL of a server in a separate process that sends the same response to every request."""
    command = [sys.executable, "-m", "benchmarks.server"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:  # noqa: S603 - our own.
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write(content)
        server.stdin.close()
        try:
            yield server.stdout.readline().decode().strip()
        finally:
            server.terminate()


def _process(program: str, *arguments: str) -> float:
    """The CPU time of a program in a new process, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-c", program, *arguments]
    subprocess.run(command, env=compiling(), check=True)  # noqa: S603 - our own.
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _within(statement: str) -> float:
    """The duration of a statement in a new process, in seconds, without the start of the process."""
    return float(_python(f"import time; t = time.perf_counter()\n{statement}\nprint(time.perf_counter() - t)"))


def _python(program: str) -> str:
    command = [sys.executable, "-c", program]
    return subprocess.run(  # noqa: S603 - our own.
        command, env=compiling(), stdout=subprocess.PIPE, text=True, check=True
    ).stdout
