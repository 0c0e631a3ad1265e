# Generated from spec/paths/teams/invites.yaml by openapi-twin-clients; do not edit.
"""`teams.invites` of the synchronous client."""

from __future__ import annotations

from calcom import types
from calcom._operations import teams as operations
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class Invites(Resource["InvitesWithRawResponse"]):
    """Links for joining a team."""

    def create(self, team_id: int) -> types.TeamInvite:
        """Create an invitation link for a team.

        Anyone who opens the link within about a week can join. No email is sent.

        Requires the admin or owner role in the team.

        See https://cal.com/docs/api-reference/v2/teams-invite/create-team-invite-link

        Args:
            team_id: ID of the team.
        """
        return self._call(operations.INVITES_CREATE, path={"teamId": team_id})


class InvitesWithRawResponse(RawMethods, of=Invites):
    create = RawMethod(Invites.create)
