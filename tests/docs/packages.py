"""Examples of a page that consist of a document, settings, a program, and what the program sends and prints."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeAlias

from click.testing import CliRunner

from generator.cli import main
from tests.docs.markdown import Block, sections

Responses: TypeAlias = Mapping[str, tuple[int, Any] | tuple[int, Any, dict[str, str]]]
"""By method, target and body of the request: status, body and further headers."""


@dataclass(frozen=True)
class Example:
    """The files of an example, its program, and what is sent and printed."""

    files: dict[str, str]
    program: str
    output: str


def examples(page: Path) -> Iterator[Example]:
    """The examples under the heading "Examples" or "Example" of a page."""
    (section,) = (section for section in sections(page) if section.title in ("Examples", "Example"))
    files: dict[str, str] = {}
    program = ""
    for block in section.blocks:
        if block.language == "yaml":
            files[_named(block)] = block.text
        elif block.language == "python":
            program = block.text
        else:
            assert block.language == "text"
            yield Example(files, program, block.text)
            files = {}


def _named(block: Block) -> str:
    match = re.fullmatch(r"In `([\w.]+)`:", block.lead)
    assert match is not None, block.lead
    return match[1]


def show(example: Example, responses: Responses) -> None:
    """Generate the package into the working directory, run the program, and compare what it sends and prints."""
    for name, text in example.files.items():
        Path(name).write_text(text, encoding="utf-8")
    done = CliRunner().invoke(main, ["generate", "openapi.yaml", "--output", "out", "--strict"])
    assert done.exit_code == 0, done.output
    prefix = Path(next(Path("out/src").iterdir())).name.upper()
    credential = next(iter(re.findall(r"variable: (\w+)", example.files["client.yaml"])))
    lines: list[str] = []
    with _serving(responses, lines) as url:
        ran = subprocess.run(
            [sys.executable, "-W", "error", "-c", example.program],
            env={**os.environ, "PYTHONPATH": "out/src", f"{prefix}_BASE_URL": url, credential: "secret"},
            capture_output=True,
            text=True,
            check=False,
        )
    assert (ran.returncode, ran.stderr) == (0, "")
    # Requests and output, each in its own order.
    shown = example.output.splitlines()
    assert [line for line in shown if line.startswith(("GET ", "POST "))] == lines
    assert [line for line in shown if not line.startswith(("GET ", "POST "))] == ran.stdout.splitlines()


@contextmanager
def _serving(responses: Responses, lines: list[str]) -> Generator[str]:
    class Handler(BaseHTTPRequestHandler):
        def _respond(self) -> None:
            sent = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
            line = f"{self.command} {self.path} {sent}".rstrip()
            lines.append(line)
            status, body, *more = responses[line]
            content = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            headers = {"content-type": "application/json", "content-length": str(len(content))}
            for name, value in {**headers, **dict(*more)}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = _respond  # noqa: N815 - the names are those of the base class.

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
