# Generated from spec/paths/teams/bookings.yaml by openapi-twin-clients; do not edit.
"""`teams.bookings`, sync."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from calcom._core.omit import Omit, omit
from calcom._operations import teams as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawMethod, RawMethods, Resource
from calcom.types.bookings import Booking, BookingStatusFilter
from calcom.types.common import SortOrder


class Bookings(Resource["BookingsWithRawResponse"]):
    """Bookings of a team."""

    def list(
        self,
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

        Needs the role admin or owner in the team. See
        https://cal.com/docs/api-reference/v2/teams-bookings/get-team-bookings

        Args:
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
            operations.BOOKINGS_LIST,
            path={"teamId": team_id},
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


class BookingsWithRawResponse(RawMethods, of=Bookings):
    list = RawMethod(Bookings.list)
