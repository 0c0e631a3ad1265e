# Generated from spec/paths/destination_calendars.yaml by openapi-twin-clients; do not edit.
"""Operations of `destination_calendars`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation

UPDATE: Final[Operation[types.DestinationCalendar]] = Operation(
    "destination_calendars.update", "PUT /v2/destination-calendars", lambda: types.DestinationCalendar
)
