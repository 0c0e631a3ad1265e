# Generated from spec/paths/notifications.yaml by openapi-twin-clients; do not edit.
"""`notifications` of the synchronous client."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from calcom import types
from calcom._operations import notifications as operations
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource


class Notifications(Resource["NotificationsWithRawResponse"]):
    """Channels other than email through which you are notified."""

    @cached_property
    def app_push(self) -> NotificationsAppPush:
        """Mobile devices that receive push notifications."""
        return NotificationsAppPush(self._driver)

    @cached_property
    def slack(self) -> NotificationsSlack:
        """Slack accounts that receive notifications."""
        return NotificationsSlack(self._driver)

    @cached_property
    def telegram(self) -> NotificationsTelegram:
        """Telegram accounts that receive notifications."""
        return NotificationsTelegram(self._driver)


class NotificationsWithRawResponse(RawMethods, of=Notifications):
    app_push: RawChild[NotificationsAppPushWithRawResponse] = RawChild()
    slack: RawChild[NotificationsSlackWithRawResponse] = RawChild()
    telegram: RawChild[NotificationsTelegramWithRawResponse] = RawChild()


class NotificationsAppPush(Resource["NotificationsAppPushWithRawResponse"]):
    """Mobile devices that receive push notifications."""

    def register(self, *, token: str, platform: Literal["IOS", "ANDROID"], device_id: str) -> types.AppPushSubscription:
        """Register a mobile device for push notifications.

        Args:
            token: Expo push token of the device.
            platform: Operating system of the device.
            device_id: ID of the device.
        """
        return self._call(
            operations.APP_PUSH_REGISTER, body={"token": token, "platform": platform, "deviceId": device_id}
        )

    def remove(self, *, token: str) -> None:
        """Stop push notifications to a mobile device.

        Args:
            token: Expo push token of the device.
        """
        return self._call(operations.APP_PUSH_REMOVE, body={"token": token})


class NotificationsAppPushWithRawResponse(RawMethods, of=NotificationsAppPush):
    register = RawMethod(NotificationsAppPush.register)
    remove = RawMethod(NotificationsAppPush.remove)


class NotificationsSlack(Resource["NotificationsSlackWithRawResponse"]):
    """Slack accounts that receive notifications."""

    def create_link_intent(self) -> types.LinkIntent:
        """Start linking a Slack account.

        Returns a single-use token for linking the Slack account.
        """
        return self._call(operations.SLACK_CREATE_LINK_INTENT)

    def remove(self, *, identifier: str, team_id: str) -> None:
        """Unlink a Slack account.

        Args:
            identifier: Slack ID of the user.
            team_id: ID of the Slack workspace, not of a Cal.com team.
        """
        return self._call(operations.SLACK_REMOVE, body={"identifier": identifier, "teamId": team_id})


class NotificationsSlackWithRawResponse(RawMethods, of=NotificationsSlack):
    create_link_intent = RawMethod(NotificationsSlack.create_link_intent)
    remove = RawMethod(NotificationsSlack.remove)


class NotificationsTelegram(Resource["NotificationsTelegramWithRawResponse"]):
    """Telegram accounts that receive notifications."""

    def create_link_intent(self) -> types.LinkIntent:
        """Start linking a Telegram account.

        Returns a single-use token for linking the Telegram account.
        """
        return self._call(operations.TELEGRAM_CREATE_LINK_INTENT)

    def remove(self, *, identifier: str) -> None:
        """Unlink a Telegram account.

        Args:
            identifier: Telegram ID of the user.
        """
        return self._call(operations.TELEGRAM_REMOVE, body={"identifier": identifier})


class NotificationsTelegramWithRawResponse(RawMethods, of=NotificationsTelegram):
    create_link_intent = RawMethod(NotificationsTelegram.create_link_intent)
    remove = RawMethod(NotificationsTelegram.remove)
