"""The view of the whole package, which every template receives as `package`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from ..model.api import Api, Operation, SecurityScheme, ServerVariable
from ..model.triggers import schemas_by_trigger
from ..naming.exports import exports
from ..naming.table import ArgumentNames, CredentialNames, SymbolTable
from ..settings.authentication import OAuth, TokenRenewal, Tokens
from ..settings.settings import RateLimit, Settings
from ..settings.webhooks import Webhooks
from .body_formats import body_features
from .docstrings import class_docstring, module_docstring, property_docstring
from .package_views import (
    ClientFlowView,
    CoreView,
    DeviceView,
    OAuthView,
    PackageView,
    SchemeView,
    ServerVariableView,
    TokenRenewalView,
    TokensView,
    WebhooksView,
)
from .quoting import Code, Prose, code, hanging, index_entry, joined, keyword_arguments, literal, name_list
from .types import is_camel
from .views import ClientArgumentView, ClientResourceView, ClientView, FlavorView

_FEW = 3
"""Maximum number of other servers in a docstring."""
_LAZY = "Names are loaded when they are first used: importing this package imports neither httpx2 nor pydantic."


def package_view(api: Api, names: SymbolTable, settings: Settings) -> PackageView:
    """The parts of the package that do not belong to one of its resources or types."""
    tokens = _tokens_view(api, names, settings)
    offered = exports(
        names,
        has_tokens=tokens is not None,
        has_oauth=tokens is not None and tokens.oauth is not None,
        has_device=tokens is not None and tokens.device is not None,
        has_clients=tokens is not None and bool(tokens.clients),
        has_files="files" in body_features(api),
        has_downloads=api.has_downloads,
        has_streams=api.has_streams,
    )
    summary = settings.summary or f"Client for {api.title}"
    return PackageView(
        docstring=module_docstring(f"{summary}.\n\n{_LAZY}"),
        exports=tuple(offered),
        index=tuple(
            index_entry(module, [name for _, name in group]) for module, group in groupby(offered, key=itemgetter(0))
        ),
        name=names.package,
        distribution=settings.distribution,
        version=settings.version,
        title=api.title,
        summary=summary,
        project_urls=tuple(_project_urls(settings)),
        reference_url=settings.urls.reference,
        advanced_url=settings.urls.advanced,
        changelog_url=settings.urls.changelog,
        license=settings.license,
        client=names.clients.sync,
        async_client=names.clients.asynchronous,
        base_url_variable=names.base_url_variable,
        base_url=api.server if api.has_server else "",
        other_servers=api.other_servers,
        resources=name_list(resource.attribute for resource in names.resources),
        modules_of_resources={
            resource.attribute: resource.module[0]
            for resource in names.resources
            if resource.attribute != resource.module[0]
        },
        environments={environment.name: environment.url for environment in api.environments},
        environment_variable=names.environment.variable if names.environment is not None else "",
        server_variables=tuple(_variable_view(variable, names) for variable in api.variables),
        has_own_servers=api.has_own_servers,
        schemes=tuple(_scheme_view(scheme, names.credentials[scheme.key]) for scheme in api.schemes),
        takes_digest="digest" in api.foreign_schemes,
        takes_certificates="mutualTLS" in api.foreign_schemes,
        security=api.security,
        envelope=settings.envelope.data if settings.envelope is not None else None,
        errors=_errors(
            settings, knows_oauth=tokens is not None and bool(tokens.oauth or tokens.device or tokens.clients)
        ),
        rate_limit=_rate_limit(settings.rate_limit) if settings.rate_limit is not None else None,
        idempotency_header=next((o.idempotency for o in api.operations if o.idempotency), ""),
        refresh_status=settings.refresh_status,
        tokens=tokens,
        camel=is_camel(api),
        downloads=api.has_downloads,
        streams=api.has_streams,
        multipart="multipart" in body_features(api),
        stores=bool(settings.testing.resources),
        testing_cores=tuple(
            core
            for core, is_there in (
                (CoreView(code("_resources"), code("StoringCore")), settings.testing.resources),
                (CoreView(code("_streams"), code("StreamingCore")), api.has_streams),
            )
            if is_there
        ),
        link_headers=any(o.paging is not None and settings.pagination[o.paging].header for o in api.operations),
        resumable=any(o.paging is not None and settings.pagination[o.paging].kind != "link" for o in api.operations),
        linked=any(o.paging is not None and settings.pagination[o.paging].kind == "link" for o in api.operations),
        webhooks=_webhooks_view(api, names, settings.webhooks) if settings.webhooks and api.events else None,
    )


def _project_urls(settings: Settings) -> Iterator[tuple[Code, str]]:
    urls = settings.urls
    pages = (
        # The labels are those that package indexes recognize.
        (code("Homepage"), settings.homepage),
        (code("Documentation"), urls.documentation),
        (code("Repository"), urls.repository),
        (code("Issues"), urls.issues),
        (code("Changelog"), urls.changelog),
        (code("Reference"), urls.reference),
    )
    for label, url in pages:
        if url is not None:
            yield label, url


def flavors() -> tuple[FlavorView, FlavorView]:
    """The sync client and the async client."""
    nothing = code("")
    return (
        FlavorView(
            name=code("sync"),
            adjective=code("synchronous"),
            is_async=False,
            prefix=nothing,
            async_=nothing,
            await_=nothing,
            a=nothing,
            listing=code("Page"),
            stream=code("Stream"),
        ),
        FlavorView(
            name=code("async"),
            adjective=code("asynchronous"),
            is_async=True,
            prefix=code("Async"),
            async_=code("async "),
            await_=code("await "),
            a=code("a"),
            listing=code("AsyncPager"),
            stream=code("AsyncStream"),
        ),
    )


def client_view(api: Api, names: SymbolTable, flavor: FlavorView) -> ClientView:
    """The class of one of the clients."""
    return ClientView(
        name=names.clients.of(is_async=flavor.is_async),
        docstring=class_docstring(f"{flavor.adjective.capitalize()} client for {_with_article(api.title)}."),
        credentials=tuple(
            view for scheme in api.schemes for view in _credential_views(scheme, names.credentials[scheme.key], flavor)
        ),
        environment=_environment_argument(api, names.environment) if names.environment is not None else None,
        applications=tuple(
            view for scheme in api.schemes for view in _application_views(names.credentials[scheme.key])
        ),
        variables=tuple(_variable_argument(variable, names) for variable in api.variables),
        has_choices=bool(api.environments) or any(variable.values for variable in api.variables),
        base_url=_base_url_entry(api, names),
        resources=tuple(
            ClientResourceView(
                attribute=resource.attribute,
                class_name=resource.classes.of(is_async=flavor.is_async),
                module=resource.module[0],
                docstring=property_docstring(resource.description or resource.attribute),
            )
            for resource in names.resources
        ),
    )


def _with_article(title: str) -> str:
    """The title as a sentence takes it: "the Library API", but "Petstore"."""
    words = title.lower().split()
    return f"the {title}" if "api" in words and words[0] not in ("a", "an", "the") else title


def _credential_views(
    scheme: SecurityScheme, names: CredentialNames, flavor: FlavorView
) -> Iterator[ClientArgumentView]:
    values = "A string, or a callable that returns one."
    if scheme.kind == "bearer":
        values = f"A string, a callable that returns one, or a token source (`{flavor.prefix}TokenSource`)."
    if names.user is not None:
        values = f"The password. {values}"
        text = f"{names.description} The user name. Default: the environment variable `{names.user.variable}`."
        yield ClientArgumentView(argument=names.user.argument, annotation=code("str"), text=text)
    text = f"{names.description} {values} Default: the environment variable `{names.variable}`."
    yield ClientArgumentView(argument=names.argument, annotation=code("{}Credential", flavor.prefix), text=text)


def _application_views(names: CredentialNames) -> Iterator[ClientArgumentView]:
    """The arguments for an application that obtains tokens itself."""
    application = names.application
    if application is None:
        return
    texts = (
        (
            application.client_id,
            code("str"),
            f"Id of an application that obtains tokens in place of `{names.argument}`.",
        ),
        (application.client_secret, code("str"), "Its secret."),
        (application.scopes, code("str | Iterable[str]"), "The scopes to request. If empty, the server decides."),
    )
    for named, annotation, text in texts:
        default = f"{text} Default: the environment variable `{named.variable}`."
        yield ClientArgumentView(argument=named.argument, annotation=annotation, text=default)


def _variable_view(variable: ServerVariable, names: SymbolTable) -> ServerVariableView:
    named = names.server_variables[variable.name]
    default = f"Default: `{variable.default}`." if variable.default is not None else "It has no default."
    values = f"One of {', '.join(f'`{value}`' for value in variable.values)}." if variable.values else ""
    return ServerVariableView(
        name=variable.name,
        argument=named.argument,
        variable=named.variable,
        default=variable.default,
        values=variable.values,
        text=" ".join(part for part in (variable.description, values, default) if part),
    )


def _variable_argument(variable: ServerVariable, names: SymbolTable) -> ClientArgumentView:
    named = names.server_variables[variable.name]
    default = f", or else `{variable.default}`" if variable.default is not None else "; one of them is required"
    return ClientArgumentView(
        argument=named.argument,
        annotation=code("Literal[{}]", joined(", ", map(literal, variable.values))) if variable.values else code("str"),
        text=f"{variable.description or 'A part of the server URL.'} Has no effect on `base_url`. Default: the "
        f"environment variable `{named.variable}`{default}.",
    )


def _environment_argument(api: Api, named: ArgumentNames) -> ClientArgumentView:
    servers = joined(", ", (literal(environment.name) for environment in api.environments))
    listed = ", ".join(f"`{environment.name}` ({environment.url})" for environment in api.environments)
    return ClientArgumentView(
        argument=named.argument,
        annotation=code("Literal[{}]", servers),
        text=f"The server to call, instead of `base_url`: {listed}. Default: the environment variable "
        f"`{named.variable}`.",
    )


def _base_url_entry(api: Api, names: SymbolTable) -> Prose:
    """The description of `base_url` in a client's docstring."""
    default = f"Default: the environment variable `{names.base_url_variable}`"
    others = [f"{server.url} ({server.description.rstrip('.') or 'no description'})" for server in api.other_servers]
    listed = f" Other servers: {', '.join(others)}." if len(others) <= _FEW else " The README lists others."
    also = listed if others else ""
    if api.has_server:
        text = f"The base URL of the API. {default}, or else {api.server}{also and '.'}{also}"
    elif api.has_own_servers:
        text = f"The base URL of operations without a server in the API's document. {default}.{also}"
    else:
        text = f"The API's base URL, whose host the document does not name. {default}; one of them is required.{also}"
    return hanging(text, code("base_url"), 104, 8)


def _scheme_view(scheme: SecurityScheme, names: CredentialNames) -> SchemeView:
    return SchemeView(
        key=scheme.key,
        kind=scheme.kind,
        name=scheme.name,
        argument=names.argument,
        variable=names.variable,
        secret=names.is_secret,
        description=names.description,
        user=names.user,
        others=(
            tuple(
                (part.argument, part.variable)
                for part in (names.application.client_id, names.application.client_secret)
            )
            if names.application is not None
            else ()
        ),
    )


def _rate_limit(rate_limit: RateLimit) -> dict[str, str]:
    """The prefixes in the form in which headers are looked up."""
    return {field: prefix.lower() for field, prefix in rate_limit.model_dump().items()}


def _webhooks_view(api: Api, names: SymbolTable, webhooks: Webhooks) -> WebhooksView:
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
        version_header=webhooks.version_header.lower() if webhooks.version_header is not None else None,
        models=tuple((trigger, names.schemas[schema].model) for trigger, schema in schemas.items()),
    )


def _errors(settings: Settings, *, knows_oauth: bool) -> dict[str, Any]:
    """The fields of error bodies. With OAuth 2, they include those of the token endpoint (RFC 6749)."""
    errors: dict[str, Any] = dict(settings.errors)
    errors["fields"] = tuple(keyword_arguments(shape.for_runtime()) for shape in settings.errors.fields)
    if knows_oauth:
        for field, path in (("code", "error"), ("message", "error_description")):
            errors[field] = tuple(dict.fromkeys((*errors[field], path)))
    return errors


def _tokens_view(api: Api, names: SymbolTable, settings: Settings) -> TokensView | None:
    """How tokens are obtained: by the settings, or else by the document's flows."""
    stated = settings.tokens or Tokens()
    user_flow = next((scheme for scheme in api.schemes if scheme.user_flow is not None), None)
    oauth = _oauth_view(api, names, stated.oauth) if stated.oauth else None
    if oauth is None and user_flow is not None:
        oauth = _user_flow_view(user_flow, settings)
    view = TokensView(
        renewal=_renewal_view(api, names, stated.renewal) if stated.renewal else None,
        oauth=oauth,
        device=_device_view(api, settings),
        clients=tuple(_client_flows(api, names, settings)),
    )
    return view if view.renewal or view.oauth or view.device or view.clients else None


def _user_flow_view(scheme: SecurityScheme, settings: Settings) -> OAuthView:
    assert scheme.user_flow is not None, "the caller has looked"
    return OAuthView(
        method=None,
        operation="token",
        route="POST ",
        headers={"accept": "application/json"},
        authorize_url=scheme.user_flow.authorize_url,
        pkce_always=True,
        server="",
        url=scheme.user_flow.token_url,
        by_header=_is_by_header(scheme, settings),
    )


def _device_view(api: Api, settings: Settings) -> DeviceView | None:
    for scheme in api.schemes:
        if (flow := scheme.device_flow) is not None:
            by_header = _is_by_header(scheme, settings)
            return DeviceView(url=flow.device_url, token_url=flow.token_url, by_header=by_header)
    return None


def _client_flows(api: Api, names: SymbolTable, settings: Settings) -> Iterator[ClientFlowView]:
    for scheme in api.schemes:
        named = names.credentials[scheme.key]
        if scheme.client_flow is None or named.application is None:
            continue
        yield ClientFlowView(
            scheme=scheme.key,
            token_url=scheme.client_flow.token_url,
            by_header=_is_by_header(scheme, settings),
            token=named.argument,
            id=named.application.client_id,
            secret=named.application.client_secret,
            scopes=named.application.scopes,
            offered=tuple(scheme.client_flow.scopes.items()),
        )


def _is_by_header(scheme: SecurityScheme, settings: Settings) -> bool:
    stated = settings.credentials.get(scheme.key)
    return stated is None or stated.client_authentication == "basic"


def _renewal_view(api: Api, names: SymbolTable, renewal: TokenRenewal) -> TokenRenewalView:
    assert names.token_source is not None, "naming follows the same settings"
    operation = _operation(api, renewal.operation)
    named = names.operations[operation.id]
    security = next((schemes for schemes in operation.security if schemes), ())
    parameters = [parameter.wire for parameter in operation.parameters if parameter.location == "path"]
    return TokenRenewalView(
        names=names.token_source,
        method=named.path,
        route=f"{operation.method} {operation.path}",
        headers={**operation.constants, "accept": "application/json"},
        media=operation.body.media if operation.body else "",
        security=(security,) if security else (),
        path_arguments=tuple((wire, named.parameters["path", wire]) for wire in parameters),
        scheme_arguments=tuple((key, names.credentials[key].argument) for key in security),
        user_arguments=tuple(
            (key, user.argument) for key in security if (user := names.credentials[key].user) is not None
        ),
        sends=renewal.sends,
        access_token=renewal.access_token,
        refresh_token=renewal.refresh_token,
        expires_at=renewal.expires_at or "",
        per_second={"seconds": 1, "milliseconds": 1000}[renewal.unit],
        server=operation.server,
    )


def _oauth_view(api: Api, names: SymbolTable, oauth: OAuth) -> OAuthView:
    operation = _operation(api, oauth.operation)
    return OAuthView(
        method=names.operations[operation.id].path,
        operation=str(names.operations[operation.id].path),
        route=f"POST {operation.path}",
        headers={**operation.constants, "accept": "application/json"},
        authorize_url=oauth.authorize_url,
        pkce_always=oauth.pkce == "always",
        server=operation.server,
    )


def _operation(api: Api, id_: str) -> Operation:
    operation = api.operation(id_)
    assert operation is not None, "missing operations are reported while lowering"
    return operation
