"""Runs in an environment with an installed client: `python client_trial.py PACKAGE VERSION`.

Nothing here is API-specific: a loopback server responds to any request, and both clients call it.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import pkgutil
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import packages_distributions, requires, version
from importlib.resources import files
from types import ModuleType
from typing import Any

ANSWER = {"status": "success", "data": {"answer": 42}}


class Server(BaseHTTPRequestHandler):
    """Responds to every request with the same JSON."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Respond."""
        body = json.dumps(ANSWER).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named by the base class.
        """Log nothing."""


def main(name: str, expected_version: str) -> None:
    """Try out the client with this name."""
    package = importlib.import_module(name)
    heavy = {"httpx2", "pydantic"} & set(sys.modules)
    expect(not heavy, f"`import {name}` alone loads {heavy}")
    expect(package.__version__ == expected_version, f"the package reports version {package.__version__}")
    expect((files(name) / "py.typed").is_file(), "py.typed is missing")
    modules = import_all(package)
    models = build_models(package)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        call(package, f"http://127.0.0.1:{server.server_port}")
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    with_versions = ", ".join(f"{dependency} {version(dependency)}" for dependency in ("httpx2", "pydantic"))
    print(f"{modules} modules, {models} models, a sync and an async call; {with_versions}")


def import_all(package: ModuleType) -> int:
    """Import all modules of the package, except those whose extra is not installed."""
    (distribution,) = packages_distributions()[package.__name__]
    required = (line.partition(";") for line in requires(distribution) or ())
    optional = {re.split(r"[^\w-]", name)[0] for name, _, marker in required if "extra ==" in marker}
    imported = 0
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        try:
            importlib.import_module(module.name)
            imported += 1
        except ModuleNotFoundError as error:
            if error.name not in optional:
                raise
    return imported


def build_models(package: ModuleType) -> int:
    """Let pydantic build all models, which otherwise happens on first use."""
    values = [getattr(package.types, name) for name in dir(package.types)]
    models: list[Any] = [value for value in values if isinstance(value, type) and issubclass(value, package.Model)]
    for model in models:
        model.model_rebuild(force=True)
    return len(models)


def call(package: ModuleType, base_url: str) -> None:
    """Call the server with both clients of the package."""
    (name,) = (name for name in dir(package) if hasattr(getattr(package, f"Async{name}", None), "with_options"))
    with getattr(package, name)(base_url=base_url) as client:
        expect(client.request("GET", "/sync").value == ANSWER, "the sync client received a different response")

    async def call_async() -> None:
        async with getattr(package, f"Async{name}")(base_url=base_url) as client:
            expect(
                (await client.request("GET", "/async")).value == ANSWER,
                "the async client received a different response",
            )

    asyncio.run(call_async())


def expect(condition: bool, otherwise: str) -> None:
    """Exit with a message unless the condition is true."""
    if not condition:
        sys.exit(otherwise)


if __name__ == "__main__":
    main(*sys.argv[1:])
