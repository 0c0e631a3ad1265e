"""Tables of wire names that the request bodies of several operations share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..model.api import Api, Body
from ..naming.identifiers import Identifier, constant
from ..naming.table import SymbolTable
from .quoting import Code
from .wire_names import Needed, WireNames

_LONG = 100
"""Longer expressions take several lines."""


class BodyTables:
    """The tables of request bodies. One that is long and has several users is a constant.

    Attributes:
        constants: The constants.

    Args:
        api: The API.
        names: The names of its operations; the first user names a constant.
        wire_names: The expressions.
    """

    def __init__(self, api: Api, names: SymbolTable, wire_names: WireNames) -> None:
        self._wire_names = wire_names
        users: defaultdict[Code, list[tuple[str, Body]]] = defaultdict(list)
        for operation in api.operations:
            for body in () if operation.has_content_type else operation.bodies:
                if (table := wire_names.of_body(body, Needed(is_outside=False))) is not None:
                    users[table].append((names.operations[operation.id].path, body))
        shared = {table: found[0] for table, found in users.items() if len(found) > 1 and len(table) > _LONG}
        self._constants = {table: constant(*path.split("."), "body") for table, (path, _) in shared.items()}
        self._bodies = {self._constants[table]: body for table, (_, body) in shared.items()}
        self.constants = self._bodies.keys()

    def of(self, body: Body, needed: Needed) -> Code | None:
        """The table of a request body, or its constant; None if it needs no table.

        Args:
            body: The request body.
            needed: Receives the names that the expression uses.
        """
        table = self._wire_names.of_body(body, Needed(is_outside=False))
        if table is not None and table in self._constants:
            return needed.constant(self._constants[table])
        return self._wire_names.of_body(body, needed)

    def definitions(self, needed: Needed) -> Iterator[tuple[Identifier, Code]]:
        """The constants with their expressions; `needed` receives the names that they use."""
        for name, body in self._bodies.items():
            if (table := self._wire_names.of_body(body, needed)) is not None:
                yield name, table
