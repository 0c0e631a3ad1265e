# Generated from spec/paths/organizations/webhooks.yaml by openapi-twin-clients; do not edit.
"""`organizations.webhooks` of the synchronous client."""

from __future__ import annotations

from collections.abc import Sequence

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawMethod, RawMethods, Resource


class Webhooks(Resource["WebhooksWithRawResponse"]):
    """Webhooks for everything that happens in an organization."""

    def list(self, org_id: int, *, take: int | Omit = omit, skip: int | Omit = omit) -> Page[types.Webhook]:
        """List the webhooks of an organization.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-webhooks/get-all-webhooks

        Args:
            org_id: ID of the organization.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.WEBHOOKS_LIST, path={"orgId": org_id}, query={"take": take, "skip": skip})

    def create(
        self,
        org_id: int,
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
        """Create a webhook for an organization.

        Cal.com sends a POST request to the URL for each event of the triggers, regardless of which user in the
        organization it concerns. Two webhooks of the organization cannot have the same URL.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-webhooks/create-a-webhook

        Args:
            org_id: ID of the organization.
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
            ConflictError: The organization already has a webhook with this URL.
        """
        return self._call(
            operations.WEBHOOKS_CREATE,
            path={"orgId": org_id},
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

    def get(self, org_id: int, webhook_id: str) -> types.Webhook:
        """Get one of an organization's webhooks.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-webhooks/get-a-webhook

        Args:
            org_id: ID of the organization.
            webhook_id: ID of the webhook.

        Raises:
            NotFoundError: The organization has no webhook with this ID.
        """
        return self._call(operations.WEBHOOKS_GET, path={"orgId": org_id, "webhookId": webhook_id})

    def update(
        self,
        org_id: int,
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
        """Update one of an organization's webhooks.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-webhooks/update-a-webhook

        Args:
            org_id: ID of the organization.
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
            NotFoundError: The organization has no webhook with this ID.
        """
        return self._call(
            operations.WEBHOOKS_UPDATE,
            path={"orgId": org_id, "webhookId": webhook_id},
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

    def delete(self, org_id: int, webhook_id: str) -> types.Webhook:
        """Delete one of an organization's webhooks.

        Returns the deleted webhook.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-webhooks/delete-a-webhook

        Args:
            org_id: ID of the organization.
            webhook_id: ID of the webhook.

        Raises:
            NotFoundError: The organization has no webhook with this ID.
        """
        return self._call(operations.WEBHOOKS_DELETE, path={"orgId": org_id, "webhookId": webhook_id})


class WebhooksWithRawResponse(RawMethods, of=Webhooks):
    list = RawMethod(Webhooks.list)
    create = RawMethod(Webhooks.create)
    get = RawMethod(Webhooks.get)
    update = RawMethod(Webhooks.update)
    delete = RawMethod(Webhooks.delete)
