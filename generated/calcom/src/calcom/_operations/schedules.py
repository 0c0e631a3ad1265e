# Generated from spec/paths/schedules.yaml by openapi-twin-clients; do not edit.
"""Operations of `schedules`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Names, Operation
from calcom._operations import names

LIST: Final[Operation[list[types.Schedule]]] = Operation(
    "schedules.list", "GET /v2/schedules", lambda: list[types.Schedule], headers={"cal-api-version": "2024-06-11"}
)
CREATE: Final[Operation[types.Schedule]] = Operation(
    "schedules.create",
    "POST /v2/schedules",
    lambda: types.Schedule,
    headers={"cal-api-version": "2024-06-11"},
    names=Names(nested={"availability": names.SCHEDULE_AVAILABILITY_NAMES, "overrides": names.SCHEDULE_OVERRIDE_NAMES}),
)
GET_DEFAULT: Final[Operation[types.Schedule | None]] = Operation(
    "schedules.get_default",
    "GET /v2/schedules/default",
    lambda: types.Schedule | None,
    headers={"cal-api-version": "2024-06-11"},
)
GET: Final[Operation[types.Schedule]] = Operation(
    "schedules.get", "GET /v2/schedules/{scheduleId}", lambda: types.Schedule, headers={"cal-api-version": "2024-06-11"}
)
UPDATE: Final[Operation[types.Schedule]] = Operation(
    "schedules.update",
    "PATCH /v2/schedules/{scheduleId}",
    lambda: types.Schedule,
    headers={"cal-api-version": "2024-06-11"},
    names=Names(nested={"availability": names.SCHEDULE_AVAILABILITY_NAMES, "overrides": names.SCHEDULE_OVERRIDE_NAMES}),
)
DELETE: Final[Operation[None]] = Operation(
    "schedules.delete", "DELETE /v2/schedules/{scheduleId}", kind="none", headers={"cal-api-version": "2024-06-11"}
)
