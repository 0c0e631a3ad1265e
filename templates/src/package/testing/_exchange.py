"""A request and a reply from the viewpoint of behavior, and the log of both."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .._core.headers import Headers


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request to an operation.

    Names are wire names. Values are decoded by the document, but not converted further: a `date-time` is a string.

    Attributes:
        operation: The operation, such as `bookings.create`; of an undocumented one, method and path.
        method: HTTP method in capitals.
        url: Raw path and query.
        path: Path parameters.
        query: The documented query parameters.
        headers: Headers, with case-insensitive names.
        cookies: The documented cookies.
        body: The decoded JSON or form; bytes or a string for other bodies; None if there is none.
        content: The raw body.
        credentials: The sent value for each security scheme, by its key, such as the token without `Bearer`.
        caller: The sender, from `Server.authenticate`.
        now: When it was sent, by the server's clock.
    """

    operation: str
    method: str
    url: str
    path: Mapping[str, Any] = field(default_factory=dict[str, Any])
    query: Mapping[str, Any] = field(default_factory=dict[str, Any])
    headers: Headers = field(default_factory=Headers)
    cookies: Mapping[str, Any] = field(default_factory=dict[str, Any])
    body: Any = None
    content: bytes = b""
    credentials: Mapping[str, str] = field(default_factory=dict[str, str])
    caller: Any = None
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A whole response, for behavior that sets more than the result.

    Attributes:
        status: The HTTP status; None for the documented one.
        body: The whole body: JSON-like data, or bytes or a string to send unchanged. None for no body.
        headers: Additional headers.
    """

    status: int | None = None
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


class ErrorResponse(Exception):  # noqa: N818, it is what the client gets, not what went wrong here
    """Raised by behavior to return an error in the API's format.

    Args:
        status: The HTTP status.
        message: What went wrong.
        code: The error code of the API. Default: that of the document's example, or a name for the status.
        fields: Messages for rejected fields of the request, by dotted path.
        details: The details of the error, as the API calls them.
        body: Replaces the whole body in the API's format.
        headers: Additional headers.

    Raises:
        TypeError: `status` is not an int.
        ValueError: `status` is not an error status, from 400 to 599.
    """

    def __init__(
        self,
        status: int,
        message: str = "",
        *,
        code: str | None = None,
        fields: Mapping[str, Sequence[str]] | None = None,
        details: Any = None,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        stated: Any = status
        if type(stated) is not int:
            raise TypeError(f"`status` must be an int; got {status!r}")
        if not 400 <= status <= 599:
            raise ValueError(f"`status` must be an error status, from 400 to 599; got {status}")
        super().__init__(status, message)
        self.status = status
        self.message = message
        self.code = code
        self.fields = fields or {}
        self.details = details
        self.body = body
        self.headers = headers or {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A response as it was sent.

    Attributes:
        status: The HTTP status.
        headers: Its headers.
        content: The body.
    """

    status: int
    headers: Sequence[tuple[str, str]]
    content: bytes

    def json(self) -> Any:
        """Return the body as plain data."""
        return json.loads(self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One exchange in the log of a server.

    Attributes:
        request: The request. If it matched no operation, its `operation` is empty.
        response: The response; None if a fault or an exception suppressed it.
        fault: The injected fault, on one line; empty if there was none.
        error: The exception of behavior, of a function passed to `respond`, or of a receiver of webhooks.
    """

    request: Request
    response: Sent | None
    fault: str = ""
    error: BaseException | None = None

    @property
    def status(self) -> int | None:
        """The HTTP status of the response; None if there was none."""
        return self.response.status if self.response is not None else None
