"""The document -> the model."""

from __future__ import annotations

from dataclasses import replace

from ..diagnostics import Code, Diagnostics
from ..loading.document import Document
from ..model.api import Api
from ..model.usage import Usage
from ..settings.settings import Settings
from .context import Context
from .exemptions import Exemptions
from .keywords import description_of
from .operations import decided_operation, lower_operations
from .schemas import Schemas
from .security import accepted, check_schemes, lower_schemes
from .servers import lower_servers
from .setting_checks import check_settings
from .variants import with_variants
from .webhooks import check_triggers, lower_events


def lower(document: Document, settings: Settings, findings: Diagnostics | None = None) -> Api:
    """Make the model of a valid document.

    Args:
        document: The document.
        settings: The settings.
        findings: Receives the warnings.

    Raises:
        DiagnosticsError: Something in it cannot be turned into a correct client.
    """
    found = Diagnostics({**document.sources, **settings.lines})
    exemptions = Exemptions(settings)
    schemas = Schemas(document, found, exemptions)
    context = Context(document=document, settings=settings, found=found, exemptions=exemptions, schemas=schemas)
    api = _api(context)
    for union in Usage.of(api).undecided_answers():
        found.error(
            Code.AMBIGUOUS_UNION,
            union.distinction.origin or document.root.position,
            f"nothing tells the members of the union `{union.distinction.name}` apart: {union.distinction.reason}",
            hint="declare a `discriminator`, give each member a required property with a `const`, use one schema, "
            "or exempt it in the settings",
        )
    if settings.webhooks is not None:
        check_triggers(api, settings.webhooks.trigger, found)
    check_settings(api, settings, exemptions, document.root.position, found)
    found.raise_for_errors()
    if findings is not None:
        findings.extend(found)
    return api


def _api(context: Context) -> Api:
    root = context.document.root
    info = root["info"]
    drafts = list(lower_operations(context))
    check_schemes(context, [node for _, node in drafts])
    servers = lower_servers(context)
    events = list(lower_events(context))
    # Not before: operations and events have schemas that the document leaves anonymous.
    schemas = context.schemas.all()
    operations = [
        (replace(decided_operation(context.schemas, operation), server=servers.of(node)), node)
        for operation, node in drafts
    ]
    return Api(
        title=info["title"],
        version=str(info["version"]),
        description=description_of(info),
        server=servers.root,
        other_servers=servers.others,
        variables=servers.variables,
        schemes=tuple(lower_schemes(context)),
        security=accepted(context, root),
        operations=tuple(v for operation, node in operations for v in with_variants(context, operation, node)),
        resources={tuple(tag["name"].split(".")): description_of(tag) for tag in root.get("tags", [])},
        events=tuple(replace(event, type=context.schemas.decided(event.type)) for event in events),
        schemas=schemas,
        origin=root.position,
    )
