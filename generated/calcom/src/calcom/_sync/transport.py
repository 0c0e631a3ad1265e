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

from .._core.connections import DEFAULT_CONNECTION, Connection, check_client
from .._core.headers import Headers
from .._core.request import PreparedRequest
from .._core.response import Response
from .._core.transport import Progress, body_problem, connection_error, without_frames
from .pool import Given, Pool

# Pools inherited by a forked process. Their connections belong to the parent: they are neither used nor closed here.
_inherited: Final[list[Pool]] = []


def _warn_if_open(pools: list[Pool]) -> None:
    """Warn about the pool of a garbage-collected transport that was not closed."""
    for pool in pools:
        if pool.pid != os.getpid():
            _inherited.append(pool)
        else:
            warnings.warn("unclosed client: use `with`, or call `close()`", ResourceWarning, stacklevel=2)


class Transport:
    """Sends requests with own connections or through the user's httpx2 client, which is left open.

    The own connection pool is created by the first request, and again in a forked process.
    """

    def __init__(
        self,
        *,
        base_url: str,
        connection: Connection,
        http_client: httpx2.Client | None,
        clock: Callable[[], float],
    ) -> None:
        """Store the user's client, or the configuration of the own connections.

        Args:
            base_url: The base URL of the API.
            connection: How the own connections are made.
            http_client: The user's client; None to use own connections.
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
        self._given = Given(http_client) if http_client is not None else None
        self._clock = clock
        self._lock = threading.Lock()
        self._is_closed = False
        # At most one, in a list that outlives the transport.
        self._pools: list[Pool] = []
        weakref.finalize(self, _warn_if_open, self._pools).atexit = False

    def _sender(self) -> Given | Pool:
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
            self._pools[:] = [Pool(self._base_url, self._connection)]
            return self._pools[0]

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
        sender = self._sender()
        progress.has_begun = True

        def trace(event: str, info: Mapping[str, Any]) -> None:
            progress.note(event, info)
            if (stream := progress.stream_to_close(event)) is not None:
                stream.close()

        # The body is not a local variable: error reporting tools record these, and it can contain secrets.
        failure: httpx2.RequestError | httpx2.InvalidURL
        try:
            came = progress.came = sender.begin(request, timeouts, trace)
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
        while self._pools:
            pool = self._pools.pop()
            if not pool.is_at_home():
                continue
            pool.close()
