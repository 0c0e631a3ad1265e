"""The state of a server: collections of items, as plain data with wire names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from ._exchange import ErrorResponse

Key: TypeAlias = str | int
Item: TypeAlias = dict[str, Any]


class Collection:
    """Items of one kind by key, in insertion order.

    A key identifies an item in the URL; the number 7 and the string "7" are the same key.

    Args:
        name: The kind of items, for errors.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._items: dict[str, Item] = {}
        self._scopes: dict[str, Mapping[str, Any]] = {}
        self._latest = 0

    def next_id(self) -> int:
        """Return a number that no item has had."""
        self._latest += 1
        return self._latest

    def add(self, key: Key, item: Item, scope: Mapping[str, Any] | None = None) -> Item:
        """Add an item, or replace the one with its key, and return it.

        Args:
            key: Its key.
            item: The item, which is stored without copying.
            scope: The scope of the item, such as `{"teamId": 7}`.
        """
        self._items[str(key)] = item
        self._scopes[str(key)] = scope or {}
        if isinstance(key, int):
            self._latest = max(self._latest, key)
        return item

    def get(self, key: Key, scope: Mapping[str, Any] | None = None) -> Item | None:
        """Return the item with a key; None if there is none in `scope`."""
        item = self._items.get(str(key))
        return item if item is not None and self._is_in(str(key), scope) else None

    def require(self, key: Key, scope: Mapping[str, Any] | None = None) -> Item:
        """Return the item with a key.

        Raises:
            ErrorResponse: No such item exists: the status is 404.
        """
        item = self.get(key, scope)
        if item is None:
            raise ErrorResponse(404, f"{self.name} {key} was not found")
        return item

    def remove(self, key: Key) -> Item | None:
        """Remove the item with a key and return it; None if there is none."""
        self._scopes.pop(str(key), None)
        return self._items.pop(str(key), None)

    def all(self, scope: Mapping[str, Any] | None = None) -> list[Item]:
        """Return all items, or those in `scope`."""
        return [item for key, item in self._items.items() if self._is_in(key, scope)]

    def where(self, test: Callable[[Item], bool] | None = None, **values: Any) -> list[Item]:
        """Return the items that satisfy a predicate and have the given property values."""
        known = (item for item in self._items.values() if test is None or test(item))
        return [item for item in known if all(item.get(name) == value for name, value in values.items())]

    def _is_in(self, key: str, scope: Mapping[str, Any] | None) -> bool:
        own = self._scopes[key]
        return all(str(own.get(name, value)) == str(value) for name, value in (scope or {}).items())

    def __iter__(self) -> Iterator[Item]:
        return iter(list(self._items.values()))

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, key: Key) -> bool:
        return str(key) in self._items


class Store:
    """The collections of a server, each created on first use: `store["things"]`."""

    def __init__(self) -> None:
        self._collections: dict[str, Collection] = {}

    def __getitem__(self, name: str) -> Collection:
        if name not in self._collections:
            self._collections[name] = Collection(name)
        return self._collections[name]
