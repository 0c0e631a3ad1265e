# Generated from the template src/package/flavor/resource_base.py.jinja by openapi-twin-clients; do not edit.
"""The base of all resources, and access to the raw responses of their methods."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any, Concatenate, Final, Generic, ParamSpec, Self, TypeVar, Unpack, cast, overload

from .._core.copies import Bound, bind, duplicate
from .._core.omit import Omit, omit
from .._core.operation import Arguments, Operation
from .._core.options import OptionChanges
from .._core.response import RawResponse
from .driver import AsyncDriver
from .pages import AsyncPager

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
Raw_co = TypeVar("Raw_co", covariant=True)

_NOTHING: Mapping[str, object] = {}


class AsyncResource(Bound, Generic[Raw_co]):
    """A group of operations. Made by the client."""

    def __init__(self, driver: AsyncDriver) -> None:
        """Take what carries out the calls."""
        self._driver = driver
        self._is_raw = False

    @property
    def with_raw_response(self) -> Raw_co:
        """The methods of this resource, each returning a `RawResponse`: the result, status, headers and body."""
        view = duplicate(self)
        view._is_raw = True
        methods = next(_RAW_METHODS[kind] for kind in type(self).__mro__ if kind in _RAW_METHODS)
        return cast("Raw_co", methods(view))

    def with_options(self, **options: Unpack[OptionChanges]) -> Self:
        """Return these methods with other options: `with_options(timeout=5, query={"new": 1})`.

        Args:
            **options: Those of `Options`; `headers`, `query` and `body` are added to the client's.

        Raises:
            ValueError: An argument is invalid.
        """
        derived = duplicate(self)
        bind(derived, self._driver, self._driver.with_options(options=self._driver.options.replaced(options)))
        return derived

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
        body: object | Omit = omit,
    ) -> AsyncPager[T]:
        """Carry out an operation that pages; the arguments stand under their wire names."""
        arguments = Arguments(path=path, query=query, headers=headers, cookies=cookies, body=body)
        if self._is_raw:
            return cast("AsyncPager[T]", self._driver.raw_page(operation, arguments))
        return self._driver.page(operation, arguments)


class AsyncRawMethods(Bound):
    """The methods of a resource, each returning a `RawResponse`. Sub-resources are reached the same way."""

    def __init_subclass__(cls, *, of: type[AsyncResource[Any]]) -> None:
        """Be what `with_raw_response` of the resource `of` returns."""
        _RAW_METHODS[of] = cls

    def __init__(self, resource: AsyncResource[Any]) -> None:
        """Wrap a resource whose calls are raw. Made by `with_raw_response`."""
        # An operation may have any name but one like this.
        self.__wrapped__ = resource


_RAW_METHODS: Final[dict[type[object], type[AsyncRawMethods]]] = {}


class AsyncRawMethod(Generic[P, R]):
    """A method of a resource as its raw methods have it: the same arguments, the result in a `RawResponse`."""

    def __init__(self, method: Callable[Concatenate[Any, P], Awaitable[R]]) -> None:
        """Take the method; what it returns when awaited is the raw response's `value`."""
        self.__doc__ = method.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: AsyncRawMethods, owner: type) -> Callable[P, Coroutine[Any, Any, RawResponse[R]]]: ...
    def __get__(self, instance: AsyncRawMethods | None, owner: type) -> object:
        # The method itself: the resource behind it is the one whose calls are raw.
        return self if instance is None else getattr(instance.__wrapped__, self._name)


class RawChild(Generic[Raw_co]):
    """A sub-resource as the raw methods of its parent have it: its own raw methods."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: AsyncRawMethods, owner: type) -> Raw_co: ...
    def __get__(self, instance: AsyncRawMethods | None, owner: type) -> object:
        return self if instance is None else getattr(instance.__wrapped__, self._name).with_raw_response
