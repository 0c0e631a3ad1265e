"""Wire names of request values that must not be shown."""

from __future__ import annotations

from collections import defaultdict

from ..model.api import Api, Operation
from ..model.graph import containers, schema_references
from ..model.types import ReferenceType, Type, walk


class SecretNames:
    """Finds the secrets in requests.

    Args:
        api: The model.
    """

    def __init__(self, api: Api) -> None:
        self._schemas = api.schemas
        containing: dict[str, set[str]] = defaultdict(set)
        for schema in api.schemas.values():
            for name in schema_references(schema):
                containing[name].add(schema.name)
        direct = [schema.name for schema in api.schemas.values() if any(p.secret for p in schema.properties)]
        # Most schemas contain no secret, and need not be searched again for each operation that sends them.
        self._holding = containers(direct, containing)

    def of(self, operation: Operation) -> frozenset[str]:
        """The wire names of an operation."""
        properties = [property_ for body in operation.bodies for property_ in body.properties]
        found = {part.wire for part in properties if part.secret}
        found |= {parameter.wire for parameter in operation.parameters if parameter.secret}
        wholes = (type_ for body in operation.bodies for type_ in (body.whole, body.extra))
        for type_ in walk((*wholes, *(p.type for p in properties)), self._inside):
            if isinstance(type_, ReferenceType) and type_.name in self._holding:
                found.update(p.wire for p in self._schemas[type_.name].properties if p.secret)
        return frozenset(found)

    def _inside(self, name: str) -> tuple[Type | None, ...]:
        if name not in self._holding:
            return ()
        schema = self._schemas[name]
        return (schema.alias, schema.extra, *(p.type for p in schema.properties))
