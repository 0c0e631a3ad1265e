"""Access for programs with their own HTTP client: an ASGI application, and a local port."""

from __future__ import annotations

import asyncio
import threading
import traceback
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import httpx2

from .._core.facts import DISTRIBUTION
from ._faults import Outcome

if TYPE_CHECKING:
    from ._core import ServerCore

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]

_PATIENCE = 10.0
"""Seconds in which a server on a port must start and stop."""


class App:
    """A server as an ASGI application, for any ASGI server or test client."""

    def __init__(self, server: ServerCore) -> None:
        self._server = server

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Process a request; see the ASGI specification.

        Raises:
            httpx2.RemoteProtocolError: A fault drops the connection.
            Exception: Behavior or a receiver of webhooks raised it. The response has status 500 and names it.
        """
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
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
            outcome = await self._handled(scope["method"], url, headers, content)
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
        if outcome.truncated:
            await send(
                {"type": "http.response.body", "body": sent.content[: len(sent.content) // 2], "more_body": True}
            )
            raise httpx2.RemoteProtocolError("the connection was dropped within the body by an injected fault")
        await send({"type": "http.response.body", "body": sent.content})

    async def _handled(self, method: str, url: str, headers: Sequence[tuple[str, str]], content: bytes) -> Outcome:
        return self._server.handle(method, url, headers, content)


class _ThreadedApp(App):
    """Processes requests in threads: a receiver of webhooks may wait for the response to a request of its own."""

    async def _handled(self, method: str, url: str, headers: Sequence[tuple[str, str]], content: bytes) -> Outcome:
        return await asyncio.to_thread(self._server.handle, method, url, headers, content)


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        kind = (await receive())["type"]
        await send({"type": f"{kind}.complete"})
        if kind == "lifespan.shutdown":
            return


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

        config = uvicorn.Config(
            _ThreadedApp(server), host="127.0.0.1", port=0, log_config=None, log_level="critical", lifespan="off"
        )
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
