"""What came back: the bare response of one attempt, and the answer of a call with its response beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from .facts import ERROR_SHAPE
from .headers import Headers

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A response as it came over the wire, body read to its end.

    Attributes:
        status: HTTP status.
        headers: Headers of the response.
        content: The body, decompressed.
        elapsed: Seconds from sending the request to the end of the body.
        broken: Why the body is not complete, as a clause; None when it is.
        is_too_large: Whether that is so because the body exceeds `max_response_bytes`.
    """

    status: int
    headers: Headers = field(default_factory=Headers)
    content: bytes = field(default=b"", repr=False)
    elapsed: float = 0.0
    broken: str | None = None
    is_too_large: bool = False

    @property
    def text(self) -> str:
        """The body as text, with what is not UTF-8 replaced."""
        return self.content.decode("utf-8", "replace")

    @property
    def media_type(self) -> str:
        """The content type without parameters, in lower case; empty when the server states none."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def request_id(self) -> str | None:
        """The id under which the server knows the request."""
        return next((self.headers[name] for name in ERROR_SHAPE.request_id if name in self.headers), None)

    def json(self) -> Any:
        """Return the body parsed as JSON.

        Raises:
            ValueError: It is not JSON.
        """
        return json.loads(self.content)


@dataclass(frozen=True, kw_only=True)
class RawResponse(Generic[T_co]):
    """The answer of a call together with the response it came in.

    The representation shows neither the value nor the body, which may hold secrets.

    Attributes:
        value: What the call returns without `with_raw_response`.
        response: The response of the last attempt.
        attempts: How many requests were sent.
    """

    value: T_co = field(repr=False)
    response: Response
    attempts: int = 1

    @property
    def status(self) -> int:
        """HTTP status."""
        return self.response.status

    @property
    def headers(self) -> Headers:
        """Headers of the response; names compare without case."""
        return self.response.headers

    @property
    def content(self) -> bytes:
        """The body, decompressed."""
        return self.response.content

    @property
    def text(self) -> str:
        """The body as text, with what is not UTF-8 replaced."""
        return self.response.text

    @property
    def request_id(self) -> str | None:
        """The id under which the server knows the request."""
        return self.response.request_id

    @property
    def elapsed(self) -> float:
        """Seconds that the last attempt took."""
        return self.response.elapsed

    def json(self) -> Any:
        """Return the body parsed as JSON.

        Raises:
            ValueError: It is not JSON.
        """
        return self.response.json()
