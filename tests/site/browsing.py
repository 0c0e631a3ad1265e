"""A website on loopback, and a browser that is installed already."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def browser_path() -> str | None:
    """The browser of this machine, if there is one."""
    return next((found for name in BROWSERS if (found := shutil.which(name)) is not None), None)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below a path, with its 404 page."""

    def __init__(self, *args: Any, below: str, directory: str) -> None:
        self.below = below
        super().__init__(*args, directory=directory)

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(f"{self.below}/")
        return super().translate_path(f"/{inside}" if path != inside else "/.outside")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *args: Any) -> None:
        """Print nothing."""


@contextmanager
def served(folder: Path, below: str = "") -> Iterator[str]:
    """The URL of a plain HTTP server that has a folder below a path."""
    handler = functools.partial(_Quiet, directory=str(folder), below=below)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
