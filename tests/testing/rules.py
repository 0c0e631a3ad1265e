"""What the tests of the rules of Cal.com share."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from calcom import (
    CalCom,
)
from calcom.testing import CalComServer
from calcom.types import Booking

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
JOHN = {"name": "John Doe", "email": "john@example.com", "time_zone": "Europe/London"}
JANE = "jane@example.com"
SEATS = {"seats_per_time_slot": 2, "show_attendee_info": True, "show_availability_count": True}
WEEKLY = {"interval": 1, "occurrences": 3, "frequency": "weekly"}
OVERRIDES = [
    {"date": "2027-03-03", "start_time": "09:00", "end_time": "10:00"},
    {"date": "2027-03-05", "start_time": "00:00", "end_time": "00:00"},
]


def free(client: CalCom, event_type: int, day: str = "2027-03-02", **asked: Any) -> list[str]:
    days = client.slots.list(event_type_id=event_type, start=day, end=day, **asked)
    return [f"{slot.start:%H:%M}" for slots in days.values() for slot in slots]


def book(client: CalCom, event_type: int, start: str, email: str = "john@example.com") -> Booking:
    return client.bookings.create(event_type_id=event_type, start=start, attendee={**JOHN, "email": email})


def team_event_type(cal: CalComServer, *, mandatory: Collection[str] = (), **settings: Any) -> int:
    """An event type of a team of Alice and Bob."""
    bob = cal.user_named("bob") or cal.seed.user(username="bob")
    team = cal.seed.team(members=[bob])
    hosts = [{"user_id": user.id, "mandatory": user.username in mandatory} for user in (cal.user, bob)]
    values = {"scheduling_type": "roundRobin", "hosts": hosts, **settings}
    return cal.client().teams.event_types.create(team.id, title="Demo", slug="demo", length_in_minutes=30, **values).id


def hosts(cal: CalComServer, uid: str) -> list[str]:
    return [cal.users[number].username for number in cal.reserved[uid].host_ids]


def attending(booking: Booking) -> list[str]:
    return [one.email for one in booking.attendees]
