# Generated from spec/paths/organizations/teams/routing_forms.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.routing_forms` of the synchronous client."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Literal

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource


class RoutingForms(Resource["RoutingFormsWithRawResponse"]):
    """The routing forms of a team in an organization."""

    @cached_property
    def responses(self) -> RoutingFormsResponses:
        """Responses of visitors to the routing forms of a team in an organization."""
        return RoutingFormsResponses(self._driver)

    def list(
        self,
        org_id: int,
        team_id: int,
        *,
        after_created_at: datetime | str | Omit = omit,
        before_created_at: datetime | str | Omit = omit,
        after_updated_at: datetime | str | Omit = omit,
        before_updated_at: datetime | str | Omit = omit,
        routed_to_booking_uid: str | Omit = omit,
        sort_created_at: types.SortOrder | Omit = omit,
        sort_updated_at: types.SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> Page[types.RoutingForm]:
        """List the routing forms of a team.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-routing-forms/get-team-routing-forms

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            after_created_at: Only results created after this time.
            before_created_at: Only results created before this time.
            after_updated_at: Only results last changed after this time.
            before_updated_at: Only results last changed before this time.
            routed_to_booking_uid: Only routing forms with a response that led to the booking with this `uid`.
            sort_created_at: Sort order by creation time.
            sort_updated_at: Sort order by time of the last change.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.TEAMS_ROUTING_FORMS_LIST,
            path={"orgId": org_id, "teamId": team_id},
            query={
                "afterCreatedAt": after_created_at,
                "beforeCreatedAt": before_created_at,
                "afterUpdatedAt": after_updated_at,
                "beforeUpdatedAt": before_updated_at,
                "routedToBookingUid": routed_to_booking_uid,
                "sortCreatedAt": sort_created_at,
                "sortUpdatedAt": sort_updated_at,
                "take": take,
                "skip": skip,
            },
        )


class RoutingFormsWithRawResponse(RawMethods, of=RoutingForms):
    responses: RawChild[RoutingFormsResponsesWithRawResponse] = RawChild()
    list = RawMethod(RoutingForms.list)


class RoutingFormsResponses(Resource["RoutingFormsResponsesWithRawResponse"]):
    """Responses of visitors to the routing forms of a team in an organization."""

    def list(
        self,
        org_id: int,
        team_id: int,
        routing_form_id: str,
        *,
        after_created_at: datetime | str | Omit = omit,
        before_created_at: datetime | str | Omit = omit,
        after_updated_at: datetime | str | Omit = omit,
        before_updated_at: datetime | str | Omit = omit,
        routed_to_booking_uid: str | Omit = omit,
        sort_created_at: types.SortOrder | Omit = omit,
        sort_updated_at: types.SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> Page[types.RoutingFormResponse]:
        """List the responses to one of a team's routing forms.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/orgs-teams-routing-forms-responses/get-organization-team-routing-form-responses

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            routing_form_id: ID of the routing form.
            after_created_at: Only results created after this time.
            before_created_at: Only results created before this time.
            after_updated_at: Only results last changed after this time.
            before_updated_at: Only results last changed before this time.
            routed_to_booking_uid: Only the response that led to the booking with this `uid`.
            sort_created_at: Sort order by creation time.
            sort_updated_at: Sort order by time of the last change.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.TEAMS_ROUTING_FORMS_RESPONSES_LIST,
            path={"orgId": org_id, "teamId": team_id, "routingFormId": routing_form_id},
            query={
                "afterCreatedAt": after_created_at,
                "beforeCreatedAt": before_created_at,
                "afterUpdatedAt": after_updated_at,
                "beforeUpdatedAt": before_updated_at,
                "routedToBookingUid": routed_to_booking_uid,
                "sortCreatedAt": sort_created_at,
                "sortUpdatedAt": sort_updated_at,
                "take": take,
                "skip": skip,
            },
        )

    def create(
        self,
        org_id: int,
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
        queue_response: bool | Omit = omit,
    ) -> types.RoutingFormResult:
        """Respond to one of a team's routing forms.

        Stores the answers and returns where they lead. If they lead to an event type, the result includes its free
        slots, and `routing` to pass on when you create the booking.

        Requires membership in the team, or the admin or owner role in the organization.

        https://cal.com/docs/api-reference/v2/orgs-teams-routing-forms-responses/create-routing-form-response-and-get-available-slots

        Args:
            org_id: ID of the organization.
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
            queue_response: Whether to queue the response, and store it only when the booking is made.

        Raises:
            BadRequestError: An answer is missing or does not match the form, or `end` is before `start`.
            NotFoundError: No routing form with this ID exists.
        """
        return self._call(
            operations.TEAMS_ROUTING_FORMS_RESPONSES_CREATE,
            path={"orgId": org_id, "teamId": team_id, "routingFormId": routing_form_id},
            query={
                "start": start,
                "end": end,
                "timeZone": time_zone,
                "duration": duration,
                "format": format,
                "bookingUidToReschedule": booking_uid_to_reschedule,
                "queueResponse": queue_response,
            },
            body=body,
        )

    def update(
        self,
        org_id: int,
        team_id: int,
        routing_form_id: str,
        response_id: int,
        *,
        answers: Mapping[str, types.RoutingFormAnswerParam] | Omit = omit,
    ) -> types.RoutingFormResponse:
        """Update a response to one of a team's routing forms.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-routing-forms-responses/update-routing-form-response

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            routing_form_id: ID of the routing form.
            response_id: ID of the response.
            answers: Answers, keyed by the ID of the field. They replace the earlier answers.

        Raises:
            NotFoundError: The form has no response with this ID.
        """
        return self._call(
            operations.TEAMS_ROUTING_FORMS_RESPONSES_UPDATE,
            path={"orgId": org_id, "teamId": team_id, "routingFormId": routing_form_id, "responseId": response_id},
            body={"response": answers},
        )


class RoutingFormsResponsesWithRawResponse(RawMethods, of=RoutingFormsResponses):
    list = RawMethod(RoutingFormsResponses.list)
    create = RawMethod(RoutingFormsResponses.create)
    update = RawMethod(RoutingFormsResponses.update)
