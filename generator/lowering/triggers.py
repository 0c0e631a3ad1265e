"""Which event of the document's webhooks a delivery is: told by one property, whose value is constant in each event."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Code, Diagnostics
from ..model.api import Api, Event, ReferenceType, Schema
from ..model.unions import leaves, tags_of


def schemas_by_trigger(api: Api, trigger: str) -> dict[str, str]:
    """The value of the property `trigger` -> the name of the schema that describes the event."""
    return {value: schema.name for event in api.events for schema, value in _told(event, trigger, api)}


def check_triggers(api: Api, trigger: str, found: Diagnostics) -> None:
    """Report events that the property `trigger` does not tell apart."""
    described: dict[str, str] = {}
    for event in api.events:
        told = list(_told(event, trigger, api))
        if {schema.name for schema, _ in told} != {
            leaf and leaf.name for leaf in leaves(event.type, api.schemas.__getitem__)
        }:
            found.error(
                Code.AMBIGUOUS_EVENT,
                event.origin,
                f"the body of webhook `{event.name}` has no required property `{trigger}` with a constant text",
                hint="give the property a `const`, or say in the settings which property names the event",
            )
        for schema, value in told:
            if described.setdefault(value, schema.name) != schema.name:
                found.error(
                    Code.AMBIGUOUS_EVENT,
                    event.origin,
                    f"`{trigger}` is `{value}` in webhook `{event.name}` and in another one with another body",
                )


def _told(event: Event, trigger: str, api: Api) -> Iterator[tuple[Schema, str]]:
    """The schemas of an event, each with the values that its property `trigger` can have."""
    for schema in leaves(event.type, api.schemas.__getitem__):
        if schema is not None:
            tags = tags_of(ReferenceType(name=schema.name), trigger, api.schemas.__getitem__)
            yield from ((schema, tag) for tag in sorted(tags, key=str) if isinstance(tag, str))
