"""A loopback package index: `python index_server.py FOLDER USER PASSWORD`. Prints its URL once it listens.

A separate process, because pypiserver warns when it is imported, and warnings are errors in the tests.
"""

from __future__ import annotations

import sys
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pypiserver


class Server(ThreadingMixIn, WSGIServer):
    """Handles several requests at a time."""

    daemon_threads = True


class Handler(WSGIRequestHandler):
    """Does not log."""

    def log_message(self, *args: object) -> None:
        """Log nothing."""


def main(folder: str, user: str, password: str) -> None:
    """Serve the packages in `folder`; uploads need the credentials."""
    app = pypiserver.app(
        roots=[Path(folder)],
        authenticate=["update"],
        auther=lambda *given: given == (user, password),
        disable_fallback=True,
    )
    with make_server("127.0.0.1", 0, app, Server, Handler) as server:
        print(f"http://127.0.0.1:{server.server_port}/", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
