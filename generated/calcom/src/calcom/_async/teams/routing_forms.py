# Generated from spec/paths/teams/routing_forms.yaml by openapi-twin-clients; do not edit.
"""`teams.routing_forms` of the asynchronous client."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import Literal

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._core.omit import Omit, omit
from calcom._operations import teams as operations


class AsyncRoutingForms(AsyncResource["AsyncRoutingFormsWithRawResponse"]):
    """The routing forms of a team outside an organization."""

    @cached_property
    def responses(self) -> AsyncRoutingFormsResponses:
        """Responses to the routing forms of a team outside an organization."""
        return AsyncRoutingFormsResponses(self._driver)


class AsyncRoutingFormsWithRawResponse(AsyncRawMethods, of=AsyncRoutingForms):
    responses: RawChild[AsyncRoutingFormsResponsesWithRawResponse] = RawChild()


class AsyncRoutingFormsResponses(AsyncResource["AsyncRoutingFormsResponsesWithRawResponse"]):
    """Responses to the routing forms of a team outside an organization."""

    async def create(
        self,
        team_id: int,
        routing_form_id: str,
        *,
        start: date | datetime | str,
        end: date | datetime | str,
        body: types.RoutingFormAnswersParam,
        time_zone: str | Omit = omit,
        duration: int | Omit = omit,
        format: Literal["time", "range"] | Omit = omit,
        booking_uid_to_reschedule: str | Omit = omit,
        reschedule_with_same_host: bool | Omit = omit,
        queue_response: bool | Omit = omit,
    ) -> types.RoutingFormResult:
        """Respond to one of a team's routing forms.

        Stores the answers and returns where they lead. If they lead to an event type, the result includes its free
        slots, and `routing` to pass on when you create the booking. Works only for teams outside an organization.

        Requires membership in the team.

        Args:
            team_id: ID of the team.
            routing_form_id: ID of the routing form.
            start: Start of the search range. A date means 00:00:00 UTC of that day, regardless of `time_zone`.
            end: End of the search range. A date means 23:59:59 UTC of that day, regardless of `time_zone`.
            body: Answers to a routing form, keyed by the identifiers (or IDs) of its fields.
            time_zone: IANA time zone in which slots are returned and assigned to days. The first slot of a free period
                is rounded up to a multiple of the step in this time zone. By default `UTC`.
            duration: Length of the slots in minutes, if the event type offers several. If omitted, its default length.
            format: Format of the slots. With `range`, slots also include their end. By default `time`.
            booking_uid_to_reschedule: The `uid` of a booking to reschedule. The time of that booking counts as free.
            reschedule_with_same_host: Whether to keep the host of the booking that is being rescheduled. Only for
                round-robin event types that leave the choice to the booker.
            queue_response: Whether to queue the response, and store it only when the booking is made.

        Raises:
            BadRequestError: An answer is missing or does not match the form, or `end` is before `start`.
            NotFoundError: No routing form with this ID exists.
        """
        return await self._call(
            operations.ROUTING_FORMS_RESPONSES_CREATE,
            path={"teamId": team_id, "routingFormId": routing_form_id},
            query={
                "start": start,
                "end": end,
                "timeZone": time_zone,
                "duration": duration,
                "format": format,
                "bookingUidToReschedule": booking_uid_to_reschedule,
                "rescheduleWithSameHost": reschedule_with_same_host,
                "queueResponse": queue_response,
            },
            body=body,
        )


class AsyncRoutingFormsResponsesWithRawResponse(AsyncRawMethods, of=AsyncRoutingFormsResponses):
    create = AsyncRawMethod(AsyncRoutingFormsResponses.create)
