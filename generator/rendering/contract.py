"""The rows of `contract.tsv`: the document's contents for the in-memory API."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..model.api import Api, Operation
from ..model.contract import Contract
from ..naming.table import SymbolTable
from ..settings.settings import Settings
from ..settings.testing import StoredResource
from .quoting import code, json_line
from .views import ContractRowView

_PATH = re.compile(r"(?:[^/?#]*://|\{[^{}]*\}(?=/|$))?(?P<host>[^/?#]*)(?P<path>[^?#]*)")


def contract_rows(contract: Contract, api: Api, names: SymbolTable, settings: Settings) -> list[ContractRowView]:
    """One row for each operation, name of an operation, schema, event and stored resource.

    Args:
        contract: The document's contents.
        api: The model.
        names: Its symbol table.
        settings: The settings.
    """
    rows = [
        ContractRowView(kind=code("operation"), key=json_line(k), value=json_line(v))
        for k, v in _operations(contract, api, names, settings)
    ]
    rows += [
        ContractRowView(
            kind=code("name"), key=json_line(str(names.operations[one.id].path)), value=json_line(_route(one))
        )
        for one in api.operations
        if one.route in contract.operations
    ]
    for kind, values in ((code("schema"), contract.schemas), (code("event"), contract.events)):
        rows += [
            ContractRowView(kind=kind, key=json_line(key), value=json_line(value)) for key, value in values.items()
        ]
    return rows + [
        ContractRowView(kind=code("resource"), key=json_line(name), value=json_line(_resource(resource, api, names)))
        for name, resource in settings.testing.resources.items()
    ]


def _operations(
    contract: Contract, api: Api, names: SymbolTable, settings: Settings
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    by_route: dict[str, list[Operation]] = {}
    for operation in api.operations:
        if operation.route in contract.operations:
            by_route.setdefault(operation.route, []).append(operation)
    for route, same in by_route.items():
        first = same[0]
        style = settings.pagination[first.paging] if first.paging is not None else None
        yield _route(first), {
            "id": str(names.operations[first.id].path),
            "names": [str(names.operations[one.id].path) for one in same],
            "method": first.method,
            "path": _route(first).partition(" ")[2],
            "security": first.security,
            "within": None if style is not None else first.result.within,
            "paging": {"default_size": first.page_size, **style.for_runtime()} if style is not None else None,
            **contract.operations[route],
        }


def _route(operation: Operation) -> str:
    """Method and path of an operation, including the path of a server of its own."""
    found = _PATH.match(operation.server)
    before = found["path"].rstrip("/") if found is not None and operation.server else ""
    if operation.server and "://" not in operation.server and not operation.server.startswith("{"):
        before = f"/{operation.server.strip('/')}".rstrip("/")
    return f"{operation.method} {before}{operation.path}"


def _resource(resource: StoredResource, api: Api, names: SymbolTable) -> Mapping[str, Any]:
    ids = {name: one.id for one in reversed(api.operations) for name in (one.id, one.route)}
    return {
        "id": resource.id,
        "key": resource.key,
        "filters": dict(resource.filters),
        "defaults": dict(resource.defaults),
        "operations": {
            # An exemption can have removed the operation.
            role: str(names.operations[ids[operation]].path)
            for role, operation in resource.operations.items()
            if operation in ids
        },
    }
