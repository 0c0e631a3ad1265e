# Generated from the template src/package/flavor/pages.py.jinja by openapi-twin-clients; do not edit.
"""Lists that come in pages: one page, and the walk over the items of all pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_args, overload

from .._core.errors import APIError
from .._core.json_data import is_array
from .._core.log import logger
from .._core.operation import Operation
from .._core.pagination import End, Find, Place, Position, arrive
from .._core.response import RawResponse

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

T = TypeVar("T")


class Page(Generic[T]):
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

    def __init__(
        self,
        fetch: Callable[[Place, Sequence[T]], RawResponse[Page[T]]],
        operation: Operation[T],
        place: Place,
        came: Any,
        find: Find,
        before: Sequence[T],
        content: bytes,
    ) -> None:
        """Take a page as it came. Made by the driver."""
        paging = operation.paged()
        self._fetch: Callable[[Place, Sequence[T]], RawResponse[Page[T]]] | None = fetch
        self._operation = operation.id
        found: list[T] = came if is_array(came) else []
        items, self._next = arrive(paging, place, found, before, find, content)
        if isinstance(self._next, End) and self._next.warning:
            logger.warning("%s stops at position %s: %s", operation.id, place.at, self._next.warning)
        self.items: list[T] = list(items)
        self.meta: Any = find(paging.meta)
        total = find(paging.total)
        self.total: int | None = total if isinstance(total, int) else None
        self.position: Position | None = place.at

    @property
    def next_position(self) -> Position | None:
        """Where the page after this one begins; None if this is the last one."""
        return self._next.at if isinstance(self._next, Place) else None

    @property
    def has_next_page(self) -> bool:
        """Whether another page follows."""
        return isinstance(self._next, Place)

    def next_page(self) -> Page[T] | None:
        """Fetch the page after this one; None if this is the last one.

        Raises:
            APIError: It cannot be fetched. This page stays as it is, and can be asked again.
            RuntimeError: This page was unpickled and has no client.
        """
        if not isinstance(self._next, Place):
            return None
        if self._fetch is None:
            raise RuntimeError(
                f"this page of {self._operation} was pickled or copied and has no client; call {self._operation} with"
                f" the position {self._next.at!r} to go on"
            )
        try:
            return (self._fetch(self._next, self.items)).value
        except APIError as error:
            error.position = self._next.at
            raise

    def __iter__(self) -> Items[T]:
        return self.iterate()

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: int | slice) -> T | list[T]:
        return self.items[index]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic write a page as the list of its items, which is what a tool of an agent returns."""
        from pydantic_core import core_schema

        item: Any = next(iter(get_args(source)), Any)
        written = core_schema.plain_serializer_function_ser_schema(
            attrgetter("items"), return_schema=handler.generate_schema(list.__class_getitem__(item))
        )
        return core_schema.is_instance_schema(cls, serialization=written)

    def __getstate__(self) -> dict[str, Any]:
        # What fetches the next page holds the credentials of its client.
        kept = ("_operation", "_next", "items", "meta", "total", "position")
        return {"_fetch": None, **{name: getattr(self, name) for name in kept}}

    def iterate(self, *, max_items: int | None = None) -> Items[T]:
        """Return an iterator over the items of this page and of all pages after it.

        Args:
            max_items: Where to stop; None to go on to the end.
        """
        return Items(self, max_items)

    def pages(self) -> Iterator[Page[T]]:
        """Yield this page and all pages after it."""
        page: Page[T] | None = self
        while page is not None:
            yield page
            page = page.next_page()

    def __repr__(self) -> str:
        more = ", another page follows" if self.has_next_page else ""
        return f"<Page of {self._operation}: {len(self.items)} items at position {self.position}{more}>"


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
