"""Memory use of a large download that is saved in chunks, with every transport."""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import Result
from generator.output.freshness import Job
from generator.pipeline import generate

_SIZE = 300_000_000
_BUDGET = 20.0
"""MiB in addition to the process's previous memory."""
_DOCUMENT = """
openapi: 3.1.0
info: {title: Files, version: "1"}
paths:
  /file:
    get:
      operationId: files.get
      responses:
        "200":
          description: The file.
          content: {application/octet-stream: {schema: {type: string, format: binary}}}
"""
_SYNC = """
from files import Files
with Files(base_url={url!r}) as client:
    client.request("GET", "/small")
    before = memory()
    with client.files.with_streaming_response.get() as response:
        response.save({target!r})
    print(memory() - before)
"""
_ASYNC = """
import asyncio
from files import AsyncFiles
async def main():
    async with AsyncFiles(base_url={url!r}, transport={transport!r}) as client:
        await client.request("GET", "/small")
        before = memory()
        async with client.files.with_streaming_response.get() as response:
            await response.save({target!r})
        print(memory() - before)
asyncio.run(main())
"""
# The process's peak memory in MiB, which never decreases. Read from Linux's `/proc`, because `getrusage` starts with
# the parent's value.
_MEMORY = """
def memory():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))
"""


def downloading() -> Iterator[Result]:
    """Memory for saving a file of 300 MB."""
    with tempfile.TemporaryDirectory() as name, socket.create_server(("127.0.0.1", 0)) as listener:
        folder = Path(name)
        document = folder / "files.yaml"
        document.write_text(_DOCUMENT, encoding="utf-8")
        generate(Job(document=document, settings=None, output=folder / "out", overrides=None), cache=folder / "cache")
        threading.Thread(target=_serve, args=(listener,), daemon=True).start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        for way, program in (("sync", _SYNC), ("httpx2", _ASYNC), ("aiohttp", _ASYNC)):
            target = folder / way
            code = program.format(url=url, target=str(target), transport=way)
            used = _python(f"{_MEMORY}{code}", folder / "out" / "src")
            assert target.stat().st_size == _SIZE
            target.unlink()
            what = f"memory, download of 300 MB ({way})"
            yield Result(
                what=what, ours=f"{float(used):.1f} MiB", mark="", figure=float(used), budget=_BUDGET, unit=" MiB"
            )


def _python(program: str, path: Path) -> str:
    environment = {"PYTHONPATH": str(path)}
    command, pipe = [sys.executable, "-c", program], subprocess.PIPE
    return subprocess.run(command, env=environment, stdout=pipe, text=True, check=True).stdout  # noqa: S603 - our own.


def _serve(listener: socket.socket) -> None:
    """Respond to every request for the file with its content, and to any other with nothing."""
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_answer, args=(connection,), daemon=True).start()


def _answer(connection: socket.socket) -> None:
    piece = bytes(1_000_000)
    with connection, connection.makefile("rb") as stream:
        while request := stream.readline():
            while stream.readline().strip():
                continue
            size = _SIZE if b"/file " in request else 0
            kind = "application/octet-stream"
            connection.sendall(f"HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {size}\r\n\r\n".encode())
            for _ in range(size // len(piece)):
                connection.sendall(piece)
