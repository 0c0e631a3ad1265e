# Generated from spec/paths/organizations/teams/invites.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.invites` of the synchronous client."""

from __future__ import annotations

from calcom import types
from calcom._operations import organizations as operations
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class Invites(Resource["InvitesWithRawResponse"]):
    """Links for joining a team of an organization."""

    def create(self, org_id: int, team_id: int) -> types.TeamInvite:
        """Create an invitation link for a team.

        Anyone who opens the link within about a week can join. No email is sent.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-invite/create-team-invite-link

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
        """
        return self._call(operations.TEAMS_INVITES_CREATE, path={"orgId": org_id, "teamId": team_id})


class InvitesWithRawResponse(RawMethods, of=Invites):
    create = RawMethod(Invites.create)
