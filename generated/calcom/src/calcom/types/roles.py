# Generated from spec/schemas/roles.yaml by openapi-twin-clients; do not edit.
"""Types of roles."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import AwareDatetime

from calcom._core.model import Model

Permission: TypeAlias = str
"""What a role allows, as `resource.action`. `*` stands for all of them. The server refuses permissions that do not
exist; which there are depends on whether the role is one of an organization or of a team."""


class Role(Model):
    """A set of permissions that can be given to the members of an organization or a team."""

    id: str
    """Id of the role."""
    name: str
    """Name of the role."""
    description: str | None = None
    """What the role is for. Null when nothing was entered."""
    color: str | None = None
    """Color in which the role is shown, as `#rrggbb`. Null for the standard one."""
    type: Literal["SYSTEM", "CUSTOM"] | str
    """Whether the role comes with Cal.com (`SYSTEM`, cannot be changed) or was made here (`CUSTOM`)."""
    permissions: list[Permission]
    """What the role allows."""
    organization_id: int | None = None
    """The organization, for its own roles. Null for those that come with Cal.com."""
    team_id: int | None = None
    """The team, for its own roles. Null for those that come with Cal.com."""
    created_at: AwareDatetime
    """When the role was created."""
    updated_at: AwareDatetime
    """When the role was last changed."""
