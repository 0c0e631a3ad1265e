"""Convert the document's webhooks to events."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Code, Diagnostics, quoted
from ..loading.kinds import METHODS
from ..loading.nodes import ObjectNode
from ..model.api import Api, Event
from ..model.triggers import triggers_of
from ..model.unions import leaves
from ..words import pascal_case
from .bodies import preferred
from .context import Context
from .keywords import description_of


def lower_events(context: Context) -> Iterator[Event]:
    """The events that the API sends to webhooks."""
    for name, item in context.document.root.get("webhooks", {}).items():
        operations = [item[method] for method in ("post", *METHODS) if method in item]
        node = next((operation for operation in operations if "requestBody" in operation), None)
        if node is None:
            context.found.warning(
                Code.WEBHOOK_WITHOUT_BODY,
                item.position,
                f"webhook {quoted(name)} has no request body, so it gets no event",
            )
            continue
        if context.settings.webhooks is None:
            context.found.warning(
                Code.REQUESTS_NOT_RECEIVED,
                context.document.root["webhooks"].key_position(name),
                f"the package has types for webhook {quoted(name)}, but nothing that verifies and parses it",
                hint="say in the settings how events are identified and signed, such as "
                "`webhooks: {trigger: type, signature: {header: X-Signature}}`",
            )
        content = context.document.resolve(node["requestBody"])["content"]
        schema = content[preferred(content)].get("schema", True)
        yield Event(
            name=name,
            type=context.schemas.lower(schema, pascal_case(name)),
            description=description_of(node) or str(node.get("summary", "")),
            origin=node.position,
        )


def check_callbacks(node: ObjectNode, found: Diagnostics) -> None:
    """Report the callbacks of an operation."""
    if node.get("callbacks"):
        found.warning(
            Code.REQUESTS_NOT_RECEIVED,
            node.key_position("callbacks"),
            "the callbacks of this operation are not in the package",
            hint="to receive such requests with the package, describe them in `webhooks`",
        )


def check_triggers(api: Api, trigger: str, found: Diagnostics) -> None:
    """Report events that the property `trigger` does not distinguish."""
    described: dict[str, str] = {}
    for event in api.events:
        told = list(triggers_of(event, trigger, api))
        if {schema.name for schema, _ in told} != {
            leaf and leaf.name for leaf in leaves(event.type, api.schemas.__getitem__)
        }:
            found.error(
                Code.AMBIGUOUS_EVENT,
                event.origin,
                f"the body of webhook `{event.name}` has no required property `{trigger}` with a constant string",
                hint="give the property a `const`, or name the property that identifies the event in the settings",
            )
        for schema, value in told:
            if described.setdefault(value, schema.name) != schema.name:
                found.error(
                    Code.AMBIGUOUS_EVENT,
                    event.origin,
                    f"`{trigger}` is `{value}` in webhook `{event.name}` and in another one with a different body",
                )
