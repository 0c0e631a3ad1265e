# Generated from the template src/package/flavor/pages.py.jinja by openapi-twin-clients; do not edit.
"""Paginated lists: one page, and the iteration over the items of all pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Sequence
from typing import TYPE_CHECKING, Any, Final, Generic, NoReturn, TypeVar

from .._core.errors import APIError
from .._core.pages import PageBase
from .._core.pagination import Place, Position
from .._core.response import RawResponse

T = TypeVar("T")

_NOT_FETCHED: Final = "it is not fetched yet; `await` it to get a page, or iterate over all items with `async for`"


class AsyncPage(PageBase[T, Callable[[Place, Sequence[T]], Awaitable["RawResponse[AsyncPage[T]]"]]]):
    """One page of a list; iterating over it continues with the following pages.

    Its length, `page[0]` and `page[:10]` refer to the items of this page. A page can be pickled; after unpickling it
    has no client, and cannot fetch the next page.

    Attributes:
        items: The items of this page.
        meta: The server's metadata of the page, unchanged; None if there are none.
        total: Number of all items, if the server sends it.
        position: The position of this page: the value of the query parameter for it. None for the first page of a list
            with cursors.
        next_position: The position of the next page; None if this is the last one.
    """

    async def next_page(self) -> AsyncPage[T] | None:
        """Fetch the next page; None if this is the last one.

        Raises:
            APIError: It cannot be fetched. This page is unchanged, and you can call the method again.
            RuntimeError: This page was unpickled and has no client.
        """
        if not isinstance(self._next, Place):
            return None
        fetch = self._fetcher()
        try:
            return (await fetch(self._next, self.items)).value
        except APIError as error:
            error.position = self._next.at
            raise

    def __aiter__(self) -> AsyncItems[T]:
        return self.iterate()

    if not TYPE_CHECKING:
        # Without it, `for` would only iterate over the items of this page.
        def __iter__(self) -> NoReturn:
            raise TypeError("iterate over an AsyncPage with `async for`, or over its `items` with `for`")

    def iterate(self, *, max_items: int | None = None) -> AsyncItems[T]:
        """Return an iterator over the items of this page and of all following pages.

        Args:
            max_items: The maximum number of items; None for all items.
        """
        return AsyncItems(self, max_items)

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """Yield this page and all following pages."""
        page: AsyncPage[T] | None = self
        while page is not None:
            yield page
            page = await page.next_page()


class AsyncItems(AsyncIterator[T]):
    """Iterates over the items of all pages.

    After an error you can continue: no item is lost, and the failed page is fetched again.
    """

    def __init__(self, start: AsyncPage[T] | AsyncPager[T], max_items: int | None) -> None:
        """Start at a page. Created by `iterate`."""
        self._pager = start if isinstance(start, AsyncPager) else None
        self._page = None if isinstance(start, AsyncPager) else start
        self._index = 0
        self._left = max_items

    @property
    def position(self) -> Position | None:
        """The position of the current page; pass it to the operation to resume there."""
        return self._page.position if self._page is not None else None

    def __aiter__(self) -> AsyncItems[T]:
        return self

    async def __anext__(self) -> T:
        if self._left is not None and self._left <= 0:
            raise StopAsyncIteration
        if self._pager is not None:
            self._page, self._pager = await self._pager, None
        while self._page is not None:
            if self._index < len(self._page.items):
                item = self._page.items[self._index]
                self._index += 1
                if self._left is not None:
                    self._left -= 1
                return item
            self._page, self._index = await self._page.next_page(), 0
        raise StopAsyncIteration


class AsyncPager(Generic[T]):
    """A list that is not fetched yet. Await it to get the first page, or iterate over the items of all pages."""

    def __init__(self, fetch: Callable[[], Awaitable[RawResponse[AsyncPage[T]]]], operation: str) -> None:
        """Store the function that fetches the first page, and the name of the operation. Created by the driver."""
        self._fetch = fetch
        self._operation = operation

    def __await__(self) -> Generator[Any, Any, AsyncPage[T]]:
        return self._first().__await__()

    async def _first(self) -> AsyncPage[T]:
        return (await self._fetch()).value

    def __aiter__(self) -> AsyncItems[T]:
        return self.iterate()

    def iterate(self, *, max_items: int | None = None) -> AsyncItems[T]:
        """Return an iterator over the items of all pages.

        Args:
            max_items: The maximum number of items; None for all items.
        """
        return AsyncItems(self, max_items)

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """Yield page after page."""
        async for page in (await self).pages():
            yield page

    def __repr__(self) -> str:
        return f"<AsyncPager of {self._operation}: {_NOT_FETCHED}>"

    if not TYPE_CHECKING:
        # Explains a forgotten `await`. Hidden from type checkers, which detect it themselves.
        def __getattr__(self, name: str) -> NoReturn:
            raise AttributeError(f"an AsyncPager has no {name!r}: {_NOT_FETCHED}", name=name, obj=self)

        def __iter__(self) -> NoReturn:
            raise TypeError(f"an AsyncPager cannot be iterated over with `for`: {_NOT_FETCHED}")

        def __getitem__(self, index: object) -> NoReturn:
            raise TypeError(f"an AsyncPager has no items: {_NOT_FETCHED}")

        def __len__(self) -> NoReturn:
            raise TypeError(f"an AsyncPager has no length: {_NOT_FETCHED}")

        def __bool__(self) -> NoReturn:
            raise TypeError(f"an AsyncPager is neither true nor false: {_NOT_FETCHED}")
