# Generated from the template src/package/_core/preload.py.jinja by openapi-twin-clients; do not edit.
"""Load and build everything that calls need, in advance."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import Any

from .. import types
from .connections import load_httpx2, tls_context
from .decode import decoders
from .deliveries import decoder
from .events import EVENTS, UnknownEvent
from .facts import BASE_URL, RESOURCES
from .operation import Operation


def preload(*resources: str) -> None:
    """Load everything that calls need: for some resources, as in `preload("bookings", "slots")`, or for all.

    By default, a part of the package is loaded with the first call that needs it. Call this while a service starts, or
    before it forks, so that no call waits for imports, which would also block an event loop. It imports the modules of
    both clients, builds the models of responses, and loads the TLS certificates. Nothing is sent.

    Args:
        *resources: Attributes of the client, with everything below them. If omitted, all of them, and the events of
            webhooks.

    Raises:
        ValueError: The client has no such resource.
    """
    for name in resources:
        if name not in RESOURCES:
            raise ValueError(f"the client has no resource `{name}`; it has {', '.join(RESOURCES)}")
    load_httpx2()
    import_module("concurrent.futures")  # For calls with a `total_timeout`.
    tls_context(BASE_URL or "https:")
    with suppress(ImportError):
        # The required extra may not be installed.
        _load("_async.aiohttp_transport")
    modules = [RESOURCES[name] for name in resources or RESOURCES]
    for flavor in ("_sync", "_async"):
        for module in ("client", *modules):
            _load(f"{flavor}.{module}")
    for module in modules:
        constants = vars(_load(f"_operations.{module}")).values()
        operations: list[Operation[Any]] = [value for value in constants if isinstance(value, Operation)]
        for operation in operations:
            decoders(operation)
    if not resources:
        decoder(UnknownEvent)
        for model in EVENTS.values():
            decoder(getattr(types, model))


def _load(name: str) -> ModuleType:
    """A module of this package, with all modules below it."""
    module = import_module(f"..{name}", __package__)
    for below in walk_packages(getattr(module, "__path__", ()), f"{module.__name__}."):
        import_module(below.name)
    return module
