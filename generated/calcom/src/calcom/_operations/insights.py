# Generated from spec/paths/insights.yaml by openapi-twin-clients; do not edit.
"""Operations of `insights`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Names, Operation
from calcom._operations import names

BOOKINGS_GET_KPI_STATS: Final[Operation[types.BookingKpiStats]] = Operation(
    "insights.bookings.get_kpi_stats",
    "POST /v2/insights/bookings/kpi-stats",
    lambda: types.BookingKpiStats,
    names=Names(nested={"columnFilters": names.INSIGHTS_FILTER_NAMES}),
    security=(("bearer",),),
)
BOOKINGS_GET_EVENT_TRENDS: Final[Operation[list[types.BookingTrend]]] = Operation(
    "insights.bookings.get_event_trends",
    "POST /v2/insights/bookings/event-trends",
    lambda: list[types.BookingTrend],
    names=Names(nested={"columnFilters": names.INSIGHTS_FILTER_NAMES}),
    security=(("bearer",),),
)
BOOKINGS_GET_AVERAGE_DURATION: Final[Operation[list[types.AverageDuration]]] = Operation(
    "insights.bookings.get_average_duration",
    "POST /v2/insights/bookings/average-duration",
    lambda: list[types.AverageDuration],
    names=Names(nested={"columnFilters": names.INSIGHTS_FILTER_NAMES}),
    security=(("bearer",),),
)
BOOKINGS_GET_MEMBER_STATS: Final[Operation[types.MemberStats]] = Operation(
    "insights.bookings.get_member_stats",
    "POST /v2/insights/bookings/members",
    lambda: types.MemberStats,
    names=Names(nested={"columnFilters": names.INSIGHTS_FILTER_NAMES}),
    security=(("bearer",),),
)
ROUTINGS_GET_FORMS_BY_STATUS: Final[Operation[types.RoutingFormsByStatus | None]] = Operation(
    "insights.routings.get_forms_by_status",
    "POST /v2/insights/routings/forms-by-status",
    lambda: types.RoutingFormsByStatus | None,
    names=Names(nested={"columnFilters": names.INSIGHTS_FILTER_NAMES}, days=("startDate", "endDate")),
    security=(("bearer",),),
)
ROUTINGS_LIST_FORM_RESPONSES: Final[Operation[types.RoutingResponsePage]] = Operation(
    "insights.routings.list_form_responses",
    "POST /v2/insights/routings/form-responses",
    lambda: types.RoutingResponsePage,
    names=Names(nested={"columnFilters": names.INSIGHTS_FILTER_NAMES}, days=("startDate", "endDate")),
    security=(("bearer",),),
)
ROUTINGS_LIST_FORM_FIELD_OPTIONS: Final[Operation[list[types.RoutingField]]] = Operation(
    "insights.routings.list_form_field_options",
    "POST /v2/insights/routings/form-field-options",
    lambda: list[types.RoutingField],
    security=(("bearer",),),
)
ROUTINGS_LIST_FORM_RESPONSE_HEADERS: Final[Operation[list[types.RoutingField]]] = Operation(
    "insights.routings.list_form_response_headers",
    "POST /v2/insights/routings/form-response-headers",
    lambda: list[types.RoutingField],
    security=(("bearer",),),
)
ROUTINGS_GET_FAILED_BOOKINGS_BY_FIELD: Final[Operation[dict[str, dict[str, list[types.FailedBookingCount]]]]] = (
    Operation(
        "insights.routings.get_failed_bookings_by_field",
        "POST /v2/insights/routings/failed-bookings-by-field",
        lambda: dict[str, dict[str, list[types.FailedBookingCount]]],
        names=Names(nested={"columnFilters": names.INSIGHTS_FILTER_NAMES}, days=("startDate", "endDate")),
        security=(("bearer",),),
    )
)
ROUTINGS_GET_ROUTED_TO_PER_PERIOD: Final[Operation[types.RoutedToPerPeriod]] = Operation(
    "insights.routings.get_routed_to_per_period",
    "POST /v2/insights/routings/routed-to-per-period",
    lambda: types.RoutedToPerPeriod,
    names=Names(nested={"columnFilters": names.INSIGHTS_FILTER_NAMES}, days=("startDate", "endDate")),
    security=(("bearer",),),
)
