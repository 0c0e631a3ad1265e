# Generated from spec/schemas/events.yaml by openapi-twin-clients; do not edit.
"""Types of events."""

from __future__ import annotations

from typing import Literal

from calcom._core.model import AwareDatetime, Model


class Event(Model):
    """An occasion with a public page where guests register. It is neither an event type nor a booking."""

    uuid: str
    """ID of the event."""
    slug: str
    """Last part of the URL of its public page."""
    title: str
    """Title of the event."""
    description: str | None = None
    """Description of the event. Null if there is none."""
    start_time: AwareDatetime
    """When the event starts."""
    end_time: AwareDatetime
    """When the event ends."""
    time_zone: str
    """IANA time zone in which the event is announced."""
    visibility: Literal["PUBLIC", "UNLISTED"] | str
    """Whether the page is discoverable or can only be reached by its URL."""
    hidden: bool
    """Whether the page is hidden."""
    published_at: AwareDatetime | None = None
    """When the event was published. Null while it is a draft."""
    cancelled_at: AwareDatetime | None = None
    """When the event was canceled. Null if it was not canceled."""
    locations: list[EventLocation]
    """Where the event takes place."""
    cover_image_url: str | None = None
    """URL of the picture on the page. Null if there is none."""
    requires_approval: bool
    """Whether hosts must approve guests."""
    waitlist_enabled: bool
    """Whether guests can join a waitlist if the event is full."""
    confirmed_count: int | None = None
    """Number of guests who are attending. Returned only in lists."""


class EventLocation(Model):
    """A location of an event. Its properties depend on `type`."""

    type: Literal["address", "link", "integration", "organizersDefaultApp"] | str
    """Kind of location."""
    address: str | None = None
    """Postal address. Only for `address`."""
    link: str | None = None
    """URL of the meeting. Only for `link`."""
    integration: str | None = None
    """Conferencing app, such as `cal-video` or `zoom`. Only for `integration`."""
    credential_id: int | None = None
    """ID of the connection of the conferencing app that is used. Only for `integration`."""
