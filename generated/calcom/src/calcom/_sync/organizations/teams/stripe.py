# Generated from spec/paths/organizations/teams/stripe.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.stripe`, sync."""

from __future__ import annotations

from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.resource_base import RawMethod, RawMethods, Resource
from calcom.types.conferencing import ConnectUrl


class Stripe(Resource["StripeWithRawResponse"]):
    """A team's Stripe account for paid bookings."""

    def get_connect_url(
        self, org_id: int, team_id: int, *, return_to: str | Omit = omit, on_error_return_to: str | Omit = omit
    ) -> ConnectUrl:
        """Get the URL by which a Stripe account is connected to a team.

        Open it in the browser of the user. It contains the access token in use, so keep it out of logs. Needs the role
        admin or owner in the team or the organization. See
        https://cal.com/docs/api-reference/v2/orgs-teams-stripe/get-stripe-connect-url-for-a-team

        Args:
            org_id: The organization.
            team_id: The team.
            return_to: Page to go to once that is done. Set it: programs have no page that would take its place.
            on_error_return_to: Page to go to when that fails or the user refuses.
        """
        return self._call(
            operations.TEAMS_STRIPE_GET_CONNECT_URL,
            path={"orgId": org_id, "teamId": team_id},
            query={"returnTo": return_to, "onErrorReturnTo": on_error_return_to},
        )

    def check(self, org_id: int, team_id: int) -> None:
        """Check that the Stripe account of a team is connected and works.

        Needs the role admin or owner in the team or the organization. See
        https://cal.com/docs/api-reference/v2/orgs-teams-stripe/check-team-stripe-connection

        Args:
            org_id: The organization.
            team_id: The team.

        Raises:
            NotFoundError: No Stripe account is connected.
        """
        return self._call(operations.TEAMS_STRIPE_CHECK, path={"orgId": org_id, "teamId": team_id})

    def handle_oauth_callback(
        self,
        org_id: int,
        team_id: int,
        *,
        state: str,
        code: str | Omit = omit,
        error: str | Omit = omit,
        error_description: str | Omit = omit,
    ) -> str:
        """Finish connecting a Stripe account to a team.

        Where the browser arrives after the user has given consent. It is not meant to be called by programs. Needs the
        role admin or owner in the team or the organization. See
        https://cal.com/docs/api-reference/v2/orgs-teams-stripe/save-stripe-credentials

        Args:
            org_id: The organization.
            team_id: The team.
            state: What the service was given when the user was sent there.
            code: The code that the service gave out. Missing when the user refused.
            error: Why there is no code.
            error_description: The same in words.
        """
        return self._call(
            operations.TEAMS_STRIPE_HANDLE_OAUTH_CALLBACK,
            path={"orgId": org_id, "teamId": team_id},
            query={"state": state, "code": code, "error": error, "error_description": error_description},
        )


class StripeWithRawResponse(RawMethods, of=Stripe):
    get_connect_url = RawMethod(Stripe.get_connect_url)
    check = RawMethod(Stripe.check)
    handle_oauth_callback = RawMethod(Stripe.handle_oauth_callback)
