"""What the document says about requests and responses, in its own schemas: what a server of the API goes by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """The API as a server sees it, as plain data. Schemas are of JSON Schema 2020-12, whatever the document's are.

    Attributes:
        operations: By method and path, as in `Operation.route`: `parameters`, `body` and `responses`. Operations that
            the model has under several names are one.
        schemas: The components that the others refer to, by name; `$ref` holds the name.
        events: The schemas of webhooks, by the name of the event.
    """

    operations: Mapping[str, Mapping[str, Any]]
    schemas: Mapping[str, Any]
    events: Mapping[str, Any]


NO_CONTRACT = Contract(operations={}, schemas={}, events={})
"""For renderings of which only the client counts."""
