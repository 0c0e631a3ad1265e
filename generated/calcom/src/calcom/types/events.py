# Generated from spec/schemas/events.yaml by openapi-twin-clients; do not edit.
"""Types of events."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime

from calcom._core.model import Model


class Event(Model):
    """An occasion with a public page on which guests sign up. It is neither an event type nor a booking."""

    uuid: str
    """Id of the event."""
    slug: str
    """Last part of the URL of its public page."""
    title: str
    """Title of the event."""
    description: str | None = None
    """What it is about. Null when nothing was entered."""
    start_time: AwareDatetime
    """When the event begins."""
    end_time: AwareDatetime
    """When the event ends."""
    time_zone: str
    """IANA time zone in which the event is announced."""
    visibility: Literal["PUBLIC", "UNLISTED"] | str
    """Whether the page can be found, or only reached by its URL."""
    hidden: bool
    """Whether the page is hidden."""
    published_at: AwareDatetime | None = None
    """When the event was published. Null while it is a draft."""
    cancelled_at: AwareDatetime | None = None
    """When the event was cancelled. Null when it was not."""
    locations: list[EventLocation]
    """Where the event takes place."""
    cover_image_url: str | None = None
    """URL of the picture on the page. Null when there is none."""
    requires_approval: bool
    """Whether hosts decide who may come."""
    waitlist_enabled: bool
    """Whether guests can queue for a place once the event is full."""
    confirmed_count: int | None = None
    """Number of guests who are coming. Only in lists."""


class EventLocation(Model):
    """A location of an event. Which properties there are depends on `type`."""

    type: Literal["address", "link", "integration", "organizersDefaultApp"] | str
    """Kind of location."""
    address: str | None = None
    """Postal address. Only for `address`."""
    link: str | None = None
    """URL of the meeting. Only for `link`."""
    integration: str | None = None
    """Conferencing app, such as `cal-video` or `zoom`. Only for `integration`."""
    credential_id: int | None = None
    """Connection of the conferencing app that is used. Only for `integration`."""
