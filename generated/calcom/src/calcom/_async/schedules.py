# Generated from spec/paths/schedules.yaml by openapi-twin-clients; do not edit.
"""`schedules` of the asynchronous client."""

from __future__ import annotations

import builtins
from collections.abc import Sequence

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import schedules as operations


class AsyncSchedules(AsyncResource["AsyncSchedulesWithRawResponse"]):
    """The hours when you can be booked."""

    async def list(self) -> builtins.list[types.Schedule]:
        """List your schedules.

        See https://cal.com/docs/api-reference/v2/schedules/get-all-schedules
        """
        return await self._call(operations.LIST)

    async def create(
        self,
        *,
        name: str,
        time_zone: str,
        is_default: bool,
        availability: Sequence[types.ScheduleAvailabilityParam] | Omit = omit,
        overrides: Sequence[types.ScheduleOverrideParam] | Omit = omit,
    ) -> types.Schedule:
        """Create a schedule.

        Event types use the schedule in their `schedule_id`, or otherwise the default schedule of their host. A host
        without a default schedule can be booked Monday to Friday, 09:00 to 17:00 in their own time zone.

        See https://cal.com/docs/api-reference/v2/schedules/create-a-schedule

        Args:
            name: Name shown to the owner.
            time_zone: IANA time zone of the hours.
            is_default: Whether event types without a schedule use this one. `true` replaces the current default.
            availability: Weekly open hours. If omitted, 09:00 to 17:00 from Monday to Friday.
            overrides: Dates with different hours.
        """
        return await self._call(
            operations.CREATE,
            body={
                "name": name,
                "timeZone": time_zone,
                "isDefault": is_default,
                "availability": availability,
                "overrides": overrides,
            },
        )

    async def get_default(self) -> types.Schedule | None:
        """Get your default schedule.

        Returns `None` if you have no default schedule.

        See https://cal.com/docs/api-reference/v2/schedules/get-default-schedule
        """
        return await self._call(operations.GET_DEFAULT)

    async def get(self, schedule_id: int) -> types.Schedule:
        """Get one of your schedules.

        See https://cal.com/docs/api-reference/v2/schedules/get-a-schedule

        Args:
            schedule_id: ID of the schedule.

        Raises:
            PermissionDeniedError: The schedule belongs to another user.
            NotFoundError: No schedule with this ID exists.
        """
        return await self._call(operations.GET, path={"scheduleId": schedule_id})

    async def update(
        self,
        schedule_id: int,
        *,
        name: str | Omit = omit,
        time_zone: str | Omit = omit,
        is_default: bool | Omit = omit,
        availability: Sequence[types.ScheduleAvailabilityParam] | Omit = omit,
        overrides: Sequence[types.ScheduleOverrideParam] | Omit = omit,
    ) -> types.Schedule:
        """Update one of your schedules.

        Changing your own time zone does not change the time zone of a schedule.

        See https://cal.com/docs/api-reference/v2/schedules/update-a-schedule

        Args:
            schedule_id: ID of the schedule.
            name: Name shown to the owner.
            time_zone: IANA time zone of the hours.
            is_default: Whether event types without a schedule use this one. `true` replaces the current default.
                `false` has no effect.
            availability: Weekly open hours. Replaces all existing open hours.
            overrides: Dates with different hours. Replaces all existing overrides. An empty list removes them.

        Raises:
            PermissionDeniedError: The schedule belongs to another user.
            NotFoundError: No schedule with this ID exists.
        """
        return await self._call(
            operations.UPDATE,
            path={"scheduleId": schedule_id},
            body={
                "name": name,
                "timeZone": time_zone,
                "isDefault": is_default,
                "availability": availability,
                "overrides": overrides,
            },
        )

    async def delete(self, schedule_id: int) -> None:
        """Delete one of your schedules.

        Any schedule can be deleted, including the default schedule, the last schedule, and schedules that event types
        use. Those event types then use your default schedule.

        See https://cal.com/docs/api-reference/v2/schedules/delete-a-schedule

        Args:
            schedule_id: ID of the schedule.

        Raises:
            BadRequestError: No schedule with this ID exists.
            PermissionDeniedError: The schedule belongs to another user.
        """
        return await self._call(operations.DELETE, path={"scheduleId": schedule_id})


class AsyncSchedulesWithRawResponse(AsyncRawMethods, of=AsyncSchedules):
    list = AsyncRawMethod(AsyncSchedules.list)
    create = AsyncRawMethod(AsyncSchedules.create)
    get_default = AsyncRawMethod(AsyncSchedules.get_default)
    get = AsyncRawMethod(AsyncSchedules.get)
    update = AsyncRawMethod(AsyncSchedules.update)
    delete = AsyncRawMethod(AsyncSchedules.delete)
