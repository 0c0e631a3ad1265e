"""Request bodies that are sent unchanged: text, or the content of a file."""

from __future__ import annotations

from typing import Final

from .body import json_bytes, wire_value
from .encode import scalar_text
from .files import charset_of, content_in, encoded_text, is_file
from .media_types import check_fixed, essence
from .operation import Names, StreamedBody
from .uploads import Source, body_of, encoded, source_of

_WHERE: Final = "body"


class ContentBody:
    """A body of one media type.

    Args:
        media: The content type. Text uses its charset, by default UTF-8. None if the caller must specify it.
    """

    def __init__(self, media: str | None) -> None:
        self._media = media

    def encode(self, body: object, names: Names | None) -> tuple[bytes | StreamedBody, str]:
        """Return text or the content of a file, and its content type.

        Raises:
            ValueError: The value has no text form, or one that the charset of the media type does not have.
            TypeError: The body is neither text nor a file, or its content type is unknown.
            OSError: The file cannot be read.
        """
        if self._media is None:
            raise ValueError("content_type is required with this body")
        if is_file(body):
            return body_of([self._encoded(source_of(content_in(body), _WHERE))]), self._media
        return _text(scalar_text(wire_value(body, names), _WHERE), self._media)

    def of_type(self, media: str) -> ContentBody:
        """Return the encoding for another media type."""
        return type(self)(media)

    def _encoded(self, content: bytes | Source) -> bytes | Source:
        return content


class Base64Body(ContentBody):
    """A body whose bytes are sent as base64. A string is sent unchanged, as what already is base64."""

    def _encoded(self, content: bytes | Source) -> bytes | Source:
        return encoded(content)


class AnyBody:
    """A body of any media type: the content of a file is binary, text is plain text, and everything else is JSON.

    Args:
        media: The content type, if it differs.
    """

    def __init__(self, media: str | None) -> None:
        self._media = media

    def encode(self, body: object, names: Names | None) -> tuple[bytes | StreamedBody, str]:
        """Return a body with its content type. Errors as for JSON, or as for `ContentBody`."""
        media = self._media
        is_json = media is None or essence(media).endswith(("/json", "+json"))
        if media is not None and not is_json:
            return ContentBody(media).encode(body, names)
        if is_file(body):
            return body_of([source_of(content_in(body), _WHERE)]), media or "application/octet-stream"
        if media is None and isinstance(body, str):
            return _text(body, "text/plain")
        check_fixed(media or "")
        return json_bytes(wire_value(body, names)), media or "application/json"


def _text(text: str, media: str) -> tuple[bytes, str]:
    """Text as bytes, with its content type and, if necessary, the charset."""
    if charset_of(media) is None and media.lower().startswith("text/"):
        # Other text types default to UTF-8, or declare it in their content.
        media = f"{media}; charset=utf-8"
    return encoded_text(text, media, _WHERE), media
