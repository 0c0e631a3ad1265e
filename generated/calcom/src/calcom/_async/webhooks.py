# Generated from spec/paths/webhooks.yaml by openapi-twin-clients; do not edit.
"""`webhooks` of the asynchronous client."""

from __future__ import annotations

from collections.abc import Sequence

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._core.omit import Omit, omit
from calcom._operations import webhooks as operations


class AsyncWebhooks(AsyncResource["AsyncWebhooksWithRawResponse"]):
    """Subscriptions for which Cal.com calls your URL when something happens to you or your bookings."""

    def list(self, *, take: int | Omit = omit, skip: int | Omit = omit) -> AsyncPager[types.Webhook]:
        """List your webhooks.

        The webhooks are in no particular order.

        See https://cal.com/docs/api-reference/v2/webhooks/get-all-webhooks

        Args:
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.LIST, query={"take": take, "skip": skip})

    async def create(
        self,
        *,
        subscriber_url: str,
        triggers: Sequence[types.WebhookTrigger],
        active: bool,
        secret: str | Omit = omit,
        payload_template: str | Omit = omit,
        version: types.WebhookVersion | Omit = omit,
        time: int | Omit = omit,
        time_unit: types.WebhookTimeUnit | Omit = omit,
    ) -> types.Webhook:
        """Create a webhook.

        Cal.com sends a POST request to the URL each time one of the triggers occurs for you. Webhooks of event types
        are also called. Two of your webhooks cannot have the same URL.

        A new booking sends `BOOKING_CREATED`, once per occurrence. A booking that must be confirmed sends
        `BOOKING_REQUESTED`, then `BOOKING_CREATED` or `BOOKING_REJECTED`. Rescheduling sends only
        `BOOKING_RESCHEDULED`.

        See https://cal.com/docs/api-reference/v2/webhooks/create-a-webhook

        Args:
            subscriber_url: URL of the receiver. The hosted service requires public HTTPS and follows no redirects.
            triggers: Events that trigger deliveries.
            active: Whether the webhook is active. If not, only its settings are stored.
            secret: Key for signing deliveries. If omitted, their signature header is `no-secret-provided`.
            payload_template: Template of the deliveries, with variables in double braces. The body is then the rendered
                template, sent as a form if it is not JSON. Not applied to `MEETING_STARTED` and `MEETING_ENDED`.
            version: Format of the deliveries.
            time: Time after the start of a meeting, in `time_unit`, at which `AFTER_HOSTS_CAL_VIDEO_NO_SHOW` and
                `AFTER_GUESTS_CAL_VIDEO_NO_SHOW` check who is present. Can be omitted. Self-hosted servers ignore it.
            time_unit: Unit of `time`.

        Raises:
            BadRequestError: This server does not support a trigger or the version, or the URL is not allowed.
            ConflictError: You already have a webhook with this URL.
        """
        return await self._call(
            operations.CREATE,
            body={
                "subscriberUrl": subscriber_url,
                "triggers": triggers,
                "active": active,
                "secret": secret,
                "payloadTemplate": payload_template,
                "version": version,
                "time": time,
                "timeUnit": time_unit,
            },
        )

    async def get(self, webhook_id: str) -> types.Webhook:
        """Get one of your webhooks.

        See https://cal.com/docs/api-reference/v2/webhooks/get-a-webhook

        Args:
            webhook_id: ID of the webhook.

        Raises:
            PermissionDeniedError: The webhook belongs to another user.
            NotFoundError: No webhook with this ID exists.
        """
        return await self._call(operations.GET, path={"webhookId": webhook_id})

    async def update(
        self,
        webhook_id: str,
        *,
        subscriber_url: str | Omit = omit,
        triggers: Sequence[types.WebhookTrigger] | Omit = omit,
        active: bool | Omit = omit,
        secret: str | Omit = omit,
        payload_template: str | Omit = omit,
        version: types.WebhookVersion | Omit = omit,
        time: int | Omit = omit,
        time_unit: types.WebhookTimeUnit | Omit = omit,
    ) -> types.Webhook:
        """Update one of your webhooks.

        See https://cal.com/docs/api-reference/v2/webhooks/update-a-webhook

        Args:
            webhook_id: ID of the webhook.
            subscriber_url: URL of the receiver. The hosted service requires public HTTPS and follows no redirects.
            triggers: Events that trigger deliveries. Replaces all existing triggers.
            active: Whether the webhook is active. If not, only its settings are stored.
            secret: Key for signing deliveries. If omitted, their signature header is `no-secret-provided`.
            payload_template: Template of the deliveries, with variables in double braces. The body is then the rendered
                template, sent as a form if it is not JSON. Not applied to `MEETING_STARTED` and `MEETING_ENDED`.
            version: Format of the deliveries.
            time: Time after the start of a meeting, in `time_unit`, at which `AFTER_HOSTS_CAL_VIDEO_NO_SHOW` and
                `AFTER_GUESTS_CAL_VIDEO_NO_SHOW` check who is present. Can be omitted. Self-hosted servers ignore it.
            time_unit: Unit of `time`.

        Raises:
            PermissionDeniedError: The webhook belongs to another user.
            NotFoundError: No webhook with this ID exists.
        """
        return await self._call(
            operations.UPDATE,
            path={"webhookId": webhook_id},
            body={
                "subscriberUrl": subscriber_url,
                "triggers": triggers,
                "active": active,
                "secret": secret,
                "payloadTemplate": payload_template,
                "version": version,
                "time": time,
                "timeUnit": time_unit,
            },
        )

    async def delete(self, webhook_id: str) -> types.Webhook:
        """Delete one of your webhooks.

        Returns the deleted webhook.

        See https://cal.com/docs/api-reference/v2/webhooks/delete-a-webhook

        Args:
            webhook_id: ID of the webhook.

        Raises:
            PermissionDeniedError: The webhook belongs to another user.
            NotFoundError: No webhook with this ID exists.
        """
        return await self._call(operations.DELETE, path={"webhookId": webhook_id})


class AsyncWebhooksWithRawResponse(AsyncRawMethods, of=AsyncWebhooks):
    list = AsyncRawMethod(AsyncWebhooks.list)
    create = AsyncRawMethod(AsyncWebhooks.create)
    get = AsyncRawMethod(AsyncWebhooks.get)
    update = AsyncRawMethod(AsyncWebhooks.update)
    delete = AsyncRawMethod(AsyncWebhooks.delete)
