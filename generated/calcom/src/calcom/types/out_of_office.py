# Generated from spec/schemas/out_of_office.yaml by openapi-twin-clients; do not edit.
"""Types of out of office."""

from __future__ import annotations

from typing import Literal, TypeAlias

from calcom._core.model import AwareDatetime, Model

OutOfOfficeReason: TypeAlias = Literal["unspecified", "vacation", "travel", "sick", "public_holiday"]
"""The reason for a user's absence."""


class OutOfOffice(Model):
    """A period in which a user is out of the office and cannot be booked."""

    id: int
    """ID of the out-of-office entry."""
    uuid: str
    """Secondary ID of the out-of-office entry."""
    user_id: int
    """ID of the user who is away."""
    to_user_id: int | None = None
    """ID of the user named as a substitute. Null if there is none."""
    start: AwareDatetime
    """Start of the absence, which is the start of a day in UTC."""
    end: AwareDatetime
    """End of the absence, which is the last millisecond of a day in UTC."""
    notes: str | None = None
    """Notes about the absence. Null if there are none."""
    reason: OutOfOfficeReason | str | None = None
    """The reason for a user's absence."""
