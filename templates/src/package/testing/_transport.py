"""Transports without sockets: httpx2 clients that pass requests directly to a server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING

import httpx2

if TYPE_CHECKING:
    from ._core import ServerCore


class _BrokenBody(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """Half of a body, and then the end of the connection."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __iter__(self) -> Iterator[bytes]:
        yield self._content[: len(self._content) // 2]
        raise httpx2.RemoteProtocolError("the connection was dropped within the body by an injected fault")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


class Transport(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Passes the requests of an httpx2 client to a server in the same process."""

    def __init__(self, server: ServerCore) -> None:
        self._server = server

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the server's response."""
        return self._handle(request, request.read())

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the server's response."""
        return self._handle(request, await request.aread())

    def _handle(self, request: httpx2.Request, content: bytes) -> httpx2.Response:
        headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers.raw]
        outcome = self._server.handle(request.method, request.url.raw_path.decode("ascii"), headers, content)
        patience = request.extensions.get("timeout", {}).get("read")
        if patience is not None and outcome.delay > patience:
            raise httpx2.ReadTimeout("no response in time, because of an injected fault", request=request)
        sent = outcome.sent
        if sent is None:
            raise httpx2.RemoteProtocolError("the connection was dropped by an injected fault", request=request)
        if outcome.truncated:
            length = ("content-length", str(len(sent.content)))
            return httpx2.Response(sent.status, headers=[*sent.headers, length], stream=_BrokenBody(sent.content))
        return httpx2.Response(sent.status, headers=list(sent.headers), content=sent.content)


class InMemoryClient(httpx2.Client):
    """An httpx2 client for a server in the same process, with the server's clock."""

    def __init__(self, server: ServerCore) -> None:
        super().__init__(transport=Transport(server), trust_env=False)
        self._server = server
        self.clock = server.clock.for_client()

    def pause(self, seconds: float) -> None:
        """Advance the server's clock."""
        self._server.clock.advance(seconds)


class AsyncInMemoryClient(httpx2.AsyncClient):
    """Like `InMemoryClient`, for async clients."""

    def __init__(self, server: ServerCore) -> None:
        super().__init__(transport=Transport(server), trust_env=False)
        self._server = server
        self.clock = server.clock.for_client()

    async def pause(self, seconds: float) -> None:
        """Advance the server's clock."""
        self._server.clock.advance(seconds)
