# Generated from the template src/package/flavor/pool.py.jinja by openapi-twin-clients; do not edit.
"""Send requests through httpx2: with the package's own connections, or through the user's client.

The package uses nothing of what an httpx2 client adds to its transports, such as sessions, redirects and hooks. Sending
through the transports themselves takes a quarter less time.
"""

from __future__ import annotations

import os
import ssl
from functools import partial

import httpx2

from .._core.connections import LIMITS, Connection, Routes
from .._core.request import PreparedRequest
from .._core.transport import Trace, default_headers, raw_headers, url_to_show


class Pool:
    """The package's own connections, which belong to the process `pid`."""

    def __init__(self, base_url: str, connection: Connection) -> None:
        """Prepare connections for requests to `base_url`. Errors as for `Routes`."""
        self.pid = os.getpid()
        self._routes = Routes(base_url, connection, partial(_transport, connection))

    def is_at_home(self) -> bool:
        """Whether the connections belong to this process."""
        return self.pid == os.getpid()

    def begin(self, request: PreparedRequest, timeouts: httpx2.Timeout, trace: Trace) -> httpx2.Response:
        """Return the response to a request, with an unread body; `trace` receives the progress. Errors are httpx2's."""
        sent = httpx2.Request(
            request.method,
            request.url,
            headers=default_headers(request) + raw_headers(request),
            content=request.content if isinstance(request.content, bytes | None) else request.content.chunks(),
            extensions={"timeout": timeouts.as_dict(), "trace": trace},
        )
        transport = self._routes.to(f"{sent.url.scheme}://{sent.url.netloc.decode('ascii')}")
        sent.url = url_to_show(sent.url, request)
        came = transport.handle_request(sent)
        came.request = sent
        return came

    def close(self) -> None:
        """Close the connections."""
        for transport in self._routes.transports():
            transport.close()


def _transport(connection: Connection, tls: ssl.SSLContext, proxy: str | None) -> httpx2.BaseTransport:
    return httpx2.HTTPTransport(verify=tls, limits=LIMITS, proxy=proxy, http2=connection.http2)


class Given:
    """The user's httpx2 client, which adds its own headers, parameters and cookies, and which the user closes."""

    def __init__(self, client: httpx2.Client) -> None:
        """Store the client."""
        self._client = client

    def begin(self, request: PreparedRequest, timeouts: httpx2.Timeout, trace: Trace) -> httpx2.Response:
        """Send a request, as `Pool.begin` does."""
        sent = self._client.build_request(
            request.method,
            request.url,
            headers=raw_headers(request),
            content=request.content if isinstance(request.content, bytes | None) else request.content.chunks(),
            timeout=timeouts,
        )
        sent.url = url_to_show(sent.url, request)
        sent.extensions["trace"] = trace
        return self._client.send(sent, stream=True, follow_redirects=False)
