"""Moments in time, days, times and durations in requests."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum


def datetime_text(value: datetime, where: str) -> str:
    """Return an aware datetime as RFC 3339 text in UTC, such as `2026-12-01T10:00:00Z`.

    Args:
        value: The datetime.
        where: The argument, for the error.

    Raises:
        ValueError: The datetime is naive, so it does not identify a moment in time.
    """
    if value.utcoffset() is None:
        raise ValueError(
            f"{where}: the datetime must be timezone-aware; pass tzinfo, for example datetime(..., tzinfo=UTC)"
        )
    with suppress(OverflowError):
        # In UTC, the year can be 0 or 10000. Such a datetime keeps its own offset.
        value = value.astimezone(UTC)
    return time_text(value, where).replace("+00:00", "Z")


def time_text(value: datetime | time, where: str) -> str:
    """Return RFC 3339 text with no fraction, milliseconds or microseconds, whichever suffices.

    Raises:
        ValueError: The offset has seconds.
    """
    if (value.utcoffset() or timedelta()) % timedelta(minutes=1):
        raise ValueError(f"{where}: the UTC offset must not have seconds, which RFC 3339 does not allow")
    fraction = "milliseconds" if value.microsecond % 1000 == 0 else "microseconds"
    return value.isoformat(timespec=fraction if value.microsecond else "seconds")


def check_kind_of_date(value: object, kind: type[date], where: str) -> None:
    """Reject a datetime instead of a day (`kind` is `date`), or a date or number instead of a moment (`datetime`).

    Raises:
        ValueError: The value would be sent in another format than the required one.
    """
    if kind is date:
        is_wrong, problem = isinstance(value, datetime), "is not a date; use date(...), or .date() in its time zone"
    else:
        is_number = isinstance(value, (date, time, timedelta, int, float, Decimal))
        is_wrong = is_number and not isinstance(value, (datetime, Enum))
        problem = "does not identify a moment in time; use datetime(..., tzinfo=UTC) or another aware datetime"
    if is_wrong:
        raise ValueError(f"{where}: a value of type {type(value).__name__} {problem}")


def duration_text(value: timedelta) -> str:
    """Return a duration as ISO 8601 text, such as `P1DT12H`."""
    sign = "-" if value < timedelta() else ""
    whole = abs(value)
    hours, rest = divmod(whole.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    fraction = f".{whole.microseconds:06}".rstrip("0") if whole.microseconds else ""
    days = f"{whole.days}D" if whole.days else ""
    clock = "".join(f"{number}{unit}" for number, unit in ((hours, "H"), (minutes, "M")) if number)
    if seconds or fraction or not (days or clock):
        clock += f"{seconds}{fraction}S"
    return f"{sign}P{days}{'T' if clock else ''}{clock}"
