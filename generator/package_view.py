"""The view of the package as a whole, which every template sees as `package`."""

from __future__ import annotations

from generator.model import Api
from generator.naming import Names
from generator.settings import Settings, Webhooks
from generator.triggers import schemas_by_trigger
from generator.views import PackageView, SchemeView, WebhooksView


def package_view(api: Api, names: Names, settings: Settings) -> PackageView:
    """Everything about the package that is not about one of its resources or types."""
    return PackageView(
        name=settings.package,
        distribution=settings.distribution,
        version=settings.version,
        title=api.title,
        summary=settings.summary or f"Client for {api.title}",
        homepage=settings.homepage,
        license=settings.license,
        api_version=api.version,
        client=settings.client,
        async_client=f"Async{settings.client}",
        env=settings.environment,
        base_url=api.server,
        schemes=tuple(
            SchemeView(
                key=scheme.key,
                kind=scheme.kind,
                name=scheme.name,
                argument=names.credentials[scheme.key].argument,
                env=names.credentials[scheme.key].variable,
                secret=names.credentials[scheme.key].secret,
                description=names.credentials[scheme.key].description or scheme.description,
            )
            for scheme in api.schemes
        ),
        security=api.security,
        envelope={"data": settings.envelope.data} if settings.envelope else None,
        errors=settings.errors.model_dump(),
        rate_limit=settings.rate_limit.model_dump() if settings.rate_limit else None,
        refresh_status=settings.refresh_status,
        camel=is_camel(api),
        webhooks=_webhooks_view(api, names, settings.webhooks) if settings.webhooks and api.events else None,
        readme=settings.readme,
    )


def _webhooks_view(api: Api, names: Names, webhooks: Webhooks) -> WebhooksView:
    schemas = schemas_by_trigger(api, webhooks.trigger)
    any_schema = next(iter(schemas.values()))
    return WebhooksView(
        trigger=webhooks.trigger,
        attribute=names.schemas[any_schema].attributes[webhooks.trigger],
        header=webhooks.signature.header,
        algorithm=webhooks.signature.algorithm,
        encoding=webhooks.signature.encoding,
        prefix=webhooks.signature.prefix,
        unsigned=webhooks.signature.unsigned,
        version_header=webhooks.version_header,
        models=tuple((trigger, names.schemas[schema].model) for trigger, schema in schemas.items()),
    )


def is_camel(api: Api) -> bool:
    """Whether properties of several words are mostly in camelCase; decides only how aliases are written down."""
    camel = snake = 0
    for schema in api.schemas.values():
        for property_ in schema.properties:
            camel += property_.wire != property_.wire.lower() and "_" not in property_.wire
            snake += "_" in property_.wire
    return camel > snake
