# Generated from spec/paths/destination_calendars.yaml by openapi-twin-clients; do not edit.
"""`destination_calendars` of the asynchronous client."""

from __future__ import annotations

from typing import Literal

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import destination_calendars as operations


class AsyncDestinationCalendars(AsyncResource["AsyncDestinationCalendarsWithRawResponse"]):
    """The calendar that your bookings are written to."""

    async def update(
        self,
        *,
        integration: Literal["apple_calendar", "google_calendar", "office365_calendar"],
        external_id: str,
        delegation_credential_id: str | Omit = omit,
    ) -> types.DestinationCalendar:
        """Set the calendar that bookings are written to.

        Event types that have their own calendar are not affected.

        See https://cal.com/docs/api-reference/v2/destination-calendars/update-destination-calendars

        Args:
            integration: Service that the calendar belongs to.
            external_id: The `external_id` of the calendar, from the list of calendar accounts.
            delegation_credential_id: ID of the delegation credential that is used to write to the calendar.

        Raises:
            BadRequestError: You have no calendar with this ID (self-hosted servers), or the calendar is not writable.
            NotFoundError: You have no calendar with this ID (hosted service).
        """
        return await self._call(
            operations.UPDATE,
            body={
                "integration": integration,
                "externalId": external_id,
                "delegationCredentialId": delegation_credential_id,
            },
        )


class AsyncDestinationCalendarsWithRawResponse(AsyncRawMethods, of=AsyncDestinationCalendars):
    update = AsyncRawMethod(AsyncDestinationCalendars.update)
