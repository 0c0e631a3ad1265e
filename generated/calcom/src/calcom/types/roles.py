# Generated from spec/schemas/roles.yaml by openapi-twin-clients; do not edit.
"""Types of roles."""

from __future__ import annotations

from typing import Literal, TypeAlias

from calcom._core.model import AwareDatetime, Model

Permission: TypeAlias = str
"""Permission of a role, as `resource.action`. `*` stands for all permissions. The server rejects permissions that
do not exist. Which permissions exist depends on whether the role is in an organization or a team."""


class Role(Model):
    """A set of permissions that can be assigned to members of an organization or a team."""

    id: str
    """ID of the role."""
    name: str
    """Name of the role."""
    description: str | None = None
    """Description of the role. Null if there is none."""
    color: str | None = None
    """Color of the role, as `#rrggbb`. Null for the default color."""
    type: Literal["SYSTEM", "CUSTOM"] | str
    """Whether the role is built into Cal.com (`SYSTEM`, cannot be changed) or custom (`CUSTOM`)."""
    permissions: list[Permission]
    """Permissions of the role."""
    organization_id: int | None = None
    """ID of the organization, for its own roles. Null for roles that are built into Cal.com."""
    team_id: int | None = None
    """ID of the team, for its own roles. Null for roles that are built into Cal.com."""
    created_at: AwareDatetime
    """When the role was created."""
    updated_at: AwareDatetime
    """When the role was last changed."""
