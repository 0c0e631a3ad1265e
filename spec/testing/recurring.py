"""Series of bookings that one request makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from .base import CalComServer
from .model import Reserved
from .times import DAY, zone_of


def occurrences(start: datetime, count: int, series: Mapping[str, Any] | None, zone_name: str) -> Iterator[datetime]:
    """The starts of a series. They keep the local hour of the attendee, so that of UTC moves with the clock."""
    zone = zone_of(zone_name)
    local = start.astimezone(zone).replace(tzinfo=None)
    for number in range(count):
        shifted = _shifted(local, series, number) if series is not None else local
        # Of an hour that there is twice, the first start is the one that was asked for.
        yield shifted.replace(tzinfo=zone).astimezone(UTC) if number else start


def _shifted(local: datetime, series: Mapping[str, Any], number: int) -> datetime:
    steps = int(series.get("interval") or 1) * number
    if series["frequency"] == "weekly":
        return local + 7 * steps * DAY
    month = local.month - 1 + steps * (12 if series["frequency"] == "yearly" else 1)
    first = local.replace(year=local.year + month // 12, month=month % 12 + 1, day=1)
    last = ((first + 31 * DAY).replace(day=1) - DAY).day
    return first.replace(day=min(local.day, last))


def cancel_series(
    server: CalComServer, booking: Reserved, now: datetime, *, whole: bool
) -> tuple[list[Reserved], list[Reserved]]:
    """The bookings of a series that are cancelled with one of them, and all of the series.

    They are this one and the later ones, or with `whole` all that are not over yet.
    """
    series = server.series(booking.recurring_booking_uid)
    since = now if whole else booking.start
    return [one for one in series if one.start >= since and not one.is_over], series
