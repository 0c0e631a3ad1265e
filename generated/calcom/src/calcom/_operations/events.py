# Generated from spec/paths/events.yaml by openapi-twin-clients; do not edit.
"""Operations of `events`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom.types.events import Event

LIST: Final = Operation[list[Event]]("events.list", "GET /v2/events", list[Event], security=(("bearer",),))
GET: Final = Operation[Event]("events.get", "GET /v2/events/{uuid}", Event, security=(("bearer",),))
