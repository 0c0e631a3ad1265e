# Generated from the template src/package/testing/server.py.jinja by openapi-twin-clients; do not edit.
"""The server with its transports: clients without sockets, and a local port."""

from __future__ import annotations

from functools import cached_property
from types import TracebackType
from typing import Any, Self

import httpx2

from calcom._async.client import AsyncCalCom
from calcom._core.facts import SCHEMES, SERVER_VARIABLES
from calcom._sync.client import CalCom
from calcom.testing._asgi import App, Loopback
from calcom.testing._core import ORIGIN, ServerCore
from calcom.testing._deliveries import Deliveries
from calcom.testing._transport import AsyncInMemoryClient, InMemoryClient, Transport


class Server(ServerCore):
    """The in-memory API: see the documentation of `calcom.testing`."""

    def client(self, **arguments: Any) -> CalCom:
        """Return a client of this server without a socket, with the server's clock.

        Args:
            **arguments: Those of `CalCom`. Omitted credentials are generated.
        """
        known: dict[str, Any] = {"base_url": ORIGIN, "http_client": self._http, **self.default_arguments(), **arguments}
        return CalCom(**known)

    def async_client(self, **arguments: Any) -> AsyncCalCom:
        """Return an async client of this server without a socket, with the server's clock.

        Args:
            **arguments: Those of `AsyncCalCom`. Omitted credentials are generated.
        """
        known: dict[str, Any] = {
            "base_url": ORIGIN,
            "http_client": self._async_http,
            **self.default_arguments(),
            **arguments,
        }
        return AsyncCalCom(**known)

    def default_arguments(self) -> dict[str, str]:
        """Return the credentials and other required arguments of clients that get none.

        Subclasses can override it, for clients with the credentials of one of their users.
        """
        required = (variable for variable in SERVER_VARIABLES if variable.default is None)
        values = {variable.argument: variable.values[0] if variable.values else "test" for variable in required}
        for scheme in SCHEMES:
            values[scheme.argument] = f"test-{scheme.argument.replace('_', '-')}"
            if scheme.user_argument:
                values[scheme.user_argument] = "test-user"
        return values

    @cached_property
    def deliveries(self) -> Deliveries:
        """The webhook deliveries: `api.deliveries.deliver(…)` makes one, `api.deliveries.log` has them all."""
        return Deliveries(self.after_request)

    @cached_property
    def app(self) -> App:
        """The server as an ASGI application.

        For a fault that drops the connection it raises a `httpx2.RemoteProtocolError`, since ASGI has no message for
        that. With `httpx2.ASGITransport` it reaches the client, for which the connection was dropped.
        """
        return App(self)

    @cached_property
    def transport(self) -> Transport:
        """The transport for your own httpx2 client, sync or async."""
        return Transport(self)

    @property
    def url(self) -> str:
        """The URL of the server on a local port, which is started on first use."""
        return self._loopback.url

    @cached_property
    def _http(self) -> httpx2.Client:
        return InMemoryClient(self)

    @cached_property
    def _async_http(self) -> httpx2.AsyncClient:
        return AsyncInMemoryClient(self)

    @cached_property
    def _loopback(self) -> Loopback:
        return Loopback(self)

    def close(self) -> None:
        """Stop the server on its port, if it was started."""
        if "_loopback" in vars(self):
            vars(self).pop("_loopback").close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if error is None:
            self.faults.check()
