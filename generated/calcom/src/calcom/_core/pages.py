"""One page of a list: everything that both clients share, without fetching the next one."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_args, overload

from .json_data import is_array
from .log import logger
from .operation import Operation
from .pagination import End, Find, Place, Position, arrive

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

T = TypeVar("T")
Fetch = TypeVar("Fetch")


class PageBase(Generic[T, Fetch]):
    """A fetched page; `Fetch` is the type that fetches the next page."""

    def __init__(
        self,
        fetch: Fetch,
        operation: Operation[T],
        place: Place,
        came: Any,
        find: Find,
        before: Sequence[T],
        content: bytes,
    ) -> None:
        """Store a fetched page. Created by the driver."""
        paging = operation.paged()
        self._fetch: Fetch | None = fetch
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
        """The position of the next page; None if this is the last one."""
        return self._next.at if isinstance(self._next, Place) else None

    @property
    def has_next_page(self) -> bool:
        """Whether another page follows."""
        return isinstance(self._next, Place)

    def _fetcher(self) -> Fetch:
        """The object that fetches the next page.

        Raises:
            RuntimeError: This page was unpickled and has no client.
        """
        if self._fetch is None:
            raise RuntimeError(
                f"this page of {self._operation} was pickled or copied and has no client; call {self._operation} with"
                f" the position {self.next_position!r} to continue"
            )
        return self._fetch

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
        """Let pydantic serialize a page as the list of its items, because tools for agents return pages."""
        from pydantic_core import core_schema

        item: Any = next(iter(get_args(source)), Any)
        written = core_schema.plain_serializer_function_ser_schema(
            attrgetter("items"), return_schema=handler.generate_schema(list.__class_getitem__(item))
        )
        return core_schema.is_instance_schema(cls, serialization=written)

    def __getstate__(self) -> dict[str, Any]:
        # The object that fetches the next page holds the credentials of its client.
        kept = ("_operation", "_next", "items", "meta", "total", "position")
        return {"_fetch": None, **{name: getattr(self, name) for name in kept}}

    def __repr__(self) -> str:
        more = ", another page follows" if self.has_next_page else ""
        return (
            f"<{type(self).__name__} of {self._operation}: {len(self.items)} items at position {self.position}{more}>"
        )
