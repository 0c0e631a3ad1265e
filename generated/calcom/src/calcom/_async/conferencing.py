# Generated from spec/paths/conferencing.yaml by openapi-twin-clients; do not edit.
"""`conferencing`, async."""

from __future__ import annotations

import builtins
from typing import Literal

from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import conferencing as operations
from calcom.types.conferencing import ConferencingApp, ConferencingAuthUrl, DefaultConferencingApp


class AsyncConferencing(AsyncResource["AsyncConferencingWithRawResponse"]):
    """Your apps for video meetings."""

    async def list(self) -> builtins.list[ConferencingApp]:
        """List your conferencing apps.

        Cal Video is always there and is not listed. See
        https://cal.com/docs/api-reference/v2/conferencing/list-your-conferencing-applications
        """
        return await self._call(operations.LIST)

    async def connect(self, app: Literal["google-meet"]) -> ConferencingApp:
        """Connect Google Meet.

        A Google calendar must be connected. The other apps are connected by the URL that the user opens. See
        https://cal.com/docs/api-reference/v2/conferencing/connect-your-conferencing-application

        Args:
            app: The app to connect.

        Raises:
            BadRequestError: The app cannot be connected like this, is connected already, or lacks a Google calendar.
        """
        return await self._call(operations.CONNECT, path={"app": app})

    async def disconnect(self, app: Literal["google-meet", "zoom", "msteams"]) -> None:
        """Disconnect a conferencing app.

        See https://cal.com/docs/api-reference/v2/conferencing/disconnect-your-conferencing-application

        Args:
            app: The app to disconnect.

        Raises:
            BadRequestError: The app is unknown, or is not connected.
        """
        return await self._call(operations.DISCONNECT, path={"app": app})

    async def get_default(self) -> DefaultConferencingApp | None:
        """Get your default conferencing app.

        The answer is null while none has been chosen. See
        https://cal.com/docs/api-reference/v2/conferencing/get-your-default-conferencing-application
        """
        return await self._call(operations.GET_DEFAULT)

    async def set_default(self, app: Literal["google-meet", "zoom", "msteams", "daily-video"]) -> None:
        """Choose your default conferencing app.

        See https://cal.com/docs/api-reference/v2/conferencing/set-your-default-conferencing-application

        Args:
            app: The app to use. `daily-video` is Cal Video.

        Raises:
            BadRequestError: The app is unknown, or is not connected.
        """
        return await self._call(operations.SET_DEFAULT, path={"app": app})

    async def get_auth_url(
        self, app: Literal["zoom", "msteams"], *, return_to: str | Omit = omit, on_error_return_to: str | Omit = omit
    ) -> ConferencingAuthUrl:
        """Get the URL by which a conferencing app is connected.

        Open it in the browser of the user. It contains the access token in use, so keep it out of logs. See
        https://cal.com/docs/api-reference/v2/conferencing/get-oauth-conferencing-app-auth-url

        Args:
            app: The app to connect.
            return_to: Page to go to once that is done. Set it: programs have no page that would take its place.
            on_error_return_to: Page to go to when that fails or the user refuses.
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

        Where the browser arrives after the user has given consent. It is not meant to be called by programs. See
        https://cal.com/docs/api-reference/v2/conferencing/conferencing-app-oauth-callback

        Args:
            app: The app to connect.
            state: What the service was given when the user was sent there.
            code: The code that the service gave out. Missing when the user refused.
            error: Why there is no code.
            error_description: The same in words.
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
