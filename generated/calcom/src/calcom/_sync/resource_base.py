# Generated from the template src/package/flavour/resource_base.py.jinja by openapi-twin-clients; do not edit.
"""The base of all resources, and access to the raw responses of their methods."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from .._core.omit import Omit, omit
from .._core.operation import Arguments, Operation
from .._core.response import RawResponse
from .driver import Driver
from .pages import Page

T = TypeVar("T")

_NOTHING: Mapping[str, object] = {}


class Resource:
    """A group of operations. Made by the client."""

    def __init__(self, driver: Driver) -> None:
        """Take what carries out the calls."""
        self._driver = driver
        self._is_raw = False

    @property
    def with_raw_response(self) -> RawMethods:
        """The methods of this resource, each returning a `RawResponse`: the answer, status, headers and body."""
        view = type(self)(self._driver)
        view._is_raw = True
        return RawMethods(view)

    def _call(
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
            return cast("T", self._driver.raw(operation, arguments))
        return self._driver.call(operation, arguments)

    def _page(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] = _NOTHING,
        query: Mapping[str, object] = _NOTHING,
        headers: Mapping[str, object] = _NOTHING,
        cookies: Mapping[str, object] = _NOTHING,
    ) -> Page[T]:
        """Carry out an operation that pages; the arguments stand under their wire names."""
        arguments = Arguments(path=path, query=query, headers=headers, cookies=cookies)
        if self._is_raw:
            return cast("Page[T]", self._driver.raw_page(operation, arguments))
        return self._driver.page(operation, arguments)


class RawMethods:
    """The methods of a resource, each returning a `RawResponse`. Sub-resources are reached the same way."""

    def __init__(self, resource: Resource) -> None:
        """Wrap a resource whose calls are raw."""
        self._resource = resource

    def __getattr__(self, name: str) -> Callable[..., RawResponse[Any]]:
        found: Callable[..., RawResponse[Any]] | Resource = getattr(self._resource, name)
        # A sub-resource is no method; its own methods are raw in the same way.
        return (
            cast("Callable[..., RawResponse[Any]]", found.with_raw_response) if isinstance(found, Resource) else found
        )

    def __dir__(self) -> list[str]:
        return [name for name in dir(self._resource) if not name.startswith("_")]
