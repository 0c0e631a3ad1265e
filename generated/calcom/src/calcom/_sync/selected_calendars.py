# Generated from spec/paths/selected_calendars.yaml by openapi-twin-clients; do not edit.
"""`selected_calendars` of the synchronous client."""

from __future__ import annotations

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import selected_calendars as operations
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class SelectedCalendars(Resource["SelectedCalendarsWithRawResponse"]):
    """The calendars whose events block your time."""

    def create(
        self, *, integration: str, external_id: str, credential_id: int, delegation_credential_id: str | Omit = omit
    ) -> types.SelectedCalendar:
        """Select a calendar whose events block your time.

        See https://cal.com/docs/api-reference/v2/selected-calendars/add-a-selected-calendar

        Args:
            integration: Service that the calendar belongs to, such as `google_calendar`.
            external_id: The `external_id` of the calendar, from the list of calendar accounts.
            credential_id: The `credential_id` of the account, from the same list.
            delegation_credential_id: ID of the delegation credential that is used to read the calendar.

        Raises:
            NotFoundError: You have no credentials with this ID.
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
    ) -> types.SelectedCalendar:
        """Stop the events of a calendar from blocking your time.

        See https://cal.com/docs/api-reference/v2/selected-calendars/delete-a-selected-calendar

        Args:
            integration: Service that the calendar belongs to, such as `google_calendar`.
            external_id: The `external_id` of the calendar, from the list of calendar accounts.
            credential_id: The `credential_id` of the account, from the same list.
            delegation_credential_id: ID of the delegation credential that is used to read the calendar.

        Raises:
            NotFoundError: You have no credentials with this ID, or the calendar is not selected.
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
