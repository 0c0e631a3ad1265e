"""An httpx2 transport that sends requests with aiohttp, for many concurrent requests.

It behaves like httpx2's own transport: no cookies, no redirects, no decompression, the same errors.
"""

from __future__ import annotations

import asyncio
import ssl
import weakref
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import suppress
from functools import cached_property, partial
from typing import Any, Final, cast

import aiohttp
import httpx2
from aiohttp.connector import Connection
from yarl import URL

from .._core.connections import LIMITS

_AT_ONCE: Final = 1 << 16
"""How many bytes are sent at once. Larger bodies are sent in pieces, each with the limit for sending."""

# The first one that fits.
_KINDS: Final = (
    (aiohttp.ConnectionTimeoutError, httpx2.ConnectTimeout),
    (aiohttp.ClientProxyConnectionError | aiohttp.ClientHttpProxyError, httpx2.ProxyError),
    (aiohttp.ClientConnectorError, httpx2.ConnectError),
    (aiohttp.SocketTimeoutError, httpx2.ReadTimeout),
    (aiohttp.ClientPayloadError, httpx2.RemoteProtocolError),
    (TimeoutError, httpx2.WriteTimeout),
)


def _translated(error: Exception) -> Exception:
    """The httpx2 error for an aiohttp error.

    It depends on whether a part of the request may have been sent. Only errors that aiohttp raises before there is a
    connection mean that it was not. Not linked to the original, which can hold the sent headers.
    """
    if isinstance(error, aiohttp.InvalidURL):
        return httpx2.InvalidURL("the URL is not valid")
    if isinstance(error, aiohttp.ServerDisconnectedError):
        # Its text can be the unfinished head of the response.
        return httpx2.RemoteProtocolError("the server disconnected")
    kind = next((kind for cause, kind in _KINDS if isinstance(error, cause)), httpx2.ReadError)
    if kind is httpx2.ReadError and isinstance(error, aiohttp.ClientResponseError):
        # After the colon it quotes the server's data.
        return httpx2.RemoteProtocolError(error.message.partition(":")[0])
    return kind(str(error))


async def _translating(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    # As aiohttp middleware, and not around the call: after an aiohttp error, it might retry some requests itself, and
    # such a retry would not be counted.
    try:
        return await send(request)
    except (aiohttp.ClientError, OSError) as error:
        translated = _translated(error)
    raise translated


class _Upload:
    """A streamed request body.

    Attributes:
        failure: The exception from reading it. aiohttp would wrap it in an error of its own.
    """

    def __init__(self, stream: httpx2.AsyncByteStream, limit: asyncio.Timeout, seconds: float | None) -> None:
        self._stream = stream
        self._limit = limit
        self._seconds = seconds
        self.failure: Exception | None = None
        self._pieces: AsyncGenerator[bytes] | None = None

    async def __aiter__(self) -> AsyncIterator[bytes]:
        # httpx2's wrapper of an iterable body can be closed.
        pieces = self._pieces = cast("AsyncGenerator[bytes]", aiter(self._stream))
        try:
            # The limit applies only to the network, and restarts with each chunk that is sent.
            self._limit.reschedule(None)
            async for piece in pieces:
                for at in range(0, len(piece), _AT_ONCE):
                    self._begin_anew()
                    yield piece[at : at + _AT_ONCE]
                    self._limit.reschedule(None)
            self._begin_anew()
        except Exception as error:
            self.failure = error
            raise

    async def aclose(self) -> None:
        # If aiohttp's task still runs it, its cancellation ends it.
        with suppress(RuntimeError):
            if self._pieces is not None:
                await self._pieces.aclose()

    def _begin_anew(self) -> None:
        now = asyncio.get_running_loop().time()
        self._limit.reschedule(None if self._seconds is None else now + self._seconds)


class _Body(httpx2.AsyncByteStream):
    def __init__(self, response: aiohttp.ClientResponse, upload: _Upload | None) -> None:
        self._response = response
        self._upload = upload

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._response.content.iter_any():
                yield chunk
            return
        except (aiohttp.ClientError, OSError, RuntimeError) as error:
            translated = _translated(error)
        # The data before the error, which aiohttp raises immediately.
        rest: Callable[[int], bytes] | None = getattr(self._response.content, "_read_nowait", None)
        if rest is not None:
            yield rest(-1)
        raise translated

    async def aclose(self) -> None:
        self._response.close()
        if self._upload is not None:
            # The response can arrive before the whole request is sent.
            await self._upload.aclose()


class _Connector(aiohttp.TCPConnector):
    """Connections that end when they are closed.

    aiohttp first sends what it has buffered, which takes forever if the server has stopped reading.
    """

    # Not in `__init__`, whose inherited signature strict type checkers reject as partially unknown.
    @cached_property
    def _in_use(self) -> set[asyncio.Transport]:
        return set()

    async def connect(self, *args: Any, **kwargs: Any) -> Connection:
        connection = await super().connect(*args, **kwargs)
        if (transport := connection.transport) is not None:
            self._in_use.add(transport)
            connection.add_callback(partial(self._releasing, transport))
        return connection

    def _releasing(self, transport: asyncio.Transport) -> None:
        # Immediately, as the next request can take the connection before the event loop's next round.
        self._in_use.discard(transport)
        # aiohttp closes the connection after this call.
        asyncio.get_running_loop().call_soon(_abort_closing, transport)

    def abort(self) -> None:
        """End the connections in use."""
        for transport in self._in_use:
            transport.abort()


def _abort_closing(transport: asyncio.Transport) -> None:
    if transport.is_closing():
        transport.abort()


class AiohttpTransport(httpx2.AsyncBaseTransport):
    """Sends requests with aiohttp, with its own connection pool."""

    def __init__(self, *, tls: ssl.SSLContext, proxy: str | None) -> None:
        """Configure the transport; the first request creates the pool, in its event loop.

        Args:
            tls: Defines the trusted servers.
            proxy: The URL of the proxy, or None.
        """
        self._tls = tls
        self._proxy = proxy
        self._connector: _Connector | None = None
        self._session: aiohttp.ClientSession | None = None
        self._responses: weakref.WeakSet[aiohttp.ClientResponse] = weakref.WeakSet()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return its response with an unread body.

        Raises:
            httpx2.RequestError: There was no response.
            ValueError: A header cannot be sent.
        """
        timeouts: Mapping[str, float | None] = request.extensions.get("timeout", {})
        pool, connect, write, read = (timeouts.get(step) for step in ("pool", "connect", "write", "read"))
        url = request.url
        target = f"{url.scheme}://{url.netloc.decode('ascii')}{url.raw_path.decode('ascii')}"
        seconds = _sum(pool, connect, write, read)
        upload: _Upload | None = None
        content = await request.aread() if isinstance(request.stream, httpx2.ByteStream) else None
        try:
            # aiohttp has no limit for sending; this one covers all steps up to the head of the response.
            async with asyncio.timeout(seconds) as limit:
                if content is None or len(content) > _AT_ONCE:
                    upload = _Upload(cast("httpx2.AsyncByteStream", request.stream), limit, seconds)
                response = await self._open_session().request(
                    request.method,
                    URL(target, encoded=True),
                    # aiohttp itself frames bodies of unknown length.
                    headers=[(_text(n), _text(v)) for n, v in request.headers.raw if n.lower() != b"transfer-encoding"],
                    data=upload or content or None,
                    skip_auto_headers=("accept", "accept-encoding", "content-type", "user-agent"),
                    allow_redirects=False,
                    timeout=aiohttp.ClientTimeout(connect=_sum(pool, connect), sock_connect=connect, sock_read=read),
                    proxy=self._proxy,
                )
            self._responses.add(response)
            reason = (response.reason or "").encode("latin-1", "replace")
            return httpx2.Response(
                response.status,
                headers=response.raw_headers,
                stream=_Body(response, upload),
                extensions={"http_version": b"HTTP/1.1", "reason_phrase": reason},
            )
        except (aiohttp.ClientError, OSError, httpx2.RequestError) as error:
            translated = error if isinstance(error, httpx2.RequestError) else _translated(error)
        raise translated if upload is None or upload.failure is None else upload.failure

    def _open_session(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._connector = _Connector(
                limit=LIMITS.max_connections or 0, keepalive_timeout=LIMITS.keepalive_expiry, ssl=self._tls
            )
            self._session = aiohttp.ClientSession(
                connector=self._connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                middlewares=(_translating,),
            )
        return self._session

    async def aclose(self) -> None:
        """Close the connections."""
        for response in self._responses:
            # Closing the session would let a task that reads the body wait forever.
            response.content.set_exception(aiohttp.ClientConnectionError("the client was closed"))
        if self._session is not None and self._connector is not None:
            self._connector.abort()
            await self._session.close()
            # The event loop closes sockets in its next round, and it may not have another one.
            await asyncio.sleep(0)


def _text(header: bytes) -> str:
    if not header.isascii():
        raise ValueError("aiohttp cannot send headers that are not ASCII")
    return header.decode("ascii")


def _sum(*seconds: float | None) -> float | None:
    """The sum; None, for no limit, if one of them is None."""
    given = [number for number in seconds if number is not None]
    return sum(given) if len(given) == len(seconds) else None
