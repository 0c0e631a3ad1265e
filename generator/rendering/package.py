"""The view of the package as a whole, which every template sees as `package`."""

from __future__ import annotations

from typing import Any

from ..model.api import Api, Operation
from ..model.triggers import schemas_by_trigger
from ..naming.names import Names
from ..settings import OAuth, Settings, TokenRenewal, Tokens, Webhooks
from .views import (
    OAuthView,
    PackageView,
    SchemeView,
    TokenRenewalView,
    TokensView,
    WebhooksView,
)


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
        errors=_errors(settings),
        rate_limit=settings.rate_limit.model_dump() if settings.rate_limit else None,
        refresh_status=settings.refresh_status,
        tokens=_tokens_view(api, names, settings.tokens) if settings.tokens else None,
        camel=is_camel(api),
        webhooks=_webhooks_view(api, names, settings.webhooks) if settings.webhooks and api.events else None,
        readme=settings.readme.model_dump(by_alias=True, exclude_none=True),
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


def _errors(settings: Settings) -> dict[str, Any]:
    """Where error answers say what is wrong. With OAuth 2, those of the token endpoint are as RFC 6749 has them."""
    errors: dict[str, Any] = dict(settings.errors)
    errors["fields"] = tuple(shape.for_runtime() for shape in settings.errors.fields)
    if settings.tokens is not None and settings.tokens.oauth is not None:
        for field, path in (("code", "error"), ("message", "error_description")):
            errors[field] = tuple(dict.fromkeys((*errors[field], path)))
    return errors


def _tokens_view(api: Api, names: Names, tokens: Tokens) -> TokensView:
    return TokensView(
        renewal=_renewal_view(api, names, tokens.renewal) if tokens.renewal else None,
        oauth=_oauth_view(api, tokens.oauth) if tokens.oauth else None,
    )


def _renewal_view(api: Api, names: Names, renewal: TokenRenewal) -> TokenRenewalView:
    operation = _operation(api, renewal.operation)
    security = next((schemes for schemes in operation.security if schemes), ())
    parameters = [parameter.wire for parameter in operation.parameters if parameter.location == "path"]
    return TokenRenewalView(
        name=renewal.name,
        operation=operation.id,
        method=operation.method,
        path=operation.path,
        headers=operation.constants,
        media=operation.body.media if operation.body else "",
        security=security,
        path_arguments=tuple((wire, names.operations[operation.id].parameters["path", wire]) for wire in parameters),
        scheme_arguments=tuple((key, names.credentials[key].argument) for key in security),
        sends=renewal.sends,
        access_token=renewal.access_token,
        refresh_token=renewal.refresh_token,
        expires_at=renewal.expires_at,
        per_second={"seconds": 1, "milliseconds": 1000}[renewal.unit],
    )


def _oauth_view(api: Api, oauth: OAuth) -> OAuthView:
    operation = _operation(api, oauth.operation)
    return OAuthView(
        operation=operation.id,
        path=operation.path,
        headers=operation.constants,
        authorize_url=oauth.authorize_url,
        pkce_always=oauth.pkce == "always",
    )


def _operation(api: Api, id_: str) -> Operation:
    operation = api.operation(id_)
    assert operation is not None, "missing operations are reported while lowering"
    return operation


def is_camel(api: Api) -> bool:
    """Whether properties of several words are mostly in camelCase; decides only how aliases are written down."""
    camel = snake = 0
    for schema in api.schemas.values():
        for property_ in schema.properties:
            camel += property_.wire != property_.wire.lower() and "_" not in property_.wire
            snake += "_" in property_.wire
    return camel > snake
