"""Memory use of a large upload, with every transport and every kind of file.

Run as `python -m benchmarks.uploads URL TRANSPORT CONTENT METHOD FILE`, it sends the file. It then prints by how many
bytes the peak memory of the process exceeds that of a small file.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.measuring import Result
from generator.output.freshness import Job
from generator.pipeline import generate

_SIZE = 300_000_000
_BUDGET = 20.0
"""MiB."""
_PIECE = 1 << 20
_DOCUMENT = """
openapi: 3.1.1
info: {title: Upload, version: "1"}
servers: [{url: https://upload.example.com}]
paths:
  /content:
    put:
      operationId: content.replace
      requestBody: {required: true, content: {application/octet-stream: {}}}
      responses: {"204": {description: Done.}}
  /form:
    put:
      operationId: form.replace
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {type: object, required: [file], properties: {file: {type: string, format: binary}}}
      responses: {"204": {description: Done.}}
"""


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


_CONTENTS: dict[str, Callable[[Path], Any]] = {
    "path": lambda path: path,
    "open file": lambda path: path.open("rb"),
    "iterator": _pieces,
}


class _Drain(BaseHTTPRequestHandler):
    """Reads requests completely and discards them."""

    protocol_version = "HTTP/1.1"

    def do_PUT(self) -> None:
        if "content-length" in self.headers:
            self._skip(int(self.headers["content-length"]))
        else:
            while size := int(self.rfile.readline(), 16):
                self._skip(size + 2)
            self.rfile.readline()
        self.send_response(204)
        self.end_headers()

    def _skip(self, size: int) -> None:
        while size > 0:
            size -= len(self.rfile.read(min(size, _PIECE)))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named by the base class.
        return


def uploading() -> Iterator[Result]:
    """Memory for a file of 300 MB, in addition to that for a small one."""
    with tempfile.TemporaryDirectory() as folder, ThreadingHTTPServer(("127.0.0.1", 0), _Drain) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        here = Path(folder)
        (here / "openapi.yaml").write_text(_DOCUMENT, encoding="utf-8")
        generate(Job.of(here / "openapi.yaml", output=here / "package"))
        file = here / "file"
        with file.open("wb") as opened:
            opened.truncate(_SIZE)
        for transport in ("sync", "async", "aiohttp"):
            for content in _CONTENTS:
                for method in ("content", "form"):
                    grown = _in_a_process(here, f"http://127.0.0.1:{server.server_port}", transport, content, method)
                    yield Result(
                        what=f"send 300 MB, {transport}, {content}, {method}",
                        ours=f"{grown:.1f} MiB",
                        mark="a file of 1 kB",
                        figure=grown,
                        budget=_BUDGET,
                        unit=" MiB",
                    )
        server.shutdown()


def _in_a_process(folder: Path, url: str, transport: str, content: str, method: str) -> float:
    command = [sys.executable, "-m", "benchmarks.uploads", url, transport, content, method, str(folder / "file")]
    environment = {**os.environ, "PYTHONPATH": f"{folder / 'package' / 'src'}{os.pathsep}{Path.cwd()}"}
    pipe = subprocess.PIPE
    done = subprocess.run(command, env=environment, stdout=pipe, text=True, check=True)  # noqa: S603 - our own.
    return int(done.stdout) / (1 << 20)


def _main(url: str, transport: str, content: str, method: str, file: str) -> None:
    path = Path(file)
    small = path.with_name("small")
    small.write_bytes(bytes(1000))
    send = _sender(url, transport, method)
    send(_CONTENTS[content](small))
    before = _peak()
    send(_CONTENTS[content](path))
    print(_peak() - before)


def _peak() -> int:
    """The peak memory of this process, in bytes. `getrusage` would include that of its parent."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError("the kernel does not say how much memory a process has had")


def _sender(url: str, transport: str, method: str) -> Callable[[Any], None]:
    upload: Any = import_module("upload")

    def arguments(content: Any) -> dict[str, Any]:
        return {"body" if method == "content" else "file": content}

    if transport == "sync":
        client: Any = upload.Upload(base_url=url)
        return lambda content: getattr(client, method).replace(**arguments(content))

    async def send(content: Any) -> None:
        name = "aiohttp" if transport == "aiohttp" else "httpx2"
        async with upload.AsyncUpload(base_url=url, transport=name) as client:
            await getattr(client, method).replace(**arguments(content))

    return lambda content: asyncio.run(send(content))


if __name__ == "__main__":
    _main(*sys.argv[1:])
