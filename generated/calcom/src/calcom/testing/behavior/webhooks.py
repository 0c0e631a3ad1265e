"""Webhooks of users and of event types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import urlsplit

from .. import ErrorResponse, Request, answers
from .accounts import mapping
from .base import CalComBehavior
from .errors import refused, violated
from .model import Webhook

_TRIGGERS: Final = (
    "BOOKING_CREATED",
    "BOOKING_PAYMENT_INITIATED",
    "BOOKING_PAID",
    "BOOKING_RESCHEDULED",
    "BOOKING_REQUESTED",
    "BOOKING_CANCELLED",
    "BOOKING_REJECTED",
    "BOOKING_NO_SHOW_UPDATED",
    "FORM_SUBMITTED",
    "MEETING_ENDED",
    "MEETING_STARTED",
    "RECORDING_READY",
    "RECORDING_TRANSCRIPTION_GENERATED",
    "OOO_CREATED",
    "AFTER_HOSTS_CAL_VIDEO_NO_SHOW",
    "AFTER_GUESTS_CAL_VIDEO_NO_SHOW",
    "FORM_SUBMITTED_NO_EVENT",
    "DELEGATION_CREDENTIAL_ERROR",
)
_OLDER_TRIGGERS: Final = (*_TRIGGERS[:12], "INSTANT_MEETING", *_TRIGGERS[12:])
_NEWER_TRIGGER: Final = "WRONG_ASSIGNMENT_REPORT"


class Webhooks(CalComBehavior):
    """Webhooks. A URL is there once for each user, and once for each event type."""

    @answers("webhooks.list", checked=False)
    def list_of_user(self, request: Request) -> object:
        """Return the webhooks of the caller."""
        return _shown_all([one for one in self.server.webhooks.values() if one.user_id == request.caller.id])

    @answers("webhooks.create", checked=False)
    def create_for_user(self, request: Request) -> object:
        """Create a webhook for all bookings of the caller."""
        return self._create(request, "user", user_id=request.caller.id)

    @answers("webhooks.get", checked=False)
    def get_of_user(self, request: Request) -> object:
        """Return a webhook of the caller."""
        return _shown(self._of_user(request))

    @answers("webhooks.update", checked=False)
    def update_of_user(self, request: Request) -> object:
        """Change what is named."""
        return self._update(self._of_user(request), request)

    @answers("webhooks.delete", checked=False)
    def delete_of_user(self, request: Request) -> object:
        """Delete a webhook of the caller."""
        return _shown(self.server.webhooks.pop(self._of_user(request).id))

    @answers("event_types.webhooks.list", checked=False)
    def list_of_event_type(self, request: Request) -> object:
        """Return the webhooks of an event type."""
        return _shown_all(self._with_event_type(request))

    @answers("event_types.webhooks.create", checked=False)
    def create_for_event_type(self, request: Request) -> object:
        """Create a webhook for the bookings with an event type."""
        return self._create(request, "event type", event_type_id=self._event_type(request))

    @answers("event_types.webhooks.get", checked=False)
    def get_of_event_type(self, request: Request) -> object:
        """Return a webhook of an event type."""
        return _shown(self._of_event_type(request))

    @answers("event_types.webhooks.update", checked=False)
    def update_of_event_type(self, request: Request) -> object:
        """Change what is named."""
        return self._update(self._of_event_type(request), request)

    @answers("event_types.webhooks.delete", checked=False)
    def delete_of_event_type(self, request: Request) -> object:
        """Delete a webhook of an event type."""
        return _shown(self.server.webhooks.pop(self._of_event_type(request).id))

    @answers("event_types.webhooks.delete_all", checked=False)
    def delete_all_of_event_type(self, request: Request) -> object:
        """Delete all webhooks of an event type."""
        found = self._with_event_type(request)
        for webhook in found:
            del self.server.webhooks[webhook.id]
        return f"{len(found)} webhooks deleted"

    def _create(
        self, request: Request, what: str, *, user_id: int | None = None, event_type_id: int | None = None
    ) -> object:
        body = mapping(request.body)
        self._check(body)
        url = body.get("subscriberUrl")
        for other in self.server.webhooks.values():
            if other.url == url and (other.user_id, other.event_type_id) == (user_id, event_type_id):
                raise refused(409, f"Webhook with this subscriber url already exists for this {what}")
        webhook = Webhook(
            id=self.server.new_uuid(),
            url=url,
            triggers=list(body.get("triggers") or ()),
            active=body.get("active", True),
            secret=body.get("secret"),
            template=body.get("payloadTemplate"),
            user_id=user_id,
            event_type_id=event_type_id,
        )
        self.server.webhooks[webhook.id] = webhook
        return _shown(webhook)

    def _update(self, webhook: Webhook, request: Request) -> object:
        body = mapping(request.body)
        self._check(body, is_new=False)
        webhook.url = body.get("subscriberUrl", webhook.url)
        webhook.triggers = body.get("triggers", webhook.triggers)
        webhook.active = body.get("active", webhook.active)
        webhook.secret = body.get("secret", webhook.secret)
        webhook.template = body.get("payloadTemplate", webhook.template)
        return _shown(webhook)

    def _check(self, body: Mapping[str, Any], *, is_new: bool = True) -> None:
        triggers = body.get("triggers") or ()
        known = [*_TRIGGERS, _NEWER_TRIGGER] if self.server.release == "2026-07" else _OLDER_TRIGGERS
        if any(trigger not in known for trigger in triggers):
            told = f"each value in triggers must be one of the following values: {', '.join(known)}"
            raise violated(body, triggers={"isEnum": told})
        url = body.get("subscriberUrl")
        if self.server.release == "2026-07" and (is_new or url is not None):
            parts = urlsplit(url or "")
            if parts.scheme not in ("http", "https") or not parts.netloc:
                raise refused(400, "Webhook URL is not allowed: Invalid URL format")

    def _of_user(self, request: Request) -> Webhook:
        webhook = self.server.webhooks.get(request.path["webhookId"])
        if webhook is None:
            raise _unknown(request)
        if webhook.user_id != request.caller.id:
            told = f"user with id=({request.caller.id}) is not the owner of webhook with id=({webhook.id})"
            raise refused(403, f"IsUserWebhookGuard - {told}")
        return webhook

    def _event_type(self, request: Request) -> int:
        number = int(request.path["eventTypeId"])
        event_type = self.server.event_types.get(number)
        if event_type is None:
            raise refused(404, f"IsUserEventTypeWebhookGuard - Event type ({number}) not found")
        if event_type.owner_id != request.caller.id:
            told = f"User ({request.caller.id}) is not the owner of event type ({number})"
            raise refused(403, f"IsUserEventTypeWebhookGuard - {told}")
        return number

    def _with_event_type(self, request: Request) -> list[Webhook]:
        number = self._event_type(request)
        return [one for one in self.server.webhooks.values() if one.event_type_id == number]

    def _of_event_type(self, request: Request) -> Webhook:
        found = {one.id: one for one in self._with_event_type(request)}
        if request.path["webhookId"] not in found:
            raise _unknown(request)
        return found[request.path["webhookId"]]


def _unknown(request: Request) -> ErrorResponse:
    return refused(404, f"Webhook ({request.path['webhookId']}) not found")


def _shown_all(webhooks: Sequence[Webhook]) -> list[dict[str, Any]]:
    return [_shown(one) for one in sorted(webhooks, key=lambda one: one.id)]


def _shown(webhook: Webhook) -> dict[str, Any]:
    owner = {"userId": webhook.user_id} if webhook.user_id is not None else {"eventTypeId": webhook.event_type_id}
    return {
        "id": webhook.id,
        "payloadTemplate": webhook.template,
        "triggers": webhook.triggers,
        "subscriberUrl": webhook.url,
        "active": webhook.active,
        "secret": webhook.secret,
        **owner,
    }
