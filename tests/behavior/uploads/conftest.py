"""A package that sends files, and clients of it with every transport."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from tests.behavior.loopback import Loopback
from tests.behavior.uploads.contents import Call
from tests.conftest import Generate

DOCUMENT = """
openapi: 3.1.0
info: {title: Box, version: "1"}
servers: [{url: https://box.example.com}]
paths:
  /raw:
    put:
      operationId: raw.replace
      requestBody: {required: true, content: {application/octet-stream: {}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
  /again:
    post:
      operationId: raw.add
      requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
  /image:
    put:
      operationId: image.replace
      requestBody: {required: true, content: {image/png: {}, image/gif: {}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
  /any:
    put:
      operationId: any.replace
      requestBody: {required: true, content: {"*/*": {}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
  /form:
    put:
      operationId: form.replace
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties:
                note: {type: string}
                file: {type: string, format: binary}
                files: {type: array, items: {type: string, format: binary}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
"""


@pytest.fixture(scope="module")
def box(generated_once: Generate) -> ModuleType:
    return generated_once(DOCUMENT)


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


@pytest.fixture(params=["sync", "async", "aiohttp"])
def flavor(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def call(box: ModuleType, server: Loopback, flavor: str) -> Call:
    """A function that calls a method of the client and returns its result, without pauses."""
    defaults = {"base_url": server.url}

    def at_once(client: Any) -> Any:
        client._driver._clock = client._driver._clock._replace(random=lambda: 0.0)
        return client

    def make(method: str, *, options: dict[str, Any] | None = None, **arguments: Any) -> Any:
        resource, name = method.split(".")
        if flavor == "sync":
            with box.Client(**{**defaults, **(options or {})}) as client:
                return getattr(getattr(at_once(client), resource), name)(**arguments)

        async def asynchronous() -> Any:
            transport = "aiohttp" if flavor == "aiohttp" else "httpx2"
            async with box.AsyncClient(transport=transport, **{**defaults, **(options or {})}) as client:
                return await getattr(getattr(at_once(client), resource), name)(**arguments)

        return asyncio.run(asynchronous())

    return make
