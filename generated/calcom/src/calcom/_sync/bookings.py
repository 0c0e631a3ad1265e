# Generated from spec/paths/bookings.yaml by openapi-twin-clients; do not edit.
"""`bookings`, sync."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Any

from calcom._core.body_arguments import optional_body
from calcom._core.omit import Omit, omit
from calcom._operations import bookings as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource
from calcom.types.bookings import (
    Attendee,
    AttendeeAbsenceParam,
    BookerParam,
    Booking,
    BookingGuestParam,
    BookingLocationParam,
    BookingReassignment,
    BookingRecording,
    BookingReference,
    BookingReferenceType,
    BookingStatusFilter,
    CalendarLink,
    ConferencingSession,
    EmailCodeCheck,
    EmailCodeDelivery,
    NewBookingLocationParam,
    RoutingTrace,
)
from calcom.types.common import Locale, MetadataParam, SortOrder
from calcom.types.routing_forms import RoutingParam


class Bookings(Resource["BookingsWithRawResponse"]):
    """Meetings that people have booked: create, find, reschedule, cancel, confirm and look into them."""

    @cached_property
    def attendees(self) -> BookingsAttendees:
        """People who take part in a booking."""
        return BookingsAttendees(self._driver)

    @cached_property
    def guests(self) -> BookingsGuests:
        """People invited to a booking along with its attendee."""
        return BookingsGuests(self._driver)

    @cached_property
    def email_verification(self) -> BookingsEmailVerification:
        """Codes by which bookers prove their email addresses."""
        return BookingsEmailVerification(self._driver)

    def list(
        self,
        *,
        status: Sequence[BookingStatusFilter] | Omit = omit,
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
    ) -> Page[Booking]:
        """List your bookings.

        Bookings that you host or attend. Admins and owners also see those of their teams and organization.

        Without a sort argument, bookings are sorted by start, the earliest first; with the single status `cancelled`,
        the latest first. Totals ignore the filters by creation and by last change. See
        https://cal.com/docs/api-reference/v2/bookings/get-all-bookings

        Args:
            status: Only bookings in one of these states. Left out, every booking counts.
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
            BadRequestError: A filter or a page size is not valid, or no event type has the given id.
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

    def create(
        self,
        *,
        start: datetime | str,
        attendee: BookerParam,
        event_type_id: int | Omit = omit,
        event_type_slug: str | Omit = omit,
        username: str | Omit = omit,
        team_slug: str | Omit = omit,
        organization_slug: str | Omit = omit,
        length_in_minutes: int | Omit = omit,
        booking_fields_responses: Mapping[str, Any] | Omit = omit,
        guests: Sequence[str] | Omit = omit,
        location: BookingLocationParam | Omit = omit,
        metadata: MetadataParam | Omit = omit,
        instant: bool | Omit = omit,
        email_verification_code: str | Omit = omit,
        routing: RoutingParam | Omit = omit,
        meeting_url: str | Omit = omit,
    ) -> Booking:
        """Book a meeting.

        The event type decides the outcome: with seats, the booking takes a seat (`seat_uid`); if a host must confirm
        bookings, the new one is `pending`. For a recurring event type use `bookings.create_recurring`, which returns a
        list.

        The time must be free and within the host's hours. It does not have to be one of the listed slots.

        Credentials are optional unless the event type requires them. Unless they are those of a host or an admin, the
        other attendees of a booking with seats are hidden if the event type says so. See
        https://cal.com/docs/api-reference/v2/bookings/create-a-booking

        Args:
            start: When the meeting starts. A string without an offset is read as UTC.
            attendee: Who books. Give an email address or a phone number, or both.
            event_type_id: Which event type to book. Needed unless `event_type_slug` names it.
            event_type_slug: Which event type to book, together with `username` or `team_slug`.
            username: Whose event type it is, when it is named by `event_type_slug`.
            team_slug: Which team's event type it is, when it is named by `event_type_slug`.
            organization_slug: The organization of `username` or `team_slug`, if they are in one.
            length_in_minutes: Length in minutes, one of those that the event type offers. Refused for an event type
                with a single length. If omitted, the event type's own length applies.
            booking_fields_responses: Answers to the booking fields that were added to the event type, by the field's
                slug. Required fields must be answered, and an empty string is no answer. Use the field's JSON type: a
                list for `multiselect`, `checkbox` and `multiemail`, true or false for `boolean`, else a string. Answers
                to unknown fields are ignored. A field of type `number` cannot be answered on self-hosted servers: they
                refuse a string as no number and a number as no string.
            guests: Email addresses to invite as well, each only once and not the attendee's own. Accepted even if the
                event type disables guests.
            location: Where to meet. Its kind must be one that the event type offers. If omitted, the event type's first
                location applies, or Cal Video if it has none.
            metadata: Your own key-value pairs, stored with the object. At most 50 keys of up to 40 characters; string
                values of up to 500 characters.
            instant: Whether to ask the team for a host right now. Only for event types of teams.
            email_verification_code: The code emailed to the attendee, if the event type wants the address proved.
            routing: How a routing form led here: what the form gave as `routing`.
            meeting_url: Deprecated. Use `location`.

        Raises:
            BadRequestError: The time is taken (self-hosted servers), past, outside working hours, too soon or too far
                ahead; the attendee has too many upcoming bookings; a booking field lacks its answer; or a property is
                not valid.
            AuthenticationError: The event type's limit of bookings (`booking_limit_reached`) or of booked minutes
                (`duration_limit_reached`) is reached, or the event type requires credentials.
            PermissionDeniedError: The event type does not accept bookings with these credentials.
            NotFoundError: There is no such event type, user or team.
            ConflictError: The time is taken (hosted service), a later occurrence of a recurring booking clashes
                (`booking_conflict_error`), the attendee already has a seat at this time, or no seat is left.
        """
        return self._call(
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

    def create_recurring(
        self,
        *,
        start: datetime | str,
        attendee: BookerParam,
        event_type_id: int | Omit = omit,
        event_type_slug: str | Omit = omit,
        username: str | Omit = omit,
        team_slug: str | Omit = omit,
        organization_slug: str | Omit = omit,
        length_in_minutes: int | Omit = omit,
        booking_fields_responses: Mapping[str, Any] | Omit = omit,
        guests: Sequence[str] | Omit = omit,
        location: BookingLocationParam | Omit = omit,
        metadata: MetadataParam | Omit = omit,
        recurrence_count: int | Omit = omit,
        instant: bool | Omit = omit,
        email_verification_code: str | Omit = omit,
        routing: RoutingParam | Omit = omit,
        meeting_url: str | Omit = omit,
    ) -> builtins.list[Booking]:
        """Book a recurring meeting.

        For a recurring event type. Returns one booking for each occurrence, the earliest first; they share their
        `recurring_booking_uid`.

        All occurrences keep the same local time in the attendee's time zone, even across a clock change and even if
        that is outside the host's hours. Only the first occurrence is checked completely. If a later one clashes with
        another booking, the call raises `booking_conflict_error` (409), and the occurrences before it stay booked. See
        https://cal.com/docs/api-reference/v2/bookings/create-a-booking

        Args:
            start: When the meeting starts. A string without an offset is read as UTC.
            attendee: Who books. Give an email address or a phone number, or both.
            event_type_id: Which event type to book. Needed unless `event_type_slug` names it.
            event_type_slug: Which event type to book, together with `username` or `team_slug`.
            username: Whose event type it is, when it is named by `event_type_slug`.
            team_slug: Which team's event type it is, when it is named by `event_type_slug`.
            organization_slug: The organization of `username` or `team_slug`, if they are in one.
            length_in_minutes: Length in minutes, one of those that the event type offers. Refused for an event type
                with a single length. If omitted, the event type's own length applies.
            booking_fields_responses: Answers to the booking fields that were added to the event type, by the field's
                slug. Required fields must be answered, and an empty string is no answer. Use the field's JSON type: a
                list for `multiselect`, `checkbox` and `multiemail`, true or false for `boolean`, else a string. Answers
                to unknown fields are ignored. A field of type `number` cannot be answered on self-hosted servers: they
                refuse a string as no number and a number as no string.
            guests: Email addresses to invite as well, each only once and not the attendee's own. Accepted even if the
                event type disables guests.
            location: Where to meet. Its kind must be one that the event type offers. If omitted, the event type's first
                location applies, or Cal Video if it has none.
            metadata: Your own key-value pairs, stored with the object. At most 50 keys of up to 40 characters; string
                values of up to 500 characters.
            recurrence_count: How many times to meet, no more than the event type allows. If omitted, as many times as
                it allows. Ignored for an event type that does not repeat.
            instant: Whether to ask the team for a host right now. Only for event types of teams.
            email_verification_code: The code emailed to the attendee, if the event type wants the address proved.
            routing: How a routing form led here: what the form gave as `routing`.
            meeting_url: Deprecated. Use `location`.

        Raises:
            BadRequestError: The time is taken (self-hosted servers), past, outside working hours, too soon or too far
                ahead; the attendee has too many upcoming bookings; a booking field lacks its answer; or a property is
                not valid.
            AuthenticationError: The event type's limit of bookings (`booking_limit_reached`) or of booked minutes
                (`duration_limit_reached`) is reached, or the event type requires credentials.
            PermissionDeniedError: The event type does not accept bookings with these credentials.
            NotFoundError: There is no such event type, user or team.
            ConflictError: The time is taken (hosted service), a later occurrence of a recurring booking clashes
                (`booking_conflict_error`), the attendee already has a seat at this time, or no seat is left.
        """
        return self._call(
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

    def get_by_seat(self, seat_uid: str) -> Booking:
        """Get the booking that a seat belongs to.

        If the event type hides attendees from each other, only the one on this seat is included, unless you are a host
        or an admin. See https://cal.com/docs/api-reference/v2/bookings/get-a-booking-by-seat-uid

        Args:
            seat_uid: The `seat_uid` of an attendee.

        Raises:
            NotFoundError: There is no such seat.
        """
        return self._call(operations.GET_BY_SEAT, path={"seatUid": seat_uid})

    def get(self, booking_uid: str) -> Booking:
        """Get a booking.

        If the event type hides attendees from each other, a booking with seats has none, unless you are a host or an
        admin. For all occurrences of a recurring booking use `bookings.get_recurring`. See
        https://cal.com/docs/api-reference/v2/bookings/get-a-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).

        Raises:
            NotFoundError: There is no such booking.
        """
        return self._call(operations.GET, path={"bookingUid": booking_uid})

    def get_recurring(self, booking_uid: str) -> builtins.list[Booking]:
        """Get all occurrences of a recurring booking.

        Pass the `recurring_booking_uid` that the occurrences share as `booking_uid`. The earliest comes first. See
        https://cal.com/docs/api-reference/v2/bookings/get-a-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).

        Raises:
            NotFoundError: There is no such booking.
        """
        return self._call(operations.GET_RECURRING, path={"bookingUid": booking_uid})

    def reschedule(
        self,
        booking_uid: str,
        *,
        start: datetime | str,
        rescheduling_reason: str | Omit = omit,
        rescheduled_by: str | Omit = omit,
        seat_uid: str | Omit = omit,
        email_verification_code: str | Omit = omit,
    ) -> Booking:
        """Move a booking to another time.

        Returns a new booking with a `uid` of its own. The old one is cancelled and names the new one in
        `rescheduled_to_uid`. Its own time counts as free, so the new time may overlap it. A booking that is over can be
        rescheduled. A cancelled one cannot, unless the event type allows it.

        With seats, `seat_uid` moves that attendee to the booking at the new time. When the last attendee has left, the
        old booking is cancelled without a link to a new one.

        Credentials are optional: anyone who knows the `uid` can reschedule. If the host must confirm bookings, a
        rescheduled one may be `pending` again unless you use the host's credentials.

        If the event type offers several lengths, the server decides which one the new booking has: some keep the
        booking's own length, others reset it to the event type's default. Check `duration`. See
        https://cal.com/docs/api-reference/v2/bookings/reschedule-a-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).
            start: When the meeting is to start. A string without an offset is read as UTC.
            rescheduling_reason: Why the booking is rescheduled. Refused together with `seat_uid`.
            rescheduled_by: Email address of the person who reschedules it, shown as `rescheduled_by_email`. If bookings
                need the host's confirmation, the host's own address confirms the new booking at once.
            seat_uid: Which seat to reschedule, for an event type with seats. On the hosted service, an admin of the
                host's organization can omit it to reschedule the booking with all seats; self-hosted servers require it
                (400).
            email_verification_code: The code emailed to the attendee, if the event type wants the address proved.

        Raises:
            BadRequestError: The time is taken (self-hosted servers), past or outside working hours, `seat_uid` is
                missing, or the booking was cancelled or rescheduled before (the message then names the new one).
            PermissionDeniedError: The event type forbids rescheduling this close to the start, except for the host.
            NotFoundError: There is no such booking.
            ConflictError: The time is taken (hosted service).
        """
        return self._call(
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

    def request_reschedule(self, booking_uid: str, *, reschedule_reason: str | Omit = omit) -> None:
        """Ask the attendee to pick another time.

        Cancels the booking and emails the attendee a link to choose a new time. Webhooks get `BOOKING_CANCELLED` with
        `request_reschedule`.

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).
            reschedule_reason: Why another time is needed.

        Raises:
            NotFoundError: There is no such booking.
        """
        return self._call(
            operations.REQUEST_RESCHEDULE,
            path={"bookingUid": booking_uid},
            body={"rescheduleReason": reschedule_reason},
        )

    def cancel(
        self, booking_uid: str, *, cancellation_reason: str | Omit = omit, seat_uid: str | Omit = omit
    ) -> Booking:
        """Cancel a booking.

        Frees the time at once. Credentials are optional: anyone who knows the `uid` can cancel. With the host's
        credentials, a reason is required. A meeting that has begun but not ended can be cancelled.

        With seats, `seat_uid` cancels only that attendee and the booking stays. Without it, only a host or an admin of
        the host's organization can cancel, and does so for everyone. Occurrences of a recurring booking with seats are
        cancelled one at a time. To cancel several occurrences of a recurring booking use `bookings.cancel_recurring`.
        See https://cal.com/docs/api-reference/v2/bookings/cancel-a-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).
            cancellation_reason: Why. Required with the host's credentials, where an empty string counts as none.
            seat_uid: Which seat to give up, for an event type with seats.

        Raises:
            BadRequestError: The reason is missing, the booking is over or already cancelled, it has no such seat, or
                the event type allows only the host to cancel.
            AuthenticationError: The booking has seats, `seat_uid` is missing, and you are not a host.
            NotFoundError: There is no such booking. Self-hosted servers sometimes answer so although they have just
                removed the seat; get the booking to find out.
        """
        return self._call(
            operations.CANCEL,
            path={"bookingUid": booking_uid},
            body={"cancellationReason": cancellation_reason, "seatUid": seat_uid},
        )

    def cancel_recurring(
        self,
        booking_uid: str,
        *,
        cancellation_reason: str | Omit = omit,
        seat_uid: str | Omit = omit,
        cancel_subsequent_bookings: bool | Omit = omit,
    ) -> builtins.list[Booking]:
        """Cancel occurrences of a recurring booking.

        With the shared `recurring_booking_uid` as `booking_uid`, all occurrences are cancelled. With the `uid` of one
        and `cancel_subsequent_bookings`, that one and the later ones are. With the host's credentials, a reason is
        required. Returns all occurrences of the series. See
        https://cal.com/docs/api-reference/v2/bookings/cancel-a-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).
            cancellation_reason: Why. Required with the host's credentials, where an empty string counts as none.
            seat_uid: Which seat to give up, for an event type with seats.
            cancel_subsequent_bookings: Whether to cancel the later occurrences of a recurring booking as well. Refused
                together with `seat_uid`.

        Raises:
            BadRequestError: The reason is missing, the booking is over or already cancelled, it has no such seat, or
                the event type allows only the host to cancel.
            AuthenticationError: The booking has seats, `seat_uid` is missing, and you are not a host.
            NotFoundError: There is no such booking. Self-hosted servers sometimes answer so although they have just
                removed the seat; get the booking to find out.
        """
        return self._call(
            operations.CANCEL_RECURRING,
            path={"bookingUid": booking_uid},
            body={
                "cancellationReason": cancellation_reason,
                "seatUid": seat_uid,
                "cancelSubsequentBookings": cancel_subsequent_bookings,
            },
        )

    def confirm(self, booking_uid: str) -> Booking:
        """Accept a booking that waits for confirmation.

        Only for the host or an admin. Of a recurring booking, all occurrences are accepted.

        The server does not check whether the time is still free: of two requests for the same time, both can be
        confirmed. A booking that was declined can be confirmed as well. See
        https://cal.com/docs/api-reference/v2/bookings/confirm-a-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).

        Raises:
            BadRequestError: The booking is already accepted.
            AuthenticationError: You may not decide about this booking.
            NotFoundError: There is no such booking.
        """
        return self._call(operations.CONFIRM, path={"bookingUid": booking_uid})

    def decline(self, booking_uid: str, *, reason: str | Omit = omit) -> Booking:
        """Decline a booking that waits for confirmation.

        Only for the host or an admin. Of a recurring booking, all occurrences are declined. Frees the time.

        Declining a booking that was already declined or cancelled succeeds. See
        https://cal.com/docs/api-reference/v2/bookings/decline-a-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).
            reason: Why. The attendee is told; the returned booking does not contain it.

        Raises:
            BadRequestError: The booking is already accepted.
            AuthenticationError: You may not decide about this booking.
            NotFoundError: There is no such booking.
        """
        return self._call(operations.DECLINE, path={"bookingUid": booking_uid}, body={"reason": reason})

    def mark_absent(
        self, booking_uid: str, *, attendees: Sequence[AttendeeAbsenceParam] | Omit = omit, host: bool | Omit = omit
    ) -> Booking:
        """Record who did not come.

        Possible after the scheduled start. The server lets any user do this, not only the host. See
        https://cal.com/docs/api-reference/v2/bookings/mark-a-booking-absence

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).
            attendees: Which attendees stayed away; those not named keep their mark. Some servers ignore unknown
                attendees, others fail with 500.
            host: Whether the host stayed away. If omitted, the mark stays as it is. Not all servers let `false` remove
                an earlier mark.

        Raises:
            BadRequestError: The meeting has not begun yet.
            NotFoundError: There is no such booking.
        """
        return self._call(
            operations.MARK_ABSENT, path={"bookingUid": booking_uid}, body={"attendees": attendees, "host": host}
        )

    def reassign(self, booking_uid: str) -> BookingReassignment:
        """Hand a booking to another host who is free.

        Only for round-robin event types. You must be a host or owner of the event type, or an admin of its team or
        organization. Some self-hosted servers answer with status 500 although the host has changed; get the booking to
        find out. See https://cal.com/docs/api-reference/v2/bookings/reassign-a-booking-to-auto-selected-host

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).

        Raises:
            BadRequestError: No other host is free at that time.
            PermissionDeniedError: You may not change the host.
            NotFoundError: There is no such booking.
        """
        return self._call(operations.REASSIGN, path={"bookingUid": booking_uid})

    def reassign_to_user(self, booking_uid: str, user_id: int, *, reason: str | Omit = omit) -> BookingReassignment:
        """Hand a booking to a certain host.

        Only for round-robin event types. You must be a host or owner of the event type, or an admin of its team or
        organization. Some self-hosted servers answer with status 500 although the host has changed; get the booking to
        find out. See https://cal.com/docs/api-reference/v2/bookings/reassign-a-booking-to-a-specific-host

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).
            user_id: The user.
            reason: Why the host changes.

        Raises:
            BadRequestError: The user is not a host of the event type.
            PermissionDeniedError: You may not change the host.
            NotFoundError: There is no such booking or user.
        """
        return self._call(
            operations.REASSIGN_TO_USER,
            path={"bookingUid": booking_uid, "userId": user_id},
            body=optional_body({"reason": reason}),
        )

    def update_location(self, booking_uid: str, *, location: NewBookingLocationParam) -> Booking:
        """Change where a booked meeting takes place.

        You must be a host or owner of the event type, or an admin of its team or organization. The location can be of
        any kind, also one that the event type does not offer. At most 5 calls a minute. Some versions of the server
        leave an event that is already in a connected calendar as it is. See
        https://cal.com/docs/api-reference/v2/bookings/update-booking-location-for-an-existing-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).
            location: Where a booked meeting is to take place instead.

        Raises:
            BadRequestError: The location is malformed or of an unknown kind.
            PermissionDeniedError: You may not change this booking.
            NotFoundError: There is no such booking.
            RateLimitError: More than 5 calls were made within a minute.
        """
        return self._call(operations.UPDATE_LOCATION, path={"bookingUid": booking_uid}, body={"location": location})

    def list_calendar_links(self, booking_uid: str) -> builtins.list[CalendarLink]:
        """List links by which people add a booking to their calendar.

        There is one each for Google Calendar, Microsoft Office and Outlook, and one that holds an ICS file. See
        https://cal.com/docs/api-reference/v2/bookings/get-add-to-calendar-links-for-a-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).

        Raises:
            BadRequestError: The event type of the booking was deleted.
            NotFoundError: There is no such booking.
        """
        return self._call(operations.LIST_CALENDAR_LINKS, path={"bookingUid": booking_uid})

    def list_references(
        self, booking_uid: str, *, type: BookingReferenceType | Omit = omit
    ) -> builtins.list[BookingReference]:
        """List the traces of a booking in calendars and conferencing apps.

        See https://cal.com/docs/api-reference/v2/bookings/get-booking-references

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).
            type: Only references to this calendar or conferencing service.

        Raises:
            BadRequestError: The booking is not yours.
            NotFoundError: There is no such booking.
        """
        return self._call(operations.LIST_REFERENCES, path={"bookingUid": booking_uid}, query={"type": type})

    def list_recordings(self, booking_uid: str) -> builtins.list[BookingRecording]:
        """List the recordings of a meeting on Cal Video.

        For the host, an admin of the team, and admins and owners of the organization. See
        https://cal.com/docs/api-reference/v2/bookings/get-all-the-recordings-for-the-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).

        Raises:
            PermissionDeniedError: You may not see this booking's recordings.
            NotFoundError: There is no such booking, or it does not take place on Cal Video.
        """
        return self._call(operations.LIST_RECORDINGS, path={"bookingUid": booking_uid})

    def list_transcripts(self, booking_uid: str) -> builtins.list[str]:
        """List download links of a meeting's transcripts on Cal Video.

        A link works for one hour; list again for a fresh one. There are transcripts only if somebody turned
        transcription on in the meeting. See
        https://cal.com/docs/api-reference/v2/bookings/get-cal-video-real-time-transcript-download-links-for-the-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).

        Raises:
            PermissionDeniedError: You may not see this booking's transcripts.
            NotFoundError: There is no such booking, or it does not take place on Cal Video.
        """
        return self._call(operations.LIST_TRANSCRIPTS, path={"bookingUid": booking_uid})

    def list_conferencing_sessions(self, booking_uid: str) -> builtins.list[ConferencingSession]:
        """List when people were in a meeting on Cal Video.

        For the host, an admin of the team, and admins and owners of the organization. See
        https://cal.com/docs/api-reference/v2/bookings/get-video-meeting-sessions-only-supported-for-cal-video

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).

        Raises:
            PermissionDeniedError: You may not see this booking's sessions.
            NotFoundError: There is no such booking, or it does not take place on Cal Video.
        """
        return self._call(operations.LIST_CONFERENCING_SESSIONS, path={"bookingUid": booking_uid})

    def get_routing_trace(self, booking_uid: str) -> RoutingTrace:
        """Get how a booking found its host.

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).

        Raises:
            NotFoundError: There is no such booking.
        """
        return self._call(operations.GET_ROUTING_TRACE, path={"bookingUid": booking_uid})


class BookingsWithRawResponse(RawMethods, of=Bookings):
    attendees: RawChild[BookingsAttendeesWithRawResponse] = RawChild()
    guests: RawChild[BookingsGuestsWithRawResponse] = RawChild()
    email_verification: RawChild[BookingsEmailVerificationWithRawResponse] = RawChild()
    list = RawMethod(Bookings.list)
    create = RawMethod(Bookings.create)
    create_recurring = RawMethod(Bookings.create_recurring)
    get_by_seat = RawMethod(Bookings.get_by_seat)
    get = RawMethod(Bookings.get)
    get_recurring = RawMethod(Bookings.get_recurring)
    reschedule = RawMethod(Bookings.reschedule)
    request_reschedule = RawMethod(Bookings.request_reschedule)
    cancel = RawMethod(Bookings.cancel)
    cancel_recurring = RawMethod(Bookings.cancel_recurring)
    confirm = RawMethod(Bookings.confirm)
    decline = RawMethod(Bookings.decline)
    mark_absent = RawMethod(Bookings.mark_absent)
    reassign = RawMethod(Bookings.reassign)
    reassign_to_user = RawMethod(Bookings.reassign_to_user)
    update_location = RawMethod(Bookings.update_location)
    list_calendar_links = RawMethod(Bookings.list_calendar_links)
    list_references = RawMethod(Bookings.list_references)
    list_recordings = RawMethod(Bookings.list_recordings)
    list_transcripts = RawMethod(Bookings.list_transcripts)
    list_conferencing_sessions = RawMethod(Bookings.list_conferencing_sessions)
    get_routing_trace = RawMethod(Bookings.get_routing_trace)


class BookingsAttendees(Resource["BookingsAttendeesWithRawResponse"]):
    """People who take part in a booking."""

    def list(self, booking_uid: str) -> builtins.list[Attendee]:
        """List the attendees of a booking.

        Guests are included. See
        https://cal.com/docs/api-reference/v2/bookings-attendees/get-all-attendees-for-a-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).

        Raises:
            PermissionDeniedError: You may not see this booking.
            NotFoundError: There is no such booking.
        """
        return self._call(operations.ATTENDEES_LIST, path={"bookingUid": booking_uid})

    def add(
        self,
        booking_uid: str,
        *,
        name: str,
        email: str,
        time_zone: str,
        phone_number: str | Omit = omit,
        language: Locale | Omit = omit,
    ) -> Attendee:
        """Add an attendee to a booking.

        The attendee gets an email, and events in connected calendars are brought up to date. For the host, an attendee,
        and members of the team with the permission `booking.update`. At most 5 calls a minute. Some self-hosted servers
        do not offer this method. See
        https://cal.com/docs/api-reference/v2/bookings-attendees/add-an-attendee-to-a-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).
            name: Full name.
            email: Email address.
            time_zone: IANA time zone.
            phone_number: Phone number with country code.
            language: Language of the messages they get. By default `en`.

        Raises:
            BadRequestError: The person already attends, or cannot be added to this booking.
            PermissionDeniedError: You may not change this booking.
            NotFoundError: There is no such booking.
        """
        return self._call(
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

    def get(self, booking_uid: str, attendee_id: int) -> Attendee:
        """Get an attendee of a booking.

        See https://cal.com/docs/api-reference/v2/bookings-attendees/get-a-specific-attendee-for-a-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).
            attendee_id: The attendee.

        Raises:
            PermissionDeniedError: You may not see this booking.
            NotFoundError: The booking has no such attendee.
        """
        return self._call(operations.ATTENDEES_GET, path={"bookingUid": booking_uid, "attendeeId": attendee_id})


class BookingsAttendeesWithRawResponse(RawMethods, of=BookingsAttendees):
    list = RawMethod(BookingsAttendees.list)
    add = RawMethod(BookingsAttendees.add)
    get = RawMethod(BookingsAttendees.get)


class BookingsGuests(Resource["BookingsGuestsWithRawResponse"]):
    """People invited to a booking along with its attendee."""

    def add(self, booking_uid: str, *, guests: Sequence[BookingGuestParam]) -> Booking:
        """Invite guests to a booking.

        Guests become attendees with the time zone of the booker. Unless the event type says otherwise, they get an
        email about the meeting (and a text message, if their number is known), and the other attendees are told.

        A booking has room for 30 guests. Newer servers accept at most 10 guests in a call and 5 calls a minute; older
        ones have neither limit. See
        https://cal.com/docs/api-reference/v2/bookings-guests/add-guests-to-an-existing-booking

        Args:
            booking_uid: The `uid` of the booking (not its numeric `id`).
            guests: Whom to invite. Each address must be new to the booking.

        Raises:
            BadRequestError: An address already attends or occurs twice, there are too many guests, or the event type
                does not allow guests.
            PermissionDeniedError: You may not change this booking.
            NotFoundError: There is no such booking.
            RateLimitError: More than 5 calls were made within a minute.
        """
        return self._call(operations.GUESTS_ADD, path={"bookingUid": booking_uid}, body={"guests": guests})


class BookingsGuestsWithRawResponse(RawMethods, of=BookingsGuests):
    add = RawMethod(BookingsGuests.add)


class BookingsEmailVerification(Resource["BookingsEmailVerificationWithRawResponse"]):
    """Codes by which bookers prove their email addresses."""

    def check(self, *, email: str, user_session_email: str | Omit = omit) -> bool:
        """Ask whether an email address must be proved before it can book.

        Args:
            email: Email address of the booker.
            user_session_email: Email address of the user who is signed in, which needs no proof.
        """
        return self._call(
            operations.EMAIL_VERIFICATION_CHECK, query={"email": email, "userSessionEmail": user_session_email}
        )

    def send_code(
        self,
        *,
        email: str,
        username: str | Omit = omit,
        language: str | Omit = omit,
        is_verifying_email: bool | Omit = omit,
    ) -> EmailCodeDelivery:
        """Email a code that proves an email address.

        Args:
            email: Where to send the code.
            username: Name by which the email greets the person.
            language: Language of the email.
            is_verifying_email: Whether the email is about proving an address rather than about a booking.
        """
        return self._call(
            operations.EMAIL_VERIFICATION_SEND_CODE,
            body={"email": email, "username": username, "language": language, "isVerifyingEmail": is_verifying_email},
        )

    def verify_code(self, *, email: str, code: str) -> EmailCodeCheck:
        """Check a code that was emailed.

        To book, pass the code as `email_verification_code`.

        Args:
            email: Where the code went.
            code: The code from the email.

        Raises:
            BadRequestError: The code is wrong or expired.
        """
        return self._call(operations.EMAIL_VERIFICATION_VERIFY_CODE, body={"email": email, "code": code})


class BookingsEmailVerificationWithRawResponse(RawMethods, of=BookingsEmailVerification):
    check = RawMethod(BookingsEmailVerification.check)
    send_code = RawMethod(BookingsEmailVerification.send_code)
    verify_code = RawMethod(BookingsEmailVerification.verify_code)
