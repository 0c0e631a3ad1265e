# Generated from spec/paths/notifications.yaml by openapi-twin-clients; do not edit.
"""Operations of `notifications`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom.types.notifications import AppPushSubscription, LinkIntent

APP_PUSH_REGISTER: Final = Operation[AppPushSubscription](
    "notifications.app_push.register",
    "POST /v2/notifications/subscriptions/app-push",
    AppPushSubscription,
    secrets=frozenset({"token"}),
    security=(("bearer",),),
)
APP_PUSH_REMOVE: Final = Operation[None](
    "notifications.app_push.remove",
    "DELETE /v2/notifications/subscriptions/app-push",
    None,
    kind="none",
    secrets=frozenset({"token"}),
    security=(("bearer",),),
)
SLACK_CREATE_LINK_INTENT: Final = Operation[LinkIntent](
    "notifications.slack.create_link_intent",
    "POST /v2/notifications/subscriptions/slack/link-intents",
    LinkIntent,
    security=(("bearer",),),
)
SLACK_REMOVE: Final = Operation[None](
    "notifications.slack.remove",
    "DELETE /v2/notifications/subscriptions/slack",
    None,
    kind="none",
    security=(("bearer",),),
)
TELEGRAM_CREATE_LINK_INTENT: Final = Operation[LinkIntent](
    "notifications.telegram.create_link_intent",
    "POST /v2/notifications/subscriptions/telegram/link-intents",
    LinkIntent,
    security=(("bearer",),),
)
TELEGRAM_REMOVE: Final = Operation[None](
    "notifications.telegram.remove",
    "DELETE /v2/notifications/subscriptions/telegram",
    None,
    kind="none",
    security=(("bearer",),),
)
