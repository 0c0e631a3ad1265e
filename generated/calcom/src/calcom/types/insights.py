# Generated from spec/schemas/insights.yaml by openapi-twin-clients; do not edit.
"""Types of insights."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, Required, TypeAlias

from pydantic import AwareDatetime, Field
from typing_extensions import TypedDict

from calcom._core.model import Model

InsightsScope: TypeAlias = Literal["user", "team", "org"]
"""Whose figures: your own (`user`), those of a team (`team`) or those of the organization (`org`)."""


class InsightsFilterParam(TypedDict, total=False):
    """A condition that limits what is counted."""

    id: Required[str]
    """What to look at, such as `"createdAt"` or `"startTime"`."""
    value: Required[InsightsFilterValueParam]
    """What it must be."""


class InsightsFilterValueParam(TypedDict, total=False):
    """The value of a condition."""

    type: Required[Literal["ss", "ms", "t", "n", "dr"]]
    """Sort of condition: one value (`ss`), several values (`ms`), text (`t`), number (`n`) or a range of days
    (`dr`)."""
    data: Required[InsightsPeriodParam | InsightsComparisonParam | float | Sequence[float | str] | str]
    """The value: an id or a text for `ss`, a list of those for `ms`, a comparison for `t` and `n`, a period for
    `dr`."""


class InsightsPeriodParam(TypedDict, total=False):
    """A range of days."""

    start_date: Required[date | datetime | str | None]
    """When it begins. Null leaves the beginning open."""
    end_date: Required[date | datetime | str | None]
    """When it ends. Null leaves the end open."""
    preset: Required[str]
    """Short name of a usual range, or `c` for one of your own."""


class InsightsComparisonParam(TypedDict, total=False):
    """What a text or a number is compared with."""

    operator: Required[str]
    """How it is compared: a text by `equals`, `notEquals`, `contains`, `notContains`, `startsWith`, `endsWith`,
    `isEmpty` or `isNotEmpty`, a number by `eq`, `neq`, `gt`, `gte`, `lt` or `lte`."""
    operand: Required[float | str]
    """What to compare with."""


class InsightsSortingParam(TypedDict, total=False):
    """One criterion of an order."""

    id: Required[str]
    """What to sort by."""
    desc: Required[bool]
    """Whether the greatest comes first."""


class BookingMetric(Model):
    """A figure and how it changed."""

    count: float
    """The figure."""
    delta_previous: float | None = None
    """Change against the period before in percent."""


class BookingKpiStats(Model):
    """Key figures about bookings."""

    empty: bool
    """Whether there is nothing to count."""
    created: BookingMetric
    """Bookings made."""
    scheduled: BookingMetric
    """Bookings still to come."""
    completed: BookingMetric
    """Bookings that took place."""
    rescheduled: BookingMetric
    """Bookings that were rescheduled."""
    cancelled: BookingMetric
    """Bookings that were cancelled."""
    no_show: BookingMetric = Field(alias="no_show")
    """Bookings to which a host did not come."""
    no_show_guest: BookingMetric = Field(alias="no_show_guest")
    """Bookings to which a guest did not come."""
    rating: BookingMetric
    """Average rating."""
    csat: BookingMetric
    """Share of satisfied guests in percent."""
    previous_range: InsightsRange
    """The period that the changes refer to."""


class InsightsRange(Model):
    """A period, written for people to read."""

    start_date: str
    """First day. A text to show rather than a date to compute with."""
    end_date: str
    """Last day. A text to show rather than a date to compute with."""


class BookingTrend(Model):
    """What happened to bookings in one day or period."""

    formatted_date_full: str
    """The day or period as text."""
    is_today: bool
    """Whether it is today."""
    label: str = Field(alias="Month")
    """The same as short text, for the axis of a chart."""
    created: int = Field(alias="Created")
    """Bookings made."""
    completed: int = Field(alias="Completed")
    """Bookings that took place."""
    rescheduled: int = Field(alias="Rescheduled")
    """Bookings that were rescheduled."""
    cancelled: int = Field(alias="Cancelled")
    """Bookings that were cancelled."""
    no_show_host: int = Field(alias="No-Show (Host)")
    """Bookings to which a host did not come."""
    no_show_guest: int = Field(alias="No-Show (Guest)")
    """Bookings to which a guest did not come."""


class AverageDuration(Model):
    """How long the bookings of one day or period were."""

    formatted_date_full: str
    """The day or period as text."""
    is_today: bool
    """Whether it is today."""
    label: str = Field(alias="Date")
    """The same as short text, for the axis of a chart."""
    average: float = Field(alias="Average")
    """Average length in minutes."""


class MemberStats(Model):
    """The members who stand out."""

    most_bookings: list[MemberStat]
    """Members with the most bookings."""
    least_bookings: list[MemberStat]
    """Members with the fewest bookings."""
    most_cancelled: list[MemberStat]
    """Members with the most cancelled bookings."""
    most_completed: list[MemberStat]
    """Members with the most bookings that took place."""
    least_completed: list[MemberStat]
    """Members with the fewest bookings that took place."""
    most_no_show: list[MemberStat]
    """Members with the most bookings to which somebody did not come."""
    highest_ratings: list[MemberStat]
    """Members with the best ratings."""
    lowest_ratings: list[MemberStat]
    """Members with the worst ratings."""


class MemberStat(Model):
    """The figure of one member."""

    user_id: int
    """The user."""
    user: InsightsUser
    """Who that is."""
    count: float
    """The figure."""
    email_md5: str | None = None
    """MD5 of the email address, for Gravatar."""


class InsightsUser(Model):
    """A user in the figures."""

    id: int
    """The user."""
    name: str | None = None
    """Full name."""
    username: str | None = None
    """Username."""
    email: str
    """Email address."""
    avatar_url: str | None = None
    """URL of the picture, possibly without the host."""


class RoutingFormsByStatus(Model):
    """How many responses led to a booking."""

    total: int
    """All responses."""
    total_with_booking: int
    """Responses with a booking."""
    total_without_booking: int
    """Responses without one."""


class RoutingResponsePage(Model):
    """A part of the responses to routing forms."""

    total: int
    """Number of all responses."""
    data: list[RoutingResponseDetail]
    """The responses."""


class RoutingResponseDetail(Model):
    """A response to a routing form and the booking that came of it."""

    id: int
    """Id of the response."""
    uuid: str | None = None
    """Another id of the response."""
    created_at: AwareDatetime
    """When the form was submitted."""
    form_id: str
    """The form."""
    form_name: str
    """Name of the form."""
    form_team_id: int | None = None
    """The team that owns the form."""
    form_user_id: int
    """The user who made the form."""
    answers: list[RoutingResponseField] = Field(alias="fields")
    """The answers."""
    booking_uid: str | None = None
    """The `uid` of the booking. When none was made it is null, as are the other properties of the booking."""
    booking_id: int | None = None
    """Numeric id of the booking."""
    booking_status: str | None = None
    """State of the booking."""
    booking_status_order: int | None = None
    """Position of that state in a sorted list."""
    booking_created_at: AwareDatetime | None = None
    """When the booking was created."""
    booking_start_time: AwareDatetime | None = None
    """When the booking begins."""
    booking_end_time: AwareDatetime | None = None
    """When the booking ends."""
    booking_user_id: int | None = None
    """The host."""
    booking_user_name: str | None = None
    """Name of the host."""
    booking_user_email: str | None = None
    """Email address of the host."""
    booking_user_avatar_url: str | None = None
    """URL of the host's picture."""
    booking_assignment_reason: str | None = None
    """Why this host was chosen."""
    booking_attendees: list[RoutingResponseAttendee]
    """Who attends the booking."""
    event_type_id: int | None = None
    """The event type of the booking."""
    event_type_parent_id: int | None = None
    """The managed event type it was made from."""
    event_type_scheduling_type: str | None = None
    """How its hosts are chosen."""
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
    """Somebody who attends a booking."""

    name: str
    """Full name."""
    email: str
    """Email address."""
    time_zone: str
    """IANA time zone."""
    phone_number: str | None = None
    """Phone number."""


class RoutingResponseField(Model):
    """One answer. Only the property that suits the field is not null."""

    field_id: str | None = None
    """The field."""
    value_string: str | None = None
    """The answer as text."""
    value_number: float | None = None
    """The answer as number."""
    value_string_array: list[str] | None = None
    """The options that were chosen."""


class RoutingField(Model):
    """A field of a routing form."""

    id: str
    """Id of the field."""
    label: str
    """Label of the field."""
    type: str | None = None
    """Sort of answer."""
    options: list[RoutingFieldOption] | None = None
    """The options to choose from."""


class RoutingFieldOption(Model):
    """An option of a field."""

    id: str | None
    """Id of the option."""
    label: str
    """The option."""


class FailedBookingCount(Model):
    """How many responses with a certain option led to no booking."""

    option_id: str | None = None
    """The option."""
    option_label: str
    """Text of the option."""
    count: int
    """Number of responses."""


class RoutedToPerPeriod(Model):
    """How many responses each user was assigned, by period."""

    users: RoutedUsers
    """The users."""
    period_stats: RoutedPeriods
    """Their figures."""


class RoutedUsers(Model):
    """Users whom routing forms assigned."""

    data: list[RoutedUser]
    """The users."""


class RoutedUser(Model):
    """A user whom routing forms assigned."""

    id: int
    """The user."""
    name: str | None = None
    """Full name."""
    email: str | None = None
    """Email address."""
    avatar_url: str | None = None
    """URL of the picture."""
    performance: str | None = None
    """How the user compares with the others."""
    total_bookings: int
    """Bookings in the whole period."""


class RoutedPeriods(Model):
    """Assignments by period."""

    data: list[RoutedPeriod]
    """One entry per user and period."""


class RoutedPeriod(Model):
    """How often a user was assigned in a period."""

    user_id: int
    """The user."""
    period_start: AwareDatetime = Field(alias="period_start")
    """When the period begins."""
    total: int
    """Number of assignments."""
