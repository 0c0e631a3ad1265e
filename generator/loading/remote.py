"""Remote documents, if the caller allows them: fetched once, and cached for the user with their hash.

Only `http` and `https`. Responses are limited in size and time. Redirects to another host are followed, but neither
from `https` to `http` nor to other schemes.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
from http.client import HTTPException
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError
from urllib.parse import quote, urldefrag, urljoin, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from platformdirs import user_cache_path

from .reading import MAX_BYTES

_MAX_DOCUMENTS = 200
"""How many documents one run may fetch."""
_TIMEOUT = 20.0
"""Read timeout, in seconds."""
_DEADLINE = 60.0
"""Maximum time for one document, in seconds."""
_PIECE = 64 * 1024
_SEGMENT = 100
"""Maximum length of one part of a file name."""
_SEGMENTS = 4
"""How many parts of a URL path are kept in the file path."""
_HEADERS = {
    "Accept": "application/yaml, application/json;q=0.9, text/*;q=0.5, */*;q=0.1",
    "User-Agent": "openapi-twin-clients",
}


class RemoteError(Exception):
    """A document cannot be fetched; the text says why."""


def is_remote(text: str) -> bool:
    """Whether a text is the URL of a remote document."""
    return re.match(r"https?://", text, re.IGNORECASE) is not None


class Remote:
    """The remote documents of a run.

    Args:
        folder: Where they are cached. Default: the user's cache folder.
        refresh: Whether to fetch documents again that are cached.
    """

    def __init__(self, folder: Path | None = None, *, refresh: bool = False) -> None:
        self._folder = (folder or user_cache_path("openapi-twin-clients") / "remote").resolve()
        self.refresh = refresh
        self._urls: dict[Path, str] = {}

    def url_of(self, file: Path) -> str | None:
        """The URL that a file was fetched from in this run; None for any other file."""
        return self._urls.get(file)

    def joined(self, reference: str, origin: Path) -> str | None:
        """The URL of the target of a reference; None if the target is not a remote document.

        Raises:
            RemoteError: The reference is not a valid URL.
        """
        base = self.url_of(origin)
        if base is None and not is_remote(reference):
            return None
        try:
            url = urljoin(base or "", reference)
        except ValueError as error:
            raise RemoteError(str(error)) from error
        return url if is_remote(url) else None

    def fetch(self, url: str) -> Path:
        """The cached file of a remote document, fetched if necessary.

        Raises:
            RemoteError: The document cannot be fetched.
        """
        url = urldefrag(url).url
        file = self._place(url)
        if file in self._urls:
            return file
        if len(self._urls) >= _MAX_DOCUMENTS:
            raise RemoteError(f"more than {_MAX_DOCUMENTS} remote documents refer to each other")
        if self.refresh or not self._is_kept(file, url):
            self._keep(file, url, _download(url))
        self._urls[file] = url
        return file

    def _place(self, url: str) -> Path:
        """The cache path of a document: host, a unique folder, then the URL's path."""
        try:
            parts = urlsplit(url)
            port = f"_{parts.port}" if parts.port is not None else ""
        except ValueError as error:
            raise RemoteError(str(error)) from error
        if not parts.hostname:
            raise RemoteError("the URL has no host")
        if parts.username is not None or parts.password is not None:
            raise RemoteError("URLs with a user name or password are not fetched")
        segments = [*parts.path.split("/"), *([parts.query] if parts.query else [])]
        names = [_file_name(segment) for segment in segments if segment][-_SEGMENTS:] or ["index"]
        # One folder per URL: no other URL can place files, such as settings or templates, beside a document.
        own = hashlib.sha256(url.encode()).hexdigest()[:32]
        return self._folder.joinpath(parts.scheme.lower(), _file_name(parts.hostname) + port, own, *names)

    def _is_kept(self, file: Path, url: str) -> bool:
        try:
            record: Any = json.loads(_record(file).read_text(encoding="utf-8"))
            return bool(record == {"url": url, "sha256": hashlib.sha256(file.read_bytes()).hexdigest()})
        except (OSError, ValueError):
            return False

    def _keep(self, file: Path, url: str, content: bytes) -> None:
        record = json.dumps({"url": url, "sha256": hashlib.sha256(content).hexdigest()})
        try:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            # The document is written before its record: a record without a document would not be detected.
            file.write_bytes(content)
            _record(file).write_text(record, encoding="utf-8")
        except OSError as error:
            raise RemoteError(f"cannot be kept: {error.strerror or error}") from error


class _Redirects(HTTPRedirectHandler):
    max_redirections = 5

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        if not is_remote(newurl) or (req.type == "https" and not newurl.lower().startswith("https:")):
            raise RemoteError(f"the redirect to {newurl} is not followed")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _download(url: str) -> bytes:
    # Only these handlers: the default opener also opens files and FTP.
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        _Redirects(),
        HTTPErrorProcessor(),
        HTTPDefaultErrorHandler(),
    ):
        opener.add_handler(handler)
    end = time.monotonic() + _DEADLINE
    content = bytearray()
    try:
        # S310 is about URLs such as `file:`; the handlers above open only http and https.
        request = Request(_ascii(url), headers=_HEADERS)  # noqa: S310
        with opener.open(request, timeout=_TIMEOUT) as response:
            # `read1` returns what has arrived, so that the time limit also applies if the server sends single bytes.
            while piece := response.read1(_PIECE):
                content += piece
                if len(content) > MAX_BYTES:
                    raise RemoteError(f"larger than {MAX_BYTES // 1024 // 1024} MB")
                if time.monotonic() > end:
                    raise RemoteError(f"it took longer than {_DEADLINE:.0f} seconds")
    except HTTPError as error:
        with error:
            raise RemoteError(f"the server responded with {error.code} {error.reason}") from error
    except (OSError, HTTPException, ValueError) as error:
        raise RemoteError(str(getattr(error, "reason", None) or error or type(error).__name__)) from error
    return bytes(content)


def _ascii(url: str) -> str:
    """A URL for use in a request: percent-encoded ASCII, with the host in IDNA form."""
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    kept = "%/:=&?~#+!$,;'@()*[]"
    return parts._replace(netloc=host, path=quote(parts.path, safe=kept), query=quote(parts.query, safe=kept)).geturl()


def _file_name(segment: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]|^\.+", "_", segment)[-_SEGMENT:]


def _record(file: Path) -> Path:
    return file.with_name(f"{file.name}.record.json")
