"""Access for programs with their own HTTP client: an ASGI application, and a local port."""

from __future__ import annotations

import asyncio
import threading
import traceback
from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any, TypeAlias

import httpx2

from .._core.facts import DISTRIBUTION

if TYPE_CHECKING:
    from ._core import ServerCore

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]

_PATIENCE = 10.0
"""Seconds in which a server on a port must start and stop."""


class App:
    """A server as an ASGI application, for any ASGI server or test client.

    Args:
        server: The server.
        in_threads: Process each request in a thread: a receiver of webhooks may wait for the response to a request of
            its own.
    """

    def __init__(self, server: ServerCore, *, in_threads: bool = False) -> None:
        self._server = server
        self._in_threads = in_threads

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Process a request; see the ASGI specification.

        Raises:
            httpx2.RemoteProtocolError: A fault drops the connection.
            Exception: Behavior or a receiver of webhooks raised it. The response has status 500 and names it.
        """
        if scope["type"] == "lifespan":
            for kind in ("startup", "shutdown"):
                await receive()
                await send({"type": f"lifespan.{kind}.complete"})
            return
        if scope["type"] != "http":
            raise ValueError(f"the API does not support {scope['type']}")
        content = b""
        while True:
            message = await receive()
            content += message.get("body", b"")
            if not message.get("more_body", False):
                break
        path = scope.get("raw_path") or scope["path"].encode()
        query = scope.get("query_string", b"")
        url = (path + (b"?" + query if query else b"")).decode("latin-1")
        headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]]
        try:
            wanted = (scope["method"], url, headers, content)
            handle = self._server.handle
            outcome = await asyncio.to_thread(handle, *wanted) if self._in_threads else handle(*wanted)
        except Exception as error:
            told = "".join(traceback.format_exception_only(error)).encode()
            fields = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(told)).encode())]
            await send({"type": "http.response.start", "status": 500, "headers": fields})
            await send({"type": "http.response.body", "body": told})
            raise
        if outcome.sent is None:
            # ASGI does not support this. uvicorn stores the connection beside the `receive` callable.
            transport: Any = getattr(getattr(receive, "__self__", None), "transport", None)
            if transport is not None:
                transport.abort()
            raise httpx2.RemoteProtocolError("the connection was dropped by an injected fault")
        sent = outcome.sent
        fields = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in sent.headers]
        fields.append((b"content-length", str(len(sent.content)).encode()))
        await send({"type": "http.response.start", "status": sent.status, "headers": fields})
        content = sent.content[: len(sent.content) // 2] if outcome.truncated else sent.content
        await send({"type": "http.response.body", "body": content, "more_body": outcome.truncated})
        if outcome.truncated:
            raise httpx2.RemoteProtocolError("the connection was dropped within the body by an injected fault")


class Loopback:
    """A server on a free local port, in a thread of its own.

    Raises:
        ImportError: uvicorn is not installed.
        RuntimeError: The server does not start.
    """

    def __init__(self, server: ServerCore) -> None:
        try:
            import uvicorn
        except ImportError:
            raise ImportError(f"a server on a port requires uvicorn: pip install '{DISTRIBUTION}[testing]'") from None
        ready = threading.Event()

        class Announced(uvicorn.Server):
            """A server that reports when it is ready."""

            async def startup(self, sockets: Any = None) -> None:
                await super().startup(sockets)
                ready.set()

        app = App(server, in_threads=True)
        config = uvicorn.Config(app, host="127.0.0.1", port=0, log_config=None, log_level="critical", lifespan="off")
        self._server = Announced(config)
        self._thread = threading.Thread(target=self._server.run, name="in-memory API", daemon=True)
        self._thread.start()
        if not ready.wait(_PATIENCE) or not self._server.servers:
            raise RuntimeError("the server on a port did not start")
        host, port = self._server.servers[0].sockets[0].getsockname()[:2]
        self.url = f"http://{host}:{port}"

    def close(self) -> None:
        """Stop the server and wait for its thread."""
        self._server.should_exit = True
        self._thread.join(_PATIENCE)
