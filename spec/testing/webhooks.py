"""Webhooks of users and of event types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from .. import Request, handles
from .base import CalComBehavior
from .errors import refused, violated
from .model import Webhook
from .wire import change, mapping, shown, stated

_BOOKINGS: Final = "CREATED PAYMENT_INITIATED PAID RESCHEDULED REQUESTED CANCELLED REJECTED NO_SHOW_UPDATED"
_OF_ORGANIZATIONS: Final = "DELEGATION_CREDENTIAL_ERROR"
_TRIGGERS: Final = (
    *(f"BOOKING_{name}" for name in _BOOKINGS.split()),
    *("FORM_SUBMITTED", "MEETING_ENDED", "MEETING_STARTED", "RECORDING_READY", "RECORDING_TRANSCRIPTION_GENERATED"),
    *("OOO_CREATED", "AFTER_HOSTS_CAL_VIDEO_NO_SHOW", "AFTER_GUESTS_CAL_VIDEO_NO_SHOW", "FORM_SUBMITTED_NO_EVENT"),
    _OF_ORGANIZATIONS,
)
_BY_RELEASE: Final = {
    "2026-01": (*_TRIGGERS[:12], "INSTANT_MEETING", *_TRIGGERS[12:]),
    "2026-07": (*_TRIGGERS, "WRONG_ASSIGNMENT_REPORT"),
}
_VERSION: Final = "2021-10-20"
_STATED: Final = "subscriberUrl triggers active secret payloadTemplate"


class Webhooks(CalComBehavior):
    """Webhooks. A URL is there once for each user, and once for each event type."""

    @handles("webhooks.list", "event_types.webhooks.list", checked=False)
    def _list(self, request: Request) -> object:
        return [_shown(one) for one in sorted(self._all(request), key=lambda one: one.id)]

    @handles("webhooks.create", "event_types.webhooks.create", checked=False)
    def _create(self, request: Request) -> object:
        body, owner = mapping(request.body), self._owner(request)
        self._check(request, body, is_new=True)
        if any(one.subscriber_url == body.get("subscriberUrl") for one in self._all(request)):
            what = "user" if "user_id" in owner else "event type"
            raise refused(409, f"Webhook with this subscriber url already exists for this {what}")
        values: dict[str, Any] = {"id": self.server.new_uuid(), **stated(body, _STATED), **owner}
        webhook = Webhook(**values)
        self.server.webhooks[webhook.id] = webhook
        return _shown(webhook)

    @handles("webhooks.get", "event_types.webhooks.get", checked=False)
    def _get(self, request: Request) -> object:
        return _shown(self._found(request))

    @handles("webhooks.update", "event_types.webhooks.update", checked=False)
    def _update(self, request: Request) -> object:
        webhook, body = self._found(request), mapping(request.body)
        self._check(request, body, is_new=False)
        change(webhook, body, _STATED)
        return _shown(webhook)

    @handles("webhooks.delete", "event_types.webhooks.delete", checked=False)
    def _delete(self, request: Request) -> object:
        return _shown(self.server.webhooks.pop(self._found(request).id))

    @handles("event_types.webhooks.delete_all", checked=False)
    def _delete_all(self, request: Request) -> object:
        found = self._all(request)
        for webhook in found:
            del self.server.webhooks[webhook.id]
        return f"{len(found)} webhooks deleted"

    def _check(self, request: Request, body: Mapping[str, Any], *, is_new: bool) -> None:
        known, url = _BY_RELEASE[self.server.release], body.get("subscriberUrl")
        if any(trigger not in known for trigger in body.get("triggers") or ()):
            told = f"each value in triggers must be one of the following values: {', '.join(known)}"
            raise violated(body, triggers={"isEnum": told})
        if body.get("version", _VERSION) != _VERSION:
            raise violated(body, version={"isEnum": f"version must be one of the following values: {_VERSION}"})
        if "eventTypeId" not in request.path and _OF_ORGANIZATIONS in (body.get("triggers") or ()):
            raise refused(400, f"{_OF_ORGANIZATIONS} trigger is only available for organization webhooks")
        parts = urlsplit(url or "")
        is_url = parts.scheme in ("http", "https") and parts.netloc
        if self.server.release == "2026-07" and (is_new or url is not None) and not is_url:
            raise refused(400, "Webhook URL is not allowed: Invalid URL format")
        self.server.check(request)

    def _owner(self, request: Request) -> dict[str, int]:
        """Whose webhooks a request is about: the caller's, or those of an event type of the caller."""
        if "eventTypeId" not in request.path:
            return {"user_id": request.caller.id}
        number = int(request.path["eventTypeId"])
        event_type = self.server.event_types.get(number)
        if event_type is None:
            raise refused(404, f"IsUserEventTypeWebhookGuard - Event type ({number}) not found")
        if event_type.owner_id != request.caller.id:
            told = f"User ({request.caller.id}) is not the owner of event type ({number})"
            raise refused(403, f"IsUserEventTypeWebhookGuard - {told}")
        return {"event_type_id": number}

    def _all(self, request: Request) -> list[Webhook]:
        ((name, number),) = self._owner(request).items()
        return [one for one in self.server.webhooks.values() if getattr(one, name) == number]

    def _found(self, request: Request) -> Webhook:
        number = request.path["webhookId"]
        owner, webhook = self._owner(request), self.server.webhooks.get(number)
        if webhook is None or ("event_type_id" in owner and webhook.event_type_id != owner["event_type_id"]):
            raise refused(404, f"Webhook ({number}) not found")
        if "user_id" in owner and webhook.user_id != owner["user_id"]:
            told = f"user with id=({request.caller.id}) is not the owner of webhook with id=({number})"
            raise refused(403, f"IsUserWebhookGuard - {told}")
        return webhook


def _shown(webhook: Webhook) -> dict[str, Any]:
    owner = "userId" if webhook.user_id is not None else "eventTypeId"
    return shown(webhook, f"id payloadTemplate triggers subscriberUrl active secret {owner}")
