"""What the server knows: users, schedules, event types, bookings and what belongs to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from .hours import WORKING_HOURS
from .times import MINUTE, Span


@dataclass(kw_only=True, eq=False)
class User:
    """Someone with an account: a host, a member of teams, or both.

    Attributes:
        username: The name in URLs.
        name: The full name.
        email: The email address.
        time_zone: The IANA zone.
        api_key: What requests of this user carry.
        id: The identifier, which the server gives.
        default_schedule_id: The schedule for event types that name none; None if there was never one.
        organization_id: The organization that the user is a member of.
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
    """What can be booked.

    Attributes:
        id: The identifier.
        owner_id: Its owner; None for one of a team.
        host_ids: Those who can be booked with it, in order.
        values: Its settings, as the API shows them.
        team_id: The team that it belongs to.
        assigns_all: Whether all members of its team are hosts.
        fixed_ids: Hosts who take part in each booking.
        priorities: How much a host of a round robin is preferred, by host.
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
        minutes: int = self.values["lengthInMinutes"]
        return minutes

    @property
    def before(self) -> timedelta:
        """The buffer before a booking."""
        return int(self.values["beforeEventBuffer"] or 0) * MINUTE

    @property
    def after(self) -> timedelta:
        """The buffer after a booking."""
        return int(self.values["afterEventBuffer"] or 0) * MINUTE

    @property
    def seats(self) -> int:
        """How many attendees can take part in one booking; 0 for event types without seats."""
        seats = self.setting("seats")
        return int(seats["seatsPerTimeSlot"]) if seats is not None else 0

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
    """Someone who takes part in a booking without being its host.

    Attributes:
        seat_uid: The seat, for event types with seats.
        responses: Answers of this attendee, for event types with seats.
        is_guest: Whether the booker has invited this attendee.
    """

    name: str
    email: str
    time_zone: str
    language: str = "en"
    id: int = 0
    absent: bool = False
    phone: str | None = None
    is_guest: bool = False
    seat_uid: str | None = None
    responses: dict[str, Any] = field(default_factory=dict[str, Any])
    metadata: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(kw_only=True, eq=False)
class Reserved:
    """A booking, as the server keeps it."""

    id: int
    uid: str
    event_type: EventType
    host_ids: list[int]
    title: str
    start: datetime
    end: datetime
    created: datetime
    updated: datetime
    status: str = "accepted"
    description: str | None = ""
    attendees: list[Attendee] = field(default_factory=list[Attendee])
    team_attendees: list[Attendee] = field(default_factory=list[Attendee])
    location: str = "integrations:daily"
    metadata: Mapping[str, Any] = field(default_factory=dict[str, Any])
    responses: dict[str, Any] = field(default_factory=dict[str, Any])
    ics_uid: str = ""
    sequence: int = 0
    absent_host: bool = False
    reason: str = ""
    rescheduling_reason: str | None = None
    rescheduled_by: str | None = None
    from_uid: str | None = None
    to_uid: str | None = None
    recurring_uid: str | None = None

    @property
    def span(self) -> Span:
        """Its time."""
        return Span(self.start, self.end)

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


@dataclass(kw_only=True, eq=False)
class Reservation:
    """A slot that is kept free for a while."""

    uid: str
    event_type: EventType
    span: Span
    minutes: int
    until: datetime


@dataclass(kw_only=True, eq=False)
class Absence:
    """Whole days on which someone is out of office."""

    id: int
    user_id: int
    to_user_id: int | None
    uuid: str
    span: Span
    notes: str | None
    reason: str


@dataclass(kw_only=True, eq=False)
class Organization:
    """Users and teams that belong together, with the role of each user."""

    id: int
    name: str
    slug: str
    roles: dict[int, str]


@dataclass(kw_only=True, eq=False)
class Team:
    """Users who share event types."""

    id: int
    organization_id: int | None
    values: dict[str, Any]


@dataclass(kw_only=True, eq=False)
class Membership:
    """That a user belongs to a team."""

    id: int
    team_id: int
    user_id: int
    role: str
    accepted: bool


@dataclass(kw_only=True, eq=False)
class PrivateLink:
    """A link to an event type that expires, or can be used so many times."""

    id: str
    event_type_id: int
    expires_at: datetime | None
    most_uses: int | None


@dataclass(kw_only=True, eq=False)
class Webhook:
    """Where deliveries go, and for what."""

    id: str
    url: str | None
    triggers: list[str]
    active: bool
    secret: str | None = None
    template: str | None = None
    user_id: int | None = None
    event_type_id: int | None = None


@dataclass
class Sequences:
    """The latest identifier of each kind."""

    latest: dict[str, int] = field(default_factory=dict[str, int])

    def next(self, kind: str) -> int:
        """An identifier that nothing of this kind has had."""
        self.latest[kind] = self.latest.get(kind, 0) + 1
        return self.latest[kind]
