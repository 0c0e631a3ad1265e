"""How the API in memory behaves that packages bring for the tests of their users."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import StringConstraints, model_validator

from .parts import DottedPath, Part

OperationName = Annotated[str, StringConstraints(min_length=1)]


class StoredResource(Part):
    """A resource that the server in memory keeps: what was created can be got, listed, changed and deleted.

    Operations are named by their `operationId`, or by method and path, as in `names`.

    Attributes:
        id: Property of an item that identifies it.
        key: Path parameter that holds that value; the last one in the path if it is not given.
        create: The operation that creates an item.
        get: The operation that returns one.
        list: The operation that returns all of them. Other path parameters of it, and of the operations above and
            below, must be the same as those with which an item was created.
        update: The operation that changes the properties that it is sent.
        replace: The operation that replaces an item.
        delete: The operation that deletes one.
        filters: Query parameters of `list`, each with the property of an item that must have the same value.
        defaults: Values of properties that the server chooses if the caller does not send them.
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
        """The operations, by what they do."""
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
        """A resource is there for its operations."""
        if not self.operations:
            raise ValueError("must name at least one operation: `create`, `get`, `list`, `update`, `replace`, `delete`")
        return self


class Testing(Part):
    """How the API in memory behaves that the package brings for the tests of its users.

    Attributes:
        resources: Resources that keep what was created, by a name for each.
    """

    resources: Mapping[str, StoredResource] = {}
