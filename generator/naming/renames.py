"""Names that the package owner (or the document, by `x-name`) chooses for schemas, properties and arguments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..diagnostics import Code, Diagnostics, Position, did_you_mean, quoted
from ..model.api import Api, Operation, Parameter, Property, Schema
from ..settings.settings import Settings


class Renames:
    """Objects whose names can be chosen. `check` reports settings for objects that do not exist."""

    def __init__(self, api: Api, settings: Settings) -> None:
        self._api = api
        self._settings = settings
        self._names = settings.names
        # A body repeats the properties of its schema; their positions identify them.
        self._properties = {
            property_.origin: chosen
            for name, stated in self._names.properties.items()
            if name in api.schemas
            for property_ in api.schemas[name].properties
            if (chosen := stated.get(property_.wire)) is not None
        }

    def schema(self, name: str) -> str | None:
        """The chosen name of a schema's class."""
        return self._names.schemas.get(name)

    def attribute(self, property_: Property) -> str | None:
        """The chosen name of a property."""
        return self._properties.get(property_.origin) or property_.preferred

    def argument(self, operation: Operation, part: Parameter | Property) -> str | None:
        """The chosen name of an argument."""
        parameters = self._names.parameters
        for key in (operation.id, operation.route):
            stated = parameters.get(key)
            if isinstance(stated, Mapping) and part.wire in stated:
                return stated[part.wire]
        everywhere = parameters.get(part.wire)
        if isinstance(everywhere, str):
            return everywhere
        return self._properties.get(part.origin) or part.preferred

    def origin_of_operation(self, operation: Operation) -> Position:
        """The source of an operation's name."""
        key = next((key for key in (operation.id, operation.route) if key in self._names.operations), None)
        if key is not None:
            return self._position("operations", key, otherwise=operation.origin)
        key = next((key for key, stated in self._names.aliases.items() if operation.id in stated), None)
        return operation.origin if key is None else self._position("aliases", key, otherwise=operation.origin)

    def origin_of_schema(self, schema: Schema) -> Position:
        """The source of a schema's name."""
        is_chosen = schema.name in self._names.schemas
        return self._position("schemas", schema.name, otherwise=schema.origin) if is_chosen else schema.origin

    def origin_of_property(self, schema: Schema, property_: Property) -> Position:
        """The source of a property's name."""
        if property_.origin not in self._properties:
            return property_.origin
        return self._position("properties", schema.name, property_.wire, otherwise=property_.origin)

    def _position(self, *steps: str, otherwise: Position) -> Position:
        return self._settings.position("names", *steps, otherwise=otherwise)

    def check(self, found: Diagnostics) -> None:
        """Report settings for objects that do not exist."""
        schemas = self._api.schemas
        for name in self._names.schemas:
            self._must_be(("schemas", name), "schema", name, schemas, found)
        for name, stated in self._names.properties.items():
            if self._must_be(("properties", name), "schema", name, schemas, found):
                wires = [property_.wire for property_ in schemas[name].properties]
                for wire in stated:
                    self._must_be(("properties", name, wire), f"property of schema `{name}`", wire, wires, found)
        for key in self._names.aliases:
            operations = [name for o in self._api.operations for name in (o.id, o.route)]
            self._must_be(("aliases", key), "operation", key, operations, found)
        self._check_parameters(found)

    def _check_parameters(self, found: Diagnostics) -> None:
        operations = {key: o for o in self._api.operations for key in (o.id, o.route)}
        wires = {operation.id: _wires(operation) for operation in self._api.operations}
        for key, stated in self._names.parameters.items():
            if isinstance(stated, str):
                every = dict.fromkeys(wire for of_one in wires.values() for wire in of_one)
                self._must_be(("parameters", key), "parameter", key, every, found)
            elif self._must_be(("parameters", key), "operation", key, operations, found):
                operation = operations[key]
                for wire in stated:
                    what = f"parameter of operation `{operation.id}`"
                    self._must_be(("parameters", key, wire), what, wire, wires[operation.id], found)

    def _must_be(self, steps: tuple[str, ...], what: str, name: str, known: Iterable[str], found: Diagnostics) -> bool:
        names = list(known)
        if name in names:
            return True
        position = self._position(*steps, otherwise=self._api.origin)
        problem = f"names.{'.'.join(steps)}: no {what} named {quoted(name)}"
        found.error(Code.INVALID_SETTING, position, problem, hint=did_you_mean(name, names))
        return False


def _wires(operation: Operation) -> list[str]:
    body = operation.body.properties if operation.body is not None else ()
    return [*(parameter.wire for parameter in operation.parameters), *(property_.wire for property_ in body)]
