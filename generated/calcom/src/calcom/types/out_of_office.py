# Generated from spec/schemas/out_of_office.yaml by openapi-twin-clients; do not edit.
"""Types of out of office."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import AwareDatetime

from calcom._core.model import Model

OutOfOfficeReason: TypeAlias = Literal["unspecified", "vacation", "travel", "sick", "public_holiday"]
"""Why a user is away."""


class OutOfOffice(Model):
    """A time in which a user is out of office and cannot be booked."""

    id: int
    """Id of the absence."""
    uuid: str
    """Another id of the absence."""
    user_id: int
    """The user who is away."""
    to_user_id: int | None = None
    """The user named as stand-in. Null when there is none."""
    start: AwareDatetime
    """When the absence begins, the start of a day in UTC."""
    end: AwareDatetime
    """When the absence ends, the last millisecond of a day in UTC."""
    notes: str | None = None
    """Free text about the absence. Null when there is none."""
    reason: OutOfOfficeReason | str | None = None
    """Why a user is away."""
