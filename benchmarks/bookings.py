"""Bookings and slots as the API sends them, and a plain pydantic model for comparison."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import AwareDatetime, BaseModel

_DELIVERIES = Path(__file__).parent.parent / "tests" / "runtime" / "deliveries.json"
_START = datetime(2026, 12, 1, 9, tzinfo=UTC)


def booking(number: int = 0) -> bytes:
    """A response with one booking."""
    return json.dumps({"status": "success", "data": _booking(number)}).encode()


def page(size: int) -> bytes:
    """A response with a page of bookings."""
    pagination = {
        "totalItems": size,
        "remainingItems": 0,
        "returnedItems": size,
        "itemsPerPage": size,
        "currentPage": 1,
        "totalPages": 1,
        "hasNextPage": False,
        "hasPreviousPage": False,
    }
    data = [_booking(number) for number in range(size)]
    return json.dumps({"status": "success", "data": data, "pagination": pagination}).encode()


def slots() -> bytes:
    """A response with the slots of a day."""
    starts = [{"start": _time(_START + number * timedelta(minutes=30))} for number in range(16)]
    return json.dumps({"status": "success", "data": {"2026-12-01": starts}}).encode()


def delivery() -> bytes:
    """A webhook delivery, one of those in the tests."""
    return json.dumps(json.loads(_DELIVERIES.read_text(encoding="utf-8"))["BOOKING_CREATED"]).encode()


def _booking(number: int) -> dict[str, Any]:
    start = _START + number * timedelta(minutes=30)
    return {
        "id": number,
        "uid": f"uid-{number}",
        "title": "30 min between Alice Example and Ada",
        "description": "",
        "hosts": [
            {
                "id": 1,
                "name": "Alice Example",
                "email": "alice@example.com",
                "displayEmail": "alice@example.com",
                "username": "alice",
                "timeZone": "Europe/London",
            }
        ],
        "status": "accepted",
        "cancellationReason": "",
        "cancelledByEmail": "",
        "rescheduledByEmail": None,
        "start": _time(start),
        "end": _time(start + timedelta(minutes=30)),
        "duration": 30,
        "eventTypeId": 1,
        "eventType": {"id": 1, "slug": "thirty"},
        "meetingUrl": "https://meet.example.com/y",
        "location": "https://meet.example.com/y",
        "absentHost": False,
        "createdAt": _time(_START),
        "updatedAt": _time(_START),
        "metadata": {},
        "rating": None,
        "icsUid": f"uid-{number}@example.com",
        "attendees": [
            {
                "name": "Ada",
                "email": "ada@example.com",
                "displayEmail": "ada@example.com",
                "timeZone": "Europe/London",
                "language": "en",
                "absent": False,
            }
        ],
        "bookingFieldsResponses": {"name": "Ada", "email": "ada@example.com"},
    }


def _time(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z")


class PlainHost(BaseModel):
    """A host, with the fields of the wire."""

    id: int
    name: str
    email: str
    displayEmail: str
    username: str
    timeZone: str


class PlainEventType(BaseModel):
    """An event type, with the fields of the wire."""

    id: int
    slug: str


class PlainAttendee(BaseModel):
    """An attendee, with the fields of the wire."""

    name: str
    email: str
    displayEmail: str
    timeZone: str
    language: str
    absent: bool


class PlainBooking(BaseModel):
    """A booking, with the fields of the wire."""

    id: int
    uid: str
    title: str
    description: str
    hosts: list[PlainHost]
    status: str
    cancellationReason: str
    cancelledByEmail: str
    rescheduledByEmail: str | None
    start: AwareDatetime
    end: AwareDatetime
    duration: int
    eventTypeId: int
    eventType: PlainEventType
    meetingUrl: str
    location: str
    absentHost: bool
    createdAt: AwareDatetime
    updatedAt: AwareDatetime
    metadata: dict[str, str | int | bool]
    rating: int | None
    icsUid: str
    attendees: list[PlainAttendee]
    bookingFieldsResponses: dict[str, Any]


class PlainPage(BaseModel):
    """A page of bookings."""

    status: str
    data: list[PlainBooking]
    pagination: dict[str, Any]
