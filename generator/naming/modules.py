"""Which module below `types` a schema belongs to.

A document of several files has said it: schemas of one file are one module. In a document of one file a schema belongs
to the resource that uses it, or to `shared` when several do. Modules that would import each other in a circle are put
together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from ..model.api import Api, Operation, Schema
from ..model.types import references
from .paths import words

SHARED = "shared"


def home_modules(api: Api) -> dict[str, str]:
    """Module name per schema name."""
    stated = {name: schema.module for name, schema in api.schemas.items() if schema.module is not None}
    used = _by_usage(api)
    homes = {name: stated.get(name) or used.get(name, SHARED) for name in api.schemas}
    return _without_circles(api, homes)


def schema_references(schema: Schema) -> Iterator[str]:
    """Names of the schemas that a schema mentions."""
    for type_ in (schema.alias, schema.extra, *(p.type for p in schema.properties)):
        yield from references(type_)


def operation_references(operation: Operation) -> Iterator[str]:
    """Names of the schemas that an operation mentions."""
    yield from references(operation.answer.type)
    for parameter in operation.parameters:
        yield from references(parameter.type)
    if operation.body is not None:
        for type_ in (operation.body.whole, operation.body.extra, *(p.type for p in operation.body.properties)):
            yield from references(type_)


def in_order(schemas: Sequence[Schema], needs: Callable[[Schema], Iterable[str]]) -> list[Schema]:
    """The schemas in their own order, except that each stands below those that it needs.

    In a circle, whatever the document has first stays above.

    Args:
        schemas: The schemas of a module.
        needs: Names of the schemas that must stand above one; others than `schemas` do not matter.
    """
    here = {schema.name: schema for schema in schemas}
    placed: dict[str, Schema] = {}
    begun: set[str] = set()

    def place(schema: Schema) -> None:
        if schema.name in begun:
            return
        begun.add(schema.name)
        for name in needs(schema):
            if name in here:
                place(here[name])
        placed[schema.name] = schema

    for schema in schemas:
        place(schema)
    return list(placed.values())


def _by_usage(api: Api) -> dict[str, str]:
    users: dict[str, set[str]] = defaultdict(set)
    for operation in api.operations:
        resource = "_".join(words(operation.path_name[0]))
        waiting = list(operation_references(operation))
        while waiting:
            name = waiting.pop()
            if resource not in users[name]:
                users[name].add(resource)
                waiting.extend(schema_references(api.schemas[name]))
    return {name: next(iter(found)) if len(found) == 1 else SHARED for name, found in users.items()}


def _without_circles(api: Api, homes: Mapping[str, str]) -> dict[str, str]:
    merged = dict(homes)
    while True:
        graph: dict[str, set[str]] = {module: set() for module in merged.values()}
        for name, schema in api.schemas.items():
            graph[merged[name]].update(merged[other] for other in schema_references(schema))
        for module, needed in graph.items():
            needed.discard(module)
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            circle = set(error.args[1])
            kept = min(circle)
            merged = {name: kept if module in circle else module for name, module in merged.items()}
        else:
            return merged
