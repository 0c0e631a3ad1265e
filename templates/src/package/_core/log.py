"""The package's logger, and the redaction of secrets in logs and errors.

One INFO line per attempt, headers at DEBUG, WARNING after API drift. Neither bodies nor secrets are ever logged.
"""

from __future__ import annotations

import base64
import json
import logging
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final
from urllib.parse import quote, quote_plus, urlsplit

from .facts import PACKAGE
from .json_data import is_array, is_object

logger: Final = logging.getLogger(PACKAGE)

HIDDEN: Final = "***"

# A shorter secret is hidden only as a separate word; replacing it inside other text would garble the text.
_SHORTEST_INSIDE_TEXT: Final = 4

# Fewer base64 characters can occur by chance.
_SHORTEST_INSIDE_BASE64: Final = 6

_ESCAPE: Final = re.compile("%[0-9A-F]{2}")
# As `html.escape` does, whose module loads a table of all entities.
_XML: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
_URLSAFE: Final = str.maketrans("+/", "-_")


def shown_target(url: str, secrets: frozenset[str]) -> str:
    """Return path and query of a URL with the values of secret parameters hidden."""
    parts = urlsplit(url)
    if not parts.query:
        return parts.path
    pairs = (pair.partition("=") for pair in parts.query.split("&"))
    hidden = {quote(name, safe="") for name in secrets} | secrets
    query = "&".join(f"{key}={HIDDEN}" if key in hidden else f"{key}{sign}{value}" for key, sign, value in pairs)
    return f"{parts.path}?{query}"


class Redactor:
    """Replaces known secrets by `***` in text and JSON data, in any encoding.

    Servers echo their input: unchanged, percent-encoded, as JSON inside JSON, in base64, or several of these.
    """

    __slots__ = ("_inside", "_whole")

    def __init__(self, secrets: Iterable[str]) -> None:
        """Hide these secrets; empty ones are ignored."""
        self._whole = frozenset(secret for secret in secrets if secret)
        long_enough = (secret for secret in self._whole if len(secret) >= _SHORTEST_INSIDE_TEXT)
        spellings = {spelling for secret in long_enough for spelling in _spellings(secret)}
        # Longest first: a secret that contains another one must be replaced as a whole.
        self._inside = sorted(spellings, key=len, reverse=True)

    def plus(self, secrets: Iterable[str]) -> Redactor:
        """Return a redactor that also hides these secrets."""
        together = self._whole.union(secrets)
        return self if len(together) == len(self._whole) else _redactor(together)

    def text(self, text: str) -> str:
        """Return `text` without the secrets."""
        if text in self._whole:
            return HIDDEN
        for secret in self._inside:
            if secret in text:
                text = text.replace(secret, HIDDEN)
        return text

    def content(self, content: bytes) -> bytes:
        """Return a body without the secrets."""
        return self.text(content.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")

    def data(self, value: Any) -> Any:
        """Return JSON data without the secrets, in keys and values."""
        if isinstance(value, str):
            return self.text(value)
        if is_object(value):
            return {self.text(key): self.data(item) for key, item in value.items()}
        if is_array(value):
            return [self.data(item) for item in value]
        return HIDDEN if _is_number(value) and str(value) in self._whole else value


# Clients send many requests with the same few secrets.
_redactor: Final = lru_cache(maxsize=64)(Redactor)
NOTHING_SECRET: Final = Redactor(())


def _spellings(secret: str) -> Iterator[str]:
    """All encodings of a secret that a server can send back."""
    plain = {secret, secret.translate(_XML), *(json.dumps(secret, ensure_ascii=ascii)[1:-1] for ascii in (True, False))}
    # As JSON inside a JSON string.
    plain |= {json.dumps(text)[1:-1] for text in plain} | {text.replace("/", "\\/") for text in plain}
    for text in plain:
        yield text
        for quoted in (quote(text, safe=""), quote(text), quote_plus(text)):
            yield quoted
            yield _ESCAPE.sub(lambda match: match[0].lower(), quoted)
            yield quote(quoted, safe="")
    # The base64 form depends on the offset of the secret in a group of three bytes. Characters at its ends also depend
    # on neighboring bytes, and are excluded.
    raw = secret.encode("utf-8", "surrogatepass")
    for offset in range(3):
        written = base64.b64encode(bytes(offset) + raw).rstrip(b"=").decode("ascii")
        certain = written[-(-offset * 8 // 6) : (offset + len(raw)) * 8 // 6]
        if len(certain) >= _SHORTEST_INSIDE_BASE64:
            yield certain
            yield certain.translate(_URLSAFE)
            yield quote(certain, safe="")


def secret_values(data: Any, names: frozenset[str]) -> Iterator[str]:
    """Yield the values of the secret properties in JSON data, as text."""
    if is_object(data):
        for key, value in data.items():
            yield from _leaves(value) if key in names else secret_values(value, names)
    elif is_array(data):
        for item in data:
            yield from secret_values(item, names)


def _leaves(value: Any) -> Iterator[str]:
    if is_object(value) or is_array(value):
        for item in value.values() if is_object(value) else value:
            yield from _leaves(item)
    elif isinstance(value, str) or _is_number(value):
        yield str(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
