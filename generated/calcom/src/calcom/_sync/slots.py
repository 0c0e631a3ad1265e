# Generated from spec/paths/slots.yaml by openapi-twin-clients; do not edit.
"""`slots` of the synchronous client."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Literal

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import slots as operations
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource


class Slots(Resource["SlotsWithRawResponse"]):
    """Times when an event type can be booked."""

    @cached_property
    def reservations(self) -> SlotsReservations:
        """Slots that are hidden from the lists of free slots for a few minutes."""
        return SlotsReservations(self._driver)

    def list(
        self,
        *,
        start: date | datetime | str,
        end: date | datetime | str,
        event_type_id: int | Omit = omit,
        event_type_slug: str | Omit = omit,
        username: str | Omit = omit,
        team_slug: str | Omit = omit,
        organization_slug: str | Omit = omit,
        usernames: Sequence[str] | Omit = omit,
        time_zone: str | Omit = omit,
        duration: int | Omit = omit,
        format: Literal["time", "range"] | Omit = omit,
        booking_uid_to_reschedule: str | Omit = omit,
    ) -> dict[str, builtins.list[types.Slot]]:
        """List the free slots of an event type, by day.

        Returns the slots of each day. Days without slots are omitted, so the result is empty if nothing is free. Days
        are in `time_zone`, but a date in `start` or `end` always means a day in UTC. Slots lie completely between
        `start` and `end`.

        Identify the event type in exactly one of these ways: `event_type_id`, `event_type_slug` with `username`, or
        `event_type_slug` with `team_slug`. For a meeting of several users without an event type, pass `usernames` with
        `organization_slug` instead. With a slug, also pass the `organization_slug` of a user or team in an
        organization.

        For an event type with seats, slots stay in the list when they are full, and their `seats_remaining` is 0. A
        managed event type has no slots of its own. List the slots of its members' copies instead. If slots are missing
        although the schedule is open, a calendar of the host may have lost its connection.

        Identical calls within about two seconds can return a cached result, even right after a booking.

        See https://cal.com/docs/api-reference/v2/slots/get-available-time-slots-for-an-event-type

        Args:
            start: Start of the search range. A date means 00:00:00 UTC of that day, regardless of `time_zone`.
            end: End of the search range. A date means 23:59:59 UTC of that day, regardless of `time_zone`.
            event_type_id: ID of the event type.
            event_type_slug: Slug of the event type. Requires `username` or `team_slug`.
            username: Username of the user who owns the event type in `event_type_slug`.
            team_slug: Slug of the team that owns the event type in `event_type_slug`.
            organization_slug: Slug of the organization that the user, users, or team belong to.
            usernames: Users who must all be free, for a meeting without an event type. At least 2 items.
            time_zone: IANA time zone in which slots are returned and assigned to days. The first slot of a free period
                is rounded up to a multiple of the step in this time zone. By default `UTC`.
            duration: Length of the slots in minutes. Any length is accepted, even one that the event type does not
                offer and that cannot be booked. If omitted, the length of the event type, or 30 minutes with
                `usernames`.
            format: Format of the slots. With `range`, slots also include their end. By default `time`.
            booking_uid_to_reschedule: The `uid` of a booking to reschedule. The time of that booking counts as free.

        Raises:
            BadRequestError: The event type is not identified in exactly one way, or a time, zone, or format is invalid.
            NotFoundError: The event type or user does not exist.
        """
        return self._call(
            operations.LIST,
            query={
                "start": start,
                "end": end,
                "eventTypeId": event_type_id,
                "eventTypeSlug": event_type_slug,
                "username": username,
                "teamSlug": team_slug,
                "organizationSlug": organization_slug,
                "usernames": usernames,
                "timeZone": time_zone,
                "duration": duration,
                "format": format,
                "bookingUidToReschedule": booking_uid_to_reschedule,
            },
        )


class SlotsWithRawResponse(RawMethods, of=Slots):
    reservations: RawChild[SlotsReservationsWithRawResponse] = RawChild()
    list = RawMethod(Slots.list)


class SlotsReservations(Resource["SlotsReservationsWithRawResponse"]):
    """Slots that are hidden from the lists of free slots for a few minutes."""

    def create(
        self,
        *,
        event_type_id: int,
        slot_start: datetime | str,
        slot_duration: int | Omit = omit,
        reservation_duration: int | Omit = omit,
    ) -> types.SlotReservation:
        """Hide a slot from the list of free slots for a few minutes.

        Until the reservation expires or is deleted, no event type of the host offers its time, not even to you.

        A reservation does not prevent anyone from booking the time. The server does not check that the time is one of
        the listed slots or within the host's hours. Credentials are required only to set `reservation_duration`.

        See https://cal.com/docs/api-reference/v2/slots/reserve-a-slot

        Args:
            event_type_id: ID of the event type.
            slot_start: When the slot starts.
            slot_duration: Length of the slot in minutes, which must be one that the event type offers. Rejected for an
                event type with a single length. Defaults to the length of the event type.
            reservation_duration: Number of minutes to hide the slot, from now. To set it, you need the credentials of
                the owner of the event type or of a member of the same team or organization. By default 5.

        Raises:
            BadRequestError: `slot_duration` was set for an event type with a single length.
            AuthenticationError: `reservation_duration` was set without credentials.
            PermissionDeniedError: `reservation_duration` was set by a user who is not associated with the event type.
            NotFoundError: No event type with this ID exists.
            UnprocessableEntityError: The time is already booked, out of seats, or reserved for the same event type.
        """
        return self._call(
            operations.RESERVATIONS_CREATE,
            body={
                "eventTypeId": event_type_id,
                "slotStart": slot_start,
                "slotDuration": slot_duration,
                "reservationDuration": reservation_duration,
            },
        )

    def get(self, reservation_uid: str) -> types.SlotReservation | None:
        """Get a reservation.

        Returns `None` if the reservation does not exist or was deleted.

        See https://cal.com/docs/api-reference/v2/slots/get-reserved-slot

        Args:
            reservation_uid: UID of the reservation.
        """
        return self._call(operations.RESERVATIONS_GET, path={"uid": reservation_uid})

    def update(
        self,
        reservation_uid: str,
        *,
        event_type_id: int,
        slot_start: datetime | str,
        slot_duration: int | Omit = omit,
        reservation_duration: int | Omit = omit,
    ) -> types.SlotReservation:
        """Move a reservation to another slot.

        The reservation keeps its `reservation_uid`, and its duration restarts.

        See https://cal.com/docs/api-reference/v2/slots/update-a-reserved-slot

        Args:
            reservation_uid: UID of the reservation.
            event_type_id: ID of the event type.
            slot_start: When the slot starts.
            slot_duration: Length of the slot in minutes, which must be one that the event type offers. Rejected for an
                event type with a single length. Defaults to the length of the event type.
            reservation_duration: Number of minutes to hide the slot, from now. To set it, you need the credentials of
                the owner of the event type or of a member of the same team or organization. By default 5.

        Raises:
            NotFoundError: The reservation or event type does not exist.
            UnprocessableEntityError: The time is already booked, out of seats, or also reserved for the event type.
        """
        return self._call(
            operations.RESERVATIONS_UPDATE,
            path={"uid": reservation_uid},
            body={
                "eventTypeId": event_type_id,
                "slotStart": slot_start,
                "slotDuration": slot_duration,
                "reservationDuration": reservation_duration,
            },
        )

    def delete(self, reservation_uid: str) -> None:
        """Delete a reservation.

        Also succeeds if the reservation does not exist.

        See https://cal.com/docs/api-reference/v2/slots/delete-a-reserved-slot

        Args:
            reservation_uid: UID of the reservation.
        """
        return self._call(operations.RESERVATIONS_DELETE, path={"uid": reservation_uid})


class SlotsReservationsWithRawResponse(RawMethods, of=SlotsReservations):
    create = RawMethod(SlotsReservations.create)
    get = RawMethod(SlotsReservations.get)
    update = RawMethod(SlotsReservations.update)
    delete = RawMethod(SlotsReservations.delete)
