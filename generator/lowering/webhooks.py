"""The document's webhooks -> events."""

from __future__ import annotations

from ..diagnostics import Code, Diagnostics
from ..model.api import Api
from ..model.triggers import triggers_of
from ..model.unions import leaves


def check_triggers(api: Api, trigger: str, found: Diagnostics) -> None:
    """Report events that the property `trigger` does not tell apart."""
    described: dict[str, str] = {}
    for event in api.events:
        told = list(triggers_of(event, trigger, api))
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
