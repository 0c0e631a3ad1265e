"""Where the API publishes its document, and how it is retrieved."""

from __future__ import annotations

from pathlib import Path
from typing import Self

import httpx2
import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from tools.commands import ToolError
from tools.drift.document import Published
from tools.drift.pages import rebuild

_TIMEOUT = httpx2.Timeout(60)
_ATTEMPTS = 3
_OK = 200
_SERVER_ERROR = 500
_LARGEST = 20_000_000
"""Maximum size of a response, in bytes."""


class UnreachableError(ToolError):
    """Neither the document nor its pages could be retrieved.

    Attributes:
        reasons: The errors, one for each attempt.
    """

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons


class Hosted(BaseModel):
    """The addresses of the document; the content of `spec/drift.yaml`.

    Attributes:
        document: URL of the document.
        index: URL of the first index of pages.
        indexes: URL prefixes of further indexes.
        pages: URL prefixes of pages about operations.
        credentials: Header parameters that are credentials.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    index: str
    indexes: str
    pages: str
    credentials: tuple[str, ...] = ()

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the settings.

        Raises:
            ToolError: A key is missing or unknown.
        """
        try:
            return cls.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
        except ValidationError as error:
            raise ToolError(f"{path}: {error}") from error

    def fetch(self, client: httpx2.Client) -> Published:
        """Retrieve the document; if that fails, rebuild it from its pages.

        Raises:
            UnreachableError: Both attempts failed.
        """
        reasons: list[str] = []
        try:
            return Published.parse(_get(client, self.document), self.document)
        except ToolError as error:
            reasons.append(str(error))
        try:
            return rebuild(lambda url: _get(client, url), self.index, self.indexes, self.pages)
        except ToolError as error:
            reasons.append(str(error))
        raise UnreachableError(tuple(reasons))


def client() -> httpx2.Client:
    """The client that retrieves documents and pages."""
    return httpx2.Client(timeout=_TIMEOUT, follow_redirects=True)


def _get(client: httpx2.Client, url: str) -> bytes:
    reason = ""
    for _ in range(_ATTEMPTS):
        try:
            with client.stream("GET", url) as response:
                if response.status_code == _OK:
                    return _content(response, url)
                reason = f"status {response.status_code}"
                if response.status_code < _SERVER_ERROR:
                    break
        except httpx2.HTTPError as error:
            reason = f"{type(error).__name__}: {error}"
    raise ToolError(f"{url} does not respond as expected: {reason}")


def _content(response: httpx2.Response, url: str) -> bytes:
    content = bytearray()
    for chunk in response.iter_bytes():
        content += chunk
        if len(content) > _LARGEST:
            raise ToolError(f"{url} is larger than {_LARGEST} bytes")
    return bytes(content)
