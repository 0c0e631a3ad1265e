"""Resources that store created items, configured by the settings."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from functools import partial
from itertools import count
from typing import Any

from ._behavior import Handler
from ._checking import checker
from ._contract import Endpoint, contract
from ._core import ServerCore
from ._decoding import Shapes
from ._examples import Examples
from ._exchange import Request
from ._paths import is_array, is_object, look_up, put
from ._results import echo, generated, result_schema
from ._store import Collection, Item, Store


class StoringCore(ServerCore):
    """The in-memory API of a package whose settings name resources."""

    def _stored(self) -> Mapping[str, Handler]:
        resources = contract().resources.items()
        made = (Resource(name, rules, self.store, self._seed) for name, rules in resources)
        return {id_: handler for resource in made for id_, handler in resource.handlers().items()}


class Resource:
    """One resource: its name is that in the settings, and that of its collection in the store."""

    def __init__(self, name: str, rules: Mapping[str, Any], store: Store, seed: str) -> None:
        self._name = name
        self._rules = rules
        self._store = store
        self._seed = seed
        self._operations: Mapping[str, str] = rules["operations"]
        self._shapes = Shapes(contract())

    def handlers(self) -> dict[str, Callable[[Request], Any]]:
        """The implementations of its operations, by operation."""
        return {
            contract().named(operation).id: partial(getattr(self, f"_{role}"), contract().named(operation))
            for role, operation in self._operations.items()
        }

    @property
    def _items(self) -> Collection:
        return self._store[self._name]

    def _key(self, endpoint: Endpoint, request: Request) -> tuple[Any, Mapping[str, Any]]:
        """The key in the path of a request, and the scope of the item."""
        key: str = self._rules["key"] or [name for name in request.path if f"{{{name}}}" in endpoint.path][-1]
        return request.path[key], {name: value for name, value in request.path.items() if name != key}

    def _create(self, endpoint: Endpoint, request: Request) -> Any:
        items = self._items
        model = self._model(endpoint)
        item = self._made(model, request, len(items))
        key = self._identify(item, request, model)
        items.add(key, item, request.path)
        return self._shown(item, endpoint)

    def _made(self, model: Endpoint, request: Request, key: Any) -> Item:
        made = generated(model, request, f"{self._seed}:{self._name}:{key}")
        item = made if is_object(made) else {}
        self._write(item, self._rules["defaults"], model)
        self._write(item, request.body, model)
        return item

    def _identify(self, item: Item, request: Request, model: Endpoint) -> Any:
        """The key of a new item: the caller's, or a new one."""
        items = self._items
        path: str = self._rules["id"]
        stated = look_up(request.body, path)
        key = look_up(item, path)
        if stated is not None and stated == key:
            return key
        schema = self._shapes.at(result_schema(model), path)
        if self._shapes.types(schema) & {"integer", "number"}:
            key = items.next_id()
        for number in count():
            if key is not None and key not in items:
                break
            key = self._examples(f"{len(items)}:{number}").value({"type": "string", "format": "uuid"})
        put(item, path, key)
        return key

    def _get(self, endpoint: Endpoint, request: Request) -> Any:
        return self._shown(self._found(endpoint, request)[1], endpoint)

    def _found(self, endpoint: Endpoint, request: Request) -> tuple[Any, Item]:
        key, scope = self._key(endpoint, request)
        return key, self._items.require(key, scope)

    def _list(self, endpoint: Endpoint, request: Request) -> Any:
        filters: Mapping[str, str] = self._rules["filters"]
        wanted = [(path, request.query[name]) for name, path in filters.items() if name in request.query]
        return [
            self._shown(item, endpoint, of_list=True)
            for item in self._items.all(request.path)
            if all(_matches(look_up(item, path), value) for path, value in wanted)
        ]

    def _update(self, endpoint: Endpoint, request: Request) -> Any:
        _, item = self._found(endpoint, request)
        self._write(item, request.body, self._model(endpoint))
        return self._shown(item, endpoint)

    def _replace(self, endpoint: Endpoint, request: Request) -> Any:
        key, item = self._found(endpoint, request)
        model = self._model(endpoint)
        kept = look_up(item, self._rules["id"])
        item.clear()
        item.update(self._made(model, request, key))
        put(item, self._rules["id"], kept)
        return self._shown(item, endpoint)

    def _delete(self, endpoint: Endpoint, request: Request) -> Any:
        key, item = self._found(endpoint, request)
        self._items.remove(key)
        return self._shown(item, endpoint)

    def _model(self, otherwise: Endpoint) -> Endpoint:
        """The operation whose result defines an item."""
        for role in ("get", "create", "update", "replace"):
            if role in self._operations:
                endpoint = contract().named(self._operations[role])
                if "object" in self._shapes.types(result_schema(endpoint)):
                    return endpoint
        return otherwise

    def _write(self, item: Item, values: Any, model: Endpoint) -> None:
        echo(item, values, result_schema(model), self._examples("write"))

    def _examples(self, of: str) -> Examples:
        return Examples(contract(), checker("response"), "response", f"{self._seed}:{self._name}:{of}")

    def _shown(self, item: Item, endpoint: Endpoint, *, of_list: bool = False) -> Any:
        """An item in the form that an operation returns, which can have fewer or more properties than others."""
        schema = result_schema(endpoint)
        if of_list:
            schema = self._shapes.item(schema)
        examples = self._examples(endpoint.id)
        shown: Any = copy.deepcopy(item)
        if examples.fits(shown, schema):
            return shown
        made = examples.value(schema)
        if is_object(made):
            echo(made, shown, schema, examples)
        return made


def _matches(found: Any, wanted: Any) -> bool:
    if is_array(wanted):
        return any(_matches(found, one) for one in wanted)
    return str(found) == str(wanted) or (is_array(found) and wanted in found)
