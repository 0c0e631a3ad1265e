"""The package's logger, and what keeps secrets out of logs and errors.

One INFO line per attempt, headers at DEBUG, WARNING when the API drifted. Neither bodies nor secrets are ever logged.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import quote, quote_plus, urlsplit

from .facts import PACKAGE
from .json_data import is_array, is_object

logger: Final = logging.getLogger(PACKAGE)

HIDDEN: Final = "***"

# A shorter secret is hidden where it stands alone; replaced inside other text it would only make that unreadable.
_SHORTEST_INSIDE_TEXT: Final = 4


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
    """Replaces known secrets, wherever they turn up in text or JSON data, by `***`."""

    def __init__(self, secrets: Iterable[str]) -> None:
        known = {secret for secret in secrets if secret}
        self._whole = known
        spellings = {
            spelling
            for secret in known
            if len(secret) >= _SHORTEST_INSIDE_TEXT
            for spelling in (
                secret,
                quote(secret, safe=""),
                quote_plus(secret),
                json.dumps(secret)[1:-1],
                json.dumps(secret, ensure_ascii=False)[1:-1],
            )
        }
        # The longest first: a secret that contains another one must go as a whole.
        self._inside = sorted(spellings, key=len, reverse=True)

    def text(self, text: str) -> str:
        """Return `text` without the secrets."""
        if text in self._whole:
            return HIDDEN
        for secret in self._inside:
            if secret in text:
                text = text.replace(secret, HIDDEN)
        return text

    def data(self, value: Any) -> Any:
        """Return JSON data without the secrets, in keys as well as in values."""
        if isinstance(value, str):
            return self.text(value)
        if is_object(value):
            return {self.text(key): self.data(item) for key, item in value.items()}
        if is_array(value):
            return [self.data(item) for item in value]
        return HIDDEN if _is_number(value) and str(value) in self._whole else value


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
