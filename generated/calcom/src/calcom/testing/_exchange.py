"""A request as behavior sees it, what it gives back, and the log of both."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from .._core.headers import Headers


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request that leads to an operation.

    Names are those of the wire; values are decoded as the document says, but not converted any further: a `date-time`
    is a string.

    Attributes:
        operation: The operation, such as `bookings.create`.
        method: HTTP method in capitals.
        url: Path and query, as they were sent.
        path: Path parameters.
        query: Query parameters that the document knows.
        headers: Headers, with names in any case.
        cookies: Cookies that the document knows.
        body: The decoded JSON or form; bytes or a string if the body is neither; None if there is none.
        content: The body as it was sent.
        credentials: What was sent for each security scheme, by its key, such as the token without `Bearer`.
        caller: Who sent it, as `Server.authenticate` says.
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

    def changed(self, **changes: Any) -> Request:
        """Return the request with some attributes changed."""
        return replace(self, **changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A whole response, for behavior that decides about more than the result.

    Attributes:
        status: The HTTP status; None for that of the document.
        body: The whole body: JSON-like data, or bytes or a string to send as they are. None is no body.
        headers: Further headers.
    """

    status: int | None = None
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


class ErrorResponse(Exception):  # noqa: N818, it is what the client gets, not what went wrong here
    """Raised by behavior to answer with an error in the API's own shape.

    Args:
        status: The HTTP status.
        message: What went wrong.
        code: The error code of the API; that of the document's example, or a name for the status, if it is not given.
        fields: Messages for fields of the request that are refused, by their dotted paths.
        details: What the API calls the details of an error.
        body: The whole body, in place of the API's usual shape.
        headers: Further headers.
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
        request: The request. If it led to no operation, its `operation` is empty.
        response: The response; None if a fault kept it from the client.
        fault: The fault that was injected, as one line; empty if there was none.
    """

    request: Request
    response: Sent | None
    fault: str = ""

    @property
    def status(self) -> int | None:
        """The HTTP status of the response; None if there was none."""
        return self.response.status if self.response is not None else None
