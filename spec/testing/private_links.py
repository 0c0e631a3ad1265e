"""Private links of event types: they expire, or can be used so many times."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import Request, handles
from .base import CalComBehavior
from .errors import refused, violated
from .event_types import own_event_type
from .model import PrivateLink
from .times import parsed
from .wire import mapping, shown


class PrivateLinks(CalComBehavior):
    """Private links. Their paths are found without a version only."""

    @handles("event_types.private_links.list", checked=False)
    def _list(self, request: Request) -> object:
        number = own_event_type(self.server, request).id
        return [self._shown(one) for one in self.server.private_links.values() if one.event_type_id == number]

    @handles("event_types.private_links.create", checked=False)
    def _create(self, request: Request) -> object:
        event_type, body = own_event_type(self.server, request), mapping(request.body)
        link = PrivateLink(link_id=self.server.new_uid(), event_type_id=event_type.id)
        _set(link, body)
        if not {"expiresAt", "maxUsageCount"} & body.keys():
            raise refused(400, "Either expiresAt or maxUsageCount must be provided")
        self.server.check(request, "expiresAt")
        self.server.private_links[link.link_id] = link
        return self._shown(link)

    @handles("event_types.private_links.update", checked=False)
    def _update(self, request: Request) -> object:
        link = self._found(request, "Updated link not found")
        self.server.check(request, "expiresAt")
        _set(link, mapping(request.body))
        return self._shown(link)

    @handles("event_types.private_links.delete", checked=False)
    def _delete(self, request: Request) -> object:
        link = self._found(request, "Deleted link not found")
        del self.server.private_links[link.link_id]
        return {"linkId": link.link_id, "message": "Private link deleted successfully"}

    def _found(self, request: Request, told: str) -> PrivateLink:
        event_type = own_event_type(self.server, request)
        link = self.server.private_links.get(request.path["linkId"])
        if link is None or link.event_type_id != event_type.id:
            raise refused(404, told)
        return link

    def _shown(self, link: PrivateLink) -> dict[str, Any]:
        bound = "expiresAt" if link.expires_at is not None else "maxUsageCount usageCount"
        is_expired = link.expires_at is not None and link.expires_at <= self.server.clock.now()
        url = f"{self.server.web_url}/d/{link.link_id}"
        return {**shown(link, f"linkId eventTypeId {bound}"), "bookingUrl": url, "isExpired": is_expired}


def _set(link: PrivateLink, body: Mapping[str, Any]) -> None:
    """Give a link an end or a number of uses, whichever a body states."""
    count, expires = body.get("maxUsageCount"), parsed(body.get("expiresAt"))
    problems: dict[str, Mapping[str, str]] = {}
    if body.get("expiresAt") is not None and expires is None:
        problems["expiresAt"] = {"isDate": "expiresAt must be a Date instance"}
    if count is not None and (not isinstance(count, int) or count < 1):
        problems["maxUsageCount"] = {"min": "maxUsageCount must not be less than 1"}
    if problems:
        raise violated({**body, **({"expiresAt": expires} if "expiresAt" in body else {})}, **problems)
    if {"expiresAt", "maxUsageCount"} <= body.keys():
        raise refused(400, "Provide only one of expiresAt or maxUsageCount")
    if {"expiresAt", "maxUsageCount"} & body.keys():
        link.expires_at, link.max_usage_count = expires, count
