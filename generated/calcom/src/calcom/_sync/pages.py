# Generated from the template src/package/flavor/pages.py.jinja by openapi-twin-clients; do not edit.
"""Paginated lists: one page, and the iteration over the items of all pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from .._core.errors import APIError
from .._core.pages import PageBase
from .._core.pagination import Place, Position
from .._core.response import RawResponse

T = TypeVar("T")


class Page(PageBase[T, Callable[[Place, Sequence[T]], "RawResponse[Page[T]]"]]):
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

    def next_page(self) -> Page[T] | None:
        """Fetch the next page; None if this is the last one.

        Raises:
            APIError: It cannot be fetched. This page is unchanged, and you can call the method again.
            RuntimeError: This page was unpickled and has no client.
        """
        if not isinstance(self._next, Place):
            return None
        fetch = self._fetcher()
        try:
            return (fetch(self._next, self.items)).value
        except APIError as error:
            error.position = self._next.at
            raise

    def __iter__(self) -> Items[T]:
        return self.iterate()

    def iterate(self, *, max_items: int | None = None) -> Items[T]:
        """Return an iterator over the items of this page and of all following pages.

        Args:
            max_items: The maximum number of items; None for all items.
        """
        return Items(self, max_items)

    def pages(self) -> Iterator[Page[T]]:
        """Yield this page and all following pages."""
        page: Page[T] | None = self
        while page is not None:
            yield page
            page = page.next_page()


class Items(Iterator[T]):
    """Iterates over the items of all pages.

    After an error you can continue: no item is lost, and the failed page is fetched again.
    """

    def __init__(self, start: Page[T], max_items: int | None) -> None:
        """Start at a page. Created by `iterate`."""
        self._page: Page[T] | None = start
        self._index = 0
        self._left = max_items

    @property
    def position(self) -> Position | None:
        """The position of the current page; pass it to the operation to resume there."""
        return self._page.position if self._page is not None else None

    def __iter__(self) -> Items[T]:
        return self

    def __next__(self) -> T:
        if self._left is not None and self._left <= 0:
            raise StopIteration
        while self._page is not None:
            if self._index < len(self._page.items):
                item = self._page.items[self._index]
                self._index += 1
                if self._left is not None:
                    self._left -= 1
                return item
            self._page, self._index = self._page.next_page(), 0
        raise StopIteration
