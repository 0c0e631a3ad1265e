# Generated from spec/paths/organizations/teams/bookings.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.bookings` of the synchronous client."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date, datetime

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class Bookings(Resource["BookingsWithRawResponse"]):
    """Bookings of a team within an organization."""

    def list(
        self,
        org_id: int,
        team_id: int,
        *,
        status: Sequence[types.BookingStatusFilter] | Omit = omit,
        attendee_email: str | Omit = omit,
        attendee_name: str | Omit = omit,
        event_type_id: int | Omit = omit,
        event_type_ids: Sequence[int] | Omit = omit,
        booking_uid: str | Omit = omit,
        after_start: date | datetime | str | Omit = omit,
        before_end: date | datetime | str | Omit = omit,
        sort_start: types.SortOrder | Omit = omit,
        sort_end: types.SortOrder | Omit = omit,
        sort_created: types.SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> Page[types.Booking]:
        """List the bookings of a team's event types.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-bookings/get-organization-team-bookings

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            status: Only bookings with one of these statuses. If omitted, bookings with any status are included.
            attendee_email: Only bookings with an attendee or guest who has exactly this email address. Case-sensitive.
            attendee_name: Only bookings with an attendee who has exactly this name. Case-sensitive.
            event_type_id: Only bookings of the event type with this ID. Ignored if `event_type_ids` is set.
            event_type_ids: Only bookings of the event types with these IDs.
            booking_uid: Only the booking with this `uid`.
            after_start: Only bookings that start at this time or later. A date stands for its first moment in UTC.
            before_end: Only bookings that end at this time or earlier. A date stands for its first moment in UTC.
            sort_start: Sort order by start time.
            sort_end: Sort order by end time.
            sort_created: Sort order by creation time.
            take: Maximum number of results to return. From 1 to 250, by default 100.
            skip: Number of results to skip.

        Raises:
            PermissionDeniedError: You do not have access to the team's bookings.
        """
        return self._page(
            operations.TEAMS_BOOKINGS_LIST,
            path={"orgId": org_id, "teamId": team_id},
            query={
                "status": status,
                "attendeeEmail": attendee_email,
                "attendeeName": attendee_name,
                "eventTypeId": event_type_id,
                "eventTypeIds": event_type_ids,
                "bookingUid": booking_uid,
                "afterStart": after_start,
                "beforeEnd": before_end,
                "sortStart": sort_start,
                "sortEnd": sort_end,
                "sortCreated": sort_created,
                "take": take,
                "skip": skip,
            },
        )

    def list_references(
        self, org_id: int, team_id: int, booking_uid: str, *, type: types.BookingReferenceType | Omit = omit
    ) -> builtins.list[types.BookingReference]:
        """List the references of a team's booking in calendars and conferencing apps.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-bookings/get-booking-references

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            booking_uid: The `uid` of the booking, not its numeric `id`.
            type: Only references to this calendar or conferencing service.

        Raises:
            NotFoundError: No booking with this `uid` exists.
        """
        return self._call(
            operations.TEAMS_BOOKINGS_LIST_REFERENCES,
            path={"orgId": org_id, "teamId": team_id, "bookingUid": booking_uid},
            query={"type": type},
        )


class BookingsWithRawResponse(RawMethods, of=Bookings):
    list = RawMethod(Bookings.list)
    list_references = RawMethod(Bookings.list_references)
