# Generated from spec/paths/selected_calendars.yaml by openapi-twin-clients; do not edit.
"""`selected_calendars`, async."""

from __future__ import annotations

from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import selected_calendars as operations
from calcom.types.calendars import SelectedCalendar


class AsyncSelectedCalendars(AsyncResource["AsyncSelectedCalendarsWithRawResponse"]):
    """The calendars whose events block your time."""

    async def create(
        self, *, integration: str, external_id: str, credential_id: int, delegation_credential_id: str | Omit = omit
    ) -> SelectedCalendar:
        """Let the events of a calendar block your time.

        See https://cal.com/docs/api-reference/v2/selected-calendars/add-a-selected-calendar

        Args:
            integration: The service that the calendar belongs to, such as `google_calendar`.
            external_id: The calendar, by the `external_id` in the list of calendar accounts.
            credential_id: The account, by the `credential_id` in that list.
            delegation_credential_id: The delegation credential by which the calendar is read.

        Raises:
            NotFoundError: You have no such credentials.
        """
        return await self._call(
            operations.CREATE,
            body={
                "integration": integration,
                "externalId": external_id,
                "credentialId": credential_id,
                "delegationCredentialId": delegation_credential_id,
            },
        )

    async def delete(
        self, *, integration: str, external_id: str, credential_id: int, delegation_credential_id: str | Omit = omit
    ) -> SelectedCalendar:
        """No longer let the events of a calendar block your time.

        See https://cal.com/docs/api-reference/v2/selected-calendars/delete-a-selected-calendar

        Args:
            integration: The service that the calendar belongs to, such as `google_calendar`.
            external_id: The calendar, by the `external_id` in the list of calendar accounts.
            credential_id: The account, by the `credential_id` in that list.
            delegation_credential_id: The delegation credential by which the calendar is read.

        Raises:
            NotFoundError: You have no such credentials, or the calendar is not among the chosen ones.
        """
        return await self._call(
            operations.DELETE,
            query={
                "integration": integration,
                "externalId": external_id,
                "credentialId": credential_id,
                "delegationCredentialId": delegation_credential_id,
            },
        )


class AsyncSelectedCalendarsWithRawResponse(AsyncRawMethods, of=AsyncSelectedCalendars):
    create = AsyncRawMethod(AsyncSelectedCalendars.create)
    delete = AsyncRawMethod(AsyncSelectedCalendars.delete)
