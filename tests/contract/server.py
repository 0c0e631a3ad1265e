"""A loopback HTTP server that keeps what it is asked and answers as it is told."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request as it came.

    Attributes:
        target: Path and query, still percent-encoded.
        headers: Names in lower case.
    """

    method: str
    target: str
    headers: Sequence[tuple[str, str]]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> str:
        return urlsplit(self.target).query

    def header(self, name: str) -> str | None:
        """The value of a header; None if it was not sent."""
        return next((value for key, value in self.headers if key == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What to answer."""

    status: int = 200
    headers: Sequence[tuple[str, str]] = ()
    body: bytes = b""


@dataclass(slots=True)
class Loopback:
    """The server's side of an exchange: set `response`, let the client call, `take` the requests."""

    base_url: str = ""
    response: Response = field(default_factory=Response)
    _requests: list[Request] = field(default_factory=list)

    def answer(self, request: Request) -> Response:
        self._requests.append(request)
        return self.response

    def take(self) -> list[Request]:
        """The requests since the last time."""
        taken, self._requests = self._requests, []
        return taken


@contextmanager
def serving(prefix: str = "") -> Iterator[Loopback]:
    """Run a server; `prefix` is the path under which it pretends to have the API."""
    loopback = Loopback()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # One segment for head and body: no waiting for acknowledgements in between.
        wbufsize = -1
        disable_nagle_algorithm = True

        def exchange(self) -> None:
            content = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = [(name.lower(), value) for name, value in self.headers.items()]
            response = loopback.answer(Request(method=self.command, target=self.path, headers=headers, body=content))
            self.send_response(response.status)
            for name, value in response.headers:
                self.send_header(name, value)
            if response.status not in (204, 304):
                self.send_header("content-length", str(len(response.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(response.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - so called by the base class
            pass

    for method in ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE"):
        setattr(Handler, f"do_{method}", Handler.exchange)

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        loopback.base_url = f"http://127.0.0.1:{server.server_port}{prefix}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield loopback
        finally:
            server.shutdown()
            thread.join()
