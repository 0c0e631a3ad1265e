# Generated from spec/paths/organizations/teams/conferencing.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.conferencing` of the synchronous client."""

from __future__ import annotations

import builtins
from typing import Literal

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class Conferencing(Resource["ConferencingWithRawResponse"]):
    """A team's apps for video meetings."""

    def list(self, org_id: int, team_id: int) -> builtins.list[types.ConferencingApp]:
        """List the conferencing apps of a team.

        Cal Video is always available and is not listed.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/list-team-conferencing-applications

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
        """
        return self._call(operations.TEAMS_CONFERENCING_LIST, path={"orgId": org_id, "teamId": team_id})

    def connect(self, org_id: int, team_id: int, app: Literal["google-meet"]) -> types.ConferencingApp:
        """Connect Google Meet for a team.

        A Google calendar must be connected. The other apps are connected through a URL that the user opens.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/connect-your-conferencing-application-to-a-team

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            app: App to connect.

        Raises:
            BadRequestError: The app cannot be connected this way, is already connected, or has no Google calendar.
        """
        return self._call(operations.TEAMS_CONFERENCING_CONNECT, path={"orgId": org_id, "teamId": team_id, "app": app})

    def disconnect(self, org_id: int, team_id: int, app: Literal["google-meet", "zoom", "msteams"]) -> None:
        """Disconnect a conferencing app of a team.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/disconnect-team-conferencing-application

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            app: App to disconnect.

        Raises:
            BadRequestError: The app is unknown or not connected.
        """
        return self._call(
            operations.TEAMS_CONFERENCING_DISCONNECT, path={"orgId": org_id, "teamId": team_id, "app": app}
        )

    def get_default(self, org_id: int, team_id: int) -> types.DefaultConferencingApp | None:
        """Get a team's default conferencing app.

        Returns `None` if no app has been chosen.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/get-team-default-conferencing-application

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
        """
        return self._call(operations.TEAMS_CONFERENCING_GET_DEFAULT, path={"orgId": org_id, "teamId": team_id})

    def set_default(
        self, org_id: int, team_id: int, app: Literal["google-meet", "zoom", "msteams", "daily-video"]
    ) -> None:
        """Set a team's default conferencing app.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/set-team-default-conferencing-application

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            app: App to use. `daily-video` is Cal Video.

        Raises:
            BadRequestError: The app is unknown or not connected.
        """
        return self._call(
            operations.TEAMS_CONFERENCING_SET_DEFAULT, path={"orgId": org_id, "teamId": team_id, "app": app}
        )

    def get_auth_url(
        self,
        org_id: int,
        team_id: int,
        app: Literal["zoom", "msteams"],
        *,
        return_to: str | Omit = omit,
        on_error_return_to: str | Omit = omit,
    ) -> types.ConferencingAuthUrl:
        """Get the URL for connecting a conferencing app to a team.

        Open the URL in the user's browser. It contains the access token of the request, so keep it out of logs.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/get-oauth-conferencing-app-s-auth-url-for-a-team

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            app: App to connect.
            return_to: URL of the page to open afterward. Always set it, because programs have no page to use instead.
            on_error_return_to: URL of the page to open if the connection fails or the user refuses.
        """
        return self._call(
            operations.TEAMS_CONFERENCING_GET_AUTH_URL,
            path={"orgId": org_id, "teamId": team_id, "app": app},
            query={"returnTo": return_to, "onErrorReturnTo": on_error_return_to},
        )

    def handle_oauth_callback(
        self,
        org_id: int,
        team_id: int,
        app: Literal["zoom", "msteams"],
        *,
        state: str,
        code: str | Omit = omit,
        error: str | Omit = omit,
        error_description: str | Omit = omit,
    ) -> str:
        """Finish connecting a conferencing app to a team.

        The user's browser is redirected here after the user gives consent. Programs are not expected to call this.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/save-conferencing-app-oauth-credentials

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            app: App to connect.
            state: State that was passed to the service when the user was redirected to it.
            code: Authorization code that the service issued. Missing if the user refused.
            error: Reason why there is no authorization code.
            error_description: Description of the reason why there is no authorization code.
        """
        return self._call(
            operations.TEAMS_CONFERENCING_HANDLE_OAUTH_CALLBACK,
            path={"orgId": org_id, "teamId": team_id, "app": app},
            query={"state": state, "code": code, "error": error, "error_description": error_description},
        )


class ConferencingWithRawResponse(RawMethods, of=Conferencing):
    list = RawMethod(Conferencing.list)
    connect = RawMethod(Conferencing.connect)
    disconnect = RawMethod(Conferencing.disconnect)
    get_default = RawMethod(Conferencing.get_default)
    set_default = RawMethod(Conferencing.set_default)
    get_auth_url = RawMethod(Conferencing.get_auth_url)
    handle_oauth_callback = RawMethod(Conferencing.handle_oauth_callback)
