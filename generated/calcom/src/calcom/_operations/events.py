# Generated from spec/paths/events.yaml by openapi-twin-clients; do not edit.
"""Operations of `events`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation

LIST: Final[Operation[list[types.Event]]] = Operation(
    "events.list", "GET /v2/events", lambda: list[types.Event], security=(("bearer",),)
)
GET: Final[Operation[types.Event]] = Operation(
    "events.get", "GET /v2/events/{uuid}", lambda: types.Event, security=(("bearer",),)
)
