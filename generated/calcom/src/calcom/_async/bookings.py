# Generated from spec/paths/bookings.yaml by openapi-twin-clients; do not edit.
"""`bookings` of the asynchronous client."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Any

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._core.omit import Omit, omit
from calcom._core.optional_body import optional_body
from calcom._operations import bookings as operations


class AsyncBookings(AsyncResource["AsyncBookingsWithRawResponse"]):
    """Booked meetings. Create, find, reschedule, cancel, confirm, and inspect them."""

    @cached_property
    def attendees(self) -> AsyncBookingsAttendees:
        """People who take part in a booking."""
        return AsyncBookingsAttendees(self._driver)

    @cached_property
    def guests(self) -> AsyncBookingsGuests:
        """People who are invited to a booking in addition to its attendee."""
        return AsyncBookingsGuests(self._driver)

    @cached_property
    def email_verification(self) -> AsyncBookingsEmailVerification:
        """Codes with which bookers verify their email addresses."""
        return AsyncBookingsEmailVerification(self._driver)

    def list(
        self,
        *,
        status: Sequence[types.BookingStatusFilter] | Omit = omit,
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
    ) -> AsyncPager[types.Booking]:
        """List your bookings.

        Returns the bookings that you host or attend. Admins and owners also see those of their teams and organization.

        Without a sort argument, bookings are sorted by start time, earliest first. If `cancelled` is the only status,
        they are sorted latest first. Totals ignore the filters on creation time and time of the last change.

        See https://cal.com/docs/api-reference/v2/bookings/get-all-bookings

        Args:
            status: Only bookings with one of these statuses. If omitted, bookings with any status are included.
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
            BadRequestError: A filter or page size is invalid, or no event type has the given ID.
        """
        return self._page(
            operations.LIST,
            query={
                "status": status,
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

    async def create(
        self,
        *,
        start: datetime | str,
        attendee: types.BookerParam,
        event_type_id: int | Omit = omit,
        event_type_slug: str | Omit = omit,
        username: str | Omit = omit,
        team_slug: str | Omit = omit,
        organization_slug: str | Omit = omit,
        length_in_minutes: int | Omit = omit,
        booking_fields_responses: Mapping[str, Any] | Omit = omit,
        guests: Sequence[str] | Omit = omit,
        location: types.BookingLocationParam | Omit = omit,
        metadata: types.MetadataParam | Omit = omit,
        instant: bool | Omit = omit,
        email_verification_code: str | Omit = omit,
        routing: types.RoutingParam | Omit = omit,
        meeting_url: str | Omit = omit,
    ) -> types.Booking:
        """Book a meeting.

        The result depends on the event type. If it has seats, the booking takes a seat (`seat_uid`). If a host must
        confirm bookings, the new booking is `pending`. For a recurring event type, use `bookings.create_recurring`.

        The time must be free and within the host's hours. It does not have to be one of the listed slots.

        Credentials are optional unless the event type requires them. If the event type hides attendees from each other,
        the response shows the other attendees of a booking with seats only to a host or an admin.

        See https://cal.com/docs/api-reference/v2/bookings/create-a-booking

        Args:
            start: When the meeting starts. A string without an offset is read as UTC.
            attendee: The person who books. Provide an email address, a phone number, or both.
            event_type_id: ID of the event type to book. Required unless you pass `event_type_slug`.
            event_type_slug: Slug of the event type to book, together with `username` or `team_slug`.
            username: Username of the owner of the event type. Used with `event_type_slug`.
            team_slug: Slug of the team that owns the event type. Used with `event_type_slug`.
            organization_slug: Slug of the organization of `username` or `team_slug`, if they belong to one.
            length_in_minutes: Length in minutes, which must be one that the event type offers. Rejected for an event
                type with a single length. If omitted, the default length of the event type applies.
            booking_fields_responses: Answers to the booking fields that were added to the event type, keyed by slug.
                Required fields need an answer that is not empty. Use the JSON type of the field: a list for
                `multiselect`, `checkbox`, and `multiemail`, true or false for `boolean`, and a string for all others.
                Unknown fields are ignored. Self-hosted servers reject any answer to a field of type `number`.
            guests: Additional email addresses to invite. Each can be listed only once, and the attendee's own cannot be
                included. Accepted even if the event type disables guests.
            location: Where to meet. The event type must offer this kind. If omitted, its first location, or Cal Video.
            metadata: Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters.
            instant: Whether to ask the team for an immediately available host. Only for event types of teams.
            email_verification_code: Code emailed to the attendee, if the event type requires a verified email address.
            routing: How a routing form led to this booking, as the form returned it in `routing`.
            meeting_url: Deprecated. Use `location` instead.

        Raises:
            BadRequestError: The time is already booked (self-hosted servers), in the past, outside working hours, too
                soon, or too far ahead. Also raised if the attendee has too many upcoming bookings, a booking field has
                no value, or a property is invalid.
            AuthenticationError: The event type's limit on bookings (`booking_limit_reached`) or booked minutes
                (`duration_limit_reached`) is reached, or the event type requires credentials.
            PermissionDeniedError: The event type does not accept bookings with these credentials.
            NotFoundError: The event type, user, or team does not exist.
            ConflictError: The time is already booked (hosted service), a later occurrence conflicts with another
                booking (`booking_conflict_error`), the attendee already has a seat, or no seats are left.
        """
        return await self._call(
            operations.CREATE,
            body={
                "start": start,
                "attendee": attendee,
                "eventTypeId": event_type_id,
                "eventTypeSlug": event_type_slug,
                "username": username,
                "teamSlug": team_slug,
                "organizationSlug": organization_slug,
                "lengthInMinutes": length_in_minutes,
                "bookingFieldsResponses": booking_fields_responses,
                "guests": guests,
                "location": location,
                "metadata": metadata,
                "instant": instant,
                "emailVerificationCode": email_verification_code,
                "routing": routing,
                "meetingUrl": meeting_url,
            },
        )

    async def create_recurring(
        self,
        *,
        start: datetime | str,
        attendee: types.BookerParam,
        event_type_id: int | Omit = omit,
        event_type_slug: str | Omit = omit,
        username: str | Omit = omit,
        team_slug: str | Omit = omit,
        organization_slug: str | Omit = omit,
        length_in_minutes: int | Omit = omit,
        booking_fields_responses: Mapping[str, Any] | Omit = omit,
        guests: Sequence[str] | Omit = omit,
        location: types.BookingLocationParam | Omit = omit,
        metadata: types.MetadataParam | Omit = omit,
        recurrence_count: int | Omit = omit,
        instant: bool | Omit = omit,
        email_verification_code: str | Omit = omit,
        routing: types.RoutingParam | Omit = omit,
        meeting_url: str | Omit = omit,
    ) -> builtins.list[types.Booking]:
        """Book a recurring meeting.

        Returns one booking for each occurrence, earliest first. They share a `recurring_booking_uid`.

        All occurrences keep the same local time in the attendee's time zone, even across a daylight saving change and
        even if that is outside the host's hours. Only the first occurrence is fully validated. If a later one conflicts
        with another booking, the call raises `booking_conflict_error` (409), and the occurrences before it stay booked.

        See https://cal.com/docs/api-reference/v2/bookings/create-a-booking

        Args:
            start: When the meeting starts. A string without an offset is read as UTC.
            attendee: The person who books. Provide an email address, a phone number, or both.
            event_type_id: ID of the event type to book. Required unless you pass `event_type_slug`.
            event_type_slug: Slug of the event type to book, together with `username` or `team_slug`.
            username: Username of the owner of the event type. Used with `event_type_slug`.
            team_slug: Slug of the team that owns the event type. Used with `event_type_slug`.
            organization_slug: Slug of the organization of `username` or `team_slug`, if they belong to one.
            length_in_minutes: Length in minutes, which must be one that the event type offers. Rejected for an event
                type with a single length. If omitted, the default length of the event type applies.
            booking_fields_responses: Answers to the booking fields that were added to the event type, keyed by slug.
                Required fields need an answer that is not empty. Use the JSON type of the field: a list for
                `multiselect`, `checkbox`, and `multiemail`, true or false for `boolean`, and a string for all others.
                Unknown fields are ignored. Self-hosted servers reject any answer to a field of type `number`.
            guests: Additional email addresses to invite. Each can be listed only once, and the attendee's own cannot be
                included. Accepted even if the event type disables guests.
            location: Where to meet. The event type must offer this kind. If omitted, its first location, or Cal Video.
            metadata: Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters.
            recurrence_count: Number of meetings, at most as many as the event type allows. If omitted, the maximum of
                the event type. Ignored for an event type without recurrence.
            instant: Whether to ask the team for an immediately available host. Only for event types of teams.
            email_verification_code: Code emailed to the attendee, if the event type requires a verified email address.
            routing: How a routing form led to this booking, as the form returned it in `routing`.
            meeting_url: Deprecated. Use `location` instead.

        Raises:
            BadRequestError: The time is already booked (self-hosted servers), in the past, outside working hours, too
                soon, or too far ahead. Also raised if the attendee has too many upcoming bookings, a booking field has
                no value, or a property is invalid.
            AuthenticationError: The event type's limit on bookings (`booking_limit_reached`) or booked minutes
                (`duration_limit_reached`) is reached, or the event type requires credentials.
            PermissionDeniedError: The event type does not accept bookings with these credentials.
            NotFoundError: The event type, user, or team does not exist.
            ConflictError: The time is already booked (hosted service), a later occurrence conflicts with another
                booking (`booking_conflict_error`), the attendee already has a seat, or no seats are left.
        """
        return await self._call(
            operations.CREATE_RECURRING,
            body={
                "start": start,
                "attendee": attendee,
                "eventTypeId": event_type_id,
                "eventTypeSlug": event_type_slug,
                "username": username,
                "teamSlug": team_slug,
                "organizationSlug": organization_slug,
                "lengthInMinutes": length_in_minutes,
                "bookingFieldsResponses": booking_fields_responses,
                "guests": guests,
                "location": location,
                "metadata": metadata,
                "recurrenceCount": recurrence_count,
                "instant": instant,
                "emailVerificationCode": email_verification_code,
                "routing": routing,
                "meetingUrl": meeting_url,
            },
        )

    async def get_by_seat(self, seat_uid: str) -> types.Booking:
        """Get the booking that contains a seat.

        If the event type hides attendees from each other, only hosts and admins see attendees in other seats.

        See https://cal.com/docs/api-reference/v2/bookings/get-a-booking-by-seat-uid

        Args:
            seat_uid: The `seat_uid` of an attendee.

        Raises:
            NotFoundError: No seat with this `seat_uid` exists.
        """
        return await self._call(operations.GET_BY_SEAT, path={"seatUid": seat_uid})

    async def get(self, booking_uid: str) -> types.Booking:
        """Get a booking.

        If the event type hides attendees from each other, the response includes no attendees of a booking with seats,
        unless you are a host or an admin. For all occurrences of a recurring booking, use `bookings.get_recurring`.

        See https://cal.com/docs/api-reference/v2/bookings/get-a-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.

        Raises:
            NotFoundError: No booking with this `uid` exists.
        """
        return await self._call(operations.GET, path={"bookingUid": booking_uid})

    async def get_recurring(self, booking_uid: str) -> builtins.list[types.Booking]:
        """Get all occurrences of a recurring booking.

        Pass the `recurring_booking_uid` that the occurrences share as `booking_uid`. Occurrences are sorted by time.

        See https://cal.com/docs/api-reference/v2/bookings/get-a-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.

        Raises:
            NotFoundError: No booking with this `uid` exists.
        """
        return await self._call(operations.GET_RECURRING, path={"bookingUid": booking_uid})

    async def reschedule(
        self,
        booking_uid: str,
        *,
        start: datetime | str,
        rescheduling_reason: str | Omit = omit,
        rescheduled_by: str | Omit = omit,
        seat_uid: str | Omit = omit,
        email_verification_code: str | Omit = omit,
    ) -> types.Booking:
        """Reschedule a booking to another time.

        Moves the meeting and returns a new booking with its own `uid`. The old booking is canceled, and its
        `rescheduled_to_uid` contains the `uid` of the new one. The time of the old booking counts as free, so the new
        time can overlap it. Past bookings can be rescheduled. Canceled ones only if the event type allows it.

        With seats, `seat_uid` moves that attendee to the booking at the new time. When the last attendee has left, the
        old booking is canceled without a link to a new one.

        Credentials are optional: anyone who knows the `uid` can reschedule the booking. If the host must confirm
        bookings, a rescheduled booking can be `pending` again unless you use the host's credentials.

        If the event type offers several lengths, the length of the new booking depends on the server. Some servers keep
        the length of the old booking, others reset it to the default of the event type. Check `duration`.

        See https://cal.com/docs/api-reference/v2/bookings/reschedule-a-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.
            start: When the meeting starts. A string without an offset is read as UTC.
            rescheduling_reason: Reason for rescheduling. Rejected in combination with `seat_uid`.
            rescheduled_by: Email address of the person who reschedules the booking, returned as `rescheduled_by_email`.
                If the host must confirm bookings, the host's own address confirms the new booking immediately.
            seat_uid: UID of the seat to reschedule, if the event type has seats. On the hosted service, admins of the
                host's organization can omit it to reschedule all seats. Required on self-hosted servers.
            email_verification_code: Code emailed to the attendee, if the event type requires a verified email address.

        Raises:
            BadRequestError: The time is already booked (self-hosted servers), in the past, or outside working hours,
                `seat_uid` is missing, or the booking is canceled or rescheduled (the message names the new one).
            PermissionDeniedError: Only the host can reschedule this close to the start.
            NotFoundError: No booking with this `uid` exists.
            ConflictError: The time is already booked (hosted service).
        """
        return await self._call(
            operations.RESCHEDULE,
            path={"bookingUid": booking_uid},
            body={
                "start": start,
                "reschedulingReason": rescheduling_reason,
                "rescheduledBy": rescheduled_by,
                "seatUid": seat_uid,
                "emailVerificationCode": email_verification_code,
            },
        )

    async def request_reschedule(self, booking_uid: str, *, reschedule_reason: str | Omit = omit) -> None:
        """Ask the attendee to choose another time.

        Cancels the booking and emails the attendee a link to choose a new time. Webhooks receive `BOOKING_CANCELLED`
        with `request_reschedule`.

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.
            reschedule_reason: Reason for requesting another time.

        Raises:
            NotFoundError: No booking with this `uid` exists.
        """
        return await self._call(
            operations.REQUEST_RESCHEDULE,
            path={"bookingUid": booking_uid},
            body={"rescheduleReason": reschedule_reason},
        )

    async def cancel(
        self, booking_uid: str, *, cancellation_reason: str | Omit = omit, seat_uid: str | Omit = omit
    ) -> types.Booking:
        """Cancel a booking.

        The time becomes free immediately. Credentials are optional: anyone who knows the `uid` can cancel the booking.
        With the host's credentials, a reason is required. A meeting that has started but not ended can be canceled.

        With seats, `seat_uid` cancels only that attendee, and the booking stays. Without `seat_uid`, only a host or an
        admin of the host's organization can cancel, and this cancels the booking for all attendees. Occurrences of a
        recurring booking with seats are canceled one at a time. To cancel several, use `bookings.cancel_recurring`.

        See https://cal.com/docs/api-reference/v2/bookings/cancel-a-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.
            cancellation_reason: Reason for the cancellation. Required, and not empty, with the host's credentials.
            seat_uid: `seat_uid` of the attendee to cancel, for an event type with seats.

        Raises:
            BadRequestError: The reason is missing, the booking is over or already canceled, it has no seat with this
                `seat_uid`, or the event type allows only the host to cancel.
            AuthenticationError: The booking has seats, `seat_uid` is missing, and you are not a host.
            NotFoundError: No booking with this `uid` exists. Self-hosted servers sometimes return this error even
                though the seat was just removed. Get the booking to check.
        """
        return await self._call(
            operations.CANCEL,
            path={"bookingUid": booking_uid},
            body={"cancellationReason": cancellation_reason, "seatUid": seat_uid},
        )

    async def cancel_recurring(
        self,
        booking_uid: str,
        *,
        cancellation_reason: str | Omit = omit,
        seat_uid: str | Omit = omit,
        cancel_subsequent_bookings: bool | Omit = omit,
    ) -> builtins.list[types.Booking]:
        """Cancel occurrences of a recurring booking.

        To cancel all occurrences, pass the `recurring_booking_uid` that they share as `booking_uid`. To cancel one
        occurrence and the later ones, pass its `uid` and `cancel_subsequent_bookings`. With the host's credentials, a
        reason is required. Returns all occurrences of the series.

        See https://cal.com/docs/api-reference/v2/bookings/cancel-a-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.
            cancellation_reason: Reason for the cancellation. Required, and not empty, with the host's credentials.
            seat_uid: `seat_uid` of the attendee to cancel, for an event type with seats.
            cancel_subsequent_bookings: Whether to also cancel later occurrences. Cannot be combined with `seat_uid`.

        Raises:
            BadRequestError: The reason is missing, the booking is over or already canceled, it has no seat with this
                `seat_uid`, or the event type allows only the host to cancel.
            AuthenticationError: The booking has seats, `seat_uid` is missing, and you are not a host.
            NotFoundError: No booking with this `uid` exists. Self-hosted servers sometimes return this error even
                though the seat was just removed. Get the booking to check.
        """
        return await self._call(
            operations.CANCEL_RECURRING,
            path={"bookingUid": booking_uid},
            body={
                "cancellationReason": cancellation_reason,
                "seatUid": seat_uid,
                "cancelSubsequentBookings": cancel_subsequent_bookings,
            },
        )

    async def confirm(self, booking_uid: str) -> types.Booking:
        """Accept a booking that is waiting for confirmation.

        If the booking is recurring, all of its occurrences are accepted.

        The server does not check whether the time is still free, so two bookings for the same time can both be
        confirmed. A booking that was declined can also be confirmed.

        Only the host or an admin can call this.

        See https://cal.com/docs/api-reference/v2/bookings/confirm-a-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.

        Raises:
            BadRequestError: The booking is already accepted.
            AuthenticationError: You do not have permission to accept or decline this booking.
            NotFoundError: No booking with this `uid` exists.
        """
        return await self._call(operations.CONFIRM, path={"bookingUid": booking_uid})

    async def decline(self, booking_uid: str, *, reason: str | Omit = omit) -> types.Booking:
        """Decline a booking that is waiting for confirmation.

        The time becomes free. If the booking is recurring, all of its occurrences are declined.

        Declining a booking that was already declined or canceled succeeds.

        Only the host or an admin can call this.

        See https://cal.com/docs/api-reference/v2/bookings/decline-a-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.
            reason: Reason for declining. It is sent to the attendee, but the returned booking does not contain it.

        Raises:
            BadRequestError: The booking is already accepted.
            AuthenticationError: You do not have permission to accept or decline this booking.
            NotFoundError: No booking with this `uid` exists.
        """
        return await self._call(operations.DECLINE, path={"bookingUid": booking_uid}, body={"reason": reason})

    async def mark_absent(
        self,
        booking_uid: str,
        *,
        attendees: Sequence[types.AttendeeAbsenceParam] | Omit = omit,
        host: bool | Omit = omit,
    ) -> types.Booking:
        """Record who was absent.

        You can call this after the scheduled start. The server allows any user to do this, not only the host.

        See https://cal.com/docs/api-reference/v2/bookings/mark-a-booking-absence

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.
            attendees: Attendees to mark as absent or present. Attendees that are not listed are unchanged. Some servers
                ignore unknown attendees, others fail with status 500.
            host: Whether the host was absent. If omitted, unchanged. Not all servers let `false` remove a mark.

        Raises:
            BadRequestError: The meeting has not started yet.
            NotFoundError: No booking with this `uid` exists.
        """
        return await self._call(
            operations.MARK_ABSENT, path={"bookingUid": booking_uid}, body={"attendees": attendees, "host": host}
        )

    async def reassign(self, booking_uid: str) -> types.BookingReassignment:
        """Reassign a booking to another host who is free.

        Works only for round-robin event types. Some self-hosted servers respond with status 500 even though the host
        has changed. Get the booking to check.

        You must be a host or owner of the event type, or an admin of its team or organization.

        See https://cal.com/docs/api-reference/v2/bookings/reassign-a-booking-to-auto-selected-host

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.

        Raises:
            BadRequestError: No other host is free at that time.
            PermissionDeniedError: You do not have permission to change the host.
            NotFoundError: No booking with this `uid` exists.
        """
        return await self._call(operations.REASSIGN, path={"bookingUid": booking_uid})

    async def reassign_to_user(
        self, booking_uid: str, user_id: int, *, reason: str | Omit = omit
    ) -> types.BookingReassignment:
        """Reassign a booking to the host that you choose.

        Works only for round-robin event types. Some self-hosted servers respond with status 500 even though the host
        has changed. Get the booking to check.

        You must be a host or owner of the event type, or an admin of its team or organization.

        See https://cal.com/docs/api-reference/v2/bookings/reassign-a-booking-to-a-specific-host

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.
            user_id: ID of the user.
            reason: Reason for changing the host.

        Raises:
            BadRequestError: The user is not a host of the event type.
            PermissionDeniedError: You do not have permission to change the host.
            NotFoundError: No booking with this `uid` or no user with this ID exists.
        """
        return await self._call(
            operations.REASSIGN_TO_USER,
            path={"bookingUid": booking_uid, "userId": user_id},
            body=optional_body({"reason": reason}),
        )

    async def update_location(self, booking_uid: str, *, location: types.NewBookingLocationParam) -> types.Booking:
        """Change the location of a booking.

        The location can be of any kind, even one that the event type does not offer. Some versions of the server do not
        update an event that is already in a connected calendar. Limited to 5 calls per minute.

        You must be a host or owner of the event type, or an admin of its team or organization.

        See https://cal.com/docs/api-reference/v2/bookings/update-booking-location-for-an-existing-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.
            location: New location of a booked meeting.

        Raises:
            BadRequestError: The location is malformed or of an unknown kind.
            PermissionDeniedError: You do not have permission to change this booking.
            NotFoundError: No booking with this `uid` exists.
            RateLimitError: More than 5 calls were made within a minute.
        """
        return await self._call(
            operations.UPDATE_LOCATION, path={"bookingUid": booking_uid}, body={"location": location}
        )

    async def list_calendar_links(self, booking_uid: str) -> builtins.list[types.CalendarLink]:
        """List links for adding a booking to a calendar.

        There is one link each for Google Calendar, Microsoft Office, and Outlook, and one that contains an ICS file.

        See https://cal.com/docs/api-reference/v2/bookings/get-add-to-calendar-links-for-a-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.

        Raises:
            BadRequestError: The event type of the booking was deleted.
            NotFoundError: No booking with this `uid` exists.
        """
        return await self._call(operations.LIST_CALENDAR_LINKS, path={"bookingUid": booking_uid})

    async def list_references(
        self, booking_uid: str, *, type: types.BookingReferenceType | Omit = omit
    ) -> builtins.list[types.BookingReference]:
        """List a booking's references in calendars and conferencing apps.

        See https://cal.com/docs/api-reference/v2/bookings/get-booking-references

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.
            type: Only references to this calendar or conferencing service.

        Raises:
            BadRequestError: The booking does not belong to you.
            NotFoundError: No booking with this `uid` exists.
        """
        return await self._call(operations.LIST_REFERENCES, path={"bookingUid": booking_uid}, query={"type": type})

    async def list_recordings(self, booking_uid: str) -> builtins.list[types.BookingRecording]:
        """List the recordings of a Cal Video meeting.

        Only the host, an admin of the team, and admins and owners of the organization can call this.

        See https://cal.com/docs/api-reference/v2/bookings/get-all-the-recordings-for-the-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.

        Raises:
            PermissionDeniedError: You do not have access to this booking's recordings.
            NotFoundError: No booking with this `uid` exists, or its location is not Cal Video.
        """
        return await self._call(operations.LIST_RECORDINGS, path={"bookingUid": booking_uid})

    async def list_transcripts(self, booking_uid: str) -> builtins.list[str]:
        """List download links for the transcripts of a Cal Video meeting.

        Links expire after one hour. Call this again for new ones. Transcripts exist only if they were turned on.

        https://cal.com/docs/api-reference/v2/bookings/get-cal-video-real-time-transcript-download-links-for-the-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.

        Raises:
            PermissionDeniedError: You do not have access to this booking's transcripts.
            NotFoundError: No booking with this `uid` exists, or its location is not Cal Video.
        """
        return await self._call(operations.LIST_TRANSCRIPTS, path={"bookingUid": booking_uid})

    async def list_conferencing_sessions(self, booking_uid: str) -> builtins.list[types.ConferencingSession]:
        """List when participants were in a Cal Video meeting.

        Only the host, an admin of the team, and admins and owners of the organization can call this.

        See https://cal.com/docs/api-reference/v2/bookings/get-video-meeting-sessions-only-supported-for-cal-video

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.

        Raises:
            PermissionDeniedError: You do not have access to this booking's sessions.
            NotFoundError: No booking with this `uid` exists, or its location is not Cal Video.
        """
        return await self._call(operations.LIST_CONFERENCING_SESSIONS, path={"bookingUid": booking_uid})

    async def get_routing_trace(self, booking_uid: str) -> types.RoutingTrace:
        """Get the trace of how a booking was routed to its host.

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.

        Raises:
            NotFoundError: No booking with this `uid` exists.
        """
        return await self._call(operations.GET_ROUTING_TRACE, path={"bookingUid": booking_uid})


class AsyncBookingsWithRawResponse(AsyncRawMethods, of=AsyncBookings):
    attendees: RawChild[AsyncBookingsAttendeesWithRawResponse] = RawChild()
    guests: RawChild[AsyncBookingsGuestsWithRawResponse] = RawChild()
    email_verification: RawChild[AsyncBookingsEmailVerificationWithRawResponse] = RawChild()
    list = AsyncRawMethod(AsyncBookings.list)
    create = AsyncRawMethod(AsyncBookings.create)
    create_recurring = AsyncRawMethod(AsyncBookings.create_recurring)
    get_by_seat = AsyncRawMethod(AsyncBookings.get_by_seat)
    get = AsyncRawMethod(AsyncBookings.get)
    get_recurring = AsyncRawMethod(AsyncBookings.get_recurring)
    reschedule = AsyncRawMethod(AsyncBookings.reschedule)
    request_reschedule = AsyncRawMethod(AsyncBookings.request_reschedule)
    cancel = AsyncRawMethod(AsyncBookings.cancel)
    cancel_recurring = AsyncRawMethod(AsyncBookings.cancel_recurring)
    confirm = AsyncRawMethod(AsyncBookings.confirm)
    decline = AsyncRawMethod(AsyncBookings.decline)
    mark_absent = AsyncRawMethod(AsyncBookings.mark_absent)
    reassign = AsyncRawMethod(AsyncBookings.reassign)
    reassign_to_user = AsyncRawMethod(AsyncBookings.reassign_to_user)
    update_location = AsyncRawMethod(AsyncBookings.update_location)
    list_calendar_links = AsyncRawMethod(AsyncBookings.list_calendar_links)
    list_references = AsyncRawMethod(AsyncBookings.list_references)
    list_recordings = AsyncRawMethod(AsyncBookings.list_recordings)
    list_transcripts = AsyncRawMethod(AsyncBookings.list_transcripts)
    list_conferencing_sessions = AsyncRawMethod(AsyncBookings.list_conferencing_sessions)
    get_routing_trace = AsyncRawMethod(AsyncBookings.get_routing_trace)


class AsyncBookingsAttendees(AsyncResource["AsyncBookingsAttendeesWithRawResponse"]):
    """People who take part in a booking."""

    async def list(self, booking_uid: str) -> builtins.list[types.Attendee]:
        """List the attendees of a booking.

        Guests are included.

        See https://cal.com/docs/api-reference/v2/bookings-attendees/get-all-attendees-for-a-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.

        Raises:
            PermissionDeniedError: You do not have access to this booking.
            NotFoundError: No booking with this `uid` exists.
        """
        return await self._call(operations.ATTENDEES_LIST, path={"bookingUid": booking_uid})

    async def add(
        self,
        booking_uid: str,
        *,
        name: str,
        email: str,
        time_zone: str,
        phone_number: str | Omit = omit,
        language: types.Locale | Omit = omit,
    ) -> types.Attendee:
        """Add an attendee to a booking.

        The attendee receives an email, and events in connected calendars are updated. Limited to 5 calls per minute.
        Some self-hosted servers do not support this method.

        Only the host, an attendee, and members of the team with the `booking.update` permission can call this.

        See https://cal.com/docs/api-reference/v2/bookings-attendees/add-an-attendee-to-a-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.
            name: Full name.
            email: Email address.
            time_zone: IANA time zone.
            phone_number: Phone number with country code.
            language: Language of the messages that the attendee receives. By default `en`.

        Raises:
            BadRequestError: The person is already an attendee, or cannot be added to this booking.
            PermissionDeniedError: You do not have permission to change this booking.
            NotFoundError: No booking with this `uid` exists.
        """
        return await self._call(
            operations.ATTENDEES_ADD,
            path={"bookingUid": booking_uid},
            body={
                "name": name,
                "email": email,
                "timeZone": time_zone,
                "phoneNumber": phone_number,
                "language": language,
            },
        )

    async def get(self, booking_uid: str, attendee_id: int) -> types.Attendee:
        """Get an attendee of a booking.

        See https://cal.com/docs/api-reference/v2/bookings-attendees/get-a-specific-attendee-for-a-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.
            attendee_id: ID of the attendee.

        Raises:
            PermissionDeniedError: You do not have access to this booking.
            NotFoundError: The booking has no attendee with this ID.
        """
        return await self._call(operations.ATTENDEES_GET, path={"bookingUid": booking_uid, "attendeeId": attendee_id})


class AsyncBookingsAttendeesWithRawResponse(AsyncRawMethods, of=AsyncBookingsAttendees):
    list = AsyncRawMethod(AsyncBookingsAttendees.list)
    add = AsyncRawMethod(AsyncBookingsAttendees.add)
    get = AsyncRawMethod(AsyncBookingsAttendees.get)


class AsyncBookingsGuests(AsyncResource["AsyncBookingsGuestsWithRawResponse"]):
    """People who are invited to a booking in addition to its attendee."""

    async def add(self, booking_uid: str, *, guests: Sequence[types.BookingGuestParam]) -> types.Booking:
        """Invite guests to a booking.

        Guests become attendees with the time zone of the booker. Unless the event type says otherwise, they receive an
        email about the meeting (and a text message, if their number is known), and the other attendees are notified.

        A booking can have up to 30 guests. Newer servers accept at most 10 guests per call and 5 calls per minute.

        See https://cal.com/docs/api-reference/v2/bookings-guests/add-guests-to-an-existing-booking

        Args:
            booking_uid: The `uid` of the booking, not its numeric `id`.
            guests: Guests to invite. Each email address must be new to the booking.

        Raises:
            BadRequestError: An email address already belongs to an attendee or is listed twice, there are too many
                guests, or the event type does not allow guests.
            PermissionDeniedError: You do not have permission to change this booking.
            NotFoundError: No booking with this `uid` exists.
            RateLimitError: More than 5 calls were made within a minute.
        """
        return await self._call(operations.GUESTS_ADD, path={"bookingUid": booking_uid}, body={"guests": guests})


class AsyncBookingsGuestsWithRawResponse(AsyncRawMethods, of=AsyncBookingsGuests):
    add = AsyncRawMethod(AsyncBookingsGuests.add)


class AsyncBookingsEmailVerification(AsyncResource["AsyncBookingsEmailVerificationWithRawResponse"]):
    """Codes with which bookers verify their email addresses."""

    async def check(self, *, email: str, user_session_email: str | Omit = omit) -> bool:
        """Check whether an email address must be verified before it can be used to book.

        Args:
            email: Email address of the booker.
            user_session_email: Email address of the signed-in user, which does not need to be verified.
        """
        return await self._call(
            operations.EMAIL_VERIFICATION_CHECK, query={"email": email, "userSessionEmail": user_session_email}
        )

    async def send_code(
        self,
        *,
        email: str,
        username: str | Omit = omit,
        language: str | Omit = omit,
        is_verifying_email: bool | Omit = omit,
    ) -> types.EmailCodeDelivery:
        """Send a verification code to the email address of a booker.

        Args:
            email: Email address to send the code to.
            username: Name used in the greeting of the email.
            language: Language of the email.
            is_verifying_email: Whether the email is about verifying an email address rather than about a booking.
        """
        return await self._call(
            operations.EMAIL_VERIFICATION_SEND_CODE,
            body={"email": email, "username": username, "language": language, "isVerifyingEmail": is_verifying_email},
        )

    async def verify_code(self, *, email: str, code: str) -> types.EmailCodeCheck:
        """Check the verification code that a booker received by email.

        To book, pass the code as `email_verification_code`.

        Args:
            email: Email address that the code was sent to.
            code: Code from the email.

        Raises:
            BadRequestError: The code is wrong or expired.
        """
        return await self._call(operations.EMAIL_VERIFICATION_VERIFY_CODE, body={"email": email, "code": code})


class AsyncBookingsEmailVerificationWithRawResponse(AsyncRawMethods, of=AsyncBookingsEmailVerification):
    check = AsyncRawMethod(AsyncBookingsEmailVerification.check)
    send_code = AsyncRawMethod(AsyncBookingsEmailVerification.send_code)
    verify_code = AsyncRawMethod(AsyncBookingsEmailVerification.verify_code)
