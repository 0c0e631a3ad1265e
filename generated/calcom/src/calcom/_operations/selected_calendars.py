# Generated from spec/paths/selected_calendars.yaml by openapi-twin-clients; do not edit.
"""Operations of `selected_calendars`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation

CREATE: Final[Operation[types.SelectedCalendar]] = Operation(
    "selected_calendars.create", "POST /v2/selected-calendars", lambda: types.SelectedCalendar
)
DELETE: Final[Operation[types.SelectedCalendar]] = Operation(
    "selected_calendars.delete", "DELETE /v2/selected-calendars", lambda: types.SelectedCalendar
)
