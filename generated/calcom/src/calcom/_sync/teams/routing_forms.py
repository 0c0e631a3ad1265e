# Generated from spec/paths/teams/routing_forms.yaml by openapi-twin-clients; do not edit.
"""`teams.routing_forms`, sync."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import Literal

from calcom._core.omit import Omit, omit
from calcom._operations import teams as operations
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource
from calcom.types.routing_forms import RoutingFormAnswersParam, RoutingFormResult


class RoutingForms(Resource["RoutingFormsWithRawResponse"]):
    """The routing forms of a team that belongs to no organization."""

    @cached_property
    def responses(self) -> RoutingFormsResponses:
        """Answers to the routing forms of a team that belongs to no organization."""
        return RoutingFormsResponses(self._driver)


class RoutingFormsWithRawResponse(RawMethods, of=RoutingForms):
    responses: RawChild[RoutingFormsResponsesWithRawResponse] = RawChild()


class RoutingFormsResponses(Resource["RoutingFormsResponsesWithRawResponse"]):
    """Answers to the routing forms of a team that belongs to no organization."""

    def create(
        self,
        team_id: int,
        routing_form_id: str,
        *,
        start: date | datetime | str,
        end: date | datetime | str,
        body: RoutingFormAnswersParam,
        time_zone: str | Omit = omit,
        duration: int | Omit = omit,
        format: Literal["time", "range"] | Omit = omit,
        booking_uid_to_reschedule: str | Omit = omit,
        reschedule_with_same_host: bool | Omit = omit,
        queue_response: bool | Omit = omit,
    ) -> RoutingFormResult:
        """Respond to one of a team's routing forms.

        Stores the answers and tells where they lead. When that is an event type, its free slots come along, and
        `routing` to be handed on to the booking. Only for teams that belong to no organization. Needs membership in the
        team.

        Args:
            team_id: The team.
            routing_form_id: The routing form.
            start: Beginning of the search. A date means 00:00:00 UTC of that day, whatever `time_zone` is.
            end: End of the search. A date means 23:59:59 UTC of that day, whatever `time_zone` is.
            body: Answers to a routing form. The keys are the identifiers (or ids) of its fields.
            time_zone: IANA time zone in which slots are written and assigned to days. The first slot of a free span is
                rounded up to a multiple of the step in this zone. By default `UTC`.
            duration: Length of the slots in minutes, for an event type that offers several. The default is its usual
                length.
            format: With `range`, slots state their end beside their start. By default `time`.
            booking_uid_to_reschedule: The `uid` of a booking that is to be rescheduled. Its own time then counts as
                free.
            reschedule_with_same_host: Whether to stay with the host of the booking that is rescheduled. Only for
                round-robin event types that leave the choice to the booker.
            queue_response: Whether to queue the response instead of storing it at once. It is stored when the booking
                is made.

        Raises:
            BadRequestError: An answer is missing or does not suit the form, or `end` lies before `start`.
            NotFoundError: There is no such routing form.
        """
        return self._call(
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


class RoutingFormsResponsesWithRawResponse(RawMethods, of=RoutingFormsResponses):
    create = RawMethod(RoutingFormsResponses.create)
