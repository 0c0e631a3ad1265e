"""The document's own schemas of requests and responses, for a server of the API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """The API from the viewpoint of a server, as plain data. Schemas follow JSON Schema 2020-12 in any case.

    Attributes:
        operations: By method and path, as in `Operation.route`: `parameters`, `body` and `responses`. An operation that
            the model has under several names occurs once.
        schemas: The components that others refer to, by name; `$ref` holds the name.
        events: The schemas of webhooks, by the name of the event.
    """

    operations: Mapping[str, Mapping[str, Any]]
    schemas: Mapping[str, Any]
    events: Mapping[str, Any]


NO_CONTRACT = Contract(operations={}, schemas={}, events={})
"""For rendering only the client."""
