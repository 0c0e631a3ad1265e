"""Types of out of office."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import AwareDatetime

from calcom._core.model import Model

OutOfOfficeReason: TypeAlias = Literal["unspecified", "vacation", "travel", "sick", "public_holiday"]
"""Why a user is away."""


class OutOfOffice(Model):
    """A period in which a user cannot be booked, with an optional stand-in."""

    id: int
    """Number of the entry, by which it is updated and deleted."""
    uuid: str
    """Second identifier of the entry."""
    user_id: int
    """The user who is away."""
    to_user_id: int | None = None
    """The user who takes the bookings meanwhile, null when nobody does."""
    start: AwareDatetime
    """When the absence begins, the start of a day in UTC."""
    end: AwareDatetime
    """When the absence ends, the last millisecond of a day in UTC."""
    notes: str | None = None
    """Free text about the absence, null when there is none."""
    reason: OutOfOfficeReason | str | None = None
    """Why a user is away."""
