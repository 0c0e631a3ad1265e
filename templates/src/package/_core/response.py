"""The response of one attempt, and the result of a call with its response."""

from __future__ import annotations

import codecs
import json
import re
from dataclasses import field
from typing import Any, Final, Generic, TypeVar

from .facts import ERROR_SHAPE
from .headers import Headers
from .records import Record

T_co = TypeVar("T_co", covariant=True)

_PARAMETER: Final = r';\s*([^\s=;,"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*))'

# The encoding in an XML declaration; it applies unless the content type has a charset (RFC 7303, section 3).
_XML_ENCODING: Final = rb"""\s*<\?xml\s[^<>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']"""

# Python codecs that are not charsets, or whose run time is much more than linear.
_NO_CHARSETS: Final = frozenset({"idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape"})
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class Response(Record, kw_only=True):
    """A response as received, with its complete body.

    Attributes:
        status: HTTP status.
        headers: Headers of the response.
        content: The body, decompressed.
        elapsed: Seconds from sending the request to the end of the body.
        broken: Why the body is incomplete, as a clause; None if it is complete.
        is_too_large: Whether the reason is that the body exceeds `max_response_bytes`.
    """

    status: int
    headers: Headers = field(default_factory=Headers)
    content: bytes = field(default=b"", repr=False)
    elapsed: float = 0.0
    broken: str | None = None
    is_too_large: bool = False

    @property
    def status_code(self) -> int:
        """HTTP status: an alias of `status` that other packages use."""
        return self.status

    @property
    def text(self) -> str:
        """The body as text in its charset, with invalid bytes replaced."""
        return self.content.decode(self.charset or "utf-8", "replace")

    @property
    def media_type(self) -> str:
        """The content type without parameters, in lower case; empty if there is none."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def media_parameters(self) -> dict[str, str]:
        """The parameters of the content type; names are in lower case."""
        _, semicolon, rest = self.headers.get("content-type", "").partition(";")
        found = re.finditer(_PARAMETER, semicolon + rest)
        return {match[1].lower(): re.sub(r"\\(.)", r"\1", match[2] or "") or match[3] or "" for match in found}

    @property
    def charset(self) -> str | None:
        """The charset from the content type or the XML declaration; None if missing or unknown."""
        named = self.media_parameters.get("charset", "")
        if not named and self.media_type.endswith(("/xml", "+xml")):
            marked = next((name for mark, name in _MARKS if self.content.startswith(mark)), None)
            if marked is not None:
                return marked
            declared = re.match(_XML_ENCODING, self.content)
            named = declared[1].decode("ascii") if declared is not None else ""
        return _known_charset(named) if named else None

    @property
    def request_id(self) -> str | None:
        """The request id assigned by the server."""
        return next((self.headers[name] for name in ERROR_SHAPE.request_id if name in self.headers), None)

    def json(self) -> Any:
        """Return the body parsed as JSON.

        Raises:
            ValueError: It is not JSON.
        """
        try:
            return json.loads(self.content)
        except UnicodeDecodeError:
            # JSON is UTF-8, whatever the content type says (RFC 8259, section 8.1), unless it cannot be.
            if self.charset is None:
                raise
            return json.loads(self.text)


class RawResponse(Record, Generic[T_co], kw_only=True):
    """The result of a call with the response that contained it.

    The representation shows neither the value nor the body, which can contain secrets.

    Attributes:
        value: The result of the call without `with_raw_response`.
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
    def status_code(self) -> int:
        """HTTP status: an alias of `status` that other packages use."""
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
        """The body as text in its charset, with invalid bytes replaced."""
        return self.response.text

    @property
    def request_id(self) -> str | None:
        """The request id assigned by the server."""
        return self.response.request_id

    @property
    def elapsed(self) -> float:
        """The duration of the last attempt in seconds."""
        return self.response.elapsed

    def json(self) -> Any:
        """Return the body parsed as JSON.

        Raises:
            ValueError: It is not JSON.
        """
        return self.response.json()


def _known_charset(name: str) -> str | None:
    """The codec for a charset; None if there is none, in which case the text is still decoded."""
    try:
        codec = codecs.lookup(name).name
        # This also rejects codecs from bytes to bytes.
        b"x".decode(codec, "replace")
    except (LookupError, ValueError):
        return None
    return None if codec.replace("-", "_") in _NO_CHARSETS else codec
