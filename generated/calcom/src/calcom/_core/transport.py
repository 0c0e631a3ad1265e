"""Code that the transports of both clients share: headers, progress, timeouts, and the meaning of httpx2 failures."""

from __future__ import annotations

import logging
import platform
import socket
import ssl
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from functools import cache
from typing import Any, Final, TypeAlias
from urllib.parse import urlsplit

import httpx2

from .errors import APIConnectionError, APITimeoutError, one_line
from .facts import DISTRIBUTION, VERSION
from .log import NOTHING_SECRET, Redactor, shown_target
from .options import Timeout
from .request import PreparedRequest, origin

USER_AGENT: Final = f"{DISTRIBUTION}/{VERSION} Python/{platform.python_version()} httpx2/{httpx2.__version__}"

Trace: TypeAlias = Callable[[str, Mapping[str, Any]], None]
AsyncTrace: TypeAlias = Callable[[str, Mapping[str, Any]], Awaitable[None]]

# hpack encodes the headers of HTTP/2, and logs them with their secrets.
logging.getLogger("hpack").setLevel(logging.INFO)

# Failures before the first byte of the request, for transports that do not report progress.
_BEFORE_SENDING: Final = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
)


class DiscreetURL(httpx2.URL):
    """A URL whose text hides secrets: httpx2 logs it, and instrumentation records it. The server gets all of it."""

    def __init__(self, url: httpx2.URL, secrets: frozenset[str], redact: Redactor = NOTHING_SECRET) -> None:
        """Store a URL, the names of its secret query parameters, and the redaction function."""
        super().__init__(url)
        self._secrets = secrets
        self._redact = redact

    def __str__(self) -> str:
        target = self._redact.text(shown_target(super().__str__(), self._secrets))
        return f"{self.scheme}://{self.netloc.decode('ascii')}{target}"

    def __repr__(self) -> str:
        return f"DiscreetURL({str(self)!r})"


def url_to_show(url: httpx2.URL, request: PreparedRequest) -> httpx2.URL:
    """Return the URL of a request, with secrets hidden in its text."""
    if not request.secrets and request.redact.text(request.url) == request.url:
        return url
    return DiscreetURL(url, request.secrets, request.redact)


@cache
def httpx2_headers() -> tuple[tuple[str, tuple[bytes, bytes]], ...]:
    """Return the headers that an httpx2 client adds, such as those for the encodings that httpx2 can decode."""
    with httpx2.Client(transport=httpx2.BaseTransport(), trust_env=False) as client:
        del client.headers["user-agent"]
        return tuple((name.decode("ascii").lower(), (name, value)) for name, value in client.headers.raw)


def default_headers(request: PreparedRequest) -> list[tuple[bytes, bytes]]:
    """Return the headers that httpx2 adds to a request."""
    return [header for name, header in httpx2_headers() if name not in request.headers]


def raw_headers(request: PreparedRequest) -> list[tuple[bytes, bytes]]:
    """Return the headers to send. Do not store them in a variable: an error would show it."""
    headers = [(name.encode(), value.encode("latin-1")) for name, value in request.headers.items()]
    if "user-agent" not in request.headers:
        headers.append((b"user-agent", USER_AGENT.encode("latin-1")))
    if not isinstance(request.content, bytes | None) and request.length is not None:
        # Otherwise such a body uses chunked encoding.
        headers.append((b"content-length", str(request.length).encode()))
    return headers


def without_frames(error: BaseException) -> BaseException:
    """Return an error of httpx2 without the frames of itself and of the errors that caused it.

    Their local variables contain the sent headers, and error reporting tools record them.
    """
    waiting: list[BaseException | None] = [error]
    while waiting:
        behind = waiting.pop()
        if behind is not None and behind.__traceback__ is not None:
            behind.__traceback__ = None
            waiting.extend((behind.__cause__, behind.__context__))
    return error


class Progress:
    """The progress of an attempt, according to the `trace` extension of httpx2's transport.

    The class of an exception is not sufficient: one for a protocol violation is also raised for responses.

    Attributes:
        has_begun: Whether the request was passed to httpx2.
        came: The response, once its head has arrived.
        peer: Host and port of the new connection: those of the API or of a proxy. None if the transport does not report
            them, or if no connection was needed.
    """

    __slots__ = ("_is_sent", "_is_traced", "_opened", "came", "has_begun", "peer")

    def __init__(self) -> None:
        """Start with nothing sent."""
        self._is_traced = self._is_sent = self.has_begun = False
        self._opened: Any = None
        self.came: httpx2.Response | None = None
        self.peer: tuple[str, int] | None = None

    def note(self, event: str, info: Mapping[str, Any]) -> None:
        """Process an event, such as `http11.send_request_headers.started`."""
        self._is_traced = True
        # A tunnel through a proxy is a separate request.
        if event.endswith(".send_request_headers.started") and info["request"].method != b"CONNECT":
            self._is_sent = True
        elif event.endswith(".connect_tcp.started"):
            self.peer = info["host"], info["port"]
        elif event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._opened = info["return_value"]

    def abandon(self) -> None:
        """Abort a wait for the server in another thread, if this attempt opened the connection."""
        opened = self._opened and self._opened.get_extra_info("socket")
        if opened is not None:
            with suppress(OSError):
                opened.shutdown(socket.SHUT_RDWR)

    @property
    def is_sent(self) -> bool:
        """Whether a part of the request may have been sent."""
        return self._is_sent if self._is_traced else self.has_begun

    def was_sent(self, error: Exception) -> bool:
        """Return whether a part of the request may have been sent when this error occurred."""
        return self._is_sent if self._is_traced else not isinstance(error, _BEFORE_SENDING)

    def stream_to_close(self, event: str) -> Any:
        """Return the network stream that must not be reused, if the event is the end of its response.

        Bytes that a server sends after a response would be read as the response to the next request.
        """
        if not event.endswith(".response_closed.started") or self.came is None:
            return None
        # The response is released, because its request holds the extension that refers to it.
        came, self.came = self.came, None
        stream = came.extensions.get("network_stream")
        if stream is None or not event.startswith("http11."):
            return None
        return stream if read_ahead(came) != b"" or _has_decrypted_more(stream) else None


_INNER: Final = ("_stream", "_httpcore_stream", "_connection")


def read_ahead(came: httpx2.Response) -> bytes | None:
    """Return what was read after a response; None if the state of h11 is not accessible."""
    inner: Any = came.stream
    while (state := getattr(inner, "_h11_state", None)) is None:
        inner = next((found for name in _INNER if (found := getattr(inner, name, None)) is not None), None)
        if inner is None:
            return None
    return bytes(state.trailing_data[0])


def _has_decrypted_more(stream: Any) -> bool:
    """Whether TLS holds unread bytes, which checking the socket does not show."""
    tls = stream.get_extra_info("ssl_object")
    if isinstance(tls, ssl.SSLSocket):
        return tls.pending() > 0
    if not isinstance(tls, ssl.SSLObject):
        return False
    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:
        return True
    return True


def shortened(timeout: Timeout, time_left: float | None) -> httpx2.Timeout:
    """Return the timeouts of an attempt, none longer than the remaining time of the call, in seconds."""
    timeouts = httpx2.Timeout(timeout)
    if time_left is None:
        return timeouts
    return httpx2.Timeout(
        **{step: time_left if limit is None else min(limit, time_left) for step, limit in timeouts.as_dict().items()}
    )


def connection_error(
    error: httpx2.RequestError, request: PreparedRequest, progress: Progress, timeouts: httpx2.Timeout
) -> APIConnectionError:
    """Return our error for an httpx2 failure before a response started.

    Args:
        error: The failure.
        request: The request.
        progress: Its progress.
        timeouts: The timeout of each step.
    """
    sent = progress.was_sent(error)
    host = urlsplit(request.url).netloc
    peer = host
    if progress.peer is not None and progress.peer != origin(request.url)[1:]:
        name, port = progress.peer
        peer = f"the proxy [{name}]:{port}" if ":" in name else f"the proxy {name}:{port}"
    kind: type[APIConnectionError] = APITimeoutError
    match error:
        case httpx2.ConnectTimeout():
            text = f"timed out while connecting to {peer}{_allowed(timeouts.connect)}"
        case httpx2.PoolTimeout():
            text = f"timed out while waiting for a free connection{_allowed(timeouts.pool)}"
        case httpx2.WriteTimeout():
            text = f"timed out while sending to {host}{_allowed(timeouts.write)}"
        case httpx2.TimeoutException():
            text = f"timed out while waiting for the response of {host}{_allowed(timeouts.read)}"
        case _ if sent:
            kind, text = APIConnectionError, f"the connection to {host} broke: {reason(error)}"
        case httpx2.ProxyError():
            through = peer if peer != host else "the proxy"
            kind, text = APIConnectionError, f"cannot connect to {host} through {through}: {reason(error)}"
        case _:
            kind, text = APIConnectionError, f"cannot connect to {peer}: {reason(error)}"
    return kind(text, method=request.method, path=request.path, maybe_processed=sent)


def body_problem(error: httpx2.RequestError, timeouts: httpx2.Timeout) -> str:
    """Return why a body could not be read to its end, as a clause."""
    match error:
        case httpx2.TimeoutException():
            return f"the body was not received in time{_allowed(timeouts.read)}"
        case httpx2.DecodingError():
            return f"the body cannot be decompressed: {reason(error)}"
        case _:
            return f"the body was cut off: {reason(error)}"


def _allowed(seconds: float | None) -> str:
    """The limit that was too short, by the name of its option."""
    return "" if seconds is None else f"; the timeout is {seconds:g} s"


def reason(error: BaseException) -> str:
    """Return the message of an error in one line, or its class."""
    return one_line(str(error)) or type(error).__name__
