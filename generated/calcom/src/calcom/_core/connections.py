"""How connections are made: limits, proxies, TLS, and the transports of httpx2 that they belong to."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import field
from fnmatch import fnmatchcase
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from typing import Final, Generic, Literal, TypeVar
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx2

from .errors import APIError
from .facts import DISTRIBUTION, HAS_OWN_SERVERS
from .records import Record
from .request import origin
from .transport import httpx2_headers, reason, without_frames

# Idle connections are closed well before servers and load balancers do so: if a request fails because the other side
# closes the connection, it is unknown whether it was processed.
LIMITS: Final = httpx2.Limits(max_connections=100, max_keepalive_connections=100, keepalive_expiry=5.0)

T = TypeVar("T")

_PROXY_URL: Final = (
    "the URL of the proxy must be http://…, https://… or socks5://… (aiohttp does not support SOCKS); "
    "percent-encode special characters of a user name or password"
)


class Connection(Record, kw_only=True):
    """How the package's own connections are made.

    Attributes:
        proxy: URL of a proxy, optionally with a password; None to use the environment.
        http2: Whether to use HTTP/2 if the server supports it.
        transport: The implementation that sends requests.
    """

    proxy: str | None = field(default=None, repr=False)
    http2: bool = False
    transport: Literal["httpx2", "aiohttp"] = "httpx2"

    def __post_init__(self) -> None:
        if self.transport not in ("httpx2", "aiohttp"):
            raise ValueError("transport must be 'httpx2' or 'aiohttp'")
        if self.http2 and self.by_aiohttp:
            raise ValueError("aiohttp does not support HTTP/2; choose one of them")
        for is_wanted, module, extra in ((self.http2, "h2", "http2"), (self.by_aiohttp, "aiohttp", "aiohttp")):
            if is_wanted and find_spec(module) is None:
                raise ImportError(
                    f"{module} is not installed; run `pip install '{DISTRIBUTION}[{extra}]'`", name=module
                )

    @property
    def by_aiohttp(self) -> bool:
        """Whether aiohttp sends the requests."""
        return self.transport == "aiohttp"


DEFAULT_CONNECTION: Final = Connection()


def check_client(given: object, kind: type) -> None:
    """Reject a client of the other kind or of another library, which would fail during a call.

    Raises:
        TypeError: It is such a client.
    """
    if given is not None and not isinstance(given, kind):
        raise TypeError(f"http_client must be an httpx2.{kind.__name__}, not {type(given).__name__}")


_tls_lock: Final = threading.Lock()


@cache
def _shared_tls_context() -> ssl.SSLContext:
    """The only TLS context of the process: loading the system's certificates takes 10 to 20 milliseconds."""
    return httpx2.create_ssl_context()


def tls_context(base_url: str) -> ssl.SSLContext:
    """Return the TLS context for a client of `base_url`.

    A client never leaves the origin of its base URL, unless operations have their own servers. If that origin does not
    use TLS, the client needs no certificates, and gets a context that trusts no server.
    """
    if urlsplit(base_url).scheme != "https" and not HAS_OWN_SERVERS:
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    with _tls_lock:
        return _shared_tls_context()


def load_httpx2() -> None:
    """Import the modules that httpx2 imports with its first transport and with the first request."""
    httpx2.HTTPTransport(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)).close()
    httpx2_headers()
    for name in ("encodings.idna", "anyio._backends._asyncio"):
        with suppress(ImportError):
            import_module(name)


def opened(make: Callable[[], T]) -> T:
    """Return what `make` returns. Proxies and certificates that cannot be used become our error.

    Raises:
        APIError: The configuration cannot be used. Nothing was sent, and a retry would not help.
    """
    failure: BaseException
    try:
        return make()
    except (ValueError, httpx2.InvalidURL):
        # It quotes a part of the password, if that is not percent-encoded.
        failure = ValueError(_PROXY_URL)
    except (OSError, ImportError) as error:
        failure = without_frames(error)
    raise APIError(f"cannot connect as configured (proxy, certificates): {reason(failure)}") from failure


class Routes(Generic[T]):
    """The transports of a client: one for direct connections, and one for each proxy.

    Which one an origin needs is decided by its first request.
    """

    def __init__(self, base_url: str, connection: Connection, make: Callable[[ssl.SSLContext, str | None], T]) -> None:
        """Prepare for requests to `base_url`; `make` creates a transport with trusted certificates, for a proxy.

        Raises:
            APIError: The proxy or the certificates cannot be used.
        """
        self._connection = connection
        self._make = partial(make, opened(partial(tls_context, base_url)))
        self._lock = threading.Lock()
        self._by_origin: dict[str, T] = {}
        self._by_proxy: dict[str | None, T] = {}
        self.to(base_url)

    def to(self, origin: str) -> T:
        """Return the transport for an origin, such as `https://api.example.com`.

        Raises:
            APIError: Its proxy cannot be used.
        """
        with self._lock:
            if origin not in self._by_origin:
                self._by_origin[origin] = opened(partial(self._opened, origin))
            return self._by_origin[origin]

    def transports(self) -> list[T]:
        """Return all transports so far."""
        return list(self._by_proxy.values())

    def _opened(self, origin: str) -> T:
        proxy = _proxy_for(origin, self._connection)
        if proxy not in self._by_proxy:
            self._by_proxy[proxy] = self._make(proxy)
        return self._by_proxy[proxy]


def _proxy_for(url: str, connection: Connection) -> str | None:
    """The given proxy, or the environment's for a URL.

    Raises:
        ValueError: It cannot be used.
    """
    proxy, parts = connection.proxy, urlsplit(url)
    if proxy is None and not _is_exempt(parts.hostname or "", parts.netloc):
        proxy = getproxies().get(parts.scheme) or getproxies().get("all")
        proxy = f"http://{proxy}" if proxy and "://" not in proxy else proxy
    if proxy and (connection.by_aiohttp or not proxy.startswith(("socks5://", "socks5h://"))):
        # Raises an error for other schemes.
        origin(proxy)
    return proxy or None


def _is_exempt(host: str, netloc: str) -> bool:
    """Whether `NO_PROXY` names a host. httpx2 takes patterns such as `*.example.com`, which `proxy_bypass` does not."""
    patterns = getproxies().get("no", "").split(",")
    return proxy_bypass(host) or proxy_bypass(netloc) or any(fnmatchcase(host, each.strip()) for each in patterns)
