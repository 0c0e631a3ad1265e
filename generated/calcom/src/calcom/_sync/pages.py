# Generated from the template src/package/flavor/pages.py.jinja by openapi-twin-clients; do not edit.
"""Lists that come in pages: one page, and the walk over the items of all pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from .._core.errors import APIError
from .._core.pages import PageBase
from .._core.pagination import Place, Position
from .._core.response import RawResponse

T = TypeVar("T")


class Page(PageBase[T, Callable[[Place, Sequence[T]], "RawResponse[Page[T]]"]]):
    """One page of a list; iterating over it goes on with the pages after it.

    Its length, `page[0]` and `page[:10]` are about the items of this page. A page can be pickled; where it is unpickled
    it has no client, and cannot fetch the page after it.

    Attributes:
        items: The items of this page.
        meta: What the server says about the page, as it came; None if it says nothing.
        total: Number of all items, if the server says so.
        position: Where this page begins: the value of the query parameter that asks for it. None for the first page of
            a list with cursors.
        next_position: Where the page after it begins; None if this is the last one.
    """

    def next_page(self) -> Page[T] | None:
        """Fetch the page after this one; None if this is the last one.

        Raises:
            APIError: It cannot be fetched. This page stays as it is, and can be asked again.
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
        """Return an iterator over the items of this page and of all pages after it.

        Args:
            max_items: Where to stop; None for all items.
        """
        return Items(self, max_items)

    def pages(self) -> Iterator[Page[T]]:
        """Yield this page and all pages after it."""
        page: Page[T] | None = self
        while page is not None:
            yield page
            page = page.next_page()


class Items(Iterator[T]):
    """Walks over the items of page after page.

    After an error it can be asked again: what it has handed out is not lost, and it goes on with the page that failed.
    """

    def __init__(self, start: Page[T], max_items: int | None) -> None:
        """Begin at a page. Made by `iterate`."""
        self._page: Page[T] | None = start
        self._index = 0
        self._left = max_items

    @property
    def position(self) -> Position | None:
        """Where the page begins that the walk has got to; pass it to the operation to resume there."""
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
