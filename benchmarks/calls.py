"""Benchmarks of calls: one at a time over loopback, many at once, and the encoding of requests."""

from __future__ import annotations

import asyncio
import gc
import json
import time
from collections.abc import Awaitable, Callable, Iterator
from statistics import median
from typing import Any, Literal

import httpx2

from benchmarks.bookings import booking
from benchmarks.client import serving
from benchmarks.measuring import Result, in_turns, milliseconds, ratio, timed
from calcom import AsyncCalCom, CalCom
from calcom._core.operation import Arguments, Operation
from calcom._core.request import prepare
from calcom._operations import bookings, event_types

# The headers that our client adds to the request.
_HEADERS = {"authorization": "Bearer cal_", "cal-api-version": "2024-08-13"}
_MARK = "httpx2 + json.loads"
_ROUNDS = 600
_WARM_UP = 50
_AT_ONCE = 500
_REPEATED = 5


def calling() -> Iterator[Result]:
    """Getting a booking over loopback, compared with httpx2 alone and `json.loads`.

    In processor time of this process: the time of the server is in neither side.
    """
    with serving(booking()) as base_url:
        yield _calling_sync(base_url)
        yield asyncio.run(_calling_async(base_url, "httpx2"))
        yield asyncio.run(_calling_async(base_url, "aiohttp"))


def _calling_sync(base_url: str) -> Result:
    url = f"{base_url}/v2/bookings/uid"
    with CalCom(api_key="cal_", base_url=base_url) as client, httpx2.Client() as httpx:

        async def ours() -> object:
            return client.bookings.get("uid")

        async def bare() -> object:
            return json.loads(httpx.get(url, headers=_HEADERS).content)

        times = asyncio.run(_in_turns(ours, bare))
    return ratio("a call on loopback, sync", *times, budget=1.15, mark_name=_MARK)


async def _calling_async(base_url: str, transport: Literal["httpx2", "aiohttp"]) -> Result:
    url = f"{base_url}/v2/bookings/uid"
    async with (
        AsyncCalCom(api_key="cal_", base_url=base_url, transport=transport) as client,
        httpx2.AsyncClient() as httpx,
    ):

        async def ours() -> object:
            return await client.bookings.get("uid")

        async def bare() -> object:
            return json.loads((await httpx.get(url, headers=_HEADERS)).content)

        times = await _in_turns(ours, bare)
    return ratio(f"a call on loopback, async, {transport}", *times, budget=1.15, mark_name=_MARK)


async def _in_turns(*sides: Callable[[], Awaitable[object]]) -> tuple[float, float]:
    """Like `measuring.in_turns`, in processor time, and without a garbage collection before each call.

    A coroutine that does not wait costs less than a microsecond, so that sync calls are measured in the same way.
    """
    times: tuple[list[float], list[float]] = ([], [])
    gc.collect()
    gc.disable()
    try:
        for number in range(_ROUNDS):
            for index in (0, 1) if number % 2 == 0 else (1, 0):
                started = time.process_time()
                await sides[index]()
                times[index].append(time.process_time() - started)
    finally:
        gc.enable()
    return median(times[0][_WARM_UP:]), median(times[1][_WARM_UP:])


def concurrency() -> Iterator[Result]:
    """Many async calls at once with aiohttp, compared with httpx2: a quarter of the time is four times the throughput.

    The connections are open already.
    """
    with serving(booking()) as base_url:
        times = asyncio.run(_at_once(base_url))
    what = f"{_AT_ONCE} concurrent calls, aiohttp"
    yield ratio(what, *times, budget=0.25, mark_name="our client with httpx2")


async def _at_once(base_url: str) -> tuple[float, float]:
    times: tuple[list[float], list[float]] = ([], [])
    async with (
        AsyncCalCom(api_key="cal_", base_url=base_url, transport="aiohttp", max_retries=0, timeout=60) as ours,
        AsyncCalCom(api_key="cal_", base_url=base_url, transport="httpx2", max_retries=0, timeout=60) as mark,
    ):
        for number in range(4):
            for index in (0, 1) if number % 2 == 0 else (1, 0):
                client = (ours, mark)[index]
                started = time.perf_counter()
                await asyncio.gather(*(client.bookings.get("uid") for _ in range(_AT_ONCE)))
                times[index].append(time.perf_counter() - started)
    return median(times[0][1:]), median(times[1][1:])


_BOOKING: dict[str, Any] = {
    "eventTypeId": 1,
    "start": "2026-12-01T10:00:00Z",
    "attendee": {"name": "Ada", "email": "ada@example.com", "time_zone": "Europe/London", "language": "en"},
    "metadata": {"order": "42"},
}
_LARGEST: dict[str, Any] = {
    "title": "Consultation",
    "slug": "consultation",
    "lengthInMinutes": 30,
    "locations": [{"type": "integration", "integration": "cal-video"}] * 10,
    "bookingFields": [
        {"type": "select", "slug": f"field-{number}", "label": "Topic", "required": True, "options": ["a", "b", "c"]}
        for number in range(50)
    ],
    "bookingLimitsCount": {"day": 5, "week": 20, "month": 60, "year": 400},
    "bookerActiveBookingsLimit": {"maximum_active_bookings": 3, "offer_reschedule": True},
    "seats": {"seats_per_time_slot": 10, "show_attendee_info": True, "show_availability_count": True},
    "confirmationPolicy": {"type": "always", "block_unconfirmed_bookings_in_booker": True},
    "bookerLayouts": {"default_layout": "month", "enabled_layouts": ["month", "week", "column"]},
    "color": {"light_theme_hex": "#292929", "dark_theme_hex": "#fafafa"},
}


def encoding() -> Iterator[Result]:
    """From the arguments of a call to the request, compared with `json.dumps` of the body."""
    yield _encoding("encode a booking", bookings.CREATE, _BOOKING)
    yield _encoding("encode an event type with 50 booking fields", event_types.CREATE, _LARGEST)


def _encoding(what: str, operation: Operation[Any], body: dict[str, Any]) -> Result:
    arguments = Arguments(body=body)

    def encode() -> None:
        for _ in range(_REPEATED):
            prepare(operation, arguments, base_url="https://api.example.com", headers={})

    def dump() -> None:
        for _ in range(_REPEATED):
            json.dumps(body).encode()

    sides = (timed(action, clock=time.process_time) for action in (encode, dump))
    taken, mark = in_turns(*sides, rounds=30, warm_up=2)
    return Result(
        what=what,
        ours=milliseconds(taken / _REPEATED),
        mark=f"json.dumps {milliseconds(mark / _REPEATED)}",
        figure=taken / _REPEATED * 1000,
        budget=1,
        unit=" ms",
    )
