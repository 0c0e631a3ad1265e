"""The in-memory API: a fresh server, and a booking through its transport."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx2

from benchmarks.measuring import Result, in_turns, milliseconds, timed
from calcom.testing import CalComServer

_NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
_MADE = 20
"""How many servers are made, and how many bookings, in one measurement."""


def in_memory() -> Iterator[Result]:
    """A fresh server, and a booking: the request is read, the slot taken, and the answer written."""
    times = in_turns(timed(_servers), _bookings, rounds=20, warm_up=2)
    for what, taken, budget in (("a fresh server", times[0], 5), ("a booking in memory, there and back", times[1], 1)):
        each = taken / _MADE
        yield Result(what=what, ours=milliseconds(each), mark="", figure=each * 1000, budget=budget, unit=" ms")


def _servers() -> None:
    for _ in range(_MADE):
        CalComServer(now=_NOW)


def _bookings() -> float:
    server = CalComServer(now=_NOW)
    attendee = {"name": "John Doe", "email": "john@example.com", "timeZone": "Europe/London"}
    body: dict[str, object] = {"eventTypeId": server.seed.event_type(length_in_minutes=15).id, "attendee": attendee}
    headers = {"cal-api-version": "2024-08-13"}
    with httpx2.Client(transport=server.transport, base_url="http://api.test", headers=headers) as client:
        started = time.perf_counter()
        for number in range(_MADE):
            start = _NOW + timedelta(days=1, minutes=15 * number)
            client.post("/v2/bookings", json={**body, "start": start.isoformat()}).raise_for_status()
        return time.perf_counter() - started
