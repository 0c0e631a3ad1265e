"""Call both clients of a generated package, which must behave equally."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from operator import attrgetter
from types import ModuleType
from typing import Any

import httpx2

from tests.behavior.conftest import Wire


def call_both(package: ModuleType, wire: Wire, method: str, /, *arguments: Any, **keywords: Any) -> Any:
    """Call a method of both clients and return their common result.

    Args:
        package: The generated package.
        wire: The responses; both clients must send equal requests.
        method: What users write after `client.`.
        arguments: Positional arguments of the method.
        keywords: Its other arguments.
    """
    find: Callable[[Any], Any] = attrgetter(method)
    with httpx2.Client(transport=httpx2.MockTransport(wire.handle)) as http_client:
        expected = find(package.Client(http_client=http_client, strict=True))(*arguments, **keywords)

    async def call() -> Any:
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(wire.handle)) as http_client:
            return await find(package.AsyncClient(http_client=http_client, strict=True))(*arguments, **keywords)

    found = asyncio.run(call())
    assert type(found) is type(expected)
    assert found == expected
    first, second = wire.requests[-2:]
    assert (first.method, first.url, first.content) == (second.method, second.url, second.content)
    return found
