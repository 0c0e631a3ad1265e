"""Strings in responses that pydantic alone does not parse as the standard defines: durations and base64."""

from __future__ import annotations

import base64
import re
from datetime import timedelta
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, PlainSerializer

from .dates import duration_text
from .encode import base64_text

_NUMBER: Final = r"(\d+(?:[.,]\d+)?)"
_DURATION: Final = re.compile(
    rf"([+-]?)P(?=.)(?:{_NUMBER}W)?(?:{_NUMBER}D)?(?:T(?=.)(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?", re.ASCII
)


def _duration(value: Any) -> Any:
    """Parse an ISO 8601 duration. With months or years, which have no fixed length, it is not a `timedelta`."""
    if isinstance(value, timedelta):
        return value
    found = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError("not an ISO 8601 duration of weeks, days, hours, minutes and seconds")
    weeks, days, hours, minutes, seconds = (float((part or "0").replace(",", ".")) for part in found.groups()[1:])
    try:
        length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        raise ValueError("the duration is too long") from None
    return -length if found[1] == "-" else length


def _bytes(value: Any) -> Any:
    """Decode base64 (RFC 4648 §4); line breaks and missing padding are accepted."""
    if isinstance(value, bytes):
        return value
    if not isinstance(value, str):
        raise ValueError("not a string")
    text = "".join(value.split())
    return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)


def _duration_text(value: Any) -> Any:
    """Return a duration as text; a string that was not one was kept."""
    return duration_text(value) if isinstance(value, timedelta) else value


def _base64_text(value: Any) -> Any:
    """Return bytes as text; a string that was not base64 was kept."""
    return base64_text(value) if isinstance(value, bytes) else value


Duration = Annotated[timedelta, BeforeValidator(_duration), PlainSerializer(_duration_text, when_used="json")]
Base64 = Annotated[bytes, BeforeValidator(_bytes), PlainSerializer(_base64_text, when_used="json")]
