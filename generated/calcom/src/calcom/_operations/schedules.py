# Generated from spec/paths/schedules.yaml by openapi-twin-clients; do not edit.
"""Operations of `schedules`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import CAMEL, Names, Operation
from calcom.types.schedules import Schedule

LIST: Final = Operation[list[Schedule]](
    "schedules.list", "GET /v2/schedules", list[Schedule], headers={"cal-api-version": "2024-06-11"}
)
CREATE: Final = Operation[Schedule](
    "schedules.create",
    "POST /v2/schedules",
    Schedule,
    headers={"cal-api-version": "2024-06-11"},
    names=Names(nested={"availability": CAMEL, "overrides": CAMEL}),
)
GET_DEFAULT: Final = Operation[Schedule | None](
    "schedules.get_default", "GET /v2/schedules/default", Schedule | None, headers={"cal-api-version": "2024-06-11"}
)
GET: Final = Operation[Schedule](
    "schedules.get", "GET /v2/schedules/{scheduleId}", Schedule, headers={"cal-api-version": "2024-06-11"}
)
UPDATE: Final = Operation[Schedule](
    "schedules.update",
    "PATCH /v2/schedules/{scheduleId}",
    Schedule,
    headers={"cal-api-version": "2024-06-11"},
    names=Names(nested={"availability": CAMEL, "overrides": CAMEL}),
)
DELETE: Final = Operation[None](
    "schedules.delete",
    "DELETE /v2/schedules/{scheduleId}",
    None,
    kind="none",
    headers={"cal-api-version": "2024-06-11"},
)
