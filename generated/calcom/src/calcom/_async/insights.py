# Generated from spec/paths/insights.yaml by openapi-twin-clients; do not edit.
"""`insights` of the asynchronous client."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Literal

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._core.omit import Omit, omit
from calcom._operations import insights as operations


class AsyncInsights(AsyncResource["AsyncInsightsWithRawResponse"]):
    """Figures about bookings and routing forms."""

    @cached_property
    def bookings(self) -> AsyncInsightsBookings:
        """Figures about bookings."""
        return AsyncInsightsBookings(self._driver)

    @cached_property
    def routings(self) -> AsyncInsightsRoutings:
        """Figures about routing forms."""
        return AsyncInsightsRoutings(self._driver)


class AsyncInsightsWithRawResponse(AsyncRawMethods, of=AsyncInsights):
    bookings: RawChild[AsyncInsightsBookingsWithRawResponse] = RawChild()
    routings: RawChild[AsyncInsightsRoutingsWithRawResponse] = RawChild()


class AsyncInsightsBookings(AsyncResource["AsyncInsightsBookingsWithRawResponse"]):
    """Figures about bookings."""

    async def get_kpi_stats(
        self,
        *,
        scope: types.InsightsScope,
        time_zone: str,
        column_filters: Sequence[types.InsightsFilterParam],
        selected_team_id: int | Omit = omit,
    ) -> types.BookingKpiStats:
        """Get key figures about bookings.

        Each figure includes its change from the previous period.

        Args:
            scope: Scope of the statistics: your own (`user`), a team's (`team`), or the organization's (`org`).
            time_zone: IANA time zone that determines the days.
            column_filters: Period and additional conditions. The period is a condition of type `dr` on `"startTime"` or
                `"createdAt"`. Without it, the request is rejected.
            selected_team_id: ID of the team, for the `team` scope.

        Raises:
            BadRequestError: `column_filters` does not specify a period.
        """
        return await self._call(
            operations.BOOKINGS_GET_KPI_STATS,
            body={
                "scope": scope,
                "timeZone": time_zone,
                "selectedTeamId": selected_team_id,
                "columnFilters": column_filters,
            },
        )

    async def get_event_trends(
        self,
        *,
        scope: types.InsightsScope,
        time_zone: str,
        column_filters: Sequence[types.InsightsFilterParam],
        selected_team_id: int | Omit = omit,
    ) -> list[types.BookingTrend]:
        """Get counts of what happened to bookings over time.

        Args:
            scope: Scope of the statistics: your own (`user`), a team's (`team`), or the organization's (`org`).
            time_zone: IANA time zone that determines the days.
            column_filters: Period and additional conditions. The period is a condition of type `dr` on `"startTime"` or
                `"createdAt"`. Without it, the request is rejected.
            selected_team_id: ID of the team, for the `team` scope.

        Raises:
            BadRequestError: `column_filters` does not specify a period.
        """
        return await self._call(
            operations.BOOKINGS_GET_EVENT_TRENDS,
            body={
                "scope": scope,
                "timeZone": time_zone,
                "selectedTeamId": selected_team_id,
                "columnFilters": column_filters,
            },
        )

    async def get_average_duration(
        self,
        *,
        scope: types.InsightsScope,
        time_zone: str,
        column_filters: Sequence[types.InsightsFilterParam],
        selected_team_id: int | Omit = omit,
    ) -> list[types.AverageDuration]:
        """Get the average length of bookings over time.

        Args:
            scope: Scope of the statistics: your own (`user`), a team's (`team`), or the organization's (`org`).
            time_zone: IANA time zone that determines the days.
            column_filters: Period and additional conditions. The period is a condition of type `dr` on `"startTime"` or
                `"createdAt"`. Without it, the request is rejected.
            selected_team_id: ID of the team, for the `team` scope.

        Raises:
            BadRequestError: `column_filters` does not specify a period.
        """
        return await self._call(
            operations.BOOKINGS_GET_AVERAGE_DURATION,
            body={
                "scope": scope,
                "timeZone": time_zone,
                "selectedTeamId": selected_team_id,
                "columnFilters": column_filters,
            },
        )

    async def get_member_stats(
        self,
        *,
        scope: types.InsightsScope,
        time_zone: str,
        selected_team_id: int | Omit = omit,
        column_filters: Sequence[types.InsightsFilterParam] | Omit = omit,
    ) -> types.MemberStats:
        """Get rankings of members by their bookings.

        Args:
            scope: Scope of the statistics: your own (`user`), a team's (`team`), or the organization's (`org`).
            time_zone: IANA time zone that determines the days.
            selected_team_id: ID of the team, for the `team` scope.
            column_filters: Further conditions. A period is one of type `dr` on `"startTime"` or `"createdAt"`.
        """
        return await self._call(
            operations.BOOKINGS_GET_MEMBER_STATS,
            body={
                "scope": scope,
                "timeZone": time_zone,
                "selectedTeamId": selected_team_id,
                "columnFilters": column_filters,
            },
        )


class AsyncInsightsBookingsWithRawResponse(AsyncRawMethods, of=AsyncInsightsBookings):
    get_kpi_stats = AsyncRawMethod(AsyncInsightsBookings.get_kpi_stats)
    get_event_trends = AsyncRawMethod(AsyncInsightsBookings.get_event_trends)
    get_average_duration = AsyncRawMethod(AsyncInsightsBookings.get_average_duration)
    get_member_stats = AsyncRawMethod(AsyncInsightsBookings.get_member_stats)


class AsyncInsightsRoutings(AsyncResource["AsyncInsightsRoutingsWithRawResponse"]):
    """Figures about routing forms."""

    async def get_forms_by_status(
        self,
        *,
        scope: types.InsightsScope,
        start_date: date | str,
        end_date: date | str,
        selected_team_id: int | Omit = omit,
        column_filters: Sequence[types.InsightsFilterParam] | Omit = omit,
    ) -> types.RoutingFormsByStatus | None:
        """Count the responses to routing forms with and without a booking.

        Returns `None` if there is nothing to count.

        Args:
            scope: Scope of the statistics: your own (`user`), a team's (`team`), or the organization's (`org`).
            start_date: First day of the period.
            end_date: Last day of the period, inclusive.
            selected_team_id: ID of the team, for the `team` scope.
            column_filters: Additional conditions.
        """
        return await self._call(
            operations.ROUTINGS_GET_FORMS_BY_STATUS,
            body={
                "scope": scope,
                "startDate": start_date,
                "endDate": end_date,
                "selectedTeamId": selected_team_id,
                "columnFilters": column_filters,
            },
        )

    async def list_form_responses(
        self,
        *,
        scope: types.InsightsScope,
        start_date: date | str,
        end_date: date | str,
        offset: int,
        limit: int,
        selected_team_id: int | Omit = omit,
        column_filters: Sequence[types.InsightsFilterParam] | Omit = omit,
        sorting: Sequence[types.InsightsSortingParam] | Omit = omit,
    ) -> types.RoutingResponsePage:
        """List responses to routing forms with their bookings.

        Returns part of the list, starting at `offset`. `total` is the number of all responses.

        Args:
            scope: Scope of the statistics: your own (`user`), a team's (`team`), or the organization's (`org`).
            start_date: First day of the period.
            end_date: Last day of the period, inclusive.
            offset: Number of results to skip.
            limit: Maximum number of results to return. From 1 to 100.
            selected_team_id: ID of the team, for the `team` scope.
            column_filters: Additional conditions.
            sorting: Sort order of the list.
        """
        return await self._call(
            operations.ROUTINGS_LIST_FORM_RESPONSES,
            body={
                "scope": scope,
                "startDate": start_date,
                "endDate": end_date,
                "selectedTeamId": selected_team_id,
                "columnFilters": column_filters,
                "offset": offset,
                "limit": limit,
                "sorting": sorting,
            },
        )

    async def list_form_field_options(
        self, *, scope: types.InsightsScope, selected_team_id: int | Omit = omit, routing_form_id: str | Omit = omit
    ) -> list[types.RoutingField]:
        """List the fields of routing forms with their options.

        Args:
            scope: Scope of the statistics: your own (`user`), a team's (`team`), or the organization's (`org`).
            selected_team_id: ID of the team, for the `team` scope.
            routing_form_id: ID of a single form to include.
        """
        return await self._call(
            operations.ROUTINGS_LIST_FORM_FIELD_OPTIONS,
            body={"scope": scope, "selectedTeamId": selected_team_id, "routingFormId": routing_form_id},
        )

    async def list_form_response_headers(
        self, *, scope: types.InsightsScope, selected_team_id: int | Omit = omit, routing_form_id: str | Omit = omit
    ) -> list[types.RoutingField]:
        """List the fields for showing responses to routing forms in a table.

        Args:
            scope: Scope of the statistics: your own (`user`), a team's (`team`), or the organization's (`org`).
            selected_team_id: ID of the team, for the `team` scope.
            routing_form_id: ID of a single form to include.
        """
        return await self._call(
            operations.ROUTINGS_LIST_FORM_RESPONSE_HEADERS,
            body={"scope": scope, "selectedTeamId": selected_team_id, "routingFormId": routing_form_id},
        )

    async def get_failed_bookings_by_field(
        self,
        *,
        scope: types.InsightsScope,
        start_date: date | str,
        end_date: date | str,
        selected_team_id: int | Omit = omit,
        column_filters: Sequence[types.InsightsFilterParam] | Omit = omit,
    ) -> dict[str, dict[str, list[types.FailedBookingCount]]]:
        """Count the responses without a booking by selected option.

        Args:
            scope: Scope of the statistics: your own (`user`), a team's (`team`), or the organization's (`org`).
            start_date: First day of the period.
            end_date: Last day of the period, inclusive.
            selected_team_id: ID of the team, for the `team` scope.
            column_filters: Additional conditions.
        """
        return await self._call(
            operations.ROUTINGS_GET_FAILED_BOOKINGS_BY_FIELD,
            body={
                "scope": scope,
                "startDate": start_date,
                "endDate": end_date,
                "selectedTeamId": selected_team_id,
                "columnFilters": column_filters,
            },
        )

    async def get_routed_to_per_period(
        self,
        *,
        scope: types.InsightsScope,
        start_date: date | str,
        end_date: date | str,
        period: Literal["perDay", "perWeek", "perMonth"],
        limit: int,
        selected_team_id: int | Omit = omit,
        column_filters: Sequence[types.InsightsFilterParam] | Omit = omit,
        search_query: str | Omit = omit,
    ) -> types.RoutedToPerPeriod:
        """Count the assignments by routing forms, per user and period.

        Args:
            scope: Scope of the statistics: your own (`user`), a team's (`team`), or the organization's (`org`).
            start_date: First day of the period.
            end_date: Last day of the period, inclusive.
            period: Length of the periods for counting.
            limit: Maximum number of users to list. From 1 to 100.
            selected_team_id: ID of the team, for the `team` scope.
            column_filters: Additional conditions.
            search_query: String that the name or email address of the user must contain.
        """
        return await self._call(
            operations.ROUTINGS_GET_ROUTED_TO_PER_PERIOD,
            body={
                "scope": scope,
                "startDate": start_date,
                "endDate": end_date,
                "selectedTeamId": selected_team_id,
                "columnFilters": column_filters,
                "period": period,
                "limit": limit,
                "searchQuery": search_query,
            },
        )


class AsyncInsightsRoutingsWithRawResponse(AsyncRawMethods, of=AsyncInsightsRoutings):
    get_forms_by_status = AsyncRawMethod(AsyncInsightsRoutings.get_forms_by_status)
    list_form_responses = AsyncRawMethod(AsyncInsightsRoutings.list_form_responses)
    list_form_field_options = AsyncRawMethod(AsyncInsightsRoutings.list_form_field_options)
    list_form_response_headers = AsyncRawMethod(AsyncInsightsRoutings.list_form_response_headers)
    get_failed_bookings_by_field = AsyncRawMethod(AsyncInsightsRoutings.get_failed_bookings_by_field)
    get_routed_to_per_period = AsyncRawMethod(AsyncInsightsRoutings.get_routed_to_per_period)
