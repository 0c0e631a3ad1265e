# Generated from spec/paths/notifications.yaml by openapi-twin-clients; do not edit.
"""Operations of `notifications`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation

APP_PUSH_REGISTER: Final[Operation[types.AppPushSubscription]] = Operation(
    "notifications.app_push.register",
    "POST /v2/notifications/subscriptions/app-push",
    lambda: types.AppPushSubscription,
    secrets=frozenset({"token"}),
    security=(("bearer",),),
)
APP_PUSH_REMOVE: Final[Operation[None]] = Operation(
    "notifications.app_push.remove",
    "DELETE /v2/notifications/subscriptions/app-push",
    kind="none",
    secrets=frozenset({"token"}),
    security=(("bearer",),),
)
SLACK_CREATE_LINK_INTENT: Final[Operation[types.LinkIntent]] = Operation(
    "notifications.slack.create_link_intent",
    "POST /v2/notifications/subscriptions/slack/link-intents",
    lambda: types.LinkIntent,
    security=(("bearer",),),
)
SLACK_REMOVE: Final[Operation[None]] = Operation(
    "notifications.slack.remove", "DELETE /v2/notifications/subscriptions/slack", kind="none", security=(("bearer",),)
)
TELEGRAM_CREATE_LINK_INTENT: Final[Operation[types.LinkIntent]] = Operation(
    "notifications.telegram.create_link_intent",
    "POST /v2/notifications/subscriptions/telegram/link-intents",
    lambda: types.LinkIntent,
    security=(("bearer",),),
)
TELEGRAM_REMOVE: Final[Operation[None]] = Operation(
    "notifications.telegram.remove",
    "DELETE /v2/notifications/subscriptions/telegram",
    kind="none",
    security=(("bearer",),),
)
