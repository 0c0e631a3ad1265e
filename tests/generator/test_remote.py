"""Remote documents: fetched only if the caller allows them, once, and within limits."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import main
from generator.loading import remote
from generator.loading.document import load
from generator.loading.remote import Remote

ROOT = """\
openapi: 3.1.1
info: {title: Library, version: "1"}
paths:
  /books:
    get:
      operationId: books.list
      responses:
        200:
          description: The books.
          content:
            application/json: {schema: {$ref: "schemas/book.yaml#/Book"}}
"""
BOOK = "Book: {type: object, properties: {by: {$ref: ../author.yaml#/Author}}}\n"
AUTHOR = "Author: {type: string}\n"


@dataclass
class Site:
    """A server with files; a file that begins with `->` is a redirect."""

    url: str = ""
    files: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    made = Site(files={"/v1/openapi.yaml?raw=1": ROOT, "/v1/schemas/book.yaml": BOOK, "/v1/author.yaml": AUTHOR})

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append(self.path)
            content = made.files.get(self.path)
            self.send_response(404 if content is None else 302 if content.startswith("->") else 200)
            if content is not None and content.startswith("->"):
                self.send_header("Location", content.removeprefix("->"))
            self.end_headers()
            self.wfile.write((content or "").encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the base class
            pass

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(remote, "user_cache_path", lambda name: tmp_path / "cache" / name)
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        made.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield made
        finally:
            server.shutdown()
            thread.join()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def test_nothing_is_fetched_unless_it_is_allowed(site: Site, tmp_path: Path) -> None:
    refused = run("check", f"{site.url}/v1/openapi.yaml?raw=1")
    assert (refused.exit_code, "--allow-remote" in refused.stderr) == (1, True)

    document = ROOT.replace("schemas/book.yaml", f"{site.url}/v1/schemas/book.yaml")
    (tmp_path / "openapi.yaml").write_text(document, encoding="utf-8")
    refused = run("check", "openapi.yaml")
    assert "openapi.yaml:11:47  error[GEN011]" in refused.stderr
    assert "or pass `--allow-remote`" in refused.stderr
    assert site.asked == []

    assert run("check", "openapi.yaml", "--allow-remote").exit_code == 0
    assert site.asked == ["/v1/schemas/book.yaml", "/v1/author.yaml"]


def test_a_document_is_fetched_once_and_kept_with_its_hash(site: Site, tmp_path: Path) -> None:
    url = f"{site.url}/v1/openapi.yaml?raw=1"
    arguments = ("bundle", url, "--allow-remote")
    first = run(*arguments)
    assert yaml.safe_load(first.stdout)["components"]["schemas"] == {
        "Book": {"type": "object", "properties": {"by": {"$ref": "#/components/schemas/Author"}}},
        "Author": {"type": "string"},
    }
    once = ["/v1/openapi.yaml?raw=1", "/v1/schemas/book.yaml", "/v1/author.yaml"]
    assert site.asked == once

    site.files["/v1/author.yaml"] = "Author: {type: integer}\n"
    assert run(*arguments).stdout == first.stdout
    assert site.asked == once

    (kept,) = (tmp_path / "cache").rglob("author.yaml")
    kept.write_text("Author: {type: 'null'}\n", encoding="utf-8")
    changed = run(*arguments)
    assert "integer" in changed.stdout
    assert site.asked == [*once, "/v1/author.yaml"]

    assert run(*arguments, "--refresh").stdout == changed.stdout
    assert site.asked == [*once, "/v1/author.yaml", *once]


def test_what_only_a_referenced_document_changes_is_generated(site: Site, tmp_path: Path) -> None:
    url = f"{site.url}/v1/openapi.yaml?raw=1"
    document = ROOT.replace("schemas/book.yaml", f"{site.url}/v1/schemas/book.yaml")
    (tmp_path / "openapi.yaml").write_text(document, encoding="utf-8")
    once = ["/v1/openapi.yaml?raw=1", "/v1/schemas/book.yaml", "/v1/author.yaml"]
    site.files["/v1/author.yaml"] = "Author: {type: object, properties: {age: {type: integer}}}\n"
    for root, asked in ((url, once), ("openapi.yaml", once[1:])):
        arguments = ("generate", root, "--allow-remote", "--output", "out")
        site.files["/v1/author.yaml"] = site.files["/v1/author.yaml"].replace("string", "integer")
        assert run(*arguments, "--refresh").exit_code == 0
        site.files["/v1/author.yaml"] = site.files["/v1/author.yaml"].replace("integer", "string")
        site.asked.clear()

        assert "nothing changed" in run(*arguments).stdout
        assert site.asked == []
        assert "written  src/" in run(*arguments, "--refresh").stdout
        assert site.asked == asked


def test_a_package_is_generated_from_a_url(site: Site, tmp_path: Path) -> None:
    arguments = ("generate", f"{site.url}/v1/openapi.yaml?raw=1", "--allow-remote", "--output", "out")
    made = run(*arguments)
    assert made.exit_code == 0, made.stderr
    types = (tmp_path / "out/src/library/types/book.py").read_text(encoding="utf-8")
    assert "class Book(Model)" in types
    assert "by: Author | None = None" in types

    site.asked.clear()
    assert run(*arguments).stdout.startswith("nothing changed")
    assert site.asked == []


def test_a_document_knows_where_it_came_from(site: Site, tmp_path: Path) -> None:
    url = f"{site.url}/v1/openapi.yaml?raw=1"
    fetched = Remote()
    assert load(fetched.fetch(url), remote=fetched).url == url

    (tmp_path / "openapi.yaml").write_text("openapi: 3.1.1\ninfo: {}\npaths: {}\n", encoding="utf-8")
    assert load(tmp_path / "openapi.yaml", remote=fetched).url is None


@pytest.mark.parametrize(
    ("reference", "reason"),
    [
        ("missing.yaml", "the server responded with 404 Not Found"),
        ("to-file.yaml", "Redirection to url 'file:///etc/passwd' is not allowed"),
        ("to-ftp.yaml", "the redirect to ftp://127.0.0.1/a.yaml is not followed"),
        ("to-itself.yaml", "the server responded with 302"),
        ("large.yaml", "larger than"),
        ("http://user:secret@127.0.0.1/a.yaml", "URLs with a user name or password are not fetched"),
        ("http://127.0.0.1:1/a.yaml", "refused"),
        ("http:///a.yaml", "the URL has no host"),
        ("http://[/a.yaml", "Invalid IPv6 URL"),
    ],
)
def test_what_cannot_be_fetched_is_an_error_with_its_place(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reference: str, reason: str
) -> None:
    monkeypatch.setattr(remote, "MAX_BYTES", 1024 * 1024)
    site.files["/v1/to-file.yaml"] = "->file:///etc/passwd"
    site.files["/v1/to-ftp.yaml"] = "->ftp://127.0.0.1/a.yaml"
    site.files["/v1/to-itself.yaml"] = "->/v1/to-itself.yaml"
    site.files["/v1/large.yaml"] = "#" * (1024 * 1024 + 1)
    target = reference if "://" in reference else f"{site.url}/v1/{reference}"
    (tmp_path / "openapi.yaml").write_text(ROOT.replace("schemas/book.yaml", target), encoding="utf-8")

    result = run("check", "openapi.yaml", "--allow-remote")

    assert result.exit_code == 1
    assert "openapi.yaml:11:47  error[GEN025]: cannot fetch" in result.stderr
    assert reason in result.stderr


def test_remote_documents_reach_no_local_file(site: Site, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("Book: {type: string}", encoding="utf-8")
    for reference in (f"file://{tmp_path}/secret.yaml", "ftp://127.0.0.1/secret.yaml"):
        site.files["/v1/openapi.yaml?raw=1"] = ROOT.replace("schemas/book.yaml", reference)
        result = run("check", f"{site.url}/v1/openapi.yaml?raw=1", "--allow-remote", "--refresh")
        assert (result.exit_code, "error[GEN011]" in result.stderr) == (1, True)


def test_a_slow_document_ends_at_the_deadline(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "_DEADLINE", -1.0)
    result = run("check", f"{site.url}/v1/openapi.yaml?raw=1", "--allow-remote")
    assert (result.exit_code, "it took longer than" in result.stderr) == (1, True)
