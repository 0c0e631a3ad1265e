"""Cycles of schemas, and the order in which schemas can be defined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count
from typing import TypeVar

from .api import Api, Operation, Schema
from .types import references

N = TypeVar("N", bound=Hashable)

_SHALLOW = 8
"""How many schemas that refer to each other are built within each other without precautions."""


def schema_references(schema: Schema) -> Iterator[str]:
    """Names of the schemas that a schema refers to."""
    for type_ in (schema.alias, schema.extra, *(p.type for p in schema.properties)):
        yield from references(type_)


def operation_references(operation: Operation) -> Iterator[str]:
    """Names of the schemas that an operation refers to."""
    # With a case of any type, the result does not name the types of the other ones.
    for type_ in (operation.result.type, *(case.type for case in operation.result.cases)):
        yield from references(type_)
    if operation.result.stream is not None:
        yield from references(operation.result.stream.type)
    for parameter in operation.parameters:
        yield from references(parameter.type)
    for body in operation.bodies:
        for type_ in (body.whole, body.extra, *(p.type for p in body.properties)):
            yield from references(type_)


def circles(graph: Mapping[N, Iterable[N]]) -> dict[N, int]:
    """For each node the number of its cycle; nodes without a cycle have unique numbers.

    Two nodes have the same number if each can be reached from the other (Tarjan's strongly connected components,
    without recursion).

    Args:
        graph: The successors of each node; all of them are keys.
    """
    found: dict[N, int] = {}
    index: dict[N, int] = {}
    low: dict[N, int] = {}
    trail: list[N] = []
    numbers = count()
    for start in graph:
        if start in index:
            continue
        index[start] = low[start] = len(index)
        trail.append(start)
        work = [(start, iter(graph[start]))]
        while work:
            node, below = work[-1]
            for other in below:
                if other not in index:
                    index[other] = low[other] = len(index)
                    trail.append(other)
                    work.append((other, iter(graph[other])))
                    break
                if other not in found:
                    low[node] = min(low[node], index[other])
            else:
                work.pop()
                if work:
                    parent = work[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == index[node]:
                    number = next(numbers)
                    while node not in found:
                        found[trail.pop()] = number
    return found


@lru_cache(maxsize=2)
def deeply_nested(api: Api) -> frozenset[str]:
    """The schemas to which a chain of many others can lead.

    In a cycle, the chain can contain all schemas of the cycle.
    """
    graph = {name: list(schema_references(schema)) for name, schema in api.schemas.items()}
    numbers = circles(graph)
    sizes = Counter(numbers.values())
    lengths: dict[int, int] = defaultdict(int)
    # A cycle has a higher number than those that can be reached from it.
    for name in sorted(graph, key=numbers.__getitem__, reverse=True):
        own = numbers[name]
        for other in map(numbers.__getitem__, graph[name]):
            if other != own:
                lengths[other] = max(lengths[other], lengths[own] + sizes[own])
    return frozenset(name for name, number in numbers.items() if lengths[number] + sizes[number] > _SHALLOW)


def in_order(schemas: Sequence[Schema], needs: Callable[[Schema], Iterable[str]]) -> list[Schema]:
    """The schemas in their own order, except that each follows the schemas that it needs.

    In a cycle, the document's order is kept.

    Args:
        schemas: The schemas of a module.
        needs: Names of the schemas that must precede one; names outside of `schemas` are ignored.
    """
    here = {schema.name: schema for schema in schemas}
    placed: dict[str, Schema] = {}
    begun: set[str] = set()
    for schema in schemas:
        if schema.name in begun:
            continue
        begun.add(schema.name)
        work = [(schema, iter(needs(schema)))]
        while work:
            current, needed = work[-1]
            following = next((name for name in needed if name in here and name not in begun), None)
            if following is None:
                work.pop()
                placed[current.name] = current
            else:
                begun.add(following)
                work.append((here[following], iter(needs(here[following]))))
    return list(placed.values())


def containers(names: Iterable[str], containing: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The given schemas and all that contain them, directly or indirectly.

    Args:
        names: The schemas.
        containing: The schemas that directly contain a schema, by its name.
    """
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(containing.get(name, ()))
    return frozenset(found)
