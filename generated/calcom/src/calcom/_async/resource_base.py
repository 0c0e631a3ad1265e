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
    """A group of operations. Created by the client."""

    def __init__(self, driver: AsyncDriver) -> None:
        """Store the driver that performs the calls."""
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
        """Perform an operation; arguments are passed by wire name."""
        arguments = Arguments(path=path, query=query, headers=headers, cookies=cookies, body=body)
        if self._is_raw:
            # Only `with_raw_response` reaches this line, and it declares its own result.
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
        """Perform a paginated operation; arguments are passed by wire name."""
        arguments = Arguments(path=path, query=query, headers=headers, cookies=cookies, body=body)
        if self._is_raw:
            return cast("AsyncPager[T]", self._driver.raw_page(operation, arguments))
        return self._driver.page(operation, arguments)


class AsyncRawMethods(Bound):
    """The methods of a resource, each returning a `RawResponse`. Sub-resources work in the same way."""

    def __init_subclass__(cls, *, of: type[AsyncResource[Any]]) -> None:
        """Create the `with_raw_response` of the resource `of`."""
        _RAW_METHODS[of] = cls

    def __init__(self, resource: AsyncResource[Any]) -> None:
        """Wrap a resource whose calls are raw. Created by `with_raw_response`."""
        # An operation can have any name except those with this prefix.
        self.__wrapped__ = resource


_RAW_METHODS: Final[dict[type[object], type[AsyncRawMethods]]] = {}


class AsyncRawMethod(Generic[P, R]):
    """A method of a resource with the same arguments, but with a `RawResponse` as its result."""

    def __init__(self, method: Callable[Concatenate[Any, P], Awaitable[R]]) -> None:
        """Wrap the method; its awaited result becomes the `value` of the raw response."""
        self.__doc__ = method.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: AsyncRawMethods, owner: type) -> Callable[P, Coroutine[Any, Any, RawResponse[R]]]: ...
    def __get__(self, instance: AsyncRawMethods | None, owner: type) -> object:
        # The method itself: its resource is the one whose calls are raw.
        return self if instance is None else getattr(instance.__wrapped__, self._name)


class RawChild(Generic[Raw_co]):
    """A sub-resource with raw methods."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: AsyncRawMethods, owner: type) -> Raw_co: ...
    def __get__(self, instance: AsyncRawMethods | None, owner: type) -> object:
        return self if instance is None else getattr(instance.__wrapped__, self._name).with_raw_response
