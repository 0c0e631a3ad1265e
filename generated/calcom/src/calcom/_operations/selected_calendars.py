# Generated from spec/paths/selected_calendars.yaml by openapi-twin-clients; do not edit.
"""Operations of `selected_calendars`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom.types.calendars import SelectedCalendar

CREATE: Final = Operation[SelectedCalendar](
    "selected_calendars.create", "POST /v2/selected-calendars", SelectedCalendar
)
DELETE: Final = Operation[SelectedCalendar](
    "selected_calendars.delete", "DELETE /v2/selected-calendars", SelectedCalendar
)
