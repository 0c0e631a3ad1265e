"""How the in-memory API that packages include for tests behaves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import StringConstraints, model_validator

from .parts import DottedPath, Part

OperationName = Annotated[str, StringConstraints(min_length=1)]


class StoredResource(Part):
    """A resource that the in-memory API stores: created items can be retrieved, listed, changed and deleted.

    Operations are named by their `operationId`, or by method and path, as in `names`.

    Attributes:
        id: Property of an item that identifies it.
        key: Path parameter with that value. Default: the last one in the path.
        create: The operation that creates an item.
        get: The operation that returns one.
        list: The operation that returns all items. Its other path parameters, and those of the other operations, must
            equal those with which an item was created.
        update: The operation that changes the properties in its body.
        replace: The operation that replaces an item.
        delete: The operation that deletes an item.
        filters: Query parameters of `list`, each with the item property that must have the same value.
        defaults: Property values that the server sets if the caller omits them.
    """

    id: DottedPath = "id"
    key: str | None = None
    create: OperationName | None = None
    get: OperationName | None = None
    list: OperationName | None = None
    update: OperationName | None = None
    replace: OperationName | None = None
    delete: OperationName | None = None
    filters: Mapping[str, DottedPath] = {}
    defaults: Mapping[str, object] = {}

    @property
    def operations(self) -> Mapping[str, str]:
        """The operations, by their role."""
        stated = {
            "create": self.create,
            "get": self.get,
            "list": self.list,
            "update": self.update,
            "replace": self.replace,
            "delete": self.delete,
        }
        return {role: operation for role, operation in stated.items() if operation is not None}

    @model_validator(mode="after")
    def _is_used(self) -> Self:
        """A resource must name at least one operation."""
        if not self.operations:
            raise ValueError("must name at least one operation: `create`, `get`, `list`, `update`, `replace`, `delete`")
        return self


class Testing(Part):
    """How the in-memory API that the package includes for tests behaves.

    Attributes:
        resources: Resources that store created items, each with a name.
    """

    resources: Mapping[str, StoredResource] = {}
