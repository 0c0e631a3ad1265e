"""A loopback HTTP server that records requests and returns prepared responses."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import httpx2


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A received request.

    Attributes:
        origin: Scheme, host and port of its original URL.
        target: Path and query, percent-encoded.
        headers: Headers, with lower-case names.
    """

    method: str
    origin: str
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
    """A response to return."""

    status: int = 200
    headers: Sequence[tuple[str, str]] = ()
    body: bytes = b""


_ORIGIN = "x-meant-for"
"""The header that passes a request's original origin to the server."""


class Rerouted(httpx2.HTTPTransport):
    """Sends every request to the loopback server, whatever its host."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self._port = port

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        return super().handle_request(_rerouted(request, self._port))


class AsyncRerouted(httpx2.AsyncHTTPTransport):
    """The same for the async client."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self._port = port

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        return await super().handle_async_request(_rerouted(request, self._port))


def _rerouted(request: httpx2.Request, port: int) -> httpx2.Request:
    origin = f"{request.url.scheme}://{request.url.netloc.decode()}"
    return httpx2.Request(
        request.method,
        request.url.copy_with(scheme="http", host="127.0.0.1", port=port),
        headers=[*request.headers.raw, (_ORIGIN.encode(), origin.encode())],
        stream=request.stream,
        extensions=request.extensions,
    )


@dataclass(slots=True)
class Loopback:
    """The server's side of an exchange: set `response`, let the client call, `take` the requests."""

    port: int = 0
    response: Response = field(default_factory=Response)
    _requests: list[Request] = field(default_factory=list)

    @property
    def base_url(self) -> str:
        """Where the server is."""
        return f"http://127.0.0.1:{self.port}"

    def answer(self, request: Request) -> Response:
        self._requests.append(request)
        return self.response

    def take(self) -> list[Request]:
        """The requests since the last call."""
        taken, self._requests = self._requests, []
        return taken


@contextmanager
def serving() -> Iterator[Loopback]:
    """Run a server."""
    loopback = Loopback()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # One segment for head and body: no waiting for acknowledgments in between.
        wbufsize = -1
        disable_nagle_algorithm = True

        def exchange(self) -> None:
            content = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = [(name.lower(), value) for name, value in self.headers.items() if name.lower() != _ORIGIN]
            request = Request(
                method=self.command,
                origin=self.headers.get(_ORIGIN, ""),
                target=self.path,
                headers=headers,
                body=content,
            )
            response = loopback.answer(request)
            self.send_response(response.status)
            for name, value in response.headers:
                self.send_header(name, value)
            if response.status not in (204, 304):
                self.send_header("content-length", str(len(response.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(response.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the base class
            pass

    for method in ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE"):
        setattr(Handler, f"do_{method}", Handler.exchange)

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        loopback.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield loopback
        finally:
            server.shutdown()
            thread.join()
