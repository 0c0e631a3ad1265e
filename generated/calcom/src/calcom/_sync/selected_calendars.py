# Generated from spec/paths/selected_calendars.yaml by openapi-twin-clients; do not edit.
"""`selected_calendars`, sync."""

from __future__ import annotations

from calcom._core.omit import Omit, omit
from calcom._operations import selected_calendars as operations
from calcom._sync.resource_base import RawMethod, RawMethods, Resource
from calcom.types.calendars import SelectedCalendar


class SelectedCalendars(Resource["SelectedCalendarsWithRawResponse"]):
    """The calendars whose events block your time."""

    def create(
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
        return self._call(
            operations.CREATE,
            body={
                "integration": integration,
                "externalId": external_id,
                "credentialId": credential_id,
                "delegationCredentialId": delegation_credential_id,
            },
        )

    def delete(
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
        return self._call(
            operations.DELETE,
            query={
                "integration": integration,
                "externalId": external_id,
                "credentialId": credential_id,
                "delegationCredentialId": delegation_credential_id,
            },
        )


class SelectedCalendarsWithRawResponse(RawMethods, of=SelectedCalendars):
    create = RawMethod(SelectedCalendars.create)
    delete = RawMethod(SelectedCalendars.delete)
