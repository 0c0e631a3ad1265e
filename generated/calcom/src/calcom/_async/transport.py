# Generated from the template src/package/flavor/transport.py.jinja by openapi-twin-clients; do not edit.
"""Send one request through httpx2, and manage the connection pool.

The package uses nothing of what an httpx2 client adds to its transports, such as sessions, redirects and hooks. With
its own connections, it sends through the transports themselves, which takes a quarter less time.
"""

from __future__ import annotations

import asyncio
import os
import ssl
import threading
import warnings
import weakref
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

import httpx2

from .._core.connections import DEFAULT_CONNECTION, LIMITS, Connection, Routes, check_client
from .._core.headers import Headers
from .._core.request import PreparedRequest
from .._core.response import Response
from .._core.transport import (
    AsyncTrace,
    Progress,
    body_problem,
    connection_error,
    default_headers,
    raw_headers,
    url_to_show,
    without_frames,
)

# Pools inherited by a forked process. Their connections belong to the parent: they are neither used nor closed here.
_inherited: Final[list[AsyncPool]] = []


def _warn_if_open(pools: list[AsyncPool]) -> None:
    """Warn about the pool of a garbage-collected transport that was not closed."""
    for pool in pools:
        if pool.pid != os.getpid():
            _inherited.append(pool)
        else:
            warnings.warn("unclosed client: use `async with`, or call `close()`", ResourceWarning, stacklevel=2)


class AsyncTransport:
    """Sends requests with own connections or through the user's httpx2 client, which is left open.

    The own connection pool is created by the first request, and again in a forked process or in another
    event loop.
    """

    def __init__(
        self,
        *,
        base_url: str,
        connection: Connection,
        http_client: httpx2.AsyncClient | None,
        clock: Callable[[], float],
    ) -> None:
        """Store the user's client, or the configuration of the own connections. Errors as for the driver."""
        check_client(http_client, httpx2.AsyncClient)
        if http_client is not None and connection != DEFAULT_CONNECTION:
            raise ValueError("proxy, http2 and transport have no effect on an http_client of your own; set them there")
        self._base_url = base_url
        self._connection = connection
        self._given = AsyncGiven(http_client) if http_client is not None else None
        self._clock = clock
        self._lock = threading.Lock()
        self._is_closed = False
        # At most one, in a list that outlives the transport.
        self._pools: list[AsyncPool] = []
        weakref.finalize(self, _warn_if_open, self._pools).atexit = False

    def _sender(self) -> AsyncGiven | AsyncPool:
        if self._is_closed:
            raise RuntimeError("the client is closed; create a new one")
        if self._given is not None:
            return self._given
        with self._lock:
            for pool in self._pools:
                if pool.is_at_home():
                    return pool
                if pool.pid != os.getpid():
                    _inherited.append(pool)
            self._pools[:] = [AsyncPool(self._base_url, self._connection)]
            return self._pools[0]

    async def send(
        self,
        request: PreparedRequest,
        *,
        timeouts: httpx2.Timeout,
        deadline: float | None,
        max_bytes: int,
        progress: Progress,
    ) -> Response:
        """Send a request and read its response to the end.

        An incomplete body is not an error here: `broken` of the response is the reason, because the status has arrived
        in any case. Reading it stops at the `deadline`, by the clock, and after `max_bytes`, decompressed.

        Raises:
            APIConnectionError: There was no response.
        """
        started = self._clock()
        came = await self._begun(request, timeouts, progress)
        broken: str | None = None
        is_too_large = False
        chunks: list[bytes] = []
        size = 0
        try:
            async for chunk in came.aiter_bytes():
                chunks.append(chunk)
                size += len(chunk)
                if size > max_bytes:
                    is_too_large = True
                    broken = f"the body is larger than max_response_bytes ({max_bytes})"
                    break
                if deadline is not None and self._clock() > deadline:
                    broken = "the body did not arrive within total_timeout"
                    break
        except httpx2.RequestError as error:
            broken = body_problem(error, timeouts)
        finally:
            await came.aclose()
        return Response(
            status=came.status_code,
            headers=Headers((name.decode("latin-1"), value.decode("latin-1")) for name, value in came.headers.raw),
            content=b"".join(chunks),
            elapsed=self._clock() - started,
            broken=broken,
            is_too_large=is_too_large,
        )

    async def _begun(self, request: PreparedRequest, timeouts: httpx2.Timeout, progress: Progress) -> httpx2.Response:
        """The response to a request, with an unread body."""
        sender = self._sender()
        progress.has_begun = True

        async def trace(event: str, info: Mapping[str, Any]) -> None:
            progress.note(event, info)
            if (stream := progress.stream_to_close(event)) is not None:
                await stream.aclose()

        # The body is not a local variable: error reporting tools record these, and it can contain secrets.
        failure: httpx2.RequestError | httpx2.InvalidURL
        try:
            came = progress.came = await sender.begin(request, timeouts, trace)
            return came
        except (httpx2.RequestError, httpx2.InvalidURL) as error:
            failure = error
        finally:
            if not isinstance(request.content, bytes | None) and progress.came is None:
                await request.content.aclose()
        # Outside of `except`: otherwise the context of the new error would be httpx2's error with its frames.
        if isinstance(failure, httpx2.InvalidURL):
            raise ValueError(f"the URL cannot be sent: {failure}")
        raise connection_error(failure, request, progress, timeouts) from without_frames(failure)

    async def close(self) -> None:
        """Close the connections, except those of the user's client. Further requests are rejected."""
        self._is_closed = True
        while self._pools:
            pool = self._pools.pop()
            if not pool.is_at_home():
                continue
            await pool.close()


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
