# Generated from spec/paths/slots.yaml by openapi-twin-clients; do not edit.
"""`slots`, sync."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Literal

from calcom._core.omit import Omit, omit
from calcom._operations import slots as operations
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource
from calcom.types.slots import Slot, SlotReservation


class Slots(Resource["SlotsWithRawResponse"]):
    """Times at which an event type can be booked."""

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
    ) -> dict[str, builtins.list[Slot]]:
        """List the free slots of an event type, by day.

        Returns the slots of each day. Days without slots are left out, so the result is empty when nothing is free. The
        days are those of `time_zone`, while a date in `start` or `end` always means a day in UTC. A slot must lie
        completely between `start` and `end`.

        The event type is named in exactly one of these ways: `event_type_id`; `event_type_slug` and `username`;
        `event_type_slug` and `team_slug`; or, for a meeting of several people without an event type, `usernames` and
        `organization_slug`. With a slug, `organization_slug` is needed as well when the user or the team belongs to an
        organization.

        For an event type with seats, slots stay in the list when they are full; `seats_remaining` is 0 then. A managed
        event type has no slots of its own; list those of the copies that its members have. If slots are missing
        although the schedule is open, a calendar of the host may have lost its connection.

        Identical calls within about two seconds may return a cached result, even right after a booking. See
        https://cal.com/docs/api-reference/v2/slots/get-available-time-slots-for-an-event-type

        Args:
            start: Beginning of the search. A date means 00:00:00 UTC of that day, whatever `time_zone` is.
            end: End of the search. A date means 23:59:59 UTC of that day, whatever `time_zone` is.
            event_type_id: The event type.
            event_type_slug: Slug of the event type. Needs `username` or `team_slug` beside it.
            username: Who owns the event type that `event_type_slug` names.
            team_slug: Slug of the team that owns the event type that `event_type_slug` names.
            organization_slug: Slug of the organization to which the user, the users or the team belong.
            usernames: People who must all be free, for a meeting without an event type. At least 2 items.
            time_zone: IANA time zone in which slots are written and assigned to days. The first slot of a free span is
                rounded up to a multiple of the step in this zone. By default `UTC`.
            duration: Length of the slots in minutes. Any length works, even one that the event type does not offer and
                that cannot be booked. The default is the event type's own length, or 30 for `usernames`.
            format: With `range`, slots state their end beside their start. By default `time`.
            booking_uid_to_reschedule: The `uid` of a booking that is to be rescheduled. Its own time then counts as
                free.

        Raises:
            BadRequestError: The event type is not named in exactly one way, or a time, the time zone or the format is
                not valid.
            NotFoundError: There is no such event type or user.
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
    ) -> SlotReservation:
        """Hide a slot from the lists of free slots for a few minutes.

        Until the reservation expires or is deleted, its time is missing from the slots of all event types of the host,
        for you as well.

        A reservation does not keep anyone from booking the time. The server does not check that the time is one of the
        listed slots or within the host's hours. Credentials are needed only to set `reservation_duration`. See
        https://cal.com/docs/api-reference/v2/slots/reserve-a-slot

        Args:
            event_type_id: The event type.
            slot_start: When the slot begins.
            slot_duration: Length of the slot in minutes, one of those that the event type offers; refused for an event
                type with a single length. The default is the length of the event type.
            reservation_duration: How many minutes to hide the slot, from now. Setting it requires the credentials of
                the owner of the event type or of a member of the same team or organization. By default 5.

        Raises:
            BadRequestError: `slot_duration` was set for an event type with a single length.
            AuthenticationError: `reservation_duration` was set without credentials.
            PermissionDeniedError: `reservation_duration` was set by a user who has nothing to do with the event type.
            NotFoundError: There is no such event type.
            UnprocessableEntityError: The time is already booked or out of seats, or a reservation of the same event
                type overlaps it.
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

    def get(self, reservation_uid: str) -> SlotReservation | None:
        """Get a reservation.

        Returns `None` if the reservation is unknown or was deleted. See
        https://cal.com/docs/api-reference/v2/slots/get-reserved-slot

        Args:
            reservation_uid: The reservation.
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
    ) -> SlotReservation:
        """Move a reservation to another slot.

        The reservation keeps its `reservation_uid`, and its duration starts again. See
        https://cal.com/docs/api-reference/v2/slots/update-a-reserved-slot

        Args:
            reservation_uid: The reservation.
            event_type_id: The event type.
            slot_start: When the slot begins.
            slot_duration: Length of the slot in minutes, one of those that the event type offers; refused for an event
                type with a single length. The default is the length of the event type.
            reservation_duration: How many minutes to hide the slot, from now. Setting it requires the credentials of
                the owner of the event type or of a member of the same team or organization. By default 5.

        Raises:
            NotFoundError: There is no such reservation or event type.
            UnprocessableEntityError: The time is already booked or out of seats, or another reservation of the same
                event type overlaps it.
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

        Also succeeds if there is no such reservation. See
        https://cal.com/docs/api-reference/v2/slots/delete-a-reserved-slot

        Args:
            reservation_uid: The reservation.
        """
        return self._call(operations.RESERVATIONS_DELETE, path={"uid": reservation_uid})


class SlotsReservationsWithRawResponse(RawMethods, of=SlotsReservations):
    create = RawMethod(SlotsReservations.create)
    get = RawMethod(SlotsReservations.get)
    update = RawMethod(SlotsReservations.update)
    delete = RawMethod(SlotsReservations.delete)
