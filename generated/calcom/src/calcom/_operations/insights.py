# Generated from spec/paths/insights.yaml by openapi-twin-clients; do not edit.
"""Operations of `insights`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Names, Operation
from calcom.types.insights import (
    INSIGHTS_FILTER_NAMES,
    AverageDuration,
    BookingKpiStats,
    BookingTrend,
    FailedBookingCount,
    MemberStats,
    RoutedToPerPeriod,
    RoutingField,
    RoutingFormsByStatus,
    RoutingResponsePage,
)

BOOKINGS_GET_KPI_STATS: Final = Operation[BookingKpiStats](
    "insights.bookings.get_kpi_stats",
    "POST /v2/insights/bookings/kpi-stats",
    BookingKpiStats,
    names=Names(nested={"columnFilters": INSIGHTS_FILTER_NAMES}),
    security=(("bearer",),),
)
BOOKINGS_GET_EVENT_TRENDS: Final = Operation[list[BookingTrend]](
    "insights.bookings.get_event_trends",
    "POST /v2/insights/bookings/event-trends",
    list[BookingTrend],
    names=Names(nested={"columnFilters": INSIGHTS_FILTER_NAMES}),
    security=(("bearer",),),
)
BOOKINGS_GET_AVERAGE_DURATION: Final = Operation[list[AverageDuration]](
    "insights.bookings.get_average_duration",
    "POST /v2/insights/bookings/average-duration",
    list[AverageDuration],
    names=Names(nested={"columnFilters": INSIGHTS_FILTER_NAMES}),
    security=(("bearer",),),
)
BOOKINGS_GET_MEMBER_STATS: Final = Operation[MemberStats](
    "insights.bookings.get_member_stats",
    "POST /v2/insights/bookings/members",
    MemberStats,
    names=Names(nested={"columnFilters": INSIGHTS_FILTER_NAMES}),
    security=(("bearer",),),
)
ROUTINGS_GET_FORMS_BY_STATUS: Final = Operation[RoutingFormsByStatus | None](
    "insights.routings.get_forms_by_status",
    "POST /v2/insights/routings/forms-by-status",
    RoutingFormsByStatus | None,
    names=Names(nested={"columnFilters": INSIGHTS_FILTER_NAMES}),
    security=(("bearer",),),
)
ROUTINGS_LIST_FORM_RESPONSES: Final = Operation[RoutingResponsePage](
    "insights.routings.list_form_responses",
    "POST /v2/insights/routings/form-responses",
    RoutingResponsePage,
    names=Names(nested={"columnFilters": INSIGHTS_FILTER_NAMES}),
    security=(("bearer",),),
)
ROUTINGS_LIST_FORM_FIELD_OPTIONS: Final = Operation[list[RoutingField]](
    "insights.routings.list_form_field_options",
    "POST /v2/insights/routings/form-field-options",
    list[RoutingField],
    security=(("bearer",),),
)
ROUTINGS_LIST_FORM_RESPONSE_HEADERS: Final = Operation[list[RoutingField]](
    "insights.routings.list_form_response_headers",
    "POST /v2/insights/routings/form-response-headers",
    list[RoutingField],
    security=(("bearer",),),
)
ROUTINGS_GET_FAILED_BOOKINGS_BY_FIELD: Final = Operation[dict[str, dict[str, list[FailedBookingCount]]]](
    "insights.routings.get_failed_bookings_by_field",
    "POST /v2/insights/routings/failed-bookings-by-field",
    dict[str, dict[str, list[FailedBookingCount]]],
    names=Names(nested={"columnFilters": INSIGHTS_FILTER_NAMES}),
    security=(("bearer",),),
)
ROUTINGS_GET_ROUTED_TO_PER_PERIOD: Final = Operation[RoutedToPerPeriod](
    "insights.routings.get_routed_to_per_period",
    "POST /v2/insights/routings/routed-to-per-period",
    RoutedToPerPeriod,
    names=Names(nested={"columnFilters": INSIGHTS_FILTER_NAMES}),
    security=(("bearer",),),
)
