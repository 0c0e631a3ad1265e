# Generated from spec/paths/conferencing.yaml by openapi-twin-clients; do not edit.
"""`conferencing` of the asynchronous client."""

from __future__ import annotations

import builtins
from typing import Literal

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import conferencing as operations


class AsyncConferencing(AsyncResource["AsyncConferencingWithRawResponse"]):
    """Your apps for video meetings."""

    async def list(self) -> builtins.list[types.ConferencingApp]:
        """List your conferencing apps.

        Cal Video is always available and is not listed.

        See https://cal.com/docs/api-reference/v2/conferencing/list-your-conferencing-applications
        """
        return await self._call(operations.LIST)

    async def connect(self, app: Literal["google-meet"]) -> types.ConferencingApp:
        """Connect Google Meet.

        A Google calendar must be connected. The other apps are connected through a URL that the user opens.

        See https://cal.com/docs/api-reference/v2/conferencing/connect-your-conferencing-application

        Args:
            app: App to connect.

        Raises:
            BadRequestError: The app cannot be connected this way, is already connected, or has no Google calendar.
        """
        return await self._call(operations.CONNECT, path={"app": app})

    async def disconnect(self, app: Literal["google-meet", "zoom", "msteams"]) -> None:
        """Disconnect a conferencing app.

        See https://cal.com/docs/api-reference/v2/conferencing/disconnect-your-conferencing-application

        Args:
            app: App to disconnect.

        Raises:
            BadRequestError: The app is unknown or not connected.
        """
        return await self._call(operations.DISCONNECT, path={"app": app})

    async def get_default(self) -> types.DefaultConferencingApp | None:
        """Get your default conferencing app.

        Returns `None` if no app has been chosen.

        See https://cal.com/docs/api-reference/v2/conferencing/get-your-default-conferencing-application
        """
        return await self._call(operations.GET_DEFAULT)

    async def set_default(self, app: Literal["google-meet", "zoom", "msteams", "daily-video"]) -> None:
        """Set your default conferencing app.

        See https://cal.com/docs/api-reference/v2/conferencing/set-your-default-conferencing-application

        Args:
            app: App to use. `daily-video` is Cal Video.

        Raises:
            BadRequestError: The app is unknown or not connected.
        """
        return await self._call(operations.SET_DEFAULT, path={"app": app})

    async def get_auth_url(
        self, app: Literal["zoom", "msteams"], *, return_to: str | Omit = omit, on_error_return_to: str | Omit = omit
    ) -> types.ConferencingAuthUrl:
        """Get the URL for connecting a conferencing app.

        Open the URL in the user's browser. It contains the access token of the request, so keep it out of logs.

        See https://cal.com/docs/api-reference/v2/conferencing/get-oauth-conferencing-app-auth-url

        Args:
            app: App to connect.
            return_to: URL of the page to open afterward. Always set it, because programs have no page to use instead.
            on_error_return_to: URL of the page to open if the connection fails or the user refuses.
        """
        return await self._call(
            operations.GET_AUTH_URL,
            path={"app": app},
            query={"returnTo": return_to, "onErrorReturnTo": on_error_return_to},
        )

    async def handle_oauth_callback(
        self,
        app: Literal["zoom", "msteams"],
        *,
        state: str,
        code: str | Omit = omit,
        error: str | Omit = omit,
        error_description: str | Omit = omit,
    ) -> str:
        """Finish connecting a conferencing app.

        The user's browser is redirected here after the user gives consent. Programs are not expected to call this.

        See https://cal.com/docs/api-reference/v2/conferencing/conferencing-app-oauth-callback

        Args:
            app: App to connect.
            state: State that was passed to the service when the user was redirected to it.
            code: Authorization code that the service issued. Missing if the user refused.
            error: Reason why there is no authorization code.
            error_description: Description of the reason why there is no authorization code.
        """
        return await self._call(
            operations.HANDLE_OAUTH_CALLBACK,
            path={"app": app},
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
