# Generated from spec/paths/organizations/teams/stripe.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.stripe` of the asynchronous client."""

from __future__ import annotations

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations


class AsyncStripe(AsyncResource["AsyncStripeWithRawResponse"]):
    """A team's Stripe account for paid bookings."""

    async def get_connect_url(
        self, org_id: int, team_id: int, *, return_to: str | Omit = omit, on_error_return_to: str | Omit = omit
    ) -> types.ConnectUrl:
        """Get the URL for connecting a Stripe account to a team.

        Open the URL in the user's browser. It contains the access token of the request, so keep it out of logs.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-stripe/get-stripe-connect-url-for-a-team

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            return_to: URL of the page to open afterward. Always set it, because programs have no page to use instead.
            on_error_return_to: URL of the page to open if the connection fails or the user refuses.
        """
        return await self._call(
            operations.TEAMS_STRIPE_GET_CONNECT_URL,
            path={"orgId": org_id, "teamId": team_id},
            query={"returnTo": return_to, "onErrorReturnTo": on_error_return_to},
        )

    async def check(self, org_id: int, team_id: int) -> None:
        """Check that the Stripe account of a team is connected and works.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-stripe/check-team-stripe-connection

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.

        Raises:
            NotFoundError: No Stripe account is connected.
        """
        return await self._call(operations.TEAMS_STRIPE_CHECK, path={"orgId": org_id, "teamId": team_id})

    async def handle_oauth_callback(
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

        The user's browser is redirected here after the user gives consent. Programs are not expected to call this.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-stripe/save-stripe-credentials

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            state: State that was passed to the service when the user was redirected to it.
            code: Authorization code that the service issued. Missing if the user refused.
            error: Reason why there is no authorization code.
            error_description: Description of the reason why there is no authorization code.
        """
        return await self._call(
            operations.TEAMS_STRIPE_HANDLE_OAUTH_CALLBACK,
            path={"orgId": org_id, "teamId": team_id},
            query={"state": state, "code": code, "error": error, "error_description": error_description},
        )


class AsyncStripeWithRawResponse(AsyncRawMethods, of=AsyncStripe):
    get_connect_url = AsyncRawMethod(AsyncStripe.get_connect_url)
    check = AsyncRawMethod(AsyncStripe.check)
    handle_oauth_callback = AsyncRawMethod(AsyncStripe.handle_oauth_callback)
