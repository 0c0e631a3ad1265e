# Generated from spec/paths/organizations/bookings.yaml by openapi-twin-clients; do not edit.
"""`organizations.bookings` of the synchronous client."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class Bookings(Resource["BookingsWithRawResponse"]):
    """Bookings of all users in an organization, and ways to handle unwanted ones."""

    def list(
        self,
        org_id: int,
        *,
        status: Sequence[types.BookingStatusFilter] | Omit = omit,
        user_ids: Sequence[int] | Omit = omit,
        attendee_email: str | Omit = omit,
        attendee_name: str | Omit = omit,
        event_type_id: int | Omit = omit,
        event_type_ids: Sequence[int] | Omit = omit,
        team_id: int | Omit = omit,
        team_ids: Sequence[int] | Omit = omit,
        booking_uid: str | Omit = omit,
        after_start: date | datetime | str | Omit = omit,
        before_end: date | datetime | str | Omit = omit,
        after_created_at: date | datetime | str | Omit = omit,
        before_created_at: date | datetime | str | Omit = omit,
        after_updated_at: date | datetime | str | Omit = omit,
        before_updated_at: date | datetime | str | Omit = omit,
        sort_start: types.SortOrder | Omit = omit,
        sort_end: types.SortOrder | Omit = omit,
        sort_created: types.SortOrder | Omit = omit,
        sort_updated_at: types.SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> Page[types.Booking]:
        """List the bookings of all users in an organization.

        Totals ignore the filters on creation and change. Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-bookings/get-organization-bookings

        Args:
            org_id: ID of the organization.
            status: Only bookings with one of these statuses. If omitted, bookings with any status are included.
            user_ids: Only bookings of the members of the organization with these user IDs.
            attendee_email: Only bookings with an attendee or guest who has exactly this email address. Case-sensitive.
            attendee_name: Only bookings with an attendee who has exactly this name. Case-sensitive.
            event_type_id: Only bookings of the event type with this ID. Ignored if `event_type_ids` is set.
            event_type_ids: Only bookings of the event types with these IDs.
            team_id: Only bookings of the team with this ID. Ignored if `team_ids` is set.
            team_ids: Only bookings of the teams with these IDs.
            booking_uid: Only the booking with this `uid`.
            after_start: Only bookings that start at this time or later. A date stands for its first moment in UTC.
            before_end: Only bookings that end at this time or earlier. A date stands for its first moment in UTC.
            after_created_at: Only bookings created at this time or later. A date stands for its first moment in UTC.
            before_created_at: Only bookings created at this time or earlier. A date stands for its first moment in UTC.
            after_updated_at: Only bookings last changed at this time or later. Use it to fetch what changed since your
                last run. A date stands for its first moment in UTC. Pages are cut before it applies, and can be empty.
            before_updated_at: Only bookings last changed by this time. A date stands for its first moment in UTC.
            sort_start: Sort order by start time.
            sort_end: Sort order by end time.
            sort_created: Sort order by creation time.
            sort_updated_at: Sort order by time of the last change.
            take: Maximum number of results to return. From 1 to 250, by default 100.
            skip: Number of results to skip.

        Raises:
            PermissionDeniedError: You do not have access to the organization's bookings.
        """
        return self._page(
            operations.BOOKINGS_LIST,
            path={"orgId": org_id},
            query={
                "status": status,
                "userIds": user_ids,
                "attendeeEmail": attendee_email,
                "attendeeName": attendee_name,
                "eventTypeId": event_type_id,
                "eventTypeIds": event_type_ids,
                "teamId": team_id,
                "teamsIds": team_ids,
                "bookingUid": booking_uid,
                "afterStart": after_start,
                "beforeEnd": before_end,
                "afterCreatedAt": after_created_at,
                "beforeCreatedAt": before_created_at,
                "afterUpdatedAt": after_updated_at,
                "beforeUpdatedAt": before_updated_at,
                "sortStart": sort_start,
                "sortEnd": sort_end,
                "sortCreated": sort_created,
                "sortUpdatedAt": sort_updated_at,
                "take": take,
                "skip": skip,
            },
        )

    def report(
        self,
        org_id: int,
        *,
        booking_uid: str,
        reason: Literal["SPAM", "UNWANTED", "DONT_KNOW_PERSON", "OTHER"],
        report_type: types.BookerScope,
        description: str | Omit = omit,
    ) -> types.BookingReport:
        """Report an unwanted booking.

        Cancels the booking, if it is upcoming, and all upcoming bookings in the organization that were made with the
        same email address or domain. No one is notified. A booking can be reported only once.

        Args:
            org_id: ID of the organization.
            booking_uid: UID of the booking.
            reason: Reason for the report.
            report_type: Who is affected: the booker's email address (`EMAIL`) or its whole domain (`DOMAIN`).
            description: Further details.

        Raises:
            BadRequestError: The booking was already reported.
        """
        return self._call(
            operations.BOOKINGS_REPORT,
            path={"orgId": org_id},
            body={"bookingUid": booking_uid, "reason": reason, "reportType": report_type, "description": description},
        )

    def block(self, org_id: int, *, booking_uid: str, block_type: types.BookerScope) -> types.BookingBlock:
        """Block the booker of a booking.

        The email address of the booker, or its entire domain, can no longer be used to book in the organization.
        Upcoming bookings that were made with it are canceled, and no one is notified.

        Args:
            org_id: ID of the organization.
            booking_uid: The `uid` of the booking.
            block_type: Who is affected: the booker's email address (`EMAIL`) or its whole domain (`DOMAIN`).
        """
        return self._call(
            operations.BOOKINGS_BLOCK, path={"orgId": org_id}, body={"bookingUid": booking_uid, "blockType": block_type}
        )


class BookingsWithRawResponse(RawMethods, of=Bookings):
    list = RawMethod(Bookings.list)
    report = RawMethod(Bookings.report)
    block = RawMethod(Bookings.block)
