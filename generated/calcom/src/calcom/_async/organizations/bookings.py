# Generated from spec/paths/organizations/bookings.yaml by openapi-twin-clients; do not edit.
"""`organizations.bookings`, async."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal

from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom.types.bookings import BookerScope, Booking, BookingBlock, BookingReport, BookingStatusFilter
from calcom.types.common import SortOrder


class AsyncBookings(AsyncResource["AsyncBookingsWithRawResponse"]):
    """Bookings of everybody in an organization, and what to do about unwanted ones."""

    def list(
        self,
        org_id: int,
        *,
        status: Sequence[BookingStatusFilter] | Omit = omit,
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
        sort_start: SortOrder | Omit = omit,
        sort_end: SortOrder | Omit = omit,
        sort_created: SortOrder | Omit = omit,
        sort_updated_at: SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> AsyncPager[Booking]:
        """List the bookings of everybody in an organization.

        Needs the role admin or owner in the organization. See
        https://cal.com/docs/api-reference/v2/orgs-bookings/get-organization-bookings

        Args:
            org_id: The organization.
            status: Only bookings in one of these states. Left out, every booking counts.
            user_ids: Only bookings of these members of the organization.
            attendee_email: Only bookings with an attendee or guest of exactly this email address. Upper and lower case
                differ.
            attendee_name: Only bookings with an attendee of exactly this name. Upper and lower case differ.
            event_type_id: Only bookings of this event type. Has no effect beside `event_type_ids`.
            event_type_ids: Only bookings of these event types.
            team_id: Only bookings of this team. Has no effect beside `team_ids`.
            team_ids: Only bookings of these teams.
            booking_uid: Only the booking with this `uid`.
            after_start: Only bookings that start at this time or later. A day stands for its first moment in UTC.
            before_end: Only bookings that end at this time or earlier. A day stands for its first moment in UTC.
            after_created_at: Only bookings created at this time or later. A day stands for its first moment in UTC.
                Totals ignore this filter.
            before_created_at: Only bookings created at this time or earlier. A day stands for its first moment in UTC.
                Totals ignore this filter.
            after_updated_at: Only bookings last changed at this time or later; good for fetching what is new since the
                last run. A day stands for its first moment in UTC. Totals ignore this filter.
            before_updated_at: Only bookings last changed at this time or earlier. A day stands for its first moment in
                UTC. Totals ignore this filter.
            sort_start: Sorts by start.
            sort_end: Sorts by end.
            sort_created: Sorts by creation.
            sort_updated_at: Sorts by last change.
            take: How many bookings a page holds at most. From 1 to 250, by default 100.
            skip: How many items to pass over before the first one.

        Raises:
            PermissionDeniedError: You may not see the organization's bookings.
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

    async def report(
        self,
        org_id: int,
        *,
        booking_uid: str,
        reason: Literal["SPAM", "UNWANTED", "DONT_KNOW_PERSON", "OTHER"],
        report_type: BookerScope,
        description: str | Omit = omit,
    ) -> BookingReport:
        """Report an unwanted booking.

        Cancels the booking, if it is still to come, and all upcoming ones in the organization that the same address or
        domain made. Nobody is told. A booking can be reported once.

        Args:
            org_id: The organization.
            booking_uid: The `uid` of the booking.
            reason: What is wrong with it.
            report_type: Whom it hits: the booker's email address (`EMAIL`), or every address of its domain (`DOMAIN`).
            description: More about it.

        Raises:
            BadRequestError: The booking was reported before.
        """
        return await self._call(
            operations.BOOKINGS_REPORT,
            path={"orgId": org_id},
            body={"bookingUid": booking_uid, "reason": reason, "reportType": report_type, "description": description},
        )

    async def block(self, org_id: int, *, booking_uid: str, block_type: BookerScope) -> BookingBlock:
        """Block whoever made a booking.

        The address, or its whole domain, can no longer book in the organization. Its upcoming bookings are cancelled
        without telling anybody.

        Args:
            org_id: The organization.
            booking_uid: The `uid` of the booking.
            block_type: Whom it hits: the booker's email address (`EMAIL`), or every address of its domain (`DOMAIN`).
        """
        return await self._call(
            operations.BOOKINGS_BLOCK, path={"orgId": org_id}, body={"bookingUid": booking_uid, "blockType": block_type}
        )


class AsyncBookingsWithRawResponse(AsyncRawMethods, of=AsyncBookings):
    list = AsyncRawMethod(AsyncBookings.list)
    report = AsyncRawMethod(AsyncBookings.report)
    block = AsyncRawMethod(AsyncBookings.block)
