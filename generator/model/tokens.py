"""The operations that the settings have tokens renewed by."""

from __future__ import annotations

from .api import Api, Operation


def operation_named(api: Api, id_: str) -> Operation | None:
    """The operation with an id, if there is one."""
    return next((operation for operation in api.operations if operation.id == id_), None)
