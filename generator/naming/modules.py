"""Assign each schema to a module below `types`.

In a document with several files, each file is a module. In a document with one file, a schema belongs to the resource
that uses it, or to `shared` if several do. Modules that would import each other in a cycle are merged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from ..model.api import Api
from ..model.graph import circles, operation_references, schema_references
from ..model.usage import Usage
from ..words import words

SHARED = "shared"


def home_modules(api: Api) -> dict[str, str]:
    """Module name by schema name."""
    stated = {name: schema.module for name, schema in api.schemas.items() if schema.module is not None}
    mentioned = {name: frozenset(schema_references(schema)) for name, schema in api.schemas.items()}
    used = _by_usage(api, mentioned)
    homes = {name: "_".join(words(stated.get(name) or used.get(name, SHARED))) or SHARED for name in api.schemas}
    return _without_circles(api, homes, mentioned)


def _by_usage(api: Api, mentioned: Mapping[str, Collection[str]]) -> dict[str, str]:
    users: dict[str, set[str]] = defaultdict(set)
    for operation in api.operations:
        resource = "_".join(words(operation.path_name[0]))
        waiting = list(operation_references(operation))
        while waiting:
            name = waiting.pop()
            if resource not in users[name]:
                users[name].add(resource)
                waiting.extend(mentioned[name])
    return {name: next(iter(found)) if len(found) == 1 else SHARED for name, found in users.items()}


def _without_circles(api: Api, homes: Mapping[str, str], mentioned: Mapping[str, Collection[str]]) -> dict[str, str]:
    graph: dict[str, set[str]] = {module: set() for module in homes.values()}
    usage = Usage.of(api)
    # The others are not rendered, such as a request body whose properties are arguments.
    for name in usage.returned | usage.requested:
        graph[homes[name]].update(homes[other] for other in mentioned[name])
    numbers = circles(graph)
    first: dict[int, str] = {}
    for module in sorted(graph):
        first.setdefault(numbers[module], module)
    return {name: first[numbers[module]] for name, module in homes.items()}
