# Generated from spec/paths/organizations/teams/conferencing.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.conferencing`, async."""

from __future__ import annotations

import builtins
from typing import Literal

from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom.types.conferencing import ConferencingApp, ConferencingAuthUrl, DefaultConferencingApp


class AsyncConferencing(AsyncResource["AsyncConferencingWithRawResponse"]):
    """A team's apps for video meetings."""

    async def list(self, org_id: int, team_id: int) -> builtins.list[ConferencingApp]:
        """List the conferencing apps of a team.

        Cal Video is always there and is not listed. Needs the role admin or owner in the team or the organization. See
        https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/list-team-conferencing-applications

        Args:
            org_id: The organization.
            team_id: The team.
        """
        return await self._call(operations.TEAMS_CONFERENCING_LIST, path={"orgId": org_id, "teamId": team_id})

    async def connect(self, org_id: int, team_id: int, app: Literal["google-meet"]) -> ConferencingApp:
        """Connect Google Meet for a team.

        A Google calendar must be connected. The other apps are connected by the URL that the user opens. Needs the role
        admin or owner in the team or the organization. See
        https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/connect-your-conferencing-application-to-a-team

        Args:
            org_id: The organization.
            team_id: The team.
            app: The app to connect.

        Raises:
            BadRequestError: The app cannot be connected like this, is connected already, or lacks a Google calendar.
        """
        return await self._call(
            operations.TEAMS_CONFERENCING_CONNECT, path={"orgId": org_id, "teamId": team_id, "app": app}
        )

    async def disconnect(self, org_id: int, team_id: int, app: Literal["google-meet", "zoom", "msteams"]) -> None:
        """Disconnect a conferencing app of a team.

        Needs the role admin or owner in the team or the organization. See
        https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/disconnect-team-conferencing-application

        Args:
            org_id: The organization.
            team_id: The team.
            app: The app to disconnect.

        Raises:
            BadRequestError: The app is unknown, or is not connected.
        """
        return await self._call(
            operations.TEAMS_CONFERENCING_DISCONNECT, path={"orgId": org_id, "teamId": team_id, "app": app}
        )

    async def get_default(self, org_id: int, team_id: int) -> DefaultConferencingApp | None:
        """Get a team's default conferencing app.

        The answer is null while none has been chosen. Needs the role admin or owner in the team or the organization.
        See https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/get-team-default-conferencing-application

        Args:
            org_id: The organization.
            team_id: The team.
        """
        return await self._call(operations.TEAMS_CONFERENCING_GET_DEFAULT, path={"orgId": org_id, "teamId": team_id})

    async def set_default(
        self, org_id: int, team_id: int, app: Literal["google-meet", "zoom", "msteams", "daily-video"]
    ) -> None:
        """Choose a team's default conferencing app.

        Needs the role admin or owner in the team or the organization. See
        https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/set-team-default-conferencing-application

        Args:
            org_id: The organization.
            team_id: The team.
            app: The app to use. `daily-video` is Cal Video.

        Raises:
            BadRequestError: The app is unknown, or is not connected.
        """
        return await self._call(
            operations.TEAMS_CONFERENCING_SET_DEFAULT, path={"orgId": org_id, "teamId": team_id, "app": app}
        )

    async def get_auth_url(
        self,
        org_id: int,
        team_id: int,
        app: Literal["zoom", "msteams"],
        *,
        return_to: str | Omit = omit,
        on_error_return_to: str | Omit = omit,
    ) -> ConferencingAuthUrl:
        """Get the URL by which a conferencing app is connected to a team.

        Open it in the browser of the user. It contains the access token in use, so keep it out of logs. Needs the role
        admin or owner in the team or the organization. See
        https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/get-oauth-conferencing-app-s-auth-url-for-a-team

        Args:
            org_id: The organization.
            team_id: The team.
            app: The app to connect.
            return_to: Page to go to once that is done. Set it: programs have no page that would take its place.
            on_error_return_to: Page to go to when that fails or the user refuses.
        """
        return await self._call(
            operations.TEAMS_CONFERENCING_GET_AUTH_URL,
            path={"orgId": org_id, "teamId": team_id, "app": app},
            query={"returnTo": return_to, "onErrorReturnTo": on_error_return_to},
        )

    async def handle_oauth_callback(
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

        Where the browser arrives after the user has given consent. It is not meant to be called by programs. Needs the
        role admin or owner in the team or the organization. See
        https://cal.com/docs/api-reference/v2/orgs-teams-conferencing/save-conferencing-app-oauth-credentials

        Args:
            org_id: The organization.
            team_id: The team.
            app: The app to connect.
            state: What the service was given when the user was sent there.
            code: The code that the service gave out. Missing when the user refused.
            error: Why there is no code.
            error_description: The same in words.
        """
        return await self._call(
            operations.TEAMS_CONFERENCING_HANDLE_OAUTH_CALLBACK,
            path={"orgId": org_id, "teamId": team_id, "app": app},
            query={"state": state, "code": code, "error": error, "error_description": error_description},
        )


class AsyncConferencingWithRawResponse(AsyncRawMethods, of=AsyncConferencing):
    list = AsyncRawMethod(AsyncConferencing.list)
    connect = AsyncRawMethod(AsyncConferencing.connect)
    disconnect = AsyncRawMethod(AsyncConferencing.disconnect)
    get_default = AsyncRawMethod(AsyncConferencing.get_default)
    set_default = AsyncRawMethod(AsyncConferencing.set_default)
    get_auth_url = AsyncRawMethod(AsyncConferencing.get_auth_url)
    handle_oauth_callback = AsyncRawMethod(AsyncConferencing.handle_oauth_callback)
