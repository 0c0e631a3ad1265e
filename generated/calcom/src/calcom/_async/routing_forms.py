# Generated from spec/paths/routing_forms.yaml by openapi-twin-clients; do not edit.
"""`routing_forms` of the asynchronous client."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import routing_forms as operations


class AsyncRoutingForms(AsyncResource["AsyncRoutingFormsWithRawResponse"]):
    """Forms that lead visitors to the right event type, regardless of their owner."""

    async def calculate_slots(
        self,
        routing_form_id: str,
        *,
        start: date | datetime | str,
        end: date | datetime | str,
        body: types.RoutingFormAnswersParam,
        time_zone: str | Omit = omit,
        duration: int | Omit = omit,
        format: Literal["time", "range"] | Omit = omit,
        booking_uid_to_reschedule: str | Omit = omit,
    ) -> types.RoutedSlots:
        """Calculate where answers to a routing form lead, without storing them.

        Returns the event type and its free slots. To store a response, use the method of the team or organization.

        See https://cal.com/docs/api-reference/v2/routing-forms/calculate-slots-based-on-routing-form-response

        Args:
            routing_form_id: ID of the routing form.
            start: Start of the search range. A date means 00:00:00 UTC of that day, regardless of `time_zone`.
            end: End of the search range. A date means 23:59:59 UTC of that day, regardless of `time_zone`.
            body: Answers to a routing form, keyed by the identifiers (or IDs) of its fields.
            time_zone: IANA time zone in which slots are returned and assigned to days. The first slot of a free period
                is rounded up to a multiple of the step in this time zone. By default `UTC`.
            duration: Length of the slots in minutes, if the event type offers several. If omitted, its default length.
            format: Format of the slots. With `range`, slots also include their end. By default `time`.
            booking_uid_to_reschedule: The `uid` of a booking to reschedule. The time of that booking counts as free.

        Raises:
            NotFoundError: No routing form with this ID exists, or the answers do not lead to an event type of a team.
        """
        return await self._call(
            operations.CALCULATE_SLOTS,
            path={"routingFormId": routing_form_id},
            query={
                "start": start,
                "end": end,
                "timeZone": time_zone,
                "duration": duration,
                "format": format,
                "bookingUidToReschedule": booking_uid_to_reschedule,
            },
            body=body,
        )


class AsyncRoutingFormsWithRawResponse(AsyncRawMethods, of=AsyncRoutingForms):
    calculate_slots = AsyncRawMethod(AsyncRoutingForms.calculate_slots)
