# Generated from the template src/package/flavor/pool.py.jinja by openapi-twin-clients; do not edit.
"""Send requests through httpx2: with the package's own connections, or through the user's client.

The package uses nothing of what an httpx2 client adds to its transports, such as sessions, redirects and hooks. Sending
through the transports themselves takes a quarter less time.
"""

from __future__ import annotations

import asyncio
import os
import ssl
from functools import partial

import httpx2

from .._core.connections import LIMITS, Connection, Routes
from .._core.request import PreparedRequest
from .._core.transport import AsyncTrace, default_headers, raw_headers, url_to_show


class AsyncPool:
    """The package's own connections, which belong to the process `pid`."""

    def __init__(self, base_url: str, connection: Connection) -> None:
        """Prepare connections for requests to `base_url`. Errors as for `Routes`."""
        self.pid = os.getpid()
        self._loop = running_loop()
        self._routes = Routes(base_url, connection, partial(_transport, connection))

    def is_at_home(self) -> bool:
        """Whether the connections belong to this process and to the running event loop."""
        return self.pid == os.getpid() and self._loop is running_loop()

    async def begin(self, request: PreparedRequest, timeouts: httpx2.Timeout, trace: AsyncTrace) -> httpx2.Response:
        """Return the response to a request, with an unread body; `trace` receives the progress. Errors are httpx2's."""
        sent = httpx2.Request(
            request.method,
            request.url,
            headers=default_headers(request) + raw_headers(request),
            content=request.content if isinstance(request.content, bytes | None) else request.content.achunks(),
            extensions={"timeout": timeouts.as_dict(), "trace": trace},
        )
        transport = self._routes.to(f"{sent.url.scheme}://{sent.url.netloc.decode('ascii')}")
        sent.url = url_to_show(sent.url, request)
        came = await transport.handle_async_request(sent)
        came.request = sent
        return came

    async def close(self) -> None:
        """Close the connections."""
        for transport in self._routes.transports():
            await transport.aclose()


def _transport(connection: Connection, tls: ssl.SSLContext, proxy: str | None) -> httpx2.AsyncBaseTransport:
    if connection.by_aiohttp:
        # Imported here, because aiohttp is optional.
        from .aiohttp_transport import AiohttpTransport

        return AiohttpTransport(tls=tls, proxy=proxy)
    return httpx2.AsyncHTTPTransport(verify=tls, limits=LIMITS, proxy=proxy, http2=connection.http2)


def running_loop() -> asyncio.AbstractEventLoop | None:
    """Return the running asyncio event loop; None in another kind of loop."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


class AsyncGiven:
    """The user's httpx2 client, which adds its own headers, parameters and cookies, and which the user closes."""

    def __init__(self, client: httpx2.AsyncClient) -> None:
        """Store the client."""
        self._client = client

    async def begin(self, request: PreparedRequest, timeouts: httpx2.Timeout, trace: AsyncTrace) -> httpx2.Response:
        """Send a request, as `AsyncPool.begin` does."""
        sent = self._client.build_request(
            request.method,
            request.url,
            headers=raw_headers(request),
            content=request.content if isinstance(request.content, bytes | None) else request.content.achunks(),
            timeout=timeouts,
        )
        sent.url = url_to_show(sent.url, request)
        sent.extensions["trace"] = trace
        return await self._client.send(sent, stream=True, follow_redirects=False)
