"""What the server knows: users, schedules, event types, bookings and what belongs to them.

Attributes have the names of the API, as far as it shows them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from .hours import WORKING_HOURS
from .times import MINUTE, Span, minutes


@dataclass(kw_only=True, eq=False)
class User:
    """A user with an account. Requests with this `api_key` are theirs. The server assigns the IDs.

    A server keeps a copy of a user that a test makes, and takes the original for the copy wherever a user is expected.
    """

    username: str
    name: str
    email: str
    time_zone: str = "UTC"
    api_key: str = ""
    id: int = 0
    default_schedule_id: int | None = None
    organization_id: int | None = None
    time_format: int = 12
    week_start: str = "Sunday"
    bio: str | None = None
    avatar_url: str | None = None

    def __post_init__(self) -> None:
        self.api_key = self.api_key or f"cal_{self.username}"


@dataclass(kw_only=True, eq=False)
class Schedule:
    """Hours in which someone can be booked."""

    id: int
    owner_id: int
    name: str
    time_zone: str
    availability: Sequence[Mapping[str, Any]] = WORKING_HOURS
    overrides: Sequence[Mapping[str, Any]] = ()


@dataclass(kw_only=True, eq=False)
class EventType:
    """What can be booked: its settings as the API shows them, and its hosts in order.

    In a round robin, each booking gets all fixed hosts and one of the others; a higher priority is preferred.
    """

    id: int
    owner_id: int | None
    host_ids: list[int]
    values: dict[str, Any]
    team_id: int | None = None
    fixed_ids: Sequence[int] = ()
    assigns_all: bool = False
    priorities: Mapping[int, int] = field(default_factory=dict[int, int])

    @property
    def length(self) -> int:
        """Minutes of a booking, unless another length is chosen."""
        return int(self.values["lengthInMinutes"])

    @property
    def before(self) -> timedelta:
        """The time that is kept free before a booking."""
        return minutes(self.values["beforeEventBuffer"] or 0)

    @property
    def after(self) -> timedelta:
        """The time that is kept free after a booking."""
        return minutes(self.values["afterEventBuffer"] or 0)

    @property
    def seats(self) -> int:
        """How many attendees can take part in one booking; 0 for event types without seats."""
        return int((self.setting("seats") or {}).get("seatsPerTimeSlot", 0))

    @property
    def is_round_robin(self) -> bool:
        """Whether each booking gets one of several hosts."""
        return self.values.get("schedulingType") == "roundRobin"

    def setting(self, name: str) -> Mapping[str, Any] | None:
        """A setting that can be turned off; None if it is."""
        value: Mapping[str, Any] | None = self.values.get(name)
        return None if not value or value.get("disabled") else value


@dataclass(kw_only=True, eq=False)
class Attendee:
    """Someone who takes part in a booking without being its host. Only those with a seat have answers of their own."""

    name: str
    email: str
    time_zone: str
    language: str = "en"
    id: int = 0
    absent: bool = False
    phone_number: str | None = None
    is_guest: bool = False
    seat_uid: str | None = None
    booking_fields_responses: dict[str, Any] = field(default_factory=dict[str, Any])
    metadata: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(kw_only=True, eq=False)
class _Timed:
    start: datetime
    end: datetime

    @property
    def span(self) -> Span:
        """Its time."""
        return Span(self.start, self.end)


@dataclass(kw_only=True, eq=False)
class Reserved(_Timed):
    """A booking, as the server keeps it."""

    id: int
    uid: str
    event_type: EventType
    host_ids: list[int]
    title: str
    created_at: datetime
    updated_at: datetime
    ics_uid: str
    status: str = "accepted"
    description: str | None = ""
    attendees: list[Attendee] = field(default_factory=list[Attendee])
    team_attendees: list[Attendee] = field(default_factory=list[Attendee])
    location: str = "integrations:daily"
    metadata: Mapping[str, Any] = field(default_factory=dict[str, Any])
    responses: dict[str, Any] = field(default_factory=dict[str, Any])
    sequence: int = 0
    absent_host: bool = False
    cancellation_reason: str = ""
    rescheduling_reason: str | None = None
    rescheduled_by_email: str | None = None
    rescheduled_from_uid: str | None = None
    rescheduled_to_uid: str | None = None
    recurring_booking_uid: str | None = None

    @property
    def is_over(self) -> bool:
        """Whether it does not take place: it was cancelled or declined."""
        return self.status in ("cancelled", "rejected")

    @property
    def guests(self) -> list[str]:
        """The email addresses of guests."""
        return [attendee.email for attendee in self.attendees if attendee.is_guest]

    @property
    def duration(self) -> int:
        """Its minutes."""
        return int((self.end - self.start) / MINUTE)


@dataclass(eq=False)
class Reservation:
    """A slot that is kept free for a while."""

    reservation_uid: str
    event_type: EventType
    span: Span
    reservation_duration: int
    reservation_until: datetime


@dataclass(kw_only=True, eq=False)
class Absence(_Timed):
    """Whole days on which someone is out of office."""

    id: int
    uuid: str
    user_id: int
    to_user_id: int | None = None
    notes: str | None = None
    reason: str = "unspecified"


@dataclass(kw_only=True, eq=False)
class Organization:
    """Users and teams that belong together. Its members belong to it as to a team."""

    id: int
    name: str
    slug: str


@dataclass(kw_only=True, eq=False)
class Team:
    """Users who share event types."""

    id: int
    organization_id: int | None
    values: dict[str, Any]


@dataclass(kw_only=True, eq=False)
class Membership:
    """That a user belongs to a team, or to an organization."""

    id: int
    team_id: int
    user_id: int
    role: str
    accepted: bool
    disable_impersonation: bool = False
    created_at: datetime
    updated_at: datetime


@dataclass(kw_only=True, eq=False)
class PrivateLink:
    """A link to an event type that expires, or can be used so many times."""

    link_id: str
    event_type_id: int
    expires_at: datetime | None = None
    max_usage_count: int | None = None
    usage_count: int = 0


@dataclass(kw_only=True, eq=False)
class Webhook:
    """Where deliveries go, and for what."""

    id: str
    subscriber_url: str | None = None
    triggers: list[str] = field(default_factory=list[str])
    active: bool = True
    secret: str | None = None
    payload_template: str | None = None
    user_id: int | None = None
    event_type_id: int | None = None
