"""Convert a document to the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..diagnostics import Code, Diagnostics
from ..loading.document import Document
from ..model.api import Api, Operation
from ..model.types import ANY, DistinctionRule, UnionType
from ..model.usage import Usage
from ..settings.settings import Settings
from .context import Context
from .exemptions import Exemptions
from .keywords import description_of
from .operations import decided_operation, lower_operations
from .paths import tag_resource
from .routes import Name
from .schemas import Schemas
from .security import accepted, check_schemes, foreign_schemes, lower_schemes
from .servers import lower_servers
from .setting_checks import check_settings
from .variants import with_variants
from .webhooks import check_triggers, lower_events

_ONE_OF_MEMBERS = "declare a `discriminator`, give each member a required property with a `const`, or use one schema"
_END_OF_ITEMS = "declare `items: false` if no other items follow"


def lower(document: Document, settings: Settings, exemptions: Exemptions, found: Diagnostics) -> Api:
    """Create the model of a valid document.

    Args:
        document: The document after validation.
        settings: The settings.
        exemptions: The findings that the settings exempt.
        found: Receives constructs that cannot be turned into a correct client. The model is complete in any case, so
            that the next stage can find more problems.
    """
    schemas = Schemas(document, found)
    context = Context(document=document, settings=settings, found=found, exemptions=exemptions, schemas=schemas)
    api = _api(context)
    for union in Usage.of(api).undecided_results():
        # In a request, the caller knows which member is sent.
        found.warning(
            Code.AMBIGUOUS_UNION,
            union.distinction.origin or document.root.position,
            _undecided(union),
            hint=_END_OF_ITEMS if ANY in union.members else _ONE_OF_MEMBERS,
            subject=union.distinction.name,
        )
    if settings.webhooks is not None:
        check_triggers(api, settings.webhooks.trigger, found)
    check_settings(api, settings, document.root.position, found)
    left_out = exemptions.accept(found, document.root)
    return replace(api, operations=tuple(o for o in api.operations if o.origin not in left_out))


def _undecided(union: UnionType) -> str:
    what = f"the members of union `{union.distinction.name}`"
    if union.distinction.rule is DistinctionRule.FIT:
        return f"{what} cannot be distinguished, so the best match is used: {union.distinction.reason}"
    return f"{what} can match the same value, so the first match is used: {union.distinction.reason}"


def _api(context: Context) -> Api:
    root = context.document.root
    info = root["info"]
    drafts = list(lower_operations(context))
    check_schemes(context, [node for _, node in drafts])
    servers = lower_servers(context)
    events = list(lower_events(context))
    # Not earlier: operations and events have anonymous schemas.
    schemas = context.schemas.all()
    operations = [
        (replace(decided_operation(context.schemas, operation), server=servers.of(node)), node)
        for operation, node in drafts
        if servers.reach(node)
    ]
    return Api(
        title=info["title"],
        version=str(info["version"]),
        description=description_of(info),
        server=servers.root,
        other_servers=servers.others,
        environments=servers.environments,
        variables=servers.variables,
        schemes=tuple(lower_schemes(context)),
        foreign_schemes=foreign_schemes(context),
        security=accepted(context, root),
        operations=tuple(
            named
            for operation, node in operations
            for variant in with_variants(context, operation, node)
            for named in (variant, *_aliases(context, variant))
        ),
        resources=_resources(context),
        events=tuple(replace(event, type=context.schemas.decided(event.type)) for event in events),
        schemas=schemas,
        origin=root.position,
    )


def _aliases(context: Context, operation: Operation) -> Iterator[Operation]:
    """The same operation under its additional names from the settings."""
    stated = context.settings.names.aliases
    for name in stated.get(operation.id) or stated.get(operation.route) or ():
        yield replace(operation, id=name, path_name=tuple(name.split(".")), long_names=(), is_renamed=True)


def _resources(context: Context) -> dict[Name, str]:
    """Tag descriptions, by the resources that the tags name."""
    described: dict[Name, str] = {}
    for tag in context.document.root.get("tags", []):
        renamed = context.settings.names.resources.get(tag["name"])
        resource = tuple(renamed.split(".")) if renamed is not None else tag_resource(tag["name"])
        if resource is not None and not described.get(resource):
            described[resource] = description_of(tag)
    return described
