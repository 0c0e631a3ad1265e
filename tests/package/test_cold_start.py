"""What a process loads and builds before its first result, counted instead of timed.

Each program runs in a new process, against a loopback server with the same response to every request.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

import calcom
from tests.conftest import ROOT
from tools.commands import run

TIME = "2026-12-01T10:00:00.000Z"
PERSON = {"name": "Ada", "email": "ada@example.com", "timeZone": "Europe/London", "absent": False}
HOST = {"id": 1, "name": "Alice", "email": "alice@example.com", "username": "alice", "timeZone": "Europe/London"}
BOOKING: dict[str, Any] = {
    "id": 1,
    "uid": "u",
    "title": "Talk",
    "description": "",
    "status": "accepted",
    "start": TIME,
    "end": TIME,
    "duration": 30,
    "eventType": {"id": 1, "slug": "talk"},
    "eventTypeId": 1,
    "hosts": [HOST],
    "attendees": [PERSON],
    "location": None,
    "absentHost": False,
    "createdAt": TIME,
    "updatedAt": TIME,
}
BOOKINGS = {f"_operations.{module}" for module in ("bookings", "names", "paging")}
LIST = ("client.bookings.list()", {"data": [BOOKING], "pagination": {"hasNextPage": False}})
CREATE = (
    "client.bookings.create(event_type_id=1, start='2026-12-01T10:00:00Z',"
    " attendee={'name': 'Ada', 'email': 'ada@example.com', 'time_zone': 'Europe/London'})",
    {"data": BOOKING},
)
SLOTS = (
    "client.slots.list(event_type_id=1, start='2026-12-01', end='2026-12-02')",
    {"data": {"2026-12-01": [{"start": TIME}]}},
)

# Records the modules, the model classes, how many of their validators exist, and the dataclasses of the package whose
# methods were generated and compiled: each of those costs as much as reading a large module.
NOTES = """
import gc, json, sys
from types import ModuleType

def noted():
    from pydantic import BaseModel
    from pydantic_core import SchemaValidator

    pending, models = [BaseModel], []
    while pending:
        below = pending.pop().__subclasses__()
        pending += below
        models += [model.__name__ for model in below if model.__module__.startswith("calcom.types.")]
    modules = [name for name, module in sys.modules.items() if isinstance(module, ModuleType)]
    validators = sum(isinstance(found, SchemaValidator) for found in gc.get_objects())
    # A dataclass with slots replaces the class that it was made of, which may not be collected yet.
    generated = sorted({
        found.__name__
        for found in gc.get_objects()
        if isinstance(found, type) and str(found.__module__).startswith("calcom.")
        if getattr(found.__init__, "__code__", None) and found.__init__.__code__.co_filename == "<string>"
    })
    return {"modules": sorted(modules), "models": sorted(models), "validators": validators, "generated": generated}
"""
FIRST_CALL = """
import calcom
client = calcom.CalCom(api_key="key", base_url=sys.argv[1])
before = noted()
{call}
client.close()
print(json.dumps([before, noted()]))
"""


@pytest.fixture(scope="module")
def server() -> Iterator[ThreadingHTTPServer]:
    """A server whose attribute `content` is its response."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("content-length", 0)))
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(self.server.content)))  # type: ignore[attr-defined]
            self.end_headers()
            self.wfile.write(self.server.content)  # type: ignore[attr-defined]

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        yield serving
        serving.shutdown()
        thread.join()


def printed(server: ThreadingHTTPServer, answer: Any, program: str) -> Any:
    """The JSON output of a program in a new process."""
    server.content = json.dumps({"status": "success", **answer}).encode()  # type: ignore[attr-defined]
    url = f"http://127.0.0.1:{server.server_address[1]}"
    sources = str(Path(calcom.__file__).parent.parent)
    return json.loads(run(sys.executable, "-c", NOTES + program, url, cwd=ROOT, environment={"PYTHONPATH": sources}))


def loaded(notes: Any, *folders: str) -> set[str]:
    """The modules that a process has loaded, of some folders of the package."""
    ours = (name.removeprefix("calcom.") for name in notes["modules"] if name.startswith("calcom."))
    return {name for name in ours if name.split(".")[0] in folders}


def test_the_first_client_loads_neither_resources_nor_types_nor_models(server: ThreadingHTTPServer) -> None:
    before, _ = printed(server, {}, FIRST_CALL.format(call=""))
    assert loaded(before, "_sync", "_async", "_operations", "types") == {
        *("_sync", "_sync.client", "_sync.driver", "_sync.pages", "_sync.transport"),
    }
    assert not {"calcom._core.decode", "calcom._core.model", "asyncio"} & set(before["modules"])


@pytest.mark.parametrize(
    ("call", "answer", "modules", "models"),
    [
        (*LIST, {*BOOKINGS, "_sync.bookings"}, ("bookings", "common")),
        (*CREATE, {*BOOKINGS, "_sync.bookings"}, ("bookings", "common")),
        (*SLOTS, {"_operations.slots", "_sync.slots"}, ("slots",)),
    ],
)
def test_the_first_call_loads_one_resource_and_the_types_of_its_response(
    server: ThreadingHTTPServer, call: str, answer: Any, modules: set[str], models: tuple[str, ...]
) -> None:
    before, after = printed(server, answer, FIRST_CALL.format(call=call))
    ours = ("_sync", "_async", "_operations", "types")
    types = {"types", *(f"types.{module}" for module in models)}
    assert loaded(after, *ours) - loaded(before, *ours) == {
        *modules,
        *types,
        *("_operations", "_sync.resource_base"),
    }
    # Of the classes in these modules, one is compiled, with its parts. Its base can be compiled, and the envelope is.
    assert before["models"] == []
    assert len(after["models"]) <= 20
    # A window of a rate limit changes.
    assert after["generated"] == ["_Window"]
    assert after["validators"] - before["validators"] <= 2
    # Large modules of the standard library that no first call needs, and that httpx2 does not load either.
    assert not {"asyncio", "concurrent.futures", "html"} & set(after["modules"])


def test_the_first_delivery_loads_its_event_and_no_client(server: ThreadingHTTPServer) -> None:
    delivery = {"triggerEvent": "DELEGATION_CREDENTIAL_ERROR", "createdAt": TIME, "payload": {}}
    program = """
from calcom import webhooks
body = json.dumps({delivery}).encode()
webhooks.unwrap(body, {{webhooks.SIGNATURE_HEADER: webhooks.sign(body, secret="s")}}, secret="s")
print(json.dumps(noted()))
"""
    after = printed(server, {}, program.format(delivery=delivery))
    assert loaded(after, "_sync", "_async", "_operations", "types") == {
        "types",
        "types.account_events",
        "types.webhook_events",
    }
    assert "httpx2" not in after["modules"]


# -- preload ------------------------------------------------------------------------------------------------------

SYNC_CALL = """
def work():
    with calcom.CalCom(api_key="key", base_url=sys.argv[1]) as client:
        {call}
"""
ASYNC_CALL = """
import asyncio

async def called():
    async with calcom.AsyncCalCom(api_key="key", base_url=sys.argv[1]) as client:
        await {call}

def work():
    asyncio.run(called())
"""


@pytest.mark.parametrize("program", [SYNC_CALL, ASYNC_CALL])
@pytest.mark.parametrize(("call", "answer"), [LIST, CREATE, SLOTS])
def test_after_preload_the_first_call_imports_and_builds_nothing(
    server: ThreadingHTTPServer, program: str, call: str, answer: Any
) -> None:
    resource = call.split(".")[1]
    before, after = printed(
        server,
        answer,
        f"""
import calcom
{program.format(call=call)}
calcom.preload("{resource}")
before = noted()
work()
print(json.dumps([before, noted()]))
""",
    )
    assert after == before
    assert "types.event_types" not in loaded(after, "types")


def test_preload_loads_every_resource_and_every_event(server: ThreadingHTTPServer) -> None:
    loads = "import calcom; calcom.preload(); print(json.dumps(noted()))"
    notes = printed(server, {}, loads)
    # Of calls with a `total_timeout`.
    assert "concurrent.futures" in notes["modules"]
    after = loaded(notes, "_sync", "_async", "_operations", "types")
    package = Path(calcom.__file__).parent
    files = [
        path for folder in ("_sync", "_async", "_operations", "types") for path in (package / folder).rglob("*.py")
    ]
    modules = {".".join(path.relative_to(package).with_suffix("").parts).removesuffix(".__init__") for path in files}
    assert modules - after <= {"_async.aiohttp_transport", "_async.token_sources", "_sync.token_sources"}


def test_preload_knows_the_resources() -> None:
    with pytest.raises(ValueError, match="the client has no resource `booking`; it has bookings, slots, "):
        calcom.preload("slots", "booking")


def test_threads_can_make_the_first_call_at_once(server: ThreadingHTTPServer) -> None:
    program = """
import threading
import calcom
found = []
together = threading.Barrier(8)

def call(client):
    together.wait()
    found.extend(booking.uid for booking in client.bookings.list().items)

with calcom.CalCom(api_key="key", base_url=sys.argv[1]) as client:
    threads = [threading.Thread(target=call, args=(client,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
print(json.dumps(found))
"""
    assert printed(server, LIST[1], program) == ["u"] * 8


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
def test_what_was_preloaded_serves_forks(server: ThreadingHTTPServer) -> None:
    program = """
import os
import calcom
calcom.preload("bookings")
before = noted()

def call():
    with calcom.CalCom(api_key="key", base_url=sys.argv[1]) as client:
        return client.bookings.list().items[0].uid == "u"

child = os.fork()
if not child:
    os._exit(0 if call() and noted() == before else 1)
print(json.dumps([os.waitpid(child, 0)[1], call()]))
"""
    assert printed(server, LIST[1], program) == [0, True]
