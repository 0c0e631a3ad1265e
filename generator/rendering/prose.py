"""Adapt the document's prose to Python: wire names such as `eventTypeId` become `event_type_id`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from ..model.api import Api, Parameter, Property
from ..model.types import EnumType
from ..model.usage import Usage
from ..naming.table import SymbolTable

_QUOTED = re.compile(r"`([^\W\d][\w.]*)`")


class Wording:
    """Replaces wire names in backticks by their Python names.

    A name with several meanings, or one that is also an enumeration value, is not replaced.
    """

    def __init__(self, api: Api, names: SymbolTable) -> None:
        spelled: dict[str, set[str]] = defaultdict(set)
        for schema in api.schemas.values():
            for wire, attribute in names.schemas[schema.name].attributes.items():
                spelled[wire].add(attribute)
        for operation in api.operations:
            for (_, wire), argument in names.operations[operation.id].parameters.items():
                spelled[wire].add(argument)
        values = {value for type_ in Usage.of(api).types if isinstance(type_, EnumType) for value in type_.values}
        self._known = {
            wire: next(iter(found)) for wire, found in spelled.items() if len(found) == 1 and wire not in values
        }

    def about(self, part: Parameter | Property, local: Mapping[str, str]) -> str:
        """The description of an object, with a note at the beginning if it is deprecated."""
        return self(f"Deprecated. {part.description}" if part.deprecated else part.description, local)

    def __call__(self, text: str, local: Mapping[str, str] | None = None) -> str:
        """`text` with wire names replaced.

        Args:
            text: Prose of the document.
            local: Wire name -> Python name in the closest scope; takes precedence over names of the whole document.
        """
        if "`" not in text:
            return text
        nearest = local or {}

        def spoken(match: re.Match[str]) -> str:
            parts = match[1].split(".")
            return "`" + ".".join(nearest.get(part, self._known.get(part, part)) for part in parts) + "`"

        return _QUOTED.sub(spoken, text)
