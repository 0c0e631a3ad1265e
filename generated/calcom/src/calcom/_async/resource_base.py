# Generated from the template src/package/flavour/resource_base.py.jinja by openapi-twin-clients; do not edit.
"""The base of all resources, and access to the raw responses of their methods."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar, cast

from .._core.omit import Omit, omit
from .._core.operation import Arguments, Operation
from .._core.response import RawResponse
from .driver import AsyncDriver
from .pages import AsyncPager

T = TypeVar("T")

_NOTHING: Mapping[str, object] = {}


class AsyncResource:
    """A group of operations. Made by the client."""

    def __init__(self, driver: AsyncDriver) -> None:
        """Take what carries out the calls."""
        self._driver = driver
        self._is_raw = False

    @property
    def with_raw_response(self) -> AsyncRawMethods:
        """The methods of this resource, each returning a `RawResponse`: the answer, status, headers and body."""
        view = type(self)(self._driver)
        view._is_raw = True
        return AsyncRawMethods(view)

    async def _call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] = _NOTHING,
        query: Mapping[str, object] = _NOTHING,
        headers: Mapping[str, object] = _NOTHING,
        cookies: Mapping[str, object] = _NOTHING,
        body: object | Omit = omit,
    ) -> T:
        """Carry out an operation; the arguments stand under their wire names."""
        arguments = Arguments(path=path, query=query, headers=headers, cookies=cookies, body=body)
        if self._is_raw:
            # Only `with_raw_response` gets here, which says itself what it returns.
            return cast("T", await self._driver.raw(operation, arguments))
        return await self._driver.call(operation, arguments)

    def _page(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] = _NOTHING,
        query: Mapping[str, object] = _NOTHING,
        headers: Mapping[str, object] = _NOTHING,
        cookies: Mapping[str, object] = _NOTHING,
    ) -> AsyncPager[T]:
        """Carry out an operation that pages; the arguments stand under their wire names."""
        arguments = Arguments(path=path, query=query, headers=headers, cookies=cookies)
        if self._is_raw:
            return cast("AsyncPager[T]", self._driver.raw_page(operation, arguments))
        return self._driver.page(operation, arguments)


class AsyncRawMethods:
    """The methods of a resource, each returning a `RawResponse`. Sub-resources are reached the same way."""

    def __init__(self, resource: AsyncResource) -> None:
        """Wrap a resource whose calls are raw."""
        self._resource = resource

    def __getattr__(self, name: str) -> Callable[..., Awaitable[RawResponse[Any]]]:
        found: Callable[..., Awaitable[RawResponse[Any]]] | AsyncResource = getattr(self._resource, name)
        # A sub-resource is no method; its own methods are raw in the same way.
        return (
            cast("Callable[..., Awaitable[RawResponse[Any]]]", found.with_raw_response)
            if isinstance(found, AsyncResource)
            else found
        )

    def __dir__(self) -> list[str]:
        return [name for name in dir(self._resource) if not name.startswith("_")]
