"""docs/settings.md has every setting, and its examples have the documented effect."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.docs.markdown import Block, sections
from tools.commands import ToolError
from tools.settings_page import updated

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"
ANSWERS: dict[str, tuple[int, Any] | tuple[int, Any, dict[str, str]]] = {
    "GET /books": (
        200,
        {"items": [{"title": "Orlando"}, {"title": "The Waves"}], "meta": {"total": 3}},
    ),
    "GET /books?page=2": (200, {"items": [{"title": "Flush"}], "meta": {"total": 3}}),
    "GET /repos?per_page=2": (
        200,
        [{"name": "spoon"}, {"name": "knife"}],
        {"link": '<?per_page=2&after=knife>; rel="next", <?per_page=2&after=knife>; rel="last"'},
    ),
    "GET /repos?per_page=2&after=knife": (200, [{"name": "fork"}], {"link": '<?per_page=2>; rel="first"'}),
    "GET /pods": (200, {"items": [{"name": "web"}]}),
    "GET /pods?watch=true": (
        200,
        b'{"type":"ADDED","object":{"name":"web"}}\n{"type":"DELETED","object":{"name":"web"}}\n',
    ),
    "GET /pods/web/log?follow=true": (200, b"started\nstopped\n", {"content-type": "text/plain"}),
    "POST /items/": (
        422,
        {
            "detail": [
                {"type": "string_too_short", "loc": ["body", "name"], "msg": "String should have at least 1 character"},
                {
                    "type": "greater_than",
                    "loc": ["body", "price"],
                    "msg": "Input should be greater than 0",
                    "input": -1,
                },
            ]
        },
    ),
}
"""By method and target: status, body and further headers."""


def test_the_tables_are_those_of_the_models() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert updated(page) == page, "run `make settings`"


def test_a_page_without_a_place_for_the_tables_is_refused() -> None:
    with pytest.raises(ToolError, match="the marks around the tables are missing"):
        updated("# Settings\n")


@dataclass(frozen=True)
class Example:
    """The files of an example, its program, and what is sent and printed."""

    files: dict[str, str]
    program: str
    output: str


def _examples() -> Iterator[Example]:
    (section,) = (section for section in sections(PAGE) if section.title == "Examples")
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


EXAMPLES = list(_examples())


@contextmanager
def _serving(lines: list[str]) -> Generator[str]:
    class Handler(BaseHTTPRequestHandler):
        def _respond(self) -> None:
            sent = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
            lines.append(f"{self.command} {self.path} {sent}".rstrip())
            status, body, *more = ANSWERS[f"{self.command} {self.path}"]
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


def test_there_are_examples() -> None:
    assert [sorted(example.files) for example in EXAMPLES] == [
        ["client.yaml", "openapi.yaml", "paging.yaml"],
        ["client.yaml", "openapi.yaml"],
        ["client.yaml", "openapi.yaml"],
        ["client.yaml", "openapi.yaml"],
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=["page numbers", "links", "streams", "FastAPI"])
def test_an_example_does_what_it_shows(example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in example.files.items():
        Path(name).write_text(text, encoding="utf-8")
    done = CliRunner().invoke(main, ["generate", "openapi.yaml", "--output", "out", "--strict"])
    assert done.exit_code == 0, done.output
    prefix = Path(next(Path("out/src").iterdir())).name.upper()
    credential = next(iter(re.findall(r"variable: (\w+)", example.files["client.yaml"])))
    lines: list[str] = []
    with _serving(lines) as url:
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
