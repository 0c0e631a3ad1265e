# Generated from spec/paths/slots.yaml by openapi-twin-clients; do not edit.
"""`slots`, async."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Literal

from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._core.omit import Omit, omit
from calcom._operations import slots as operations
from calcom.types.slots import Slot, SlotReservation


class AsyncSlots(AsyncResource["AsyncSlotsWithRawResponse"]):
    """Times at which an event type can be booked."""

    @cached_property
    def reservations(self) -> AsyncSlotsReservations:
        """Slots that are reserved for a few minutes, so that nobody else can book them meanwhile."""
        return AsyncSlotsReservations(self._driver)

    async def list(
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

        The answer maps each day to its slots; days without any are missing, so it is empty when nothing is free. The
        days are those of the requested time zone.

        The event type is named in exactly one of these ways: `event_type_id`; `event_type_slug` and `username`;
        `event_type_slug` and `team_slug`; or, for a meeting of several people without an event type, `usernames` and
        `organization_slug`. With a slug, `organization_slug` is needed as well when the user or the team belongs to an
        organization.

        A managed event type has no slots of its own; ask for those of the copies that its members have. When slots are
        missing although the schedule is open, a calendar of the host may have lost its connection. See
        https://cal.com/docs/api-reference/v2/slots/get-available-time-slots-for-an-event-type

        Args:
            start: Beginning of the search in UTC. A day counts from its first moment.
            end: End of the search in UTC. A day counts to its last moment.
            event_type_id: The event type.
            event_type_slug: Slug of the event type. Needs `username` or `team_slug` beside it.
            username: Who owns the event type that `event_type_slug` names.
            team_slug: Slug of the team that owns the event type that `event_type_slug` names.
            organization_slug: Slug of the organization to which the user, the users or the team belong.
            usernames: People who must all be free, for a meeting without an event type. At least 2 items.
            time_zone: IANA time zone by which the slots are written and put into days. By default `UTC`.
            duration: Length of the slots in minutes, for an event type that offers several and for a meeting named by
                `usernames`. The default is the event type's usual length, or 30 for `usernames`.
            format: With `range`, slots state their end beside their start. By default `time`.
            booking_uid_to_reschedule: The `uid` of a booking that is to be rescheduled. Its own time then counts as
                free.

        Raises:
            BadRequestError: The event type is not named in exactly one way, or `start` or `end` is not a time.
            NotFoundError: There is no such event type.
        """
        return await self._call(
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


class AsyncSlotsWithRawResponse(AsyncRawMethods, of=AsyncSlots):
    reservations: RawChild[AsyncSlotsReservationsWithRawResponse] = RawChild()
    list = AsyncRawMethod(AsyncSlots.list)


class AsyncSlotsReservations(AsyncResource["AsyncSlotsReservationsWithRawResponse"]):
    """Slots that are reserved for a few minutes, so that nobody else can book them meanwhile."""

    async def create(
        self,
        *,
        event_type_id: int,
        slot_start: datetime | str,
        slot_duration: int | Omit = omit,
        reservation_duration: int | Omit = omit,
    ) -> SlotReservation:
        """Reserve a slot so that nobody else can book it.

        The slot is free again when the reservation expires or is deleted. Credentials are needed only to set
        `reservation_duration`. See https://cal.com/docs/api-reference/v2/slots/reserve-a-slot

        Args:
            event_type_id: The event type.
            slot_start: When the slot begins.
            slot_duration: Length of the slot in minutes, one of those that the event type offers; refused for an event
                type with a single length. The default is the length of the event type.
            reservation_duration: How many minutes to hold the slot back, from now. To make a reservation with another
                value than the default takes credentials of the owner of the event type or of somebody in the same team
                or organization. By default 5.

        Raises:
            AuthenticationError: `reservation_duration` was set without credentials.
            NotFoundError: There is no such event type.
            UnprocessableEntityError: The slot is already booked, reserved or out of seats.
        """
        return await self._call(
            operations.RESERVATIONS_CREATE,
            body={
                "eventTypeId": event_type_id,
                "slotStart": slot_start,
                "slotDuration": slot_duration,
                "reservationDuration": reservation_duration,
            },
        )

    async def get(self, reservation_uid: str) -> SlotReservation | None:
        """Get a reservation.

        The answer is null when the reservation is unknown or has been deleted. See
        https://cal.com/docs/api-reference/v2/slots/get-reserved-slot

        Args:
            reservation_uid: The reservation.
        """
        return await self._call(operations.RESERVATIONS_GET, path={"uid": reservation_uid})

    async def update(
        self,
        reservation_uid: str,
        *,
        event_type_id: int,
        slot_start: datetime | str,
        slot_duration: int | Omit = omit,
        reservation_duration: int | Omit = omit,
    ) -> SlotReservation:
        """Move a reservation to another slot.

        The reservation keeps its `reservation_uid` and its time starts anew. See
        https://cal.com/docs/api-reference/v2/slots/update-a-reserved-slot

        Args:
            reservation_uid: The reservation.
            event_type_id: The event type.
            slot_start: When the slot begins.
            slot_duration: Length of the slot in minutes, one of those that the event type offers; refused for an event
                type with a single length. The default is the length of the event type.
            reservation_duration: How many minutes to hold the slot back, from now. To make a reservation with another
                value than the default takes credentials of the owner of the event type or of somebody in the same team
                or organization. By default 5.

        Raises:
            NotFoundError: There is no such reservation or event type.
            UnprocessableEntityError: The slot is already booked, reserved or out of seats.
        """
        return await self._call(
            operations.RESERVATIONS_UPDATE,
            path={"uid": reservation_uid},
            body={
                "eventTypeId": event_type_id,
                "slotStart": slot_start,
                "slotDuration": slot_duration,
                "reservationDuration": reservation_duration,
            },
        )

    async def delete(self, reservation_uid: str) -> None:
        """Delete a reservation.

        Succeeds as well when the reservation is already gone. See
        https://cal.com/docs/api-reference/v2/slots/delete-a-reserved-slot

        Args:
            reservation_uid: The reservation.
        """
        return await self._call(operations.RESERVATIONS_DELETE, path={"uid": reservation_uid})


class AsyncSlotsReservationsWithRawResponse(AsyncRawMethods, of=AsyncSlotsReservations):
    create = AsyncRawMethod(AsyncSlotsReservations.create)
    get = AsyncRawMethod(AsyncSlotsReservations.get)
    update = AsyncRawMethod(AsyncSlotsReservations.update)
    delete = AsyncRawMethod(AsyncSlotsReservations.delete)
