"""Identify the event of a webhook delivery by one property, whose value is constant in each event."""

from __future__ import annotations

from collections.abc import Iterator

from .api import Api, Event, Schema
from .types import ReferenceType
from .unions import leaves, tags_of


def schemas_by_trigger(api: Api, trigger: str) -> dict[str, str]:
    """The value of the property `trigger` -> the name of the schema that describes the event."""
    return {value: schema.name for event in api.events for schema, value in triggers_of(event, trigger, api)}


def triggers_of(event: Event, trigger: str, api: Api) -> Iterator[tuple[Schema, str]]:
    """The schemas of an event, each with the possible values of its property `trigger`."""
    for schema in leaves(event.type, api.schemas.__getitem__):
        if schema is not None:
            tags = tags_of(ReferenceType(name=schema.name), trigger, api.schemas.__getitem__)
            yield from ((schema, tag) for tag in sorted(tags, key=str) if isinstance(tag, str))
