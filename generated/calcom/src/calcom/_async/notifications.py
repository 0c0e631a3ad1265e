# Generated from spec/paths/notifications.yaml by openapi-twin-clients; do not edit.
"""`notifications` of the asynchronous client."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._operations import notifications as operations


class AsyncNotifications(AsyncResource["AsyncNotificationsWithRawResponse"]):
    """Channels other than email through which you are notified."""

    @cached_property
    def app_push(self) -> AsyncNotificationsAppPush:
        """Mobile devices that receive push notifications."""
        return AsyncNotificationsAppPush(self._driver)

    @cached_property
    def slack(self) -> AsyncNotificationsSlack:
        """Slack accounts that receive notifications."""
        return AsyncNotificationsSlack(self._driver)

    @cached_property
    def telegram(self) -> AsyncNotificationsTelegram:
        """Telegram accounts that receive notifications."""
        return AsyncNotificationsTelegram(self._driver)


class AsyncNotificationsWithRawResponse(AsyncRawMethods, of=AsyncNotifications):
    app_push: RawChild[AsyncNotificationsAppPushWithRawResponse] = RawChild()
    slack: RawChild[AsyncNotificationsSlackWithRawResponse] = RawChild()
    telegram: RawChild[AsyncNotificationsTelegramWithRawResponse] = RawChild()


class AsyncNotificationsAppPush(AsyncResource["AsyncNotificationsAppPushWithRawResponse"]):
    """Mobile devices that receive push notifications."""

    async def register(
        self, *, token: str, platform: Literal["IOS", "ANDROID"], device_id: str
    ) -> types.AppPushSubscription:
        """Register a mobile device for push notifications.

        Args:
            token: Expo push token of the device.
            platform: Operating system of the device.
            device_id: ID of the device.
        """
        return await self._call(
            operations.APP_PUSH_REGISTER, body={"token": token, "platform": platform, "deviceId": device_id}
        )

    async def remove(self, *, token: str) -> None:
        """Stop push notifications to a mobile device.

        Args:
            token: Expo push token of the device.
        """
        return await self._call(operations.APP_PUSH_REMOVE, body={"token": token})


class AsyncNotificationsAppPushWithRawResponse(AsyncRawMethods, of=AsyncNotificationsAppPush):
    register = AsyncRawMethod(AsyncNotificationsAppPush.register)
    remove = AsyncRawMethod(AsyncNotificationsAppPush.remove)


class AsyncNotificationsSlack(AsyncResource["AsyncNotificationsSlackWithRawResponse"]):
    """Slack accounts that receive notifications."""

    async def create_link_intent(self) -> types.LinkIntent:
        """Start linking a Slack account.

        Returns a single-use token for linking the Slack account.
        """
        return await self._call(operations.SLACK_CREATE_LINK_INTENT)

    async def remove(self, *, identifier: str, team_id: str) -> None:
        """Unlink a Slack account.

        Args:
            identifier: Slack ID of the user.
            team_id: ID of the Slack workspace, not of a Cal.com team.
        """
        return await self._call(operations.SLACK_REMOVE, body={"identifier": identifier, "teamId": team_id})


class AsyncNotificationsSlackWithRawResponse(AsyncRawMethods, of=AsyncNotificationsSlack):
    create_link_intent = AsyncRawMethod(AsyncNotificationsSlack.create_link_intent)
    remove = AsyncRawMethod(AsyncNotificationsSlack.remove)


class AsyncNotificationsTelegram(AsyncResource["AsyncNotificationsTelegramWithRawResponse"]):
    """Telegram accounts that receive notifications."""

    async def create_link_intent(self) -> types.LinkIntent:
        """Start linking a Telegram account.

        Returns a single-use token for linking the Telegram account.
        """
        return await self._call(operations.TELEGRAM_CREATE_LINK_INTENT)

    async def remove(self, *, identifier: str) -> None:
        """Unlink a Telegram account.

        Args:
            identifier: Telegram ID of the user.
        """
        return await self._call(operations.TELEGRAM_REMOVE, body={"identifier": identifier})


class AsyncNotificationsTelegramWithRawResponse(AsyncRawMethods, of=AsyncNotificationsTelegram):
    create_link_intent = AsyncRawMethod(AsyncNotificationsTelegram.create_link_intent)
    remove = AsyncRawMethod(AsyncNotificationsTelegram.remove)
