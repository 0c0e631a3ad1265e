# Generated from spec/schemas/insights.yaml by openapi-twin-clients; do not edit.
"""Types of insights."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, Required, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

from calcom._core.model import AwareDatetime, Model

InsightsScope: TypeAlias = Literal["user", "team", "org"]
"""Scope of the statistics: your own (`user`), a team's (`team`), or the organization's (`org`)."""


class InsightsFilterParam(TypedDict, total=False):
    """A condition that limits what is counted."""

    id: Required[str]
    """Property to filter by, such as `"createdAt"` or `"startTime"`."""
    value: Required[InsightsFilterValueParam]
    """Condition for the property."""


class InsightsFilterValueParam(TypedDict, total=False):
    """The value of a condition."""

    type: Required[Literal["ss", "ms", "t", "n", "dr"]]
    """Kind of condition: single value (`ss`), multiple values (`ms`), text (`t`), number (`n`), or date range
    (`dr`)."""
    data: Required[InsightsPeriodParam | InsightsComparisonParam | float | Sequence[float | str] | str]
    """Value: an ID or a string for `ss`, a list of these for `ms`, a comparison for `t` and `n`, a period for
    `dr`."""


class InsightsPeriodParam(TypedDict, total=False):
    """A range of days."""

    start_date: Required[date | datetime | str | None]
    """Start of the period. Null for an open start."""
    end_date: Required[date | datetime | str | None]
    """End of the period. Null for an open end."""
    preset: Required[str]
    """Short name of a predefined range, or `c` for a custom range."""


class InsightsComparisonParam(TypedDict, total=False):
    """A comparison with a string or number."""

    operator: Required[str]
    """Comparison operator. For strings: `equals`, `notEquals`, `contains`, `notContains`, `startsWith`,
    `endsWith`, `isEmpty`, or `isNotEmpty`. For numbers: `eq`, `neq`, `gt`, `gte`, `lt`, or `lte`."""
    operand: Required[float | str]
    """Value to compare with."""


class InsightsSortingParam(TypedDict, total=False):
    """A sort criterion."""

    id: Required[str]
    """Property to sort by."""
    desc: Required[bool]
    """Whether to sort in descending order."""


class BookingMetric(Model):
    """A metric and its change."""

    count: float
    """Value of the metric."""
    delta_previous: float | None = None
    """Change from the previous period, in percent."""


class BookingKpiStats(Model):
    """Key figures about bookings."""

    empty: bool
    """Whether there are no bookings to count."""
    created: BookingMetric
    """Bookings created."""
    scheduled: BookingMetric
    """Upcoming bookings."""
    completed: BookingMetric
    """Bookings that took place."""
    rescheduled: BookingMetric
    """Bookings that were rescheduled."""
    cancelled: BookingMetric
    """Bookings that were canceled."""
    no_show: BookingMetric = Field(alias="no_show")
    """Bookings that a host did not attend."""
    no_show_guest: BookingMetric = Field(alias="no_show_guest")
    """Bookings that a guest did not attend."""
    rating: BookingMetric
    """Average rating."""
    csat: BookingMetric
    """Percentage of satisfied guests."""
    previous_range: InsightsRange
    """The period that the changes refer to."""


class InsightsRange(Model):
    """A period in a form for display."""

    start_date: str
    """First day. A string for display rather than a date for calculations."""
    end_date: str
    """Last day. A string for display rather than a date for calculations."""


class BookingTrend(Model):
    """Booking activity in a day or period."""

    formatted_date_full: str
    """Day or period as a string for display."""
    is_today: bool
    """Whether the period is today."""
    label: str = Field(alias="Month")
    """Same as a short string, for the axis of a chart."""
    created: int = Field(alias="Created")
    """Bookings created."""
    completed: int = Field(alias="Completed")
    """Bookings that took place."""
    rescheduled: int = Field(alias="Rescheduled")
    """Bookings that were rescheduled."""
    cancelled: int = Field(alias="Cancelled")
    """Bookings that were canceled."""
    no_show_host: int = Field(alias="No-Show (Host)")
    """Bookings that a host did not attend."""
    no_show_guest: int = Field(alias="No-Show (Guest)")
    """Bookings that a guest did not attend."""


class AverageDuration(Model):
    """Average length of the bookings in a day or period."""

    formatted_date_full: str
    """Day or period as a string for display."""
    is_today: bool
    """Whether the period is today."""
    label: str = Field(alias="Date")
    """Same as a short string, for the axis of a chart."""
    average: float = Field(alias="Average")
    """Average length in minutes."""


class MemberStats(Model):
    """Members with notable statistics."""

    most_bookings: list[MemberStat]
    """Members with the most bookings."""
    least_bookings: list[MemberStat]
    """Members with the fewest bookings."""
    most_cancelled: list[MemberStat]
    """Members with the most canceled bookings."""
    most_completed: list[MemberStat]
    """Members with the most bookings that took place."""
    least_completed: list[MemberStat]
    """Members with the fewest bookings that took place."""
    most_no_show: list[MemberStat]
    """Members with the most bookings that a participant did not attend."""
    highest_ratings: list[MemberStat]
    """Members with the best ratings."""
    lowest_ratings: list[MemberStat]
    """Members with the worst ratings."""


class MemberStat(Model):
    """Statistics of a member."""

    user_id: int
    """ID of the user."""
    user: InsightsUser
    """User that the statistics refer to."""
    count: float
    """Value of the metric."""
    email_md5: str | None = None
    """MD5 hash of the email address, for Gravatar."""


class InsightsUser(Model):
    """A user in the statistics."""

    id: int
    """ID of the user."""
    name: str | None = None
    """Full name."""
    username: str | None = None
    """Username."""
    email: str
    """Email address."""
    avatar_url: str | None = None
    """URL of the picture, possibly without the host."""


class RoutingFormsByStatus(Model):
    """Number of responses with and without a booking."""

    total: int
    """Number of all responses."""
    total_with_booking: int
    """Number of responses with a booking."""
    total_without_booking: int
    """Number of responses without a booking."""


class RoutingResponsePage(Model):
    """A page of responses to routing forms."""

    total: int
    """Number of all responses."""
    data: list[RoutingResponseDetail]
    """The responses."""


class RoutingResponseDetail(Model):
    """A response to a routing form and the resulting booking."""

    id: int
    """ID of the response."""
    uuid: str | None = None
    """Secondary ID of the response."""
    created_at: AwareDatetime
    """When the form was submitted."""
    form_id: str
    """ID of the form."""
    form_name: str
    """Name of the form."""
    form_team_id: int | None = None
    """ID of the team that owns the form."""
    form_user_id: int
    """ID of the user who created the form."""
    answers: list[RoutingResponseField] = Field(alias="fields")
    """The answers."""
    booking_uid: str | None = None
    """UID of the booking. If no booking was created, it is null, and so are the other properties of the booking."""
    booking_id: int | None = None
    """Numeric ID of the booking."""
    booking_status: str | None = None
    """State of the booking."""
    booking_status_order: int | None = None
    """Position of the booking's state in a sorted list."""
    booking_created_at: AwareDatetime | None = None
    """When the booking was created."""
    booking_start_time: AwareDatetime | None = None
    """When the booking starts."""
    booking_end_time: AwareDatetime | None = None
    """When the booking ends."""
    booking_user_id: int | None = None
    """ID of the host of the booking."""
    booking_user_name: str | None = None
    """Name of the host."""
    booking_user_email: str | None = None
    """Email address of the host."""
    booking_user_avatar_url: str | None = None
    """URL of the host's picture."""
    booking_assignment_reason: str | None = None
    """Reason for choosing this host."""
    booking_attendees: list[RoutingResponseAttendee]
    """Attendees of the booking."""
    event_type_id: int | None = None
    """ID of the booking's event type."""
    event_type_parent_id: int | None = None
    """ID of the managed event type from which it was created."""
    event_type_scheduling_type: str | None = None
    """How the hosts of the event type are assigned."""
    utm_source: str | None = Field(default=None, alias="utm_source")
    """UTM source of the visit."""
    utm_medium: str | None = Field(default=None, alias="utm_medium")
    """UTM medium of the visit."""
    utm_campaign: str | None = Field(default=None, alias="utm_campaign")
    """UTM campaign of the visit."""
    utm_term: str | None = Field(default=None, alias="utm_term")
    """UTM term of the visit."""
    utm_content: str | None = Field(default=None, alias="utm_content")
    """UTM content of the visit."""


class RoutingResponseAttendee(Model):
    """An attendee of a booking."""

    name: str
    """Full name."""
    email: str
    """Email address."""
    time_zone: str
    """IANA time zone."""
    phone_number: str | None = None
    """Phone number."""


class RoutingResponseField(Model):
    """An answer. Only the property for the kind of field is not null."""

    field_id: str | None = None
    """ID of the field."""
    value_string: str | None = None
    """Answer as a string for display."""
    value_number: float | None = None
    """Answer as a number."""
    value_string_array: list[str] | None = None
    """Options that were chosen."""


class RoutingField(Model):
    """A field of a routing form."""

    id: str
    """ID of the field."""
    label: str
    """Label of the field."""
    type: str | None = None
    """Kind of answer."""
    options: list[RoutingFieldOption] | None = None
    """Options to choose from."""


class RoutingFieldOption(Model):
    """An option of a field."""

    id: str | None
    """ID of the option."""
    label: str
    """ID of the option."""


class FailedBookingCount(Model):
    """Number of responses with a specific option that did not lead to a booking."""

    option_id: str | None = None
    """ID of the option."""
    option_label: str
    """Label of the option."""
    count: int
    """Number of responses."""


class RoutedToPerPeriod(Model):
    """Number of responses assigned to each user, by period."""

    users: RoutedUsers
    """The users."""
    period_stats: RoutedPeriods
    """Statistics of the users."""


class RoutedUsers(Model):
    """Users to whom routing forms assigned responses."""

    data: list[RoutedUser]
    """The users."""


class RoutedUser(Model):
    """A user to whom routing forms assigned responses."""

    id: int
    """ID of the user."""
    name: str | None = None
    """Full name."""
    email: str | None = None
    """Email address."""
    avatar_url: str | None = None
    """URL of the picture."""
    performance: str | None = None
    """Performance of the user compared with the others."""
    total_bookings: int
    """Number of bookings in the whole period."""


class RoutedPeriods(Model):
    """Assignments by period."""

    data: list[RoutedPeriod]
    """One entry per user and period."""


class RoutedPeriod(Model):
    """Number of assignments to a user in a period."""

    user_id: int
    """ID of the user."""
    period_start: AwareDatetime = Field(alias="period_start")
    """When the period starts."""
    total: int
    """Number of assignments."""
