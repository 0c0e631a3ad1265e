# Generated from spec/paths/organizations/teams/bookings.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.bookings`, sync."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date, datetime

from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawMethod, RawMethods, Resource
from calcom.types.bookings import Booking, BookingReference, BookingReferenceType, BookingStatusFilter
from calcom.types.common import SortOrder


class Bookings(Resource["BookingsWithRawResponse"]):
    """Bookings of a team within an organization."""

    def list(
        self,
        org_id: int,
        team_id: int,
        *,
        status: Sequence[BookingStatusFilter] | Omit = omit,
        attendee_email: str | Omit = omit,
        attendee_name: str | Omit = omit,
        event_type_id: int | Omit = omit,
        event_type_ids: Sequence[int] | Omit = omit,
        booking_uid: str | Omit = omit,
        after_start: date | datetime | str | Omit = omit,
        before_end: date | datetime | str | Omit = omit,
        sort_start: SortOrder | Omit = omit,
        sort_end: SortOrder | Omit = omit,
        sort_created: SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> Page[Booking]:
        """List the bookings of a team's event types.

        Needs the role admin or owner in the team or the organization. See
        https://cal.com/docs/api-reference/v2/orgs-teams-bookings/get-organization-team-bookings

        Args:
            org_id: The organization.
            team_id: The team.
            status: Only bookings in one of these states. Left out, every booking counts.
            attendee_email: Only bookings with an attendee or guest of exactly this email address. Upper and lower case
                differ.
            attendee_name: Only bookings with an attendee of exactly this name. Upper and lower case differ.
            event_type_id: Only bookings of this event type. Has no effect beside `event_type_ids`.
            event_type_ids: Only bookings of these event types.
            booking_uid: Only the booking with this `uid`.
            after_start: Only bookings that start at this time or later. A day stands for its first moment in UTC.
            before_end: Only bookings that end at this time or earlier. A day stands for its first moment in UTC.
            sort_start: Sorts by start.
            sort_end: Sorts by end.
            sort_created: Sorts by creation.
            take: How many bookings a page holds at most. From 1 to 250, by default 100.
            skip: How many items to pass over before the first one.

        Raises:
            PermissionDeniedError: You may not see the team's bookings.
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
        self, org_id: int, team_id: int, booking_uid: str, *, type: BookingReferenceType | Omit = omit
    ) -> builtins.list[BookingReference]:
        """List the traces of a team's booking in calendars and conferencing apps.

        Needs the role admin or owner in the team or the organization. See
        https://cal.com/docs/api-reference/v2/orgs-teams-bookings/get-booking-references

        Args:
            org_id: The organization.
            team_id: The team.
            booking_uid: The `uid` of the booking (not its numeric `id`).
            type: Only references to this calendar or conferencing service.

        Raises:
            NotFoundError: There is no such booking.
        """
        return self._call(
            operations.TEAMS_BOOKINGS_LIST_REFERENCES,
            path={"orgId": org_id, "teamId": team_id, "bookingUid": booking_uid},
            query={"type": type},
        )


class BookingsWithRawResponse(RawMethods, of=Bookings):
    list = RawMethod(Bookings.list)
    list_references = RawMethod(Bookings.list_references)
