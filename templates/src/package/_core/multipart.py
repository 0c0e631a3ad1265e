"""Request bodies of type `multipart/form-data` (RFC 7578)."""

from __future__ import annotations

import mimetypes
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any, Final
from urllib.parse import unquote

from .body import json_bytes, wire_value
from .encode import escaped, header_problem, is_list, is_model, is_object, pairs, scalar_text
from .files import AsyncFileInput, content_in, encoded_text, is_file, is_named, is_text_type, name_of, type_of
from .omit import is_omitted
from .operation import Names, StreamedBody, Style
from .uploads import Source, body_of, encoded, source_of

_BINARY: Final = "application/octet-stream"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFormat:
    """How a property is encoded as a part, or as several parts if it is an array.

    Attributes:
        types: Its content types: one, or several (including ranges such as `image/*`) from which the file selects.
            Empty: that of the value.
        style: As for a query parameter, with one part per pair. None: one part per value.
        headers: Additional headers of the part.
        encodes_file: Whether a file is encoded as base64.
    """

    types: Sequence[str] = ()
    style: Style | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    encodes_file: bool = False


_PLAIN: Final = PartFormat()


class MultipartBody:
    """A form with one part per value: file contents are files, everything else is text or JSON.

    Args:
        parts: The encoding of properties, by wire name, if it differs from the default.
        files: Properties that are files, or lists of files, and nothing else.
        encoded: Properties whose bytes are a value that is sent as base64, and not a file.
        media: The content type, without the boundary.
    """

    def __init__(
        self,
        parts: Mapping[str, PartFormat] | None = None,
        files: frozenset[str] = frozenset(),
        encoded: frozenset[str] = frozenset(),
        media: str = "multipart/form-data",
    ) -> None:
        self._parts = parts or {}
        self._files = files
        self._encoded = encoded
        self._media = media

    def encode(self, body: object, names: Names | None) -> tuple[bytes | StreamedBody, str]:
        """Return a mapping of properties as parts; None and omitted values are left out.

        Raises:
            ValueError: A value cannot be sent.
            TypeError: The body, or a value in it, has a type that cannot be sent.
            OSError: A file cannot be read.
        """
        boundary = secrets.token_hex(16)
        properties = _properties(body, self._media)
        names = names.of(properties) if names is not None else None
        written = [
            piece
            for key, value in properties.items()
            for head, content in self._property(str(key), value, names)
            for piece in (f"--{boundary}\r\n{head}\r\n\r\n".encode(), content, b"\r\n")
        ]
        return body_of([*written, f"--{boundary}--\r\n".encode()]), f"{self._media}; boundary={boundary}"

    def _property(self, key: str, value: object, names: Names | None) -> Iterator[tuple[str, bytes | Source]]:
        """Head and content of each part for a property."""
        name = key if names is None else names.wire(key)
        below = names.below(name) if names else None
        part = self._parts.get(name, _PLAIN)
        if part.style is not None and value is not None and not is_omitted(value):
            for pair in pairs(name, wire_value(value, below, name), part.style, escaped):
                inner, _, text = pair.partition("=")
                yield _head(unquote(inner), part, None), unquote(text).encode()
            return
        for item in value if is_list(value) and not is_file(value) else [value]:
            if item is None or is_omitted(item):
                continue
            if is_file(item) and name not in self._encoded:
                yield _file(name, item, part)
            elif name in self._files:
                # A string could be the path of the file or its content.
                raise TypeError(
                    f"{name} must be bytes, a Path, a binary file or a tuple with its name; "
                    f"got {type(item).__name__}"
                )
            else:
                yield _plain(name, item, below, part)


def _properties(body: object, media: str) -> Mapping[Any, object]:
    if is_model(body):
        return body.model_dump(by_alias=True, exclude_unset=True, warnings=False)
    if not is_object(body):
        raise TypeError(f"a body of type {media} must be a mapping, not {type(body).__name__}")
    return body


def _plain(name: str, value: object, names: Names | None, part: PartFormat) -> tuple[str, bytes]:
    """A part that is not a file. Text is `text/plain` by default (RFC 7578, section 4.4)."""
    plain = wire_value(value, names, name)
    is_nested = isinstance(plain, (dict, list))
    stated = [media for media in part.types if "*" not in media and (_is_json(media) or not is_nested)]
    # Of several types, the first one of text: the others are for files.
    stated.sort(key=is_text_type, reverse=True)
    media = stated[0] if stated else "application/json" if is_nested else None
    if media is not None and _is_json(media):
        return _head(name, part, media), json_bytes(plain)
    return _head(name, part, media), encoded_text(scalar_text(plain, name), media or "", name)


def _is_json(media: str) -> bool:
    return media.partition(";")[0].strip().lower().endswith(("/json", "+json"))


def _file(name: str, value: AsyncFileInput, part: PartFormat) -> tuple[str, bytes | Source]:
    content = content_in(value)
    file_name = value[0] if is_named(value) else name_of(content, name)
    try:
        file_name.encode()
    except UnicodeEncodeError:
        # On Linux, any bytes can be the name of a file.
        raise ValueError(f"{name}: the file name {file_name!r} is not valid Unicode; pass (name, content)") from None
    media = type_of(value) or _media_of(file_name, part.types)
    if (problem := header_problem(media)) is not None:
        raise ValueError(f"{name}: the content type {problem}")
    source = source_of(content, name)
    return _head(name, part, media, file_name=file_name), encoded(source) if part.encodes_file else source


def _media_of(file_name: str, types: Sequence[str]) -> str:
    """The content type of a file if the caller does not specify one."""
    if len(types) == 1 and "*" not in types[0]:
        return types[0]
    guess = mimetypes.guess_type(file_name)[0]
    if guess is not None and any(fnmatchcase(guess, media.partition(";")[0].strip().lower()) for media in types):
        return guess
    # Of several types, the first one that is not text.
    return next(iter(sorted((media for media in types if "*" not in media), key=is_text_type)), _BINARY)


def _head(name: str, part: PartFormat, media: str | None, file_name: str | None = None) -> str:
    head = f'Content-Disposition: form-data; name="{_quoted(name)}"'
    if file_name is not None:
        head += f'; filename="{_quoted(file_name)}"'
    headers = {**part.headers, **({"Content-Type": media} if media is not None else {})}
    lines = (f"{header}: {value}".replace("\r", " ").replace("\n", " ") for header, value in headers.items())
    return "\r\n".join([head, *lines])


def _quoted(text: str) -> str:
    # Like browsers: the three characters that could end the quoted string are percent-encoded.
    return text.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
