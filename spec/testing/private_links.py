"""Private links of event types: they expire, or can be used so many times."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import Request, answers
from .accounts import mapping
from .base import CalComBehavior
from .errors import refused, violated
from .event_types import own_event_type
from .model import PrivateLink
from .times import iso, parsed


class PrivateLinks(CalComBehavior):
    """Private links. Their paths are found without a version only."""

    @answers("event_types.private_links.list", checked=False)
    def list_all(self, request: Request) -> object:
        """Return the private links of an event type."""
        number = own_event_type(self.server, request).id
        return [self._shown(one) for one in self.server.private_links.values() if one.event_type_id == number]

    @answers("event_types.private_links.create", checked=False)
    def create(self, request: Request) -> object:
        """Create a private link, which has either an end or a number of uses."""
        event_type, body = own_event_type(self.server, request), mapping(request.body)
        _check(body)
        if not {"expiresAt", "maxUsageCount"} & body.keys():
            raise refused(400, "Either expiresAt or maxUsageCount must be provided")
        link = PrivateLink(
            id=self.server.new_uid(),
            event_type_id=event_type.id,
            expires_at=parsed(body.get("expiresAt")),
            most_uses=body.get("maxUsageCount"),
        )
        self.server.private_links[link.id] = link
        return self._shown(link)

    @answers("event_types.private_links.update", checked=False)
    def update(self, request: Request) -> object:
        """Change the end or the number of uses of a private link."""
        link, body = self._found(request, "Updated link not found"), mapping(request.body)
        _check(body)
        if "expiresAt" in body:
            link.expires_at, link.most_uses = parsed(body["expiresAt"]), None
        elif "maxUsageCount" in body:
            link.expires_at, link.most_uses = None, body["maxUsageCount"]
        return self._shown(link)

    @answers("event_types.private_links.delete", checked=False)
    def delete(self, request: Request) -> object:
        """Delete a private link."""
        link = self._found(request, "Deleted link not found")
        del self.server.private_links[link.id]
        return {"linkId": link.id, "message": "Private link deleted successfully"}

    def _found(self, request: Request, told: str) -> PrivateLink:
        event_type = own_event_type(self.server, request)
        link = self.server.private_links.get(request.path["linkId"])
        if link is None or link.event_type_id != event_type.id:
            raise refused(404, told)
        return link

    def _shown(self, link: PrivateLink) -> dict[str, Any]:
        url = f"{self.server.web_url}/d/{link.id}"
        shown: dict[str, Any] = {"linkId": link.id, "eventTypeId": link.event_type_id, "bookingUrl": url}
        if link.expires_at is not None:
            expired = link.expires_at <= self.server.clock.now()
            return {**shown, "isExpired": expired, "expiresAt": iso(link.expires_at)}
        return {**shown, "isExpired": False, "maxUsageCount": link.most_uses, "usageCount": 0}


def _check(body: Mapping[str, Any]) -> None:
    count = body.get("maxUsageCount")
    if count is not None and (not isinstance(count, int) or count < 1):
        raise violated(body, maxUsageCount={"min": "maxUsageCount must not be less than 1"})
    if {"expiresAt", "maxUsageCount"} <= body.keys():
        raise refused(400, "Provide only one of expiresAt or maxUsageCount")
