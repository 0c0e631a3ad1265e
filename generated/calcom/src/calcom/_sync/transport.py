# Generated from the template src/package/flavor/transport.py.jinja by openapi-twin-clients; do not edit.
"""Send one request through httpx2, and manage the connection pool."""

from __future__ import annotations

import os
import threading
import warnings
import weakref
from collections.abc import Callable, Mapping
from typing import Any, Final

import httpx2

from .._core.headers import Headers
from .._core.request import PreparedRequest
from .._core.response import Response
from .._core.transport import (
    DEFAULT_CONNECTION,
    LIMITS,
    Connection,
    Progress,
    body_problem,
    check_client,
    connection_error,
    no_cookies,
    opened,
    raw_headers,
    tls_context,
    url_to_show,
    without_frames,
)

# Pools inherited by a forked process. Their connections belong to the parent: they are neither used nor closed here.
_inherited: Final[list[httpx2.Client]] = []


class _State:
    """What remains of a garbage-collected transport: the pool that was not closed."""

    __slots__ = ("client", "pid")

    def __init__(self) -> None:
        self.client: httpx2.Client | None = None
        self.pid = 0

    def is_at_home(self) -> bool:
        """Whether the pool was created in this process, to which its connections belong."""
        return self.pid == os.getpid()

    def warn_if_open(self) -> None:
        if self.client is None:
            return
        if self.pid != os.getpid():
            _inherited.append(self.client)
        else:
            warnings.warn("unclosed client: use `with`, or call `close()`", ResourceWarning, stacklevel=2)


class Transport:
    """Sends requests through an httpx2 client: the user's, which is left open, or one of its own.

    Its own client is created by the first request, and again in a forked process.
    """

    def __init__(
        self,
        *,
        base_url: str,
        connection: Connection,
        http_client: httpx2.Client | None,
        clock: Callable[[], float],
    ) -> None:
        """Store the user's client, or the configuration for the own one.

        Args:
            base_url: The base URL of the API.
            connection: How the own client connects.
            http_client: The user's client; None to use an own one.
            clock: Seconds of a monotonic clock.

        Raises:
            ValueError: `connection` has an option that the user's client must be created with.
            TypeError: The user's client is of another kind.
        """
        check_client(http_client, httpx2.Client)
        if http_client is not None and connection != DEFAULT_CONNECTION:
            raise ValueError("proxy, http2 and transport have no effect on an http_client of your own; set them there")
        self._base_url = base_url
        self._connection = connection
        self._given = http_client
        self._clock = clock
        self._lock = threading.Lock()
        self._is_closed = False
        self._state = _State()
        weakref.finalize(self, self._state.warn_if_open).atexit = False

    def _client(self) -> httpx2.Client:
        if self._is_closed:
            raise RuntimeError("the client is closed; create a new one")
        if self._given is not None:
            return self._given
        client = self._state.client
        if client is not None and self._state.is_at_home():
            return client
        with self._lock:
            return self._pool()

    def _pool(self) -> httpx2.Client:
        state, pid = self._state, os.getpid()
        if state.client is not None and not state.is_at_home():
            if state.pid != pid:
                _inherited.append(state.client)
            state.client = None
        if state.client is None:
            state.client = opened(self._opened)
            state.pid = pid
        return state.client

    def _opened(self) -> httpx2.Client:
        tls, connection = tls_context(self._base_url), self._connection
        return httpx2.Client(
            verify=tls,
            limits=LIMITS,
            cookies=no_cookies(),
            follow_redirects=False,
            proxy=connection.proxy,
            http2=connection.http2,
        )

    def send(
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
        came = self._begun(request, timeouts, progress)
        broken: str | None = None
        is_too_large = False
        chunks: list[bytes] = []
        size = 0
        try:
            for chunk in came.iter_bytes():
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
            came.close()
        return Response(
            status=came.status_code,
            headers=Headers((name.decode("latin-1"), value.decode("latin-1")) for name, value in came.headers.raw),
            content=b"".join(chunks),
            elapsed=self._clock() - started,
            broken=broken,
            is_too_large=is_too_large,
        )

    def _begun(self, request: PreparedRequest, timeouts: httpx2.Timeout, progress: Progress) -> httpx2.Response:
        """The response to a request, with an unread body."""
        client = self._client()
        progress.has_begun = True

        def trace(event: str, info: Mapping[str, Any]) -> None:
            progress.note(event, info)
            if (stream := progress.stream_to_close(event)) is not None:
                stream.close()

        # The body is not a local variable: error reporting tools record these, and it can contain secrets.
        failure: httpx2.RequestError | httpx2.InvalidURL
        try:
            sent = client.build_request(
                request.method,
                request.url,
                headers=raw_headers(request),
                content=request.content if isinstance(request.content, bytes | None) else request.content.chunks(),
                timeout=timeouts,
            )
            sent.url = url_to_show(sent.url, request)
            sent.extensions["trace"] = trace
            came = progress.came = client.send(sent, stream=True, follow_redirects=False)
            return came
        except (httpx2.RequestError, httpx2.InvalidURL) as error:
            failure = error
        finally:
            if not isinstance(request.content, bytes | None) and progress.came is None:
                request.content.close()
        # Outside of `except`: otherwise the context of the new error would be httpx2's error with its frames.
        if isinstance(failure, httpx2.InvalidURL):
            raise ValueError(f"the URL cannot be sent: {failure}")
        raise connection_error(failure, request, progress, timeouts) from without_frames(failure)

    def close(self) -> None:
        """Close the connections, except those of the user's client. Further requests are rejected."""
        self._is_closed = True
        client, self._state.client = self._state.client, None
        if client is not None and self._state.is_at_home():
            client.close()
